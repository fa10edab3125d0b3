import document from "../../../docs/openapi.json" with { type: "json" };
import type { OpenApiDocument } from "../../../shared/contracts/openapi.ts";

/** The API's document as it is committed: in a bundle of its own, read when somebody asks for it. */
export const openApi = document as unknown as OpenApiDocument;
