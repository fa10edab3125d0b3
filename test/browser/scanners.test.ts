import assert from "node:assert/strict";
import { createServer } from "node:http";
import { test } from "node:test";
import { words } from "../journeys/world.ts";
import type { World } from "../journeys/world.ts";
import { Window, withoutBrowser } from "./browser.ts";
import { Guest, openStage } from "./guest.ts";

/**
 * Mail servers and programs against malware open every link of a mail before its reader does, each in its own way: they
 * ask by HEAD, read, run what scripts there are in a real browser and click, come many times at once, or send the
 * reader by an address of their own. Whatever they do, nothing changes, no code is used up, and the reader gets in.
 */

const opened = openStage();
const skip = withoutBrowser;

/** An item as text, whatever order its parts came in. */
const ordered = (item: unknown): string =>
  JSON.stringify(item, (_key, value: unknown) =>
    typeof value === "object" && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );

/** All that is kept, by table: each item as text, in order. */
async function kept(world: World): Promise<Record<string, string[]>> {
  await world.rest();
  const { tables } = world.stack.installation();
  const all = Object.entries(tables).map(async ([name, table]) => {
    const items: string[] = [];
    for (let from: unknown; ;) {
      const page = await world.stack.dynamodb<{ Items: unknown[]; LastEvaluatedKey?: unknown }>("Scan", {
        TableName: table,
        ...(from === undefined ? {} : { ExclusiveStartKey: from }),
      });
      items.push(...page.Items.map(ordered));
      from = page.LastEvaluatedKey;
      if (from === undefined) break;
    }
    return [name, items.sort()] as const;
  });
  return Object.fromEntries(await Promise.all(all));
}

/** Items that were added or are no more. */
const changed = (before: Record<string, string[]>, after: Record<string, string[]>): string[] =>
  Object.keys(after).flatMap((table) => {
    const [one, other] = [new Set(before[table]), new Set(after[table])];
    const differing = [...one, ...other].filter((item) => !one.has(item) || !other.has(item));
    return differing.map((item) => `${table}: ${item.slice(0, 300)}`);
  });

/** Headers that say when and which answer it was, and how long; not what it says. */
const ofTheAnswer = [
  "date",
  "apigw-requestid",
  "content-length",
  "connection",
  "keep-alive",
  "transfer-encoding",
];
const saying = (headers: Headers): [string, string][] =>
  [...headers].filter(([name]) => !ofTheAnswer.includes(name));

const added =
  "utm_source=mail&utm_campaign=x%20y&data=05%7C02%7Csam&sdata=x%3D&reserved=0&step=confirm&code=123456";
const withAdded = (link: string): string => {
  const [address = "", anchor] = link.split("#");
  return `${address}${address.includes("?") ? "&" : "?"}${added}${anchor === undefined ? "" : `#${anchor}`}`;
};

type Profile = (link: string) => Promise<void>;

