import tseslint from "typescript-eslint";

export default tseslint.config(
  {
    ignores: [
      "dist",
      "cdk.out",
      "node_modules",
      "emails/compiled",
      "web/src/client",
      ".milepost",
      ".dependency-cruiser.cjs",
    ],
  },
  ...tseslint.configs.recommendedTypeChecked,
  {
    languageOptions: {
      parserOptions: {
        projectService: { allowDefaultProject: ["eslint.config.js"] },
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      // A promise nobody waits for is lost data on Lambda.
      "@typescript-eslint/no-floating-promises": "error",
      "@typescript-eslint/no-misused-promises": "error",
      "@typescript-eslint/switch-exhaustiveness-check": "error",
      "@typescript-eslint/consistent-type-imports": "error",
      // A port may answer at once where another implementation waits.
      "@typescript-eslint/require-await": "off",
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_" }],
      "no-console": "error",
      "no-empty": ["error", { allowEmptyCatch: false }],
    },
  },
  {
    // Time, chance and ids come in with the command: the domain is the same for everybody who asks.
    files: ["shared/domain/**/*.ts"],
    rules: {
      "no-restricted-syntax": [
        "error",
        {
          selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
          message: "The domain has no clock.",
        },
        {
          selector: "NewExpression[callee.name='Date'][arguments.length=0]",
          message: "The domain has no clock.",
        },
        {
          selector: "CallExpression[callee.object.name='Math'][callee.property.name='random']",
          message: "The domain throws no dice.",
        },
      ],
    },
  },
  {
    // What runs on a terminal talks to it.
    files: [
      "local/**",
      "commands/**",
      "test/**",
      "bench/**",
      "emails/**",
      "infra/**",
      "docs/**",
      "shared/contracts/generate-openapi.ts",
      "web/generate-client.ts",
    ],
    rules: { "no-console": "off" },
  },
  {
    // node:test's `test` returns a promise that the runner itself waits for.
    files: ["test/**"],
    rules: {
      "@typescript-eslint/no-floating-promises": "off",
      // Templates and requests are read as plain JSON, where every value may be anything.
      "@typescript-eslint/no-base-to-string": "off",
    },
  },
  { files: ["**/*.js"], ...tseslint.configs.disableTypeChecked },
);
