import { Aws, CfnOutput, Duration, RemovalPolicy, Stack, Validations } from "aws-cdk-lib/core";
import { AccessLogFormat, AccessLogField } from "aws-cdk-lib/aws-apigateway";
import { HttpApi, HttpMethod, HttpStage, LogGroupLogDestination } from "aws-cdk-lib/aws-apigatewayv2";
import { HttpUserPoolAuthorizer } from "aws-cdk-lib/aws-apigatewayv2-authorizers";
import { MathExpression } from "aws-cdk-lib/aws-cloudwatch";
import {
  CfnEventBusPolicy,
  EventBus,
  EventField,
  type IEventBus,
  RuleTargetInput,
} from "aws-cdk-lib/aws-events";
import { LogGroup, RetentionDays } from "aws-cdk-lib/aws-logs";
import {
  ConfigurationSet,
  EmailIdentity,
  EmailSendingEvent,
  EventDestination,
  Identity,
} from "aws-cdk-lib/aws-ses";
import type { IBucket } from "aws-cdk-lib/aws-s3";
import { Secret } from "aws-cdk-lib/aws-secretsmanager";
import type { Construct } from "constructs";
import { bus as busNames, subscriptions, undoWindowSeconds } from "../../shared/names.ts";
import { answersHead, routes, type HttpFunction as HttpFunctionName } from "../../shared/routes.ts";
import { type DeclaredAlarm, lambdaMetric, plainMetric } from "../constructs/alarms.ts";
import { FactsExport } from "../constructs/facts-export.ts";
import { HttpFunction } from "../constructs/http-function.ts";
import { MilepostFunction } from "../constructs/milepost-function.ts";
import type { Resources } from "../constructs/needs.ts";
import { ReceivedMail } from "../constructs/received-mail.ts";
import { QueueConsumer } from "../constructs/queue-consumer.ts";
import { ScheduledFunction } from "../constructs/scheduled-function.ts";
import { SignIn } from "../constructs/sign-in.ts";
import { StreamConsumer } from "../constructs/stream-consumer.ts";
import { edgeRegion, type Pages, type Stage } from "../stages.ts";
import type { DataStack } from "./data.ts";
import { httpAlarms, needs } from "./functions.ts";

/** The name of the secret that is CloudFront's key of that number. */
export const originKeyName = (prefix: string, number: number): string => `${prefix}-origin-key-${number}`;

const ofCandidates =
  "Candidates have no account: the function checks their link's token before anything else, and requests are throttled.";

/** Why a function's public routes ask for no sign-in. */
const publicRoutes: Partial<Record<HttpFunctionName, string>> = {
  candidate: ofCandidates,
  "candidate-interviews": ofCandidates,
  expectations: ofCandidates,
  correspondence: `${ofCandidates} Mail programmes unsubscribe a reader from summaries for them: the keyed token of the address opens nothing but that choice; nor does that of a retention check, which a manager answers from their mail.`,
  "personal-data": ofCandidates,
  share:
    "Whoever follows a share link has no account: the link's token names the job, and requests are throttled.",
  documentation: "The contract is public, like the code: it holds nothing of any organisation.",
};

/** All that acts: sign-in, API, streams' readers, bus, queues, clock and mail. */
export class ServiceStack extends Stack {
  readonly prefix: string;
  readonly functions: MilepostFunction[] = [];
  readonly alarms: DeclaredAlarm[] = [];
  readonly apiId: string;
  /** What the pages have to know. */
  readonly outputs: {
    readonly apiUrl: CfnOutput;
    readonly signInUrl: CfnOutput;
    readonly clientId: CfnOutput;
  };

