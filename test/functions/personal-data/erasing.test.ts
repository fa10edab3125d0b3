import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { createReports } from "../../../shared/adapters/dynamodb/reports.ts";
import { anApplication } from "../../builders/history.ts";
import { tables } from "../../contract/engine.ts";
import { organisation, World } from "./world.ts";

const rita = { kind: "member", memberId: "mem_rita" } as const;
const latin = "Zorandel";
const greek = "Ζορανδέλ";
const kanji = "曽蘭出";
const noteMarkers = Array.from({ length: 30 }, (_, index) => `planted-note-${index}`);
const reportMarker = "planted-report";

/** What can be told from: each of these stands for the person somewhere. */
const markers = [
  latin.toLowerCase(),
  greek.toLowerCase(),
  kanji,
  "zorandel@planted.example",
  "+447700900987",
  "ls11 5zz",
  "planted-about",
  "planted-answer",
  ...noteMarkers,
  reportMarker,
];
/** The beginning of the name by which it is searched, where it stands by itself: letters that follow each other by chance are in random ids. */
const searched = /(?<![\p{L}\p{N}_-])zor(?![\p{L}\p{N}_-])/u;

const textOf = (value: unknown): string => JSON.stringify(value).normalize("NFC").toLowerCase();
const found = (value: unknown): string[] => {
  const text = textOf(value);
  return [...markers.filter((marker) => text.includes(marker)), ...(searched.exec(text) ?? [])];
};

