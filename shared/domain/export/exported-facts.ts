/**
 * Facts as they leave for an organisation's own analysis: one line for each event, pseudonymous. A field is in the export
 * only where it is named here, so that a new one stays at home until somebody has decided about it (a test goes through
 * every field of every event). Ids of people, of their applications and of whatever carries these in its own id are keyed
 * hashes; jobs, sites and clients keep their ids, which name nobody.
 */

/** Ids that lead to a person, by way of an application too. */
export const hashedFields = [
  "applicationId",
  "candidateId",
  "consultationId",
  "displacedReferrerId",
  "expertId",
  "interviewerIds",
  "interviewId",
  "managerId",
  "memberId",
  "messageId",
  "offerId",
  "people",
  "recruiterId",
  "referrerId",
  "watcherIds",
] as const;

/** Dates, choices, amounts and ids of what is not a person. */
export const keptFields = [
  ...["action", "allowances", "amount", "answer", "answerBy", "answers", "ask", "at", "attempts", "base"],
  ...["because", "benefits", "besidePay", "bonus", "booking", "by", "byDay", "byPerson", "cause"],
  ...["changeBasisPoints", "channel", "checkFirst", "clarity", "class", "cleared", "clientId", "closes"],
  ...["colour", "comparables", "concerns", "consent", "contactBy", "country", "currency", "date"],
  ...["deadline", "decision", "despite", "details", "direction", "due", "duties", "dutyIds"],
  ...[
    "effectiveAt",
    "endedAt",
    "ends",
    "endsAt",
    "eraseOn",
    "evergreen",
    "expiresAt",
    "filesLeft",
    "firstContactDue",
    "followUpOn",
  ],
  ...["format", "formats", "from", "fullTimeHoursPerWeek", "gap", "basisPoints", "generation", "givenAt"],
  ...[
    "gross",
    "ground",
    "guaranteedBonus",
    "heldAt",
    "hiredBy",
    "homeSiteId",
    "hoursAgreed",
    "hoursOpenPercent",
  ],
  ...["hoursPerWeek", "implied", "impliedBy", "impossibleShifts", "impossible", "intention", "item", "job"],
  ...["against", "jobId", "kind", "kinds", "lengthMinutes", "likes", "market", "maximum", "mayContact"],
  ...[
    "milestone",
    "minimum",
    "motivation",
    "n",
    "narrowedBy",
    "net",
    "newToSector",
    "notAsked",
    "occupation",
  ],
  ...["on", "openedAt", "opens", "organisationZone", "outcome", "outcomeSeq", "owner", "p25", "p50", "p75"],
  ...["pay", "payOpenPercent", "period", "place", "promiseSeq", "proposedBy", "questionId", "questionIds"],
  ...["rank", "reachableBy", "reason", "receivedAt", "recommend", "recommendation", "recordedInError"],
  ...["reopens", "requirementId", "requirementIds", "respect", "result", "reviewAt", "reviewBy"],
  ...["reviewGiven", "role", "roles", "roundedTo", "rules", "satisfaction", "schemeVersion", "shifts"],
  ...["signOn", "since", "site", "siteId", "siteIds", "skills", "source", "startDate", "startsAt", "status"],
  ...["takesBack", "targetBonus", "template", "terms", "test", "to", "toldAt", "topic", "topics"],
  ...["touchpoint", "trackVersion", "type", "until", "version", "atmosphere", "weeksPerYear", "why"],
  ...["workingDays", "zone"],
] as const;

/**
 * What stays at home: references to people's words, keys of other systems, what names a task or message by its parts; and
 * of a candidate's answers what could tell who they are beside a few dates (how far away they live, why they leave, where
 * else they apply). The organisation is the folder's.
 */
