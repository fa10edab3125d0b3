import { CloudFormationClient, ListStackResourcesCommand } from "@aws-sdk/client-cloudformation";
import { CognitoIdentityProviderClient } from "@aws-sdk/client-cognito-identity-provider";
import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { GetSecretValueCommand, SecretsManagerClient } from "@aws-sdk/client-secrets-manager";
import { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import { readFile } from "node:fs/promises";
import path from "node:path";
import * as z from "zod/mini";

/** Where the local runner writes how it can be reached, while it runs. */
export const localFile = path.resolve(import.meta.dirname, "../.milepost/local.json");

const Tables = z.object({
  facts: z.string(),
  people: z.string(),
  records: z.string(),
  ledger: z.string(),
  views: z.string(),
});

/** What the local runner says of itself. `accessKeyId` is that of whoever operates it. */
const LocalInstallation = z.object({
  awsEndpoint: z.string(),
  region: z.string(),
  accessKeyId: z.string(),
  tables: Tables,
  userPoolId: z.string(),
  secret: z.string(),
});

/** A running Milepost, as an operator's command reaches it. */
export interface Installation {
  readonly documents: DynamoDBDocumentClient;
  readonly cognito: CognitoIdentityProviderClient;
  readonly tables: z.infer<typeof Tables>;
  readonly userPoolId: string;
  readonly secret: string;
}

/** Region, endpoint and credentials of further clients of the SDK, where they are not the environment's. */
export interface AwsSettings {
  readonly region?: string;
  readonly endpoint?: string;
  readonly credentials?: { readonly accessKeyId: string; readonly secretAccessKey: string };
}

/** An installation that was found, with how to reach the rest of it. */
export interface FoundInstallation extends Installation {
  readonly aws: AwsSettings;
}

type ClientSettings = ConstructorParameters<typeof DynamoDBClient>[0];

const documentsOf = (settings: NonNullable<ClientSettings>): DynamoDBDocumentClient =>
  DynamoDBDocumentClient.from(new DynamoDBClient(settings), {
    marshallOptions: { removeUndefinedValues: true },
  });

/** What the names of queues and bus begin with, `milepost-<stage>`: as the tables' do. */
export const prefixOf = ({ tables }: Installation): string => tables.facts.replace(/-facts$/, "");

/**
 * The installation of a stage in the AWS account that the environment's credentials belong to; without a stage, the
 * one that runs on this machine (`npm start`).
 *
 * @throws where there is none, with what to do about it.
 */
export const findInstallation = (stage?: string): Promise<FoundInstallation> =>
  stage === undefined ? localInstallation() : deployedInstallation(stage);

async function localInstallation(): Promise<FoundInstallation> {
  let text: string;
  try {
    text = await readFile(localFile, "utf8");
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "ENOENT")) throw error;
    throw new Error(
      "Milepost does not run on this machine. Start it (npm start), or name a stage in AWS: --stage production",
      { cause: error },
    );
  }
  const { awsEndpoint, region, accessKeyId, tables, userPoolId, secret } = LocalInstallation.parse(
    JSON.parse(text),
  );
  const settings = {
    region,
    endpoint: awsEndpoint,
    credentials: { accessKeyId, secretAccessKey: "local" },
  };
  return {
    aws: settings,
    documents: documentsOf(settings),
    cognito: new CognitoIdentityProviderClient(settings),
    tables,
    userPoolId,
    secret,
  };
}

interface Resource {
  readonly logicalId: string;
  readonly type: string;
  readonly id: string;
}

async function deployedInstallation(stage: string): Promise<FoundInstallation> {
  const cloudFormation = new CloudFormationClient({});
  const [data, service] = await Promise.all([
    resourcesOf(cloudFormation, `milepost-${stage}-data`),
    resourcesOf(cloudFormation, `milepost-${stage}-service`),
  ]);
  const table = (name: string) =>
    only(
      data,
      `${name} table`,
      (each) => each.type === "AWS::DynamoDB::Table" && each.logicalId.startsWith(name),
    );
  const secretId = only(data, "secret", (each) => each.type === "AWS::SecretsManager::Secret");
  const { SecretString: secret } = await new SecretsManagerClient({}).send(
    new GetSecretValueCommand({ SecretId: secretId }),
  );
  if (!secret) throw new Error("The secret of keyed hashes is empty.");
  return {
    aws: {},
    documents: documentsOf({}),
    cognito: new CognitoIdentityProviderClient({}),
    tables: {
      facts: table("Facts"),
      people: table("People"),
      records: table("Records"),
      ledger: table("Ledger"),
      views: table("Views"),
    },
    userPoolId: only(service, "user pool", (each) => each.type === "AWS::Cognito::UserPool"),
    secret,
  };
}

async function resourcesOf(client: CloudFormationClient, stack: string): Promise<Resource[]> {
  const resources: Resource[] = [];
  let next: string | undefined;
  do {
    const page = await client.send(
      new ListStackResourcesCommand({ StackName: stack, ...(next ? { NextToken: next } : {}) }),
    );
    for (const { LogicalResourceId, ResourceType, PhysicalResourceId } of page.StackResourceSummaries ?? [])
      if (LogicalResourceId && ResourceType && PhysicalResourceId)
        resources.push({ logicalId: LogicalResourceId, type: ResourceType, id: PhysicalResourceId });
    next = page.NextToken;
  } while (next);
  return resources;
}

function only(
  resources: readonly Resource[],
  what: string,
  matches: (resource: Resource) => boolean,
): string {
  const found = resources.filter(matches);
  const [first] = found;
  if (!first || found.length > 1)
    throw new Error(`The stacks of this stage have ${found.length} resources that could be the ${what}.`);
  return first.id;
}
