/**
 * How HR's dashboard is first seen, on the demo's organisation and in a browser that keeps nothing. Runs in a process of
 * its own, and prints one line of JSON: the quickest of some looks, or why nothing can be looked at here.
 */
import { startStack } from "../local/stack.ts";
import { builtPages } from "../local/web.ts";
import { closeBrowser, withoutBrowser } from "../test/browser/browser.ts";
import { firstView } from "../test/browser/first-view.ts";
import type { FirstView } from "../test/browser/first-view.ts";

export type FirstViewFigures = FirstView | { readonly without: string };

const looks = 3;

async function measured(): Promise<FirstViewFigures> {
  if (withoutBrowser) return { without: withoutBrowser };
  const [stack] = await Promise.all([startStack({ port: 0, demo: true }), builtPages()]);
  try {
    const seen: FirstView[] = [];
    for (let look = 0; look < looks; look += 1) seen.push(await firstView(stack.url));
    const [quickest] = seen.sort((a, b) => a.milliseconds - b.milliseconds);
    return quickest ?? { without: "nothing was looked at" };
  } finally {
    await closeBrowser();
    await stack.stop();
  }
}

console.log(JSON.stringify(await measured()));
