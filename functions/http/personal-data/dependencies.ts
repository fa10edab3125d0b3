import type { Claims } from "../../../shared/ports/claims.ts";
import type { Erasures, Holds } from "../../../shared/ports/erasures.ts";
import type { FactStore } from "../../../shared/ports/facts.ts";
import type { People } from "../../../shared/ports/people.ts";
import type { MessageEvent } from "../../../shared/domain/messages/events.ts";
import type { CandidateSideDependencies } from "../../../shared/runtime/candidates/context.ts";

export interface PersonalDataDependencies extends CandidateSideDependencies {
  readonly people: CandidateSideDependencies["people"] & Pick<People, "notes" | "saving">;
  readonly claims: Pick<Claims, "active" | "marking" | "sharing" | "taking">;
  readonly messageFacts: Pick<FactStore<MessageEvent>, "read">;
  readonly erasures: Erasures;
  readonly holds: Holds;
}
