import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import { hasStarted } from "../../../shared/domain/application/plan.ts";
import { addMinutes } from "../../../shared/domain/calendar/days.ts";
import type { LiveApplication } from "../../../shared/domain/application/state.ts";
import type { Story } from "../../builders/history.ts";
import { anyLife, momentsOf, running } from "../application/lives.ts";
import type { Life } from "../application/lives.ts";

/** The application while its candidate waits for us: live, and not started. */
function waiting(story: Story): LiveApplication | undefined {
  const application = story.application();
  return application.status === "live" && !hasStarted(story.track, application) ? application : undefined;
}

/** What a candidate who waits lacks: a next step with its owner and day, and a day to hear by, or that it was missed. */
function lacks(story: Story, { step, promises }: LiveApplication): string[] {
  const promise = promises.at(-1);
  const said =
    promise?.status === "missed" &&
    story.events.some((event) => event.type === "PromiseMissed" && event.promiseSeq === promise.seq);
  return [
    ...(step.reviewAt === undefined ? [`no day on which ${step.owner} acts`] : []),
    ...(promise?.status === "open" || said ? [] : [`no day to hear by: the last is ${promise?.status}`]),
  ];
}

/** What has gone by although the clock was just there, and was not said. */
function unsaid({ now }: Story, { step, promises }: LiveApplication): string[] {
  const promise = promises.at(-1);
  const passed = (at: string) => addMinutes(at, 1) <= now;
  return [
    ...(step.reviewAt !== undefined && passed(step.reviewAt) && !step.overdueRecorded ? ["a step"] : []),
    ...(promise?.status === "open" && passed(promise.until) ? ["a promise"] : []),
  ];
}

/** They were spoken with while their application was set aside. */
const backFromAside: Life = {
  start: 0,
  steps: ["archiving by hand", "a contact", "restoring"].map((kind) => ({ kind, choice: 0, days: 1 })),
};

describe("every live candidate who has not started", () => {
  test("has a next step with its owner and day, and a day to hear by or that it was missed, at all times", () => {
    let moments = 0;
    const check = (life: Life): void => {
      for (const story of momentsOf(life)) {
        const application = waiting(story);
        if (!application) continue;
        assert.deepEqual(lacks(story, application), [], `after ${JSON.stringify(story.events.at(-1))}`);
        moments += 1;
      }
    };
    fc.assert(fc.property(anyLife(), check), { ...running(200), examples: [[backFromAside]] });
    assert.ok(moments > 1000, `${moments} moments of somebody who waits`);
  });

  test("has no day behind them that nobody said was missed, once the clock was there", () => {
    fc.assert(
      fc.property(anyLife(), fc.integer({ min: 0, max: 40 }), (life, days) => {
        for (const story of momentsOf(life)) {
          const swept = story.laterBy({ days }).sweep();
          const application = waiting(swept);
          if (application) assert.deepEqual(unsaid(swept, application), []);
        }
      }),
      running(100),
    );
  });
});
