import {
  noor,
  page,
  sam,
  samAlone,
  toRecruiter,
  toRecruiterInShort,
  tuesday,
  wednesday,
} from "./sample-people.ts";
import type { ExperienceTemplate } from "./templates/experience.ts";
import type { ValuesOf } from "./values.ts";

const since = { day: "2026-11-13" } as const;
const friday = { day: "2026-11-20" } as const;

const toAda = { recipient: "Ada Holm", organisation: "Northfield Care" } as const;

/** Samples of the mails about how candidates are kept informed. */
export const experienceSamples: {
  readonly [Template in ExperienceTemplate]: readonly [ValuesOf<Template>, ...ValuesOf<Template>[]];
} = {
  "candidate-no-news": [{ ...sam, by: friday }, noor],
  "candidate-files-left": [{ ...sam, address: "anna.lindqvist@northfield.example" }, noor],
  "candidate-survey": [
    { ...samAlone, page },
    { ...noor, page },
  ],
  "hr-survey-contact": [
    { ...toRecruiter, recipient: "Hugo Blom", by: friday },
    { ...toRecruiterInShort, recipient: "Hugo Blom", by: friday },
  ],
  "candidate-erasure-asked": [
    { ...samAlone, until: wednesday, page },
    { ...noor, until: wednesday, page },
  ],
  "candidate-erased": [
    { ...samAlone, unasked: false, held: [] },
    { ...noor, unasked: true, held: [] },
    {
      ...noor,
      unasked: false,
      held: [
        { items: ["contact-details", "interviews"], ground: "legal-claims", until: friday },
        { items: ["decisions"], ground: "legal-obligation", until: friday },
      ],
    },
    {
      ...samAlone,
      unasked: true,
      held: [{ items: ["application"], ground: "right-to-work", until: friday }],
    },
  ],
  "privacy-hold-review": [
    {
      recipient: "Petra Ward",
      organisation: "Northfield Care",
      job: "Care Assistant",
      application: "app_4f1c9b2e",
      ground: "right-to-work",
      items: ["contact-details", "application", "correspondence", "expectations", "offers"],
      heldSince: { month: "2025-11" },
    },
  ],
  "candidate-retention-notice": [
    { ...samAlone, on: friday, page, kept: false, hired: false },
    { ...noor, on: friday, page, kept: true, hired: false },
    { ...samAlone, on: friday, page, kept: false, hired: true },
  ],
  "admin-mail-warned": [
    { ...toAda, because: "bounces", counted: 3, sent: 120 },
    { ...toAda, because: "complaints", counted: 2, sent: 3_400 },
  ],
  "admin-mail-stopped": [
    { ...toAda, because: "bounces", counted: 6, sent: 148 },
    { ...toAda, because: "complaints", counted: 2, sent: 1_250 },
  ],
  "privacy-erasure-asked": [
    {
      recipient: "Petra Ward",
      organisation: "Northfield Care",
      job: "Care Assistant",
      requestedAt: tuesday,
      until: wednesday,
    },
  ],
  "recruiter-silence": [
    { ...toRecruiter, days: 3, since, noNewsOn: friday },
    { ...toRecruiterInShort, days: 3, since, noNewsOn: friday },
    { ...toRecruiter, days: 5, since },
  ],
  "recruiter-message": [
    {
      ...toRecruiter,
      text: "07:00 – 15:30?\nNorthfield, 4 & +44 20 7946 0958",
      by: friday,
      reachable: true,
      attachments: 0,
      shortened: false,
    },
    { ...toRecruiterInShort, text: "24/12?", by: friday, reachable: false, attachments: 0, shortened: false },
    {
      ...toRecruiter,
      text: "07:00 – 15:30?",
      by: friday,
      reachable: true,
      otherAddress: "sam.o@home.example",
      attachments: 2,
      shortened: true,
    },
    { ...toRecruiter, text: "…", by: friday, reachable: true, attachments: 1, shortened: false },
    {
      ...{ ...toRecruiter, text: "07:00 – 15:30?", by: friday, reachable: true, attachments: 0 },
      ...{ shortened: false, leftOut: true, large: true, spam: true },
    },
  ],
  "hr-silence": [
    { ...toRecruiter, recipient: "Hugo Blom", days: 10, since, person: "Anna Lindqvist" },
    { ...toRecruiterInShort, recipient: "Hugo Blom", days: 10, since, person: "Anna Lindqvist" },
  ],
};