describe("erasing a person", () => {
  let world: World;
  let id = "";

  before(async () => {
    world = await World.start();
    id = await world.arrives({
      name: `${latin} ${greek} ${kanji}`,
      email: "zorandel@planted.example",
      phone: "+447700900987",
      postcode: "LS11 5ZZ",
      country: "GB",
      locale: "en",
      about: "planted-about",
      answers: { "planted-answer": true },
    });
    for (const [index, text] of noteMarkers.entries()) {
      const noteId = `note-${index}`;
      const contact = { channel: "phone", direction: "out", result: "spoke", at: world.now, noteId } as const;
      await world.append(id, rita, [{ type: "ContactLogged", ...contact }], [{ noteId, text }]);
    }
    await createReports(world.running.client, tables.records).keep({
      organisation,
      source: "payroll",
      account: "111122223333",
      reportId: "report_1",
      applicationId: id,
      code: "date-out-of-order",
      message: reportMarker,
      refusedAt: world.now,
      detail: { text: reportMarker },
    });
    await world.outcome(id, "interview-completed", "held-forward");
    await world.project(id);
    world.now = "2026-03-02T10:00:00.000Z";
    await world.mail(id);
    await world.count(id);
  });
  after(() => world.stop());

  it("finds what was planted, in everything that holds it", async () => {
    const everything = await Promise.all(Object.values(tables).map((name) => world.everything(name)));
    assert.deepEqual(found(everything), [...markers, "zor"]);
    const views = await world.everything(tables.views);
    assert.ok(views.filter((item) => found(item).length > 0).length >= 3, "row, search and card");
  });

  it("needs a code, and answers by when it is done", async () => {
    const refused = await world.asks(id, "POST /v1/candidate/erase", { code: "000000" });
    assert.equal(refused.body["type"], "/docs#problem-code-not-asked");
    const asked = await world.does(id, "erase", "POST /v1/candidate/erase");
    assert.equal(asked.status, 200, JSON.stringify(asked.body));
    assert.deepEqual(asked.body, { status: "asked", askedAt: world.now, due: "2026-03-03T10:00:00.000Z" });
    const listed = await world.asMember("mem_petra", "GET /v1/erasures");
    assert.deepEqual(listed.body["erasures"], [
      { applicationId: id, askedAt: world.now, due: "2026-03-03T10:00:00.000Z", status: "asked", held: [] },
    ]);
    assert.equal((await world.asMember("mem_rita", "GET /v1/erasures")).status, 403);
    const again = await world.does(id, "erase", "POST /v1/candidate/erase");
    assert.equal(again.status, 409, "it is asked for already");
    assert.equal(again.body["type"], "/docs#problem-erasure-asked");
  });

  it("can be taken back, and asked for again", async () => {
    const kept = await world.does(id, "keep-details", "DELETE /v1/candidate/erase");
    assert.deepEqual(kept.body, { status: "none" });
    assert.deepEqual((await world.asMember("mem_petra", "GET /v1/erasures")).body["erasures"], []);
    world.now = "2026-03-03T10:00:00.000Z";
    await world.sweep(id);
    assert.equal((await world.application(id)).status, "live");
    assert.equal((await world.does(id, "erase", "POST /v1/candidate/erase")).status, 200);
  });

  it("waits for mail, and tells the candidate and, without a name, the referrer", async () => {
    world.now = "2026-03-04T10:00:00.000Z";
    await world.sweep(id);
    assert.equal((await world.application(id)).erasure?.status, "begun");
    world.now = "2026-03-04T10:05:00.000Z";
    assert.equal(await world.erase(id), 1, "nothing has gone yet");
    assert.ok(await world.people.candidate(organisation, (await world.application(id)).candidateId));
    const earlier = world.mailer.sent.length;
    await world.mail(id);
    const said = world.mailer.templates().slice(earlier);
    const last = world.mailer.sent.findLast(({ tags }) => tags.message.endsWith("candidate-erased"));
    assert.doesNotMatch(
      last?.replyTo?.address ?? "",
      /^reply\+/,
      "a reply to the last mail reaches a person",
    );
    assert.ok(said.includes("zorandel@planted.example candidate-erased"));
    assert.ok(said.includes("olga@acme.example referrer-ended"));
    assert.ok(!said.some((line) => line.includes("candidate-goodbye")), "one word to the candidate, not two");
    const toReferrer = world.mailer.sent.find(({ tags }) => tags.message.endsWith("referrer-ended"));
    assert.deepEqual(found([toReferrer?.subject, toReferrer?.text, toReferrer?.html]), []);
  });

  it("goes on after a crash at any step, and leaves nothing of the person", async () => {
    await world.project(id);
    await world.count(id);
    /** What is counted; how often and up to where it was, is another thing. */
    const totals = async () => ({
      ledger: await world.everything(tables.ledger),
      figures: (await world.everything(tables.views))
        .filter(({ pk }) => String(pk).includes("#kpi"))
        .map(({ seq: _seq, version: _version, ...counts }) => counts),
    });
    const counted = await totals();
    assert.ok(counted.figures.length > 0 && counted.ledger.length > 0);
    const facts = await world.everything(tables.facts);
    const replyAddresses = async () =>
      (await world.everything(tables.records)).filter(
        (item) => String(item["pk"]).startsWith("reply-address#") && item["applicationId"] === id,
      ).length;
    assert.equal(await replyAddresses(), 1, "mail to them named an address for replies");

    const addressed = async () =>
      (await world.everything(tables.records)).filter(
        (item) => /^message#.*candidate-/.test(String(item["sk"])) && item["recipient"] !== undefined,
      );
    assert.ok((await addressed()).length > 0);

    const crash = () => Promise.reject(new Error("it ends here"));
    assert.equal(await world.erase(id, (eraser) => ({ ...eraser, remove: crash })), 1);
    assert.equal(await world.erase(id, (eraser) => ({ ...eraser, prove: crash })), 1);
    assert.equal(await world.erase(id), 0);
    assert.equal(await world.erase(id), 0, "again does nothing");
    await world.project(id);
    await world.count(id);

    const application = await world.application(id);
    assert.equal(application.erasure?.status, "done");
    assert.equal(await replyAddresses(), 0, "replies lead nowhere");
    assert.deepEqual(await addressed(), [], "no message record answers whose address it went to");
    for (const name of Object.values(tables))
      assert.deepEqual(found(await world.everything(name)), [], `in ${name}`);
    assert.deepEqual(found(world.log.lines), [], "in logs");
    assert.deepEqual(found(world.queued), [], "in queues, and what lies with the dead letters of them");
    assert.deepEqual(await totals(), counted, "ledger and figures are as they were");
    const kept = await world.everything(tables.facts);
    assert.deepEqual(
      kept.filter((fact) => !textOf(fact).includes("candidateerased")),
      facts,
      "no fact was changed",
    );
  });

  it("is proven, without a word about who it was", async () => {
    const { body } = await world.asMember("mem_petra", "GET /v1/erasures");
    const [erasure] = body["erasures"] as { status: string; proof: { proofId: string; removed: object } }[];
    assert.equal(erasure?.status, "done");
    assert.equal(erasure.proof.proofId, (await world.application(id)).erasure?.proofId);
    assert.deepEqual(found(body), []);
  });

  it("is done again for whoever comes back with a backup", async () => {
    const backup = { candidateId: (await world.application(id)).candidateId, name: latin };
    const pk = `${organisation}#candidate#${backup.candidateId}`;
    await world.put(tables.people, {
      pk,
      sk: "profile",
      ...backup,
      applicationId: id,
      country: "GB",
      locale: "en",
      version: 1,
    });
    await world.put(tables.people, { pk, sk: "note#1", noteId: "1", text: noteMarkers[0] });
    assert.deepEqual(await world.replayErasures(), [`${organisation}#application#${id}`]);
    assert.deepEqual(found(await world.everything(tables.people)), []);
  });

  it("opens nothing any more, and nothing happens to the application", async () => {
    const answer = await world.asks(id, "POST /v1/candidate/data-request", { code: "000000" });
    assert.ok(answer.status >= 400);
    assert.equal(
      (await world.people.notes(organisation, (await world.application(id)).candidateId)).length,
      0,
    );
  });
});

