import * as z from "zod/mini";
import { ExplanationTopic } from "../expectations/events.ts";
import { Slug } from "../expectations/answers.ts";
import { JobId, MemberId } from "../ids.ts";
import { mistakeWhen, repeated } from "../mistake.ts";
import type { Mistake } from "../mistake.ts";
import { InterviewFormat } from "./events.ts";
import type { InterviewKind } from "./events.ts";

/**
 * How interviews of a job are held: who asks what, for how long, in which formats. The same for every candidate of the
 * job. `employer` questions are asked of the candidate; `candidate` questions are ones they may want to ask.
 */

const text = (max: number) => z.string().check(z.minLength(1), z.maxLength(max));

/** In the languages it was written in; a reader gets their own, else English, else the first. */
export const LocalText = z.lazy(() =>
  z.object({
    en: z.optional(text(400)),
    nl: z.optional(text(400)),
    sv: z.optional(text(400)),
    ja: z.optional(text(400)),
  }),
);
export type LocalText = z.infer<typeof LocalText>;

export const Question = z.lazy(() =>
  z.object({
    questionId: Slug,
    side: z.enum(["employer", "candidate"]),
    text: LocalText,
  }),
);
export type Question = z.infer<typeof Question>;

const StageKind = z.enum(["first", "final"]);

