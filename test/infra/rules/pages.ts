import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { runInNewContext } from "node:vm";
import { functionPaths } from "../../../infra/stacks/pages.ts";
import { edgeRegion, stages, type Stage } from "../../../infra/stages.ts";
import { environment, originHeader } from "../../../shared/names.ts";
import { routes } from "../../../shared/routes.ts";
import { pageHeaders } from "../../../web/headers.ts";
import { functionNamed } from "../roles.ts";
import {
  development,
  type Json,
  list,
  production,
  record,
  type Resource,
  type Synthesised,
  synthesised,
} from "../synthesised.ts";

const one = (stage: Synthesised, type: string): Resource => {
  const [found, ...more] = stage.all(type);
  assert.ok(found, type);
  assert.deepEqual(more, [], type);
  return found;
};
const settings = (stage: Synthesised) =>
  record(one(stage, "AWS::CloudFront::Distribution").properties["DistributionConfig"], "a distribution");
const distribution = one(production, "AWS::CloudFront::Distribution");
const { Origins, CacheBehaviors, DefaultCacheBehavior, ViewerCertificate, Aliases, WebACLId } =
  settings(production);
const behaviours = list(CacheBehaviors).map((raw) => record(raw, "a behaviour"));
const others = record(DefaultCacheBehavior, "the default behaviour");
const origins = list(Origins).map((raw) => record(raw, "an origin"));
const [files] = production.all("AWS::S3::Bucket").filter(({ stack }) => stack.endsWith("-pages"));
assert.ok(files);
const originOf = (behaviour: Record<string, Json>) => {
  const found = origins.find(({ Id }) => Id === behaviour["TargetOriginId"]);
  assert.ok(found);
  return found;
};

const firewall = one(production, "AWS::WAFv2::WebACL");
const rules = list(firewall.properties["Rules"]).map((raw) => record(raw, "a rule"));

/** CloudFront takes the first behaviour whose pattern fits; `*` stands for anything, slashes too. */
const behaviourFor = (path: string) =>
  behaviours.find(({ PathPattern }) =>
    new RegExp(`^${String(PathPattern).replaceAll(".", "\\.").replaceAll("*", ".*")}$`).test(path),
  ) ?? others;

