import * as z from "zod/mini";
import { Actor } from "../../domain/application/events.ts";
import { isDay } from "../../domain/calendar/days.ts";
import { AlignmentLevel, AlignmentReason, Outgrown } from "../../domain/expectations/alignment.ts";
import {
  Answers,
  Atmosphere,
  Experience,
  PaySought,
  Shift,
  Slug,
  WorkplaceKind,
} from "../../domain/expectations/answers.ts";
import {
  AlignmentItemId,
  AnswerChannel,
  AnswerName,
  Concern,
  ExplanationTopic,
  Intention,
  WaiverReason,
} from "../../domain/expectations/events.ts";
import { Day, EventSeq } from "../../domain/ids.ts";
import { MarketBand } from "../../domain/market/band.ts";
import { Narrowing } from "../../domain/market/beside-pay.ts";
import { isCurrency } from "../../domain/offer/currencies.ts";
import { InstantInput } from "./instant.ts";

const text = (max: number) => z.string().check(z.trim(), z.minLength(1), z.maxLength(max));

/** A day as callers write it: one that the calendar has. */
export const DayInput = z
  .string()
  .check(
    z.regex(/^\d{4}-\d{2}-\d{2}$/, "Write a day, such as 2026-11-24."),
    z.refine(isDay, "The calendar has no such day."),
  );

/** The fields inside an optional answer. */
const inside = <Shape extends z.core.$ZodLooseShape>(answer: z.ZodMiniOptional<z.ZodMiniObject<Shape>>) =>
  answer._zod.def.innerType._zod.def.shape;

/** Pay that is sought, in whole minor units for a week of `hoursPerWeek`. Nobody is asked what they earn or earned. */
const PayInput = z.lazy(() =>
  z.strictObject({
    ...PaySought.shape,
    currency: z
      .string()
      .check(z.refine(isCurrency, "This is no currency of ISO 4217 that people are paid in.")),
    gross: z.optional(z.strictObject(inside(PaySought.shape.gross))),
    net: z.optional(z.strictObject(inside(PaySought.shape.net))),
  }),
);

/** What a candidate wants, answer by answer; each may be left out. */
export const answersInput = () => {
  const { reasonForChange, otherProcesses, place, start, ...plain } = Answers.shape;
  const { noteId: _reasonNote, ...reason } = inside(reasonForChange);
  const { noteId: _othersNote, deadline: _deadline, ...others } = inside(otherProcesses);
  return {
    ...plain,
    pay: z.optional(PayInput),
    place: z.optional(z.strictObject(inside(place))),
    start: z.optional(z.strictObject({ ...inside(start), earliest: z.optional(DayInput) })),
    reasonForChange: z.optional(
      z.strictObject({
        ...reason,
        /** In their own words. Left out, the words that stand are kept; `null` takes them back. */
        words: z.optional(z.nullable(text(4000))),
      }),
    ),
    otherProcesses: z.optional(
      z.strictObject({
        ...others,
        /** When the nearest of their offers runs out. Needs `consent`. */
        deadline: z.optional(InstantInput),
        /** With whom, and what about. Needs `consent`; the expert alone reads it. Left out, it is kept; `null` takes it back. */
        words: z.optional(z.nullable(text(4000))),
      }),
    ),
  };
};

const answersView = () => {
  const { reasonForChange, otherProcesses, ...plain } = Answers.shape;
  const { noteId: _reasonNote, ...reason } = inside(reasonForChange);
  const { noteId: _othersNote, ...others } = inside(otherProcesses);
  return {
    ...plain,
    reasonForChange: z.optional(z.object({ ...reason, words: z.optional(z.string()) })),
    otherProcesses: z.optional(z.object(others)),
  };
};

/**
 * Answers as members get them. Pay is for those who may see pay, the deadline of other processes for recruiters. With
 * whom these are has no field here, so that it cannot leave by it.
 */
