import { randomUUID } from "node:crypto";
import middy from "@middy/core";
import type { APIGatewayProxyEventV2WithJWTAuthorizer, APIGatewayProxyStructuredResultV2 } from "aws-lambda";
import type { output, ZodMiniType } from "zod/mini";
import type { Contracts, OperationContract } from "../contracts/http/contract.ts";
import type { Mistake } from "../domain/mistake.ts";
import type { Member } from "../domain/organisation/organisation.ts";
import { may } from "../domain/organisation/permissions.ts";
import { isUnavailable } from "../ports/unavailable.ts";
import { InvalidCursor } from "../ports/views.ts";
import type { People } from "../ports/people.ts";
import { answersHead, routeKey } from "../routes.ts";
import type { Route } from "../routes.ts";
import type { Opened } from "./candidate-links.ts";
import type { Clock } from "./clock.ts";
import { entrance } from "./entrance.ts";
import { fitted, inOneSentence, pointerTo } from "./fitting.ts";
import { keyedHash } from "./hashing.ts";
import { describeError } from "./logger.ts";
import type { Log } from "./logger.ts";
import type { MetricName, Metrics } from "./metrics.ts";
import { ProblemError } from "./problems.ts";

/** A request that has been authorised and parsed. */
export interface Call<Body, Query> {
  readonly operation: string;
  /** The caller's organisation, from the token. Empty for public routes, which find it by what they look up. */
  readonly organisation: string;
  /** What the caller's link opened, on the routes of candidates; undefined on all others. */
  readonly candidate?: Opened | undefined;
  readonly path: Readonly<Record<string, string>>;
  readonly query: Query;
  readonly body: Body;
  /** The version in `If-Match`; set where the contract asks for it. */
  readonly ifMatch: number;
  /**
   * Keyed hash of organisation, actor, route and Idempotency-Key: what a repeated request is known by. Without the
   * header it is made up, so that our own retries after a lost answer still find what they wrote.
   */
  readonly requestKey: string;
  /** Keyed hash of path and body: the same key with another request is refused. */
  readonly requestHash: string;
  /** What the caller's browser says of its reader's languages. */
  readonly acceptLanguage?: string | undefined;
  readonly now: string;
}

export interface Reply<Result> {
  readonly status?: number;
  readonly body: Result;
  readonly headers?: Readonly<Record<string, string>>;
}

type Handle<Contract> =
  Contract extends OperationContract<infer Body, infer Query, ZodMiniType>
    ? (call: Call<output<Body>, output<Query>>, member: Member) => Promise<Reply<unknown>>
    : never;

/** One handler per operation of a function's contracts. Public and candidates' operations get no member worth looking at. */
export type Handlers<Table extends Contracts> = {
  readonly [Operation in keyof Table]: Handle<Table[Operation]>;
};

export interface HttpDependencies {
  readonly people: Pick<People, "member">;
  readonly clock: Clock;
  readonly log: Log;
  readonly metrics: Metrics;
  readonly secret: string;
  /** What `entrance` takes; nothing where requests may come from anywhere. */
  readonly originKeys?: string | undefined;
  /** Opens a candidate's link at a moment; functions with routes of candidates have it. Throws 401 where it cannot. */
  readonly openLink?: (token: string, now: string) => Promise<Opened>;
}

type Event = APIGatewayProxyEventV2WithJWTAuthorizer;
type Result = APIGatewayProxyStructuredResultV2;

/** What Lambda calls. It gives an event of API Gateway (payload 2.0), whatever the event is typed as. */
export type HttpLambda = (event: unknown, context?: unknown) => Promise<Result>;

/** A request on its way through the middleware. */
type Watched = middy.Request<Event, Result>;

/** Longest body that is read, in bytes; the longest note and form fit many times. */
const maxBodyBytes = 64 * 1024;

/**
 * The Lambda handler of an HTTP function: dispatches by route, authorises, parses, answers. Refusals become problem
 * documents (RFC 9457); anything unexpected becomes a 500 that says nothing but its trace id.
 */
