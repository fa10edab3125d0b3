import assert from "node:assert/strict";
import { performance } from "node:perf_hooks";
import { test } from "node:test";
import { ApplicationEvent } from "../../../shared/domain/application/events.ts";
import { createCandidateLinks } from "../../../shared/adapters/dynamodb/candidate-links.ts";
import { createFacts } from "../../../shared/adapters/dynamodb/facts.ts";
import { candidateLink, openLink } from "../../../shared/runtime/candidate-links.ts";
import type { LinkOpening } from "../../../shared/runtime/candidate-links.ts";
import { anApplication } from "../../builders/history.ts";
import { startTables, tables } from "../../contract/engine.ts";

/**
 * How long it takes until a link is refused tells nothing about whether there ever was such a link. Samples of two kinds
 * are taken in turns, so that whatever else the machine does meets both, and their lower quartiles are compared: others'
 * work only ever adds to a time, so that the quicker samples say what the work itself takes. An answer that leaves out one
 * of two reads takes about half as long. Of alike kinds the quotient of the quartiles of 150 samples lies within a tenth
 * of one; the bounds leave it three times as much.
 */
const rounds = 150;
const alike = 1.35;

/** How many times as long as the first the second takes. */
async function timesAsLong(first: () => Promise<void>, second: () => Promise<void>): Promise<number> {
  const took = async (work: () => Promise<void>): Promise<number> => {
    const begun = performance.now();
    await work();
    return performance.now() - begun;
  };
  for (let warm = 0; warm < 20; warm += 1) await first().then(second);
  const samples: readonly [number[], number[]] = [[], []];
  for (let round = 0; round < rounds; round += 1)
    // Whoever goes first goes second the next time.
    for (const which of round % 2 === 0 ? ([0, 1] as const) : ([1, 0] as const))
      samples[which].push(await took(which === 0 ? first : second));
  const [one = 1, other = 1] = samples.map((times) => times.sort((a, b) => a - b)[Math.floor(rounds / 4)]);
  return other / one;
}

test("a link that has run out and one that never was take equally long to be refused; an early answer is found", async () => {
  const running = await startTables();
  const secret = "a secret of tests";
  const now = "2026-03-05T10:00:00.000Z";
  const facts = createFacts(running.client, tables.facts, ApplicationEvent);
  const links = createCandidateLinks(running.client, tables.records);
  const opening: LinkOpening = { links, facts, secret };
  try {
    const application = anApplication({ applicationId: "app_1" }).application();
    const publicUrl = "https://milepost.example";
    const { url } = await candidateLink(application, "2025-03-05T10:00:00.000Z", {
      links,
      secret,
      publicUrl,
    });
    const expired = url.slice(`${publicUrl}/candidate/`.length);
    const [organisation = ""] = expired.split(".");
    const refusal =
      (token: string, by: LinkOpening = opening) =>
      async () => {
        await assert.rejects(openLink(token, now, by), { status: 401 });
      };
    const unknown = refusal(`${organisation}.${"A".repeat(43)}`);
    for (const [kind, other] of Object.entries({
      expired: refusal(expired),
      "of another organisation": refusal(expired.replace(organisation, "org_other")),
      "no link at all": refusal("x"),
    })) {
      const times = await timesAsLong(unknown, other);
      assert.ok(times < alike && times > 1 / alike, `${kind}: ${times.toFixed(2)} times as long`);
    }

    // What the measure is for: whoever reads nothing for a link that nobody has answers before all others.
    const early: LinkOpening = { ...opening, facts: { read: () => Promise.resolve([]) } };
    const times = await timesAsLong(refusal(`${organisation}.${"A".repeat(43)}`, early), unknown);
    assert.ok(times > alike, `an early answer is found: the others take ${times.toFixed(2)} times as long`);
  } finally {
    await running.stop();
  }
});