export const AnswersView = z.lazy(() => z.object(answersView()));
export type AnswersView = z.infer<typeof AnswersView>;

/** Answers as the expert gets them: with what is known of other processes. */
export const ExpertAnswersView = z.lazy(() => {
  const { otherProcesses, ...plain } = answersView();
  const others = { ...inside(otherProcesses), words: z.optional(z.string()) };
  return z.object({ ...plain, otherProcesses: z.optional(z.object(others)) });
});
export type ExpertAnswersView = z.infer<typeof ExpertAnswersView>;

/** Who gave an answer, when and how it reached us. */
export const AnswerSourceView = z.object({
  eventSeq: EventSeq,
  givenAt: z.string(),
  channel: AnswerChannel,
  by: Actor,
});

/** What was stated at once: the answers that were new or changed, and those taken back. */
export const AnswersVersionView = z.lazy(() =>
  z.object({
    ...AnswerSourceView.shape,
    version: z.int(),
    recordedAt: z.string(),
    answers: AnswersView,
    cleared: z.array(AnswerName),
  }),
);

/** One of the six things that are explained to every candidate. */
export const ExplanationView = z.lazy(() =>
  z.object({
    topic: ExplanationTopic,
    explainedOn: z.optional(Day),
    by: z.optional(Actor),
    /** It was explained on or after the day of the answers that it is about, and there is one. */
    counts: z.boolean(),
    confirmedAt: z.optional(z.string()),
    /** Whom the job's interview plan names to explain it; at an agency, one of the client's contacts. */
    explainer: z.optional(z.object({ memberId: z.string(), name: z.string() })),
  }),
);
export type ExplanationView = z.infer<typeof ExplanationView>;

/** Where the candidate stands while an offer is open. */
export const IntentionView = z.lazy(() =>
  z.object({
    ...AnswerSourceView.shape,
    /** From 1, not at all, to 5, very. */
    motivation: z.int(),
    satisfaction: z.int(),
    intention: Intention,
    concerns: z.array(Concern),
    note: z.optional(z.string()),
  }),
);

const expectationsView = () => ({
  applicationId: z.string(),
  /** How often they were stated, from 0. */
  version: z.int(),
  firstStatedAt: z.optional(z.string()),
  sources: z.partialRecord(AnswerName, AnswerSourceView),
  versions: z.array(AnswersVersionView),
  explanations: z.array(ExplanationView),
  intentions: z.array(IntentionView),
});

/** What a candidate wants, with the source of each answer. */
export const ExpectationsView = z.lazy(() => z.object({ ...expectationsView(), answers: AnswersView }));
/** The same for the expert. */
export const ExpertExpectationsView = z.lazy(() =>
  z.object({ ...expectationsView(), answers: ExpertAnswersView }),
);
export type ExpectationsView = z.infer<typeof ExpectationsView>;

const fields = {
  item: AlignmentItemId,
  level: AlignmentLevel,
  reason: AlignmentReason,
  /** What it is compared with: the offer where it says something, else the job. */
  against: z.enum(["job", "offer"]),
  /** People go on although it blocks. */
  waiver: z.optional(
    z.object({
      eventSeq: EventSeq,
      reason: WaiverReason,
      /** What it was a gap to when it was waived. */
      against: z.optional(z.enum(["job", "offer"])),
      note: z.optional(z.string()),
      at: z.string(),
      by: Actor,
    }),
  ),
  /**
   * Why the waiver that there is does not hold. `larger`: the gap is larger than the one that was waived. `not-closed`: it
   * was waived because the offer would close it, and the offer does not.
   */
  outgrown: z.optional(Outgrown),
};
/** What is sought above what it is compared with, in basis points. */
const gap = { gapBasisPoints: z.optional(z.int()) };
const amount = z.optional(z.int());

/** The band of the labour market, gross for a full-time year in whole minor units. */
export const BandView = z.lazy(() =>
  z.object({
    ...MarketBand.shape,
    /** Of the median, against the band dated nearest to 12 months earlier; absent where none lies within two months. */
    changeBasisPoints: z.optional(z.int()),
  }),
);

