/**
 * Reads synthesised templates and asset manifests into what the local engines need to know. This is the only place
 * that knows CloudFormation's resource types: a type that is neither read nor named as harmless here fails by name.
 */
import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { parseStatements, type Statement } from "./iam.ts";
import {
  Resolver,
  type ResourceValues,
  type Stack,
  type Template,
  type TemplateResource,
} from "./intrinsics.ts";

/** Where things are on this machine; the values that AWS would give at deployment. */
export interface Deployment {
  /** The address of the HTTP API and of everything people reach, without a slash at the end. */
  readonly url: string;
  /** The address of the local AWS endpoint, part of queue addresses. */
  readonly awsEndpoint: string;
}

export interface FunctionDefinition {
  readonly arn: string;
  readonly name: string;
  /** Absolute path of the bundle. */
  readonly file: string;
  readonly handlerName: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly memory: number;
  readonly timeoutSeconds: number;
  readonly reservedConcurrency: number | undefined;
  readonly role: Role;
  /** Retries of asynchronous invocations; AWS's default is 2. */
  readonly asyncRetries: number;
  readonly asyncFailureTarget: string | undefined;
}

export interface Role {
  readonly arn: string;
  readonly name: string;
  readonly statements: readonly Statement[];
}

export interface KeyElement {
  readonly AttributeName: string;
  readonly KeyType: "HASH" | "RANGE";
}

export interface TableDefinition {
  readonly arn: string;
  readonly name: string;
  readonly keySchema: readonly KeyElement[];
  readonly attributeDefinitions: readonly { AttributeName: string; AttributeType: string }[];
  readonly globalSecondaryIndexes: readonly {
    readonly IndexName: string;
    readonly KeySchema: readonly KeyElement[];
    readonly Projection: unknown;
  }[];
  readonly ttlAttribute: string | undefined;
  readonly stream: { readonly arn: string; readonly view: StreamView } | undefined;
  /** The customer-managed key, where there is one: whoever reads or writes needs `kms:Decrypt` on it. */
  readonly keyArn: string | undefined;
}

export type StreamView = "KEYS_ONLY" | "NEW_IMAGE" | "OLD_IMAGE" | "NEW_AND_OLD_IMAGES";

export interface QueueDefinition {
  readonly arn: string;
  readonly url: string;
  readonly name: string;
  readonly delaySeconds: number;
  readonly visibilityTimeoutSeconds: number;
  readonly retentionSeconds: number;
  readonly redrive: { readonly deadLetterArn: string; readonly maxReceiveCount: number } | undefined;
  /** Statements of the queue's own policy: who else may send. */
  readonly policy: readonly Statement[];
}

export interface MappingDefinition {
  readonly logicalId: string;
  readonly functionArn: string;
  readonly sourceArn: string;
  readonly batchSize: number;
  readonly reportBatchItemFailures: boolean;
  readonly filters: readonly unknown[];
  /** Streams only. -1 retries until the record expires. */
  readonly maximumRetryAttempts: number;
  readonly maximumRecordAgeSeconds: number;
  readonly bisectBatchOnFunctionError: boolean;
  readonly onFailureArn: string | undefined;
  readonly parallelizationFactor: number;
  /** Queues only. */
  readonly maximumConcurrency: number | undefined;
}

export interface TargetDefinition {
  readonly arn: string;
  readonly input: string | undefined;
  readonly inputPath: string | undefined;
  readonly inputTransformer:
    { readonly InputPathsMap?: Readonly<Record<string, string>>; readonly InputTemplate: string } | undefined;
  readonly deadLetterArn: string | undefined;
  readonly maximumRetryAttempts: number;
}

export interface RuleDefinition {
  readonly arn: string;
  readonly name: string;
  readonly busArn: string;
  readonly pattern: Readonly<Record<string, unknown>> | undefined;
  readonly schedule: string | undefined;
  /** IANA name; rules are in UTC, schedules may say otherwise. */
  readonly timeZone: string;
  readonly targets: readonly TargetDefinition[];
}

export interface RouteDefinition {
  readonly routeKey: string;
  readonly functionArn: string;
  readonly timeoutMilliseconds: number;
  readonly authorizer: { readonly issuer: string; readonly audience: readonly string[] } | undefined;
  readonly scopes: readonly string[];
}

export interface ApiDefinition {
  readonly id: string;
  readonly stageName: string;
  readonly routes: readonly RouteDefinition[];
}

export interface UserPoolDefinition {
  readonly arn: string;
  readonly id: string;
  readonly region: string;
  readonly preTokenTrigger: { readonly functionArn: string; readonly version: string } | undefined;
  readonly clients: readonly {
    readonly id: string;
    readonly scopes: readonly string[];
    readonly accessTokenSeconds: number;
    readonly idTokenSeconds: number;
  }[];
  /** Whether people sign in by e-mail address, so that the pool makes up user names. */
  readonly signsInByEmail: boolean;
  /** Custom attributes with their prefix, `custom:organisation`. */
  readonly customAttributes: readonly string[];
  /** Those of them that are set once. */
  readonly fixedAttributes: readonly string[];
}

export interface ConfigurationSetDefinition {
  readonly name: string;
  readonly arn: string;
  /** `SEND`, `DELIVERY`, `BOUNCE`, … that are published on the bus. */
  readonly published: { readonly busArn: string; readonly types: readonly string[] }[];
}

export interface BucketDefinition {
  readonly arn: string;
  readonly name: string;
  /** Statements of the bucket's own policy. */
  readonly policy: readonly Statement[];
  /** Whether the default bus is told of what is put. */
  readonly tellsBus: boolean;
  readonly expiresAfterDays: number | undefined;
}

