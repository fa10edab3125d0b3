import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { anOfferTold, timeAt } from "../../builders/talks.ts";
import { memberIds, startWorld } from "./world.ts";
import type { World } from "./world.ts";

/**
 * Role × field: whatever a member asks for, over every way on which an application is shown, they get what is theirs of
 * the candidate's wishes and nothing else.
 */

const base = "/v1/applications/{id}";
const id = "app_m1";
const deadline = "2026-03-12T12:34:00.000Z";

/** What stands for each field in an answer: figures and words that occur nowhere else. */
const marks = {
  sought: /3187000/,
  net: /254300/,
  range: /2823000/,
  market: /2911100/,
  reason: /My team was split up/,
  processes: /Northwind/,
  deadline: /2026-03-12T12:34/,
  answers: /much-guidance/,
  waiver: /three weeks of loading/,
  intention: /bus timetable/,
} as const;
type Field = keyof typeof marks;

const everything: readonly Field[] = [
  "sought",
  "net",
  "range",
  "market",
  "reason",
  "deadline",
  "answers",
  "waiver",
  "intention",
];
const without = (...left: Field[]) => everything.filter((field) => !left.includes(field));
const pay: Field[] = ["sought", "net", "range", "market"];

/** Who may read what, over all ways together. */
const allowed: Readonly<Record<string, readonly Field[]>> = {
  // A recruiter with and without the permission to see pay; names of other processes are nobody's here.
  mem_rita: everything,
  mem_ralf: without(...pay),
  // The deadline is for recruiters and the expert.
  mem_hugo: without("deadline"),
  mem_hans: without("deadline", ...pay),
  mem_ada: without("deadline"),
  mem_adam: without("deadline", ...pay),
  // Whose talk it is reads all; another expert none.
  mem_eva: [...everything, "processes"],
  mem_zoe: [],
  mem_prue: [],
  mem_cleo: [],
  mem_maria: [],
  mem_ines: [],
  mem_fin: [],
  mem_olga: [],
};

