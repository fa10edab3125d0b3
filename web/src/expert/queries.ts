import { useQuery, type QueryKey } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { read, readTagged, type Reply } from "../api.ts";
import { useFormats } from "../me.tsx";

export type Talk = Reply<"listConsultations">["items"][number];
export type Brief = Reply<"getConsultationBrief">;
export type ExpertBrief = Extract<Brief, { reader: "expert" }>;
export type Calendar = Reply<"getCalendar">;

/** Every list of talks is kept below this. */
export const talksKey: QueryKey = ["talks"];
export const briefKey = (id: string): QueryKey => ["brief", id];
export const calendarKey: QueryKey = ["calendar"];

/** So many days the API answers at once. */
const daysAtOnce = 31;
/** And for so many it keeps what was. */
const daysKept = 90;
/** The furthest day ahead that anybody can be booked. */
const daysAhead = 180;

const dayAfter = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

/** The stretches that the API is asked for: days from `first` up to `last`, both counted from today. */
function stretches(today: string, first: number, last: number): { from: string; days: number }[] {
  const found: { from: string; days: number }[] = [];
  for (let begin = first; begin <= last; begin += daysAtOnce)
    found.push({ from: dayAfter(today, begin), days: Math.min(daysAtOnce, last - begin + 1) });
  return found;
}

function useStretch(name: string, first: number, last: number, enabled = true) {
  const formats = useFormats();
  const today = formats.date(new Date().toISOString());
  return useQuery({
    queryKey: [...talksKey, name, today],
    enabled,
    queryFn: async ({ signal }) => {
      const parts = await Promise.all(
        stretches(today, first, last).map((query) => read("listConsultations", { query, signal })),
      );
      return parts
        .flatMap(({ items }) => items)
        .sort((a, b) => (a.startsAt < b.startsAt ? -1 : a.startsAt > b.startsAt ? 1 : 0));
    },
    // Candidates book, move and cancel by themselves.
    refetchInterval: 60_000,
    staleTime: 5_000,
  });
}

/**
 * What one looks at: the talks of the last week, of which some may wait for their outcome, and a month ahead. The
 * calendar's zone may have another day than the reader's: a day more at either end.
 */
export const useTalks = () => useStretch("near", -7, daysAtOnce);
/** Everything else that is kept. */
export const useFarTalks = (enabled: boolean) => useStretch("ahead", daysAtOnce + 1, daysAhead, enabled);
export const usePastTalks = () => useStretch("past", -daysKept, 1);

export const useBrief = (id: string) =>
  useQuery({
    queryKey: briefKey(id),
    queryFn: ({ signal }) => read("getConsultationBrief", { path: { id }, signal }),
    staleTime: 5_000,
  });

/** The reader's calendar with its version, which a change of it names. */
export const useCalendar = () =>
  useQuery({
    queryKey: calendarKey,
    queryFn: ({ signal }) => readTagged("getCalendar", { signal }),
    // What is edited is kept by its page; what is there is read again where a change was refused.
    staleTime: Infinity,
  });

/** The time, again every half minute: what can be done changes as a talk begins and ends. */
export function useNow(): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 30_000);
    return () => clearInterval(timer);
  }, []);
  return now;
}

/** Over, and nobody has said how it went. */
export const awaitsOutcome = ({ status, endsAt }: Pick<Talk, "status" | "endsAt">, now: number): boolean =>
  (status === "booked" || status === "started") && Date.parse(endsAt) <= now;
