import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { DeleteCommand } from "@aws-sdk/lib-dynamodb";
import { merge, part } from "../../../shared/domain/application/moves.ts";
import { holdsReviewed } from "../../../shared/domain/personal-data/clock.ts";
import type { Eraser } from "../../../shared/ports/erasures.ts";
import { eventForReader } from "../../../shared/runtime/applications/access.ts";
import { calendarOf } from "../../../shared/runtime/policy.ts";
import { tables } from "../../contract/engine.ts";
import { organisation, World } from "./world.ts";

const rita = { kind: "member", memberId: "mem_rita" } as const;
const hour = 3_600_000;

/** Planted where a hold keeps them, and where none does. */
const heldMarkers = ["zorandel", "zorandel@planted.example", "+447700900987", "planted-scorecard"];
const looseMarkers = ["planted-about", "planted-answer", "planted-call", "planted-floor", "planted-process"];

const textOf = (value: unknown): string => JSON.stringify(value).normalize("NFC").toLowerCase();
const found = (value: unknown, markers: readonly string[]): string[] =>
  markers.filter((marker) => textOf(value).includes(marker));

const request = {
  items: ["contact-details", "interviews"],
  ground: "legal-claims",
  until: "2026-09-01",
  reason: "planted-reason",
};

/** Somebody of whom something is planted in every part, and what is for the expert alone. */
async function planted(world: World): Promise<string> {
  const id = await world.arrives({
    name: "Zorandel Quist",
    email: "zorandel@planted.example",
    phone: "+447700900987",
    country: "GB",
    locale: "en",
    about: "planted-about",
    answers: { "planted-answer": true },
  });
  const interviewId = `${id}.i1`;
  await world.append(
    id,
    rita,
    [
      {
        type: "ContactLogged",
        channel: "phone",
        direction: "out",
        result: "spoke",
        at: world.now,
        noteId: "note-call",
      },
      {
        type: "ScorecardSubmitted",
        interviewId,
        memberId: "mem_rita",
        recommendation: "yes",
        answers: [],
        extraNoteId: "note-scorecard",
      },
    ],
    [
      { noteId: "note-call", text: "planted-call" },
      { noteId: "note-scorecard", text: "planted-scorecard" },
      { noteId: "floor-1", text: "planted-floor" },
      { noteId: "processes-1", text: "planted-process" },
    ],
  );
  await world.project(id);
  return id;
}

const asksAndBegins = async (world: World, id: string) => {
  assert.equal((await world.does(id, "erase", "POST /v1/candidate/erase")).status, 200);
  world.now = new Date(Date.parse(world.now) + 24 * hour).toISOString();
  await world.sweep(id);
};

const merged = async (world: World, younger: string, older: string): Promise<void> => {
  const facts = merge(await world.application(younger), await world.application(older));
  await world.append(younger, rita, [facts.younger]);
  await world.append(older, rita, [facts.older]);
};

const parted = async (world: World, younger: string, older: string): Promise<void> => {
  const facts = part(await world.application(younger), await world.application(older));
  await world.append(younger, rita, [facts.younger]);
  await world.append(older, rita, [facts.older]);
};

const holding = (world: World, id: string) => {
  const at = (route: string, extra: { path?: Record<string, string>; body?: unknown; key?: string } = {}) =>
    world.asMember("mem_petra", route, { ...extra, path: { id, ...extra.path } });
  return {
    at,
    holds: async () => (await at("GET /v1/applications/{id}/holds")).body["holds"] as Shown[],
    hold: (body: unknown = request, key?: string) =>
      at("POST /v1/applications/{id}/holds", { body, ...(key ? { key } : {}) }),
    to: (holdId: string, deed: string, body?: unknown) =>
      at(`POST /v1/applications/{id}/holds/{holdId}/${deed}`, { path: { holdId }, body }),
  };
};

interface Shown {
  readonly holdId: string;
  readonly status: string;
  readonly until: string;
  readonly reason?: string;
}