describe("the product's address", () => {
  it("leads every route of the API to the API, uncached, with all that was sent but the host", () => {
    for (const { path, operation } of routes) {
      const behaviour = behaviourFor(path.replace(/\{\w+\}/g, "a-b_c.d"));
      assert.notEqual(behaviour, others, operation);
      const origin = originOf(behaviour);
      assert.match(JSON.stringify(origin["DomainName"]), /"OutputName":"ApiUrl"/, operation);
      // AWS's managed policies CachingDisabled and AllViewerExceptHostHeader.
      assert.equal(behaviour["CachePolicyId"], "4135ea2d-6df8-44a3-9df3-4b5a84be39ad");
      assert.equal(behaviour["OriginRequestPolicyId"], "b689b0a8-53d0-40ab-baf2-68738e2966ac");
      assert.equal(list(behaviour["AllowedMethods"]).length, 7);
      assert.equal(behaviour["ResponseHeadersPolicyId"], undefined, "functions say their own headers");
    }
    assert.ok(functionPaths.length > 3 && !functionPaths.some((path) => path.startsWith("/app")));
  });

  it("leads all else to the bucket", () => {
    for (const path of ["/", "/app/", "/app/hr", "/app/assets/x.js", "/docs/", "/v2/me"])
      assert.equal(behaviourFor(path), others, path);
    const { DomainName, OriginAccessControlId } = originOf(others);
    assert.equal(
      production.text(distribution, DomainName),
      `${files.stack}.${files.logicalId}.RegionalDomainName`,
    );
    assert.ok(OriginAccessControlId);
  });

  it("is reached by https alone, by protocols of today, under the name of the public URL", () => {
    for (const { ViewerProtocolPolicy } of [...behaviours, others])
      assert.equal(ViewerProtocolPolicy, "redirect-to-https");
    assert.deepEqual(Aliases, ["milepost.example"]);
    const { MinimumProtocolVersion, AcmCertificateArn } = record(ViewerCertificate, "a certificate");
    assert.equal(MinimumProtocolVersion, "TLSv1.2_2021");
    assert.equal(AcmCertificateArn, stages.production.pages.certificateArn);
    const { OriginProtocolPolicy, OriginSSLProtocols } = record(
      originOf(behaviourFor("/v1/me"))["CustomOriginConfig"],
      "an origin's settings",
    );
    assert.deepEqual([OriginProtocolPolicy, OriginSSLProtocols], ["https-only", ["TLSv1.2"]]);
  });

  it("is where mail leads and where members come back to from signing in", () => {
    for (const stage of [development, production]) {
      const { Aliases: names } = settings(stage);
      const publicUrl = `https://${String(list(names)[0])}`;
      const client = one(stage, "AWS::Cognito::UserPoolClient");
      assert.deepEqual(client.properties["CallbackURLs"], [`${publicUrl}/app/signed-in`]);
      assert.deepEqual(client.properties["LogoutURLs"], [`${publicUrl}/app/signed-out`]);
      const { Variables } = record(functionNamed(stage, "send-messages").properties["Environment"], "it");
      assert.equal(record(Variables, "variables")[environment.publicUrl], publicUrl);
    }
  });

  it("proves itself to the functions by a key that they take, and that stands in no template", () => {
    const [added, ...more] = list(originOf(behaviourFor("/v1/me"))["OriginCustomHeaders"]).map((raw) =>
      record(raw, "a header"),
    );
    assert.deepEqual(more, []);
    assert.equal(added?.["HeaderName"], originHeader);
    assert.equal(
      added?.["HeaderValue"],
      "{{resolve:secretsmanager:milepost-production-origin-key-1:SecretString:::}}",
    );
    const secret = production
      .all("AWS::SecretsManager::Secret")
      .find(({ properties }) => properties["Name"] === "milepost-production-origin-key-1");
    assert.ok(secret);
    assert.deepEqual(secret.properties["ReplicaRegions"], [{ Region: edgeRegion }]);
    const { Variables } = record(functionNamed(production, "kpis").properties["Environment"], "it");
    const keys = production.text(secret, record(Variables, "variables")[environment.originKeys]);
    assert.ok(keys.includes(`${secret.stack}.${secret.logicalId}`));
  });

  it("is given a new key in three steps, of which none turns anybody away", async () => {
    const withKeys = (sent: number, taken: readonly number[]): Stage => ({
      ...stages.development,
      pages: { ...stages.development.pages, originKeys: { sent, taken } },
    });
    const seen = async (keys: Stage) => {
      const stage = await synthesised(keys, false);
      const lambda = functionNamed(stage, "kpis");
      const { Variables } = record(lambda.properties["Environment"], "it");
      const asked = record(Variables, "variables")[environment.originKeys];
      const taken = asked === undefined ? "" : stage.text(lambda, asked);
      const sent = /origin-key-(\d+):/.exec(JSON.stringify(settings(stage)["Origins"]))?.[1];
      return { sent, taken: [...taken.matchAll(/OriginKey(\d+?)[0-9A-F]{8}/g)].map(([, number]) => number) };
    };
    assert.deepEqual(await seen(withKeys(1, [])), { sent: "1", taken: [] });
    assert.deepEqual(await seen(withKeys(1, [1, 2])), { sent: "1", taken: ["1", "2"] });
    assert.deepEqual(await seen(withKeys(2, [1, 2])), { sent: "2", taken: ["1", "2"] });
    await assert.rejects(() => synthesised(withKeys(2, [1]), false), /everybody would be turned away/);
  });

  it("is deployed after the functions that take its key", () => {
    const stage = production;
    const { dependencies } = stage.app.synth().getStackByName("milepost-production-pages");
    assert.ok(
      dependencies.some(({ id }) => id === "milepost-production-service"),
      "functions are deployed first",
    );
  });
});

