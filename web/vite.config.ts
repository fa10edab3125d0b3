import { createHash } from "node:crypto";
import path from "node:path";
import { defineConfig, type Plugin } from "vite";

/**
 * Puts the service worker beside the pages, with the names of all their files: whoever goes on with one build finds each
 * of its pages, whatever was deployed since. The library of the charts is large and kept once it was needed.
 */
const serviceWorker = (): Plugin => ({
  name: "service-worker",
  apply: "build",
  buildStart() {
    this.emitFile({
      type: "chunk",
      id: path.resolve(import.meta.dirname, "worker/service-worker.ts"),
      fileName: "service-worker.js",
    });
  },
  generateBundle(_, bundle) {
    const worker = bundle["service-worker.js"];
    if (worker?.type !== "chunk") throw new Error("no service worker was built");
    const files = Object.keys(bundle)
      .filter((file) => file.startsWith("assets/") && !file.startsWith("assets/echarts"))
      .sort()
      .map((file) => `/app/${file}`);
    const version = createHash("sha256").update(files.join()).digest("hex").slice(0, 16);
    worker.code = `const SHELL = ${JSON.stringify({ version, files })};\n${worker.code}`;
  },
});

/** The pages for members, built to `dist/web/app/`: the same files are served locally and put into the bucket. */
export default defineConfig({
  root: import.meta.dirname,
  base: "/app/",
  plugins: [serviceWorker()],
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
