/** A running stack: what would be deployed, wired to local engines, and what tests and pages may ask of it. */
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import http from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";
import { environment as environmentNames } from "../shared/names.ts";
import type { Caller, DeniedCall } from "./access.ts";
import { Advance, durationMilliseconds } from "./advance.ts";
import { Authoriser } from "./authoriser.ts";
import { AwsEndpoint, operatorAccessKey, type Consumption } from "./aws-endpoint.ts";
import { VirtualClock } from "./clock.ts";
import { TableEngine, availableEngine, type EngineName } from "./dynamodb.ts";
import { EventBuses, type BusEvent } from "./events.ts";
import { FunctionHost, type InvocationResult, type LogLine } from "./functions.ts";
import { Gateway } from "./gateway.ts";
import { evaluate } from "./iam.ts";
import { Identity, type Claims, type User } from "./identity.ts";
import { MailService, type Mail } from "./mail.ts";
import { MailReceiving, type OutsideMail } from "./receiving.ts";
import { ObjectStore, type KeptObject } from "./s3.ts";
import type { Persona } from "./personas.ts";
import { QueuePoller, Queues, type Message } from "./queues.ts";
import { Schedules } from "./schedules.ts";
import { StreamReader, TableFeed } from "./streams.ts";
import { readSystem, type MappingDefinition, type System } from "./template.ts";

export interface StackOptions {
  /** Of the HTTP API; any free one unless told. */
  readonly port?: number;
  /** Folder to keep data in; in memory unless told. */
  readonly data?: string;
  /** Fill it with the demo organisations; not unless told. */
  readonly demo?: boolean;
  /** Synthesised templates to run; those of the code as it stands unless told. */
  readonly assembly?: string;
  /** The table engine; the best one that this machine has unless told. */
  readonly engine?: EngineName;
  /** Sign-in pages that members' pages send people to; unless told, one is whom one chooses to be. */
  readonly signInPages?: { readonly url: string; readonly clientId: string };
  /** How many log lines are kept; 50,000 unless told. */
  readonly logLines?: number;
}

/** What waits, and for what. */
export interface Pending {
  /** Requests and invocations that have not ended. */
  readonly running: number;
  /** Streams with records that no function has handled. */
  readonly streams: number;
  /** Messages that could be received now, in queues that have a consumer. */
  readonly queued: number;
  /** Tries that failed and come again within half a minute. */
  readonly retries: number;
  /** What comes later by itself: delayed messages and later retries. */
  readonly later: number;
  /** When the next of those comes, ISO 8601. */
  readonly next: string | undefined;
}

/** What is kept between two runs with the same data folder. */
interface KeptState {
  readonly ahead: number;
  readonly queues: Readonly<Record<string, readonly Message[]>>;
  readonly checkpoints: Readonly<Record<string, string>>;
  readonly mailbox: readonly Mail[];
  readonly objects?: readonly KeptObject[];
  readonly users: readonly User[];
  readonly personas: readonly Persona[];
}

const soonMilliseconds = 30_000;
const keepEveryMilliseconds = 5000;

export class LocalStack {
  readonly clock: VirtualClock;
  readonly logs: LogLine[] = [];
  /** Who one can be here; those of an earlier run where its data was kept. */
  personas: readonly Persona[] = [];
  /** Whether everything is there, the demo too. */
  up = false;
  /** Lines for the terminal and the first page: how to begin. */
  firstSteps: readonly string[] = [];
  /** Where members' pages send people to sign in; nothing where one is whom one chooses to be. */
  readonly signInPages: StackOptions["signInPages"];
  private readonly server: http.Server;
  private readonly stateFile: string | undefined;
  private readonly kept: KeptState | undefined;
  private keeping: NodeJS.Timeout | undefined;
  private parts: Parts | undefined;
  private endpoint: AwsEndpoint | undefined;
  private engine: TableEngine | undefined;
  private host: FunctionHost | undefined;
  private otherWrites = 0;
  private stopping: Promise<void> | undefined;