describe("the pages' bucket", () => {
  it("is open to CloudFront's one distribution, over TLS, and to nobody else", () => {
    assert.deepEqual(files.properties["PublicAccessBlockConfiguration"], {
      BlockPublicAcls: true,
      BlockPublicPolicy: true,
      IgnorePublicAcls: true,
      RestrictPublicBuckets: true,
    });
    assert.ok(files.properties["BucketEncryption"]);
    const policy = production
      .all("AWS::S3::BucketPolicy")
      .find(
        (each) => production.text(each, each.properties["Bucket"]) === `${files.stack}.${files.logicalId}`,
      );
    assert.ok(policy);
    const statements = list(record(policy.properties["PolicyDocument"], "a policy")["Statement"]).map((raw) =>
      record(raw, "a statement"),
    );
    const [denied, allowed, ...more] = statements;
    assert.deepEqual(more, []);
    assert.equal(denied?.["Effect"], "Deny");
    assert.match(JSON.stringify(denied), /"aws:SecureTransport":"false"/);
    assert.deepEqual(allowed?.["Principal"], { Service: "cloudfront.amazonaws.com" });
    assert.deepEqual(allowed?.["Action"], "s3:GetObject");
    assert.match(JSON.stringify(allowed?.["Condition"]), new RegExp(distribution.logicalId));
  });

  it("answers with the headers of web/headers.ts, of which the sign-in pages are the only host beside ours", () => {
    const policy = one(production, "AWS::CloudFront::ResponseHeadersPolicy");
    assert.equal(
      production.text(distribution, others["ResponseHeadersPolicyId"]),
      `${policy.stack}.${policy.logicalId}`,
    );
    const given = record(policy.properties["ResponseHeadersPolicyConfig"], "headers");
    const safe = record(given["SecurityHeadersConfig"], "security headers");
    const csp = record(safe["ContentSecurityPolicy"], "a policy");
    const transport = record(safe["StrictTransportSecurity"], "https");
    assert.deepEqual(record(safe["ContentTypeOptions"], "types"), { Override: true });
    const sent = {
      "content-security-policy": production.text(policy, csp["ContentSecurityPolicy"]),
      "strict-transport-security": `max-age=${String(transport["AccessControlMaxAgeSec"])}${transport["IncludeSubdomains"] === true ? "; includeSubDomains" : ""}`,
      "x-content-type-options": "nosniff",
      "referrer-policy": record(safe["ReferrerPolicy"], "referrers")["ReferrerPolicy"],
      ...Object.fromEntries(
        list(record(given["CustomHeadersConfig"], "others")["Items"]).map((raw) => {
          const { Header, Value } = record(raw, "a header");
          return [String(Header), Value];
        }),
      ),
    };
    const client = one(production, "AWS::Cognito::UserPoolDomain");
    const signIn = `https://${client.stack}.${client.logicalId}.auth.eu-west-1.amazoncognito.com`;
    assert.deepEqual(sent, pageHeaders(signIn));
    assert.match(String(sent["content-security-policy"]), new RegExp(`connect-src 'self' ${signIn};`));
  });

  it("has a file of its own for files alone: pages are the first page, and nothing else is there", () => {
    const made = one(production, "AWS::CloudFront::Function");
    assert.deepEqual(
      list(others["FunctionAssociations"]).map((raw) => record(raw, "a function")["EventType"]),
      ["viewer-request"],
    );
    const asked = (uri: string) =>
      JSON.parse(
        JSON.stringify(
          runInNewContext(`${String(made.properties["FunctionCode"])}; handler(event)`, {
            event: { request: { uri, headers: {} } },
          }),
        ),
      ) as { uri?: string; statusCode?: number; headers?: { location: { value: string } } };
    for (const page of [
      "/app/",
      "/app/hr",
      "/app/signed-in",
      "/app/application/app_1/offers",
      "/app/talks/app_1.1",
    ])
      assert.equal(asked(page).uri, "/app/index.html", page);
    for (const file of ["/app/assets/index-Bx1.js", "/app/config.json", "/app/mark.svg", "/app/index.html"])
      assert.equal(asked(file).uri, file, file);
    for (const other of ["/v2/me", "/docs/", "/favicon.ico", "/apple"])
      assert.equal(asked(other).statusCode, 404, other);
    for (const root of ["/", "/app"])
      assert.deepEqual([asked(root).statusCode, asked(root).headers?.location.value], [302, "/app/"], root);
  });

  it("is told what its config.json says, and nothing secret", () => {
    const said = JSON.parse(production.output("milepost-production-pages", "Configuration")) as object;
    const client = one(production, "AWS::Cognito::UserPoolClient");
    const domain = one(production, "AWS::Cognito::UserPoolDomain");
    assert.deepEqual(said, {
      signIn: "cognito",
      url: `https://${domain.stack}.${domain.logicalId}.auth.eu-west-1.amazoncognito.com`,
      clientId: `${client.stack}.${client.logicalId}`,
    });
  });
});

