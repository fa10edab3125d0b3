import { comeBack, goToSignIn, goToSignOut, renew } from "./cognito.ts";
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
  /** `expired`: somebody was signed in, and what they see stays. */
  | { readonly kind: "signed-out"; readonly expired: boolean }
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

  /** Once, when the page starts: finishes a sign-in that is under way. */
  async start(): Promise<void> {
    const chosen = await configuration();
    const back = chosen.signIn === "cognito" ? await comeBack(chosen) : undefined;
    if (!back) return become({ kind: "signed-out", expired: false });
    tokens = back.tokens;
    history.replaceState(null, "", back.address);
    become({ kind: "signed-in" });
  },

  /** Signs in as a persona, on a machine that has them; goes to the sign-in page elsewhere. */
  async signIn(as?: string): Promise<void> {
    const chosen = await configuration();
    if (chosen.signIn === "cognito") return goToSignIn(chosen);
    persona = as;
    tokens = await ofPersona(as);
    become(tokens ? { kind: "signed-in" } : { kind: "signed-out", expired: false });
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
    renewing ??= renewed().finally(() => (renewing = undefined));
    tokens = await renewing;
    if (!tokens) become({ kind: "signed-out", expired: true });
    return tokens !== undefined;
  },
};

let renewing: Promise<Tokens | undefined> | undefined;

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
