import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { startStack, type LocalStack } from "../../local/stack.ts";
import { builtPages } from "../../local/web.ts";
import { withoutBrowser } from "./browser.ts";
import { focused, focusReturns, languages, looks, openAs, settled } from "./portal.ts";

/** An application's page and its sheets as they look, in every language; and where the focus goes after each sheet. */

const skip = withoutBrowser;
let stack: LocalStack;
before(
  async () => {
    if (withoutBrowser) return;
    [stack] = await Promise.all([startStack({ demo: true }), builtPages()]);
  },
  { timeout: 240_000 },
);
after(() => stack?.stop());

interface Row {
  readonly applicationId: string;
  readonly milestone?: string;
  readonly checkFirst: boolean;
  readonly openTasks: number;
}
/** One of the demo's that has something to check first, and one that has come as far as the offer. */
async function rows(): Promise<{ readonly checked: string; readonly far: string }> {
  const response = await fetch(`${stack.url}/v1/applications?limit=100`, {
    headers: { authorization: `Bearer ${await stack.token("recruiter")}` },
  });
  const { items } = (await response.json()) as { items: Row[] };
  const checked = items.find(({ checkFirst }) => checkFirst)?.applicationId;
  const far = items.find(({ milestone }) => milestone === "offer")?.applicationId;
  assert.ok(checked && far);
  return { checked, far };
}

for (const language of languages)
  test(
    `the page and the sheet of outcomes in ${language}: no barriers, nothing too wide`,
    { skip },
    async () => {
      const { checked, far } = await rows();
      const open = await openAs(stack, "recruiter", `applications/${checked}`, { language });
      const { window, page } = open;
      const found = await looks(open, stack, `application-${language}`);
      await window.look(1440, "light");
      await page.keyboard.press("o");
      await page.locator(".outcome input").nth(1).click();
      found.push(...(await looks(open, stack, `outcome-sheet-${language}`)));
      await window.close();
      const other = await openAs(stack, "recruiter", `applications/${far}?part=history`, { language });
      await settled(other.page);
      found.push(...(await looks(other, stack, `application-history-${language}`)));
      await other.window.close();
      assert.deepEqual(found, []);
    },
  );

test(
  "each sheet of the menu opens, has no barriers, closes on Escape and gives the focus back",
  { skip },
  async () => {
    const { far } = await rows();
    const open = await openAs(stack, "recruiter", `applications/${far}`);
    const { window, page } = open;
    const more = page.getByRole("button", { name: "More", exact: true }).last();
    await more.click();
    const names = await page.getByRole("menuitem").allInnerTexts();
    await page.keyboard.press("Escape");
    assert.deepEqual(
      names.map((name) => name.trim()),
      [
        "See as the candidate",
        "Candidate’s link",
        "Assign",
        "Move to another job",
        "Change referrer",
        "Merge with another",
        "Candidate wants to be removed",
        "Archive",
      ],
    );
    const found: string[] = [];
    for (const name of names) {
      await more.click();
      await page.getByRole("menuitem", { name: name.trim() }).click();
      await page.locator(".sheet").waitFor();
      await page.locator(".sheet .skeleton").first().waitFor({ state: "detached" });
      await page.keyboard.press("Tab");
      assert.notEqual(await focused(page), "", name);
      found.push(...(await looks(open, stack, `sheet-${name.trim().toLowerCase().replaceAll(/\W+/g, "-")}`)));
      await window.look(1440, "light");
      await page.keyboard.press("Escape");
      await page.locator(".sheet").waitFor({ state: "detached" });
      await focusReturns(page, /More/);
    }
    for (const name of ["Correct details", "Log a call"]) {
      await page.getByRole("button", { name }).click();
      await page.locator(".sheet").waitFor();
      found.push(...(await looks(open, stack, `sheet-${name.toLowerCase().replace(" ", "-")}`)));
      await window.look(1440, "light");
      await page.keyboard.press("Escape");
      await page.locator(".sheet").waitFor({ state: "detached" });
      await focusReturns(page, new RegExp(name));
    }
    assert.deepEqual(found, []);
    await window.close();
  },
);

test("what the candidate reads is read, and nothing of it can be done", { skip }, async () => {
  const { checked } = await rows();
  const { window, page } = await openAs(stack, "recruiter", `applications/${checked}`);
  await page.getByRole("button", { name: "More", exact: true }).last().click();
  await page.getByRole("menuitem", { name: "See as the candidate" }).click();
  const sheet = page.locator(".sheet .as-candidate");
  await sheet.waitFor();
  // What is kept from candidates is not on it, and nothing can be done there.
  assert.equal(await sheet.getByRole("button").count(), 0);
  assert.equal(await sheet.getByRole("link").count(), 0);
  await page.locator(".as-candidate .way li").first().waitFor();
  await window.close();
});
