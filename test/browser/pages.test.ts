import assert from "node:assert/strict";
import { mkdirSync } from "node:fs";
import { after, test } from "node:test";
import { addDays } from "../../shared/domain/calendar/days.ts";
import type { World } from "../journeys/world.ts";
import { barriers, schemes, tooWide, widths, Window, withoutBrowser } from "./browser.ts";
import { Guest, languages, openStage } from "./guest.ts";
import type { Language } from "./guest.ts";

/**
 * Every page of a candidate in every state that it has, in four languages, on the narrowest phone and a wide screen, by
 * day and by night. Set SCREENSHOTS to a folder to have all of it to look at.
 */

const ways = widths.flatMap((width) => schemes.map((scheme) => [width, scheme] as const));
const folder = process.env["SCREENSHOTS"];
if (folder) mkdirSync(folder, { recursive: true });
const opened = openStage();

type Form = Readonly<Record<string, string>>;
/** Somebody's page, as it is opened or as a form of it is answered. */
interface Sight {
  readonly language: Language;
  readonly address: string;
  readonly form?: Form | undefined;
}

/** Looks at a page of each language in every way. */
async function see(name: string, sights: readonly Sight[]): Promise<void> {
  const found = await Promise.all(sights.map((sight) => look(name, sight)));
  assert.deepEqual(found.flat(), [], name);
}

const windows = new Map<Language, Window>();
after(async () => {
  for (const window of windows.values()) await window.close();
});

/** The first look is at everything; how wide and how bright it is changes no more than these. */
const dependingOnLooks = [
  "color-contrast",
  "target-size",
  "link-in-text-block",
  "scrollable-region-focusable",
];

async function look(name: string, { language, address, form }: Sight): Promise<string[]> {
  const window = windows.get(language) ?? (await Window.open({ language }));
  windows.set(language, window);
  const { page } = window;
  await page.goto(address);
  if (form) await window.submit(form);
  const found: string[] = [];
  const spoken = await page.getAttribute("html", "lang");
  if (spoken !== language) found.push(`it speaks ${spoken}`);
  for (const [index, [width, scheme]] of ways.entries()) {
    await window.look(width, scheme);
    if (folder)
      await page.screenshot({ path: `${folder}/${name}.${language}.${width}.${scheme}.png`, fullPage: true });
    const over = await tooWide(page);
    if (over > 0) found.push(`${width} px: too wide by ${over} px`);
    const wrong = await barriers(page, index === 0 ? undefined : dependingOnLooks);
    found.push(...wrong.map((each) => `${width} px, ${scheme}: ${each}`));
  }
  found.push(...window.mistakes(address));
  return found.map((each) => `${language}: ${each}`);
}

const arrive = (world: World) => Promise.all(languages.map((language) => Guest.arrives(world, language)));
const at = (
  guests: readonly Guest[],
  part = "",
  form?: Form | ((guest: Guest) => Form | undefined),
): Sight[] =>
  guests.map((guest) => {
    const sent = typeof form === "function" ? form(guest) : form;
    return {
      language: guest.language,
      address: guest.address(part),
      form: sent && { step: "ask", ...sent },
    };
  });
/** One after the other: two people never get one time, and each reads their own mail. */
const each = async (guests: readonly Guest[], work: (guest: Guest) => Promise<unknown>): Promise<void> => {
  for (const guest of guests) await work(guest);
};
const skip = withoutBrowser;