describe("holding what is kept of a person", () => {
  let world: World;
  let id = "";
  before(async () => {
    world = await World.start();
    id = await planted(world);
  });
  after(() => world.stop());

  it("is privacy's, and theirs alone", async () => {
    for (const [route, body] of [
      ["GET /v1/applications/{id}/holds", undefined],
      ["POST /v1/applications/{id}/holds", request],
    ] as const) {
      const answer = await world.asMember("mem_rita", route, { path: { id }, body });
      assert.equal(answer.status, 403, route);
    }
    const { at } = holding(world, "app_nobody");
    assert.equal((await at("GET /v1/applications/{id}/holds")).status, 404);
  });

  it("refuses parts that there are none of, no part, another ground, and days out of reach", async () => {
    const { hold } = holding(world, id);
    for (const wrong of [
      { ...request, items: ["everything"] },
      { ...request, items: [] },
      { ...request, ground: "curiosity" },
      { ...request, until: undefined },
      { ...request, note: "no such field" },
      { ...request, reason: "" },
    ]) {
      const { status, body } = await hold(wrong);
      assert.equal(status, 422, textOf(wrong));
      assert.equal(body["type"], "/docs#problem-invalid-request");
    }
    for (const until of ["2026-03-02", "2026-03-01", "2027-03-03"]) {
      const { status, body } = await hold({ ...request, until });
      assert.equal(status, 422, until);
      assert.equal(body["type"], "/docs#problem-hold-term");
    }
    assert.deepEqual(await holding(world, id).holds(), []);
  });

  it("is set once however often the request comes, and a part has one hold at a time", async () => {
    const { hold, holds } = holding(world, id);
    const first = await hold(request, "key-1");
    assert.equal(first.status, 200, textOf(first.body));
    assert.deepEqual(await hold(request, "key-1"), first);
    assert.equal(first.body["status"], "standing");
    const again = await hold({ ...request, items: ["interviews", "offers"] });
    assert.equal(again.status, 409);
    assert.equal(again.body["type"], "/docs#problem-held-already");
    const [shown, ...others] = await holds();
    assert.deepEqual(others, []);
    assert.equal(shown?.reason, "planted-reason");
  });

  it("is shown to the candidate, without what privacy wrote, while nothing has been asked", async () => {
    const page = await world.page(id);
    assert.match(page.text, /Your name and how to reach you<.*Notes of your interviews</s);
    assert.match(page.text, /legal claim/);
    assert.match(page.text, /1 September 2026/);
    const { body } = await world.does(id, "data-request", "POST /v1/candidate/data-request");
    assert.deepEqual(body["holds"], [{ items: request.items, ground: request.ground, until: request.until }]);
    assert.deepEqual(found([page, body], ["planted-reason"]), []);
  });

  it("leaves everything where it is before the person is erased: there is nothing to read apart", async () => {
    const { holds, to } = holding(world, id);
    const [{ holdId } = { holdId: "" }] = await holds();
    const { status, body } = await to(holdId, "reading");
    assert.equal(status, 409);
    assert.equal(body["type"], "/docs#problem-held-in-place");
    assert.equal((await to("hold_none", "end")).status, 404);
  });

  it("is renewed, ended, and then no more", async () => {
    const { hold, holds, to } = holding(world, id);
    const [{ holdId } = { holdId: "" }] = await holds();
    assert.equal((await to(holdId, "renew", { until: "2026-12-01" })).body["until"], "2026-12-01");
    assert.equal((await to(holdId, "end")).body["status"], "ended");
    for (const [deed, body] of [["end"], ["renew", { until: "2026-12-01" }], ["reading"]] as const) {
      const refused = await to(holdId, deed, body);
      assert.equal(refused.body["type"], "/docs#problem-hold-ended", deed);
    }
    assert.equal((await hold()).status, 200, "its parts can be held again");
  });
});

