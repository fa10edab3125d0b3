/** The installed app: a worker keeps the shell, and a build that is newer waits until the reader wants it. */

let waiting: ServiceWorker | undefined;
const listeners = new Set<() => void>();

export const update = {
  isThere: (): boolean => waiting !== undefined,
  subscribe: (listener: () => void): (() => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  /** Goes on with the newer build: the page loads anew, at the same address. */
  take: (): void => {
    navigator.serviceWorker.addEventListener("controllerchange", () => location.reload(), { once: true });
    waiting?.postMessage("go-on");
  },
};

function found(worker: ServiceWorker | null): void {
  // The first one ever takes nothing's place.
  if (!worker || !navigator.serviceWorker.controller) return;
  waiting = worker;
  for (const listener of listeners) listener();
}

const hourly = 3_600_000;

/** After the page has loaded, so that nothing that is seen waits for it. */
export async function keepShell(): Promise<void> {
  if (!("serviceWorker" in navigator)) return;
  // A browser that keeps nothing, as in a private window, refuses: the pages are there all the same.
  const registration = await navigator.serviceWorker
    .register("/app/service-worker.js", { scope: "/app/" })
    .catch(() => undefined);
  if (!registration) return;
  found(registration.waiting);
  registration.addEventListener("updatefound", () => {
    const installing = registration.installing;
    installing?.addEventListener("statechange", () => {
      if (installing.state === "installed") found(installing);
    });
  });
  setInterval(() => {
    if (navigator.onLine) void registration.update();
  }, hourly);
}
