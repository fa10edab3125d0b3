/** A small cloud assembly, written as the CDK writes them, around the toy functions. */
import { build } from "esbuild";
import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

const names = ["http", "stream", "queue", "tick", "cron", "token"] as const;

const getAtt = (id: string, attribute = "Arn") => ({ "Fn::GetAtt": [id, attribute] });
const ref = (id: string) => ({ Ref: id });
const join = (...parts: unknown[]) => ({ "Fn::Join": ["", parts] });

const table = (name: string, more: object = {}) => ({
  Type: "AWS::DynamoDB::GlobalTable",
  Properties: {
    TableName: name,
    BillingMode: "PAY_PER_REQUEST",
    AttributeDefinitions: [
      { AttributeName: "pk", AttributeType: "S" },
      { AttributeName: "sk", AttributeType: "S" },
    ],
    KeySchema: [
      { AttributeName: "pk", KeyType: "HASH" },
      { AttributeName: "sk", KeyType: "RANGE" },
    ],
    ...more,
  },
});

const allow = (Action: string | string[], Resource: unknown, more: object = {}) => ({
  Effect: "Allow",
  Action,
  Resource,
  ...more,
});

function toyFunction(
  name: string,
  environment: Record<string, unknown>,
  statements: unknown[],
  more: object = {},
) {
  const id = `${name[0]?.toUpperCase()}${name.slice(1)}`;
  return {
    [`${id}Role`]: {
      Type: "AWS::IAM::Role",
      Properties: {
        AssumeRolePolicyDocument: {},
        ManagedPolicyArns: [
          join("arn:", ref("AWS::Partition"), ":iam::aws:policy/service-role/AWSLambdaBasicExecutionRole"),
        ],
      },
    },
    [`${id}Policy`]: {
      Type: "AWS::IAM::Policy",
      Properties: {
        PolicyName: id,
        Roles: [ref(`${id}Role`)],
        PolicyDocument: { Version: "2012-10-17", Statement: statements },
      },
    },
    [`${id}Function`]: {
      Type: "AWS::Lambda::Function",
      Properties: {
        FunctionName: `toy-${name}`,
        Code: { S3Bucket: { "Fn::Sub": "assets-${AWS::AccountId}-${AWS::Region}" }, S3Key: `${name}.zip` },
        Handler: "index.handler",
        Runtime: "nodejs24.x",
        Role: getAtt(`${id}Role`),
        Environment: { Variables: environment },
        MemorySize: 256,
        ...more,
      },
    },
  };
}

const route = (key: string, more: object = {}) => ({
  [`Route${key.replace(/\W/g, "")}`]: {
    Type: "AWS::ApiGatewayV2::Route",
    Properties: {
      ApiId: ref("Api"),
      RouteKey: key,
      Target: join("integrations/", ref("Integration")),
      ...more,
    },
  },
});
const forMembers = {
  AuthorizationType: "JWT",
  AuthorizerId: ref("Authorizer"),
  AuthorizationScopes: ["toy/play"],
};

const seen = { SEEN_TABLE: ref("Seen") };
const writeSeen = allow("dynamodb:PutItem", getAtt("Seen"));
const readStream = allow(
  ["dynamodb:GetRecords", "dynamodb:GetShardIterator", "dynamodb:DescribeStream"],
  getAtt("Items", "StreamArn"),
);
const consume = (queue: string) =>
  allow(["sqs:ReceiveMessage", "sqs:DeleteMessage", "sqs:GetQueueAttributes"], getAtt(queue));

function queueWithRule(
  id: string,
  pattern: object,
  { delay = 0, target = {}, bus = ref("Bus") }: { delay?: number; target?: object; bus?: unknown } = {},
) {
  return {
    [id]: {
      Type: "AWS::SQS::Queue",
      Properties: {
        QueueName: `toy-${id}`,
        VisibilityTimeout: 60,
        DelaySeconds: delay,
        RedrivePolicy: { deadLetterTargetArn: getAtt("DeadLetters"), maxReceiveCount: 3 },
      },
    },
    [`${id}Policy`]: {
      Type: "AWS::SQS::QueuePolicy",
      Properties: {
        Queues: [ref(id)],
        PolicyDocument: {
          Statement: allow("sqs:SendMessage", getAtt(id), {
            Principal: { Service: "events.amazonaws.com" },
            Condition: { ArnEquals: { "aws:SourceArn": getAtt(`${id}Rule`) } },
          }),
        },
      },
    },
    [`${id}Rule`]: {
      Type: "AWS::Events::Rule",
      Properties: {
        EventBusName: bus,
        EventPattern: pattern,
        State: "ENABLED",
        Targets: [{ Id: "T", Arn: getAtt(id), ...target }],
      },
    },
    [`${id}Mapping`]: {
      Type: "AWS::Lambda::EventSourceMapping",
      Properties: {
        BatchSize: 10,
        EventSourceArn: getAtt(id),
        FunctionName: ref("QueueFunction"),
        FunctionResponseTypes: ["ReportBatchItemFailures"],
      },
    },
  };
}