  /** Use `startStack`. `answer` answers every request from outside; the deployed API is at `gateway`. */
  constructor(
    { data, signInPages }: StackOptions,
    answer: (
      stack: LocalStack,
      request: http.IncomingMessage,
      response: http.ServerResponse,
    ) => Promise<void>,
  ) {
    this.signInPages = signInPages;
    this.stateFile = data === undefined ? undefined : path.join(data, "runner.json");
    this.kept =
      this.stateFile !== undefined && existsSync(this.stateFile)
        ? (JSON.parse(readFileSync(this.stateFile, "utf8")) as KeptState)
        : undefined;
    this.clock = new VirtualClock(this.kept?.ahead ?? 0);
    this.server = http.createServer({ keepAliveTimeout: 60_000 }, (request, response) => {
      void answer(this, request, response).catch((error: unknown) => {
        this.note(`The runner could not answer ${request.method} request: ${String(error)}`);
        response.destroy();
      });
    });
  }

  /** The address of the HTTP API, without a slash at the end. */
  get url(): string {
    return `http://localhost:${(this.server.address() as AddressInfo).port}`;
  }

  /** The address that stands for all of AWS's services. */
  get awsEndpoint(): string {
    return this.part.endpoint.url;
  }

  /** The address of the table engine itself, past every policy. */
  get engineUrl(): string {
    return `http://localhost:${this.part.engine.port}`;
  }

  /** What the templates say. */
  get system(): System {
    return this.part.system;
  }

  get engineName(): EngineName {
    return this.part.engine.name;
  }

  /** Whether the API answers. */
  get ready(): boolean {
    return this.parts !== undefined;
  }

  async start(assembly: string, options: StackOptions): Promise<void> {
    const { clock, kept } = this;
    await listen(this.server, options.port ?? 0);
    const endpoint = (this.endpoint = await AwsEndpoint.listen());
    const system = readSystem(assembly, { url: this.url, awsEndpoint: endpoint.url });
    const log = (line: LogLine) => this.log(line, options.logLines ?? 50_000);

    const engine = (this.engine = await TableEngine.start(options.engine ?? availableEngine(), options.data));
    await Promise.all(system.tables.map((table) => engine.createTable(table)));

    const here = new Set(system.apis.flatMap((api) => api.routes.map((route) => route.functionArn)));
    for (const { preTokenTrigger } of system.userPools)
      if (preTokenTrigger) here.add(preTokenTrigger.functionArn);
    const host = (this.host = new FunctionHost({
      clock,
      system,
      engine,
      here,
      environment: { AWS_ENDPOINT_URL: endpoint.url, [environmentNames.publicUrl]: this.url },
      log,
      denied: (call) => endpoint.denied.push(call),
      consumed: (units) => endpoint.consumed(units),
      wrote: (tables, caller) => wrote(tables, caller),
    }));

    const queues = new Queues(system.queues, clock);
    for (const [arn, messages] of Object.entries(kept?.queues ?? {})) {
      for (const message of messages) queues.get(arn).restore(message);
    }
    const buses = new EventBuses(system, queues, host, clock);
    const mail = new MailService(system, buses, clock);
    mail.mailbox.push(...(kept?.mailbox ?? []));
    const objects = new ObjectStore(system, buses, clock);
    objects.restore(kept?.objects ?? []);
    const receiving = new MailReceiving(system, objects, clock);
    const identity = new Identity(system, host, clock);
    for (const user of kept?.users ?? []) identity.users.set(user.username, user);

    const { pollers, feeds } = this.consumers(system, host, queues, engine);
    const wrote = (tables: readonly string[], caller: Caller) => {
      if (caller === "operator" || !rateFunctions.has(caller.arn)) this.otherWrites += 1;
      for (const feed of feeds) if (tables.includes(feed.table.name)) feed.wrote();
    };
    const schedules = new Schedules(system, buses, clock);
    const rateFunctions = new Set(schedules.rateFunctions());
    endpoint.serve({ system, host, engine, queues, buses, mail, objects, identity, wrote });

    const authoriser = new Authoriser(identity, clock);
    const [api] = system.apis;
    const gateway = api && new Gateway(api, authoriser, host, clock, system);
    const dueTable = system.functions
      .map(({ environment }) => environment[environmentNames.recordsTable])
      .find((name) => name);
    const advance = new Advance({
      clock,
      schedules,
      engine,
      tables: system.tables,
      dueTable,
      settled: () => this.idle(),
      writes: () => this.otherWrites,
    });
    this.parts = {
      system,
      endpoint,
      engine,
      host,
      queues,
      buses,
      mail,
      objects,
      receiving,
      identity,
      gateway,
      schedules,
      pollers,
      feeds,
      advance,
    };
    await Promise.all(feeds.map((feed) => feed.start()));
    schedules.start();

    this.personas = kept?.personas ?? [];
    if (this.stateFile !== undefined) {
      this.keeping = setInterval(() => this.keep(), keepEveryMilliseconds);
      this.keeping.unref();
    }
  }

