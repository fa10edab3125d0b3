import { mistakeWhen, repeated } from "../mistake.ts";
import type { Mistake } from "../mistake.ts";
import type { OfferStatus } from "../offer/events.ts";
import { findMilestone, milestoneIndex } from "./track.ts";
import type { DetailField, Milestone, OutcomeRule, Track } from "./track.ts";

type Draft = Omit<Track, "version">;

const idPattern = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/**
 * What is wrong with a track, one entry a mistake: everything that decisions, due dates and messages take for
 * granted. A track without mistakes can be walked from its first milestone to its last.
 */
export const mistakesOfTrack = (draft: Draft): Mistake[] => [
  ...idMistakes(draft),
  ...roleMistakes(draft),
  ...draft.milestones.flatMap((milestone, index) => milestoneMistakes(draft, milestone, index)),
  ...anywhereMistakes(draft),
  ...offerMistakes(draft),
];

function idMistakes(draft: Draft): Mistake[] {
  return [
    ...draft.milestones.flatMap(({ id }, index) => slug(id, `/milestones/${index}/id`)),
    ...repeated(
      draft.milestones.map(({ id }) => id),
      (index) => `/milestones/${index}/id`,
    ),
  ];
}

const slug = (id: string, pointer: string): Mistake[] =>
  mistakeWhen(
    !idPattern.test(id) || id.length > 40,
    pointer,
    "An id is of small letters, digits and hyphens, at most 40 characters.",
  );

/** The milestones that the product knows by what they are for, in the order life has them. */
const namedMilestones = [
  "contactMilestone",
  "interviewMilestone",
  "offerMilestone",
  "startedMilestone",
  "closingMilestone",
] as const;

function roleMistakes(draft: Draft): Mistake[] {
  return namedMilestones.flatMap((field, position) => {
    const milestone = findMilestone(draft as Track, draft[field]);
    const pointer = `/${field}`;
    if (!milestone) return mistakeWhen(true, pointer, `There is no milestone "${draft[field]}".`);
    const before = namedMilestones[position - 1];
    const earlier = before === undefined ? -1 : milestoneIndex(draft as Track, draft[before]);
    return [
      ...mistakeWhen(
        milestone.optional === true,
        pointer,
        "This milestone is always part of the plan: it cannot be optional.",
      ),
      ...mistakeWhen(
        earlier > milestoneIndex(draft as Track, milestone.id),
        pointer,
        `It comes before the ${before}, which life has the other way round.`,
      ),
      ...mistakeWhen(
        field === "closingMilestone" && draft.milestones.at(-1)?.id !== milestone.id,
        pointer,
        "The closing milestone is the last of the list.",
      ),
    ];
  });
}

function milestoneMistakes(draft: Draft, milestone: Milestone, index: number): Mistake[] {
  const at = `/milestones/${index}`;
  const started = milestoneIndex(draft as Track, draft.startedMilestone);
  const opener = draft.milestones
    .slice(0, index)
    .some((each) => each.outcomes.some((outcome) => outcome.opens === milestone.id));
  const previous = draft.milestones[index - 1]?.retentionDays ?? 0;
  const interview = milestoneIndex(draft as Track, draft.interviewMilestone);
  const offer = milestoneIndex(draft as Track, draft.offerMilestone);
  const books = milestone.outcomes.some(
    ({ colour, needs }) => colour === "green" && needs?.includes("booking"),
  );
  return [
    ...mistakeWhen(
      books && interview >= 0 && index > interview,
      `${at}/outcomes`,
      "An interview is booked before it is held: this comes before the interview milestone.",
    ),
    ...mistakeWhen(
      milestone.outcomes.some(({ interviewHeld }) => interviewHeld) && offer >= 0 && index > offer,
      `${at}/outcomes`,
      "Interviews are held before the offer: this comes before the offer milestone.",
    ),
    ...mistakeWhen(
      !milestone.outcomes.some((outcome) => outcome.colour === "green"),
      `${at}/outcomes`,
      "A milestone needs a green outcome, or nobody ever gets past it.",
    ),
    ...repeated(
      milestone.outcomes.map((outcome) => outcome.id),
      (position) => `${at}/outcomes/${position}/id`,
    ),
    ...mistakeWhen(
      milestone.optional === true && !opener,
      `${at}/optional`,
      "No outcome of an earlier milestone opens this one.",
    ),
    ...mistakeWhen(
      milestone.retentionDays !== undefined && index <= started,
      `${at}/retentionDays`,
      "Only a milestone after work has started is a retention check.",
    ),
    ...mistakeWhen(
      milestone.retentionDays === undefined && started >= 0 && index > started,
      `${at}/retentionDays`,
      "A milestone after work has started is a retention check: say after how many days.",
    ),
    ...mistakeWhen(
      milestone.retentionDays !== undefined && milestone.retentionDays <= previous,
      `${at}/retentionDays`,
      "Retention checks come one after the other, each later than the one before.",
    ),
    ...milestone.outcomes.flatMap((outcome, position) =>
      outcomeMistakes(draft, outcome, index, `${at}/outcomes/${position}`),
    ),
  ];
}

