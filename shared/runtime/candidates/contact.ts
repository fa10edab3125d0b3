import { readablePhone } from "../../../emails/phones.ts";
import type { Application } from "../../domain/application/state.ts";
import type { Job, Member } from "../../domain/organisation/organisation.ts";
import { reaches } from "../../domain/organisation/permissions.ts";
import type { People } from "../../ports/people.ts";
import type { FrameWords } from "./words/index.ts";

/** The person whom a candidate can reach. */
export interface Contact {
  readonly name: string;
  readonly email: string;
  readonly phone?: string | undefined;
}

/** Whoever looks after the application; else who watches its job, recruits for its site, or is an admin. */
export async function contactOf(
  application: Application,
  job: Job | undefined,
  people: Pick<People, "member" | "members">,
): Promise<Member | undefined> {
  const { organisation, recruiterId } = application;
  const watchers = job?.watcherIds ?? application.job.watcherIds;
  for (const memberId of [...(recruiterId ? [recruiterId] : []), ...watchers]) {
    const member = await people.member(organisation, memberId);
    if (member?.status === "active") return member;
  }
  const active = (await people.members(organisation)).filter(({ status }) => status === "active");
  const target = { siteId: application.site.siteId, clientId: application.job.clientId };
  return (
    active.find((member) => member.roles.includes("recruiter") && reaches(member, target)) ??
    active.find((member) => member.roles.includes("admin"))
  );
}

/** Whom to call or write to, where the page cannot help. */
export const askWords = (
  contact: Contact | undefined,
  words: Pick<FrameWords, "ask" | "askAnybody">,
): string =>
  contact ? words.ask(contact.name, contact.phone && readablePhone(contact.phone)) : words.askAnybody;
