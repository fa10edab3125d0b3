import { ArnFormat, Aws, Stack } from "aws-cdk-lib/core";
import type { IUserPool } from "aws-cdk-lib/aws-cognito";
import type { ITable } from "aws-cdk-lib/aws-dynamodb";
import type { IEventBus } from "aws-cdk-lib/aws-events";
import { Effect, PolicyStatement, type IGrantable } from "aws-cdk-lib/aws-iam";
import type { IBucket } from "aws-cdk-lib/aws-s3";
import type { IKey } from "aws-cdk-lib/aws-kms";
import type { ISecret } from "aws-cdk-lib/aws-secretsmanager";
import { environment, organisationSecretPrefix, viewIndexes } from "../../shared/names.ts";

const read = ["dynamodb:GetItem", "dynamodb:Query"];
const readMany = [...read, "dynamodb:BatchGetItem"];
const write = [
  "dynamodb:PutItem",
  "dynamodb:UpdateItem",
  "dynamodb:DeleteItem",
  "dynamodb:ConditionCheckItem",
];

/**
 * What may be asked of each table, and the actions that go with it. A transaction needs the actions of its parts
 * (`PutItem`, `UpdateItem`, `DeleteItem`, `ConditionCheckItem`), there is none for the whole.
 */
export const tableAccess = {
  facts: {
    read,
    /** The same, and looking through all of them. */
    scan: [...read, "dynamodb:Scan"],
    append: [...read, "dynamodb:PutItem", "dynamodb:ConditionCheckItem"],
  },
  people: {
    read: readMany,
    /** Candidates by key and members, and new notes. */
    note: [...read, "dynamodb:PutItem", "dynamodb:ConditionCheckItem"],
    /** The same, and notes that are taken back. */
    noteAndForget: [...read, "dynamodb:PutItem", "dynamodb:DeleteItem", "dynamodb:ConditionCheckItem"],
    /** The same without these, and candidates by the list. */
    noteByLists: [...readMany, "dynamodb:PutItem", "dynamodb:ConditionCheckItem"],
    /** One at a time by key (who referred), and new ones. */
    add: ["dynamodb:GetItem", "dynamodb:PutItem", "dynamodb:ConditionCheckItem"],
    write: [...readMany, ...write],
    /** Candidates by key with their notes, and their next version. */
    correct: [...read, "dynamodb:PutItem", "dynamodb:ConditionCheckItem"],
    /** Candidates by key, their notes, setting apart what is held of both, and taking all of it away. */
    erase: [...read, "dynamodb:PutItem", "dynamodb:DeleteItem"],
  },
  records: { read: readMany, write: [...readMany, ...write] },
  ledger: {
    read: readMany,
    post: [...readMany, "dynamodb:PutItem", "dynamodb:UpdateItem", "dynamodb:ConditionCheckItem"],
    /** The books by month, and closing one. */
    close: ["dynamodb:Query", "dynamodb:PutItem"],
  },
  views: {
    read: readMany,
    write: [...readMany, ...write, "dynamodb:BatchWriteItem"],
    /** The same, and looking through all of them. */
    rebuild: [...readMany, ...write, "dynamodb:BatchWriteItem", "dynamodb:Scan"],
  },
} as const;

/** What could change or remove a fact. Every function is denied it, whatever else it may be given one day. */
export const forbiddenOnFacts = [
  "dynamodb:UpdateItem",
  "dynamodb:DeleteItem",
  "dynamodb:BatchWriteItem",
  "dynamodb:PartiQLInsert",
  "dynamodb:PartiQLUpdate",
  "dynamodb:PartiQLDelete",
  "dynamodb:PartiQLSelect",
];

export type TableName = keyof typeof tableAccess;
export const tableNames = Object.keys(tableAccess) as TableName[];

/** What a function reads from its environment and may do: one entry gives both the variable and the permission. */
export type Needs = { readonly [T in TableName]?: keyof (typeof tableAccess)[T] } & {
  /** Put events on the bus. */
  readonly publish?: true;
  /** Send mail from our domain, through our configuration set. */
  readonly mail?: true;
  /** Make and know the addresses that replies come to, where the stage receives mail. */
  readonly replyAddresses?: true;
  /** Read the mail that was received, and remove it. */
  readonly receivedMail?: true;
  /** Put files of exported facts. */
  readonly factsExport?: true;
  /** Create, change and disable the sign-ins of members. */
  readonly signIns?: true;
  /** The key of keyed hashes and cursors. */
  readonly secret?: true;
  /** Links to the product. */
  readonly publicUrl?: true;
  /** Read the secrets that organisations gave for what they connect. */
  readonly organisationSecrets?: true;
};

/** The things that needs are about. */
export interface Resources {
  readonly tables: Record<TableName, ITable>;
  readonly peopleKey: IKey;
  readonly secret: ISecret;
  readonly bus: IEventBus;
  readonly userPool: IUserPool;
  readonly mail: {
    readonly from: string;
    readonly configurationSet: string;
    readonly senders: readonly string[];
  };
  /** Where the stage receives replies; nothing where it does not. */
  readonly replies?: { readonly domain: string; readonly bucket: IBucket } | undefined;
  /** Where facts are exported to. */
  readonly factsExport: IBucket;
  readonly publicUrl: string;
}

