import { accepted, applicationOf, isRefused, refused } from "../application/decision.ts";
import type { Decision, Policy, Refused } from "../application/decision.ts";
import type { ApplicationEvent, EventOf, OursReason } from "../application/events.ts";
import { reviewInstant } from "../application/dates.ts";
import { notLive, recordOutcome } from "../application/record-outcome.ts";
import { standingOutcomes } from "../application/state.ts";
import type { Application, History } from "../application/state.ts";
import { dayOf } from "../calendar/zones.ts";
import { calledOffAfter } from "../application/called-off.ts";
import { gateProblem } from "../expectations/gate.ts";
import { differences } from "./compensation.ts";
import type { Compensation } from "./compensation.ts";
import { outcomeOf } from "./deadline.ts";
import type { CorrectionReason, OfferChannel, OfferStatus, Proposer } from "./events.ts";
import { firstTold, latestEmployerVersion, liveOffer, termsOf, wasTold, wasVersionTold } from "./state.ts";
import type { Offer } from "./state.ts";
import { mayMove } from "./transitions.ts";
import type * as z from "zod/mini";

/**
 * What can be asked of an offer. Instants are when it happened (now, if left out); `confirm` and `reasonGiven` are the
 * outcome's own (see `RecordOutcome`).
 */
export type OfferCommand =
  | { readonly type: "DraftOffer"; readonly terms: Compensation }
  | {
      readonly type: "AddVersion";
      readonly offerId: string;
      readonly proposedBy: Proposer;
      readonly terms: Compensation;
      /** How it was said. Without it an employer's version is a draft, until it is told or sent. */
      readonly channel?: OfferChannel | undefined;
      readonly toldAt?: string | undefined;
      /** Of an employer's version that is told at once. */
      readonly expiresAt?: string | undefined;
      readonly noteId?: string | undefined;
    }
  | ({
      readonly type: "TellOffer" | "SendOffer";
      readonly offerId: string;
      readonly channel: OfferChannel;
      readonly toldAt?: string | undefined;
      readonly expiresAt?: string | undefined;
    } & Confirming)
  | ({
      readonly type: "AcceptOffer" | "DeclineOffer";
      readonly offerId: string;
      /** Which figure; the employer's latest, if left out. */
      readonly version?: number | undefined;
      readonly at?: string | undefined;
    } & Confirming)
  | ({
      readonly type: "WithdrawOffer";
      readonly offerId: string;
      readonly reason: OursReason;
      readonly at?: string | undefined;
    } & Confirming)
  | { readonly type: "DiscardOffer" | "ExpireOffer"; readonly offerId: string }
  | {
      readonly type: "CorrectOffer";
      readonly offerId: string;
      readonly terms: Compensation;
      readonly reason: z.output<typeof CorrectionReason>;
      readonly noteId?: string | undefined;
    }
  | { readonly type: "ExtendOffer"; readonly offerId: string; readonly expiresAt: string }
  | (Omit<EventOf<"OfferContactLogged">, "type"> & { readonly type: "LogOfferContact" })
  | { readonly type: "SetCompetingDeadline"; readonly deadline?: string | undefined }
  | { readonly type: "RankOnShortlist"; readonly rank?: number | undefined };

interface Confirming {
  readonly confirm?: boolean | undefined;
  readonly reasonGiven?: boolean | undefined;
  readonly noteId?: string | undefined;
}

/**
 * Decides a command on an application's offer. There is one live offer at most: two people who draft at once meet at
 * the append, and the second decides again on what the first wrote. The offer milestone's outcome goes in the same fact.
 */
export function decideOffer(command: OfferCommand, history: History, policy: Policy): Decision {
  const application = applicationOf(history);
  // What was said, and what was mistyped, is written down also after the end.
  if (command.type === "CorrectOffer") return correct(command, application);
  if (command.type === "LogOfferContact") return logContact(command, application, policy);
  if (application.status !== "live") return notLive(application);
  if (command.type === "DraftOffer") return draft(command.terms, history, policy);
  if (command.type === "SetCompetingDeadline")
    return setCompetingDeadline(command.deadline, application, policy);
  if (command.type === "RankOnShortlist") return rankOnShortlist(command.rank, application);
  const offer = application.offers.find(({ offerId }) => offerId === command.offerId);
  if (!offer) return noSuchOffer();
  return byItsOwnFields(decideOnOffer(command, offer, history, policy), command);
}

