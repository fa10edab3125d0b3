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
import type { OfferTemplate } from "./templates/offer.ts";
import type { ValuesOf } from "./values.ts";

const inMilepost = "app_1.c12";
const join = "https://meet.example/eva-berg";

const toExpert = { ...samAlone, recipient: "Eva Berg" } as const;
const toExpertInShort = { ...noor, recipient: "Eva Berg" } as const;

const friday = { instant: "2026-11-27T17:30:00.000Z", zone: "Europe/London", named: true } as const;
const thursday = { instant: "2026-11-26T12:00:00.000Z", zone: "Europe/London", named: true } as const;
const talk = { expert: "Eva Berg", startsAt: wednesday, length: { minutes: 45 } } as const;
const theirTalk = { startsAt: wednesdayInStockholm, length: { minutes: 45 } } as const;

/** Samples of the mails about offers and the help with them. */
export const offerSamples: {
  readonly [Template in OfferTemplate]: readonly [ValuesOf<Template>, ...ValuesOf<Template>[]];
} = {
  "candidate-support-offered": [
    { ...samAlone, page, by: friday },
    { ...noor, page },
  ],
  "candidate-support-reminder": [
    { ...samAlone, page, by: friday },
    { ...noor, page },
  ],
  "candidate-support-accepted": [
    { ...samAlone, page, by: friday },
    { ...noor, page },
  ],
  "candidate-support-more-time": [
    { ...samAlone, page, by: friday },
    { ...noor, page },
  ],
  "candidate-consultation-invitation": [
    { ...samAlone, ...talk, page, join, was: tuesday },
    { ...samAlone, ...talk, page, join },
    { ...noor, ...talk, page },
  ],
  "candidate-consultation-reminder": [
    { ...samAlone, ...talk, page, join },
    { ...noor, ...talk, page },
  ],
  "candidate-consultation-cancelled": [
    { ...samAlone, expert: "Eva Berg", startsAt: wednesday, by: "expert", page },
    { ...noor, expert: "Eva Berg", startsAt: wednesday, by: "candidate", page },
    { ...sam, expert: "Eva Berg", startsAt: wednesday, by: "system" },
  ],
  "candidate-consultation-clock-changed": [
    { ...samAlone, expert: "Eva Berg", startsAt: wednesday, told: { clock: "2026-11-25T10:30" }, page },
    { ...noor, expert: "Eva Berg", startsAt: wednesday, told: { clock: "2026-11-25T10:30" }, page },
  ],
  "candidate-agreed-points": [
    {
      ...samAlone,
      expert: "Eva Berg",
      points:
        "Ask for 13.40 an hour, and say why: the certificate.\nAsk whether night shifts can start in March.",
      followUpOn: { day: "2026-12-01" },
      page,
    },
    { ...noor, expert: "Eva Berg", points: "Ask for the travel costs.", page },
  ],
  "candidate-consultation-missed": [
    { ...samAlone, expert: "Eva Berg", startsAt: wednesday, page, by: friday },
    { ...sam, expert: "Eva Berg", startsAt: wednesday },
    { ...noor, expert: "Eva Berg", startsAt: wednesday },
  ],
  "candidate-offer-deadline": [
    { ...sam, by: friday, negotiating: false },
    { ...noor, by: friday, negotiating: true },
  ],
  "candidate-code": [
    { ...samAlone, code: "048213", action: "book", length: { minutes: 10 } },
    { ...noor, code: "901442", action: "cancel", length: { minutes: 10 } },
    { ...noor, code: "000017", action: "support", length: { minutes: 10 } },
    { ...noor, code: "334190", action: "withdraw-consent", length: { minutes: 10 } },
    { ...noor, code: "775302", action: "more-time", length: { minutes: 10 } },
    { ...noor, code: "120934", action: "move", length: { minutes: 10 } },
    { ...noor, code: "560281", action: "expectations", length: { minutes: 10 } },
    { ...noor, code: "440719", action: "explanations", length: { minutes: 10 } },
    { ...noor, code: "218840", action: "interview-book", length: { minutes: 10 } },
    { ...noor, code: "610293", action: "interview-move", length: { minutes: 10 } },
    { ...noor, code: "905512", action: "interview-cancel", length: { minutes: 10 } },
    { ...noor, code: "377261", action: "adjustments", length: { minutes: 10 } },
    { ...noor, code: "664018", action: "thank-you", length: { minutes: 10 } },
    { ...samAlone, code: "118240", action: "data-request", length: { minutes: 10 } },
    { ...noor, code: "526017", action: "message", length: { minutes: 10 } },
    { ...noor, code: "730944", action: "withdraw", length: { minutes: 10 } },
    { ...noor, code: "618203", action: "survey", length: { minutes: 10 } },
    { ...noor, code: "482106", action: "keep-for-other-jobs", length: { minutes: 10 } },
    { ...noor, code: "357720", action: "end-keeping", length: { minutes: 10 } },
    { ...noor, code: "903355", action: "correct-details", length: { minutes: 10 } },
    { ...samAlone, code: "207716", action: "erase", length: { minutes: 10 } },
    { ...noor, code: "551902", action: "keep-details", length: { minutes: 10 } },
  ],
  "expert-consultation-invitation": [
    { ...toExpert, ...theirTalk, join, was: { ...tuesday, zone: "Europe/Stockholm" } },
    { ...toExpert, ...theirTalk, join },
    { ...toExpertInShort, ...theirTalk, startsAt: wednesday, was: tuesday },
  ],
  "expert-consultation-cancelled": [
    { ...toExpert, startsAt: wednesdayInStockholm, reason: "candidate" },
    { ...toExpert, startsAt: wednesdayInStockholm, reason: "handed-over" },
    { ...toExpertInShort, startsAt: wednesdayInStockholm, reason: "system" },
    { ...toExpertInShort, startsAt: wednesdayInStockholm, reason: "expert" },
    { ...toExpertInShort, startsAt: wednesday, reason: "recruiter" },
  ],
  "expert-brief": [
    {
      ...toExpert,
      startsAt: wednesdayInStockholm,
      site: "Northfield House, Leeds",
      versions: 2,
      by: friday,
      competing: thursday,
      worries: true,
      talk: inMilepost,
    },
    {
      ...toExpertInShort,
      startsAt: wednesday,
      site: "Northfield House, Leeds",
      versions: 1,
      worries: false,
      talk: inMilepost,
    },
  ],
  "expert-not-prepared": [
    { ...toExpert, startsAt: wednesdayInStockholm, talk: inMilepost },
    { ...toExpertInShort, startsAt: wednesday, talk: inMilepost },
  ],
  "expert-outcome-asked": [
    { ...toExpert, startsAt: wednesdayInStockholm, talk: inMilepost },
    { ...toExpertInShort, startsAt: wednesday, talk: inMilepost },
  ],
  "expert-outcome-reminder": [
    { ...toExpert, startsAt: wednesdayInStockholm, talk: inMilepost },
    { ...toExpertInShort, startsAt: wednesday, talk: inMilepost },
  ],
  "expert-consultation-clock-changed": [
    {
      ...toExpert,
      startsAt: wednesdayInStockholm,
      told: { clock: "2026-11-25T10:30" },
      theirs: wednesday,
    },
    {
      ...toExpertInShort,
      startsAt: wednesday,
      told: { clock: "2026-11-25T10:30" },
      theirs: wednesday,
    },
  ],
  "expert-own-clock-changed": [
    { ...toExpert, startsAt: wednesdayInStockholm, told: { clock: "2026-11-25T10:30" } },
    { ...toExpertInShort, startsAt: wednesday, told: { clock: "2026-11-25T10:30" } },
  ],
  "recruiter-more-time-asked": [{ ...toRecruiter, by: friday }, toRecruiterInShort],
  "recruiter-offer-deadline": [
    { ...toRecruiter, by: friday, negotiating: false, reminded: true },
    { ...toRecruiterInShort, by: friday, negotiating: true, reminded: false },
  ],
  "client-offer-deadline": [
    { ...toExpert, recipient: "Tom Reid", by: friday, negotiating: false },
    { ...toExpertInShort, recipient: "Tom Reid", by: friday, negotiating: true },
  ],
};
