/**
 * The names that infrastructure and functions must agree on, written once: `infra/` sets them, `functions/`
 * read them, the local runner meets them in the synthesised templates.
 */

/** Environment variables of the functions. Each function is given only those it reads. */
export const environment = {
  factsTable: "FACTS_TABLE",
  peopleTable: "PEOPLE_TABLE",
  recordsTable: "RECORDS_TABLE",
  ledgerTable: "LEDGER_TABLE",
  viewsTable: "VIEWS_TABLE",
  eventBus: "EVENT_BUS",
  deadLetterQueue: "DEAD_LETTER_QUEUE_URL",
  mailFrom: "MAIL_FROM",
  /** The domain that candidates' replies come to, where the deployment receives mail. */
  replyDomain: "REPLY_DOMAIN",
  /** Where SES puts what it receives. */
  receivedMail: "RECEIVED_MAIL_BUCKET",
  /** Where facts are exported to for organisations' own analysis. */
  factsExport: "FACTS_EXPORT_BUCKET",
  configurationSet: "SES_CONFIGURATION_SET",
  userPool: "USER_POOL_ID",
  /** Key of the HMACs over idempotent requests, cursors and claims (32 random bytes, from Secrets Manager). */
  secret: "MILEPOST_SECRET",
  /** Where people reach the product: `https://host`, no slash at the end. */
  publicUrl: "PUBLIC_URL",
  /** Keys that requests must bring, as `shared/runtime/entrance.ts` says; where the pages are deployed. */
  originKeys: "ORIGIN_KEYS",
} as const;

/** The header that CloudFront brings its key in. */
export const originHeader = "x-milepost-origin";

/**
 * Indexes of the `views` table. All project keys only; the rows are fetched by key.
 * `listKey` is `<organisation>#<state>`, and the sort keys end in the application's id, so that a cursor is stable.
 */
export const viewIndexes = {
  updated: { name: "by-updated", partition: "listKey", sort: "updatedKey" },
  job: { name: "by-job", partition: "jobKey", sort: "updatedKey" },
  site: { name: "by-site", partition: "siteKey", sort: "updatedKey" },
  name: { name: "by-name", partition: "listKey", sort: "nameKey" },
  received: { name: "by-received", partition: "listKey", sort: "receivedKey" },
} as const;

/** Where secrets of organisations lie in Secrets Manager: `milepost-organisations/<organisation>/<name>`. */
export const organisationSecretPrefix = "milepost-organisations";

/** How long outcome mails wait for an undo. One deployment constant, at most 15 minutes (the longest SQS delay). */
export const undoWindowSeconds = 300;

/** Detail types on the bus that a partner sends (`OutcomeReported`) and the source of our own events. */
export const bus = { ownSource: "milepost", reportedOutcome: "OutcomeReported" } as const;

/** How many partitions due items and changed marks are spread over. */
export const dueShards = 8;

/** Namespace and names of the metrics that functions emit and alarms or dashboards read. */
export const metrics = {
  namespace: "Milepost",
  /** Requests that changed something. */
  commands: "Commands",
  /** Requests that were refused, by what was wrong: one metric each, since metrics have one dimension only. */
  refusedUnsigned: "RefusedUnsigned",
  refusedForbidden: "RefusedForbidden",
  refusedUnknown: "RefusedUnknown",
  refusedConflict: "RefusedConflict",
  refusedTooMany: "RefusedTooMany",
  refusedInvalid: "RefusedInvalid",
  /** Seconds since the moment up to which everything is counted in the figures. */
  figuresBehind: "FiguresBehind",
  messagesSent: "MessagesSent",
  messagesSentAgain: "MessagesSentAgain",
  mailWarned: "MailWarned",
  mailStopped: "MailStopped",
  repliesTaken: "RepliesTaken",
  repliesDropped: "RepliesDropped",
  poisonRecords: "PoisonRecords",
  factsChanged: "FactsChanged",
  reportsRefused: "ReportsRefused",
  ledgerDiffers: "LedgerDiffers",
} as const;

/**
 * The one dimension of every metric: the function's name (`AWS_LAMBDA_FUNCTION_NAME`). Alarms and dashboards look for
 * exactly this set of dimensions, so one more or one less would never be seen.
 */
export const metricDimension = "FunctionName";

/**
 * Which consumer is told of which of our own event types. `infra/` makes the rules of the bus of it, and
 * `functions/stream/publish-events` publishes only what somebody here is told of.
 */
export const subscriptions = {
  awardPoints: [
    "OutcomeRecorded",
    "OutcomeUndone",
    "ReferrerChanged",
    "MergedInto",
    "UnmergedFrom",
    "Archived",
    "Restored",
    "NewToSectorChecked",
  ],
  /** The times that a talk with an expert or an interview has left. */
  releaseSlots: ["ConsultationMoved", "ConsultationCancelled", "InterviewMoved", "InterviewCancelled"],
  /** Once mail had its time to go out; and what becomes of what is held. */
  erasePeople: ["ErasureBegun", "HoldRenewed", "HoldEnded"],
  /** After the undo window. */
  sendMessagesDelayed: ["OutcomeRecorded"],
  /** At once. */
  sendMessages: [
    "ApplicationReceived",
    "OutcomeUndone",
    "MessagesReleased",
    "Reopened",
    "ConfirmationRequested",
    "ReferrerChanged",
    "MergedInto",
    "NewToSectorChecked",
    "RetentionCheckDue",
    "PromiseMissed",
    "PromiseMoved",
    /** Where it was given by itself. */
    "PromiseGiven",
    "SilenceNoticed",
    "SurveyAnswered",
    "ErasureAsked",
    "ErasureBegun",
    "RetentionNoticeGiven",
    "HoldReviewDue",
    "CandidateWrote",
    "RemovalRequested",
    "SupportDecided",
    "SupportAnswered",
    "ConsultationBooked",
    "ConsultationMoved",
    "ConsultationCancelled",
    "ConsultationHeld",
    "ConsultationNoShow",
    "MoreTimeRequested",
    "CandidateCodeIssued",
    "InterviewOffered",
    "InterviewBooked",
    "InterviewMoved",
    "InterviewCancelled",
    "AdjustmentAsked",
    "ScorecardSubmitted",
    "MessageBounced",
    "MessageSuppressed",
    "ReportRefused",
    "MailBreakerTightened",
  ],
  /** At once, and each by itself: all live applications of an organisation are read for it. */
  sendMessagesOfClock: ["ClockStruck"],
} as const;
