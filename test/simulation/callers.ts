import type { Cloud } from "./cloud.ts";
import { Random } from "./random.ts";
import { routes, routeKey } from "../../shared/routes.ts";

export interface Answer {
  /** 0 where the connection broke: nobody knows what happened. */
  readonly status: number;
  readonly text: string;
  readonly etag: string | undefined;
  readonly body: Record<string, unknown>;
}

/** One request as a person or program sends it. */
export interface Asked {
  readonly operation: string;
  readonly organisation: string;
  /** Empty for the public and for candidates. */
  readonly memberId: string;
  /** Of a candidate: the token of their link, and the application that it opens. */
  readonly candidate?: { readonly token: string; readonly applicationId: string } | undefined;
  readonly path: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>> | undefined;
  readonly body?: unknown;
  readonly ifMatch?: string | undefined;
}

/** A command that was sent, perhaps often, under one Idempotency-Key, and everything it was answered. */
export interface Sent {
  readonly asked: Asked;
  readonly key: string;
  readonly sentAt: number;
  readonly answers: Answer[];
}

export const succeeded = (answer: Answer): boolean => answer.status >= 200 && answer.status < 300;

/** Those who call the API: they wait for answers, give up, try again with the same key, and sometimes press twice. */
export class Callers {
  readonly history: Sent[] = [];
  private readonly cloud: Cloud;

  constructor(cloud: Cloud) {
    this.cloud = cloud;
  }

  /** Sends a command until it is answered or patience ends. */
  async command(asked: Asked, name: string): Promise<Answer> {
    const random = new Random(`${this.cloud.seed}/caller/${name}`);
    const sent: Sent = { asked, key: `key-${name}`, sentAt: this.cloud.scheduler.now, answers: [] };
    this.history.push(sent);
    const twice = this.cloud.faults.strikes("request twice at once", random);
    const other = twice ? this.send(sent, `${name}/other`, random.whole(0, 30)) : undefined;
    const patience = random.whole(1, 6);
    let answer = await this.send(sent, `${name}/1`);
    for (
      let attempt = 2;
      attempt <= patience && (answer.status === 0 || answer.status >= 500);
      attempt += 1
    ) {
      await this.cloud.scheduler.pause(random.pick([50, 1_000, 30_000]));
      answer = await this.send(sent, `${name}/${attempt}`);
    }
    // A careful program asks again even where it was answered: the answer has to be the same.
    if (succeeded(answer) && random.chance(0.1)) {
      await this.cloud.scheduler.pause(random.pick([10, 60_000]));
      await this.send(sent, `${name}/again`);
    }
    await other;
    return answer;
  }

  /** Sends a command until somebody says what became of it, however long that takes. */
  async insistent(asked: Asked, name: string): Promise<Answer> {
    const sent: Sent = { asked, key: `key-${name}`, sentAt: this.cloud.scheduler.now, answers: [] };
    this.history.push(sent);
    for (let attempt = 1; ; attempt += 1) {
      const answer = await this.send(sent, `${name}/${attempt}`);
      if (answer.status !== 0 && answer.status < 500) return answer;
      await this.cloud.scheduler.pause(200 * attempt);
    }
  }

  /** Sends it once more as it was, whatever was answered before. */
  repeat(sent: Sent, name: string): Promise<Answer> {
    return this.send(sent, name);
  }

  private async send(sent: Sent, name: string, wait = 0): Promise<Answer> {
    if (wait > 0) await this.cloud.scheduler.pause(wait);
    const answer = await this.request(sent.asked, name, sent.key);
    sent.answers.push(answer);
    return answer;
  }

  /** One request through the gateway. */
  async request(asked: Asked, name: string, key?: string): Promise<Answer> {
    const { operation, organisation, memberId, candidate, path, query = {}, body, ifMatch } = asked;
    const route = routes.find((each) => each.operation === operation);
    if (!route) throw new Error(`no operation ${operation}`);
    const event = {
      version: "2.0",
      routeKey: routeKey(route),
      headers: {
        ...(key ? { "idempotency-key": key } : {}),
        ...(ifMatch ? { "if-match": ifMatch } : {}),
        ...(candidate ? { authorization: `Bearer ${candidate.token}` } : {}),
      },
      pathParameters: path,
      queryStringParameters: query,
      requestContext: {
        requestId: name,
        authorizer: { jwt: { claims: { org: organisation, member: memberId }, scopes: [] } },
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      isBase64Encoded: false,
    };
    // A public request may touch what its token leads to, nothing else.
    const reached = organisation || path["shareToken"]?.split(".")[0];
    const outcome = await this.cloud.invoke(route.function, event, `request/${name}`, reached);
    if (outcome.kind !== "answered") return { status: 0, text: "", etag: undefined, body: {} };
    const {
      statusCode,
      body: text = "",
      headers,
    } = outcome.result as {
      statusCode: number;
      body?: string;
      headers?: Record<string, string>;
    };
    return {
      status: statusCode,
      text,
      etag: headers?.["etag"],
      body: text ? (JSON.parse(text) as Record<string, unknown>) : {},
    };
  }
}
