import type { Policy } from "../application/decision.ts";
import type { ApplicationEvent } from "../application/events.ts";
import type { History, LiveApplication } from "../application/state.ts";
import { addDays } from "../calendar/days.ts";
import { addWorkingHours } from "../calendar/working-time.ts";
import { liveOffer, standingMoves } from "../offer/state.ts";
import { decideConsultation } from "./decide.ts";
import { openConsultation, reachedByMail, supportStatus } from "./state.ts";

/** What the clock has to know about an organisation before it offers help. */
export interface SupportPolicy {
  /** Whether the organisation has an expert now. Left out by who does not offer but only asks what comes next. */
  readonly hasExpert?: boolean | undefined;
}

interface Timed {
  readonly at: string;
  readonly events: () => readonly ApplicationEvent[];
}

/** Working hours within which the recruiter may skip the help; then it is offered (PRODUCT, 3). */
const undecidedHours = 4;

/**
 * Help is offered by itself where the recruiter did not decide: four working hours after the first figure was told, or
 * after that was recorded, so that a figure noted late leaves them the same time. It is offered and booked by mail:
 * where none reaches the candidate the recruiter is asked to call them, and once that gave an address the four hours
 * begin anew.
 */
export function supportOffered(
  application: LiveApplication,
  history: History,
  policy: Omit<Policy, "now" | "actor" | "mayConfirm"> & SupportPolicy,
  now: string,
): Timed[] {
  const at = offeredAt(application, history, policy, now);
  if (!at || policy.hasExpert === false || (!policy.hasExpert && at <= now)) return [];
  return reachedByMail(application)
    ? [{ at, events: () => offering(history, policy, now) }]
    : [{ at, events: () => [{ type: "SupportCallDue" }] }];
}

/** Whether help is due at `now`, if only there is somebody to give it. */
export const supportIsDue = (
  application: LiveApplication,
  history: History,
  policy: Pick<Policy, "calendar">,
  now: string,
): boolean => (offeredAt(application, history, policy, now) ?? "9") <= now;

/** When help is offered by itself; nothing where it is decided, or the offer has run out by then. */
function offeredAt(
  application: LiveApplication,
  { events }: History,
  { calendar }: Pick<Policy, "calendar">,
  now: string,
): string | undefined {
  const offer = liveOffer(application);
  if (!offer || offer.status === "draft" || supportStatus(application) !== "undecided") return undefined;
  const told = standingMoves(offer).find(({ to }) => to === "told" || to === "sent");
  if (!told) return undefined;
  const { callDue } = application.support;
  const reached =
    callDue && events.findLast(({ type, seq }) => type === "ReachabilityChanged" && seq > callDue.seq);
  if (callDue && (!reached || !reachedByMail(application))) return undefined;
  const since = [told.at, told.recordedAt, reached?.recordedAt ?? ""].sort().at(-1) ?? told.recordedAt;
  const at = addWorkingHours(since, undecidedHours, calendar);
  const last = at > now ? at : now;
  return offer.expiresAt && last >= offer.expiresAt ? undefined : at;
}

function offering(
  history: History,
  policy: Omit<Policy, "now" | "actor" | "mayConfirm">,
  now: string,
): readonly ApplicationEvent[] {
  const decision = decideConsultation({ type: "DecideSupport", decision: "offer" }, history, {
    ...policy,
    now,
    actor: { kind: "clock" },
    mayConfirm: false,
  });
  if (!decision.ok) throw new Error(`the clock may not offer help: ${decision.refusal.message}`);
  return decision.events;
}

/** The hour of the day, in UTC, at which a talk that lies ahead is looked at. */
const looksAt = "T03:00:00.000Z";

/**
 * A talk that lies ahead is looked at once a day: the rules of its zone may have changed since it was booked, and then
 * both have to hear the new clock time in good time.
 */
export function talkAhead(application: LiveApplication, now: string): Timed[] {
  const ahead = openConsultation(application);
  if (ahead?.status !== "booked" || ahead.startsAt <= now) return [];
  const today = `${now.slice(0, 10)}${looksAt}`;
  const at = today > now ? today : `${addDays(now.slice(0, 10), 1)}${looksAt}`;
  return at < ahead.startsAt ? [{ at, events: () => [] }] : [];
}
