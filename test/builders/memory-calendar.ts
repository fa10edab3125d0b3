import { addDays, addMinutes } from "../../shared/domain/calendar/days.ts";
import { claimedQuarters, freeSlots, isOffered } from "../../shared/domain/consultation/availability.ts";
import type { CalendarSettings } from "../../shared/domain/consultation/availability.ts";
import { holdMinutes, inTheWay, keptDays, talksOf } from "../../shared/domain/consultation/claims.ts";
import type { SlotClaim } from "../../shared/domain/consultation/claims.ts";
import type {
  AgendaEntry,
  BookingCalendar,
  ExpertCalendars,
  ExpertRules,
  Hold,
  Releasing,
  Reserved,
  Reserving,
  Slot,
  SlotRefused,
  SlotsAsked,
} from "../../shared/ports/booking-calendar.ts";
import type { Appended, Companion } from "../../shared/ports/facts.ts";

/** The experts' calendars and their slots in memory; `test/contract/booking-calendar.test.ts` holds them to the port. */

interface Write {
  readonly holds: () => boolean;
  readonly apply: () => void;
}
const companion = (name: string, write: Write): Companion => ({ name, write });
const always = (): boolean => true;

export class MemoryExpertCalendars implements ExpertCalendars {
  readonly kept = new Map<string, CalendarSettings>();

  find(organisation: string, memberId: string): Promise<CalendarSettings | undefined> {
    return Promise.resolve(this.kept.get(`${organisation}/${memberId}`));
  }
  list(organisation: string): Promise<CalendarSettings[]> {
    const own = [...this.kept].filter(([key]) => key.startsWith(`${organisation}/`));
    return Promise.resolve(own.map(([, settings]) => settings));
  }
  async joinLink(organisation: string, { expertId }: { expertId: string }): Promise<string | undefined> {
    return (await this.find(organisation, expertId))?.joinLink;
  }
  saving(organisation: string, settings: CalendarSettings): Companion {
    const key = `${organisation}/${settings.memberId}`;
    return companion("calendar", {
      holds: () => (this.kept.get(key)?.version ?? 0) === settings.version - 1,
      apply: () => this.kept.set(key, settings),
    });
  }
  write(companions: readonly Companion[]): Promise<Appended> {
    const refused = companions.find(({ write }) => !(write as Write).holds());
    if (refused) return Promise.resolve({ ok: false, conflict: refused.name });
    for (const { write } of companions) (write as Write).apply();
    return Promise.resolve({ ok: true });
  }
}

export class MemoryBookingCalendar implements BookingCalendar {
  readonly calendars: MemoryExpertCalendars;
  readonly claims = new Map<string, SlotClaim>();
  readonly holds = new Map<string, Hold>();

  constructor(calendars = new MemoryExpertCalendars()) {
    this.calendars = calendars;
  }

  private quarters(organisation: string, expertId: string): [quarter: string, claim: SlotClaim][] {
    const prefix = `${organisation}/${expertId}/`;
    return [...this.claims].flatMap(([key, claim]): [string, SlotClaim][] =>
      key.startsWith(prefix) ? [[key.slice(prefix.length), claim]] : [],
    );
  }

  async freeSlots(organisation: string, asked: SlotsAsked): Promise<Slot[]> {
    const settings = (await this.calendars.list(organisation)).filter(({ memberId }) =>
      asked.expertIds.includes(memberId),
    );
    const occupied = settings.map((calendar) => {
      const others = this.quarters(organisation, calendar.memberId).filter(([, claim]) =>
        inTheWay(claim, asked.holder, asked.now),
      );
      return { settings: calendar, taken: new Set(others.map(([quarter]) => quarter)) };
    });
    return freeSlots(occupied, asked, asked.limit);
  }

  async rules(organisation: string, expertId: string): Promise<ExpertRules | undefined> {
    const settings = await this.calendars.find(organisation, expertId);
    if (!settings) return undefined;
    const { moveLimit: moves, cutOffMinutes, zone } = settings;
    return { moves, cutOffMinutes, zone };
  }