function outcomeMistakes(draft: Draft, outcome: OutcomeRule, index: number, at: string): Mistake[] {
  const opened = outcome.opens === undefined ? undefined : findMilestone(draft as Track, outcome.opens);
  return [
    ...slug(outcome.id, `${at}/id`),
    ...colourMistakes(outcome, index === draft.milestones.length - 1, at),
    ...reviewMistakes(draft, outcome, index, at),
    ...messageMistakes(outcome, at),
    ...mistakeWhen(
      outcome.opens !== undefined && outcome.colour !== "green",
      `${at}/opens`,
      "Only a green outcome opens another milestone.",
    ),
    ...mistakeWhen(
      outcome.opens !== undefined &&
        (opened?.optional !== true || milestoneIndex(draft as Track, outcome.opens) <= index),
      `${at}/opens`,
      "It opens an optional milestone that comes later.",
    ),
  ];
}

function colourMistakes(outcome: OutcomeRule, last: boolean, at: string): Mistake[] {
  if (outcome.colour === "red")
    return [
      ...mistakeWhen(outcome.class === undefined, `${at}/class`, "A red outcome says whose decision it was."),
      ...mistakeWhen(
        outcome.owner !== undefined,
        `${at}/owner`,
        "A red outcome ends it: nobody owns a next step.",
      ),
      ...mistakeWhen(
        outcome.review !== undefined,
        `${at}/review`,
        "A red outcome ends it: there is nothing to review.",
      ),
    ];
  const closes = last && outcome.colour === "green";
  return [
    ...mistakeWhen(outcome.class !== undefined, `${at}/class`, "Only a red outcome has a class."),
    ...mistakeWhen(
      outcome.owner === undefined && !closes,
      `${at}/owner`,
      `A${outcome.colour === "amber" ? "n amber" : " green"} outcome says who acts next.`,
    ),
    ...mistakeWhen(
      outcome.review === undefined && !closes,
      `${at}/review`,
      `A${outcome.colour === "amber" ? "n amber" : " green"} outcome says when it is looked at again.`,
    ),
  ];
}

function reviewMistakes(draft: Draft, { review, needs }: OutcomeRule, index: number, at: string): Mistake[] {
  if (!review) return [];
  const started = milestoneIndex(draft as Track, draft.startedMilestone);
  const needed: Partial<Record<typeof review.kind, DetailField>> = {
    "interview-end": "booking",
    "after-start-date": "startDate",
  };
  const field = needed[review.kind];
  return [
    ...mistakeWhen(
      field !== undefined && !needs?.includes(field),
      `${at}/needs`,
      `Its review date comes from "${field}", so the outcome needs it.`,
    ),
    ...mistakeWhen(
      review.kind === "after-started" && started >= 0 && index < started,
      `${at}/review`,
      "It counts from the first day at work, which is not known here yet.",
    ),
    ...mistakeWhen("days" in review && review.days < 0, `${at}/review/days`, "Days are not negative."),
  ];
}

/** What a mail to the candidate is about has to be given with the outcome. */
const neededByMail: Partial<Record<NonNullable<OutcomeRule["candidate"]>, readonly DetailField[]>> = {
  invitation: ["booking"],
  offer: ["expiresAt"],
  "first-day": ["startDate"],
  "item-needed": ["item"],
  "kind-no": ["reason", "requirementId"],
  "kind-no-after-call": ["reason", "requirementId"],
};

