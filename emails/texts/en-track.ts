import { en as names } from "../../shared/track-names/en.ts";

/** What the default track calls things, and why a report from another system was refused. Part of `en.ts`. */
export const trackTexts = {
  milestoneName: names.milestones,
  outcomeName: names.outcomes,

  /** Why a report was refused, by the refusal's code. */
  reportRefused: {
    "unknown-application": "This organisation has no such application.",
    "unknown-requirement": "The job has no such requirement.",
    malformed: "The report does not have the form that was agreed on for reports.",
    "not-live": "The application has ended, so nothing more happens to it.",
    "unknown-milestone": "The application has no such step on its way.",
    "unknown-outcome": "This cannot happen at that step.",
    "only-by-the-clock": "Milepost records this itself when its time comes.",
    "already-green": "That step has been reached already.",
    "milestone-not-open": "Only a success can be reported ahead of the step that is open.",
    "detail-missing": "Something is missing that has to be known about it.",
    "review-date-missing": "It needs the time that was agreed on, and the report names none.",
    "date-in-the-future": "Its date lies ahead, and what is recorded has happened.",
    "date-out-of-order": "Its date does not fit in with the steps before and after it.",
    "too-early": "The day on which this is asked has not come yet.",
    "offer-decides": "An offer is open, and this follows from what is recorded on the offer.",
    "offer-is-open": "The candidate knows of an offer that is still open: that has to be withdrawn first.",
    other: "{reason}",
  },
} as const;

export type TrackTexts = typeof trackTexts;
