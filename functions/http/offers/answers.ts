import type { offersContracts } from "../../../shared/contracts/http/offers.ts";
import { decideConsultation } from "../../../shared/domain/consultation/decide.ts";
import type { ApplicationCommands } from "../../../shared/runtime/applications/commands.ts";
import type { Handlers } from "../../../shared/runtime/http.ts";
import { offerDecisions, pathOffer } from "./deciding.ts";

/** How an offer ends, what was said about it, what presses, and the help the candidate gets with it. */
export function answerHandlers(
  commands: ApplicationCommands,
): Handlers<
  Pick<
    typeof offersContracts,
    | "acceptOffer"
    | "declineOffer"
    | "withdrawOffer"
    | "logOfferContact"
    | "setCompetingDeadline"
    | "rankOnShortlist"
    | "decideSupport"
  >
> {
  const { decided, decidedOrAsked } = offerDecisions(commands);

  return {
    acceptOffer: (call, member) => {
      const { note, ...answer } = call.body;
      return decided(call, member, { type: "AcceptOffer", offerId: pathOffer(call), ...answer }, note);
    },

    declineOffer: (call, member) => {
      const { note, ...answer } = call.body;
      return decided(call, member, { type: "DeclineOffer", offerId: pathOffer(call), ...answer }, note);
    },

    withdrawOffer: (call, member) => {
      const { note, ...ending } = call.body;
      const wanted = { type: "WithdrawOffer", offerId: pathOffer(call), ...ending } as const;
      return decidedOrAsked(call, member, wanted, note);
    },

    logOfferContact: (call, member) => {
      const { note, ...contact } = call.body;
      return decided(call, member, { type: "LogOfferContact", offerId: pathOffer(call), ...contact }, note);
    },

    setCompetingDeadline: (call, member) => {
      const { deadline } = call.body;
      return decided(call, member, { type: "SetCompetingDeadline", deadline: deadline ?? undefined });
    },

    rankOnShortlist: (call, member) =>
      decided(call, member, { type: "RankOnShortlist", rank: call.body.rank ?? undefined }),

    decideSupport: async (call, member) => {
      const { note, ...decision } = call.body;
      const { reference, companions } = commands.noteOf(call, note);
      const wanted = { type: "DecideSupport", ...decision, ...reference } as const;
      const { reply } = await commands.command(
        call,
        member,
        (history, policy) => decideConsultation(wanted, history, policy),
        companions,
      );
      return reply;
    },
  };
}