/**
 * Percentiles of what the organisation's own people accepted, gross for a full-time year in whole minor units: of five
 * or more for the same job or else its occupation, narrowed as far as five are left and five, or nobody, outside. Never a
 * person, and never somebody's very pay: p25 is rounded down, p50 to the nearest, p75 up.
 */
export const ComparablesView = z.lazy(() =>
  z.object({
    by: z.enum(["job", "occupation"]),
    narrowedBy: z.array(Narrowing),
    currency: z.string(),
    n: z.int(),
    /** The step that the figures are rounded to: 2 to 5 % of the median. */
    roundedTo: z.int(),
    p25: z.int(),
    p50: z.int(),
    p75: z.int(),
  }),
);

/**
 * One item, side by side: what the candidate wants (`sought`; of shifts, those they cannot work: `impossible`), what the job says and what the offer says. Figures of
 * pay, the gap and what is beside them are for those who may see pay.
 */
export const AlignmentItemView = z.lazy(() =>
  z.discriminatedUnion("kind", [
    z.object({
      kind: z.literal("duty"),
      ...fields,
      name: z.string(),
      sought: z.optional(z.enum(["yes", "no"])),
    }),
    z.object({
      kind: z.literal("pay"),
      ...fields,
      ...gap,
      sought: z.optional(
        z.object({
          ...PaySought.shape,
          /**
           * Gross for a full-time year, by the full-time hours and paid weeks of the offer, else of the job; absent
           * where only net is sought: it is never converted.
           */
          fullTimeYear: amount,
        }),
      ),
      job: z.optional(z.object({ currency: z.string(), minimum: z.int(), maximum: z.int() })),
      offer: z.optional(z.object({ currency: z.string(), fullTimeYear: z.int() })),
      market: z.optional(BandView),
      comparables: z.optional(ComparablesView),
    }),
    z.object({
      kind: z.literal("hours"),
      ...fields,
      ...gap,
      sought: z.optional(z.number()),
      job: z.number(),
      offer: z.optional(z.number()),
    }),
    z.object({
      kind: z.literal("shifts"),
      ...fields,
      /** Those they cannot work. */
      impossible: z.optional(z.array(Shift)),
      job: z.optional(z.array(Shift)),
    }),
    z.object({
      kind: z.literal("place"),
      ...fields,
      sought: z.optional(
        z.object({ maximumKilometres: z.optional(z.int()), kinds: z.optional(z.array(WorkplaceKind)) }),
      ),
      /** `distanceKilometres`: straight line from where they live, where both postcodes are known. */
      job: z.object({ kind: z.optional(WorkplaceKind), distanceKilometres: z.optional(z.number()) }),
      offer: z.optional(WorkplaceKind),
    }),
    z.object({
      kind: z.literal("atmosphere"),
      ...fields,
      sought: z.optional(z.array(Atmosphere)),
      job: z.optional(z.array(Atmosphere)),
    }),
    z.object({
      kind: z.literal("start"),
      ...fields,
      sought: z.optional(
        z.object({ notice: z.enum(["given", "not-given", "not-needed"]), earliest: z.optional(Day) }),
      ),
      offer: z.optional(Day),
    }),
  ]),
);
export type AlignmentItemView = z.infer<typeof AlignmentItemView>;

/** What a candidate wants beside the job and the offer. */
export const AlignmentView = z.lazy(() =>
  z.object({
    applicationId: z.string(),
    items: z.array(AlignmentItemView),
    /** The items that keep the final interview and the offer waiting: blocking ones without a waiver that holds. */
    waitsFor: z.array(AlignmentItemId),
    /** Experience and skills they say they have: who they are compared with. */
    experience: z.optional(Experience),
    skills: z.optional(z.array(Slug)),
  }),
);
export type AlignmentView = z.infer<typeof AlignmentView>;
