import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { addMinutes } from "../../../shared/domain/calendar/days.ts";
import { anApplication, candidate, rita, upTo, warehouseJob } from "../../builders/history.ts";
import { bookInterview, lastInterview, questionIds } from "../../builders/interviews.ts";
import { draft, tell } from "../../builders/offers.ts";
import { timeAt } from "../../builders/talks.ts";
import { memberIds, startWorld } from "./world.ts";
import type { World } from "./world.ts";

/**
 * Role × field: whatever a member asks for, over every way on which an application is shown, they get what is theirs of
 * the candidate's wishes and nothing else.
 */

const base = "/v1/applications/{id}";
const id = "app_m1";
const deadline = "2026-03-12T12:34:00.000Z";

/** What stands for each field in an answer or a mail: figures and words that occur nowhere else. */
const marks = {
  sought: /3387000|33[.,\s]?870/,
  net: /254300|\b2[.,\s]543\b/,
  range: /2823000|28[.,\s]?230/,
  market: /2911100|29[.,\s]?111/,
  /** How far the salary sought lies from the range, in per cent, among the figures. */
  gap: /-0\.38/,
  /** How far it lies above the offer, in basis points: what was waived. */
  apart: /\b1290\b/,
  reason: /My team was split up/,
  processes: /Northwind/,
  deadline: /2026-03-12T12:34|\b12:34\b/,
  answers: /much-guidance/,
  waiver: /three weeks of loading/,
  intention: /bus timetable/,
  worries: /Saltmarsh/,
  floor: /31[.,\s]?447/,
  adjustment: /step-free way in/,
  thanks: /Kingfisher/,
  evidence: /Zebrafinch/,
  extra: /Narwhal/,
  recommendation: /strong-no/,
} as const;
type Field = keyof typeof marks;
const fields = Object.keys(marks) as Field[];
const marksIn = (text: string): Field[] => fields.filter((field) => marks[field].test(text));

const card: readonly Field[] = ["evidence", "extra", "recommendation"];
/** The candidate lets the expert read what worries them, below what they would not say yes, and who else wants them, nobody else. */
const toTheExpert: readonly Field[] = ["worries", "floor", "processes"];
/** What the candidate wrote to those they met comes by mail alone. */
const byMail: readonly Field[] = ["thanks"];
const everything = fields.filter((field) => !toTheExpert.includes(field) && !byMail.includes(field));
const without = (...left: Field[]) => everything.filter((field) => !left.includes(field));
const pay: Field[] = ["sought", "net", "range", "market", "gap", "apart"];

/** Who may read what, over all ways together. */
const allowed: Readonly<Record<string, readonly Field[]>> = {
  // A recruiter with and without the permission to see pay; names of other processes are nobody's here.
  mem_rita: everything,
  mem_ralf: without(...pay),
  // Held the interview and has not written what they found: the others' scorecards wait.
  mem_rena: without(...card),
  mem_york: [],
  // The deadline is for recruiters and the expert.
  mem_hugo: without("deadline"),
  mem_hans: without("deadline", ...pay),
  mem_ada: without("deadline"),
  mem_adam: without("deadline", ...pay),
  // Whose talk it is reads all of the wishes, and no interview; another expert none.
  mem_eva: [...without("gap", "adjustment", ...card), ...toTheExpert],
  mem_zoe: [],
  mem_prue: [],
  mem_cleo: [],
  mem_maria: [],
  // Ines has written her scorecard, Ivan has not, Ida did not hold the interview.
  mem_ines: ["adjustment", ...card],
  mem_ivan: ["adjustment"],
  mem_ida: [],
  // The figures of all together.
  mem_fin: ["gap"],
  mem_olga: [],
};

