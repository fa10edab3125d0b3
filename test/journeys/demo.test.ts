import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { after, before, test } from "node:test";
import { Caller } from "../../local/demo/caller.ts";
import { startStack } from "../../local/stack.ts";
import type { LocalStack } from "../../local/stack.ts";

let stack: LocalStack;
let seconds = 0;
before(async () => {
  const begin = performance.now();
  stack = await startStack({ demo: true });
  seconds = (performance.now() - begin) / 1000;
});
after(() => stack.stop());

const as = (persona: string) => new Caller(stack.url, () => stack.token(persona));

/** Lets the undo window pass and, where these are run in the evening, the night: the demo lives in the present. */
async function untilMorning(arrived: () => boolean): Promise<void> {
  await stack.advance("PT10M");
  for (let hours = 0; hours < 14 && !arrived(); hours += 1) await stack.advance("PT1H");
}

test("the demo is there within the time that a newcomer waits, with its past and without its mails", async (context) => {
  context.diagnostic(`up after ${seconds.toFixed(1)} s`);
  await stack.idle();
  assert.deepEqual(stack.mailbox, [], "nobody is told today of what happened in spring");
  assert.deepEqual(stack.denied, []);
  const count = async (persona: string, state: string) => {
    let found = 0;
    let cursor = "";
    do {
      const page = await as(persona).get<{ items: unknown[]; nextCursor?: string }>(
        `/v1/applications?limit=100&state=${state}${cursor && `&cursor=${encodeURIComponent(cursor)}`}`,
      );
      found += page.items.length;
      cursor = page.nextCursor ?? "";
    } while (cursor);
    return found;
  };
  const [live, archived, hired] = await Promise.all(
    ["live", "archived", "hired"].map((state) => count("admin", state)),
  );
  assert.equal((live ?? 0) + (archived ?? 0) + (hired ?? 0), 200);
  assert.ok((live ?? 0) > 20 && (hired ?? 0) > 20);
  assert.ok((await count("agency-admin", "live")) > 0);
  assert.ok(stack.personas.length >= 16);
  const year = new Date(stack.clock.now()).getUTCFullYear();
  const { items } = await as("finance").get<{ items: { id: string; value: number | null }[] }>(
    `/v1/kpis?ids=applications.received,points.reversed,retention.12w&period=year&from=${year - 1}-01&to=${year}-12`,
  );
  assert.ok(items.some(({ id, value }) => id === "points.reversed" && value !== 0));
});

test("finance has closed all months but two, and finds in the open one what corrects a closed one", async () => {
  const finance = as("finance");
  const { items: months, next } = await finance.get<{
    items: { month: string; state: string; closedAt?: string }[];
    next: string;
  }>("/v1/ledger/months");
  const states = months.map(({ state }) => state);
  assert.ok(states.length > 5);
  assert.deepEqual(states, [...states.slice(2).map(() => "closed"), "closable", "running"]);
  for (const { month, closedAt } of months.slice(0, -2)) assert.ok((closedAt ?? "") > month);

  type Line = { month: string; reversed: { points: number } };
  const { items } = await finance.get<{ items: Line[] }>("/v1/liability");
  const taken = items
    .filter(({ month }) => month === months.at(-1)?.month)
    .reduce((sum, { reversed }) => sum + reversed.points, 0);
  assert.ok(taken > 0, "nothing was taken back in the month that runs");

  type Entry = { effectiveAt: string; postedAt: string; points: number };
  const accounts = await Promise.all(
    stack.personas
      .filter(({ roles }) => roles.includes("referrer"))
      .map(({ id }) => as(id).get<{ entries: Entry[] }>("/v1/points")),
  );
  const corrections = accounts
    .flatMap(({ entries }) => entries)
    .filter(({ effectiveAt, postedAt }) => effectiveAt.slice(0, 7) < next && postedAt.slice(0, 7) > next);
  // What one referrer loses by it the other gets: both in the month that runs.
  assert.ok(corrections.some(({ points }) => points < 0));
  assert.equal(
    corrections.reduce((sum, { points }) => sum + points, 0),
    0,
  );
});

