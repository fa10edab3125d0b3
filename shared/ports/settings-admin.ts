import type { Client, Job, Member, Organisation, Site } from "../domain/organisation/organisation.ts";
import type { Appended, Companion } from "./facts.ts";

/** The settings that are looked after one by one: each replaced as a whole, on the version that was seen. */
export interface SettingKinds {
  client: Client;
  site: Site;
  job: Job;
}
export type SettingKind = keyof SettingKinds;

export interface Page<Item> {
  readonly items: Item[];
  /** Id of the last item looked at; absent at the end. */
  readonly last?: string | undefined;
}

/** Where a page begins (after this id) and how many items are looked at. */
export interface PageAsked {
  readonly after?: string | undefined;
  readonly limit: number;
}

/** Settings as those who look after them read and write them: always what is stored now, never a kept copy. */
export interface SettingsAdmin {
  organisation(organisation: string): Promise<Organisation | undefined>;
  /** Puts version 1 where there is none, a later one only over the version before. Conflicts as `organisation`. */
  savingOrganisation(organisation: Organisation): Companion;
  /** Lists the organisation among all, for what the clock does everywhere. */
  listing(organisation: Pick<Organisation, "organisationId" | "zone">): Companion;

  find<Kind extends SettingKind>(
    kind: Kind,
    organisation: string,
    id: string,
  ): Promise<SettingKinds[Kind] | undefined>;
  /** In the order of ids. */
  list<Kind extends SettingKind>(
    kind: Kind,
    organisation: string,
    page: PageAsked,
  ): Promise<Page<SettingKinds[Kind]>>;
  /** Puts version 1 where there is none, a later one only over the version before. Conflicts as `setting`. */
  saving<Kind extends SettingKind>(kind: Kind, organisation: string, document: SettingKinds[Kind]): Companion;

  /** Members in the order of ids. */
  listMembers(organisation: string, page: PageAsked): Promise<Page<Member>>;
  /** Place of the next fact in the stream of members. */
  nextMembersSeq(organisation: string): Promise<number>;
  /** An address, by its keyed hash, belongs to one member of an organisation. Conflicts as `email`. */
  claimingEmail(organisation: string, hash: string, memberId: string): Companion;
  /** Gives an address back. Nothing happens if it is not the member's. */
  releasingEmail(organisation: string, hash: string, memberId: string): Companion;

  /** The address a member's sign-in still has, while a change of it is under way. */
  formerEmail(organisation: string, memberId: string): Promise<string | undefined>;
  /** Remembers the address the sign-in has, until `forgetFormerEmail`; an earlier one stays. */
  keepingFormerEmail(organisation: string, memberId: string, email: string): Companion;
  forgetFormerEmail(organisation: string, memberId: string): Promise<void>;

  /** All in one transaction. */
  write(companions: readonly Companion[]): Promise<Appended>;
}
