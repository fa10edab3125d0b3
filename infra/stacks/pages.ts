import { CfnOutput, Duration, Fn, RemovalPolicy, SecretValue, Stack, Validations } from "aws-cdk-lib/core";
import { Certificate } from "aws-cdk-lib/aws-certificatemanager";
import {
  AllowedMethods,
  type BehaviorOptions,
  CachePolicy,
  CfnResponseHeadersPolicy,
  Distribution,
  Function as EdgeFunction,
  FunctionCode,
  FunctionEventType,
  FunctionRuntime,
  HttpVersion,
  OriginProtocolPolicy,
  OriginRequestPolicy,
  OriginSslPolicy,
  ResponseHeadersPolicy,
  SecurityPolicyProtocol,
  ViewerProtocolPolicy,
} from "aws-cdk-lib/aws-cloudfront";
import { HttpOrigin, S3BucketOrigin } from "aws-cdk-lib/aws-cloudfront-origins";
import { Dashboard, GraphWidget, type IMetric, MathExpression } from "aws-cdk-lib/aws-cloudwatch";
import {
  BlockPublicAccess,
  Bucket,
  BucketEncryption,
  type IBucket,
  ObjectOwnership,
} from "aws-cdk-lib/aws-s3";
import { CfnWebACL } from "aws-cdk-lib/aws-wafv2";
import type { Construct } from "constructs";
import { originHeader } from "../../shared/names.ts";
import { routes } from "../../shared/routes.ts";
import { pageHeaders } from "../../web/headers.ts";
import { type DeclaredAlarm, plainMetric, raiseAlarms } from "../constructs/alarms.ts";
import { handler } from "../constructs/page-address.ts";
import { edgeRegion, type Pages, type Stage } from "../stages.ts";
import { originKeyName, type ServiceStack } from "./service.ts";

/**
 * The addresses that functions answer, as CloudFront matches them: by their first part, whatever follows. A route of a new
 * first part is reached without anything being added here.
 */
export const functionPaths: readonly string[] = [
  ...new Set(
    routes.map(({ path }) => {
      const [, first = "", ...more] = path.split("/");
      return more.length > 0 ? `/${first}/*` : `/${first}`;
    }),
  ),
].sort();

/** Requests in five minutes from one address before it has to wait: 300 people of one office, each every quarter of a minute. */
const mostRequests = 6000;

/** Rules that AWS keeps; those of a group that only count are named. */
const managedRules = [
  { name: "AWSManagedRulesAmazonIpReputationList", counted: [] },
  {
    name: "AWSManagedRulesCommonRuleSet",
    // People write notes, letters and whole CSV files, and pages show them as text: what looks like a script or a path in a
    // body harms nobody here, and 64 KB are the most that a function reads. Cursors and lists of figures fill an address.
    counted: [
      "SizeRestrictions_BODY",
      "SizeRestrictions_QUERYSTRING",
      "CrossSiteScripting_BODY",
      "GenericLFI_BODY",
      "GenericRFI_BODY",
    ],
  },
  { name: "AWSManagedRulesKnownBadInputsRuleSet", counted: [] },
] as const;

/**
 * The product's address: CloudFront with the members' pages from a bucket and everything else from the functions, behind a
 * firewall. All of it in us-east-1, where a firewall of CloudFront and its alarms have to be; what it must know of the
 * service is read from that stack's outputs in its own region when this one is deployed, which is after it.
 */
