import { openMilestone } from "../../shared/domain/application/plan.ts";
import { standingGreen } from "../../shared/domain/application/state.ts";
import { askErasure } from "../../shared/domain/personal-data/decide.ts";
import type { Answers } from "../../shared/domain/expectations/answers.ts";
import type { Compensation } from "../../shared/domain/offer/compensation.ts";
import { driverJob, leeds, rita, straightPath, utrecht } from "../builders/history.ts";
import type { Story } from "../builders/history.ts";
import { bookInterview, moveInterview, offerInterview, submitScorecard } from "../builders/interviews.ts";
import { draft, lastOffer, onOffer, pay } from "../builders/offers.ts";
import { sweptUntil } from "../domain/application/lives.ts";

/**
 * What random lives come to too rarely for figures to rest on: interviews with scorecards, offers that are negotiated with
 * a talk, wishes that are apart from the job, what is written down months later, what is set aside, moved and erased. Each
 * goes through the real decisions; what an application does not allow at that point changes nothing.
 */
export type Choose = (below: number) => number;
type Scene = (story: Story, choose: Choose) => Story;

const among = <T>(choose: Choose, values: readonly [T, ...T[]]): T =>
  values[choose(values.length)] ?? values[0];

/** What is allowed of these, one after the other. */
const each = (story: Story, ...steps: readonly ((story: Story) => Story)[]): Story =>
  steps.reduce((told, step) => told.may(step), story);

/** Times are offered, one is booked, now and then moved, and what came of it is written down, or not. */
const interviewed: Scene = (story, choose) => {
  const kind = story.application().outcomes.some(({ outcome }) => outcome === "held-second")
    ? "final"
    : "first";
  const [milestone, next] =
    kind === "final"
      ? (["final-interview", among(choose, ["final-forward", "final-not-chosen", "final-deciding"])] as const)
      : ([
          "interview-completed",
          among(choose, ["held-second", "held-forward", "held-not-chosen", "held-deciding", "withdrew"]),
        ] as const);
  const offered = each(
    story,
    (at) => offerInterview(at, kind),
    (at) => at.laterBy({ hours: choose(50), minutes: choose(60) }),
  );
  if (offered.application().interviews.length === 0) return story;
  const startsAt = offered.laterBy({ hours: 26 + choose(90) }).now;
  const booked = each(offered, (at) => bookInterview(at, startsAt));
  const moved = choose(4) === 0;
  const movedTo = booked.laterBy({ hours: 140 }).now;
  const held = each(
    booked,
    (at) => (moved ? moveInterview(at.by(rita), movedTo, { by: "recruiter" }) : at),
    (at) => at.at(moved ? movedTo : startsAt).laterBy({ hours: 1 + choose(5) }),
    (at) => submitScorecard(at, "mem_ivan"),
    (at) => (choose(3) === 0 ? at : submitScorecard(at.laterBy({ hours: choose(80) }), "mem_ines")),
    (at) => at.by(rita).outcome(milestone, next),
  );
  return choose(2) === 0 ? sweptUntil(held, held.laterBy({ days: 9 }).now) : held;
};

const currencies = ["GBP", "EUR", "SEK"] as const;

/** Base and cash in the currency of the site, or now and then another; hourly, monthly or yearly, with what comes on top. */
function termsAt(story: Story, choose: Choose): Compensation {
  const { currency } = story.application().site;
  const period = among(choose, ["year", "month", "hour"] as const);
  const amount = { year: 2_700_000, month: 240_000, hour: 1_400 }[period];
  return pay({
    currency: choose(9) === 0 ? among(choose, currencies) : currency,
    base: { amount: amount + Math.floor((amount * choose(30)) / 100), period },
    hoursPerWeek: among(choose, [37.5, 37.5, 30, 40]),
    ...(choose(3) === 0 ? { signOn: 50_000 + 1_000 * choose(50) } : {}),
    ...(choose(4) === 0 ? { guaranteedBonus: 100_000 } : {}),
    ...(choose(3) === 0
      ? {
          allowances: [
            { kind: "travel" as const, amount: 9_000, period: "month" as const },
            { kind: "housing" as const, amount: 40_000, period: among(choose, ["once", "year"] as const) },
          ],
        }
      : {}),
    ...(choose(5) === 0 ? { place: { kind: among(choose, ["on-site", "hybrid", "remote"] as const) } } : {}),
  });
}

/** Another figure in the currency of the first one told. */
function otherTerms(story: Story, choose: Choose): Compensation {
  const { currency, ...first } = lastOffer(story).versions[0]?.terms ?? termsAt(story, choose);
  const { base } = first;
  const amount = Math.floor((base.amount * (97 + choose(12))) / 100);
  return { ...termsAt(story, choose), ...first, currency, base: { ...base, amount } };
}

