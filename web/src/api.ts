import type * as z from "zod/mini";
import type { applicationsContracts } from "../../shared/contracts/http/applications.ts";
import type { candidateContracts } from "../../shared/contracts/http/candidate.ts";
import type { cardContracts } from "../../shared/contracts/http/card.ts";
import type { consultationsContracts } from "../../shared/contracts/http/consultations.ts";
import type { OperationContract } from "../../shared/contracts/http/contract.ts";
import type { expectationsContracts } from "../../shared/contracts/http/expectations.ts";
import type { financeContracts } from "../../shared/contracts/http/finance.ts";
import type { interviewsContracts } from "../../shared/contracts/http/interviews.ts";
import type { kpisContracts } from "../../shared/contracts/http/kpis.ts";
import type { marketContracts } from "../../shared/contracts/http/market.ts";
import type { offersContracts } from "../../shared/contracts/http/offers.ts";
import type { personalDataContracts } from "../../shared/contracts/http/personal-data.ts";
import type { Problem } from "../../shared/contracts/http/problem.ts";
import type { referralsContracts } from "../../shared/contracts/http/referrals.ts";
import type { settingsContracts } from "../../shared/contracts/http/settings.ts";
import type { worklistContracts } from "../../shared/contracts/http/worklist.ts";
import {
  applicationsRoutes,
  candidateRoutes,
  cardRoutes,
  consultationsRoutes,
  expectationsRoutes,
  financeRoutes,
  interviewsRoutes,
  kpisRoutes,
  marketRoutes,
  offersRoutes,
  personalDataRoutes,
  referralsRoutes,
  settingsRoutes,
  worklistRoutes,
} from "../../shared/routes.ts";
import { session } from "./session/session.ts";

/** The API as its contracts describe it: an operation that is not in them, or a field that is not, does not compile. */
type Contracts = typeof applicationsContracts &
  typeof candidateContracts &
  typeof cardContracts &
  typeof consultationsContracts &
  typeof expectationsContracts &
  typeof financeContracts &
  typeof interviewsContracts &
  typeof kpisContracts &
  typeof marketContracts &
  typeof offersContracts &
  typeof personalDataContracts &
  typeof referralsContracts &
  typeof settingsContracts &
  typeof worklistContracts;
export type Operation = keyof Contracts;
type ReplyOf<Contract> =
  Contract extends OperationContract<z.ZodMiniType, z.ZodMiniType, infer Result> ? z.output<Result> : never;
type QueryOf<Contract> =
  Contract extends OperationContract<z.ZodMiniType, infer Query, z.ZodMiniType>
    ? keyof z.input<Query>
    : never;
type BodyOf<Contract> =
  Contract extends OperationContract<infer Body, z.ZodMiniType, z.ZodMiniType> ? z.input<Body> : never;

export type Reply<Name extends Operation> = ReplyOf<Contracts[Name]>;
/** What is sent with a write, as its contract takes it. */
export type Body<Name extends Operation> = BodyOf<Contracts[Name]>;
export type Figure = Reply<"getKpis">["items"][number];
export type Definition = Reply<"getKpiDefinitions">["items"][number];
export type Me = Reply<"getMe">;
export type Row = Reply<"listApplications">["items"][number];

const routes = new Map(
  [
    ...applicationsRoutes,
    ...candidateRoutes,
    ...cardRoutes,
    ...consultationsRoutes,
    ...expectationsRoutes,
    ...financeRoutes,
    ...interviewsRoutes,
    ...kpisRoutes,
    ...marketRoutes,
    ...offersRoutes,
    ...personalDataRoutes,
    ...referralsRoutes,
    ...settingsRoutes,
    ...worklistRoutes,
  ].map((route) => [route.operation, route]),
);

/** A refusal, in the words of its problem document (RFC 9457). */
export class Refused extends Error {
  readonly status: number;
  readonly code: string;
  /** Fields to blame, each by its JSON pointer into the body sent (`/body/…` left out: `/note`, `/items/0/amount`). */
  readonly errors: readonly { readonly pointer: string; readonly detail: string }[];
  /** What else the document says: what would be implied, what is taken back, the version as it is now. */
  readonly more: Readonly<Record<string, unknown>>;
  constructor(status: number, { type = "", detail = "", errors = [], ...more }: Partial<Problem>) {
    super(detail);
    this.status = status;
    this.code = type.split("#problem-")[1] ?? "";
    this.errors = errors;
    this.more = more;
  }
  /** Somebody else changed it since it was read. */
  get overtaken(): boolean {
    return this.status === 412;
  }
}

/** No answer came: offline, or too slow. Whether it was carried out is not known; the same key asks safely again. */
export class Unanswered extends Error {}

/** An answer takes at most as long as the API's gateway waits for one. */
const patience = 30_000;

