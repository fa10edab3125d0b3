/**
 * Keeps the shell of the members' pages, so that an installed app opens without a network and says so itself. Kept are
 * the files of one build and nothing else: no answer of the API, nothing about anybody. All that it does not name below
 * goes to the network as if it were not there.
 */

// A module to the compiler: what it declares is its own.
export {};
declare const self: ServiceWorkerGlobalScope;
/** The files of this build, and a name that changes with them; written in by `vite.config.ts`. */
declare const SHELL: { readonly version: string; readonly files: readonly string[] };

const prefix = "milepost-shell-";
const name = prefix + SHELL.version;
/** The first page, for every address of the app. */
const first = "/app/";
const configuration = "/app/config.json";
/** A page that takes longer from the network is taken from here. */
const patience = 3000;

self.addEventListener("install", (event) => {
  event.waitUntil(
    caches
      .open(name)
      .then((cache) =>
        cache.addAll(
          [first, configuration, ...SHELL.files].map((file) => new Request(file, { cache: "no-cache" })),
        ),
      ),
  );
});

// The files of the build before are needed as long as a page of it is open: this one waits, until it is told to go on.
self.addEventListener("message", (event) => {
  if (event.data === "go-on") void self.skipWaiting();
});

self.addEventListener("activate", (event) => {
  event.waitUntil(
    caches
      .keys()
      .then((names) =>
        Promise.all(
          names.filter((each) => each.startsWith(prefix) && each !== name).map((each) => caches.delete(each)),
        ),
      ),
  );
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== "GET" || origin !== self.location.origin) return;
  if (request.mode === "navigate" && pathname.startsWith(first)) event.respondWith(fresh(request, first));
  else if (pathname === configuration) event.respondWith(fresh(request, configuration));
  else if (pathname.startsWith("/app/assets/")) event.respondWith(kept(request));
});

/** What may change at any time: from the network, and as it was last seen where none answers. */
async function fresh(request: Request, as: string): Promise<Response> {
  const cache = await caches.open(name);
  const asked = fetch(request).then(async (response) => {
    if (response.ok) await cache.put(as, response.clone());
    return response;
  });
  const known = await cache.match(as);
  if (!known) return asked;
  const late = new Promise<Response>((resolve) => setTimeout(() => resolve(known), patience));
  return Promise.race([asked.catch(() => known), late]);
}

/** What never changes under its name. */
async function kept(request: Request): Promise<Response> {
  const cache = await caches.open(name);
  const known = await cache.match(request);
  if (known) return known;
  const response = await fetch(request);
  if (response.ok) await cache.put(request, response.clone());
  return response;
}
