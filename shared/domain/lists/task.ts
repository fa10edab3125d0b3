import * as z from "zod/mini";
import { isDoneBySaying, type Task } from "../application/tasks.ts";
import type { Member } from "../organisation/organisation.ts";
import { reaches } from "../organisation/permissions.ts";
import type { ListRow } from "./row.ts";

/** What there is to do. */
export const TaskKind = z.enum([
  "check-first",
  "outcome",
  "rejection-call",
  "call-about-correction",
  "call-unreachable-by-mail",
  "confirm-outcome",
  "retention-check",
  "removal-request",
  "hold-review",
  "reopened",
  "silence",
  "call-about-help",
  "talk-outcome",
  "more-time",
  "adjustment-asked",
  "interview-called-off",
  "gap-before-final",
  "scorecards-missing",
  "meeting-outcome",
  "survey-contact",
  "answer",
] satisfies readonly Task["kind"][]);

/** Whose it is. */
export const TaskOwner = z.enum(["recruiter", "manager", "hr", "privacy"] satisfies readonly Task["for"][]);

/** An open task, with what decides whose it is. The candidate's name is looked up when it is read. */
export interface ListedTask {
  readonly taskId: string;
  readonly kind: Task["kind"];
  readonly for: Task["for"];
  readonly since: string;
  readonly dueAt?: string | undefined;
  readonly about?: string | undefined;
  readonly applicationId: string;
  readonly candidateId: string;
  readonly siteId: string;
  readonly jobId: string;
  readonly clientId?: string | undefined;
  readonly recruiterId?: string | undefined;
  readonly managerId?: string | undefined;
  /** hr and privacy alone may see whom it is about. */
  readonly restricted?: true | undefined;
  /** Of an application that only tries things out. */
  readonly test?: true | undefined;
}

/** The tasks of a row. */
export const listedTasks = (row: ListRow): ListedTask[] =>
  row.tasks.map(({ id, kind, for: whose, since, dueAt, about }) => ({
    taskId: id,
    kind,
    for: whose,
    since,
    dueAt,
    about,
    applicationId: row.applicationId,
    candidateId: row.candidateId,
    siteId: row.siteId,
    jobId: row.jobId,
    clientId: row.clientId,
    recruiterId: row.recruiterId,
    managerId: row.managerId,
    restricted: row.restricted || undefined,
    test: row.test || undefined,
  }));

/**
 * Whether a task is a member's to do: a recruiter's own and those nobody owns at their sites; a manager's of their
 * own jobs (nobody manages the job: the recruiter's); hr's and privacy's by their role. An admin sees all. What
 * is about somebody whom hr and privacy alone may see is theirs: privacy's own, and hr's whatever else.
 */
export function isTaskOf(
  member: Member,
  task: Pick<ListedTask, "for" | "siteId" | "clientId" | "recruiterId" | "managerId" | "restricted">,
): boolean {
  const within = reaches(member, task);
  if (task.restricted)
    return task.for === "privacy" ? member.roles.includes("privacy") : member.roles.includes("hr") && within;
  if (member.roles.includes("admin")) return true;
  const hasRole = (role: Member["roles"][number]) => member.roles.includes(role);
  const recruits =
    hasRole("recruiter") && (task.recruiterId === undefined ? within : task.recruiterId === member.memberId);
  switch (task.for) {
    case "recruiter":
      return recruits;
    case "manager":
      return task.managerId === undefined
        ? recruits
        : hasRole("manager") && task.managerId === member.memberId;
    case "hr":
      return hasRole("hr") && within;
    case "privacy":
      return hasRole("privacy");
  }
}

/** Who does a task: whom it is for, and hr whatever else is about somebody whom hr and privacy alone may see. */
export const doneBy = ({ for: whose, restricted }: Pick<ListedTask, "for" | "restricted">): Task["for"] =>
  restricted && whose !== "privacy" ? "hr" : whose;

/** Whether a member may mark a task as done: no other's, and none that closes by itself. */
export const mayComplete = (member: Member, task: Pick<Task, "kind" | "for">): boolean =>
  isDoneBySaying(task) && answersFor(member, task);

/** Who marks tasks as done: an admin any, privacy its own, recruiters and hr each other's, but not privacy's. */
export function answersFor({ roles }: Member, task: Pick<Task, "for">): boolean {
  const may: Member["roles"] = task.for === "privacy" ? ["privacy", "admin"] : ["recruiter", "hr", "admin"];
  return roles.some((role) => may.includes(role));
}

/** Whether the moment by which it was to be done has passed. */
export const isOverdue = ({ dueAt }: Pick<Task, "dueAt">, now: string): boolean =>
  dueAt !== undefined && dueAt < now;
