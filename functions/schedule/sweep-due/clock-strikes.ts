import { addDays, weekday } from "../../../shared/domain/calendar/days.ts";
import { dayOf, instantAt } from "../../../shared/domain/calendar/zones.ts";
import { inReadingHours } from "../../../shared/domain/messages/hours.ts";
import { clockStream } from "../../../shared/domain/messages/occasions.ts";
import type { ClockStruck } from "../../../shared/domain/messages/occasions.ts";
import type { FactStore } from "../../../shared/ports/facts.ts";
import type { DueItems, Organisations } from "../../../shared/ports/schedule.ts";
import type { Settings } from "../../../shared/ports/settings.ts";
import type { Clock } from "../../../shared/runtime/clock.ts";

/** When recruiters, hr and finance get their lists, on the organisation's clock. */
const strikesAt = "08:00";

/** The stream under which an organisation's waking is due. */
const wakingStream = (organisation: string): string => `${organisation}#clock`;

/** The next time an organisation is woken after `now`. */
function nextWaking(now: string, zone: string): string {
  const day = dayOf(now, zone);
  const today = instantAt(day, strikesAt, zone);
  return today > now ? today : instantAt(addDays(day, 1), strikesAt, zone);
}

/**
 * Sees to it that every organisation has its next waking among the due items. Once that is so, it carries itself on:
 * each waking notes the next. What is remembered in the list of organisations only tells which were never woken, or
 * not for two days.
 */
export async function noteWakings(
  now: string,
  { organisations, dueItems }: { organisations: Organisations; dueItems: Pick<DueItems, "note"> },
): Promise<void> {
  const lostBefore = `${addDays(now.slice(0, 10), -2)}${now.slice(10)}`;
  for (const { organisation, zone, wakesAt } of await organisations.all()) {
    if (wakesAt !== undefined && wakesAt > lostBefore) continue;
    const dueAt = nextWaking(now, zone);
    await dueItems.note({ stream: wakingStream(organisation), dueAt });
    await organisations.wakesAt(organisation, dueAt);
  }
}

export interface StrikeDependencies {
  readonly strikes: Pick<FactStore<ClockStruck>, "append">;
  readonly organisations: Pick<Organisations, "wakesAt">;
  readonly settings: Pick<Settings, "organisation">;
  readonly clock: Clock;
}

/**
 * Eight o'clock in an organisation: what is to be told today becomes a fact each, in a stream that can hold it once.
 * Returns the next waking. Who sleeps through a day (an outage) is not woken for it afterwards.
 */
export async function strike(organisation: string, dependencies: StrikeDependencies): Promise<string> {
  const { strikes, organisations, settings, clock } = dependencies;
  const found = await settings.organisation(organisation);
  if (!found) throw new Error(`${organisation} has no settings`);
  const now = clock.now();
  const day = dayOf(now, found.zone);
  // Whoever was woken late, after an outage, tells nobody at night.
  if (now >= instantAt(day, strikesAt, found.zone) && inReadingHours(now, found.zone) === now)
    for (const kind of kindsOf(day))
      await strikes.append({
        stream: clockStream(organisation, { kind, day }),
        seq: 1,
        events: [{ type: "ClockStruck", kind, day }],
        recordedAt: now,
        actor: { kind: "clock" },
      });
  const next = nextWaking(now, found.zone);
  await organisations.wakesAt(organisation, next);
  return next;
}

/** Digests on weekdays, the lists of the week on Mondays, the month's reversals on the 1st, whatever day that is. */
function kindsOf(day: string): ClockStruck["kind"][] {
  const inTheWeek = weekday(day) <= 5;
  return [
    ...(inTheWeek ? (["digest"] as const) : []),
    ...(weekday(day) === 1 ? (["weekly"] as const) : []),
    ...(day.endsWith("-01") ? (["monthly-reversals"] as const) : []),
  ];
}
