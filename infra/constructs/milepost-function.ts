import { type CfnElement, type Duration, RemovalPolicy, Stack, Validations } from "aws-cdk-lib/core";
import { Role, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import { Architecture, Code, Function as LambdaFunction, Runtime, Tracing } from "aws-cdk-lib/aws-lambda";
import { LogGroup, RetentionDays } from "aws-cdk-lib/aws-logs";
import { Construct } from "constructs";
import { organisationSecretPrefix } from "../../shared/names.ts";
import { bundleOf } from "../bundle.ts";
import type { DeclaredAlarm } from "./alarms.ts";
import { grantNeeds, type Needs, type Resources } from "./needs.ts";

export interface MilepostFunctionProps {
  /** The stage's prefix of names, `milepost-<stage>`. */
  readonly prefix: string;
  /** Folder below `functions/`; its last part is the function's name. */
  readonly folder: string;
  readonly needs: Needs;
  readonly resources: Resources;
  readonly timeout: Duration;
  /** MB; a function's share of a processor grows with it. */
  readonly memory: number;
}

/**
 * The first rung of the ladder: a bundled function on arm64 with its own role, its own log group and nothing in its
 * environment or policy but what its needs say.
 */
export class MilepostFunction extends Construct {
  readonly folder: string;
  readonly functionName: string;
  readonly lambda: LambdaFunction;
  readonly alarms: DeclaredAlarm[] = [];

  constructor(scope: Construct, props: MilepostFunctionProps) {
    const name = props.folder.split("/").at(-1) ?? props.folder;
    super(scope, name);
    this.folder = props.folder;
    this.functionName = `${props.prefix}-${name}`;

    const logGroup = new LogGroup(this, "Logs", {
      logGroupName: `/aws/lambda/${this.functionName}`,
      retention: RetentionDays.ONE_MONTH,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    const role = new Role(this, "Role", { assumedBy: new ServicePrincipal("lambda.amazonaws.com") });
    logGroup.grantWrite(role);

    this.lambda = new LambdaFunction(this, "Function", {
      functionName: this.functionName,
      description: `functions/${props.folder}`,
      code: Code.fromAsset(bundleOf(props.folder)),
      handler: "index.handler",
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      timeout: props.timeout,
      memorySize: props.memory,
      tracing: Tracing.ACTIVE,
      logGroup,
      role,
    });
    grantNeeds(this.lambda, props.needs, props.resources);
    Validations.of(role).acknowledge({
      id: "AwsSolutions-IAM5[Resource::*]",
      reason:
        "X-Ray's PutTraceSegments and a stream reader's ListStreams know no narrower resource; a test sees to it that no other statement has the wildcard.",
    });
    const { replies } = props.resources;
    if (props.needs.receivedMail && replies) {
      const bucket = Stack.of(replies.bucket).getLogicalId(replies.bucket.node.defaultChild as CfnElement);
      Validations.of(role).acknowledge({
        id: `AwsSolutions-IAM5[Resource::<${bucket}.Arn>/*]`,
        reason:
          "SES names the object of each mail as it comes in: the function reads and removes every one of this bucket, and no other.",
      });
    }
    if (props.needs.factsExport) {
      const { factsExport } = props.resources;
      const bucket = Stack.of(factsExport).getLogicalId(factsExport.node.defaultChild as CfnElement);
      Validations.of(role).acknowledge({
        id: `AwsSolutions-IAM5[Resource::<${bucket}.Arn>/facts/*]`,
        reason: "Files are named by organisation and day, which follow from the facts.",
      });
    }
    if (props.needs.organisationSecrets)
      Validations.of(role).acknowledge({
        id: `AwsSolutions-IAM5[Resource::arn:<AWS::Partition>:secretsmanager:${Stack.of(this).region}:<AWS::AccountId>:secret:${organisationSecretPrefix}/*]`,
        reason:
          "Which organisations connect something is known by their settings, not when the stack is deployed. A function builds the secret's name from the authorised organisation's id.",
      });
  }
}
