import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, it } from "node:test";
import { functionFolders } from "../../../infra/bundle.ts";
import { environment } from "../../../shared/names.ts";
import { functionNamed, nameOf } from "../roles.ts";
import { development, production, record } from "../synthesised.ts";

const functions = production.all("AWS::Lambda::Function");

describe("functions", () => {
  it("are those that have a folder, and each folder is deployed", async () => {
    assert.deepEqual(
      functions.map((lambda) => String(lambda.properties["Description"]).replace("functions/", "")).sort(),
      await functionFolders(),
    );
  });

  it("read only environment variables that shared/names.ts names", () => {
    const known: string[] = Object.values(environment);
    for (const lambda of functions) {
      const given = lambda.properties["Environment"];
      if (given === undefined) continue;
      for (const name of Object.keys(record(record(given, "environment")["Variables"], "variables")))
        assert.ok(known.includes(name), `${nameOf(lambda)}: ${name}`);
    }
  });

  it("are given the environment variables that their index.ts reads, no more and no fewer", () => {
    for (const lambda of functions) {
      const folder = String(lambda.properties["Description"]);
      const wiring = readFileSync(path.join(import.meta.dirname, "../../..", folder, "index.ts"), "utf8");
      const taken = [
        ...(/const \{([^}]*)\} = environment;/.exec(wiring)?.[1]?.match(/\w+/g) ?? []),
        ...[...wiring.matchAll(/\benvironment\.(\w+)/g)].map(([, key]) => key ?? ""),
      ];
      const read = Object.entries(environment)
        .filter(([key]) => taken.includes(key))
        .map(([, name]) => name as string);
      const variables = record(lambda.properties["Environment"] ?? { Variables: {} }, "environment")[
        "Variables"
      ];
      const given = Object.keys(record(variables ?? {}, "variables"));
      assert.deepEqual(given.sort(), read.sort(), `${folder}: see infra/stacks/functions.ts`);
    }
  });

  it("are given the secret as a reference, never as text", () => {
    for (const lambda of functions) {
      const variables = record(lambda.properties["Environment"] ?? { Variables: {} }, "environment")[
        "Variables"
      ];
      const secret = record(variables ?? {}, "variables")[environment.secret];
      if (secret !== undefined)
        assert.match(production.text(lambda, secret), /^\{\{resolve:secretsmanager:.*:SecretString:::\}\}$/);
    }
  });

  it("answer only what brings the key that CloudFront adds, each of those that answer requests", () => {
    for (const lambda of functions) {
      const variables = record(
        record(lambda.properties["Environment"] ?? { Variables: {} }, "environment")["Variables"] ?? {},
        "variables",
      );
      const keys = variables[environment.originKeys];
      if (!String(lambda.properties["Description"]).startsWith("functions/http/"))
        assert.equal(keys, undefined, nameOf(lambda));
      else
        assert.match(
          production.text(lambda, keys),
          /^\{\{resolve:secretsmanager:\S+OriginKey1\S+:SecretString:::\}\}$/,
          nameOf(lambda),
        );
    }
  });

  it("send mail from a bare address of the stage's verified domain", () => {
    for (const stage of [development, production]) {
      const [identity] = stage.all("AWS::SES::EmailIdentity");
      const domain = String(identity?.properties["EmailIdentity"]);
      const given = record(
        record(functionNamed(stage, "send-messages").properties["Environment"], "environment")["Variables"],
        "variables",
      )[environment.mailFrom];
      assert.equal(given, `hello@${domain}`);
    }
  });

  it("run on arm64 and Node 24, traced, with a log that is not kept for ever", () => {
    for (const lambda of functions) {
      assert.deepEqual(lambda.properties["Architectures"], ["arm64"]);
      assert.equal(lambda.properties["Runtime"], "nodejs24.x");
      assert.deepEqual(lambda.properties["TracingConfig"], { Mode: "Active" });
    }
    const logs = production.all("AWS::Logs::LogGroup");
    assert.equal(logs.length, functions.length + 1);
    for (const log of logs) assert.ok(Number(log.properties["RetentionInDays"]) <= 31, log.logicalId);
  });

  it("answer HTTP within ten seconds", () => {
    for (const lambda of functions)
      if (String(lambda.properties["Description"]).startsWith("functions/http/"))
        assert.equal(lambda.properties["Timeout"], 10);
  });

  it("are the same in every stage", () => {
    const shape = (stage: typeof production) =>
      stage
        .all("AWS::Lambda::Function")
        .map((lambda) => [nameOf(lambda), lambda.properties["Timeout"], lambda.properties["MemorySize"]]);
    assert.deepEqual(shape(development), shape(production));
  });
});
