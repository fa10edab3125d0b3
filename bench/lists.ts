/** What a page of the list costs at one size and at fifty times that size. Rows are seeded without streams. */
import { BatchWriteCommand } from "@aws-sdk/lib-dynamodb";
import { createViews } from "../shared/adapters/dynamodb/views.ts";
import { followersOf, rowItem } from "../shared/adapters/dynamodb/view-items.ts";
import type { ListRow } from "../shared/domain/lists/row.ts";
import type { Member } from "../shared/domain/organisation/organisation.ts";
import { environment } from "../shared/names.ts";
import { meteredClient, percentile } from "./world.ts";
import type { World } from "./world.ts";

const first = [
  "Anna",
  "Bram",
  "Chika",
  "Daan",
  "Elin",
  "Fatima",
  "George",
  "Hana",
  "Ivo",
  "Julia",
  "Kofi",
  "Lars",
];
const last = [
  "Berg",
  "Carter",
  "Dijk",
  "Eriksson",
  "Fujita",
  "Green",
  "Hall",
  "Ito",
  "Jansen",
  "Khan",
  "Lund",
];
const milestones = ["contact-made", "interview-booked", "interview-completed", "offer"];

/** The same row for the same number, so that both sizes hold the same kinds of rows. */
function row(world: World, organisation: string, index: number): ListRow {
  const applicationId = `app_bench${String(index).padStart(6, "0")}`;
  const name = `${first[index % first.length]} ${last[(index * 7) % last.length]} ${index}`;
  const at = new Date(Date.UTC(2026, 0, 1) + index * 60_000).toISOString();
  const name20 = index % 20;
  return {
    organisation,
    applicationId,
    candidateId: applicationId.replace("app_", "can_"),
    seq: 3,
    candidateVersion: 1,
    state: "live",
    listed: true,
    name,
    milestone: milestones[index % milestones.length],
    owner: index % 3 === 0 ? "candidate" : "us",
    reviewAt: new Date(Date.UTC(2026, 10, 1) + name20 * 86_400_000).toISOString(),
    siteId: index % 2 === 0 ? world.siteId : "sit_other",
    jobId: `job_${index % 6}`,
    recruiterId: world.recruiterId,
    referrerId: `mem_${index % 50}`,
    receivedAt: at,
    updatedAt: at,
    checkFirst: false,
    newToSector: false,
    test: false,
    clientSees: false,
    restricted: false,
    contacts: 0,
    tasks: [],
  };
}

/** Fills the views of an organisation of its own with so many rows. */
export async function seedRows(world: World, organisation: string, count: number): Promise<void> {
  const table = world.stack.table(environment.viewsTable);
  let batch: Record<string, unknown>[] = [];
  const write = async () => {
    let pending = batch.map((Item) => ({ PutRequest: { Item } }));
    batch = [];
    while (pending.length > 0) {
      const answer = await world.documents.send(
        new BatchWriteCommand({ RequestItems: { [table]: pending } }),
      );
      pending = (answer.UnprocessedItems?.[table] ?? []) as typeof pending;
    }
  };
  for (let index = 0; index < count; index += 1) {
    const one = row(world, organisation, index);
    for (const item of [rowItem(one), ...followersOf(one)]) {
      batch.push(item);
      if (batch.length === 25) await write();
    }
  }
  if (batch.length > 0) await write();
}

export interface ListFigure {
  readonly query: string;
  readonly units: number;
  readonly p50: number;
  readonly rows: number;
}

const flat: Record<string, Record<string, unknown>> = {
  "sort=updated": {},
  "sort=name": { sort: "name" },
  "sort=received": { sort: "received" },
  "jobId (updated)": { jobId: "job_2" },
  "siteId (updated)": { siteId: "sit_other" },
  "q=anna (name search)": { q: "anna" },
};
const others: Record<string, Record<string, unknown>> = {
  "q=berg a (two words)": { q: "berg a" },
  milestone: { milestone: "offer" },
  "status=overdue": { status: "overdue" },
  "jobId, sort=name": { jobId: "job_2", sort: "name" },
  "siteId, milestone, status": { siteId: "sit_other", milestone: "interview-booked", status: "with-us" },
};

export const isFlat = (query: string): boolean => query in flat;

/** Units and median time of a page of 50 for each kind of list. */
export async function listFigures(world: World, organisation: string, rounds: number): Promise<ListFigure[]> {
  const reader = meteredClient(world);
  const views = createViews(reader.client, world.stack.table(environment.viewsTable), "bench");
  const member: Member = {
    memberId: "mem_bench",
    name: "Bench",
    email: "bench@bench.example",
    locale: "en",
    roles: ["admin"],
    siteIds: [],
    seesPay: false,
    status: "active",
    version: 1,
  };
  const figures: ListFigure[] = [];
  for (const [query, wanted] of Object.entries({ ...flat, ...others })) {
    const took: number[] = [];
    let rows = 0;
    reader.reset();
    for (let round = 0; round < rounds; round += 1) {
      const started = performance.now();
      const page = await views.list({
        organisation,
        member,
        query: { state: "live", limit: 50, ...wanted },
        now: "2026-11-10T12:00:00.000Z",
      });
      took.push(performance.now() - started);
      rows = page.items.length;
    }
    figures.push({ query, units: reader.units() / rounds, p50: percentile(took, 50), rows });
  }
  return figures;
}
