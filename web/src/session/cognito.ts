import type { Configuration } from "./configuration.ts";
import type { Tokens } from "./tokens.ts";

/** Authorization code with PKCE (RFC 7636): no secret of a client, and a code that is worth nothing to who steals it. */

type Cognito = Extract<Configuration, { signIn: "cognito" }>;

/** What has to outlive the way to the sign-in page and back. Never a token. */
interface Underway {
  readonly verifier: string;
  readonly state: string;
  /** Where the member wanted to go. */
  readonly address: string;
}
const kept = "milepost.sign-in";

const base64url = (bytes: Uint8Array): string =>
  btoa(String.fromCharCode(...bytes))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replace(/=+$/, "");
const random = (): string => base64url(crypto.getRandomValues(new Uint8Array(32)));
const callback = (): string => `${location.origin}/app/signed-in`;

/** Leaves for the sign-in page. */
export async function goToSignIn({ url, clientId }: Cognito): Promise<void> {
  const underway: Underway = {
    verifier: random(),
    state: random(),
    address: location.pathname + location.search,
  };
  sessionStorage.setItem(kept, JSON.stringify(underway));
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(underway.verifier));
  const query = new URLSearchParams({
    response_type: "code",
    client_id: clientId,
    redirect_uri: callback(),
    scope: "openid milepost/member",
    state: underway.state,
    code_challenge: base64url(new Uint8Array(digest)),
    code_challenge_method: "S256",
  });
  location.assign(`${url}/oauth2/authorize?${query}`);
}

/** On the way back: the tokens, and where the member wanted to go. Undefined where this is no way back. */
export async function comeBack(
  configuration: Cognito,
): Promise<{ readonly tokens: Tokens; readonly address: string } | undefined> {
  if (location.pathname !== "/app/signed-in") return undefined;
  const query = new URLSearchParams(location.search);
  const underway = JSON.parse(sessionStorage.getItem(kept) ?? "null") as Underway | null;
  sessionStorage.removeItem(kept);
  const code = query.get("code");
  // Somebody else's code would sign the reader in as somebody else.
  if (!code || !underway || query.get("state") !== underway.state) return undefined;
  const tokens = await exchange(configuration, {
    grant_type: "authorization_code",
    code,
    redirect_uri: callback(),
    code_verifier: underway.verifier,
  });
  return tokens && { tokens, address: underway.address };
}

export const renew = (configuration: Cognito, refreshToken: string): Promise<Tokens | undefined> =>
  exchange(configuration, { grant_type: "refresh_token", refresh_token: refreshToken });

async function exchange(
  { url, clientId }: Cognito,
  grant: Readonly<Record<string, string>>,
): Promise<Tokens | undefined> {
  const response = await fetch(`${url}/oauth2/token`, {
    method: "POST",
    body: new URLSearchParams({ client_id: clientId, ...grant }),
  });
  if (!response.ok) return undefined;
  const { access_token, refresh_token } = (await response.json()) as {
    access_token: string;
    refresh_token?: string;
  };
  const refreshToken = refresh_token ?? grant["refresh_token"];
  return { accessToken: access_token, ...(refreshToken ? { refreshToken } : {}) };
}

/** Ends the session at the sign-in page too. */
export function goToSignOut({ url, clientId }: Cognito): void {
  const query = new URLSearchParams({ client_id: clientId, logout_uri: `${location.origin}/app/signed-out` });
  location.assign(`${url}/logout?${query}`);
}
