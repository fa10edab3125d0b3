import { decideOffer } from "../../../shared/domain/offer/decide.ts";
import type { OfferCommand } from "../../../shared/domain/offer/decide.ts";
import type { Member } from "../../../shared/domain/organisation/organisation.ts";
import type { ApplicationCommands, Deciding } from "../../../shared/runtime/applications/commands.ts";
import type { AnyCall } from "../../../shared/runtime/applications/reading.ts";

export const pathOffer = (call: Pick<AnyCall, "path">): string => call.path["offerId"] ?? "";

/** Carries out a command on the offer; a typed note is kept with the person, and the fact points to it. */
export function offerDecisions({ command, commandOrConfirmation, noteOf }: ApplicationCommands) {
  const prepared = (call: AnyCall, wanted: OfferCommand, note: string | undefined) => {
    const { reference, companions } = noteOf(call, note);
    const decide: Deciding = (history, policy) => decideOffer({ ...wanted, ...reference }, history, policy);
    return { decide, companions };
  };
  return {
    decided: async (call: AnyCall, member: Member, wanted: OfferCommand, note?: string) => {
      const { decide, companions } = prepared(call, wanted, note);
      return (await command(call, member, decide, companions)).reply;
    },
    decidedOrAsked: (call: AnyCall, member: Member, wanted: OfferCommand, note?: string) => {
      const { decide, companions } = prepared(call, wanted, note);
      return commandOrConfirmation(call, member, decide, companions);
    },
  };
}
