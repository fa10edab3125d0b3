import { accepted, applicationOf, refused } from "../application/decision.ts";
import type { AlignmentPolicy, Decision, Policy, Refused } from "../application/decision.ts";
import type { EventOf } from "../application/events.ts";
import { notLive } from "../application/record-outcome.ts";
import { hasStarted } from "../application/plan.ts";
import type { Application, History } from "../application/state.ts";
import { dayOf } from "../calendar/zones.ts";
import { liveOffer, wasTold } from "../offer/state.ts";
import { alignmentOf } from "./alignment.ts";
import { answerFields } from "./answers.ts";
import type { AnswerField, Answers, JobTerms } from "./answers.ts";
import type { AnswerChannel, ExplanationTopic, WaiverReason } from "./events.ts";
import { comparedOffer } from "./gate.ts";
import { forgetsProcesses } from "./processes.ts";
import { countingExplanations, isTicked, withoutLastTicks } from "./state.ts";
import type * as z from "zod/mini";

type Topic = z.infer<typeof ExplanationTopic>;

export type ExpectationCommand =
  | {
      readonly type: "StateExpectations";
      /** All answers as they are now: what is left out was taken back. */
      readonly answers: Answers;
      /** The version that the caller had before them; whatever there is, if left out. */
      readonly version?: number | undefined;
      readonly channel: AnswerChannel;
      /** Now, if left out. */
      readonly givenAt?: string | undefined;
    }
  | {
      readonly type: "WaiveGap";
      readonly item: string;
      readonly reason: WaiverReason;
      readonly noteId?: string | undefined;
    }
  | {
      readonly type: "ExplainTopics";
      readonly explained: readonly { topic: Topic; on: string }[];
      /** Topics whose last tick was a mistake. */
      readonly takenBack?: readonly Topic[] | undefined;
    }
  | { readonly type: "ConfirmExplanations"; readonly topics: readonly Topic[] }
  | (Omit<EventOf<"IntentionNoted">, "type" | "givenAt"> & {
      readonly type: "NoteIntention";
      readonly givenAt?: string | undefined;
    });

/** A decision on expectations always has what they are compared with. */
export type ExpectationPolicy = Policy & { readonly alignment: AlignmentPolicy };

/** Decides a command on a candidate's expectations. They are asked until the first day at work. */
export function decideExpectations(
  command: ExpectationCommand,
  history: History,
  policy: ExpectationPolicy,
): Decision {
  const application = applicationOf(history);
  if (application.status !== "live") return notLive(application);
  if (hasStarted(policy.track, application))
    return refused("already-at-work", "They work here already: expectations belong to the time before.");
  switch (command.type) {
    case "StateExpectations":
      return stateExpectations(command, application, policy);
    case "WaiveGap":
      return waive(command, application, policy);
    case "ExplainTopics":
      return explain(command, application, policy);
    case "ConfirmExplanations":
      return confirm(command.topics, application);
    case "NoteIntention":
      return noteIntention(command, application, policy);
  }
}

function stateExpectations(
  { answers: given, version, channel, givenAt }: Extract<ExpectationCommand, { type: "StateExpectations" }>,
  application: Application,
  { now, alignment: { terms, rules } }: ExpectationPolicy,
): Decision {
  const { expectations, receivedAt } = application;
  const said = givenAt ?? now;
  const problem =
    versionProblem(version, expectations.version) ??
    answerProblem(given, expectations.answers, terms) ??
    skillProblem(given, expectations.answers, terms) ??
    deadlineProblem(given, expectations.answers, now) ??
    saidWhen(said, receivedAt, now);
  if (problem) return problem;
  const answers = ofThisJob(given, terms);
  const before = ofThisJob(expectations.answers, terms);
  const same = (field: AnswerField) => canonical(before[field]) === canonical(answers[field]);
  const changed = answerFields.filter((field) => answers[field] !== undefined && !same(field));
  const cleared = answerFields.filter((field) => answers[field] === undefined && before[field] !== undefined);
  if (changed.length === 0 && cleared.length === 0)
    return refused("nothing-changes", "These answers are noted already.");
  const stated: EventOf<"ExpectationsStated"> = {
    type: "ExpectationsStated",
    answers: Object.fromEntries(changed.map((field) => [field, answers[field]])),
    ...(cleared.length > 0 ? { cleared } : {}),
    channel,
    givenAt: said,
    terms,
    rules,
  };
  return accepted(stated, ...competingDeadline(stated, answers, application));
}

