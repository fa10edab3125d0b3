import type { applicationsContracts } from "../../../shared/contracts/http/applications.ts";
import type { Handlers } from "../../../shared/runtime/http.ts";
import type { Context } from "./context.ts";
import { applicationOf } from "../../../shared/domain/application/decision.ts";
import { move, reopen } from "../../../shared/domain/application/moves.ts";
import { movePromise } from "../../../shared/domain/application/promises.ts";
import type { Application } from "../../../shared/domain/application/state.ts";
import { openTasks } from "../../../shared/domain/application/tasks.ts";
import { answersFor } from "../../../shared/domain/lists/task.ts";
import type { Job } from "../../../shared/domain/organisation/organisation.ts";
import { reaches } from "../../../shared/domain/organisation/permissions.ts";
import { jobSettings, siteSettings } from "../../../shared/runtime/intake.ts";
import { reachesApplication } from "../../../shared/runtime/applications/access.ts";
import type { Deciding } from "../../../shared/runtime/applications/commands.ts";
import { ProblemError } from "../../../shared/runtime/problems.ts";

/** What is done to an application besides its outcomes. */
export function moveHandlers(
  context: Context,
): Handlers<
  Pick<
    typeof applicationsContracts,
    | "settleCheckFirst"
    | "archiveApplication"
    | "restoreApplication"
    | "reopenApplication"
    | "transferApplication"
    | "assignApplication"
    | "logContact"
    | "movePromise"
    | "completeTask"
  >
> {
  const { dependencies, load, command, replayed, moving, noteOf, jobAndSite, activeMember } = context;

  /** Who looked after it before, as far as they may there: a job that nobody watches leaves nobody waiting. */
  const formerRecruiter = async (
    { organisation, recruiterId }: Application,
    job: Job,
  ): Promise<string | undefined> => {
    const former = recruiterId && (await dependencies.people.member(organisation, recruiterId));
    const mayGoOn = former && former.status === "active" && former.roles.includes("recruiter");
    return mayGoOn && reaches(former, job) ? recruiterId : undefined;
  };

  return {
    settleCheckFirst: (call, member) => {
      const written = noteOf(call, call.body.note);
      const { requirementIds } = call.body;
      const named = requirementIds ? { requirementIds } : {};
      return moving(
        call,
        member,
        { type: "CheckFirstSettled", ...named, ...written.reference },
        written.companions,
      );
    },

    archiveApplication: (call, member) => {
      const written = noteOf(call, call.body.note);
      const { reason } = call.body;
      return moving(call, member, { type: "Archived", reason, ...written.reference }, written.companions);
    },

    restoreApplication: (call, member) => {
      const written = noteOf(call, call.body.note);
      return moving(call, member, { type: "Restored", ...written.reference }, written.companions);
    },

    reopenApplication: async (call, member) => (await command(call, member, reopen)).reply,

    transferApplication: async (call, member) => {
      const before = await replayed(call, member);
      if (before) return before;
      const { job, site } = await jobAndSite(call.organisation, call.body.jobId, member);
      const written = noteOf(call, call.body.note);
      const decide: Deciding = async (history, policy) => {
        const recruiterId = job.watcherIds[0] ?? (await formerRecruiter(applicationOf(history), job));
        return move(
          {
            type: "Transferred",
            job: jobSettings(job),
            site: siteSettings(site),
            ...(recruiterId ? { recruiterId } : {}),
            ...written.reference,
          },
          history,
          policy,
        );
      };
      return (await command(call, member, decide, written.companions)).reply;
    },

    assignApplication: async (call, member) => {
      const before = await replayed(call, member);
      if (before) return before;
      const recruiter = await activeMember(call.organisation, call.body.recruiterId, "/recruiterId");
      const application = applicationOf(await load(call, member));
      if (!recruiter.roles.includes("recruiter") || !reachesApplication(recruiter, application))
        throw new ProblemError(
          422,
          "not-their-recruiter",
          "This member is no recruiter of the application's site.",
          {
            errors: [{ pointer: "/recruiterId", detail: "No recruiter of this site." }],
          },
        );
      return moving(call, member, { type: "Assigned", recruiterId: recruiter.memberId });
    },

    logContact: (call, member) => {
      const { note, ...contact } = call.body;
      const written = noteOf(call, note);
      return moving(
        call,
        member,
        { type: "ContactLogged", ...contact, ...written.reference },
        written.companions,
      );
    },

    movePromise: async (call, member) => {
      const { byDay, note } = call.body;
      const written = noteOf(call, note);
      const decide: Deciding = (history, policy) =>
        movePromise({ type: "MovePromise", byDay, ...written.reference }, history, policy);
      return (await command(call, member, decide, written.companions)).reply;
    },

    completeTask: async (call, member) => {
      const task = call.path["taskId"] ?? "";
      const decide: Deciding = (history, policy) => {
        const open = openTasks(history, policy.track).find(({ id }) => id === task);
        if (open && !answersFor(member, open))
          throw new ProblemError(403, "not-allowed", "This task is somebody else's to do.");
        return move({ type: "TaskDone", task }, history, policy);
      };
      return (await command(call, member, decide)).reply;
    },
  };
}
