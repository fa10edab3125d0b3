import type { output } from "zod/mini";
import type { answersInput } from "../../contracts/http/expectation-views.ts";
import type { AlignmentPolicy } from "../../domain/application/decision.ts";
import type { ApplicationEvent } from "../../domain/application/events.ts";
import type { Application, History } from "../../domain/application/state.ts";
import type { Answers } from "../../domain/expectations/answers.ts";
import { processesNotesLeft } from "../../domain/expectations/processes.ts";
import type { Companion } from "../../ports/facts.ts";
import type { Geocoder } from "../../ports/geocoder.ts";
import type { People } from "../../ports/people.ts";
import type { Settings } from "../../ports/settings.ts";
import { kilometresBetween } from "../distance.ts";
import { keyedHash } from "../hashing.ts";
import { alignmentPolicyFor } from "../policy.ts";
import { processesNote } from "./access.ts";
import type { AnswerReader } from "./access.ts";

/** Answers as they come in over HTTP: with words where the facts have notes. */
export type AnswersInput = { readonly [Name in keyof Inputs]?: output<Inputs[Name]> };
type Inputs = ReturnType<typeof answersInput>;

/** Whose answers they are. The person's id follows from the application's: they came together. */
interface Owner {
  readonly organisation: string;
  readonly applicationId: string;
}

const candidateOf = (applicationId: string): string => applicationId.replace(/^app_/, "can_");

/**
 * What somebody wrote in words becomes a note of the person. Its id follows from the text, so that the same words again
 * are no new answer; the text itself is in no fact.
 */
export function wordsOf(
  { reasonForChange, otherProcesses }: Pick<AnswersInput, "reasonForChange" | "otherProcesses">,
  { organisation, applicationId }: Owner,
  { people, secret }: { readonly people: Pick<People, "savingNote">; readonly secret: string },
): { readonly noteIds: NoteIds; readonly companions: Companion[] } {
  const candidateId = candidateOf(applicationId);
  const noteOf = (kind: string, text: string | null | undefined) =>
    text
      ? {
          noteId: `${kind}-${keyedHash(secret, "note", organisation, candidateId, kind, text).slice(0, 16)}`,
          text,
        }
      : undefined;
  const reason = noteOf("reason", reasonForChange?.words);
  const processes = noteOf(processesNote, otherProcesses?.words);
  return {
    noteIds: { reason: reason?.noteId, processes: processes?.noteId },
    companions: [reason, processes].flatMap((note) =>
      note ? [people.savingNote(organisation, candidateId, note)] : [],
    ),
  };
}

/** Takes out of the person's notes what was written of other processes, with the events that leave none of it standing. */
export const wordsForgotten = (
  events: readonly ApplicationEvent[],
  before: Pick<History, "events">,
  { organisation, applicationId }: Owner,
  { people }: { readonly people: Pick<People, "removingNote"> },
): Companion[] =>
  processesNotesLeft(events, before).map((noteId) =>
    people.removingNote(organisation, candidateOf(applicationId), noteId),
  );

interface NoteIds {
  readonly reason?: string | undefined;
  readonly processes?: string | undefined;
}

/**
 * The answers that stand once somebody stated theirs. What they left out was taken back, but for what they could not
 * read and so could not repeat: pay, the deadline of other processes, and words unless they are taken back (`null`).
 */
export function answersStated(
  given: AnswersInput,
  standing: Answers,
  { seesPay, seesDeadlines }: AnswerReader,
  noteIds: NoteIds,
): Answers {
  const { reasonForChange, otherProcesses, ...plain } = given;
  const pay = seesPay ? given.pay : standing.pay;
  return withoutUndefined({
    ...plain,
    pay,
    reasonForChange: reasonForChange && reasonWith(reasonForChange, standing, noteIds.reason),
    otherProcesses:
      otherProcesses && processesWith(otherProcesses, standing, { noteId: noteIds.processes, seesDeadlines }),
  });
}

/** The same for a candidate, who states only what they answer anew: all else stays, but what they take back. */
export function answersAdded(
  given: AnswersInput,
  standing: Answers,
  takenBack: readonly (keyof Answers)[],
  noteIds: NoteIds,
): Answers {
  const stated = answersStated(given, standing, { seesPay: true, seesDeadlines: true }, noteIds);
  const kept = Object.entries(standing).filter(([name]) => !takenBack.some((each) => each === name));
  return { ...Object.fromEntries(kept), ...stated };
}

const reasonWith = (
  { words, reasons }: NonNullable<AnswersInput["reasonForChange"]>,
  { reasonForChange: before }: Answers,
  written: string | undefined,
): Answers["reasonForChange"] => {
  const noteId = words === undefined ? before?.noteId : written;
  return { reasons, ...(noteId === undefined ? {} : { noteId }) };
};

const processesWith = (
  { words, deadline: given, inOthers, consent }: NonNullable<AnswersInput["otherProcesses"]>,
  { otherProcesses: before }: Answers,
  { noteId: written, seesDeadlines }: { noteId: string | undefined; seesDeadlines: boolean },
): Answers["otherProcesses"] => {
  // Without consent, or without other processes, nothing of them is kept.
  const kept = inOthers && consent ? before : undefined;
  const noteId = words === undefined ? kept?.noteId : written;
  const deadline = given ?? (seesDeadlines ? undefined : kept?.deadline);
  return withoutUndefined({ inOthers, consent, deadline, noteId });
};

/** The fields that were given. */
const withoutUndefined = <Fields extends object>(fields: Fields): Defined<Fields> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Defined<Fields>;
type Defined<Fields> = {
  [Name in keyof Fields]: Exclude<Fields[Name], undefined> | Extract<Fields[Name], undefined>;
};

/** What expectations are compared with now: the job as it is, and how far the candidate lives from its site today. */
export async function alignmentNow(
  application: Application,
  {
    settings,
    people,
    geocoder,
  }: {
    readonly settings: Settings;
    readonly people: Pick<People, "candidate">;
    readonly geocoder: Geocoder;
  },
): Promise<AlignmentPolicy> {
  const { organisation, candidateId } = application;
  const [candidate, site] = await Promise.all([
    people.candidate(organisation, candidateId),
    settings.site(organisation, application.site.siteId),
  ]);
  return alignmentPolicyFor(settings, application, await kilometresBetween(candidate, site, geocoder));
}
