import type { Actor, EventOf, Recorded } from "../application/events.ts";
import { dayOf } from "../calendar/zones.ts";
import { answerFields } from "./answers.ts";
import type { AnswerField, Answers, JobTerms } from "./answers.ts";
import type { Gap } from "./gap.ts";
import type { AlignmentRules } from "./rules.ts";
import type { AnswerChannel, ExplanationTopic, WaiverReason } from "./events.ts";
import type * as z from "zod/mini";

/** Who gave an answer, when and by what channel. A change of any part of it is a new answer. */
export interface AnswerSource {
  readonly seq: number;
  readonly givenAt: string;
  readonly channel: AnswerChannel;
  /** The candidate themselves, or the member who wrote it down for them. */
  readonly actor: Actor;
}

export interface Waiver {
  readonly seq: number;
  readonly item: string;
  readonly reason: WaiverReason;
  readonly noteId?: string | undefined;
  /** How large the gap was; one without a size holds for any. */
  readonly gap?: Gap | undefined;
  readonly against?: "job" | "offer" | undefined;
  readonly at: string;
  readonly actor: Actor;
}

export type ConfirmableTopic = z.infer<typeof ExplanationTopic>;

export interface Explanation {
  readonly topic: ConfirmableTopic;
  /** Day of the site on which it was explained. */
  readonly on: string;
  readonly seq: number;
  readonly at: string;
  readonly actor: Actor;
  readonly confirmedAt?: string | undefined;
}

export interface ExpectationFacts {
  readonly expectations: {
    /** How often they were stated, from 0. */
    readonly version: number;
    readonly answers: Answers;
    readonly sources: Readonly<Partial<Record<AnswerField, AnswerSource>>>;
    /** The job's terms when answers were last stated or a gap was waived, and the rules they were compared by. */
    readonly terms?: JobTerms | undefined;
    readonly rules?: AlignmentRules | undefined;
    readonly firstStatedAt?: string | undefined;
  };
  readonly waivers: readonly Waiver[];
  readonly explanations: readonly Explanation[];
  readonly intentions: readonly (Omit<EventOf<"IntentionNoted">, "type"> & {
    readonly seq: number;
    readonly actor: Actor;
  })[];
}

export const noExpectations: ExpectationFacts = {
  expectations: { version: 0, answers: {}, sources: {} },
  waivers: [],
  explanations: [],
  intentions: [],
};

type ExpectationEvent = Extract<
  Recorded,
  {
    type:
      | "ExpectationsStated"
      | "GapWaived"
      | "TopicExplained"
      | "ExplanationTakenBack"
      | "ExplanationConfirmed"
      | "IntentionNoted";
  }
>;

/** The answer that an item of the comparison rests on. */
export const answerOf = (item: string): AnswerField =>
  item.startsWith("duty:")
    ? "duties"
    : (({ hours: "hoursPerWeek", shifts: "impossibleShifts" } as const)[item] ?? (item as AnswerField));

/** Which answer an explanation has to come after: one that is older explained something else. */
const explains: Readonly<Record<ConfirmableTopic, readonly AnswerField[]>> = {
  duties: ["duties"],
  hours: ["hoursPerWeek", "impossibleShifts"],
  place: ["place"],
  atmosphere: ["atmosphere"],
  pay: ["pay"],
  path: ["reasonForChange"],
};

