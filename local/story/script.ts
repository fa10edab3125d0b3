/** One referral from the share link to hired; with a slip undone in time, a mistake corrected late, and a no. */
import assert from "node:assert/strict";
import { addDays, addMinutes } from "../../shared/domain/calendar/days.ts";
import { dayOf, instantAt } from "../../shared/domain/calendar/zones.ts";
import type { DemoOrganisation } from "../demo/organisations.ts";
import type { Mail, StoryWorld } from "./world.ts";

interface Application {
  readonly applicationId: string;
  readonly eventSeq: number;
  readonly state: string;
  readonly openMilestone?: string;
  readonly milestones: readonly {
    readonly milestone: string;
    readonly state: string;
    readonly outcomes: readonly {
      readonly eventSeq: number;
      readonly outcome: string;
      readonly standing: boolean;
    }[];
  }[];
}

const zone = "Europe/London";
const sam = "sam.field@mail.example";
const nina = "nina.frost@mail.example";
const olga = "olga.kent@northgate.example";
const rita = "rita.holt@northgate.example";
const maria = "maria.santos@northgate.example";
const edith = "edith.clarke@northgate.example";
const ivan = "ivan.petrov@northgate.example";

/** Plays the story; rejects where a step does not hold. */
export async function play(world: StoryWorld, organisation: DemoOrganisation): Promise<void> {
  for (const [address, name] of [
    [sam, "Sam"],
    [nina, "Nina"],
    [olga, "Olga"],
    [rita, "Rita"],
    [maria, "Maria"],
    [edith, "Edith (expert)"],
    [ivan, "Ivan (interviewer)"],
    ["hanna.visser@northgate.example", "Hanna (hr)"],
    ["felix.grant@northgate.example", "Felix (finance)"],
  ] as const)
    world.know(address, name);
  const { teller } = world;
  const recruiter = world.as("recruiter");

  const record = (id: string, milestone: string, outcome: string, more: object = {}) =>
    recruiter.post<Application>(`/v1/applications/${id}/outcomes`, { milestone, outcome, ...more });
  const outcomeSeq = (application: Application, milestone: string): number => {
    const found = application.milestones.find((each) => each.milestone === milestone)?.outcomes.at(-1);
    assert.ok(found, `nothing was recorded at ${milestone}`);
    return found.eventSeq;
  };
  const undo = async (id: string, seq: number): Promise<Application> => {
    const path = `/v1/applications/${id}/outcomes/${seq}/undo`;
    const preview = await recruiter.call<{ takesBack: unknown[] }>("GET", path);
    const ifMatch = { "if-match": preview.headers.get("etag") ?? "" };
    return recruiter.post<Application>(path, { confirm: true }, ifMatch);
  };
  const booking = async (hours: number) => {
    const now = await world.now();
    const day = addDays(dayOf(now, zone), Math.ceil(hours / 24));
    const startsAt = instantAt(day, "10:00", zone);
    const people = [organisation.members["manager"]];
    return {
      startsAt,
      endsAt: addMinutes(startsAt, 45),
      format: "in-person",
      place: "Reception, Leeds",
      people,
    };
  };

  await world.chapter("A friend hears of a job");
  teller.act("Olga", "takes her link to the job of care assistant and sends it to two friends.");
  const jobId = organisation.jobs["care-assistant"];
  const { shareToken } = await world.as("referrer").post<{ shareToken: string }>("/v1/shares", { jobId });
  const shared = await world.as().get<{ title: string; referredBy: string }>(`/v1/share/${shareToken}`);
  assert.equal(shared.referredBy, "Olga");
  teller.held(`the page says "${shared.title}", from ${shared.referredBy}`);
  const applied = async (candidate: object) =>
    (await world.as().post<{ applicationId: string }>(`/v1/share/${shareToken}/applications`, candidate))
      .applicationId;
  teller.act("Sam", "expresses interest: name, phone, e-mail, postcode, new to the sector.");
  const samId = await applied({
    name: "Sam Field",
    email: sam,
    phone: "07700 900201",
    postcode: "LS6 2QD",
    newToSector: true,
  });
  arrived(await world.tell(), [sam, rita, olga]);
  teller.act("Nina", "expresses interest too.");
  const ninaId = await applied({
    name: "Nina Frost",
    email: nina,
    phone: "07700 900202",
    postcode: "LS11 5TA",
  });
  arrived(await world.tell(), [nina, rita, olga]);

  await world.chapter("A slip, undone in time");
  teller.act("Rita", "calls Sam, and clicks “Candidate says it is too far” by mistake.");
  await world.pass("PT40M");
  const slip = await record(samId, "contact-made", "too-far");
  assert.equal(slip.state, "archived");
  await world.pass("PT2M");
  teller.act("Rita", "undoes it two minutes later, inside the undo window.");
  const back = await undo(samId, outcomeSeq(slip, "contact-made"));
  assert.equal(back.state, "live");
  arrived(await world.pass("PT10M"), []);
  teller.silence("nobody was told anything");

  await world.chapter("First contact");
  teller.act("Rita", "records what was meant: they spoke, Sam is interested.");
  await record(samId, "contact-made", "spoke-interested", { details: { newToSector: true } });
  arrived(await world.tell(), []);
  arrived(await world.pass("PT5M"), [sam, olga]);
  teller.act("Rita", "speaks with Nina.");
  await record(ninaId, "contact-made", "spoke-interested");
  arrived(await world.pass("PT5M"), [nina, olga]);

  await whatTheyWant(world, samId, ninaId);

  await world.chapter("Two interviews");
  const samTalk = await samChooses(world, samId);
  const ninaTalk = await booking(24);
  teller.act("Rita", "books Nina for tomorrow by hand.");
  await record(ninaId, "interview-booked", "booked", { details: ninaTalk });
  await world.pass("PT5M");
  const over = samTalk.endsAt > ninaTalk.endsAt ? samTalk.endsAt : ninaTalk.endsAt;
  const asked = await world.passUntil(addMinutes(over, 30));
  assert.ok([maria, ivan].every((who) => asked.some(({ to }) => to === who)));
  await scorecards(world, samId, samTalk.interviewId);
  await world.chapter("A mistake, noticed late");
  teller.act("Rita", "records the interview going forward — for Nina, who was not chosen.");
  const wrong = await record(ninaId, "interview-completed", "held-forward");
  arrived(await world.pass("PT5M"), [nina, olga]);
  assert.equal(world.balance, 25);
  teller.act("Rita", "notices it half an hour later and undoes it.");
  await world.pass("PT30M");
  await undo(ninaId, outcomeSeq(wrong, "interview-completed"));
  const corrections = await world.tell();
  arrived(corrections, [nina, olga]);
  assert.match(corrections.find(({ to }) => to === nina)?.text ?? "", /mistake in our records/i);
  assert.equal(world.balance, 0);
  teller.held("one plain correction to each, and the points are gone");

  await world.chapter("A no, and a yes");
  teller.act("Rita", "records for Nina: held, not chosen. The candidate hears first, by phone.");
  const no = await record(ninaId, "interview-completed", "held-not-chosen", {
    details: { reason: "experience" },
  });
  assert.equal(no.state, "archived");
  teller.act("Rita", "records for Sam: held, going forward.");
  await record(samId, "interview-completed", "held-forward");
  const forward = await world.pass("PT5M");
  arrived(forward, [sam, olga, rita]);
  assert.equal(world.balance, 25);
  teller.act("Rita", "calls Nina and tells her why.");
  await recruiter.post(`/v1/applications/${ninaId}/contacts`, {
    channel: "phone",
    direction: "out",
    result: "spoke",
    at: await world.now(),
  });
  const kind = await world.pass("PT1H10M");
  arrived(kind, [nina]);
  const ended = (await world.pass("P1D")).filter(({ to }) => to === olga);
  assert.equal(ended.length, 1, "the referrer hears a day after the candidate");
  assert.doesNotMatch(ended[0]?.text ?? "", /experience|interview|chosen/i);
  teller.held("Olga reads only that it ended: no reason, no interview");

  await theOffer(world, samId);
  teller.act("Rita", "agrees the first day at work with Sam.");
  const startDate = addDays(dayOf(await world.now(), zone), 14);
  await record(samId, "started-work", "start-agreed", { details: { startDate } });
  await world.pass("PT5M");

  await world.passUntil(instantAt(addDays(startDate, -7), "11:00", zone));
  teller.act(
    "Rita",
    "calls Sam on the day that Sam was promised to hear by, five working days before the start.",
  );
  await recruiter.post(`/v1/applications/${samId}/contacts`, {
    channel: "phone",
    direction: "out",
    result: "spoke",
    at: await world.now(),
  });
  const quiet = await world.pass("P2D");
  assert.ok(!quiet.some(({ subject }) => /promise missed/i.test(subject)), "the promise is kept");

  await world.passUntil(instantAt(startDate, "16:00", zone));
  await world.chapter("The first day at work");
  teller.act("Rita", "records that Sam started. New to the sector: 50 points more.");
  await record(samId, "started-work", "started");
  const started = await world.pass("PT5M");
  assert.ok(started.some(({ to, text }) => to === olga && text.includes("150")));
  assert.equal(world.balance, 175);

  for (const [milestone, days, balance] of [
    ["still-working-4w", 28, 200],
    ["still-working-12w", 84, 275],
  ] as const) {
    const asked = await world.passUntil(instantAt(addDays(startDate, days), "12:00", zone));
    await world.chapter(`${days / 7} weeks later`);
    assert.ok(
      asked.some(({ to }) => to === maria),
      "the manager is asked by herself",
    );
    teller.act("Maria", "answers: still employed here.");
    await world.as("manager").post(`/v1/applications/${samId}/outcomes`, { milestone, outcome: "yes" });
    await world.pass("PT5M");
    assert.equal(world.balance, balance);
  }

  await world.chapter("The end of it");
  const hired = await recruiter.get<Application>(`/v1/applications/${samId}`);
  assert.equal(hired.state, "hired");
  teller.held("Sam's application is closed as hired");
  const { items } = await world
    .as("referrer")
    .get<{ items: { applicationId: string; status: string }[] }>("/v1/referrals");
  assert.equal(items.find(({ applicationId }) => applicationId === samId)?.status, "completed");
  assert.equal(items.find(({ applicationId }) => applicationId === ninaId)?.status, "ended");
  teller.held("Olga sees one referral completed and one ended, and 275 points");
  assert.equal(world.figure("applications.received"), "2");
  assert.equal(world.figure("retention.12w"), "100 % (1 of 1)");
  assert.equal(world.figure("alignment.coverage"), "100 % (1 of 1)");
  assert.equal(world.figure("scorecard.in_time"), "100 % (2 of 2)");
  assert.equal(world.figure("salary.supported, base"), "+5 %");
  assert.equal(world.figure("salary.helped"), "1");
  teller.held("the figures say the same");
}

