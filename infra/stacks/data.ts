import { RemovalPolicy, Stack, Validations } from "aws-cdk-lib/core";
import {
  AttributeType,
  BillingMode,
  type ITable,
  ProjectionType,
  StreamViewType,
  Table,
  TableEncryption,
} from "aws-cdk-lib/aws-dynamodb";
import { type IKey, Key } from "aws-cdk-lib/aws-kms";
import { type ISecret, Secret } from "aws-cdk-lib/aws-secretsmanager";
import type { Construct } from "constructs";
import { viewIndexes } from "../../shared/names.ts";
import type { TableName } from "../constructs/needs.ts";
import type { Stage } from "../stages.ts";

const text = (name: string) => ({ name, type: AttributeType.STRING });
const number = (name: string) => ({ name, type: AttributeType.NUMBER });

/** All that is kept: five tables, the key of people's data, the key of keyed hashes. Nothing here is ever deleted. */
export class DataStack extends Stack {
  readonly tables: Record<TableName, ITable>;
  readonly peopleKey: IKey;
  readonly secret: ISecret;

  constructor(scope: Construct, stage: Stage) {
    const prefix = `milepost-${stage.name}`;
    super(scope, `${prefix}-data`, {
      env: { region: stage.region },
      description: "Milepost: what is kept.",
    });

    const kept = {
      partitionKey: text("pk"),
      sortKey: text("sk"),
      billingMode: BillingMode.PAY_PER_REQUEST,
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
      deletionProtection: true,
      removalPolicy: RemovalPolicy.RETAIN,
    };

    const peopleKey = new Key(this, "PeopleKey", {
      alias: `${prefix}-people`,
      description: "Encrypts the people table, the only source of personal data.",
      enableKeyRotation: true,
      removalPolicy: RemovalPolicy.RETAIN,
    });

    const tables = {
      facts: new Table(this, "Facts", {
        ...kept,
        tableName: `${prefix}-facts`,
        sortKey: number("seq"),
        stream: StreamViewType.NEW_IMAGE,
      }),
      people: new Table(this, "People", {
        ...kept,
        tableName: `${prefix}-people`,
        stream: StreamViewType.KEYS_ONLY,
        encryption: TableEncryption.CUSTOMER_MANAGED,
        encryptionKey: peopleKey,
      }),
      records: new Table(this, "Records", {
        ...kept,
        tableName: `${prefix}-records`,
        timeToLiveAttribute: "expiresAt",
      }),
      ledger: new Table(this, "Ledger", { ...kept, tableName: `${prefix}-ledger` }),
      views: new Table(this, "Views", { ...kept, tableName: `${prefix}-views` }),
    };
    for (const index of Object.values(viewIndexes))
      tables.views.addGlobalSecondaryIndex({
        indexName: index.name,
        partitionKey: text(index.partition),
        sortKey: text(index.sort),
        projectionType: ProjectionType.KEYS_ONLY,
      });

    const secret = new Secret(this, "Secret", {
      description: "Key of the HMACs over idempotent requests, cursors and claims.",
      generateSecretString: { passwordLength: 64, excludePunctuation: true },
      removalPolicy: RemovalPolicy.RETAIN,
    });
    Validations.of(secret).acknowledge({
      id: "AwsSolutions-SMG4",
      reason:
        "Stored claims and idempotency records are keyed by this secret: another key would forget who was referred first and let requests run twice. It never leaves the functions' environment.",
    });

    // CDK's own classes fit its interfaces only where an optional property may be undefined.
    this.tables = tables as Record<TableName, ITable>;
    this.peopleKey = peopleKey;
    this.secret = secret as ISecret;
  }
}
