import type { Recorded } from "../../shared/domain/application/events.ts";
import { standingOutcomes } from "../../shared/domain/application/state.ts";
import type { Application, History } from "../../shared/domain/application/state.ts";
import { addMinutes } from "../../shared/domain/calendar/days.ts";
import { findInterview, hasTime } from "../../shared/domain/interview/state.ts";
import { quartersOfMeeting } from "../../shared/domain/interview/times.ts";
import type { PlannedMessage } from "../../shared/domain/messages/plan.ts";
import { outcomeOf } from "../../shared/domain/offer/deadline.ts";
import { applyOfferEvent, noOffers } from "../../shared/domain/offer/state.ts";
import type { OfferFacts } from "../../shared/domain/offer/state.ts";
import { mayMove } from "../../shared/domain/offer/transitions.ts";
import { findMilestone } from "../../shared/domain/track/track.ts";
import type { Track } from "../../shared/domain/track/track.ts";
import type { Run } from "./simulation.ts";

type Say = (problem: string) => void;

export interface Negotiated {
  readonly stream: string;
  readonly history: History;
  readonly application: Application;
  readonly track: Track;
  readonly planned: readonly PlannedMessage[];
}

const open: ReadonlySet<string> = new Set(["draft", "told", "sent", "negotiating"]);

/**
 * Of each application: one offer at most is open at any time; it goes along the drawn ways; version 1 stays what it
 * was; and the offer milestone says what the offer says.
 */
export function checkOffers(subjects: readonly Negotiated[], say: Say): void {
  for (const { stream, history, application, track } of subjects) {
    let facts: OfferFacts = noOffers;
    const first = new Map<string, string>();
    for (const event of history.events) {
      if (!isOfOffer(event)) continue;
      const before =
        event.type === "OfferMoved" && facts.offers.find(({ offerId }) => offerId === event.offerId);
      facts = applyOfferEvent(facts, event);
      const live = facts.offers.filter(({ status }) => open.has(status));
      if (live.length > 1) say(`two offers are open: ${stream} at ${event.seq}`);
      if (event.type === "OfferMoved") {
        const drawn =
          before && before.status === event.from && (event.reopens || mayMove(event.from, event.to));
        if (!drawn) say(`an offer took a way that is not drawn: ${stream} at ${event.seq}`);
      }
      for (const { offerId, versions } of facts.offers) {
        const baseline = versions.find(({ number }) => number === 1);
        if (!baseline) continue;
        const { corrected: _read, ...said } = baseline;
        const text = JSON.stringify(said);
        if (versions.some(({ number }, index) => number !== index + 1))
          say(`versions are not numbered in order: ${stream} ${offerId}`);
        if ((first.get(offerId) ?? text) !== text)
          say(`version 1 changed: ${stream} ${offerId} at ${event.seq}`);
        first.set(offerId, text);
      }
    }
    checkMilestone(stream, application, track, say);
  }
}

const ofOffers: ReadonlySet<string> = new Set([
  "OfferDrafted",
  "OfferVersionAdded",
  "OfferCorrected",
  "OfferMoved",
  "OfferContactLogged",
  "OfferExtended",
  "CompetingDeadlineSet",
  "ShortlistRanked",
]);

type OfOffer = Parameters<typeof applyOfferEvent>[1];
const isOfOffer = (event: Recorded): event is OfOffer => ofOffers.has(event.type);

/** An offer that the candidate was told of, or said yes to, stands with the milestone's own outcome for it. */
function checkMilestone(stream: string, application: Application, track: Track, say: Say): void {
  const offer = application.offers.at(-1);
  if (!offer) return;
  const { status } = offer;
  const at = standingOutcomes(application).filter(({ milestone }) => milestone === track.offerMilestone);
  const accepted = outcomeOf(track, "accepted")?.id;
  const yes = at.some(({ outcome }) => outcome === accepted);
  if (yes !== (status === "accepted"))
    say(`the milestone is ${yes ? "" : "not "}accepted, the offer is ${status}: ${stream}`);
  if (application.status !== "live" || !open.has(status) || status === "draft") return;
  // Others may take its place: that another job would fit better, or that somebody else is asked first.
  const rules = findMilestone(track, track.offerMilestone)?.outcomes ?? [];
  const ofOffer = new Set(rules.flatMap(({ offer: says, id }) => (says ? [id] : [])));
  const last = application.outcomes.findLast(
    ({ milestone, outcome }) => milestone === track.offerMilestone && ofOffer.has(outcome),
  )?.outcome;
  if (last !== outcomeOf(track, status)?.id)
    say(`the offer is ${status}, its milestone says ${last ?? "nothing"}: ${stream}`);
}

