import { useQuery, type QueryKey } from "@tanstack/react-query";
import { has } from "../area.ts";
import { read, readAll, type Me, type Reply } from "../api.ts";
import { useMay, useMe } from "../me.tsx";

type Listed = Reply<"listTasks">["items"][number];
export type Task = Extract<Listed, { applicationId: string }>;
export type Erasure = Reply<"listErasures">["erasures"][number];
export type ShownHold = Reply<"listHolds">["holds"][number];

/** Tasks have their names within an application. */
export const taskKey = ({ applicationId, taskId }: Task): string => `${applicationId}/${taskId}`;

/** Beyond this many nobody reads: what is oldest comes first. */
const most = 500;

const isAboutSomebody = (item: Listed): item is Task => "applicationId" in item;

/** Every task that the API lists for the reader, oldest first; whose each is stands in it. */
const useAllTasks = () =>
  useQuery({
    // Below all tasks: whatever changes those changes these.
    queryKey: ["tasks", "office"],
    queryFn: async ({ signal }) => {
      const items: Task[] = [];
      let cursor: string | undefined;
      do {
        const page = await read("listTasks", { query: { limit: "100", cursor }, signal });
        items.push(...page.items.filter(isAboutSomebody));
        cursor = page.nextCursor;
      } while (cursor !== undefined && items.length < most);
      return items;
    },
    refetchInterval: 60_000,
    staleTime: 5_000,
  });

/**
 * hr's own; and, of applications that hr and privacy alone may see, those of whoever worked on them: the API lists these
 * for hr, and for who only is hr there are no others in the list.
 */
const isOfHr = (task: Task, me: Me): boolean =>
  task.for === "hr" || (task.for !== "privacy" && !has(me, "recruiter", "manager", "admin"));

export function useHrTasks() {
  const me = useMe();
  const tasks = useAllTasks();
  return { ...tasks, data: tasks.data?.filter((task) => isOfHr(task, me)) };
}
export function usePrivacyTasks() {
  const tasks = useAllTasks();
  return { ...tasks, data: tasks.data?.filter((task) => task.for === "privacy") };
}

export const erasuresKey: QueryKey = ["erasures"];
/** Who asked to be erased, the newest first; nobody is named. */
export const useErasures = () =>
  useQuery({
    queryKey: erasuresKey,
    queryFn: ({ signal }) => read("listErasures", { signal }),
    select: ({ erasures }) => erasures.toReversed(),
    staleTime: 5_000,
  });

export const holdsKey = (applicationId: string): QueryKey => ["holds", applicationId];
export const useHolds = (applicationId: string) =>
  useQuery({
    queryKey: holdsKey(applicationId),
    queryFn: ({ signal }) => read("listHolds", { path: { id: applicationId }, signal }),
    staleTime: 5_000,
  });

/** What members are called, where the reader's roles know it. */
export function useMemberNames(): (id: string | undefined) => string | undefined {
  const may = useMay();
  const members = useQuery({
    queryKey: ["listMembers"],
    enabled: may("listMembers"),
    queryFn: ({ signal }) => readAll("listMembers", signal),
    staleTime: 5 * 60_000,
  });
  const names = new Map((members.data ?? []).map(({ memberId, name }) => [memberId, name]));
  return (id) => (id === undefined ? undefined : names.get(id));
}