const noSuchOffer = (): Refused => refused("no-such-offer", "There is no such offer on this application.");

const rankOnShortlist = (rank: number | undefined, { shortlistRank }: Application): Decision =>
  shortlistRank === rank
    ? refused("nothing-changes", "They already have this place.", { pointer: "/rank" })
    : accepted({ type: "ShortlistRanked", ...(rank ? { rank } : {}) });

function setCompetingDeadline(
  deadline: string | undefined,
  application: Application,
  { now }: Policy,
): Decision {
  const pointer = "/deadline";
  if (application.competingDeadline === deadline)
    return refused("nothing-changes", "This deadline is already noted.", { pointer });
  if (deadline !== undefined && deadline <= now)
    return refused("date-out-of-order", "Only a deadline that lies ahead is one to hurry for.", { pointer });
  return accepted({ type: "CompetingDeadlineSet", ...(deadline ? { deadline } : {}) });
}

function logContact(
  command: Extract<OfferCommand, { type: "LogOfferContact" }>,
  application: Application,
  { now, calendar: { zone } }: Policy,
): Decision {
  if (!application.offers.some(({ offerId }) => offerId === command.offerId)) return noSuchOffer();
  return dayOf(command.at, zone) > dayOf(now, zone)
    ? refused("date-in-the-future", "A contact is logged when it was: now or earlier.", { pointer: "/at" })
    : accepted({ ...command, type: "OfferContactLogged" });
}

/** The outcome's own words for a field, as the offer's commands have them. */
function byItsOwnFields(decision: Decision, command: { readonly type: OfferCommand["type"] }): Decision {
  if (!isRefused(decision) || decision.refusal.pointer === undefined) return decision;
  const told = ["TellOffer", "SendOffer", "AddVersion"].includes(command.type);
  const own: Readonly<Record<string, string>> = {
    "/effectiveAt": told ? "/toldAt" : "/at",
    "/details/expiresAt": "/expiresAt",
    "/details/reason": "/reason",
  };
  const { pointer } = decision.refusal;
  return { ...decision, refusal: { ...decision.refusal, pointer: own[pointer] ?? pointer } };
}

function decideOnOffer(
  command: Exclude<
    OfferCommand,
    {
      type: "DraftOffer" | "SetCompetingDeadline" | "RankOnShortlist" | "CorrectOffer" | "LogOfferContact";
    }
  >,
  offer: Offer,
  history: History,
  policy: Policy,
): Decision {
  if (offer !== liveOffer(applicationOf(history))) return closed(offer);
  switch (command.type) {
    case "AddVersion":
      return command.proposedBy === "candidate"
        ? counter(command, offer, history, policy)
        : propose(command, offer, history, policy);
    case "TellOffer":
      return putOnTable(command, "told", offer.draft, offer, history, policy);
    case "SendOffer":
      return putOnTable(command, "sent", offer.draft, offer, history, policy);
    case "AcceptOffer":
      return answer(command, "accepted", offer, history, policy);
    case "DeclineOffer":
      return answer(command, "declined", offer, history, policy);
    case "WithdrawOffer":
      return withdraw(command, offer, history, policy);
    case "DiscardOffer":
      return discard(offer, policy);
    case "ExtendOffer":
      return extend(command.expiresAt, offer, policy);
    case "ExpireOffer":
      return expire(offer, history, policy);
  }
}

const closed = (offer: Offer): Refused =>
  refused("offer-closed", `This offer is ${offer.status}. Undo that outcome, or make another offer.`, {
    more: { offer: offer.status },
  });

/** Seq of the first event of the append that is being decided. */
const nextSeq = (history: History): number => history.version + 1;

