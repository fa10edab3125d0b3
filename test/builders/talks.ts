import { addMinutes } from "../../shared/domain/calendar/days.ts";
import { clockAt } from "../../shared/domain/consultation/availability.ts";
import type { Arrival, Story } from "./history.ts";
import { decidedFor, draft, tell } from "./offers.ts";

/** Applications whose candidate is helped with an offer, as far as a test needs it. */

/** What candidates may change: two moves, up to a day before. */
export const limits = { moves: 2, cutOffMinutes: 24 * 60 } as const;

/** An offer told on 5 March 2026 at 09:00, open for ten days. */
export const anOfferTold = (arrival: Arrival = {}): Story => {
  const story = decidedFor(arrival);
  return tell(draft(story), addMinutes(story.now, 10 * 24 * 60));
};

/** The candidate has said yes to a talk with the expert. */
export const helpAccepted = (arrival: Arrival = {}): Story =>
  anOfferTold(arrival)
    .consultation({ type: "DecideSupport", decision: "offer" })
    .consultation({ type: "AnswerSupport", answer: "accepted", consent: ["expert"] });

/** An hour with Eva so many minutes from the story's now, told on the clock of London. */
export const timeAt = (story: Story, minutes: number) => {
  const startsAt = addMinutes(story.now, minutes);
  const zone = "Europe/London";
  return {
    expertId: "mem_eva",
    startsAt,
    endsAt: addMinutes(startsAt, 60),
    zone,
    told: clockAt(startsAt, zone),
  };
};

/** A talk with Eva two days after. */
export const aTalkBooked = (arrival: Arrival = {}): Story => {
  const story = helpAccepted(arrival);
  return story.consultation({ type: "BookConsultation", ...timeAt(story, 2 * 24 * 60) });
};