/** Rita notes what both want. Sam's no to a part of the work blocks, until it is settled. */
async function whatTheyWant(world: StoryWorld, samId: string, ninaId: string): Promise<void> {
  const { teller } = world;
  const recruiter = world.as("recruiter");
  const yes = { "personal-care": "yes", meals: "yes", "keeping-the-care-plan": "yes", activities: "yes" };
  const state = async (id: string, nights: "yes" | "no") => {
    const path = `/v1/applications/${id}/expectations`;
    const { headers } = await recruiter.call("GET", path);
    await recruiter.expect(200, "PUT", path, {
      headers: { "if-match": headers.get("etag") ?? "" },
      body: {
        duties: { ...yes, "night-rounds": nights },
        pay: { currency: "GBP", hoursPerWeek: 36, gross: { amount: 2_500_000, period: "year" } },
        hoursPerWeek: 36,
        channel: "phone",
      },
    });
  };
  const waitsFor = async () =>
    (await recruiter.get<{ waitsFor: string[] }>(`/v1/applications/${samId}/alignment`)).waitsFor;
  await world.chapter("What they want");
  teller.act("Rita", "asks Sam and Nina what they want: the work itself, pay, hours. Sam wants no nights.");
  await state(ninaId, "yes");
  await state(samId, "no");
  assert.deepEqual(await waitsFor(), ["duty:night-rounds"]);
  teller.held("a named part of the work that is not wanted blocks: final interview and offer would wait");
  await world.pass("PT30M");
  teller.act("Rita", "explains that it is two nights a month, never alone. Sam says: then yes.");
  await state(samId, "yes");
  assert.deepEqual(await waitsFor(), []);
  teller.held("nothing blocks any more; what Sam said first stays in the history");
}

