import assert from "node:assert/strict";
import { test } from "node:test";
import { Window, withoutBrowser } from "./browser.ts";
import { Guest, openStage } from "./guest.ts";

/** Whoever has no mouse, and a browser that runs no script: Tab, Space, Enter and arrows alone. */

const opened = openStage();
const skip = withoutBrowser;

interface Focused {
  readonly tag: string;
  readonly name: string;
  readonly words: string;
  readonly top: number;
  readonly ring: number;
  readonly inView: boolean;
}

/** What has the focus, and how it shows. */
const whatHasFocus = `(() => {
  const it = document.activeElement ?? document.body;
  const style = getComputedStyle(it);
  const { top, bottom } = it.getBoundingClientRect();
  return {
    tag: it.tagName.toLowerCase(),
    name: it.getAttribute("name") ?? "",
    words: (it.labels?.[0]?.textContent || it.textContent || "").replace(/\\s+/g, " ").trim(),
    top: top + scrollY,
    ring: style.outlineStyle === "none" ? 0 : parseFloat(style.outlineWidth),
    inView: bottom > 0 && top < innerHeight,
  };
})()`;

class Keyboard {
  private readonly window: Window;
  private constructor(window: Window) {
    this.window = window;
  }

  static async open(address: string): Promise<Keyboard> {
    const window = await Window.open({ width: 320, scripts: false });
    await window.page.goto(address);
    return new Keyboard(window);
  }

  close(): Promise<void> {
    return this.window.close();
  }

  focused(): Promise<Focused> {
    return this.window.page.evaluate<Focused>(whatHasFocus);
  }

  text(): Promise<string> {
    return this.window.page.innerText("main");
  }

  press(key: string): Promise<void> {
    return this.window.page.keyboard.press(key);
  }

  type(text: string): Promise<void> {
    return this.window.page.keyboard.type(text);
  }

  /** Goes on by Tab to a field of a name or a button of these words. On the way the focus is seen, and goes down the page. */
  async tabTo(wanted: string): Promise<void> {
    let before = -1;
    const seen: string[] = [];
    for (let steps = 0; steps < 60; steps += 1) {
      await this.press("Tab");
      const focused = await this.focused();
      const { tag, name, words, top, ring, inView } = focused;
      seen.push(`${tag} ${name || words}`);
      assert.ok(ring >= 2, `the focus shows: ${seen.at(-1)}`);
      assert.ok(inView, `it is in view: ${seen.at(-1)}`);
      // Fields beside each other in a line are not of one height.
      assert.ok(top > before - 60, `it goes on down the page: ${seen.join(", ")}`);
      before = top;
      if (name === wanted || words === wanted) return;
    }
    assert.fail(`no ${wanted} among ${seen.join(", ")}`);
  }

  /** Enter, and the page that comes of it. */
  async enter(): Promise<void> {
    await Promise.all([this.window.page.waitForEvent("domcontentloaded"), this.press("Enter")]);
  }

  /** Types the code where it is asked for, and sends it. */
  async confirm(guest: Guest): Promise<void> {
    await this.tabTo("code");
    await this.type(await guest.code());
    await this.enter();
  }
}

test("an interview is chosen, with the keyboard alone", { skip }, async () => {
  const guest = await Guest.arrives(opened.world);
  await guest.invited();
  await opened.world.rest();
  const keys = await Keyboard.open(guest.address("/interview"));
  await keys.tabTo("slot");
  await keys.press("Space");
  await keys.press("ArrowDown");
  await keys.tabTo("format");
  await keys.press("Space");
  await keys.tabTo("Book this time");
  await keys.enter();
  assert.match(await keys.text(), /type the code/);
  await keys.confirm(guest);
  assert.match(await keys.text(), /You can move it/);
  await keys.close();
});