/** A talk or an interview with a time, and who gives it theirs. */
interface Meeting {
  readonly id: string;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly memberIds: readonly string[];
  /** Whom the time is kept for. */
  readonly holder: string;
  /** How often it was moved before it got the time it has. */
  readonly sequence: number;
}

/** Talks and interviews that were not called off. */
function meetingsOf({ application, history }: Negotiated): Meeting[] {
  const moved = (id: string): number =>
    history.events.filter((event) => event.type === "ConsultationMoved" && event.consultationId === id)
      .length;
  const talks = application.consultations
    .filter(({ status }) => status !== "cancelled")
    .map(({ consultationId: id, startsAt, endsAt, expertId }) => ({
      id,
      startsAt,
      endsAt,
      memberIds: [expertId],
      holder: application.applicationId,
      sequence: moved(id),
    }));
  const interviews = application.interviews
    .filter((interview) => interview.status !== "cancelled")
    .filter(hasTime)
    .map(({ interviewId: id, startsAt, endsAt, interviewerIds: memberIds, sequence }) => ({
      id,
      startsAt,
      endsAt,
      memberIds,
      holder: id,
      sequence,
    }));
  return [...talks, ...interviews];
}

/** Each talk and interview has exactly its quarter hours, nobody has two, and nothing is kept for one that is none. */
export function checkSlots({ cloud, companies }: Run, subjects: readonly Negotiated[], say: Say): void {
  const { now } = cloud.scheduler;
  for (const { organisation, calendars } of companies) {
    const { organisationId } = organisation;
    const wanted = new Map<string, Meeting>();
    for (const subject of subjects) {
      if (subject.application.organisation !== organisationId) continue;
      for (const meeting of meetingsOf(subject)) {
        const own = meeting.memberIds.flatMap(
          (id) => calendars.find(({ memberId }) => memberId === id) ?? [],
        );
        if (own.length !== meeting.memberIds.length) say(`a time with nobody's calendar: ${meeting.id}`);
        for (const { memberId, quarters } of quartersOfMeeting(meeting, own))
          for (const quarter of quarters) {
            const place = `${organisationId}#slots#${memberId} ${quarter}`;
            const other = wanted.get(place)?.id;
            if (other) say(`two at one time: ${other} and ${meeting.id} at ${quarter} with ${memberId}`);
            wanted.set(place, meeting);
          }
      }
    }
    for (const { memberId } of calendars)
      for (const claim of cloud.tables.partition("records", `${organisationId}#slots#${memberId}`)) {
        const place = `${String(claim["pk"])} ${String(claim["sk"])}`;
        const id = claim["meetingId"];
        if (id === undefined) {
          checkHold(cloud, organisationId, claim, now, say);
          continue;
        }
        const due = wanted.get(place);
        if (due?.id !== id) say(`a time is kept for nothing: ${place} for ${String(id)}`);
        else {
          if (claim["holder"] !== due.holder) say(`a time is kept for somebody else: ${place}`);
          if (claim["sequence"] !== due.sequence)
            say(`a time is kept for a revision that is past: ${place} ${String(claim["sequence"])}`);
          wanted.delete(place);
        }
      }
    for (const [place, { id }] of wanted)
      say(`the time of a talk or interview is not its own: ${id} ${place}`);
  }
  checkTakings(cloud, say);
}

/** Of a hold that has not run out yet its holder knows. */
function checkHold(
  { tables }: Run["cloud"],
  organisationId: string,
  claim: Readonly<Record<string, unknown>>,
  now: number,
  say: Say,
): void {
  if (Number(claim["expiresAt"]) * 1_000 <= now) return;
  const [hold] = tables.partition("records", `${organisationId}#slot-hold#${String(claim["holder"])}`);
  if (hold?.["startsAt"] !== claim["startsAt"])
    say(`a time is held by somebody who does not know: ${String(claim["pk"])} ${String(claim["sk"])}`);
}

