import { comeBack, goToSignIn, goToSignOut, hasSignedOut, renew } from "./cognito.ts";
import { configuration } from "./configuration.ts";
import type { Tokens } from "./tokens.ts";

/** Somebody one can be on this machine. */
export interface Persona {
  readonly id: string;
  readonly name: string;
  readonly organisation: string;
  readonly roles: readonly string[];
  readonly description: string;
}

export type SessionState =
  | { readonly kind: "starting" }
  | {
      readonly kind: "signed-out";
      /** Somebody was signed in, and what they see stays. */
      readonly expired: boolean;
      /** Signing in was tried, and did not work. */
      readonly failed?: boolean;
    }
  | { readonly kind: "signed-in" };

let state: SessionState = { kind: "starting" };
let tokens: Tokens | undefined;
let persona: string | undefined;
const listeners = new Set<() => void>();

function become(next: SessionState): void {
  state = next;
  for (const listener of listeners) listener();
}

export const session = {
  state: (): SessionState => state,
  subscribe: (listener: () => void): (() => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },

  /**
   * Once, when the page starts: finishes a sign-in that is under way, or begins one. Whoever is signed in at the sign-in page
   * already, in another tab or before this page was loaded again, is in without being asked.
   */
  async start(): Promise<void> {
    const chosen = await configuration().catch(() => undefined);
    // Where it could not be read, the page in which one signs in says so, and tries again.
    if (chosen?.signIn !== "cognito") return become({ kind: "signed-out", expired: false });
    const back = await comeBack(chosen);
    if (!back) {
      // Without a network the way there would end on the browser's own page.
      const stays = hasSignedOut() || !navigator.onLine;
      return stays ? become({ kind: "signed-out", expired: false }) : goToSignIn(chosen);
    }
    history.replaceState(null, "", back.address);
    tokens = back.tokens;
    become(tokens ? { kind: "signed-in" } : { kind: "signed-out", expired: false, failed: true });
  },

  /** Signs in as a persona, on a machine that has them; goes to the sign-in page elsewhere. */
  async signIn(as?: string): Promise<void> {
    const chosen = await configuration();
    if (chosen.signIn === "cognito") return goToSignIn(chosen);
    persona = as;
    // Where nobody answers, nobody is signed in, and the page says that it did not work.
    tokens = await ofPersona(as).catch(() => undefined);
    const expired = state.kind === "signed-out" && state.expired;
    become(tokens ? { kind: "signed-in" } : { kind: "signed-out", expired, failed: true });
  },

  async signOut(): Promise<void> {
    tokens = undefined;
    persona = undefined;
    become({ kind: "signed-out", expired: false });
    const chosen = await configuration();
    if (chosen.signIn === "cognito") goToSignOut(chosen);
  },

  accessToken: (): string | undefined => tokens?.accessToken,

  /** After a 401: a new token where one can be had without asking; false ends the session, and the page says so. */
  async renew(refused: string | undefined): Promise<boolean> {
    // Another request has renewed it meanwhile.
    if (tokens && tokens.accessToken !== refused) return true;
    renewing ??= renewed()
      .then((next) => {
        // At once: whoever is refused from now on finds the new ones, and renews nothing.
        tokens = next;
        if (!next) become({ kind: "signed-out", expired: true });
      })
      .finally(() => (renewing = undefined));
    await renewing;
    return tokens !== undefined;
  },
};

let renewing: Promise<void> | undefined;

async function renewed(): Promise<Tokens | undefined> {
  const chosen = await configuration();
  if (chosen.signIn === "personas") return persona === undefined ? undefined : ofPersona(persona);
  return tokens?.refreshToken ? renew(chosen, tokens.refreshToken) : undefined;
}

async function ofPersona(id: string | undefined): Promise<Tokens | undefined> {
  const response = await fetch("/local/token", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ persona: id }),
  });
  return response.ok ? ((await response.json()) as Tokens) : undefined;
}

export async function personas(): Promise<Persona[]> {
  const response = await fetch("/local/personas");
  if (!response.ok) throw new Error(`personas: ${response.status}`);
  return (await response.json()) as Persona[];
}
