import { choices, noor, page, sam, samAtTheEnd } from "./sample-people.ts";
import { experienceSamples } from "./samples-experience.ts";
import { interviewSamples } from "./samples-interview.ts";
import { offerSamples } from "./samples-offer.ts";
import type { DueItem, MailTemplate, ValuesOf } from "./values.ts";

const toReferrer = {
  referrer: "Priya Raman",
  candidate: "Sam Okafor",
  organisation: "Northfield Care",
  job: "Care Assistant",
  person: "Anna Lindqvist",
  phone: "020 7946 0958",
} as const;

const toReferrerInShort = {
  referrer: "Priya Raman",
  organisation: "Northfield Care",
  job: "Care Assistant",
  person: "Anna Lindqvist",
} as const;

const aboutSam = {
  recipient: "Anna Lindqvist",
  organisation: "Northfield Care",
  candidate: "Sam Okafor",
  job: "Care Assistant",
} as const;

const toRecruiter = { ...aboutSam, phone: "07700 900123" } as const;

const toRecruiterInShort = {
  recipient: "Anna Lindqvist",
  organisation: "Northfield Care",
  candidate: "Noor Haddad",
  job: "Night Nurse",
} as const;

const toOffice = { recipient: "Margaret Hughes", organisation: "Northfield Care" } as const;

const friday = { day: "2026-11-27" } as const;
const tuesdayMorning = { instant: "2026-11-24T09:00:00.000Z", zone: "Europe/London" } as const;
const wednesdayAfternoon = { instant: "2026-11-25T14:30:00.000Z", zone: "Europe/London" } as const;
const lastMessage = { instant: "2026-11-20T16:12:00.000Z", zone: "Europe/London" } as const;

const startsWork = {
  milestone: "started-work",
  label: "Started work",
  points: 100,
  newToSectorPoints: 50,
} as const;

const acceptance = {
  milestone: { milestone: "offer", label: "Offer" },
  outcome: { outcome: "accepted", label: "Offer accepted" },
} as const;
const firstDay = {
  milestone: { milestone: "started-work", label: "Started work" },
  outcome: { outcome: "started", label: "Started work" },
} as const;

const dueItems: readonly DueItem[] = [
  {
    candidate: "Jamila Yusuf",
    job: "Night Nurse",
    what: "rejection-call",
    detail: { outcome: "held-not-chosen", label: "Held, not chosen" },
    due: { day: "2026-11-20" },
  },
  {
    candidate: "Ines Duarte",
    job: "Night Nurse",
    what: "call-about-correction",
    detail: { outcome: "not-invited", label: "Not taken to interview" },
    due: { day: "2026-11-23" },
  },
  {
    candidate: "Bo Li",
    job: "Care Assistant",
    what: "call-unreachable-by-mail",
    detail: { outcome: "requirement-not-met", label: "Cannot meet a stated requirement" },
    due: { day: "2026-11-23" },
  },
  {
    candidate: "Sam Okafor",
    job: "Care Assistant",
    what: "first-contact",
    due: { instant: "2026-11-24T12:00:00.000Z", zone: "Europe/London" },
  },
  {
    candidate: "Tomasz Zieliński",
    job: "Care Assistant",
    what: "review",
    detail: { outcome: "shift-shadowed", label: "Shadowed a shift" },
    due: { day: "2026-11-24" },
  },
  { candidate: "Beatriz Carvalho", job: "Kitchen Assistant", what: "promise", due: { day: "2026-11-25" } },
];

/**
 * Values to show and to test each mail with. The first sample of a template has every value; the others leave out what
 * may be left out, or take another turn.
 */
