import { worklistContracts } from "../../../shared/contracts/http/worklist.ts";
import type { MailTask } from "../../../shared/contracts/http/worklist.ts";
import { isOverdue, mayComplete } from "../../../shared/domain/lists/task.ts";
import { taskLabel } from "../../../shared/domain/lists/task-label.ts";
import { mayReach, seesApplication } from "../../../shared/domain/organisation/permissions.ts";
import { retentionRule } from "../../../shared/domain/personal-data/retention.ts";
import type { Member } from "../../../shared/domain/organisation/organisation.ts";
import type { MailBreaker, MailBreakers } from "../../../shared/ports/mail-breaker.ts";
import type { People } from "../../../shared/ports/people.ts";
import type { Reports } from "../../../shared/ports/reports.ts";
import type { ProjectedViews, Views } from "../../../shared/ports/views.ts";
import { worklistRoutes } from "../../../shared/routes.ts";
import { createHttpHandler } from "../../../shared/runtime/http.ts";
import type { HttpDependencies } from "../../../shared/runtime/http.ts";

export interface WorklistDependencies extends HttpDependencies {
  readonly people: Pick<People, "member" | "candidates">;
  readonly views: Pick<Views, "list" | "tasks" | "due" | "retention">;
  readonly rows: Pick<ProjectedViews, "row">;
  readonly reports: Pick<Reports, "refused">;
  readonly breakers: Pick<MailBreakers, "find">;
}

/** What is found in lists: applications, what there is to do today, and what other systems reported in vain. */
export function createHandler(dependencies: WorklistDependencies) {
  const { people, views, rows, reports, breakers } = dependencies;

  /** Whom a page is about: their names, empty once their details were erased, and phones for those who may call. */
  const reached = async (
    organisation: string,
    member: Member,
    items: readonly { readonly candidateId: string }[],
  ) => {
    const ids = [...new Set(items.map(({ candidateId }) => candidateId))];
    const known = new Map(
      (await people.candidates(organisation, ids)).map((each) => [each.candidateId, each]),
    );
    return (candidateId: string) => {
      const { name = "", phone } = known.get(candidateId) ?? {};
      return { candidateId, name, ...(phone !== undefined && mayReach(member) ? { phone } : {}) };
    };
  };

  return createHttpHandler(
    worklistRoutes,
    worklistContracts,
    {
      listApplications: async ({ organisation, query, now }, member) => ({
        body: await views.list({ organisation, member, query, now }),
      }),

      listTasks: async ({ organisation, query, now }, member) => {
        const { items, nextCursor } = await views.tasks({ organisation, member, query });
        const candidateOf = await reached(organisation, member, items);
        const listed = items.map(({ candidateId, ...task }) => {
          const candidate = candidateOf(candidateId);
          return {
            ...task,
            label: taskLabel(task, { candidate: candidate.name }),
            overdue: isOverdue(task, now),
            completable: mayComplete(member, task),
            candidate,
            test: task.test ?? false,
          };
        });
        const isFirst =
          query.cursor === undefined && query.for === undefined && member.roles.includes("admin");
        const ofMail = isFirst ? mailTask(await breakers.find(organisation)) : [];
        return { body: { items: [...ofMail, ...listed], nextCursor } };
      },

      listDue: async ({ organisation, query, now }, member) => {
        const { items, nextCursor } = await views.due({ organisation, member, query });
        const candidateOf = await reached(organisation, member, items);
        const listed = items.map(({ candidateId, ...due }) => ({
          ...due,
          why: due.why ?? "review",
          overdue: isOverdue(due, now),
          candidate: candidateOf(candidateId),
          test: due.test ?? false,
        }));
        return { body: { items: listed, nextCursor } };
      },

      listRetention: async ({ organisation, query }) => {
        const { items, nextCursor } = await views.retention({ organisation, query });
        return {
          body: { items: items.map((item) => ({ ...item, rule: retentionRule(item.country) })), nextCursor },
        };
      },

      listRefusedReports: async ({ organisation }, member) => {
        const refused = await reports.refused(organisation);
        const shown = await Promise.all(
          refused.map(async ({ applicationId }) => {
            const row = applicationId && (await rows.row(organisation, applicationId));
            // What belongs to no known application belongs to no site: everybody who may look can settle it.
            return !row || seesApplication(member, row);
          }),
        );
        const items = refused
          .filter((_, index) => shown[index])
          .sort((a, b) => (a.refusedAt < b.refusedAt ? 1 : -1));
        return { body: { items } };
      },
    },
    dependencies,
  );
}

const mailLabels = {
  warned:
    "Find out why so much of our mail comes back or is called spam, before it is stopped, and reset the breaker with the reason",
  stopped:
    "Let our mail out again: find out why so much came back or was called spam, and reset the breaker with the reason",
} as const;

/** An admin's task as long as a breaker stands at a level: resetting it is the only way to be done with it. */
function mailTask({ version, level, since }: MailBreaker): MailTask[] {
  if (level === "open" || since === undefined) return [];
  const kind = `mail-${level}` as const;
  return [
    { taskId: `${kind}-${version}`, kind, label: mailLabels[level], for: "admin", since, overdue: false },
  ];
}
