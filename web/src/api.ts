import type * as z from "zod/mini";
import type { OperationContract } from "../../shared/contracts/http/contract.ts";
import type { financeContracts } from "../../shared/contracts/http/finance.ts";
import type { kpisContracts } from "../../shared/contracts/http/kpis.ts";
import type { Problem } from "../../shared/contracts/http/problem.ts";
import type { settingsContracts } from "../../shared/contracts/http/settings.ts";
import type { worklistContracts } from "../../shared/contracts/http/worklist.ts";
import { financeRoutes, kpisRoutes, settingsRoutes, worklistRoutes } from "../../shared/routes.ts";
import { session } from "./session/session.ts";

/** The API as its contracts describe it: an operation that is not in them, or a field that is not, does not compile. */
type Contracts = typeof financeContracts &
  typeof kpisContracts &
  typeof settingsContracts &
  typeof worklistContracts;
type Operation = keyof Contracts;
type ReplyOf<Contract> =
  Contract extends OperationContract<z.ZodMiniType, z.ZodMiniType, infer Result> ? z.output<Result> : never;
type QueryOf<Contract> =
  Contract extends OperationContract<z.ZodMiniType, infer Query, z.ZodMiniType>
    ? keyof z.input<Query>
    : never;

export type Reply<Name extends Operation> = ReplyOf<Contracts[Name]>;
export type Figure = Reply<"getKpis">["items"][number];
export type Definition = Reply<"getKpiDefinitions">["items"][number];
export type Me = Reply<"getMe">;
export type Row = Reply<"listApplications">["items"][number];

const paths = new Map(
  [...financeRoutes, ...kpisRoutes, ...settingsRoutes, ...worklistRoutes].map(({ operation, path }) => [
    operation,
    path,
  ]),
);

/** A refusal, in the words of its problem document (RFC 9457). */
export class Refused extends Error {
  readonly status: number;
  readonly code: string;
  constructor(status: number, code: string, detail: string) {
    super(detail);
    this.status = status;
    this.code = code;
  }
}

interface Asked<Name extends Operation> {
  readonly query?: { readonly [Field in QueryOf<Contracts[Name]>]?: string | undefined };
  /** Values of what stands in braces in the path. */
  readonly path?: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal | undefined;
}

/** Reads something; throws `Refused`, or fetch's own error where nobody answers. */
export async function read<Name extends Operation>(
  operation: Name,
  { query = {}, path = {}, signal }: Asked<Name> = {},
): Promise<Reply<Name>> {
  const pattern = paths.get(operation) ?? "";
  const filled = pattern.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(path[name] ?? ""));
  const asked = new URLSearchParams();
  for (const [name, value] of Object.entries(query as Record<string, string | undefined>))
    if (value !== undefined) asked.set(name, value);
  const address = asked.size > 0 ? `${filled}?${asked}` : filled;
  const token = session.accessToken();
  let response = await send(address, token, signal);
  if (response.status === 401 && (await session.renew(token)))
    response = await send(address, session.accessToken(), signal);
  if (!response.ok) throw await refusal(response);
  return (await response.json()) as Reply<Name>;
}

const send = (address: string, token: string | undefined, signal: AbortSignal | undefined) =>
  fetch(address, { headers: { authorization: `Bearer ${token ?? ""}` }, ...(signal ? { signal } : {}) });

async function refusal(response: Response): Promise<Refused> {
  const isProblem = (response.headers.get("content-type") ?? "").includes("problem+json");
  const { detail = "", type = "" } = isProblem ? ((await response.json()) as Partial<Problem>) : {};
  return new Refused(response.status, type.split("#problem-")[1] ?? "", detail);
}

/** Every page of a list that is short enough to be read whole: sites, jobs, members. */
export async function readAll<Name extends "listSites" | "listJobs" | "listMembers">(
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
