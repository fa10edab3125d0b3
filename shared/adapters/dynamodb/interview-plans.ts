import { GetCommand } from "@aws-sdk/lib-dynamodb";
import type { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import { InterviewPlan } from "../../domain/interview/plan.ts";
import type { InterviewPlans } from "../../ports/interview-plans.ts";
import { companion, transact } from "./transaction.ts";

const planKey = (organisation: string, jobId: string) => ({
  pk: `${organisation}#interview-plan`,
  sk: jobId,
});

/** Interview plans in `records`: `<organisation>#interview-plan`, the job. */
export const createInterviewPlans = (client: DynamoDBDocumentClient, table: string): InterviewPlans => ({
  async find(organisation, jobId) {
    const { Item } = await client.send(
      new GetCommand({ TableName: table, Key: planKey(organisation, jobId), ConsistentRead: true }),
    );
    return Item && InterviewPlan.parse(Item);
  },

  saving: (organisation, plan) =>
    companion("plan", {
      Put: {
        TableName: table,
        Item: { ...planKey(organisation, plan.jobId), ...plan },
        ...(plan.version === 1
          ? { ConditionExpression: "attribute_not_exists(pk)" }
          : {
              ConditionExpression: "version = :before",
              ExpressionAttributeValues: { ":before": plan.version - 1 },
            }),
      },
    }),

  async write(companions) {
    const conflict = await transact(client, companions);
    return conflict ? { ok: false, conflict } : { ok: true };
  },
});
