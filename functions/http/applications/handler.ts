import type { output } from "zod/mini";
import { applicationsContracts } from "../../../shared/contracts/http/applications.ts";
import type { OutcomeDetailsInput } from "../../../shared/contracts/http/applications.ts";
import { applicationOf } from "../../../shared/domain/application/decision.ts";
import type { Decision, Policy } from "../../../shared/domain/application/decision.ts";
import type { ApplicationEvent, OutcomeDetails } from "../../../shared/domain/application/events.ts";
import { movePromise, move, olderFirst, reopen } from "../../../shared/domain/application/moves.ts";
import type { Move } from "../../../shared/domain/application/moves.ts";
import { answerConfirmation, recordOutcome } from "../../../shared/domain/application/record-outcome.ts";
import type { Application, History } from "../../../shared/domain/application/state.ts";
import { previewUndo, redateOutcome, undoOutcome } from "../../../shared/domain/application/undo.ts";
import type { MessagePolicy } from "../../../shared/domain/messages/plan.ts";
import type { Member } from "../../../shared/domain/organisation/organisation.ts";
import { reaches } from "../../../shared/domain/organisation/permissions.ts";
import type { Candidate } from "../../../shared/domain/people/candidate.ts";
import type { Claims } from "../../../shared/ports/claims.ts";
import { nextSeq } from "../../../shared/ports/facts.ts";
import type { Companion } from "../../../shared/ports/facts.ts";
import type { Settings } from "../../../shared/ports/settings.ts";
import type { Views } from "../../../shared/ports/views.ts";
import { carryOut, factOf, replay } from "../../../shared/runtime/commands.ts";
import { keyedHash } from "../../../shared/runtime/hashing.ts";
import { applicationStream, historyOf } from "../../../shared/runtime/history.ts";
import { createHttpHandler } from "../../../shared/runtime/http.ts";
import type { Call, HttpDependencies } from "../../../shared/runtime/http.ts";
import {
  claimEnd,
  contactDetails,
  inTheFuture,
  jobSettings,
  personKeys,
  siteSettings,
  takeIn,
  unreachable,
} from "../../../shared/runtime/intake.ts";
import { policyFor } from "../../../shared/runtime/policy.ts";
import { notFound, ProblemError, problemOf } from "../../../shared/runtime/problems.ts";
import { applicationView, entityTag, historyView, undoView } from "./application-view.ts";
import type { ReadingDependencies } from "./application-view.ts";
import { stateView } from "./state-view.ts";

export interface ApplicationsDependencies extends HttpDependencies, ReadingDependencies {
  readonly people: ReadingDependencies["people"];
  readonly claims: Claims;
  readonly settings: Settings;
  readonly views: Pick<Views, "list">;
  readonly pause: (attempt: number) => Promise<void>;
}

type AnyCall = Call<unknown, unknown>;
type Deciding = (history: History, policy: Policy & MessagePolicy) => Decision | Promise<Decision>;

