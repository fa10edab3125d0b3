import { documentationContracts } from "../../../shared/contracts/http/documentation.ts";
import type { OpenApiDocument } from "../../../shared/contracts/openapi.ts";
import { documentationRoutes } from "../../../shared/routes.ts";
import { createHttpHandler } from "../../../shared/runtime/http.ts";
import type { HttpDependencies } from "../../../shared/runtime/http.ts";
import { renderPage } from "./page.ts";

export interface DocumentationDependencies extends HttpDependencies {
  /** Read when it is first asked for. */
  readonly document: () => Promise<OpenApiDocument>;
}

/** It changes with a deployment only; a while of the old one does no harm. */
const kept = { "cache-control": "public, max-age=300" } as const;

/** The page has no script and fetches nothing, and browsers hold it to that. */
const pageHeaders = {
  ...kept,
  "content-security-policy":
    "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  "x-content-type-options": "nosniff",
  "referrer-policy": "no-referrer",
} as const;

/** Serves the API's contract, for tools and for people. Both are made once, when they are first asked for. */
export function createHandler(dependencies: DocumentationDependencies) {
  const { document } = dependencies;
  let json: string | undefined;
  let page: string | undefined;
  return createHttpHandler(
    documentationRoutes,
    documentationContracts,
    {
      getOpenApi: async () => ({
        body: (json ??= JSON.stringify(await document())),
        headers: { ...kept, "access-control-allow-origin": "*" },
      }),
      getDocumentation: async () => ({
        body: (page ??= renderPage(await document())),
        headers: pageHeaders,
      }),
    },
    dependencies,
  );
}
