import { useQuery, type QueryKey } from "@tanstack/react-query";
import { read, readAll, type Reply } from "../api.ts";
import { useMay } from "../me.tsx";

type Listed = Reply<"listTasks">["items"][number];
export type Task = Extract<Listed, { applicationId: string }>;
export type Erasure = Reply<"listErasures">["erasures"][number];
export type ShownHold = Reply<"listHolds">["holds"][number];

/** Tasks have their names within an application. */
export const taskKey = ({ applicationId, taskId }: Task): string => `${applicationId}/${taskId}`;

/** Beyond this many nobody reads: what is oldest comes first, and that there is more is said. */
const most = 500;

const isAboutSomebody = (item: Listed): item is Task => "applicationId" in item;

/** What waits for hr or privacy, oldest first. */
export const useTasksFor = (whose: "hr" | "privacy", enabled = true) =>
  useQuery({
    // Below all tasks: whatever changes those changes these.
    queryKey: ["tasks", whose],
    enabled,
    queryFn: async ({ signal }) => {
      const items: Task[] = [];
      let cursor: string | undefined;
      do {
        const page = await read("listTasks", { query: { for: whose, limit: 100, cursor }, signal });
        items.push(...page.items.filter(isAboutSomebody));
        cursor = page.nextCursor;
      } while (cursor !== undefined && items.length < most);
      return { items, hasMore: cursor !== undefined };
    },
    refetchInterval: 60_000,
    staleTime: 5_000,
  });

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
