import assert from "node:assert/strict";
import { after, before, beforeEach, describe, it } from "node:test";
import type {
  InterviewState,
  InterviewView,
  OwnInterviewView,
} from "../../../shared/contracts/http/interviews.ts";
import { addMinutes } from "../../../shared/domain/calendar/days.ts";
import { standingOutcomes } from "../../../shared/domain/application/state.ts";
import { anApplication, upTo } from "../../builders/history.ts";
import { aPlan, roles, startWorld } from "./world.ts";
import type { World } from "./world.ts";

interface Problem {
  readonly type: string;
  readonly errors?: readonly { readonly pointer: string }[];
  readonly next?: readonly { readonly startsAt: string }[];
  readonly memberIds?: readonly string[];
}
const refusal = ({ status, body }: { status: number; body: unknown }) =>
  `${status} ${(body as Problem).type.replace("/docs#problem-", "")}`;
const pointers = ({ body }: { body: unknown }) =>
  ((body as Problem).errors ?? []).map(({ pointer }) => pointer);

const now = "2026-03-06T09:00:00.000Z";
const job = { id: "job_warehouse" };
const planPath = "/v1/jobs/{id}/interview-plan";
const offers = "POST /v1/applications/{id}/interviews";
const one = "/v1/applications/{id}/interviews/{interviewId}";

