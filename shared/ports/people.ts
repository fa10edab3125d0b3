import type { Member } from "../domain/organisation/organisation.ts";
import type { Candidate, Note } from "../domain/people/candidate.ts";
import type { Companion } from "./facts.ts";

/** The only source of personal data. */
export interface People {
  candidate(organisation: string, candidateId: string): Promise<Candidate | undefined>;
  /** Several at once, in no particular order; unknown ones are left out. */
  candidates(organisation: string, candidateIds: readonly string[]): Promise<Candidate[]>;
  notes(organisation: string, candidateId: string): Promise<Note[]>;
  /** Puts a new candidate, or replaces the version read: a changed one conflicts under the name `candidate`. */
  saving(organisation: string, candidate: Candidate): Companion;
  savingNote(organisation: string, candidateId: string, note: Note): Companion;
  removingNote(organisation: string, candidateId: string, noteId: string): Companion;

  member(organisation: string, memberId: string): Promise<Member | undefined>;
  members(organisation: string): Promise<Member[]>;
  savingMember(organisation: string, member: Member): Companion;
}
