import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { applicationOf } from "../../../shared/domain/application/decision.ts";
import { anApplication } from "../../builders/history.ts";
import { World } from "./world.ts";

describe("the form about what a candidate is looking for", () => {
  let world: World;
  let made = 0;
  before(async () => {
    world = await World.start();
    world.duties = [{ dutyId: "picking", name: "Picking orders" }];
    world.skills = ["first-aid"];
    world.pay = { currency: "GBP", minimum: 220_000, maximum: 280_000, period: "month" };
  });
  after(() => world.stop());

  const given = async () => {
    made += 1;
    const id = `app_f${made}`;
    const token = await world.tell(anApplication({ applicationId: id, candidateId: `can_f${made}` }));
    return { id, token, address: `${token}/expectations` };
  };
  /** As a browser sends the form where nothing was answered. */
  const untouched = {
    action: "expectations",
    timeZone: "Europe/London",
    version: "0",
    "pay.currency": "GBP",
    "gross.amount": "",
    "gross.period": "month",
    "net.amount": "",
    "net.period": "month",
    "pay.bonus": "",
    "pay.hours": "37.5",
    "place.hours": "",
    "place.kilometres": "",
    "place.experience": "",
    "reason.words": "",
    "start.notice": "",
    "start.earliest": "",
    "others.deadline": "",
    "others.words": "",
  };
  const flat = (text: string): string => text.replace(/\s+/g, " ");
  const chosen = (text: string, name: string): string | undefined => {
    const [, options = ""] = new RegExp(`<select[^>]*name="${name}">(.*?)</select>`).exec(flat(text)) ?? [];
    return /<option value="([^"]*)" selected>/.exec(options)?.[1];
  };

  it("takes pay for the period in which the job says it, unless they choose another", async () => {
    const { id, address } = await given();
    const { text } = await world.page(address);
    assert.deepEqual(
      ["gross.period", "net.period"].map((name) => chosen(text, name)),
      ["month", "month"],
    );
    const form = { ...untouched, "gross.amount": "2500" };
    await world.page(address, { step: "ask", ...form });
    await world.page(address, { step: "confirm", ...form, code: await world.mailed(id) });
    const { answers } = applicationOf(await world.history(id)).expectations;
    assert.deepEqual(answers.pay?.gross, { amount: 250_000, period: "month" });
  });

  it("takes no period for granted where the job says none", async () => {
    const { address } = await given();
    const { pay } = world;
    world.pay = undefined;
    try {
      assert.equal(chosen((await world.page(address)).text, "gross.period"), "");
      const form = { ...untouched, "gross.amount": "2500", "gross.period": "" };
      const refused = await world.page(address, { step: "ask", ...form });
      assert.equal(refused.status, 409);
      assert.match(
        refused.text,
        /Gross for: Choose whether it is pay for an hour, a week, a month or a year\./,
      );
    } finally {
      world.pay = pay;
    }
  });

  it("refuses half an answer by the name of its field, before a code goes out", async () => {
    const { id, address } = await given();
    const cases: readonly (readonly [Readonly<Record<string, string>>, RegExp])[] = [
      [{ "start.earliest": "2026-05-01" }, /Where you are now: You wrote “The earliest day”/],
      [{ "reason.words": "Rent went up" }, /Why you want to change: .*Tick also/],
      [{ "others.deadline": "2026-03-12" }, /Are you talking with other employers\?: Say yes or no\./],
      [{ "others.words": "Northwind" }, /Are you talking with other employers\?: Say yes or no\./],
      [{ "others.consent": "yes" }, /Are you talking with other employers\?: Say yes or no\./],
      [{ "others.in": "no", "others.words": "Northwind" }, /You said no\. Say yes, or leave .* empty/],
      [{ "others.in": "yes", "others.deadline": "2026-03-12" }, /kept only with your consent/],
      [{ "pay.bonus": "500" }, /Bonus in a year: Write also which pay/],
      [{ "net.amount": "1900", "pay.hours": "" }, /These are for so many hours a week: Write how many/],
      [{ "shift.none": "yes", "shift.night": "yes" }, /Which can you not work\?: You ticked some/],
      [{ "pay.bonus": "much", "gross.amount": "1" }, /Bonus in a year: Write the amount/],
      [{ "place.kilometres": "far" }, /How far you would travel at most, in kilometres: “far”/],
    ];
    for (const [answers, words] of cases) {
      const refused = await world.page(address, { step: "ask", ...untouched, ...answers });
      assert.equal(refused.status, 409, JSON.stringify(answers));
      assert.match(flat(refused.text), words, JSON.stringify(answers));
    }
    assert.deepEqual(applicationOf(await world.history(id)).access.codes, []);
  });

  it("is shown again with all that was typed where it is refused, as it was typed", async () => {
    const { address } = await given();
    const words = 'Rent "up" </textarea><script>alert(1)</script>';
    const form = {
      ...untouched,
      "duty.picking": "no",
      "gross.amount": "about 2500",
      "gross.period": "week",
      "pay.bonus": '"><b>',
      "pay.hours": "30",
      "shift.night": "yes",
      "kind.remote": "yes",
      "skill.first-aid": "yes",
      "place.experience": "over-10-years",
      "reason.pay": "yes",
      "reason.words": words,
      "start.notice": "given",
      "start.earliest": "2026-05-01",
      "others.in": "yes",
    };
    const refused = await world.page(address, { step: "ask", ...form });
    assert.equal(refused.status, 409);
    const text = flat(refused.text);
    const ticked = [...text.matchAll(/name="([^"]*)" value="([^"]*)" checked/g)].map(
      ([, name, value]) => `${name}=${value}`,
    );
    assert.deepEqual(ticked.sort(), [
      "duty.picking=no",
      "kind.remote=yes",
      "others.in=yes",
      "reason.pay=yes",
      "shift.night=yes",
      "skill.first-aid=yes",
    ]);
    assert.deepEqual(
      ["gross.period", "net.period", "place.experience", "start.notice"].map((name) => chosen(text, name)),
      ["week", "month", "over-10-years", "given"],
    );
    const value = (name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(text)?.[1];
    assert.deepEqual(["gross.amount", "pay.bonus", "pay.hours", "start.earliest"].map(value), [
      "about 2500",
      "&quot;&gt;&lt;b&gt;",
      "30",
      "2026-05-01",
    ]);
    assert.ok(text.includes("Rent &quot;up&quot; &lt;/textarea&gt;&lt;script&gt;alert(1)"));
    assert.doesNotMatch(text, /<script|<b>/);
    assert.match(text, /<details open>/);
  });

  it("is shown again where somebody noted something since it was shown, before a code or after it", async () => {
    const { id, address } = await given();
    const shown = async () =>
      /name="version" value="(\d+)"/.exec(flat((await world.page(address)).text))?.[1] ?? "";
    const form = { ...untouched, "place.hours": "31.25", version: await shown() };
    const noting = (hoursPerWeek: number, version: number) =>
      world.asMember("mem_rita", "PUT /v1/applications/{id}/expectations", id, undefined, {
        body: { channel: "phone", hoursPerWeek },
        ifMatch: `"${version}"`,
      });
    assert.equal((await noting(30, 0)).status, 200);
    const codes = async () => applicationOf(await world.history(id)).access.codes.length;
    const before = await codes();
    const early = await world.page(address, { step: "ask", ...form });
    assert.equal(await codes(), before);
    const again = { ...form, version: await shown() };
    assert.equal((await world.page(address, { step: "ask", ...again })).status, 200);
    const code = await world.mailed(id);
    assert.equal((await noting(32, 1)).status, 200);
    const late = await world.page(address, { step: "confirm", ...again, code });
    for (const [refused, version] of [
      [early, "1"],
      [late, "2"],
    ] as const) {
      assert.equal(refused.status, 409);
      assert.match(refused.text, /Somebody noted something meanwhile\./);
      assert.match(flat(refused.text), /name="place\.hours" value="31\.25"/);
      assert.match(flat(refused.text), new RegExp(`name="version" value="${version}"`));
    }
    assert.equal(applicationOf(await world.history(id)).expectations.answers.hoursPerWeek, 32);
  });

  it("takes back what was noted of them, by name, and leaves the rest", async () => {
    const { id, address } = await given();
    assert.doesNotMatch((await world.page(address)).text, /name="take\./, "there is nothing to take back");
    const noted = await world.asMember("mem_rita", "PUT /v1/applications/{id}/expectations", id, undefined, {
      body: { channel: "phone", hoursPerWeek: 30, skills: ["first-aid"] },
      ifMatch: '"0"',
    });
    assert.equal(noted.status, 200);
    const { text } = await world.page(address);
    assert.deepEqual([...text.matchAll(/name="take\.(\w+)"/g)].map(([, name]) => name).sort(), [
      "hoursPerWeek",
      "skills",
    ]);
    assert.ok(text.includes("first aid"), "skills are words");
    const form = { ...untouched, version: "1", "take.hoursPerWeek": "yes" };
    assert.equal((await world.page(address, { step: "ask", ...form })).status, 200);
    const done = await world.page(address, { step: "confirm", ...form, code: await world.mailed(id) });
    assert.equal(done.status, 303, done.text);
    const { answers } = applicationOf(await world.history(id)).expectations;
    assert.deepEqual(answers, { skills: ["first-aid"] });
  });

  it("is shown again with it also where only the code is refused", async () => {
    const { address } = await given();
    const form = { ...untouched, "place.hours": "31.25" };
    const refused = await world.page(address, { step: "confirm", ...form, code: "123456" });
    assert.equal(refused.status, 409);
    assert.match(flat(refused.text), /name="place\.hours" value="31\.25"/);
  });
});
