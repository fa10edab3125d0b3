import type { offersContracts } from "../../../shared/contracts/http/offers.ts";
import { mustSeePay } from "../../../shared/runtime/applications/access.ts";
import type { ApplicationCommands } from "../../../shared/runtime/applications/commands.ts";
import type { Handlers } from "../../../shared/runtime/http.ts";
import { offerDecisions, pathOffer } from "./deciding.ts";

/** What the employer offers and the candidate asks for: figures, how they were told, and until when they stand. */
export function versionHandlers(
  commands: ApplicationCommands,
): Handlers<
  Pick<
    typeof offersContracts,
    | "draftOffer"
    | "addOfferVersion"
    | "tellOffer"
    | "sendOffer"
    | "correctOffer"
    | "discardOffer"
    | "extendOffer"
  >
> {
  const { decided } = offerDecisions(commands);

  return {
    draftOffer: async (call, member) => {
      mustSeePay(member);
      const { terms } = call.body;
      return { status: 201, ...(await decided(call, member, { type: "DraftOffer", terms })) };
    },

    addOfferVersion: (call, member) => {
      mustSeePay(member);
      const { note, ...version } = call.body;
      return decided(call, member, { type: "AddVersion", offerId: pathOffer(call), ...version }, note);
    },

    tellOffer: (call, member) => {
      const { note, channel = "phone", ...told } = call.body;
      return decided(call, member, { type: "TellOffer", offerId: pathOffer(call), channel, ...told }, note);
    },

    sendOffer: (call, member) => {
      const { note, channel = "email", ...sent } = call.body;
      return decided(call, member, { type: "SendOffer", offerId: pathOffer(call), channel, ...sent }, note);
    },

    correctOffer: (call, member) => {
      mustSeePay(member);
      const { note, ...correction } = call.body;
      return decided(call, member, { type: "CorrectOffer", offerId: pathOffer(call), ...correction }, note);
    },

    discardOffer: (call, member) => decided(call, member, { type: "DiscardOffer", offerId: pathOffer(call) }),

    extendOffer: (call, member) =>
      decided(call, member, { type: "ExtendOffer", offerId: pathOffer(call), ...call.body }),
  };
}