interface Needy extends IGrantable {
  addEnvironment(name: string, value: string): unknown;
}

const allow = (to: Needy, actions: readonly string[], resources: readonly string[]) =>
  to.grantPrincipal.addToPrincipalPolicy(
    new PolicyStatement({ actions: [...actions], resources: [...resources] }),
  );

const environmentOfTable: Record<TableName, string> = {
  facts: environment.factsTable,
  people: environment.peopleTable,
  records: environment.recordsTable,
  ledger: environment.ledgerTable,
  views: environment.viewsTable,
};

/** The key is used through DynamoDB alone: a function cannot encrypt or decrypt with it by itself. */
function grantPeopleKey(to: Needy, key: IKey, writes: boolean): void {
  const writing = ["kms:Encrypt", "kms:GenerateDataKey", "kms:ReEncryptFrom", "kms:ReEncryptTo"];
  to.grantPrincipal.addToPrincipalPolicy(
    new PolicyStatement({
      actions: ["kms:Decrypt", "kms:DescribeKey", ...(writes ? writing : [])],
      resources: [key.keyArn],
      conditions: { StringEquals: { "kms:ViaService": `dynamodb.${Aws.REGION}.amazonaws.com` } },
    }),
  );
}

function grantTable(to: Needy, name: TableName, actions: readonly string[], resources: Resources): void {
  const table = resources.tables[name];
  to.addEnvironment(environmentOfTable[name], table.tableName);
  allow(to, actions, [table.tableArn]);
  if (name === "views")
    allow(
      to,
      ["dynamodb:Query"],
      Object.values(viewIndexes).map((index) => `${table.tableArn}/index/${index.name}`),
    );
  if (name === "people") {
    const writes = actions.some((action) => write.includes(action));
    grantPeopleKey(to, resources.peopleKey, writes);
  }
}

/** Gives a function its environment and its permissions, and denies it what no function may do. */
export function grantNeeds(to: Needy, needs: Needs, resources: Resources): void {
  for (const name of tableNames) {
    const level = needs[name];
    if (!level) continue;
    const levels: Record<string, readonly string[]> = tableAccess[name];
    grantTable(to, name, levels[level] ?? [], resources);
  }
  to.grantPrincipal.addToPrincipalPolicy(
    new PolicyStatement({
      effect: Effect.DENY,
      actions: forbiddenOnFacts,
      resources: [resources.tables.facts.tableArn],
    }),
  );
  if (needs.publish) {
    to.addEnvironment(environment.eventBus, resources.bus.eventBusName);
    resources.bus.grantPutEventsTo(to, `${Stack.of(resources.bus).stackName}-publish`);
  }
  if (needs.mail) {
    to.addEnvironment(environment.mailFrom, resources.mail.from);
    to.addEnvironment(environment.configurationSet, resources.mail.configurationSet);
    allow(to, ["ses:SendRawEmail"], resources.mail.senders);
  }
  if (needs.replyAddresses && resources.replies)
    to.addEnvironment(environment.replyDomain, resources.replies.domain);
  if (needs.receivedMail && resources.replies) {
    const { bucket } = resources.replies;
    to.addEnvironment(environment.receivedMail, bucket.bucketName);
    allow(to, ["s3:GetObject", "s3:DeleteObject"], [bucket.arnForObjects("*")]);
    // Without it, S3 says of a mail that was taken over already that it may not be read, not that it is not there.
    allow(to, ["s3:ListBucket"], [bucket.bucketArn]);
  }
  if (needs.factsExport) {
    to.addEnvironment(environment.factsExport, resources.factsExport.bucketName);
    allow(to, ["s3:PutObject"], [resources.factsExport.arnForObjects("facts/*")]);
  }
  if (needs.signIns) {
    to.addEnvironment(environment.userPool, resources.userPool.userPoolId);
    allow(
      to,
      [
        "cognito-idp:AdminGetUser",
        "cognito-idp:AdminCreateUser",
        "cognito-idp:AdminUpdateUserAttributes",
        "cognito-idp:AdminDisableUser",
        "cognito-idp:AdminEnableUser",
      ],
      [resources.userPool.userPoolArn],
    );
  }
  if (needs.secret) to.addEnvironment(environment.secret, resources.secret.secretValue.unsafeUnwrap());
  if (needs.organisationSecrets)
    allow(
      to,
      ["secretsmanager:GetSecretValue"],
      [
        Stack.of(resources.tables.records).formatArn({
          service: "secretsmanager",
          resource: "secret",
          resourceName: `${organisationSecretPrefix}/*`,
          arnFormat: ArnFormat.COLON_RESOURCE_NAME,
        }),
      ],
    );
  if (needs.publicUrl) to.addEnvironment(environment.publicUrl, resources.publicUrl);
}