describe("a job's interview plan", () => {
  let world: World;
  before(async () => {
    world = await startWorld();
  });
  after(() => world.stop());
  const get = (memberId: string) => world.call(memberId, `GET ${planPath}`, { path: job });
  const put = (body: unknown, ifMatch = '"1"', memberId = "mem_rita", key?: string) =>
    world.call<Problem>(memberId, `PUT ${planPath}`, {
      path: job,
      body,
      ifMatch,
      ...(key ? { key } : {}),
    });
  const guide = (memberId: string, query: Record<string, string>) =>
    world.call<Record<string, unknown>>(memberId, "GET /v1/jobs/{id}/interview-guide", { path: job, query });

  it("begins empty, and each change is made on the version that was read", async () => {
    const none = await get("mem_ivan");
    assert.deepEqual([none.etag, none.body["stages"]], ['"0"', []]);
    assert.equal(refusal(await guide("mem_ivan", { kind: "first" })), "404 not-found");
    const saved = await put(aPlan, '"0"', "mem_rita", "once");
    assert.deepEqual([saved.status, saved.etag], [200, '"1"'], saved.text);
    assert.deepEqual((await put(aPlan, '"0"', "mem_rita", "once")).body, saved.body, "repeated");
    assert.equal(refusal(await put(aPlan, '"0"')), "412 version-changed");
    assert.equal((await put(aPlan)).etag, '"2"');
    const read = await get("mem_ivan");
    assert.deepEqual(read.body, { jobId: "job_warehouse", ...aPlan, version: 2 });
    assert.equal(
      refusal(await world.call("mem_rita", `PUT ${planPath}`, { path: job, body: aPlan })),
      "428 version-missing",
    );
  });

  it("is read by those who hold interviews and written by those who recruit", async () => {
    for (const [memberId, own] of Object.entries(roles)) {
      const reads = own.some((role) =>
        ["recruiter", "interviewer", "manager", "client", "hr", "admin"].includes(role),
      );
      const writes = own.some((role) => ["recruiter", "hr", "admin"].includes(role));
      // Another client's contact finds no such job.
      const expected = memberId === "mem_cleo" ? 404 : reads ? 200 : 403;
      assert.equal((await get(memberId)).status, expected, memberId);
      assert.equal((await guide(memberId, { kind: "first" })).status, expected, memberId);
      if (!writes) assert.equal(refusal(await put(aPlan, '"2"', memberId)), "403 not-allowed", memberId);
    }
    assert.doesNotMatch((await get("mem_ivan")).text, /pay|minimum|maximum/);
  });

  it("refuses what cannot be, each with its pointer", async () => {
    const [first, final] = aPlan.stages;
    assert.ok(first && final);
    const [question] = first.questions;
    const stage = (change: object) => ({ ...aPlan, stages: [{ ...first, ...change }, final] });
    const cases: readonly (readonly [body: object, ...pointers: string[]])[] = [
      [{ ...aPlan, stages: [] }, "/stages"],
      [{ ...aPlan, stages: [final] }, "/stages/0/kind"],
      [{ ...aPlan, stages: [first, first] }, "/stages/1/kind"],
      [{ ...aPlan, colour: "red" }, "/colour"],
      [stage({ interviewerIds: [] }), "/stages/0/interviewerIds"],
      [stage({ interviewerIds: ["mem_ivan", "mem_ivan"] }), "/stages/0/interviewerIds/1"],
      [stage({ interviewerIds: ["mem_eva"] }), "/stages/0/interviewerIds/0"],
      [stage({ interviewerIds: ["mem_olga"] }), "/stages/0/interviewerIds/0"],
      [stage({ interviewerIds: ["mem_cleo"] }), "/stages/0/interviewerIds/0"],
      [stage({ interviewerIds: ["mem_nobody"] }), "/stages/0/interviewerIds/0"],
      [stage({ lengthMinutes: 50 }), "/stages/0/lengthMinutes"],
      [stage({ lengthMinutes: 0 }), "/stages/0/lengthMinutes"],
      [stage({ formats: [] }), "/stages/0/formats"],
      [stage({ formats: ["fax"] }), "/stages/0/formats/0"],
      [stage({ formats: ["video", "video"] }), "/stages/0/formats/1"],
      [stage({ place: undefined }), "/stages/0/place"],
      [stage({ joinLink: undefined }), "/stages/0/joinLink"],
      [stage({ joinLink: "javascript:alert(1)" }), "/stages/0/joinLink"],
      [stage({ questions: [] }), "/stages/0/questions"],
      [stage({ questions: [{ ...question, side: "candidate" }] }), "/stages/0/questions"],
      [stage({ questions: [question, question] }), "/stages/0/questions/1/questionId"],
      [stage({ questions: [{ ...question, text: {} }] }), "/stages/0/questions/0/text"],
      [stage({ questions: [{ ...question, text: { fr: "Bonjour" } }] }), "/stages/0/questions/0/text/fr"],
      [stage({ questions: [{ ...question, score: 5 }] }), "/stages/0/questions/0/score"],
      [{ ...aPlan, explainers: [{ topic: "duties", memberId: "mem_eva" }] }, "/explainers/0/memberId"],
      [{ ...aPlan, explainers: [{ topic: "weather", memberId: "mem_maria" }] }, "/explainers/0/topic"],
    ];
    for (const [body, ...expected] of cases) {
      const answer = await put(body, '"2"');
      assert.deepEqual([answer.status, ...pointers(answer)], [422, ...expected], JSON.stringify(body));
    }
    assert.equal((await get("mem_rita")).etag, '"2"', "nothing of it was kept");
  });

  it("keeps the wording of a question for good: another one is another question", async () => {
    const [first, final] = aPlan.stages;
    assert.ok(first && final);
    const asking = (questionId: string, text: object) => ({
      ...aPlan,
      stages: [
        { ...first, questions: [{ questionId, side: "employer", text }, ...first.questions.slice(1)] },
        final,
      ],
    });
    const { etag } = await get("mem_rita");
    const reworded = await put(asking("last-team", { en: "How old are your children?" }), etag);
    assert.deepEqual(
      [reworded.status, ...pointers(reworded)],
      [422, "/stages/0/questions/0/text/en", "/stages/0/questions/0/text/nl"],
    );
    const said = first.questions[0]?.text;
    const inSwedish = { ...said, sv: "Berätta om ditt senaste team." };
    const added = await put(asking("last-team", inSwedish), etag);
    assert.equal(added.status, 200, "another language is the same question");
    const other = await put(asking("last-two-teams", { en: "Tell us about two teams." }), added.etag);
    assert.equal(other.status, 200);
    const back = await put(asking("last-team", { en: "What is a team?" }), other.etag);
    assert.equal(back.status, 422, "also once it was not asked for a while");
    const restored = await put(asking("last-team", inSwedish), other.etag);
    assert.equal(restored.status, 200);
  });

  it("has a guide of both sides' questions in the reader's language, else in one it was written in", async () => {
    const { body } = await guide("mem_ivan", { kind: "first", locale: "nl" });
    assert.deepEqual(body["questions"], {
      employer: [
        { questionId: "last-team", text: "Vertel over je laatste team." },
        { questionId: "night-alone", text: "When did you last work alone at night?" },
        { questionId: "first-week", text: "Wat verwacht je van de eerste week?" },
      ],
      candidate: [{ questionId: "rota", text: "How is the rota made?" }],
    });
    assert.deepEqual(body["explainers"], [
      { topic: "duties", memberId: "mem_maria", name: "Maria of manager", atClient: false },
    ]);
    assert.equal(body["locale"], "nl");
    assert.equal((await guide("mem_ivan", {})).body["locale"], "en");
    assert.equal((await guide("mem_ivan", {})).body["kind"], "first");
    assert.equal((await guide("mem_ivan", { kind: "final" })).body["kind"], "final");
    assert.equal((await guide("mem_ivan", { kind: "visit" })).status, 400);
    assert.equal((await guide("mem_ivan", { kind: "first", locale: "xx" })).status, 400);
  });
});

