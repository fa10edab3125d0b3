import { calendarPart } from "../../../emails/invitation.ts";
import type { RenderedMail } from "../../../emails/render.ts";
import { interviewSequenceAt } from "../../../shared/domain/messages/interview-messages.ts";
import { sequenceAt } from "../../../shared/domain/messages/offer-messages.ts";
import { mayHaveGone } from "../../../shared/ports/messages.ts";
import type { Mail } from "../../../shared/ports/messages.ts";
import { joinOf, talkEventOf, talkOf } from "./consultation-values.ts";
import { interviewEventOf, interviewTimeOf, isInterviewEvent, whereOf } from "./interview-values.ts";
import type { Scene } from "./scene.ts";

/** A meeting as it stood with the event that a message follows from. */
interface Meeting {
  readonly id: string;
  readonly sequence: number;
  readonly startsAt: string;
  readonly endsAt: string;
  /** Where it is held, asked for only where somebody is invited there. */
  readonly where: () => Promise<{ readonly place?: string | undefined; readonly join?: string | undefined }>;
}

const meetingOf = (scene: Scene): Meeting =>
  isInterviewEvent(scene.cause) ? interviewMeeting(scene) : talkMeeting(scene);

function talkMeeting(scene: Scene): Meeting {
  const { consultationId: id, startsAt, endsAt } = talkOf(scene);
  const sequence = sequenceAt(scene.history, talkEventOf(scene));
  return { id, sequence, startsAt, endsAt, where: async () => ({ join: await joinOf(scene) }) };
}

function interviewMeeting(scene: Scene): Meeting {
  const { interviewId: id, startsAt, endsAt } = interviewTimeOf(scene);
  const sequence = interviewSequenceAt(scene.history, interviewEventOf(scene));
  return { id, sequence, startsAt, endsAt, where: () => whereOf(scene) };
}

/**
 * The invitation or cancellation that goes with a mail about a talk or an interview. It is one meeting for all calendars,
 * by its id; the organisation's own address invites, so that it stays the same whoever looks after the candidate. What
 * was in no calendar, because no invitation to it went, is cancelled in none.
 */
export async function calendarOf(
  scene: Scene,
  attendee: { readonly name: string; readonly address: string },
  { summary, description }: NonNullable<RenderedMail["calendar"]>,
): Promise<Mail["calendar"]> {
  const { cause, message, organisation, sender } = scene;
  const { id, sequence, startsAt, endsAt, where } = meetingOf(scene);
  const cancels = message.template.endsWith("-cancelled");
  if (cancels && !(await anyInvited(scene))) return undefined;
  const { place, join } = cancels ? {} : await where();
  return calendarPart({
    uid: `${id}@${sender.slice(sender.lastIndexOf("@") + 1)}`,
    sequence,
    method: cancels ? "CANCEL" : "REQUEST",
    stampedAt: cause.recordedAt,
    startsAt,
    endsAt,
    summary,
    description,
    url: join,
    place,
    organiser: { name: organisation.name, address: sender },
    attendee,
  });
}

async function anyInvited({ message, record }: Scene): Promise<boolean> {
  const { replaces = [], corrects = [] } = message;
  const invitations = await Promise.all([...replaces, ...corrects].map(record));
  return invitations.some(mayHaveGone);
}
