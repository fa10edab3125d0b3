/** Somebody who calls the API over HTTP, as any program would. */

export interface Answer<Body = Record<string, unknown>> {
  readonly status: number;
  readonly headers: Headers;
  /** As it came over the wire. */
  readonly text: string;
  /** The JSON in it; `undefined` where there is none. */
  readonly body: Body;
}

export interface Request {
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** An answer that was not the one expected, with what the problem document says. */
export class UnexpectedAnswer extends Error {
  readonly answer: Answer;
  constructor(request: string, expected: readonly number[], answer: Answer) {
    super(
      `${request} answered ${answer.status}, expected ${expected.join(" or ")}: ${answer.text.slice(0, 600)}`,
    );
    this.answer = answer;
  }
}

export class Caller {
  private readonly url: string;
  private readonly token: () => Promise<string | undefined>;

  /** `token` is asked before each call, so that it may be renewed as the clock moves. */
  constructor(url: string, token: () => Promise<string | undefined>) {
    this.url = url;
    this.token = token;
  }

  /** Calls and answers whatever came back. A text is sent as it stands, anything else as JSON. */
  async call<Body = Record<string, unknown>>(
    method: string,
    path: string,
    { body, headers = {} }: Request = {},
  ): Promise<Answer<Body>> {
    const token = await this.token();
    const response = await fetch(`${this.url}${path}`, {
      method,
      headers: {
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
        ...(body === undefined ? {} : { "content-type": "application/json" }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: typeof body === "string" ? body : JSON.stringify(body) }),
    });
    const text = await response.text();
    const isJson = (response.headers.get("content-type") ?? "").includes("json") && text !== "";
    return {
      status: response.status,
      headers: response.headers,
      text,
      body: (isJson ? JSON.parse(text) : undefined) as Body,
    };
  }

  /** Calls and answers the body; throws unless the status is one of those expected. */
  async expect<Body = Record<string, unknown>>(
    expected: number | readonly number[],
    method: string,
    path: string,
    request: Request = {},
  ): Promise<Body> {
    const wanted = typeof expected === "number" ? [expected] : expected;
    const answer = await this.call<Body>(method, path, request);
    if (!wanted.includes(answer.status))
      throw new UnexpectedAnswer(`${method} ${path}`, wanted, answer as Answer);
    return answer.body;
  }

  get<Body = Record<string, unknown>>(path: string): Promise<Body> {
    return this.expect<Body>(200, "GET", path);
  }

  post<Body = Record<string, unknown>>(
    path: string,
    body: unknown = {},
    headers: Readonly<Record<string, string>> = {},
  ): Promise<Body> {
    return this.expect<Body>([200, 201], "POST", path, { body, headers });
  }
}