describe("a plan of an agency", () => {
  let world: World;
  before(async () => {
    const { memorySettings } = await import("../../builders/memory.ts");
    const settings = memorySettings();
    world = await startWorld({
      settings: {
        job: async (organisation, id) => {
          const found = await settings.job(organisation, id);
          return found && { ...found, clientId: "cli_1" };
        },
      },
    });
  });
  after(() => world.stop());

  it("names who at the client explains what, and nobody else", async () => {
    const put = (memberId: string) =>
      world.call("mem_rita", `PUT ${planPath}`, {
        path: job,
        body: { ...aPlan, explainers: [{ topic: "duties", memberId }] },
        ifMatch: '"0"',
      });
    const wrong = await put("mem_maria");
    assert.deepEqual([wrong.status, ...pointers(wrong)], [422, "/explainers/0/memberId"]);
    assert.equal((await put("mem_cleo")).status, 200);
    for (const reader of ["mem_ivan", "mem_cleo"]) {
      const { body } = await world.call(reader, "GET /v1/jobs/{id}/interview-guide", {
        path: job,
        query: { kind: "first" },
      });
      assert.deepEqual(body["explainers"], [
        { topic: "duties", memberId: "mem_cleo", name: "Cleo of client", atClient: true },
      ]);
    }
  });
});