function draft(terms: Compensation, history: History, policy: Policy): Decision {
  const application = applicationOf(history);
  const live = liveOffer(application);
  if (live)
    return refused("offer-is-open", "There is already an open offer. Add a version to it.", {
      more: { offerId: live.offerId, offer: live.status },
    });
  const drafted = { type: "OfferDrafted", offerId: `offer-${nextSeq(history)}`, terms } as const;
  return withOutcome("draft", policy.now, [drafted], {}, history, policy);
}

/** The employer's next figures: a draft, or told at once where it is said how. */
function propose(
  command: Extract<OfferCommand, { type: "AddVersion" }>,
  offer: Offer,
  history: History,
  policy: Policy,
): Decision {
  const { offerId, terms, channel } = command;
  const draft = channel === undefined ? offer.draft : undefined;
  const written = lastWritten(offer);
  const latest = draft ?? (written && termsOf(written));
  if (latest && differences(latest, terms).length === 0)
    return refused("nothing-changes", "These are the employer's figures already. Tell or send them.", {
      pointer: "/terms",
    });
  if (channel !== undefined)
    return putOnTable({ ...command, channel }, "told", terms, offer, history, policy);
  return currencyProblem(terms, offer) ?? accepted({ type: "OfferDrafted", offerId, terms });
}

/** The employer's version with the highest number, whether or not it was told since. */
const lastWritten = (offer: Offer) => offer.versions.findLast(({ proposedBy }) => proposedBy === "employer");

/** Tells or sends new terms as the next version, or without them the employer's last version once more. */
function putOnTable(
  command: {
    readonly channel: OfferChannel;
    readonly toldAt?: string | undefined;
    readonly expiresAt?: string | undefined;
  } & Confirming,
  to: "told" | "sent",
  newTerms: Compensation | undefined,
  offer: Offer,
  history: History,
  policy: Policy,
): Decision {
  const at = command.toldAt ?? policy.now;
  const latest = lastWritten(offer);
  const terms = newTerms ?? (latest && termsOf(latest));
  if (!terms) throw new Error("an offer has a draft or a version");
  const isNew = newTerms !== undefined || !latest;
  // Figures that the candidate knows already can be told again, whatever they have said since.
  const problem =
    currencyProblem(terms, offer) ??
    orderProblem(at, offer, policy) ??
    (isNew || !wasTold(offer) ? gateProblem(applicationOf(history), policy, terms) : undefined);
  if (problem) return problem;
  const expiresAt = command.expiresAt ?? defaultExpiry(to, at, offer, policy);
  if (expiresAt <= policy.now || expiresAt <= at)
    return refused("date-out-of-order", "The candidate needs time to answer: the deadline lies ahead.", {
      pointer: "/expiresAt",
    });
  if (wasTold(offer) && offer.status !== "draft" && offer.expiresAt && expiresAt < offer.expiresAt)
    return refused(
      "date-out-of-order",
      "The candidate was told a later deadline, and what they were told is kept.",
      { pointer: "/expiresAt", more: { expiresAt: offer.expiresAt } },
    );
  const version = isNew ? offer.versions.length + 1 : latest.number;
  const { offerId } = offer;
  const added: ApplicationEvent[] = isNew
    ? [
        {
          type: "OfferVersionAdded",
          offerId,
          version,
          proposedBy: "employer",
          terms,
          channel: command.channel,
          toldAt: at,
          ...(command.noteId ? { noteId: command.noteId } : {}),
        },
      ]
    : [];
  const move = { type: "OfferMoved", offerId, from: offer.status, to, version, at, expiresAt } as const;
  const { confirm, reasonGiven, noteId } = command;
  // A note is kept with the version it is about; told again, there is only the outcome.
  const note = isNew || noteId === undefined ? {} : { noteId };
  return withOutcome(
    to,
    at,
    [...added, move],
    { confirm, reasonGiven, ...note, details: { expiresAt } },
    history,
    policy,
  );
}

