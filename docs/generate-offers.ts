import { outcomeOf } from "../shared/domain/offer/deadline.ts";
import { OfferStatus } from "../shared/domain/offer/events.ts";
import { transitions } from "../shared/domain/offer/transitions.ts";
import { defaultTrack } from "../shared/domain/track/default-track.ts";
import { code, table } from "./markdown.ts";

/** What brings an offer into a state, as a person says it. */
const meanings: Readonly<Record<OfferStatus, string>> = {
  draft: "Prepared by the employer; nobody was told.",
  told: "The candidate heard the figures. The first of them is version 1, the baseline of the salary figures.",
  sent: "The candidate has it in writing.",
  negotiating: "The candidate asked for something else, as a version of their own; the employer answers.",
  accepted: "The candidate said yes to a version of the employer.",
  declined: "The candidate said no, or withdrew.",
  expired: "Nobody answered until the deadline and the working day of grace after it. Recorded by the clock.",
  withdrawn: "Taken back by the employer before acceptance; hr confirms.",
  discarded: "A draft that never will be told.",
};

/** The states of an offer and how it goes from one to another, `docs/offers.md`, from the transitions themselves. */
export const generateOffers = (): string =>
  [
    "# Offers",
    "Generated from `shared/domain/offer/transitions.ts` and the default track. An application has one open offer at most; what is decided about it and the outcome of the offer milestone are one fact.",
    "```mermaid\n" + diagram() + "\n```",
    "Besides these ways there is one back: an undo of an outcome brings the offer to where it stood before (a move with `reopens`), never further. Versions, contacts and what was sent stay. What a person was told or promised is undone only as recorded in error.",
    table(
      ["state", "means", "outcome of the milestone", "may become"],
      OfferStatus.options.map((status) => [
        code(status),
        meanings[status],
        outcomeOf(defaultTrack, status)?.id ?? "–",
        transitions[status].map(code).join(", ") || "– (the end)",
      ]),
    ),
    "## Rules",
    [
      "- A version is the employer's or the candidate's; only an employer's that was told is accepted. Versions are numbered as they were told and never change; an error in the first is corrected beside it, with a reason.",
      "- All versions from the first told on are in one currency.",
      "- Told again, an offer keeps the later of its deadlines. More time moves the deadline and the day the step is looked at again.",
      "- In negotiation an offer does not end by itself: the candidate has answered, the employer has not.",
      "- Who undoes an expiry, or brings the application back, has the time of grace once more.",
      "- What ends the application ends its offer: a draft is discarded, another becomes declined or withdrawn, marked as implied. Another system that reports an acceptance or the first day at work accepts it, implied.",
      "- From acceptance on the offer stays accepted; backing out and withdrawal are outcomes of the next milestone.",
    ].join("\n"),
    "",
  ].join("\n\n");

function diagram(): string {
  const ways = OfferStatus.options.flatMap((from) => transitions[from].map((to) => `  ${from} --> ${to}`));
  const ends = OfferStatus.options.filter((status) => transitions[status].length === 0);
  return ["stateDiagram-v2", "  [*] --> draft", ...ways, ...ends.map((status) => `  ${status} --> [*]`)].join(
    "\n",
  );
}