/** What SES does with mail that comes in. */
export interface ReceiptRuleDefinition {
  readonly arn: string;
  /** Addresses, domains, and domains with those below them (with a dot in front); in lower case. */
  readonly recipients: readonly string[];
  readonly scans: boolean;
  readonly bucket: string;
  /** In front of an object's key. */
  readonly prefix: string;
}

export interface System {
  readonly region: string;
  readonly account: string;
  readonly functions: readonly FunctionDefinition[];
  readonly tables: readonly TableDefinition[];
  readonly queues: readonly QueueDefinition[];
  readonly mappings: readonly MappingDefinition[];
  readonly busArns: readonly string[];
  readonly rules: readonly RuleDefinition[];
  readonly apis: readonly ApiDefinition[];
  readonly userPools: readonly UserPoolDefinition[];
  readonly configurationSets: readonly ConfigurationSetDefinition[];
  readonly buckets: readonly BucketDefinition[];
  readonly receiptRules: readonly ReceiptRuleDefinition[];
  /** Verified senders: addresses or domains. */
  readonly mailIdentities: readonly string[];
  /** What CloudFront adds to each request that it hands on to the API; nothing where none stands in front of it. */
  readonly originHeaders: Readonly<Record<string, string>>;
  /** Who may invoke which function beside its own role. */
  readonly permissions: readonly { functionArn: string; principal: string; sourceArn: string | undefined }[];
}

/** Types that change nothing about what runs here: watching, keeping, deploying and granting to AWS itself. */
const withoutLocalEffect = [
  /^AWS::CDK::Metadata$/,
  /^AWS::CloudWatch::/,
  /^AWS::Logs::/,
  /^AWS::SNS::/,
  /^AWS::KMS::(Key|Alias)$/,
  /^AWS::SecretsManager::(Secret|ResourcePolicy|RotationSchedule)$/,
  /^AWS::SSM::Parameter$/,
  /^AWS::IAM::/,
  /^AWS::Events::EventBusPolicy$/,
  /^AWS::Lambda::(Permission|EventInvokeConfig|Version|Alias|LayerVersion)$/,
  /^AWS::SQS::QueuePolicy$/,
  /^AWS::S3::BucketPolicy$/,
  /^AWS::(Glue|Athena)::/,
  /^AWS::SES::ReceiptRuleSet$/,
  /^AWS::ApiGatewayV2::(Integration|Authorizer|Stage|Deployment)$/,
  /^AWS::ApiGateway::Account$/,
  /^AWS::Cognito::(UserPoolResourceServer|UserPoolDomain|UserPoolClient|UserPoolGroup|ManagedLoginBranding)$/,
  /^AWS::SES::ConfigurationSetEventDestination$/,
  /^AWS::CloudFront::(Function|OriginAccessControl|ResponseHeadersPolicy)$/,
  /^AWS::(Backup|Budgets|Config|XRay|ResourceGroups|ApplicationInsights|WAFv2|Route53|CertificateManager)::/,
];
const read = [
  "AWS::Lambda::Function",
  "AWS::Lambda::EventSourceMapping",
  "AWS::DynamoDB::Table",
  "AWS::DynamoDB::GlobalTable",
  "AWS::SQS::Queue",
  "AWS::Events::EventBus",
  "AWS::Events::Rule",
  "AWS::Scheduler::Schedule",
  "AWS::Scheduler::ScheduleGroup",
  "AWS::ApiGatewayV2::Api",
  "AWS::ApiGatewayV2::Route",
  "AWS::Cognito::UserPool",
  "AWS::SES::ConfigurationSet",
  "AWS::SES::EmailIdentity",
  "AWS::SES::ReceiptRule",
  "AWS::S3::Bucket",
  "AWS::CloudFront::Distribution",
];

/** AWS's own policies that our functions hold and that concern no engine here (logs, tracing). */
const harmlessManagedPolicies = [
  "policy/service-role/AWSLambdaBasicExecutionRole",
  "policy/AWSXRayDaemonWriteAccess",
  "policy/service-role/AWSLambdaVPCAccessExecutionRole",
];

const localAccount = "000000000000";
const localRegion = "eu-west-1";

type Properties = Readonly<Record<string, unknown>>;
interface Found {
  readonly stack: Stack;
  readonly logicalId: string;
  readonly type: string;
  readonly resource: TemplateResource;
  readonly place: string;
}

/** Reads the assembly in `directory` (a `cdk.out`). Errors name the resource and property that is not understood. */
export function readSystem(directory: string, deployment: Deployment): System {
  const assembly = readAssembly(directory);
  return new SystemReader(assembly.stacks, assembly.assets, deployment).read();
}

interface ArtifactManifest {
  readonly artifacts?: Readonly<
    Record<
      string,
      { type: string; environment?: string; properties?: { templateFile?: string; directoryName?: string } }
    >
  >;
}
interface AssetManifest {
  readonly files?: Readonly<
    Record<
      string,
      { source: { path: string }; destinations: Readonly<Record<string, { objectKey: string }>> }
    >
  >;
}

function readJson<T>(file: string): T {
  return JSON.parse(readFileSync(file, "utf8")) as T;
}

