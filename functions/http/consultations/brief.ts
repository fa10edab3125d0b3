import type { BriefView, consultationsContracts } from "../../../shared/contracts/http/consultations.ts";
import { Topic } from "../../../shared/domain/consultation/events.ts";
import { briefFacts } from "../../../shared/domain/consultation/brief.ts";
import type { BriefFacts } from "../../../shared/domain/consultation/brief.ts";
import { processesForgottenAt } from "../../../shared/domain/expectations/processes.ts";
import { contactsOf } from "../../../shared/domain/application/contacts.ts";
import { standingOutcomes } from "../../../shared/domain/application/state.ts";
import type { Application } from "../../../shared/domain/application/state.ts";
import type { Member } from "../../../shared/domain/organisation/organisation.ts";
import { isWithheld, reaches } from "../../../shared/domain/organisation/permissions.ts";
import { readerOf } from "../../../shared/runtime/applications/access.ts";
import type { AnswerReader } from "../../../shared/runtime/applications/access.ts";
import {
  alignmentView,
  expectationsView,
  expertsReading,
} from "../../../shared/runtime/applications/alignment-view.ts";
import { besidePay } from "../../../shared/runtime/applications/beside-pay.ts";
import { offerState, withoutPay } from "../../../shared/runtime/applications/offer-view.ts";
import { findMilestone } from "../../../shared/domain/track/track.ts";
import type { Track } from "../../../shared/domain/track/track.ts";
import type { Handlers } from "../../../shared/runtime/http.ts";
import { alignmentNow } from "../../../shared/runtime/policy.ts";
import { historyOfTalk, noSuchTalk, pathTalk } from "./context.ts";
import type { ConsultationsDependencies } from "./context.ts";

/** The brief of a talk, for its expert, and for the application's own recruiter where the candidate allows it. */
export function briefHandlers(
  dependencies: ConsultationsDependencies,
): Handlers<Pick<typeof consultationsContracts, "getConsultationBrief">> {
  const { people, settings, calendars } = dependencies;
  return {
    getConsultationBrief: async (call, member) => {
      const { consultationId } = pathTalk(call);
      const history = await historyOfTalk(call, dependencies);
      const brief = briefFacts(history, consultationId);
      if (!brief || history.state.status === "none") throw noSuchTalk();
      // Consent as it is now, whatever the brief is frozen at.
      const reader = briefReader(member, brief, history.state);
      if (!reader) throw noSuchTalk();
      const { application, consultation } = brief;
      const { organisation, candidateId, job } = application;
      const [candidate, notes, knownJob, joinLink] = await Promise.all([
        people.candidate(organisation, candidateId),
        people.notes(organisation, candidateId),
        settings.job(organisation, job.jobId),
        reader === "expert" ? calendars.joinLink(organisation, consultation) : undefined,
      ]);
      const noted = (noteId: string | undefined) =>
        noteId === undefined ? undefined : notes.find((note) => note.noteId === noteId)?.text;
      const reads = reader === "expert" ? expertsReading : { ...readerOf(member), seesProcesses: false };
      // Of other processes, too, it tells what they agree to now.
      const forgotten = processesForgottenAt(history) > brief.history.version;
      const sees = forgotten ? { ...reads, seesDeadlines: false, seesProcesses: false } : reads;
      const [track, policy, beside] = await Promise.all([
        settings.track(organisation, application.trackVersion),
        alignmentOfBrief(brief, dependencies),
        sees.seesPay
          ? (brief.besidePay ?? besidePay(application, knownJob, brief.frozenAt ?? call.now, dependencies))
          : {},
      ]);
      const duties = knownJob?.duties ?? [];
      const common = {
        ...commonPart(brief, sees, { name: candidate?.name ?? "", jobTitle: knownJob?.title, track }),
        expectations: expectationsView(brief.history, application, notes, sees),
        alignment: alignmentView(application, policy, duties, beside, notes, sees),
      };
      const { heldAt, topics, followUpOn, agreedNoteId, concernsNoteId, notesNoteId } = consultation;
      const body: BriefView =
        reader === "expert"
          ? {
              ...common,
              reader,
              joinLink,
              worries: noted(consultation.worriesNoteId),
              floor: noted(consultation.floorNoteId),
              outcome: heldAt
                ? {
                    heldAt,
                    topics: topics.map((topic) => Topic.parse(topic)),
                    followUpOn,
                    agreed: noted(agreedNoteId),
                    concerns: noted(concernsNoteId),
                    notes: noted(notesNoteId),
                  }
                : undefined,
            }
          : {
              ...common,
              reader,
              outcome: heldAt ? { heldAt, agreed: noted(agreedNoteId) } : undefined,
            };
      return { body };
    },
  };
}

/**
 * As what a member reads a brief, if at all: the talk's expert, or the recruiter whom the candidate's page names as their
 * contact. A colleague takes over with the application, and hr was never named to the candidate.
 */
function briefReader(
  member: Member,
  { consultation }: Pick<BriefFacts, "consultation">,
  application: Application,
): BriefView["reader"] | undefined {
  if (isWithheld(member, application)) return undefined;
  const {
    recruiterId,
    support: { consent },
    site,
  } = application;
  if (member.roles.includes("expert"))
    return consultation.expertId === member.memberId && consent.includes("expert") ? "expert" : undefined;
  const own = recruiterId === member.memberId && reaches(member, { siteId: site.siteId });
  return own && consent.includes("recruiter") ? "recruiter" : undefined;
}

/**
 * What the candidate's wishes are compared with: the job as it is. Once the talk began, the job as it was when they
 * answered last, where they did: what the job became since was not talked about.
 */
async function alignmentOfBrief(
  { application, frozenAt }: BriefFacts,
  dependencies: ConsultationsDependencies,
) {
  const now = await alignmentNow(application, dependencies);
  const { terms, rules } = application.expectations;
  return frozenAt === undefined ? now : { terms: terms ?? now.terms, rules: rules ?? now.rules };
}

function commonPart(
  { application, consultation, frozenAt }: BriefFacts,
  sees: AnswerReader,
  {
    name,
    jobTitle,
    track,
  }: { readonly name: string; readonly jobTitle: string | undefined; readonly track: Track },
) {
  const { consultationId, expertId, startsAt, endsAt, status, preparedAt } = consultation;
  const { applicationId, candidateId, job, site, receivedAt, newToSector, competingDeadline } = application;
  const { offers } = offerState(application);
  return {
    consultationId,
    applicationId,
    expertId,
    startsAt,
    endsAt,
    status,
    preparedAt,
    frozenAt,
    profile: {
      candidateId,
      name,
      jobId: job.jobId,
      jobTitle,
      siteId: site.siteId,
      appliedAt: receivedAt,
      test: application.test,
      newToSector,
      reached: standingOutcomes(application)
        .filter(({ colour }) => colour === "green")
        .map(({ milestone, outcome, effectiveAt: at }) => ({
          milestone,
          label: findMilestone(track, milestone)?.label ?? milestone,
          outcome,
          at,
        })),
    },
    competingDeadline: sees.seesDeadlines ? competingDeadline : undefined,
    // The expert cannot advise on figures they do not see; among the others pay is a permission of its own.
    offers: sees.seesPay ? offers : withoutPay(offers),
    contacts: contactsOf(application, track),
  };
}