test("the first days: waiting, writing, their data, and codes", { skip }, async () => {
  const { world } = opened;
  const guests = await arrive(world);
  await world.rest();
  await see("first-day", at(guests));
  await see("first-day-interview", at(guests, "/interview"));
  await see("first-day-wishes", at(guests, "/expectations"));
  await see("survey-not-asked", at(guests, "/survey"));
  await see("message", at(guests, "/message"));
  const message = { action: "message", text: "When do I start?" };
  await see("message-code", at(guests, "/message", message));
  await see("message-code-malformed", at(guests, "/message", { ...message, step: "confirm", code: "12a" }));
  await see("message-code-wrong", at(guests, "/message", { ...message, step: "confirm", code: "000000" }));
  await see("message-refused", at(guests, "/message", { action: "message", text: " " }));
  await each(guests, (guest) => guest.does("/message", message));
  await see("message-waits", at(guests, "/message"));
  await see("data", at(guests, "/data"));
  await see("data-refused", at(guests, "/data", { action: "correct-details" }));
  await each(guests, ({ applicationId }) =>
    world.command(
      applicationId,
      "holds",
      {
        items: ["contact-details", "interviews"],
        ground: "legal-claims",
        until: addDays(world.instant().slice(0, 10), 90),
      },
      "privacy",
    ),
  );
  await see("data-held", at(guests, "/data"));
  const codes = new Map<Guest, string>();
  await each(guests, async (guest) => {
    assert.equal((await guest.send("/data", { step: "ask", action: "data-request" })).status, 200);
    codes.set(guest, await guest.code());
  });
  await see(
    "data-shown",
    at(guests, "/data", (guest) => ({
      step: "confirm",
      action: "data-request",
      code: codes.get(guest) ?? "",
    })),
  );
  await each(guests, (guest) => guest.does("/data", { action: "erase" }));
  await see("erase-asked-first-page", at(guests));
  await see("erase-asked", at(guests, "/data"));
});

test("interviews: choosing, moving, being there, thanking", { skip }, async () => {
  const { world } = opened;
  const guests = await arrive(world);
  await each(guests, (guest) => guest.invited());
  await world.advance("PT6M");
  await see("interview-offered-first-page", at(guests));
  await see("interview-offered", at(guests, "/interview"));
  const chosen = new Map<Guest, Form>();
  await each(guests, async (guest) => chosen.set(guest, await guest.interviewTime(-1)));
  await see(
    "interview-not-chosen",
    at(guests, "/interview", (guest) => ({ ...chosen.get(guest), slot: "" })),
  );
  await see(
    "interview-code",
    at(guests, "/interview", (guest) => chosen.get(guest)),
  );
  await each(guests, (guest) => guest.choosesInterview());
  await see("interview-booked-first-page", at(guests));
  await see("interview-booked", at(guests, "/interview"));
  await world.advance("P1D");
  await see("interview-near", at(guests, "/interview"));
  await world.advance("P1D");
  await see("interview-passed", at(guests, "/interview"));
  await each(guests, (guest) =>
    guest.record("interview-completed", "held-forward", { reason: "both told me at the door" }),
  );
  await world.advance("PT6M");
  await see("interview-held-first-page", at(guests));
  await see("interview-held", at(guests, "/interview"));
  await see("wishes", at(guests, "/expectations"));
  await see(
    "wishes-refused",
    at(guests, "/expectations", { action: "expectations", version: "0", "gross.amount": "much" }),
  );
  await each(guests, async (guest) => {
    await guest.does("/expectations", {
      action: "expectations",
      timeZone: "Europe/London",
      version: "0",
      "place.hours": "32",
      "shift.night": "yes",
    });
    await world.as("recruiter").expect(200, "PUT", `/v1/applications/${guest.applicationId}/explanations`, {
      body: { explained: [{ topic: "duties", on: world.instant().slice(0, 10) }] },
    });
  });
  await see("wishes-answered-first-page", at(guests));
  await see("wishes-explained", at(guests, "/expectations"));
});

test("the offer: help, a talk, an answer, the first day of work", { skip }, async () => {
  const { world } = opened;
  await world.clear();
  await world.advanceTo("09:30", 1);
  const guests = await arrive(world);
  await each(guests, (guest) => world.walk(guest.applicationId, "interview-completed"));
  await each(guests, (guest) => guest.offeredTheJob());
  await see("offer", at(guests));
  await each(guests, (guest) => world.command(guest.applicationId, "support", { decision: "offer" }));
  await see("talk-offered", at(guests));
  await see("talk-refused", at(guests, "", { action: "book", timeZone: "Europe/London" }));
  await each(guests, (guest) => guest.wantsATalk());
  await see("talk-times", at(guests));
  const slots = new Map<Guest, string>();
  await each(guests, async (guest) => slots.set(guest, (await guest.offered("", "slot")).at(-1) ?? ""));
  await see(
    "talk-code",
    at(guests.slice(0, 1), "", (guest) => ({
      action: "book",
      slot: slots.get(guest) ?? "",
      timeZone: "Europe/London",
    })),
  );
  await each(guests, (guest) => guest.booksTheTalk());
  await see("talk-booked", at(guests));
  await each(guests, (guest) => guest.does("", { action: "cancel" }));
  await see("talk-cancelled", at(guests));
  await each(guests, (guest) => guest.accepts());
  await see("accepted", at(guests));
  await each(guests, (guest) => guest.record("started-work", "started"));
  await see("started", at(guests));
});

