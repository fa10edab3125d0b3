/**
 * What the default track calls its milestones and outcomes and says of them, as people who work with Milepost read it. Mails and pages say it in
 * the reader's language where an organisation has left the English label as it was; a label of its own stays as it is.
 */
export const en = {
  milestones: {
    "contact-made": "Contact made",
    "interview-booked": "Interview booked",
    "interview-completed": "Interview completed",
    "final-interview": "Final interview",
    offer: "Offer",
    "started-work": "Started work",
    "still-working-4w": "Still working after 4 weeks",
    "still-working-12w": "Still working after 12 weeks",
  },

  outcomes: {
    "other-job": "Better fit for another job",
    withdrew: "No longer wants it",
    "job-filled": "Job filled or closed",
    "spoke-interested": "Spoke, interested",
    "call-back": "Call-back agreed",
    "no-answer": "No answer, message left",
    "needs-info": "More information needed",
    thinking: "Wants time to think",
    unreachable: "Could not reach",
    "requirement-not-met": "Cannot meet a stated requirement",
    "too-far": "Candidate says it is too far",
    booked: "Interview booked",
    "slots-offered": "Times offered",
    arrangements: "Arrangements being made",
    "no-reply": "No reply to times",
    "not-invited": "Not taken to interview",
    "held-forward": "Held, going forward",
    "held-second": "Held, second interview next",
    "held-deciding": "Held, deciding",
    "being-moved": "Being moved",
    rebooked: "New time booked",
    "missed-rebook": "Missed, new time being agreed",
    "held-not-chosen": "Held, not chosen",
    "did-not-attend": "Did not attend",
    "final-forward": "Final held, going forward",
    "final-booked": "Final interview booked",
    "final-deciding": "Final held, deciding",
    "final-missed": "Final missed, new time being agreed",
    "final-not-chosen": "Final held, not chosen",
    "final-did-not-attend": "Did not attend the final",
    accepted: "Offer accepted",
    preparing: "Offer being prepared",
    told: "Offer told",
    sent: "Offer sent",
    negotiating: "In negotiation",
    reserve: "Still considered, another asked first",
    "not-offered": "No offer made",
    declined: "Offer declined",
    expired: "Offer expired",
    withdrawn: "Withdrawn by us before acceptance",
    started: "Started work",
    "start-agreed": "Start date agreed",
    "checks-open": "Checks in progress",
    "start-moved": "Start moved",
    "did-not-arrive": "Not there on day one",
    "backed-out": "Changed their mind after accepting",
    "never-started": "Never started",
    "checks-not-passed": "Checks not passed",
    "withdrawn-after-acceptance": "Withdrawn by us after acceptance",
    yes: "Employed here (leave counts)",
    "yes-moved": "Employed here, other site or job",
    "not-known": "Not known yet",
    left: "Left",
    ended: "Ended by us",
    "term-ended": "Agreed term ended",
    "never-known": "Never known",
  },

  /** What it says to think of before an outcome, by the outcome. */
  cautions: {
    "withdrawn-after-acceptance":
      "An accepted offer can bind like a contract: take legal advice before it is withdrawn.",
  },

  /** What the first version of the track and of the rewards is called. */
  versions: { track: "Referral hiring", scheme: "Standard referral rewards" },
} as const;

export type TrackNames = {
  readonly [Kind in keyof typeof en]: Readonly<Record<keyof (typeof en)[Kind], string>>;
};