/** All stacks with their templates, and the folder behind each asset's object key. */
function readAssembly(directory: string): { stacks: Stack[]; assets: Map<string, string> } {
  const stacks: Stack[] = [];
  const assets = new Map<string, string>();
  const manifest = readJson<ArtifactManifest>(path.join(directory, "manifest.json"));
  for (const [name, artifact] of Object.entries(manifest.artifacts ?? {})) {
    if (artifact.type === "cdk:cloud-assembly" && artifact.properties?.directoryName) {
      const nested = readAssembly(path.join(directory, artifact.properties.directoryName));
      stacks.push(...nested.stacks);
      for (const [key, folder] of nested.assets) assets.set(key, folder);
    }
    if (artifact.type !== "aws:cloudformation:stack") continue;
    const [, account, region] = /^aws:\/\/([^/]+)\/(.+)$/.exec(artifact.environment ?? "") ?? [];
    stacks.push({
      name,
      account: account && account !== "unknown-account" ? account : localAccount,
      region: region && region !== "unknown-region" ? region : localRegion,
      template: readJson<Template>(
        path.join(directory, artifact.properties?.templateFile ?? `${name}.template.json`),
      ),
    });
    const assetFile = path.join(directory, `${name}.assets.json`);
    if (!existsSync(assetFile)) continue;
    for (const file of Object.values(readJson<AssetManifest>(assetFile).files ?? {})) {
      for (const destination of Object.values(file.destinations)) {
        assets.set(destination.objectKey, path.join(directory, file.source.path));
      }
    }
  }
  return { stacks, assets };
}

class SystemReader {
  private readonly stacks: readonly Stack[];
  private readonly assets: ReadonlyMap<string, string>;
  private readonly deployment: Deployment;
  private readonly resolver: Resolver;
  private readonly found: Found[] = [];

  constructor(stacks: readonly Stack[], assets: ReadonlyMap<string, string>, deployment: Deployment) {
    this.stacks = stacks;
    this.assets = assets;
    this.deployment = deployment;
    this.resolver = new Resolver({
      stacks,
      values: (stack, logicalId, resource) => this.values(stack, logicalId, resource),
      secret: (secretId) => this.secret(secretId),
    });
    for (const stack of stacks) {
      for (const [logicalId, resource] of Object.entries(stack.template.Resources ?? {})) {
        const type = resource.Type;
        if (!read.includes(type) && !withoutLocalEffect.some((known) => known.test(type))) {
          throw new Error(`${stack.name}.${logicalId}: the local runner has no engine for ${type}`);
        }
        this.found.push({ stack, logicalId, type, resource, place: `${stack.name}.${logicalId}` });
      }
    }
  }

  read(): System {
    // What CloudFront needs is in a region of its own; what runs is where the functions are.
    const first = this.found.find(({ type }) => type === "AWS::Lambda::Function")?.stack ?? this.stacks[0];
    if (!first) throw new Error("The assembly holds no stack");
    return {
      region: first.region,
      account: first.account,
      functions: this.all("AWS::Lambda::Function", (found) => this.function(found)),
      tables: [
        ...this.all("AWS::DynamoDB::Table", (found) => this.table(found)),
        ...this.all("AWS::DynamoDB::GlobalTable", (found) => this.table(found)),
      ],
      queues: this.all("AWS::SQS::Queue", (found) => this.queue(found)),
      mappings: this.all("AWS::Lambda::EventSourceMapping", (found) => this.mapping(found)),
      busArns: [
        `arn:aws:events:${first.region}:${first.account}:event-bus/default`,
        ...this.all("AWS::Events::EventBus", (found) => this.arn(found)),
      ],
      rules: [
        ...this.all("AWS::Events::Rule", (found) => this.rule(found)),
        ...this.all("AWS::Scheduler::Schedule", (found) => this.schedule(found)),
      ].filter((rule) => rule !== undefined),
      apis: this.all("AWS::ApiGatewayV2::Api", (found) => this.api(found)),
      userPools: this.all("AWS::Cognito::UserPool", (found) => this.userPool(found)),
      configurationSets: this.all("AWS::SES::ConfigurationSet", (found) => this.configurationSet(found)),
      buckets: this.all("AWS::S3::Bucket", (found) => this.bucket(found)),
      receiptRules: this.all("AWS::SES::ReceiptRule", (found) => this.receiptRule(found)).filter(
        (rule) => rule !== undefined,
      ),
      mailIdentities: this.all(
        "AWS::SES::EmailIdentity",
        (found) => this.values(found.stack, found.logicalId, found.resource)?.ref ?? "",
      ),
      originHeaders: Object.assign(
        {},
        ...this.all("AWS::CloudFront::Distribution", (found) => this.originHeaders(found)),
      ) as Record<string, string>,
      permissions: this.all("AWS::Lambda::Permission", (found) => {
        const properties = this.properties(found);
        const source = properties["SourceArn"];
        return {
          functionArn: String(properties["FunctionName"]),
          principal: String(properties["Principal"]),
          sourceArn: source as string | undefined,
        };
      }),
    };
  }

  private all<T>(type: string, map: (found: Found) => T): T[] {
    return this.found.filter((found) => found.type === type).map(map);
  }

  /** All properties of a resource, resolved; `except` names those that are never read. */
  private properties(found: Found, except: readonly string[] = []): Properties {
    const given = Object.entries(found.resource.Properties ?? {}).filter(([name]) => !except.includes(name));
    return Object.fromEntries(
      given
        .map(
          ([name, value]) =>
            [name, this.resolver.resolve(found.stack, value, `${found.place}.${name}`)] as const,
        )
        .filter(([, value]) => value !== undefined),
    );
  }

  /** One property, resolved. */
  private property(found: Found, name: string): unknown {
    return this.resolver.resolve(found.stack, found.resource.Properties?.[name], `${found.place}.${name}`);
  }

  private arn(found: Found): string {
    const arn = this.values(found.stack, found.logicalId, found.resource)?.attributes["Arn"];
    if (!arn) throw new Error(`${found.place}: no ARN for ${found.type}`);
    return arn;
  }

  private ref(found: Found): string {
    const values = this.values(found.stack, found.logicalId, found.resource);
    if (!values) throw new Error(`${found.place}: no name for ${found.type}`);
    return values.ref;
  }

