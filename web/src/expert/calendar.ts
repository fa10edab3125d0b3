import type { Body } from "../api.ts";
import type { Calendar } from "./queries.ts";

type Sent = Body<"replaceCalendar">;
/** A calendar as it is edited, where no link is an empty one. */
export type Edited = Omit<Sent, "joinLink"> & { readonly joinLink: string };
export type Hours = Edited["exceptions"][number]["hours"][number];
export type Week = Edited["weekly"];

export const weekdays = [1, 2, 3, 4, 5, 6, 7] as const;

/** What of a calendar is edited: whose it is and its version are known. */
export const editedOf = ({
  memberId: _memberId,
  version: _version,
  joinLink = "",
  ...rest
}: Calendar): Edited => ({ ...rest, joinLink });

export const sentOf = ({ joinLink, ...rest }: Edited): Sent =>
  joinLink === "" ? rest : { ...rest, joinLink };

/** The end of a day is 24:00 to the API, and 00:00 to a field that holds times. */
export const shownTime = (time: string): string => (time === "24:00" ? "00:00" : time);
export const endTime = (time: string): string => (time === "00:00" ? "24:00" : time);

const minutesInto = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

/** Why a time cannot be: the API takes quarter hours. Nothing where it can. */
export type TimeProblem = "missing" | "quarter";
export const problemOf = (time: string): TimeProblem | undefined =>
  !/^\d{2}:\d{2}$/.test(time) ? "missing" : minutesInto(time) % 15 === 0 ? undefined : "quarter";

/** Hours of a usual week. */
export const hoursOf = (weekly: Week): number =>
  weekly.reduce((sum, { from, until }) => sum + Math.max(0, minutesInto(until) - minutesInto(from)), 0) / 60;

/** The hours that are begun with: a morning; after others an hour later, or where the day is full its first hour. */
export function nextHours(there: readonly Hours[]): Hours {
  const last = there
    .map(({ until }) => until)
    .sort()
    .at(-1);
  if (last === undefined) return { from: "09:00", until: "12:00" };
  const from = minutesInto(last) + 60;
  if (from >= 24 * 60) return { from: "00:00", until: "01:00" };
  return { from: clock(from), until: clock(Math.min(from + 180, 24 * 60)) };
}
const clock = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;

/** The hours of one weekday, each with its place among all: what a refusal names. */
export const ofWeekday = (
  weekly: Week,
  weekday: number,
): readonly { readonly index: number; readonly hours: Hours }[] =>
  weekly.flatMap(({ weekday: own, from, until }, index) =>
    own === weekday ? [{ index, hours: { from, until } }] : [],
  );

/** The week with Monday's hours on every day from Tuesday to Friday. */
export const sameOnWorkdays = (weekly: Week): Week => [
  ...weekly.filter(({ weekday }) => weekday === 1 || weekday > 5),
  ...[2, 3, 4, 5].flatMap((weekday) => ofWeekday(weekly, 1).map(({ hours }) => ({ weekday, ...hours }))),
];
