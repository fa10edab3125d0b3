import type { Application, History } from "../../../shared/domain/application/state.ts";
import type { ApplicationEvent } from "../../../shared/domain/application/events.ts";
import type { Consultation } from "../../../shared/domain/consultation/state.ts";
import type { Member } from "../../../shared/domain/organisation/organisation.ts";
import { isWithheld } from "../../../shared/domain/organisation/permissions.ts";
import type { BookingCalendar, ExpertCalendars } from "../../../shared/ports/booking-calendar.ts";
import type { FactStore } from "../../../shared/ports/facts.ts";
import type { Geocoder } from "../../../shared/ports/geocoder.ts";
import type { People } from "../../../shared/ports/people.ts";
import type { Settings } from "../../../shared/ports/settings.ts";
import type { BesidePayDependencies } from "../../../shared/runtime/applications/beside-pay.ts";
import { applicationStream, historyOf } from "../../../shared/runtime/history.ts";
import type { Call, HttpDependencies } from "../../../shared/runtime/http.ts";
import { ProblemError } from "../../../shared/runtime/problems.ts";

export interface ConsultationsDependencies extends HttpDependencies {
  readonly facts: FactStore<ApplicationEvent>;
  readonly people: Pick<People, "member" | "candidate" | "notes" | "savingNote">;
  readonly settings: Settings;
  readonly geocoder: Geocoder;
  readonly calendar: Pick<BookingCalendar, "agenda">;
  readonly calendars: ExpertCalendars;
  readonly bands: BesidePayDependencies["bands"];
  readonly payViews: BesidePayDependencies["payViews"];
  readonly pause: (attempt: number) => Promise<void>;
}

export type AnyCall = Call<unknown, unknown>;

/** A talk that is not there, or not the caller's: the same answer. */
export const noSuchTalk = (): ProblemError =>
  new ProblemError(404, "no-such-consultation", "There is no such talk, or it is not yours.");

/** The talk's id in the path, and the application it names. */
export function pathTalk(call: AnyCall): { consultationId: string; applicationId: string } {
  const consultationId = call.path["id"] ?? "";
  const applicationId = consultationId.split(".")[0] ?? "";
  if (!/^app_[A-Za-z0-9]{1,40}\.c\d+$/.test(consultationId)) throw noSuchTalk();
  return { consultationId, applicationId };
}

/** The talk of an application, if it is this expert's. Throws 404 else. */
export function ownTalk(application: Application, consultationId: string, member: Member): Consultation {
  const talk = application.consultations.find((each) => each.consultationId === consultationId);
  if (talk?.expertId !== member.memberId || isWithheld(member, application)) throw noSuchTalk();
  return talk;
}

/** The stream that a talk's id names. Throws 404 where it has not begun. */
export async function historyOfTalk(
  call: AnyCall,
  { facts }: Pick<ConsultationsDependencies, "facts">,
): Promise<History> {
  const { applicationId } = pathTalk(call);
  const history = historyOf(await facts.read(applicationStream(call.organisation, applicationId)));
  if (history.state.status === "none") throw noSuchTalk();
  return history;
}

/** A talk as its expert sees it. Without consent there is no name: they read nothing more about the candidate. */
export const talkView = (
  application: Application,
  talk: Consultation,
  candidateName: string | undefined,
  joinLink: string | undefined,
) => ({
  consultationId: talk.consultationId,
  applicationId: application.applicationId,
  candidate: {
    candidateId: application.candidateId,
    name: application.support.consent.includes("expert") ? (candidateName ?? "") : "",
  },
  test: application.test,
  jobId: application.job.jobId,
  startsAt: talk.startsAt,
  endsAt: talk.endsAt,
  timeZone: talk.zone,
  told: talk.told,
  status: talk.status,
  preparedAt: talk.preparedAt,
  heldAt: talk.heldAt,
  followUpOn: talk.followUpOn,
  joinLink,
});
