/**
 * Bundles every function in one esbuild call: `functions/<group>/<name>/index.ts` becomes
 * `dist/functions/<group>/<name>/index.js`, one CommonJS file with the SDK inside (measured: faster to start than
 * ESM, than several files, and than the SDK of the runtime). `npm run bundle` and `npx cdk synth` both come here.
 */
import { build } from "esbuild";
import type { Plugin } from "esbuild";
import { existsSync } from "node:fs";
import { mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";

const root = path.resolve(import.meta.dirname, "..");

/** Where the bundles are put, `<group>/<name>/index.js` below it. */
export const bundleFolder = path.join(root, "dist/functions");

/** The folders of all functions, as `<group>/<name>`, sorted. */
export async function functionFolders(): Promise<string[]> {
  const entries = await readdir(path.join(root, "functions"), { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && entry.name === "index.ts")
    .map((entry) => path.relative(path.join(root, "functions"), entry.parentPath).split(path.sep).join("/"))
    .sort();
}

/** Clients of the SDK read their own package.json for its version; the other 2 KB of each stay out. */
const versionsOnly: Plugin = {
  name: "versions-only",
  setup(build) {
    build.onLoad({ filter: /@aws-sdk[/\\]client-[a-z-]+[/\\]package\.json$/ }, async ({ path: file }) => {
      const { version } = JSON.parse(await readFile(file, "utf8")) as { version: string };
      return { contents: JSON.stringify({ version }), loader: "json" };
    });
  },
};

/** Languages of candidates' pages, each a file beside the function's bundle. */
const languages = ["en", "nl", "sv", "ja"] as const;
const sharedWords = "shared/runtime/candidates/words";

/** The API's document, which is served and never needed to start: a file beside the bundle too. */
const documentBeside = { in: "functions/http/documentation/document.ts", out: "http/documentation/document" };

/** The words of a function's pages, and those that all pages share, for each function that has pages. */
const wordsOf = (folder: string) =>
  existsSync(path.join(root, "functions", folder, "words"))
    ? languages.flatMap((language) => [
        { in: `functions/${folder}/words/${language}.ts`, out: `${folder}/words/page-${language}` },
        { in: `${sharedWords}/${language}.ts`, out: `${folder}/words/frame-${language}` },
      ])
    : [];

/** What is read when it is first shown, words of pages and the API's document, stays out of what has to be read to start. */
const shownLater: Plugin = {
  name: "shown-later",
  setup(build) {
    build.onResolve({ filter: /^\.\/(en|nl|sv|ja)\.ts$/ }, ({ kind, path: file, resolveDir }) => {
      if (kind !== "dynamic-import") return undefined;
      const part = resolveDir === path.join(root, sharedWords) ? "frame" : "page";
      return { path: `./words/${part}-${path.basename(file, ".ts")}.js`, external: true };
    });
    build.onResolve({ filter: /^\.\/document\.ts$/ }, ({ kind }) =>
      kind === "dynamic-import" ? { path: "./document.js", external: true } : undefined,
    );
  },
};

/**
 * Builds all bundles and `dist/functions/meta.json` (esbuild's account of what each is made of). Only what changed is
 * written, and whole files at once, so that several may build at the same time.
 *
 * @returns the folders of the functions bundled
 */
export async function bundleFunctions(): Promise<string[]> {
  const folders = await functionFolders();
  const { metafile, outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: [
      ...folders.flatMap((folder) => [
        { in: `functions/${folder}/index.ts`, out: `${folder}/index` },
        ...wordsOf(folder),
      ]),
      documentBeside,
    ],
    outdir: bundleFolder,
    bundle: true,
    platform: "node",
    target: "node24",
    format: "cjs",
    // The SDK imports Node's own modules lazily; as ES modules they would start Node's second loader for nothing.
    supported: { "dynamic-import": false },
    mainFields: ["module", "main"],
    minify: true,
    treeShaking: true,
    legalComments: "none",
    charset: "utf8",
    metafile: true,
    write: false,
    logLevel: "warning",
    plugins: [versionsOnly, shownLater],
    alias: {
      // A third of the bundle and of its start-up time together, see there.
      "@aws-sdk/credential-provider-node": path.join(root, "infra/bundle/environment-credentials.ts"),
      "@aws-sdk/endpoint-cache": path.join(root, "infra/bundle/endpoint-cache.ts"),
      "@smithy/core/event-streams": path.join(root, "infra/bundle/event-streams.ts"),
    },
  });
  const written = new Set(outputFiles.map((file) => file.path));
  for (const { path: file, text } of outputFiles)
    for (const [, beside = ""] of text.matchAll(/require\("\.\/((?:words\/)?[a-z-]+\.js)"\)/g))
      if (!written.has(path.join(path.dirname(file), beside)))
        throw new Error(
          `${file} reads ${beside}, which is not beside it. Has its function a folder "words"?`,
        );
  await Promise.all([
    ...outputFiles.map((file) => writeIfChanged(file.path, file.contents)),
    writeIfChanged(path.join(bundleFolder, "meta.json"), Buffer.from(JSON.stringify(metafile))),
  ]);
  await removeBundlesBut(folders);
  return folders;
}

async function writeIfChanged(file: string, contents: Uint8Array): Promise<void> {
  if (existsSync(file) && (await readFile(file)).equals(contents)) return;
  await mkdir(path.dirname(file), { recursive: true });
  // Beside the bundles, not in one.
  const name = path.relative(bundleFolder, file).split(path.sep).join("-");
  const unfinished = path.join(bundleFolder, `${name}.${process.pid}.tmp`);
  await writeFile(unfinished, contents);
  await rename(unfinished, file);
}

/** A function that is gone leaves no bundle behind. */
async function removeBundlesBut(folders: readonly string[]): Promise<void> {
  const bundled = (await readdir(bundleFolder, { recursive: true }))
    .filter((file) => path.basename(file) === "index.js")
    .map((file) => path.dirname(file).split(path.sep).join("/"));
  const gone = bundled.filter((folder) => !folders.includes(folder));
  await Promise.all(
    gone.map((folder) => rm(path.join(bundleFolder, folder), { recursive: true, force: true })),
  );
}

/** The folder of a function's bundle, to be zipped; says by name what is missing. */
export function bundleOf(folder: string): string {
  const bundle = path.join(bundleFolder, folder);
  if (!existsSync(path.join(bundle, "index.js")))
    throw new Error(
      `The service stack declares the function "${folder}", but there is no bundle of it. ` +
        `Is there a functions/${folder}/index.ts that exports "handler"?`,
    );
  return bundle;
}

if (import.meta.main) {
  const begin = performance.now();
  const folders = await bundleFunctions();
  console.log(`${folders.length} functions bundled in ${Math.round(performance.now() - begin)} ms`);
}
