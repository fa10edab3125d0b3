import type { output } from "zod/mini";
import type { answersInput } from "../../contracts/http/expectation-views.ts";
import type { ApplicationEvent } from "../../domain/application/events.ts";
import type { History } from "../../domain/application/state.ts";
import type { Answers, PaySought } from "../../domain/expectations/answers.ts";
import { processesNotesLeft } from "../../domain/expectations/processes.ts";
import type { Companion } from "../../ports/facts.ts";
import type { People } from "../../ports/people.ts";
import { keyedHash } from "../hashing.ts";
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

/**
 * The same for a candidate, who states only what they answer anew: all else stays, also of an answer that has several
 * parts, but what they take back. They do not see what stands, so that they cannot repeat it.
 */
export function answersAdded(
  given: AnswersInput,
  standing: Answers,
  takenBack: readonly (keyof Answers)[],
  noteIds: NoteIds,
): Answers {
  const kept: Answers = Object.fromEntries(
    Object.entries(standing).filter(([name]) => !takenBack.some((each) => each === name)),
  );
  const { duties, pay, place, start } = given;
  const stated = answersStated(given, kept, { seesPay: true, seesDeadlines: false }, noteIds);
  return withoutUndefined({
    ...kept,
    ...stated,
    duties: duties ? { ...kept.duties, ...duties } : kept.duties,
    pay: pay ? payWith(pay, kept.pay) : kept.pay,
    place: place ? { ...kept.place, ...place } : kept.place,
    start: start ? { ...kept.start, ...start } : kept.start,
  });
}

/**
 * Pay with what stands of it. Where the hours differ that the amounts are for, gross becomes what it is worth at the new
 * ones, as in any comparison; net depends on the person and cannot. Another currency is another answer.
 */
function payWith(given: PaySought, before: PaySought | undefined): PaySought {
  if (before?.currency !== given.currency) return given;
  const { hoursPerWeek, gross, net, bonus } = before;
  if (!given.gross && !given.net) return { ...before, ...given, hoursPerWeek };
  const worth = (amount: number) => Math.round((amount * given.hoursPerWeek) / hoursPerWeek);
  return withoutUndefined({
    gross: gross?.period === "hour" ? gross : gross && { ...gross, amount: worth(gross.amount) },
    net: given.hoursPerWeek === hoursPerWeek ? net : undefined,
    bonus,
    ...given,
  });
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