type Query<Name extends Operation> = { readonly [Field in QueryOf<Contracts[Name]>]?: string | undefined };
interface Asked<Name extends Operation> {
  readonly query?: Query<Name>;
  /** Values of what stands in braces in the path. */
  readonly path?: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal | undefined;
}
export interface Written<Name extends Operation> {
  readonly query?: Query<Name>;
  readonly path?: Readonly<Record<string, string>>;
  readonly body?: Body<Name>;
  /** The ETag of what was seen, for what changes only what was seen. */
  readonly ifMatch?: string | undefined;
  /** The same for every try of one intent. */
  readonly idempotencyKey?: string;
}
export interface Answer<Name extends Operation> {
  /** 202 where somebody has to confirm first: `body` is then what the contract's `otherReply` says. */
  readonly status: number;
  readonly body: Reply<Name>;
  /** To be given back as `ifMatch`. */
  readonly etag: string | undefined;
}

/** Reads something; throws `Refused`, or fetch's own error where nobody answers. */
export const read = async <Name extends Operation>(
  operation: Name,
  asked: Asked<Name> = {},
): Promise<Reply<Name>> => (await readTagged(operation, asked)).body;

/** Reads something with its ETag, for who will change what they saw. */
export async function readTagged<Name extends Operation>(
  operation: Name,
  { query, path, signal }: Asked<Name> = {},
): Promise<Answer<Name>> {
  const { address, method } = addressed(operation, path, query);
  return answerOf(await asMember(address, { method, ...(signal ? { signal } : {}) }));
}

/** Changes something. Throws `Refused` where it was not done, `Unanswered` where nobody knows whether it was. */
export async function write<Name extends Operation>(
  operation: Name,
  { query, path, body, ifMatch, idempotencyKey }: Written<Name> = {},
): Promise<Answer<Name>> {
  const { address, method } = addressed(operation, path, query);
  const headers = {
    ...(body === undefined ? {} : { "content-type": "application/json" }),
    ...(ifMatch === undefined ? {} : { "if-match": ifMatch }),
    ...(idempotencyKey === undefined ? {} : { "idempotency-key": idempotencyKey }),
  };
  let response: Response;
  try {
    response = await asMember(address, {
      method,
      headers,
      signal: AbortSignal.timeout(patience),
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  } catch (error) {
    throw new Unanswered("no answer", { cause: error });
  }
  // Something between here and the API failed: the API itself says no with a problem document.
  if (response.status >= 500) throw new Unanswered(String(response.status));
  return answerOf(response);
}

function addressed<Name extends Operation>(
  operation: Name,
  path: Readonly<Record<string, string>> = {},
  query: Query<Name> | undefined,
): { readonly address: string; readonly method: string } {
  const route = routes.get(operation);
  if (!route) throw new Error(`${operation} has no route`);
  const filled = route.path.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = path[name];
    if (!value) throw new Error(`${operation} needs ${name}`);
    return encodeURIComponent(value);
  });
  const asked = new URLSearchParams();
  for (const [name, value] of Object.entries((query ?? {}) as Record<string, string | undefined>))
    if (value !== undefined) asked.set(name, value);
  return { address: asked.size > 0 ? `${filled}?${asked}` : filled, method: route.method };
}

/** With the member's token; once more with a new one where the first is not taken any more. */
async function asMember(address: string, init: RequestInit): Promise<Response> {
  const send = (token: string | undefined) =>
    fetch(address, { ...init, headers: { ...init.headers, authorization: `Bearer ${token ?? ""}` } });
  const token = session.accessToken();
  const response = await send(token);
  if (response.status === 401 && (await session.renew(token))) return send(session.accessToken());
  return response;
}

async function answerOf<Name extends Operation>(response: Response): Promise<Answer<Name>> {
  const type = response.headers.get("content-type") ?? "";
  if (!response.ok)
    throw new Refused(
      response.status,
      type.includes("problem+json") ? ((await response.json()) as Partial<Problem>) : {},
    );
  const body = (
    type.includes("json")
      ? await response.json()
      : type.startsWith("text/")
        ? await response.text()
        : undefined
  ) as Reply<Name>;
  return { status: response.status, body, etag: response.headers.get("etag") ?? undefined };
}

/** Lists of which nobody has more than a few hundred. */
type ShortList = "listClients" | "listSites" | "listJobs" | "listMembers";

/** Every page of a list that is short enough to be read whole: clients, sites, jobs, members. */
export async function readAll<Name extends ShortList>(
  operation: Name,
  signal?: AbortSignal,
): Promise<Reply<Name>["items"]> {
  const items: unknown[] = [];
  let cursor: string | undefined;
  do {
    const query = { limit: "100", cursor } as Asked<Name>["query"];
    const page: { items: unknown[]; nextCursor?: string | undefined } = await read(operation, {
      ...(query ? { query } : {}),
      signal,
    });
    items.push(...page.items);
    cursor = page.nextCursor;
  } while (cursor !== undefined);
  return items as Reply<Name>["items"];
}