test("endings: paused, declined, asked how it was, kept for other jobs", { skip }, async () => {
  const { world } = opened;
  await world.clear();
  await world.advanceTo("09:30", 1);
  const paused = await arrive(world);
  await each(paused, (guest) =>
    guest.record("contact-made", "unreachable", { reason: "moved abroad, says a colleague" }),
  );
  const ended = await arrive(world);
  await each(ended, (guest) => guest.record("contact-made", "too-far"));
  await world.advance("PT2H");
  await see("paused", at(paused));
  await see("paused-message", at(paused, "/message"));
  await see("ended", at(ended));
  await see("ended-message", at(ended, "/message"));
  await see("ended-data", at(ended, "/data"));
  await each(ended, (guest) => guest.does("/message", { action: "keep-for-other-jobs" }));
  await see("kept", at(ended, "/message"));
  await see("kept-data", at(ended, "/data"));
  await world.advance("P1DT2H");
  await see("survey-first-page", at(ended));
  await see("survey", at(ended, "/survey"));
  const answers = { action: "survey", recommend: "9", clarity: "4", respect: "5", contact: "yes", text: "" };
  await see("survey-refused", at(ended, "/survey", { ...answers, recommend: "" }));
  await see("survey-code", at(ended, "/survey", answers));
  await each(ended, (guest) => guest.does("/survey", answers));
  await see("survey-answered", at(ended, "/survey"));
});

test("a link that opens nothing, and the choice of summaries", { skip }, async () => {
  const { world } = opened;
  const [guest] = await arrive(world);
  assert.ok(guest);
  await world.as("recruiter").expect(200, "DELETE", `/v1/applications/${guest.applicationId}/candidate-link`);
  for (const part of ["", "/data"]) await see(`nothing${part.replace("/", "-")}`, at([guest], part));
  const mails = await world.mailsDuring(() => world.advanceTo("08:10"));
  const digest = mails.find(({ headers }) => headers["list-unsubscribe"] !== undefined);
  const address = /<(http[^>]+)>/.exec(digest?.headers["list-unsubscribe"] ?? "")?.[1] ?? "";
  assert.match(address, /\/summaries\//);
  await see("summaries", [{ language: "en", address }]);
});

test(
  "the page behind a share link: the job, what is wrong, thanks, closed, and leading nowhere",
  { skip },
  async () => {
    const { world } = opened;
    const open = `${world.stack.url}/share/${await world.share("referrer", "care-assistant")}`;
    const sights = (address: string, form?: (language: Language) => Form): Sight[] =>
      languages.map((language) => ({ language, address, form: form?.(language) }));
    const typed = (language: Language): Form => ({
      key: `browser-${language}-${world.now()}`,
      language,
      name: "Quendra Zephyrine",
      email: `share-${language}@zephyrine.example`,
      phone: "07700 900123",
      postcode: "LS1 4AB",
      newToSector: "yes",
      movingCloser: "no",
      "answer.night-shifts": "no",
      about: "I looked after my grandmother for three years.",
    });
    await see("share", sights(open));
    await see(
      "share-refused",
      sights(open, (language) => ({ ...typed(language), name: "", email: "at home", phone: "12" })),
    );
    await see(
      "share-unreachable",
      sights(open, (language) => ({ ...typed(language), email: "", phone: "" })),
    );
    await see("share-thanks", sights(open, typed));
    await see(
      "share-already",
      sights(open, (language) => ({ ...typed(language), name: "Somebody Else" })),
    );
    await see("share-nowhere", sights(`${world.stack.url}/share/org_none.nothing`));
  },
);
