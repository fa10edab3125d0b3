import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { fold } from "../../../shared/domain/application/state.ts";
import { anApplication, rita } from "../../builders/history.ts";
import { hint } from "../../builders/memory.ts";
import { sweptUntil } from "../../domain/application/lives.ts";
import { Office } from "./office.ts";

const messages = "org_acme#messages#app_1";

/** Applied on Monday 2 March 2026 at 09:00; nobody has said a word by now. */
const applied = anApplication().by(rita);
const nudged = sweptUntil(applied, "2026-03-05T08:30:00.000Z");
const unheard = sweptUntil(applied, "2026-03-09T17:30:00.000Z");
const long = sweptUntil(applied, "2026-03-16T17:30:00.000Z");

describe("silence", () => {
  it("is told to the recruiter on the third working day, with the number to call and what comes without a word", async () => {
    const office = new Office().knows(nudged);
    assert.equal(await office.hears(nudged, "SilenceNoticed"), 0);
    assert.deepEqual(office.mailer.templates(), ["rita@acme.example recruiter-silence"]);
    const text = office.mailer.sent[0]?.text ?? "";
    assert.match(text, /since Monday,? 2 March: that is 3 working days/);
    assert.match(text, /by Monday,? 9 March/);
    assert.match(text, /\+44/);
  });

  it("is told to the candidate once, on the fifth, as what nobody in person has said", async () => {
    const office = new Office().knows(unheard);
    await office.hears(unheard, "SilenceNoticed");
    await office.hears(unheard, "SilenceNoticed");
    assert.deepEqual(office.templates("candidate"), ["candidate-no-news"]);
    const fact = office.messages
      .events(messages)
      .find((event) => event.type === "MessageSent" && event.template === "candidate-no-news");
    assert.ok(fact?.type === "MessageSent");
    assert.equal(fact.byPerson, false);
    // Nothing of it is in the application's own stream: what was silent before is silent after.
    const { state } = fold(unheard.events);
    assert.ok(state.status === "live");
    assert.equal(state.silence.since, applied.now);
    assert.ok(state.promises.every(({ status }) => status === "missed"));
  });

  it("is told to hr on the tenth, with who looks after the candidate", async () => {
    const office = new Office().knows(long);
    await office.hears(long, "SilenceNoticed");
    assert.deepEqual(office.templates("hr"), ["hr-silence"]);
    const mail = office.mailer.sent.find(({ tags }) => tags.message.includes("hr-silence"));
    assert.equal(mail?.to.address, "hugo@acme.example");
    assert.match(mail?.text ?? "", /Rita Recruiter was reminded after three/);
  });

  it("is not told to the candidate the next morning: whatever held the mail up, it is kept back then", async () => {
    const late = new Office().knows(unheard);
    late.clock.at = "2026-03-10T05:30:00.000Z";
    assert.equal(await late.hears(unheard, "SilenceNoticed"), 0);
    assert.deepEqual(late.templates("candidate"), []);
    const inTime = new Office().knows(unheard);
    inTime.clock.at = "2026-03-10T05:29:00.000Z";
    await inTime.hears(unheard, "SilenceNoticed");
    assert.deepEqual(inTime.templates("candidate"), ["candidate-no-news"]);
  });

  it("is not told to a candidate who was spoken with while the mail was on its way", async () => {
    const spoken = unheard.laterBy({ minutes: 1 }).contact();
    const office = new Office().knows(spoken);
    office.clock.later(1);
    assert.equal(await office.hears(spoken, "SilenceNoticed"), 0);
    assert.deepEqual(office.templates("candidate"), []);
  });
});

describe("a day to hear by is told the day before", () => {
  const row = {
    applicationId: "app_1",
    eventSeq: 3,
    state: "live" as const,
    candidate: { candidateId: "can_1", name: "Sam Okafor" },
    jobId: "job_warehouse",
    siteId: "sit_leeds",
    recruiterId: "mem_rita",
    milestone: "interview-booked",
    status: "with-us" as const,
    owner: "us" as const,
    receivedAt: "2026-03-02T09:00:00.000Z",
    updatedAt: "2026-03-02T10:00:00.000Z",
    checkFirst: false,
    newToSector: false,
    test: false,
    contacts: 0,
    openTasks: 0,
  };

  /** What rita's digest of a day says, where a candidate was promised to hear by another. */
  async function digest(day: string, promisedBy: string, siteId = "sit_leeds"): Promise<string | undefined> {
    const office = new Office().knows(applied);
    office.rows = [{ ...row, siteId, promisedBy }];
    const stream = `org_acme#clock#digest#${day}`;
    await office.occasions.append({
      stream,
      seq: 1,
      events: [{ type: "ClockStruck", kind: "digest", day }],
      recordedAt: `${day}T08:00:00.000Z`,
      actor: { kind: "clock" },
    });
    office.clock.at = `${day}T08:00:01.000Z`;
    assert.equal(await office.receives(hint("ClockStruck", stream, 1)), 0);
    return office.mailer.sent[0]?.text;
  }

  it("in the digest of the eight o'clock before, and of the day itself", async () => {
    assert.equal(await digest("2026-03-03", "2026-03-05"), undefined);
    assert.match((await digest("2026-03-04", "2026-03-05")) ?? "", /Sam Okafor/);
    assert.match((await digest("2026-03-05", "2026-03-05")) ?? "", /Sam Okafor/);
  });

  it("on Friday for Monday, and for a site's Saturday", async () => {
    assert.match((await digest("2026-03-06", "2026-03-09")) ?? "", /Sam Okafor/);
    assert.equal(await digest("2026-03-06", "2026-03-10"), undefined);
    assert.match((await digest("2026-03-06", "2026-03-07")) ?? "", /Sam Okafor/);
  });

  it("before the holidays for the day after them, as the site's country has them", async () => {
    // Maundy Thursday 2026: Leeds is back on Tuesday 7 April; Utrecht works on Friday.
    assert.match((await digest("2026-04-02", "2026-04-07")) ?? "", /Sam Okafor/);
    assert.equal(await digest("2026-04-02", "2026-04-08"), undefined);
    assert.equal(await digest("2026-04-02", "2026-04-07", "sit_utrecht"), undefined);
    assert.match((await digest("2026-04-03", "2026-04-07", "sit_utrecht")) ?? "", /Sam Okafor/);
  });
});
