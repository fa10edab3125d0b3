import * as z from "zod";
import type { ZodMiniType } from "zod/mini";
import { permissions } from "../domain/organisation/permissions.ts";
import { routes } from "../routes.ts";
import type { Route } from "../routes.ts";
import type { OperationContract } from "./http/contract.ts";
import { Problem } from "./http/problem.ts";
import { problemCodes } from "./http/problem-codes.ts";
import type { ProblemCode } from "./http/problem-codes.ts";

/** A JSON Schema, or any other part of the document: plain JSON. */
export type Json = { readonly [key: string]: unknown };

export interface Parameter {
  readonly $ref?: string;
  readonly name: string;
  readonly in: "path" | "query" | "header";
  readonly required?: boolean;
  readonly description?: string;
  readonly schema: Json;
}

export interface Operation {
  readonly operationId: string;
  readonly summary: string;
  readonly description?: string;
  readonly tags: readonly string[];
  readonly security: readonly Json[];
  readonly parameters?: readonly (Parameter | { readonly $ref: string })[];
  readonly requestBody?: { readonly required: true; readonly content: Json };
  readonly responses: Readonly<Record<string, Json>>;
  /** Roles of which a caller needs one. */
  readonly "x-roles"?: readonly string[];
}

export interface OpenApiDocument {
  readonly openapi: "3.1.0";
  readonly info: Json;
  readonly servers: readonly Json[];
  readonly tags: readonly { readonly name: string }[];
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: {
    readonly schemas: Readonly<Record<string, Json>>;
    readonly parameters: Readonly<Record<string, Parameter>>;
    readonly responses: Readonly<Record<string, Json>>;
    readonly securitySchemes: Json;
  };
  /** Every code that the `type` of a problem can end in. */
  readonly "x-problems": Readonly<Record<string, ProblemCode>>;
}

export interface OpenApiSource {
  readonly version: string;
  readonly contracts: Readonly<Record<string, OperationContract>>;
  /** Schemas that get a name in the document, by that name. */
  readonly named: ReadonlyMap<string, ZodMiniType>;
  /** What is said of a schema, or of a field of an object by the field's schema and name; where something is. */
  describe(schema: ZodMiniType, field?: string): string | undefined;
  /** Request bodies to show, by operation. */
  readonly examples: Readonly<Record<string, unknown>>;
}

/**
 * The OpenAPI 3.1 document of the routes and their contracts.
 *
 * @throws where a route has no contract, a contract no route, or an example does not fit its contract.
 */
export function openApiDocument(source: OpenApiSource): OpenApiDocument {
  checkComplete(source);
  const schemas = new Schemas(source);
  // Replies first: where a request reads otherwise, it is the request that gets a name of its own.
  for (const route of routes) {
    const { reply, otherReply } = contractOf(route, source);
    for (const shape of [reply.schema, otherReply?.schema]) if (shape) schemas.add(shape, "output");
  }
  const paths: Record<string, Record<string, Operation>> = {};
  for (const route of routes)
    (paths[route.path] ??= {})[route.method.toLowerCase()] = operationOf(route, source, schemas);
  const problem = schemas.add(Problem, "output");
  const tags = [...new Set(routes.map((route) => contractOf(route, source).tag))].map((name) => ({ name }));
  return {
    openapi: "3.1.0",
    info: {
      title: "Milepost API",
      version: source.version,
      summary: "Referral hiring: from a friend's interest to the referrer's reward.",
      description:
        "JSON in camelCase. Instants are ISO 8601 in UTC, zones are IANA names, money is in minor units of an ISO 4217 currency, phone numbers are E.164. Unknown fields are refused. Replies may get more fields with time.",
      license: { name: "Apache-2.0", identifier: "Apache-2.0" },
    },
    servers: [{ url: "/" }],
    tags,
    paths,
    components: {
      schemas: schemas.all(),
      parameters: headers,
      responses: responsesOf(problem),
      securitySchemes: {
        candidate: {
          type: "http",
          scheme: "bearer",
          description:
            "The token of the candidate's link, its last part. It reads the least there is to read; whatever changes something also needs a one-time code, which goes to the candidate's address.",
        },
        member: {
          type: "http",
          scheme: "bearer",
          bearerFormat: "JWT",
          description:
            "Access token of a member with the scope `milepost/member`, from the sign-in page (authorization code with PKCE). Organisation, roles and sites follow from it.",
        },
      },
    },
    "x-problems": problemCodes,
  };
}

