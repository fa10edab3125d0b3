/** A toy API: echoes, writes, sends, sleeps, and makes any DynamoDB call it is told to. */
import * as dynamodb from "@aws-sdk/client-dynamodb";
import { EventBridgeClient, PutEventsCommand } from "@aws-sdk/client-eventbridge";
import { SendRawEmailCommand, SESClient } from "@aws-sdk/client-ses";
import {
  AdminCreateUserCommand,
  CognitoIdentityProviderClient,
} from "@aws-sdk/client-cognito-identity-provider";
import type { APIGatewayProxyEventV2 } from "aws-lambda";

const tables = new dynamodb.DynamoDBClient({ maxAttempts: 1 });
const buses = new EventBridgeClient({ maxAttempts: 1 });
const mails = new SESClient({ maxAttempts: 1 });
const users = new CognitoIdentityProviderClient({ maxAttempts: 1 });

const reply = (statusCode: number, body: unknown) => ({
  statusCode,
  headers: { "Content-Type": "application/json" },
  body: JSON.stringify(body),
});

type CommandClass = new (input: unknown) => Parameters<typeof tables.send>[0];

async function attempt(what: () => Promise<unknown>) {
  try {
    return reply(200, await what());
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return reply(500, { error: error.name, message: error.message });
  }
}

export async function handler(event: APIGatewayProxyEventV2) {
  const body = () => JSON.parse(event.body ?? "null") as Record<string, string>;
  switch (event.routeKey) {
    case "GET /echo/{id}":
    case "POST /echo/{id}":
    case "GET /public":
      console.log("echoing", event.rawPath);
      await new Promise((resolve) => setTimeout(resolve, Number(event.queryStringParameters?.["wait"] ?? 0)));
      return reply(200, { event, environment: process.env, now: new Date().toISOString(), then: Date.now() });
    case "GET /slow":
      await new Promise((resolve) => setTimeout(resolve, 1500));
      return tables
        .send(new dynamodb.DescribeTableCommand({ TableName: process.env["ITEMS_TABLE"] }))
        .catch((error: Error) => console.log("too late:", error.name));
    case "GET /large":
      return reply(200, "x".repeat(Number(event.queryStringParameters?.["bytes"])));
    case "GET /broken":
      throw new Error("broken on purpose");
    case "POST /dynamodb": {
      const { command = "", input } = body();
      const Command = dynamodb[`${command}Command` as keyof typeof dynamodb] as unknown as CommandClass;
      return attempt(() => tables.send(new Command(input)));
    }
    case "POST /events":
      return attempt(() =>
        buses.send(
          new PutEventsCommand({
            Entries: [
              {
                EventBusName: process.env["BUS"],
                Source: body()["source"],
                DetailType: body()["detailType"],
                Detail: JSON.stringify(body()["detail"]),
              },
            ],
          }),
        ),
      );
    case "POST /mails":
      return attempt(() =>
        mails.send(
          new SendRawEmailCommand({
            ConfigurationSetName: process.env["CONFIGURATION_SET"],
            Source: body()["source"],
            RawMessage: { Data: Buffer.from(body()["raw"] ?? "") },
            Tags: [{ Name: "cause", Value: "toy" }],
          }),
        ),
      );
    case "POST /users":
      return attempt(() =>
        users.send(
          new AdminCreateUserCommand({
            UserPoolId: process.env["POOL"],
            Username: body()["email"],
            UserAttributes: [
              { Name: "email", Value: body()["email"] },
              { Name: "custom:organisation", Value: "toys" },
            ],
          }),
        ),
      );
    default:
      return reply(404, {});
  }
}