describe("erasing somebody of whom something is held", () => {
  let world: World;
  let id = "";
  let holdId = "";
  before(async () => {
    world = await World.start();
    id = await planted(world);
    assert.equal((await world.does(id, "erase", "POST /v1/candidate/erase")).status, 200);
    // In the 24 hours: the erasure has been asked for and has not begun.
    const { body } = await holding(world, id).hold();
    holdId = String(body["holdId"]);
    world.now = new Date(Date.parse(world.now) + 24 * hour).toISOString();
    await world.sweep(id);
  });
  after(() => world.stop());

  /** The people's items that are held apart, and all others. */
  const apart = async () => {
    const people = await world.everything(tables.people);
    const isHeld = ({ sk }: Record<string, unknown>) => String(sk).startsWith("hold#");
    return { held: people.filter(isHeld), others: people.filter((item) => !isHeld(item)) };
  };

  it("is listed with what is held, and cannot be added to once it has begun", async () => {
    const { body } = await world.asMember("mem_petra", "GET /v1/erasures");
    const [listed] = body["erasures"] as { status: string; held: unknown }[];
    assert.equal(listed?.status, "asked");
    const { items, ground, until } = request;
    assert.deepEqual(listed.held, [{ holdId, items, ground, until }]);
    const late = await holding(world, id).hold({ ...request, items: ["offers"] });
    assert.equal(late.status, 409);
    assert.equal(late.body["type"], "/docs#problem-person-erased");
  });

  it("tells the candidate what is held, on which ground and until when", async () => {
    await world.mail(id);
    const mail = world.mailer.sent.find(({ tags }) => tags.message.includes("candidate-erased"));
    assert.match(mail?.text ?? "", /name and contact details\n.*notes of interviews/);
    assert.match(mail?.text ?? "", /needed for a legal claim/);
    assert.match(mail?.text ?? "", /Tuesday,? 1 September/);
    assert.doesNotMatch(mail?.text ?? "", /planted-reason/);
    assert.match((await world.page(id)).text, /notes of your interviews/i);
  });

  it("sets it apart before anything goes, wherever it stops, and removes all else", async () => {
    await world.project(id);
    const crash = () => Promise.reject(new Error("it ends here"));
    const before = await world.everything(tables.people);
    for (const step of ["setApart", "remove", "release", "prove"] as const satisfies (keyof Eraser)[]) {
      assert.equal(await world.erase(id, (eraser) => ({ ...eraser, [step]: crash })), 1, step);
      const now = await world.everything(tables.people);
      assert.deepEqual(
        found(now, heldMarkers),
        heldMarkers,
        `nothing held is lost where it stops at ${step}`,
      );
      if (step === "setApart") assert.deepEqual(now, before, "nothing goes before it is set apart");
    }
    assert.equal(await world.erase(id), 0);
    await world.project(id);
    assert.equal((await world.application(id)).erasure?.status, "done");

    const { held, others } = await apart();
    assert.deepEqual(found(held, heldMarkers), heldMarkers);
    assert.deepEqual(found(held, looseMarkers), [], "what is not named is not held");
    const everywhereElse = [
      others,
      ...(await Promise.all(
        [tables.facts, tables.records, tables.ledger, tables.views].map((name) => world.everything(name)),
      )),
      world.log.lines,
      world.queued,
    ];
    const all = [...heldMarkers, ...looseMarkers, "planted-reason"];
    assert.deepEqual(found(everywhereElse, all), [], "nowhere but in the hold");
  });

  it("names in the proof what was held", async () => {
    const { body } = await world.asMember("mem_petra", "GET /v1/erasures");
    const [erasure] = body["erasures"] as { held: unknown; proof: { removed: { held: number } } }[];
    const { items, ground, until } = request;
    assert.deepEqual(erasure?.held, [{ holdId, items, ground, until }]);
    assert.equal(erasure.proof.removed.held, 0);
    assert.deepEqual(found(body, [...heldMarkers, ...looseMarkers]), []);
  });

  it("is read by privacy, and each reading stays in the history", async () => {
    const { to } = holding(world, id);
    const { status, body } = await to(holdId, "reading");
    assert.equal(status, 200, textOf(body));
    assert.deepEqual(body, {
      holdId,
      items: request.items,
      ground: request.ground,
      until: request.until,
      details: {
        name: "Zorandel Quist",
        email: "zorandel@planted.example",
        phone: "+447700900987",
        country: "GB",
        locale: "en",
      },
      notes: [{ noteId: "note-scorecard", item: "interviews", text: "planted-scorecard" }],
    });
    const reading = (await world.history(id)).events.at(-1);
    assert.equal(reading?.type, "HeldDataRead");
    assert.deepEqual(reading.actor, { kind: "member", memberId: "mem_petra" });
    const refused = await world.asMember("mem_rita", "POST /v1/applications/{id}/holds/{holdId}/reading", {
      path: { id, holdId },
    });
    assert.equal(refused.status, 403);
  });

  it("is kept by erasing again after a restore, and so is nothing else", async () => {
    const pk = `${organisation}#candidate#${(await world.application(id)).candidateId}`;
    const before = await world.everything(tables.people);
    await world.put(tables.people, { pk, sk: "note#note-call", noteId: "note-call", text: "planted-call" });
    await world.put(tables.people, { pk, sk: "hold#hold_old#reason", holdId: "hold_old", reason: "planted" });
    assert.deepEqual(await world.replayErasures(), [`${organisation}#application#${id}`]);
    assert.deepEqual(await world.everything(tables.people), before);
  });

  it("is set apart again where the backup is older than the erasure, by erasing again", async () => {
    const before = await world.everything(tables.people);
    const { candidateId } = await world.application(id);
    const pk = `${organisation}#candidate#${candidateId}`;
    const lost = (await apart()).held.filter(({ sk }) => !String(sk).endsWith("#reason"));
    assert.equal(lost.length, 2);
    for (const { sk } of lost)
      await world.running.client.send(new DeleteCommand({ TableName: tables.people, Key: { pk, sk } }));
    const details = lost.find((item) => "details" in item)?.["details"] as Record<string, unknown>;
    const ids = { candidateId, applicationId: id, version: 1 };
    await world.put(tables.people, { pk, sk: "profile", ...details, ...ids, about: "planted-about" });
    for (const [noteId, text] of [
      ["note-scorecard", "planted-scorecard"],
      ["note-call", "planted-call"],
    ] as const)
      await world.put(tables.people, { pk, sk: `note#${noteId}`, noteId, text });
    await world.replayErasures();
    assert.deepEqual(await world.everything(tables.people), before);
    await world.replayErasures();
    assert.deepEqual(await world.everything(tables.people), before, "again does nothing");
  });

  it("comes to privacy when its day has come, by task and by mail that names nobody, also then", async () => {
    world.now = "2026-09-01T06:00:00.000Z";
    await world.sweep(id);
    assert.equal((await world.application(id)).holds?.[0]?.reviewDue, undefined, "not before it opens");
    world.now = "2026-09-01T07:30:00.000Z";
    await world.sweep(id);
    await world.sweep(id);
    const due = (await world.history(id)).events.filter(({ type }) => type === "HoldReviewDue");
    assert.equal(due.length, 1);
    await world.project(id);
    const tasks = (await world.everything(tables.views)).filter((item) =>
      textOf(item).includes(`hold-review-${due[0]?.seq}`),
    );
    assert.ok(tasks.length > 0);
    const earlier = world.mailer.sent.length;
    await world.mail(id);
    const mails = world.mailer.sent.slice(earlier).filter(({ to }) => to.address === "petra@acme.example");
    assert.equal(mails.length, 1);
    assert.match(mails[0]?.text ?? "", /app_/);
    assert.deepEqual(found(mails, [...heldMarkers, ...looseMarkers]), []);
    const [hold] = await holding(world, id).holds();
    assert.equal(hold?.status, "due");
  });

  it("goes on where privacy renews it: the proof says until when", async () => {
    const { to } = holding(world, id);
    assert.equal((await to(holdId, "renew", { until: "2027-03-01" })).body["status"], "standing");
    assert.equal(await world.erase(id), 0);
    const { body } = await world.asMember("mem_petra", "GET /v1/erasures");
    const [erasure] = body["erasures"] as { held: { until: string }[] }[];
    assert.equal(erasure?.held[0]?.until, "2027-03-01");
    assert.deepEqual(found((await apart()).held, heldMarkers), heldMarkers);
  });

  it("is erased like all else when the hold ends, wherever that stops, and the proof is added to", async () => {
    const { to } = holding(world, id);
    assert.equal((await to(holdId, "end")).body["status"], "ended");
    const crash = () => Promise.reject(new Error("it ends here"));
    assert.ok((await world.erase(id, (eraser) => ({ ...eraser, release: crash }))) > 0);
    assert.deepEqual(found((await apart()).held, heldMarkers), heldMarkers);
    assert.equal(await world.erase(id), 0);
    for (const name of Object.values(tables))
      assert.deepEqual(
        found(await world.everything(name), [...heldMarkers, ...looseMarkers, "planted-reason"]),
        [],
        `in ${name}`,
      );
    assert.deepEqual(found(world.log.lines, heldMarkers), []);
    const { body } = await world.asMember("mem_petra", "GET /v1/erasures");
    const [erasure] = body["erasures"] as { held: unknown; proof: { removed: { held: number } } }[];
    assert.deepEqual(erasure?.held, []);
    assert.equal(
      erasure.proof.removed.held,
      4,
      "details, scorecard, and what was written of this hold and of another",
    );
    assert.deepEqual(
      await holding(world, id)
        .holds()
        .then((all) => all.map(({ status }) => status)),
      ["ended"],
    );
  });
});

