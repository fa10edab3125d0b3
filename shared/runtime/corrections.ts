import type { Application } from "../domain/application/state.ts";
import type { ApplicationEvent } from "../domain/application/events.ts";
import type { Candidate } from "../domain/people/candidate.ts";
import type { Claims } from "../ports/claims.ts";
import type { Companion } from "../ports/facts.ts";
import type { People } from "../ports/people.ts";
import type { Settings } from "../ports/settings.ts";
import { claimEnd, contactDetails, unreachable } from "./intake.ts";
import { personKeys } from "./person-keys.ts";
import { notFound } from "./problems.ts";

export interface CorrectingDependencies {
  readonly people: Pick<People, "candidate" | "saving">;
  readonly claims: Pick<Claims, "active" | "marking" | "taking">;
  readonly settings: Pick<Settings, "organisation" | "scheme">;
  readonly secret: string;
}

/** What is to be known differently of a person; `null` takes something back. */
export interface CandidateChange {
  readonly name?: string | undefined;
  readonly email?: string | null | undefined;
  readonly phone?: string | null | undefined;
  readonly postcode?: string | null | undefined;
  readonly locale?: Candidate["locale"] | undefined;
  readonly preferredChannel?: Candidate["preferredChannel"] | undefined;
  readonly movingCloser?: boolean | undefined;
}

/**
 * Changes what is known of the person behind an application: the fact only says how they can be reached now, and the
 * companions of its transaction hold the rest.
 *
 * @throws 404 where they have been erased, 422 where nobody could reach them any more or a detail is none.
 */
export async function corrected(
  application: Application,
  change: CandidateChange,
  now: string,
  dependencies: CorrectingDependencies,
): Promise<{ events: ApplicationEvent[]; companions: Companion[] }> {
  const { organisation, candidateId, site } = application;
  const { people } = dependencies;
  const known = await people.candidate(organisation, candidateId);
  if (!known) throw notFound("candidate");
  const changed = changedCandidate(known, change, site.country);
  if (!changed.email && !changed.phone) throw unreachable("");
  const reachableBy = [
    ...(changed.email ? (["email"] as const) : []),
    ...(changed.phone ? (["phone"] as const) : []),
  ];
  return {
    events: [
      {
        type: "ReachabilityChanged",
        reachableBy,
        ...(changed.preferredChannel ? { likes: changed.preferredChannel } : {}),
      },
    ],
    companions: [
      people.saving(organisation, changed),
      ...(await claimsOf(application, changed, now, dependencies)),
    ],
  };
}

/** A corrected address shows duplicates and carries the claim from now on, unless somebody else holds it already. */
async function claimsOf(
  application: Application,
  candidate: Candidate,
  now: string,
  { settings, claims, secret }: CorrectingDependencies,
): Promise<Companion[]> {
  const { organisation, applicationId, referrerId } = application;
  const settled = await settings.organisation(organisation);
  if (!settled || application.test) return [];
  const { claiming, all } = personKeys({ candidate, organisation: settled }, secret);
  const held = new Set((await claims.active(organisation, claiming, now)).map((claim) => claim.hash));
  const { claimMonths } = await settings.scheme(organisation, application.schemeVersion);
  const expiresAt = claimEnd(now, claimMonths);
  const free = application.displacedReferrerId ? [] : claiming.filter((hash) => !held.has(hash));
  return [
    ...all.flatMap((hash) => claims.marking(organisation, hash, applicationId)),
    ...free.map((hash) =>
      claims.taking(organisation, { hash, applicationId, referrerId, takenAt: now, expiresAt }, now),
    ),
  ];
}

function changedCandidate(known: Candidate, change: CandidateChange, country: string): Candidate {
  const { name, email, phone, postcode, ...plain } = change;
  const kept = <Value>(given: Value | null | undefined, before: Value | undefined): Value | undefined =>
    given === null ? undefined : (given ?? before);
  const contact = contactDetails(
    {
      name: name ?? known.name,
      email: kept(email, known.email),
      phone: kept(phone, known.phone),
      postcode: kept(postcode, known.postcode),
    },
    country,
    "",
  );
  const { email: _email, phone: _phone, postcode: _postcode, ...rest } = known;
  return { ...rest, ...withoutUndefined(plain), ...contact, version: known.version + 1 };
}

/** The same without what is not said. */
const withoutUndefined = <T extends object>(value: T) =>
  Object.fromEntries(Object.entries(value).filter(([, given]) => given !== undefined)) as {
    [Name in keyof T]?: Exclude<T[Name], undefined>;
  };