  constructor(scope: Construct, stage: Stage, data: DataStack) {
    const prefix = `milepost-${stage.name}`;
    super(scope, `${prefix}-service`, {
      env: { region: stage.region },
      description: "Milepost: what acts.",
    });
    this.prefix = prefix;

    const bus = this.makeBus(stage);
    const mail = this.makeMail(stage);
    const signIn = new SignIn(this, { prefix, publicUrl: stage.publicUrl });
    const replies = stage.replyDomain && {
      domain: stage.replyDomain,
      bucket: new ReceivedMail(this, { prefix, domain: stage.replyDomain }).bucket as IBucket,
    };
    const resources: Resources = {
      tables: data.tables,
      peopleKey: data.peopleKey,
      secret: data.secret,
      bus,
      userPool: signIn.userPool,
      mail,
      ...(replies ? { replies } : {}),
      factsExport: new FactsExport(this, { prefix }).bucket as IBucket,
      publicUrl: stage.publicUrl,
    };
    const common = <Folder extends keyof typeof needs>(folder: Folder) => ({
      prefix,
      folder,
      needs: needs[folder],
      resources,
    });

    const addOrganisation = new MilepostFunction(this, {
      ...common("sign-in/add-organisation"),
      timeout: Duration.seconds(5),
      memory: 256,
    });
    addOrganisation.alarms.push({
      name: "sign-in-failing",
      words: {
        impact: "Members cannot sign in: their access token is not given its organisation.",
        runbook: "Members cannot sign in",
      },
      metric: lambdaMetric(addOrganisation.functionName, "Errors"),
      above: 0,
    });
    Validations.of(addOrganisation.lambda).acknowledge({
      id: "Serverless-LambdaDLQ",
      reason:
        "Cognito waits for the answer: no invocation is asynchronous, the member is told of the failure.",
    });
    signIn.addToTokens(addOrganisation.lambda);
    this.functions.push(addOrganisation);

    const api = this.makeApi(stage, signIn, resources);
    this.apiId = api.apiId;
    this.outputs = { ...signIn.outputs, apiUrl: new CfnOutput(this, "ApiUrl", { value: api.apiEndpoint }) };

    const ofAws = EventBus.fromEventBusName(this, "DefaultBus", "default");
    const delivered = {
      type: EventField.fromPath("$.detail.eventType"),
      time: EventField.fromPath("$.time"),
      tags: EventField.fromPath("$.detail.mail.tags"),
    };
    const ofOurMail = (eventType: readonly unknown[]) => ({
      source: ["aws.ses"],
      detail: { eventType, mail: { tags: { "ses:configuration-set": [mail.configurationSet] } } },
    });
    const own = (detailTypes: readonly string[]) => ({
      source: [busNames.ownSource],
      detailType: [...detailTypes],
    });
    const ordinary = { timeout: Duration.seconds(30), memory: 512, visibility: Duration.minutes(5) };

    this.functions.push(
      new StreamConsumer(this, {
        ...common("stream/project-views"),
        timeout: Duration.seconds(60),
        memory: 512,
        streams: [data.tables.facts, data.tables.people],
        deadLetters: {
          impact: "Some applications are wrong or missing in lists, search, cards and numbers.",
          runbook: "Lists miss something",
        },
        late: {
          impact: "Lists, search and numbers lag behind what was recorded.",
          runbook: "Lists lag behind",
        },
      }),
      new StreamConsumer(this, {
        ...common("stream/publish-events"),
        timeout: Duration.seconds(60),
        memory: 512,
        streams: [data.tables.facts],
        deadLetters: {
          impact: "Some outcomes give neither points nor mail: nobody but the recruiter knows of them.",
          runbook: "Events are not published",
        },
        late: {
          impact: "Points and mails lag behind what was recorded.",
          runbook: "Events are published late",
        },
      }),
      new QueueConsumer(this, {
        ...common("events/award-points"),
        ...ordinary,
        tries: 5,
        concurrency: 10,
        queues: [{ suffix: "", bus, pattern: own(subscriptions.awardPoints) }],
        deadLetters: {
          impact: "Some referrers are not given, or keep, points that an outcome or its undo made due.",
          runbook: "Points are not posted",
        },
        late: { impact: "Referrers see their points later than they should.", runbook: "Points are late" },
      }),
      new QueueConsumer(this, {
        ...common("events/release-slots"),
        ...ordinary,
        tries: 5,
        concurrency: 5,
        queues: [{ suffix: "", bus, pattern: own(subscriptions.releaseSlots) }],
        deadLetters: {
          impact: "Some times of experts stay taken although their talk was moved or cancelled.",
          runbook: "Times of experts are not freed",
        },
        late: {
          impact: "Times of experts are freed late, so candidates are offered fewer.",
          runbook: "Times of experts are freed late",
        },
      }),
      new QueueConsumer(this, {
        ...common("events/erase-people"),
        ...ordinary,
        // It waits for mail up to 40 minutes, then does without: the tries reach well beyond.
        tries: 20,
        concurrency: 2,
        queues: [{ suffix: "", bus, pattern: own(subscriptions.erasePeople), delay: Duration.minutes(5) }],
        deadLetters: {
          impact: "Somebody who asked to be erased has not been: the law and our word give us little time.",
          runbook: "People are not erased",
        },
        late: {
          impact: "People who asked to be erased are erased later than within the hour.",
          runbook: "People are erased late",
        },
      }),
      new QueueConsumer(this, {
        ...common("events/send-messages"),
        ...ordinary,
        // An unknown answer of SES is settled by SES's own event or after 15 minutes: the tries reach well beyond.
        tries: 10,
        // A guard for SES's sending rate and for people: a loop that sends is slow enough to be stopped.
        concurrency: 5,
        queues: [
          { suffix: "", bus, pattern: own(subscriptions.sendMessages) },
          {
            suffix: "delayed",
            bus,
            pattern: own(subscriptions.sendMessagesDelayed),
            delay: Duration.seconds(undoWindowSeconds),
          },
          // At eight, all organisations of a zone have their digests: ten of them would not fit into one invocation.
          { suffix: "clock", bus, pattern: own(subscriptions.sendMessagesOfClock), batchSize: 1 },
        ],
        deadLetters: {
          impact: "Some candidates, referrers or recruiters are not told what they were to be told.",
          runbook: "Mail is not sent",
        },
        late: {
          impact: "Candidates, referrers and recruiters hear later than promised.",
          runbook: "Mail is late",
        },
      }),
      new QueueConsumer(this, {
        ...common("events/record-deliveries"),
        ...ordinary,
        tries: 5,
        concurrency: 5,
        queues: [
          {
            suffix: "",
            bus: ofAws,
            pattern: ofOurMail([{ "anything-but": "Bounce" }]),
            message: RuleTargetInput.fromObject(delivered),
            // SES's events hold addresses, subjects and headers.
            keepsNothing: {
              impact: "What became of some mails is lost: a bounce may never reach its recruiter.",
              runbook: "Deliveries are lost",
            },
            also: [
              {
                // Only a bounce has a kind: a rule that asks for what is not there passes on broken text.
                suffix: "-bounces",
                pattern: ofOurMail(["Bounce"]),
                message: RuleTargetInput.fromObject({
                  ...delivered,
                  bounceType: EventField.fromPath("$.detail.bounce.bounceType"),
                }),
              },
            ],
          },
        ],
        deadLetters: {
          impact: "Recruiters are not told that a mail bounced, so nobody calls the candidate instead.",
          runbook: "Deliveries are not recorded",
        },
        late: {
          impact: "Bounces are known late, and a mail with an unknown outcome may be sent twice.",
          runbook: "Deliveries are recorded late",
        },
      }),
      new QueueConsumer(this, {
        ...common("events/record-reported-outcome"),
        ...ordinary,
        tries: 5,
        concurrency: 5,
        queues: [
          {
            suffix: "",
            bus,
            pattern: {
              source: [{ "anything-but": [busNames.ownSource] }] as unknown as string[],
              detailType: [busNames.reportedOutcome],
            },
          },
        ],
        deadLetters: {
          impact:
            "What a payroll or HR system reported is not recorded: starts, leavers or points are missing.",
          runbook: "Reported outcomes are not recorded",
        },
        late: {
          impact: "Starts and leavers known to payroll show late.",
          runbook: "Reported outcomes are recorded late",
        },
      }),
      new ScheduledFunction(this, {
        ...common("schedule/aggregate-kpis"),
        memory: 1024,
        every: Duration.minutes(5),
        stopped: { impact: "The numbers of finance and HR stand still.", runbook: "Numbers stand still" },
      }),
      new ScheduledFunction(this, {
        ...common("schedule/rebuild-kpis"),
        memory: 1024,
        every: Duration.minutes(5),
        stopped: {
          impact: "Figures that were to be counted anew are still those of before.",
          runbook: "Figures are not counted anew",
        },
      }),
      new ScheduledFunction(this, {
        ...common("schedule/reconcile-ledger"),
        memory: 512,
        every: Duration.minutes(15),
        stopped: {
          impact: "Nobody would notice if points, balances and the books of finance did not agree.",
          runbook: "The books are not checked",
        },
      }),
      new ScheduledFunction(this, {
        ...common("schedule/export-facts"),
        // A part of the table is held at once.
        memory: 1024,
        every: Duration.minutes(15),
        stopped: {
          impact: "Organisations' own analysis goes without the newest days.",
          runbook: "Facts are not exported",
        },
      }),
      new ScheduledFunction(this, {
        ...common("schedule/sweep-due"),
        memory: 512,
        every: Duration.minutes(5),
        stopped: {
          impact:
            "Nothing falls due: no digests, no retention checks, no word on missed promises, no erasures.",
          runbook: "Nothing falls due",
        },
      }),
    );
    if (replies)
      this.functions.push(
        new QueueConsumer(this, {
          ...common("events/receive-replies"),
          ...ordinary,
          // Who has written ten times within the hour waits for the next one: five hours of tries are fifty mails.
          tries: 60,
          concurrency: 5,
          queues: [
            {
              suffix: "",
              bus: ofAws,
              // Anybody can send a mail: what is wrong with one holds up no other.
              batchSize: 1,
              pattern: {
                source: ["aws.s3"],
                detailType: ["Object Created"],
                detail: { bucket: { name: [replies.bucket.bucketName] } },
              },
              message: RuleTargetInput.fromObject({
                key: EventField.fromPath("$.detail.object.key"),
                size: EventField.fromPath("$.detail.object.size"),
              }),
            },
          ],
          deadLetters: {
            impact: "What some candidates replied by mail has not reached their contact.",
            runbook: "Replies are not taken over",
          },
          late: {
            impact: "What candidates reply by mail reaches their contact late.",
            runbook: "Replies are late",
          },
        }),
      );
    this.alarms.push(...this.functions.flatMap((each) => each.alarms));
  }

