import { Aws, Duration, RemovalPolicy, Validations } from "aws-cdk-lib/core";
import { PolicyStatement, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import {
  BlockPublicAccess,
  Bucket,
  BucketEncryption,
  type CfnBucket,
  ObjectOwnership,
} from "aws-cdk-lib/aws-s3";
import { CfnReceiptRule, CfnReceiptRuleSet } from "aws-cdk-lib/aws-ses";
import { Construct } from "constructs";

export interface ReceivedMailProps {
  readonly prefix: string;
  /** Mail to any address of this domain is taken. */
  readonly domain: string;
}

/**
 * Mail to us: SES looks it over for spam and viruses, puts it into a bucket, and the bucket tells the default bus. Only SES
 * may put, by this very rule; whoever takes the mail over removes it. What nobody could take over expires after three days:
 * long enough to mend and redrive over a weekend, and no longer, as it holds what people wrote.
 */
export class ReceivedMail extends Construct {
  readonly bucket: Bucket;

  constructor(scope: Construct, { prefix, domain }: ReceivedMailProps) {
    super(scope, "ReceivedMail");
    this.bucket = new Bucket(this, "Bucket", {
      encryption: BucketEncryption.S3_MANAGED,
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
      enforceSSL: true,
      lifecycleRules: [{ expiration: Duration.days(3) }],
      removalPolicy: RemovalPolicy.RETAIN,
    });
    Validations.of(this.bucket).acknowledge({
      id: "AwsSolutions-S1",
      reason:
        "Objects live for seconds and one function reads them: a log of its requests would outlive what it is about by far.",
    });
    // The L2's own switch would bring a function of its own to set what CloudFormation sets by itself.
    (this.bucket.node.defaultChild as CfnBucket).notificationConfiguration = {
      eventBridgeConfiguration: { eventBridgeEnabled: true },
    };

    const ruleSetName = `${prefix}-replies`;
    const ruleName = `${prefix}-replies`;
    const ruleSet = new CfnReceiptRuleSet(this, "RuleSet", { ruleSetName });
    const allowed = this.bucket.addToResourcePolicy(
      new PolicyStatement({
        principals: [new ServicePrincipal("ses.amazonaws.com")],
        actions: ["s3:PutObject"],
        resources: [this.bucket.arnForObjects("*")],
        conditions: {
          StringEquals: {
            "aws:SourceAccount": Aws.ACCOUNT_ID,
            "aws:SourceArn": `arn:${Aws.PARTITION}:ses:${Aws.REGION}:${Aws.ACCOUNT_ID}:receipt-rule-set/${ruleSetName}:receipt-rule/${ruleName}`,
          },
        },
      }),
    );
    const rule = new CfnReceiptRule(this, "Rule", {
      ruleSetName,
      rule: {
        name: ruleName,
        enabled: true,
        recipients: [domain],
        scanEnabled: true,
        // A server that speaks no TLS could not answer a mail at all: better its words in the clear than none.
        tlsPolicy: "Optional",
        actions: [{ s3Action: { bucketName: this.bucket.bucketName } }],
      },
    });
    rule.node.addDependency(ruleSet);
    // SES tries whether it may put when the rule is made.
    if (allowed.policyDependable) rule.node.addDependency(allowed.policyDependable);
  }
}