const referrerHears = {
  green: ["next-step", "points-earned"],
  amber: [],
  red: ["ended", "card-only"],
} as const satisfies Record<OutcomeRule["colour"], readonly NonNullable<OutcomeRule["referrer"]>[]>;

function messageMistakes(outcome: OutcomeRule, at: string): Mistake[] {
  const fields = outcome.candidate === undefined ? undefined : neededByMail[outcome.candidate];
  const hears: readonly string[] = referrerHears[outcome.colour];
  return [
    ...mistakeWhen(
      fields !== undefined && !fields.some((field) => outcome.needs?.includes(field)),
      `${at}/needs`,
      `The candidate's mail "${outcome.candidate}" tells them ${fields?.join(" or ")}, so the outcome needs it.`,
    ),
    ...mistakeWhen(
      outcome.referrer !== undefined && !hears.includes(outcome.referrer),
      `${at}/referrer`,
      hears.length === 0
        ? "A referrer never hears of an amber outcome."
        : `At a ${outcome.colour} outcome the referrer hears ${hears.join(" or ")}.`,
    ),
  ];
}

/** What the offer milestone records by itself as an offer goes on, and the detail that comes with it. */
const offerOutcomes: Partial<
  Record<OfferStatus, { readonly colour: OutcomeRule["colour"]; readonly gives?: DetailField }>
> = {
  told: { colour: "amber", gives: "expiresAt" },
  sent: { colour: "amber", gives: "expiresAt" },
  negotiating: { colour: "amber" },
  accepted: { colour: "green" },
  declined: { colour: "red" },
  expired: { colour: "red" },
  withdrawn: { colour: "red", gives: "reason" },
};

/** Whatever becomes of an offer, the application follows: each state has an outcome that can be recorded with it. */
function offerMistakes(draft: Draft): Mistake[] {
  const index = milestoneIndex(draft as Track, draft.offerMilestone);
  const outcomes = draft.milestones[index]?.outcomes;
  if (!outcomes) return [];
  return Object.entries(offerOutcomes).flatMap(([state, { colour, gives }]) => {
    const position = outcomes.findIndex(({ offer }) => offer === state);
    const outcome = outcomes[position];
    if (!outcome)
      return mistakeWhen(
        true,
        `/milestones/${index}/outcomes`,
        `No outcome says that the offer is ${state} (offer: "${state}"), so nothing could be recorded when it is.`,
      );
    const at = `/milestones/${index}/outcomes/${position}`;
    const { needs = [], review } = outcome;
    const deadline = review?.kind === "offer-expiry" || review?.kind === "working-days";
    return [
      ...mistakeWhen(
        outcome.colour !== colour,
        `${at}/offer`,
        `An offer that is ${state} is a${colour === "amber" ? "n" : ""} ${colour} outcome.`,
      ),
      ...mistakeWhen(
        needs.some((field) => field !== gives),
        `${at}/needs`,
        `It is recorded with an offer that is ${state}, which ${gives ? `tells "${gives}" and nothing else` : "tells no details"}.`,
      ),
      ...mistakeWhen(
        gives === "expiresAt" && !deadline,
        `${at}/review`,
        "An offer that was told has a deadline: its review counts working days, or is the offer's expiry.",
      ),
    ];
  });
}

function anywhereMistakes(draft: Draft): Mistake[] {
  return [
    ...repeated(
      draft.anywhere.map(({ outcome }) => outcome.id),
      (index) => `/anywhere/${index}/outcome/id`,
    ),
    ...draft.anywhere.flatMap(({ before, outcome }, index) => {
      const at = `/anywhere/${index}`;
      const until = milestoneIndex(draft as Track, before);
      const clash = draft.milestones
        .slice(0, until + 1)
        .some((milestone) => milestone.outcomes.some((each) => each.id === outcome.id));
      return [
        ...mistakeWhen(until < 0, `${at}/before`, `There is no milestone "${before}".`),
        ...mistakeWhen(
          outcome.colour === "green",
          `${at}/outcome/colour`,
          "A green outcome belongs to one milestone.",
        ),
        ...mistakeWhen(clash, `${at}/outcome/id`, "A milestone has an outcome of this id already."),
        ...outcomeMistakes(draft, outcome, Math.max(until, 0), `${at}/outcome`),
      ];
    }),
  ];
}
