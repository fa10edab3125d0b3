/**
 * Offsets of the zones most sites lie in, by rule, so that a function need not wake `Intl` for them: the first
 * use of `Intl` in a process costs more than 20 ms of CPU (see `zones.ts`), the rule nothing.
 *
 * Source: the European summer time arrangements (Directive 2000/84/EC; the same hours hold in the United
 * Kingdom by its Summer Time Order 2002): from 01:00 UTC on the last Sunday of March to 01:00 UTC on the last
 * Sunday of October, in the whole union since 1996. Japan has had no summer time since 1951. A test holds every
 * zone here against the time zone database of the runtime; a change of law makes it fail, and the remedy is to
 * delete the zone from this file, since every zone that is not listed is answered by `Intl`.
 */

const minute = 60_000;
const hour = 60 * minute;

/** The rules hold from here on; earlier moments are answered by `Intl`. */
export const rulesHoldFrom = Date.UTC(1997, 0, 1);

const offsets = new Map<string, { standard: number; europeanSummerTime: boolean }>([
  ["UTC", { standard: 0, europeanSummerTime: false }],
  ["Asia/Tokyo", { standard: 9 * hour, europeanSummerTime: false }],
  ["Europe/London", { standard: 0, europeanSummerTime: true }],
  ["Europe/Dublin", { standard: 0, europeanSummerTime: true }],
  ["Europe/Amsterdam", { standard: hour, europeanSummerTime: true }],
  ["Europe/Brussels", { standard: hour, europeanSummerTime: true }],
  ["Europe/Berlin", { standard: hour, europeanSummerTime: true }],
  ["Europe/Paris", { standard: hour, europeanSummerTime: true }],
  ["Europe/Stockholm", { standard: hour, europeanSummerTime: true }],
  ["Europe/Copenhagen", { standard: hour, europeanSummerTime: true }],
  ["Europe/Oslo", { standard: hour, europeanSummerTime: true }],
  ["Europe/Helsinki", { standard: 2 * hour, europeanSummerTime: true }],
]);

/** The zones answered by rule. */
export const zonesByRule: readonly string[] = [...offsets.keys()];

/** Milliseconds by which the zone's clocks are ahead of UTC at that moment; undefined where no rule says it. */
export function offsetByRule(epoch: number, zone: string): number | undefined {
  const known = offsets.get(zone);
  if (known === undefined || epoch < rulesHoldFrom) return undefined;
  if (!known.europeanSummerTime) return known.standard;
  const { begins, ends } = summerOf(new Date(epoch).getUTCFullYear());
  return known.standard + (epoch >= begins && epoch < ends ? hour : 0);
}

/** Summers by year, once they were asked for: a rebuild of figures asks for the same few some million times. */
const summers = new Map<number, { readonly begins: number; readonly ends: number }>();

function summerOf(year: number): { readonly begins: number; readonly ends: number } {
  const known = summers.get(year);
  if (known) return known;
  const summer = { begins: lastSundayAtOne(year, 2), ends: lastSundayAtOne(year, 9) };
  summers.set(year, summer);
  return summer;
}

/** 01:00 UTC on the last Sunday of the month (0 is January). */
function lastSundayAtOne(year: number, month: number): number {
  const lastDay = new Date(Date.UTC(year, month + 1, 0));
  return Date.UTC(year, month, lastDay.getUTCDate() - lastDay.getUTCDay(), 1);
}
