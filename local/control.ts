/** The runner's own addresses, `/` and `/local/…`; everything else is the deployed API. Nothing here is ever deployed. */
import type { IncomingMessage, ServerResponse } from "node:http";
import { durationMilliseconds } from "./advance.ts";
import { readBody, write } from "./http-messages.ts";
import { CognitoError } from "./identity.ts";
import { indexPage, mailboxPage } from "./pages.ts";
import type { LocalStack } from "./local-stack.ts";

const largestRequest = 1024 * 1024;

/** A request that asks for something that is not there or makes no sense. */
class BadRequest extends Error {
  readonly status: number;
  constructor(message: string, status = 400) {
    super(message);
    this.status = status;
  }
}

interface Request {
  readonly query: URLSearchParams;
  readonly wantsPage: boolean;
  body(): Promise<Record<string, unknown>>;
}

type Answer = { readonly json: unknown; readonly status?: number } | { readonly html: string };

type Action = (stack: LocalStack, request: Request) => Promise<Answer> | Answer;

/** What the mailbox's page is to show. */
const shownIn = (query: URLSearchParams) => ({ id: query.get("id"), to: query.get("to") });

export class Control {
  private readonly actions: Readonly<Record<string, Action>> = {
    "GET /": (stack) => ({ html: indexPage(stack) }),
    "GET /local/health": ({ up }) =>
      up ? { json: { status: "up" } } : { json: { status: "filling" }, status: 503 },
    "GET /local/personas": (stack) => ({ json: stack.personas }),
    "POST /local/token": (stack, request) => this.token(stack, request),
    "GET /local/mailbox": (stack, { wantsPage, query }) =>
      wantsPage ? { html: mailboxPage(stack.mailbox, shownIn(query)) } : { json: stack.mailbox },
    "GET /local/mailbox.html": (stack, { query }) => ({ html: mailboxPage(stack.mailbox, shownIn(query)) }),
    "DELETE /local/mailbox": (stack) => {
      stack.mailbox.length = 0;
      return { json: null, status: 204 };
    },
    "GET /local/clock": (stack) => ({ json: { now: new Date(stack.clock.now()).toISOString() } }),
    "POST /local/clock": (stack, request) => this.clock(stack, request),
    "POST /local/bus": (stack, request) => this.bus(stack, request),
    "GET /local/events": (stack) => ({ json: stack.events }),
    "GET /local/idle": (stack, request) => this.idle(stack, request),
    "GET /local/logs": (stack, { query }) => ({ json: this.logs(stack, query) }),
    "GET /local/queues": (stack) => ({ json: this.queues(stack) }),
    "GET /local/denied": (stack) => ({ json: stack.denied }),
    "GET /local/environment": (stack) => ({ json: stack.operatorEnvironment() }),
  };

  /** Answers any request from outside. */
  async answer(stack: LocalStack, request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? "/", "http://localhost");
    const own = url.pathname === "/" || url.pathname.startsWith("/local/");
    if (!stack.ready) return reply(response, { json: { status: "starting" }, status: 503 });
    if (!own) return stack.gateway(request, response);
    const action = this.actions[`${request.method} ${url.pathname}`];
    try {
      if (!action) throw new BadRequest(`There is no ${request.method} ${url.pathname}`, 404);
      const read = async () => {
        const body = await readBody(request, largestRequest);
        try {
          return JSON.parse(body?.toString() ?? "") as Record<string, unknown>;
        } catch (error) {
          throw new BadRequest(`The body is not JSON: ${String(error)}`);
        }
      };
      const wantsPage = (request.headers.accept ?? "").includes("text/html");
      reply(response, await action(stack, { query: url.searchParams, wantsPage, body: read }));
    } catch (error) {
      if (!(error instanceof BadRequest)) throw error;
      reply(response, { json: { message: error.message }, status: error.status });
    }
  }

  private async token(stack: LocalStack, request: Request): Promise<Answer> {
    const { persona } = await request.body();
    if (typeof persona !== "string")
      throw new BadRequest('Say who: {"persona": "…"}; see GET /local/personas');
    try {
      return { json: await stack.signIn(persona) };
    } catch (error) {
      if (!(error instanceof CognitoError)) throw error;
      throw new BadRequest(error.message, error.name === "UserNotFoundException" ? 404 : 403);
    }
  }

  private async clock(stack: LocalStack, request: Request): Promise<Answer> {
    const { advance } = await request.body();
    if (typeof advance !== "string" || durationMilliseconds(advance) === undefined) {
      throw new BadRequest('Say how far: {"advance": "PT5M"} (an ISO 8601 duration of weeks to seconds)');
    }
    return { json: { now: await stack.advance(advance) } };
  }

  private async bus(stack: LocalStack, request: Request): Promise<Answer> {
    const { source, detailType, detail, account, bus } = await request.body();
    if (typeof source !== "string" || typeof detailType !== "string" || detail === undefined) {
      throw new BadRequest('Say what: {"source": "…", "detailType": "…", "detail": {…}}');
    }
    const event = stack.putEvent({
      source,
      detailType,
      detail,
      ...(typeof account === "string" ? { account } : {}),
      ...(typeof bus === "string" ? { bus } : {}),
    });
    return { json: { eventId: event.id } };
  }

  /** 200 when at rest, else 503; `?wait=` seconds to wait for it, at most 30. */
  private async idle(stack: LocalStack, { query }: Request): Promise<Answer> {
    const until = performance.now() + 1000 * Math.min(30, Number(query.get("wait") ?? 0));
    for (;;) {
      const pending = stack.pending();
      const idle = pending.running + pending.streams + pending.queued + pending.retries === 0;
      if (idle) return { json: { idle, ...pending } };
      if (performance.now() >= until) return { json: { idle, ...pending }, status: 503 };
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  }

  /** All lines, or those of a function (end of its name) and with a text in them. */
  private logs(stack: LocalStack, query: URLSearchParams) {
    const name = query.get("function") ?? "";
    const contains = query.get("contains") ?? "";
    return stack.logs.filter((line) => line.function.endsWith(name) && line.text.includes(contains));
  }

  private queues(stack: LocalStack) {
    const { queues, mappings } = stack.system;
    const dead = new Set([
      ...queues.map((queue) => queue.redrive?.deadLetterArn),
      ...mappings.map((mapping) => mapping.onFailureArn),
    ]);
    return [...stack.queues.all.values()].map((queue) => ({
      name: queue.definition.name,
      ...queue.counts(),
      ...(dead.has(queue.definition.arn)
        ? { messages: queue.messages.map(({ body, source }) => ({ body, source })) }
        : {}),
    }));
  }
}

function reply(response: ServerResponse, answer: Answer): void {
  if ("html" in answer)
    return write(response, 200, { "content-type": "text/html; charset=utf-8" }, answer.html);
  const { json, status = 200 } = answer;
  write(response, status, { "content-type": "application/json" }, JSON.stringify(json));
}
