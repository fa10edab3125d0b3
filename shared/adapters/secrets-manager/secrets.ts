import { GetSecretValueCommand, SecretsManagerClient } from "@aws-sdk/client-secrets-manager";
import { organisationSecretPrefix } from "../../names.ts";
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
      const { SecretString: secret } = await client.send(
        new GetSecretValueCommand({ SecretId: `${organisationSecretPrefix}/${organisation}/${name}` }),
      );
      if (!secret) throw new Error(`The secret ${name} of ${organisation} is empty.`);
      return secret;
    },
  };
}