  /** Names, ARNs and other attributes as AWS would make them. */
  private values(stack: Stack, logicalId: string, resource: TemplateResource): ResourceValues | undefined {
    const { region, account } = stack;
    const place = `${stack.name}.${logicalId}`;
    const unique = createHash("sha256").update(place).digest("hex");
    const named = (property: string) => {
      const given = resource.Properties?.[property];
      return given === undefined
        ? `${stack.name}-${logicalId}`.slice(0, 51) + `-${unique.slice(0, 12)}`
        : this.resolver.text(stack, given, `${place}.${property}`);
    };
    const arnOf = (service: string, rest: string) => `arn:aws:${service}:${region}:${account}:${rest}`;
    switch (resource.Type) {
      case "AWS::Lambda::Function": {
        const name = named("FunctionName").slice(-64);
        return { ref: name, attributes: { Arn: arnOf("lambda", `function:${name}`) } };
      }
      case "AWS::IAM::Role": {
        const name = named("RoleName").slice(-64);
        const id = `AROA${unique.slice(0, 17).toUpperCase()}`;
        return { ref: name, attributes: { Arn: `arn:aws:iam::${account}:role/${name}`, RoleId: id } };
      }
      case "AWS::IAM::ManagedPolicy": {
        const arn = `arn:aws:iam::${account}:policy/${named("ManagedPolicyName")}`;
        return { ref: arn, attributes: { PolicyArn: arn } };
      }
      case "AWS::DynamoDB::Table":
      case "AWS::DynamoDB::GlobalTable": {
        const name = named("TableName");
        const arn = arnOf("dynamodb", `table/${name}`);
        return { ref: name, attributes: { Arn: arn, StreamArn: `${arn}/stream/2026-01-01T00:00:00.000` } };
      }
      case "AWS::SQS::Queue": {
        const name = named("QueueName");
        const url = `${this.deployment.awsEndpoint}/${account}/${name}`;
        return { ref: url, attributes: { Arn: arnOf("sqs", name), QueueName: name, QueueUrl: url } };
      }
      case "AWS::S3::Bucket": {
        const name = named("BucketName").toLowerCase().slice(-63);
        return {
          ref: name,
          attributes: { Arn: `arn:aws:s3:::${name}`, DomainName: `${name}.s3.amazonaws.com` },
        };
      }
      case "AWS::CloudFront::Distribution": {
        const id = `E${unique.slice(0, 13).toUpperCase()}`;
        return { ref: id, attributes: { Id: id } };
      }
      case "AWS::SES::ReceiptRuleSet":
        return { ref: named("RuleSetName"), attributes: {} };
      case "AWS::Events::EventBus": {
        const name = named("Name");
        return { ref: name, attributes: { Arn: arnOf("events", `event-bus/${name}`), Name: name } };
      }
      case "AWS::Events::Rule": {
        const bus = resource.Properties?.["EventBusName"];
        const busName =
          bus === undefined ? "" : `${this.resolver.text(stack, bus, place).split("/").at(-1)}/`;
        const name = named("Name");
        return {
          ref: name,
          attributes: { Arn: arnOf("events", `rule/${busName === "default/" ? "" : busName}${name}`) },
        };
      }
      case "AWS::Scheduler::Schedule": {
        const name = named("Name");
        return { ref: name, attributes: { Arn: arnOf("scheduler", `schedule/default/${name}`) } };
      }
      case "AWS::Scheduler::ScheduleGroup": {
        const name = named("Name");
        return { ref: name, attributes: { Arn: arnOf("scheduler", `schedule-group/${name}`) } };
      }
      case "AWS::ApiGatewayV2::Api":
        return {
          ref: unique.slice(0, 10),
          attributes: { ApiId: unique.slice(0, 10), ApiEndpoint: this.deployment.url },
        };
      case "AWS::ApiGatewayV2::Stage":
        return { ref: named("StageName"), attributes: {} };
      case "AWS::ApiGatewayV2::Integration":
      case "AWS::ApiGatewayV2::Authorizer":
      case "AWS::ApiGatewayV2::Route":
        return { ref: logicalId, attributes: {} };
      case "AWS::Cognito::UserPool": {
        const id = `${region}_${unique.slice(0, 9)}`;
        const provider = `cognito-idp.${region}.amazonaws.com/${id}`;
        return {
          ref: id,
          attributes: {
            Arn: arnOf("cognito-idp", `userpool/${id}`),
            ProviderName: provider,
            ProviderURL: `https://${provider}`,
            UserPoolId: id,
          },
        };
      }
      case "AWS::Cognito::UserPoolClient":
        return { ref: unique.slice(0, 26), attributes: { ClientId: unique.slice(0, 26) } };
      case "AWS::Cognito::UserPoolResourceServer":
        return { ref: named("Identifier"), attributes: {} };
      case "AWS::Cognito::UserPoolDomain":
        return { ref: named("Domain"), attributes: {} };
      case "AWS::SES::ConfigurationSet":
        return { ref: named("Name"), attributes: {} };
      case "AWS::SES::EmailIdentity": {
        const identity = named("EmailIdentity");
        const records = [1, 2, 3].flatMap((n) => [
          [`DkimDNSTokenName${n}`, `token${n}._domainkey.${identity}`] as const,
          [`DkimDNSTokenValue${n}`, `token${n}.dkim.amazonses.com`] as const,
        ]);
        return { ref: identity, attributes: Object.fromEntries(records) };
      }
      case "AWS::KMS::Key": {
        const id = unique.slice(0, 32).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
        return { ref: id, attributes: { Arn: arnOf("kms", `key/${id}`), KeyId: id } };
      }
      case "AWS::KMS::Alias":
        return { ref: named("AliasName"), attributes: {} };
      case "AWS::SecretsManager::Secret": {
        const arn = arnOf("secretsmanager", `secret:${named("Name")}-${unique.slice(0, 6)}`);
        return { ref: arn, attributes: { Id: arn } };
      }
      case "AWS::SNS::Topic": {
        const name = named("TopicName");
        const arn = arnOf("sns", name);
        return { ref: arn, attributes: { TopicArn: arn, TopicName: name, Arn: arn } };
      }
      case "AWS::Logs::LogGroup": {
        const name = named("LogGroupName");
        return { ref: name, attributes: { Arn: arnOf("logs", `log-group:${name}:*`) } };
      }
      default:
        return undefined;
    }
  }