test("the first lines of the terminal work as they are pasted", async () => {
  const before = stack.mailbox.length;
  const script = stack.firstSteps.join("\necho\n");
  const shell = spawn("sh", ["-c", script]);
  let output = "";
  shell.stdout.on("data", (chunk: Buffer) => (output += chunk.toString()));
  const status = await new Promise((resolve) => shell.on("close", resolve));
  assert.equal(status, 0);
  const [, list = "", recorded = ""] = output.split("\n");
  assert.equal((JSON.parse(list) as { items: unknown[] }).items.length, 5);
  const state = JSON.parse(recorded) as { applicationId: string; openMilestone: string };
  assert.equal(state.openMilestone, "interview-booked");
  const { body } = await as("admin").call<{
    candidate: { email: string };
    referrer: { memberId: string };
  }>("GET", `/v1/applications/${state.applicationId}`);
  const referrer = await as("admin").get<{ email: string }>(`/v1/members/${body.referrer.memberId}`);
  // Others of the demo may hear of theirs in the same minutes, and the referrer of another friend.
  const told = () => [
    ...new Set(
      stack.mailbox
        .slice(before)
        .map(({ to }) => to)
        .filter((to) => [body.candidate.email, referrer.email].includes(to)),
    ),
  ];
  await untilMorning(() => told().length === 2);
  assert.deepEqual(
    told().sort(),
    [body.candidate.email, referrer.email].sort(),
    "its candidate and its referrer are told",
  );
});

test("an undo of today knows which mails of the last days were sent, and corrects them", async () => {
  const { items } = await as("admin").get<{
    items: { applicationId: string; lastOutcome?: { eventSeq: number; colour: string } }[];
  }>("/v1/applications?limit=100");
  for (const { applicationId, lastOutcome } of items) {
    if (lastOutcome?.colour !== "green") continue;
    const path = `/v1/applications/${applicationId}/outcomes/${lastOutcome.eventSeq}/undo`;
    const preview = await as("admin").call<{ corrected: { to: string }[] }>("GET", path);
    if (!preview.body.corrected.some(({ to }) => to === "candidate")) continue;
    const before = stack.mailbox.length;
    await as("admin").expect(200, "POST", path, {
      body: { confirm: true, recordedInError: true },
      headers: { "if-match": preview.headers.get("etag") ?? "" },
    });
    const corrected = () => stack.mailbox.slice(before).some(({ subject }) => /please ignore/i.test(subject));
    await untilMorning(corrected);
    assert.ok(corrected());
    return;
  }
  assert.fail("the demo has no outcome of the last days that a candidate was told of");
});

test("a first look finds what there is to do, offers in every state, talks ahead and who would be asked next", async () => {
  for (const recruiter of ["recruiter", "recruiter-utrecht", "agency-recruiter"]) {
    const { items } = await as(recruiter).get<{ items: { kind: string }[] }>("/v1/tasks?limit=100");
    assert.ok(
      items.length >= 2 && items.length <= 20,
      `${recruiter} has ${items.map(({ kind }) => kind).join(", ")}`,
    );
  }
  const { items: offers } = await as("admin").get<{
    items: { applicationId: string; offer?: { status: string } }[];
  }>("/v1/offers?limit=100");
  const states = new Set(offers.map(({ offer }) => offer?.status));
  for (const state of ["told", "sent", "negotiating"]) assert.ok(states.has(state), state);

  const { items: talks } = await as("expert").get<{ items: { startsAt: string; status: string }[] }>(
    "/v1/consultations",
  );
  const now = new Date(stack.clock.now()).toISOString();
  assert.ok(talks.some(({ startsAt, status }) => status === "booked" && startsAt > now));
  const agency = await as("agency-expert").get<{ weekly: unknown[] }>("/v1/calendar");
  assert.ok(agency.weekly.length > 0, "the agency's expert can be booked");

  const { items: jobs } = await as("admin").get<{ items: { jobId: string }[] }>("/v1/jobs?limit=100");
  const shortlists = await Promise.all(
    jobs.map(({ jobId }) =>
      as("admin").get<{ items: unknown[]; next?: string }>(`/v1/jobs/${jobId}/shortlist`),
    ),
  );
  assert.ok(shortlists.some(({ items, next }) => items.length > 1 && next !== undefined));

  const { items: figures } = await as("finance").get<{ items: { id: string; value: number | null }[] }>(
    `/v1/kpis?ids=salary.supported&period=year`,
  );
  assert.ok((figures[0]?.value ?? 0) > 0, JSON.stringify(figures));
});