/** Times are offered by the job's plan; Sam chooses one for tomorrow behind the link. */
async function samChooses(world: StoryWorld, samId: string) {
  const { teller } = world;
  teller.act("Rita", "offers Sam times with Maria and Ivan, as the job's plan says.");
  const { interviewId } = await world
    .as("recruiter")
    .post<{ interviewId: string }>(`/v1/applications/${samId}/interviews`, { kind: "first" });
  const offered = await world.pass("PT5M");
  const token = linkIn(offered, sam);
  const candidate = world.byLink(token);
  const tomorrow = addDays(dayOf(await world.now(), zone), 1);
  const { times } = await candidate.get<{ times: { startsAt: string; endsAt: string }[] }>(
    `/v1/candidate/interview-slots?interviewId=${interviewId}&timeZone=${zone}&from=${tomorrow}`,
  );
  const [time] = times;
  assert.ok(time && dayOf(time.startsAt, zone) === tomorrow, "both are free tomorrow");
  teller.act("Sam", "chooses a time for tomorrow, by video.");
  const request = { interviewId, startsAt: time.startsAt, format: "video", timeZone: zone };
  await withCode(world, token, "interview-book", "POST", "/v1/candidate/interview-slot", request);
  const invited = await world.pass("PT5M");
  for (const who of [sam, maria, ivan, olga])
    assert.ok(
      invited.some(({ to }) => to === who),
      `mail for ${who}`,
    );
  teller.held("an invitation in three calendars; pay range in the candidate's alone");
  return { interviewId, ...time };
}

