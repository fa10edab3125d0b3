import { addMonths } from "../domain/calendar/days.ts";
import { firstContactDue } from "../domain/calendar/working-time.ts";
import { dayOf } from "../domain/calendar/zones.ts";
import { receiveApplication } from "../domain/application/receive.ts";
import type {
  Actor,
  ApplicationEvent,
  EventOf,
  JobSettings,
  SiteSettings,
} from "../domain/application/events.ts";
import type { History } from "../domain/application/state.ts";
import { defaultPromiseRules } from "../domain/candidate-experience/rules.ts";
import type { Job, Organisation, Site } from "../domain/organisation/organisation.ts";
import type { Candidate } from "../domain/people/candidate.ts";
import { normalisePostcode } from "../domain/people/contact.ts";
import { normalisePhone } from "../domain/people/phone.ts";
import type { Claim, Claims } from "../ports/claims.ts";
import type { Companion, FactStore } from "../ports/facts.ts";
import type { People } from "../ports/people.ts";
import type { Settings } from "../ports/settings.ts";
import { factOf, replay } from "./commands.ts";
import { pointerTo } from "./fitting.ts";
import { derivedId } from "./hashing.ts";
import { applicationStream, historyOf } from "./history.ts";
import { personKeys } from "./person-keys.ts";
import { calendarOf } from "./policy.ts";
import { ProblemError } from "./problems.ts";

const attempts = 6;

/** A person's expression of interest in a job, however it came. */
export interface Intake {
  readonly organisation: Organisation;
  readonly job: Job;
  readonly site: Site;
  readonly source: EventOf<"ApplicationReceived">["source"];
  readonly candidate: Omit<Candidate, "candidateId" | "applicationId" | "version">;
  readonly newToSector: boolean;
  readonly referrerId?: string | undefined;
  /** When they expressed interest, if earlier than now. It never makes them the first referrer's. */
  readonly receivedAt?: string | undefined;
  readonly externalRef?: string | undefined;
  readonly test: boolean;
  readonly actor: Actor;
  readonly now: string;
  readonly requestKey: string;
  readonly requestHash: string;
}

export interface IntakeDependencies {
  readonly facts: FactStore<ApplicationEvent>;
  readonly people: People;
  readonly claims: Claims;
  readonly settings: Settings;
  readonly secret: string;
  readonly pause: (attempt: number) => Promise<void>;
}

/**
 * Takes in an application: the person, the first fact and the claims on the person, in one transaction. The first
 * committed referrer wins: with a claim of somebody else standing, the application is created without credit. Where two
 * claims meet in one person (one by the address, one by the number), the older counts.
 * The id derives from the request's key, so that a repeated request finds what it made.
 */
