import assert from "node:assert/strict";
import { after, before, beforeEach, describe, it } from "node:test";
import { renderSummaries } from "../../../functions/http/correspondence/summaries-page.ts";
import { summaryKinds } from "../../../shared/domain/messages/summaries.ts";
import type { SummaryKind } from "../../../shared/domain/messages/summaries.ts";
import { readerBehind, summaryAddress } from "../../../shared/runtime/summaries.ts";
import { aMember } from "../../builders/rows.ts";
import { World } from "../candidate/world.ts";

const publicUrl = "https://milepost.example";
const oneClick = "List-Unsubscribe=One-Click";

describe("doing without a summary, over HTTP", () => {
  let world: World;
  before(async () => {
    world = await World.start();
  });
  beforeEach(async () => {
    for (const kind of summaryKinds) await world.summaries(addressOf("mem_rita", kind), "wanted=yes");
  });
  after(() => world.stop());

  /** What follows `/summaries/` in the address that a summary carries. */
  const addressOf = (memberId: string, kind: SummaryKind, organisation = "org_acme", secret = world.secret) =>
    summaryAddress({ organisation, memberId, kind }, { secret, publicUrl }).slice(
      `${publicUrl}/summaries/`.length,
    );
  const buttons = (text: string) =>
    [...text.matchAll(/action="([^"]*)">\s*<input type="hidden" name="wanted" value="([^"]*)"/g)].map(
      ([, kind, wanted]) => `${kind} ${wanted}`,
    );
  const inOrder = (_key: string, value: unknown): unknown =>
    typeof value === "object" && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value;
  /** All that is kept, by table, in an order of its own. */
  const kept = async () =>
    Object.fromEntries(
      Object.entries(await world.everything()).map(([table, items]) => [
        table,
        (JSON.parse(items) as Record<string, unknown>[])
          .map((item) => JSON.stringify(item, inOrder))
          .sort((a, b) => (a < b ? -1 : 1)),
      ]),
    );

  it("one click stops the kind it came with and no other; once more is harmless", async () => {
    const address = addressOf("mem_rita", "digest");
    const first = await world.summaries(address, oneClick);
    assert.equal(first.status, 200);
    assert.deepEqual(buttons(first.text), ["digest yes", "overdue no"]);
    assert.ok((await kept())["records"]?.some((item) => item.includes(`"unwanted":["digest"]`)));
    const afterFirst = await kept();
    const second = await world.summaries(address, oneClick);
    assert.equal(second.status, 200);
    assert.equal(second.text, first.text);
    assert.deepEqual(await kept(), afterFirst);
  });

  it("one click counts as a form of several parts, too, as mail programmes may send it", async () => {
    const body = `--b\r\nContent-Disposition: form-data; name="List-Unsubscribe"\r\n\r\nOne-Click\r\n--b--\r\n`;
    const { status, text } = await world.summaries(addressOf("mem_rita", "overdue"), body);
    assert.equal(status, 200);
    assert.deepEqual(buttons(text), ["digest no", "overdue yes"]);
  });

  it("opening the page changes nothing, however often and by whomever", async () => {
    const before = await kept();
    const pages = await Promise.all(
      Array.from({ length: 5 }, () => world.summaries(addressOf("mem_rita", "digest"))),
    );
    for (const { status, text } of pages) {
      assert.equal(status, 200);
      assert.deepEqual(buttons(text), ["digest no", "overdue no"]);
    }
    assert.deepEqual(await kept(), before);
  });

  it("the page has a button for each kind of its reader's roles, which takes it back as well", async () => {
    const address = addressOf("mem_rita", "digest");
    await world.summaries(address, "wanted=no");
    assert.deepEqual(buttons((await world.summaries(address)).text), ["digest yes", "overdue no"]);
    const again = await world.summaries(address, "wanted=yes");
    assert.deepEqual(buttons(again.text), ["digest no", "overdue no"]);
    const ofOther = await world.summaries(addressOf("mem_york", "digest"));
    assert.deepEqual(buttons(ofOther.text), ["digest no", "overdue no"]);
  });

  it("the page names nobody, needs no script, and is kept and found nowhere", async () => {
    const { text, headers } = await world.summaries(addressOf("mem_rita", "digest"));
    const [, body = ""] = text.split("</style>");
    assert.ok(body.length > 200);
    assert.doesNotMatch(body, /Rita|@|mem_|<script|\bon\w+="|src=/i);
    assert.equal(headers["referrer-policy"], "no-referrer");
    assert.equal(headers["x-robots-tag"], "noindex");
    assert.equal(headers["cache-control"], "no-store");
    assert.match(String(headers["content-security-policy"]), /default-src 'none'/);
  });

  it("whatever is forged, cut short or swapped is answered like what never was, and changes nothing", async () => {
    const real = addressOf("mem_rita", "digest");
    const [token = ""] = real.split("/");
    const unknown = addressOf("mem_nobody", "digest");
    const before = await kept();
    const forged = [
      addressOf("mem_rita", "digest", "org_acme", "another secret"),
      real.replace("org_acme", "org_other"),
      `${token.slice(0, -1)}/digest`,
      `${token}x/digest`,
      `org_acme.${"A".repeat(43)}/digest`,
      "mem_rita/digest",
      `org_acme.mem_rita/digest`,
      `${token}/everything`,
      `${token}/constructor`,
    ];
    for (const body of [undefined, oneClick, "wanted=yes"]) {
      const expected = await world.summaries(unknown, body);
      assert.equal(expected.status, 404);
      for (const address of forged)
        assert.deepEqual(await world.summaries(address, body), expected, `${address} ${body}`);
    }
    assert.deepEqual(await kept(), before);
    assert.deepEqual(buttons((await world.summaries(real)).text), ["digest no", "overdue no"]);
  });

  it("a token of somebody who left is nobody's", async () => {
    const [token = ""] = addressOf("mem_rita", "digest").split("/");
    const behind = (status: "active" | "left") =>
      readerBehind(token, {
        people: { members: () => Promise.resolve([aMember({ memberId: "mem_rita", status })]) },
        secret: world.secret,
      });
    assert.equal((await behind("active"))?.member.memberId, "mem_rita");
    assert.equal(await behind("left"), undefined);
  });

  it("no log line has a token", async () => {
    const address = addressOf("mem_rita", "digest");
    await world.summaries(address);
    await world.summaries(address, oneClick);
    const [token = ""] = address.split("/");
    assert.ok(world.logged.length > 0);
    assert.ok(!world.logged.some((line) => line.includes(token.slice("org_acme.".length))));
  });

  it("the page is in four languages, and shows an organisation's name as it is", () => {
    const pages = (["en", "nl", "sv", "ja"] as const).map((language) => {
      const choices = summaryKinds.map((kind, index) => ({ kind, wanted: index % 2 === 0 }));
      const text = renderSummaries({ organisation: `<b>"Acme" & Sons</b>`, language, choices });
      assert.match(text, new RegExp(`<html lang="${language}">`));
      assert.ok(text.includes("&lt;b&gt;&quot;Acme&quot; &amp; Sons&lt;/b&gt;") && !text.includes("<b>"));
      assert.deepEqual(buttons(text).length, summaryKinds.length);
      return text.replace(/lang="\w+"/, "");
    });
    assert.equal(new Set(pages).size, 4);
  });
});
