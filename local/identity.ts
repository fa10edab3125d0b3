/**
 * Stands in for Cognito: users are kept here, tokens are signed with a key of this machine under the pool's own
 * issuer, and the deployed pre-token trigger is asked for its claims as Cognito asks it.
 */
import { createSign, createVerify, generateKeyPairSync, randomUUID, type KeyObject } from "node:crypto";
import type { VirtualClock } from "./clock.ts";
import type { FunctionHost } from "./functions.ts";
import type { System, UserPoolDefinition } from "./template.ts";

export interface User {
  readonly username: string;
  readonly attributes: Record<string, string>;
  enabled: boolean;
  status: "FORCE_CHANGE_PASSWORD" | "CONFIRMED";
  /** ISO 8601. */
  readonly createdAt: string;
}

export type Claims = Readonly<Record<string, unknown>>;

/** A refusal in Cognito's words: `UserNotFoundException`, `UsernameExistsException`, … */
export class CognitoError extends Error {
  constructor(name: string, message: string) {
    super(message);
    this.name = name;
  }
}

interface TokenOverrides {
  readonly claimsToAddOrOverride?: Record<string, unknown>;
  readonly claimsToSuppress?: string[];
  readonly scopesToAdd?: string[];
  readonly scopesToSuppress?: string[];
}

/** Claims that Cognito lets no trigger change. */
const reserved = [
  "iss",
  "sub",
  "client_id",
  "token_use",
  "exp",
  "iat",
  "auth_time",
  "jti",
  "username",
  "version",
  "origin_jti",
];

/** Signing keys are slow to make and all stacks of a process may share one. */
let keyPair: { publicKey: KeyObject; privateKey: KeyObject } | undefined;
const keys = () => (keyPair ??= generateKeyPairSync("rsa", { modulusLength: 2048 }));
const keyId = "milepost-local";

export class Identity {
  readonly users = new Map<string, User>();
  private readonly system: System;
  private readonly host: FunctionHost;
  private readonly clock: VirtualClock;

  constructor(system: System, host: FunctionHost, clock: VirtualClock) {
    this.system = system;
    this.host = host;
    this.clock = clock;
  }

  /** The issuer that tokens name and authorisers expect. */
  issuer(pool: UserPoolDefinition): string {
    return `https://cognito-idp.${pool.region}.amazonaws.com/${pool.id}`;
  }

  private pool(): UserPoolDefinition {
    const [pool] = this.system.userPools;
    if (!pool) throw new CognitoError("ResourceNotFoundException", "No template makes a user pool");
    return pool;
  }

  /** By user name, e-mail address or `sub`. */
  find(name: string): User | undefined {
    const known = this.users.get(name);
    if (known) return known;
    const wanted = name.toLowerCase();
    return [...this.users.values()].find(
      ({ attributes }) => attributes["email"]?.toLowerCase() === wanted || attributes["sub"] === name,
    );
  }

  /** Signs a user in, as the hosted page would: access and ID token, with what the trigger adds. */
  async signIn(name: string): Promise<{ accessToken: string; idToken: string; expiresIn: number }> {
    const user = this.find(name);
    if (!user) throw new CognitoError("UserNotFoundException", `User does not exist: ${name}`);
    if (!user.enabled) throw new CognitoError("NotAuthorizedException", "User is disabled.");
    const pool = this.pool();
    const [client] = pool.clients;
    if (!client) throw new CognitoError("ResourceNotFoundException", "The user pool has no client");
    user.status = "CONFIRMED";

    const { accessTokenGeneration: access = {}, idTokenGeneration: id = {} } = await this.trigger(
      pool,
      user,
      client,
    );
    const scopes = new Set([...client.scopes, ...(access.scopesToAdd ?? [])]);
    for (const scope of access.scopesToSuppress ?? []) scopes.delete(scope);
    const now = Math.floor(this.clock.now() / 1000);
    const common = { sub: user.attributes["sub"], iss: this.issuer(pool), auth_time: now, iat: now };
    const accessToken = this.sign(
      overridden(
        {
          ...common,
          version: 2,
          client_id: client.id,
          token_use: "access",
          scope: [...scopes].join(" "),
          username: user.username,
          exp: now + client.accessTokenSeconds,
          jti: randomUUID(),
        },
        access,
      ),
    );
    const idToken = this.sign(
      overridden(
        {
          ...common,
          ...user.attributes,
          aud: client.id,
          token_use: "id",
          "cognito:username": user.username,
          exp: now + client.idTokenSeconds,
          jti: randomUUID(),
        },
        id,
      ),
    );
    return { accessToken, idToken, expiresIn: client.accessTokenSeconds };
  }