/** Every route of an application: entering, reading, and walking it from milestone to milestone. */
export function createHandler(dependencies: ApplicationsDependencies) {
  const { settings, people, claims, facts } = dependencies;

  const actorOf = (member: Member) => ({ kind: "member", memberId: member.memberId }) as const;

  const policyOf = async (application: Application, call: AnyCall, member: Member) =>
    policyFor(settings, application, call.now, actorOf(member), await mayConfirm(call.organisation, member));

  /** hr confirms; an admin where the organisation has nobody in hr. */
  const mayConfirm = async (organisation: string, member: Member): Promise<boolean> => {
    if (member.roles.includes("hr")) return true;
    if (!member.roles.includes("admin")) return false;
    const members = await people.members(organisation);
    return !members.some((other) => other.status === "active" && other.roles.includes("hr"));
  };

  const load = async (call: AnyCall, member: Member): Promise<History> => {
    const history = historyOf(await facts.read(applicationStream(call.organisation, pathId(call))));
    if (history.state.status === "none") throw notFound("application");
    authorise(member, history.state);
    return history;
  };

  /** Carries out a command on the application of the path and answers its new state. */
  const command = async (
    call: AnyCall,
    member: Member,
    decide: Deciding,
    companions: readonly Companion[] = [],
  ) => {
    const { history, factSeq } = await carryOut(
      {
        organisation: call.organisation,
        applicationId: pathId(call),
        actor: actorOf(member),
        now: call.now,
        requestKey: call.requestKey,
        requestHash: call.requestHash,
        authorise: (application) => authorise(member, application),
        decide: async (loaded) => decide(loaded, await policyOf(applicationOf(loaded), call, member)),
        companions: () => companions,
      },
      dependencies,
    );
    return { history, factSeq, reply: await stateReply(history) };
  };

  const stateReply = async (history: History) => {
    const { organisation, trackVersion, schemeVersion } = applicationOf(history);
    const [track, scheme] = await Promise.all([
      settings.track(organisation, trackVersion),
      settings.scheme(organisation, schemeVersion),
    ]);
    const body = stateView(history, track, scheme);
    return { body, headers: entityTag(body) };
  };

  const moving = async (call: AnyCall, member: Member, wanted: Move, companions: readonly Companion[] = []) =>
    (await command(call, member, (history, policy) => move(wanted, history, policy), companions)).reply;

  /** A typed text becomes a note of the person; the fact only points to it. */
  const noteOf = (call: AnyCall, text: string | undefined, kind = "note") => {
    if (!text) return { reference: {}, companions: [] };
    const noteId = `${kind}-${keyedHash(dependencies.secret, "note", call.requestKey, kind).slice(0, 16)}`;
    const candidateId = pathId(call).replace(/^app_/, "can_");
    return {
      reference: { noteId },
      companions: [people.savingNote(call.organisation, candidateId, { noteId, text })],
    };
  };

  const jobAndSite = async (organisation: string, jobId: string, member: Member, pointer = "/jobId") => {
    const job = await settings.job(organisation, jobId);
    const site = job && (await settings.site(organisation, job.siteId));
    if (!job || !site || !reaches(member, job))
      throw new ProblemError(422, "unknown-job", "There is no such job within your reach.", {
        errors: [{ pointer, detail: "No such job." }],
      });
    if (job.status === "closed")
      throw new ProblemError(
        409,
        "job-closed",
        `"${job.title}" is closed. Open it again or choose another job.`,
        {
          errors: [{ pointer, detail: "This job is closed." }],
        },
      );
    return { job, site };
  };

  const activeMember = async (organisation: string, memberId: string, pointer: string): Promise<Member> => {
    const found = await people.member(organisation, memberId);
    if (!found || found.status !== "active")
      throw new ProblemError(422, "unknown-member", "There is no such active member.", {
        errors: [{ pointer, detail: "No such active member." }],
      });
    return found;
  };

  /** Both streams of a merge are written in one transaction; a lost race on either is decided again. */
  const mergeOrUnmerge = async (
    call: Call<{ with: string }, unknown>,
    member: Member,
    eventsOf: (younger: string, older: string) => { younger: Move; older: Move },
  ) => {
    const { organisation } = call;
    if (call.body.with === pathId(call))
      throw new ProblemError(422, "same-application", "Name the other application.", {
        errors: [{ pointer: "/with", detail: "This is the same application." }],
      });
    for (let attempt = 0; attempt < 6; attempt += 1) {
      if (attempt > 0) await dependencies.pause(attempt);
      const streams = [pathId(call), call.body.with].map((id) => applicationStream(organisation, id));
      const [own, other] = await Promise.all(streams.map((stream) => facts.read(stream)));
      if (!own?.length || !other?.length) throw notFound("application");
      const before = replay(own, call);
      if (before) return stateReply(before.history);
      const histories = [historyOf(own), historyOf(other)] as const;
      for (const history of histories) authorise(member, applicationOf(history));
      const [older, younger] = olderFirst(applicationOf(histories[0]), applicationOf(histories[1]));
      const wanted = eventsOf(younger.applicationId, older.applicationId);
      const decided = await Promise.all(
        histories.map(async (history) => {
          const application = applicationOf(history);
          const isYounger = application.applicationId === younger.applicationId;
          const decision = move(
            isYounger ? wanted.younger : wanted.older,
            history,
            await policyOf(application, call, member),
          );
          if (!decision.ok) throw problemOf(decision.refusal);
          const read = history === histories[0] ? own : other;
          return factOf(
            { ...call, actor: actorOf(member) },
            applicationStream(organisation, application.applicationId),
            nextSeq(read),
            decision.events,
          );
        }),
      );
      const [first, second] = decided;
      if (!first || !second) throw new Error("a merge writes two facts");
      const appended = await facts.append(first, [facts.appending(second)]);
      if (appended.ok) return stateReply(historyOf([...own, first]));
    }
    throw new ProblemError(409, "too-busy", "These applications are being changed at once. Try again.");
  };

  return createHttpHandler(
    "applications",
    applicationsContracts,
    {
      createApplication: async (call, member) => {
        const { body, organisation: organisationId } = call;
        const organisation = await settings.organisation(organisationId);
        if (!organisation) throw notFound("organisation");
        const { job, site } = await jobAndSite(organisationId, body.jobId, member);
        if (body.receivedAt && inTheFuture(body.receivedAt, call.now, site.zone))
          throw new ProblemError(422, "date-in-the-future", "An application cannot arrive in the future.", {
            errors: [{ pointer: "/receivedAt", detail: "This lies in the future." }],
          });
        if (body.referrerId) await activeMember(organisationId, body.referrerId, "/referrerId");
        const { newToSector, ...person } = body.candidate;
        const { history } = await takeIn(
          {
            organisation,
            job,
            site,
            source: "hand",
            candidate: {
              ...contactDetails(person, site.country),
              country: site.country,
              locale: person.locale ?? organisation.locale,
              ...(body.answers ? { answers: body.answers } : {}),
            },
            newToSector: newToSector ?? false,
            referrerId: body.referrerId,
            receivedAt: body.receivedAt,
            externalRef: body.externalRef,
            test: body.test ?? false,
            actor: actorOf(member),
            now: call.now,
            requestKey: call.requestKey,
            requestHash: call.requestHash,
          },
          dependencies,
        );
        const reply = await stateReply(history);
        return {
          ...reply,
          headers: { ...reply.headers, location: `/v1/applications/${reply.body.applicationId}` },
        };
      },

      listApplications: async (call, member) => ({
        body: await dependencies.views.list({
          organisation: call.organisation,
          member,
          query: call.query,
          now: call.now,
        }),
      }),

      getApplication: async (call, member) => {
        const history = await load(call, member);
        const application = applicationOf(history);
        const [policy, site] = await Promise.all([
          policyOf(application, call, member),
          settings.site(call.organisation, application.site.siteId),
        ]);
        const body = await applicationView(history, policy, site, dependencies);
        return { body: forReader(body, member), headers: entityTag(body) };
      },

      listApplicationEvents: async (call, member) => ({ body: historyView(await load(call, member)) }),

      recordOutcome: async (call, member) => {
        const { milestone, outcome, effectiveAt, reviewBy, confirm, details, note, reason } = call.body;
        limitToRetention(member, milestone);
        const written = noteOf(call, [reason, note].filter(Boolean).join("\n\n") || undefined);
        const place = noteOf(call, details?.place, "place");
        const { history, factSeq, reply } = await command(
          call,
          member,
          (loaded, policy) =>
            recordOutcome(
              {
                type: "RecordOutcome",
                milestone,
                outcome,
                effectiveAt,
                reviewBy,
                confirm,
                reasonGiven: reason !== undefined,
                details: details && outcomeDetails(details, place.reference),
                ...written.reference,
              },
              loaded,
              policy,
            ),
          [...written.companions, ...place.companions],
        );
        const asked = history.events.find((event) => event.seq === factSeq);
        if (asked?.type === "ConfirmationRequested")
          return {
            status: 202,
            body: { confirmationId: asked.confirmationId, eventSeq: asked.seq },
            headers: reply.headers,
          };
        return reply;
      },

      redateOutcome: async (call, member) => {
        const decide: Deciding = (history, policy) =>
          redateOutcome(
            { type: "RedateOutcome", outcomeSeq: pathSeq(call), effectiveAt: call.body.effectiveAt },
            history,
            policy,
          );
        return (await command(call, member, decide)).reply;
      },

      previewUndo: async (call, member) => {
        const history = await load(call, member);
        const policy = await policyOf(applicationOf(history), call, member);
        const preview = previewUndo(pathSeq(call), history, policy);
        if ("ok" in preview) throw problemOf(preview.refusal);
        const body = await undoView(preview, history, policy, dependencies);
        return { body, headers: entityTag({ eventSeq: history.version }) };
      },

      undoOutcome: async (call, member) => {
        const { confirm, recordedInError, note } = call.body;
        const written = noteOf(call, note);
        const decide: Deciding = (history, policy) =>
          undoOutcome(
            {
              type: "UndoOutcome",
              outcomeSeq: pathSeq(call),
              version: call.ifMatch,
              confirm,
              recordedInError,
              ...written.reference,
            },
            history,
            policy,
          );
        return (await command(call, member, decide, written.companions)).reply;
      },

      answerConfirmation: async (call, member) => {
        const written = noteOf(call, call.body.note);
        const decide: Deciding = (history, policy) =>
          answerConfirmation(
            {
              type: "AnswerConfirmation",
              confirmationId: call.path["confirmationId"] ?? "",
              decision: call.body.decision,
              ...written.reference,
            },
            history,
            policy,
          );
        return (await command(call, member, decide, written.companions)).reply;
      },

      settleCheckFirst: (call, member) => {
        const written = noteOf(call, call.body.note);
        return moving(call, member, { type: "CheckFirstSettled", ...written.reference }, written.companions);
      },

      archiveApplication: (call, member) => {
        const written = noteOf(call, call.body.note);
        const { reason } = call.body;
        return moving(call, member, { type: "Archived", reason, ...written.reference }, written.companions);
      },

      restoreApplication: (call, member) => {
        const written = noteOf(call, call.body.note);
        return moving(call, member, { type: "Restored", ...written.reference }, written.companions);
      },

      reopenApplication: async (call, member) => (await command(call, member, reopen)).reply,

      transferApplication: async (call, member) => {
        const { job, site } = await jobAndSite(call.organisation, call.body.jobId, member);
        const written = noteOf(call, call.body.note);
        const recruiterId = job.watcherIds[0];
        return moving(
          call,
          member,
          {
            type: "Transferred",
            job: jobSettings(job),
            site: siteSettings(site),
            ...(recruiterId ? { recruiterId } : {}),
            ...written.reference,
          },
          written.companions,
        );
      },

      changeReferrer: async (call, member) => {
        const { organisation, body } = call;
        const referrerId = body.referrerId ?? undefined;
        if (referrerId) await activeMember(organisation, referrerId, "/referrerId");
        const application = applicationOf(await load(call, member));
        const written = noteOf(call, body.reason);
        const moved = await claimsMoved(application, referrerId, call.now);
        return moving(
          call,
          member,
          { type: "ReferrerChanged", ...(referrerId ? { referrerId } : {}), ...written.reference },
          [...written.companions, ...moved],
        );
      },

      mergeApplication: (call, member) =>
        mergeOrUnmerge(call, member, (younger, older) => ({
          younger: { type: "MergedInto", applicationId: older },
          older: { type: "MergeReceived", applicationId: younger },
        })),

      unmergeApplication: (call, member) =>
        mergeOrUnmerge(call, member, (younger, older) => ({
          younger: { type: "UnmergedFrom", applicationId: older },
          older: { type: "MergeReturned", applicationId: younger },
        })),

      assignApplication: async (call, member) => {
        const recruiter = await activeMember(call.organisation, call.body.recruiterId, "/recruiterId");
        const application = applicationOf(await load(call, member));
        if (!recruiter.roles.includes("recruiter") || !reachesApplication(recruiter, application))
          throw new ProblemError(
            422,
            "not-their-recruiter",
            "This member is no recruiter of the application's site.",
            {
              errors: [{ pointer: "/recruiterId", detail: "No recruiter of this site." }],
            },
          );
        return moving(call, member, { type: "Assigned", recruiterId: recruiter.memberId });
      },

      logContact: (call, member) => {
        const { note, ...contact } = call.body;
        const written = noteOf(call, note);
        return moving(
          call,
          member,
          { type: "ContactLogged", ...contact, ...written.reference },
          written.companions,
        );
      },

      movePromise: async (call, member) => {
        const decide: Deciding = (history, policy) =>
          movePromise({ type: "MovePromise", byDay: call.body.byDay }, history, policy);
        return (await command(call, member, decide)).reply;
      },

      correctCandidate: async (call, member) => correctCandidate(call, member),

      requestRemoval: (call, member) => {
        const written = noteOf(call, call.body.note);
        return moving(call, member, { type: "RemovalRequested", ...written.reference }, written.companions);
      },

      completeTask: (call, member) =>
        moving(call, member, { type: "TaskDone", task: call.path["taskId"] ?? "" }),
    },
    dependencies,
  );

  /** The claims of this application handed to its new referrer, or held for nobody. */
  async function claimsMoved(
    application: Application,
    referrerId: string | undefined,
    now: string,
  ): Promise<Companion[]> {
    const { organisation, applicationId, candidateId } = application;
    const candidate = await people.candidate(organisation, candidateId);
    const settled = await settings.organisation(organisation);
    if (!candidate || !settled) return [];
    const { claiming } = personKeys({ candidate, organisation: settled }, dependencies.secret);
    const standing = await claims.active(organisation, claiming, now);
    const scheme = await settings.scheme(organisation, application.schemeVersion);
    const held = new Map(standing.map((claim) => [claim.hash, claim]));
    return claiming
      .filter((hash) => (held.get(hash)?.applicationId ?? applicationId) === applicationId)
      .map((hash) => {
        const expiresAt = held.get(hash)?.expiresAt ?? claimEnd(now, scheme.claimMonths);
        return claims.moving(organisation, { hash, applicationId, referrerId, expiresAt });
      });
  }

  /** Changes what is known of the person; the fact only says how they can be reached now. */
  async function correctCandidate(
    call: Call<output<(typeof applicationsContracts)["correctCandidate"]["body"] & object>, unknown>,
    member: Member,
  ) {
    const application = applicationOf(await load(call, member));
    const { organisation, candidateId, site } = application;
    const known = await people.candidate(organisation, candidateId);
    if (!known) throw notFound("candidate");
    const change = call.body as CandidateChange;
    const changed = changedCandidate(known, change, site.country);
    if (!changed.email && !changed.phone) throw unreachable();
    const reachableBy = [
      ...(changed.email ? (["email"] as const) : []),
      ...(changed.phone ? (["phone"] as const) : []),
    ];
    const events: ApplicationEvent[] = [{ type: "ReachabilityChanged", reachableBy }];
    if (change.newToSector !== undefined)
      events.push({ type: "NewToSectorChecked", newToSector: change.newToSector });
    const { reply } = await command(call, member, () => ({ ok: true, events }), [
      people.saving(organisation, changed),
    ]);
    return reply;
  }
}

