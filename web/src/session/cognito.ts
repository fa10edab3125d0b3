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
const home = "/app/";
const signedIn = "/app/signed-in";
const signedOut = "/app/signed-out";

const base64url = (bytes: Uint8Array): string =>
  btoa(String.fromCharCode(...bytes))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replace(/=+$/, "");
const random = (): string => base64url(crypto.getRandomValues(new Uint8Array(32)));
const ours = (path: string): string => `${location.origin}${path}`;

/** Whether somebody has just signed out and stays so until they say otherwise. */
export const hasSignedOut = (): boolean => location.pathname === signedOut;

/**
 * Leaves for the sign-in page, which sends whoever is signed in there straight back: that is how a page that is loaded again
 * has its tokens again without asking. It takes this page's place in the history, so that "back" never leads there.
 */
export async function goToSignIn({ url, clientId }: Cognito): Promise<void> {
  const isPage = location.pathname !== signedIn && location.pathname !== signedOut;
  const underway: Underway = {
    verifier: random(),
    state: random(),
    address: isPage ? location.pathname + location.search : home,
  };
  sessionStorage.setItem(kept, JSON.stringify(underway));
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(underway.verifier));
  const query = new URLSearchParams({
    response_type: "code",
    client_id: clientId,
    redirect_uri: ours(signedIn),
    scope: "openid milepost/member",
    state: underway.state,
    code_challenge: base64url(new Uint8Array(digest)),
    code_challenge_method: "S256",
  });
  location.replace(`${url}/oauth2/authorize?${query}`);
}

/** How a sign-in ended; without tokens it did not work. */
export interface Back {
  readonly tokens: Tokens | undefined;
  /** Where the member wanted to go. */
  readonly address: string;
}

/** On the way back, how the sign-in ended. Undefined where this is no way back. */
export async function comeBack(configuration: Cognito): Promise<Back | undefined> {
  if (location.pathname !== signedIn) return undefined;
  const query = new URLSearchParams(location.search);
  const underway = JSON.parse(sessionStorage.getItem(kept) ?? "null") as Underway | null;
  sessionStorage.removeItem(kept);
  const code = query.get("code");
  const address = underway?.address ?? home;
  // Somebody else's code would sign the reader in as somebody else.
  if (!code || !underway || query.get("state") !== underway.state) return { tokens: undefined, address };
  const tokens = await exchange(configuration, {
    grant_type: "authorization_code",
    code,
    redirect_uri: ours(signedIn),
    code_verifier: underway.verifier,
    // Where nobody answered the code is spent or not: either way one signs in once more.
  }).catch(() => undefined);
  return { tokens, address };
}

export const renew = (configuration: Cognito, refreshToken: string): Promise<Tokens | undefined> =>
  exchange(configuration, { grant_type: "refresh_token", refresh_token: refreshToken });

/** Tokens, or undefined where none are given for this; throws fetch's own error where nobody could say. */
async function exchange(
  { url, clientId }: Cognito,
  grant: Readonly<Record<string, string>>,
): Promise<Tokens | undefined> {
  const response = await fetch(`${url}/oauth2/token`, {
    method: "POST",
    body: new URLSearchParams({ client_id: clientId, ...grant }),
  });
  // Too busy or broken is no word on the session: whoever asked asks once more, as where nobody answered.
  if (response.status === 429 || response.status >= 500)
    throw new TypeError(`The sign-in pages answered ${response.status}`);
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
  const query = new URLSearchParams({ client_id: clientId, logout_uri: ours(signedOut) });
  location.assign(`${url}/logout?${query}`);
}
