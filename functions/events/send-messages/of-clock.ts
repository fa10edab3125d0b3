import type { DueItem, OutcomeName } from "../../../emails/render.ts";
import type { Hint } from "../../../shared/contracts/events/published.ts";
import { addDays, weekday } from "../../../shared/domain/calendar/days.ts";
import { addWorkingDays } from "../../../shared/domain/calendar/working-time.ts";
import { dayOf } from "../../../shared/domain/calendar/zones.ts";
import type { ListItem } from "../../../shared/domain/lists/reading.ts";
import type { ClockStruck } from "../../../shared/domain/messages/occasions.ts";
import type { SummaryKind } from "../../../shared/domain/messages/summaries.ts";
import type { Member, Organisation } from "../../../shared/domain/organisation/organisation.ts";
import { findOutcome } from "../../../shared/domain/track/track.ts";
import type { OutcomeRule, Track } from "../../../shared/domain/track/track.ts";
import { applicationStream, historyOf } from "../../../shared/runtime/history.ts";
import { calendarOf } from "../../../shared/runtime/policy.ts";
import { summaryAddress } from "../../../shared/runtime/summaries.ts";
import { createCast } from "./cast.ts";
import type { Cast } from "./cast.ts";
import type { Dependencies } from "./dependencies.ts";
import { eachOf } from "./of-application.ts";
import { deliverToStaff } from "./of-occasions.ts";

/** Rows a page of the list, and a member's tasks that a digest looks at. */
const pageSize = 100;

interface Round {
  readonly hint: Hint;
  readonly struck: ClockStruck;
  readonly organisation: Organisation;
  readonly cast: Cast;
  readonly dependencies: Dependencies;
}

/** Writes what comes due in an organisation when its clock strikes eight: digests, lists of the week, the month's end. */
export async function tellOfClock(hint: Hint, dependencies: Dependencies): Promise<void> {
  const [fact] = await dependencies.occasions.read(hint.stream);
  const struck = fact?.events[0];
  if (struck?.type !== "ClockStruck") throw new Error(`${hint.stream} is no stroke of the clock`);
  const cast = createCast(hint.organisation, dependencies);
  const { zone } = await cast.organisation();
  if (!isOfUse(struck, dayOf(dependencies.clock.now(), zone))) return;
  const round = { hint, struck, organisation: await cast.organisation(), cast, dependencies };
  switch (struck.kind) {
    case "digest":
      return tellRecruiters(round, "digest", dueToday);
    case "weekly":
      await tellRecruiters(round, "overdue", overdue);
      return tellOfMissedPromises(round);
    case "monthly-reversals":
      return tellOfReversals(round);
  }
}

/**
 * Whether a summary is still of use on a day: mail that was stopped comes out later. Yesterday's digest says nothing that
 * today's does not, and the same holds for the lists of a week and of a month.
 */
function isOfUse({ kind, day }: ClockStruck, today: string): boolean {
  switch (kind) {
    case "digest":
      return today === day;
    case "weekly":
      return today < addDays(day, 7);
    case "monthly-reversals":
      return today.slice(0, 7) === day.slice(0, 7);
  }
}

/** Tells each of them who has not said that they do without this kind, with the address where they say so. */
async function eachWanting(
  kind: SummaryKind,
  members: readonly Member[],
  { organisation: { organisationId: organisation }, dependencies: { summaries, access } }: Round,
  tell: (member: Member, choices: string) => Promise<void>,
): Promise<void> {
  await eachOf(members, async (member) => {
    const { memberId } = member;
    const unwanted = await summaries.unwanted(organisation, memberId);
    if (!unwanted.has(kind)) await tell(member, summaryAddress({ organisation, memberId, kind }, access));
  });
}

const recruiterMails = { digest: "recruiter-digest", overdue: "recruiter-overdue-weekly" } as const;

type DueLine = DueItem & { readonly due: { readonly day: string } };

const oldestFirst = (lines: readonly DueLine[]): DueLine[] =>
  lines.toSorted((a, b) => a.due.day.localeCompare(b.due.day));

