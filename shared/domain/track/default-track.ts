import type { CandidateMessage, OutcomeRule, ReviewRule, Track } from "./track.ts";

const workingDays = (days: number): ReviewRule => ({ kind: "working-days", days });

type Extra = Partial<OutcomeRule>;

const green = (id: string, label: string, extra: Extra): OutcomeRule => ({
  id,
  label,
  colour: "green",
  recruiter: "digest",
  ...extra,
});

/** More is needed: it always has an owner and a day to look again. */
const amber = (
  id: string,
  label: string,
  owner: "us" | "candidate" | "manager",
  review: ReviewRule,
  candidate: CandidateMessage | undefined,
  extra: Extra = {},
): OutcomeRule => ({
  id,
  label,
  colour: "amber",
  owner,
  review,
  recruiter: "digest",
  ...(candidate ? { candidate } : {}),
  ...extra,
});

/** Ended by the employer: a reason is named, and the candidate reads it in plain words. */
const ours = (id: string, label: string, candidate: CandidateMessage, extra: Extra = {}): OutcomeRule => ({
  id,
  label,
  colour: "red",
  class: "ours",
  recruiter: "screen",
  referrer: "ended",
  candidate,
  needs: ["reason"],
  ...extra,
});

const theirs = (id: string, label: string, candidate: CandidateMessage, extra: Extra = {}): OutcomeRule => ({
  id,
  label,
  colour: "red",
  class: "theirs",
  recruiter: "screen",
  referrer: "ended",
  candidate,
  ...extra,
});

const noShow = (id: string, label: string, extra: Extra = {}): OutcomeRule => ({
  ...theirs(id, label, "paused", extra),
  class: "no-show",
});

/** Not chosen after an interview: told by phone first, at latest two working days later by mail. */
const afterACall = { recruiter: "call" } as const;
/** What decides after an interview rests on what everybody who held it wrote down. */
const scorecards = { kind: "scorecards" } as const;

const retentionOutcomes = (next: ReviewRule | undefined): OutcomeRule[] => {
  const yes = {
    owner: "manager",
    recruiter: "screen",
    referrer: "points-earned",
    ...(next ? { review: next } : {}),
  } as const;
  const gone = (id: string, label: string, lossClass: "theirs" | "ours" | "term"): OutcomeRule => ({
    id,
    label,
    colour: "red",
    class: lossClass,
    recruiter: "screen",
    referrer: "card-only",
  });
  return [
    green("yes", "Employed here (leave counts)", yes),
    green("yes-moved", "Employed here, other site or job", yes),
    amber("not-known", "Not known yet", "manager", workingDays(5), undefined),
    gone("left", "Left", "theirs"),
    { ...gone("ended", "Ended by us", "ours"), mayCarry: ["reason"] },
    gone("term-ended", "Agreed term ended", "term"),
  ];
};