  private consumers(system: System, host: FunctionHost, queues: Queues, engine: TableEngine) {
    const { clock, kept } = this;
    const pollers: QueuePoller[] = [];
    const readers = new Map<string, StreamReader[]>();
    for (const mapping of system.mappings) {
      checkMapping(system, host, mapping);
      if (mapping.sourceArn.includes(":sqs:")) {
        pollers.push(new QueuePoller(queues.get(mapping.sourceArn), mapping, host));
        continue;
      }
      const table = system.tables.find(({ stream }) => stream?.arn === mapping.sourceArn);
      if (!table?.stream)
        throw new Error(`${mapping.logicalId}: source ${mapping.sourceArn} is in no template`);
      const discard = (arn: string, body: string) => void queues.get(arn).send(body);
      const checkpoint = kept?.checkpoints[mapping.logicalId];
      const reader = new StreamReader(mapping, table.stream, host, clock, discard, checkpoint);
      readers.set(table.name, [...(readers.get(table.name) ?? []), reader]);
    }
    const feeds = [...readers].map(([name, mapped]) => {
      const table = system.tables.find((each) => each.name === name);
      if (!table) throw new Error(`No table ${name}`);
      return new TableFeed(table, mapped, engine, clock);
    });
    return { pollers, feeds };
  }

  private get part(): Parts {
    if (!this.parts) throw new Error("The stack is still starting");
    return this.parts;
  }

  /** Answers a request of the deployed API. */
  async gateway(request: http.IncomingMessage, response: http.ServerResponse): Promise<void> {
    const { gateway } = this.part;
    if (!gateway) throw new Error("No template makes an HTTP API");
    await gateway.answer(request, response);
  }

  /** Every mail sent, oldest first. */
  get mailbox(): Mail[] {
    return this.part.mail.mailbox;
  }

  /** What is in the buckets. */
  get objects(): ObjectStore {
    return this.part.objects;
  }

  /** Whether somebody receives mail to that address. */
  receives(address: string): boolean {
    return this.part.receiving.ruleFor(address) !== undefined;
  }

  /** Sends a mail as somebody outside would; SES receives it. */
  receive(mail: OutsideMail): Promise<{ key: string }> {
    return this.part.receiving.receive(mail);
  }

  /** Calls that a role did not allow; empty where all is well. */
  get denied(): readonly DeniedCall[] {
    return this.part.endpoint.denied;
  }

  /** The latest events of all buses. */
  get events(): readonly BusEvent[] {
    return this.part.buses.recent;
  }

  /** How often each function has been invoked, by name. */
  get invocations(): ReadonlyMap<string, number> {
    return this.part.host.invocations;
  }

  get queues(): Queues {
    return this.part.queues;
  }

  get identity(): Identity {
    return this.part.identity;
  }

  /** Full name of a table by the name of the environment variable that functions find it in. */
  table(environmentName: string): string {
    const name = this.operatorEnvironment()[environmentName];
    if (name === undefined) throw new Error(`No function has ${environmentName} in its environment`);
    return name;
  }

  /** A DynamoDB operation past every policy, `stack.dynamodb("GetItem", {…})`, in DynamoDB's JSON. */
  dynamodb<T = Record<string, unknown>>(operation: string, input: unknown): Promise<T> {
    return this.part.engine.call<T>(operation, input);
  }

  /**
   * Works on the tables without their streams telling anybody: for data that brings all that follows from it along.
   * Everybody else's writes meanwhile are not heard either.
   */
  async unheard(work: () => Promise<void>): Promise<void> {
    await this.idle();
    for (const feed of this.part.feeds) feed.deafen();
    try {
      await work();
    } finally {
      await Promise.all(this.part.feeds.map((feed) => feed.passOver()));
    }
  }

  /** Invokes a function by the end of its name. */
  invoke(name: string, event: unknown): Promise<InvocationResult> {
    const found = this.system.functions.find((each) => each.name === name || each.name.endsWith(`-${name}`));
    if (!found) throw new Error(`No function ${name}`);
    return this.part.host.invoke(found.arn, event);
  }