/** Both interviewers write down what they heard; neither reads the other's before their own is in. */
async function scorecards(world: StoryWorld, samId: string, interviewId: string): Promise<void> {
  const { teller } = world;
  const card = {
    recommendation: "yes",
    answers: ["last-team", "busy-day", "first-weeks"].map((questionId) => ({
      questionId,
      evidence: "Gave an example of their own, and what they would do differently now.",
    })),
  };
  const read = async (persona: string) =>
    (await world.as(persona).get<{ scorecards: unknown[] }>(`/v1/interviews/${interviewId}`)).scorecards
      .length;
  const submit = (persona: string) =>
    world.as(persona).post(`/v1/applications/${samId}/interviews/${interviewId}/scorecards`, card);
  teller.act("Ivan", "writes his scorecard on Sam: evidence on every question.");
  await submit("interviewer");
  assert.equal(await read("manager"), 0, "hidden until one's own is in");
  teller.act("Maria", "cannot read it before hers is in; then both read both.");
  await submit("manager");
  assert.deepEqual([await read("manager"), await read("interviewer")], [2, 2]);
  arrived(await world.tell(), [rita]);
  // Ivan's scorecard says that the interview was held: once it cannot be undone unheard, that is told.
  const told = await world.pass("PT5M");
  arrived(told, [sam, rita]);
  assert.match(told.find(({ to }) => to === sam)?.text ?? "", /You will hear from/);
  teller.held("Sam knows that it is being decided, and by when they hear");
}

/** The link to a candidate's own page, in the last of their mails. */
function linkIn(mails: readonly Mail[], address: string): string {
  const own = mails.filter(({ to }) => to === address).map(({ text }) => text);
  const token = /\/candidate\/([\w.-]+)/.exec(own.at(-1) ?? "")?.[1];
  assert.ok(token, `a link for ${address}`);
  return token;
}

/** What a candidate does is allowed by the code that the mail brings. */
async function withCode(
  world: StoryWorld,
  token: string,
  action: string,
  method: string,
  path: string,
  request: object,
): Promise<unknown> {
  const candidate = world.byLink(token);
  await candidate.expect(202, "POST", "/v1/candidate/code", { body: { action, request } });
  const mails = await world.tell();
  const code = /\b\d{6}\b/.exec(mails.find(({ to }) => to === sam)?.text ?? "")?.[0];
  assert.ok(code, "the code comes by mail");
  return candidate.expect([200, 201], method, path, { body: { ...request, code } });
}

