import * as z from "zod/mini";
import { OursReason } from "../../domain/application/events.ts";
import { SkipReason } from "../../domain/consultation/events.ts";
import { Intention } from "../../domain/expectations/events.ts";
import { ApplicationId, JobId, SiteId } from "../../domain/ids.ts";
import { Allowance, Compensation, Workplace } from "../../domain/offer/compensation.ts";
import { isCurrency } from "../../domain/offer/currencies.ts";
import { CorrectionReason, OfferChannel, OfferStatus, Proposer } from "../../domain/offer/events.ts";
import { ApplicationState, commandUnder, ConfirmationAsked } from "./applications.ts";
import { InstantInput } from "./instant.ts";
import { contract } from "./contract.ts";
import { Cursor, Limit } from "./lists.ts";

const tag = "Offers";
const text = (max: number) => z.string().check(z.trim(), z.minLength(1), z.maxLength(max));
const note = { note: z.optional(text(4000)) };
const confirm = { confirm: z.optional(z.boolean()) };

/** An offer's figures as they are entered: whole minor units of one ISO 4217 currency; unknown fields are refused. */
export const CompensationInput = z.lazy(() =>
  z.strictObject({
    ...Compensation.shape,
    currency: z
      .string()
      .check(z.refine(isCurrency, "This is no currency of ISO 4217 that people are paid in.")),
    base: z.strictObject(Compensation.shape.base.shape),
    allowances: z.optional(z.array(z.strictObject(Allowance.shape)).check(z.maxLength(12))),
    place: z.optional(z.strictObject(Workplace.shape)),
  }),
);

const command = commandUnder(tag);

/** How and when a figure reached the candidate, and until when they can say yes. */
const telling = () =>
  z.strictObject({
    channel: z.optional(OfferChannel),
    toldAt: z.optional(InstantInput),
    expiresAt: z.optional(InstantInput),
    ...confirm,
    ...note,
  });

/** Which of the employer's versions is answered (the latest, if left out), and when. */
const answering = () =>
  z.strictObject({
    version: z.optional(z.int().check(z.gte(1))),
    at: z.optional(InstantInput),
    ...confirm,
    ...note,
  });

/** An application in the queue of offers or on a shortlist: status and dates, no figures. */
const offerRow = {
  applicationId: ApplicationId,
  /** The name is empty once the person's details were erased. */
  candidate: z.object({ candidateId: z.string(), name: z.string() }),
  jobId: z.string(),
  siteId: z.string(),
  clientId: z.optional(z.string()),
  recruiterId: z.optional(z.string()),
  milestone: z.optional(z.string()),
  receivedAt: z.string(),
  /** The open offer, else the last one; none where none was drafted. */
  offer: z.optional(
    z.object({ offerId: z.string(), status: OfferStatus, expiresAt: z.optional(z.string()) }),
  ),
  competingDeadline: z.optional(z.string()),
  /** What the candidate last said about the open offer: from 1 to 5, and how many concerns they have. */
  intention: z.optional(Intention),
  satisfaction: z.optional(z.int()),
  motivation: z.optional(z.int()),
  concerns: z.optional(z.int()),
  shortlistRank: z.optional(z.int()),
  /** Of an application that only tries things out: no figure counts it. */
  test: z.boolean(),
};
export const OfferRow = z.lazy(() => z.object(offerRow));
export type OfferRow = z.infer<typeof OfferRow>;