function checkComplete({ contracts, examples }: OpenApiSource): void {
  const operations = new Set(routes.map((route) => route.operation));
  const faults = [
    ...[...operations].filter((each) => !contracts[each]).map((each) => `the route ${each} has no contract`),
    ...Object.keys(contracts)
      .filter((each) => !operations.has(each))
      .map((each) => `the contract ${each} has no route`),
    ...Object.entries(examples)
      .filter(([operation, example]) => !contracts[operation]?.body?.safeParse(example).success)
      .map(([operation]) => `the example of ${operation} does not fit its contract`),
  ];
  if (faults.length > 0) throw new Error(`The API's contract is not whole: ${faults.join("; ")}.`);
}

function contractOf(route: Route, { contracts }: OpenApiSource): OperationContract {
  const contract = contracts[route.operation];
  if (!contract) throw new Error(`the route ${route.operation} has no contract`);
  return contract;
}

function operationOf(route: Route, source: OpenApiSource, schemas: Schemas): Operation {
  const contract = contractOf(route, source);
  const parameters = [
    ...pathParameters(route.path),
    ...(contract.query ? queryParameters(contract.query, schemas) : []),
    ...(contract.ifMatch ? [{ $ref: "#/components/parameters/IfMatch" }] : []),
    ...(contract.idempotencyKey ? [{ $ref: "#/components/parameters/IdempotencyKey" }] : []),
  ];
  const roles = permissions[route.operation];
  return {
    operationId: route.operation,
    summary: contract.summary,
    ...(contract.description ? { description: contract.description } : {}),
    tags: [contract.tag],
    security: securityOf(route),
    ...(parameters.length > 0 ? { parameters } : {}),
    ...(contract.body ? { requestBody: requestBody(contract, contract.body, route, source, schemas) } : {}),
    responses: { ...successes(route, contract, source, schemas), ...problemsOf(route, contract) },
    ...(route.access === "milepost/member" && roles ? { "x-roles": roles } : {}),
  };
}

const securityOf = ({ access }: Route): readonly Json[] => {
  if (access === "public") return [];
  return [access === "candidate" ? { candidate: [] } : { member: [access] }];
};

function requestBody(
  { form }: OperationContract,
  body: ZodMiniType,
  { operation }: Route,
  { examples }: OpenApiSource,
  schemas: Schemas,
) {
  const example = examples[operation];
  return {
    required: true,
    content: {
      [form ? "application/x-www-form-urlencoded" : "application/json"]: {
        schema: schemas.add(body, "input"),
        ...(example ? { example } : {}),
      },
    },
  } as const;
}

const pathWords: Readonly<Record<string, string>> = {
  version: "Number of the version, from 1.",
  eventSeq: "Number of the outcome's event in the application's history.",
  confirmationId: "From the 202 answer, or from the application.",
  taskId: "Id of the task.",
  shareToken: "The last part of a share link.",
  token: "The last part of a candidate's link.",
};

const pathParameters = (path: string): Parameter[] =>
  [...path.matchAll(/([\w-]+)s\/\{(\w+)\}|\{(\w+)\}/g)].map(([, thing = "", ofThing, alone]) => {
    const name = ofThing ?? alone ?? "";
    const description = pathWords[name] ?? (name === "id" ? `Id of the ${thing}.` : undefined);
    return {
      name,
      in: "path",
      required: true,
      ...(description ? { description } : {}),
      schema: { type: "string" },
    };
  });

function queryParameters(query: ZodMiniType, schemas: Schemas): Parameter[] {
  const { properties = {}, required = [] } = schemas.inline(query, "input") as ObjectSchema;
  const parsed = (schemas.inline(query, "output") as ObjectSchema).properties ?? {};
  return Object.entries(properties).map(([name, given]) => {
    // A number arrives as text; what it has to be is the number.
    const { description, ...schema } = parsed[name]?.["type"] === "integer" ? parsed[name] : given;
    return {
      name,
      in: "query",
      ...(required.includes(name) ? { required: true } : {}),
      ...(typeof description === "string" ? { description } : {}),
      schema,
    };
  });
}

interface ObjectSchema {
  readonly properties?: Readonly<Record<string, Json>>;
  readonly required?: readonly string[];
}

