import type { FaultKind, Faults } from "./faults.ts";
import { Random } from "./random.ts";
import type { Scheduler } from "./scheduler.ts";
import { ServiceError } from "./engine/tables.ts";
import type { Item, Tables } from "./engine/tables.ts";

/** One run of a function, from the event to its answer or its death. */
export class Invocation {
  dead = false;
  /** Set for requests: the only organisation whose keys may be touched. */
  organisation: string | undefined;
  readonly functionName: string;
  readonly random: Random;
  private readonly onDeath: () => void;

  constructor(functionName: string, name: string, onDeath: () => void) {
    this.functionName = functionName;
    this.random = new Random(name);
    this.onDeath = onDeath;
  }

  /** The process is gone: nothing it waits for will ever come. */
  die(): void {
    if (this.dead) return;
    this.dead = true;
    this.onDeath();
  }
}

export interface Call {
  readonly command: string;
  readonly input: Item;
  /** Which function calls what on what kind of thing: where crashes are counted. */
  readonly site: string;
}

/** What is not a table: the bus, mail, queues. */
export interface Services {
  /** Which entries the bus took: those it refused are told by their place. */
  putEvents(entries: readonly Item[], refused: ReadonlySet<number>): Item;
  /** `answered`: whether the sender will learn that the mail was taken. */
  sendMail(input: Item, answered: boolean): Item;
  sendToQueue(input: Item): Item;
}

export interface Coverage {
  calls: number;
  crashedBefore: number;
  crashedAfter: number;
}

/** Lets a planted bug see and change a call before it leaves. `undefined` leaves it as it is. */
export type Rewrite = (invocation: Invocation, command: string, input: Item) => Item | undefined;

/** Calls by the SDK itself before it gives up. */
const sdkAttempts = 3;

/**
 * What stands in the place of the network. Every call of a function travels here: it takes time, is carried out at one
 * moment, and its answer takes time again; between these moments anything else may happen, and anything may go wrong.
 */
export class Transport {
  calls = 0;
  readonly coverage = new Map<string, Coverage>();
  readonly problems: string[] = [];
  rewrite: Rewrite = () => undefined;
  /** Organisations that exist; every key has to begin with one. */
  organisations: readonly string[] = [];
  private readonly scheduler: Scheduler;
  private readonly tables: Tables;
  private readonly faults: Faults;
  private readonly services: Services;

  constructor(scheduler: Scheduler, tables: Tables, faults: Faults, services: Services) {
    this.scheduler = scheduler;
    this.tables = tables;
    this.faults = faults;
    this.services = services;
  }

  send(invocation: Invocation, command: { readonly input: unknown }): Promise<unknown> {
    const name = command.constructor.name;
    const given = command.input as Item;
    const input = this.rewrite(invocation, name, given) ?? given;
    const site = `${invocation.functionName}: ${siteOf(name, input)}`;
    this.checkKeys(invocation, name, input, site);
    return new Promise((resolve, reject) =>
      this.attempt(invocation, { command: name, input, site }, 1, { resolve, reject }),
    );
  }

  /** Waits in virtual time; whoever died meanwhile waits for ever. */
  pause(invocation: Invocation, milliseconds: number): Promise<void> {
    return new Promise((resolve) =>
      this.scheduler.after(milliseconds, () => {
        if (!invocation.dead) resolve();
      }),
    );
  }