export const offersContracts = {
  draftOffer: contract({
    summary: "Draft an offer",
    description: "There is one open offer at most. Nobody is told before `tell` or `send`.",
    tag,
    body: z.lazy(() => z.strictObject({ terms: CompensationInput })),
    idempotencyKey: true,
    reply: { status: 201, schema: ApplicationState },
  }),
  addOfferVersion: command(
    "Add a version: the employer's next figures, or what the candidate asks for",
    () =>
      z
        .strictObject({
          proposedBy: Proposer,
          terms: CompensationInput,
          channel: z.optional(OfferChannel),
          toldAt: z.optional(InstantInput),
          expiresAt: z.optional(InstantInput),
          ...note,
        })
        .check(
          z.refine((body) => body.proposedBy === "candidate" || body.channel !== undefined || !told(body), {
            error: "Say how it was told. Without a channel the employer's figures are a draft.",
            path: ["channel"],
          }),
          z.refine((body) => body.proposedBy === "employer" || body.expiresAt === undefined, {
            error: "Only the employer's offer has a deadline.",
            path: ["expiresAt"],
          }),
        ),
    {
      description:
        "An employer's figures are a draft until they are told or sent; with `channel` they are told at once. A candidate's are a counter-offer.",
    },
  ),
  tellOffer: command("Note that the offer was told", telling, {
    description:
      "Tells the draft as the next version, or the last version again. By `phone`, and for five working days or as long as it runs already, unless said.",
  }),
  sendOffer: command("Send the offer in writing", telling, {
    description: "As `tell`, by `email` unless said; the candidate gets a mail with the deadline.",
  }),
  acceptOffer: command("Record that the candidate accepts", answering),
  declineOffer: command("Record that the candidate declines", answering),
  withdrawOffer: contract({
    summary: "Withdraw an offer that was told",
    description: "Waits for hr unless recorded by hr: then the answer is 202.",
    tag,
    body: z.lazy(() =>
      z.strictObject({ reason: OursReason, at: z.optional(InstantInput), ...confirm, ...note }),
    ),
    idempotencyKey: true,
    reply: { status: 200, schema: ApplicationState },
    otherReply: { status: 202, schema: ConfirmationAsked },
  }),
  correctOffer: command(
    "Correct an error in the first figure told",
    () => z.strictObject({ terms: CompensationInput, reason: CorrectionReason, ...note }),
    { description: "What was recorded stays; the correction is shown beside it and read in its place." },
  ),
  discardOffer: command("Discard a draft that nobody was told of", () => z.strictObject({})),
  extendOffer: command("Give the candidate more time", () => z.strictObject({ expiresAt: InstantInput })),
  logOfferContact: command("Log a contact about the offer", () =>
    z.strictObject({
      channel: z.enum(["phone", "email", "text", "whatsapp", "in-person", "video"]),
      direction: z.enum(["out", "in"]),
      /** Who spoke for their side. */
      by: z.enum(["employer", "client", "candidate"]),
      at: InstantInput,
      ...note,
    }),
  ),
  setCompetingDeadline: command("Note when another employer's offer to the candidate runs out", () =>
    z.strictObject({ deadline: z.nullable(InstantInput) }),
  ),
  rankOnShortlist: command("Give the candidate a place on the job's shortlist, or take it away", () =>
    z.strictObject({ rank: z.nullable(z.int().check(z.gte(1), z.lte(999))) }),
  ),
  decideSupport: command(
    "Offer the candidate help with the offer, or say why not",
    () => z.strictObject({ decision: z.enum(["offer", "skip"]), reason: z.optional(SkipReason), ...note }),
    { description: "Help is offered by itself after four working hours unless it is skipped with a reason." },
  ),
  listOffers: contract({
    summary: "The queue of offers",
    description:
      "Live applications whose offer is next or open, the most pressing first: by the candidate's competing deadline while it lies ahead; then by what they last said they intend (undecided, rather-decline, not noted, rather-accept, decline, accept), the least satisfied first, then the least motivated, then who has most concerns; then by the offer's own deadline, then by arrival.",
    tag,
    query: z.lazy(() =>
      z.strictObject({
        siteId: z.optional(SiteId),
        jobId: z.optional(JobId),
        limit: Limit,
        cursor: z.optional(Cursor),
      }),
    ),
    reply: {
      status: 200,
      schema: z.lazy(() => z.object({ items: z.array(OfferRow), nextCursor: z.optional(z.string()) })),
    },
  }),
  getShortlist: contract({
    summary: "A job's shortlist, and who would be asked next",
    tag,
    reply: {
      status: 200,
      schema: z.lazy(() =>
        z.object({
          jobId: JobId,
          items: z.array(OfferRow),
          /** The first on the list to whom no offer was made yet: who is asked when another declines. */
          next: z.optional(ApplicationId),
        }),
      ),
    },
  }),
};

const told = (body: { toldAt?: unknown; expiresAt?: unknown; note?: unknown }): boolean =>
  [body.toldAt, body.expiresAt, body.note].some((given) => given !== undefined);