/** Two clocks may disagree by so much about when a hold is over. */
const skew = 6_000;

/** Nobody's quarter hour, held or booked, was given to another while it was theirs. */
function checkTakings({ commits }: Run["cloud"], say: Say): void {
  for (const { table, pk, sort, before, after, at } of commits) {
    if (table !== "records" || !pk.includes("#slots#") || !before || !after) continue;
    if (before["holder"] === after["holder"]) continue;
    if (Number(before["expiresAt"]) * 1_000 > at + skew)
      say(`a time was taken from its holder: ${pk} ${sort} from ${String(before["holder"])}`);
  }
}

interface Invited {
  readonly at: number;
  readonly stream: string;
  readonly message: string;
  readonly to: string;
  readonly text: string;
}

interface Entry {
  readonly sequence: number;
  readonly method: string;
  readonly startsAt: string;
}

/**
 * Every reader's calendar, made of the invitations and cancellations that went to them as RFC 5546 has it, holds the
 * talks and interviews that stand, at their times, and nothing else.
 */
export function checkInvitations(
  { cloud }: Run,
  subjects: readonly Negotiated[],
  mails: readonly Invited[],
  say: Say,
): void {
  const calendars = new Map<string, Map<string, Entry>>();
  const told = new Map<string, string>();
  for (const mail of mails) {
    const found = calendarOf(mail.text);
    if (!found) continue;
    const { uid, ...entry } = found;
    const [, who = ""] = mail.message.split("#");
    const reader = who === "candidate" ? "candidate" : mail.to;
    const key = `${mail.stream} ${reader}`;
    const revision = `${key} ${uid} ${entry.sequence}`;
    // The same mail may go twice; what is new has to be told apart from it.
    const known = told.get(revision);
    if (known !== undefined && known !== mail.message)
      say(`SEQUENCE does not rise: ${revision} in ${known} and ${mail.message}`);
    told.set(revision, mail.message);
    const calendar = calendars.get(key) ?? new Map<string, Entry>();
    calendars.set(key, calendar);
    // Mails overtake each other; calendars ignore what is older than what they have.
    if ((calendar.get(uid)?.sequence ?? -1) <= entry.sequence) calendar.set(uid, entry);
  }
  const addressOf = (organisation: string, memberId: string): string =>
    String(
      cloud.tables.partition("people", `${organisation}#members`).find(({ sk }) => sk === memberId)?.[
        "email"
      ],
    );
  for (const subject of subjects) {
    const { stream, application, history } = subject;
    const meetings = meetingsOf(subject);
    const reachable = history.events.every((event) =>
      event.type === "ApplicationReceived"
        ? event.reachableBy.includes("email")
        : event.type !== "ReachabilityChanged",
    );
    const memberIds = new Set(
      history.events.flatMap((event) =>
        event.type === "ConsultationBooked" || event.type === "ConsultationMoved"
          ? [event.expertId]
          : event.type === "InterviewOffered"
            ? event.interviewerIds
            : [],
      ),
    );
    if (memberIds.size === 0) continue;
    const over = calledOffTooLate(subject);
    const ahead = new Set([...heardLater(subject, cloud.scheduler.now), ...over]);
    const silenced = silencedIn(cloud, stream);
    const own = calendars.get(`${stream} candidate`);
    if (!silenced.has("candidate"))
      compare(stream, "candidate", meetings, own, { reachable, ahead }, cloud, say);
    for (const memberId of memberIds) {
      if (silenced.has(memberId)) continue;
      const address = addressOf(application.organisation, memberId);
      const own = meetings.filter((meeting) => meeting.memberIds.includes(memberId));
      const theirs = calendars.get(`${stream} ${address}`);
      compare(stream, memberId, own, theirs, { reachable: true, ahead: over }, cloud, say);
    }
  }
}

/** Readers of an application's mail of whom one was kept back, since they had called an earlier one spam: their calendars stand still. */
const silencedIn = (cloud: Run["cloud"], stream: string): ReadonlySet<string> =>
  new Set(
    cloud.tables.partition("records", stream).flatMap(({ status, about }) => {
      const { role, memberId } = (about ?? {}) as { role?: string; memberId?: string };
      return status === "suppressed" ? [memberId ?? role ?? ""] : [];
    }),
  );