  private async trigger(
    pool: UserPoolDefinition,
    user: User,
    client: { readonly id: string; readonly scopes: readonly string[] },
  ): Promise<{ accessTokenGeneration?: TokenOverrides; idTokenGeneration?: TokenOverrides }> {
    if (!pool.preTokenTrigger) return {};
    const { functionArn, version } = pool.preTokenTrigger;
    const result = await this.host.invoke(functionArn, {
      version: version === "V1_0" ? "1" : version === "V3_0" ? "3" : "2",
      triggerSource: "TokenGeneration_HostedAuth",
      region: pool.region,
      userPoolId: pool.id,
      userName: user.username,
      callerContext: { awsSdkVersion: "aws-sdk-unknown-unknown", clientId: client.id },
      request: {
        userAttributes: { ...user.attributes, "cognito:user_status": user.status },
        groupConfiguration: { groupsToOverride: [], iamRolesToOverride: [], preferredRole: null },
        scopes: client.scopes,
      },
      response: { claimsAndScopeOverrideDetails: null },
    });
    if (!result.ok) {
      throw new CognitoError(
        "UserLambdaValidationException",
        `PreTokenGeneration failed with error ${result.error.errorMessage}.`,
      );
    }
    const answer = JSON.parse(result.payload) as {
      response?: {
        claimsAndScopeOverrideDetails?: {
          accessTokenGeneration?: TokenOverrides;
          idTokenGeneration?: TokenOverrides;
        } | null;
      };
    } | null;
    return answer?.response?.claimsAndScopeOverrideDetails ?? {};
  }

  /** Signs any claims with the pool's key: for tests of what the authoriser refuses. */
  sign(claims: Claims, header: Readonly<Record<string, unknown>> = {}): string {
    const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString("base64url");
    const signed = `${encode({ kid: keyId, alg: "RS256", ...header })}.${encode(claims)}`;
    return `${signed}.${createSign("RSA-SHA256").update(signed).sign(keys().privateKey, "base64url")}`;
  }

  /** The claims of a token that this pool signed; undefined for any other. */
  verify(token: string): Claims | undefined {
    const [header, payload, signature, ...rest] = token.split(".");
    if (!header || !payload || signature === undefined || rest.length > 0) return undefined;
    try {
      const { alg, kid } = JSON.parse(Buffer.from(header, "base64url").toString()) as Record<string, unknown>;
      if (alg !== "RS256" || kid !== keyId) return undefined;
      const verifier = createVerify("RSA-SHA256").update(`${header}.${payload}`);
      if (!verifier.verify(keys().publicKey, signature, "base64url")) return undefined;
      return JSON.parse(Buffer.from(payload, "base64url").toString()) as Claims;
    } catch {
      // Not JSON, not base64: no token of ours.
      return undefined;
    }
  }