  private attempt(
    invocation: Invocation,
    call: Call,
    attempt: number,
    answer: { resolve: (value: unknown) => void; reject: (error: Error) => void },
  ): void {
    if (invocation.dead) return;
    const { random } = invocation;
    const { scheduler } = this;
    const strikes = (kind: FaultKind) => this.faults.strikes(kind, random, call.site);
    const travel = () => (random.chance(0.05) ? random.whole(50, 2_000) : random.whole(1, 15));
    const again = () =>
      scheduler.after(random.whole(20, 200) * attempt, () =>
        this.attempt(invocation, call, attempt + 1, answer),
      );
    const reply = (give: () => void) =>
      scheduler.after(travel(), () => {
        if (!invocation.dead) give();
      });
    // SES is never called again by the SDK: only the sender knows when that is safe.
    const repeats = call.command !== "SendRawEmailCommand" && attempt < sdkAttempts;

    this.calls += 1;
    const coverage = this.coverageOf(call.site);
    coverage.calls += 1;
    scheduler.after(travel(), () => {
      if (invocation.dead) return;
      if (strikes("crash before a call")) {
        coverage.crashedBefore += 1;
        return invocation.die();
      }
      if (strikes("crash with a call under way")) {
        coverage.crashedAfter += 1;
        scheduler.after(random.whole(1, 8_000), () => this.carryOutUnseen(call));
        return invocation.die();
      }
      if (repeats && strikes("throttled, repeated")) return again();
      if (strikes("throttled, error")) return reply(() => answer.reject(throttled(call.command)));
      const conflict = conflictOf(call, random);
      if (conflict && strikes("transaction conflict")) return reply(() => answer.reject(conflict));
      if (call.command === "SendRawEmailCommand" && strikes("mail refused"))
        return reply(() => answer.reject(new ServiceError("Throttling", "Maximum sending rate exceeded.")));

      const mailLost = call.command === "SendRawEmailCommand" && strikes("mail taken, answer lost");
      const crash = strikes("crash after a call");
      const lost = mailLost || strikes("answer lost, error");
      const repeated = !crash && !lost && repeats && strikes("answer lost, call repeated");
      let result: unknown;
      let error: Error | undefined;
      try {
        result = this.carryOut(call, random, !crash && !lost);
      } catch (thrown) {
        error = thrown as Error;
      }
      if (crash) {
        coverage.crashedAfter += 1;
        return invocation.die();
      }
      if (lost) return reply(() => answer.reject(unanswered()));
      // A transaction carries a token, so that the SDK's own repetition is known for what it is.
      if (repeated && (error || call.command !== "TransactWriteCommand")) return again();
      return reply(() => (error ? answer.reject(error) : answer.resolve(result)));
    });
  }

  private carryOut({ command, input }: Call, random: Random, answered: boolean): unknown {
    switch (command) {
      case "PutEventsCommand": {
        const entries = input["Entries"] as Item[];
        const refused = new Set<number>();
        for (const index of entries.keys())
          if (this.faults.strikes("entries refused by the bus", random)) refused.add(index);
        return this.services.putEvents(entries, refused);
      }
      case "SendRawEmailCommand":
        return this.services.sendMail(input, answered);
      case "SendMessageCommand":
        return this.services.sendToQueue(input);
      case "QueryCommand": {
        const shortened =
          input["Limit"] === undefined && this.faults.strikes("short page", random)
            ? { ...input, Limit: random.whole(1, 3) }
            : input;
        return this.tables.execute(command, shortened);
      }
      case "BatchGetCommand":
        return this.batchGet(input, random);
      case "GetCommand": {
        const stale = input["ConsistentRead"] !== true && this.faults.strikes("stale read", random);
        return stale
          ? this.tables.stale(input, this.scheduler.now - random.whole(100, 2_000))
          : this.tables.execute(command, input);
      }
      default:
        return this.tables.execute(command, input);
    }
  }

  /** Some keys may come back unread; never all of them, or nobody would ever come to an end. */
  private batchGet(input: Item, random: Random): Item {
    const asked = input["RequestItems"] as Record<string, { Keys: Item[] }>;
    const [[table, { Keys, ...rest }] = ["", { Keys: [] as Item[] }]] = Object.entries(asked);
    if (Keys.length < 2 || !this.faults.strikes("unprocessed keys", random))
      return this.tables.execute("BatchGetCommand", input);
    const cut = random.whole(1, Keys.length - 1);
    const read = this.tables.execute("BatchGetCommand", {
      RequestItems: { [table]: { ...rest, Keys: Keys.slice(0, cut) } },
    });
    return { ...read, UnprocessedKeys: { [table]: { ...rest, Keys: Keys.slice(cut) } } };
  }

  /** The caller is gone, but what it had sent arrives. */
  private carryOutUnseen(call: Call): void {
    try {
      this.carryOut(call, new Random(call.site), false);
    } catch (error) {
      if (!(error instanceof ServiceError)) throw error;
    }
  }