export function createHttpHandler<Table extends Contracts>(
  routes: readonly Route[],
  contracts: Table,
  handlers: Handlers<Table>,
  dependencies: HttpDependencies,
): HttpLambda {
  const operations = new Map(
    routes.flatMap((route) => [
      [routeKey(route), route] as const,
      ...(answersHead(route) ? [[routeKey({ method: "HEAD", path: route.path }), route] as const] : []),
    ]),
  );
  const members = memberCache(dependencies);
  const enter = entrance(dependencies.originKeys);
  const ofCandidates = (event: Event) => operations.get(event.routeKey)?.access === "candidate";

  const answer = async (event: Event): Promise<Result> => {
    const route = operations.get(event.routeKey);
    const operation = route?.operation ?? "";
    const contract: OperationContract | undefined = contracts[operation];
    const handle = handlers[operation] as
      ((call: Call<unknown, unknown>, member: Member | undefined) => Promise<Reply<unknown>>) | undefined;
    if (!route || !contract || !handle) throw new ProblemError(404, "not-found", "There is no such route.");
    const member = route.access === "milepost/member" ? await members(event) : undefined;
    if (member && !may(member.member, operation))
      throw new ProblemError(403, "not-allowed", "Your roles do not allow this.");
    const candidate = route.access === "candidate" ? await candidateOf(event, dependencies) : undefined;
    const call = parseCall(event, operation, contract, { member, candidate }, dependencies);
    const reply = await handle(call, member?.member);
    return outgoing(contract, reply);
  };

  return middy<Event, Result>()
    .use({
      before: ({ event }: Watched) => {
        dependencies.log.info("STARTED", { route: event.routeKey });
        enter(event.headers);
      },
      after: ({ event, response }: Watched) => {
        if (response && ofCandidates(event)) addPrivately(response);
        if (response && isHead(event)) delete response.body;
        if (isCommand(event)) dependencies.metrics.count("commands");
        dependencies.log.info("COMPLETED", { route: event.routeKey, status: response?.statusCode ?? 0 });
      },
      onError: (request: Watched) => {
        request.response = problemReply(request.error, request.event, dependencies);
        if (ofCandidates(request.event)) addPrivately(request.response);
        if (isHead(request.event)) delete request.response.body;
      },
    })
    .handler(answer) as unknown as HttpLambda;
}

/** Whether a request is one to change something. */
const isCommand = ({ routeKey: key }: Event): boolean => !/^(GET|HEAD) /.test(key);

const isHead = ({ routeKey: key }: Event): boolean => key.startsWith("HEAD ");

/** Reads the caller as the members table has them; the token alone gives no role. Kept for at most a minute. */
function memberCache({ people, clock }: HttpDependencies) {
  const keptFor = 60_000;
  const kept = new Map<string, { member: Member; until: number }>();
  return async (event: Event): Promise<{ member: Member; organisation: string }> => {
    const claims = event.requestContext.authorizer?.jwt?.claims ?? {};
    const organisation = String(claims["org"] ?? "");
    const memberId = String(claims["member"] ?? "");
    const key = `${organisation}#${memberId}`;
    const now = Date.parse(clock.now());
    const known = kept.get(key);
    if (known && known.until > now && known.until - now <= keptFor)
      return { member: known.member, organisation };
    const member = organisation && memberId ? await people.member(organisation, memberId) : undefined;
    if (!member || member.status !== "active")
      throw new ProblemError(403, "not-a-member", "You are not a member of this organisation.");
    kept.set(key, { member, until: now + keptFor });
    return { member, organisation };
  };
}

/** Whose call it is: a member's, a candidate's, or anybody's. */
interface Callers {
  readonly member: { readonly member: Member; readonly organisation: string } | undefined;
  readonly candidate: Opened | undefined;
}

/** Opens the link whose token the caller sent as `Authorization: Bearer …`. The token appears nowhere else. */
async function candidateOf(event: Event, { openLink, clock }: HttpDependencies): Promise<Opened> {
  if (!openLink) throw new Error("routes of candidates need openLink");
  const token = /^Bearer (\S{1,200})$/i.exec(event.headers["authorization"] ?? "")?.[1];
  return openLink(token ?? "", clock.now());
}

/** What a candidate's browser is told with every answer: keep it nowhere, find it nowhere, tell nobody the address. */
const privately = {
  "cache-control": "no-store",
  "referrer-policy": "no-referrer",
  "x-robots-tag": "noindex",
} as const;

const addPrivately = (response: Result): void => {
  response.headers = { ...response.headers, ...privately };
};

function parseCall(
  event: Event,
  operation: string,
  contract: OperationContract,
  { member, candidate }: Callers,
  { clock, secret }: HttpDependencies,
): Call<unknown, unknown> {
  const organisation = member?.organisation ?? candidate?.organisation ?? "";
  const path = event.pathParameters ?? {};
  const query = contract.query ? parsed(contract.query, event.queryStringParameters ?? {}, "query") : {};
  const unwanted = contract.query ? [] : Object.keys(event.queryStringParameters ?? {});
  if (unwanted.length > 0)
    throw new ProblemError(400, "unknown-parameter", "This route takes no query parameters.", {
      errors: unwanted.map((name) => ({
        pointer: pointerTo([name]),
        detail: "This is not known here.",
        code: "unknown-field",
      })),
    });
  const { value, text } = readBody(event, contract);
  const key = event.headers["idempotency-key"];
  if (key && (key.length > 255 || !/^[\x21-\x7e]+$/.test(key)))
    throw new ProblemError(
      400,
      "idempotency-key-malformed",
      "An Idempotency-Key is 1 to 255 visible characters.",
    );
  const caller = member?.member.memberId ?? candidate?.applicationId ?? JSON.stringify(path);
  return {
    operation,
    organisation,
    candidate,
    path: path as Record<string, string>,
    query,
    body: value,
    ifMatch: contract.ifMatch ? readIfMatch(event) : 0,
    requestKey: keyedHash(secret, "request", organisation, caller, operation, key ?? randomUUID()),
    acceptLanguage: event.headers["accept-language"],
    requestHash: keyedHash(secret, "body", JSON.stringify(path), text, event.headers["if-match"] ?? ""),
    now: clock.now(),
  };
}