  /** A made-up value, the same at every start, as long as `GenerateSecretString` says. */
  private secret(secretId: string): string {
    const found = this.found.find(
      (each) =>
        each.type === "AWS::SecretsManager::Secret" &&
        [
          this.ref(each),
          this.ref(each)
            .replace(/-[^-]*$/, "")
            .split(":")
            .at(-1),
        ].includes(secretId),
    );
    if (!found) throw new Error(`Dynamic reference to a secret that no stack makes: ${secretId}`);
    const generate = (found.resource.Properties?.["GenerateSecretString"] ?? {}) as {
      PasswordLength?: number;
    };
    const length = generate.PasswordLength ?? 32;
    let text = "";
    for (let round = 0; text.length < length; round += 1) {
      // One value, whether it is asked for by its name or its ARN.
      text += createHash("sha256")
        .update(`${this.ref(found)}#${round}`)
        .digest("hex");
    }
    return text.slice(0, length);
  }

  private function(found: Found): FunctionDefinition {
    const properties = this.properties(found, [
      "Code",
      "Layers",
      "LoggingConfig",
      "DeadLetterConfig",
      "Tags",
      "Description",
    ]);
    if (found.resource.Properties?.["Layers"])
      throw new Error(`${found.place}.Layers: layers are not understood`);
    const code = this.property(found, "Code") as { S3Key?: string; ZipFile?: string };
    const folder = code.S3Key === undefined ? undefined : this.assets.get(code.S3Key);
    if (folder === undefined)
      throw new Error(`${found.place}.Code: no asset of the assembly holds this code`);
    const handler = String(properties["Handler"]);
    const dot = handler.lastIndexOf(".");
    const environment =
      (properties["Environment"] as { Variables?: Record<string, unknown> } | undefined)?.Variables ?? {};
    const arn = this.arn(found);
    const asynchronous = this.found.find(
      (each) =>
        each.type === "AWS::Lambda::EventInvokeConfig" &&
        this.property(each, "FunctionName") === this.ref(found),
    );
    const asyncProperties = asynchronous ? this.properties(asynchronous) : {};
    const destinations = asyncProperties["DestinationConfig"] as
      { OnFailure?: { Destination: string } } | undefined;
    const reserved = properties["ReservedConcurrentExecutions"];
    return {
      arn,
      name: this.ref(found),
      file: path.join(folder, `${handler.slice(0, dot)}.js`),
      handlerName: handler.slice(dot + 1),
      environment: Object.fromEntries(
        Object.entries(environment).map(([name, value]) => [name, String(value)]),
      ),
      memory: Number(properties["MemorySize"] ?? 128),
      timeoutSeconds: Number(properties["Timeout"] ?? 3),
      reservedConcurrency: reserved === undefined ? undefined : Number(reserved),
      role: this.role(String(properties["Role"]), found.place),
      asyncRetries: Number(asyncProperties["MaximumRetryAttempts"] ?? 2),
      asyncFailureTarget: destinations?.OnFailure?.Destination,
    };
  }

  private role(arn: string, place: string): Role {
    const found = this.found.find((each) => each.type === "AWS::IAM::Role" && this.arn(each) === arn);
    if (!found) throw new Error(`${place}: role ${arn} is in no template`);
    const name = this.ref(found);
    const properties = this.properties(found, ["Tags", "Description"]);
    const inline = (properties["Policies"] as { PolicyDocument: unknown }[] | undefined) ?? [];
    const statements = inline.flatMap((policy) => parseStatements(policy.PolicyDocument));
    for (const policy of this.found) {
      if (policy.type !== "AWS::IAM::Policy" && policy.type !== "AWS::IAM::ManagedPolicy") continue;
      const roles = (this.property(policy, "Roles") as string[] | undefined) ?? [];
      const attached = policy.type === "AWS::IAM::ManagedPolicy" ? this.ref(policy) : undefined;
      const managed = (properties["ManagedPolicyArns"] as string[] | undefined) ?? [];
      if (roles.includes(name) || (attached && managed.includes(attached))) {
        statements.push(...parseStatements(this.property(policy, "PolicyDocument")));
      }
    }
    for (const managed of (properties["ManagedPolicyArns"] as string[] | undefined) ?? []) {
      const ours = this.found.some(
        (each) => each.type === "AWS::IAM::ManagedPolicy" && this.ref(each) === managed,
      );
      if (!ours && !harmlessManagedPolicies.some((known) => managed.endsWith(known))) {
        throw new Error(`${found.place}: managed policy ${managed} is not understood by the local runner`);
      }
    }
    return { arn, name, statements };
  }