export class PagesStack extends Stack {
  constructor(scope: Construct, stage: Stage, pages: Pages, service: ServiceStack) {
    const prefix = `milepost-${stage.name}`;
    super(scope, `${prefix}-pages`, {
      env: { region: edgeRegion },
      description: "Milepost: the pages, and the address of all.",
    });
    // Its functions take a new key before CloudFront sends it.
    this.addStackDependency(service);
    const told = (output: CfnOutput): string =>
      Fn.getStackOutput(service.stackName, service.getLogicalId(output), service.region);
    const signInUrl = told(service.outputs.signInUrl);

    const bucket = this.makeBucket();
    const firewall = this.makeFirewall(prefix);
    const address = new EdgeFunction(this, "PageAddress", {
      functionName: `${prefix}-page-address`,
      code: FunctionCode.fromInline(handler.toString()),
      runtime: FunctionRuntime.JS_2_0,
    });
    const ofFunctions: BehaviorOptions = {
      // ApiUrl is https://host.
      origin: new HttpOrigin(Fn.select(2, Fn.split("/", told(service.outputs.apiUrl))), {
        protocolPolicy: OriginProtocolPolicy.HTTPS_ONLY,
        originSslProtocols: [OriginSslPolicy.TLS_V1_2],
        customHeaders: {
          [originHeader]: SecretValue.secretsManager(
            originKeyName(prefix, pages.originKeys.sent),
          ).unsafeUnwrap(),
        },
      }),
      allowedMethods: AllowedMethods.ALLOW_ALL,
      cachePolicy: CachePolicy.CACHING_DISABLED,
      // API Gateway knows its APIs by their host.
      originRequestPolicy: OriginRequestPolicy.ALL_VIEWER_EXCEPT_HOST_HEADER,
      viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
    };
    const distribution = new Distribution(this, "Distribution", {
      comment: `Milepost, ${stage.name}`,
      ...(pages.certificateArn
        ? {
            domainNames: [new URL(stage.publicUrl).host],
            certificate: Certificate.fromCertificateArn(this, "Certificate", pages.certificateArn),
            minimumProtocolVersion: SecurityPolicyProtocol.TLS_V1_2_2021,
          }
        : {}),
      httpVersion: HttpVersion.HTTP2_AND_3,
      webAclId: firewall.attrArn,
      defaultBehavior: {
        // Files are read, never listed: one that is not there may not be read either, and comes as 403.
        origin: S3BucketOrigin.withOriginAccessControl(bucket as IBucket),
        compress: true,
        cachePolicy: CachePolicy.CACHING_OPTIMIZED,
        responseHeadersPolicy: this.makeHeaders(prefix, pageHeaders(signInUrl)),
        functionAssociations: [{ function: address, eventType: FunctionEventType.VIEWER_REQUEST }],
        viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
      },
      additionalBehaviors: Object.fromEntries(functionPaths.map((path) => [path, ofFunctions])),
    });
    this.acknowledge(distribution, pages);

    const alarms: readonly DeclaredAlarm[] = [
      {
        name: "pages-failing",
        words: {
          impact: "People get an error instead of a page, or of an answer of the API by its public address.",
          runbook: "The pages answer with errors",
        },
        metric: new MathExpression({
          label: "answers with an error of ours",
          // The metric is a share; one of a handful of requests at night is no outage.
          expression: "share / 100 * requests",
          usingMetrics: {
            share: this.ofCloudFront(distribution, "5xxErrorRate", "Average"),
            requests: this.ofCloudFront(distribution, "Requests", "Sum"),
          },
          period: Duration.minutes(5),
        }),
        above: 5,
      },
      {
        name: "firewall-blocks-many",
        words: {
          impact:
            "Somebody tries our address with force, or a whole office is turned away and sees an error page.",
          runbook: "The firewall turns many away",
        },
        metric: this.ofFirewall(prefix, "BlockedRequests", "ALL"),
        above: 1000,
      },
    ];
    raiseAlarms(this, stage, alarms, `${prefix}-pages-alarms`);
    this.makeDashboard(prefix, distribution);

    new CfnOutput(this, "Address", {
      description: "Where the pages are; with a name of one's own, what its DNS record has to name.",
      value: `https://${distribution.distributionDomainName}`,
    });
    new CfnOutput(this, "Bucket", {
      description: "Where `npm run pages` puts them.",
      value: bucket.bucketName,
    });
    new CfnOutput(this, "Configuration", {
      description: "What /app/config.json says.",
      value: this.toJsonString({
        signIn: "cognito",
        url: signInUrl,
        clientId: told(service.outputs.clientId),
      }),
    });
  }

  private ofCloudFront(distribution: Distribution, metricName: string, statistic: string) {
    const dimensions = { DistributionId: distribution.distributionId, Region: "Global" };
    return plainMetric("AWS/CloudFront", metricName, dimensions, statistic, 5);
  }

  private ofFirewall(prefix: string, metricName: "AllowedRequests" | "BlockedRequests", rule: string) {
    return plainMetric("AWS/WAFV2", metricName, { WebACL: `${prefix}-firewall`, Rule: rule }, "Sum", 5);
  }

  /** Metrics of CloudFront and its firewall are in this stack's region alone, and so is what shows them. */
  private makeDashboard(prefix: string, distribution: Distribution): void {
    const widget = (title: string, left: readonly IMetric[], right: readonly IMetric[] = []) =>
      new GraphWidget({ title, left: [...left], right: [...right], width: 12, height: 6 });
    const rules = ["too-many", ...managedRules.map(({ name }) => name)];
    const dashboard = new Dashboard(this, "Dashboard", {
      dashboardName: `${prefix}-pages`,
      defaultInterval: Duration.hours(24),
    });
    dashboard.addWidgets(
      widget(
        "Requests, and what was sent for them (bytes)",
        [this.ofCloudFront(distribution, "Requests", "Sum")],
        [this.ofCloudFront(distribution, "BytesDownloaded", "Sum")],
      ),
      widget("Answers with an error (%)", [
        this.ofCloudFront(distribution, "4xxErrorRate", "Average"),
        this.ofCloudFront(distribution, "5xxErrorRate", "Average"),
      ]),
    );
    dashboard.addWidgets(
      widget(
        "Let through by the firewall, and blocked",
        [this.ofFirewall(prefix, "AllowedRequests", "ALL")],
        [this.ofFirewall(prefix, "BlockedRequests", "ALL")],
      ),
      widget(
        "Blocked, by the firewall's rule",
        rules.map((rule) => this.ofFirewall(prefix, "BlockedRequests", rule)),
      ),
    );
  }