describe("what each role reads of a candidate's wishes", () => {
  let world: World;
  let consultationId = "";
  let interviewId = "";
  const interviewers = ["mem_ines", "mem_ivan", "mem_rena"];
  before(async () => {
    world = await startWorld();
    world.change.job = {
      managerId: "mem_maria",
      pay: { currency: "GBP", minimum: 2_823_000, maximum: 3_400_000, period: "year" },
    };
    await world.calendar("mem_eva");
    await world.plan({
      jobId: "job_warehouse",
      stages: [
        {
          kind: "first",
          interviewerIds: [...interviewers],
          lengthMinutes: 60,
          formats: ["in-person", "video"],
          place: "Mill Lane 4",
          joinLink: "https://meet.example.com/warehouse",
          questions: questionIds.map((questionId) => ({
            questionId,
            side: "employer",
            text: { en: `Tell us of ${questionId}.` },
          })),
        },
      ],
      explainers: [],
      version: 1,
    });
    const job = { ...warehouseJob, clientId: "cli_1", managerId: "mem_maria" };
    const offered = upTo(
      "contact-made",
      anApplication({ applicationId: id, candidateId: "can_m1", job }),
    ).interview({
      type: "OfferInterview",
      kind: "first",
      interviewerIds: [...interviewers],
      lengthMinutes: 60,
      formats: ["in-person", "video"],
      questionIds,
    });
    const met = bookInterview(offered.laterBy({ minutes: 30 }).by(candidate), "2026-03-04T14:00:00.000Z");
    const held = met
      .laterBy({ minutes: 30 })
      .interview({ type: "AskAdjustment", interviewId: lastInterview(met).interviewId, noteId: "note_ramp" })
      .by(rita)
      .at("2026-03-04T16:00:00.000Z")
      .outcome("interview-completed", "held-forward");
    const thanked = held
      .by(candidate)
      .laterBy({ hours: 1 })
      .interview({
        type: "WriteThankYou",
        interviewId: lastInterview(held).interviewId,
        template: "thanks",
        lineNoteId: "note_thanks",
      })
      .by(rita);
    const told = tell(draft(thanked.at("2026-03-05T09:00:00.000Z")), "2026-03-15T09:00:00.000Z");
    const story = told
      .at("2026-03-06T09:00:00.000Z")
      .consultation({ type: "DecideSupport", decision: "offer" })
      .by(candidate)
      .consultation({ type: "AnswerSupport", answer: "accepted", consent: ["expert", "recruiter"] });
    const booked = story.consultation({
      type: "BookConsultation",
      worriesNoteId: "note_worries",
      floorNoteId: "note_floor",
      ...timeAt(story, 4 * 24 * 60),
    });
    consultationId = booked.application().consultations[0]?.consultationId ?? "";
    interviewId = lastInterview(booked).interviewId;
    const notes = {
      note_ramp: "I need a step-free way in.",
      note_thanks: "Kingfisher: thank you for the walk round.",
      note_worries: "Saltmarsh: whether I may ask for more.",
      note_floor: "Not below 31,447 a year.",
    };
    await world.tell(booked, notes, { mailed: true });
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
    const noted = await world.noting("mem_rita", id, {
      duties: { picking: "no" },
      pay: {
        currency: "GBP",
        hoursPerWeek: 37.5,
        gross: { amount: 3_387_000, period: "year" },
        net: { amount: 254_300, period: "month" },
      },
      atmosphere: ["much-guidance"],
      reasonForChange: { reasons: ["colleagues"], words: "My team was split up." },
      otherProcesses: { inOthers: true, consent: true, deadline, words: "Northwind, forklift driver" },
    });
    assert.equal(noted.status, 200, noted.text);
    await done("mem_rita", `POST ${base}/alignment/waivers`, {
      item: "duty:picking",
      reason: "trial-agreed",
      note: "After three weeks of loading.",
    });
    await done("mem_rita", `POST ${base}/alignment/waivers`, { item: "pay", reason: "candidate-accepts" });
    await done("mem_rita", `POST ${base}/intention`, {
      motivation: 4,
      satisfaction: 3,
      intention: "undecided",
      concerns: ["distance"],
      channel: "phone",
      note: "Wants to see the bus timetable.",
    });
    const written = await world.call("mem_ines", `POST ${base}/interviews/{interviewId}/scorecards`, {
      path: { id, interviewId },
      body: {
        recommendation: "strong-no",
        answers: questionIds.map((questionId) => ({ questionId, evidence: "Zebrafinch: calm under noise." })),
        extra: "Narwhal: asked about forklifts.",
      },
    });
    assert.equal(written.status, 201, written.text);
    await world.project(id);
    await world.count(id);
  });
  after(() => world.stop());

  /** Every way on which a member may be shown something of the application; `query` is sent where it stands. */
  const ways = (): readonly (readonly [
    name: string,
    routeKey: string,
    path?: Record<string, string>,
    query?: Record<string, string>,
  ])[] => [
    ["expectations", `GET ${base}/expectations`, { id }],
    ["alignment", `GET ${base}/alignment`, { id }],
    ["view", `GET ${base}`, { id }],
    ["history", `GET ${base}/events`, { id }],
    ["list", "GET /v1/applications"],
    ["search", "GET /v1/applications", {}, { q: "sam" }],
    ["queue of offers", "GET /v1/offers"],
    ["shortlist", "GET /v1/jobs/{id}/shortlist", { id: "job_warehouse" }],
    ["brief", "GET /v1/consultations/{id}/brief", { id: consultationId }],
    ["agenda", "GET /v1/consultations"],
    ["referrals", "GET /v1/referrals"],
    ["tasks", "GET /v1/tasks"],
    ["reports that were refused", "GET /v1/refused-reports"],
    ["interviews of the application", `GET ${base}/interviews`, { id }],
    ["interview", "GET /v1/interviews/{id}", { id: interviewId }],
    ["own interviews", "GET /v1/interviews"],
    ["interview guide", "GET /v1/jobs/{id}/interview-guide", { id: "job_warehouse" }],
    ["figures", "GET /v1/kpis", {}, { period: "year", from: "2026-01", to: "2026-12" }],
    ["figures of months", "GET /v1/kpis", {}, { from: "2026-03", to: "2026-03", groupBy: "job" }],
    ["table of figures", "GET /v1/kpis.csv", {}, { period: "quarter", from: "2026-01", to: "2026-03" }],
    ["fairness", "GET /v1/fairness", {}, { jobId: "job_warehouse", quarter: "2026-Q1" }],
  ];

  const shownTo = (memberId: string) =>
    Promise.all(
      ways().map(async ([name, routeKey, path = {}, query = {}]) => {
        const { status, text } = await world.call(memberId, routeKey, { path, query });
        assert.ok(status === 200 || status === 403 || status === 404, `${memberId} ${name}: ${text}`);
        return [name, status, text] as const;
      }),
    );

  /** What they are shown as long as nothing changes: a member's ways are gone once. */
  const atFirst = new Map<string, ReturnType<typeof shownTo>>();
  const shownAtFirst = (memberId: string) => {
    const answers = atFirst.get(memberId) ?? shownTo(memberId);
    atFirst.set(memberId, answers);
    return answers;
  };

  for (const memberId of memberIds)
    it(`${memberId} reads what is theirs, and nothing else, on any way`, async () => {
      const answers = await shownAtFirst(memberId);
      const expected = allowed[memberId] ?? [];
      const leaked = answers.flatMap(([name, , text]) =>
        marksIn(text)
          .filter((field) => !expected.includes(field))
          .map((field) => `${field} by ${name}`),
      );
      assert.deepEqual(leaked, []);
      const found = marksIn(answers.map(([, , text]) => text).join("\n"));
      assert.deepEqual(found.sort(), [...expected].sort());
    });

  it("every way shows somebody something, so that what is not found there was left out", async () => {
    const readers = ["mem_rita", "mem_hugo", "mem_eva", "mem_ines", "mem_olga"];
    const shown = await Promise.all(readers.map(shownAtFirst));
    const names = new Set(shown.flat().flatMap(([name, status]) => (status === 200 ? [name] : [])));
    assert.deepEqual(
      ways()
        .map(([name]) => name)
        .filter((name) => !names.has(name)),
      [],
    );
    for (const memberId of ["mem_rita", "mem_ralf", "mem_hans", "mem_cleo", "mem_maria"])
      for (const [name, , text] of await shownAtFirst(memberId))
        if (name === "list" || name === "search") assert.match(text, /app_m1/, `${memberId} ${name}`);
  });

  it("mails bring nobody what they may not read: the candidate the range of pay, others nothing of it", async () => {
    const now = world.clock.at;
    const since = (await world.published()).filter(({ recordedAt }) => recordedAt >= now);
    assert.ok(since.some(({ type }) => type === "ScorecardSubmitted"));
    world.clock.at = addMinutes(now, 10);
    await world.deliver(since);
    world.clock.at = now;
    const read = Object.groupBy(world.mails, ({ to }) => to.address);
    const told = Object.entries(read).map(([to, mails]) => [to, marksIn(JSON.stringify(mails))] as const);
    assert.deepEqual(Object.fromEntries(told), {
      "sam@people.example": ["range"],
      ...Object.fromEntries(
        ["mem_rita", "mem_eva", "mem_olga", ...interviewers].map((id) => [`${id}@acme.example`, []]),
      ),
    });
  });

  it("nothing of it goes on the bus or into a log", async () => {
    const published = await world.published();
    const types = new Set(published.map(({ type }) => type));
    for (const type of ["OutcomeRecorded", "ScorecardSubmitted", "ConsultationBooked"])
      assert.ok(types.has(type), type);
    assert.deepEqual(marksIn(JSON.stringify(published)), []);
    assert.ok(world.lines.length > 0);
    assert.deepEqual(marksIn(world.lines.join("\n")), []);
  });

  it("the link alone shows the range of pay, and neither what the candidate answered nor what others wrote", async () => {
    const own = await world.asCandidate(id, "GET /v1/candidate");
    assert.deepEqual(marksIn(own), ["range"]);
    for (const part of ["", "/interview"])
      assert.deepEqual(marksIn(await world.asCandidate(id, `GET /candidate/{token}${part}`)), [], part);
    // The form has every answer that can be given; none of theirs is filled in.
    const form = await world.asCandidate(id, "GET /candidate/{token}/expectations");
    assert.deepEqual(marksIn(form), ["answers"]);
    assert.doesNotMatch(form, /\schecked\b|<option[^>]*\sselected\b[^>]*value="(?!")/);
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
    const put = await world.noting("mem_rita", id, {
      otherProcesses: { inOthers: true, consent: true, words: "Contoso" },
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
    const put = await world.noting("mem_rita", id, { otherProcesses: { inOthers: true } });
    assert.equal(put.status, 200, put.text);
    assert.equal(put.body["competingDeadline"], undefined);
    const { text } = await world.call("mem_eva", "GET /v1/consultations/{id}/brief", {
      path: { id: consultationId },
    });
    assert.doesNotMatch(text, /Contoso|Northwind/);
  });

  it("once all scorecards are in, interviewers read them, and the mail says only that they are there", async () => {
    const from = world.clock.at;
    const seen = async (memberId: string) =>
      marksIn((await shownTo(memberId)).map(([, , text]) => text).join("\n")).filter((field) =>
        card.includes(field),
      );
    for (const memberId of ["mem_ivan", "mem_rena"]) {
      assert.deepEqual(await seen(memberId), [], memberId);
      const written = await world.call(memberId, `POST ${base}/interviews/{interviewId}/scorecards`, {
        path: { id, interviewId },
        body: {
          recommendation: "yes",
          answers: questionIds.map((questionId) => ({
            questionId,
            evidence: "Pangolin: two winters alone.",
          })),
        },
      });
      assert.deepEqual([written.status, marksIn(written.text)], [201, []]);
      assert.deepEqual((await seen(memberId)).sort(), [...card].sort(), memberId);
    }
    const before = world.mails.length;
    world.clock.at = addMinutes(from, 10);
    await world.deliver((await world.published()).filter(({ recordedAt }) => recordedAt >= from));
    const told = world.mails.slice(before).filter(({ tags }) => tags.message.includes("scorecards-in"));
    assert.deepEqual(
      told.map(({ to }) => to.address),
      ["mem_rita@acme.example"],
    );
    assert.deepEqual(marksIn(JSON.stringify(told)), []);
    assert.doesNotMatch(JSON.stringify(told), /Pangolin/);
  });
});
