import { calendarPart } from "../../../emails/invitation.ts";
import type { RenderedMail } from "../../../emails/render.ts";
import { sequenceAt } from "../../../shared/domain/messages/offer-messages.ts";
import { mayHaveGone } from "../../../shared/ports/messages.ts";
import type { Mail } from "../../../shared/ports/messages.ts";
import { joinOf, talkEventOf, talkOf } from "./consultation-values.ts";
import type { Scene } from "./scene.ts";

/**
 * The invitation or cancellation that goes with a mail about a talk. The talk is one meeting for both calendars, by its
 * id; the organisation's own address invites, so that it stays the same whoever looks after the candidate. A talk that
 * was in no calendar, because no invitation to it went, is cancelled in none.
 */
export async function calendarOf(
  scene: Scene,
  attendee: { readonly name: string; readonly address: string },
  { summary, description }: NonNullable<RenderedMail["calendar"]>,
): Promise<Mail["calendar"]> {
  const { cause, history, message, organisation, sender } = scene;
  const event = talkEventOf(scene);
  const { consultationId, startsAt, endsAt } = talkOf(scene);
  const cancels = message.template.endsWith("-cancelled");
  if (cancels && !(await anyInvited(scene))) return undefined;
  return calendarPart({
    uid: `${consultationId}@${sender.slice(sender.lastIndexOf("@") + 1)}`,
    sequence: sequenceAt(history, event),
    method: cancels ? "CANCEL" : "REQUEST",
    stampedAt: cause.recordedAt,
    startsAt,
    endsAt,
    summary,
    description,
    url: cancels ? undefined : await joinOf(scene),
    organiser: { name: organisation.name, address: sender },
    attendee,
  });
}

async function anyInvited({ message, record }: Scene): Promise<boolean> {
  const invitations = await Promise.all((message.replaces ?? []).map(record));
  return invitations.some(mayHaveGone);
}
