import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";
import { after, before, test } from "node:test";
import { brotliCompressSync } from "node:zlib";
import { builtPages } from "../../local/web.ts";
import { pageHeaders } from "../../web/headers.ts";
import { Window, withoutBrowser } from "./browser.ts";

/** The portal as an installed app: a host with the built pages and one member, which can be switched off. */

const skip = withoutBrowser;
const me = {
  memberId: "mem_1",
  name: "Olga Kent",
  locale: "en",
  roles: ["referrer"],
  siteIds: [],
  seesPay: false,
  organisation: {
    name: "Northgate Care",
    kind: "employer",
    zone: "Europe/London",
    locale: "en",
    trackVersion: 1,
    recruiterFigures: false,
  },
  operations: ["listApplications", "listSites", "listJobs"],
};
const types: Readonly<Record<string, string>> = {
  ".html": "text/html",
  ".js": "text/javascript",
  ".css": "text/css",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".webmanifest": "application/manifest+json",
};

let folder: string;
/** What is written before the service worker, to make another build of it. */
let anotherBuild = "";
let server: Server;
let url: string;
before(
  async () => {
    if (withoutBrowser) return;
    folder = await builtPages();
    server = createServer((request, response) => {
      const { pathname } = new URL(request.url ?? "/", "http://localhost");
      const json: Readonly<Record<string, unknown>> = {
        "/app/config.json": { signIn: "personas" },
        "/local/personas": [
          { id: "olga", name: me.name, organisation: "", roles: me.roles, description: "" },
        ],
        "/local/token": { accessToken: "a.b.c" },
        "/v1/me": me,
      };
      const known = json[pathname];
      if (known) {
        response.writeHead(200, { ...pageHeaders(), "content-type": "application/json" });
        return response.end(JSON.stringify(known));
      }
      if (!pathname.startsWith("/app/")) return response.writeHead(404).end();
      const asked = path.join(folder, pathname.slice("/app".length));
      const file = path.extname(asked) !== "" && existsSync(asked) ? asked : path.join(folder, "index.html");
      response.writeHead(200, { ...pageHeaders(), "content-type": types[path.extname(file)] ?? "" });
      const change = file.endsWith("service-worker.js") ? anotherBuild : "";
      return response.end(Buffer.concat([Buffer.from(change), readFileSync(file)]));
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  },
  { timeout: 120_000 },
);
after(() => server?.close());

async function installed(): Promise<Window> {
  const window = await Window.open({ installs: true });
  await window.page.goto(`${url}/app/`);
  await window.page.evaluate("navigator.serviceWorker.ready.then(() => undefined)");
  // Whoever comes again has it between themselves and the network.
  await window.page.reload();
  await window.page.waitForFunction("navigator.serviceWorker.controller !== null");
  return window;
}

test("its manifest names it, its start and icons that are there", { skip }, async () => {
  const window = await Window.open();
  await window.page.goto(`${url}/app/`);
  const address = await window.page.getAttribute("link[rel=manifest]", "href");
  interface Manifest {
    readonly start_url: string;
    readonly display: string;
    readonly icons: readonly { readonly src: string; readonly sizes: string; readonly purpose: string }[];
  }
  const response = await fetch(`${url}${address}`);
  const manifest = (await response.json()) as Manifest;
  assert.equal(manifest.start_url, "/app/");
  assert.equal(manifest.display, "standalone");
  for (const size of ["192x192", "512x512"]) {
    const icon = manifest.icons.find(({ sizes }) => sizes === size);
    assert.ok(icon);
    assert.ok(icon.purpose.includes("maskable"), size);
    // Width and height of a PNG, big endian.
    const bytes = Buffer.from(await (await fetch(`${url}${icon.src}`)).arrayBuffer());
    assert.equal(`${bytes.readUInt32BE(16)}x${bytes.readUInt32BE(20)}`, size);
  }
  await window.close();
});

test("without a network it opens and asks who one is; nothing of the API was kept", { skip }, async () => {
  const window = await installed();
  const { page } = window;
  await page.click("[data-persona=olga]");
  await page.getByRole("button", { name: "Account: Olga Kent" }).waitFor();
  const kept = await page.evaluate<string[]>(
    "caches.keys().then((names) => Promise.all(names.map((name) => caches.open(name).then((cache) => cache.keys())))).then((all) => all.flat().map(({ url }) => new URL(url).pathname))",
  );
  assert.ok(kept.includes("/app/") && kept.length > 10);
  assert.deepEqual(
    kept.filter((each) => !each.startsWith("/app/")),
    [],
  );
  await page.context().setOffline(true);
  await page.reload();
  await page.getByRole("heading", { name: "Sign in" }).waitFor();
  // Any address of the app opens.
  await page.goto(`${url}/app/applications?state=hired`);
  await page.getByRole("heading", { name: "Sign in" }).waitFor();
  await window.close();
});

test("a newer build waits until the reader wants it", { skip }, async () => {
  const window = await installed();
  const { page } = window;
  await page.click("[data-persona=olga]");
  await page.getByRole("button", { name: "Account: Olga Kent" }).waitFor();
  anotherBuild = "// a newer build\n";
  await page.evaluate(
    "navigator.serviceWorker.getRegistration().then((it) => it.update()).then(() => undefined)",
  );
  await page.getByText("A newer version is ready.").waitFor();
  assert.equal(await page.locator(".sign-in").count(), 0, "nothing was loaded anew");
  await Promise.all([page.waitForEvent("load"), page.getByRole("button", { name: "Load it" }).click()]);
  await page.getByRole("heading", { name: "Sign in" }).waitFor();
  assert.equal(
    await page.evaluate("navigator.serviceWorker.getRegistration().then((it) => it.waiting === null)"),
    true,
  );
  anotherBuild = "";
  await window.close();
});

test("the first view of the list takes at most 250 KB of script", { skip }, async (context) => {
  const window = await Window.open();
  const { page } = window;
  const scripts = new Set<string>();
  page.on("request", (request) => {
    if (request.resourceType() === "script") scripts.add(new URL(request.url()).pathname);
  });
  await page.goto(`${url}/app/applications`);
  await page.click("[data-persona=olga]");
  await page.waitForSelector("main h1:not(.sign-in h1)");
  await page.waitForLoadState("networkidle");
  const sizes = [...scripts].map((each) => ({
    name: path.basename(each),
    bytes: brotliCompressSync(readFileSync(path.join(folder, each.slice("/app".length)))).length,
  }));
  const sum = sizes.reduce((total, { bytes }) => total + bytes, 0);
  context.diagnostic(`${Math.round(sum / 1024)} KB: ${JSON.stringify(sizes)}`);
  assert.ok(sum > 50 * 1024 && sum <= 250 * 1024, `${sum} bytes`);
  await window.close();
});
