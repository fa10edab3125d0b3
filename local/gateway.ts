/**
 * API Gateway's HTTP API: routes of the template, authoriser, limits, payload format 2.0. Where CloudFront stands in front of
 * it, requests come with what it adds.
 */
import { randomUUID } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { Authoriser } from "./authoriser.ts";
import type { VirtualClock } from "./clock.ts";
import type { FunctionHost } from "./functions.ts";
import { readBody, write } from "./http-messages.ts";
import type { ApiDefinition, RouteDefinition, System } from "./template.ts";

const megabyte = 1024 * 1024;
/** API Gateway takes 10 MB, of which a function gets 6 MB of event. */
const largestBody = 10 * megabyte;
const largestHeaders = 10_240;

interface MatchedRoute {
  readonly route: RouteDefinition;
  readonly parameters: Readonly<Record<string, string>>;
}

interface CompiledRoute {
  readonly route: RouteDefinition;
  readonly method: string;
  readonly expression: RegExp;
  readonly names: readonly string[];
  /** Compared as text: fixed parts before variables, variables before greedy ones. */
  readonly rank: string;
}

export interface FunctionReply {
  readonly statusCode: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly cookies: readonly string[];
  readonly body: Buffer;
}

export class Gateway {
  /** Requests that have not been answered. */
  running = 0;
  private readonly api: ApiDefinition;
  private readonly routes: readonly CompiledRoute[];
  private readonly fallback: RouteDefinition | undefined;
  private readonly authoriser: Authoriser;
  private readonly host: FunctionHost;
  private readonly clock: VirtualClock;
  private readonly account: string;
  private readonly originHeaders: Readonly<Record<string, string>>;

  constructor(
    api: ApiDefinition,
    authoriser: Authoriser,
    host: FunctionHost,
    clock: VirtualClock,
    { account, originHeaders }: Pick<System, "account" | "originHeaders">,
  ) {
    this.api = api;
    this.authoriser = authoriser;
    this.host = host;
    this.clock = clock;
    this.account = account;
    this.originHeaders = originHeaders;
    this.routes = api.routes
      .filter((route) => route.routeKey !== "$default")
      .map(compile)
      .sort((a, b) => a.rank.localeCompare(b.rank, "en"));
    this.fallback = api.routes.find((route) => route.routeKey === "$default");
  }

  /** Answers one request of the outside. */
  async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    this.running += 1;
    try {
      await this.respond(request, response);
    } finally {
      this.running -= 1;
    }
  }

  private async respond(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const requestId = randomUUID();
    const refuse = (status: number, message: string, headers: Record<string, string> = {}) =>
      write(
        response,
        status,
        { "content-type": "application/json", "apigw-requestid": requestId, ...headers },
        JSON.stringify({ message }),
      );

    const [path = "/", query = ""] = splitOnce(request.url ?? "/", "?");
    const matched = this.match(request.method ?? "GET", path);
    // A body that nobody wants must still be read, or the connection cannot be used again.
    const body = await readBody(request, largestBody);
    if (rawSize(request.rawHeaders) > largestHeaders) return refuse(431, "Request Header Fields Too Large");
    if (!matched) return refuse(404, "Not Found");
    const { route } = matched;

    let authorizer: unknown;
    if (route.authorizer) {
      const judgement = this.authoriser.judge(route, request.headers.authorization);
      if (judgement.outcome === "refused") {
        return refuse(judgement.status, judgement.message, { "www-authenticate": judgement.challenge });
      }
      authorizer = { jwt: { claims: judgement.claims, scopes: judgement.scopes } };
    }
    if (!body) return refuse(413, "Request Entity Too Large");

    const event = this.event(request, { matched, path, query, body, requestId, authorizer });
    const result = await this.withinTimeout(route, event);
    if (result === "timed out") return refuse(503, "Service Unavailable");
    if (!result.ok) {
      return result.error.errorType === "RequestTooLargeException"
        ? refuse(413, "Request Too Long")
        : refuse(500, "Internal Server Error");
    }
    const reply = readReply(result.payload);
    if (!reply) return refuse(500, "Internal Server Error");
    const cookies = reply.cookies.length > 0 ? { "set-cookie": [...reply.cookies] } : {};
    write(
      response,
      reply.statusCode,
      { ...reply.headers, ...cookies, "apigw-requestid": requestId },
      reply.body,
    );
  }

  private async withinTimeout(route: RouteDefinition, event: unknown) {
    let timer: NodeJS.Timeout | undefined;
    const timeout = new Promise<"timed out">((resolve) => {
      timer = setTimeout(() => resolve("timed out"), route.timeoutMilliseconds);
    });
    const result = await Promise.race([this.host.invoke(route.functionArn, event), timeout]);
    clearTimeout(timer);
    return result;
  }

  private match(method: string, path: string): MatchedRoute | undefined {
    for (const { route, method: wanted, expression, names } of this.routes) {
      if (wanted !== "ANY" && wanted !== method) continue;
      const found = expression.exec(path);
      if (!found) continue;
      return {
        route,
        parameters: Object.fromEntries(names.map((name, index) => [name, decode(found[index + 1] ?? "")])),
      };
    }
    return this.fallback && { route: this.fallback, parameters: {} };
  }

  private event(
    request: IncomingMessage,
    given: {
      matched: MatchedRoute;
      path: string;
      query: string;
      body: Buffer;
      requestId: string;
      authorizer: unknown;
    },
  ) {
    const { matched, path, query, body, requestId, authorizer } = given;
    const now = this.clock.now();
    const { cookie, ...rest } = request.headers;
    const headers: Record<string, string> = {
      ...Object.fromEntries(
        Object.entries(rest).map(([name, value]) => [
          name,
          Array.isArray(value) ? value.join(",") : (value ?? ""),
        ]),
      ),
      ...this.originHeaders,
    };
    const parameters = new Map<string, string>();
    for (const [name, value] of new URLSearchParams(query)) {
      const earlier = parameters.get(name);
      parameters.set(name, earlier === undefined ? value : `${earlier},${value}`);
    }
    const text = isText(headers["content-type"]);
    const host = headers["host"] ?? "localhost";
    return {
      version: "2.0",
      routeKey: matched.route.routeKey,
      rawPath: path,
      rawQueryString: query,
      ...(cookie === undefined ? {} : { cookies: cookie.split("; ") }),
      headers,
      ...(parameters.size > 0 ? { queryStringParameters: Object.fromEntries(parameters) } : {}),
      requestContext: {
        accountId: this.account,
        apiId: this.api.id,
        ...(authorizer === undefined ? {} : { authorizer }),
        domainName: host,
        domainPrefix: host.split(".")[0],
        http: {
          method: request.method,
          path,
          protocol: `HTTP/${request.httpVersion}`,
          sourceIp: (request.socket.remoteAddress ?? "127.0.0.1").replace(/^::ffff:/, ""),
          userAgent: headers["user-agent"] ?? "",
        },
        requestId,
        routeKey: matched.route.routeKey,
        stage: this.api.stageName,
        time: logTime(now),
        timeEpoch: Math.floor(now),
      },
      ...(Object.keys(matched.parameters).length > 0 ? { pathParameters: matched.parameters } : {}),
      ...(body.length > 0 ? { body: text ? body.toString() : body.toString("base64") } : {}),
      isBase64Encoded: body.length > 0 && !text,
    };
  }
}

