import assert from "node:assert/strict";
import { test } from "node:test";
import { defaultTrack } from "../../shared/domain/track/default-track.ts";
import { ja } from "../../shared/track-names/ja.ts";
import { nl } from "../../shared/track-names/nl.ts";
import { sv } from "../../shared/track-names/sv.ts";
import { ja as jaPages } from "../../web/src/application/words/ja.ts";
import { nl as nlPages } from "../../web/src/application/words/nl.ts";
import { sv as svPages } from "../../web/src/application/words/sv.ts";
import { ja as jaRefusals } from "../../web/src/words/refusals/ja.ts";
import { nl as nlRefusals } from "../../web/src/words/refusals/nl.ts";
import { sv as svRefusals } from "../../web/src/words/refusals/sv.ts";
import { person } from "../journeys/world.ts";
import { withoutBrowser } from "./browser.ts";
import { openStage } from "./guest.ts";
import { openAt, put } from "./panels.ts";

/** What the API says in English is read in the reader's language, whichever page it stands on. */

const skip = withoutBrowser;
const opened = openStage();

/** What the organisation calls by names of its own, before anybody applies. */
const renamed = { offer: "Contract talk", thinking: "Sleeps on it" } as const;
test("an organisation calls a milestone and an outcome by names of its own", { skip }, async () => {
  const { world } = opened;
  const admin = world.as("admin");
  const {
    organisationId: _id,
    kind: _kind,
    version: _version,
    ...organisation
  } = await admin.get<Record<string, unknown>>("/v1/organisation");
  const { version: _before, ...track } = defaultTrack;
  const { version: trackVersion } = await admin.post<{ version: number }>("/v1/tracks", {
    ...track,
    milestones: track.milestones.map(({ id, label, outcomes, ...milestone }) => ({
      ...milestone,
      id,
      label: id === "offer" ? renamed.offer : label,
      outcomes: outcomes.map((outcome) =>
        outcome.id === "thinking" ? { ...outcome, label: renamed.thinking } : outcome,
      ),
    })),
  });
  await put(world, "admin", "/v1/organisation", { ...organisation, trackVersion });
});

const tomorrow = (now: number): string => new Date(now + 24 * 3_600_000).toISOString();

/** What a reader of another language must not meet: the default track's own words, long enough to be no other word. */
const english = [
  ...defaultTrack.milestones.map(({ label }) => label),
  ...defaultTrack.milestones.flatMap(({ outcomes }) => outcomes.map(({ label }) => label)),
].filter((label) => label.includes(" "));

const pages = { nl: nlPages, sv: svPages, ja: jaPages };
const none = { done: 0, needed: 0 };
const refusals = { nl: nlRefusals, sv: svRefusals, ja: jaRefusals };
type Language = keyof typeof refusals;

for (const [language, names] of Object.entries({ nl, sv, ja }))
  test(
    `a recruiter reads milestones and outcomes in their language, renamed ones as they were renamed, and why something is refused: ${language}`,
    { skip },
    async () => {
      const { world } = opened;
      const applicationId = await world.refer(person({ name: `Lena ${language}` }));
      await world.record(applicationId, "contact-made", "call-back", { reviewBy: tomorrow(world.now()) });
      const { window, page } = await openAt(world, "recruiter", "applications", { language });
      const row = page.getByRole("row").filter({ hasText: `Lena ${language}` });
      await row.getByText(names.outcomes["call-back"]).waitFor();
      await row.getByText(names.milestones["contact-made"]).waitFor();
      const shown = async (): Promise<void> => {
        const text = await page.locator("body").innerText();
        assert.deepEqual(
          english.filter((label) => text.includes(label)),
          [],
        );
      };
      await shown();
      await page.getByRole("link", { name: `Lena ${language}` }).click();
      await page.locator(".milestone h3").getByText(names.milestones["still-working-12w"]).waitFor();
      await page.locator(".milestone").getByText(names.outcomes["call-back"]).waitFor();
      await page.locator(".milestone h3").getByText(renamed.offer).waitFor();
      await shown();
      await page.keyboard.press("o");
      const sheet = page.locator(".sheet");
      await sheet.locator(".outcome").getByText(names.outcomes["requirement-not-met"]).waitFor();
      await shown();
      // What the organisation has renamed is read as it calls it.
      await sheet.locator(".outcome").getByText(renamed.thinking).waitFor();
      // What should have happened before is said in their language as well.
      await sheet.locator(".outcome label", { hasText: names.outcomes.unreachable }).click();
      const warned = { tries: { done: 0, needed: 3 }, channels: { done: 0, needed: 2 } };
      const tooFew = pages[language as Language].unmet["too-few-tries"]({
        ...{ reminders: none, scorecards: none, until: "", called: false },
        ...warned,
        workingDays: { done: 0, needed: 5 },
      });
      await sheet.locator(".outcome.chosen .message").getByText(tooFew, { exact: true }).waitFor();
      // What is refused says why in their language, at its field.
      await sheet.locator(".outcome label", { hasText: names.outcomes["spoke-interested"] }).click();
      await sheet.locator("input[type=date]").fill(tomorrow(world.now()).slice(0, 10));
      await sheet.locator(".sheet-foot button.main").click();
      const why = sheet.locator(".outcome.chosen .error");
      await why.waitFor();
      assert.equal(await why.innerText(), refusals[language as Language].problems["date-in-the-future"]);
      // The API's own words, which say what a day is of, stand below it, and are said to be English.
      assert.deepEqual(await sheet.locator("[lang=en]").allInnerTexts(), [
        "An outcome is dated when it happened: today or earlier.",
      ]);
      await page.keyboard.press("Escape");
      assert.deepEqual(window.mistakes(world.stack.url), []);
      await window.close();
    },
  );
