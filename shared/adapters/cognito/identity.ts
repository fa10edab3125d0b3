import {
  AdminCreateUserCommand,
  AdminDisableUserCommand,
  AdminEnableUserCommand,
  AdminGetUserCommand,
  AdminUpdateUserAttributesCommand,
} from "@aws-sdk/client-cognito-identity-provider";
import type { CognitoIdentityProviderClient } from "@aws-sdk/client-cognito-identity-provider";
import type { Identity, SignInOwner } from "../../ports/identity.ts";

/** The attributes that tell whose sign-in it is; the pool lets nobody change them once they are set. */
const organisationAttribute = "custom:organisation";
const memberAttribute = "custom:member";

const isNamed = (error: unknown, name: string): boolean => error instanceof Error && error.name === name;

/** A user as far as it matters here. `username` is what Cognito made up; the address may change. */
interface User extends SignInOwner {
  readonly username: string;
  readonly enabled: boolean;
}

/**
 * Sign-ins as users of a Cognito pool in which the e-mail address is the name people sign in with.
 *
 * @param makeClient called once, when a sign-in is first asked for: most requests ask for none
 */
export function createIdentity(
  makeClient: () => Pick<CognitoIdentityProviderClient, "send">,
  userPoolId: string,
): Identity {
  let made: Pick<CognitoIdentityProviderClient, "send"> | undefined;
  const client = () => (made ??= makeClient());

  const find = async (email: string): Promise<User | undefined> => {
    try {
      const user = await client().send(new AdminGetUserCommand({ UserPoolId: userPoolId, Username: email }));
      const attribute = (name: string) =>
        user.UserAttributes?.find((each) => each.Name === name)?.Value ?? "";
      return {
        username: user.Username ?? email,
        enabled: user.Enabled !== false,
        organisation: attribute(organisationAttribute),
        memberId: attribute(memberAttribute),
      };
    } catch (error) {
      if (isNamed(error, "UserNotFoundException")) return undefined;
      throw error;
    }
  };

  const create = async (owner: SignInOwner, email: string): Promise<boolean> => {
    try {
      await client().send(
        new AdminCreateUserCommand({
          UserPoolId: userPoolId,
          Username: email,
          UserAttributes: [
            { Name: "email", Value: email },
            { Name: "email_verified", Value: "true" },
            { Name: organisationAttribute, Value: owner.organisation },
            { Name: memberAttribute, Value: owner.memberId },
          ],
          DesiredDeliveryMediums: ["EMAIL"],
        }),
      );
      return true;
    } catch (error) {
      if (isNamed(error, "UsernameExistsException")) return false;
      throw error;
    }
  };

  const rename = (username: string, email: string) =>
    client().send(
      new AdminUpdateUserAttributesCommand({
        UserPoolId: userPoolId,
        Username: username,
        UserAttributes: [
          { Name: "email", Value: email },
          { Name: "email_verified", Value: "true" },
        ],
      }),
    );

  const isOf = (user: User | undefined, owner: SignInOwner): user is User =>
    user?.organisation === owner.organisation && user.memberId === owner.memberId;

  return {
    async owner(email) {
      const user = await find(email);
      return user && { organisation: user.organisation, memberId: user.memberId };
    },

    async ensure({ organisation, memberId, email, formerEmail }) {
      const owner = { organisation, memberId };
      const former = formerEmail === undefined ? undefined : await find(formerEmail);
      if (isOf(former, owner)) await rename(former.username, email);
      else if (await create(owner, email)) return;
      const user = await find(email);
      if (!isOf(user, owner)) throw new Error("the address belongs to another sign-in");
      if (!user.enabled)
        await client().send(new AdminEnableUserCommand({ UserPoolId: userPoolId, Username: user.username }));
    },

    async disable({ organisation, memberId, email }) {
      const user = await find(email);
      if (isOf(user, { organisation, memberId }) && user.enabled)
        await client().send(new AdminDisableUserCommand({ UserPoolId: userPoolId, Username: user.username }));
    },
  };
}
