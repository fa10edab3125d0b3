/**
 * A stack with one organisation, made over the API as anybody makes one: a site, a job, a recruiter, a referrer, an
 * hr. What the measurements stand on.
 */
import { CognitoIdentityProviderClient } from "@aws-sdk/client-cognito-identity-provider";
import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import { createOrganisation, dependenciesOn } from "../commands/create-organisation.ts";
import { startStack } from "../local/stack.ts";
import type { LocalStack } from "../local/stack.ts";
import { environment } from "../shared/names.ts";

export interface World {
  readonly stack: LocalStack;
  readonly documents: DynamoDBDocumentClient;
  readonly organisationId: string;
  readonly siteId: string;
  readonly jobId: string;
  readonly referrerId: string;
  readonly recruiterId: string;
  /** Calls the API as the recruiter; throws where it is refused. */
  call(method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<ApiReply>;
}

/** What the API answered: the parsed body, and how long it took in milliseconds. */
export interface ApiReply {
  readonly status: number;
  readonly body: Record<string, unknown>;
  readonly milliseconds: number;
}

export async function createWorld(): Promise<World> {
  const stack = await startStack({ port: 0 });
  const settings = stack.operatorEnvironment();
  const clients = {
    region: settings["AWS_REGION"] ?? "",
    endpoint: stack.awsEndpoint,
    credentials: {
      accessKeyId: settings["AWS_ACCESS_KEY_ID"] ?? "",
      secretAccessKey: settings["AWS_SECRET_ACCESS_KEY"] ?? "",
    },
  };
  const documents = DynamoDBDocumentClient.from(new DynamoDBClient(clients), {
    marshallOptions: { removeUndefinedValues: true },
  });
  const installation = {
    documents,
    cognito: new CognitoIdentityProviderClient(clients),
    tables: {
      facts: stack.table(environment.factsTable),
      people: stack.table(environment.peopleTable),
      records: stack.table(environment.recordsTable),
      ledger: stack.table(environment.ledgerTable),
      views: stack.table(environment.viewsTable),
    },
    userPoolId: settings[environment.userPool] ?? "",
    secret: settings[environment.secret] ?? "",
  };
  const made = await createOrganisation(
    dependenciesOn(installation),
    {
      name: "Bench Care",
      kind: "employer",
      zone: "Europe/London",
      admin: { name: "Ada Admin", email: "ada@bench.example" },
      site: { name: "Leeds", country: "GB", postcode: "LS1 4DY", currency: "GBP" },
    },
    new Date(stack.clock.now()).toISOString(),
  );
  const siteId = made.siteId ?? "";
  const asAdmin = caller(stack, await stack.token("ada@bench.example"));
  const member = async (name: string, email: string, role: string) => {
    const { body } = await asAdmin("POST", "/v1/members", {
      name,
      email,
      locale: "en",
      roles: [role],
      siteIds: [],
      homeSiteId: siteId,
      seesPay: false,
    });
    return String(body["memberId"]);
  };
  const recruiterId = await member("Rita Recruiter", "rita@bench.example", "recruiter");
  const referrerId = await member("Olga Referrer", "olga@bench.example", "referrer");
  const { body: job } = await asAdmin("POST", "/v1/jobs", {
    siteId,
    title: "Care assistant",
    description: "Help people at home.",
    hoursPerWeek: 36,
    watcherIds: [recruiterId],
    openedAt: "2026-01-05",
    status: "open",
  });
  const call = caller(stack, await stack.token("rita@bench.example"));
  const { organisationId } = made;
  return {
    stack,
    documents,
    organisationId,
    siteId,
    jobId: String(job["jobId"]),
    referrerId,
    recruiterId,
    call,
  };
}

/** A caller of the API with a token. Connections are kept, as a browser or an integration keeps them. */
export function caller(stack: LocalStack, token: string): World["call"] {
  return async (method, path, body, headers = {}) => {
    const started = performance.now();
    const response = await fetch(stack.url + path, {
      method,
      headers: { authorization: `Bearer ${token}`, "content-type": "application/json", ...headers },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    const milliseconds = performance.now() - started;
    if (!response.ok) throw new Error(`${method} ${path} answered ${response.status}: ${text}`);
    return { status: response.status, body: JSON.parse(text) as Record<string, unknown>, milliseconds };
  };
}

/** Middle and 95th of a hundred, nearest rank. */
export const percentile = (values: readonly number[], percent: number): number => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil((percent / 100) * sorted.length) - 1)] ?? Number.NaN;
};

/** The same client, asking for the capacity of every call and adding it up. */
export function meteredClient({ documents }: World): {
  client: World["documents"];
  reset(): void;
  units(): number;
} {
  let sum = 0;
  type Capacity = { CapacityUnits?: number };
  const send = async (command: { input: object }) => {
    Object.assign(command.input, { ReturnConsumedCapacity: "TOTAL" });
    const answer = (await documents.send(command as never)) as { ConsumedCapacity?: Capacity | Capacity[] };
    for (const capacity of [answer.ConsumedCapacity ?? []].flat()) sum += capacity.CapacityUnits ?? 0;
    return answer;
  };
  const client = new Proxy(documents, {
    get: (target, property) => (property === "send" ? send : (Reflect.get(target, property) as unknown)),
  });
  return {
    client,
    reset: () => {
      sum = 0;
    },
    units: () => sum,
  };
}
