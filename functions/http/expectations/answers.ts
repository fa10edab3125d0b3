import type { expectationsContracts } from "../../../shared/contracts/http/expectations.ts";
import { applicationOf } from "../../../shared/domain/application/decision.ts";
import type { Companion } from "../../../shared/ports/facts.ts";
import { decideExpectations } from "../../../shared/domain/expectations/decide.ts";
import type { ExpectationCommand } from "../../../shared/domain/expectations/decide.ts";
import type { Answers } from "../../../shared/domain/expectations/answers.ts";
import type { Member } from "../../../shared/domain/organisation/organisation.ts";
import { mustSeePay, readerOf } from "../../../shared/runtime/applications/access.ts";
import { expectationsView, explainersOf } from "../../../shared/runtime/applications/alignment-view.ts";
import { pathId } from "../../../shared/runtime/applications/commands.ts";
import type { AnyCall, ApplicationCommands } from "../../../shared/runtime/applications/commands.ts";
import { answersStated, wordsForgotten, wordsOf } from "../../../shared/runtime/applications/expectations.ts";
import type { Companions } from "../../../shared/runtime/commands.ts";
import type { Handlers } from "../../../shared/runtime/http.ts";
import { alignmentNow } from "../../../shared/runtime/policy.ts";
import type { ExpectationsDependencies } from "./dependencies.ts";

/** What the candidate wants, what was explained to them, where they stand; and the gaps that people go on with. */
export function answerHandlers(
  commands: ApplicationCommands,
  dependencies: ExpectationsDependencies,
): Handlers<
  Pick<
    typeof expectationsContracts,
    "replaceExpectations" | "getExpectations" | "waiveGap" | "tickExplanations" | "noteIntention"
  >
> {
  const { people } = dependencies;

  /** Decides with the job as it is now and the distance between the postcodes as they are now. */
  const decided = async (
    call: AnyCall,
    member: Member,
    wanted: (standing: Answers) => ExpectationCommand,
    companions: readonly Companion[] | Companions = [],
  ) => {
    const { reply } = await commands.command(
      call,
      member,
      async (history, policy) => {
        const application = applicationOf(history);
        const alignment = policy.alignment ?? (await alignmentNow(application, dependencies));
        const command = wanted(application.expectations.answers);
        return decideExpectations(command, history, { ...policy, alignment });
      },
      companions,
    );
    return reply;
  };

  return {
    replaceExpectations: (call, member) => {
      const { channel, givenAt, ...given } = call.body;
      if (given.pay) mustSeePay(member);
      const owner = { organisation: call.organisation, applicationId: pathId(call) };
      const { noteIds, companions } = wordsOf(given, owner, dependencies);
      return decided(
        call,
        member,
        (standing) => ({
          type: "StateExpectations",
          answers: answersStated(given, standing, readerOf(member), noteIds),
          channel,
          givenAt,
        }),
        (events, _seq, before) => [...companions, ...wordsForgotten(events, before, owner, dependencies)],
      );
    },

    getExpectations: async (call, member) => {
      const history = await commands.load(call, member);
      const application = applicationOf(history);
      const [notes, explainers] = await Promise.all([
        people.notes(call.organisation, application.candidateId),
        explainersOf(application, dependencies),
      ]);
      const reader = { ...readerOf(member), seesProcesses: false };
      return { body: expectationsView(history, application, notes, reader, explainers) };
    },

    waiveGap: (call, member) => {
      const { note, ...waiver } = call.body;
      if (waiver.item === "pay") mustSeePay(member);
      const { reference, companions } = commands.noteOf(call, note, "waiver");
      return decided(call, member, () => ({ type: "WaiveGap", ...waiver, ...reference }), companions);
    },

    tickExplanations: (call, member) =>
      decided(call, member, () => ({ type: "ExplainTopics", explained: call.body.explained })),

    noteIntention: (call, member) => {
      const { note, ...noted } = call.body;
      const { reference, companions } = commands.noteOf(call, note, "intention");
      return decided(call, member, () => ({ type: "NoteIntention", ...noted, ...reference }), companions);
    },
  };
}
