/** How members sign in here, from `/app/config.json`, which each place the pages are served from has its own of. */
export type Configuration =
  | { readonly signIn: "personas" }
  | {
      readonly signIn: "cognito";
      /** Cognito's sign-in pages, no slash at the end. */
      readonly url: string;
      readonly clientId: string;
    };

let read: Promise<Configuration> | undefined;

/** Read once; where that failed, again when it is next asked for. */
export const configuration = (): Promise<Configuration> =>
  (read ??= fetch("/app/config.json")
    .then(async (response) => {
      if (!response.ok) throw new Error(`config.json: ${response.status}`);
      return (await response.json()) as Configuration;
    })
    .catch((error: unknown) => {
      read = undefined;
      throw error;
    }));