describe("erasing where something is in the way", () => {
  let world: World;
  before(async () => {
    world = await World.start();
  });
  after(() => world.stop());

  const arrives = (name: string) =>
    world.arrives({ name, email: "zorandel@planted.example", country: "GB", locale: "en" });
  const begins = async (id: string) => {
    assert.equal((await world.does(id, "erase", "POST /v1/candidate/erase")).status, 200);
    world.now = new Date(Date.parse(world.now) + 24 * 3_600_000).toISOString();
    await world.sweep(id);
  };

  it("waits no longer than 40 minutes for mail, and takes those along that are the same person", async () => {
    const younger = await arrives(`${latin} the younger`);
    const older = await arrives(`${latin} the older`);
    await world.append(younger, rita, [{ type: "MergedInto", applicationId: older }]);
    await world.append(older, rita, [{ type: "MergeReceived", applicationId: younger }]);
    await begins(older);
    world.now = new Date(Date.parse(world.now) + 39 * 60_000).toISOString();
    assert.equal(await world.erase(older), 1);
    assert.ok(found(await world.everything(tables.people)).length > 0);
    world.now = new Date(Date.parse(world.now) + 60_000).toISOString();
    assert.equal(await world.erase(older), 0);
    assert.deepEqual(found(await world.everything(tables.people)), []);
    const claims = (await world.everything(tables.records)).filter(({ pk }) =>
      /#claim#|#same-person#/.test(String(pk)),
    );
    assert.deepEqual(claims, []);
  });

  it("leaves somebody else with the same address as they are", async () => {
    const one = await arrives(`${latin} once`);
    const two = await arrives(`${latin} again`);
    await begins(two);
    await world.mail(two);
    assert.equal(await world.erase(two), 0);
    const { candidateId } = await world.application(one);
    assert.equal((await world.people.candidate(organisation, candidateId))?.name, `${latin} once`);
    const marks = (await world.everything(tables.records)).filter(({ pk }) =>
      String(pk).includes("#same-person#"),
    );
    assert.ok(marks.length > 0 && marks.every(({ sk }) => sk === one));
  });
});