interface CandidateChange {
  readonly name?: string;
  readonly email?: string | null;
  readonly phone?: string | null;
  readonly postcode?: string | null;
  readonly locale?: Candidate["locale"];
  readonly preferredChannel?: Candidate["preferredChannel"];
  readonly newToSector?: boolean;
  readonly movingCloser?: boolean;
}

function changedCandidate(known: Candidate, change: CandidateChange, country: string): Candidate {
  const { newToSector: _newToSector, name, email, phone, postcode, ...plain } = change;
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
  );
  const { email: _email, phone: _phone, postcode: _postcode, ...rest } = known;
  return { ...rest, ...withoutUndefined(plain), ...contact, version: known.version + 1 };
}

const withoutUndefined = <T extends object>(value: T): T =>
  Object.fromEntries(Object.entries(value).filter(([, given]) => given !== undefined)) as T;

function outcomeDetails(
  details: output<typeof OutcomeDetailsInput>,
  place: { noteId?: string },
): OutcomeDetails {
  const { startsAt, endsAt, format, people, place: _place, ...rest } = details;
  const plain = withoutUndefined(rest);
  if (!startsAt || !endsAt) return plain;
  return {
    ...plain,
    booking: {
      startsAt,
      endsAt,
      format: format ?? "in-person",
      people: people ?? [],
      ...(place.noteId ? { placeNoteId: place.noteId } : {}),
    },
  };
}

