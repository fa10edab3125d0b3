/** The JWT authoriser of HTTP APIs: signature, issuer, audience, times on the virtual clock, then the route's scopes. */
import type { VirtualClock } from "./clock.ts";
import type { Claims, Identity } from "./identity.ts";
import type { RouteDefinition } from "./template.ts";

export type Authorisation =
  | {
      readonly outcome: "allowed";
      readonly claims: Readonly<Record<string, string>>;
      readonly scopes: readonly string[];
    }
  | {
      readonly outcome: "refused";
      readonly status: 401 | 403;
      readonly message: string;
      readonly challenge: string;
    };

const unauthorised = (challenge: string): Authorisation => ({
  outcome: "refused",
  status: 401,
  message: "Unauthorized",
  challenge,
});
const invalid = (why: string) =>
  unauthorised(`Bearer scope="" error="invalid_token" error_description="${why}"`);

const rememberedTokens = 1000;

export class Authoriser {
  private readonly identity: Identity;
  private readonly clock: VirtualClock;
  /** Signatures are checked once a token; times and scopes at every request. */
  private readonly verified = new Map<string, Claims>();

  constructor(identity: Identity, clock: VirtualClock) {
    this.identity = identity;
    this.clock = clock;
  }

  /** Judges the Authorization header of a request to a route that has an authoriser. */
  judge(route: RouteDefinition, header: string | undefined): Authorisation {
    if (!route.authorizer) throw new Error(`${route.routeKey} has no authoriser`);
    if (!header) return unauthorised("Bearer");
    const claims = this.claims(header.replace(/^Bearer\s+/i, ""));
    if (!claims) return invalid("the token cannot be verified");
    const { issuer, audience } = route.authorizer;
    if (claims["iss"] !== issuer) return invalid("the token does not have a valid issuer");
    const claimed = [claims["aud"] ?? claims["client_id"]].flat();
    if (!claimed.some((each) => typeof each === "string" && audience.includes(each))) {
      return invalid("the token does not have a valid audience");
    }
    const now = this.clock.now() / 1000;
    if (typeof claims["exp"] !== "number" || claims["exp"] <= now) return invalid("the token has expired");
    if (typeof claims["nbf"] === "number" && claims["nbf"] > now)
      return invalid("the token is not valid yet");
    if (typeof claims["iat"] === "number" && claims["iat"] > now)
      return invalid("the token is not valid yet");
    const scope = claims["scope"] ?? claims["scp"];
    const held = Array.isArray(scope) ? scope.map(String) : typeof scope === "string" ? scope.split(" ") : [];
    if (route.scopes.length > 0 && !route.scopes.some((wanted) => held.includes(wanted))) {
      const challenge = `Bearer scope="${route.scopes.join(" ")}" error="insufficient_scope" error_description="the token does not have the right scope"`;
      return { outcome: "refused", status: 403, message: "Forbidden", challenge };
    }
    return { outcome: "allowed", claims: asText(claims), scopes: route.scopes };
  }

  private claims(token: string): Claims | undefined {
    const known = this.verified.get(token);
    if (known) return known;
    const claims = this.identity.verify(token);
    if (!claims) return undefined;
    if (this.verified.size >= rememberedTokens) this.verified.clear();
    this.verified.set(token, claims);
    return claims;
  }
}

/** As API Gateway hands claims on: everything is text, lists in brackets. */
function asText(claims: Claims): Record<string, string> {
  return Object.fromEntries(
    Object.entries(claims).map(([name, value]) => [
      name,
      Array.isArray(value) ? `[${value.join(" ")}]` : String(value),
    ]),
  );
}