describe("interviews of an application, over HTTP", () => {
  let world: World;
  let made = 0;
  before(async () => {
    world = await startWorld();
    const saved = await world.call("mem_rita", `PUT ${planPath}`, { path: job, body: aPlan, ifMatch: '"0"' });
    assert.equal(saved.status, 200, saved.text);
    for (const memberId of ["mem_ivan", "mem_ines", "mem_maria"])
      await world.calendar(memberId, { maximumAdvanceDays: 180 });
  });
  after(() => world.stop());
  beforeEach(() => {
    world.clock.at = now;
  });

  /** A candidate who was spoken with. */
  const spoken = ({ test = false } = {}): Promise<string> => {
    made += 1;
    const arrival = { applicationId: `app_n${made}`, candidateId: `can_n${made}`, test };
    return world.tell(upTo("contact-made", anApplication(arrival)));
  };
  /** An hour of its own for each test: mornings of days that follow each other. */
  let hours = 0;
  const anHour = (): string => {
    const days = [9, 10, 11, 12, 13, 16, 17, 18, 19, 20, 23, 24, 25, 26, 27];
    const day = String(days[Math.floor(hours / 2)]).padStart(2, "0");
    hours += 1;
    return `2026-03-${day}T${hours % 2 ? "09" : "11"}:00:00.000Z`;
  };
  const offer = (id: string, body: object = { kind: "first" }, key?: string, memberId = "mem_rita") =>
    world.call<InterviewState>(memberId, offers, { path: { id }, body, ...(key ? { key } : {}) });
  const on = (
    method: "POST" | "PATCH",
    what: string,
    { applicationId: id, interviewId }: Pick<InterviewState, "applicationId" | "interviewId">,
    body: object = {},
    more: { key?: string; memberId?: string } = {},
  ) =>
    world.call<InterviewState>(more.memberId ?? "mem_rita", `${method} ${one}${what}`, {
      path: { id, interviewId },
      body,
      ...(more.key ? { key: more.key } : {}),
    });
  const outcomes = async (id: string) => {
    const { state } = await world.history(id);
    assert.ok(state.status !== "none");
    return standingOutcomes(state).map(({ outcome }) => outcome);
  };
  const times = (interview: InterviewState, query: Record<string, string> = {}) =>
    world.call<{ times: { startsAt: string; local: string }[]; timeZone: string }>(
      "mem_rita",
      `GET ${one}/slots`,
      { path: { id: interview.applicationId, interviewId: interview.interviewId }, query },
    );

  it("are offered as the plan says, once for each request, and the milestone follows", async () => {
    const id = await spoken();
    const offered = await offer(id, { kind: "first" }, "key-1");
    assert.equal(offered.status, 201, offered.text);
    const { kind, status, interviewerIds, lengthMinutes, formats } = offered.body;
    assert.deepEqual(
      { kind, status, interviewerIds, lengthMinutes, formats },
      {
        kind: "first",
        status: "offered",
        interviewerIds: ["mem_ivan", "mem_ines"],
        lengthMinutes: 60,
        formats: ["in-person", "video", "phone"],
      },
    );
    assert.deepEqual(await outcomes(id), ["spoke-interested", "slots-offered"]);
    assert.deepEqual((await offer(id, { kind: "first" }, "key-1")).body, offered.body, "the same answer");
    assert.equal(refusal(await offer(id)), "409 interview-open");
    const { state } = await world.history(id);
    assert.ok(state.status !== "none");
    assert.deepEqual(state.interviews[0]?.questionIds, ["last-team", "night-alone", "first-week"]);
  });

  it("can be offered with other people, length and formats; what is not in the plan is given", async () => {
    const id = await spoken();
    const other = await offer(id, { kind: "first", interviewerIds: ["mem_ivan"], lengthMinutes: 30 });
    assert.deepEqual([other.body.interviewerIds, other.body.lengthMinutes], [["mem_ivan"], 30]);
    const bare = await offer(id, { kind: "visit" });
    assert.deepEqual(
      [bare.status, ...pointers(bare)],
      [422, "/interviewerIds", "/lengthMinutes", "/formats"],
    );
    const visit = { kind: "visit", interviewerIds: ["mem_ines"], lengthMinutes: 90, formats: ["in-person"] };
    assert.equal((await offer(id, visit)).body.kind, "visit");
    assert.deepEqual(await outcomes(id), ["spoke-interested", "slots-offered"], "a visit is no step");
  });

  it("are refused with what is wrong of them", async () => {
    const id = await spoken();
    const first = (change: object) => ({ kind: "first", ...change });
    const cases: readonly (readonly [body: object, ...pointers: string[]])[] = [
      [first({ interviewerIds: ["mem_eva"] }), "/interviewerIds/0"],
      [first({ interviewerIds: ["mem_ivan", "mem_ivan"] }), "/interviewerIds/1"],
      [first({ interviewerIds: [] }), "/interviewerIds"],
      [
        first({ interviewerIds: ["mem_ivan", "mem_cleo", "mem_nobody"] }),
        "/interviewerIds/1",
        "/interviewerIds/2",
      ],
      [first({ lengthMinutes: 20 }), "/lengthMinutes"],
      [first({ formats: ["carrier-pigeon"] }), "/formats/0"],
      [first({ formats: ["phone", "phone"] }), "/formats/1"],
      [first({ pay: 30_000 }), "/pay"],
      [{ kind: "third" }, "/kind"],
      [{}, "/kind"],
    ];
    for (const [body, ...expected] of cases) {
      const answer = await offer(id, body);
      assert.deepEqual([answer.status, ...pointers(answer)], [422, ...expected], JSON.stringify(body));
    }
    const without = await offer(id, first({ interviewerIds: ["mem_ivan", "mem_otto"] }));
    assert.equal(refusal(without), "409 interviewers-without-calendar");
    assert.deepEqual((without.body as unknown as Problem).memberIds, ["mem_otto"]);
    assert.equal(refusal(await offer(id, { kind: "final" })), "422 unknown-milestone");
    assert.equal(refusal(await offer("app_nobody")), "404 not-found");
    assert.deepEqual(await outcomes(id), ["spoke-interested"]);
  });

  it("are booked, moved and called off, each time with the time of everybody", async () => {
    const id = await spoken({ test: true });
    const { body: offered } = await offer(id);
    const startsAt = anHour();
    const listed = await times(offered, { timeZone: "Europe/Amsterdam" });
    assert.equal(listed.body.timeZone, "Europe/Amsterdam");
    const local = listed.body.times.find((time) => time.startsAt === startsAt)?.local;
    assert.equal(local, startsAt.replace("T09", "T10").replace("T11", "T12").slice(0, 16));
    const chosen = { startsAt, format: "video", timeZone: "Europe/Amsterdam" };
    const booked = await on("POST", "/book", offered, chosen, { key: "book-1" });
    assert.equal(booked.status, 200, booked.text);
    assert.deepEqual(
      [booked.body.status, booked.body.startsAt, booked.body.format, booked.body.told],
      ["booked", startsAt, "video", local],
    );
    assert.deepEqual((await on("POST", "/book", offered, chosen, { key: "book-1" })).body, booked.body);
    assert.deepEqual(await outcomes(id), ["spoke-interested", "booked"]);
    const agenda = await world.call<{ items: OwnInterviewView[] }>("mem_ines", "GET /v1/interviews");
    const own = agenda.body.items.find(({ interviewId }) => interviewId === offered.interviewId);
    assert.equal(own?.test, true, "it is told that this only tries things out");

    const later = anHour();
    const moved = await on("PATCH", "", offered, { startsAt: later, format: "video" });
    assert.deepEqual([moved.body.startsAt, moved.body.moved], [later, 0], moved.text);
    assert.equal(moved.body.timeZone, "Europe/Amsterdam", "the zone stays as it was told");
    const byPhone = await on("PATCH", "", offered, { startsAt: later, format: "phone" });
    assert.deepEqual([byPhone.status, byPhone.body.format], [200, "phone"]);
    await world.release(id);
    const other = (await offer(await spoken())).body;
    assert.equal(
      refusal(await on("POST", "/book", other, { startsAt: later, format: "phone" })),
      "409 slot-taken",
    );
    assert.equal(
      (await on("POST", "/book", other, { startsAt, format: "phone" })).status,
      200,
      "left by the move",
    );

    const off = await on("POST", "/cancel", offered);
    assert.equal(off.body.status, "cancelled");
    await world.release(id);
    assert.deepEqual(await outcomes(id), ["spoke-interested", "booked", "being-moved"]);
    const freed = (await offer(id)).body;
    assert.equal((await on("POST", "/book", freed, { startsAt: later, format: "phone" })).status, 200);
    assert.equal(refusal(await on("POST", "/cancel", offered)), "409 interview-closed");
  });

  it("where the time was just taken, are offered the next free ones", async () => {
    const startsAt = anHour();
    const chosen = { startsAt, format: "phone" };
    const first = (await offer(await spoken())).body;
    const second = (await offer(await spoken())).body;
    assert.equal((await on("POST", "/book", first, chosen)).status, 200);
    const taken = await on("POST", "/book", second, chosen);
    assert.equal(refusal(taken), "409 slot-taken");
    const { next = [] } = taken.body as unknown as Problem;
    assert.ok(next.length > 0 && next.every((time) => time.startsAt > startsAt), taken.text);
    assert.equal((await on("POST", "/book", second, { ...chosen, startsAt: next[0]?.startsAt })).status, 200);
  });

  it("are refused at times that cannot be, and in the wrong state", async () => {
    const offered = (await offer(await spoken())).body;
    const book = (body: object) => on("POST", "/book", offered, body);
    const startsAt = anHour();
    assert.equal(
      refusal(await book({ startsAt: startsAt.replace(":00:00", ":10:00"), format: "phone" })),
      "422 slot-not-offered",
    );
    assert.equal(
      refusal(await book({ startsAt: "2026-03-08T10:00:00Z", format: "phone" })),
      "422 slot-not-offered",
    );
    assert.equal(
      refusal(await book({ startsAt: "2026-03-02T10:00:00Z", format: "phone" })),
      "422 slot-in-the-past",
    );
    assert.deepEqual(pointers(await book({ startsAt: "tomorrow", format: "phone" })), ["/startsAt"]);
    assert.deepEqual(pointers(await book({ startsAt, format: "fax" })), ["/format"]);
    assert.deepEqual(pointers(await book({ startsAt, format: "phone", timeZone: "Mars/Olympus" })), [
      "/timeZone",
    ]);
    assert.equal(
      refusal(await on("PATCH", "", offered, { startsAt, format: "phone" })),
      "409 interview-closed",
    );
    for (const interviewId of ["app_n1.i999", "x", `${offered.applicationId}.c1`])
      assert.equal(
        refusal(await on("POST", "/book", { ...offered, interviewId }, { startsAt, format: "phone" })),
        "404 no-such-interview",
      );
    assert.equal(
      refusal(await times(offered, { from: "2026-03-20", to: "2026-03-10" })),
      "400 period-reversed",
    );
    assert.equal(
      refusal(await times(offered, { from: "2026-03-20", to: "2026-09-10" })),
      "400 period-too-long",
    );
    const onlyVideo = (await offer(await spoken(), { kind: "first", formats: ["video"] })).body;
    assert.equal(
      refusal(await on("POST", "/book", onlyVideo, { startsAt, format: "phone" })),
      "422 format-not-offered",
    );
  });

  it("with a colleague or of the site are held by whoever works there: they keep a calendar, and see that meeting alone", async () => {
    const id = await spoken();
    const talk = { kind: "colleague", interviewerIds: ["mem_olga"], lengthMinutes: 30, formats: ["phone"] };
    assert.equal(refusal(await offer(id, talk)), "409 interviewers-without-calendar");
    await world.calendar("mem_olga");
    const offered = await offer(id, talk);
    assert.equal(offered.status, 201, offered.text);
    const { interviewId } = offered.body;
    const booked = await on("POST", "/book", offered.body, { startsAt: anHour(), format: "phone" });
    assert.equal(booked.status, 200, booked.text);
    const seen = await world.call<OwnInterviewView>("mem_olga", "GET /v1/interviews/{id}", {
      path: { id: interviewId },
    });
    assert.deepEqual([seen.status, seen.body.candidate.name], [200, "Sam Okafor"], seen.text);
    assert.equal(seen.body.test, false);
    assert.doesNotMatch(seen.text, /minimum|maximum|currency/);
    const listed = await world.call<{ items: OwnInterviewView[] }>("mem_olga", "GET /v1/interviews");
    assert.deepEqual(
      listed.body.items.map((each) => each.interviewId),
      [interviewId],
    );
    const judged = await offer(id, { kind: "first", interviewerIds: ["mem_olga"] });
    assert.deepEqual([refusal(judged), ...pointers(judged)], ["422 invalid-request", "/interviewerIds/0"]);
    assert.match(judged.text, /interviewer, manager, recruiter, client, hr or admin/);
    const stranger = await offer(id, { ...talk, kind: "visit", interviewerIds: ["mem_eva"] });
    assert.match(stranger.text, /interviewer, manager, recruiter, client, hr, admin or referrer/);
  });

  it("that are no step (a talk with a colleague, a visit) were held once the recruiter says so", async () => {
    const id = await spoken();
    const visit = { kind: "visit", interviewerIds: ["mem_ines"], lengthMinutes: 60, formats: ["in-person"] };
    const offered = (await offer(id, visit)).body;
    const startsAt = anHour();
    const said = (outcome: string, more: { key?: string; memberId?: string } = {}) =>
      on("POST", "/outcome", offered, { outcome }, more);
    assert.equal(refusal(await said("held")), "409 interview-closed");
    assert.equal((await on("POST", "/book", offered, { startsAt, format: "in-person" })).status, 200);
    assert.equal(refusal(await said("held")), "409 interview-ahead");
    world.clock.at = addMinutes(startsAt, 60);
    assert.deepEqual(pointers(await said("cancelled")), ["/outcome"]);
    const held = await said("held", { key: "visit-held" });
    assert.deepEqual([held.status, held.body.status], [200, "held"], held.text);
    assert.deepEqual((await said("held", { key: "visit-held" })).body, held.body, "the same answer");
    assert.equal(refusal(await said("held")), "409 nothing-changes");
    assert.equal((await said("missed", { memberId: "mem_hugo" })).body.status, "missed");
    assert.deepEqual(await outcomes(id), ["spoke-interested"]);
    const first = (await offer(await spoken())).body;
    assert.equal(refusal(await on("POST", "/outcome", first, { outcome: "held" })), "409 judged-by-outcome");
  });

  it("are planned by recruiters, hr and admins alone", async () => {
    const id = await spoken();
    const offered = (await offer(id)).body;
    const startsAt = anHour();
    for (const [memberId, own] of Object.entries(roles)) {
      if (own.some((role) => ["recruiter", "hr", "admin"].includes(role))) continue;
      for (const [request, body] of [
        [offers, { kind: "visit" }],
        [`POST ${one}/book`, { startsAt, format: "phone" }],
        [`PATCH ${one}`, { startsAt, format: "phone" }],
        [`POST ${one}/cancel`, {}],
        [`POST ${one}/outcome`, { outcome: "held" }],
        ["GET /v1/applications/{id}/interviews", undefined],
        [`GET ${one}/slots`, undefined],
      ] as const) {
        const path = { id, interviewId: offered.interviewId };
        const answer = await world.call(memberId, request, { path, ...(body ? { body } : {}) });
        assert.equal(refusal(answer), "403 not-allowed", `${memberId} ${request}`);
      }
    }
  });

  it("are seen by those who hold them: name, job, time, place and questions; no pay, no address", async () => {
    const id = await spoken();
    const offered = (await offer(id)).body;
    const startsAt = anHour();
    await on("POST", "/book", offered, { startsAt, format: "in-person" });
    const get = (memberId: string) =>
      world.call<OwnInterviewView>(memberId, "GET /v1/interviews/{id}", {
        path: { id: offered.interviewId },
      });
    const own = await get("mem_ivan");
    assert.deepEqual(
      [own.body.candidate, own.body.job.title, own.body.startsAt, own.body.place, own.body.notice],
      [
        { name: "Sam Okafor" },
        "Warehouse Operative",
        startsAt,
        "Reception, Mill Lane",
        "The candidate may read this.",
      ],
    );
    assert.deepEqual(
      own.body.interviewers.map(({ name }) => name),
      ["Ivan of interviewer", "Ines of interviewer"],
    );
    assert.equal(own.body.questions.employer.length, 3);
    assert.doesNotMatch(own.text, /people\.example|\+447700|GBP|"pay"|postcode/);
    for (const memberId of Object.keys(roles).filter((each) => !["mem_ivan", "mem_ines"].includes(each))) {
      const mayHold = roles[memberId]?.some((role) => !["expert", "finance", "privacy"].includes(role));
      assert.equal(
        refusal(await get(memberId)),
        mayHold ? "404 no-such-interview" : "403 not-allowed",
        memberId,
      );
      const list = await world.call<{ items: unknown[] }>(memberId, "GET /v1/interviews");
      if (mayHold) assert.equal(list.text.includes(offered.interviewId), false, memberId);
      else assert.equal(refusal(list), "403 not-allowed", memberId);
    }
    await on("PATCH", "", offered, { startsAt, format: "phone" });
    assert.equal((await get("mem_ivan")).body.candidate.phone, "+447700900123", "to call them");
    assert.equal((await get("mem_ivan")).body.place, undefined);
    assert.equal(
      refusal(await world.call("mem_ivan", "GET /v1/interviews", { query: { days: "63" } })),
      "400 invalid-request",
    );
    const elsewhere = await world.call<{ items: unknown[] }>("mem_ivan", "GET /v1/interviews", {
      query: { from: "2026-06-01" },
    });
    assert.deepEqual(elsewhere.body.items, []);
  });

  it("stand in the application's list, in the order in which they were offered", async () => {
    const id = await spoken();
    const first = (await offer(id)).body;
    await on("POST", "/cancel", first);
    const second = (await offer(id)).body;
    const { body } = await world.call<{ items: InterviewView[] }>(
      "mem_rita",
      "GET /v1/applications/{id}/interviews",
      { path: { id } },
    );
    assert.deepEqual(
      body.items.map(({ interviewId, status }) => [interviewId, status]),
      [
        [first.interviewId, "cancelled"],
        [second.interviewId, "offered"],
      ],
    );
  });
});
