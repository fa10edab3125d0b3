/** Adds the organisation to access tokens. */
import type { PreTokenGenerationV2TriggerEvent } from "aws-lambda";

export async function handler(event: PreTokenGenerationV2TriggerEvent) {
  const org = event.request.userAttributes["custom:organisation"] ?? "";
  event.response.claimsAndScopeOverrideDetails = {
    accessTokenGeneration: { claimsToAddOrOverride: { org, sub: "not to be changed" } },
  };
  return event;
}
