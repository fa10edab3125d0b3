import type { Reply } from "../api.ts";
import { changesOf, type Shown } from "./changes.ts";
import type { Formats } from "../format.ts";
import type { AdminWords } from "./words/en.ts";

/** A track without what publishing gives it. */
export type TrackDocument = Omit<Reply<"getTrack">, "version" | "publishedAt">;
export type Milestone = TrackDocument["milestones"][number];
export type Outcome = Milestone["outcomes"][number];
export type Review = NonNullable<Outcome["review"]>;

export const documentOf = ({ version: _, publishedAt: __, ...document }: Reply<"getTrack">): TrackDocument =>
  document;

type Read = Readonly<Record<string, unknown>>;
const isObject = (value: unknown): value is Read =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const isText = (value: unknown): boolean => typeof value === "string";
const isCount = (value: unknown): boolean => Number.isSafeInteger(value);
/** What may be missing. */
const orNone = (is: (value: unknown) => boolean) => (value: unknown) => value === undefined || is(value);
const areAll = (value: unknown, is: (each: unknown) => boolean): boolean =>
  Array.isArray(value) && value.every(is);

const isOutcome = (value: unknown): boolean =>
  isObject(value) &&
  [value["id"], value["label"], value["recruiter"]].every(isText) &&
  ["green", "amber", "red"].some((colour) => colour === value["colour"]) &&
  [value["class"], value["owner"], value["referrer"], value["candidate"]].every(orNone(isText)) &&
  orNone((review) => isObject(review) && isText(review["kind"]) && orNone(isCount)(review["days"]))(
    value["review"],
  ) &&
  orNone((needs) => areAll(needs, isText))(value["needs"]);

const isMilestone = (value: unknown): boolean =>
  isObject(value) &&
  [value["id"], value["label"], value["step"]].every(isText) &&
  orNone(isCount)(value["retentionDays"]) &&
  areAll(value["outcomes"], isOutcome);

/**
 * A pasted document, as far as the pages read it: the API checks the rest. Undefined for what is no track: laid into the
 * draft it would break the page, again after each reload.
 */
export function trackIn(text: string): TrackDocument | undefined {
  let read: unknown;
  try {
    read = JSON.parse(text);
  } catch {
    return undefined;
  }
  const isTrack =
    isObject(read) &&
    isText(read["label"]) &&
    areAll(read["milestones"], isMilestone) &&
    areAll(
      read["anywhere"],
      (each) => isObject(each) && isText(each["before"]) && isOutcome(each["outcome"]),
    );
  return isTrack ? (read as TrackDocument) : undefined;
}

/** What differs between two tracks, milestone by milestone, as people say it. */
export function changesOfTrack(
  before: TrackDocument,
  now: TrackDocument,
  own: AdminWords["track"],
  list: Formats["list"],
): string[] {
  const was = new Map(before.milestones.map((each) => [each.id, each]));
  const is = new Map(now.milestones.map((each) => [each.id, each]));
  const stayed = (track: TrackDocument) =>
    track.milestones.map(({ id }) => id).filter((id) => was.has(id) && is.has(id));
  const anywhere = (track: TrackDocument) => track.anywhere.map(({ outcome }) => outcome);
  const placesOf = (track: TrackDocument) =>
    track.anywhere.map(({ before: until, outcome }) => `${outcome.id} ${until}`).sort();
  const roles = ({ milestones: _, anywhere: __, label: ___, ...rest }: TrackDocument) => JSON.stringify(rest);
  return [
    ...changesOf(before, now, { label: { label: own.label, text: (text) => text } }),
    ...before.milestones.filter(({ id }) => !is.has(id)).map(({ label }) => own.milestoneGone(label)),
    ...now.milestones.filter(({ id }) => !was.has(id)).map(({ label }) => own.milestoneNew(label)),
    ...(stayed(before).join() === stayed(now).join() ? [] : [own.reordered]),
    ...now.milestones.flatMap((milestone) => {
      const earlier = was.get(milestone.id);
      return earlier ? changesOfMilestone(earlier, milestone, own, list) : [];
    }),
    ...changesOfOutcomes(anywhere(before), anywhere(now), own.anywhere, own, list),
    ...(JSON.stringify(placesOf(before)) === JSON.stringify(placesOf(now)) ||
    anywhere(before).length !== anywhere(now).length
      ? []
      : [`${own.anywhere}: ${own.otherRules}`]),
    ...(roles(before) === roles(now) ? [] : [own.rolesChanged]),
  ];
}

