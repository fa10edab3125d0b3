import { useQuery } from "@tanstack/react-query";
import { read, type Reply } from "../api.ts";

type Task = Reply<"listTasks">["items"][number];
/** Somebody who is asked about, by the milestone that the check is. */
export type Check = Extract<Task, { applicationId: string }> & { readonly about: string };

const isCheck = (task: Task): task is Check =>
  task.kind === "retention-check" && task.for === "manager" && "about" in task && task.about !== undefined;

/** Whom the reader is asked about, oldest first. */
export const useChecks = () =>
  useQuery({
    queryKey: ["checks"],
    queryFn: async ({ signal }) => {
      const checks: Check[] = [];
      let cursor: string | undefined;
      do {
        const page = await read("listTasks", { query: { limit: 50, cursor }, signal });
        checks.push(...page.items.filter(isCheck));
        cursor = page.nextCursor;
      } while (cursor !== undefined);
      return checks;
    },
  });