describe("the firewall", () => {
  const groups = new Map(
    rules.flatMap(({ Statement }) => {
      const managed = record(Statement, "a statement")["ManagedRuleGroupStatement"];
      if (managed === undefined) return [];
      const { Name, RuleActionOverrides } = record(managed, "a group");
      return [[String(Name), list(RuleActionOverrides).map((raw) => record(raw, "an override"))] as const];
    }),
  );

  it("stands in front of the address, in CloudFront's region", () => {
    assert.equal(production.text(distribution, WebACLId), `${firewall.stack}.${firewall.logicalId}.Arn`);
    assert.equal(firewall.properties["Scope"], "CLOUDFRONT");
    const { environment: place } = production.app.synth().getStackByName(firewall.stack);
    assert.equal(place.region, edgeRegion);
  });

  it("has AWS's rules against common attacks, known bad inputs and addresses of ill repute, and turns away who asks too much", () => {
    assert.deepEqual(
      [...groups.keys()],
      [
        "AWSManagedRulesAmazonIpReputationList",
        "AWSManagedRulesCommonRuleSet",
        "AWSManagedRulesKnownBadInputsRuleSet",
      ],
    );
    const [first] = rules;
    const { Limit, AggregateKeyType } = record(
      record(first?.["Statement"], "a statement")["RateBasedStatement"],
      "a rate",
    );
    assert.deepEqual([Limit, AggregateKeyType], [6000, "IP"]);
    assert.match(JSON.stringify(first?.["Action"]), /"ResponseCode":429/);
  });

  it("lets an import of market bands, long cursors and people's own words pass", () => {
    const counted = groups.get("AWSManagedRulesCommonRuleSet") ?? [];
    for (const rule of ["SizeRestrictions_BODY", "SizeRestrictions_QUERYSTRING", "CrossSiteScripting_BODY"])
      assert.deepEqual(
        counted.find(({ Name }) => Name === rule)?.["ActionToUse"],
        { Count: {} },
        `${rule} only counts`,
      );
  });

  it("keeps nothing of what people ask: no samples, no log of addresses", () => {
    const seen = JSON.stringify(firewall.properties).match(/"SampledRequestsEnabled":(true|false)/g) ?? [];
    assert.equal(seen.length, rules.length + 1);
    assert.ok(seen.every((each) => each.endsWith("false")));
    assert.equal(settings(production)["Logging"], undefined);
    assert.deepEqual(production.all("AWS::WAFv2::LoggingConfiguration"), []);
  });
});

describe("the dashboard of the pages", () => {
  it("shows CloudFront and every rule of the firewall by the names that they are counted by", () => {
    const [dashboard] = production
      .all("AWS::CloudWatch::Dashboard")
      .filter(({ stack }) => stack.endsWith("-pages"));
    assert.ok(dashboard);
    const body = production.text(dashboard, dashboard.properties["DashboardBody"]);
    const { widgets } = JSON.parse(body) as { widgets: { properties: { metrics: unknown[][] } }[] };
    const shown = widgets.flatMap(({ properties }) =>
      properties.metrics.map((each) => each.filter((part) => typeof part === "string").join(" ")),
    );
    const counted = [firewall.properties, ...rules].map((each) => {
      const { MetricName } = record(record(each, "a rule")["VisibilityConfig"] ?? {}, "its metric");
      return String(MetricName);
    });
    const [acl = "", ...byRule] = counted;
    assert.deepEqual(
      shown.filter((each) => each.startsWith("AWS/WAFV2 BlockedRequests")).sort(),
      ["ALL", ...byRule].map((rule) => `AWS/WAFV2 BlockedRequests Rule ${rule} WebACL ${acl}`).sort(),
    );
    for (const metric of ["Requests", "BytesDownloaded", "4xxErrorRate", "5xxErrorRate"])
      assert.ok(
        shown.some((each) => each.startsWith(`AWS/CloudFront ${metric} DistributionId `)),
        metric,
      );
  });
});

describe("a stage", () => {
  it("without a certificate has its pages at CloudFront's own address", async () => {
    const stage = await synthesised(
      { ...stages.development, pages: { originKeys: { sent: 1, taken: [1] } } },
      true,
    );
    const { Aliases: names, ViewerCertificate: certificate } = settings(stage);
    assert.deepEqual([names, certificate], [undefined, undefined]);
    assert.match(stage.output("milepost-development-pages", "Address"), /^https:\/\/.*\.DomainName$/);
  });

  it("without pages has the API alone, which asks for no key", async () => {
    const { pages: _none, ...without }: Stage = stages.development;
    const stage = await synthesised(without, false);
    assert.equal(stage.templates.size, 3);
    for (const template of stage.templates.values())
      assert.ok(!template.includes(environment.originKeys) && !template.includes("origin-key"));
  });
});
