import type { Milestone } from "../../../shared/domain/track/track.ts";

/**
 * What a candidate reads about where they stand, in plain words. Milestones of a track of the organisation's own are
 * called what the track calls them.
 */

const milestones: Readonly<Record<string, string>> = {
  "contact-made": "We talk with you",
  "interview-booked": "A time for your interview",
  "interview-completed": "Your interview",
  "final-interview": "A final interview",
  offer: "Our offer to you",
  "started-work": "Your first day",
};

export const milestoneWords = ({ id, label }: Milestone): string => milestones[id] ?? label;

const nextWithUs: Readonly<Record<string, string>> = {
  "contact-made": "We get in touch with you.",
  "interview-booked": "We find a time for your interview with you.",
  "interview-completed": "You have your interview, and then we tell you how we go on.",
  "final-interview": "You have your final interview, and then we tell you what we decide.",
  offer: "We decide about an offer and tell you, either way.",
  "started-work": "We prepare your first day and tell you where and when.",
};

export const nextWords = {
  withUs: (milestone: Milestone | undefined): string =>
    (milestone && nextWithUs[milestone.id]) ?? "We get back to you.",
  withYou: "We wait for word from you. Reply to our latest mail, or ask your contact person anything.",
  offerOpen: "You have our offer. Take your time, ask whatever you want to know, and tell us your answer.",
  offerWithUs:
    "You have told us what you would like to be different about our offer. The answer is ours to give: you need not do anything.",
  offerOver:
    "The time to answer our offer has passed. If you still want it, or need more time, call or write to your contact person now.",
  hired: "You are part of the team.",
  ended: "This application has ended. If you have a question about it, your contact person answers it.",
} as const;

export const supportWords = (status: string, paidBy: string): string => {
  const cost = `It costs you nothing: ${paidBy} pays the expert.`;
  switch (status) {
    case "not-offered":
      return "A talk with a compensation expert has not been offered.";
    case "offered":
      return `You can talk over our offer with a compensation expert, who advises you. ${cost}`;
    case "accepted":
      return `You said yes to a talk with a compensation expert. Choose a time. ${cost}`;
    case "declined":
      return `You said no to a talk with a compensation expert. You can change your mind while the offer is open. ${cost}`;
    case "booked":
      return `Your talk with the compensation expert is booked. ${cost}`;
    case "over":
      return `The time of your talk with the compensation expert has passed. Did you not get to talk? Then choose another time. ${cost}`;
    case "held":
      return `You had your talk with the compensation expert. ${cost}`;
    default:
      return `Your talk with the compensation expert did not take place. ${cost}`;
  }
};