function successes(route: Route, contract: OperationContract, source: OpenApiSource, schemas: Schemas) {
  const replies = [contract.reply, ...(contract.otherReply ? [contract.otherReply] : [])];
  const versioned = routes.some(
    (other) =>
      (other.path === route.path || other.path.startsWith(`${route.path}/{`)) &&
      (contractOf(other, source).ifMatch ?? false),
  );
  const tagged = versioned && !contract.summary.startsWith("List");
  return Object.fromEntries(
    replies.map((reply) => {
      const type = "contentType" in reply && reply.contentType ? reply.contentType : "application/json";
      const schema = reply.schema ? schemas.add(reply.schema, "output") : { type: "string" };
      return [
        String(reply.status),
        {
          description: statusWords[reply.status] ?? "Done.",
          ...(tagged
            ? {
                headers: {
                  ETag: { description: "The version, for `If-Match`.", schema: { type: "string" } },
                },
              }
            : {}),
          content: { [type.split(";")[0] ?? type]: { schema } },
        },
      ];
    }),
  );
}

const statusWords: Readonly<Record<number, string>> = {
  200: "Done.",
  201: "Created.",
  202: "Asked for: somebody has to confirm it.",
};

const problemResponses: Readonly<Record<number, string>> = {
  400: "The request cannot be read: malformed JSON, headers or query.",
  401: "The access token is missing, expired or not for this API; or the candidate's link opens nothing (a problem document).",
  403: "The caller's roles do not allow it.",
  404: "There is no such thing, or it is not within the caller's reach.",
  409: "It does not go together with how things are now.",
  412: "It was changed since it was read.",
  413: "The body is too large.",
  422: "Fields do not fit, or contradict each other.",
  428: "If-Match is missing.",
  429: "Too many requests.",
  500: "Something went wrong on our side.",
  503: "Busy for a moment: the same request may be sent again.",
};

function problemsOf(route: Route, contract: OperationContract): Record<string, Json> {
  const known = route.access !== "public";
  const writes = route.method !== "GET";
  const statuses = [
    400,
    ...(known ? [401, 403] : []),
    ...(route.path.includes("{") ? [404] : []),
    ...(writes ? [409] : []),
    ...(contract.ifMatch ? [412, 428] : []),
    ...(contract.body ? [413, 422] : []),
    429,
    500,
    503,
  ].sort();
  return Object.fromEntries(statuses.map((status) => [status, { $ref: `#/components/responses/${status}` }]));
}

/** 401 and 429 may come from the gateway, in its own form; everything else is a problem document. */
const fromTheGateway = [401, 429];

const responsesOf = (problem: Json): Record<string, Json> =>
  Object.fromEntries(
    Object.entries(problemResponses).map(([status, description]) => [
      status,
      {
        description,
        content: {
          ...(fromTheGateway.includes(Number(status))
            ? {
                "application/json": {
                  schema: { type: "object", properties: { message: { type: "string" } } },
                },
              }
            : {}),
          "application/problem+json": { schema: problem },
        },
      },
    ]),
  );

const headers: Readonly<Record<string, Parameter>> = {
  IfMatch: {
    name: "If-Match",
    in: "header",
    required: true,
    description: "The `ETag` of what was read: the change is made on this version or not at all.",
    schema: { type: "string", pattern: '^"\\d+"$' },
  },
  IdempotencyKey: {
    name: "Idempotency-Key",
    in: "header",
    description:
      "Any unique text. The same key with the same request is done once and answered the same; with another request it is refused. Without a key every request is a new one.",
    schema: { type: "string", minLength: 1, maxLength: 255 },
  },
};

const wellKnownFormats: ReadonlySet<string> = new Set(["date-time", "date", "email"]);

/** Days and instants of the domain (`ids.ts`), which are checked by an expression. */
const formatOfPattern: Readonly<Record<string, string>> = {
  "^\\d{4}-\\d{2}-\\d{2}$": "date",
  "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$": "date-time",
};

type Direction = "input" | "output";

/** Turns zod schemas into JSON Schemas, and keeps those that have a name under `components`. */
class Schemas {
  private readonly source: OpenApiSource;
  private readonly registry = z.registry<{ id: string }>();
  private readonly components = new Map<string, Json>();

  constructor(source: OpenApiSource) {
    this.source = source;
    for (const [id, schema] of source.named) this.registry.add(schema, { id });
  }

  all(): Record<string, Json> {
    return Object.fromEntries([...this.components].sort(([a], [b]) => a.localeCompare(b)));
  }

