import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { fold } from "../../shared/domain/application/state.ts";
import { acceptedOffer } from "../../shared/domain/offer/state.ts";
import { contribution, kpis } from "../../shared/domain/kpi/catalogue.ts";
import type { Story } from "../builders/history.ts";
import type { Counting } from "./served.ts";
import { countBoth, isOf, placesUpTo, shortestStory, toldIn, uncounted } from "./comparison.ts";
import type { Difference } from "./comparison.ts";
import { organisationOf } from "./organisation.ts";

const seed = 7;
const applications = Number(process.env["NUMBERS_APPLICATIONS"] ?? 400);

/** The ledger has no such entries as long as points cannot be cashed in: they are compared with nothing. */
const withoutEntries = ["points.requested", "points.approved", "points.paid"];

/** As the figures would be with these events left out of what is counted. */
const without =
  (...types: readonly string[]): Counting =>
  (subject) => {
    const history = fold(subject.history.events.filter(({ type }) => !types.includes(type)));
    const { state } = history;
    return contribution(state.status === "none" ? subject : { ...subject, application: state, history });
  };

/** The first application of which this is so and in which the difference shows, and one before it in which it does not. */
async function placesOf(
  is: (story: Story) => boolean,
  figure: string,
  counting: Counting,
): Promise<{ places: number[]; found: Difference } | undefined> {
  for (const [place, application] of [...organisationOf(seed, placesUpTo(300))].entries()) {
    if (!is(application.story)) continue;
    const { differences } = await countBoth([application], { counting, kinds: ["year"] });
    const found = differences.find(({ id }) => id.startsWith(figure));
    if (found) return { places: [0, place], found };
  }
  return undefined;
}

const has = (type: string) => (story: Story) => story.events.some((event) => event.type === type);

describe("figures, and the same counted again in SQL over exported facts", () => {
  const counting = countBoth(organisationOf(seed, placesUpTo(applications)));

  it("are the same in every row and month, every number of them", async () => {
    const { differences, compared } = await counting;
    const [first] = differences;
    const story = first && (await shortestStory(first, seed, placesUpTo(applications)));
    assert.equal(
      differences.length,
      0,
      story ? toldIn(story) : `no single application shows ${JSON.stringify(first)}`,
    );
    assert.ok(compared > 100 * applications, `${compared} numbers`);
  });

  it("every KPI of the catalogue is counted again, and nothing that is no KPI", async () => {
    const { counted } = await counting;
    assert.deepEqual(
      uncounted(kpis, counted).map(({ id }) => id),
      withoutEntries,
    );
    const ids = [...counted.keys()].filter((id) => !id.startsWith("*"));
    assert.deepEqual(
      ids.filter((id) => !kpis.some((kpi) => isOf(kpi, id))),
      [],
    );
  });

  it("a KPI that nobody counts again is found", async () => {
    const { counted } = await counting;
    const added = [{ id: "salary.lowered" }, { id: "funnel.skipped.<milestone>" }];
    assert.deepEqual(uncounted(added, counted), added);
  });

  it("the organisation has all that makes them hard: undo, late facts, merges, erasures, several currencies", async (t) => {
    const { occurred } = await counting;
    t.diagnostic(JSON.stringify(occurred));
    assert.deepEqual(
      Object.entries(occurred).filter(([, count]) => count === 0),
      [],
    );
  });

  const planted: readonly { forgets: string; figure: string; of: (story: Story) => boolean }[] = [
    { forgets: "OutcomeUndone", figure: "funnel.reached.", of: has("OutcomeUndone") },
    {
      forgets: "ConsultationHeld",
      figure: "salary.supported",
      of: (story) => has("ConsultationHeld")(story) && acceptedOffer(story.application()) !== undefined,
    },
  ];
  for (const { forgets, figure, of } of planted)
    it(`${figure} without ${forgets} is found, and the shortest story that shows it has one`, async () => {
      const planted = await placesOf(of, figure, without(forgets));
      assert.ok(planted);
      const shortest = await shortestStory(planted.found, seed, planted.places, without(forgets));
      assert.ok(shortest);
      assert.ok(shortest.application.story.events.some(({ type }) => type === forgets));
      assert.match(
        toldIn(shortest),
        /is served as .*, and counted again as .*\.\n {2}1\. .* ApplicationReceived/,
      );
    });
});
