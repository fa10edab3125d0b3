import type { Application, History } from "../../../shared/domain/application/state.ts";
import { applicationOf } from "../../../shared/domain/application/decision.ts";
import type { Actor } from "../../../shared/domain/application/events.ts";
import type { MessageEvent } from "../../../shared/domain/messages/events.ts";
import type { FactStore } from "../../../shared/ports/facts.ts";
import type { People } from "../../../shared/ports/people.ts";
import { messagesStream } from "../../../shared/runtime/history.ts";
import type { FirstPageWords } from "./words/languages.ts";

/** Something that was said: when, what it was about, and by whom. What it said itself is not kept here. */
export interface Said {
  readonly at: string;
  readonly what: string;
  readonly who: string | undefined;
}

export interface SaidDependencies {
  readonly messageFacts: Pick<FactStore<MessageEvent>, "read">;
  readonly people: Pick<People, "member">;
}

/**
 * What was said to and by the candidate so far, newest first: mails that went to them, and talks that were logged. One
 * question to the messages' stream, whatever there is. A contact that an outcome tells of is not among them, unlike on staff's
 * pages: a conversation stands on the same page as the step it was, and a try as the mail that told of it.
 */
export async function saidSoFar(
  history: History,
  words: FirstPageWords["said"],
  { messageFacts, people }: SaidDependencies,
): Promise<Said[]> {
  const application = applicationOf(history);
  const { organisation, applicationId } = application;
  const facts = await messageFacts.read(messagesStream(organisation, applicationId));
  const bySeq = new Map(history.events.map(({ seq, actor }) => [seq, actor]));
  const mails = facts
    .flatMap(({ events }) => events)
    .flatMap((event) =>
      event.type === "MessageSent" && event.role === "candidate" && event.template !== "candidate-code"
        ? [
            {
              at: event.at,
              what: words.mails[event.template.replace(/^candidate-/, "")] ?? words.mail,
              memberId: event.byPerson ? doerOf(bySeq.get(event.cause)) : undefined,
            },
          ]
        : [],
    );
  const talks = application.contacts.map(({ at, direction, result, actor }) => ({
    at,
    what: words.contact[direction === "in" && result !== "spoke" ? "in" : result],
    memberId: doerOf(actor),
  }));
  const names = await namesOf(application, [...mails, ...talks], people);
  return [...mails, ...talks]
    .sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0))
    .map(({ at, what, memberId }) => ({ at, what, who: memberId && names.get(memberId) }));
}

const doerOf = (actor: Actor | undefined): string | undefined =>
  actor?.kind === "member" ? actor.memberId : undefined;

async function namesOf(
  { organisation }: Application,
  said: readonly { readonly memberId: string | undefined }[],
  people: Pick<People, "member">,
): Promise<ReadonlyMap<string, string>> {
  const ids = [...new Set(said.flatMap(({ memberId }) => (memberId === undefined ? [] : [memberId])))];
  const members = await Promise.all(ids.map((id) => people.member(organisation, id)));
  return new Map(members.flatMap((member) => (member ? [[member.memberId, member.name]] : [])));
}
