import type { ListRow } from "../../shared/domain/lists/row.ts";
import type { Member } from "../../shared/domain/organisation/organisation.ts";

/** A generator of numbers from a seed: the same seed gives the same rows on every machine (mulberry32). */
export function seeded(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

export const oneOf = <Item>(random: (below: number) => number, items: readonly Item[]): Item => {
  if (items.length === 0) throw new Error("nothing to choose from");
  return items[random(items.length)] as Item;
};

const given = [
  "Anna",
  "Anneke",
  "Åsa",
  "Bo",
  "Çelik",
  "Dan",
  "Daniel",
  "Zoë",
  "Jean Luc",
  "Øyvind",
  "Ann-Marie",
  "José",
];
const family = [
  "Berg",
  "Bergström",
  "van den Berg",
  "O’Brien",
  "Andersson",
  "Smith",
  "Šimić",
  "Li",
  "Danielsson",
];
const cjk = ["佐藤 花子", "佐藤花", "鈴木一郎", "김민준"];

/** A name of one of several countries. */
export const aName = (random: (below: number) => number): string =>
  random(12) === 0 ? oneOf(random, cjk) : `${oneOf(random, given)} ${oneOf(random, family)}`;

export const minutesAfter = (start: string, minutes: number): string =>
  new Date(Date.parse(start) + minutes * 60_000).toISOString();

/** A live application at the first milestone, unless said. */
export const aRow = (row: Partial<ListRow> & Pick<ListRow, "applicationId">): ListRow => ({
  organisation: "org_acme",
  candidateId: row.applicationId.replace(/^app_/, "can_"),
  seq: 1,
  candidateVersion: 1,
  state: "live",
  listed: true,
  name: "Anna Berg",
  milestone: "contact-made",
  lastOutcome: undefined,
  owner: "us",
  reviewAt: undefined,
  promisedBy: "2026-03-03",
  siteId: "sit_leeds",
  jobId: "job_warehouse",
  clientId: undefined,
  managerId: undefined,
  recruiterId: "mem_rita",
  referrerId: undefined,
  receivedAt: "2026-03-02T09:00:00.000Z",
  updatedAt: "2026-03-02T09:00:00.000Z",
  checkFirst: false,
  newToSector: false,
  test: false,
  clientSees: false,
  restricted: false,
  contacts: 0,
  tasks: [],
  ...row,
});

/** A recruiter of the whole organisation, unless said. */
export const aMember = (member: Partial<Member> & Pick<Member, "memberId">): Member => ({
  name: "Rita Recruiter",
  email: "rita@example.org",
  locale: "en",
  roles: ["recruiter"],
  siteIds: [],
  seesPay: false,
  status: "active",
  version: 1,
  ...member,
});
