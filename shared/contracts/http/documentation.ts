import { contract } from "./contract.ts";

const tag = "Documentation";

export const documentationContracts = {
  getOpenApi: contract({
    tag,
    summary: "This contract as an OpenAPI 3.1 document",
    reply: { status: 200, contentType: "application/json" },
  }),
  getDocumentation: contract({
    tag,
    summary: "This contract as a page to read",
    reply: { status: 200, contentType: "text/html; charset=utf-8" },
  }),
};
