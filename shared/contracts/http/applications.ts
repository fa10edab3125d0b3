import * as z from "zod/mini";
import {
  Actor,
  ContactChannel,
  ContactResult,
  NeededItem,
  OursReason,
  Source,
} from "../../domain/application/events.ts";
import { InterviewFormat } from "../../domain/interview/events.ts";
import { ApplicationId, Day, EventSeq, JobId, MemberId } from "../../domain/ids.ts";
import { UnmetCondition } from "../../domain/application/conditions.ts";
import { TaskKind } from "../../domain/lists/task.ts";
import { Locale } from "../../domain/organisation/organisation.ts";
import { Colour, LossClass, Owner } from "../../domain/track/track.ts";
import { contract } from "./contract.ts";
import { InstantInput } from "./instant.ts";
import { offerFields } from "./offer-views.ts";

const text = (max: number) => z.string().check(z.trim(), z.minLength(1), z.maxLength(max));

/** What the caller says of a person. One of e-mail and phone is needed: somebody has to be able to reach them. */
export const CandidateInput = z.strictObject({
  name: text(120),
  email: z.optional(z.string().check(z.trim(), z.maxLength(254), z.email("This is not an e-mail address."))),
  phone: z.optional(text(40)),
  postcode: z.optional(text(16)),
  locale: z.optional(Locale),
  newToSector: z.optional(z.boolean()),
  movingCloser: z.optional(z.boolean()),
  about: z.optional(text(2000)),
});

/** Requirement id → whether it is met. */
export const AnswersInput = z.record(z.string().check(z.maxLength(40)), z.boolean());

export const CreateApplication = z.lazy(() =>
  z.strictObject({
    jobId: JobId,
    candidate: CandidateInput,
    answers: z.optional(AnswersInput),
    referrerId: z.optional(MemberId),
    /** `api`: the candidate applied themselves in another system. Else somebody entered it by hand. */
    source: z.optional(z.enum(["hand", "api"])),
    receivedAt: z.optional(InstantInput),
    externalRef: z.optional(
      z
        .string()
        .check(
          z.minLength(1),
          z.maxLength(100),
          z.regex(/^[A-Za-z0-9._:/-]+$/, "Use letters, digits and . _ : / - only: an id, nobody's address."),
        ),
    ),
    test: z.optional(z.boolean()),
  }),
);

const bothTimes = (given: "startsAt" | "endsAt", missing: "startsAt" | "endsAt") =>
  z.refine<{ startsAt?: string | undefined; endsAt?: string | undefined }>(
    (details) => details[given] === undefined || details[missing] !== undefined,
    { error: "An interview has both startsAt and endsAt.", path: [missing] },
  );

/** One flat object; which fields an outcome needs stands in the track. */
export const OutcomeDetailsInput = z.lazy(() =>
  z
    .strictObject({
      startsAt: z.optional(InstantInput),
      endsAt: z.optional(InstantInput),
      format: z.optional(InterviewFormat),
      place: z.optional(text(200)),
      people: z.optional(z.array(MemberId).check(z.maxLength(10))),
      item: z.optional(NeededItem),
      requirementId: z.optional(text(40)),
      reason: z.optional(OursReason),
      startDate: z.optional(Day),
      expiresAt: z.optional(InstantInput),
      newToSector: z.optional(z.boolean()),
    })
    .check(bothTimes("startsAt", "endsAt"), bothTimes("endsAt", "startsAt")),
);

export const RecordOutcome = z.lazy(() =>
  z.strictObject({
    milestone: text(60),
    outcome: text(60),
    effectiveAt: z.optional(InstantInput),
    note: z.optional(text(4000)),
    /** The agreed or chosen moment to look again. */
    reviewBy: z.optional(InstantInput),
    confirm: z.optional(z.boolean()),
    /** Why one goes on although a condition does not hold. What the candidate is told is `details.reason`. */
    reason: z.optional(text(500)),
    details: z.optional(OutcomeDetailsInput),
  }),
);

const Details = z.lazy(() =>
  z.object({
    startsAt: z.optional(z.string()),
    endsAt: z.optional(z.string()),
    format: z.optional(InterviewFormat),
    /** Where the interview takes place. Only when the application is read: a command's answer leaves it out. */
    place: z.optional(z.string()),
    people: z.optional(z.array(z.string())),
    item: z.optional(NeededItem),
    requirementId: z.optional(z.string()),
    reason: z.optional(OursReason),
    startDate: z.optional(z.string()),
    expiresAt: z.optional(z.string()),
    newToSector: z.optional(z.boolean()),
  }),
);

