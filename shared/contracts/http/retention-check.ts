import * as z from "zod/mini";
import { contract } from "./contract.ts";

const tag = "Retention checks by mail";
const page = "text/html; charset=utf-8";

/** Programs that check or count links add to them; nothing of it is read. */
const whatWasAdded = z.object({});

/** An answer as the page sends it. `no` alone asks how it ended and on which day; with both it is recorded. */
export const RetentionAnswerForm = z.lazy(() =>
  z.object({
    answer: z.enum(["yes", "no", "not-known"]),
    /** With `yes`: at another site or in another job. */
    moved: z.optional(z.literal("yes")),
    /** With `no`: the outcome, by its id. */
    how: z.optional(z.string().check(z.maxLength(60))),
    /** With `no`: the last day, `YYYY-MM-DD`. */
    on: z.optional(z.string().check(z.maxLength(10))),
  }),
);

export const retentionCheckContracts = {
  showRetentionCheck: contract({
    summary: "See a retention check that one was asked about by mail",
    description:
      "The page that the mail leads to: the question with its answers, or what it was answered by, and by whom. The token stands for one member and one ask; no sign-in. Reading changes nothing. 404 for a token that opens nothing: forged, eight weeks old, or of somebody who has left or lost the job.",
    tag,
    query: whatWasAdded,
    reply: { status: 200, contentType: page },
  }),
  answerRetentionCheck: contract({
    summary: "Answer a retention check from the mail",
    description:
      "Recorded as `recordOutcome` does it, as the member whom the link belongs to. Whoever answers what is answered already changes nothing, and is led to what was answered. 303 to the page once it is recorded.",
    tag,
    body: RetentionAnswerForm,
    form: true,
    query: whatWasAdded,
    reply: { status: 200, contentType: page },
  }),
};
