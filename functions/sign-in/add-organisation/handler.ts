import type { PreTokenGenerationV2TriggerEvent } from "aws-lambda";

/**
 * Copies the organisation and the member's id from the user's attributes into the claims `org` and `member` of the
 * access token. Both are set once, when an admin creates the sign-in.
 *
 * @throws if either is missing: Cognito then refuses the sign-in, which is right for a user nobody invited.
 */
export const createHandler =
  () =>
  async (event: PreTokenGenerationV2TriggerEvent): Promise<PreTokenGenerationV2TriggerEvent> => {
    const org = event.request.userAttributes["custom:organisation"];
    const member = event.request.userAttributes["custom:member"];
    if (!org || !member)
      throw new Error("This sign-in belongs to no organisation. Ask an admin to invite you.");
    event.response.claimsAndScopeOverrideDetails = {
      accessTokenGeneration: { claimsToAddOrOverride: { org, member } },
    };
    return event;
  };