  /** The built pages. They are public, made from the code and can be made again: no versions are kept. */
  private makeBucket(): Bucket {
    const bucket = new Bucket(this, "Files", {
      encryption: BucketEncryption.S3_MANAGED,
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
      enforceSSL: true,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    Validations.of(bucket).acknowledge({
      id: "AwsSolutions-S1",
      reason: "It holds what everybody who opens the pages is given, and CloudFront alone reads it.",
    });
    return bucket;
  }

  /** The headers of `web/headers.ts`: those that CloudFront has a setting for by that, the others as they are. */
  private makeHeaders(prefix: string, headers: Readonly<Record<string, string>>): ResponseHeadersPolicy {
    const {
      "content-security-policy": contentSecurityPolicy = "",
      "strict-transport-security": transport = "",
      "x-content-type-options": nosniff,
      "referrer-policy": referrerPolicy = "",
      ...others
    } = headers;
    const [, seconds, subdomains] = /^max-age=(\d+)(; includeSubDomains)?$/.exec(transport) ?? [];
    if (seconds === undefined || nosniff !== "nosniff")
      throw new Error("web/headers.ts says something that CloudFront has no setting for");
    const override = true;
    const policy = new CfnResponseHeadersPolicy(this, "Headers", {
      responseHeadersPolicyConfig: {
        name: `${prefix}-pages`,
        securityHeadersConfig: {
          contentSecurityPolicy: { contentSecurityPolicy, override },
          strictTransportSecurity: {
            accessControlMaxAgeSec: Number(seconds),
            includeSubdomains: subdomains !== undefined,
            override,
          },
          contentTypeOptions: { override },
          referrerPolicy: { referrerPolicy, override },
        },
        customHeadersConfig: {
          items: Object.entries(others).map(([header, value]) => ({ header, value, override })),
        },
      },
    });
    return ResponseHeadersPolicy.fromResponseHeadersPolicyId(
      this,
      "PageHeaders",
      policy.ref,
    ) as ResponseHeadersPolicy;
  }

  /**
   * Who asks too much or is known for harm does not reach CloudFront's behaviours. Neither requests nor samples of them are
   * kept: candidates' addresses hold the token of their link. What blocked how many, metrics tell rule by rule.
   */
  private makeFirewall(prefix: string): CfnWebACL {
    const seenAs = (metricName: string) => ({
      metricName,
      cloudWatchMetricsEnabled: true,
      sampledRequestsEnabled: false,
    });
    return new CfnWebACL(this, "Firewall", {
      name: `${prefix}-firewall`,
      scope: "CLOUDFRONT",
      defaultAction: { allow: {} },
      visibilityConfig: seenAs(`${prefix}-firewall`),
      customResponseBodies: {
        tooMany: { contentType: "APPLICATION_JSON", content: '{"message":"Too Many Requests"}' },
      },
      rules: [
        {
          name: "too-many",
          priority: 0,
          statement: { rateBasedStatement: { limit: mostRequests, aggregateKeyType: "IP" } },
          // As API Gateway says it where it has too much to do.
          action: {
            block: {
              customResponse: {
                responseCode: 429,
                customResponseBodyKey: "tooMany",
                responseHeaders: [{ name: "retry-after", value: "60" }],
              },
            },
          },
          visibilityConfig: seenAs("too-many"),
        },
        ...managedRules.map(({ name, counted }, index) => ({
          name,
          priority: index + 1,
          statement: {
            managedRuleGroupStatement: {
              vendorName: "AWS",
              name,
              ...(counted.length > 0
                ? { ruleActionOverrides: counted.map((rule) => ({ name: rule, actionToUse: { count: {} } })) }
                : {}),
            },
          },
          overrideAction: { none: {} },
          visibilityConfig: seenAs(name),
        })),
      ],
    });
  }

  private acknowledge(distribution: Distribution, { certificateArn }: Pages): void {
    Validations.of(distribution).acknowledge(
      {
        id: "AwsSolutions-CFR1",
        reason: "Candidates, experts and members may open their pages wherever they are.",
      },
      {
        id: "AwsSolutions-CFR3",
        reason:
          "CloudFront would log whole addresses, and a candidate's holds the token that opens their page; API Gateway logs each request by its route.",
      },
    );
    if (certificateArn === undefined)
      Validations.of(distribution).acknowledge({
        id: "AwsSolutions-CFR4",
        reason:
          "Under CloudFront's own name its certificate goes with protocols that cannot be chosen; a stage with a name of its own takes TLS 1.2 and later.",
      });
  }
}