export async function takeIn(
  intake: Intake,
  dependencies: IntakeDependencies,
): Promise<{ applicationId: string; history: History }> {
  const { facts, claims, settings, secret, pause } = dependencies;
  const { organisationId } = intake.organisation;
  const applicationId = derivedId("app", secret, intake.requestKey);
  const candidateId = applicationId.replace(/^app_/, "can_");
  const stream = applicationStream(organisationId, applicationId);
  const scheme = await settings.scheme(organisationId, intake.organisation.schemeVersion);
  // A test is nobody's referral: it neither takes nor meets a claim, and is nobody's duplicate.
  const keys = intake.test ? { claiming: [], all: [] } : personKeys(intake, secret);
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    if (attempt > 0) await pause(attempt);
    const read = await facts.read(stream);
    const before = replay(read, intake);
    if (before) return { applicationId, history: before.history };
    const standing = await claims.active(organisationId, keys.claiming, intake.now);
    const first = oldest(standing);
    const displaced =
      intake.referrerId !== undefined && first !== undefined && first.referrerId !== intake.referrerId;
    const event = received(intake, { applicationId, candidateId, displaced });
    const track = await settings.track(organisationId, intake.organisation.trackVersion);
    const calendar = calendarOf(event.site, intake.site.closedDays, intake.now);
    const decision = receiveApplication(event, {
      track,
      scheme,
      calendar,
      promises: intake.organisation.promises ?? defaultPromiseRules,
      now: intake.now,
      actor: intake.actor,
      mayConfirm: false,
    });
    if (!decision.ok) throw new Error(decision.refusal.message);
    const fact = factOf(intake, stream, 1, decision.events);
    const expiresAt = claimEnd(intake.now, scheme.claimMonths);
    // A claim of the same referrer begins anew: it lasts as long as the latest of the person's applications.
    const others = standing
      .filter((claim) => claim.referrerId !== event.referrerId)
      .map((claim) => claim.hash);
    const mine = displaced ? [] : keys.claiming.filter((hash) => !others.includes(hash));
    const claim = (hash: string): Claim => {
      const takenAt = standing.find((held) => held.hash === hash)?.takenAt ?? intake.now;
      return { hash, applicationId, referrerId: event.referrerId, takenAt, expiresAt };
    };
    const companions: Companion[] = [
      dependencies.people.saving(organisationId, {
        ...intake.candidate,
        candidateId,
        applicationId,
        version: 1,
      }),
      ...mine.map((hash) => claims.taking(organisationId, claim(hash), intake.now)),
      ...keys.all.flatMap((hash) => claims.marking(organisationId, hash, applicationId)),
      ...(intake.externalRef
        ? [claims.naming(organisationId, "external-ref", intake.externalRef, applicationId)]
        : []),
    ];
    const appended = await facts.append(fact, companions);
    if (appended.ok) return { applicationId, history: historyOf([fact]) };
    if (appended.conflict === "name") await refuseTakenReference(intake, applicationId, claims);
  }
  throw new ProblemError(
    409,
    "too-busy",
    "This person is being entered by somebody else right now. Try again.",
    {
      headers: { "retry-after": "1" },
    },
  );
}

/**
 * What an earlier request with this key took in: asked first, since the job may be closed or the referrer gone by the
 * time the request is repeated.
 */
export async function takenInBefore(
  organisation: string,
  request: { readonly requestKey: string; readonly requestHash: string },
  { facts, secret }: Pick<IntakeDependencies, "facts" | "secret">,
): Promise<{ applicationId: string; history: History } | undefined> {
  const applicationId = derivedId("app", secret, request.requestKey);
  const before = replay(await facts.read(applicationStream(organisation, applicationId)), request);
  return before && { applicationId, history: before.history };
}

/** Throws where an answer is to a question that the job does not ask: each by the key to blame. */
export function checkAnswers(
  job: Pick<Job, "requirements">,
  answers: Readonly<Record<string, boolean>> | undefined,
): void {
  const asked = new Set(job.requirements.map((requirement) => requirement.requirementId));
  const unknown = Object.keys(answers ?? {}).filter((id) => !asked.has(id));
  if (unknown.length > 0)
    throw unknownRequirement(
      unknown.map((id) => pointerTo(["answers", id])),
      job.requirements,
    );
}

/** @param requirements what the job asks for: the answer lists them */
export function unknownRequirement(
  pointers: readonly string[],
  requirements: Job["requirements"],
): ProblemError {
  const asked = requirements.map(({ requirementId }) => requirementId);
  const instead =
    asked.length > 0 ? `It asks for ${asked.join(", ")}.` : "It asks for none, so leave this out.";
  return new ProblemError(422, "unknown-requirement", `This job asks for no such requirement. ${instead}`, {
    errors: pointers.map((pointer) => ({ pointer, detail: `No requirement of this job. ${instead}` })),
    more: { requirementIds: asked },
  });
}

/** The claim that was taken first. */
const oldest = (claims: readonly Claim[]): Claim | undefined =>
  claims.toSorted((a, b) => (a.takenAt < b.takenAt ? -1 : a.takenAt > b.takenAt ? 1 : 0))[0];

/** When a claim taken or renewed now ends. */
export const claimEnd = (now: string, months: number): string =>
  `${addMonths(now.slice(0, 10), months)}${now.slice(10)}`;

async function refuseTakenReference(intake: Intake, own: string, claims: Claims): Promise<void> {
  const { externalRef, organisation } = intake;
  const taken = externalRef && (await claims.named(organisation.organisationId, "external-ref", externalRef));
  if (taken && taken !== own)
    throw new ProblemError(409, "external-ref-taken", `This external reference belongs to ${taken}.`, {
      errors: [{ pointer: "/externalRef", detail: "Already used by another application." }],
      more: { applicationId: taken },
    });
}

