import {
  GetSecretValueCommand,
  ResourceNotFoundException,
  SecretsManagerClient,
} from "@aws-sdk/client-secrets-manager";
import { organisationSecretPrefix } from "../../names.ts";
import { NoSuchSecret } from "../../ports/secrets.ts";
import type { OrganisationSecrets } from "../../ports/secrets.ts";

/**
 * Secrets Manager, `milepost-organisations/<organisation>/<name>`: an organisation reaches only what is stored under
 * its own id. The client is made when the first secret is asked for; most functions never ask.
 */
export function createSecrets(
  makeClient: () => Pick<SecretsManagerClient, "send"> = () => new SecretsManagerClient({}),
): OrganisationSecrets {
  let client: Pick<SecretsManagerClient, "send"> | undefined;
  return {
    async read(organisation, name) {
      client ??= makeClient();
      const id = `${organisationSecretPrefix}/${organisation}/${name}`;
      try {
        const { SecretString: secret } = await client.send(new GetSecretValueCommand({ SecretId: id }));
        if (!secret) throw new NoSuchSecret(`The secret ${name} of ${organisation} is empty.`);
        return secret;
      } catch (error) {
        if (error instanceof ResourceNotFoundException)
          throw new NoSuchSecret(`There is no secret ${name} of ${organisation}.`);
        throw error;
      }
    },
  };
}