test(
  "help with the offer: yes, a talk booked, moved and cancelled, with the keyboard alone",
  {
    skip,
  },
  async () => {
    const { world } = opened;
    const guest = await Guest.arrives(world);
    await world.walk(guest.applicationId, "interview-completed");
    await guest.offeredATalk();
    await world.rest();
    const keys = await Keyboard.open(guest.address());
    await keys.tabTo("expert");
    await keys.press("Space");
    await keys.tabTo("answer");
    await keys.enter();
    await keys.confirm(guest);
    assert.match(await keys.text(), /Choose a time/);

    await keys.tabTo("slot");
    await keys.press("Space");
    await keys.tabTo("worries");
    await keys.type("The weekends");
    await keys.tabTo("Book this time");
    await keys.enter();
    assert.match(await keys.text(), /is kept for you until/);
    await keys.confirm(guest);
    assert.match(await keys.text(), /talk with the compensation expert is booked/i);

    await keys.tabTo("slot");
    await keys.press("Space");
    await keys.press("ArrowDown");
    await keys.tabTo("Move the talk");
    await keys.enter();
    await keys.confirm(guest);
    assert.match(await keys.text(), /is booked/);

    await keys.tabTo("Cancel the talk");
    await keys.enter();
    await keys.confirm(guest);
    assert.match(await keys.text(), /Choose a time/);
    await keys.close();
  },
);

test("the survey is answered with the keyboard alone; what is missing is gone to", { skip }, async () => {
  const { world } = opened;
  const guest = await Guest.arrives(world);
  await guest.record("contact-made", "too-far");
  await world.advance("PT2H");
  await world.advance("P1DT2H");
  const keys = await Keyboard.open(guest.address("/survey"));
  await keys.tabTo("Send my answers");
  await keys.press("Enter");
  assert.equal((await keys.focused()).name, "recommend", "the first question that is not answered");
  await keys.press("Space");
  for (let up = 0; up < 9; up += 1) await keys.press("ArrowDown");
  await keys.tabTo("clarity");
  await keys.press("Space");
  await keys.press("ArrowDown");
  await keys.tabTo("respect");
  await keys.press("Space");
  await keys.tabTo("text");
  await keys.type("Friendly");
  await keys.tabTo("contact");
  await keys.press("Space");
  await keys.tabTo("Send my answers");
  await keys.enter();
  await keys.confirm(guest);
  assert.match(await keys.text(), /Thank you for telling us/);
  await keys.close();
});

test(
  "erasing and taking it back with the keyboard alone; what is refused has the focus",
  {
    skip,
  },
  async () => {
    const guest = await Guest.arrives(opened.world);
    await opened.world.rest();
    const keys = await Keyboard.open(guest.address("/data"));
    await keys.tabTo("Correct my details");
    await keys.enter();
    const refused = await keys.focused();
    assert.equal(refused.words, "Fill in what is to change.", "it is read out at once");
    await keys.tabTo("Erase my details");
    await keys.enter();
    await keys.tabTo("code");
    await keys.type("12a");
    await keys.enter();
    assert.match((await keys.focused()).words, /A code has six digits/);
    await keys.confirm(guest);
    assert.match(await keys.text(), /You have asked to be erased/);
    await keys.tabTo("Keep my details");
    await keys.enter();
    await keys.confirm(guest);
    assert.doesNotMatch(await keys.text(), /You have asked to be erased/);
    await keys.close();
  },
);

test(
  "a friend applies with the keyboard alone; what is wrong is gone to from where it is listed",
  { skip },
  async () => {
    const { world } = opened;
    const token = await world.share("referrer", "care-assistant");
    const keys = await Keyboard.open(`${world.stack.url}/share/${token}`);
    await keys.tabTo("name");
    await keys.type("Quendra Zephyrine");
    await keys.tabTo("email");
    await keys.type("at home");
    await keys.tabTo("newToSector");
    await keys.press("Space");
    await keys.tabTo("Send");
    await keys.enter();
    assert.match((await keys.focused()).words, /This is not an e-mail address/, "it is read out at once");
    await keys.press("Tab");
    await keys.press("Enter");
    await keys.press("Tab");
    const after = await keys.focused();
    assert.ok(["email", "phone"].includes(after.name), `the field is near: ${after.name || after.words}`);
    const second = await Keyboard.open(`${world.stack.url}/share/${token}`);
    await second.tabTo("name");
    await second.type("Quendra Zephyrine");
    await second.tabTo("email");
    await second.type("keyboard@zephyrine.example");
    await second.tabTo("Send");
    await second.enter();
    assert.match(await second.text(), /Thank you, Quendra/);
    await keys.close();
    await second.close();
  },
);
