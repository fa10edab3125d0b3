import type { BookingCalendar } from "../../shared/ports/booking-calendar.ts";
import type { FactStore } from "../../shared/ports/facts.ts";
import { Unavailable } from "../../shared/ports/unavailable.ts";

/**
 * A calendar that can be out of reach from the moment of an append on, as another system's can: whoever still asks it
 * for something then gets `Unavailable`.
 */
export function withOutages<Event>(facts: FactStore<Event>, calendar: BookingCalendar) {
  const outage = { beginsWithAppend: false, present: false };
  const reached = <Result>(ask: () => Promise<Result>): Promise<Result> =>
    outage.present ? Promise.reject(new Unavailable("the calendar does not answer")) : ask();
  const failing: BookingCalendar = {
    freeSlots: (...asked) => reached(() => calendar.freeSlots(...asked)),
    rules: (...asked) => reached(() => calendar.rules(...asked)),
    hold: (...asked) => reached(() => calendar.hold(...asked)),
    held: (...asked) => reached(() => calendar.held(...asked)),
    letGo: (...asked) => reached(() => calendar.letGo(...asked)),
    reserve: (...asked) => reached(() => calendar.reserve(...asked)),
    release: (...asked) => reached(() => calendar.release(...asked)),
    agenda: (...asked) => reached(() => calendar.agenda(...asked)),
  };
  const watched: FactStore<Event> = {
    read: (stream) => facts.read(stream),
    appending: (fact) => facts.appending(fact),
    append: async (...given) => {
      const appended = await facts.append(...given);
      if (appended.ok && outage.beginsWithAppend) outage.present = true;
      return appended;
    },
  };
  return { outage, facts: watched, calendar: failing };
}
