/**
 * Takes the place of the SDK's cache of discovered endpoints in every bundle. It is used only where a client asks for
 * endpoint discovery, which Milepost never does, and without it each bundle is 7 KB smaller.
 */
export class EndpointCache {
  get(): never {
    throw new Error(
      "A client discovers endpoints. Take infra/bundle/endpoint-cache.ts out of the bundles, or leave discovery off.",
    );
  }
}