  private table(found: Found): TableDefinition {
    const properties = this.properties(found, ["Tags"]);
    for (const unknown of ["LocalSecondaryIndexes", "KinesisStreamSpecification"]) {
      if (properties[unknown] !== undefined) throw new Error(`${found.place}.${unknown} is not understood`);
    }
    const replicas = (properties["Replicas"] as Properties[] | undefined) ?? [];
    const own = replicas.find((replica) => replica["Region"] === found.stack.region) ?? replicas[0];
    const encryption = (own?.["SSESpecification"] ?? properties["SSESpecification"]) as
      { KMSMasterKeyId?: string } | undefined;
    const ttl = properties["TimeToLiveSpecification"] as
      { AttributeName: string; Enabled: boolean } | undefined;
    const stream = properties["StreamSpecification"] as { StreamViewType: StreamView } | undefined;
    const values = this.values(found.stack, found.logicalId, found.resource);
    return {
      arn: this.arn(found),
      name: this.ref(found),
      keySchema: properties["KeySchema"] as KeyElement[],
      attributeDefinitions: properties["AttributeDefinitions"] as TableDefinition["attributeDefinitions"],
      globalSecondaryIndexes:
        (properties["GlobalSecondaryIndexes"] as TableDefinition["globalSecondaryIndexes"]) ?? [],
      ttlAttribute: ttl?.Enabled ? ttl.AttributeName : undefined,
      stream: stream
        ? { arn: values?.attributes["StreamArn"] ?? "", view: stream.StreamViewType }
        : undefined,
      keyArn: encryption?.KMSMasterKeyId ? this.keyArn(encryption.KMSMasterKeyId, found.place) : undefined,
    };
  }

  /** A key may be named by ARN, id or alias. */
  private keyArn(reference: string, place: string): string {
    for (const found of this.found) {
      if (found.type === "AWS::KMS::Key" && [this.arn(found), this.ref(found)].includes(reference))
        return this.arn(found);
      if (found.type === "AWS::KMS::Alias" && this.ref(found) === reference) {
        return this.keyArn(String(this.property(found, "TargetKeyId")), place);
      }
    }
    throw new Error(`${place}: key ${reference} is in no template`);
  }

  private queue(found: Found): QueueDefinition {
    const properties = this.properties(found, ["Tags"]);
    if (properties["FifoQueue"]) throw new Error(`${found.place}: FIFO queues are not understood`);
    const arn = this.arn(found);
    const url = this.ref(found);
    const redrive = properties["RedrivePolicy"] as
      { deadLetterTargetArn: string; maxReceiveCount: number } | undefined;
    const policies = this.found.filter(
      (each) =>
        each.type === "AWS::SQS::QueuePolicy" &&
        ((this.property(each, "Queues") as string[] | undefined) ?? []).includes(url),
    );
    return {
      arn,
      url,
      name: url.slice(url.lastIndexOf("/") + 1),
      delaySeconds: Number(properties["DelaySeconds"] ?? 0),
      visibilityTimeoutSeconds: Number(properties["VisibilityTimeout"] ?? 30),
      retentionSeconds: Number(properties["MessageRetentionPeriod"] ?? 345_600),
      redrive: redrive
        ? { deadLetterArn: redrive.deadLetterTargetArn, maxReceiveCount: Number(redrive.maxReceiveCount) }
        : undefined,
      policy: policies.flatMap((policy) => parseStatements(this.property(policy, "PolicyDocument"))),
    };
  }

  private bucket(found: Found): BucketDefinition {
    const properties = this.properties(found, ["Tags"]);
    for (const unknown of ["VersioningConfiguration", "ReplicationConfiguration", "WebsiteConfiguration"])
      if (properties[unknown] !== undefined) throw new Error(`${found.place}.${unknown} is not understood`);
    const name = this.ref(found);
    const policies = this.found.filter(
      (each) => each.type === "AWS::S3::BucketPolicy" && this.property(each, "Bucket") === name,
    );
    const notified = (properties["NotificationConfiguration"] ?? {}) as {
      EventBridgeConfiguration?: { EventBridgeEnabled?: boolean };
    };
    for (const kind of Object.keys(notified))
      if (kind !== "EventBridgeConfiguration")
        throw new Error(`${found.place}: a bucket that tells anybody but the bus is not understood`);
    const { Rules = [] } = (properties["LifecycleConfiguration"] ?? {}) as {
      Rules?: { Status: string; ExpirationInDays?: number; Prefix?: string }[];
    };
    const expiring = Rules.filter(({ Status }) => Status === "Enabled");
    if (expiring.some(({ Prefix }) => Prefix !== undefined))
      throw new Error(`${found.place}: a life cycle for a part of a bucket is not understood`);
    const days = expiring.flatMap(({ ExpirationInDays = [] }) => ExpirationInDays);
    return {
      arn: this.arn(found),
      name,
      policy: policies.flatMap((policy) => parseStatements(this.property(policy, "PolicyDocument"))),
      tellsBus:
        notified.EventBridgeConfiguration?.EventBridgeEnabled ??
        notified.EventBridgeConfiguration !== undefined,
      expiresAfterDays: days.length > 0 ? Math.min(...days.map(Number)) : undefined,
    };
  }

  /** Where files are is nothing to this machine, which serves its own; what CloudFront adds for the functions is. */
  private originHeaders(found: Found): Record<string, string> {
    const { Origins = [] } = (found.resource.Properties?.["DistributionConfig"] ?? {}) as {
      Origins?: { OriginCustomHeaders?: unknown }[];
    };
    const added = Origins.flatMap(
      ({ OriginCustomHeaders = [] }) =>
        this.resolver.resolve(found.stack, OriginCustomHeaders, `${found.place}.OriginCustomHeaders`) as {
          HeaderName: string;
          HeaderValue: string;
        }[],
    );
    return Object.fromEntries(
      added.map(({ HeaderName, HeaderValue }) => [HeaderName.toLowerCase(), HeaderValue]),
    );
  }