const profiles: Readonly<Record<string, Profile>> = {
  "asks by HEAD": async (link) => {
    const asked = await fetch(link, { method: "HEAD" });
    assert.equal(await asked.text(), "", link);
    const read = await fetch(link);
    assert.equal(asked.status, 200, link);
    assert.equal(read.status, 200, link);
    assert.deepEqual(saying(asked.headers), saying(read.headers), link);
  },

  reads: async (link) => {
    const read = await fetch(link, { headers: { "user-agent": "Mozilla/5.0 (compatible; LinkCheck/1.0)" } });
    assert.equal(read.status, 200, link);
    assert.match(read.headers.get("content-type") ?? "", /^text\/html/, link);
    assert.equal(read.headers.get("referrer-policy"), "no-referrer", link);
    assert.equal(read.headers.get("x-robots-tag"), "noindex", link);
  },

  "runs scripts in a browser and clicks whatever is no form by POST": async (link) => {
    const window = await Window.open({ width: 1280 });
    const sent: string[] = [];
    window.page.on("request", (request) => sent.push(request.method()));
    await window.page.goto(link);
    await window.page.evaluate("document.querySelectorAll('details').forEach((each) => (each.open = true))");
    const ways = await window.page.evaluate<string[]>(
      "[...document.querySelectorAll('a[href]')].map((each) => each.href)",
    );
    for (const way of ways.filter((each) => each.startsWith(new URL(link).origin)))
      assert.equal((await window.page.goto(way))?.status(), 200, way);
    await window.page.goto(link);
    const forms = await window.page.evaluate<number>("document.querySelectorAll('form[method=get]').length");
    for (let index = 0; index < forms; index += 1) {
      await Promise.all([
        window.page.waitForNavigation(),
        window.page.evaluate(`document.querySelectorAll('form[method=get]')[${index}].submit()`),
      ]);
      await window.page.goto(link);
    }
    await window.page.mouse.wheel(0, 5000);
    assert.deepEqual([...new Set(sent)], ["GET"], link);
    assert.deepEqual(window.mistakes(link), [], link);
    await window.close();
  },

  "comes many times at once": async (link) => {
    const all = await Promise.all(
      Array.from({ length: 12 }, async (_, index) => {
        const answer = await fetch(link, { method: index % 3 === 0 ? "HEAD" : "GET" });
        await answer.text();
        return answer.status;
      }),
    );
    assert.deepEqual([...new Set(all)], [200], link);
  },

  "rewrites it": async (link) => {
    const server = createServer((_, response) => {
      response.writeHead(302, { location: withAdded(link) }).end();
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const address = server.address();
    assert.ok(address && typeof address === "object");
    const through = await fetch(`http://127.0.0.1:${address.port}/?url=${encodeURIComponent(link)}`);
    assert.equal(through.status, 200, await through.text());
    server.close();
    assert.equal((await fetch(link.replace(/^http/, "HTTP"))).status, 200);
    assert.equal((await fetch(`${link}?`)).status, 200);
    // A sentence's end that became part of the address: a page says in words that it opens nothing.
    for (const end of [")", ".", "%3E", "%20"]) {
      const beyond = await fetch(`${link}${end}`);
      const text = await beyond.text();
      assert.ok([200, 404].includes(beyond.status), `${link}${end}`);
      assert.doesNotMatch(text, /Internal Server Error|problem-unexpected/);
    }
  },
};

/** The links of our own host that mails hold, each once; without its anchor, which no program sends. */
const linksOf = (
  mails: readonly { readonly html: string; readonly text: string }[],
  host: string,
): string[] => [
  ...new Set(
    mails.flatMap(({ html, text }) =>
      [...html.matchAll(/href="([^"]+)"/g), ...text.matchAll(/(https?:\/\/[^\s<>"]+)/g)]
        .map(([, link = ""]) => link.replaceAll("&amp;", "&").split("#")[0] ?? "")
        .filter((link) => link.startsWith(host)),
    ),
  ),
];

test(
  "programs open every link of every mail of a journey, and every page, in five ways; then the candidate still gets in",
  {
    skip,
  },
  async () => {
    const { world } = opened;
    const guest = await Guest.arrives(world);
    await guest.invited();
    await world.advance("PT6M");
    await guest.choosesInterview(-1);
    await guest.record("interview-completed", "held-forward", { reason: "we met by chance" });
    await guest.offeredATalk();
    await guest.wantsATalk();
    await world.advance("PT6M");
    const ended = await Guest.arrives(world);
    await ended.record("contact-made", "too-far");
    // Somebody waits for a first call: the recruiter's summary of the morning says so.
    await Guest.arrives(world);
    await world.advance("PT2H");
    const seen = await world.mailsDuring(() => world.advance("P1DT2H"));
    const digest = seen.find(({ headers }) => headers["list-unsubscribe"] !== undefined);
    const choices = /<(http[^>]+)>/.exec(digest?.headers["list-unsubscribe"] ?? "")?.[1];
    assert.ok(choices, "a summary with its choices came");
    words(new URL(choices).pathname.split("/")[2]?.split(".")[1] ?? choices);

    const mailed = linksOf([...(await guest.mails()), ...(await ended.mails())], world.stack.url);
    assert.ok(
      mailed.length >= 3,
      mailed.map((link) => new URL(link).pathname.split("/").slice(3).join()).join(),
    );
    const pages = ["", "/interview", "/expectations", "/message", "/survey", "/data"];
    const links = [
      ...new Set([...mailed, ...pages.map((part) => guest.address(part)), ended.address("/survey"), choices]),
    ];

    // The candidate has asked for a code, and it is on its way while the programs are at work.
    const slot = (await guest.offered("", "slot")).at(-1) ?? "";
    const form = { action: "book", slot, timeZone: "Europe/London" };
    const asked = await guest.send("", { step: "ask", ...form });
    assert.equal(asked.status, 200);
    const code = await guest.code();
    const before = await kept(world);
    for (const [name, look] of Object.entries(profiles)) {
      for (const link of links) await look(link);
      assert.deepEqual(changed(before, await kept(world)), [], `${name}: nothing changes`);
    }
    const done = await guest.send("", { step: "confirm", ...form, code });
    assert.equal(done.status, 303, await done.text());
    const again = await guest.send("", { step: "confirm", ...form, code });
    assert.equal(again.status, 409, "a code is good once");
    assert.match(await (await fetch(guest.address())).text(), /is booked/);
  },
);

