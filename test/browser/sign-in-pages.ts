import assert from "node:assert/strict";
import { createHash, randomUUID } from "node:crypto";
import http from "node:http";
import type { AddressInfo } from "node:net";
import type { LocalStack } from "../../local/stack.ts";

/**
 * Stands in for Cognito's sign-in pages (managed login) on a host of its own: authorize, login, token, logout, as Cognito
 * documents them, for one client. Who signs in is one of the stack's personas; the tokens are those the API takes.
 */

const minute = 60_000;

interface Grant {
  readonly persona: string;
  readonly challenge: string;
  readonly redirectUri: string;
  readonly until: number;
}

const escaped = (text: string): string => text.replaceAll("&", "&amp;").replaceAll('"', "&quot;");

export class SignInPages {
  readonly clientId = "pages-of-members";
  /** What was asked of each endpoint, oldest first. */
  readonly asked: { readonly path: string; readonly fields: URLSearchParams }[] = [];
  /** Whether refresh tokens are still taken. */
  renews = true;
  /** What the token endpoint answers instead, where it cannot say. */
  broken: number | undefined;
  private stack: LocalStack | undefined;
  private readonly server = http.createServer((request, response) => {
    void this.answer(request, response).catch((error: unknown) => {
      response.writeHead(500).end(String(error));
    });
  });
  /** Sessions by cookie, grants by code, members by refresh token. */
  private readonly sessions = new Map<string, string>();
  private readonly grants = new Map<string, Grant>();
  private readonly refreshable = new Map<string, string>();

  static async open(): Promise<SignInPages> {
    const pages = new SignInPages();
    await new Promise<void>((resolve) => pages.server.listen(0, "127.0.0.1", resolve));
    return pages;
  }

  /** Another site than the pages', so that neither sees the other's cookies. */
  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  serve(stack: LocalStack): void {
    this.stack = stack;
  }

  close(): void {
    this.server.close();
    this.server.closeAllConnections();
  }

  /** How often an endpoint was asked, and by which grant. */
  count(path: string, grant?: string): number {
    return this.asked.filter(
      (each) => each.path === path && (grant === undefined || each.fields.get("grant_type") === grant),
    ).length;
  }

  /** A code as somebody else would have been given one, for their own sign-in. */
  codeOf(persona: string, verifier: string): string {
    return this.grant(persona, createHash("sha256").update(verifier).digest("base64url"), this.callback);
  }

  /** Signs everybody out here, as after a change of password: no cookie and no refresh token is worth anything. */
  forgetAll(): void {
    this.sessions.clear();
    this.refreshable.clear();
  }

  private get callback(): string {
    assert.ok(this.stack);
    return `${this.stack.url}/app/signed-in`;
  }

  private grant(persona: string, challenge: string, redirectUri: string): string {
    const code = randomUUID();
    this.grants.set(code, { persona, challenge, redirectUri, until: Date.now() + 5 * minute });
    return code;
  }

  private async answer(request: http.IncomingMessage, response: http.ServerResponse): Promise<void> {
    const url = new URL(request.url ?? "/", this.url);
    let body = "";
    for await (const chunk of request as AsyncIterable<Buffer>) body += chunk.toString();
    const fields = request.method === "POST" ? new URLSearchParams(body) : url.searchParams;
    this.asked.push({ path: url.pathname, fields });
    const cookie = /session=([\w-]+)/.exec(request.headers.cookie ?? "")?.[1] ?? "";
    const persona = this.sessions.get(cookie);
    const goOn = (location: string, headers: Record<string, string> = {}) =>
      response.writeHead(302, { location, ...headers }).end();
    switch (`${request.method} ${url.pathname}`) {
      case "GET /oauth2/authorize": {
        const problem = this.wrongWith(fields);
        if (problem) return void response.writeHead(400).end(problem);
        if (!persona) return void goOn(`/login?${fields.toString()}`);
        return void goOn(this.wayBack(persona, fields));
      }
      case "GET /login": {
        const hidden = [...fields].map(
          ([name, value]) => `<input type="hidden" name="${name}" value="${escaped(value)}">`,
        );
        response.writeHead(200, { "content-type": "text/html; charset=utf-8" });
        return void response.end(
          `<!doctype html><title>Sign in with your account</title><form method="post" action="/login"><input name="persona" aria-label="User name">${hidden.join("")}<button>Sign in</button></form>`,
        );
      }
      case "POST /login": {
        const session = randomUUID();
        this.sessions.set(session, fields.get("persona") ?? "");
        return void goOn(this.wayBack(fields.get("persona") ?? "", fields), {
          "set-cookie": `session=${session}; HttpOnly; Path=/; SameSite=Lax`,
        });
      }
      case "POST /oauth2/token":
        return this.token(request, response, fields);
      case "GET /logout": {
        const isOurs =
          fields.get("client_id") === this.clientId &&
          fields.get("logout_uri") === this.callback.replace("signed-in", "signed-out");
        if (!isOurs) return void response.writeHead(400).end("unknown logout_uri");
        this.sessions.delete(cookie);
        return void goOn(fields.get("logout_uri") ?? "", { "set-cookie": "session=; Max-Age=0; Path=/" });
      }
      default:
        response.writeHead(404).end();
    }
  }