const consulted: Scene = (story, choose) => {
  const startsAt = story.laterBy({ hours: 3 + choose(40) }).now;
  const time = {
    expertId: "mem_edith",
    startsAt,
    endsAt: new Date(Date.parse(startsAt) + 2_700_000).toISOString(),
    zone: "Europe/London",
    told: startsAt.slice(0, 16),
  };
  const asked = each(
    story,
    (at) =>
      at.consultation(
        choose(7) === 0
          ? { type: "DecideSupport", decision: "skip", reason: among(choose, ["too-late", "other"]) }
          : { type: "DecideSupport", decision: "offer" },
      ),
    (at) =>
      at.consultation(
        choose(6) === 0
          ? { type: "AnswerSupport", answer: "declined", consent: [] }
          : { type: "AnswerSupport", answer: "accepted", consent: ["expert"] },
      ),
    (at) => at.consultation({ type: "BookConsultation", ...time }),
  );
  const consultationId = asked.application().consultations.at(-1)?.consultationId;
  if (consultationId === undefined) return asked;
  const way = choose(9);
  return each(
    asked.at(startsAt),
    (at) => (way < 4 ? at.consultation({ type: "StartConsultation", consultationId }) : at),
    (at) => at.laterBy({ minutes: 30 + choose(400) }),
    (at) =>
      way < 7
        ? at.consultation({ type: "CompleteConsultation", consultationId, topics: ["base-pay"] })
        : at.consultation({ type: "MarkNoShow", consultationId }),
  );
};

/** Whatever is missing on the way to the offer goes well, a day apart. */
const readyForAnOffer = (story: Story): Story =>
  each(
    story.by(rita),
    ...straightPath.slice(0, 3).map(
      ([milestone, outcome]) =>
        (at: Story) =>
          standingGreen(at.application(), milestone)
            ? at
            : at.laterBy({ days: 1 }).outcome(milestone, outcome),
    ),
  );

/** An offer is told, talked about, changed and answered, in whatever order. */
const negotiated: Scene = (story, choose) => {
  const drafted = each(readyForAnOffer(story), (at) => draft(at, termsAt(at, choose)));
  if (drafted.application().offers.length === 0) return story;
  const within = (at: Story, days: number) => ({ expiresAt: at.laterBy({ days }).now });
  const another = (at: Story, proposedBy: "employer" | "candidate", days: number): Story =>
    onOffer(at, {
      ...{ type: "AddVersion", proposedBy, terms: otherTerms(at, choose), channel: "phone" },
      ...(proposedBy === "employer" ? within(at, days) : {}),
    });
  const correct = (at: Story): Story =>
    onOffer(at, { type: "CorrectOffer", terms: otherTerms(at, choose), reason: "typing-error" });
  return each(
    drafted.laterBy({ hours: choose(30), minutes: choose(60) }),
    (at) => onOffer(at, { type: "TellOffer", channel: "phone", ...within(at, 5) }),
    (at) => (choose(8) === 0 ? correct(at) : at),
    (at) => (choose(3) === 0 ? at : consulted(at, choose)),
    (at) => (choose(3) === 0 ? another(at, "candidate", 9) : at),
    (at) => (choose(4) === 0 ? at : another(at, "employer", 9)),
    (at) => (choose(4) === 0 ? consulted(at, choose) : at),
    (at) => (choose(6) === 0 ? another(at, "employer", 14) : at),
    (at) =>
      choose(6) === 0
        ? at.outcome("offer", among(choose, ["accepted", "declined"]))
        : onOffer(at.laterBy({ hours: 1 + choose(60) }), {
            type: choose(6) === 0 ? "DeclineOffer" : "AcceptOffer",
          }),
    (at) => (choose(7) === 0 ? at.redate("offer", at.laterBy({ days: -1 }).now) : at),
    (at) =>
      choose(6) === 0
        ? at.outcome("started-work", among(choose, ["backed-out", "withdrawn-after-acceptance"]))
        : at,
    (at) => (choose(3) === 0 ? stayed(at, choose) : at),
  );
};

/** What they want, in all the ways in which it can be apart from what there is; some of it waived. */
const apart: Scene = (story, choose) => {
  const { currency } = story.application().site;
  const pays: readonly [Answers["pay"], ...Answers["pay"][]] = [
    { currency, hoursPerWeek: 37.5, gross: { amount: 3_300_000 + choose(9) * 150_000, period: "year" } },
    { currency, hoursPerWeek: 30, gross: { amount: 1_500 + choose(900), period: "hour" } },
    { currency, hoursPerWeek: 37.5, net: { amount: 200_000, period: "month" } },
    undefined,
  ];
  const sought = among(choose, pays);
  const stated = each(
    choose(2) === 0 ? story.offering({ pay: { currency, minimum: 2_800_000, maximum: 3_400_000 } }) : story,
    (at) =>
      at.expectations({
        type: "StateExpectations",
        channel: "phone",
        answers: {
          duties: { picking: "yes", forklift: among(choose, ["yes", "no"]) },
          hoursPerWeek: 20 + choose(20),
          impossibleShifts: among(choose, [["night" as const], ["late" as const, "night" as const], []]),
          ...(sought ? { pay: sought } : {}),
          ...(choose(4) === 0 ? { place: { kinds: ["remote" as const] } } : {}),
        },
      }),
    (at) => at.laterBy({ hours: choose(30) }),
  );
  const waives = among(choose, [["pay", "hours", "shifts", "duty:forklift", "place"], ["pay", "hours"], []]);
  return each(
    stated,
    ...waives.map(
      (item) => (at: Story) =>
        at.expectations({
          type: "WaiveGap",
          item,
          reason: among(choose, ["candidate-accepts", "offer-will-close-it"]),
        }),
    ),
    (at) =>
      choose(3) === 0
        ? at.expectations({
            type: "StateExpectations",
            channel: "phone",
            answers: { hoursPerWeek: 37.5, duties: { picking: "yes" } },
          })
        : at,
  );
};

