import type { Recorded } from "../application/events.ts";
import type { History } from "../application/state.ts";
import { atOnce, partiesOf } from "./planned.ts";
import type { Calls } from "./planned.ts";

/**
 * Messages about the data of a person. Once erasing has begun all of them go at once: soon nobody knows any more where
 * to.
 */
export const personalDataCalls: Calls = {
  ErasureAsked: (event, { application }) => [
    ...(application.reachableBy.includes("email")
      ? [atOnce(event, "candidate-erasure-asked", { role: "candidate" }, { goodUntil: event.due })]
      : []),
    atOnce(event, "privacy-erasure-asked", { role: "privacy" }),
  ],
  ErasureBegun: (event, { application, history }) => {
    const { referrerId } = partiesOf(history, { causeSeq: event.seq, notBefore: event.recordedAt });
    const ends = history.events.filter(
      ({ type, factSeq }) => type === "OutcomeRecorded" && factSeq === event.factSeq,
    );
    return [
      ...(application.reachableBy.includes("email")
        ? [atOnce(event, "candidate-erased", { role: "candidate" })]
        : []),
      ...(referrerId && ends.length > 0
        ? [
            atOnce(
              event,
              "referrer-ended",
              { role: "referrer", memberId: referrerId },
              { outcomeSeqs: ends.map(({ seq }) => seq) },
            ),
          ]
        : []),
    ];
  },
};

/** Whether an outcome was recorded because its person is being erased: what is said of it is said at once, see above. */
export const endsByErasure = ({ events }: History, { factSeq }: Pick<Recorded, "factSeq">): boolean =>
  events.some((event) => event.type === "ErasureBegun" && event.factSeq === factSeq);
