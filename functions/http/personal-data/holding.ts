import type { personalDataContracts } from "../../../shared/contracts/http/personal-data.ts";
import { applicationOf } from "../../../shared/domain/application/decision.ts";
import type { Decision } from "../../../shared/domain/application/decision.ts";
import type { Application, History } from "../../../shared/domain/application/state.ts";
import { endHold, holdData, readHeld, renewHold } from "../../../shared/domain/personal-data/decide.ts";
import type { Hold } from "../../../shared/domain/personal-data/holds.ts";
import { standingHolds } from "../../../shared/domain/personal-data/holds.ts";
import type { Member } from "../../../shared/domain/organisation/organisation.ts";
import type { Companion } from "../../../shared/ports/facts.ts";
import { carryOut } from "../../../shared/runtime/commands.ts";
import { derivedId } from "../../../shared/runtime/hashing.ts";
import { applicationStream, historyOf } from "../../../shared/runtime/history.ts";
import { mergedHistories } from "../../../shared/runtime/merged.ts";
import type { Call, Handlers } from "../../../shared/runtime/http.ts";
import { notFound } from "../../../shared/runtime/problems.ts";
import type { PersonalDataDependencies } from "./dependencies.ts";
import { withSameAddress } from "./same-address.ts";

type AnyCall = Call<unknown, unknown>;

/** What privacy holds of people, and who asked to be erased. The role privacy sees every site. */
export function holdingHandlers(
  dependencies: PersonalDataDependencies,
): Handlers<
  Pick<
    typeof personalDataContracts,
    "listErasures" | "listHolds" | "holdData" | "renewHold" | "endHold" | "readHeldData"
  >
> {
  const { facts, holds, erasures, secret } = dependencies;

  const load = async (organisation: string, applicationId: string): Promise<History> => {
    const history = historyOf(await facts.read(applicationStream(organisation, applicationId)));
    if (history.state.status === "none") throw notFound("application");
    return history;
  };

  /** `afterErasure`: what is held can still be read, renewed and let go when all else of the person is erased. */
  const command = (
    call: AnyCall,
    { memberId }: Member,
    decide: (history: History) => Decision,
    more: { afterErasure: true } | { companions: (history: History) => readonly Companion[] },
  ): Promise<{ history: History }> => {
    const { organisation, now, requestKey, requestHash } = call;
    return carryOut(
      {
        organisation,
        applicationId: idOf(call),
        actor: { kind: "member", memberId },
        now,
        requestKey,
        requestHash,
        authorise: () => undefined,
        decide,
        ...("companions" in more
          ? { companions: (_events, _seq, history) => more.companions(history) }
          : { afterErasure: true }),
      },
      dependencies,
    );
  };

  return {
    listErasures: async ({ organisation }) => {
      const found = await erasures.list(organisation);
      const erasing = found.map(async ({ applicationId, askedAt, due, because, proof }) => {
        const asked = { applicationId, askedAt, due, because };
        if (proof) return { ...asked, status: "done" as const, held: proof.held, proof };
        const application = applicationOf(await load(organisation, applicationId));
        const others = await withSameAddress(application, dependencies);
        const sameAddress = others.map((other) => other.application.applicationId);
        return {
          ...asked,
          status: "asked" as const,
          held: standingHolds(application.holds),
          ...(others.length > 0 ? { sameAddress } : {}),
        };
      });
      return { body: { erasures: await Promise.all(erasing) } };
    },

    listHolds: async (call) => {
      const application = applicationOf(await load(call.organisation, idOf(call)));
      const { organisation } = application;
      const found = await Promise.all(
        (await peopleOf(application)).map((id) => holds.reasons(organisation, id)),
      );
      const reasons = new Map(found.flatMap((each) => [...each]));
      const shown = (application.holds ?? []).map((hold) => ({
        ...shownHold(hold),
        reason: reasons.get(hold.holdId),
      }));
      return { body: { holds: shown } };
    },

    holdData: async (call, member) => {
      const { reason, ...asked } = call.body;
      const holdId = derivedId("hold", secret, call.requestKey);
      const { history } = await command(
        call,
        member,
        (loaded) => holdData({ holdId, ...asked }, loaded, call),
        {
          companions: (loaded) => {
            const { organisation, candidateId } = applicationOf(loaded);
            return reason ? [holds.noting(organisation, candidateId, { holdId, reason })] : [];
          },
        },
      );
      return { body: shownHold(findHold(history, holdId)) };
    },

    renewHold: async (call, member) => {
      const holdId = holdIdOf(call);
      const renewal = { holdId, until: call.body.until };
      const decide = (loaded: History) => renewHold(renewal, loaded, call);
      const { history } = await command(call, member, decide, { afterErasure: true });
      return { body: shownHold(findHold(history, holdId)) };
    },

    endHold: async (call, member) => {
      const holdId = holdIdOf(call);
      const decide = (loaded: History) => endHold(holdId, loaded);
      const { history } = await command(call, member, decide, { afterErasure: true });
      return { body: shownHold(findHold(history, holdId)) };
    },

    readHeldData: async (call, member) => {
      const holdId = holdIdOf(call);
      const decide = (loaded: History) => readHeld(holdId, loaded);
      const { history } = await command(call, member, decide, { afterErasure: true });
      const { items, ground, until } = findHold(history, holdId);
      const application = applicationOf(history);
      const parts = await Promise.all(
        (await peopleOf(application)).map((id) => holds.read(application.organisation, id, holdId)),
      );
      // The details of the application that the others were merged into come last, and so are the ones that count.
      const details = Object.assign({}, ...parts.map((part) => part.details)) as (typeof parts)[0]["details"];
      return { body: { holdId, items, ground, until, details, notes: parts.flatMap(({ notes }) => notes) } };
    },
  };

  /** The candidates of an application and of those merged into it: the same person. */
  async function peopleOf(application: Application): Promise<string[]> {
    const merged = await mergedHistories(application, facts);
    return [...merged.map((history) => applicationOf(history).candidateId), application.candidateId];
  }
}

const idOf = ({ path }: Pick<AnyCall, "path">): string => path["id"] ?? "";
const holdIdOf = ({ path }: Pick<AnyCall, "path">): string => path["holdId"] ?? "";

function findHold(history: History, holdId: string): Hold {
  const hold = applicationOf(history).holds?.find((each) => each.holdId === holdId);
  if (!hold) throw new Error(`${holdId} was decided on and is not there`);
  return hold;
}

const shownHold = ({ holdId, items, ground, until, heldAt, reviewDue, endedAt }: Hold) => ({
  holdId,
  items,
  ground,
  until,
  heldAt,
  status: endedAt === undefined ? (reviewDue ? ("due" as const) : ("standing" as const)) : ("ended" as const),
  endedAt,
});
