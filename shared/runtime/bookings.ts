import { applicationOf } from "../domain/application/decision.ts";
import type { Policy } from "../domain/application/decision.ts";
import type { ApplicationEvent } from "../domain/application/events.ts";
import type { Application, History } from "../domain/application/state.ts";
import { decideConsultation, nextConsultationId } from "../domain/consultation/decide.ts";
import type { CalendarSettings } from "../domain/consultation/availability.ts";
import type { ConsultationCommand } from "../domain/consultation/decide.ts";
import { liveOffer } from "../domain/offer/state.ts";
import type {
  BookingCalendar,
  ExpertCalendars,
  Reserved,
  Slot,
  SlotRefused,
} from "../ports/booking-calendar.ts";
import type { FactStore } from "../ports/facts.ts";
import type { People } from "../ports/people.ts";
import type { Settings } from "../ports/settings.ts";
import { carryOut } from "./commands.ts";
import type { Command, CommandDependencies } from "./commands.ts";
import { ProblemError } from "./problems.ts";

export interface BookingDependencies extends CommandDependencies {
  readonly calendar: BookingCalendar;
}

/** A talk that is wanted at a time: booked anew, or moved there. */
type Wanted = Extract<ConsultationCommand, { type: "BookConsultation" | "MoveConsultation" }>;

export interface Taking extends Omit<Command, "decide"> {
  readonly policyOf: (application: Application) => Promise<Policy>;
  readonly want: (history: History) => Promise<Wanted> | Wanted;
  /** Experts whose free slots are offered instead, where this one cannot be had. */
  readonly expertIds: readonly string[];
}

/** How many slots are offered instead of one that cannot be had. */
const offeredInstead = 5;

/**
 * Books or moves a talk: its slot and its event in one append. Where the slot cannot be had, the refusal carries the
 * next free ones. What another calendar did before an append that was refused is taken back. The time that a move left
 * is freed by what follows its fact (`functions/events/release-slots`); to whoever left it, it is free at once.
 */
export async function takeSlot(
  taking: Taking,
  { facts, pause, calendar }: BookingDependencies,
): Promise<{ history: History; factSeq: number }> {
  const { organisation, now } = taking;
  let reserved: Reserved | undefined;
  const withSlot: FactStore<ApplicationEvent> = {
    read: (stream) => facts.read(stream),
    appending: (fact) => facts.appending(fact),
    append: async (fact, companions = []) => {
      const slot = reserved;
      const appended = await facts.append(fact, [...companions, ...(slot?.companions ?? [])]);
      if (!appended.ok) await slot?.undo();
      return appended;
    },
  };
  return carryOut(
    {
      ...taking,
      decide: async (history) => {
        reserved = undefined;
        const application = applicationOf(history);
        const policy = await taking.policyOf(application);
        const command = await taking.want(history);
        const decision = decideConsultation(command, history, policy);
        if (!decision.ok) return decision;
        const { expertId, startsAt, endsAt } = command;
        const slot = { expertId, startsAt, endsAt };
        const answer = await calendar.reserve(
          organisation,
          { ...slot, ...identityOf(command, history), holder: application.applicationId },
          now,
        );
        if (!answer.ok) {
          const next = await nextFreeSlots(application, slot, taking.expertIds, now, organisation, calendar);
          throw slotProblem(answer.reason, next);
        }
        reserved = answer;
        return command.type === "BookConsultation" && answer.reference
          ? decideConsultation({ ...command, reference: answer.reference }, history, policy)
          : decision;
      },
    },
    { facts: withSlot, pause },
  );
}

function identityOf(
  command: Wanted,
  history: History,
): { consultationId: string; sequence: number; reference?: string | undefined } {
  if (command.type === "BookConsultation")
    return { consultationId: nextConsultationId(history), sequence: 0 };
  const moved = applicationOf(history).consultations.find(
    ({ consultationId }) => consultationId === command.consultationId,
  );
  if (!moved) throw new Error(`${command.consultationId} was to be moved and is not there`);
  const { consultationId, sequence, reference } = moved;
  return { consultationId, sequence: sequence + 1, ...(reference ? { reference } : {}) };
}

/** The first free slots from the wanted time on; those before it where there are none after. */
export async function nextFreeSlots(
  application: Application,
  wanted: Pick<Slot, "startsAt">,
  expertIds: readonly string[],
  now: string,
  organisation: string,
  calendar: Pick<BookingCalendar, "freeSlots">,
): Promise<Slot[]> {
  const until = liveOffer(application)?.expiresAt;
  if (!until) return [];
  const asked = { expertIds, until, now, limit: offeredInstead, holder: application.applicationId };
  const from = wanted.startsAt > now ? wanted.startsAt : now;
  const after = await calendar.freeSlots(organisation, { ...asked, from });
  return after.length > 0 || from === now ? after : calendar.freeSlots(organisation, { ...asked, from: now });
}

const refusals: Readonly<Record<SlotRefused["reason"], string>> = {
  "slot-taken": "Somebody else has just booked this time. Choose another.",
  "slot-held": "Somebody else is deciding about this time. Choose another, or look again in five minutes.",
  "slot-not-offered": "The expert does not offer this time. Choose one of the free slots.",
};

/** The problem of a slot that cannot be had, with what can be had instead. */
export const slotProblem = (reason: SlotRefused["reason"], next: readonly Slot[]): ProblemError =>
  new ProblemError(reason === "slot-not-offered" ? 422 : 409, reason, refusals[reason], {
    errors: [{ pointer: "/startsAt", detail: refusals[reason] }],
    more: { next: next.map(({ expertId, startsAt, endsAt }) => ({ expertId, startsAt, endsAt })) },
  });

export interface ExpertsDependencies {
  readonly people: Pick<People, "members">;
  readonly settings: Pick<Settings, "organisation">;
  readonly calendars: Pick<ExpertCalendars, "list">;
}

/**
 * The experts with whom a talk can be booked about an application: at work, there for its site, and with times in the
 * calendar that the organisation has chosen. Whoever has none there helps nobody.
 */
export async function bookableExperts(
  { organisation, site: { siteId } }: Pick<Application, "organisation" | "site">,
  { people, settings, calendars }: ExpertsDependencies,
): Promise<string[]> {
  const experts = (await people.members(organisation)).filter(
    ({ status, roles, siteIds }) =>
      status === "active" && roles.includes("expert") && (siteIds.length === 0 || siteIds.includes(siteId)),
  );
  if (experts.length === 0) return [];
  const chosen = (await settings.organisation(organisation))?.calendar;
  const withTimes = new Set(
    chosen?.kind === "bookings"
      ? Object.keys(chosen.staff)
      : (await calendars.list(organisation)).filter(hasTimes).map(({ memberId }) => memberId),
  );
  return experts
    .map(({ memberId }) => memberId)
    .filter((memberId) => withTimes.has(memberId))
    .sort();
}

const hasTimes = ({ weekly, exceptions }: CalendarSettings): boolean =>
  weekly.length > 0 || exceptions.some(({ hours }) => hours.length > 0);