  private makeBus(stage: Stage): IEventBus {
    const bus = new EventBus(this, "Bus", {
      eventBusName: this.prefix,
      description: "Our own events, ids only, and outcomes that partners report.",
    });
    for (const account of stage.partnerAccounts)
      new CfnEventBusPolicy(this, `Partner${account}`, {
        eventBusName: bus.eventBusName,
        statementId: `partner-${account}`,
        statement: {
          Effect: "Allow",
          Principal: { AWS: `arn:${Aws.PARTITION}:iam::${account}:root` },
          Action: "events:PutEvents",
          Resource: bus.eventBusArn,
          Condition: {
            StringEquals: { "events:detail-type": busNames.reportedOutcome },
            StringNotEquals: { "events:source": busNames.ownSource },
          },
        },
      });
    return bus as IEventBus;
  }

  /** SES: our domain, and a configuration set whose events reach the default bus (the only one SES knows). */
  private makeMail(stage: Stage): Resources["mail"] {
    const identity = new EmailIdentity(this, "MailDomain", { identity: Identity.domain(stage.mailDomain) });
    const configurationSetName = `${this.prefix}-mail`;
    const configurationSet = new ConfigurationSet(this, "Mail", {
      configurationSetName,
      reputationMetrics: true,
    });
    configurationSet.addEventDestination("Events", {
      destination: EventDestination.eventBus(EventBus.fromEventBusName(this, "SesBus", "default")),
      events: [
        EmailSendingEvent.SEND,
        EmailSendingEvent.DELIVERY,
        EmailSendingEvent.DELIVERY_DELAY,
        EmailSendingEvent.BOUNCE,
        EmailSendingEvent.COMPLAINT,
        EmailSendingEvent.REJECT,
      ],
    });
    const reputation = (metricName: string) => plainMetric("AWS/SES", metricName, {}, "Maximum", 60);
    this.alarms.push(
      {
        name: "mail-bounces",
        words: {
          impact:
            "Mail to many people bounces; at 5 % AWS reviews our sending, at 10 % it may stop all of it.",
          runbook: "Too much mail bounces",
        },
        metric: reputation("Reputation.BounceRate"),
        above: 0.04,
      },
      {
        name: "mail-complaints",
        words: {
          impact:
            "People mark our mail as spam; at 0.1 % AWS reviews our sending, at 0.5 % it may stop all of it.",
          runbook: "People complain about our mail",
        },
        metric: reputation("Reputation.ComplaintRate"),
        above: 0.0008,
      },
    );
    return {
      from: stage.mailFrom,
      configurationSet: configurationSetName,
      senders: [
        identity.emailIdentityArn,
        this.formatArn({ service: "ses", resource: "configuration-set", resourceName: configurationSetName }),
      ],
    };
  }

