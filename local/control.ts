/**
 * The runner's own addresses, `/` and `/local/…`, which are never deployed; `/app/…`, the members' pages; everything else
 * is the deployed API.
 */
import type { IncomingMessage, ServerResponse } from "node:http";
import { durationMilliseconds } from "./advance.ts";
import { readBody, write } from "./http-messages.ts";
import { CognitoError } from "./identity.ts";
import { indexPage, mailboxPage } from "./pages.ts";
import type { LocalStack } from "./local-stack.ts";
import type { Mail } from "./mail.ts";
import type { OutsideMail } from "./receiving.ts";
import { answerPage } from "./web.ts";

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

type Answer =
  | { readonly json: unknown; readonly status?: number }
  | { readonly html: string }
  /** Where a browser goes on, after a form. */
  | { readonly location: string };

type Action = (stack: LocalStack, request: Request) => Promise<Answer> | Answer;

const shownOf = (stack: LocalStack) => ({
  mailbox: stack.mailbox,
  receives: (address: string) => stack.receives(address),
});

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
      wantsPage ? { html: mailboxPage(shownOf(stack), shownIn(query)) } : { json: stack.mailbox },
    "GET /local/mailbox.html": (stack, { query }) => ({ html: mailboxPage(shownOf(stack), shownIn(query)) }),
    "DELETE /local/mailbox": (stack) => {
      stack.mailbox.length = 0;
      return { json: null, status: 204 };
    },
    "POST /local/mail": (stack, request) => this.mail(stack, request),
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
    if (url.pathname === "/app") return reply(response, { location: "/app/" });
    if (url.pathname.startsWith("/app/") || (!own && !isOfFunctions(stack, url.pathname)))
      return answerPage(
        { pathname: url.pathname, encodings: String(request.headers["accept-encoding"] ?? "") },
        response,
        stack.signInPages,
      );
    if (!own) return stack.gateway(request, response);
    const action = this.actions[`${request.method} ${url.pathname}`];
    try {
      if (!action) throw new BadRequest(`There is no ${request.method} ${url.pathname}`, 404);
      const read = async () => {
        const body = await readBody(request, largestRequest);
        const text = body?.toString() ?? "";
        // curl calls JSON a form too unless told otherwise; no form of ours begins with a brace.
        const form =
          (request.headers["content-type"] ?? "").startsWith("application/x-www-form-urlencoded") &&
          !text.startsWith("{");
        if (form) return Object.fromEntries(new URLSearchParams(text));
        try {
          return JSON.parse(text) as Record<string, unknown>;
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

  /** Plays somebody's mail programme: a mail of their own or, with `inReplyTo` the id of one in the mailbox, a reply to it. */
  private async mail(stack: LocalStack, request: Request): Promise<Answer> {
    const { to, from, subject, text, html, raw, inReplyTo } = await request.body();
    const words = (value: unknown) => (typeof value === "string" ? value : undefined);
    const original = stack.mailbox.find(({ id }) => id === inReplyTo);
    if (inReplyTo !== undefined && !original) throw new BadRequest("There is no such mail to reply to", 404);
    const mail = original
      ? replyTo(original, words(text) ?? "")
      : {
          ...{ to: words(to) ?? "", from: words(from) ?? "" },
          ...{ subject: words(subject), text: words(text), html: words(html), raw: words(raw) },
        };
    const said = mail.text ?? mail.html ?? mail.raw;
    if (mail.to === "" || mail.from === "" || said === undefined)
      throw new BadRequest(
        'Say what: {"to": "…", "from": "…", "subject": "…", "text" | "html" | "raw": "…"}',
      );
    const [, address = mail.to] = /<([^>]*)>/.exec(mail.to) ?? [];
    if (!stack.receives(address)) throw new BadRequest(`Nobody here receives mail to ${address}`);
    const received = await stack.receive(mail);
    return request.wantsPage
      ? { location: `/local/mailbox.html?id=${encodeURIComponent(original?.id ?? "")}#mail` }
      : { json: received };
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

/** Whether CloudFront leaves an address to the functions: it begins as one of their routes does. */
function isOfFunctions({ system }: LocalStack, pathname: string): boolean {
  const first = (path = "") => path.split("/")[1];
  return system.apis.some(({ routes }) =>
    routes.some(
      ({ routeKey }) => routeKey === "$default" || first(routeKey.split(" ")[1]) === first(pathname),
    ),
  );
}

/** A reply as mail programmes write it: to whoever the mail names for replies, with its text quoted below. */
function replyTo(mail: Mail, text: string): OutsideMail {
  const quoted = mail.text.split("\n").map((line) => `> ${line}`.trimEnd());
  return {
    to: mail.headers["reply-to"] ?? mail.from,
    from: mail.to,
    subject: /^re:/i.test(mail.subject) ? mail.subject : `Re: ${mail.subject}`,
    text: `${text}\n\nOn ${new Date(mail.sentAt).toUTCString()}, ${mail.from} wrote:\n\n${quoted.join("\n")}\n`,
  };
}

function reply(response: ServerResponse, answer: Answer): void {
  if ("html" in answer)
    return write(response, 200, { "content-type": "text/html; charset=utf-8" }, answer.html);
  if ("location" in answer) return write(response, 303, { location: answer.location }, "");
  const { json, status = 200 } = answer;
  write(response, status, { "content-type": "application/json" }, JSON.stringify(json));
}
