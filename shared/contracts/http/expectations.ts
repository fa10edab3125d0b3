import * as z from "zod/mini";
import {
  AlignmentItemId,
  AnswerChannel,
  Concern,
  ExplanationTopic,
  Intention,
  WaiverReason,
} from "../../domain/expectations/events.ts";
import { ApplicationState } from "./applications.ts";
import { InstantInput } from "./instant.ts";
import { contract } from "./contract.ts";
import { AlignmentView, answersInput, DayInput, ExpectationsView } from "./expectation-views.ts";

const tag = "Expectations";
const note = { note: z.optional(z.string().check(z.trim(), z.minLength(1), z.maxLength(4000))) };
const said = {
  channel: AnswerChannel,
  /** When they said it: now, if left out. */
  givenAt: z.optional(InstantInput),
};

/** All answers as they are now: what is left out was taken back. */
export const ExpectationsInput = z.lazy(() => z.strictObject({ ...answersInput(), ...said }));
export type ExpectationsInput = z.infer<typeof ExpectationsInput>;

const command = <Body extends z.ZodMiniType>(summary: string, description: string, body: () => Body) =>
  contract({
    summary,
    description,
    tag,
    body: z.lazy(body),
    idempotencyKey: true,
    reply: { status: 200, schema: ApplicationState },
  });

export const expectationsContracts = {
  replaceExpectations: {
    ...command(
      "Note what the candidate wants",
      "All answers as they are now: what is left out was taken back. Only what the caller may not read stays as it is " +
        "unless they state it: pay without the permission to see pay, the deadline of other processes for others than " +
        "recruiters, and words. What changed is a new version. The deadline of another process is also the " +
        "application's competing deadline. Send the version that you read as `If-Match`: the `ETag` here is that of the " +
        "answers, not of the application.",
      () => ExpectationsInput,
    ),
    ifMatch: true as const,
  },
  getExpectations: contract({
    summary: "Read what the candidate wants",
    description:
      "Each answer with who gave it, when and by what channel; all versions; the six explanations and which of them " +
      "count; what the candidate intends while an offer is open.",
    tag,
    reply: { status: 200, schema: ExpectationsView },
  }),
  getAlignment: contract({
    summary: "Compare what the candidate wants with job and offer",
    description:
      "Item by item: what is sought, what the job says, what the offer says, how far they agree and why. Pay only for " +
      "those who may see pay, with the band of the labour market and the organisation's own comparables beside it.",
    tag,
    reply: { status: 200, schema: AlignmentView },
  }),
  waiveGap: command(
    "Waive a gap that blocks",
    "The final interview and the offer no longer wait for this item. The waiver holds for no larger gap, and lapses when the " +
      "candidate's answer to it changes or they are considered for another job. Figures count the gap all the same. What " +
      "the offer will close is waived until there is one.",
    () => z.strictObject({ item: AlignmentItemId, reason: WaiverReason, ...note }),
  ),
  tickExplanations: command(
    "Tick what was explained",
    "By the day of the site on which it was explained. One that is older than the candidate's answer, " +
      "or without any, does not count; nor does one about another job. What was ticked before stays. What was ticked by " +
      "mistake is taken back by its topic: its last tick falls, together with the candidate's confirmation.",
    () =>
      z
        .strictObject({
          explained: z.optional(
            z.array(z.strictObject({ topic: ExplanationTopic, on: DayInput })).check(z.maxLength(6)),
          ),
          takenBack: z.optional(z.array(ExplanationTopic).check(z.maxLength(6))),
        })
        .check(
          z.refine(({ explained = [], takenBack = [] }) => explained.length + takenBack.length > 0, {
            error: "Say what was explained, or what is taken back.",
            path: ["explained"],
          }),
        ),
  ),
  noteIntention: command(
    "Note where the candidate stands",
    "While an offer is open that they were told of: how much they want it and like it (1 to 5), what worries them, and " +
      "what they intend.",
    () =>
      z.strictObject({
        motivation: z.int().check(z.gte(1), z.lte(5)),
        satisfaction: z.int().check(z.gte(1), z.lte(5)),
        intention: Intention,
        concerns: z.array(Concern).check(z.maxLength(9)),
        ...said,
        ...note,
      }),
  ),
};