/**
 * Meetings that were called off with a no, of which the candidate hears once they have heard the no, or when the meeting
 * is near: that lies ahead yet.
 */
function heardLater({ history, planned }: Negotiated, now: number): ReadonlySet<string> {
  const waiting = planned.filter(
    ({ template, notBefore }) =>
      /^candidate-(interview|consultation)-cancelled$/.test(template) && Date.parse(notBefore) > now,
  );
  const ids = waiting.map(({ causeSeq }) => {
    const cause = history.events.find(({ seq }) => seq === causeSeq);
    if (cause?.type === "InterviewCancelled") return cause.interviewId;
    return cause?.type === "ConsultationCancelled" ? cause.consultationId : "";
  });
  return new Set(ids);
}

/** A mail may be under way for so long. */
const mailMinutes = 30;

/** Interviews that were called off when they were over, or nearly: nobody hears then that they will not take place. */
const calledOffTooLate = ({ application, history }: Negotiated): ReadonlySet<string> =>
  new Set(
    history.events.flatMap((event) => {
      if (event.type !== "InterviewCancelled") return [];
      const { endsAt } = findInterview(application, event.interviewId) ?? {};
      return endsAt && endsAt <= addMinutes(event.recordedAt, mailMinutes) ? [event.interviewId] : [];
    }),
  );

function compare(
  stream: string,
  reader: string,
  meetings: readonly Meeting[],
  calendar: ReadonlyMap<string, Entry> = new Map(),
  { reachable, ahead }: { readonly reachable: boolean; readonly ahead?: ReadonlySet<string> },
  { scheduler, faults }: Run["cloud"],
  say: Say,
): void {
  // What was booked by hand has no calendar of its own.
  const left = new Map(
    [...calendar].filter(([uid, { method }]) => method === "REQUEST" && /\.[ci]\d+@/.test(uid)),
  );
  for (const { id, startsAt, endsAt } of meetings) {
    const [uid, entry] = [...left].find(([key]) => key.startsWith(`${id}@`)) ?? [];
    if (uid) left.delete(uid);
    // Where everything was late, there was nobody left to invite to what is over, or to take from a time that is over.
    const tooLate = Date.parse(endsAt) <= scheduler.now && faults.injected.size > 0;
    const goneBy = entry !== undefined && Date.parse(entry.startsAt) <= scheduler.now;
    if (entry ? entry.startsAt !== startsAt && !(tooLate && goneBy) : reachable && !tooLate)
      say(
        `a time is ${entry ? `at ${entry.startsAt}` : "not"} in a calendar: ${stream} ${id} of ${reader}, at ${startsAt}`,
      );
  }
  for (const [uid, { startsAt }] of left) {
    // Where everything was late, nobody heard any more that what is over would not take place.
    const tooLate = /\.i\d+@/.test(uid) && Date.parse(startsAt) <= scheduler.now && faults.injected.size > 0;
    if (reachable && !tooLate && !ahead?.has(uid.split("@")[0] ?? ""))
      say(`what was called off stays in a calendar: ${stream} ${uid} of ${reader}`);
  }
}

/** The calendar part of a mail, as far as it is needed here; nothing where a mail has none. */
function calendarOf(text: string): ({ readonly uid: string } & Entry) | undefined {
  const start = text.indexOf("Content-Type: text/calendar");
  if (start < 0) return undefined;
  const [head = "", ...rest] = text.slice(start, text.indexOf("\r\n--", start)).split("\r\n\r\n");
  const body = rest.join("\r\n\r\n");
  const content = /base64/i.test(head)
    ? Buffer.from(body, "base64").toString()
    : body
        .replace(/=\r\n/g, "")
        .replace(/=([0-9A-F]{2})/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
  const lines = content.replace(/\r\n[ \t]/g, "");
  const line = (name: string): string =>
    new RegExp(`^${name}(?:;[^:]*)?:(.*?)\\r?$`, "m").exec(lines)?.[1] ?? "";
  const [, year, month, date, hours, minutes, seconds] =
    /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(line("DTSTART")) ?? [];
  return {
    uid: line("UID"),
    sequence: Number(line("SEQUENCE")),
    method: line("METHOD"),
    startsAt: `${year}-${month}-${date}T${hours}:${minutes}:${seconds}.000Z`,
  };
}