function scheduled(id: string, functionId: string, expression: string) {
  return {
    [`${id}Rule`]: {
      Type: "AWS::Events::Rule",
      Properties: {
        ScheduleExpression: expression,
        State: "ENABLED",
        Targets: [{ Id: "T", Arn: getAtt(functionId) }],
      },
    },
    [`${id}Permission`]: {
      Type: "AWS::Lambda::Permission",
      Properties: {
        Action: "lambda:InvokeFunction",
        FunctionName: getAtt(functionId),
        Principal: "events.amazonaws.com",
        SourceArn: getAtt(`${id}Rule`),
      },
    },
  };
}

/** How the toy's stream is read; each test of streams has a toy of its own. */
export interface ToyOptions {
  readonly mapping?: Readonly<Record<string, unknown>>;
  /** Further resources, over those of the toy. */
  readonly resources?: Readonly<Record<string, unknown>>;
}

const resources = ({ mapping, resources: more }: ToyOptions) => ({
  Items: table("toy-items", {
    StreamSpecification: { StreamViewType: "NEW_IMAGE" },
    GlobalSecondaryIndexes: [
      {
        IndexName: "by-color",
        KeySchema: [{ AttributeName: "color", KeyType: "HASH" }],
        Projection: { ProjectionType: "KEYS_ONLY" },
      },
    ],
    AttributeDefinitions: ["pk", "sk", "color"].map((AttributeName) => ({
      AttributeName,
      AttributeType: "S",
    })),
  }),
  Seen: table("toy-seen"),
  Records: table("toy-records", { TimeToLiveSpecification: { AttributeName: "expiresAt", Enabled: true } }),
  Secret: table("toy-secret", {
    Replicas: [{ Region: ref("AWS::Region"), SSESpecification: { KMSMasterKeyId: getAtt("Key") } }],
    SSESpecification: { SSEEnabled: true, SSEType: "KMS" },
  }),
  Key: { Type: "AWS::KMS::Key", Properties: { KeyPolicy: {} } },
  HashKey: {
    Type: "AWS::SecretsManager::Secret",
    Properties: { GenerateSecretString: { PasswordLength: 40 } },
  },
  Bus: { Type: "AWS::Events::EventBus", Properties: { Name: "toy" } },
  DeadLetters: { Type: "AWS::SQS::Queue", Properties: { QueueName: "toy-dead-letters" } },

  ...toyFunction(
    "http",
    {
      ITEMS_TABLE: ref("Items"),
      BUS: ref("Bus"),
      POOL: ref("Pool"),
      CONFIGURATION_SET: ref("MailSet"),
      HASH_KEY: join("{{resolve:secretsmanager:", ref("HashKey"), ":SecretString:::}}"),
    },
    [
      allow(
        ["dynamodb:PutItem", "dynamodb:GetItem", "dynamodb:UpdateItem", "dynamodb:DescribeTable"],
        getAtt("Items"),
      ),
      allow("dynamodb:Query", join(getAtt("Items"), "/index/by-color")),
      { Effect: "Deny", Action: "dynamodb:DeleteItem", Resource: "*" },
      allow("dynamodb:*", getAtt("Secret")),
      allow("events:PutEvents", getAtt("Bus"), { Condition: { StringEquals: { "events:source": "toy" } } }),
      allow(
        "ses:SendRawEmail",
        ["identity/toys.example", "configuration-set/toy-mail"].map((name) =>
          join("arn:aws:ses:", ref("AWS::Region"), ":", ref("AWS::AccountId"), `:${name}`),
        ),
      ),
      allow("cognito-idp:AdminCreateUser", getAtt("Pool")),
    ],
    { Timeout: 1 },
  ),
  ...toyFunction("stream", seen, [writeSeen, readStream, allow("sqs:SendMessage", getAtt("DeadLetters"))]),
  ...toyFunction("queue", seen, [writeSeen, consume("Prompt"), consume("Delayed"), consume("Deliveries")]),
  ...toyFunction("tick", { ...seen, RECORDS_TABLE: ref("Records") }, [
    writeSeen,
    allow(["dynamodb:Query", "dynamodb:DeleteItem"], getAtt("Records")),
  ]),
  ...toyFunction("cron", seen, [writeSeen]),
  ...toyFunction("token", {}, []),

  StreamMapping: {
    Type: "AWS::Lambda::EventSourceMapping",
    Properties: {
      BatchSize: 10,
      EventSourceArn: getAtt("Items", "StreamArn"),
      FunctionName: ref("StreamFunction"),
      StartingPosition: "TRIM_HORIZON",
      MaximumRetryAttempts: 2,
      BisectBatchOnFunctionError: true,
      FunctionResponseTypes: ["ReportBatchItemFailures"],
      DestinationConfig: { OnFailure: { Destination: getAtt("DeadLetters") } },
      ...mapping,
    },
  },
  ...queueWithRule("Prompt", { source: ["toy"], "detail-type": [{ prefix: "Ordinary" }] }),
  ...queueWithRule("Delayed", { source: ["toy"], "detail-type": ["Later"] }, { delay: 300 }),
  ...queueWithRule(
    "Deliveries",
    { source: ["aws.ses"] },
    {
      bus: "default",
      target: {
        InputTransformer: {
          InputPathsMap: { type: "$.detail.eventType", cause: "$.detail.mail.tags.cause" },
          InputTemplate: '{"type":<type>,"cause":<cause>}',
        },
      },
    },
  ),
  ...scheduled("Tick", "TickFunction", "rate(5 minutes)"),
  ...scheduled("Cron", "CronFunction", "cron(0 8 * * ? *)"),

  MailDomain: { Type: "AWS::SES::EmailIdentity", Properties: { EmailIdentity: "toys.example" } },
  MailSet: { Type: "AWS::SES::ConfigurationSet", Properties: { Name: "toy-mail" } },
  MailEvents: {
    Type: "AWS::SES::ConfigurationSetEventDestination",
    Properties: {
      ConfigurationSetName: ref("MailSet"),
      EventDestination: {
        Enabled: true,
        MatchingEventTypes: ["send", "delivery", "bounce", "complaint"],
        EventBridgeDestination: {
          EventBusArn: join(
            "arn:aws:events:",
            ref("AWS::Region"),
            ":",
            ref("AWS::AccountId"),
            ":event-bus/default",
          ),
        },
      },
    },
  },

  Pool: {
    Type: "AWS::Cognito::UserPool",
    Properties: {
      UsernameAttributes: ["email"],
      Schema: [{ Name: "organisation", AttributeDataType: "String", Mutable: false }],
      LambdaConfig: {
        PreTokenGenerationConfig: { LambdaArn: getAtt("TokenFunction"), LambdaVersion: "V2_0" },
      },
    },
  },
  Client: {
    Type: "AWS::Cognito::UserPoolClient",
    Properties: {
      UserPoolId: ref("Pool"),
      AllowedOAuthScopes: ["openid", "toy/play"],
      AccessTokenValidity: 60,
      TokenValidityUnits: { AccessToken: "minutes" },
    },
  },
  Api: { Type: "AWS::ApiGatewayV2::Api", Properties: { Name: "toy", ProtocolType: "HTTP" } },
  Stage: {
    Type: "AWS::ApiGatewayV2::Stage",
    Properties: { ApiId: ref("Api"), StageName: "$default", AutoDeploy: true },
  },
  Integration: {
    Type: "AWS::ApiGatewayV2::Integration",
    Properties: {
      ApiId: ref("Api"),
      IntegrationType: "AWS_PROXY",
      IntegrationUri: getAtt("HttpFunction"),
      PayloadFormatVersion: "2.0",
    },
  },
  Authorizer: {
    Type: "AWS::ApiGatewayV2::Authorizer",
    Properties: {
      ApiId: ref("Api"),
      AuthorizerType: "JWT",
      IdentitySource: ["$request.header.Authorization"],
      Name: "members",
      JwtConfiguration: {
        Audience: [ref("Client")],
        Issuer: join("https://cognito-idp.", ref("AWS::Region"), ".amazonaws.com/", ref("Pool")),
      },
    },
  },
  ...route("GET /public"),
  ...route("GET /slow"),
  ...route("GET /large"),
  ...route("GET /broken"),
  ...route("POST /dynamodb"),
  ...route("POST /events"),
  ...route("POST /mails"),
  ...route("POST /users"),
  ...route("POST /echo/{id}"),
  ...route("GET /echo/{id}", forMembers),
  ...more,
});

