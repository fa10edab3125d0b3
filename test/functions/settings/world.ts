import type { APIGatewayProxyEventV2WithJWTAuthorizer } from "aws-lambda";
import { createOrganisation } from "../../../commands/create-organisation.ts";
import { createHandler } from "../../../functions/http/settings/handler.ts";
import { createCalendarChoices } from "../../../shared/adapters/bookings/choices.ts";
import type { MicrosoftAddresses } from "../../../shared/adapters/bookings/graph.ts";
import { createFacts } from "../../../shared/adapters/dynamodb/facts.ts";
import { createMailBreakers } from "../../../shared/adapters/dynamodb/mail-breaker.ts";
import { createPeople } from "../../../shared/adapters/dynamodb/people.ts";
import { createRequests } from "../../../shared/adapters/dynamodb/requests.ts";
import { createSavedViews } from "../../../shared/adapters/dynamodb/saved-views.ts";
import { createSummaryChoices } from "../../../shared/adapters/dynamodb/summaries.ts";
import { createSettingsAdmin } from "../../../shared/adapters/dynamodb/settings-admin.ts";
import { MemberEvent, SchemePublished, TrackPublished } from "../../../shared/domain/organisation/events.ts";
import type { Organisation } from "../../../shared/domain/organisation/organisation.ts";
import type { Identity, SignInOwner } from "../../../shared/ports/identity.ts";
import { NoSuchSecret } from "../../../shared/ports/secrets.ts";
import { jitter } from "../../../shared/runtime/pause.ts";
import { startTables, tables } from "../../contract/engine.ts";

export interface SignIn extends SignInOwner {
  enabled: boolean;
}

/** Sign-ins in memory, by address. `failing`: it cannot be reached to change anything. */
export interface IdentityInMemory extends Identity {
  readonly signIns: Map<string, SignIn>;
  failing: boolean;
}

export function identityInMemory(): IdentityInMemory {
  const signIns = new Map<string, SignIn>();
  const isOf = (signIn: SignIn | undefined, owner: SignInOwner): signIn is SignIn =>
    signIn?.organisation === owner.organisation && signIn.memberId === owner.memberId;
  const identity: IdentityInMemory = {
    signIns,
    failing: false,
    owner: (email) => Promise.resolve(signIns.get(email)),
    ensure: ({ organisation, memberId, email, formerEmail = email }) => {
      if (identity.failing) return Promise.reject(new Error("identity is not reachable"));
      const owner = { organisation, memberId };
      const there = signIns.get(email);
      if (there && !isOf(there, owner)) return Promise.reject(new Error("the address is somebody else's"));
      const former = signIns.get(formerEmail);
      if (isOf(former, owner)) signIns.delete(formerEmail);
      signIns.set(email, { ...owner, enabled: true });
      return Promise.resolve();
    },
    disable: ({ organisation, memberId, email }) => {
      const signIn = signIns.get(email);
      if (isOf(signIn, { organisation, memberId })) signIn.enabled = false;
      return Promise.resolve();
    },
  };
  return identity;
}

export interface Asked {
  readonly body?: unknown;
  /** The body as it goes over the wire, where it is no JSON. */
  readonly text?: string;
  readonly key?: string | undefined;
  readonly ifMatch?: string | undefined;
  readonly query?: Record<string, string>;
}

/** The fields of replies and problems that tests look at; which of them are there depends on what was asked. */
export interface ReplyBody {
  readonly [field: string]: unknown;
  readonly siteId: string;
  readonly jobId: string;
  readonly clientId: string;
  readonly memberId: string;
  readonly version: number;
  readonly current: boolean;
  readonly items: readonly ReplyBody[];
  readonly nextCursor?: string;
  readonly type: string;
  readonly errors: readonly { readonly pointer: string; readonly detail: string }[];
}

export interface Answer {
  readonly status: number;
  readonly text: string;
  readonly body: ReplyBody;
  readonly headers: Readonly<Record<string, string>>;
}

/** The pointers of a problem, in its order. */
export const pointers = ({ errors }: ReplyBody): string[] => errors.map(({ pointer }) => pointer);

export type World = Awaited<ReturnType<typeof startWorld>>;

