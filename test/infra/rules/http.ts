import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { answersHead, routeKey, routes } from "../../../shared/routes.ts";
import { nameOf } from "../roles.ts";
import { list, production, record, type Resource } from "../synthesised.ts";

const made = new Map(
  production.all("AWS::ApiGatewayV2::Route").map((route) => [String(route.properties["RouteKey"]), route]),
);
const heads = routes.filter(answersHead).map((route) => ({ ...route, method: "HEAD" }) as const);
const functionBehind = (route: Resource): string => {
  const target = production.text(route, route.properties["Target"]);
  const integration = production
    .all("AWS::ApiGatewayV2::Integration")
    .find((each) => target === `integrations/${each.stack}.${each.logicalId}`);
  assert.ok(integration, target);
  assert.equal(integration.properties["PayloadFormatVersion"], "2.0");
  const uri = production.text(integration, integration.properties["IntegrationUri"]);
  const lambda = production
    .all("AWS::Lambda::Function")
    .find((each) => uri.includes(`${each.stack}.${each.logicalId}.`));
  assert.ok(lambda, uri);
  return nameOf(lambda);
};

describe("the API", () => {
  it("has the routes of shared/routes.ts and no other, each answered by its function", () => {
    assert.deepEqual([...made.keys()].sort(), [...routes, ...heads].map(routeKey).sort());
    for (const route of [...routes, ...heads]) {
      const found = made.get(routeKey(route));
      assert.ok(found);
      assert.equal(functionBehind(found), route.function, routeKey(route));
    }
  });

  it("answers HEAD wherever a browser opens a page without signing in, as GET and as openly", () => {
    const pages = heads.map(({ path }) => path);
    for (const path of ["/candidate/{token}", "/candidate/{token}/data", "/summaries/{token}/{kind}"])
      assert.ok(pages.includes(path), path);
    for (const route of heads)
      assert.equal(made.get(routeKey(route))?.properties["AuthorizationType"], "NONE", routeKey(route));
  });

  it("asks every route for a token with its scope, unless the route is public or a candidate's", () => {
    for (const route of routes) {
      const properties = made.get(routeKey(route))?.properties ?? {};
      if (route.access !== "milepost/member")
        assert.equal(properties["AuthorizationType"], "NONE", routeKey(route));
      else {
        assert.equal(properties["AuthorizationType"], "JWT", routeKey(route));
        assert.deepEqual(properties["AuthorizationScopes"], [route.access], routeKey(route));
        assert.ok(properties["AuthorizerId"], routeKey(route));
      }
    }
  });

  it("accepts tokens of our user pool that our client was given, by code and PKCE alone", () => {
    const [authorizer] = production.all("AWS::ApiGatewayV2::Authorizer");
    const [client] = production.all("AWS::Cognito::UserPoolClient");
    assert.ok(authorizer && client);
    const settings = record(authorizer.properties["JwtConfiguration"], "the authoriser");
    assert.deepEqual(
      list(settings["Audience"]).map((each) => production.text(authorizer, each)),
      [`${client.stack}.${client.logicalId}`],
    );
    assert.deepEqual(client.properties["AllowedOAuthFlows"], ["code"]);
    assert.equal(client.properties["GenerateSecret"], false);
  });

  it("cannot be asked by members to change which organisation they belong to", () => {
    const [client] = production.all("AWS::Cognito::UserPoolClient");
    assert.deepEqual(client?.properties["WriteAttributes"], ["email"]);
    const [pool] = production.all("AWS::Cognito::UserPool");
    for (const raw of list(pool?.properties["Schema"])) {
      const attribute = record(raw, "an attribute");
      if (attribute["Name"] !== "email") assert.equal(attribute["Mutable"], false);
    }
  });

  it("is throttled, and its access log names neither path, query nor caller", () => {
    const [stage] = production.all("AWS::ApiGatewayV2::Stage");
    assert.ok(stage);
    const throttle = record(stage.properties["DefaultRouteSettings"], "route settings");
    assert.ok(Number(throttle["ThrottlingRateLimit"]) > 0 && Number(throttle["ThrottlingBurstLimit"]) > 0);
    const format = String(record(stage.properties["AccessLogSettings"], "access log")["Format"]);
    for (const personal of [
      "$context.path",
      "queryString",
      "sourceIp",
      "userAgent",
      "claims.sub",
      "claims.member",
    ])
      assert.ok(!format.includes(personal), personal);
  });
});
