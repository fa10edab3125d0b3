import type { ZodMiniLazy, ZodMiniType } from "zod/mini";

/**
 * What one operation of the API takes and gives. From it the request is parsed, the reply is parsed on its way out
 * (so that no field leaks) and the OpenAPI document is made.
 */
export interface OperationContract<
  Body extends ZodMiniType = ZodMiniType,
  Query extends ZodMiniType = ZodMiniType,
  Result extends ZodMiniType = ZodMiniType,
> {
  readonly summary: string;
  readonly description?: string;
  readonly tag: string;
  readonly body?: Body;
  /** The body is a form of a page (`application/x-www-form-urlencoded`), each field once; else JSON. */
  readonly form?: true;
  readonly query?: Query;
  readonly reply: { readonly status: number; readonly schema?: Result; readonly contentType?: string };
  /** A second shape of success, for example 202 where a confirmation is asked for. */
  readonly otherReply?: { readonly status: number; readonly schema: ZodMiniType };
  /** Writes that need `If-Match`: 428 without it, 412 when it is stale. */
  readonly ifMatch?: true;
  /** Takes `Idempotency-Key`: the same key and body get the same answer, another body is refused. */
  readonly idempotencyKey?: true;
}

/** Keeps the precise schema types of a contract. */
export const contract = <Body extends ZodMiniType, Query extends ZodMiniType, Result extends ZodMiniType>(
  operation: OperationContract<Body, Query, Result>,
): OperationContract<Body, Query, Result> => operation;

/** The contracts of one HTTP function, by operation id (as in `shared/routes.ts`). */
export type Contracts = Readonly<Record<string, OperationContract>>;

/** The schema that a lazy one makes: for another with its fields, which is lazy as well or both are made at the start. */
export const made = <Schema extends ZodMiniType>(lazy: ZodMiniLazy<Schema>): Schema => lazy._zod.innerType;
