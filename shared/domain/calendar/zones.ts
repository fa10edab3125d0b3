/**
 * Days, clock times and instants in a zone. Dates compare by day in the site's zone everywhere in the product.
 *
 * Why neither Temporal's polyfill nor `Intl` at start-up. Minified CommonJS bundles on Node 24.21, CPU to load
 * and find one day, median of 15 interleaved processes: this module by rule 2 ms (4 kB), with `Intl` 24 ms, with
 * the polyfill 28 ms (55 kB; loading it alone 7 ms, the rest is `Intl`, which it uses too). `Intl` costs that
 * once in a process, whatever is asked of it; a further zone costs 0.3 ms, a call on a cached format 4 µs. So
 * zones with a rule (`zone-rules.ts`) are calculated, and every other is answered by one cached
 * `Intl.DateTimeFormat` per zone. Tests hold both ways against the polyfill.
 */
import { addDays, dayAt, epochOf, instantOf, startOf, type Day, type Instant, type Month } from "./days.ts";
import { offsetByRule, zonesByRule } from "./zone-rules.ts";

const millisecondsADay = 86_400_000;

const formats = new Map<string, Intl.DateTimeFormat>();

/** Whether the runtime knows the zone by this name (`Europe/London`). */
export function isZone(zone: string): boolean {
  if (zonesByRule.includes(zone)) return true;
  try {
    formatOf(zone);
    return true;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

/** The day that the calendar on the wall shows at that moment. Throws RangeError for an unknown zone. */
export function dayOf(instant: Instant, zone: string): Day {
  return dayAt(onTheWall(instant, zone));
}

/** The time that the clock on the wall shows at that moment, `HH:MM`. */
export function timeOf(instant: Instant, zone: string): string {
  return instantOf(onTheWall(instant, zone)).slice(11, 16);
}

/** The month that the calendar on the wall shows at that moment. */
export function monthOf(instant: Instant, zone: string): Month {
  return dayOf(instant, zone).slice(0, 7);
}

/**
 * The moment at which the clock on the wall shows `time` (`HH:MM`) on that day. Where the clocks go back and
 * the time comes twice, the earlier; where they go forward and it never comes, the time as much later as the
 * clocks jumped (02:30 becomes 03:30). RFC 5545 and Temporal's "compatible" read it the same way.
 */
export function instantAt(day: Day, time: string, zone: string): Instant {
  return instantOf(epochAt(day, time, zone));
}

/** `instantAt` in milliseconds since 1970. */
export function epochAt(day: Day, time: string, zone: string): number {
  const wall = startOf(day) + millisecondsInto(time);
  // The two offsets that can be meant: a day before and a day after no single change of the clocks escapes.
  const before = offsetAt(wall - millisecondsADay, zone);
  const after = offsetAt(wall + millisecondsADay, zone);
  if (before === after) return wall - before;
  const candidates = [wall - before, wall - after].filter((epoch) => epoch + offsetAt(epoch, zone) === wall);
  return candidates.length > 0 ? Math.min(...candidates) : wall - before;
}

/**
 * The same moment where the clock on the wall is at or past `from` and not yet `to` (both `HH:MM`, `from` before
 * `to`); else the next moment at which it shows `from`.
 */
export function withinHours(instant: Instant, zone: string, from: string, to: string): Instant {
  const day = dayOf(instant, zone);
  const moment = epochOf(instant);
  const opens = instantAt(day, from, zone);
  if (moment < epochOf(opens)) return opens;
  return moment < epochOf(instantAt(day, to, zone)) ? instant : instantAt(addDays(day, 1), from, zone);
}

/** What the clock on the wall shows at that moment, in milliseconds as if it were UTC's. */
function onTheWall(instant: Instant, zone: string): number {
  const epoch = epochOf(instant);
  return epoch + offsetAt(epoch, zone);
}

function millisecondsInto(time: string): number {
  const match = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(time);
  if (match === null) throw new RangeError(`Not a time of day: ${time}`);
  return (Number(match[1]) * 60 + Number(match[2])) * 60_000;
}

/** Milliseconds by which the zone's clocks are ahead of UTC at that moment. */
function offsetAt(epoch: number, zone: string): number {
  return offsetByRule(epoch, zone) ?? offsetByIntl(epoch, zone);
}

function offsetByIntl(epoch: number, zone: string): number {
  const second = Math.floor(epoch / 1000) * 1000;
  const [month, day, year, hours, minutes, seconds] = formatOf(zone)
    .format(second)
    .match(/\d+/g)!
    .map(Number);
  return Date.UTC(year!, month! - 1, day, hours, minutes, seconds) - second;
}

function formatOf(zone: string): Intl.DateTimeFormat {
  let format = formats.get(zone);
  if (format === undefined) {
    format = new Intl.DateTimeFormat("en-US", {
      timeZone: zone,
      hourCycle: "h23",
      year: "numeric",
      month: "2-digit",
      day: "2-digit",
      hour: "2-digit",
      minute: "2-digit",
      second: "2-digit",
    });
    formats.set(zone, format);
  }
  return format;
}