export const OutcomeView = z.lazy(() =>
  z.object({
    eventSeq: EventSeq,
    outcome: z.string(),
    label: z.string(),
    colour: Colour,
    class: z.optional(LossClass),
    effectiveAt: z.string(),
    recordedAt: z.string(),
    by: Actor,
    /** It stands: neither replaced by a later outcome of its milestone nor reopened from. */
    standing: z.boolean(),
    implied: z.boolean(),
    impliedBy: z.optional(EventSeq),
    reviewAt: z.optional(z.string()),
    reopenedAt: z.optional(z.string()),
    despite: z.optional(z.array(z.string())),
    details: z.optional(Details),
    noteId: z.optional(z.string()),
    /** It is itself a contact with the candidate, beside those of `contacts`: a try to reach them, or a conversation. */
    contact: z.optional(z.enum(["try", "conversation"])),
  }),
);

export const MilestoneView = z.lazy(() =>
  z.object({
    milestone: z.string(),
    label: z.string(),
    state: z.enum(["reached", "open", "ahead", "ended"]),
    colour: z.optional(Colour),
    outcomes: z.array(OutcomeView),
  }),
);

/*
 * Schemas are lazy: a function builds those of the operation it is asked for, not all of them at its start.
 */

/** An outcome that waits until hr has said yes or no. */
const confirmationFields = () => ({
  confirmationId: z.string(),
  milestone: z.string(),
  outcome: z.string(),
  requestedAt: z.string(),
});

/** What folds from the stream alone: no names, nothing of the clock. The reply of every command. */
const stateFields = () => ({
  applicationId: ApplicationId,
  /** The version: seq of the last event. Also the `ETag`. */
  eventSeq: EventSeq,
  state: z.enum(["live", "archived", "hired"]),
  archivedBecause: z.optional(
    z.object({
      kind: z.enum(["outcome", "by-hand", "merged"]),
      eventSeq: z.optional(EventSeq),
      reason: z.optional(z.string()),
      into: z.optional(ApplicationId),
      /** Where it was paused: the last day, in the site's zone, on which it may be reopened. */
      reopenUntil: z.optional(z.string()),
    }),
  ),
  candidateId: z.string(),
  jobId: z.string(),
  siteId: z.string(),
  clientId: z.optional(z.string()),
  recruiterId: z.optional(z.string()),
  referrerId: z.optional(z.string()),
  displacedReferrerId: z.optional(z.string()),
  source: Source,
  test: z.boolean(),
  externalRef: z.optional(z.string()),
  receivedAt: z.string(),
  firstContactDue: z.string(),
  newToSector: z.boolean(),
  checkFirst: z.array(z.string()),
  openMilestone: z.optional(z.string()),
  milestones: z.array(MilestoneView),
  step: z.object({ owner: Owner, reviewAt: z.optional(z.string()) }),
  promise: z.optional(
    z.object({
      byDay: z.string(),
      until: z.string(),
      status: z.enum(["open", "kept", "missed"]),
      moved: z.boolean(),
    }),
  ),
  confirmations: z.array(z.object(confirmationFields())),
  contacts: z.array(
    z.object({
      eventSeq: EventSeq,
      channel: ContactChannel,
      direction: z.enum(["out", "in"]),
      result: ContactResult,
      at: z.string(),
      by: Actor,
      noteId: z.optional(z.string()),
    }),
  ),
  points: z.object({
    earned: z.int(),
    pending: z.array(z.object({ milestone: z.string(), points: z.int() })),
  }),
  mergedWith: z.array(z.string()),
  ...offerFields(),
});
export const ApplicationState = z.lazy(() => z.object(stateFields()));
export type ApplicationState = z.infer<typeof ApplicationState>;

/** Who is told what, and when, if an outcome is chosen. */
export const Effects = z.lazy(() =>
  z.object({
    points: z.int(),
    archives: z.boolean(),
    closesAsHired: z.boolean(),
    implies: z.array(z.object({ milestone: z.string(), outcome: z.string(), label: z.string() })),
    nextOwner: z.optional(Owner),
    reviewAt: z.optional(z.string()),
    messages: z.array(
      z.object({
        to: z.enum([
          "candidate",
          "referrer",
          "recruiter",
          "expert",
          "interviewer",
          "client",
          "manager",
          "hr",
          "privacy",
        ]),
        message: z.string(),
        /** Left out where it is the time that the person will enter. */
        notBefore: z.optional(z.string()),
      }),
    ),
    /** What warns. Where it is a condition that does not hold, `needs` names `reason`. */
    warning: z.optional(z.string()),
    /** That condition by a code, with how far it is, for who says it in a language of their own. */
    unmet: z.optional(UnmetCondition),
    confirmedBy: z.optional(z.enum(["hr", "hr-second-person"])),
  }),
);

