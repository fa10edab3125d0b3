import { holidaysBetween } from "../calendar/holidays.ts";
import type { HolidayCountry } from "../calendar/holidays.ts";
import type { SiteCalendar } from "../calendar/working-time.ts";
import type { ApplicationFacts } from "./state.ts";

/**
 * The site's working time as the facts tell it: its hours and its country's public holidays around the arrival. Days
 * a site closes on its own account are settings that change, and no fact.
 */
export function workingTimeOf(application: Pick<ApplicationFacts, "site" | "receivedAt">): SiteCalendar {
  const { zone, workingDays, opens, closes, country } = application.site;
  const year = Number(application.receivedAt.slice(0, 4));
  const holidays = holidaysBetween(country as HolidayCountry, year - 1, year + 2);
  return { zone, workingDays, opens, closes, holidays };
}