/** What the candidate asks for, as a version of its own. */
function counter(
  command: Extract<OfferCommand, { type: "AddVersion" }>,
  offer: Offer,
  history: History,
  policy: Policy,
): Decision {
  const at = command.toldAt ?? policy.now;
  if (!wasTold(offer))
    return refused(
      "nothing-told-yet",
      "The candidate has heard no figure yet. Tell or send the offer first.",
      {
        pointer: "/proposedBy",
      },
    );
  const problem = currencyProblem(command.terms, offer) ?? orderProblem(at, offer, policy);
  if (problem) return problem;
  const { offerId } = offer;
  const version = offer.versions.length + 1;
  const { terms, channel = "phone", noteId } = command;
  return withOutcome(
    "negotiating",
    at,
    [
      {
        type: "OfferVersionAdded",
        offerId,
        version,
        proposedBy: "candidate",
        terms,
        channel,
        toldAt: at,
        ...(noteId ? { noteId } : {}),
      },
      { type: "OfferMoved", offerId, from: offer.status, to: "negotiating", version, at },
    ],
    {},
    history,
    policy,
  );
}

function answer(
  command: Extract<OfferCommand, { type: "AcceptOffer" | "DeclineOffer" }>,
  to: "accepted" | "declined",
  offer: Offer,
  history: History,
  policy: Policy,
): Decision {
  const latest = latestEmployerVersion(offer);
  if (!latest)
    return refused("nothing-told-yet", "The candidate has heard no figure yet that could be answered.");
  const number = command.version ?? latest.number;
  const version = offer.versions.find((each) => each.number === number);
  if (!version)
    return refused("no-such-version", `This offer has no version ${number}.`, { pointer: "/version" });
  if (version.proposedBy === "candidate")
    return refused(
      "not-the-employers-version",
      "This version is what the candidate asked for. Make it the employer's: add it as a version and tell it.",
      { pointer: "/version" },
    );
  if (!wasVersionTold(offer, number))
    return refused("no-such-version", `Version ${number} was not told: that was undone.`, {
      pointer: "/version",
    });
  const at = command.at ?? policy.now;
  const { zone } = policy.calendar;
  if (dayOf(at, zone) < dayOf(version.toldAt, zone))
    return refused("date-out-of-order", "It cannot be answered before it was told.", { pointer: "/at" });
  const { offerId } = offer;
  const move = { type: "OfferMoved", offerId, from: offer.status, to, version: number, at } as const;
  return withOutcome(to, at, [move], command, history, policy);
}

/** The outcome waits for hr; the offer moves with it, by `offerAfter`. */
function withdraw(
  command: Extract<OfferCommand, { type: "WithdrawOffer" }>,
  offer: Offer,
  history: History,
  policy: Policy,
): Decision {
  if (!wasTold(offer)) return refused("nothing-told-yet", "Nobody was told of this offer. Discard it.");
  const { reason, at = policy.now } = command;
  return withOutcome("withdrawn", at, [], { ...command, details: { reason } }, history, policy);
}

function discard(offer: Offer, { now: at }: Policy): Decision {
  const { offerId, status: from } = offer;
  return wasTold(offer)
    ? refused("offer-was-told", "Only a draft that nobody was told of can be discarded. Withdraw this one.")
    : accepted({ type: "OfferMoved", offerId, from, to: "discarded", at });
}

/** Nobody answered until the deadline and the grace after it: time says so, nobody else. */
function expire(offer: Offer, history: History, policy: Policy): Decision {
  if (policy.actor.kind !== "clock")
    return refused("only-by-the-clock", "An offer expires by itself when its time has run out.");
  const { offerId, status: from } = offer;
  const move = { type: "OfferMoved", offerId, from, to: "expired", at: policy.now } as const;
  return withOutcome("expired", policy.now, [move], {}, history, policy);
}

function extend(expiresAt: string, offer: Offer, policy: Policy): Decision {
  if (!offer.expiresAt)
    return refused("nothing-told-yet", "This offer has no deadline yet: it was not told.");
  if (expiresAt <= offer.expiresAt || expiresAt <= policy.now)
    return refused("date-out-of-order", "More time means a later deadline than the present one.", {
      pointer: "/expiresAt",
      more: { expiresAt: offer.expiresAt },
    });
  return accepted({ type: "OfferExtended", offerId: offer.offerId, expiresAt });
}

