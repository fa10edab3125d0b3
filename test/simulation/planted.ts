import type { Cloud } from "./cloud.ts";
import type { Ports } from "./product.ts";
import type { Rewrite } from "./transport.ts";

/** A mistake somebody could make, put in on purpose: a simulation that does not find it proves nothing. */
export interface Planted {
  readonly name: string;
  /** Puts wrong ports in the place of the right ones. */
  readonly wire?: (functionName: string, ports: Ports, cloud: Cloud) => Ports | undefined;
  /** Changes calls on their way. */
  readonly rewrite?: Rewrite;
}