  /**
   * Keys by which functions know that a request came by the pages' address: makes those that CloudFront sends or functions
   * take, and returns those that are taken. A new number is a new secret, so that both, which are given values when they are
   * deployed, are deployed anew for it.
   */
  private makeOriginKeys({ region }: Stage, { originKeys: { sent, taken } }: Pages): string {
    if (taken.length > 0 && !taken.includes(sent))
      throw new Error(
        `CloudFront would send key ${sent}, and functions would take ${taken.join(", ")}: everybody would be turned away. Have it taken first (docs/runbook.md).`,
      );
    const keys = new Map(
      [...new Set([sent, ...taken])].map((number) => {
        const secret = new Secret(this, `OriginKey${number}`, {
          secretName: originKeyName(this.prefix, number),
          description: "What CloudFront proves itself to the functions with.",
          generateSecretString: { passwordLength: 48, excludePunctuation: true },
          // CloudFront's stack reads it there.
          ...(region === edgeRegion ? {} : { replicaRegions: [{ region: edgeRegion }] }),
        });
        Validations.of(secret).acknowledge({
          id: "AwsSolutions-SMG4",
          reason:
            "A new key needs deployments of functions and CloudFront, one after the other: it is taken, then sent, then the one before is forgotten.",
        });
        return [number, secret.secretValue.unsafeUnwrap()] as const;
      }),
    );
    return taken.map((number) => keys.get(number)).join(" ");
  }