export const Stage = z.lazy(() =>
  z.object({
    kind: StageKind,
    /** All of them take part: a time is free where all are. */
    interviewerIds: z.array(MemberId).check(z.minLength(1), z.maxLength(5)),
    lengthMinutes: z.int().check(z.gte(15), z.lte(240), z.multipleOf(15)),
    formats: z.array(InterviewFormat).check(z.minLength(1), z.maxLength(3)),
    /** Where to come, or the link to join. */
    place: z.optional(text(200)),
    joinLink: z.optional(z.string().check(z.maxLength(500), z.regex(/^https:\/\/[^\s<>"]+$/))),
    questions: z.array(Question).check(z.minLength(1), z.maxLength(20)),
  }),
);
export type Stage = z.infer<typeof Stage>;

export const InterviewPlan = z.lazy(() =>
  z.object({
    jobId: JobId,
    stages: z.array(Stage).check(z.minLength(1), z.maxLength(2)),
    /** Who explains what to the candidate; at an agency, of the client's contacts. */
    explainers: z.array(z.object({ topic: ExplanationTopic, memberId: MemberId })).check(z.maxLength(6)),
    /** Questions that are asked no more, by which what was written about them is still read. */
    retired: z.optional(z.array(z.object({ kind: StageKind, question: Question }))),
    version: z.int().check(z.gte(1)),
  }),
);
export type InterviewPlan = z.infer<typeof InterviewPlan>;

/** What a plan's ids stand for. */
export interface PlanContext {
  /** Active members whom the plan may name as interviewers, and as who explains. */
  readonly interviewerIds: readonly string[];
  readonly explainerIds: readonly string[];
}

export function mistakesOfPlan(
  { stages, explainers }: Pick<InterviewPlan, "stages" | "explainers">,
  context: PlanContext,
): Mistake[] {
  return [
    ...repeated(
      stages.map(({ kind }) => kind),
      (index) => `/stages/${index}/kind`,
    ),
    ...mistakeWhen(
      stages[0]?.kind !== "first",
      "/stages/0/kind",
      "A plan begins with the first interview; a final one comes after it.",
    ),
    ...stages.flatMap((stage, index) => mistakesOfStage(stage, `/stages/${index}`, context)),
    ...repeated(
      explainers.map(({ topic }) => topic),
      (index) => `/explainers/${index}/topic`,
    ),
    ...explainers.flatMap(({ memberId }, index) =>
      mistakeWhen(
        !context.explainerIds.includes(memberId),
        `/explainers/${index}/memberId`,
        "Name an active member; at an agency, one of the client's contacts.",
        "not-this-person",
      ),
    ),
  ];
}

function mistakesOfStage(stage: Stage, at: string, { interviewerIds }: PlanContext): Mistake[] {
  return [
    ...repeated(stage.interviewerIds, (index) => `${at}/interviewerIds/${index}`),
    ...stage.interviewerIds.flatMap((id, index) =>
      mistakeWhen(
        !interviewerIds.includes(id),
        `${at}/interviewerIds/${index}`,
        "Name an active member who is an interviewer, manager, recruiter, client, hr or admin.",
        "not-this-person",
      ),
    ),
    ...repeated(stage.formats, (index) => `${at}/formats/${index}`),
    ...mistakeWhen(
      stage.formats.includes("in-person") && stage.place === undefined,
      `${at}/place`,
      "Say where to come.",
      "missing",
    ),
    ...mistakeWhen(
      stage.formats.includes("video") && stage.joinLink === undefined,
      `${at}/joinLink`,
      "Give the link to join by video.",
      "missing",
    ),
    ...repeated(
      stage.questions.map(({ questionId }) => questionId),
      (index) => `${at}/questions/${index}/questionId`,
    ),
    ...mistakeWhen(
      !stage.questions.some(({ side }) => side === "employer"),
      `${at}/questions`,
      "At least one question is asked of every candidate.",
    ),
    ...stage.questions.flatMap(({ text: texts }, index) =>
      mistakeWhen(
        Object.values(texts).every((each) => each === undefined),
        `${at}/questions/${index}/text`,
        "Write the question in at least one language.",
        "missing",
      ),
    ),
  ];
}

/**
 * A question keeps its wording for good: "the same questions" are the same words, and what was written about a question
 * stays under it. It may be said in another language; another wording is another question.
 */
export const mistakesOfRewording = (
  { stages }: Pick<InterviewPlan, "stages">,
  before: Pick<InterviewPlan, "stages" | "retired"> | undefined,
): Mistake[] =>
  stages.flatMap(({ kind, questions }, stage) =>
    questions.flatMap(({ questionId, text: texts }, index) => {
      const known = questionOf(before, kind, questionId)?.text ?? {};
      if (localesOf(texts).length === 0) return [];
      return localesOf(known).flatMap((locale) =>
        mistakeWhen(
          texts[locale] !== known[locale],
          `/stages/${stage}/questions/${index}/text/${locale}`,
          `Candidates may have been asked this as “${known[locale]}”. Give another wording a questionId of its own.`,
        ),
      );
    }),
  );

const localesOf = (texts: LocalText) =>
  (["en", "nl", "sv", "ja"] as const).filter((locale) => texts[locale] !== undefined);

/** What a plan keeps of questions that its next version asks no more. */
export function retiredBy(
  { stages }: Pick<InterviewPlan, "stages">,
  before: Pick<InterviewPlan, "stages" | "retired"> | undefined,
): NonNullable<InterviewPlan["retired"]> {
  const earlier = [
    ...(before?.retired ?? []),
    ...(before?.stages ?? []).flatMap(({ kind, questions }) =>
      questions.map((question) => ({ kind, question })),
    ),
  ];
  return earlier.filter(
    ({ kind, question }) =>
      !stageOf({ stages }, kind)?.questions.some(({ questionId }) => questionId === question.questionId),
  );
}

/** A question of a plan by its id, also one that is asked no more. */
export const questionOf = (
  plan: Pick<InterviewPlan, "stages" | "retired"> | undefined,
  kind: InterviewKind,
  questionId: string,
): Question | undefined =>
  stageOf(plan, kind)?.questions.find((question) => question.questionId === questionId) ??
  plan?.retired?.find((each) => each.kind === kind && each.question.questionId === questionId)?.question;

export const stageOf = (
  plan: Pick<InterviewPlan, "stages"> | undefined,
  kind: InterviewKind,
): Stage | undefined => plan?.stages.find((stage) => stage.kind === kind);

/**
 * Where an interview of this kind is held, as its format needs it: the place to come to, or the link to join. What the
 * plan does not name is held at the site, or under the link of one of its stages.
 */
export function whereHeld(
  { kind, format }: { readonly kind: InterviewKind; readonly format: InterviewFormat },
  plan: Pick<InterviewPlan, "stages"> | undefined,
  site: { readonly name: string; readonly postcode: string } | undefined,
): { readonly place?: string | undefined; readonly joinLink?: string | undefined } {
  const stage = stageOf(plan, kind);
  switch (format) {
    case "video":
      return { joinLink: stage?.joinLink ?? plan?.stages.find(({ joinLink }) => joinLink)?.joinLink };
    case "in-person":
      return { place: stage?.place ?? (site && `${site.name}, ${site.postcode}`) };
    case "phone":
      return {};
  }
}

/** A text in the reader's language, else in English, else in the first it has. */
export const localText = (texts: LocalText, locale: keyof LocalText): string =>
  texts[locale] ?? texts.en ?? texts.nl ?? texts.sv ?? texts.ja ?? "";
