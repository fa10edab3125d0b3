import {
  noor,
  page,
  sam,
  samAlone,
  toRecruiter,
  toRecruiterInShort,
  tuesday,
  wednesday,
  wednesdayInStockholm,
} from "./sample-people.ts";
import type { InterviewTemplate } from "./templates/interview.ts";
import type { ValuesOf } from "./values.ts";

const join = "https://meet.example/northfield-house";
const interview = "app_1.i12";
const place = "Northfield House, 4 Mill Lane, Leeds LS1 4AB";

const interviewPage = `${page}/interview`;
const expectationsPage = `${page}/expectations`;

const toIvan = { ...samAlone, recipient: "Ivan Petrov" } as const;
const toIvanInShort = { ...noor, recipient: "Ivan Petrov" } as const;

const length = { minutes: 45 } as const;
const people = ["Ivan Petrov", "Ines Costa"] as const;
const pay = { minimum: 1_180, maximum: 1_340, currency: "GBP", period: "hour" } as const;

/** Samples of the mails about interviews and what candidates want of a job. */
export const interviewSamples: {
  readonly [Template in InterviewTemplate]: readonly [ValuesOf<Template>, ...ValuesOf<Template>[]];
} = {
  "candidate-interview-times": [
    { ...sam, kind: "final", page: interviewPage, again: false },
    { ...sam, kind: "first", page: interviewPage, again: true },
    { ...noor, kind: "visit", page: interviewPage, again: false },
  ],
  "candidate-interview-invitation": [
    {
      ...sam,
      kind: "first",
      startsAt: wednesday,
      length,
      format: "in-person",
      place,
      people,
      pay,
      agreement: "NHS Agenda for Change",
      page: interviewPage,
    },
    {
      ...sam,
      kind: "final",
      startsAt: wednesday,
      length,
      format: "video",
      join,
      people,
      pay,
      page: interviewPage,
      was: tuesday,
    },
    {
      ...noor,
      kind: "colleague",
      startsAt: wednesday,
      length,
      format: "phone",
      people: ["Ines Costa"],
      page: interviewPage,
    },
  ],
  "candidate-interview-reminder": [
    { ...sam, kind: "first", startsAt: wednesday, length, format: "in-person", place, page: interviewPage },
    { ...noor, kind: "final", startsAt: wednesday, length, format: "video", join, page: interviewPage },
  ],
  "candidate-interview-cancelled": [
    { ...sam, kind: "first", startsAt: wednesday, by: "candidate", people },
    { ...sam, kind: "final", startsAt: wednesday, by: "recruiter", people, hears: { day: "2026-11-25" } },
    { ...noor, kind: "first", startsAt: wednesday, by: "system", people },
  ],
  "candidate-interview-times-withdrawn": [
    { ...sam, kind: "first" },
    { ...noor, kind: "visit" },
  ],
  "candidate-expectations-asked": [
    { ...sam, page: expectationsPage },
    { ...noor, page: expectationsPage },
  ],
  "candidate-expectations-reminder": [
    { ...sam, page: expectationsPage },
    { ...noor, page: expectationsPage },
  ],
  "interviewer-interview-invitation": [
    {
      ...toIvan,
      kind: "first",
      startsAt: wednesdayInStockholm,
      length,
      format: "in-person",
      place,
      people: ["Ines Costa"],
      interview,
      needs: true,
    },
    {
      ...toIvan,
      kind: "final",
      startsAt: wednesdayInStockholm,
      length,
      format: "video",
      join,
      people: [],
      interview,
      needs: false,
      was: tuesday,
    },
    {
      ...toIvanInShort,
      kind: "visit",
      startsAt: wednesday,
      length,
      format: "phone",
      people: [],
      interview,
      number: "+447700900123",
      needs: false,
    },
  ],
  "interviewer-interview-reminder": [
    {
      ...toIvan,
      kind: "first",
      startsAt: wednesdayInStockholm,
      length,
      format: "in-person",
      place,
      interview,
      needs: true,
    },
    {
      ...toIvan,
      kind: "first",
      startsAt: wednesdayInStockholm,
      length,
      format: "phone",
      interview,
      caller: "Ines Costa",
      needs: false,
    },
    {
      ...toIvanInShort,
      kind: "final",
      startsAt: wednesday,
      length,
      format: "video",
      join,
      interview,
      needs: false,
    },
  ],
  "interviewer-interview-cancelled": [
    { ...toIvan, kind: "first", startsAt: wednesdayInStockholm, by: "candidate" },
    { ...toIvan, kind: "final", startsAt: wednesdayInStockholm, by: "recruiter" },
    { ...toIvanInShort, kind: "first", startsAt: wednesday, by: "system" },
  ],
  "interviewer-adjustment-asked": [
    { ...toIvan, kind: "first", startsAt: wednesdayInStockholm, interview },
    { ...toIvanInShort, kind: "visit", startsAt: wednesday, interview },
  ],
  "interviewer-scorecard-asked": [
    { ...toIvan, kind: "first", startsAt: wednesdayInStockholm, interview },
    { ...toIvanInShort, kind: "final", startsAt: wednesday, interview },
  ],
  "interviewer-scorecard-reminder": [
    { ...toIvan, kind: "first", startsAt: wednesdayInStockholm, interview },
    { ...toIvanInShort, kind: "final", startsAt: wednesday, interview },
  ],
  "interviewer-thank-you": [
    {
      ...toIvan,
      kind: "first",
      letter: "thanks-and-keen",
      line: "The story about the night shift stayed with me.\nI would like to see the ward.",
    },
    { ...toIvanInShort, kind: "final", letter: "thanks" },
    { ...toIvanInShort, kind: "first", letter: "thanks-and-question", line: "Who would I work with?" },
  ],
  "recruiter-interview-time-set": [
    { ...toRecruiter, kind: "first", startsAt: wednesday, length, format: "in-person", place, people },
    {
      ...toRecruiterInShort,
      kind: "visit",
      startsAt: wednesday,
      length,
      format: "phone",
      people: ["Ines Costa"],
      was: tuesday,
    },
  ],
  "recruiter-interview-called-off": [
    { ...toRecruiter, kind: "final", startsAt: wednesday },
    { ...toRecruiterInShort, kind: "visit" },
  ],
  "recruiter-adjustment-asked": [
    { ...toRecruiter, kind: "first", interview, startsAt: wednesday },
    { ...toRecruiterInShort, kind: "final", interview },
  ],
  "recruiter-scorecards-in": [
    { ...toRecruiter, kind: "first", interview },
    { ...toRecruiterInShort, kind: "final", interview },
  ],
  "recruiter-meeting-unknown": [
    { ...toRecruiter, kind: "colleague", startsAt: wednesday },
    { ...toRecruiterInShort, kind: "visit", startsAt: wednesday },
  ],
  "recruiter-scorecards-missing": [
    { ...toRecruiter, kind: "first", startsAt: wednesday, people },
    { ...toRecruiterInShort, kind: "final", startsAt: wednesday, people: ["Ines Costa"] },
  ],
};