test(
  "a page that was reached by a rewritten link works like the original: its forms go where it was read",
  {
    skip,
  },
  async () => {
    const { world } = opened;
    const guest = await Guest.arrives(world);
    await world.rest();
    const window = await Window.open({ width: 320, scripts: false });
    await window.page.goto(withAdded(guest.address("/message")));
    await window.page.fill("#text", "When do I start?");
    await window.page.click("text=Send the message");
    await window.page.fill("#code", await guest.code());
    await window.page.click("text=Confirm");
    assert.match(await window.page.innerText("main"), /We have your message/);
    await window.close();
  },
);

test(
  "codes: used, expired, somebody else's and guessed ones are refused, and nothing is done by them",
  {
    skip,
  },
  async () => {
    const { world } = opened;
    const guest = await Guest.arrives(world);
    const other = await Guest.arrives(world);
    await world.rest();
    const form = { action: "message", text: "When do I start?" };
    const confirm = (who: Guest, code: string) => who.send("/message", { step: "confirm", ...form, code });
    const ask = async (who: Guest) => {
      assert.equal((await who.send("/message", { step: "ask", ...form })).status, 200);
      return who.code();
    };
    /** Why it was refused, as the page says it. */
    const refused = async (who: Guest, code: string): Promise<string> => {
      const answer = await confirm(who, code);
      const text = await answer.text();
      assert.equal(answer.status, 409, text);
      return /role="alert"[^>]*>([^<]*)</.exec(text)?.[1]?.trim() ?? "";
    };
    const used = await ask(guest);
    assert.equal((await confirm(guest, used)).status, 303);
    assert.match(await refused(guest, used), /was used already/);

    const expired = await ask(guest);
    await world.advance("PT11M");
    assert.match(await refused(guest, expired), /more than ten minutes old/);

    await ask(guest);
    assert.match(await refused(guest, await ask(other)), /This is not the code/);

    const right = await ask(guest);
    const wrong = String((Number(right) + 1) % 1_000_000).padStart(6, "0");
    for (let tries = 0; tries < 5; tries += 1) await refused(guest, wrong);
    await refused(guest, right);
    const fresh = await ask(guest);
    assert.equal((await confirm(guest, fresh)).status, 303, "a new one is good");
  },
);

test(
  "links that open nothing look alike on every page, however they are asked for; and say it in four languages",
  {
    skip,
  },
  async () => {
    const { world } = opened;
    const revoked = await Guest.arrives(world);
    const living = await Guest.arrives(world);
    await world
      .as("recruiter")
      .expect(200, "DELETE", `/v1/applications/${revoked.applicationId}/candidate-link`);
    const [organisation = "", random = ""] = living.token.split(".");
    const tokens = {
      revoked: revoked.token,
      unknown: `${organisation}.${"A".repeat(43)}`,
      "of another organisation": `${world.agency.organisationId}.${random}`,
      "of none": `org_none.${random}`,
      truncated: living.token.slice(0, -1),
      swapped: `${organisation}.${[...random].reverse().join("")}`,
      none: "x",
    };
    for (const part of ["", "/interview", "/expectations", "/message", "/survey", "/data"])
      for (const method of ["GET", "HEAD", "POST"]) {
        const answers = new Map<string, string>();
        for (const [name, token] of Object.entries(tokens)) {
          const answer = await fetch(`${world.stack.url}/candidate/${token}${part}`, {
            method,
            ...(method === "POST"
              ? { body: new URLSearchParams({ step: "ask", action: firstAction[part] ?? "" }) }
              : {}),
          });
          assert.equal(answer.status, 404, `${method} ${part} ${name}`);
          answers.set(JSON.stringify([saying(answer.headers), await answer.text()]), name);
        }
        assert.equal(answers.size, 1, `${method} ${part}: ${[...answers.values()].join(" is not as ")}`);
        const [text = ""] = answers.keys();
        if (method === "GET")
          for (const lang of ["nl", "sv", "ja"]) assert.ok(text.includes(`lang=\\"${lang}\\"`));
      }
  },
);

const firstAction: Readonly<Record<string, string>> = {
  "": "cancel",
  "/interview": "interview-cancel",
  "/expectations": "expectations",
  "/message": "withdraw",
  "/survey": "survey",
  "/data": "erase",
};