const pathId = (call: AnyCall): string => call.path["id"] ?? "";

function pathSeq(call: AnyCall): number {
  const seq = Number(call.path["eventSeq"]);
  if (!Number.isInteger(seq) || seq < 1) throw notFound("outcome");
  return seq;
}

/** Whether a member's sites, client and jobs reach an application. */
function reachesApplication(member: Member, application: Application): boolean {
  const { site, job } = application;
  if (onlyAs(member, "manager")) return job.managerId === member.memberId;
  // A client's contact sees an application from the booked interview on: the first talk is the agency's.
  if (onlyAs(member, "client") && !application.outcomes.some((o) => o.outcome === "booked")) return false;
  return reaches(member, { siteId: site.siteId, clientId: job.clientId });
}

const onlyAs = (member: Member, role: Member["roles"][number]): boolean =>
  member.roles.includes(role) && member.roles.every((own) => own === role || own === "referrer");

function authorise(member: Member, application: Application): void {
  if (!reachesApplication(member, application)) throw notFound("application");
}

/** Managers and clients' contacts answer retention checks, nothing else. */
function limitToRetention(member: Member, milestone: string): void {
  const answersOnly = onlyAs(member, "manager") || onlyAs(member, "client");
  if (answersOnly && !milestone.startsWith("still-working"))
    throw new ProblemError(
      403,
      "not-allowed",
      "You may answer whether somebody still works there, nothing else.",
    );
}

/** A client's contact and a manager see the application without the recruiters' notes and contact log. */
function forReader(
  body: Awaited<ReturnType<typeof applicationView>>,
  member: Member,
): Awaited<ReturnType<typeof applicationView>> {
  if (!onlyAs(member, "client") && !onlyAs(member, "manager")) return body;
  return { ...body, notes: [], contacts: [], duplicates: [], tasks: [] };
}
