import type { output } from "zod/mini";
import type {
  ApplicationState,
  ApplicationView,
  HistoryView,
  UndoPreview,
} from "../../../shared/contracts/http/applications.ts";
import { applicationOf } from "../../../shared/domain/application/decision.ts";
import type { Policy } from "../../../shared/domain/application/decision.ts";
import { allowedOutcomes } from "../../../shared/domain/application/effects.ts";
import type { OutcomeEffects } from "../../../shared/domain/application/effects.ts";
import { openMilestone } from "../../../shared/domain/application/plan.ts";
import type { Application, History } from "../../../shared/domain/application/state.ts";
import { openTasks } from "../../../shared/domain/application/tasks.ts";
import { dayOf } from "../../../shared/domain/calendar/zones.ts";
import { keptOn } from "../../../shared/domain/candidate-experience/keeping.ts";
import { stepAsItStands } from "../../../shared/domain/candidate-experience/messages.ts";
import { mayAnswer } from "../../../shared/domain/application/record-outcome.ts";
import type { UndoPreview as Preview } from "../../../shared/domain/application/undo.ts";
import { plannedMessages } from "../../../shared/domain/messages/plan.ts";
import type { MessagePolicy } from "../../../shared/domain/messages/plan.ts";
import type { Site } from "../../../shared/domain/organisation/organisation.ts";
import type { Candidate } from "../../../shared/domain/people/candidate.ts";
import { mayComplete } from "../../../shared/domain/lists/task.ts";
import { taskLabel } from "../../../shared/domain/lists/task-label.ts";
import { credits } from "../../../shared/domain/points/entries.ts";
import { findOutcome } from "../../../shared/domain/track/track.ts";
import type { OutcomeRule, Track } from "../../../shared/domain/track/track.ts";
import type { Claims } from "../../../shared/ports/claims.ts";
import type { Member } from "../../../shared/domain/organisation/organisation.ts";
import type { FactStore } from "../../../shared/ports/facts.ts";
import type { ApplicationEvent, Recorded } from "../../../shared/domain/application/events.ts";
import type { Geocoder } from "../../../shared/ports/geocoder.ts";
import { mayHaveGone } from "../../../shared/ports/messages.ts";
import type { MessageRecords } from "../../../shared/ports/messages.ts";
import type { People } from "../../../shared/ports/people.ts";
import type { Settings } from "../../../shared/ports/settings.ts";
import { openNotes } from "../../../shared/runtime/applications/access.ts";
import { stateView } from "../../../shared/runtime/applications/state-view.ts";
import { kilometresBetween } from "../../../shared/runtime/distance.ts";
import { applicationStream } from "../../../shared/runtime/history.ts";
import { duplicatesOf } from "./duplicates.ts";

type View = output<typeof ApplicationView>;

/** Whether a live row is with us, with the candidate, or past its review date. */
export function statusOf(application: Application, now: string): View["status"] {
  const { owner, reviewAt } = stepAsItStands(application);
  if (reviewAt && now > reviewAt && application.status === "live") return "overdue";
  return owner === "candidate" ? "with-candidate" : "with-us";
}

export interface ReadingDependencies {
  readonly facts: Pick<FactStore<ApplicationEvent>, "read">;
  readonly people: Pick<People, "member" | "members" | "candidate" | "notes">;
  readonly claims: Pick<Claims, "sharing">;
  readonly geocoder: Geocoder;
  readonly settings: Settings;
  readonly messages: Pick<MessageRecords, "find">;
  readonly secret: string;
}

/** The whole application as a recruiter sees it: the state, the person, what may be chosen and what it would do. */
export async function applicationView(
  history: History,
  policy: Policy & MessagePolicy,
  site: Site | undefined,
  reader: Member,
  dependencies: ReadingDependencies,
): Promise<View> {
  const application = applicationOf(history);
  const { organisation, candidateId } = application;
  const { people } = dependencies;
  const member = (id: string | undefined) => (id ? people.member(organisation, id) : undefined);
  const [candidate, notes, referrer, recruiter] = await Promise.all([
    people.candidate(organisation, candidateId),
    people.notes(organisation, candidateId),
    member(application.referrerId),
    member(application.recruiterId),
  ]);
  const [distance, duplicates] = await Promise.all([
    distanceTo(candidate, site, dependencies.geocoder),
    duplicatesOf(candidate, application, dependencies),
  ]);
  return {
    ...withPlaces(stateView(history, policy.track, policy.scheme), application, notes),
    confirmations: application.confirmations.map((request) => ({
      confirmationId: request.confirmationId,
      milestone: request.milestone,
      outcome: request.outcome,
      requestedAt: request.requestedAt,
      ...mayAnswer(request, application, policy),
    })),
    status: statusOf(application, policy.now),
    candidate: {
      name: candidate?.name ?? "",
      phone: candidate?.phone,
      email: candidate?.email,
      preferredChannel: candidate?.preferredChannel,
      locale: candidate?.locale,
      postcode: candidate?.postcode,
      distance,
      movingCloser: candidate?.movingCloser,
      about: candidate?.about,
      answers: candidate?.answers,
      version: candidate?.version ?? 0,
    },
    referrer: referrer && { memberId: referrer.memberId, name: referrer.name },
    recruiter: recruiter && { memberId: recruiter.memberId, name: recruiter.name },
    notes: openNotes(application, notes).map(({ noteId, text }) => ({ noteId, text })),
    duplicates,
    keptUntil: keptOn(application, dayOf(policy.now, application.site.zone)),
    allowedOutcomes: allowedOutcomes(history, policy).map((effects) => ({
      milestone: effects.milestone.id,
      outcome: effects.rule.id,
      label: effects.rule.label,
      colour: effects.rule.colour,
      needs: needsOf(effects),
      mayCarry: mayCarryOf(effects.rule),
      needsReviewBy: effects.rule.review?.kind === "given",
      effects: {
        points: effects.points,
        archives: effects.archives,
        closesAsHired: effects.closesAsHired,
        implies: [...effects.implies],
        nextOwner: effects.nextOwner,
        reviewAt: effects.reviewAt,
        messages: effects.messages.map(({ recipient, template, notBefore }) => ({
          to: recipient.role,
          message: template,
          notBefore,
        })),
        warning: effects.warning,
        unmet: effects.unmet,
        confirmedBy: effects.rule.confirmedBy,
      },
    })),
    tasks: openTasks(history, policy.track).map(({ id, ...task }) => ({
      taskId: id,
      aboutLabel: labelById(task.about, policy.track),
      label: taskLabel(task, {
        candidate: candidate?.name ?? "",
        about: labelById(task.about, policy.track),
      }),
      completable: mayComplete(reader, task),
      ...task,
    })),
  };
}

