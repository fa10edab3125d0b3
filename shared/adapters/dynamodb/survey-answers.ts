import { QueryCommand } from "@aws-sdk/lib-dynamodb";
import type { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import * as z from "zod/mini";
import type { SurveyAnswer } from "../../domain/candidate-experience/survey-report.ts";
import { applicationAt } from "../../domain/lists/row.ts";
import type { SurveyAnswers } from "../../ports/survey-answers.ts";
import { StoredSurvey, surveysPartition } from "./view-items.ts";

const StoredAnswer = z.extend(StoredSurvey, { sk: z.string(), siteId: z.string() });

/** Answers to surveys by the year in which they were asked, in the `views` table. */
export const createSurveyAnswers = (client: DynamoDBDocumentClient, table: string): SurveyAnswers => ({
  async ofYear(organisation, year) {
    const found: SurveyAnswer[] = [];
    let from: Record<string, unknown> | undefined;
    do {
      const page = await client.send(
        new QueryCommand({
          TableName: table,
          KeyConditionExpression: "pk = :pk",
          ExpressionAttributeValues: { ":pk": surveysPartition(organisation, year) },
          ...(from ? { ExclusiveStartKey: from } : {}),
        }),
      );
      for (const item of page.Items ?? []) {
        const { sk, ...answer } = StoredAnswer.parse(item);
        const applicationId = applicationAt(sk);
        found.push({ ...answer, applicationId, candidateId: applicationId.replace(/^app_/, "can_") });
      }
      from = page.LastEvaluatedKey;
    } while (from);
    return found;
  },
});