  /** Variables for a command that works on this stack as it would on one in AWS. */
  operatorEnvironment(): Record<string, string> {
    const { system, endpoint } = this.part;
    const variables = system.functions.flatMap((definition) => Object.entries(definition.environment));
    return {
      ...Object.fromEntries(variables),
      [environmentNames.publicUrl]: this.url,
      AWS_ENDPOINT_URL: endpoint.url,
      AWS_REGION: system.region,
      AWS_ACCESS_KEY_ID: operatorAccessKey,
      AWS_SECRET_ACCESS_KEY: "made-up-for-this-machine",
    };
  }

  /** The same for the commands in `commands/`, which look for it in a file. */
  installation() {
    const variables = this.operatorEnvironment();
    const { factsTable, peopleTable, recordsTable, ledgerTable, viewsTable, secret } = environmentNames;
    return {
      awsEndpoint: this.awsEndpoint,
      region: this.system.region,
      accessKeyId: operatorAccessKey,
      tables: {
        facts: variables[factsTable],
        people: variables[peopleTable],
        records: variables[recordsTable],
        ledger: variables[ledgerTable],
        views: variables[viewsTable],
      },
      userPoolId: this.system.userPools[0]?.id,
      secret: variables[secret],
    };
  }

  /** An access token for a persona, a user name or an e-mail address. */
  async token(name: string): Promise<string> {
    return (await this.signIn(name)).accessToken;
  }

  signIn(name: string) {
    const persona = this.personas.find((each) => each.id === name);
    return this.part.identity.signIn(persona?.username ?? name);
  }

  /** Any claims, signed with the pool's key: for what the authoriser must refuse. */
  sign(claims: Claims): string {
    return this.part.identity.sign(claims);
  }

  /** Puts an event on a bus as a partner would: the custom one, or the default one for AWS's own sources. */
  putEvent(event: {
    source: string;
    detailType: string;
    detail: unknown;
    account?: string;
    bus?: string;
  }): BusEvent {
    const { buses, system } = this.part;
    const custom = event.source.startsWith("aws.") ? undefined : system.busArns[1];
    const busArn = event.bus === undefined ? (custom ?? buses.defaultBus) : buses.busArn(event.bus);
    if (!busArn) throw new Error(`No event bus ${event.bus}`);
    const { source, detailType, detail, account } = event;
    return buses.publish(busArn, source, detailType, detail, account === undefined ? {} : { account });
  }

  /** Moves the clock by an ISO 8601 duration (`PT5M`, `P12W`) and answers the time then, ISO 8601. */
  async advance(duration: string): Promise<string> {
    const milliseconds = durationMilliseconds(duration);
    if (milliseconds === undefined) throw new Error(`Not a duration: ${duration}`);
    return new Date(await this.part.advance.by(milliseconds)).toISOString();
  }

  /** What has not come to rest. */
  pending(): Pending {
    const { gateway, host, queues, schedules, pollers, feeds, mail } = this.part;
    const now = this.clock.now();
    const consumed = new Set(this.system.mappings.map((mapping) => mapping.sourceArn));
    let queued = 0;
    let retries = 0;
    let later = 0;
    for (const [arn, queue] of queues.all) {
      if (!consumed.has(arn)) continue;
      for (const message of queue.messages) {
        if (message.visibleAt <= now) queued += 1;
        else if (message.receiveCount > 0 && message.visibleAt <= now + soonMilliseconds) retries += 1;
        else later += 1;
      }
    }
    const readers = feeds.flatMap((feed) => feed.readers);
    const next = this.clock.next();
    return {
      running:
        Math.max(
          host.running,
          pollers.reduce((sum, poller) => sum + poller.running, 0),
        ) +
        (gateway?.running ?? 0) +
        schedules.running +
        mail.pending,
      streams: feeds.filter((feed) => feed.busy).length + readers.filter((reader) => reader.busy).length,
      queued,
      retries: retries + readers.reduce((sum, reader) => sum + reader.waiting, 0),
      later,
      next: next === undefined ? undefined : new Date(next).toISOString(),
    };
  }

  /** Resolves when nothing can go on without the clock moving. */
  async idle(): Promise<void> {
    // Looked at often at first, so that short work is not waited for, then seldom, so that long work is not slowed.
    let wait = 0;
    let quiet = 0;
    while (quiet < 2) {
      const { running, streams, queued } = this.pending();
      quiet = running + streams + queued === 0 ? quiet + 1 : 0;
      wait = quiet > 0 ? 0 : Math.min(20, wait + 1);
      await new Promise((resolve) => setTimeout(resolve, wait));
    }
  }

