import type { CalendarSettings } from "../../shared/domain/consultation/availability.ts";

/** Eva's calendar in London: mornings and an hour on weekdays, talks of an hour every half hour, nothing else. */
export const aCalendar = (change: Partial<CalendarSettings> = {}): CalendarSettings => ({
  memberId: "mem_eva",
  zone: "Europe/London",
  weekly: [1, 2, 3, 4, 5].flatMap((weekday) => [
    { weekday, from: "09:00", until: "12:00" },
    { weekday, from: "14:00", until: "15:00" },
  ]),
  exceptions: [],
  durationMinutes: 60,
  bufferBeforeMinutes: 0,
  bufferAfterMinutes: 0,
  intervalMinutes: 30,
  leadMinutes: 0,
  cutOffMinutes: 24 * 60,
  maximumAdvanceDays: 60,
  moveLimit: 2,
  joinLink: "https://meet.example.com/eva",
  version: 1,
  ...change,
});