/** The rows of every recruiter who has some, from one reading of the list. */
async function tellRecruiters(
  round: Round,
  kind: keyof typeof recruiterMails,
  select: (row: ListItem, round: Round) => Promise<Due[]> | Due[],
): Promise<void> {
  const { hint, struck, organisation, cast, dependencies } = round;
  const { organisationId, trackVersion, zone } = organisation;
  const track = await dependencies.settings.track(organisationId, trackVersion);
  const work = await workOf(await liveRows(round), cast);
  const recruiters = await cast.withRole("recruiter");
  const readers = [...work.values()].map(({ member }) => member);
  const everybody = new Map([...recruiters, ...readers].map((member) => [member.memberId, member]));
  const template = recruiterMails[kind];
  await eachWanting(kind, [...everybody.values()], round, async (member, choices) => {
    const rows = work.get(member.memberId)?.rows ?? [];
    const items = (
      await Promise.all(rows.map(async (row) => (await select(row, round)).map((due) => ({ row, due }))))
    ).flat();
    const calls = kind === "digest" ? await callsOf(member, round, track) : [];
    const lines = [
      ...calls,
      ...(await Promise.all(items.map(({ row, due }) => lineOf(row, due, track, cast)))),
    ];
    if (lines.length === 0) return;
    const common = {
      recipient: member.name,
      organisation: organisation.name,
      items: oldestFirst(lines),
      choices,
    };
    await deliverToStaff(
      { hint, template, role: "recruiter", member, zone, values: { ...common, on: { day: struck.day } } },
      cast,
      dependencies,
    );
  });
}

/** Rows by whose work they are: the owner's, or of whoever stands in where the owner is gone or nobody was named. */
async function workOf(
  rows: readonly ListItem[],
  cast: Cast,
): Promise<Map<string, { member: Member; rows: ListItem[] }>> {
  const work = new Map<string, { member: Member; rows: ListItem[] }>();
  for (const row of rows) {
    const { siteId, jobId, recruiterId } = row;
    const { watcherIds, clientId } = await cast.job(jobId);
    const job = { jobId, evergreen: false, watcherIds, ...(clientId ? { clientId } : {}) };
    for (const member of await cast.recruiters({
      recruiterId,
      siteId,
      job,
      reachableBy: [],
      likesCalls: false,
    })) {
      const kept = work.get(member.memberId) ?? { member, rows: [] };
      kept.rows.push(row);
      work.set(member.memberId, kept);
    }
  }
  return work;
}

/** All live applications, seen as an admin sees them; those that only try things out are nobody's work. */
async function liveRows({ organisation, cast, dependencies }: Round): Promise<ListItem[]> {
  const [admin] = await cast.admins();
  if (!admin) return [];
  const rows: ListItem[] = [];
  let cursor: string | undefined;
  do {
    const page = await dependencies.views.list({
      organisation: organisation.organisationId,
      member: admin,
      query: { state: "live", limit: pageSize, ...(cursor ? { cursor } : {}) },
      now: dependencies.clock.now(),
    });
    rows.push(...page.items.filter(({ test }) => !test));
    cursor = page.nextCursor;
  } while (cursor);
  return rows;
}

/** What a list shows of a row, and its day. */
interface Due {
  readonly what: string;
  readonly due: string;
}

/**
 * What a digest shows of a row: its review, if that is today or past, and a promise that ends by the next day on which
 * there is a digest or its site works: whoever looks after it hears of it while there is a day left.
 */
async function dueToday(row: ListItem, { struck, organisation, cast }: Round): Promise<Due[]> {
  const reviewDay = row.reviewAt && dayOf(row.reviewAt, organisation.zone);
  const review = row.lastOutcome ? "review" : row.checkFirst ? "check-first" : "first-contact";
  const site = await cast.site(row.siteId);
  const calendar = calendarOf(site, site.closedDays, `${struck.day}T12:00:00.000Z`);
  const nextDigest = addDays(struck.day, weekday(struck.day) === 5 ? 3 : 1);
  const nextAtWork = addWorkingDays(struck.day, 1, calendar);
  const soon = nextAtWork > nextDigest ? nextAtWork : nextDigest;
  return [
    ...(reviewDay && reviewDay <= struck.day ? [{ what: review, due: reviewDay }] : []),
    ...(row.promisedBy && row.promisedBy <= soon ? [{ what: "promise", due: row.promisedBy }] : []),
  ];
}

const overdue = (row: ListItem, { organisation }: Round): Due[] =>
  row.status === "overdue" && row.reviewAt
    ? [{ what: "review", due: dayOf(row.reviewAt, organisation.zone) }]
    : [];

async function lineOf(row: ListItem, { what, due }: Due, track: Track, cast: Cast): Promise<DueLine> {
  const { lastOutcome } = row;
  const detail = lastOutcome && named(findOutcome(track, lastOutcome.milestone, lastOutcome.outcome));
  const job = (await cast.job(row.jobId)).title;
  return { candidate: row.candidate.name, job, what, detail, due: { day: due } };
}

