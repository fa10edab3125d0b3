/** The import rules of ARCHITECTURE.md, enforced. */
const only = (name, from, allowed, extra = {}) => ({
  name,
  severity: "error",
  from: { path: from, ...extra },
  to: { pathNot: allowed },
});

module.exports = {
  forbidden: [
    { name: "no-cycles", severity: "error", from: {}, to: { circular: true } },
    {
      name: "no-orphans",
      comment: "A file that nothing imports and nothing runs is dead.",
      severity: "error",
      from: {
        orphan: true,
        pathNot: [
          "index\\.ts$",
          "^commands/",
          "^local/(start|story)\\.ts$",
          "^emails/(compile|gallery|mjml\\.d)\\.?",
          "\\.d\\.ts$",
          "^bench/",
          "^infra/(app|bundle)\\.ts$",
          "^infra/bundle/",
          "^web/(workbench/)?vite\\.config\\.ts$",
          "^web/(generate-client|workbench/refused-by-types)\\.ts$",
          "^web/worker/service-worker\\.ts$",
        ],
      },
      to: {},
    },
    only("domain-imports-domain", "^shared/domain", ["^shared/domain", "node_modules/zod"]),
    only("ports-import-domain", "^shared/ports", ["^shared/(ports|domain)", "node_modules/zod"]),
    only(
      "contracts-import-domain",
      "^shared/contracts",
      ["^shared/(contracts|domain|routes|names)", "node_modules/zod"],
      { pathNot: "generate-openapi" },
    ),
    only("adapters-import-ports", "^shared/adapters", [
      "^shared/(adapters|ports|domain|contracts|names|runtime/(hashing|clock|pause))",
      "^node:",
      "^(crypto|fs|path|url)$",
      "node_modules/(@aws-sdk|@smithy|zod|nodemailer|@types)",
    ]),
    only("names-stand-alone", "^shared/track-names/", ["^shared/track-names/"]),
    only("pages-know-the-api-by-its-document", "^web/", [
      "^web/",
      "^shared/track-names/",
      "^node:",
      "^(crypto|fs/promises|path|url)$",
      "node_modules/",
    ]),
    {
      name: "functions-meet-adapters-in-index-only",
      severity: "error",
      from: { path: "^functions/", pathNot: "index\\.ts$" },
      to: { path: "^shared/adapters" },
    },
    {
      name: "infra-reads-names",
      severity: "error",
      from: { path: "^infra/" },
      to: { path: "^shared/", pathNot: "^shared/(names|routes)\\.ts$" },
    },
    {
      name: "the-product-does-not-know-its-tools",
      severity: "error",
      from: { path: "^(shared|functions)/" },
      to: { path: "^(local|infra|test|bench|commands)/" },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsConfig: { fileName: "tsconfig.json" },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default", "types"],
    },
  },
};