/** A typing error in the first figure told, also after the offer ended: the salary figures rest on it. */
function correct(
  { offerId, terms, reason, noteId }: Extract<OfferCommand, { type: "CorrectOffer" }>,
  application: Application,
): Decision {
  const offer = application.offers.find((each) => each.offerId === offerId);
  const first = offer && firstTold(offer)?.version;
  if (!offer || !first)
    return refused("no-such-offer", "There is no such offer with a figure that was told.");
  const alone = offer.versions.every(({ number }) => number <= first.number);
  const problem = reason === "wrong-currency" && alone ? undefined : currencyProblem(terms, offer);
  if (problem) return problem;
  if (differences(termsOf(first), terms).length === 0)
    return refused("nothing-changes", `Version ${first.number} already says this.`, { pointer: "/terms" });
  return accepted({
    type: "OfferCorrected",
    offerId,
    version: first.number,
    terms,
    reason,
    ...(noteId ? { noteId } : {}),
  });
}

/** All versions from the first told on are in one currency: else nothing could be compared. */
function currencyProblem(terms: Compensation, offer: Offer): Refused | undefined {
  const first = firstTold(offer);
  const currency = first && termsOf(first.version).currency;
  return currency === undefined || terms.currency === currency
    ? undefined
    : refused("currency-changed", `This offer is in ${currency}, and so is every version of it.`, {
        pointer: "/terms/currency",
        more: { currency },
      });
}

/** Versions are numbered in the order told, so none is dated before the one before it. */
function orderProblem(at: string, offer: Offer, { calendar: { zone }, now }: Policy): Refused | undefined {
  const before = offer.versions.at(-1);
  if (dayOf(at, zone) > dayOf(now, zone))
    return refused("date-in-the-future", "A figure is told when it is told: now or earlier.", {
      pointer: "/toldAt",
    });
  return before && dayOf(at, zone) < dayOf(before.toldAt, zone)
    ? refused("date-out-of-order", `Version ${before.number} was told later than that.`, {
        pointer: "/toldAt",
      })
    : undefined;
}

/** The deadline where none is given: as the track has it, and never earlier than the one the candidate has already. */
function defaultExpiry(to: OfferStatus, at: string, { expiresAt = "" }: Offer, policy: Policy): string {
  const review = outcomeOf(policy.track, to)?.review ?? { kind: "offer-expiry", days: 5 };
  const instant = reviewInstant(review, { effectiveAt: at }, policy.calendar);
  if (!instant) throw new Error(`the track gives no deadline for an offer that is ${to}`);
  return instant > expiresAt ? instant : expiresAt;
}

/**
 * The offer's own events with the outcome of the offer milestone that they mean, in one fact. A track without such an
 * outcome records none.
 */
function withOutcome(
  status: OfferStatus,
  effectiveAt: string,
  events: readonly ApplicationEvent[],
  extra: Confirming & { details?: { expiresAt?: string; reason?: OursReason } },
  history: History,
  policy: Policy,
): Decision {
  const application = applicationOf(history);
  const move = events.find((event): event is EventOf<"OfferMoved"> => event.type === "OfferMoved");
  if (move && !mayMove(move.from, move.to))
    return refused("offer-closed", `An offer that is ${move.from} cannot become ${move.to}.`);
  const rule = outcomeOf(policy.track, status);
  if (!rule && events.length === 0)
    return refused(
      "unknown-outcome",
      `The application's track has no outcome for an offer that is ${status}. End the application by another outcome.`,
    );
  if (!rule) return accepted(...events, ...calledOffAfter(events, history, policy));
  const standing = standingOutcomes(application).find(
    ({ milestone, outcome }) => milestone === policy.track.offerMilestone && outcome === rule.id,
  );
  // Preparing it further is no news.
  if (standing && status === "draft") return accepted(...events);
  const { confirm, reasonGiven, noteId, details } = extra;
  return recordOutcome(
    {
      type: "RecordOutcome",
      milestone: policy.track.offerMilestone,
      outcome: rule.id,
      effectiveAt,
      confirm,
      reasonGiven,
      ...(noteId ? { noteId } : {}),
      ...(details ? { details } : {}),
      ofOffer: events,
    },
    history,
    policy,
  );
}