describe("erasing somebody whose details were corrected", () => {
  let world: World;
  let id = "";
  let backup: Record<string, unknown>[] = [];
  const leadsToThem = async () =>
    (await world.everything(tables.records)).filter(
      (item) =>
        /#claim#|#same-person#|#person-keys#/.test(String(item["pk"])) &&
        textOf(item).includes(id.toLowerCase()),
    );
  before(async () => {
    world = await World.start();
    id = await world.arrives({
      name: `${latin} the first`,
      email: "zorandel@planted.example",
      phone: "+447700900987",
      postcode: "LS11 5ZZ",
      country: "GB",
      locale: "en",
    });
    const corrected = { name: `${latin} the second`, phone: "07700 900123" };
    const done = await world.does(id, "correct-details", "POST /v1/candidate/corrections", corrected);
    assert.equal(done.status, 200, JSON.stringify(done.body));
    backup = await leadsToThem();
    const kinds = (kind: string) => backup.filter(({ pk }) => String(pk).includes(kind)).length;
    assert.deepEqual([kinds("#claim#"), kinds("#same-person#")], [3, 5], "before and after the correction");
    await world.does(id, "erase", "POST /v1/candidate/erase");
    world.now = new Date(Date.parse(world.now) + 24 * 3_600_000).toISOString();
    await world.sweep(id);
    await world.mail(id);
  });
  after(() => world.stop());

  it("lets go of what they were called and reached by before, too", async () => {
    const crash = () => Promise.reject(new Error("it ends here"));
    assert.equal(await world.erase(id, (eraser) => ({ ...eraser, prove: crash })), 1);
    assert.equal(await world.erase(id), 0);
    assert.deepEqual(await leadsToThem(), []);
  });

  it("does so again where a backup of the records alone brought it back", async () => {
    for (const item of backup) await world.put(tables.records, item);
    assert.ok((await leadsToThem()).length > 0);
    await world.replayErasures();
    assert.deepEqual(await leadsToThem(), []);
  });
});

describe("other applications under the same e-mail address", () => {
  let world: World;
  let [own, second, third, merged, elsewhere] = ["", "", "", "", ""];
  const arrives = (name: string, email = "zorandel@planted.example") =>
    world.arrives({ name, email, country: "GB", locale: "en" });
  before(async () => {
    world = await World.start();
    own = await arrives(`${latin} one`);
    second = await arrives(`${latin} two`, "Zorandel@planted.example");
    third = await arrives(`${latin} three`);
    merged = await arrives(`${latin} four`);
    elsewhere = await arrives(`${latin} five`, "other@planted.example");
    await world.append(merged, rita, [{ type: "MergedInto", applicationId: own }]);
    await world.append(own, rita, [{ type: "MergeReceived", applicationId: merged }]);
  });
  after(() => world.stop());
  const statusOf = async (id: string) => (await world.application(id)).erasure?.status;

  it("stay where nobody ticks them: the answer names how many, and privacy sees which", async () => {
    const asked = await world.does(own, "erase", "POST /v1/candidate/erase");
    assert.deepEqual(asked.body["otherApplications"], { covered: 0, left: 2 });
    assert.equal(await statusOf(second), undefined);
    const listed = await world.asMember("mem_petra", "GET /v1/erasures");
    const [request] = listed.body["erasures"] as { sameAddress: string[] }[];
    assert.deepEqual(request?.sameAddress, [second, third].sort());
    assert.ok(!request.sameAddress.includes(merged) && !request.sameAddress.includes(elsewhere));
    await world.does(own, "keep-details", "DELETE /v1/candidate/erase");
  });

  it("are erased with one tick: each is told of, can be taken back by itself, and leaves nothing", async () => {
    const request = { otherApplications: true };
    const asked = await world.does(own, "erase", "POST /v1/candidate/erase", request);
    assert.equal(asked.status, 200, JSON.stringify(asked.body));
    assert.deepEqual(asked.body["otherApplications"], { covered: 2, left: 0 });
    assert.deepEqual(
      [await statusOf(own), await statusOf(second), await statusOf(third), await statusOf(elsewhere)],
      ["asked", "asked", "asked", undefined],
    );
    const listed = await world.asMember("mem_petra", "GET /v1/erasures");
    const requests = listed.body["erasures"] as { applicationId: string; sameAddress?: string[] }[];
    assert.deepEqual(
      requests.map(({ applicationId, sameAddress }) => [applicationId, sameAddress]).sort(),
      [own, second, third].sort().map((id) => [id, undefined]),
    );
    const earlier = world.mailer.sent.length;
    await world.mail(third);
    assert.ok(
      world.mailer.templates().slice(earlier).includes("zorandel@planted.example candidate-erasure-asked"),
    );
    assert.equal((await world.does(third, "keep-details", "DELETE /v1/candidate/erase")).status, 200);
    world.now = new Date(Date.parse(world.now) + 24 * 3_600_000).toISOString();
    for (const id of [own, second, third]) await world.sweep(id);
    for (const id of [own, second]) {
      await world.mail(id);
      assert.equal(await world.erase(id), 0);
    }
    const left = (await world.everything(tables.people)).filter((item) => found(item).length > 0);
    assert.deepEqual(left.map(({ applicationId }) => applicationId).sort(), [third, elsewhere].sort());
  });

  it("are of nobody else: a code of one request covers no more than that said", async () => {
    const other = await arrives(`${latin} six`);
    const refused = await world.asks(other, "POST /v1/candidate/erase", {
      code: "000000",
      otherApplications: true,
    });
    assert.equal(refused.body["type"], "/docs#problem-code-not-asked");
    assert.equal(await statusOf(third), undefined);
  });
});

