import type { Period } from "../../../../shared/domain/personal-data/retention.ts";

/** What the page behind a share link says. The other languages have the shape of this one. */
export const en = {
  title: (job: string, organisation: string) => `${job}, ${organisation}`,
  /** What a messenger shows of the link. */
  preview: (referrer: string, facts: string) => `${referrer} thinks that this job might be for you. ${facts}`,
  languages: "Language",
  sharedBy: (referrer: string) => `${referrer} thinks that this job might be for you.`,
  facts: { where: "Where", hours: "Hours", pay: "Pay" },
  hoursPerWeek: (hours: string) => `${hours} hours a week`,
  pay: (amount: string, period: "hour" | "month" | "year") =>
    `${amount} ${{ hour: "an hour", month: "a month", year: "a year" }[period]}, before tax`,
  about: "About the job",
  form: {
    heading: "Interested?",
    what: "Tell us how to reach you. You need no CV and no account, and you bind yourself to nothing. A person reads it and gets in touch with you.",
    name: "Your name",
    email: "E-mail",
    phone: "Phone number",
    reachHint: "One of the two is enough. With both we reach you sooner.",
    postcode: "Postcode (you can leave it out)",
    postcodeHint: "It tells us about how far the way to work would be. It is never a reason to say no.",
    newToSector: "Is this kind of work new to you?",
    movingCloser: "Would you move closer for this job?",
    requirementsHint: "A “no” alone decides nothing: a person looks at it and talks with you.",
    yes: "Yes",
    no: "No",
    notYet: "No, or not yet",
    tellMore: "What should we know you can do? (You can leave it out)",
    tellMoreHint: "A few words, or a link to something you have made.",
    send: "Send",
  },
  privacy: {
    heading: "What happens with your details",
    used: (organisation: string) =>
      `${organisation} uses them for this application only. The people who work on it can see them.`,
    referrer: (referrer: string) =>
      `${referrer} is told which step you have reached, never what is said or decided, or why.`,
    kept: (period: Period) =>
      `After your application has ended they are kept for ${
        "days" in period ? `${period.days} days` : `${period.months} months`
      }, then they are deleted.`,
    rights: "You can see them, have them corrected or have them removed at any time.",
  },
  mistakes: {
    heading: "Something is still missing",
    name: "Write your name, in at most 120 characters.",
    email: "This is not an e-mail address. It looks like name@example.com.",
    phone: "This is not a phone number that we can call. Write it with the code of its country, such as +44.",
    reach: "Give us an e-mail address or a phone number, so that we can reach you.",
    postcode: "A postcode has at most 16 characters.",
    about: "Write at most 2,000 characters.",
    changed: "What the job asks for has changed just now. Look at the questions and send it again.",
    busy: "We are busy for a moment. Please send it again.",
  },
  thanks: {
    title: (organisation: string) => `Thank you: ${organisation}`,
    heading: (name: string) => `Thank you, ${name}`,
    arrived: (job: string) => `We have your details for the job ${job}.`,
    hearBy: (day: string): readonly [before: string, day: string, after: string] => [
      "A person gets in touch with you by ",
      day,
      ".",
    ],
    checked:
      "To something the job asks for you said “no, or not yet”. A person looks at it first. It alone decides nothing.",
    next: "What comes next",
    byPhone: "We call you. If it is not a good moment, we find a better one.",
    byMail: "We write to you.",
    page: "We have sent you an e-mail with the link to your own page: there you see where you are and what comes next.",
    noPage: "Ask us on the phone about anything you want to know.",
    already: "We have your details already",
    alreadyWhat:
      "What you sent first has reached us. To correct something, use the link in the e-mail we sent you, or tell us when we call.",
  },
  closed: {
    heading: "This job is not open any more",
    what: (referrer: string) => `Ask ${referrer} about other jobs.`,
  },
  nothing: {
    heading: "This link leads nowhere",
    what: "Perhaps a part of it got lost. Ask whoever sent it to you to send it again.",
  },
};

export type ShareWords = typeof en;
