import { Duration, RemovalPolicy, Stack, Validations } from "aws-cdk-lib/core";
import { CfnWorkGroup } from "aws-cdk-lib/aws-athena";
import { CfnDatabase, CfnTable } from "aws-cdk-lib/aws-glue";
import { BlockPublicAccess, Bucket, BucketEncryption, ObjectOwnership } from "aws-cdk-lib/aws-s3";
import { Construct } from "constructs";

/** The first day of which there can be facts. */
const firstDay = "2024-01-01";

/**
 * Where organisations' facts are exported to, and what it takes to query them with Athena: a table whose partitions follow
 * from the folders' names (nothing crawls them), and a workgroup that says where answers go. A query names its organisation.
 */
export class FactsExport extends Construct {
  readonly bucket: Bucket;

  constructor(scope: Construct, { prefix }: { readonly prefix: string }) {
    super(scope, "FactsExport");
    const safe = {
      encryption: BucketEncryption.S3_MANAGED,
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
      enforceSSL: true,
      removalPolicy: RemovalPolicy.RETAIN,
    };
    this.bucket = new Bucket(this, "Facts", safe);
    const answers = new Bucket(this, "Answers", {
      ...safe,
      lifecycleRules: [{ expiration: Duration.days(7) }],
    });
    for (const bucket of [this.bucket, answers])
      Validations.of(bucket).acknowledge({
        id: "AwsSolutions-S1",
        reason:
          "It holds pseudonymous facts that can be written again at any time; who reads them is in CloudTrail's data events, where an account keeps these.",
      });

    const database = `${prefix}-facts`.replaceAll("-", "_");
    const catalogId = Stack.of(this).account;
    const tables = new CfnDatabase(this, "Database", {
      catalogId,
      databaseInput: { name: database, description: "Milepost: facts, pseudonymous." },
    });
    const folder = `s3://${this.bucket.bucketName}/facts`;
    const text = (name: string) => ({ name, type: "string" });
    const table = new CfnTable(this, "Table", {
      catalogId,
      databaseName: database,
      tableInput: {
        name: "facts",
        tableType: "EXTERNAL_TABLE",
        partitionKeys: [text("organisation"), text("day")],
        parameters: {
          "projection.enabled": "true",
          "projection.organisation.type": "injected",
          "projection.day.type": "date",
          "projection.day.format": "yyyy-MM-dd",
          "projection.day.range": `${firstDay},NOW`,
          "storage.location.template": `${folder}/organisation=\${organisation}/day=\${day}/`,
        },
        storageDescriptor: {
          location: `${folder}/`,
          columns: [
            text("stream"),
            text("applicationid"),
            { name: "seq", type: "bigint" },
            { name: "factseq", type: "bigint" },
            ...["recordedat", "actorkind", "actorid", "type", "event"].map(text),
          ],
          inputFormat: "org.apache.hadoop.mapred.TextInputFormat",
          outputFormat: "org.apache.hadoop.hive.ql.io.HiveIgnoreKeyTextOutputFormat",
          serdeInfo: { serializationLibrary: "org.openx.data.jsonserde.JsonSerDe" },
        },
      },
    });
    table.addResourceDependency(tables);
    new CfnWorkGroup(this, "WorkGroup", {
      name: `${prefix}-facts`,
      description: "Queries of exported facts.",
      workGroupConfiguration: {
        enforceWorkGroupConfiguration: true,
        publishCloudWatchMetricsEnabled: true,
        bytesScannedCutoffPerQuery: 10 * 1024 ** 3,
        resultConfiguration: {
          outputLocation: `s3://${answers.bucketName}/`,
          encryptionConfiguration: { encryptionOption: "SSE_S3" },
        },
      },
    });
  }
}
