import type { ApplicationEvent } from "../../../shared/domain/application/events.ts";
import type { History } from "../../../shared/domain/application/state.ts";
import type { MessageEvent } from "../../../shared/domain/messages/events.ts";
import { noticeAgain } from "../../../shared/domain/personal-data/retention.ts";
import type { FactStore } from "../../../shared/ports/facts.ts";
import { messagesStream } from "../../../shared/runtime/history.ts";

/**
 * What time brings, and notice in the place of an erasure that nobody could read of: what became of the notice's mail is
 * read only where the person would be erased.
 */
export async function afterNotice(
  events: readonly ApplicationEvent[],
  history: History,
  now: string,
  { messageFacts }: { readonly messageFacts: Pick<FactStore<MessageEvent>, "read"> },
): Promise<readonly ApplicationEvent[]> {
  const ends = events.some((event) => event.type === "ErasureBegun" && event.because === "retention");
  if (!ends || history.state.status === "none") return events;
  const { organisation, applicationId } = history.state;
  const messages = await messageFacts.read(messagesStream(organisation, applicationId));
  const again = noticeAgain(
    history,
    messages.flatMap((fact) => fact.events),
    now,
  );
  return again ? [again] : events;
}
