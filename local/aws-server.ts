/** An HTTP server that SDK clients talk to: reads who calls what, answers what a handler says, in AWS's protocols. */
import { randomUUID } from "node:crypto";
import http, { type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { AwsError, type Caller } from "./access.ts";
import { readBody, write } from "./http-messages.ts";

export interface AwsRequest {
  readonly caller: Caller;
  /** The signing name: `dynamodb`, `sqs`, `ses`, `s3`, `events`, `cognito-idp`. */
  readonly service: string;
  /** The `x-amz-target` header of JSON protocols. */
  readonly target: string;
  readonly method: string;
  /** Path and query. */
  readonly url: string;
  readonly headers: IncomingMessage["headers"];
  readonly body: Buffer;
  readonly requestId: string;
}

export interface AwsReply {
  readonly status: number;
  readonly body: Buffer | string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Mails are the largest that anybody sends. */
const largestRequest = 16 * 1024 * 1024;
const contentType = (service: string) =>
  ({ ses: "text/xml", s3: "application/xml" })[service] ?? "application/x-amz-json-1.0";

export class AwsServer {
  private readonly server: http.Server;
  private readonly owner: (accessKey: string) => Caller | undefined;
  private readonly handle: (request: AwsRequest) => Promise<AwsReply>;

  private constructor(
    owner: (accessKey: string) => Caller | undefined,
    handle: (request: AwsRequest) => Promise<AwsReply>,
  ) {
    this.owner = owner;
    this.handle = handle;
    this.server = http.createServer({ keepAliveTimeout: 60_000 }, (request, response) => {
      void this.answer(request, response);
    });
  }

  /** Listens on a free port of this machine. `owner` says whose an access key is. */
  static async listen(
    owner: (accessKey: string) => Caller | undefined,
    handle: (request: AwsRequest) => Promise<AwsReply>,
  ): Promise<AwsServer> {
    const own = new AwsServer(owner, handle);
    await new Promise<void>((resolve) => own.server.listen(0, "127.0.0.1", resolve));
    return own;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const [, accessKey = "", service = ""] =
      /Credential=([^/]+)\/[^/]+\/[^/]+\/([^/]+)\//.exec(request.headers.authorization ?? "") ?? [];
    const requestId = randomUUID();
    const headers = { "x-amzn-requestid": requestId, "content-type": contentType(service) };
    try {
      const body = await readBody(request, largestRequest);
      if (!body) throw new AwsError("RequestEntityTooLarge", "The request is too large.", 413);
      const caller = this.owner(accessKey);
      if (!caller) {
        const message = "The security token included in the request is invalid.";
        throw new AwsError("UnrecognizedClientException", message, 403);
      }
      const target = String(request.headers["x-amz-target"] ?? "");
      const { method = "GET", url = "/" } = request;
      const asked = { caller, service, target, method, url, headers: request.headers, body, requestId };
      const reply = await this.handle(asked);
      write(response, reply.status, { ...headers, ...reply.headers }, reply.body);
    } catch (thrown) {
      const error = thrown instanceof Error ? thrown : new Error(String(thrown));
      const status = error instanceof AwsError ? error.status : 400;
      if (service === "ses") return write(response, status, headers, errorXml(error, requestId));
      if (service === "s3") return write(response, status, headers, objectErrorXml(error, requestId));
      const answer = JSON.stringify({ __type: error.name, message: error.message, Message: error.message });
      write(response, status, { ...headers, "x-amzn-errortype": error.name }, answer);
    }
  }
}

const escaped = ({ message }: Error): string =>
  message.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

const objectErrorXml = (error: Error, requestId: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?><Error><Code>${error.name}</Code><Message>${escaped(error)}</Message>` +
  `<RequestId>${requestId}</RequestId></Error>`;

function errorXml(error: Error, requestId: string): string {
  return (
    `<ErrorResponse xmlns="http://ses.amazonaws.com/doc/2010-12-01/"><Error><Type>Sender</Type>` +
    `<Code>${error.name}</Code><Message>${escaped(error)}</Message></Error><RequestId>${requestId}</RequestId></ErrorResponse>`
  );
}
