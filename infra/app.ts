/**
 * The CDK app: `npx cdk synth` (with `-c stage=production`, else development). Needs no account and no network.
 * `synthesise` is the same for those who want the templates without the CDK's command line.
 */
import { App, Validations } from "aws-cdk-lib/core";
import { bundleFunctions } from "./bundle.ts";
import { stageNamed } from "./stages.ts";
import type { Stage } from "./stages.ts";
import { DataStack } from "./stacks/data.ts";
import { PagesStack } from "./stacks/pages.ts";
import { ServiceStack } from "./stacks/service.ts";
import { WatchStack } from "./stacks/watch.ts";

export interface AppOptions {
  /** The stage, or its name; the context's `stage`, else development. */
  readonly stage?: string | Stage;
  /** Where the templates and assets go; the CDK's command line chooses for itself. */
  readonly outdir?: string;
  /**
   * Whether cdk-nag and CloudFormation's own schema look over the templates (about 4 s). Left out only where the same
   * templates are looked over elsewhere: by `npx cdk synth` and by the tests.
   */
  readonly checked: boolean;
}

/** All stacks of one stage. The bundles must have been built. */
export async function buildApp({ stage: given, outdir, checked }: AppOptions): Promise<App> {
  const app = new App({
    analyticsReporting: false,
    // CDK's newer behaviours; here, not in cdk.json, so that whoever builds the app builds the same.
    context: {
      "@aws-cdk/aws-iam:minimizePolicies": true,
      "@aws-cdk/core:defaultCrossStackReferences": "strong",
      "@aws-cdk/core:target-partitions": ["aws"],
      "@aws-cdk/core:validateAgainstDefaultRules": true,
    },
    builtinCloudFormationValidation: checked,
    ...(outdir ? { outdir } : {}),
  });
  const asked: unknown = app.node.tryGetContext("stage");
  const chosen = given ?? (typeof asked === "string" ? asked : "development");
  const stage = typeof chosen === "string" ? stageNamed(chosen) : chosen;
  const data = new DataStack(app, stage);
  const service = new ServiceStack(app, stage, data);
  new WatchStack(app, stage, service);
  if (stage.pages) new PagesStack(app, stage, stage.pages, service);
  if (checked) {
    const { AwsSolutionsChecks, ServerlessChecks } = await import("cdk-nag");
    Validations.of(app).addPlugins(new AwsSolutionsChecks(app), new ServerlessChecks(app));
  }
  return app;
}

/** Bundles the functions and writes templates and assets to `outdir`. */
export async function synthesise(options: AppOptions): Promise<void> {
  await bundleFunctions();
  (await buildApp(options)).synth();
}

if (import.meta.main) await synthesise({ checked: true });
