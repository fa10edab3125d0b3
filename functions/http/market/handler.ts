import { marketContracts } from "../../../shared/contracts/http/market.ts";
import { marketRoutes } from "../../../shared/routes.ts";
import { createHttpHandler } from "../../../shared/runtime/http.ts";
import { bandHandlers } from "./bands.ts";
import type { MarketDependencies } from "./dependencies.ts";

/** What the labour market pays, as the organisation looks after it. */
export const createHandler = (dependencies: MarketDependencies) =>
  createHttpHandler(marketRoutes, marketContracts, bandHandlers(dependencies), dependencies);