  /** A reference where the schema has a name, else the schema itself. */
  add(schema: ZodMiniType, io: Direction): Json {
    // A schema with a name becomes a reference only inside another one.
    const { properties, $defs = {} } = z.toJSONSchema(z.object({ schema }), {
      io,
      metadata: this.registry,
      unrepresentable: "any",
      override: (context) => this.tidy(context, io),
    }) as unknown as { properties: { schema: Json }; $defs?: Record<string, Json> };
    const renamed = new Map(Object.entries($defs).map(([id, def]) => [id, this.nameFor(id, def, io)]));
    for (const [id, def] of Object.entries($defs)) {
      const { id: _, ...definition } = rereferenced(def, renamed) as Record<string, unknown>;
      const schema = this.source.named.get(id);
      const description = schema && this.source.describe(schema);
      this.components.set(renamed.get(id) ?? id, { ...(description ? { description } : {}), ...definition });
    }
    return rereferenced(properties.schema, renamed) as Json;
  }

  /** The schema itself, even if it has a name. */
  inline(schema: ZodMiniType, io: Direction): Json {
    const added = this.add(schema, io);
    const name = typeof added["$ref"] === "string" ? added["$ref"].split("/").at(-1) : undefined;
    return name ? (this.components.get(name) ?? added) : added;
  }

  /** A schema that reads otherwise as a request than as a reply gets a name for each. */
  private nameFor(id: string, definition: Json, io: Direction): string {
    const known = this.components.get(id);
    if (!known) return id;
    const { description: _words, ...before } = known;
    const { id: _id, ...bare } = definition;
    const same = JSON.stringify(before) === JSON.stringify(rereferenced(bare, new Map()));
    return same || io === "output" ? id : `${id}Request`;
  }

  private isNamed(schema: ZodMiniType): boolean {
    if (this.registry.has(schema)) return true;
    const { innerType } = schema._zod.def as { innerType?: ZodMiniType };
    return innerType !== undefined && this.isNamed(innerType);
  }

  private tidy(
    { zodSchema, jsonSchema }: { zodSchema: unknown; jsonSchema: Record<string, unknown> },
    io: Direction,
  ): void {
    const { def } = (zodSchema as { _zod: { def: { type: string; shape?: Record<string, ZodMiniType> } } })
      ._zod;
    const pattern = String(jsonSchema["pattern"]);
    if (formatOfPattern[pattern]) jsonSchema["format"] = formatOfPattern[pattern];
    // A format that everybody knows says it better than its expression.
    if (wellKnownFormats.has(String(jsonSchema["format"]))) delete jsonSchema["pattern"];
    if (jsonSchema["maximum"] === Number.MAX_SAFE_INTEGER) delete jsonSchema["maximum"];
    if (jsonSchema["minimum"] === Number.MIN_SAFE_INTEGER) delete jsonSchema["minimum"];
    if (def.type === "record") nameFields(jsonSchema);
    // What a reply holds more than this version of the contract must not break a client.
    if (io === "output" && jsonSchema["properties"]) delete jsonSchema["additionalProperties"];
    if (def.type !== "object" || !def.shape) return;
    const properties = (jsonSchema["properties"] ?? {}) as Record<string, Record<string, unknown>>;
    for (const [name, field] of Object.entries(def.shape)) {
      const description = this.source.describe(field, name);
      const property = properties[name];
      // A reference says what it is where it points to.
      if (description && property && !this.isNamed(field)) property["description"] = description;
    }
  }
}

/** A record of which every possible name is known reads as fields with these names, so that a client knows them as well. */
function nameFields(record: Record<string, unknown>): void {
  const { propertyNames, additionalProperties } = record as { propertyNames?: { enum?: string[] } } & Json;
  if (!propertyNames?.enum) return;
  record["properties"] = Object.fromEntries(propertyNames.enum.map((name) => [name, additionalProperties]));
  delete record["propertyNames"];
  record["additionalProperties"] = false;
}

/** The same with references into `components`. */
function rereferenced(value: unknown, names: ReadonlyMap<string, string>): unknown {
  if (Array.isArray(value)) return value.map((each) => rereferenced(each, names));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => {
      if (key !== "$ref" || typeof each !== "string") return [key, rereferenced(each, names)];
      const id = each.split("/").at(-1) ?? each;
      return [key, `#/components/schemas/${names.get(id) ?? id}`];
    }),
  );
}
