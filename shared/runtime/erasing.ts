import { applicationOf } from "../domain/application/decision.ts";
import type { ApplicationEvent } from "../domain/application/events.ts";
import type { Application, History } from "../domain/application/state.ts";
import type { Candidate } from "../domain/people/candidate.ts";
import { heldNotes } from "../domain/personal-data/held-notes.ts";
import { standingHolds } from "../domain/personal-data/holds.ts";
import type { Hold } from "../domain/personal-data/holds.ts";
import type { Eraser, HeldData, Traces } from "../ports/erasures.ts";
import type { FactStore } from "../ports/facts.ts";
import type { People } from "../ports/people.ts";
import { linkHashes } from "./candidate-links.ts";
import { derivedId } from "./hashing.ts";
import { mergedHistories } from "./merged.ts";
import { replyHashOf } from "./reply-addresses.ts";

export interface ErasingDependencies {
  readonly facts: Pick<FactStore<ApplicationEvent>, "read">;
  readonly people: Pick<People, "candidate" | "notes">;
  readonly eraser: Eraser;
  readonly secret: string;
}

/** The id of the proof that the person behind an application was erased. */
export const proofIdOf = (
  { organisation, applicationId }: Pick<Application, "organisation" | "applicationId">,
  secret: string,
): string => derivedId("proof", secret, organisation, applicationId);

/**
 * Erases the person behind an application, and those of the applications that were merged into it: they are the same
 * one, and so are the holds. What privacy holds is set apart first, and stays until its hold ends; what lay under a hold that has ended goes
 * too. Lists, search and cards follow by themselves, as the person's items go. May be done twice, and ends what an
 * earlier run left.
 */
export async function erasePerson(
  history: History,
  now: string,
  dependencies: ErasingDependencies,
): Promise<string> {
  const application = applicationOf(history);
  const { organisation, applicationId, erasure } = application;
  if (!erasure) throw new Error(`${applicationId}: nobody asked that its person be erased`);
  const { facts, eraser, secret } = dependencies;
  const proofId = proofIdOf(application, secret);
  const held = standingHolds(application.holds);
  for (const each of [...(await mergedHistories(application, facts)), history]) {
    const one = applicationOf(each);
    for (const hold of held)
      await eraser.setApart(
        organisation,
        one.candidateId,
        hold.holdId,
        await keptBy(hold, each, dependencies),
      );
    const removed = await eraser.remove(organisation, tracesOf(one, secret));
    const standing = held.map(({ holdId }) => holdId);
    const released = await eraser.release(organisation, one.candidateId, standing);
    const { askedAt, due, begun } = erasure;
    await eraser.prove(organisation, {
      applicationId: one.applicationId,
      askedAt,
      due,
      because: begun?.because,
      proofId,
      erasedAt: now,
      removed: { ...removed, held: released },
      held,
    });
  }
  return proofId;
}

/** What of a person a hold keeps, as far as it still lies where it always was. */
async function keptBy(
  { items }: Hold,
  history: History,
  { people }: Pick<ErasingDependencies, "people">,
): Promise<HeldData> {
  const { organisation, candidateId } = applicationOf(history);
  const [candidate, notes] = await Promise.all([
    people.candidate(organisation, candidateId),
    people.notes(organisation, candidateId),
  ]);
  const itemOf = heldNotes(history.events);
  return {
    details: candidate ? detailsOf(candidate, items) : {},
    notes: notes.flatMap(({ noteId, text }) => {
      const item = itemOf.get(noteId);
      return item && items.includes(item) ? [{ noteId, item, text }] : [];
    }),
  };
}

function detailsOf(candidate: Candidate, items: Hold["items"]): HeldData["details"] {
  const { candidateId: _id, applicationId: _application, version: _version, ...details } = candidate;
  const { movingCloser, about, answers, ...contact } = details;
  const told = { movingCloser, about, answers };
  const kept = {
    ...(items.includes("contact-details") ? contact : {}),
    ...(items.includes("application") ? told : {}),
  };
  return Object.fromEntries(Object.entries(kept).filter(([, value]) => value !== undefined));
}

function tracesOf(application: Application, secret: string): Traces {
  const { applicationId, candidateId, access } = application;
  return {
    candidateId,
    applicationId,
    linkHashes: linkHashes(application, secret),
    replyHash: replyHashOf(application, secret),
    codeIds: access.codes.map(({ codeId }) => codeId),
  };
}
