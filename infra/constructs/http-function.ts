import { Duration, Validations } from "aws-cdk-lib/core";
import { HttpLambdaIntegration } from "aws-cdk-lib/aws-apigatewayv2-integrations";
import type { Construct } from "constructs";
import { environment } from "../../shared/names.ts";
import { type AlarmWords, lambdaMetric } from "./alarms.ts";
import { MilepostFunction, type MilepostFunctionProps } from "./milepost-function.ts";

export interface HttpFunctionProps extends Omit<MilepostFunctionProps, "timeout" | "memory"> {
  /** Crashes and timeouts. */
  readonly failing: AlarmWords;
  /** Keys of which a request must bring one; nothing where it may come from anywhere. */
  readonly originKeys?: string;
}

/** A function that answers HTTP requests (payload 2.0), within 10 seconds. */
export class HttpFunction extends MilepostFunction {
  /** One for all of the function's routes. */
  readonly integration: HttpLambdaIntegration;

  constructor(scope: Construct, props: HttpFunctionProps) {
    super(scope, { ...props, timeout: Duration.seconds(10), memory: 1024 });
    if (props.originKeys !== undefined) this.lambda.addEnvironment(environment.originKeys, props.originKeys);
    this.integration = new HttpLambdaIntegration(`${this.node.id}-integration`, this.lambda, {
      timeout: Duration.seconds(12),
      scopePermissionToRoute: false,
    });
    Validations.of(this.lambda).acknowledge({
      id: "Serverless-LambdaDLQ",
      reason:
        "API Gateway waits for the answer: no invocation is asynchronous, the caller is told of the failure.",
    });
    this.alarms.push({
      name: `${this.node.id}-failing`,
      words: props.failing,
      metric: lambdaMetric(this.functionName, "Errors"),
      above: 2,
    });
  }
}
