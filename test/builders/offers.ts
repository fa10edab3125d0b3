import type { Compensation } from "../../shared/domain/offer/compensation.ts";
import type { OfferCommand } from "../../shared/domain/offer/decide.ts";
import { liveOffer } from "../../shared/domain/offer/state.ts";
import type { Offer } from "../../shared/domain/offer/state.ts";
import { anApplication, upTo } from "./history.ts";
import type { Arrival, Story } from "./history.ts";

/** 30 000.00 GBP a year for 37.5 hours, which is full time, unless said. */
export const pay = (terms: Partial<Compensation> = {}): Compensation => ({
  currency: "GBP",
  base: { amount: 3_000_000, period: "year" },
  hoursPerWeek: 37.5,
  weeksPerYear: 52,
  fullTimeHoursPerWeek: 37.5,
  ...terms,
});

/** The same with another base pay of a year, in minor units. */
export const payOf = (amount: number, terms: Partial<Compensation> = {}): Compensation =>
  pay({ ...terms, base: { amount, period: "year" } });

/** A candidate whose interview went well on Thursday 5 March 2026, 09:00: the offer is next. */
export const decidedFor = (arrival: Arrival = {}): Story =>
  upTo("interview-completed", anApplication(arrival));

type OnOffer = Extract<OfferCommand, { readonly offerId: string }>;
type WithoutOfferId<Command> = Command extends unknown ? Omit<Command, "offerId"> : never;

/** Something about the last offer of a story. */
export const onOffer = (story: Story, command: WithoutOfferId<OnOffer>): Story =>
  story.offer({ ...command, offerId: lastOffer(story).offerId });

export const draft = (story: Story, terms: Compensation = pay()): Story =>
  story.offer({ type: "DraftOffer", terms });

export const tell = (story: Story, expiresAt?: string): Story =>
  onOffer(story, { type: "TellOffer", channel: "phone", ...(expiresAt ? { expiresAt } : {}) });

export const send = (story: Story, expiresAt?: string): Story =>
  onOffer(story, { type: "SendOffer", channel: "email", ...(expiresAt ? { expiresAt } : {}) });

export const counter = (story: Story, terms: Compensation): Story =>
  onOffer(story, { type: "AddVersion", proposedBy: "candidate", terms, channel: "phone" });

export const accept = (story: Story, version?: number): Story =>
  onOffer(story, { type: "AcceptOffer", ...(version ? { version } : {}) });

export function lastOffer(story: Story): Offer {
  const offer = story.application().offers.at(-1);
  if (!offer) throw new Error("the story has no offer");
  return offer;
}

export const openOffer = (story: Story): Offer | undefined => liveOffer(story.application());
