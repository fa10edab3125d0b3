import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { fold } from "../../shared/domain/application/state.ts";
import { contribution, kpis } from "../../shared/domain/kpi/catalogue.ts";
import type { Counting } from "./served.ts";
import { countBoth, isOf, placesUpTo, shortestStory, toldIn, uncounted } from "./comparison.ts";
import { organisationOf } from "./organisation.ts";

const seed = 7;
const applications = Number(process.env["NUMBERS_APPLICATIONS"] ?? 1500);

/** As the figures would be if an undo took nothing back. */
const forgettingUndos: Counting = (subject) => {
  const history = fold(subject.history.events.filter(({ type }) => type !== "OutcomeUndone"));
  const { state } = history;
  return contribution(state.status === "none" ? subject : { ...subject, application: state, history });
};

describe("figures, and the same counted again in SQL over exported facts", () => {
  it("are the same in every row and month, every number of them", async () => {
    const { differences, compared } = await countBoth(organisationOf(seed, placesUpTo(applications)));
    const [first] = differences;
    const story = first && (await shortestStory(first, seed, applications));
    assert.equal(
      differences.length,
      0,
      story ? toldIn(story) : `no single application shows ${JSON.stringify(first)}`,
    );
    assert.ok(compared > 20 * applications, `${compared} numbers`);
  });

  it("a figure that forgets undos is found, and the shortest story that shows it ends with an undo", async () => {
    const few = 60;
    const { differences } = await countBoth(organisationOf(seed, placesUpTo(few)), forgettingUndos);
    const found = differences.find(({ id }) => id.startsWith("funnel.reached."));
    assert.ok(found);
    const shortest = await shortestStory(found, seed, few, forgettingUndos);
    assert.ok(shortest);
    assert.equal(
      shortest.application.story.events.findLast(({ actor }) => actor.kind !== "clock")?.type,
      "OutcomeUndone",
    );
    assert.match(
      toldIn(shortest),
      /is served as 1, and counted again as (0|undefined)\.\n {2}1\. .* ApplicationReceived/,
    );
  });

  it("count every KPI of the catalogue, and nothing that is no KPI", async () => {
    const { counted } = await countBoth(organisationOf(seed, placesUpTo(400)));
    const cashIn = ["points.requested", "points.approved", "points.paid"];
    assert.deepEqual(
      uncounted(kpis, counted).map(({ id }) => id),
      // The ledger has no such entries as long as points cannot be cashed in: they are compared with nothing.
      cashIn,
    );
    const another = { ...kpis[0]!, id: "salary.lowered" };
    assert.deepEqual(uncounted([another], counted), [another]);
    const ids = [...counted.keys()].filter((id) => !id.startsWith("*"));
    assert.deepEqual(
      ids.filter((id) => !kpis.some((kpi) => isOf(kpi, id))),
      [],
    );
  });
});
