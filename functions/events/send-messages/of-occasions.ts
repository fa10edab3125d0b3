import type { MailTemplate, ValuesOf } from "../../../emails/render.ts";
import type { Hint } from "../../../shared/contracts/events/published.ts";
import type { Application } from "../../../shared/domain/application/state.ts";
import type { MessageAbout, MessageEvent } from "../../../shared/domain/messages/events.ts";
import { isStricter } from "../../../shared/domain/messages/breaker.ts";
import { partiesAfter, partiesOf } from "../../../shared/domain/messages/plan.ts";
import type { Member } from "../../../shared/domain/organisation/organisation.ts";
import { findMilestone, findOutcome } from "../../../shared/domain/track/track.ts";
import type { Track } from "../../../shared/domain/track/track.ts";
import type { RefusedReport } from "../../../shared/ports/reports.ts";
import { applicationStream, historyOf } from "../../../shared/runtime/history.ts";
import { createCast } from "./cast.ts";
import type { Cast } from "./cast.ts";
import { deliver } from "./deliver.ts";
import type { Dependencies } from "./dependencies.ts";
import { eachOf } from "./of-application.ts";
import { readerOf, writeMail } from "./write.ts";

/** A mail to one member that follows from a fact outside applications' streams. */
export interface StaffMail<Template extends MailTemplate> {
  readonly hint: Hint;
  readonly template: Template;
  readonly role: "recruiter" | "hr" | "admin" | "finance";
  readonly member: Member;
  readonly zone: string;
  readonly values: ValuesOf<Template>;
}

/** Delivers such a mail under the fact that caused it: one record a member. */
export async function deliverToStaff<Template extends MailTemplate>(
  { hint, template, role, member, zone, values }: StaffMail<Template>,
  cast: Cast,
  dependencies: Dependencies,
): Promise<void> {
  const { organisation, stream, seq } = hint;
  const id = `${seq}#${role}#${template}#${member.memberId}`;
  const { memberId } = member;
  await deliver(
    {
      stream,
      id,
      about: { cause: seq, template, role, memberId, byPerson: false },
      compose: () =>
        writeMail(template, values, {
          to: readerOf(member),
          zone,
          organisation,
          stream,
          messageId: id,
          cast,
        }),
    },
    dependencies,
  );
}

/** A mail to the candidate or the referrer came back: the recruiter hears at once, with the phone number. */
export async function tellOfBounce(hint: Hint, dependencies: Dependencies): Promise<void> {
  const { stream, seq } = hint;
  const fact = (await dependencies.messageFacts.read(stream)).find((one) => one.seq === seq);
  const bounced = fact?.events.find((event) => event.type === "MessageBounced");
  if (!bounced) throw new Error(`${stream} has no bounce at ${seq}`);
  const about = await sentMessage(stream, bounced.messageId, dependencies);
  if (!about) return;
  await tellOfMissed(
    hint,
    { about, notBefore: bounced.at, template: "recruiter-mail-bounced" },
    (call, { address }, zone) => ({ ...call, address, sentAt: { instant: about.at, zone } }),
    dependencies,
  );
}

/** A mail was not sent, because its address takes none any more: the recruiter hears at once, and calls instead. */
export async function tellOfSuppressed(hint: Hint, dependencies: Dependencies): Promise<void> {
  const { stream, seq } = hint;
  const fact = (await dependencies.messageFacts.read(stream)).find((one) => one.seq === seq);
  const suppressed = fact?.events.find((event) => event.type === "MessageSuppressed");
  if (!suppressed) throw new Error(`${stream} has no suppressed message at ${seq}`);
  const { why, at } = suppressed;
  await tellOfMissed(
    hint,
    { about: suppressed, notBefore: at, template: "recruiter-mail-suppressed" },
    (call, { address }) => ({ ...call, address, why }),
    dependencies,
  );
}

interface Missed<Template extends MailTemplate> {
  readonly about: MessageAbout;
  readonly notBefore: string;
  readonly template: Template;
}

interface MissedReader {
  readonly name: string;
  readonly address: string;
  readonly phone?: string | undefined;
}

type CallValues = Pick<
  ValuesOf<"recruiter-mail-bounced">,
  "recipient" | "organisation" | "candidate" | "job" | "phone"
>;

/** Tells the recruiter of a mail that its reader does not have, with the number to call. */
async function tellOfMissed<Template extends MailTemplate>(
  hint: Hint,
  { about, notBefore, template }: Missed<Template>,
  values: (call: CallValues, missed: MissedReader, zone: string) => ValuesOf<Template>,
  dependencies: Dependencies,
): Promise<void> {
  const { organisation, applicationId = "" } = hint;
  const cast = createCast(organisation, dependencies);
  const history = historyOf(await dependencies.facts.read(applicationStream(organisation, applicationId)));
  const application = history.state;
  if (application.status === "none") return;
  const missed = await readerOfMessage(about, application, cast, dependencies);
  if (!missed) return;
  const { name } = await cast.organisation();
  const job = (await cast.job(application.job.jobId)).title;
  const { zone } = application.site;
  const parties = partiesOf(history, { causeSeq: about.cause, notBefore });
  // Of somebody whom hr and privacy alone may see by now, hr is told.
  const { restrictedAt } = application.closing ?? {};
  const readers =
    restrictedAt !== undefined && restrictedAt <= notBefore
      ? await cast.withRole("hr", parties)
      : await cast.recruiters(parties);
  await eachOf(readers, (member) =>
    deliverToStaff(
      {
        hint,
        template,
        role: "recruiter",
        member,
        zone,
        values: values(
          {
            recipient: member.name,
            organisation: name,
            candidate: missed.name,
            job,
            phone: missed.phone,
          },
          missed,
          zone,
        ),
      },
      cast,
      dependencies,
    ),
  );
}