export const AllowedOutcome = z.lazy(() =>
  z.object({
    milestone: z.string(),
    outcome: z.string(),
    label: z.string(),
    colour: Colour,
    /**
     * Fields of the request without which it is refused, as paths: `details.startsAt`, `reviewBy`, or `reason` where a
     * condition does not hold now (`effects.warning` says which). Where it implies others, `confirm` comes on top.
     */
    needs: z.array(z.string()),
    /** Fields that may be given as well, as paths. */
    mayCarry: z.array(z.string()),
    /** Whether `reviewBy` is among `needs`. */
    needsReviewBy: z.boolean(),
    effects: Effects,
  }),
);

export const DuplicateView = z.lazy(() =>
  z.object({
    applicationId: ApplicationId,
    matches: z.array(z.enum(["email", "phone", "name-and-postcode"])),
    jobId: z.string(),
    receivedAt: z.string(),
    state: z.enum(["live", "archived", "hired"]),
  }),
);

export const TaskView = z.lazy(() =>
  z.object({
    taskId: z.string(),
    kind: TaskKind,
    /** What there is to do, in one plain sentence with the candidate's name. */
    label: z.string(),
    for: z.enum(["recruiter", "manager", "hr", "privacy"]),
    since: z.string(),
    /** By when it is to be done, where somebody was promised it or the track says so. */
    dueAt: z.optional(z.string()),
    /** The reader may mark it as done; otherwise it closes by itself once what it asks for is recorded. */
    completable: z.boolean(),
    /** The outcome or milestone it is about, and what the application's track calls it. */
    about: z.optional(z.string()),
    aboutLabel: z.optional(z.string()),
  }),
);

export const ApplicationView = z.lazy(() =>
  z.object({
    ...stateFields(),
    confirmations: z.array(
      z.object({
        ...confirmationFields(),
        /** The reader may refuse it. */
        refusable: z.boolean(),
        /** The reader may confirm it: after an acceptance, nobody confirms what they asked for themselves. */
        confirmable: z.boolean(),
      }),
    ),
    status: z.enum(["with-us", "with-candidate", "overdue"]),
    candidate: z.object({
      name: z.string(),
      phone: z.optional(z.string()),
      email: z.optional(z.string()),
      preferredChannel: z.optional(z.string()),
      /** The language they are written to in. */
      locale: z.optional(Locale),
      postcode: z.optional(z.string()),
      /** Whole kilometres to the site, as the crow flies. Never a reason to reject. */
      distance: z.optional(z.object({ km: z.int(), note: z.string() })),
      movingCloser: z.optional(z.boolean()),
      about: z.optional(z.string()),
      answers: z.optional(z.record(z.string(), z.boolean())),
      version: z.int(),
    }),
    referrer: z.optional(z.object({ memberId: z.string(), name: z.string() })),
    recruiter: z.optional(z.object({ memberId: z.string(), name: z.string() })),
    notes: z.array(z.object({ noteId: z.string(), text: z.string() })),
    duplicates: z.array(DuplicateView),
    /** The last day, in the site's zone, on which the candidate may be told of other jobs: they said that they want to be. */
    keptUntil: z.optional(Day),
    allowedOutcomes: z.array(AllowedOutcome),
    tasks: z.array(TaskView),
  }),
);

export const HistoryView = z.lazy(() =>
  z.object({
    items: z.array(
      z.object({
        eventSeq: EventSeq,
        type: z.string(),
        recordedAt: z.string(),
        by: Actor,
        /** The undo that took it back. */
        takenBackBy: z.optional(EventSeq),
        data: z.record(z.string(), z.unknown()),
      }),
    ),
  }),
);

export const ConfirmationAsked = z.lazy(() => z.object({ confirmationId: z.string(), eventSeq: EventSeq }));

export const UndoPreview = z.lazy(() =>
  z.object({
    eventSeq: EventSeq,
    /** The version previewed: send it as `If-Match`. */
    version: EventSeq,
    takesBack: z.array(
      z.object({ eventSeq: EventSeq, milestone: z.string(), outcome: z.string(), label: z.string() }),
    ),
    needsConfirmation: z.boolean(),
    onlyAsRecordedInError: z.boolean(),
    /** What the referrer loses: zero or negative. */
    points: z.int(),
    /** Where it leaves the application. */
    stateAfter: z.enum(["live", "archived", "hired"]),
    openMilestoneAfter: z.optional(z.string()),
    /** Messages that have not gone yet and will not. */
    cancelled: z.array(z.object({ to: z.string(), message: z.string() })),
    /** Messages that went, and get one plain correction. */
    corrected: z.array(z.object({ to: z.string(), message: z.string() })),
  }),
);

const note = { note: z.optional(text(4000)) };
const tag = "Applications";