describe("erasing those who were merged, with something held", () => {
  let world: World;
  before(async () => {
    world = await World.start();
  });
  after(() => world.stop());

  it("holds it of all of them, reads it as one, and lets it go with either hold", async () => {
    const younger = await planted(world);
    const older = await planted(world);
    const own = await holding(world, younger).hold({ ...request, items: ["correspondence"] });
    assert.equal(own.status, 200);
    await merged(world, younger, older);
    const refused = await holding(world, younger).hold();
    assert.equal(refused.body["type"], "/docs#problem-already-merged");
    const { body } = await holding(world, older).hold({ ...request, items: ["interviews"] });
    const holdId = String(body["holdId"]);

    await asksAndBegins(world, older);
    world.now = new Date(Date.parse(world.now) + hour).toISOString();
    assert.equal(await world.erase(older), 0);
    const read = await holding(world, older).to(holdId, "reading");
    assert.equal((read.body["notes"] as unknown[]).length, 2, "of both applications");
    const kept = async () => found(await world.everything(tables.people), [...heldMarkers, ...looseMarkers]);
    assert.deepEqual(await kept(), ["planted-scorecard", "planted-call"]);

    await holding(world, older).to(String(own.body["holdId"]), "end");
    assert.equal(await world.erase(older), 0);
    assert.deepEqual(await kept(), ["planted-scorecard"]);
    await holding(world, older).to(holdId, "end");
    assert.equal(await world.erase(older), 0);
    assert.deepEqual(await kept(), []);
  });
});

