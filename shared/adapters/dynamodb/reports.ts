import { DeleteCommand, GetCommand, PutCommand, QueryCommand } from "@aws-sdk/lib-dynamodb";
import type { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import * as z from "zod/mini";
import { Instant } from "../../domain/ids.ts";
import type { RefusedReport, Reports } from "../../ports/reports.ts";
import { companion, isConditionFailure } from "./transaction.ts";

const Stored = z.object({
  organisation: z.string(),
  source: z.string(),
  account: z.string(),
  reportId: z.string(),
  applicationId: z.optional(z.string()),
  externalRef: z.optional(z.string()),
  milestone: z.optional(z.string()),
  outcome: z.optional(z.string()),
  effectiveAt: z.optional(z.string()),
  code: z.string(),
  message: z.string(),
  refusedAt: Instant,
  detail: z.optional(z.unknown()),
});

const sourceKey = (account: string, source: string) => ({
  pk: `event-source#${account}#${source}`,
  sk: "source",
});
const listKey = (organisation: string) => `${organisation}#refused-reports`;
const keyOf = (organisation: string, source: string, reportId: string) => ({
  pk: listKey(organisation),
  sk: `${source}#${reportId}`,
});

/**
 * In `records`: who a source reports for (`event-source#<account>#<source>`, `source`) and what was refused of it
 * (`<organisation>#refused-reports`, `<source>#<reportId>`).
 */
export function createReports(client: DynamoDBDocumentClient, table: string): Reports {
  const put = (report: RefusedReport) => ({
    TableName: table,
    Item: { ...keyOf(report.organisation, report.source, report.reportId), ...report },
  });
  return {
    async organisationOf(account, source) {
      const { Item } = await client.send(
        new GetCommand({ TableName: table, Key: sourceKey(account, source) }),
      );
      return Item && z.string().parse(Item["organisation"]);
    },

    keeping: (report) => companion("report", { Put: put(report) }),

    async keep(report) {
      await client.send(new PutCommand(put(report)));
    },

    async find(organisation, source, reportId) {
      const { Item } = await client.send(
        new GetCommand({
          TableName: table,
          Key: keyOf(organisation, source, reportId),
          ConsistentRead: true,
        }),
      );
      return Item && Stored.parse(Item);
    },

    async refused(organisation) {
      const reports: RefusedReport[] = [];
      let from: Record<string, unknown> | undefined;
      do {
        const page = await client.send(
          new QueryCommand({
            TableName: table,
            KeyConditionExpression: "pk = :pk",
            ExpressionAttributeValues: { ":pk": listKey(organisation) },
            ConsistentRead: true,
            ...(from ? { ExclusiveStartKey: from } : {}),
          }),
        );
        for (const item of page.Items ?? []) reports.push(Stored.parse(item));
        from = page.LastEvaluatedKey;
      } while (from);
      return reports;
    },

    async settle(organisation, source, reportId) {
      await client.send(new DeleteCommand({ TableName: table, Key: keyOf(organisation, source, reportId) }));
    },
  };
}

/**
 * Lets a source of an AWS account report for an organisation. False where it reports for another one already: two
 * organisations never share a source, since nothing in an event says whom it is about.
 */
export async function registerSource(
  client: DynamoDBDocumentClient,
  table: string,
  { account, source, organisation }: { account: string; source: string; organisation: string },
): Promise<boolean> {
  try {
    await client.send(
      new PutCommand({
        TableName: table,
        Item: { ...sourceKey(account, source), organisation },
        ConditionExpression: "attribute_not_exists(pk) or organisation = :organisation",
        ExpressionAttributeValues: { ":organisation": organisation },
      }),
    );
    return true;
  } catch (error) {
    if (isConditionFailure(error)) return false;
    throw error;
  }
}
