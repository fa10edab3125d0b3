import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { addMinutes } from "../../../shared/domain/calendar/days.ts";
import { applicationOf } from "../../../shared/domain/application/decision.ts";
import { anApplication } from "../../builders/history.ts";
import { helpAccepted } from "../../builders/talks.ts";
import { World } from "./world.ts";

/** How the candidate's pages speak: their language, their refusals, and what they ask a code for. */
describe("the candidate's pages speak with their candidate", () => {
  let world: World;
  let made = 0;
  before(async () => {
    world = await World.start();
  });
  after(() => world.stop());

  const given = async (begin: typeof anApplication = anApplication, locale = "en", name = "Sam Okafor") => {
    made += 1;
    const id = `app_s${made}`;
    const token = await world.tell(begin({ applicationId: id, candidateId: `can_s${made}` }), {
      locale,
      name,
    });
    return { id, token };
  };
  const codes = async (id: string) => applicationOf(await world.history(id)).access.codes.length;
  const alert = (text: string) => (/role="alert"[^>]*>([^<]*)</.exec(text)?.[1] ?? "").trim();

  it("in the candidate's own language, dates and all; in Japanese by the whole name", async () => {
    const expected = {
      en: [/Hello Sam, this/, /You will hear from Rita Recruiter by <strong>\w+ \d+ March</],
      nl: [/Hallo Sam, dit/, /Je hoort uiterlijk <strong>\w+ \d+ maart<\/strong> van Rita Recruiter/],
      sv: [/Hej Sam, det/, /Rita Recruiter hör av sig senast <strong>\w+ \d+ mars</],
      ja: [/山田 花子様/, /Rita Recruiterより、<strong>3月\d+日\(.\)<\/strong>までにご連絡いたします/],
    };
    for (const [locale, patterns] of Object.entries(expected)) {
      const { token } = await given(anApplication, locale, locale === "ja" ? "山田 花子" : "Sam Okafor");
      for (const part of ["", "/interview", "/expectations"]) {
        const { status, text } = await world.page(`${token}${part}`);
        assert.equal(status, 200);
        assert.ok(text.includes(`<html lang="${locale}">`), `${locale}${part}`);
        assert.doesNotMatch(text, /undefined|\[object|function|=>/, `${locale}${part}`);
        if (part === "") for (const pattern of patterns) assert.match(text, pattern);
        if (locale !== "en") assert.doesNotMatch(text, /\b(the|your|you)\b/i, `${locale}${part}`);
      }
    }
  });

  it("what would be refused is refused before a code is sent, in the page's own words", async () => {
    const { id, token } = await given(helpAccepted, "nl");
    const before = await codes(id);
    const cases: readonly (readonly [Record<string, string>, string])[] = [
      [{ action: "book", timeZone: "Europe/Amsterdam" }, "Kies eerst een van de tijden."],
      [{ action: "cancel" }, "Er staat geen gesprek."],
      [
        { action: "book", slot: "2026-03-02T09:00:00.000Z mem_eva", timeZone: "Europe/Amsterdam" },
        "Deze tijd is voorbij. Kies een andere.",
      ],
      [{ action: "support", answer: "accepted", expert: "yes" }, "Dit is al zo: er valt niets te wijzigen."],
    ];
    for (const [form, words] of cases) {
      const refused = await world.page(token, { step: "ask", ...form });
      assert.equal(refused.status, 409, JSON.stringify(form));
      assert.equal(alert(refused.text), words);
      assert.doesNotMatch(refused.text, /name="code"/);
    }
    assert.equal(await codes(id), before, "nobody was sent to look for a code");
  });

  it("asking changes nothing but that a code is sent", async () => {
    const { id, token } = await given(helpAccepted);
    const { version } = await world.history(id);
    const slot = "2026-03-10T09:00:00.000Z mem_eva";
    const asked = await world.page(token, { step: "ask", action: "book", slot, timeZone: "Europe/London" });
    assert.equal(asked.status, 200, asked.text);
    const history = await world.history(id);
    assert.deepEqual(
      history.events.slice(-1).map(({ type }) => type),
      ["CandidateCodeIssued"],
    );
    assert.equal(history.version, version + 1);
    assert.deepEqual(applicationOf(history).consultations, []);
  });

  it("a code is taken with blanks, a hyphen or in full-width digits; one that is none keeps the page where it is typed", async () => {
    for (const written of [
      (code: string) => ` ${code.slice(0, 3)} ${code.slice(3)} `,
      (code: string) => `${code.slice(0, 3)}-${code.slice(3)}`,
      (code: string) => code.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)),
    ]) {
      const { id, token } = await given(helpAccepted);
      const form = { action: "withdraw-consent" };
      await world.page(token, { step: "ask", ...form });
      const code = await world.mailed(id);
      const malformed = await world.page(token, { step: "confirm", ...form, code: "12a" });
      assert.equal(malformed.status, 409);
      assert.match(malformed.text, /name="code"/);
      assert.match(alert(malformed.text), /A code has six digits/);
      const done = await world.page(token, { step: "confirm", ...form, code: written(code) });
      assert.equal(done.status, 303, done.text);
    }
  });

  it("after five codes it says when the next may be asked for, and still takes the last", async () => {
    const { id, token } = await given(helpAccepted);
    const begun = world.now;
    const form = { step: "ask", action: "withdraw-consent" };
    for (let asked = 0; asked < 5; asked += 1) {
      world.now = addMinutes(begun, asked);
      assert.equal((await world.page(token, form)).status, 200);
    }
    world.now = addMinutes(begun, 5);
    const limited = await world.page(token, form);
    assert.equal(limited.status, 409);
    assert.match(alert(limited.text), /You can ask for another at 11:00/);
    assert.match(limited.text, /name="code"/);
    const last = { ...form, step: "confirm", code: await world.mailed(id) };
    assert.equal((await world.page(token, last)).status, 303);
    world.now = begun;
  });

  it("after the cut-off there is no button for what is refused, but whom to call", async () => {
    const { id, token } = await given(helpAccepted);
    const begun = world.now;
    const form = { action: "book", slot: "2026-03-11T09:00:00.000Z mem_eva", timeZone: "Europe/London" };
    await world.page(token, { step: "ask", ...form });
    await world.page(token, { step: "confirm", ...form, code: await world.mailed(id) });
    assert.match((await world.page(token)).text, /Cancel the talk/);
    world.now = "2026-03-11T08:30:00.000Z";
    const late = await world.page(token);
    assert.doesNotMatch(late.text, /Cancel the talk|Move the talk|It can be changed/);
    assert.match(late.text, /too late to change it here\. Please call Rita Recruiter: \+44 113 000 0001/);
    const refused = await world.page(token, { step: "ask", action: "cancel" });
    assert.match(alert(refused.text), /too close .* Please call Rita Recruiter: \+44 113 000 0001/);
    world.now = begun;
  });

  it("lists what was said so far, newest first, by its topic, its day and who said it", async () => {
    const { id, token } = await given(anApplication, "sv");
    await world.sent(id, [
      { template: "candidate-receipt", at: "2026-03-02T09:00:00.000Z" },
      { template: "candidate-next-step", at: "2026-03-04T09:00:00.000Z" },
      { template: "candidate-code", at: "2026-03-04T10:00:00.000Z" },
    ]);
    const { text } = await world.page(token);
    const said = (/Vad som har sagts hittills(.*?)<\/section>/s.exec(text)?.[1] ?? "").replace(/\s+/g, " ");
    assert.match(said, /onsdag 4 mars.*Hur vi går vidare.*måndag 2 mars.*Vi har fått din ansökan/);
    assert.equal([...said.matchAll(/<li>/g)].length, 2, "a code is not something that was said");
  });
});