/** A command on an application, under a heading of the documentation: it answers where the application stands then. */
export const commandUnder =
  (tag: string) =>
  <Body extends z.ZodMiniType>(summary: string, body: () => Body, extra: { description?: string } = {}) =>
    contract({
      summary,
      tag,
      body: z.lazy(body),
      idempotencyKey: true,
      reply: { status: 200, schema: ApplicationState },
      ...extra,
    });

const command = commandUnder(tag);

export const applicationsContracts = {
  createApplication: contract({
    summary: "Enter an application by hand",
    tag,
    body: CreateApplication,
    idempotencyKey: true,
    reply: { status: 201, schema: ApplicationState },
  }),
  recordOutcome: contract({
    summary: "Record the outcome of a milestone",
    description:
      "A later green records skipped milestones as implied and needs `confirm`. Where hr must confirm, the answer is 202.",
    tag,
    body: RecordOutcome,
    idempotencyKey: true,
    reply: { status: 200, schema: ApplicationState },
    otherReply: { status: 202, schema: ConfirmationAsked },
  }),
  redateOutcome: command("Correct when an outcome happened", () =>
    z.strictObject({ effectiveAt: InstantInput }),
  ),
  undoOutcome: contract({
    summary: "Undo an outcome",
    tag,
    body: z.lazy(() =>
      z.strictObject({
        confirm: z.optional(z.boolean()),
        /** For what was told to a person: it never happened, it is not being revoked. */
        recordedInError: z.optional(z.boolean()),
        ...note,
      }),
    ),
    idempotencyKey: true,
    ifMatch: true,
    reply: { status: 200, schema: ApplicationState },
  }),
  answerConfirmation: command("Confirm or refuse an outcome that waits for hr", () =>
    z.strictObject({ decision: z.enum(["confirm", "refuse"]), ...note }),
  ),
  settleCheckFirst: command(
    "Settle what had to be checked first, and go on",
    () => z.strictObject({ requirementIds: z.optional(z.array(text(40)).check(z.minLength(1))), ...note }),
    {
      description:
        "`requirementIds` names those of the application's `checkFirst` that were looked at; without it, all were. " +
        "One that cannot be met is no check to settle: record `requirement-not-met` with its `requirementId`.",
    },
  ),
  archiveApplication: command("Archive a test or a mistake; nobody is told", () =>
    z.strictObject({ reason: z.enum(["test", "mistake", "duplicate", "other"]), ...note }),
  ),
  restoreApplication: command("Restore what was archived by hand", () => z.strictObject(note)),
  reopenApplication: command("Reopen a paused application the candidate came back to", () =>
    z.strictObject({}),
  ),
  transferApplication: command("Move to another job", () => z.strictObject({ jobId: JobId, ...note })),
  changeReferrer: command("Change who referred", () =>
    z.strictObject({ referrerId: z.nullable(MemberId), reason: text(500) }),
  ),
  mergeApplication: command(
    "Merge the younger of two applications of one person into the older",
    () => z.strictObject({ with: ApplicationId, confirm: z.optional(z.boolean()) }),
    {
      description:
        "The older is the one that was entered first, whatever day it counts from, and either may be named. One that is closed as hired is never merged into another. " +
        "Two that are no possible duplicates of each other are merged with `confirm: true` only: somebody knows that they are one person.",
    },
  ),
  unmergeApplication: command("Take a merge apart again", () => z.strictObject({ with: ApplicationId })),
  assignApplication: command("Give the application to a recruiter", () =>
    z.strictObject({ recruiterId: MemberId }),
  ),
  logContact: command("Log a try or a conversation", () =>
    z.strictObject({
      channel: ContactChannel,
      direction: z.enum(["out", "in"]),
      result: ContactResult,
      at: InstantInput,
      ...note,
    }),
  ),
  movePromise: command("Move the day the candidate was told", () => z.strictObject({ byDay: Day, ...note })),
  correctCandidate: command("Correct what is known of the candidate", () =>
    z.strictObject({
      name: z.optional(text(120)),
      email: z.optional(
        z.nullable(z.string().check(z.email("This is not an e-mail address."), z.maxLength(254))),
      ),
      phone: z.optional(z.nullable(text(40))),
      postcode: z.optional(z.nullable(text(16))),
      locale: z.optional(Locale),
      /** How they would rather be reached. With a number and any but `email`, the recruiter is asked to call instead of an automatic “no news yet”; what is needed in writing comes by mail all the same. */
      preferredChannel: z.optional(z.enum(["phone", "email", "text", "whatsapp"])),
      newToSector: z.optional(z.boolean()),
      movingCloser: z.optional(z.boolean()),
    }),
  ),
  requestRemoval: command("Pass on that a candidate wants to be removed", () => z.strictObject(note)),
  completeTask: command("Mark a task as done", () => z.strictObject({})),
};