  private look(
    settings: CalendarSettings | undefined,
    organisation: string,
    slot: Slot,
    holder: string,
    now: string,
  ): SlotRefused | { ok: true; quarters: string[] } {
    if (!settings || !isOffered(settings, slot, now)) return { ok: false, reason: "slot-not-offered" };
    const quarters = claimedQuarters(slot, settings);
    const reasons = this.quarters(organisation, slot.expertId)
      .filter(([quarter]) => quarters.includes(quarter))
      .map(([, claim]) => inTheWay(claim, holder, now));
    const reason = reasons.find((each) => each === "slot-taken") ?? reasons.find((each) => each);
    return reason ? { ok: false, reason } : { ok: true, quarters };
  }

  private free(organisation: string, expertId: string, mine: (claim: SlotClaim) => boolean): void {
    for (const [quarter, claim] of this.quarters(organisation, expertId))
      if (mine(claim)) this.claims.delete(`${organisation}/${expertId}/${quarter}`);
  }

  async hold(
    organisation: string,
    { expertId, startsAt, endsAt }: Slot,
    holder: string,
    now: string,
  ): Promise<{ ok: true; hold: Hold } | SlotRefused> {
    const slot = { expertId, startsAt, endsAt };
    const settings = await this.calendars.find(organisation, expertId);
    const seen = this.look(settings, organisation, slot, holder, now);
    if (!seen.ok) return seen;
    const before = this.holds.get(`${organisation}/${holder}`);
    const same = before?.expertId === expertId && before.startsAt === startsAt && before.endsAt === endsAt;
    if (before && same && before.expiresAt > now) return { ok: true, hold: before };
    if (before && !same) this.freeHold(organisation, holder, before);
    const hold = { ...slot, expiresAt: addMinutes(now, holdMinutes) };
    for (const quarter of seen.quarters) {
      const key = `${organisation}/${expertId}/${quarter}`;
      if (this.claims.get(key)?.meetingId) continue;
      this.claims.set(key, { holder, startsAt, endsAt, expiresAt: hold.expiresAt });
    }
    this.holds.set(`${organisation}/${holder}`, hold);
    return { ok: true, hold };
  }

  private freeHold(organisation: string, holder: string, hold: Hold): void {
    this.free(
      organisation,
      hold.expertId,
      (claim) => claim.holder === holder && !claim.meetingId && claim.startsAt === hold.startsAt,
    );
  }

  held(organisation: string, holder: string, now: string): Promise<Hold | undefined> {
    const hold = this.holds.get(`${organisation}/${holder}`);
    return Promise.resolve(hold && hold.expiresAt > now ? hold : undefined);
  }

  letGo(organisation: string, holder: string): Promise<void> {
    const hold = this.holds.get(`${organisation}/${holder}`);
    this.holds.delete(`${organisation}/${holder}`);
    if (hold) this.freeHold(organisation, holder, hold);
    return Promise.resolve();
  }

  async reserve(organisation: string, reserving: Reserving, now: string): Promise<Reserved | SlotRefused> {
    const { expertId, startsAt, endsAt, holder, consultationId: meetingId, sequence } = reserving;
    const settings = await this.calendars.find(organisation, expertId);
    const seen = this.look(settings, organisation, reserving, holder, now);
    if (!seen.ok) return seen;
    const expiresAt = `${addDays(endsAt.slice(0, 10), keptDays)}${endsAt.slice(10)}`;
    const claim = { holder, meetingId, sequence, startsAt, endsAt, expiresAt };
    const claiming = seen.quarters.map((quarter) => {
      const key = `${organisation}/${expertId}/${quarter}`;
      return companion("slot", {
        holds: () => {
          const there = this.claims.get(key);
          return !there || inTheWay(there, holder, now) === undefined;
        },
        apply: () => this.claims.set(key, claim),
      });
    });
    const letGo = companion("hold", {
      holds: always,
      apply: () => this.holds.delete(`${organisation}/${holder}`),
    });
    return { ok: true, companions: [...claiming, letGo], undo: () => Promise.resolve() };
  }

  release(organisation: string, { expertId, consultationId, sequence }: Releasing): Promise<void> {
    this.free(
      organisation,
      expertId,
      (claim) => claim.meetingId === consultationId && (claim.sequence ?? 0) <= sequence,
    );
    return Promise.resolve();
  }

  agenda(
    organisation: string,
    { expertId, from, until }: { expertId: string; from: string; until: string },
  ): Promise<AgendaEntry[]> {
    const claims = this.quarters(organisation, expertId).map(([, claim]) => claim);
    return Promise.resolve(talksOf(claims, { from, until }).map((talk) => ({ ...talk, expertId })));
  }
}