  private receiptRule(found: Found): ReceiptRuleDefinition | undefined {
    const rule = this.property(found, "Rule") as {
      Name: string;
      Enabled?: boolean;
      ScanEnabled?: boolean;
      Recipients?: string[];
      Actions?: { S3Action?: { BucketName: string; ObjectKeyPrefix?: string } }[];
    };
    if (rule.Enabled !== true) return undefined;
    const [action, ...more] = rule.Actions ?? [];
    if (!action?.S3Action || more.length > 0)
      throw new Error(`${found.place}: only rules with one action, to put into a bucket, are understood`);
    const { region, account } = found.stack;
    const set = String(this.property(found, "RuleSetName"));
    return {
      arn: `arn:aws:ses:${region}:${account}:receipt-rule-set/${set}:receipt-rule/${rule.Name}`,
      recipients: (rule.Recipients ?? []).map((each) => each.toLowerCase()),
      scans: rule.ScanEnabled === true,
      bucket: action.S3Action.BucketName,
      prefix: action.S3Action.ObjectKeyPrefix ?? "",
    };
  }

  private mapping(found: Found): MappingDefinition {
    const properties = this.properties(found, ["Tags"]);
    if (properties["TumblingWindowInSeconds"])
      throw new Error(`${found.place}: tumbling windows are not understood`);
    const sourceArn = String(properties["EventSourceArn"]);
    const destination = properties["DestinationConfig"] as
      { OnFailure?: { Destination: string } } | undefined;
    const filters = properties["FilterCriteria"] as { Filters?: { Pattern: string }[] } | undefined;
    const scaling = properties["ScalingConfig"] as { MaximumConcurrency?: number } | undefined;
    return {
      logicalId: found.logicalId,
      functionArn: this.functionArn(String(properties["FunctionName"]), found.place),
      sourceArn,
      batchSize: Number(properties["BatchSize"] ?? (sourceArn.includes(":sqs:") ? 10 : 100)),
      reportBatchItemFailures: ((properties["FunctionResponseTypes"] as string[] | undefined) ?? []).includes(
        "ReportBatchItemFailures",
      ),
      filters: (filters?.Filters ?? []).map((filter) => JSON.parse(filter.Pattern) as unknown),
      maximumRetryAttempts: Number(properties["MaximumRetryAttempts"] ?? -1),
      maximumRecordAgeSeconds: Number(properties["MaximumRecordAgeInSeconds"] ?? -1),
      bisectBatchOnFunctionError: properties["BisectBatchOnFunctionError"] === true,
      onFailureArn: destination?.OnFailure?.Destination,
      parallelizationFactor: Number(properties["ParallelizationFactor"] ?? 1),
      maximumConcurrency:
        scaling?.MaximumConcurrency === undefined ? undefined : Number(scaling.MaximumConcurrency),
    };
  }

  /** Functions are named by name, ARN, or an alias of either. */
  private functionArn(reference: string, place: string): string {
    for (const found of this.found) {
      if (found.type !== "AWS::Lambda::Function") continue;
      const arn = this.arn(found);
      if (reference === arn || reference === this.ref(found) || reference.startsWith(`${arn}:`)) return arn;
    }
    throw new Error(`${place}: function ${reference} is in no template`);
  }

  private rule(found: Found): RuleDefinition | undefined {
    const properties = this.properties(found, ["Tags", "Description"]);
    if (properties["State"] === "DISABLED") return undefined;
    const bus = ((properties["EventBusName"] ?? "default") as string).split("/").at(-1);
    const { region, account } = found.stack;
    return {
      arn: this.arn(found),
      name: this.ref(found),
      busArn: `arn:aws:events:${region}:${account}:event-bus/${bus}`,
      pattern: properties["EventPattern"] as Record<string, unknown> | undefined,
      schedule: properties["ScheduleExpression"] as string | undefined,
      timeZone: "UTC",
      targets: ((properties["Targets"] as Properties[] | undefined) ?? []).map((target) =>
        readTarget(target, found.place),
      ),
    };
  }

  private schedule(found: Found): RuleDefinition | undefined {
    const properties = this.properties(found, ["Description"]);
    if (properties["State"] === "DISABLED") return undefined;
    const window = properties["FlexibleTimeWindow"] as { Mode: string } | undefined;
    if (window && window.Mode !== "OFF")
      throw new Error(`${found.place}: flexible time windows are not understood`);
    const target = properties["Target"] as Properties;
    const role = this.role(String(target["RoleArn"]), found.place);
    const mayInvoke = role.statements.some((statement) => statement.effect === "Allow");
    if (!mayInvoke) throw new Error(`${found.place}: the schedule's role allows nothing`);
    return {
      arn: this.arn(found),
      name: this.ref(found),
      busArn: "",
      pattern: undefined,
      schedule: String(properties["ScheduleExpression"]),
      timeZone: (properties["ScheduleExpressionTimezone"] ?? "UTC") as string,
      targets: [readTarget(target, found.place)],
    };
  }