type SentMessage = Extract<MessageEvent, { type: "MessageSent" }>;

async function sentMessage(
  stream: string,
  messageId: string,
  { messageFacts }: Dependencies,
): Promise<SentMessage | undefined> {
  const events = (await messageFacts.read(stream)).flatMap((fact) => fact.events);
  return events.find((event) => event.type === "MessageSent" && event.messageId === messageId) as
    SentMessage | undefined;
}

/** Who a mail did not reach. Only candidates and referrers: a colleague's bounce is for the admins' alarm. */
async function readerOfMessage(
  about: MessageAbout,
  application: Application,
  cast: Cast,
  { people }: Dependencies,
): Promise<MissedReader | undefined> {
  if (about.role === "candidate") {
    const candidate = await people.candidate(application.organisation, application.candidateId);
    return candidate?.email
      ? { name: candidate.name, address: candidate.email, phone: candidate.phone }
      : undefined;
  }
  if (about.role !== "referrer") return undefined;
  const member = await cast.member(about.memberId);
  return member && { name: member.name, address: member.email, phone: member.phone };
}

/**
 * The organisation's mail fares badly: its admins hear what and how much, also where none leaves any more. Of what was
 * reset since, or has become worse, nothing more is said.
 */
export async function tellOfBreaker(hint: Hint, dependencies: Dependencies): Promise<void> {
  const { organisation } = hint;
  const [fact] = await dependencies.occasions.read(hint.stream);
  const tightened = fact?.events[0];
  if (tightened?.type !== "MailBreakerTightened") throw new Error(`${hint.stream} is no breaker's change`);
  const { level, because, sent, bounced, complained } = tightened;
  const breaker = await dependencies.breakers.find(organisation);
  if (breaker.version > tightened.version || isStricter(breaker.level, level)) return;
  const cast = createCast(organisation, dependencies);
  const { name, zone } = await cast.organisation();
  const counted = because === "bounces" ? bounced : complained;
  await eachOf(await cast.admins(), (member) =>
    deliverToStaff(
      {
        hint,
        template: `admin-mail-${level}`,
        role: "admin",
        member,
        zone,
        values: { recipient: member.name, organisation: name, because, counted, sent },
      },
      cast,
      dependencies,
    ),
  );
}

/** A report from another system was refused: whoever looks after the application, and the admins, are told. */
export async function tellOfRefusedReport(hint: Hint, dependencies: Dependencies): Promise<void> {
  const { organisation } = hint;
  const [fact] = await dependencies.occasions.read(hint.stream);
  const refused = fact?.events[0];
  if (refused?.type !== "ReportRefused") throw new Error(`${hint.stream} is no refused report`);
  const report = await dependencies.reports.find(organisation, refused.source, refused.reportId);
  // It has become an outcome since.
  if (!report) return;
  const cast = createCast(organisation, dependencies);
  const { name, zone, trackVersion } = await cast.organisation();
  const track = await dependencies.settings.track(organisation, trackVersion);
  const values = {
    organisation: name,
    source: report.source,
    reportId: report.reportId,
    ...namesOf(report, track),
    code: report.code,
    reason: report.message,
  };
  const about = await applicationOfReport(organisation, report.applicationId, dependencies);
  if (about) {
    const candidate = await dependencies.people.candidate(organisation, about.application.candidateId);
    const job = (await cast.job(about.application.job.jobId)).title;
    await eachOf(await cast.recruiters(about.parties), (member) =>
      deliverToStaff(
        {
          hint,
          template: "recruiter-report-refused",
          role: "recruiter",
          member,
          zone: about.application.site.zone,
          values: { ...values, recipient: member.name, candidate: candidate?.name ?? "", job },
        },
        cast,
        dependencies,
      ),
    );
  }
  await eachOf(await cast.admins(), (member) =>
    deliverToStaff(
      {
        hint,
        template: "admin-report-refused",
        role: "admin",
        member,
        zone,
        values: { ...values, recipient: member.name },
      },
      cast,
      dependencies,
    ),
  );
}

/** What a report named, in the words of the organisation's track; what the track does not know, as it was reported. */
function namesOf({ milestone, outcome }: RefusedReport, track: Track) {
  const rule = milestone && outcome ? findOutcome(track, milestone, outcome) : undefined;
  return {
    milestone: milestone
      ? { milestone, label: findMilestone(track, milestone)?.label ?? milestone }
      : undefined,
    outcome: outcome ? { outcome, label: rule?.label ?? outcome } : undefined,
  };
}

async function applicationOfReport(
  organisation: string,
  applicationId: string | undefined,
  { facts }: Dependencies,
) {
  if (!applicationId) return undefined;
  const history = historyOf(await facts.read(applicationStream(organisation, applicationId)));
  const application = history.state;
  return application.status === "none" ? undefined : { application, parties: partiesAfter(history.events) };
}
