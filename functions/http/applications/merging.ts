import type { applicationsContracts } from "../../../shared/contracts/http/applications.ts";
import type { Handlers } from "../../../shared/runtime/http.ts";
import type { Context } from "./context.ts";
import { applicationOf } from "../../../shared/domain/application/decision.ts";
import { merge, move, olderFirst, part } from "../../../shared/domain/application/moves.ts";
import type { Move } from "../../../shared/domain/application/moves.ts";
import type { Application } from "../../../shared/domain/application/state.ts";
import type { Member } from "../../../shared/domain/organisation/organisation.ts";
import { nextSeq } from "../../../shared/ports/facts.ts";
import { factOf, replay } from "../../../shared/runtime/commands.ts";
import { applicationStream, historyOf } from "../../../shared/runtime/history.ts";
import type { Call } from "../../../shared/runtime/http.ts";
import { notFound, ProblemError, problemOf } from "../../../shared/runtime/problems.ts";
import { authorise } from "../../../shared/runtime/applications/access.ts";
import { pathId } from "../../../shared/runtime/applications/reading.ts";
import { seemOnePerson } from "./same-person.ts";

/** Two applications of one person become one, and may be taken apart again. */
export function mergeHandlers(
  context: Context,
): Handlers<Pick<typeof applicationsContracts, "mergeApplication" | "unmergeApplication">> {
  const { dependencies, actorOf, policyOf, stateReply } = context;
  const { facts } = dependencies;
  /** Both streams of a merge are written in one transaction; a lost race on either is decided again. */
  const mergeOrUnmerge = async (
    call: Call<{ with: string }, unknown>,
    member: Member,
    eventsOf: (younger: Application, older: Application) => { younger: Move; older: Move },
    check: (younger: Application, older: Application) => Promise<void> = () => Promise.resolve(),
  ) => {
    const { organisation } = call;
    if (call.body.with === pathId(call))
      throw new ProblemError(422, "same-application", "Name the other application.", {
        errors: [{ pointer: "/with", detail: "This is the same application." }],
      });
    for (let attempt = 0; attempt < 6; attempt += 1) {
      if (attempt > 0) await dependencies.pause(attempt);
      const streams = [pathId(call), call.body.with].map((id) => applicationStream(organisation, id));
      const [own, other] = await Promise.all(streams.map((stream) => facts.read(stream)));
      if (!own?.length || !other?.length) throw notFound("application");
      const before = replay(own, call);
      if (before) return stateReply(before.history, member);
      const histories = [historyOf(own), historyOf(other)] as const;
      for (const history of histories) authorise(member, applicationOf(history));
      const [older, younger] = inOrder(applicationOf(histories[0]), applicationOf(histories[1]));
      const wanted = eventsOf(younger, older);
      const decided = await Promise.all(
        histories.map(async (history) => {
          const application = applicationOf(history);
          const isYounger = application.applicationId === younger.applicationId;
          const decision = move(
            isYounger ? wanted.younger : wanted.older,
            history,
            await policyOf(application, call, member),
          );
          if (!decision.ok) throw problemOf(decision.refusal);
          const read = history === histories[0] ? own : other;
          return factOf(
            { ...call, actor: actorOf(member) },
            applicationStream(organisation, application.applicationId),
            nextSeq(read),
            decision.events,
          );
        }),
      );
      await check(younger, older);
      const [first, second] = decided;
      if (!first || !second) throw new Error("a merge writes two facts");
      const appended = await facts.append(first, [facts.appending(second)]);
      if (appended.ok) return stateReply(historyOf([...own, first]), member);
    }
    throw new ProblemError(409, "too-busy", "These applications are being changed at once. Try again.");
  };

  /**
   * People come twice with nothing in common: a private address and one of work, a new number, another home. Nobody but
   * a person can know that they are one, so somebody who does may merge them; who picked a wrong row is stopped.
   */
  const refuseStrangers = async (younger: Application, older: Application): Promise<void> => {
    if (await seemOnePerson(younger, older, dependencies)) return;
    throw problemOf({
      code: "not-the-same-person",
      message:
        "These two share no e-mail address, no phone number and no name with a postcode. If you know that they are one person, send this again with `confirm: true`.",
      pointer: "/with",
    });
  };

  return {
    mergeApplication: (call, member) =>
      mergeOrUnmerge(call, member, merge, call.body.confirm ? undefined : refuseStrangers),

    unmergeApplication: (call, member) => mergeOrUnmerge(call, member, part),
  };
}

/** The older first; of two that are merged, the one that the other was merged into. */
function inOrder(a: Application, b: Application): [Application, Application] {
  if (a.mergedInto === b.applicationId) return [b, a];
  return b.mergedInto === a.applicationId ? [a, b] : olderFirst(a, b);
}
