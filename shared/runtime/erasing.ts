import type { ApplicationEvent } from "../domain/application/events.ts";
import type { Application } from "../domain/application/state.ts";
import type { Eraser } from "../ports/erasures.ts";
import type { FactStore } from "../ports/facts.ts";
import type { People } from "../ports/people.ts";
import type { Settings } from "../ports/settings.ts";
import { linkHashes } from "./candidate-links.ts";
import { derivedId } from "./hashing.ts";
import { applicationStream, historyOf } from "./history.ts";
import { personKeys } from "./person-keys.ts";

export interface ErasingDependencies {
  readonly facts: Pick<FactStore<ApplicationEvent>, "read">;
  readonly people: Pick<People, "candidate">;
  readonly settings: Pick<Settings, "organisation">;
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
 * one. Lists, search and cards follow by themselves, as the person's items go. May be done twice, and ends what an
 * earlier run left.
 */
export async function erasePerson(
  application: Application,
  now: string,
  dependencies: ErasingDependencies,
): Promise<string> {
  const { organisation, applicationId, mergedWith, erasure } = application;
  if (!erasure) throw new Error(`${applicationId}: nobody asked that its person be erased`);
  const { facts, eraser, secret } = dependencies;
  const proofId = proofIdOf(application, secret);
  const merged = await Promise.all(
    mergedWith.map(async (id) => historyOf(await facts.read(applicationStream(organisation, id))).state),
  );
  for (const one of [...merged, application]) {
    if (one.status === "none") continue;
    const removed = await eraser.remove(organisation, await tracesOf(one, dependencies));
    const { askedAt, due } = erasure;
    await eraser.prove(organisation, { applicationId, askedAt, due, proofId, erasedAt: now, removed });
  }
  return proofId;
}

async function tracesOf(application: Application, { people, settings, secret }: ErasingDependencies) {
  const { organisation: id, applicationId, candidateId, access } = application;
  const [candidate, organisation] = await Promise.all([
    people.candidate(id, candidateId),
    settings.organisation(id),
  ]);
  if (!organisation) throw new Error(`${id} is not there`);
  return {
    candidateId,
    applicationId,
    personHashes: candidate ? personKeys({ candidate, organisation }, secret).all : [],
    linkHashes: linkHashes(application, secret),
    codeIds: access.codes.map(({ codeId }) => codeId),
  };
}
