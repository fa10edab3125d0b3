import { useInfiniteQuery, useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { read, type Reply } from "../api.ts";
import type { Formats } from "../format.ts";
import { useFormats } from "../me.tsx";

type Listed = Reply<"listTasks">["items"][number];
export type Task = Extract<Listed, { applicationId: string }>;
export type Due = Reply<"listDue">["items"][number];

/** All that waits for somebody about one candidate: one entry, however many reasons. */
export interface Waiting {
  readonly applicationId: string;
  readonly candidate: Due["candidate"];
  readonly siteId: string;
  readonly jobId: string;
  /** The earliest moment by which something is to be done; nothing where no moment was given. */
  readonly dueAt: string | undefined;
  readonly since: string;
  readonly due: Due | undefined;
  readonly tasks: readonly Task[];
  /** Whether what is to be done is a call, or may begin with one. */
  readonly isCall: boolean;
  /** Shown, so that a whole way can be tried out, and not counted among those who wait. */
  readonly test: boolean;
}

export const sections = ["overdue", "today", "coming", "undated"] as const;
export type Section = (typeof sections)[number];

/** What one looks at in the morning: today, and the two days after it. */
const daysAhead = 2;
/** A recruiter's own are a few dozen; beyond this many it is said that there are more. */
const atOnce = 500;

const calls: readonly string[] = [
  "check-first",
  "rejection-call",
  "call-about-correction",
  "call-unreachable-by-mail",
  "reopened",
  "silence",
  "call-about-help",
  "more-time",
  "adjustment-asked",
  "interview-called-off",
  "gap-before-final",
  "survey-contact",
  "answer",
];

/** Tasks and due steps of one candidate together, what is due first at the top; without a day, the oldest first. */
export function waitingOf(tasks: readonly Task[], due: readonly Due[]): Waiting[] {
  const found = new Map<string, { readonly tasks: Task[]; due?: Due }>();
  const of = (applicationId: string) => {
    const there = found.get(applicationId) ?? { tasks: [] };
    found.set(applicationId, there);
    return there;
  };
  for (const task of tasks) of(task.applicationId).tasks.push(task);
  for (const each of due) of(each.applicationId).due = each;
  const end = "9999";
  return [...found.values()]
    .flatMap(({ tasks: own, due: step }) => {
      const any = step ?? own[0];
      if (!any) return [];
      const moments = [step?.dueAt, ...own.map(({ dueAt }) => dueAt)].filter((at) => at !== undefined);
      return [
        {
          ...{
            applicationId: any.applicationId,
            candidate: any.candidate,
            siteId: any.siteId,
            jobId: any.jobId,
          },
          dueAt: moments.sort()[0],
          since: own.map(({ since }) => since).sort()[0] ?? step?.dueAt ?? "",
          due: step,
          tasks: own,
          test: any.test,
          isCall: step?.owner === "us" || own.some(({ kind }) => calls.includes(kind)),
        },
      ];
    })
    .sort((a, b) => (`${a.dueAt ?? end} ${a.since}` < `${b.dueAt ?? end} ${b.since}` ? -1 : 1));
}

export function sectionOf({ dueAt }: Waiting, formats: Formats, now = new Date()): Section {
  if (dueAt === undefined) return "undated";
  if (dueAt < now.toISOString()) return "overdue";
  return formats.daysFromNow(dueAt, now) === 0 ? "today" : "coming";
}

const tickedKey = ["ticked-tasks"];
const nameOf = ({ applicationId, taskId }: Task): string => `${applicationId}/${taskId}`;

/** Tasks that were ticked off here: lists follow what happened a moment later, and would show them once more. */
function useTicked(): readonly string[] {
  return useQuery({
    queryKey: tickedKey,
    queryFn: () => [] as string[],
    initialData: [],
    staleTime: Infinity,
  }).data;
}
export function useTick(): (task: Task) => void {
  const queries = useQueryClient();
  return (task) => queries.setQueryData<string[]>(tickedKey, (before = []) => [...before, nameOf(task)]);
}

/** Everything that waits for the reader, read whole: the order is by what is due, whatever it is. */
export function useAgenda() {
  const formats = useFormats();
  const today = formats.date(new Date().toISOString());
  const tasks = useInfiniteQuery({
    queryKey: ["tasks"],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam: cursor, signal }) => read("listTasks", { query: { limit: 100, cursor }, signal }),
    getNextPageParam: ({ nextCursor }) => nextCursor,
    refetchInterval: 60_000,
    staleTime: 5_000,
  });
  const due = useInfiniteQuery({
    // Below the tasks: whatever changes those changes what is due.
    queryKey: ["tasks", "due", today],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam: cursor, signal }) => {
      const until = new Date();
      until.setDate(until.getDate() + daysAhead);
      until.setHours(23, 59, 59, 999);
      return read("listDue", { query: { limit: 100, cursor, until: until.toISOString() }, signal });
    },
    getNextPageParam: ({ nextCursor }) => nextCursor,
    refetchInterval: 60_000,
    staleTime: 5_000,
  });
  const goOn = (list: typeof tasks | typeof due): boolean =>
    list.hasNextPage && !list.isFetchNextPageError && countOf(list.data?.pages) < atOnce;
  const more = { tasks: goOn(tasks), due: goOn(due) };
  const nextTasks = tasks.fetchNextPage;
  const nextDue = due.fetchNextPage;
  useEffect(() => {
    if (more.tasks && !tasks.isFetchingNextPage) void nextTasks();
  }, [more.tasks, tasks.isFetchingNextPage, nextTasks]);
  useEffect(() => {
    if (more.due && !due.isFetchingNextPage) void nextDue();
  }, [more.due, due.isFetchingNextPage, nextDue]);
  const ticked = useTicked();
  const isTask = (item: Listed): item is Task => "applicationId" in item && !ticked.includes(nameOf(item));
  return {
    isPending: tasks.isPending || due.isPending || more.tasks || more.due,
    hasMore: tasks.hasNextPage || due.hasNextPage,
    error: (tasks.data ? null : tasks.error) ?? (due.data ? null : due.error),
    again: () => void Promise.all([tasks.refetch(), due.refetch()]),
    waiting: waitingOf(
      (tasks.data?.pages ?? []).flatMap(({ items }) => items.filter(isTask)),
      (due.data?.pages ?? []).flatMap(({ items }) => items),
    ),
  };
}

const countOf = (pages: readonly { readonly items: readonly unknown[] }[] | undefined): number =>
  (pages ?? []).reduce((sum, { items }) => sum + items.length, 0);