function changesOfMilestone(
  before: Milestone,
  now: Milestone,
  own: AdminWords["track"],
  list: Formats["list"],
): string[] {
  const changed = changesOf(before, now, {
    label: { label: own.name, text: (text) => text },
    step: { label: own.step, text: (text) => text },
    retentionDays: { label: own.retention, text: own.days },
    optional: { label: own.optional, text: (is) => (is ? own.yes : own.no) },
  });
  return [
    ...changed.map((each) => `${before.label} · ${each}`),
    ...changesOfOutcomes(before.outcomes, now.outcomes, now.label, own, list),
  ];
}

function changesOfOutcomes(
  before: readonly Outcome[],
  now: readonly Outcome[],
  place: string,
  own: AdminWords["track"],
  list: Formats["list"],
): string[] {
  const was = new Map(before.map((each) => [each.id, each]));
  const is = new Map(now.map((each) => [each.id, each]));
  const stayed = (outcomes: readonly Outcome[]) =>
    outcomes.map(({ id }) => id).filter((id) => was.has(id) && is.has(id));
  return [
    ...before.filter(({ id }) => !is.has(id)).map(({ label }) => own.outcomeGone(place, label)),
    ...now.filter(({ id }) => !was.has(id)).map(({ label }) => own.outcomeNew(place, label)),
    ...(stayed(before).join() === stayed(now).join() ? [] : [`${place} · ${own.reorderedOutcomes}`]),
    ...now.flatMap((outcome) => {
      const earlier = was.get(outcome.id);
      return earlier
        ? changesOfOutcome(earlier, outcome, own, list).map((each) => `${place} · ${earlier.label} · ${each}`)
        : [];
    }),
  ];
}

export const reviewText = (review: Review, own: AdminWords["track"]): string =>
  "days" in review ? own.reviewOf(own.reviews[review.kind], own.days(review.days)) : own.reviews[review.kind];

function changesOfOutcome(
  before: Outcome,
  now: Outcome,
  own: AdminWords["track"],
  list: Formats["list"],
): string[] {
  const shown: Shown<Outcome> = {
    label: { label: own.name, text: (text) => text },
    colour: { label: own.colour, text: (colour) => own.colours[colour] },
    class: { label: own.lossClass, text: (each) => own.classes[each] },
    owner: { label: own.owner, text: (owner) => own.owners[owner] },
    review: { label: own.review, text: (review) => reviewText(review, own) },
    recruiter: { label: own.recruiter, text: (each) => own.recruiters[each] },
    referrer: { label: own.referrer, text: (each) => own.referrers[each] },
    candidate: { label: own.candidate, text: (each) => own.candidates[each] },
    needs: { label: own.needs, text: (all) => list(all.map((each) => own.details[each])) },
  };
  const named = changesOf(before, now, shown);
  const rest = (outcome: Outcome) =>
    JSON.stringify(Object.entries(outcome).filter(([name]) => !(name in shown)));
  return rest(before) === rest(now) ? named : [...named, own.otherRules];
}

/** Where in the document a mistake is, in its own names: `Interview · Held`. */
export function placeOf(track: TrackDocument, pointer: string, own: AdminWords["track"]): string {
  const [part, index = "", inner, at = ""] = pointer.slice(1).split("/");
  if (part === "anywhere")
    return [own.anywhere, track.anywhere[Number(index)]?.outcome.label].filter(Boolean).join(" · ");
  if (part !== "milestones") return part === "label" ? own.label : "";
  const milestone = track.milestones[Number(index)];
  const outcome = inner === "outcomes" ? milestone?.outcomes[Number(at)] : undefined;
  return [milestone?.label, outcome?.label].filter(Boolean).join(" · ");
}