function compile(route: RouteDefinition): CompiledRoute {
  const [method = "", path = ""] = splitOnce(route.routeKey, " ");
  const names: string[] = [];
  const ranks: string[] = [];
  const parts = path.split("/").map((part) => {
    const [, name, greedy] = /^\{([^}+]+)(\+?)\}$/.exec(part) ?? [];
    if (name === undefined) {
      ranks.push("0");
      return part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
    }
    names.push(name);
    ranks.push(greedy ? "2" : "1");
    return greedy ? "(.+)" : "([^/]+)";
  });
  // Of two equal paths the one with a method of its own goes first.
  return {
    route,
    method,
    expression: new RegExp(`^${parts.join("/")}$`),
    names,
    rank: `${ranks.join("")}${method === "ANY" ? "b" : "a"}`,
  };
}

/** What a function answered; undefined where API Gateway could make nothing of it. */
export function readReply(payload: string): FunctionReply | undefined {
  const answer = JSON.parse(payload) as unknown;
  if (typeof answer !== "object" || answer === null || !("statusCode" in answer)) {
    // Without a status the whole answer is the body.
    return {
      statusCode: 200,
      headers: { "content-type": "application/json" },
      cookies: [],
      body: Buffer.from(payload),
    };
  }
  const { statusCode, headers, cookies, body, isBase64Encoded } = answer as Record<string, unknown>;
  const status = Number(statusCode);
  if (!Number.isInteger(status) || status < 100 || status > 599) return undefined;
  if (body !== undefined && body !== null && typeof body !== "string") return undefined;
  const given = Object.entries((headers ?? {}) as Record<string, unknown>).map(
    ([name, value]) => [name.toLowerCase(), String(value)] as const,
  );
  return {
    statusCode: status,
    headers: { "content-type": "text/plain;charset=UTF-8", ...Object.fromEntries(given) },
    cookies: ((cookies ?? []) as unknown[]).map(String),
    body: Buffer.from(body ?? "", isBase64Encoded === true ? "base64" : "utf8"),
  };
}

function splitOnce(text: string, separator: string): [string, string] {
  const at = text.indexOf(separator);
  return at < 0 ? [text, ""] : [text.slice(0, at), text.slice(at + separator.length)];
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    // A stray percent sign is handed on as it came.
    return text;
  }
}

const rawSize = (rawHeaders: readonly string[]) =>
  rawHeaders.reduce((size, text) => size + text.length + 2, 0);

const isText = (contentType: string | undefined) =>
  contentType === undefined ||
  /^(text\/|application\/(json|javascript|xml|.*\+json|.*\+xml|x-www-form-urlencoded))/.test(contentType);

const shortMonths = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** `21/Nov/2026:19:03:58 +0000`. */
function logTime(now: number): string {
  const date = new Date(now);
  const two = (value: number) => String(value).padStart(2, "0");
  const clock = [date.getUTCHours(), date.getUTCMinutes(), date.getUTCSeconds()].map(two).join(":");
  return `${two(date.getUTCDate())}/${shortMonths[date.getUTCMonth()]}/${date.getUTCFullYear()}:${clock} +0000`;
}