/** Sam is told of an offer, talks it through with the expert, asks for more, and accepts a higher base. */
async function theOffer(world: StoryWorld, samId: string): Promise<void> {
  const { teller } = world;
  const recruiter = world.as("recruiter");
  const expert = world.as("expert");
  const offers = `/v1/applications/${samId}/offers`;
  const terms = (amount: number) => ({
    currency: "GBP",
    base: { amount, period: "year" },
    hoursPerWeek: 36,
    weeksPerYear: 52,
    fullTimeHoursPerWeek: 36,
  });

  await world.chapter("The offer");
  await workingDay(world);
  teller.act("Rita", "calls Sam with the offer: £24,000 a year for 36 hours.");
  const drafted = await recruiter.post<{ offers: { offerId: string }[] }>(offers, {
    terms: terms(2_400_000),
  });
  const offer = `${offers}/${drafted.offers[0]?.offerId ?? ""}`;
  const expiresAt = instantAt(addDays(dayOf(await world.now(), zone), 11), "17:30", zone);
  await recruiter.post(`${offer}/tell`, { channel: "phone", expiresAt });
  arrived(await world.pass("PT5M"), []);
  const offered = await world.pass("PT4H5M");
  arrived(offered, [sam]);
  teller.held("four working hours later Sam is offered free help with it, by itself");

  await world.chapter("Help with the offer");
  const token = linkIn(offered, sam);
  const candidate = world.byLink(token);
  const own = await candidate.get<{ support: { status: string; paidBy: string } }>("/v1/candidate");
  assert.equal(own.support.status, "offered");
  teller.act("Sam", "says yes to the talk: the expert may read the offer, and nobody else what is said.");
  await withCode(world, token, "support", "POST", "/v1/candidate/support", {
    answer: "accepted",
    consent: ["expert"],
  });
  arrived(await world.tell(), [sam]);
  const { slots } = await candidate.get<{ slots: { startsAt: string; expert: string }[] }>(
    `/v1/candidate/slots?timeZone=${zone}`,
  );
  // Two days on, so that the brief comes the day before.
  const earliest = addDays(dayOf(await world.now(), zone), 2);
  const slot = slots.find(({ startsAt }) => dayOf(startsAt, zone) >= earliest);
  assert.ok(slot, "the expert has time before the offer's deadline");
  teller.act("Sam", "holds one of the expert's free times, and books it.");
  const { holdId } = await candidate.post<{ holdId: string }>("/v1/candidate/holds", {
    startsAt: slot.startsAt,
  });
  await withCode(world, token, "book", "POST", "/v1/candidate/consultation", {
    holdId,
    timeZone: zone,
    worries: "Whether it is rude to ask for more.",
  });
  arrived(await world.tell(), [sam, edith]);
  teller.held("an invitation in both calendars");
  const before = await world.passUntil(addMinutes(slot.startsAt, -180));
  assert.ok(
    before.some(({ to }) => to === edith),
    "the expert gets the brief the day before",
  );
  const { items } = await expert.get<{ items: { consultationId: string }[] }>("/v1/consultations");
  const talk = `/v1/consultations/${items[0]?.consultationId ?? ""}`;
  const brief = await expert.get<{ worries?: string }>(`${talk}/brief`);
  assert.equal(brief.worries, "Whether it is rude to ask for more.");
  const refused = await recruiter.call("GET", `${talk}/brief`);
  assert.equal(refused.status, 404, "the recruiter may not read it");
  teller.act("Edith", "reads the brief and ticks it as prepared. Rita cannot read it: Sam did not allow it.");
  await expert.post(`${talk}/prepared`);
  await world.passUntil(slot.startsAt);
  teller.act("Edith", "talks with Sam.");
  await expert.post(`${talk}/start`);
  await world.pass("PT45M");
  await expert.post(`${talk}/complete`, {
    topics: ["base-pay"],
    agreed: "Ask for 25,500, and say what the night rounds are worth to the home.",
    notes: "Would accept 25,000.",
  });
  const followUp = await world.tell();
  arrived(followUp, [sam]);
  assert.match(followUp[0]?.text ?? "", /25,500/);
  assert.doesNotMatch(followUp[0]?.text ?? "", /25,000/);
  teller.held("Sam reads what they agreed to ask for; the expert's notes stay with the expert");

  await world.chapter("A better offer");
  await workingDay(world);
  teller.act("Sam", "calls and asks for £25,500.");
  await recruiter.post(`${offer}/versions`, {
    proposedBy: "candidate",
    channel: "phone",
    terms: terms(2_550_000),
  });
  arrived(await world.pass("PT5M"), [sam]);
  await world.pass("PT2H");
  teller.act("Rita", "sends £25,200 in writing.");
  await recruiter.post(`${offer}/versions`, { proposedBy: "employer", terms: terms(2_520_000) });
  await recruiter.post(`${offer}/send`, {});
  arrived(await world.pass("PT5M"), [sam]);
  await world.pass("PT1H");
  teller.act("Sam", "says yes on the phone.");
  await recruiter.post(`${offer}/accept`);
  await world.pass("PT5M");
  assert.equal(world.figure("salary.supported, base"), "+5 %");
  assert.equal(world.figure("salary.helped"), "1");
  teller.held("Sam talked with the expert, and ended with a base 5 % higher than the first figure");
}

/** On to ten o'clock of the next day on which people work. */
async function workingDay(world: StoryWorld): Promise<void> {
  const now = await world.now();
  for (let ahead = 0; ; ahead += 1) {
    const at = instantAt(addDays(dayOf(now, zone), ahead), "10:00", zone);
    const weekday = new Date(at).getUTCDay();
    if (at <= now || weekday === 0 || weekday === 6) continue;
    await world.passUntil(at);
    return;
  }
}

/** These and no others were written to; digests come every morning to whoever has something to do. */
function arrived(mails: readonly Mail[], expected: readonly string[]): void {
  const told = mails
    .filter(({ to, subject }) => to !== rita || !/due|today/i.test(subject))
    .map(({ to }) => to);
  assert.deepEqual(told.sort(), [...expected].sort(), `mail for ${expected.join(", ") || "nobody"}`);
}
