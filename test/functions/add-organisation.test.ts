import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { PreTokenGenerationV2TriggerEvent } from "aws-lambda";
import { createHandler } from "../../functions/sign-in/add-organisation/handler.ts";

const signIn = (userAttributes: Record<string, string>): PreTokenGenerationV2TriggerEvent => ({
  version: "2",
  triggerSource: "TokenGeneration_HostedAuth",
  region: "eu-west-1",
  userPoolId: "pool",
  userName: "user",
  callerContext: { awsSdkVersion: "3", clientId: "client" },
  request: { userAttributes, groupConfiguration: {}, scopes: ["milepost/member"] },
  response: { claimsAndScopeOverrideDetails: {} },
});

describe("the access token of a member", () => {
  it("carries the organisation and the member that the sign-in was created for", async () => {
    const event = await createHandler()(signIn({ "custom:organisation": "acorn", "custom:member": "m-1" }));
    assert.deepEqual(event.response.claimsAndScopeOverrideDetails.accessTokenGeneration, {
      claimsToAddOrOverride: { org: "acorn", member: "m-1" },
    });
  });

  it("is not given to somebody whom no organisation invited", async () => {
    await assert.rejects(
      createHandler()(signIn({ "custom:organisation": "acorn" })),
      /belongs to no organisation/,
    );
    await assert.rejects(createHandler()(signIn({})), /belongs to no organisation/);
  });
});