/**
 * The deadline of another process is the one that the queue of offers hurries for; taken back, it hurries nobody. Without
 * consent none is kept, also none that was noted apart from the answers.
 */
function competingDeadline(
  stated: EventOf<"ExpectationsStated">,
  { otherProcesses }: Answers,
  { expectations, competingDeadline: noted }: Application,
): EventOf<"CompetingDeadlineSet">[] {
  if (forgetsProcesses(stated)) return noted === undefined ? [] : [{ type: "CompetingDeadlineSet" }];
  const before = expectations.answers.otherProcesses?.deadline;
  const deadline = otherProcesses?.deadline;
  if (deadline === before || deadline === noted) return [];
  if (deadline !== undefined) return [{ type: "CompetingDeadlineSet", deadline }];
  return noted === before ? [{ type: "CompetingDeadlineSet" }] : [];
}

/** Why nobody states answers on a version that they did not see. */
const versionProblem = (seen: number | undefined, now: number): Refused | undefined =>
  seen === undefined || seen === now
    ? undefined
    : refused(
        "version-changed",
        "Somebody noted something meanwhile. Look at it again as it is now, then send what you want to add or change.",
      );

/** Answers without duties that the job no longer has: nothing is compared with them. */
function ofThisJob({ duties, ...answers }: Answers, { dutyIds }: JobTerms): Answers {
  if (!duties) return answers;
  const asked = Object.fromEntries(Object.entries(duties).filter(([id]) => dutyIds.includes(id)));
  return Object.keys(asked).length > 0 || Object.keys(duties).length === 0
    ? { ...answers, duties: asked }
    : answers;
}

/** The same answer reads the same, however its fields were ordered. */
const canonical = (value: unknown): string =>
  JSON.stringify(value, (_key, each: unknown) =>
    typeof each === "object" && each !== null && !Array.isArray(each)
      ? Object.fromEntries(Object.entries(each).sort(([a], [b]) => (a < b ? -1 : 1)))
      : each,
  ) ?? "";

/** Whom a candidate is compared with goes by the skills that the job names; those said about an earlier job stay. */
function skillProblem(
  { skills = [] }: Answers,
  { skills: before = [] }: Answers,
  { skills: named = [] }: JobTerms,
): Refused | undefined {
  const unknown = skills.findIndex((skill) => !named.includes(skill) && !before.includes(skill));
  return unknown < 0
    ? undefined
    : refused("unknown-skill", "The job names no such skill.", {
        pointer: `/skills/${unknown}`,
        more: { skills: named },
      });
}

function answerProblem(answers: Answers, before: Answers, terms: JobTerms): Refused | undefined {
  const known = [...terms.dutyIds, ...Object.keys(before.duties ?? {})];
  const unknown = Object.keys(answers.duties ?? {}).find((id) => !known.includes(id));
  if (unknown !== undefined)
    return refused("unknown-duty", "The job has no such duty.", {
      pointer: `/duties/${unknown}`,
      more: { duties: terms.dutyIds },
    });
  if (answers.pay && !answers.pay.gross && !answers.pay.net)
    return refused("detail-missing", "Say which pay is sought, gross or net.", { pointer: "/pay/gross" });
  return otherProcessesProblem(answers.otherProcesses);
}

function otherProcessesProblem(told: Answers["otherProcesses"]): Refused | undefined {
  if (!told || (told.deadline === undefined && told.noteId === undefined)) return undefined;
  if (!told.inOthers)
    return refused("detail-not-wanted", "A deadline or name belongs to another process they are in.", {
      pointer: told.deadline ? "/otherProcesses/deadline" : "/otherProcesses/words",
    });
  return told.consent
    ? undefined
    : refused("detail-missing", "Deadlines and names of other processes are kept only with their consent.", {
        pointer: "/otherProcesses/consent",
      });
}

/** One that has passed stays as it was told; a new one lies ahead. */
const deadlineProblem = (
  { otherProcesses: told }: Answers,
  { otherProcesses: before }: Answers,
  now: string,
): Refused | undefined =>
  told?.deadline !== undefined && told.deadline !== before?.deadline && told.deadline <= now
    ? refused("date-out-of-order", "Only a deadline that lies ahead is one to hurry for.", {
        pointer: "/otherProcesses/deadline",
      })
    : undefined;