let bundles: Promise<string> | undefined;

async function bundle(): Promise<string> {
  const folder = mkdtempSync(path.join(tmpdir(), "milepost-toy-"));
  await build({
    entryPoints: names.map((name) => ({
      in: path.join(import.meta.dirname, `${name}.ts`),
      out: `${name}/index`,
    })),
    outdir: folder,
    bundle: true,
    platform: "node",
    target: "node24",
    format: "cjs",
    mainFields: ["module", "main"],
    minify: true,
    logLevel: "warning",
  });
  return folder;
}

/** Writes an assembly of the toy and answers its folder. */
export async function toyAssembly(options: ToyOptions = {}): Promise<string> {
  const functions = await (bundles ??= bundle());
  const folder = path.join(functions, `assembly-${Math.random().toString(36).slice(2)}`);
  mkdirSync(folder);
  const write = (name: string, content: unknown) =>
    writeFileSync(path.join(folder, name), JSON.stringify(content, null, 1));
  write("manifest.json", {
    artifacts: {
      toy: {
        type: "aws:cloudformation:stack",
        environment: "aws://unknown-account/unknown-region",
        properties: { templateFile: "toy.template.json" },
      },
    },
  });
  write("toy.template.json", { Resources: resources(options) });
  write("toy.assets.json", {
    files: Object.fromEntries(
      names.map((name) => [
        name,
        {
          source: { path: path.relative(folder, path.join(functions, name)), packaging: "zip" },
          destinations: { here: { objectKey: `${name}.zip` } },
        },
      ]),
    ),
  });
  return folder;
}