/** Expectations after one event. */
export function applyExpectationEvent<Facts extends ExpectationFacts>(
  facts: Facts,
  event: ExpectationEvent,
): Facts {
  switch (event.type) {
    case "ExpectationsStated":
      return { ...facts, ...stated(facts, event) };
    case "GapWaived": {
      const { seq, item, reason, noteId, gap, against, recordedAt: at, actor } = event;
      const { terms = facts.expectations.terms, rules = facts.expectations.rules } = event;
      return {
        ...facts,
        expectations: { ...facts.expectations, terms, rules },
        waivers: [...facts.waivers, { seq, item, reason, noteId, gap, against, at, actor }],
      };
    }
    case "TopicExplained": {
      const { topic, on, seq, recordedAt: at, actor } = event;
      return { ...facts, explanations: [...facts.explanations, { topic, on, seq, at, actor }] };
    }
    case "ExplanationTakenBack":
      return { ...facts, explanations: withoutLastTicks(facts.explanations, event.topics) };
    case "ExplanationConfirmed": {
      const confirmed = new Set<string>(event.topics);
      const explanations = facts.explanations.map((each) =>
        confirmed.has(each.topic) ? { ...each, confirmedAt: each.confirmedAt ?? event.recordedAt } : each,
      );
      return { ...facts, explanations };
    }
    case "IntentionNoted": {
      const { type: _type, factSeq: _factSeq, recordedAt: _recordedAt, ...noted } = event;
      return { ...facts, intentions: [...facts.intentions, noted] };
    }
  }
}

function stated(
  { expectations, waivers }: ExpectationFacts,
  event: Recorded<EventOf<"ExpectationsStated">>,
): Pick<ExpectationFacts, "expectations" | "waivers"> {
  const { seq, answers, cleared = [], channel, givenAt, terms, rules, actor } = event;
  const changed = answerFields.filter((field) => answers[field] !== undefined || cleared.includes(field));
  const kept = Object.fromEntries(
    Object.entries(expectations.answers).filter(([field]) => !changed.includes(field as AnswerField)),
  ) as Answers;
  const sources = Object.fromEntries([
    ...Object.entries(expectations.sources).filter(([field]) => !changed.includes(field as AnswerField)),
    ...changed
      .filter((field) => answers[field] !== undefined)
      .map((field) => [field, { seq, givenAt, channel, actor }]),
  ]) as ExpectationFacts["expectations"]["sources"];
  const sameDuty = (item: string) => {
    const id = item.slice("duty:".length);
    return item.startsWith("duty:") && answers.duties?.[id] === expectations.answers.duties?.[id];
  };
  return {
    expectations: {
      version: expectations.version + 1,
      answers: { ...kept, ...answers },
      sources,
      terms,
      rules,
      firstStatedAt: expectations.firstStatedAt ?? event.recordedAt,
    },
    waivers: waivers.filter(({ item }) => !changed.includes(answerOf(item)) || sameDuty(item)),
  };
}

/** Without the last tick of each of these topics. */
export function withoutLastTicks(
  explanations: readonly Explanation[],
  topics: readonly ConfirmableTopic[],
): readonly Explanation[] {
  const last = topics.map((topic) => explanations.findLast((each) => each.topic === topic));
  return explanations.filter((each) => !last.includes(each));
}

/** In another job other things are asked and explained, and nothing of it was waived. The answers are theirs to keep. */
export const inAnotherJob: Pick<ExpectationFacts, "waivers" | "explanations"> = {
  waivers: [],
  explanations: [],
};

/**
 * The explanations that count, the latest of each topic: given after the answers that it explains, and there is one. What
 * was on one day of the site counts in the order in which it was written down.
 */
export function countingExplanations({
  expectations: { sources },
  explanations,
  site: { zone },
}: ExpectationFacts & { readonly site: { readonly zone: string } }): Explanation[] {
  const counting = explanations.filter(({ topic, on, seq }) => {
    const answered = explains[topic].flatMap((field) => sources[field] ?? []);
    const isBefore = ({ givenAt, seq: statedSeq }: AnswerSource) => {
      const day = dayOf(givenAt, zone);
      return day < on || (day === on && statedSeq < seq);
    };
    return answered.length > 0 && answered.every(isBefore);
  });
  return [...new Map(counting.map((each) => [each.topic, each])).values()];
}

/** Whether this was ticked for this day already, with no answer since that it would explain anew. */
export const isTicked = (
  { topic, on }: Pick<Explanation, "topic" | "on">,
  { expectations: { sources }, explanations }: ExpectationFacts,
): boolean =>
  explanations.some(
    (each) =>
      each.topic === topic &&
      each.on === on &&
      explains[topic].every((field) => (sources[field]?.seq ?? 0) < each.seq),
  );