  private coverageOf(site: string): Coverage {
    const known = this.coverage.get(site);
    if (known) return known;
    const made = { calls: 0, crashedBefore: 0, crashedAfter: 0 };
    this.coverage.set(site, made);
    return made;
  }

  /** Every key begins with an organisation, and a request's keys with its own; a few lists are the installation's, and a reply by mail knows its address alone. */
  private checkKeys(invocation: Invocation, command: string, input: Item, site: string): void {
    for (const pk of keysOf(command, input)) {
      if (/^(due#\d|changed#\d|organisations$|event-source#|reply-address#|kpi#counted-until$)/.test(pk))
        continue;
      const organisation = pk.slice(0, pk.indexOf("#"));
      if (!this.organisations.includes(organisation))
        this.problems.push(`a key without organisation: ${site} ${pk}`);
      else if (invocation.organisation !== undefined && invocation.organisation !== organisation)
        this.problems.push(`a key of another organisation: ${site} ${pk}`);
    }
  }
}

/** The partition keys, of tables and indexes, that a call names. */
function keysOf(command: string, input: Item): string[] {
  const of = (write: Item): string[] => [
    String(((write["Key"] ?? write["Item"]) as Item | undefined)?.["pk"] ?? ""),
    ...["listKey", "jobKey", "siteKey"].flatMap((name) => {
      const value = (write["Item"] as Item | undefined)?.[name];
      return typeof value === "string" ? [value] : [];
    }),
  ];
  if (command === "TransactWriteCommand")
    return (input["TransactItems"] as Item[]).flatMap((each) => of(Object.values(each)[0] as Item));
  if (command === "BatchGetCommand")
    return Object.values(input["RequestItems"] as Record<string, { Keys: Item[] }>).flatMap(({ Keys }) =>
      Keys.map((key) => String(key["pk"])),
    );
  if (command === "QueryCommand") {
    const [name] = /:[A-Za-z]+/.exec(String(input["KeyConditionExpression"])) ?? [""];
    return [String((input["ExpressionAttributeValues"] as Item)[name])];
  }
  return "TableName" in input ? of(input) : [];
}

/** `Put facts application`: the command, its table and the kind of thing, without any id. */
function siteOf(command: string, input: Item): string {
  const name = command.replace(/Command$/, "");
  if (command === "TransactWriteCommand") {
    const parts = (input["TransactItems"] as Item[]).map((each) => {
      const write = Object.values(each)[0] as Item;
      return `${String(write["TableName"])} ${kindOf(String(((write["Key"] ?? write["Item"]) as Item)["pk"]))}`;
    });
    return `${name} ${[...new Set(parts)].join(", ")}`;
  }
  const [key = ""] = keysOf(command, input);
  const table = String(
    input["TableName"] ?? Object.keys((input["RequestItems"] as Item | undefined) ?? {})[0] ?? "",
  );
  return `${name} ${table} ${kindOf(key)}`.trim();
}

const kindOf = (pk: string): string => {
  const [first = "", second = ""] = pk.split("#");
  return first.startsWith("org_") ? second : first;
};

const throttled = (command: string): ServiceError =>
  command === "PutEventsCommand" || command === "SendMessageCommand" || command === "SendRawEmailCommand"
    ? new ServiceError("ThrottlingException", "Rate exceeded")
    : new ServiceError("ProvisionedThroughputExceededException", "The level of throughput is exceeded");

/** What DynamoDB says where another transaction holds the same item; only writes can meet one. */
function conflictOf({ command, input }: Call, random: Random): ServiceError | undefined {
  if (command === "TransactWriteCommand") {
    const items = input["TransactItems"] as Item[];
    const at = random.whole(0, items.length - 1);
    const reasons = items.map((_, index) => (index === at ? "TransactionConflict" : "None"));
    return new ServiceError("TransactionCanceledException", `[${reasons.join(", ")}]`, 400, reasons);
  }
  return ["PutCommand", "UpdateCommand", "DeleteCommand"].includes(command)
    ? new ServiceError("TransactionConflictException", "Transaction is ongoing for the item")
    : undefined;
}

/** The connection broke before the answer: nobody knows whether it was carried out. */
function unanswered(): Error {
  const error = new Error("socket hang up");
  error.name = "TimeoutError";
  return Object.assign(error, { code: "ECONNRESET", $metadata: {} });
}
