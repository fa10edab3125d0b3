import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { createDuplicates } from "../../../functions/events/send-messages/duplicates.ts";
import { duplicatesOf } from "../../../functions/http/card/duplicates.ts";
import type { Stage } from "../../../functions/events/send-messages/scene.ts";
import type { Candidate } from "../../../shared/domain/people/candidate.ts";
import { applicationStream } from "../../../shared/runtime/history.ts";
import { hashedDuplicateKeys } from "../../../shared/runtime/person-keys.ts";
import { anApplication } from "../../builders/history.ts";
import type { Story } from "../../builders/history.ts";

const secret = "a secret of tests";
const story = anApplication();
const { organisation, candidateId } = story.application();
const candidate: Candidate = {
  candidateId,
  applicationId: "app_new",
  name: "Åsa Lind",
  email: "asa@people.example",
  country: "SE",
  locale: "sv",
  version: 1,
};

/** A story as it lies in its stream: each event a fact of its own. */
const factsOf = ({ events }: Story) =>
  events.map(({ seq, factSeq: _factSeq, recordedAt, actor, ...event }) => ({
    stream: applicationStream(organisation, "app_earlier"),
    seq,
    recordedAt,
    actor,
    events: [event],
  }));

/** What is said of an earlier application of the same person: by mail to watchers, and on the card. */
async function saidOf(earlier: Story): Promise<{ mail: string[]; card: string[] }> {
  const [key] = hashedDuplicateKeys(candidate, organisation, secret);
  assert.ok(key);
  const dependencies = {
    claims: { sharing: () => Promise.resolve([{ hash: key.key, applicationId: "app_earlier" }]) },
    facts: { read: () => Promise.resolve(factsOf(earlier)) },
    people: { candidate: () => Promise.resolve(candidate) },
    secret,
  };
  const application = { ...story.application(), applicationId: "app_new" };
  const cast = { job: () => Promise.resolve({ title: "Warehouse" }) };
  const stage = { candidate, organisation: { organisationId: organisation }, application, cast };
  const mail = await createDuplicates(dependencies)(stage as unknown as Stage);
  const card = await duplicatesOf(candidate, application, dependencies);
  return { mail, card: card.map(({ applicationId }) => applicationId) };
}

describe("an earlier application of the same person", () => {
  const closed = story.outcome("contact-made", "too-far");

  it("is named in the mail about a new one, and shown on its card", async () => {
    const said = await saidOf(closed);
    assert.deepEqual(said.mail, ["Åsa Lind, Warehouse"]);
    assert.equal(said.card.length, 1);
  });

  it("is in neither while its details are restricted", async () => {
    assert.deepEqual(await saidOf(closed.facts({ type: "DataRestricted" })), { mail: [], card: [] });
  });

  it("is in neither where it was merged into another, or its person is being erased", async () => {
    assert.deepEqual(await saidOf(closed.mergeInto("app_0")), { mail: [], card: [] });
    assert.deepEqual(await saidOf(closed.facts({ type: "ErasureBegun" })), { mail: [], card: [] });
  });
});