const saidWhen = (said: string, receivedAt: string, now: string): Refused | undefined => {
  if (said > now)
    return refused("date-in-the-future", "An answer is noted when it was given: now or earlier.", {
      pointer: "/givenAt",
    });
  return said < receivedAt
    ? refused("date-out-of-order", "They had not applied yet.", { pointer: "/givenAt" })
    : undefined;
};

function waive(
  { item, reason, noteId }: Extract<ExpectationCommand, { type: "WaiveGap" }>,
  application: Application,
  { alignment: { terms, rules } }: ExpectationPolicy,
): Decision {
  const items = alignmentOf(application, terms, comparedOffer(application), rules);
  const found = items.find((each) => each.item === item);
  if (!found) return refused("no-such-item", "Nothing of this name is compared.", { pointer: "/item" });
  if (found.level !== "blocking")
    return refused("nothing-to-waive", `This item does not block: it is ${found.level}.`, {
      pointer: "/item",
      more: { level: found.level },
    });
  const { gap, against } = found;
  if (reason === "offer-will-close-it" && against === "offer")
    return refused(
      "detail-not-wanted",
      "This is what the offer itself leaves open. Change the offer, or give another reason.",
      { pointer: "/reason" },
    );
  if (found.waiver?.reason === reason)
    return refused("nothing-changes", "This gap is waived already.", { pointer: "/item" });
  return accepted({
    type: "GapWaived",
    item,
    reason,
    ...(noteId ? { noteId } : {}),
    ...(gap ? { gap } : {}),
    against,
    terms,
    rules,
  });
}

function explain(
  { explained, takenBack = [] }: Extract<ExpectationCommand, { type: "ExplainTopics" }>,
  application: Application,
  { now, calendar: { zone } }: ExpectationPolicy,
): Decision {
  const today = dayOf(now, zone);
  const future = explained.findIndex(({ on }) => on > today);
  if (future >= 0)
    return refused("date-in-the-future", "An explanation is ticked once it was given.", {
      pointer: `/explained/${future}/on`,
    });
  const early = explained.findIndex(({ on }) => on < dayOf(application.receivedAt, zone));
  if (early >= 0)
    return refused("date-out-of-order", "They had not applied yet.", { pointer: `/explained/${early}/on` });
  const neverTicked = takenBack.findIndex(
    (topic) => !application.explanations.some((each) => each.topic === topic),
  );
  if (neverTicked >= 0)
    return refused("nothing-changes", "This is not ticked.", { pointer: `/takenBack/${neverTicked}` });
  const topics = [...new Set(takenBack)];
  const corrected = { ...application, explanations: withoutLastTicks(application.explanations, topics) };
  const fresh = explained.filter((each) => !isTicked(each, corrected));
  if (fresh.length === 0 && topics.length === 0)
    return refused("nothing-changes", "These are ticked already.");
  return accepted(
    ...(topics.length > 0 ? [{ type: "ExplanationTakenBack", topics } as const] : []),
    ...fresh.map(({ topic, on }) => ({ type: "TopicExplained", topic, on }) as const),
  );
}

function confirm(topics: readonly Topic[], application: Application): Decision {
  const counting = countingExplanations(application);
  const missing = topics.find((topic) => !counting.some((each) => each.topic === topic));
  if (missing !== undefined)
    return refused(
      "not-explained-yet",
      "This has not been explained yet, or not since you changed your answer.",
      {
        pointer: "/topics",
        more: { topic: missing },
      },
    );
  const fresh = [...new Set(topics)].filter(
    (topic) => !counting.some((each) => each.topic === topic && each.confirmedAt !== undefined),
  );
  return fresh.length === 0
    ? refused("nothing-changes", "You have confirmed this already.", { pointer: "/topics" })
    : accepted({ type: "ExplanationConfirmed", topics: fresh });
}

function noteIntention(
  { type: _type, givenAt, ...noted }: Extract<ExpectationCommand, { type: "NoteIntention" }>,
  application: Application,
  { now }: ExpectationPolicy,
): Decision {
  const offer = liveOffer(application);
  if (!offer || !wasTold(offer))
    return refused("nothing-told-yet", "There is no open offer that the candidate was told of.");
  const said = givenAt ?? now;
  return (
    saidWhen(said, application.receivedAt, now) ??
    accepted({ type: "IntentionNoted", ...noted, givenAt: said })
  );
}