  /** Cognito's operations for administrators (JSON protocol). */
  operate(operation: string, input: Readonly<Record<string, unknown>>): unknown {
    const pool = this.pool();
    if (input["UserPoolId"] !== pool.id) {
      throw new CognitoError(
        "ResourceNotFoundException",
        `User pool ${String(input["UserPoolId"])} does not exist.`,
      );
    }
    const given = toAttributes(pool, (input["UserAttributes"] ?? []) as { Name: string; Value: string }[]);
    if (operation === "AdminCreateUser")
      return { User: describe(this.create(pool, String(input["Username"]), given)) };
    if (operation === "ListUsers")
      return { Users: this.list(input["Filter"] as string | undefined).map(describe) };

    const user = this.find(String(input["Username"]));
    if (!user) throw new CognitoError("UserNotFoundException", "User does not exist.");
    switch (operation) {
      case "AdminGetUser": {
        const { Attributes, ...rest } = describe(user);
        return { ...rest, UserAttributes: Attributes };
      }
      case "AdminUpdateUserAttributes":
        for (const name of Object.keys(given)) {
          if (pool.fixedAttributes.includes(name)) {
            throw new CognitoError("InvalidParameterException", `user.${name}: Attribute cannot be updated.`);
          }
        }
        Object.assign(user.attributes, given);
        return {};
      case "AdminDisableUser":
        user.enabled = false;
        return {};
      case "AdminEnableUser":
        user.enabled = true;
        return {};
      case "AdminDeleteUser":
        this.users.delete(user.username);
        return {};
      case "AdminUserGlobalSignOut":
        return {};
      default:
        throw new CognitoError("InvalidAction", `Cognito ${operation} is not understood by the local runner`);
    }
  }

  private create(pool: UserPoolDefinition, name: string, attributes: Record<string, string>): User {
    const sub = randomUUID();
    // A pool that signs in by e-mail makes up the user name itself.
    const byEmail = pool.signsInByEmail;
    if (byEmail) attributes["email"] ??= name;
    if (this.find(name) || (attributes["email"] && this.find(attributes["email"]))) {
      throw new CognitoError("UsernameExistsException", "User account already exists");
    }
    const username = byEmail && name.includes("@") ? sub : name;
    const user: User = {
      username,
      attributes: { sub, ...attributes },
      enabled: true,
      status: "FORCE_CHANGE_PASSWORD",
      createdAt: new Date(this.clock.now()).toISOString(),
    };
    this.users.set(username, user);
    return user;
  }

  /** `attribute = "value"` or `attribute ^= "beginning"`. */
  private list(filter: string | undefined): User[] {
    const all = [...this.users.values()];
    if (!filter) return all;
    const [, name = "", operator, value = ""] = /^\s*"?([\w:]+)"?\s*(\^?=)\s*"(.*)"\s*$/.exec(filter) ?? [];
    if (operator === undefined)
      throw new CognitoError("InvalidParameterException", "One or more requests parameter is invalid.");
    return all.filter((user) => {
      const actual = name === "username" ? user.username : (user.attributes[name] ?? "");
      return operator === "=" ? actual === value : actual.startsWith(value);
    });
  }
}

function overridden(claims: Record<string, unknown>, overrides: TokenOverrides): Claims {
  const suppressed = (overrides.claimsToSuppress ?? []).filter((name) => !reserved.includes(name));
  const added = Object.entries(overrides.claimsToAddOrOverride ?? {}).filter(
    ([name]) => !reserved.includes(name),
  );
  const kept = Object.entries({ ...claims, ...Object.fromEntries(added) }).filter(
    ([name]) => !suppressed.includes(name),
  );
  return Object.fromEntries(kept);
}

function toAttributes(
  pool: UserPoolDefinition,
  given: readonly { Name: string; Value: string }[],
): Record<string, string> {
  for (const { Name } of given) {
    if (Name.startsWith("custom:") && !pool.customAttributes.includes(Name)) {
      throw new CognitoError(
        "InvalidParameterException",
        `Attributes did not conform to the schema: ${Name}: Attribute does not exist in the schema.`,
      );
    }
  }
  return Object.fromEntries(given.map(({ Name, Value }) => [Name, Value]));
}

function describe(user: User) {
  const created = Date.parse(user.createdAt) / 1000;
  return {
    Username: user.username,
    Attributes: Object.entries(user.attributes).map(([Name, Value]) => ({ Name, Value })),
    Enabled: user.enabled,
    UserStatus: user.status,
    UserCreateDate: created,
    UserLastModifiedDate: created,
  };
}
