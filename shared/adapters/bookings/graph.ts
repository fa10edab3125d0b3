import * as z from "zod/mini";
import { Unavailable } from "../../ports/unavailable.ts";

/** Where Microsoft is reached. Other addresses are for its national clouds, and for tests. */
export interface MicrosoftAddresses {
  /** Sign-in, without a slash at the end. */
  readonly login: string;
  /** Graph with its version, without a slash at the end. */
  readonly graph: string;
}

export const globalAddresses: MicrosoftAddresses = {
  login: "https://login.microsoftonline.com",
  graph: "https://graph.microsoft.com/v1.0",
};

/** Who signs in: an app registration of the organisation's own tenant, by itself, with no user. */
export interface AppSignIn {
  readonly tenantId: string;
  readonly clientId: string;
  /** Asked for when a token is needed, never kept. */
  readonly secret: () => Promise<string>;
}

export interface GraphDependencies {
  readonly addresses: MicrosoftAddresses;
  readonly clock: { now(): string };
  /** Waits so many milliseconds. */
  readonly wait: (milliseconds: number) => Promise<void>;
  /** A request is given up after so many milliseconds. */
  readonly timeoutMilliseconds?: number;
}

export interface GraphRequest {
  readonly method: "GET" | "POST" | "PATCH";
  /** Below the address of Graph, beginning with a slash; ids in it are encoded already. */
  readonly path: string;
  readonly body?: unknown;
  /** Carrying it out twice would do something twice: without an answer it is not sent again. */
  readonly once?: true;
}

export interface GraphAnswer {
  readonly status: number;
  readonly body: unknown;
}

/** The request may have been carried out or not: there was no answer, or one that does not tell. */
export class AnswerLost extends Unavailable {}

/** The tenant does not let the app in, or not do what it asked: no attempt more helps. */
export class MicrosoftRefused extends Error {}

export interface Graph {
  /** Answers what succeeded, and 404; everything else is thrown. */
  send(request: GraphRequest): Promise<GraphAnswer>;
}

/** Attempts at one request, and how long it waits in all: whoever asked is waiting, too. */
const attempts = 4;
const mostWaitingMilliseconds = 8000;
/** A token that ends so soon is not used any more. */
const tokenMarginMilliseconds = 60_000;

const Token = z.object({ access_token: z.string().check(z.minLength(1)), expires_in: z.number() });
const Failure = z.object({ error: z.object({ code: z.string() }) });

/** Microsoft is asked to slow down (429, 503) or has not carried it out: the same request may be sent again. */
const isBusy = (status: number): boolean => status === 429 || status === 503;

/**
 * Graph by app-only sign-in (client credentials). A token is kept until a minute before it ends. Where Microsoft says
 * how long to wait (`Retry-After`, seconds or a date), that is how long it waits, as long as eight seconds do.
 *
 * @throws Unavailable where Microsoft cannot do it now; MicrosoftRefused where the app may not; Error with Microsoft's
 *   code where it refuses for another reason.
 */
export function createGraph(
  { tenantId, clientId, secret }: AppSignIn,
  { addresses, clock, wait, timeoutMilliseconds = 8000 }: GraphDependencies,
): Graph {
  let token: { readonly value: string; readonly endsAt: number } | undefined;

  const attempt = async (url: string, init: RequestInit): Promise<Response> => {
    try {
      return await fetch(url, { ...init, signal: AbortSignal.timeout(timeoutMilliseconds) });
    } catch (error) {
      throw new AnswerLost("Microsoft did not answer", error);
    }
  };

  /** Sends until it is answered by something else than "not now". */
  const persevere = async (
    url: string,
    init: () => Promise<RequestInit>,
    once: boolean,
  ): Promise<Response> => {
    let waited = 0;
    for (let number = 1; ; number += 1) {
      let pause = 200 * 2 ** number;
      try {
        const response = await attempt(url, await init());
        if (!isBusy(response.status) && response.status < 500) return response;
        if (!isBusy(response.status) && once)
          throw new AnswerLost(
            `Microsoft answered ${response.status} to a request that must not be repeated`,
          );
        pause = retryAfter(response.headers.get("retry-after"), clock.now()) ?? pause;
        if (number === attempts || waited + pause > mostWaitingMilliseconds)
          throw new Unavailable(`Microsoft answered ${response.status} and asks to wait ${pause} ms`);
      } catch (error) {
        if (!(error instanceof AnswerLost) || once || number === attempts) throw error;
        if (waited + pause > mostWaitingMilliseconds) throw error;
      }
      waited += pause;
      await wait(pause);
    }
  };

  const signIn = async (): Promise<string> => {
    const now = Date.parse(clock.now());
    if (token && now < token.endsAt) return token.value;
    const form = new URLSearchParams({
      grant_type: "client_credentials",
      client_id: clientId,
      client_secret: await secret(),
      scope: `${new URL(addresses.graph).origin}/.default`,
    });
    const response = await persevere(
      `${addresses.login}/${encodeURIComponent(tenantId)}/oauth2/v2.0/token`,
      () => Promise.resolve({ method: "POST", body: form }),
      false,
    );
    if (response.status !== 200)
      throw new MicrosoftRefused(
        `Microsoft refused the sign-in of the app ${clientId} with status ${response.status}`,
      );
    const { access_token: value, expires_in: seconds } = Token.parse(await response.json());
    token = { value, endsAt: now + seconds * 1000 - tokenMarginMilliseconds };
    return value;
  };

  const sendOnce = ({ method, path, body, once }: GraphRequest): Promise<Response> =>
    persevere(
      `${addresses.graph}${path}`,
      async () => ({
        method,
        headers: {
          authorization: `Bearer ${await signIn()}`,
          prefer: 'outlook.timezone="UTC"',
          ...(body === undefined ? {} : { "content-type": "application/json" }),
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      }),
      once ?? false,
    );

  return {
    async send(request) {
      let response = await sendOnce(request);
      if (response.status === 401) {
        // Revoked, or this machine's clock is wrong: one new token.
        token = undefined;
        response = await sendOnce(request);
      }
      const text = await response.text();
      const body: unknown = text === "" ? undefined : JSON.parse(text);
      if (response.ok || response.status === 404) return { status: response.status, body };
      const failure = z.safeParse(Failure, body);
      const code = failure.success ? failure.data.error.code : "no code";
      // Messages of Microsoft can quote what was sent: only the code is passed on.
      const message = `Microsoft refused ${request.method} with status ${response.status} (${code})`;
      throw response.status === 401 || response.status === 403
        ? new MicrosoftRefused(message)
        : new Error(message);
    },
  };
}

/** How long an answer asks to wait, in milliseconds: it gives seconds, or the date at which to come again. */
function retryAfter(header: string | null, now: string): number | undefined {
  if (header === null) return undefined;
  const given = /^\d+$/.test(header.trim()) ? Number(header) * 1000 : Date.parse(header) - Date.parse(now);
  return Number.isFinite(given) ? Math.max(0, given) : undefined;
}