function received(
  intake: Intake,
  ids: { applicationId: string; candidateId: string; displaced: boolean },
): Omit<EventOf<"ApplicationReceived">, "type"> {
  const { organisation, job, site, candidate, referrerId, externalRef } = intake;
  const receivedAt = intake.receivedAt ?? intake.now;
  const settings = siteSettings(site);
  const recruiterId = job.watcherIds[0];
  const no = Object.entries(candidate.answers ?? {}).filter(([, yes]) => !yes);
  return {
    organisation: organisation.organisationId,
    organisationZone: organisation.zone,
    applicationId: ids.applicationId,
    candidateId: ids.candidateId,
    source: intake.source,
    test: intake.test,
    receivedAt,
    job: jobSettings(job),
    site: settings,
    checkFirst: no.map(([requirementId]) => requirementId),
    newToSector: intake.newToSector,
    reachableBy: [
      ...(candidate.email ? (["email"] as const) : []),
      ...(candidate.phone ? (["phone"] as const) : []),
    ],
    firstContactDue: firstContactDue(receivedAt, calendarOf(settings, site.closedDays, intake.now)),
    trackVersion: organisation.trackVersion,
    schemeVersion: organisation.schemeVersion,
    ...(externalRef ? { externalRef } : {}),
    ...(recruiterId ? { recruiterId } : {}),
    ...(referrerId ? (ids.displaced ? { displacedReferrerId: referrerId } : { referrerId }) : {}),
  };
}

/** The site's settings as facts carry them. */
export const siteSettings = (site: Site): SiteSettings => ({
  siteId: site.siteId,
  country: site.country,
  zone: site.zone,
  workingDays: [...site.workingDays],
  opens: site.opens,
  closes: site.closes,
  currency: site.currency,
});

/** The job's settings as facts carry them. */
export const jobSettings = (job: Job): JobSettings => ({
  jobId: job.jobId,
  openedAt: job.openedAt,
  evergreen: job.evergreen,
  watcherIds: [...job.watcherIds],
  ...(job.clientId ? { clientId: job.clientId } : {}),
  ...(job.managerId ? { managerId: job.managerId } : {}),
});

/** Whether an instant lies on a later day than now at the site: nothing arrives in the future. */
export const inTheFuture = (instant: string, now: string, zone: string): boolean =>
  dayOf(instant, zone) > dayOf(now, zone);

/**
 * A person's details as they are kept: phone in E.164, postcode in its country's form.
 *
 * @param within pointer to the object that the details stand in; empty where they are the body itself
 */
export function contactDetails(
  person: {
    name: string;
    email?: string | undefined;
    phone?: string | undefined;
    postcode?: string | undefined;
    movingCloser?: boolean | undefined;
    about?: string | undefined;
  },
  country: string,
  within: "" | "/candidate",
): Pick<Candidate, "name" | "email" | "phone" | "postcode" | "movingCloser" | "about"> {
  const phone = person.phone ? normalisePhone(person.phone, country) : undefined;
  if (person.phone && !phone)
    throw new ProblemError(
      422,
      "invalid-phone",
      "This is not a phone number we can dial. Add its country code.",
      {
        errors: [{ pointer: `${within}/phone`, detail: "Not a phone number." }],
      },
    );
  if (!person.email && !phone) throw unreachable(within);
  const postcode = person.postcode && (normalisePostcode(person.postcode, country) ?? person.postcode);
  return {
    name: person.name,
    ...(person.email ? { email: person.email } : {}),
    ...(phone ? { phone } : {}),
    ...(postcode ? { postcode } : {}),
    ...(person.movingCloser !== undefined ? { movingCloser: person.movingCloser } : {}),
    ...(person.about ? { about: person.about } : {}),
  };
}

export const unreachable = (within: "" | "/candidate"): ProblemError =>
  new ProblemError(422, "unreachable-candidate", "Give an e-mail address or a phone number.", {
    errors: [{ pointer: `${within}/email`, detail: "One of e-mail and phone is needed." }],
  });
