/** The app of each stage, synthesised once for all rules, and a reader of its templates. */
import type { App } from "aws-cdk-lib/core";
import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { buildApp } from "../../infra/app.ts";
import type { Stage } from "../../infra/stages.ts";
import { bundleFunctions } from "../../infra/bundle.ts";

/** Parts of a template, as plain JSON. */
export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
export type Properties = Record<string, Json>;

export interface Resource {
  readonly stack: string;
  readonly logicalId: string;
  readonly type: string;
  readonly properties: Properties;
  readonly deletionPolicy: string | undefined;
}

interface RawTemplate {
  Resources: Record<string, { Type: string; Properties?: Properties; DeletionPolicy?: string }>;
  Outputs?: Record<string, { Value: Json; Export?: { Name: string } }>;
}

export interface Synthesised {
  readonly app: App;
  /** Template text by stack. */
  readonly templates: ReadonlyMap<string, string>;
  all(type: string): Resource[];
  /** Intrinsic functions as text: `stack.LogicalId`, `stack.LogicalId.Attribute`, joined where they are joined. */
  text(resource: Resource, value: Json | undefined): string;
  /** The value of a stack's output, with intrinsic functions as text. */
  output(stack: string, name: string): string;
}

const isRecord = (value: Json | undefined): value is Record<string, Json> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** A value that must be an object, else an error that names what it is not. */
export function record(value: Json | undefined, what: string): Record<string, Json> {
  if (!isRecord(value)) throw new Error(`${what} is no object but ${JSON.stringify(value)}`);
  return value;
}

/** One or many, as a list: policies allow both. */
export const list = (value: Json | undefined): Json[] =>
  value === undefined ? [] : Array.isArray(value) ? value : [value];

export async function synthesised(stage: string | Stage, checked: boolean): Promise<Synthesised> {
  const outdir = mkdtempSync(
    path.join(tmpdir(), `milepost-${typeof stage === "string" ? stage : stage.name}-`),
  );
  const app = await buildApp({ stage, outdir, checked });
  const assembly = app.synth();
  const templates = new Map(
    assembly.stacks.map((stack) => [stack.stackName, readFileSync(stack.templateFullPath, "utf8")] as const),
  );

  const resources: Resource[] = [];
  const exported = new Map<string, { stack: string; value: Json }>();
  const outputs = new Map<string, Json>();
  for (const [stack, text] of templates) {
    const template = JSON.parse(text) as RawTemplate;
    for (const [logicalId, raw] of Object.entries(template.Resources))
      resources.push({
        stack,
        logicalId,
        type: raw.Type,
        properties: raw.Properties ?? {},
        deletionPolicy: raw.DeletionPolicy,
      });
    for (const [name, output] of Object.entries(template.Outputs ?? {})) {
      outputs.set(`${stack}.${name}`, output.Value);
      if (output.Export) exported.set(output.Export.Name, { stack, value: output.Value });
    }
  }

  const textIn = (stack: string, value: Json | undefined): string => {
    if (Array.isArray(value)) return value.map((part) => textIn(stack, part)).join("");
    if (!isRecord(value)) return String(value);
    const { Ref: reference, "Fn::GetAtt": attribute, "Fn::ImportValue": imported, "Fn::Join": join } = value;
    if (typeof reference === "string")
      return reference.startsWith("AWS::") ? reference : `${stack}.${reference}`;
    if (attribute) return `${stack}.${list(attribute).join(".")}`;
    if (typeof imported === "string") {
      const found = exported.get(imported);
      if (!found) throw new Error(`${stack} imports ${imported}, which no stack exports`);
      return textIn(found.stack, found.value);
    }
    const told = value["Fn::GetStackOutput"];
    if (isRecord(told)) {
      const producer = String(told["StackName"]);
      const found = outputs.get(`${producer}.${String(told["OutputName"])}`);
      if (found === undefined) throw new Error(`${stack} reads an output that ${producer} has not`);
      return textIn(producer, found);
    }
    if (Array.isArray(join))
      return list(join[1])
        .map((part) => textIn(stack, part))
        .join(String(join[0]));
    return JSON.stringify(value);
  };

  return {
    app,
    templates,
    all: (type) => resources.filter((resource) => resource.type === type),
    text: (resource, value) => textIn(resource.stack, value),
    output: (stack, name) => textIn(stack, outputs.get(`${stack}.${name}`)),
  };
}

await bundleFunctions();

/** Looked over by cdk-nag and by CloudFormation's schema: to build it is a test. */
export const production = await synthesised("production", true);
export const development = await synthesised("development", false);