/** Written down months after it happened: the month that it belongs to is long over. */
const late: Scene = (story, choose) => {
  const milestone = among(choose, [
    "contact-made",
    "interview-completed",
    "started-work",
    "still-working-4w",
    "still-working-12w",
  ]);
  const outcome =
    { "contact-made": "spoke-interested", "interview-completed": "held-forward", "started-work": "started" }[
      milestone
    ] ?? among(choose, ["yes", "left"]);
  const happenedAt = story.laterBy({ days: 3 + choose(20) }).now;
  return each(
    story.laterBy({ days: 95 + choose(90) }),
    (at) => at.outcome(milestone, outcome, { effectiveAt: happenedAt }),
    (at) => at.contact({ at: happenedAt, result: "spoke" }),
  );
};

/** The weeks go by, with what the clock brings, to the end of the checks whether they stayed. */
const stayed: Scene = (story, choose) =>
  [
    ["started-work", "started"],
    ["still-working-4w", among(choose, ["yes", "yes", "left", "term-ended"])],
    ["still-working-12w", among(choose, ["yes", "left", "ended", "term-ended", "nobody"])],
  ].reduce(
    (told, [milestone = "", outcome = ""]) =>
      each(
        told,
        (at) => sweptUntil(at, at.laterBy({ days: milestone === "started-work" ? 3 : 29 + choose(40) }).now),
        (at) =>
          outcome === "nobody"
            ? sweptUntil(at, at.laterBy({ days: 60 }).now)
            : at.by(rita).outcome(milestone, outcome),
      ),
    story,
  );

const archivedAsTest: Scene = (story, choose) =>
  each(
    story,
    (at) => at.archive("test"),
    (at) => (choose(2) === 0 ? at.laterBy({ days: choose(40) }).restore() : at),
  );

const transferred: Scene = (story, choose) =>
  each(story, (at) =>
    at.transfer(driverJob, among(choose, [leeds, utrecht]), among(choose, [undefined, "mem_rob"])),
  );

const referredByAnother: Scene = (story, choose) =>
  each(story, (at) =>
    at.laterBy({ days: choose(30) }).referrer(among(choose, [undefined, "mem_omar", "mem_olga"])),
  );

const mergedAndParted: Scene = (story, choose) =>
  each(
    story,
    (at) => at.mergeInto("app_older"),
    (at) => (choose(2) === 0 ? at.laterBy({ days: choose(60) }).unmergeFrom("app_older") : at),
  );

/** They say no, and come back. */
const reopened: Scene = (story, choose) =>
  each(
    story,
    (at) => at.outcome(openMilestone(at.track, at.application())?.id ?? "", "withdrew"),
    (at) => at.laterBy({ days: choose(25) }).reopen(),
  );

/** The candidate asks for everything about them to be erased, and it is. */
const erased: Scene = (story, choose) =>
  each(
    story,
    (at) => {
      const asked = askErasure(at.history(), { now: at.now });
      return asked.ok ? at.by({ kind: "candidate" }).facts(...asked.events) : at;
    },
    (at) => sweptUntil(at, at.laterBy({ days: 2 }).now),
    (at) =>
      at.application().erasure?.status === "begun"
        ? at
            .laterBy({ minutes: 5 })
            .by({ kind: "system", source: "erasure" })
            .facts({ type: "CandidateErased", proofId: `proof-${choose(1000)}` })
        : at,
  );

const scenes: readonly (readonly [weight: number, scene: Scene])[] = [
  [5, interviewed],
  [6, negotiated],
  [5, apart],
  [3, late],
  [4, stayed],
  [1, archivedAsTest],
  [2, transferred],
  [2, referredByAnother],
  [1, mergedAndParted],
  [2, reopened],
  [1, erased],
];
const all = scenes.flatMap(([weight, scene]) => Array<Scene>(weight).fill(scene));

/** One of the scenes, as chosen. */
export const scene: Scene = (story, choose) => (all[choose(all.length)] ?? interviewed)(story, choose);
