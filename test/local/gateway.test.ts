import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { setTimeout } from "node:timers/promises";
import { Toy } from "./toy/play.ts";

interface Echo {
  readonly event: Record<string, unknown> & {
    readonly requestContext: { readonly authorizer?: unknown };
    readonly headers: Record<string, string>;
  };
  readonly environment: Record<string, string>;
  readonly now: string;
}

describe("the HTTP API", () => {
  let toy: Toy;
  before(async () => {
    toy = await Toy.start();
  });
  after(() => toy.stack.stop());

  it("hands a request on in payload format 2.0", async () => {
    const response = await fetch(`${toy.stack.url}/echo/a%20b?x=1&y=%C3%A5&x=2`, {
      method: "POST",
      headers: { "Content-Type": "application/json", "X-Custom": "Yes", cookie: "a=1; b=2" },
      body: '{"name":"Åsa"}',
    });
    const { event } = (await response.json()) as Echo;
    assert.equal(event["version"], "2.0");
    assert.equal(event["routeKey"], "POST /echo/{id}");
    assert.deepEqual(event["pathParameters"], { id: "a b" });
    assert.deepEqual(event["queryStringParameters"], { x: "1,2", y: "å" });
    assert.equal(event["rawQueryString"], "x=1&y=%C3%A5&x=2");
    assert.equal(event.headers["x-custom"], "Yes");
    assert.deepEqual(event["cookies"], ["a=1", "b=2"]);
    assert.equal(event["body"], '{"name":"Åsa"}');
    assert.equal(event["isBase64Encoded"], false);
    assert.equal(response.headers.get("date"), null);
  });

  it("hands bytes on in base64", async () => {
    const response = await fetch(`${toy.stack.url}/echo/1`, {
      method: "POST",
      headers: { "content-type": "application/octet-stream" },
      body: new Uint8Array([0, 255]),
    });
    const { event } = (await response.json()) as Echo;
    assert.deepEqual([event["body"], event["isBase64Encoded"]], ["AP8=", true]);
  });

  it("knows only the routes of the template", async () => {
    for (const path of ["/slow/1", "/public/", "/echo", "/echo/1/2"]) {
      const response = await toy.get(path);
      assert.equal(response.status, 404);
      assert.deepEqual(await response.json(), { message: "Not Found" });
    }
    assert.equal((await toy.post("/public", {})).status, 404);
  });

  it("gives a function its environment, its credentials and its clock, and nothing of this process", async () => {
    await toy.stack.advance("P1D");
    const { environment, now } = (await (await toy.get("/public")).json()) as Echo;
    assert.equal(environment["ITEMS_TABLE"], "toy-items");
    assert.match(environment["AWS_ACCESS_KEY_ID"] ?? "", /^AKIA/);
    assert.equal(environment["AWS_LAMBDA_FUNCTION_NAME"], "toy-http");
    assert.equal(environment["HOME"], undefined);
    assert.ok(Math.abs(Date.parse(now) - toy.stack.clock.now()) < 2000);
  });

  it("refuses bodies that API Gateway or Lambda would not take", async () => {
    const send = async (bytes: number) => {
      const response = await fetch(`${toy.stack.url}/echo/1`, { method: "POST", body: "x".repeat(bytes) });
      return [response.status, await response.json()];
    };
    assert.deepEqual(await send(10 * 1024 * 1024 + 1), [413, { message: "Request Entity Too Large" }]);
    assert.deepEqual(await send(7 * 1024 * 1024), [413, { message: "Request Too Long" }]);
  });

  it("answers 500 for a reply beyond Lambda's limit, and for a function that throws", async () => {
    assert.equal((await toy.get("/large?bytes=5000000")).status, 200);
    for (const path of ["/large?bytes=6500000", "/broken"]) {
      const response = await toy.get(path);
      assert.deepEqual([response.status, await response.json()], [500, { message: "Internal Server Error" }]);
    }
    assert.equal(toy.logged("broken on purpose").length, 1);
  });

  it("ends a function at its timeout, and what it still does is refused", async () => {
    const begin = performance.now();
    assert.equal((await toy.get("/slow")).status, 500);
    assert.ok(performance.now() - begin < 1400);
    assert.equal(toy.logged("Task timed out after 1.00 seconds").length, 1);
    assert.equal((await toy.get("/public")).status, 200);
    for (let wait = 0; toy.logged("too late").length === 0 && wait < 100; wait += 1) await setTimeout(20);
    assert.deepEqual(toy.logged("too late"), ["too late: UnrecognizedClientException"]);
  });

  it("handles many requests at once, each on an instance of its own", async () => {
    const keys = await Promise.all(
      Array.from({ length: 12 }, async () => {
        const { environment } = (await (await toy.get("/public?wait=20")).json()) as Echo;
        return environment["AWS_ACCESS_KEY_ID"];
      }),
    );
    assert.ok(new Set(keys).size > 1);
  });

  it("refuses headers beyond API Gateway's limit", async () => {
    assert.equal((await toy.get("/public", { "x-long": "x".repeat(10_300) })).status, 431);
  });
});