  /** Adds up the capacity that functions consume from here on, at some cost. */
  startMetering(): void {
    this.part.endpoint.startMetering();
  }

  /** Units by function, table and operation since `startMetering`. */
  consumption(): readonly Consumption[] {
    return [...this.part.endpoint.consumption.values()];
  }

  private log(line: LogLine, most: number): void {
    this.logs.push(line);
    if (this.logs.length > most * 1.1) this.logs.splice(0, this.logs.length - most);
  }

  /** A line of the runner's own in the logs. */
  note(text: string): void {
    this.logs.push({
      at: new Date(this.clock.now()).toISOString(),
      function: "runner",
      requestId: "none",
      text,
    });
  }

  private keep(): void {
    if (this.stateFile === undefined || !this.parts) return;
    const { queues, feeds, mail, objects, identity } = this.parts;
    const readers = feeds.flatMap((feed) => feed.readers);
    const state: KeptState = {
      ahead: this.clock.ahead(),
      queues: Object.fromEntries([...queues.all].map(([arn, queue]) => [arn, queue.messages])),
      checkpoints: Object.fromEntries(readers.map((reader) => [reader.mapping.logicalId, reader.checkpoint])),
      mailbox: mail.mailbox,
      objects: objects.kept(),
      users: [...identity.users.values()],
      personas: this.personas,
    };
    mkdirSync(path.dirname(this.stateFile), { recursive: true });
    // Written aside and renamed, so that a crash leaves the old state or the new one.
    writeFileSync(`${this.stateFile}.new`, JSON.stringify(state));
    renameSync(`${this.stateFile}.new`, this.stateFile);
  }

  /** Ends everything, the engine last. */
  stop(): Promise<void> {
    this.stopping ??= this.end();
    return this.stopping;
  }

  private async end(): Promise<void> {
    clearInterval(this.keeping);
    this.server.closeAllConnections();
    if (this.server.listening) await new Promise((resolve) => this.server.close(resolve));
    if (this.parts)
      await Promise.race([this.idle(), new Promise((resolve) => setTimeout(resolve, 5000).unref())]);
    this.keep();
    this.clock.stop();
    for (const feed of this.parts?.feeds ?? []) feed.stop();
    await this.host?.stop();
    await this.endpoint?.stop();
    await this.engine?.stop();
  }
}

interface Parts {
  readonly system: System;
  readonly endpoint: AwsEndpoint;
  readonly engine: TableEngine;
  readonly host: FunctionHost;
  readonly queues: Queues;
  readonly buses: EventBuses;
  readonly mail: MailService;
  readonly objects: ObjectStore;
  readonly receiving: MailReceiving;
  readonly identity: Identity;
  readonly gateway: Gateway | undefined;
  readonly schedules: Schedules;
  readonly pollers: readonly QueuePoller[];
  readonly feeds: readonly TableFeed[];
  readonly advance: Advance;
}

/** Lambda reads queues and streams with the function's own role: a role that may not would never be woken. */
function checkMapping(system: System, host: FunctionHost, mapping: MappingDefinition): void {
  const { role, name } = host.definition(mapping.functionArn);
  const context = {
    "aws:securetransport": ["true"],
    "kms:viaservice": [`dynamodb.${system.region}.amazonaws.com`],
  };
  const require = (action: string, resource: string) => {
    if (evaluate(role.statements, { action, resource, context }) === "allowed") return;
    throw new Error(
      `${name} would never be woken by ${mapping.sourceArn}: its role does not allow ${action}`,
    );
  };
  if (mapping.sourceArn.includes(":sqs:")) {
    for (const action of ["ReceiveMessage", "DeleteMessage", "GetQueueAttributes"])
      require(`sqs:${action}`, mapping.sourceArn);
    return;
  }
  for (const action of ["GetRecords", "GetShardIterator", "DescribeStream"])
    require(`dynamodb:${action}`, mapping.sourceArn);
  const table = system.tables.find(({ stream }) => stream?.arn === mapping.sourceArn);
  if (table?.keyArn !== undefined) require("kms:Decrypt", table.keyArn);
  if (mapping.onFailureArn !== undefined) require("sqs:SendMessage", mapping.onFailureArn);
}

function listen(server: http.Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) =>
      reject(
        error.code === "EADDRINUSE" ? new Error(`Port ${port} is taken; set PORT to another one`) : error,
      ),
    );
    server.listen(port, "127.0.0.1", resolve);
  });
}