/** The label of an outcome or milestone by its id alone, as tasks name it. */
function labelById(id: string | undefined, { milestones, anywhere }: Track): string | undefined {
  const outcomes = [...milestones.flatMap((each) => each.outcomes), ...anywhere.map((each) => each.outcome)];
  return [...milestones, ...outcomes].find((each) => each.id === id)?.label;
}

/** The fields of the request that an outcome is refused without, as paths. */
const needsOf = ({ rule, needsReason }: OutcomeEffects): string[] => [
  ...(rule.needs ?? []).flatMap((detail) =>
    detail === "booking" ? ["details.startsAt", "details.endsAt"] : [`details.${detail}`],
  ),
  ...(rule.review?.kind === "given" ? ["reviewBy"] : []),
  ...(needsReason ? ["reason"] : []),
];

/** What may be given beside it: the rule's own, and of a booking more than its times. */
const mayCarryOf = ({ needs = [], mayCarry = [] }: OutcomeRule): string[] => [
  ...(needs.includes("booking") ? ["details.format", "details.place", "details.people"] : []),
  ...mayCarry.map((detail) => `details.${detail}`),
];

/** Bookings with the place, which stands in a note of the person since it may be their own address. */
function withPlaces(
  state: ApplicationState,
  application: Application,
  notes: readonly { readonly noteId: string; readonly text: string }[],
): ApplicationState {
  const texts = new Map(notes.map(({ noteId, text }) => [noteId, text]));
  const places = new Map(
    application.outcomes.map(({ seq, details }) => [seq, texts.get(details?.booking?.placeNoteId ?? "")]),
  );
  const milestones = state.milestones.map((milestone) => ({
    ...milestone,
    outcomes: milestone.outcomes.map((outcome) => {
      const place = places.get(outcome.eventSeq);
      return place === undefined ? outcome : { ...outcome, details: { ...outcome.details, place } };
    }),
  }));
  return { ...state, milestones };
}

/** "About N km, straight line" between two postcodes' areas, where both are known. */
async function distanceTo(
  candidate: Candidate | undefined,
  site: Site | undefined,
  geocoder: Geocoder,
): Promise<View["candidate"]["distance"]> {
  const km = await kilometresBetween(candidate, site, geocoder);
  return km === undefined ? undefined : { km, note: `about ${km} km, straight line` };
}

/** Every event with who did it and when; what was taken back says by which undo. `shown` is what a reader may see. */
export function historyView(
  history: History,
  shown: (
    data: Readonly<Record<string, unknown>>,
    event: Pick<Recorded, "type" | "seq">,
  ) => Record<string, unknown>,
): output<typeof HistoryView> {
  return {
    items: history.events.map((event) => {
      const { type, seq, factSeq: _factSeq, recordedAt, actor, ...data } = event;
      return {
        eventSeq: seq,
        type,
        recordedAt,
        by: actor,
        takenBackBy: history.takenBack.get(seq),
        data: shown(data, { type, seq }),
      };
    }),
  };
}

/** What an undo would do, with the messages that would still be stopped and those that would be corrected. */
export async function undoView(
  preview: Preview,
  history: History,
  policy: Policy & MessagePolicy,
  { messages }: Pick<ReadingDependencies, "messages">,
): Promise<output<typeof UndoPreview>> {
  const application = applicationOf(history);
  const stream = applicationStream(application.organisation, application.applicationId);
  const fallen = plannedMessages(history, policy).filter(
    (message) =>
      preview.takesBack.includes(message.causeSeq) &&
      ["candidate", "referrer"].includes(message.recipient.role),
  );
  const sent = await Promise.all(
    fallen.map(async (message) => mayHaveGone(await messages.find(stream, message.id))),
  );
  const named = (wanted: boolean) =>
    fallen
      .filter((_message, index) => sent[index] === wanted)
      .map(({ recipient, template }) => ({ to: recipient.role, message: template }));
  const sum = (state: Application) =>
    credits(state, policy.scheme).reduce((total, credit) => total + credit.points, 0);
  return {
    eventSeq: preview.outcome.seq,
    version: history.version,
    takesBack: preview.outcomes.map(({ seq, milestone, outcome }) => ({
      eventSeq: seq,
      milestone,
      outcome,
      label: findOutcome(policy.track, milestone, outcome)?.label ?? outcome,
    })),
    needsConfirmation: preview.needsConfirmation,
    onlyAsRecordedInError: preview.onlyAsRecordedInError,
    points: sum(preview.after) - sum(application),
    stateAfter: preview.after.status,
    openMilestoneAfter: openMilestone(policy.track, preview.after)?.id,
    cancelled: named(false),
    corrected: named(true),
  };
}
