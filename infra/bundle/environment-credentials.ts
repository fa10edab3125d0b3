/**
 * Takes the place of the SDK's chain of credential providers in every bundle. A Lambda function has its role's
 * credentials in its environment and nowhere else, and they stay the same for the life of the sandbox; the chain's
 * other links (profiles, SSO, processes, web identity, instance metadata) would be parsed at every cold start for
 * nothing.
 */

interface Credentials {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken?: string;
}

/** The SDK calls this by the name that `@aws-sdk/credential-provider-node` gives it. */
export const defaultProvider = () => async (): Promise<Credentials> => {
  const { AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY, AWS_SESSION_TOKEN } = process.env;
  if (!AWS_ACCESS_KEY_ID || !AWS_SECRET_ACCESS_KEY)
    throw new Error("AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY are not in this function's environment.");
  return {
    accessKeyId: AWS_ACCESS_KEY_ID,
    secretAccessKey: AWS_SECRET_ACCESS_KEY,
    ...(AWS_SESSION_TOKEN ? { sessionToken: AWS_SESSION_TOKEN } : {}),
  };
};