/** The track every organisation starts with. */
export const defaultTrack: Track = {
  version: 1,
  label: "Referral hiring",
  startedMilestone: "started-work",
  offerMilestone: "offer",
  contactMilestone: "contact-made",
  interviewMilestone: "interview-completed",
  closingMilestone: "still-working-12w",
  anywhere: [
    {
      before: "offer",
      outcome: amber("other-job", "Better fit for another job", "us", workingDays(2), "next-step"),
    },
    {
      before: "started-work",
      outcome: theirs("withdrew", "No longer wants it", "goodbye", {
        recruiter: "task",
        recruiterIfByCandidate: true,
      }),
    },
    {
      before: "offer",
      outcome: ours("job-filled", "Job filled or closed", "job-filled", {
        ...afterACall,
        callIfInterviewed: true,
      }),
    },
  ],
  milestones: [
    {
      id: "contact-made",
      label: "Contact made",
      step: "a first talk",
      outcomes: [
        green("spoke-interested", "Spoke, interested", {
          owner: "us",
          review: workingDays(2),
          referrer: "next-step",
          candidate: "next-step",
          mayCarry: ["newToSector"],
          contact: "conversation",
        }),
        amber("call-back", "Call-back agreed", "us", { kind: "given" }, "next-step", {
          recruiter: "task",
          contact: "conversation",
        }),
        amber("no-answer", "No answer, message left", "us", workingDays(1), "tried-to-call", {
          contact: "try",
        }),
        amber("needs-info", "More information needed", "candidate", workingDays(3), "item-needed", {
          needs: ["item"],
          contact: "conversation",
        }),
        amber("thinking", "Wants time to think", "candidate", workingDays(3), "next-step", {
          contact: "conversation",
        }),
        theirs("unreachable", "Could not reach", "paused", {
          condition: { kind: "tries", tries: 3, channels: 2, workingDays: 5 },
        }),
        ours("requirement-not-met", "Cannot meet a stated requirement", "kind-no", {
          needs: ["requirementId"],
          mayCarry: ["reason"],
        }),
        theirs("too-far", "Candidate says it is too far", "goodbye", { contact: "conversation" }),
      ],
    },
    {
      id: "interview-booked",
      label: "Interview booked",
      step: "an interview is booked",
      outcomes: [
        green("booked", "Interview booked", {
          owner: "candidate",
          review: { kind: "interview-end" },
          referrer: "next-step",
          candidate: "invitation",
          needs: ["booking"],
          interview: "booked",
        }),
        amber("slots-offered", "Times offered", "candidate", workingDays(2), "times-offered", {
          interview: "offered",
        }),
        amber("arrangements", "Arrangements being made", "us", workingDays(2), "next-step"),
        theirs("no-reply", "No reply to times", "paused", {
          condition: { kind: "reminders", reminders: 2, workingDays: 5 },
        }),
        ours("not-invited", "Not taken to interview", "kind-no"),
      ],
    },
    {
      id: "interview-completed",
      label: "Interview completed",
      step: "the interview",
      outcomes: [
        green("held-forward", "Held, going forward", {
          interviewHeld: true,
          condition: scorecards,
          owner: "us",
          review: workingDays(2),
          referrer: "points-earned",
          candidate: "next-step",
        }),
        green("held-second", "Held, second interview next", {
          interviewHeld: true,
          condition: scorecards,
          owner: "us",
          review: workingDays(2),
          referrer: "points-earned",
          candidate: "next-step",
          opens: "final-interview",
        }),
        amber("held-deciding", "Held, deciding", "us", workingDays(3), "next-step", { interviewHeld: true }),
        amber("being-moved", "Being moved", "us", workingDays(1), "next-step", { interview: "called-off" }),
        amber("rebooked", "New time booked", "candidate", { kind: "interview-end" }, "invitation", {
          needs: ["booking"],
          interview: "booked",
        }),
        amber(
          "missed-rebook",
          "Missed, new time being agreed",
          "candidate",
          workingDays(2),
          "missed-each-other",
          { interview: "missed" },
        ),
        ours("held-not-chosen", "Held, not chosen", "kind-no-after-call", {
          ...afterACall,
          interviewHeld: true,
          condition: scorecards,
        }),
        noShow("did-not-attend", "Did not attend", {
          condition: { kind: "missed-before" },
          interview: "missed",
        }),
      ],
    },
    {
      id: "final-interview",
      label: "Final interview",
      step: "the final interview",
      optional: true,
      outcomes: [
        green("final-forward", "Final held, going forward", {
          interviewHeld: true,
          condition: scorecards,
          waitsForAlignment: true,
          owner: "us",
          review: workingDays(2),
          referrer: "next-step",
          candidate: "next-step",
        }),
        amber(
          "final-booked",
          "Final interview booked",
          "candidate",
          { kind: "interview-end" },
          "invitation",
          { needs: ["booking"], interview: "booked", waitsForAlignment: true },
        ),
        amber("final-deciding", "Final held, deciding", "us", workingDays(3), "next-step", {
          interviewHeld: true,
        }),
        amber(
          "final-missed",
          "Final missed, new time being agreed",
          "candidate",
          workingDays(2),
          "missed-each-other",
          { interview: "missed" },
        ),
        ours("final-not-chosen", "Final held, not chosen", "kind-no-after-call", {
          ...afterACall,
          interviewHeld: true,
          condition: scorecards,
        }),
        noShow("final-did-not-attend", "Did not attend the final", { interview: "missed" }),
      ],
    },
    {
      id: "offer",
      label: "Offer",
      step: "the offer is accepted",
      outcomes: [
        green("accepted", "Offer accepted", {
          owner: "us",
          review: workingDays(10),
          recruiter: "task",
          referrer: "next-step",
          candidate: "next-step",
          promiseToPerson: true,
          waitsForAlignment: true,
          offer: "accepted",
        }),
        amber("preparing", "Offer being prepared", "us", workingDays(2), "next-step", { offer: "draft" }),
        amber("told", "Offer told", "candidate", { kind: "offer-expiry", days: 5 }, undefined, {
          mayCarry: ["expiresAt"],
          promiseToPerson: true,
          waitsForAlignment: true,
          offer: "told",
        }),
        amber("sent", "Offer sent", "candidate", { kind: "offer-expiry", days: 5 }, "offer", {
          needs: ["expiresAt"],
          promiseToPerson: true,
          waitsForAlignment: true,
          offer: "sent",
        }),
        amber("negotiating", "In negotiation", "us", workingDays(2), "next-step", { offer: "negotiating" }),
        amber("reserve", "Still considered, another asked first", "us", workingDays(5), "next-step"),
        ours("not-offered", "No offer made", "kind-no-after-call", afterACall),
        theirs("declined", "Offer declined", "goodbye", { recruiter: "task", offer: "declined" }),
        theirs("expired", "Offer expired", "paused", {
          recruiter: "task",
          condition: { kind: "offer-ran-out", graceWorkingDays: 1 },
          offer: "expired",
        }),
        ours("withdrawn", "Withdrawn by us before acceptance", "kind-no-after-call", {
          ...afterACall,
          confirmedBy: "hr",
          offer: "withdrawn",
        }),
      ],
    },
    {
      id: "started-work",
      label: "Started work",
      step: "the first day at work",
      outcomes: [
        green("started", "Started work", {
          owner: "manager",
          review: { kind: "after-started", days: 28 },
          recruiter: "screen",
          referrer: "points-earned",
          mayCarry: ["newToSector"],
        }),
        amber(
          "start-agreed",
          "Start date agreed",
          "candidate",
          { kind: "after-start-date", days: 1 },
          "first-day",
          { needs: ["startDate"] },
        ),
        amber("checks-open", "Checks in progress", "us", workingDays(5), "item-needed", { needs: ["item"] }),
        amber("start-moved", "Start moved", "candidate", { kind: "after-start-date", days: 1 }, "first-day", {
          needs: ["startDate"],
        }),
        amber("did-not-arrive", "Not there on day one", "us", workingDays(0), undefined, afterACall),
        theirs("backed-out", "Changed their mind after accepting", "goodbye", { recruiter: "task" }),
        noShow("never-started", "Never started", {
          condition: { kind: "calls-after-start", workingDays: 3 },
        }),
        ours("checks-not-passed", "Checks not passed", "kind-no-after-call", {
          ...afterACall,
          confirmedBy: "hr",
        }),
        ours("withdrawn-after-acceptance", "Withdrawn by us after acceptance", "kind-no-after-call", {
          ...afterACall,
          confirmedBy: "hr-second-person",
          caution: "An accepted offer can bind like a contract: take legal advice before it is withdrawn.",
        }),
      ],
    },
    {
      id: "still-working-4w",
      label: "Still working after 4 weeks",
      step: "four weeks at work",
      retentionDays: 28,
      outcomes: retentionOutcomes({ kind: "after-started", days: 84 }),
    },
    {
      id: "still-working-12w",
      label: "Still working after 12 weeks",
      step: "twelve weeks at work",
      retentionDays: 84,
      outcomes: [
        ...retentionOutcomes(undefined),
        {
          id: "never-known",
          label: "Never known",
          colour: "red",
          class: "unknown",
          recruiter: "screen",
          referrer: "card-only",
          byClockOnly: true,
        },
      ],
    },
  ],
};