/** The settings function on a real table engine, and organisations to look after. */
export async function startWorld({
  addresses,
  secret,
}: { addresses?: MicrosoftAddresses; secret?: string } = {}) {
  const { client, stop } = await startTables();
  const identity = identityInMemory();
  const logged: string[] = [];
  const note = (code: string, fields: unknown = {}): void => {
    logged.push(JSON.stringify([code, fields]));
  };
  const clock = { at: "2026-11-23T09:00:00.000Z", now: () => clock.at };
  const read = (organisation: string, name: string) =>
    secret !== undefined && name === "graph"
      ? Promise.resolve(secret)
      : Promise.reject(new NoSuchSecret(`there is no secret ${name} of ${organisation}`));
  const deps = {
    summaries: createSummaryChoices(client, tables.records),
    savedViews: createSavedViews(client, tables.records),
    breakers: createMailBreakers(client, tables.records, jitter),
    choices: createCalendarChoices(client, tables.records, {
      secrets: { read },
      clock,
      pause: jitter,
      ...(addresses ? { addresses } : {}),
    }),
    settings: createSettingsAdmin(client, tables),
    people: createPeople(client, tables.people),
    requests: createRequests(client, tables.records),
    identity,
    tracks: createFacts(client, tables.facts, TrackPublished),
    schemes: createFacts(client, tables.facts, SchemePublished),
    members: createFacts(client, tables.facts, MemberEvent),
    secret: "a secret of tests",
    log: { info: note, error: note },
    metrics: { count: () => undefined },
  };
  // Warm functions keep members for a minute; every call here meets a cold one.
  const handle = (event: APIGatewayProxyEventV2WithJWTAuthorizer) =>
    createHandler({ ...deps, clock })(event, {});
  let keys = 0;

  /** Sends a request as a member: `POST /v1/sites`, with a fresh Idempotency-Key unless one is given. */
  const call = async (as: SignInOwner, request: string, asked: Asked = {}): Promise<Answer> => {
    const [method = "", path = ""] = request.split(" ");
    const { routeKey, pathParameters } = routed(method, path);
    const key = "key" in asked ? asked.key : method === "GET" ? undefined : `key-${(keys += 1)}`;
    const body = asked.text ?? (asked.body === undefined ? undefined : JSON.stringify(asked.body));
    const result = await handle({
      version: "2.0",
      routeKey,
      rawPath: path,
      rawQueryString: "",
      headers: {
        ...(key === undefined ? {} : { "idempotency-key": key }),
        ...(asked.ifMatch === undefined ? {} : { "if-match": asked.ifMatch }),
      },
      ...(asked.query ? { queryStringParameters: asked.query } : {}),
      pathParameters,
      isBase64Encoded: false,
      ...(body === undefined ? {} : { body }),
      requestContext: {
        requestId: "trace-1",
        authorizer: { jwt: { claims: { org: as.organisation, member: as.memberId }, scopes: [] } },
      },
    } as unknown as APIGatewayProxyEventV2WithJWTAuthorizer);
    const text = result.body ?? "";
    return {
      status: result.statusCode ?? 0,
      text,
      body: JSON.parse(text || "{}") as ReplyBody,
      headers: (result.headers ?? {}) as Record<string, string>,
    };
  };

  let organisations = 0;
  const organisation = async (kind: Organisation["kind"] = "employer") => {
    organisations += 1;
    const { organisationId, adminId, siteId } = await createOrganisation(
      deps,
      {
        name: `Acme ${organisations}`,
        kind,
        zone: "Europe/London",
        admin: { name: "Ada Admin", email: `ada${organisations}@acme.example` },
        site: { name: "Leeds", country: "GB", postcode: "LS1 4DY", currency: "GBP" },
      },
      clock.at,
    );
    const admin = { organisation: organisationId, memberId: adminId };
    return { organisationId, admin, siteId: siteId ?? "" };
  };

  /** Adds a member with these roles and answers who they are. */
  const member = async (admin: SignInOwner, given: Record<string, unknown>): Promise<SignInOwner> => {
    const answer = await call(admin, "POST /v1/members", { body: memberBody(given) });
    if (answer.status !== 201) throw new Error(answer.text);
    return { organisation: admin.organisation, memberId: answer.body.memberId };
  };

  return { call, organisation, member, identity, deps, clock, logged, client, stop };
}

/** The route of a path, as API Gateway finds it. */
function routed(method: string, path: string) {
  const [, version = "", collection = "", id] = path.split("/");
  const name = collection === "tracks" || collection === "schemes" ? "version" : "id";
  return id === undefined || id === "reset" || collection === "me" || collection === "organisation"
    ? { routeKey: `${method} ${path}`, pathParameters: {} }
    : { routeKey: `${method} /${version}/${collection}/{${name}}`, pathParameters: { [name]: id } };
}

let people = 0;

export const memberBody = (given: Record<string, unknown> = {}) => ({
  name: "Rita Recruiter",
  email: `rita${(people += 1)}@acme.example`,
  roles: ["recruiter"],
  ...given,
});

export const siteBody = (given: Record<string, unknown> = {}) => ({
  name: "Utrecht",
  country: "NL",
  zone: "Europe/Amsterdam",
  postcode: "3511 AB",
  currency: "EUR",
  ...given,
});

export const jobBody = (siteId: string, given: Record<string, unknown> = {}) => ({
  siteId,
  title: "Care assistant",
  description: "You help people through their day.",
  pay: { currency: "GBP", minimum: 1_220, maximum: 1_350, period: "hour" },
  hoursPerWeek: 32,
  requirements: [{ requirementId: "travel", question: "Can you travel to Leeds?", label: "Travel" }],
  openedAt: "2026-11-02",
  ...given,
});