describe("the authoriser", () => {
  let toy: Toy;
  const email = "ada@toys.example";
  before(async () => {
    toy = await Toy.start();
    assert.equal((await toy.post("/users", { email })).status, 200);
  });
  after(() => toy.stack.stop());

  const ask = async (token?: string) => {
    const response = await toy.get(
      "/echo/1",
      token === undefined ? {} : { authorization: `Bearer ${token}` },
    );
    return {
      status: response.status,
      body: (await response.json()) as Echo & { message?: string },
      response,
    };
  };
  /** The claims of a good token, changed. */
  const signed = async (changes: Record<string, unknown>) => {
    const claims = toy.stack.identity.verify(await toy.stack.token(email));
    return toy.stack.sign({ ...claims, ...changes });
  };
  const seconds = () => Math.floor(toy.stack.clock.now() / 1000);

  it("lets a member's access token in, with its claims as text and what the trigger added", async () => {
    const { status, body } = await ask(await toy.stack.token(email));
    assert.equal(status, 200);
    const { jwt } = body.event.requestContext.authorizer as {
      jwt: { claims: Record<string, string>; scopes: string[] };
    };
    assert.equal(jwt.claims["org"], "toys");
    assert.equal(jwt.claims["token_use"], "access");
    assert.equal(typeof jwt.claims["exp"], "string");
    assert.notEqual(jwt.claims["sub"], "not to be changed");
    assert.deepEqual(jwt.scopes, ["toy/play"]);
  });

  it("refuses a request without a token", async () => {
    const { status, body } = await ask();
    assert.deepEqual([status, body], [401, { message: "Unauthorized" }]);
  });

  it("refuses an ID token, which has no scope", async () => {
    const { idToken } = await toy.stack.signIn(email);
    const { status, body } = await ask(idToken);
    assert.deepEqual([status, body], [403, { message: "Forbidden" }]);
  });

  it("refuses a token of another scope", async () => {
    assert.equal((await ask(await signed({ scope: "openid toy/watch" }))).status, 403);
  });

  it("refuses a token for another audience, of another issuer, and of another time", async () => {
    for (const changes of [
      { client_id: "somebody-else" },
      { aud: "somebody-else" },
      { iss: "https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_other" },
      { exp: seconds() - 1 },
      { exp: undefined },
      { nbf: seconds() + 60 },
      { iat: seconds() + 60 },
    ]) {
      const { status, body } = await ask(await signed(changes));
      assert.deepEqual([status, body], [401, { message: "Unauthorized" }], JSON.stringify(changes));
    }
  });

  it("refuses a token that was tampered with", async () => {
    const [header = "", payload = "", signature = ""] = (await toy.stack.token(email)).split(".");
    const claims = JSON.parse(Buffer.from(payload, "base64url").toString()) as Record<string, unknown>;
    const forged = Buffer.from(JSON.stringify({ ...claims, org: "rivals" })).toString("base64url");
    assert.equal((await ask(`${header}.${forged}.${signature}`)).status, 401);
    assert.equal((await ask(`${header}.${payload}.${signature.slice(0, -4)}AAAA`)).status, 401);
    assert.equal((await ask("not a token")).status, 401);
  });

  it("refuses a token that is signed with nothing, or with the public key as a secret", async () => {
    const [, payload = ""] = (await toy.stack.token(email)).split(".");
    const header = (alg: string) =>
      Buffer.from(JSON.stringify({ alg, kid: "milepost-local" })).toString("base64url");
    assert.equal((await ask(`${header("none")}.${payload}.`)).status, 401);
    assert.equal((await ask(`${header("HS256")}.${payload}.AAAA`)).status, 401);
  });

  it("checks times on the virtual clock: an hour later a token has expired, a new one is good", async () => {
    const token = await toy.stack.token(email);
    assert.equal((await ask(token)).status, 200);
    await toy.stack.advance("PT61M");
    const { status, response } = await ask(token);
    assert.equal(status, 401);
    assert.match(response.headers.get("www-authenticate") ?? "", /expired/);
    assert.equal((await ask(await toy.stack.token(email))).status, 200);
  });

  it("gives a disabled user no token, and an unknown one neither", async () => {
    const token = (persona: string) => toy.post("/local/token", { persona });
    assert.equal((await token(email)).status, 200);
    assert.equal((await token("nobody@toys.example")).status, 404);
    const user = toy.stack.identity.find(email);
    if (user) user.enabled = false;
    assert.equal((await token(email)).status, 403);
  });
});