  private makeApi(stage: Stage, signIn: SignIn, resources: Resources): HttpApi {
    const api = new HttpApi(this, "Api", {
      apiName: this.prefix,
      description: "Milepost's public contract, see GET /v1/openapi.json.",
      createDefaultStage: false,
    });
    const accessLogs = new LogGroup(this, "AccessLogs", {
      logGroupName: `/milepost/${stage.name}/access`,
      retention: RetentionDays.ONE_MONTH,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    new HttpStage(this, "Stage", {
      httpApi: api,
      autoDeploy: true,
      detailedMetricsEnabled: true,
      throttle: { rateLimit: stage.requestsPerSecond, burstLimit: stage.requestBurst },
      accessLogSettings: {
        destination: new LogGroupLogDestination(accessLogs),
        // The route, never the path or the query: those hold tokens and names. No address of the caller either.
        format: AccessLogFormat.custom(
          JSON.stringify({
            requestId: AccessLogField.contextRequestId(),
            at: AccessLogField.contextRequestTimeEpoch(),
            route: "$context.routeKey",
            status: AccessLogField.contextStatus(),
            milliseconds: AccessLogField.contextResponseLatency(),
            functionMilliseconds: "$context.integrationLatency",
            bytes: AccessLogField.contextResponseLength(),
            organisation: "$context.authorizer.claims.org",
            gatewayError: AccessLogField.contextErrorMessage(),
          }),
        ),
      },
    });

    const authorizer = new HttpUserPoolAuthorizer("Members", signIn.userPool, {
      userPoolClients: [signIn.client],
    });
    const originKeys = stage.pages && this.makeOriginKeys(stage, stage.pages);
    const httpFunctions = new Map<HttpFunctionName, HttpFunction>();
    for (const name of new Set(routes.map((route) => route.function))) {
      const folder = `http/${name}` as const;
      const made = new HttpFunction(this, {
        prefix: this.prefix,
        folder,
        needs: needs[folder],
        resources,
        failing: httpAlarms[name],
        ...(originKeys ? { originKeys } : {}),
      });
      httpFunctions.set(name, made);
      this.functions.push(made);
    }
    for (const route of routes) {
      const integration = httpFunctions.get(route.function)?.integration;
      const asksForToken = route.access === "milepost/member";
      if (!integration) continue;
      const answering = api.addRoutes({
        path: route.path,
        methods: answersHead(route) ? [HttpMethod.GET, HttpMethod.HEAD] : [HttpMethod[route.method]],
        integration,
        ...(asksForToken ? { authorizer, authorizationScopes: [route.access] } : {}),
      });
      const reason = publicRoutes[route.function];
      if (!asksForToken && reason)
        for (const made of answering) Validations.of(made).acknowledge({ id: "AwsSolutions-APIG4", reason });
    }

    const apiMetric = (metricName: string, statistic: string) =>
      plainMetric("AWS/ApiGateway", metricName, { ApiId: api.apiId }, statistic, 5);
    this.alarms.push(
      {
        name: "api-failing",
        words: {
          impact: "People get an error page or message instead of an answer.",
          runbook: "The API answers with errors",
        },
        metric: apiMetric("5xx", "Sum"),
        above: 5,
      },
      {
        name: "api-refusing",
        words: {
          impact: "Nearly everybody is turned away: links in mails, candidates' pages and members' pages.",
          runbook: "The API refuses nearly everybody",
        },
        metric: new MathExpression({
          label: "answers that refuse, in percent",
          // A handful of requests at night that ask for nothing we have say nothing.
          expression: "IF(requests > 20, 100 * refused / requests, 0)",
          usingMetrics: { refused: apiMetric("4xx", "Sum"), requests: apiMetric("Count", "Sum") },
          period: Duration.minutes(5),
        }),
        above: 80,
        periods: 2,
      },
      {
        name: "api-slow",
        words: {
          impact: "People wait: one answer in twenty takes more than two seconds.",
          runbook: "The API is slow",
        },
        metric: apiMetric("Latency", "p95"),
        above: 2000,
        periods: 3,
      },
    );
    return api;
  }
}
