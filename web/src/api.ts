import { addresses } from "./client/addresses.ts";
import type { components } from "./client/schema.ts";
import type { Answer, Asked, Intent, Operation, Reply } from "./operations.ts";
import { refusalWords } from "./words/refusals/index.ts";
import { session } from "./session/session.ts";

export type { Answer, Body, Intent, Operation, Reply } from "./operations.ts";
export type Figure = Reply<"getKpis">["items"][number];
export type Definition = Reply<"getKpiDefinitions">["items"][number];
export type Me = Reply<"getMe">;
export type Row = Reply<"listApplications">["items"][number];

type Problem = components["schemas"]["Problem"];

type FieldError = NonNullable<Problem["errors"]>[number];

/** A refusal, in the words of its problem document (RFC 9457): English. `refusal.ts` says it in the reader's language. */
export class Refused extends Error {
  readonly status: number;
  readonly code: string;
  /** Fields to blame, each by its JSON pointer into the body sent (`/body/…` left out: `/note`, `/items/0/amount`). */
  readonly errors: readonly FieldError[];
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

/** Reads something; throws `Refused`, or fetch's own error where nobody answers. */
export async function read<Name extends Operation>(
  operation: Name,
  ...asked: Asked[Name]
): Promise<Answer<Name>["body"]> {
  return (await readTagged(operation, ...asked)).body;
}

/** Reads something with its ETag, for who will change what they saw. */
export async function readTagged<Name extends Operation>(
  operation: Name,
  ...[asked]: Asked[Name]
): Promise<Answer<Name>> {
  const { signal, ...rest }: Sendable = asked ?? {};
  const { address, method } = addressed(operation, rest);
  return answerOf(await asMember(address, { method, ...(signal ? { signal } : {}) }));
}

/** Changes something. Throws `Refused` where it was not done, `Unanswered` where nobody knows whether it was. */
export async function write<Name extends Operation>(
  operation: Name,
  intent: Intent<Name>,
  /** The same for every try of one intent. */
  idempotencyKey: string,
): Promise<Answer<Name>> {
  const { body, ifMatch, ...rest }: Sendable = intent;
  const { address, method } = addressed(operation, rest);
  const headers = {
    "idempotency-key": idempotencyKey,
    ...(body === undefined ? {} : { "content-type": "application/json" }),
    ...(ifMatch === undefined ? {} : { "if-match": ifMatch }),
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

/** What any operation may be sent with. */
interface Sendable {
  readonly path?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string | number | undefined>>;
  readonly body?: unknown;
  readonly ifMatch?: string | undefined;
  readonly signal?: AbortSignal | undefined;
}

function addressed(
  operation: Operation,
  { path = {}, query = {} }: Pick<Sendable, "path" | "query">,
): { readonly address: string; readonly method: string } {
  const [method = "", template = ""] = addresses[operation].split(" ");
  const filled = template.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = path[name];
    if (!value) throw new Error(`${operation} needs ${name}`);
    return encodeURIComponent(value);
  });
  const asked = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) if (value !== undefined) asked.set(name, String(value));
  return { address: asked.size > 0 ? `${filled}?${asked}` : filled, method };
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
  if (!response.ok) {
    const problem = type.includes("problem+json") ? ((await response.json()) as Partial<Problem>) : {};
    await refusalWords.ahead();
    throw new Refused(response.status, problem);
  }
  const body: unknown = type.includes("json") ? await response.json() : await response.text();
  // The API itself has checked that it is what its document says.
  return {
    status: response.status,
    body,
    etag: response.headers.get("etag") ?? undefined,
  } as Answer<Name>;
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
    const page: { items: unknown[]; nextCursor?: string } = await read(operation, {
      query: { limit: 100, cursor },
      signal,
    });
    items.push(...page.items);
    cursor = page.nextCursor;
  } while (cursor !== undefined);
  return items as Reply<Name>["items"];
}
