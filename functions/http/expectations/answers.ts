import type { expectationsContracts } from "../../../shared/contracts/http/expectations.ts";
import { applicationOf } from "../../../shared/domain/application/decision.ts";
import type { Application } from "../../../shared/domain/application/state.ts";
import type { Companion } from "../../../shared/ports/facts.ts";
import { decideExpectations } from "../../../shared/domain/expectations/decide.ts";
import type { ExpectationCommand } from "../../../shared/domain/expectations/decide.ts";
import type { Answers } from "../../../shared/domain/expectations/answers.ts";
import type { Member } from "../../../shared/domain/organisation/organisation.ts";
import { mustSeePay, readerOf } from "../../../shared/runtime/applications/access.ts";
import { expectationsView, explainersOf } from "../../../shared/runtime/applications/alignment-view.ts";
import { pathId } from "../../../shared/runtime/applications/reading.ts";
import type { ApplicationCommands } from "../../../shared/runtime/applications/commands.ts";
import type { AnyCall } from "../../../shared/runtime/applications/reading.ts";
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
  ) =>
    commands.command(
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

  return {
    replaceExpectations: async (call, member) => {
      const { channel, givenAt, ...given } = call.body;
      if (given.pay) mustSeePay(member);
      const owner = { organisation: call.organisation, applicationId: pathId(call) };
      const { noteIds, companions } = wordsOf(given, owner, dependencies);
      const { history, reply } = await decided(
        call,
        member,
        (standing) => ({
          type: "StateExpectations",
          answers: answersStated(given, standing, readerOf(member), noteIds),
          version: call.ifMatch,
          channel,
          givenAt,
        }),
        (events, _seq, before) => [...companions, ...wordsForgotten(events, before, owner, dependencies)],
      );
      return { ...reply, headers: versionTag(applicationOf(history)) };
    },

    getExpectations: async (call, member) => {
      const history = await commands.load(call, member);
      const application = applicationOf(history);
      const [notes, explainers] = await Promise.all([
        people.notes(call.organisation, application.candidateId),
        explainersOf(application, dependencies),
      ]);
      const reader = { ...readerOf(member), seesProcesses: false };
      const body = expectationsView(history, application, notes, reader, explainers);
      return { body, headers: versionTag(application) };
    },

    waiveGap: async (call, member) => {
      const { note, ...waiver } = call.body;
      if (waiver.item === "pay") mustSeePay(member);
      const { reference, companions } = commands.noteOf(call, note, "waiver");
      const command = { type: "WaiveGap", ...waiver, ...reference } as const;
      return (await decided(call, member, () => command, companions)).reply;
    },

    tickExplanations: async (call, member) => {
      const { explained = [], takenBack } = call.body;
      const command = { type: "ExplainTopics", explained, takenBack } as const;
      return (await decided(call, member, () => command)).reply;
    },

    noteIntention: async (call, member) => {
      const { note, ...noted } = call.body;
      const { reference, companions } = commands.noteOf(call, note, "intention");
      const command = { type: "NoteIntention", ...noted, ...reference } as const;
      return (await decided(call, member, () => command, companions)).reply;
    },
  };
}

/** The version of the answers, which other things that happen to the application leave as it is. */
const versionTag = ({ expectations: { version } }: Application) => ({ etag: `"${version}"` });
