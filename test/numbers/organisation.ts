import fc from "fast-check";
import type { MessageEvent } from "../../shared/domain/messages/events.ts";
import { isErasing } from "../../shared/domain/personal-data/state.ts";
import { dueEntries } from "../../shared/domain/points/entries.ts";
import type { PostedEntry } from "../../shared/domain/kpi/contribution.ts";
import { membersStream } from "../../shared/domain/organisation/events.ts";
import type { MemberEvent } from "../../shared/domain/organisation/events.ts";
import type { Fact } from "../../shared/ports/facts.ts";
import { payOf } from "../builders/offers.ts";
import { driverJob, leeds, Story, utrecht, warehouseJob } from "../builders/history.ts";

import { anyLife, begin, take } from "../domain/application/lives.ts";
import { scene } from "./scenes.ts";
import type { Choose } from "./scenes.ts";
import type { Life } from "../domain/application/lives.ts";

/**
 * An organisation of any size, generated: applications of two sites, three jobs and three recruiters that arrive over a year,
 * each with a random life told through the real decisions (undone, back-dated, moved, merged, archived, reported late),
 * with what became of its messages and what the ledger would hold.
 */
export interface Generated {
  readonly story: Story;
  readonly messages: readonly MessageEvent[];
  readonly entries: readonly PostedEntry[];
}

/** When its figures are read: the last month in which anything arrives. */
export const thisMonth = "2026-08";
/** The organisation's clock, and what an employer pays there on top of a reward, in percent of it. */
export const organisationZone = "Europe/London";
export const onCostPercent = 21;

const lifeLength = 12;
const firstArrival = Date.parse("2025-11-03T00:00:00.000Z");
const hour = 3_600_000;
/** Hours from the first arrival to the first day of the fair. */
const fair = 118 * 24;
/** Hours by which those who came first came earlier. */
const yearBefore = 200 * 24;

const officeJob = { ...warehouseJob, jobId: "job_office", evergreen: true };

/** Who belongs to it, from when, where, and until when. */
export function memberFacts(): Fact<MemberEvent>[] {
  const changes: readonly (readonly [
    day: string,
    memberId: string,
    home: string | undefined,
    type: MemberEvent["type"],
  ])[] = [
    ["2025-10-20", "mem_olga", "sit_leeds", "MemberAdded"],
    ["2025-10-20", "mem_rita", "sit_leeds", "MemberAdded"],
    ["2025-10-20", "mem_hanna", undefined, "MemberAdded"],
    ["2026-01-31", "mem_omar", "sit_utrecht", "MemberAdded"],
    ["2026-03-14", "mem_olga", "sit_utrecht", "MemberChanged"],
    ["2026-04-01", "mem_rob", "sit_utrecht", "MemberAdded"],
    ["2026-06-30", "mem_omar", "sit_utrecht", "MemberLeft"],
    ["2026-08-05", "mem_omar", "sit_leeds", "MemberChanged"],
  ];
  return changes.map(([day, memberId, home, type], index) => ({
    stream: membersStream("org_acme"),
    seq: index + 1,
    // Half past eleven in the evening by UTC is the next day, and at the end of June the next month, on a British clock.
    recordedAt: `${day}T23:30:00.000Z`,
    actor: { kind: "member", memberId: "mem_hanna" },
    events: [
      {
        ...{ type, memberId, roles: ["referrer"], siteIds: [] },
        ...(home ? { homeSiteId: home } : {}),
        status: type === "MemberLeft" ? "left" : "active",
      },
    ],
  }));
}

/** Whole numbers that follow from a seed and a place: the same organisation on every machine. */
function numbersOf(seed: number, index: number): Choose {
  let state = (seed * 2_654_435_761 + index * 40_503 + 12_345) >>> 0;
  return (below) => {
    state = (Math.imul(state ^ (state >>> 15), 2_246_822_519) + 3_266_489_917) >>> 0;
    return ((state ^ (state >>> 13)) >>> 0) % below;
  };
}

/** One application of the organisation; the same for the same seed and place, however many there are. */
export function applicationAt(seed: number, index: number, life: Life): Generated {
  const next = numbersOf(seed, index);
  const among = <T>(values: readonly [T, ...T[]]): T => values[next(values.length)] ?? values[0];
  // A third of them come from one job fair: a month with more values than percentiles are exact for.
  const hours = next(3) === 0 ? fair + next(20 * 24) : next(300 * 24);
  // Some came before the year whose funnel weighs pending points.
  const early = index % 8 === 7 ? yearBefore : 0;
  const receivedAt = new Date(firstArrival + (hours - early) * hour + next(60) * 60_000).toISOString();
  const referrerId = among([undefined, "mem_olga", "mem_olga", "mem_omar"]);
  const recruiterId = among([undefined, "mem_rita", "mem_rita", "mem_rob", "mem_ron"]);
  let story = begin(life, {
    applicationId: `app_${index}`,
    candidateId: `can_${index}`,
    receivedAt,
    source: among(["share", "api", "hand", "import"]),
    test: next(40) === 0,
    site: among([leeds, utrecht]),
    job: among([warehouseJob, driverJob, officeJob]),
    recruiterId,
    referrerId,
    newToSector: next(3) === 0,
    reachableBy: next(6) === 0 ? ["email"] : ["email", "phone"],
  });
  const goesOn = (step: (story: Story) => Story): void => {
    // Nothing changes any more once somebody is being erased.
    if (!isErasing(story.application())) story = step(story);
  };
  if (next(3) === 0) goesOn((at) => interrupted(at, next));
  for (const step of life.steps) {
    const other = next(8) === 0;
    goesOn((at) => (other ? interrupted(at, next) : take(at, step)));
    if (next(9) === 0) goesOn((at) => at.may((each) => says(each, next(8))));
  }
  goesOn((at) => at.may((each) => surveyed(each, next(22))));
  return { story, messages: messagesOf(story, next), entries: entriesOf(story) };
}

