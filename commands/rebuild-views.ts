/**
 * Reads lists, search, tasks and referrals again from the facts and the people, writes what is missing or wrong, and
 * removes what follows from nothing any more. Everything goes on working meanwhile. Every application is marked as
 * changed, so that the next tick of the figures looks at it too.
 *
 *   npm run rebuild:views
 *   npm run rebuild:views -- --stage production
 *   npm run rebuild:views -- --stage production --stream org_x#application#app_y   (one, as a dead letter names it)
 *   npm run rebuild:views -- --stage production --stream org_x#members             (all members of an organisation)
 *
 * On this machine unless `--stage` names a stage in AWS.
 */
import { ScanCommand } from "@aws-sdk/lib-dynamodb";
import type { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import { parseArgs } from "node:util";
import { targetOf } from "../functions/stream/project-views/targets.ts";
import type { Target } from "../functions/stream/project-views/targets.ts";
import { createProjector } from "../functions/stream/project-views/projector.ts";
import { createFacts } from "../shared/adapters/dynamodb/facts.ts";
import { createPeople } from "../shared/adapters/dynamodb/people.ts";
import { createProjectedViews } from "../shared/adapters/dynamodb/projected-views.ts";
import { createChangedMarks, createDueItems } from "../shared/adapters/dynamodb/schedule.ts";
import { createSettings } from "../shared/adapters/dynamodb/settings.ts";
import { removeOrphans } from "../shared/adapters/dynamodb/view-orphans.ts";
import { ApplicationEvent } from "../shared/domain/application/events.ts";
import type { People } from "../shared/ports/people.ts";
import { systemClock } from "../shared/runtime/clock.ts";
import type { Clock } from "../shared/runtime/clock.ts";
import { jitter } from "../shared/runtime/pause.ts";
import { helped } from "./help.ts";
import { findInstallation } from "./installation.ts";

/** Projections at the same time: quick enough, and no flood beside the day's work. */
const atOnce = 16;

export interface RebuildDependencies {
  readonly documents: DynamoDBDocumentClient;
  readonly tables: Readonly<Record<"facts" | "people" | "records" | "views", string>>;
  readonly clock: Clock;
}

export interface Rebuilt {
  readonly applications: number;
  readonly members: number;
  readonly orphans: number;
}

/** Rebuilds everything, or only what `streams` name. */
export async function rebuildViews(
  { documents, tables, clock }: RebuildDependencies,
  streams?: readonly string[],
): Promise<Rebuilt> {
  const views = createProjectedViews(documents, tables.views);
  const people = createPeople(documents, tables.people);
  const projector = createProjector({
    facts: createFacts(documents, tables.facts, ApplicationEvent),
    people,
    settings: createSettings(documents, tables, clock),
    views,
    marks: createChangedMarks(documents, tables.records),
    dueItems: createDueItems(documents, tables.records),
    clock,
    pause: jitter,
  });
  const targets = streams
    ? (await Promise.all(streams.map((stream) => named(stream, people)))).flat()
    : await allTargets(documents, tables);
  const waiting = [...targets];
  const work = async (): Promise<void> => {
    for (let next = waiting.pop(); next; next = waiting.pop()) {
      const { kind, organisation, id } = next;
      if (kind === "member") await projector.member(organisation, id, { whole: true });
      else await projector.application(organisation, id, { whole: true });
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  const members = targets.filter((target) => target.kind === "member").length;
  return {
    applications: targets.length - members,
    members,
    orphans: streams ? 0 : await removeOrphans(documents, tables.views, views),
  };
}

/** What is written of an application leads to its messages being counted again, too. */
const withMessages = (target: Target | undefined): Target | undefined =>
  target?.kind === "messages" ? { ...target, kind: "application" } : target;

async function named(stream: string, people: Pick<People, "members">): Promise<Target[]> {
  const application = withMessages(targetOf(stream, undefined));
  if (application) return [application];
  const [organisation = "", kind, ...rest] = stream.split("#");
  if (kind !== "members" || rest.length > 0)
    throw new Error(`${stream} names neither an application nor the members of an organisation.`);
  const members = await people.members(organisation);
  return members.map(({ memberId }) => ({
    kind: "member",
    organisation,
    id: memberId,
    candidateChanged: false,
  }));
}

/** Every application there are facts of, every member and every candidate's application, each once. */
async function allTargets(
  documents: DynamoDBDocumentClient,
  tables: RebuildDependencies["tables"],
): Promise<Target[]> {
  const targets = new Map<string, Target>();
  for (const [table, sort] of [
    [tables.facts, undefined],
    [tables.people, "sk"],
  ] as const) {
    let from: Record<string, unknown> | undefined;
    do {
      const page = await documents.send(
        new ScanCommand({
          TableName: table,
          ProjectionExpression: sort ? `pk, ${sort}` : "pk",
          ConsistentRead: true,
          ...(from ? { ExclusiveStartKey: from } : {}),
        }),
      );
      for (const item of page.Items ?? []) {
        const target = withMessages(targetOf(String(item["pk"]), sort && String(item[sort])));
        if (target) targets.set(`${target.organisation}#${target.kind}#${target.id}`, target);
      }
      from = page.LastEvaluatedKey;
    } while (from);
  }
  return [...targets.values()];
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { stage: { type: "string" }, stream: { type: "string", multiple: true } },
  });
  const { documents, tables } = await findInstallation(values.stage);
  const rebuilt = await rebuildViews({ documents, tables, clock: systemClock }, values.stream);
  console.log(
    `${rebuilt.applications} applications and ${rebuilt.members} members read again, ` +
      `${rebuilt.orphans} leftovers removed.`,
  );
}

if (import.meta.main && !helped(import.meta.filename))
  await main().catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  });