const calls: readonly string[] = ["rejection-call", "call-about-correction", "call-unreachable-by-mail"];

const named = (rule: OutcomeRule | undefined): OutcomeName | undefined =>
  rule && { outcome: rule.id, label: rule.label };

/** An outcome by its id alone, as tasks name it. */
const outcomeOf = (id: string | undefined, track: Track): OutcomeName | undefined =>
  named(
    [
      ...track.milestones.flatMap(({ outcomes }) => outcomes),
      ...track.anywhere.map(({ outcome }) => outcome),
    ].find((outcome) => outcome.id === id),
  );

/** Calls that only this person can make. */
async function callsOf(
  member: Member,
  { organisation, cast, dependencies }: Round,
  track: Track,
): Promise<DueLine[]> {
  const { organisationId, zone } = organisation;
  const page = await dependencies.views.tasks({
    organisation: organisationId,
    member,
    query: { limit: pageSize },
  });
  const mine = page.items.filter(
    (task) => calls.includes(task.kind) && task.recruiterId === member.memberId && !task.test,
  );
  const names = new Map(
    (
      await dependencies.people.candidates(
        organisationId,
        mine.map((task) => task.candidateId),
      )
    ).map((candidate) => [candidate.candidateId, candidate.name]),
  );
  return Promise.all(
    mine.map(async (task) => ({
      candidate: names.get(task.candidateId) ?? "",
      job: (await cast.job(task.jobId)).title,
      what: task.kind,
      detail: outcomeOf(task.about, track),
      due: { day: dayOf(task.dueAt ?? task.since, zone) },
    })),
  );
}

/** hr's list of the promises missed in the week before. */
async function tellOfMissedPromises(round: Round): Promise<void> {
  const { hint, struck, organisation, cast, dependencies } = round;
  const { organisationId, name, zone } = organisation;
  const missed = await dependencies.missedPromises.of(organisationId, addDays(struck.day, -7));
  if (missed.length === 0) return;
  const items = await Promise.all(
    missed.map(async ({ applicationId, byDay }) => {
      const history = historyOf(
        await dependencies.facts.read(applicationStream(organisationId, applicationId)),
      );
      const { state } = history;
      if (state.status === "none") return [];
      const candidate = await dependencies.people.candidate(organisationId, state.candidateId);
      const recruiter = await cast.member(state.recruiterId);
      const job = (await cast.job(state.job.jobId)).title;
      const person = recruiter?.name ?? name;
      return [{ candidate: candidate?.name ?? "", job, person, promised: { day: byDay } }];
    }),
  );
  const all = await cast.withRole("hr");
  const readers = all.length > 0 ? all : await cast.admins();
  await eachWanting("missed-promises", readers, round, (member, choices) =>
    deliverToStaff(
      {
        hint,
        template: "hr-promises-missed-weekly",
        role: "hr",
        member,
        zone,
        values: { recipient: member.name, organisation: name, items: items.flat(), choices },
      },
      cast,
      dependencies,
    ),
  );
}

/** Finance's list of the points reversed in the month before. */
async function tellOfReversals(round: Round): Promise<void> {
  const { hint, struck, organisation, cast, dependencies } = round;
  const { organisationId, name, zone } = organisation;
  const month = addDays(struck.day, -1).slice(0, 7);
  const reversals = await dependencies.ledger.reversals(organisationId, month);
  if (reversals.length === 0) return;
  const rows = await Promise.all(
    reversals.map(async ({ memberId, jobId, memberPoints, postedAt }) => ({
      referrer: (await cast.member(memberId))?.name ?? memberId,
      job: (await cast.job(jobId)).title,
      points: Math.abs(memberPoints),
      on: { day: dayOf(postedAt, zone) },
    })),
  );
  const total = rows.reduce((sum, row) => sum + row.points, 0);
  const all = await cast.withRole("finance");
  const readers = all.length > 0 ? all : await cast.admins();
  await eachWanting("reversed-points", readers, round, (member, choices) =>
    deliverToStaff(
      {
        hint,
        template: "finance-points-reversed-monthly",
        role: "finance",
        member,
        zone,
        values: { recipient: member.name, organisation: name, month: { month }, total, rows, choices },
      },
      cast,
      dependencies,
    ),
  );
}
