import { BatchGetCommand, QueryCommand } from "@aws-sdk/lib-dynamodb";
import type { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import * as z from "zod/mini";
import { fits, limitingSites, listItem } from "../../domain/lists/reading.ts";
import { readsApplication, seesApplication } from "../../domain/organisation/permissions.ts";
import { applicationAt, nameAt, positions } from "../../domain/lists/row.ts";
import type { ListOrder, ListRow } from "../../domain/lists/row.ts";
import { isDueFor } from "../../domain/lists/due.ts";
import type { ListedDue } from "../../domain/lists/due.ts";
import type { ListedOffer } from "../../domain/lists/offer.ts";
import { RetentionStep, RowRetention } from "../../domain/lists/retention.ts";
import type { ListedRetention } from "../../domain/lists/retention.ts";
import { doneBy, isTaskOf, TaskKind, TaskOwner } from "../../domain/lists/task.ts";
import type { ListedTask } from "../../domain/lists/task.ts";
import { queryBuckets } from "../../domain/people/names.ts";
import { viewIndexes } from "../../names.ts";
import { Intention } from "../../domain/expectations/events.ts";
import { Owner } from "../../domain/track/track.ts";
import { OfferStatus } from "../../domain/offer/events.ts";
import type { ListRequest, Page, ReferralCard, Views } from "../../ports/views.ts";
import { jitter } from "../../runtime/pause.ts";
import { createCursors } from "./cursors.ts";
import { comparePositions, MergedPositions } from "./merged-positions.ts";
import type { PositionSource } from "./merged-positions.ts";
import {
  duePartition,
  indexPartitions,
  offersPartition,
  readRow,
  retentionPartition,
  referrerPartition,
  rowKey,
  searchPartition,
  shortlistPartition,
  tasksPartition,
} from "./view-items.ts";

/** Keys, and then rows, that one call reads at most. */
const budget = 500;
/** DynamoDB answers at most so many keys a batch. */
const batchSize = 100;
/** A partition for each site is read only by members of few sites; beyond that the whole list is, and filtered. */
const mostSites = 10;
/**
 * A search so short that more referrers match is answered with the referrals of the first so many by name; candidates'
 * names are always searched whole.
 */
const mostReferrers = 100;
const referrerKeys = 200;

const StoredTask = z.object({
  taskId: z.string(),
  kind: TaskKind,
  for: TaskOwner,
  since: z.string(),
  dueAt: z.optional(z.string()),
  about: z.optional(z.string()),
  applicationId: z.string(),
  candidateId: z.string(),
  siteId: z.string(),
  jobId: z.string(),
  clientId: z.optional(z.string()),
  recruiterId: z.optional(z.string()),
  managerId: z.optional(z.string()),
  restricted: z.optional(z.literal(true)),
  test: z.optional(z.literal(true)),
});

const StoredRetention = z.object({ sk: z.string(), siteId: z.string() });

function readRetention(item: unknown): ListedRetention {
  const { sk, siteId } = StoredRetention.parse(item);
  const [on = "", step, applicationId = ""] = sk.split("#");
  return { on, step: RetentionStep.parse(step), applicationId, siteId, ...RowRetention.parse(item) };
}

const StoredDue = z.object({
  applicationId: z.string(),
  candidateId: z.string(),
  dueAt: z.string(),
  owner: Owner,
  milestone: z.optional(z.string()),
  promisedBy: z.optional(z.string()),
  why: z.optional(z.enum(["review", "promise"])),
  siteId: z.string(),
  jobId: z.string(),
  clientId: z.optional(z.string()),
  recruiterId: z.optional(z.string()),
  test: z.optional(z.literal(true)),
});

const StoredOffer = z.object({
  applicationId: z.string(),
  candidateId: z.string(),
  siteId: z.string(),
  jobId: z.string(),
  clientId: z.optional(z.string()),
  managerId: z.optional(z.string()),
  recruiterId: z.optional(z.string()),
  milestone: z.optional(z.string()),
  receivedAt: z.string(),
  clientSees: z.boolean(),
  test: z.optional(z.literal(true)),
  offerId: z.optional(z.string()),
  status: z.optional(OfferStatus),
  expiresAt: z.optional(z.string()),
  competingDeadline: z.optional(z.string()),
  intention: z.optional(Intention),
  satisfaction: z.optional(z.int()),
  motivation: z.optional(z.int()),
  concerns: z.optional(z.int()),
  rank: z.optional(z.int()),
});

/** Lists, search, tasks, offers and referrals, read from the `views` table. `secret` seals the cursors. */
export function createViews(
  client: DynamoDBDocumentClient,
  table: string,
  secret: string,
  pause: (attempt: number) => Promise<void> = jitter,
): Views {
  const cursors = createCursors(secret);

  /** Positions of one range. `wants` leaves keys out before they count as positions. */
  const run = (range: Range, wants?: (position: string) => boolean): PositionSource => ({
    async read(after, limit) {
      const sort = range.index?.sort ?? "sk";
      const query = {
        TableName: table,
        ...following(range, after),
        ProjectionExpression: sort,
        Limit: limit,
      };
      const page = await client.send(new QueryCommand(query));
      const skipped = range.state === undefined ? 0 : range.state.length + 1;
      const read = (page.Items ?? []).map((item) => String(item[sort]).slice(skipped));
      return {
        positions: wants ? read.filter(wants) : read,
        keys: read.length,
        readTo: read.at(-1),
        done: page.LastEvaluatedKey === undefined,
      };
    },
  });

  /** Reads the rows that are not among `rows` yet, and adds them. */
  const readRows = async (
    organisation: string,
    applicationIds: readonly string[],
    rows: Map<string, ListRow>,
  ): Promise<void> => {
    const unread = applicationIds.filter((id) => !rows.has(id));
    const batches = Array.from({ length: Math.ceil(unread.length / batchSize) }, (_, n) =>
      unread.slice(n * batchSize, (n + 1) * batchSize),
    );
    await Promise.all(
      batches.map(async (batch) => {
        let keys: Record<string, unknown>[] = batch.map((id) => rowKey(organisation, id));
        for (let attempt = 0; keys.length > 0; attempt += 1) {
          if (attempt > 0) await pause(attempt);
          const answer = await client.send(
            new BatchGetCommand({ RequestItems: { [table]: { Keys: keys } } }),
          );
          for (const item of answer.Responses?.[table] ?? []) {
            const row = readRow(item);
            rows.set(row.applicationId, row);
          }
          keys = answer.UnprocessedKeys?.[table]?.Keys ?? [];
        }
      }),
    );
  };

  /** The partitions that hold all a query can find, if they are narrower than the whole list. */
  const narrowest = ({ organisation, member, query }: ListRequest) => {
    const { state, jobId, siteId } = query;
    if (jobId)
      return { index: viewIndexes.job, partitions: [indexPartitions.job(organisation, state, jobId)] };
    const sites = siteId ? [siteId] : limitingSites(member);
    if (sites.length === 0 || sites.length > mostSites) return undefined;
    return {
      index: viewIndexes.site,
      partitions: sites.map((site) => indexPartitions.site(organisation, state, site)),
    };
  };

  /** Rows of a narrow list in an order that has no index for it: all of them, if they are few enough. */
  const sortedInMemory = async (
    request: ListRequest,
    order: ListOrder,
    after: string | undefined,
    rows: Map<string, ListRow>,
  ): Promise<string[] | undefined> => {
    const narrow = narrowest(request);
    if (!narrow) return undefined;
    const found: string[] = [];
    for (const partition of narrow.partitions) {
      const limit = budget + 1 - found.length;
      const read = await run({ index: narrow.index, partition }).read(undefined, limit);
      found.push(...read.positions);
      if (found.length > budget || !read.done) return undefined;
    }
    await readRows(request.organisation, found.map(applicationAt), rows);
    const descending = order !== "name";
    const compare = (a: string, b: string) => (descending ? -1 : 1) * comparePositions(a, b);
    return [...rows.values()]
      .map((row) => positions[order](row))
      .filter((position) => after === undefined || compare(position, after) > 0)
      .sort(compare);
  };

  const browse = async (request: ListRequest, after: string | undefined, rows: Map<string, ListRow>) => {
    const { organisation, query } = request;
    const order = query.sort ?? "updated";
    const descending = order !== "name";
    const narrow = order === "updated" ? narrowest(request) : undefined;
    const few = order === "updated" ? undefined : await sortedInMemory(request, order, after, rows);
    const sources = few
      ? [held(few)]
      : (narrow?.partitions ?? [indexPartitions.list(organisation, query.state)]).map((partition) =>
          run({ index: narrow?.index ?? viewIndexes[order], partition, descending }),
        );
    return new MergedPositions(sources, { descending, after, budget });
  };

  /** Candidates whose name begins so, and the referrals of referrers whose name does, in the candidates' name order. */
  const search = async (request: ListRequest, q: string, after: string | undefined) => {
    const { organisation, query } = request;
    const wanted = queryBuckets(q);
    if (!wanted) return new MergedPositions([], { descending: false, after, budget });
    const matches = (position: string) => wanted.matches(nameAt(position));
    const among = (what: string) => ({ partition: searchPartition(organisation, what, wanted.bucket) });
    const referrers = await run(among("referrer"), matches).read(undefined, referrerKeys);
    const referrals = referrers.positions.slice(0, mostReferrers).map((position) => {
      const memberId = applicationAt(position);
      return run({ partition: referrerPartition(organisation, memberId), state: query.state });
    });
    const candidates = run(among(query.state), matches);
    return new MergedPositions([candidates, ...referrals], {
      descending: false,
      after,
      budget: budget - referrers.keys,
    });
  };

  /** A page of a partition as it lies, of what is wanted. */
  const inOrder = async <Item>({
    partition,
    before,
    scope,
    query,
    read,
    wanted,
  }: Listing<Item>): Promise<Page<Item>> => {
    let after = query.cursor === undefined ? undefined : cursors.open(scope, query.cursor);
    const items: Item[] = [];
    for (let left = budget; left > 0;) {
      const page = await client.send(
        new QueryCommand({
          TableName: table,
          ...following({ partition, ...(before === undefined ? {} : { before }) }, after),
          Limit: Math.min(left, batchSize),
        }),
      );
      for (const item of page.Items ?? []) {
        after = String(item["sk"]);
        left -= 1;
        const listed = read(item);
        if (wanted(listed)) items.push(listed);
        if (items.length === query.limit) return { items, nextCursor: cursors.seal(scope, after) };
      }
      if (page.LastEvaluatedKey === undefined) return { items };
    }
    return { items, nextCursor: cursors.seal(scope, after ?? "") };
  };

  return {
    async list(request) {
      const { organisation, member, query, now } = request;
      const { limit, cursor, ...rest } = query;
      const scope = [
        organisation,
        "applications",
        Object.entries(rest)
          .filter(([, v]) => v !== undefined)
          .sort(),
      ];
      const after = cursor === undefined ? undefined : cursors.open(scope, cursor);
      const rows = new Map<string, ListRow>();
      const merged = await (query.q === undefined
        ? browse(request, after, rows)
        : search(request, query.q, after));
      const wanted = (row: ListRow) =>
        row.listed && row.state === query.state && fits(row, query, now) && readsApplication(member, row);

      const items: ListRow[] = [];
      let batch = limit;
      while (items.length < limit) {
        const next: string[] = [];
        for (let left = batch; left > 0; left -= 1) {
          // One more than is shown, so that the last page is known to be the last.
          const position = await merged.next(left + 1);
          if (position === undefined) break;
          next.push(position);
        }
        if (next.length === 0) break;
        await readRows(organisation, next.map(applicationAt), rows);
        for (const [index, position] of next.entries()) {
          const row = rows.get(applicationAt(position));
          if (row && wanted(row)) items.push(row);
          if (items.length === limit && (index < next.length - 1 || merged.mayHaveMore))
            return pageOf(items, now, cursors.seal(scope, position));
          if (items.length === limit) break;
        }
        // About half may be left out again; where more is, a batch stays at its largest.
        batch = Math.min(batchSize, Math.max(25, 2 * (limit - items.length)));
      }
      const goesOn = merged.mayHaveMore ? merged.reached : undefined;
      return pageOf(items, now, goesOn && cursors.seal(scope, goesOn));
    },

    tasks: ({ organisation, member, query }) =>
      inOrder({
        partition: tasksPartition(organisation),
        scope: [organisation, "tasks", member.memberId, query.for ?? ""],
        query,
        read: (item) => StoredTask.parse(item) as ListedTask,
        wanted: (task) => isTaskOf(member, task) && (query.for === undefined || doneBy(task) === query.for),
      }),

    due: ({ organisation, member, query }) =>
      inOrder({
        partition: duePartition(organisation),
        // "$" follows "#": what is due at the moment itself as well.
        before: `${query.until}$`,
        scope: [organisation, "due", member.memberId, query.until],
        query,
        read: (item): ListedDue => StoredDue.parse(item),
        wanted: (due) => isDueFor(member, due),
      }),

    offers: ({ organisation, member, query }) =>
      inOrder({
        partition: offersPartition(organisation),
        scope: [organisation, "offers", member.memberId, query.siteId ?? "", query.jobId ?? ""],
        query,
        read: (item): ListedOffer => StoredOffer.parse(item),
        wanted: (offer) =>
          (query.siteId === undefined || offer.siteId === query.siteId) &&
          (query.jobId === undefined || offer.jobId === query.jobId) &&
          seesApplication(member, offer),
      }),

    retention: ({ organisation, query }) =>
      inOrder({
        partition: retentionPartition(organisation),
        // "$" follows "#": everything of the day itself.
        before: `${query.until}$`,
        scope: [organisation, "retention", query.until],
        query,
        read: readRetention,
        wanted: () => true,
      }),

    async shortlist(organisation, jobId, member) {
      const partition = shortlistPartition(organisation, jobId);
      const { Items = [] } = await client.send(
        new QueryCommand({ TableName: table, ...following({ partition }, undefined), Limit: batchSize }),
      );
      return Items.map((item): ListedOffer => StoredOffer.parse(item)).filter((offer) =>
        seesApplication(member, offer),
      );
    },

    async referrals(organisation, memberId) {
      const partition = referrerPartition(organisation, memberId);
      const cards: ReferralCard[] = [];
      let after: string | undefined;
      for (;;) {
        const page = await client.send(
          new QueryCommand({ TableName: table, ...following({ partition }, after) }),
        );
        for (const item of page.Items ?? []) {
          after = String(item["sk"]);
          cards.push({ applicationId: applicationAt(after), receivedAt: String(item["receivedAt"]) });
        }
        if (page.LastEvaluatedKey === undefined) break;
      }
      const newestFirst = (card: ReferralCard) => `${card.receivedAt}#${card.applicationId}`;
      return cards.sort((a, b) => comparePositions(newestFirst(b), newestFirst(a)));
    },
  };
}

const pageOf = (rows: readonly ListRow[], now: string, nextCursor: string | undefined) => ({
  items: rows.map((row) => listItem(row, now)),
  ...(nextCursor === undefined ? {} : { nextCursor }),
});

/** What is listed from a partition of its own, in the order it lies there. */
interface Listing<Item> {
  readonly partition: string;
  /** Nothing from this sort key on. */
  readonly before?: string;
  /** What a cursor is good for. */
  readonly scope: readonly string[];
  readonly query: { readonly limit: number; readonly cursor?: string | undefined };
  readonly read: (item: Record<string, unknown>) => Item;
  readonly wanted: (item: Item) => boolean;
}

/** Positions that are all at hand already. */
const held = (all: readonly string[]): PositionSource => ({
  read: (after, limit) => {
    const start = after === undefined ? 0 : all.indexOf(after) + 1;
    const positions = all.slice(start, start + limit);
    return Promise.resolve({
      positions,
      keys: positions.length,
      readTo: positions.at(-1),
      done: start + limit >= all.length,
    });
  },
});

/** A partition of the table or of an index, in the order of its sort key. */
interface Range {
  readonly index?: { readonly name: string; readonly partition: string; readonly sort: string };
  readonly partition: string;
  readonly descending?: boolean;
  /** Only the keys that begin with this state; positions are what follows it. */
  readonly state?: string;
  /** Only the keys up to this one. */
  readonly before?: string;
}

/** The query of what comes after a position in a range; from the start without one. */
function following(
  { index, partition, descending = false, state, before }: Range,
  after: string | undefined,
) {
  const key = index ?? { partition: "pk", sort: "sk" };
  const within = `${key.partition} = :partition`;
  const bounds =
    state !== undefined
      ? {
          condition: `${within} and ${key.sort} between :from and :to`,
          // Both bounds are taken in: "!" sorts before anything that could follow a whole position, "$" next after "#".
          values: { ":from": after === undefined ? `${state}#` : `${state}#${after}!`, ":to": `${state}$` },
        }
      : before !== undefined
        ? {
            condition: `${within} and ${key.sort} between :from and :to`,
            // "!" sorts before everything that is listed by day.
            values: { ":from": after === undefined ? "!" : `${after}!`, ":to": before },
          }
        : after !== undefined
          ? {
              condition: `${within} and ${key.sort} ${descending ? "<" : ">"} :after`,
              values: { ":after": after },
            }
          : { condition: within, values: {} };
  return {
    ...(index ? { IndexName: index.name } : {}),
    KeyConditionExpression: bounds.condition,
    ExpressionAttributeValues: { ":partition": partition, ...bounds.values },
    ScanIndexForward: !descending,
  };
}
