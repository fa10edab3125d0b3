/** The CDK app: `npx cdk synth` (`-c stage=production`, else development). Needs no account and no network. */
import { App } from "aws-cdk-lib/core";
import { bundleFunctions } from "./bundle.ts";
import { type Stage, stageNamed } from "./stages.ts";
import { DataStack } from "./stacks/data.ts";
import { ServiceStack } from "./stacks/service.ts";

/** CDK's newer behaviours that change what is deployed; here, not in cdk.json, so that tests build the same app. */
const context = {
  "@aws-cdk/aws-iam:minimizePolicies": true,
  "@aws-cdk/aws-lambda:createNewPoliciesWithAddToRolePolicy": false,
  "@aws-cdk/aws-lambda:recognizeLayerVersion": true,
  "@aws-cdk/core:target-partitions": ["aws"],
};

/** All stacks of one stage. The bundles must have been built. */
export function buildApp(stageName?: string, outdir?: string): App {
  const app = new App({ context, analyticsReporting: false, ...(outdir ? { outdir } : {}) });
  const asked: unknown = app.node.tryGetContext("stage");
  const stage: Stage = stageNamed(stageName ?? (typeof asked === "string" ? asked : "development"));
  const data = new DataStack(app, stage);
  new ServiceStack(app, stage, data);
  return app;
}

if (import.meta.main) {
  await bundleFunctions();
  buildApp().synth();
}