describe("what each role reads of a candidate's wishes", () => {
  let world: World;
  let consultationId = "";
  before(async () => {
    world = await startWorld();
    world.change.job = {
      managerId: "mem_maria",
      pay: { currency: "GBP", minimum: 2_823_000, maximum: 3_400_000, period: "year" },
    };
    const told = anOfferTold({
      applicationId: id,
      candidateId: "can_m1",
      job: {
        jobId: "job_warehouse",
        clientId: "cli_1",
        managerId: "mem_maria",
        evergreen: false,
        watcherIds: ["mem_rita"],
      },
    });
    const story = told
      .at("2026-03-06T09:00:00.000Z")
      .consultation({ type: "DecideSupport", decision: "offer" })
      .consultation({ type: "AnswerSupport", answer: "accepted", consent: ["expert", "recruiter"] });
    const booked = story.consultation({ type: "BookConsultation", ...timeAt(story, 4 * 24 * 60) });
    consultationId = booked.application().consultations[0]?.consultationId ?? "";
    await world.tell(booked);
    const band = { occupation: "warehouse-operative", country: "GB", currency: "GBP", date: "2026-02-01" };
    const done = async (as: string, routeKey: string, body: object, path = { id }) => {
      const answer = await world.call(as, routeKey, { path, body });
      assert.equal(answer.status, 200, answer.text);
      return answer;
    };
    await done("mem_hugo", "PUT /v1/market-bands", {
      ...band,
      p25: 2_800_000,
      p50: 2_911_100,
      p75: 3_200_000,
      n: 90,
      source: "Survey",
    });
    await done("mem_rita", `PUT ${base}/expectations`, {
      channel: "phone",
      duties: { picking: "no" },
      pay: {
        currency: "GBP",
        hoursPerWeek: 37.5,
        gross: { amount: 3_187_000, period: "year" },
        net: { amount: 254_300, period: "month" },
      },
      atmosphere: ["much-guidance"],
      reasonForChange: { reasons: ["colleagues"], words: "My team was split up." },
      otherProcesses: { inOthers: true, consent: true, deadline, words: "Northwind, forklift driver" },
    });
    await done("mem_rita", `POST ${base}/alignment/waivers`, {
      item: "duty:picking",
      reason: "trial-agreed",
      note: "After three weeks of loading.",
    });
    await done("mem_rita", `POST ${base}/intention`, {
      motivation: 4,
      satisfaction: 3,
      intention: "undecided",
      concerns: ["distance"],
      channel: "phone",
      note: "Wants to see the bus timetable.",
    });
    await world.project(id);
  });
  after(() => world.stop());

  /** Every way on which a member may be shown something of the application. */
  const ways = (): readonly (readonly [name: string, routeKey: string, path?: Record<string, string>])[] => [
    ["expectations", `GET ${base}/expectations`, { id }],
    ["alignment", `GET ${base}/alignment`, { id }],
    ["view", `GET ${base}`, { id }],
    ["history", `GET ${base}/events`, { id }],
    ["list", "GET /v1/applications"],
    ["queue of offers", "GET /v1/offers"],
    ["shortlist", "GET /v1/jobs/{id}/shortlist", { id: "job_warehouse" }],
    ["brief", "GET /v1/consultations/{id}/brief", { id: consultationId }],
    ["agenda", "GET /v1/consultations"],
    ["referrals", "GET /v1/referrals"],
  ];

  const shownTo = async (memberId: string) => {
    const answers = await Promise.all(
      ways().map(async ([name, routeKey, path = {}]) => {
        const query = routeKey === "GET /v1/applications" ? { q: "sam" } : {};
        const { status, text } = await world.call(memberId, routeKey, { path, query });
        assert.ok(status === 200 || status === 403 || status === 404, `${memberId} ${name}: ${text}`);
        return [name, status, text] as const;
      }),
    );
    return answers;
  };

  for (const memberId of memberIds)
    it(`${memberId} reads what is theirs, and nothing else, on any way`, async () => {
      const answers = await shownTo(memberId);
      const found = (Object.keys(marks) as Field[]).filter((field) =>
        answers.some(([, , text]) => marks[field].test(text)),
      );
      const expected = allowed[memberId] ?? [];
      const leaked = answers.flatMap(([name, , text]) =>
        (Object.keys(marks) as Field[])
          .filter((field) => !expected.includes(field) && marks[field].test(text))
          .map((field) => `${field} by ${name}`),
      );
      assert.deepEqual(leaked, []);
      assert.deepEqual(found.sort(), [...expected].sort());
    });

  it("the recruiter's brief tells what theirs may, and has no names of other processes", async () => {
    const brief = (as: string) =>
      world.call<{ reader: string; alignment: { waitsFor: string[] }; expectations: { version: number } }>(
        as,
        "GET /v1/consultations/{id}/brief",
        { path: { id: consultationId } },
      );
    const own = await brief("mem_eva");
    assert.equal(own.body.reader, "expert");
    for (const field of ["sought", "market", "deadline", "processes", "reason"] as const)
      assert.match(own.text, marks[field], field);
    const recruiters = await brief("mem_rita");
    assert.equal(recruiters.body.reader, "recruiter");
    assert.deepEqual([recruiters.body.alignment.waitsFor, recruiters.body.expectations.version], [[], 1]);
    for (const field of ["sought", "market", "deadline"] as const)
      assert.match(recruiters.text, marks[field]);
    assert.doesNotMatch(recruiters.text, marks.processes);
    const ralf = await brief("mem_ralf");
    for (const field of pay) assert.doesNotMatch(ralf.text, marks[field]);
    const hugo = await brief("mem_hugo");
    assert.doesNotMatch(hugo.text, marks.deadline);
  });

  it("a command answers its caller no more than reading does", async () => {
    for (const [as, fields] of [
      ["mem_ralf", pay],
      ["mem_hans", [...pay, "deadline"]],
    ] as const) {
      const answer = await world.call(as, `PUT ${base}/explanations`, {
        path: { id },
        body: { explained: [{ topic: as === "mem_ralf" ? "duties" : "place", on: "2026-03-09" }] },
      });
      assert.equal(answer.status, 200, answer.text);
      for (const field of fields) assert.doesNotMatch(answer.text, marks[field], `${as} ${field}`);
    }
  });

  it("names of other processes stay the expert's once others took their place", async () => {
    const put = await world.call("mem_rita", `PUT ${base}/expectations`, {
      path: { id },
      body: { channel: "phone", otherProcesses: { inOthers: true, consent: true, words: "Contoso" } },
    });
    assert.equal(put.status, 200, put.text);
    for (const [name, , text] of await shownTo("mem_rita")) {
      assert.doesNotMatch(text, marks.processes, name);
      assert.doesNotMatch(text, /Contoso/, name);
    }
    const { text } = await world.call("mem_eva", "GET /v1/consultations/{id}/brief", {
      path: { id: consultationId },
    });
    assert.match(text, /Contoso/);
  });

  it("without consent nothing of them is kept", async () => {
    const put = await world.call("mem_rita", `PUT ${base}/expectations`, {
      path: { id },
      body: { channel: "phone", otherProcesses: { inOthers: true } },
    });
    assert.equal(put.status, 200, put.text);
    assert.equal(put.body["competingDeadline"], undefined);
    const { text } = await world.call("mem_eva", "GET /v1/consultations/{id}/brief", {
      path: { id: consultationId },
    });
    assert.doesNotMatch(text, /Contoso|Northwind/);
  });
});