function readIfMatch(event: Event): number {
  const header = event.headers["if-match"];
  if (!header)
    throw new ProblemError(428, "version-missing", 'Send the version you saw as If-Match: "…" (its ETag).');
  const version = /^"(\d+)"$/.exec(header)?.[1];
  if (!version)
    throw new ProblemError(400, "version-malformed", 'If-Match holds one ETag as it was given, such as "7".');
  return Number(version);
}

function readBody(event: Event, contract: OperationContract): { value: unknown; text: string } {
  const text = event.body
    ? event.isBase64Encoded
      ? Buffer.from(event.body, "base64").toString()
      : event.body
    : "";
  if (Buffer.byteLength(text) > maxBodyBytes)
    throw new ProblemError(413, "body-too-large", `A request body may hold ${maxBodyBytes / 1024} KB.`);
  if (!contract.body) {
    if (text && text !== "{}") throw new ProblemError(400, "body-not-expected", "This route takes no body.");
    return { value: undefined, text: "" };
  }
  let json: unknown;
  try {
    json = contract.form ? Object.fromEntries(new URLSearchParams(text)) : JSON.parse(text || "{}");
  } catch {
    throw new ProblemError(400, "malformed-json", "The body is not valid JSON.");
  }
  return { value: parsed(contract.body, json, "body"), text: JSON.stringify(json) };
}

/** Parses with the fields to blame named: in a body 422, in a query 400. */
function parsed(schema: ZodMiniType, value: unknown, where: "body" | "query"): unknown {
  const result = fitted(schema, value);
  if (result.ok) return result.data;
  throw new ProblemError(
    where === "body" ? 422 : 400,
    "invalid-request",
    inOneSentence(where, result.mistakes),
    { errors: result.mistakes },
  );
}

/** The reply as its schema lets it through: a field that is not in the contract does not leave. */
function outgoing(contract: OperationContract, reply: Reply<unknown>): Result {
  const status = reply.status ?? contract.reply.status;
  const shape = status === contract.otherReply?.status ? contract.otherReply : contract.reply;
  const contentType = contract.reply.contentType ?? "application/json";
  const headers = { "content-type": contentType, "cache-control": "no-store", ...reply.headers };
  if (!shape.schema)
    return { statusCode: status, headers, body: typeof reply.body === "string" ? reply.body : "" };
  const body = shape.schema.parse(reply.body);
  return { statusCode: status, headers, body: JSON.stringify(body) };
}

function problemReply(error: unknown, event: Event, { log, metrics }: HttpDependencies): Result {
  const traceId = event.requestContext?.requestId ?? "";
  const problem = asProblem(error);
  if (problem.status < 500) {
    metrics.count(refusalOf(problem.status));
    log.info("REFUSED", { route: event.routeKey, status: problem.status, problem: problem.code });
  } else log.error("FAILED", { route: event.routeKey, traceId, ...describeError(error) });
  return {
    statusCode: problem.status,
    headers: { "content-type": "application/problem+json", "cache-control": "no-store", ...problem.headers },
    body: JSON.stringify({
      type: `/docs#problem-${problem.code}`,
      title: titleOf(problem.code),
      status: problem.status,
      detail: problem.message,
      ...(problem.errors ? { errors: problem.errors.map((each) => withCode(each, problem)) } : {}),
      ...(problem.more ?? {}),
      traceId,
    }),
  };
}

/** Each field says by a code what is wrong with it: the kind of the mistake, else the refusal's own. */
const withCode = (mistake: Mistake, { code }: ProblemError) => ({
  ...mistake,
  code: mistake.code ?? (code === "invalid-request" ? "does-not-fit" : code),
});

/** What a refusal is counted as. */
function refusalOf(status: number): MetricName {
  if (status === 401) return "refusedUnsigned";
  if (status === 403) return "refusedForbidden";
  if (status === 404) return "refusedUnknown";
  if (status === 409 || status === 412) return "refusedConflict";
  return status === 429 ? "refusedTooMany" : "refusedInvalid";
}

/** What the caller is told of an error. One that nobody foresaw says nothing of itself. */
function asProblem(error: unknown): ProblemError {
  if (error instanceof ProblemError) return error;
  if (error instanceof InvalidCursor)
    return new ProblemError(
      400,
      "invalid-cursor",
      "This cursor belongs to another list. Start again without it.",
    );
  if (isUnavailable(error))
    return new ProblemError(503, "busy", "We are busy for a moment. Send the same request again.", {
      headers: { "retry-after": "1" },
    });
  return new ProblemError(
    500,
    "unexpected",
    "Something went wrong on our side. Try again; if it stays, give us the trace id.",
  );
}

/** Words that a title writes in their own way. */
const spelt: Readonly<Record<string, string>> = { json: "JSON", kpi: "KPI", id: "id", hr: "HR" };

/** A problem's title is its code as words. */
export const titleOf = (code: string): string => {
  const words = code
    .split("-")
    .map((word) => spelt[word] ?? word)
    .join(" ")
    .replace("idempotency key", "Idempotency-Key")
    .replace("email", "e-mail");
  return words.charAt(0).toUpperCase() + words.slice(1);
};