describe("a hold that was set before a merge", () => {
  let world: World;
  let younger = "";
  let older = "";
  let holdId = "";
  before(async () => {
    world = await World.start();
    older = await planted(world);
    younger = await planted(world);
    holdId = String((await holding(world, younger).hold()).body["holdId"]);
    await merged(world, younger, older);
  });
  after(() => world.stop());

  it("is on the application that is left: the candidate and privacy read it there, nowhere else", async () => {
    const [hold] = await holding(world, older).holds();
    assert.equal(hold?.holdId, holdId);
    assert.equal(hold.reason, "planted-reason");
    assert.deepEqual(await holding(world, younger).holds(), []);
    assert.match((await world.page(older)).text, /What we hold back.*Your name and how to reach you/s);
    const handed = await world.does(older, "data-request", "POST /v1/candidate/data-request");
    const kept = (handed.body["holds"] as { items: string[] }[]).map(({ items }) => items);
    assert.deepEqual(kept, [request.items]);
    const received = (await world.history(older)).events.find(({ type }) => type === "MergeReceived");
    const shown = eventForReader({ ...received }, { seesPay: true, seesDeadlines: true });
    assert.deepEqual(found(shown, ["contact-details", "legal-claims"]), []);
  });

  it("goes back with its application when they are taken apart, as it is by then", async () => {
    const { to, holds } = holding(world, older);
    assert.equal((await to(holdId, "renew", { until: "2027-02-01" })).status, 200);
    await parted(world, younger, older);
    assert.deepEqual(await holds(), []);
    const [back] = await holding(world, younger).holds();
    assert.equal(back?.until, "2027-02-01");
    await merged(world, younger, older);
  });

  it("comes to privacy when its day has come, once", async () => {
    const reviews = async (id: string) => {
      const application = await world.application(id);
      return holdsReviewed(application, calendarOf(application.site, [], world.now)).map(({ at }) => at);
    };
    assert.deepEqual(await reviews(younger), []);
    assert.deepEqual(await reviews(older), ["2027-02-01T08:30:00.000Z"]);
  });

  it("is named in the last mail and in the list of erasures, and can be read and ended", async () => {
    await asksAndBegins(world, older);
    await world.mail(older);
    const mail = world.mailer.sent.find(({ tags }) => tags.message.includes("candidate-erased"));
    assert.doesNotMatch(mail?.text ?? "", /nothing of it is left/);
    const listed = async () => {
      const { body } = await world.asMember("mem_petra", "GET /v1/erasures");
      const [erasure] = body["erasures"] as { held: Shown[] }[];
      return erasure?.held.map((each) => each.holdId);
    };
    assert.deepEqual(await listed(), [holdId]);
    world.now = new Date(Date.parse(world.now) + hour).toISOString();
    assert.equal(await world.erase(older), 0);
    assert.deepEqual(await listed(), [holdId]);
    const read = await holding(world, older).to(holdId, "reading");
    assert.equal(read.status, 200, JSON.stringify(read.body));
    assert.deepEqual(found(read.body, heldMarkers), heldMarkers);
    assert.equal((await holding(world, older).to(holdId, "end")).status, 200);
    assert.equal(await world.erase(older), 0);
    assert.deepEqual(found(await world.everything(tables.people), [...heldMarkers, "planted-reason"]), []);
  });
});