  private api(found: Found): ApiDefinition {
    const properties = this.properties(found, ["Tags", "Description", "Name"]);
    if (properties["ProtocolType"] !== "HTTP")
      throw new Error(`${found.place}: only HTTP APIs are understood`);
    if (properties["CorsConfiguration"])
      throw new Error(`${found.place}.CorsConfiguration is not understood`);
    const id = this.ref(found);
    const mine = (each: Found) => this.property(each, "ApiId") === id;
    const authorizers = new Map(
      this.found
        .filter((each) => each.type === "AWS::ApiGatewayV2::Authorizer" && mine(each))
        .map((each) => [each.logicalId, this.properties(each)]),
    );
    const integrations = new Map(
      this.found
        .filter((each) => each.type === "AWS::ApiGatewayV2::Integration" && mine(each))
        .map((each) => [each.logicalId, { each, properties: this.properties(each) }]),
    );
    const stage = this.found.find((each) => each.type === "AWS::ApiGatewayV2::Stage" && mine(each));
    if (!stage) throw new Error(`${found.place}: the API has no stage`);
    const routes = this.found
      .filter((each) => each.type === "AWS::ApiGatewayV2::Route" && mine(each))
      .map((each): RouteDefinition => {
        const route = this.properties(each);
        const integration = integrations.get(String(route["Target"]).replace("integrations/", ""));
        if (!integration)
          throw new Error(`${each.place}: integration ${String(route["Target"])} is in no template`);
        if (integration.properties["PayloadFormatVersion"] !== "2.0") {
          throw new Error(`${integration.each.place}: only payload format 2.0 is understood`);
        }
        const authorizerId = route["AuthorizerId"] as string | undefined;
        const authorizer = authorizerId === undefined ? undefined : authorizers.get(authorizerId);
        if (authorizerId !== undefined && authorizer?.["AuthorizerType"] !== "JWT") {
          throw new Error(`${each.place}: only JWT authorisers are understood`);
        }
        const jwt = authorizer?.["JwtConfiguration"] as { Issuer: string; Audience: string[] } | undefined;
        const uri = String(integration.properties["IntegrationUri"]);
        const functionArn = this.functionArn(
          /functions\/(arn:.+?)\/invocations$/.exec(uri)?.[1] ?? uri,
          integration.each.place,
        );
        return {
          routeKey: String(route["RouteKey"]),
          functionArn,
          timeoutMilliseconds: Number(integration.properties["TimeoutInMillis"] ?? 30_000),
          authorizer: jwt ? { issuer: jwt.Issuer, audience: jwt.Audience } : undefined,
          scopes: (route["AuthorizationScopes"] as string[] | undefined) ?? [],
        };
      });
    return { id, stageName: this.ref(stage), routes };
  }

  private userPool(found: Found): UserPoolDefinition {
    const lambda = this.property(found, "LambdaConfig") as
      | {
          PreTokenGenerationConfig?: { LambdaArn: string; LambdaVersion: string };
          PreTokenGeneration?: string;
        }
      | undefined;
    const version2 = lambda?.PreTokenGenerationConfig;
    const trigger = version2
      ? { functionArn: this.functionArn(version2.LambdaArn, found.place), version: version2.LambdaVersion }
      : lambda?.PreTokenGeneration
        ? { functionArn: this.functionArn(lambda.PreTokenGeneration, found.place), version: "V1_0" }
        : undefined;
    const schema =
      (this.property(found, "Schema") as { Name: string; Mutable?: boolean }[] | undefined) ?? [];
    const id = this.ref(found);
    const clients = this.found.filter(
      (each) => each.type === "AWS::Cognito::UserPoolClient" && this.property(each, "UserPoolId") === id,
    );
    return {
      arn: this.arn(found),
      id,
      region: found.stack.region,
      preTokenTrigger: trigger,
      signsInByEmail: ((this.property(found, "UsernameAttributes") as string[] | undefined) ?? []).includes(
        "email",
      ),
      clients: clients.map((client) => {
        const properties = this.properties(client);
        const units = (properties["TokenValidityUnits"] as Record<string, string> | undefined) ?? {};
        const seconds = (value: unknown, unit: string | undefined) =>
          Number(value ?? 1) *
          (value === undefined
            ? 3600
            : ({ seconds: 1, minutes: 60, hours: 3600, days: 86_400 }[unit ?? "hours"] ?? 3600));
        return {
          id: this.ref(client),
          scopes: (properties["AllowedOAuthScopes"] as string[] | undefined) ?? [],
          accessTokenSeconds: seconds(properties["AccessTokenValidity"], units["AccessToken"]),
          idTokenSeconds: seconds(properties["IdTokenValidity"], units["IdToken"]),
        };
      }),
      customAttributes: schema.map((attribute) => `custom:${attribute.Name}`),
      fixedAttributes: schema
        .filter((attribute) => attribute.Mutable === false)
        .map((attribute) => `custom:${attribute.Name}`),
    };
  }

  private configurationSet(found: Found): ConfigurationSetDefinition {
    const name = this.ref(found);
    const destinations = this.found.filter(
      (each) =>
        each.type === "AWS::SES::ConfigurationSetEventDestination" &&
        this.property(each, "ConfigurationSetName") === name,
    );
    return {
      name,
      arn: `arn:aws:ses:${found.stack.region}:${found.stack.account}:configuration-set/${name}`,
      published: destinations.flatMap((destination) => {
        const given = this.property(destination, "EventDestination") as {
          Enabled?: boolean;
          MatchingEventTypes: string[];
          EventBridgeDestination?: { EventBusArn: string };
        };
        if (given.Enabled === false) return [];
        if (!given.EventBridgeDestination) {
          throw new Error(`${destination.place}: only event destinations on a bus are understood`);
        }
        const types = given.MatchingEventTypes.map((type) => type.toUpperCase());
        return [{ busArn: given.EventBridgeDestination.EventBusArn, types }];
      }),
    };
  }
}

function readTarget(target: Properties, place: string): TargetDefinition {
  for (const unknown of [
    "EcsParameters",
    "KinesisParameters",
    "HttpParameters",
    "RunCommandParameters",
    "BatchParameters",
  ]) {
    if (target[unknown] !== undefined) throw new Error(`${place}: target with ${unknown} is not understood`);
  }
  return {
    arn: String(target["Arn"]),
    input: target["Input"] as string | undefined,
    inputPath: target["InputPath"] as string | undefined,
    inputTransformer: target["InputTransformer"] as TargetDefinition["inputTransformer"],
    deadLetterArn: (target["DeadLetterConfig"] as { Arn?: string } | undefined)?.Arn,
    maximumRetryAttempts: Number(
      (target["RetryPolicy"] as { MaximumRetryAttempts?: number } | undefined)?.MaximumRetryAttempts ?? 185,
    ),
  };
}