export const leftOut = [
  ...["agreedNoteId", "codeId", "concernsNoteId", "confirmationId", "distanceKilometres", "earliest"],
  ...[
    "evidenceNoteId",
    "experience",
    "expertClock",
    "externalRef",
    "extraNoteId",
    "floorNoteId",
    "heldItems",
    "holds",
    "items",
  ],
  ...[
    "holdId",
    "inOthers",
    "kilometres",
    "lineNoteId",
    "maximumKilometres",
    "messages",
    "noteId",
    "notesNoteId",
  ],
  ...["notice", "organisation", "otherProcesses", "placeNoteId", "proofId", "reasonForChange", "reasons"],
  ...["reference", "reportId", "start", "task", "told", "worriesNoteId"],
] as const;

const hashed: ReadonlySet<string> = new Set(hashedFields);
const kept: ReadonlySet<string> = new Set(keptFields);

/** A fact as the table holds it. */
export interface StoredFact {
  readonly stream: string;
  readonly seq: number;
  readonly recordedAt: string;
  readonly actor: { readonly kind: string; readonly memberId?: string; readonly source?: string };
  readonly events: readonly { readonly type: string }[];
}

/** One line of the export. Instants are ISO 8601 in UTC. */
export interface ExportedEvent {
  /** What the stream is about. */
  readonly stream: "application" | "messages" | "members";
  /** Hashed; of members' events there is none. */
  readonly applicationId: string | null;
  /** Place in the stream, from 1. */
  readonly seq: number;
  /** Of the first event of the same command. */
  readonly factSeq: number;
  readonly recordedAt: string;
  /** `member`, `candidate`, `system` or `clock`. */
  readonly actorKind: string;
  /** Of a member, hashed. */
  readonly actorId: string | null;
  readonly type: string;
  /** All else the event holds, under its own names. */
  readonly event: Readonly<Record<string, unknown>>;
}

/** Makes an id a keyed hash: the same id the same hash, and the prefix stays. */
export type HashId = (id: string) => string;

/** The day (in UTC) whose folder a fact belongs to: when it was recorded, whenever it happened. */
export const dayOfExport = (recordedAt: string): string => recordedAt.slice(0, 10);

/** The organisation of a fact's stream. */
export const organisationOfStream = (stream: string): string => stream.split("#", 1)[0] ?? stream;

/**
 * The lines of a fact, none where its stream is not exported: only applications, their messages and memberships are.
 * Tracks and schemes hold the organisation's own words; the clock and refused reports are housekeeping.
 */
export function exportedEvents(fact: StoredFact, hash: HashId): ExportedEvent[] {
  const [, kind, id] = fact.stream.split("#");
  if (kind !== "application" && kind !== "messages" && kind !== "members") return [];
  const { recordedAt, actor, seq: factSeq } = fact;
  return fact.events.map(({ type, ...rest }, index) => ({
    stream: kind,
    applicationId: id === undefined ? null : hash(id),
    seq: factSeq + index,
    factSeq,
    recordedAt,
    actorKind: actor.kind,
    actorId: actor.memberId === undefined ? null : hash(actor.memberId),
    type,
    event: fieldsOf(rest, hash),
  }));
}

/** In the order of their names: a table tells them in any, and the same fact is to make the same bytes. */
const inOrder = (value: object): [string, unknown][] =>
  Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));

const fieldsOf = (value: object, hash: HashId): Record<string, unknown> =>
  Object.fromEntries(
    inOrder(value).flatMap(([name, field]: [string, unknown]): [string, unknown][] => {
      if (hashed.has(name)) return [[name, everyText(field, hash)]];
      return kept.has(name) ? [[name, plain(field, name, hash)]] : [];
    }),
  );

function plain(value: unknown, name: string, hash: HashId): unknown {
  if (Array.isArray(value)) return value.map((each) => plain(each, name, hash));
  if (typeof value !== "object" || value === null) return value;
  // The one record whose names are the organisation's: duties by their id.
  return name === "duties" ? Object.fromEntries(inOrder(value)) : fieldsOf(value, hash);
}

const everyText = (value: unknown, hash: HashId): unknown => {
  if (Array.isArray(value)) return value.map((each) => everyText(each, hash));
  return typeof value === "string" ? hash(value) : null;
};