describe("a hold on somebody who did not ask to be erased", () => {
  let world: World;
  let id = "";
  let holdId = "";
  before(async () => {
    world = await World.start();
    id = await planted(world);
    const { body } = await holding(world, id).hold({ ...request, items: ["correspondence"] });
    holdId = String(body["holdId"]);
  });
  after(() => world.stop());

  it("tells recruiters that there is one, and neither of what nor on which ground", async () => {
    const event = (await world.history(id)).events.at(-1);
    assert.equal(event?.type, "DataHeld");
    const shown = eventForReader({ ...event }, { seesPay: true, seesDeadlines: true });
    assert.deepEqual(found(shown, ["correspondence", "legal-claims"]), []);
    assert.equal(shown["holdId"], holdId);
  });

  it("keeps what it holds when the time for which details are kept is over, and the last mail says so", async () => {
    await world.append(id, { kind: "clock" }, [{ type: "ErasureBegun", because: "retention" }]);
    await world.mail(id);
    const mail = world.mailer.sent.find(({ tags }) => tags.message.includes("candidate-erased"));
    assert.match(mail?.text ?? "", /The time for which .* is over/s);
    assert.match(mail?.text ?? "", /messages and notes of calls/);
    assert.doesNotMatch(mail?.text ?? "", /nothing of it is left/);
    assert.equal(await world.erase(id), 0);
    await world.project(id);
    const people = await world.everything(tables.people);
    assert.deepEqual(found(people, [...heldMarkers, ...looseMarkers]), ["planted-call"]);
    const { body } = await holding(world, id).to(holdId, "reading");
    assert.deepEqual(body["details"], {});
    assert.deepEqual(body["notes"], [{ noteId: "note-call", item: "correspondence", text: "planted-call" }]);
  });

  it("shows the page in every language what is held, as long as there is a page", async () => {
    for (const [locale, says] of [
      ["nl", /Wat we achterhouden.*Berichten en notities van gesprekken.*1 september 2026/s],
      ["sv", /Det vi behåller.*Meddelanden och anteckningar från samtal.*1 september 2026/s],
      ["ja", /引き続き保管する情報.*メッセージと通話の記録.*2026年9月1日/s],
    ] as const) {
      const other = await world.arrives({
        name: "Ines Blom",
        email: "ines@people.example",
        country: "GB",
        locale,
      });
      await holding(world, other).hold({ ...request, items: ["correspondence"] });
      assert.match((await world.page(other)).text, says);
    }
  });
});