test("a first look finds how interviews are held, what candidates wanted and what became of it", async () => {
  const { items: jobs } = await as("admin").get<{ items: { jobId: string }[] }>("/v1/jobs?limit=100");
  for (const { jobId } of jobs) {
    const plan = await as("admin").get<{ stages: { kind: string }[] }>(`/v1/jobs/${jobId}/interview-plan`);
    assert.deepEqual(
      plan.stages.map(({ kind }) => kind),
      ["first", "final"],
    );
  }
  for (const interviewer of ["manager", "manager-utrecht", "interviewer", "client"]) {
    const { weekly } = await as(interviewer).get<{ weekly: unknown[] }>("/v1/calendar");
    assert.ok(weekly.length > 0, `${interviewer} can be met`);
  }

  const year = new Date(stack.clock.now()).getUTCFullYear();
  const { items: figures } = await as("admin").get<{
    items: { id: string; value: number | null; n: number; beside?: Record<string, number> }[];
  }>(
    `/v1/kpis?ids=alignment.*,retention.by_alignment.*,interview.*,scorecard.*&period=year&from=${year - 1}-01&to=${year}-12`,
  );
  const total = (id: string) => figures.filter((each) => each.id === id).reduce((sum, { n }) => sum + n, 0);
  for (const id of [
    "alignment.coverage",
    "alignment.gap.range",
    "alignment.gap.offer",
    "interview.offered_to_booked",
    "interview.held_to_decision",
    "scorecard.in_time",
  ])
    assert.ok(total(id) >= 20, `${id} rests on ${total(id)}`);
  const kept = (...parts: string[]) =>
    parts.reduce((sum, part) => sum + total(`retention.by_alignment.${part}`), 0);
  for (const n of [kept("no-gap"), kept("settled", "waived"), kept("never-asked")]) assert.ok(n > 0);
  assert.equal(total("retention.by_alignment.unsettled"), 0);
  const missing = figures
    .filter(({ id }) => id === "scorecard.in_time")
    .map(({ beside }) => beside?.["missing"]);
  assert.ok(missing.some((count) => (count ?? 0) > 0));

  const quarters = [0, 1, 2, 3].map((back) => {
    const day = new Date(stack.clock.now());
    const quarter = day.getUTCFullYear() * 4 + Math.floor(day.getUTCMonth() / 3) - back;
    return `${Math.floor(quarter / 4)}-Q${(quarter % 4) + 1}`;
  });
  const reports = await Promise.all(
    quarters.flatMap((quarter) =>
      jobs.map(({ jobId }) =>
        as("admin").get<{
          stages: { interviews: { alike: boolean; exceptions: { type: string }[] }[] }[];
        }>(`/v1/fairness?jobId=${jobId}&quarter=${quarter}`),
      ),
    ),
  );
  const interviews = reports.flatMap(({ stages }) => stages.flatMap((stage) => stage.interviews));
  assert.ok(interviews.some(({ alike }) => alike));
  const exceptions = new Set(interviews.flatMap((each) => each.exceptions.map(({ type }) => type)));
  assert.deepEqual([...exceptions].sort(), [
    "missing-scorecards",
    "no-record",
    "not-asked",
    "other-interviewers",
  ]);
});

