import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { applicationOf } from "../../../shared/domain/application/decision.ts";
import { anApplication, upTo } from "../../builders/history.ts";
import type { Story } from "../../builders/history.ts";
import { World } from "./world.ts";

const rejected = (story: Story): Story =>
  upTo("contact-made", story).laterBy({ hours: 2 }).outcome("interview-booked", "not-invited");

describe("hearing of other jobs, as candidates say it", () => {
  let world: World;
  let made = 0;
  before(async () => {
    world = await World.start();
  });
  after(() => world.stop());

  const given = async (tell: (story: Story) => Story = rejected, person: { locale?: string } = {}) => {
    made += 1;
    const id = `app_k${made}`;
    const story = tell(anApplication({ applicationId: id, candidateId: `can_k${made}` }));
    world.now = story.laterBy({ hours: 1 }).now;
    return { id, token: await world.tell(story, person) };
  };
  const keptUntil = async (id: string) => applicationOf(await world.history(id)).keptUntil;
  const problem = ({ body }: { readonly body: { readonly type: string } }) =>
    body.type.replace("/docs#problem-", "");

  it("takes a yes with its code, and its taking back with another", async () => {
    const { id } = await given();
    const yes = await world.does(id, "keep-for-other-jobs", "POST /v1/candidate/other-jobs");
    assert.equal(yes.status, 200, JSON.stringify(yes.body));
    assert.equal(await keptUntil(id), "2027-03-03");
    const back = await world.does(id, "end-keeping", "DELETE /v1/candidate/other-jobs");
    assert.equal(back.status, 200, JSON.stringify(back.body));
    assert.equal(await keptUntil(id), undefined);
  });

  it("refuses both without a code and with the other one's, and a yes before the end", async () => {
    const { id } = await given();
    const says = (code?: string) =>
      world.as<{ type: string }>(id, "POST /v1/candidate/other-jobs", { body: code ? { code } : {} });
    assert.equal((await says()).status, 422);
    const other = await world.code(id, "end-keeping");
    assert.ok((await says(other)).status >= 400);
    assert.equal(await keptUntil(id), undefined);
    const early = await given((story) => upTo("contact-made", story));
    const asked = await world.does<{ type: string }>(
      early.id,
      "keep-for-other-jobs",
      "POST /v1/candidate/other-jobs",
    );
    assert.equal(problem(asked), "not-ended");
  });

  it("is a form of the page for writing to us, in four languages; only opening the page says nothing", async () => {
    for (const [locale, yes, no] of [
      ["en", "Yes, tell me about other jobs", "No, not any more"],
      ["nl", "Ja, laat het me weten", "Nee, liever niet meer"],
      ["sv", "Ja, berätta om andra jobb", "Nej, inte längre"],
      ["ja", "案内を希望する", "案内を希望しない"],
    ] as const) {
      const { id, token } = await given(rejected, { locale });
      const page = `${token}/message`;
      const { version } = await world.history(id);
      const open = await world.page(page);
      await Promise.all([1, 2, 3].map(() => world.page(page)));
      assert.equal((await world.history(id)).version, version);
      assert.ok(open.text.includes(yes) && !open.text.includes(no), locale);
      const form = { action: "keep-for-other-jobs" };
      await world.page(page, { ...form, step: "ask" });
      const sent = await world.page(page, { ...form, step: "confirm", code: await world.mailed(id) });
      assert.equal(sent.status, 303, sent.text.slice(-900));
      assert.equal(await keptUntil(id), "2027-03-03");
      const kept = await world.page(page);
      assert.ok(kept.text.includes(no) && !kept.text.includes(yes), locale);
      assert.match(kept.text, /2027/);
      const end = { action: "end-keeping" };
      await world.page(page, { ...end, step: "ask" });
      const ended = await world.page(page, { ...end, step: "confirm", code: await world.mailed(id) });
      assert.equal(ended.status, 303, ended.text.slice(-900));
      assert.equal(await keptUntil(id), undefined);
    }
  });

  it("is offered to nobody whose application goes on, or who can come back to it by a button", async () => {
    for (const tell of [
      (story: Story) => upTo("contact-made", story),
      (story: Story) => story.laterBy({ days: 9 }).outcome("contact-made", "unreachable"),
    ]) {
      const { token } = await given(tell);
      assert.doesNotMatch((await world.page(`${token}/message`)).text, /other jobs/);
    }
  });
});
