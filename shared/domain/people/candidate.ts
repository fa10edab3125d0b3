import * as z from "zod/mini";
import { ApplicationId, CandidateId } from "../ids.ts";
import { Locale } from "../organisation/organisation.ts";

/** What is known of a person who applied. The only source of it; whoever shows it keeps a copy that erasure removes. */
export const Candidate = z.lazy(() =>
  z.object({
    candidateId: CandidateId,
    applicationId: ApplicationId,
    name: z.string().check(z.minLength(1), z.maxLength(120)),
    email: z.optional(z.string()),
    /** E.164. */
    phone: z.optional(z.string()),
    preferredChannel: z.optional(z.enum(["phone", "email", "text", "whatsapp"])),
    postcode: z.optional(z.string()),
    country: z.string(),
    locale: Locale,
    movingCloser: z.optional(z.boolean()),
    /** What they want us to know: their own words or a link. */
    about: z.optional(z.string()),
    /** Answers to the job's requirements: requirement id → yes. */
    answers: z.optional(z.record(z.string(), z.boolean())),
    version: z.int().check(z.gte(1)),
  }),
);
export type Candidate = z.infer<typeof Candidate>;

/** Those details of a person that are held although they were erased. */
export const HeldDetails = z.lazy(() =>
  z.partial(z.omit(Candidate._zod.innerType, { candidateId: true, applicationId: true, version: true })),
);
export type HeldDetails = z.infer<typeof HeldDetails>;

/** Free text somebody typed about a candidate, kept with the person and referenced from facts by its id. */
export const Note = z.lazy(() =>
  z.object({
    noteId: z.string(),
    text: z.string().check(z.minLength(1), z.maxLength(4000)),
    /** Of a message that came by mail: what whoever answers it has to know besides its words. */
    mail: z.optional(
      z.object({
        /** The address that it said it came from, where that is not the candidate's. */
        otherAddress: z.optional(z.string()),
        /** Files that came along and were not taken over. */
        attachments: z.int().check(z.gte(0)),
        /** The mail was longer. */
        shortened: z.boolean(),
        /** What their programme marked as repeated is not in the text. */
        leftOut: z.optional(z.boolean()),
        /** It was too large to be looked at whole: files in it, and words behind them, may not even be counted. */
        large: z.optional(z.boolean()),
        /** Who received it took it for spam. */
        spam: z.optional(z.boolean()),
      }),
    ),
  }),
);
export type Note = z.infer<typeof Note>;