/** Every page of a list. */
async function all<Item>(persona: string, path: string): Promise<Item[]> {
  const items: Item[] = [];
  for (let cursor: string | undefined = ""; cursor !== undefined;) {
    const page: { items: Item[]; nextCursor?: string } = await as(persona).get(
      `${path}${cursor && `&cursor=${encodeURIComponent(cursor)}`}`,
    );
    items.push(...page.items);
    cursor = page.nextCursor;
  }
  return items;
}

test("a first look finds interviews ahead in the interviewers' calendars, chosen by their candidates", async () => {
  const now = new Date(stack.clock.now()).toISOString();
  const ahead = async (persona: string) => {
    const { items } = await as(persona).get<{
      items: { interviewId: string; startsAt: string; status: string; submitted: boolean }[];
    }>("/v1/interviews");
    return items.filter(({ startsAt, status }) => startsAt > now && status === "booked");
  };
  const [maria, ivan] = await Promise.all(["manager", "interviewer"].map(ahead));
  assert.ok((maria?.length ?? 0) > 0);
  assert.deepEqual(
    maria?.map(({ interviewId }) => interviewId),
    ivan?.map(({ interviewId }) => interviewId),
    "both hold the same interviews",
  );
  assert.equal(new Set(maria?.map(({ startsAt }) => startsAt)).size, maria?.length, "one at a time");
});

test("a first look finds the market beside pay, explanations confirmed, scorecards of two, thanks, and where candidates stand", async () => {
  const bands = await all<{ occupation: string }>("hr", "/v1/market-bands?limit=100");
  const counts = Map.groupBy(bands, ({ occupation }) => occupation);
  assert.deepEqual(
    [...counts].map(([occupation, { length }]) => [occupation, length]),
    [
      ["care-worker", 2],
      ["registered-nurse", 2],
    ],
  );
  const offers = await all<{ applicationId: string }>("recruiter", "/v1/offers?limit=100");
  const found = { market: 0, confirmed: 0, stance: 0 };
  for (const { applicationId } of offers) {
    const path = `/v1/applications/${applicationId}`;
    const { items } = await as("recruiter").get<{
      items: { kind: string; market?: { changeBasisPoints?: number } }[];
    }>(`${path}/alignment`);
    const wanted = await as("recruiter").get<{
      explanations: { confirmedAt?: string; counts: boolean }[];
      intentions: { satisfaction: number; intention: string }[];
    }>(`${path}/expectations`);
    if (items.some(({ market }) => (market?.changeBasisPoints ?? 0) > 0)) found.market += 1;
    if (wanted.explanations.some((each) => each.counts && each.confirmedAt)) found.confirmed += 1;
    if (wanted.intentions.length > 0) found.stance += 1;
  }
  assert.ok(
    Object.values(found).every((count) => count > 0),
    JSON.stringify(found),
  );

  const { items: latest } = await as("hr").get<{ items: { applicationId: string }[] }>(
    "/v1/applications?limit=100",
  );
  const interviews = await Promise.all(
    latest.map(({ applicationId }) =>
      as("hr").get<{ items: { scorecards: unknown[] }[] }>(`/v1/applications/${applicationId}/interviews`),
    ),
  );
  const cards = interviews.flatMap(({ items }) => items.map(({ scorecards }) => scorecards.length));
  assert.ok(cards.filter((count) => count === 2).length >= 5, "two wrote down what they heard");
  const histories = await Promise.all(
    latest.map(({ applicationId }) =>
      as("hr").get<{ items: { type: string }[] }>(`/v1/applications/${applicationId}/events`),
    ),
  );
  const thanked = histories.filter(({ items }) => items.some(({ type }) => type === "ThankYouWritten"));
  assert.ok(thanked.length > 0);
});