describe("what a candidate does with their details", () => {
  let world: World;
  let id = "";
  before(async () => {
    world = await World.start();
    id = await world.arrives({
      name: "Sam Okafor",
      email: "sam@people.example",
      postcode: "LS11 5AB",
      country: "GB",
      locale: "en",
    });
  });
  after(() => world.stop());

  it("gets all that is kept about them, once the code is right", async () => {
    const noteId = "note-1";
    const contact = { channel: "phone", direction: "out", result: "spoke", at: world.now, noteId } as const;
    await world.append(id, rita, [{ type: "ContactLogged", ...contact }], [{ noteId, text: "Likes nights" }]);
    const { terms } = anApplication();
    const answers = { hoursPerWeek: 30 };
    await world.append(id, rita, [
      { type: "ExpectationsStated", answers, channel: "phone", givenAt: world.now, terms },
    ]);
    await world.mail(id);
    const wrong = await world.asks(id, "POST /v1/candidate/data-request", { code: "000000" });
    assert.equal(wrong.status, 403);
    const { status, body } = await world.does(id, "data-request", "POST /v1/candidate/data-request");
    assert.equal(status, 200, JSON.stringify(body));
    assert.deepEqual(body["details"], {
      name: "Sam Okafor",
      email: "sam@people.example",
      postcode: "LS11 5AB",
      country: "GB",
      locale: "en",
    });
    assert.deepEqual(body["notes"], [{ noteId, text: "Likes nights" }]);
    assert.deepEqual(body["wishes"], [
      { answer: "hoursPerWeek", value: 30, givenAt: world.now, notedBy: "Rita Recruiter" },
    ]);
    assert.ok(
      (body["messages"] as { template?: string }[]).some(({ template }) => template === "candidate-receipt"),
    );
    assert.ok((body["events"] as { type: string }[]).some(({ type }) => type === "ApplicationReceived"));
  });

  it("corrects them, and is refused what is no number", async () => {
    const request = { name: "Samuel Okafor", phone: "07700 900123", preferredChannel: "text" };
    const done = await world.does(id, "correct-details", "POST /v1/candidate/corrections", request);
    assert.equal(done.status, 200, JSON.stringify(done.body));
    const { candidateId } = await world.application(id);
    const candidate = await world.people.candidate(organisation, candidateId);
    assert.equal(candidate?.name, "Samuel Okafor");
    assert.equal(candidate.phone, "+447700900123");
    assert.equal(candidate.preferredChannel, "text");
    const changed = (await world.facts.read(`${organisation}#application#${id}`)).at(-1)?.events[0];
    assert.equal(changed?.type === "ReachabilityChanged" && changed.likes, "text");
    assert.equal(candidate.email, "sam@people.example");
    const refused = await world.does(id, "correct-details", "POST /v1/candidate/corrections", {
      phone: "12",
    });
    assert.equal(refused.status, 422);
  });
});