/** As everything in a generated life: what is not allowed changes nothing. */
const interrupted = (story: Story, next: Choose): Story => story.may((at) => scene(at, next));

/** What the candidate says of what they want; pay now and then, in all the ways it can be said. */
const says = (story: Story, choice: number): Story =>
  story.expectations({
    type: "StateExpectations",
    answers:
      choice === 7
        ? { duties: { picking: "yes" }, hoursPerWeek: 30 }
        : {
            pay: {
              currency: choice === 6 ? "EUR" : "GBP",
              hoursPerWeek: 37.5,
              ...(choice === 5
                ? { net: { amount: 200_000, period: "month" } }
                : { gross: payOf(3_000_000 + choice * 170_000).base }),
            },
            ...(choice % 2 === 0 ? { duties: { picking: "yes" as const }, hoursPerWeek: 37.5 } : {}),
          },
    channel: "phone",
  });

/** Some are asked how it was, and some of these answer. */
function surveyed(story: Story, choice: number): Story {
  const decision = story.application().outcomes.findLast(({ colour }) => colour === "red");
  if (!decision || choice > 15) return story;
  const asked = story.facts({
    type: "SurveyOffered",
    decision: decision.class === "ours" ? "rejected" : "withdrew",
    touchpoint: decision.milestone,
    outcomeSeq: decision.seq,
  });
  if (choice > 10) return asked;
  return asked.laterBy({ days: 3 }).facts({
    ...{ type: "SurveyAnswered", recommend: choice, clarity: 3, respect: 4, mayContact: false },
  });
}

/** A mail for some of what happened, and what became of it. */
function messagesOf(story: Story, next: Choose): MessageEvent[] {
  return story.events.flatMap((event): MessageEvent[] => {
    if (
      event.type !== "OutcomeRecorded" &&
      event.type !== "ApplicationReceived" &&
      event.type !== "PromiseGiven"
    )
      return [];
    if (next(3) === 0) return [];
    const messageId = `${story.application().applicationId}#${event.seq}`;
    const at = (minutes: number) => new Date(Date.parse(event.recordedAt) + minutes * 60_000).toISOString();
    const about = {
      cause: event.seq,
      template: "next-step",
      role: next(4) === 0 ? ("referrer" as const) : ("candidate" as const),
      byPerson: event.type === "OutcomeRecorded" && event.actor.kind === "member",
    };
    if (next(25) === 0)
      return [{ type: "MessageSuppressed", messageId, ...about, why: "bounced", at: at(6) }];
    const sent: MessageEvent = { type: "MessageSent", messageId, ...about, attempts: 1, at: at(6) };
    const fate = next(12);
    if (fate === 0) return [sent];
    if (fate === 1) return [sent, { type: "MessageBounced", messageId, at: at(7) }];
    const delivered: MessageEvent = { type: "MessageDelivered", messageId, at: at(7) };
    if (fate === 2) return [sent, delivered, { type: "MessageComplained", messageId, at: at(900) }];
    if (fate === 3) return [sent, delivered, { type: "MessageBounced", messageId, at: at(60) }];
    return [sent, delivered];
  });
}

/** The ledger as awarding points writes it, each entry when its cause was recorded. */
function entriesOf(story: Story): PostedEntry[] {
  const { currency } = story.application().site;
  return dueEntries(story.history(), story.scheme).map((due) => ({
    id: due.id,
    memberId: due.memberId,
    memberPoints: due.amount,
    currency,
    pointValue: story.scheme.pointValue[currency] ?? 0,
    postedAt: due.causedAt,
    reverses: due.reverses,
  }));
}

/** Random lives in blocks, so that any number of them is never held at once. */
const block = 50;

/** The applications at these places (ascending) of the organisation with this seed. */
export function* organisationOf(seed: number, places: Iterable<number>): Generator<Generated> {
  let first = -1;
  let lives: readonly Life[] = [];
  for (const place of places) {
    const from = place - (place % block);
    if (from !== first) lives = fc.sample(anyLife(lifeLength), { seed: seed + from, numRuns: block });
    first = from;
    const life = lives[place - from];
    if (life) yield applicationAt(seed, place, life);
  }
}

/** What there was of an application up to one of its facts. */
export function upToFact({ story, messages }: Generated, factSeq: number): Generated {
  const events = story.events.filter((event) => event.factSeq <= factSeq);
  const until = events.at(-1)?.recordedAt ?? "";
  const earlier = new Story({ ...story, events });
  return {
    story: earlier,
    messages: messages.filter(({ at }) => at <= until),
    entries: entriesOf(earlier),
  };
}
