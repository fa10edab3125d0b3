import { applicationOf } from "../../domain/application/decision.ts";
import type { Decision, Policy } from "../../domain/application/decision.ts";
import type { ApplicationEvent } from "../../domain/application/events.ts";
import type { History } from "../../domain/application/state.ts";
import type { MessagePolicy } from "../../domain/messages/plan.ts";
import type { Member } from "../../domain/organisation/organisation.ts";
import type { Companion, FactStore } from "../../ports/facts.ts";
import type { Geocoder } from "../../ports/geocoder.ts";
import type { People } from "../../ports/people.ts";
import type { Settings } from "../../ports/settings.ts";
import { carryOut, replay } from "../commands.ts";
import type { Companions } from "../commands.ts";
import { keyedHash } from "../hashing.ts";
import { applicationStream } from "../history.ts";
import { authorise, forReader } from "./access.ts";
import { applicationReading, pathId } from "./reading.ts";
import type { AnyCall } from "./reading.ts";
import { entityTag, stateView } from "./state-view.ts";

export interface ApplicationCommandDependencies {
  readonly facts: FactStore<ApplicationEvent>;
  readonly people: Pick<People, "members" | "savingNote" | "candidate">;
  readonly geocoder: Geocoder;
  readonly settings: Settings;
  /** Waits a little before attempt n, with jitter. */
  readonly pause: (attempt: number) => Promise<void>;
  readonly secret: string;
}

export type Deciding = (history: History, policy: Policy & MessagePolicy) => Decision | Promise<Decision>;

/** What the handlers of a member's commands on the application `{id}` share. */
export type ApplicationCommands = ReturnType<typeof applicationCommands>;

/** Reading the application of a route, carrying out a command on it, and answering its state. */
export function applicationCommands(dependencies: ApplicationCommandDependencies) {
  const { settings, people, facts } = dependencies;

  const { actorOf, policyOf, load } = applicationReading(dependencies);

  /** The answer to this very request, if it was carried out before: whatever it named may have changed since. */
  const replayed = async (call: AnyCall, member: Member) => {
    const read = await facts.read(applicationStream(call.organisation, pathId(call)));
    const before = replay(read, call);
    if (!before) return undefined;
    authorise(member, applicationOf(before.history));
    return stateReply(before.history, member);
  };

  /** Carries out a command on the application of the path and answers its new state. */
  const command = async (
    call: AnyCall,
    member: Member,
    decide: Deciding,
    companions: readonly Companion[] | Companions = [],
  ) => {
    const { history, factSeq } = await carryOut(
      {
        organisation: call.organisation,
        applicationId: pathId(call),
        actor: actorOf(member),
        now: call.now,
        requestKey: call.requestKey,
        requestHash: call.requestHash,
        authorise: (application) => authorise(member, application),
        decide: async (loaded) => decide(loaded, await policyOf(applicationOf(loaded), call, member)),
        companions: typeof companions === "function" ? companions : () => companions,
      },
      dependencies,
    );
    return { history, factSeq, reply: await stateReply(history, member) };
  };

  /** The same where hr may have to confirm: 202 with the confirmation's id in place of the state. */
  const commandOrConfirmation = async (
    call: AnyCall,
    member: Member,
    decide: Deciding,
    companions: readonly Companion[] = [],
  ) => {
    const { history, factSeq, reply } = await command(call, member, decide, companions);
    const asked = history.events.find((event) => event.seq === factSeq);
    if (asked?.type !== "ConfirmationRequested") return reply;
    const { confirmationId, seq: eventSeq } = asked;
    return { status: 202, body: { confirmationId, eventSeq }, headers: reply.headers };
  };

  const stateReply = async (history: History, member: Member) => {
    const { organisation, trackVersion, schemeVersion } = applicationOf(history);
    const [track, scheme] = await Promise.all([
      settings.track(organisation, trackVersion),
      settings.scheme(organisation, schemeVersion),
    ]);
    const body = forReader(stateView(history, track, scheme), member);
    return { body, headers: entityTag(body) };
  };

  /** A typed text becomes a note of the person; the fact only points to it. */
  const noteOf = (call: AnyCall, text: string | undefined, kind = "note") => {
    if (!text) return { reference: {}, companions: [] };
    const noteId = `${kind}-${keyedHash(dependencies.secret, "note", call.requestKey, kind).slice(0, 16)}`;
    const candidateId = pathId(call).replace(/^app_/, "can_");
    return {
      reference: { noteId },
      companions: [people.savingNote(call.organisation, candidateId, { noteId, text })],
    };
  };

  return { actorOf, policyOf, load, replayed, command, commandOrConfirmation, stateReply, noteOf };
}