export const mailSamples: {
  readonly [Template in MailTemplate]: readonly [ValuesOf<Template>, ...ValuesOf<Template>[]];
} = {
  "candidate-next-step": [
    { ...sam, outcome: "spoke-interested", label: "Spoke, interested", by: friday },
    { ...sam, outcome: "call-back", label: "Call-back agreed", by: tuesdayMorning },
    { ...sam, outcome: "thinking", label: "Wants time to think", by: friday },
    { ...sam, outcome: "other-job", label: "Better fit for another job", by: friday },
    { ...sam, outcome: "arrangements", label: "Arrangements being made", by: friday },
    { ...sam, outcome: "held-forward", label: "Held, going forward", by: friday },
    { ...sam, outcome: "held-second", label: "Held, second interview next", by: friday },
    { ...sam, outcome: "held-deciding", label: "Held, deciding", by: friday },
    { ...sam, outcome: "being-moved", label: "Being moved", by: friday },
    { ...sam, outcome: "final-forward", label: "Final held, going forward", by: friday },
    { ...sam, outcome: "final-deciding", label: "Final held, deciding", by: friday },
    { ...sam, outcome: "accepted", label: "Offer accepted", by: friday },
    { ...sam, outcome: "preparing", label: "Offer being prepared", by: friday },
    { ...sam, outcome: "negotiating", label: "In negotiation", by: friday },
    { ...sam, outcome: "reserve", label: "Still considered, another asked first", by: friday },
    { ...noor, outcome: "trial-day", label: "Trial day arranged", by: friday },
  ],
  "candidate-tried-to-call": [
    { ...sam, by: tuesdayMorning },
    { ...noor, by: friday },
  ],
  "candidate-item-needed": [
    { ...sam, item: "certificate", explanation: "The one of your care course, please.", by: friday },
    ...(
      [
        "identity-document",
        "right-to-work-proof",
        "reference",
        "background-check",
        "health-declaration",
        "contact-details",
      ] as const
    ).map((item) => ({ ...sam, item, by: friday })),
    { ...sam, item: "other", by: friday },
    { ...noor, item: "other", explanation: "A photo for your badge", by: friday },
  ],
  "candidate-kind-no": [
    {
      ...samAtTheEnd,
      page: `${page}/message`,
      requirement: "A full driving licence",
      reason: "requirement",
      explanation: "Every round is done by car, alone and early in the morning, when no bus runs.",
    },
    ...(["experience", "availability", "pay-expectation", "other"] as const).map((reason) => ({
      ...noor,
      page: `${page}/message`,
      reason,
    })),
    {
      ...noor,
      page: `${page}/message`,
      reason: "other",
      explanation: "We have started with people who live in the house.",
    },
  ],
  "candidate-kind-no-after-call": [
    {
      ...samAtTheEnd,
      page: `${page}/message`,
      outcome: "held-not-chosen",
      reason: "another-candidate",
      explanation:
        "We chose somebody who has already led a night shift, which this ward needs from the first day.",

      calledOn: { day: "2026-11-23" },
      personalLine: "The way you spoke about your grandmother’s care has stayed with us.\nPlease keep that.",
    },
    {
      ...noor,
      page: `${page}/message`,
      outcome: "final-not-chosen",
      reason: "experience",
    },
    { ...samAtTheEnd, page: `${page}/message`, outcome: "not-offered", reason: "job-closed" },
    { ...samAtTheEnd, page: `${page}/message`, outcome: "withdrawn", reason: "job-closed" },
    { ...samAtTheEnd, page: `${page}/message`, outcome: "checks-not-passed", reason: "checks" },
    { ...samAtTheEnd, page: `${page}/message`, outcome: "withdrawn-after-acceptance", reason: "job-closed" },
    { ...samAtTheEnd, page: `${page}/message`, outcome: "trial-day-not-passed", reason: "pace" },
  ],
  "candidate-goodbye": [
    { ...samAtTheEnd, outcome: "withdrew" },
    { ...samAtTheEnd, outcome: "too-far" },
    { ...samAtTheEnd, outcome: "declined" },
    { ...samAtTheEnd, outcome: "backed-out" },
    { ...noor, outcome: "moved-abroad" },
  ],
  "candidate-missed-each-other": [
    { ...sam, by: friday },
    { ...noor, by: friday },
  ],
  "candidate-paused": [
    { ...samAtTheEnd, outcome: "unreachable", until: { day: "2026-12-08" }, page: `${page}/message` },
    { ...samAtTheEnd, outcome: "no-reply", until: { day: "2026-12-08" }, page: `${page}/message` },
    { ...samAtTheEnd, outcome: "did-not-attend", until: { day: "2026-12-08" }, page: `${page}/message` },
    {
      ...samAtTheEnd,
      outcome: "final-did-not-attend",
      until: { day: "2026-12-08" },
      page: `${page}/message`,
    },
    { ...samAtTheEnd, outcome: "expired", until: { day: "2026-12-08" }, page: `${page}/message` },
    { ...samAtTheEnd, outcome: "never-started", until: { day: "2026-12-08" }, page: `${page}/message` },
    { ...noor, outcome: "silent", until: { day: "2026-12-08" }, page: `${page}/message` },
  ],
  "candidate-invitation": [
    {
      ...sam,
      outcome: "booked",
      startsAt: tuesdayMorning,
      length: { minutes: 45 },
      format: "in-person",
      place: "Northfield House, 12 Mill Lane, Leeds LS1 4AB",
      people: ["Anna Lindqvist", "Margaret Hughes"],
      pay: { minimum: 1240, maximum: 1310, currency: "GBP", period: "hour" },
      agreement: "NHS Agenda for Change",
    },
    {
      ...noor,
      outcome: "rebooked",
      startsAt: wednesdayAfternoon,
      length: { minutes: 30 },
      format: "video",
      people: ["J. de Vries"],
    },
    {
      ...sam,
      outcome: "final-booked",
      startsAt: wednesdayAfternoon,
      length: { minutes: 60 },
      format: "phone",
      people: ["Anna Lindqvist", "Margaret Hughes", "Ravi Menon"],
      pay: { minimum: 260000, maximum: 260000, currency: "JPY", period: "month" },
    },
    {
      ...sam,
      outcome: "booked",
      startsAt: wednesdayAfternoon,
      length: { minutes: 240 },
      format: "Half a day on the ward",
      people: ["Margaret Hughes"],
    },
  ],
  "candidate-offer": [
    { ...sam, by: friday },
    { ...noor, by: friday },
  ],
  "candidate-first-day": [
    {
      ...sam,
      outcome: "start-agreed",
      startsOn: { instant: "2027-01-04T07:30:00.000Z", zone: "Europe/London" },
      place: "Northfield House, 12 Mill Lane, Leeds LS1 4AB",
      meets: "Margaret Hughes, at the front desk",
      bring: "Your passport and your bank details",
    },
    { ...noor, outcome: "start-moved", startsOn: { day: "2027-01-11" } },
  ],
  "candidate-job-filled": [
    { ...samAtTheEnd, page: `${page}/message` },
    { ...noor, page: `${page}/message` },
  ],
  "candidate-receipt": [
    {
      ...sam,
      by: { instant: "2026-11-24T18:00:00.000Z", zone: "Europe/London" },
      referrer: "Priya Raman",
      kept: { months: 6 },
      check: {
        requirements: ["Can you travel to Leeds for 07:00?", "Do you have a driving licence?"],
        by: friday,
      },
    },
    { ...noor, by: { instant: "2026-11-25T11:00:00.000Z", zone: "Europe/Amsterdam" } },
  ],
  "candidate-added": [
    { ...sam, givenBy: "Priya Raman", referrer: "Priya Raman", by: friday, kept: { days: 28 } },
    {
      ...noor,
      givenBy: "Northfield Jobs Day",
      by: friday,
      check: { requirements: ["Driving licence"], by: friday },
    },
  ],
  "candidate-times-offered": [
    { ...sam, by: friday, times: [tuesdayMorning, wednesdayAfternoon] },
    { ...sam, by: friday, page },
    { ...noor, by: friday },
  ],
  "candidate-times-reminder": [
    { ...sam, by: friday, times: [tuesdayMorning, wednesdayAfternoon] },
    { ...sam, by: friday, page },
    { ...noor, by: friday },
  ],
  "candidate-reopened": [
    { ...sam, by: friday },
    { ...noor, by: friday },
  ],
  "candidate-new-date": [
    { ...sam, by: friday, late: false },
    { ...noor, by: friday, late: true },
  ],
  "candidate-correction": [
    {
      ...sam,
      sentAt: lastMessage,
      titles: ["Your interview for Care Assistant: Tuesday 24 November at 09:00"],
      interview: "off",
      interviewAt: tuesdayMorning,
      by: friday,
    },
    {
      ...noor,
      sentAt: lastMessage,
      titles: [
        "Night Nurse at Northfield Care: what happens next",
        "Choose a time for your interview: Night Nurse",
      ],
      open: true,
    },
    {
      ...noor,
      sentAt: lastMessage,
      titles: [],
      interview: "stays",
      interviewAt: wednesdayAfternoon,
    },
    {
      ...noor,
      sentAt: lastMessage,
      titles: ["Your first day at Northfield Care: Friday 27 November"],
      firstDay: friday,
    },
  ],
  "candidate-booking-cancelled": [
    { ...sam, startsAt: tuesdayMorning, by: friday },
    { ...noor, startsAt: wednesdayAfternoon },
  ],

  "referrer-thanks": [
    {
      ...toReferrer,
      next: { milestone: "interview-completed", label: "Interview completed", points: 25 },
    },
    { ...toReferrer, next: { milestone: "contact-made", label: "Contact made", points: 5 } },
    { ...toReferrer, next: { milestone: "interview-booked", label: "Interview booked", points: 5 } },
    { ...toReferrer, next: { milestone: "final-interview", label: "Final interview", points: 5 } },
    { ...toReferrer, next: { milestone: "offer", label: "Offer", points: 5 } },
    { ...toReferrer, next: { milestone: "trial-day", label: "A day on the ward", points: 10 } },
    { ...toReferrerInShort, candidate: "Noor Haddad" },
  ],
  "referrer-next-step": [
    { ...toReferrer, milestone: "contact-made", label: "Contact made", next: startsWork },
    {
      ...toReferrer,
      milestone: "interview-booked",
      label: "Interview booked",
      next: { milestone: "interview-completed", label: "Interview completed", points: 1 },
    },
    { ...toReferrer, milestone: "final-interview", label: "Final interview", next: startsWork },
    { ...toReferrer, milestone: "offer", label: "Offer", next: startsWork },
    {
      ...toReferrerInShort,
      candidate: "Noor Haddad",
      milestone: "trial-day",
      label: "a day on the ward",
      next: { milestone: "trial-week", label: "A week on the ward", points: 10 },
    },
    { ...toReferrerInShort, candidate: "Noor Haddad", milestone: "contact-made", label: "Contact made" },
  ],
  "referrer-points-earned": [
    {
      ...toReferrer,
      milestone: "interview-completed",
      label: "Interview completed",
      points: 25,
      next: startsWork,
    },
    {
      ...toReferrer,
      milestone: "started-work",
      label: "Started work",
      points: 150,
      next: { milestone: "still-working-4w", label: "Still working", points: 25 },
    },
    {
      ...toReferrer,
      milestone: "still-working-4w",
      label: "Still working after 4 weeks",
      points: 25,
      next: { milestone: "still-working-12w", label: "Still working after 12 weeks", points: 75 },
    },
    {
      ...toReferrerInShort,
      candidate: "Noor Haddad",
      milestone: "still-working-12w",
      label: "Still working after 12 weeks",
      points: 75,
    },
    {
      ...toReferrer,
      milestone: "trial-day",
      label: "a day on the ward",
      points: 10,
      next: { milestone: "trial-week", label: "A week on the ward", points: 10 },
    },
  ],
  "referrer-steps-reported": [
    {
      ...toReferrer,
      steps: [
        { milestone: "interview-completed", label: "Interview completed" },
        { milestone: "offer", label: "Offer" },
        { milestone: "started-work", label: "Started work" },
      ],
      points: 125,
      next: { milestone: "still-working-4w", label: "Still working", points: 25 },
    },
    {
      ...toReferrer,
      steps: [{ milestone: "trial-day", label: "a day on the ward" }],
      points: 10,
      next: { milestone: "trial-week", label: "A week on the ward", points: 10, newToSectorPoints: 5 },
    },
    {
      ...toReferrerInShort,
      candidate: "Noor Haddad",
      steps: [{ milestone: "trial-day", label: "a day on the ward" }],
      points: 0,
    },
  ],
  "referrer-ended": [toReferrer, toReferrerInShort],
  "referrer-already-in-touch": [toReferrer, { ...toReferrerInShort, candidate: "Noor Haddad" }],
  "referrer-in-touch-again": [toReferrer, { ...toReferrerInShort, candidate: "Noor Haddad" }],
  "referrer-correction": [
    { ...toReferrer, sentAt: lastMessage, titles: ["Sam Okafor has taken the next step"] },
    { ...toReferrerInShort, candidate: "Noor Haddad", sentAt: lastMessage, titles: [] },
    {
      ...toReferrer,
      sentAt: lastMessage,
      titles: ["Sam Okafor has taken the next step", "Sam Okafor’s application has ended this time"],
    },
  ],
  "referrer-points-reversed": [
    { ...toReferrer, points: 25, sentAt: lastMessage, titles: ["You earned 25 points: Sam Okafor"] },
    { ...toReferrerInShort, points: -150 },
    {
      ...toReferrer,
      points: 125,
      sentAt: lastMessage,
      titles: ["You earned 25 points: Sam Okafor", "You earned 100 points: Sam Okafor"],
    },
    { ...toReferrerInShort, points: 25, sentAt: lastMessage, titles: [] },
  ],

  "recruiter-new-application": [
    {
      ...toRecruiter,
      site: "Leeds Mill Lane",
      source: "share",
      firstContactBy: { instant: "2026-11-24T18:00:00.000Z", zone: "Europe/London" },
      email: "sam.okafor@example.com",
      postcode: "LS6 3AA",
      distanceKm: 12,
      movingCloser: true,
      newToSector: true,
      referrer: "Priya Raman",
      about: "I looked after my grandmother for three years.\n\nEvenings and weekends are good for me.",
      duplicates: ["Samuel Okafor, Care Assistant (same phone number)"],
      checkFirst: ["Can you travel to Leeds for 07:00?"],
    },
    {
      ...toRecruiter,
      site: "Leeds Mill Lane",
      source: "hand",
      firstContactBy: friday,
      email: "sam.okafor@example.com",
      postcode: "LS6 3AA",
      movingCloser: false,
      newToSector: false,
    },
    {
      ...toRecruiterInShort,
      site: "Utrecht Zuid",
      source: "api",
      firstContactBy: { instant: "2026-11-25T11:00:00.000Z", zone: "Europe/Amsterdam" },
      email: "noor.haddad@example.com",
    },
    { ...toRecruiterInShort, site: "Utrecht Zuid", source: "import", firstContactBy: friday },
    { ...toRecruiterInShort, site: "Utrecht Zuid", source: "Jobs fair", firstContactBy: friday },
  ],
  "recruiter-task": [
    {
      ...toRecruiter,
      outcome: "accepted",
      label: "Offer accepted",
      by: friday,
      recordedBy: "Margaret Hughes",
    },
    { ...toRecruiter, outcome: "withdrew", label: "No longer wants it", by: friday },
    { ...toRecruiter, outcome: "call-back", label: "Call-back agreed", by: tuesdayMorning },
    { ...toRecruiter, outcome: "declined", label: "Offer declined", by: friday },
    { ...toRecruiter, outcome: "expired", label: "Offer expired", by: friday },
    { ...toRecruiter, outcome: "backed-out", label: "Changed their mind after accepting", by: friday },
    { ...toRecruiter, outcome: "did-not-arrive", label: "Not there on day one", by: friday },
    { ...toRecruiterInShort, outcome: "trial-day", label: "Trial day", by: friday },
  ],
  "recruiter-recorded-by-another": [
    {
      ...aboutSam,
      who: "Margaret Hughes",
      milestone: { milestone: "interview-completed", label: "Interview completed" },
      outcome: { outcome: "held-forward", label: "Held, going forward" },
      on: { day: "2026-11-23" },
    },
    {
      ...toRecruiterInShort,
      who: "Margaret Hughes",
      milestone: { milestone: "interview-completed", label: "Interview completed" },
      outcome: { outcome: "held-forward", label: "Held, going forward" },
      on: { day: "2026-11-23" },
    },
  ],
  "recruiter-steps-reported": [
    {
      ...aboutSam,
      source: "Payroll",
      steps: [
        { ...acceptance, on: { day: "2026-11-23" }, implied: true },
        { ...firstDay, on: { day: "2026-11-23" }, implied: false },
      ],
    },
    {
      ...toRecruiterInShort,
      source: "Payroll",
      steps: [{ ...firstDay, on: { day: "2026-11-23" }, implied: false }],
    },
  ],
  "recruiter-digest": [
    {
      recipient: "Anna Lindqvist",
      organisation: "Northfield Care",
      choices,
      on: { day: "2026-11-24" },
      items: dueItems,
    },
    {
      recipient: "Anna Lindqvist",
      organisation: "Northfield Care",
      choices,
      on: { day: "2026-11-24" },
      items: [
        { candidate: "Sam Okafor", job: "Care Assistant", what: "check-first", due: friday },
        { candidate: "Sam Okafor", job: "Care Assistant", what: "retention-check", due: friday },
        { candidate: "Sam Okafor", job: "Care Assistant", what: "offer-deadline", due: friday },
        { candidate: "Sam Okafor", job: "Care Assistant", what: "confirmation", due: friday },
        { candidate: "Sam Okafor", job: "Care Assistant", what: "Ward visit", due: friday },
      ],
    },
  ],
  "recruiter-overdue-weekly": [
    { recipient: "Anna Lindqvist", organisation: "Northfield Care", choices, items: dueItems },
    {
      recipient: "Anna Lindqvist",
      organisation: "Northfield Care",
      choices,
      items: Array.from({ length: 75 }, (_, index) => ({
        candidate: `Candidate ${index + 1}`,
        job: "Care Assistant",
        what: "review",
        due: { day: "2026-11-20" },
      })),
    },
  ],
  "recruiter-promise-missed": [
    { ...toRecruiter, promised: { day: "2026-11-20" } },
    { ...toRecruiterInShort, promised: { day: "2026-11-20" } },
  ],
  "recruiter-mail-bounced": [
    { ...toRecruiter, address: "sam.okafor@example.com", sentAt: lastMessage },
    { ...toRecruiterInShort, address: "noor@example.com", sentAt: lastMessage },
  ],
  "recruiter-mail-suppressed": [
    { ...toRecruiter, address: "sam.okafor@example.com", why: "bounced" },
    { ...toRecruiterInShort, address: "noor@example.com", why: "complained" },
  ],
  "recruiter-call-task": [
    {
      ...toRecruiter,
      cause: "rejection",
      outcome: "held-not-chosen",
      label: "Held, not chosen",
      reason: "another-candidate",
      explanation: "We chose somebody who has already led a night shift.",
      by: { day: "2026-11-26" },
    },
    {
      ...toRecruiter,
      cause: "no-mail",
      outcome: "arrangements",
      label: "Arrangements being made",
      by: friday,
    },
    {
      ...toRecruiter,
      cause: "rejection-undone",
      outcome: "held-not-chosen",
      label: "Held, not chosen",
      by: friday,
    },
    { ...toRecruiter, cause: "job-filled", outcome: "job-filled", label: "Job filled or closed", by: friday },
    { ...toRecruiterInShort, cause: "no-mail", outcome: "unreachable", label: "Could not reach", by: friday },
  ],
  "recruiter-reopened": [
    { ...toRecruiter, by: friday },
    { ...toRecruiterInShort, by: friday },
  ],
  "recruiter-report-refused": [
    {
      ...aboutSam,
      source: "Payroll",
      reportId: "2026-11-23/4711",
      ...firstDay,
      code: "date-out-of-order",
      reason: "This cannot have happened before 2026-11-24, the date of the step before it.",
    },
    {
      ...aboutSam,
      source: "Payroll",
      reportId: "2026-11-23/4713",
      milestone: { milestone: "sabbatical", label: "sabbatical" },
      code: "on-leave",
      reason: "Reports about people on leave are looked at by hand.",
    },
  ],

  "manager-retention-check": [
    {
      ...toOffice,
      candidate: "Sam Okafor",
      job: "Care Assistant",
      site: "Leeds Mill Lane",
      startedOn: { day: "2026-10-26" },
      weeks: 4,
      page: "https://milepost.example/checks/org_acme.app_1.12.Zk3xQ8vN2pLw7TfYb5RdHc9JmGsVa1Ue4oKiWt6XzBn",
      by: friday,
      person: "Anna Lindqvist",
      phone: "020 7946 0958",
    },
    {
      ...toOffice,
      candidate: "Noor Haddad",
      job: "Night Nurse",
      site: "Utrecht Zuid",
      startedOn: { day: "2026-08-31" },
      weeks: 12,
      page: "https://milepost.example/checks/org_acme.app_2.31.Pd7wR2nC8xLq5TbYf3KzHv9JsGmVa6Ue1oIiWt4XkQp",
      by: friday,
      person: "J. de Vries",
    },
  ],
  "hr-confirmation-requested": [
    {
      ...toOffice,
      candidate: "Sam Okafor",
      job: "Care Assistant",
      outcome: "withdrawn-after-acceptance",
      label: "Withdrawn by us after acceptance",
      requestedBy: "Anna Lindqvist",
      reason: "job-closed",
      explanation: "The ward is closing in January.",
      legalWarning: true,
    },
    {
      ...toOffice,
      candidate: "Noor Haddad",
      job: "Night Nurse",
      outcome: "checks-not-passed",
      label: "Checks not passed",
      requestedBy: "J. de Vries",
      legalWarning: false,
    },
  ],
  "hr-expert-not-prepared": [
    {
      ...toOffice,
      candidate: "Sam Okafor",
      job: "Care Assistant",
      startsAt: { ...wednesdayAfternoon, named: true },
      person: "Eva Berg",
      phone: "020 7946 0321",
    },
    {
      ...toOffice,
      candidate: "Noor Haddad",
      job: "Night Nurse",
      startsAt: { ...tuesdayMorning, named: true },
      person: "Eva Berg",
    },
  ],
  "hr-consultation-outcome-unknown": [
    {
      ...toOffice,
      candidate: "Sam Okafor",
      job: "Care Assistant",
      startsAt: { ...wednesdayAfternoon, named: true },
      person: "Eva Berg",
      phone: "020 7946 0321",
    },
    {
      ...toOffice,
      candidate: "Noor Haddad",
      job: "Night Nurse",
      startsAt: { ...tuesdayMorning, named: true },
      person: "Eva Berg",
    },
  ],
  "hr-retention-unknown": [
    {
      ...toOffice,
      candidate: "Sam Okafor",
      job: "Care Assistant",
      site: "Leeds Mill Lane",
      weeks: 12,
      person: "Anna Lindqvist",
      manager: "Ravi Menon",
    },
    {
      ...toOffice,
      candidate: "Noor Haddad",
      job: "Night Nurse",
      site: "Utrecht Zuid",
      weeks: 4,
      person: "J. de Vries",
    },
  ],
  "hr-promises-missed-weekly": [
    {
      ...toOffice,
      choices,
      items: [
        {
          candidate: "Jamila Yusuf",
          job: "Night Nurse",
          person: "Anna Lindqvist",
          promised: { day: "2026-11-18" },
        },
        {
          candidate: "Tomasz Zieliński",
          job: "Care Assistant",
          person: "J. de Vries",
          promised: { instant: "2026-11-19T18:00:00.000Z", zone: "Europe/Amsterdam" },
        },
      ],
    },
  ],
  "admin-report-refused": [
    {
      ...toOffice,
      source: "Payroll",
      reportId: "2026-11-23/4712",
      ...firstDay,
      code: "malformed",
      reason: "The report does not fit the contract of OutcomeReported at: /outcome",
    },
    {
      ...toOffice,
      source: "Payroll",
      reportId: "2026-11-23/4714",
      outcome: { outcome: "on-leave", label: "on-leave" },
      code: "on-leave",
      reason: "Reports about people on leave are looked at by hand.",
    },
  ],
  "privacy-removal-requested": [
    {
      ...toOffice,
      candidate: "Sam Okafor",
      job: "Care Assistant",
      requestedAt: lastMessage,
      by: friday,
      person: "Anna Lindqvist",
    },
  ],
  "finance-points-reversed-monthly": [
    {
      ...toOffice,
      choices,
      month: { month: "2026-11" },
      total: 175,
      rows: [
        { referrer: "Priya Raman", job: "Care Assistant", points: 25, on: { day: "2026-11-12" } },
        { referrer: "Willem Bakker", job: "Night Nurse", points: 150, on: { day: "2026-11-19" } },
      ],
    },
    { ...toOffice, choices, month: { month: "2026-12" }, total: 0, rows: [] },
  ],

  ...offerSamples,
  ...interviewSamples,
  ...experienceSamples,
};
