import path from "node:path";
import { defineConfig } from "vite";

/** The pages for members, built to `dist/web/app/`: the same files are served locally and put into the bucket. */
export default defineConfig({
  root: import.meta.dirname,
  base: "/app/",
  build: {
    outDir: path.resolve(import.meta.dirname, "../dist/web/app"),
    emptyOutDir: true,
    target: "es2023",
    // A data address in a style sheet is more than the policy allows.
    assetsInlineLimit: 0,
    // Its polyfill would be an inline script.
    modulePreload: { polyfill: false },
    rolldownOptions: {
      // "use client" is for servers that render; there is none here.
      checks: { moduleLevelDirective: false },
    },
  },
});
