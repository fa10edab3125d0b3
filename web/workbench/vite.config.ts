import { defineConfig } from "vite";

/** The workbench, for the browser tests alone: they say where it is built to, and put it in the place of the pages. */
export default defineConfig({
  root: import.meta.dirname,
  base: "/app/",
  build: {
    emptyOutDir: true,
    target: "es2023",
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: { checks: { moduleLevelDirective: false } },
  },
});