  /** What Cognito would refuse an authorisation for. */
  private wrongWith(fields: URLSearchParams): string | undefined {
    if (fields.get("client_id") !== this.clientId) return "unknown client";
    if (fields.get("redirect_uri") !== this.callback) return "unknown redirect_uri";
    if (fields.get("response_type") !== "code") return "only codes are given";
    if (fields.get("scope") !== "openid milepost/member") return "unknown scope";
    if (fields.get("code_challenge_method") !== "S256" || !fields.get("code_challenge")) return "no PKCE";
    if ((fields.get("state") ?? "").length < 20) return "no state to speak of";
    return undefined;
  }

  private wayBack(persona: string, fields: URLSearchParams): string {
    const redirectUri = fields.get("redirect_uri") ?? "";
    const code = this.grant(persona, fields.get("code_challenge") ?? "", redirectUri);
    return `${redirectUri}?${new URLSearchParams({ code, state: fields.get("state") ?? "" }).toString()}`;
  }

  private async token(
    request: http.IncomingMessage,
    response: http.ServerResponse,
    fields: URLSearchParams,
  ): Promise<void> {
    // A form is asked for without asking first; Cognito answers whoever asks from a page.
    const headers = { "content-type": "application/json", "access-control-allow-origin": "*" };
    const refuse = (status: number, error: string) =>
      void response.writeHead(status, headers).end(JSON.stringify({ error }));
    if (this.broken !== undefined) return refuse(this.broken, "internal");
    if (request.headers["content-type"]?.startsWith("application/x-www-form-urlencoded") !== true)
      return refuse(400, "invalid_request");
    if (fields.get("client_id") !== this.clientId) return refuse(400, "invalid_client");
    const persona = this.redeem(fields);
    if (persona === undefined) return refuse(400, "invalid_grant");
    assert.ok(this.stack);
    const { accessToken, idToken, expiresIn } = await this.stack.signIn(persona);
    const refreshToken = randomUUID();
    const isFirst = fields.get("grant_type") === "authorization_code";
    if (isFirst) this.refreshable.set(refreshToken, persona);
    response.writeHead(200, headers).end(
      JSON.stringify({
        access_token: accessToken,
        id_token: idToken,
        token_type: "Bearer",
        expires_in: expiresIn,
        ...(isFirst ? { refresh_token: refreshToken } : {}),
      }),
    );
  }

  /** Whose tokens are given; nobody's where the grant is not worth any. */
  private redeem(fields: URLSearchParams): string | undefined {
    if (fields.get("grant_type") === "refresh_token")
      return this.renews ? this.refreshable.get(fields.get("refresh_token") ?? "") : undefined;
    const code = fields.get("code") ?? "";
    const grant = this.grants.get(code);
    // A code is worth something once.
    this.grants.delete(code);
    if (!grant || grant.until < Date.now() || grant.redirectUri !== fields.get("redirect_uri"))
      return undefined;
    const challenge = createHash("sha256")
      .update(fields.get("code_verifier") ?? "")
      .digest("base64url");
    return challenge === grant.challenge ? grant.persona : undefined;
  }
}
