import assert from "node:assert/strict";
import { after, afterEach, before, describe, it } from "node:test";
import { openShare, token } from "./world.ts";
import type { Form, ShareWorld } from "./world.ts";

const languages = ["en", "nl", "sv", "ja"] as const;
const sam: Form = { name: "Sam Okafor", email: "sam@people.example", phone: "", postcode: "", about: "" };

describe("the page behind a share link", () => {
  let world: ShareWorld;
  before(async () => {
    world = await openShare();
  });
  after(() => world.stop());
  afterEach(() => {
    world.changed.job = {};
    world.changed.organisation = {};
  });

  /** What came in while something was done. */
  const takenIn = async (work: () => Promise<unknown>): Promise<number> => {
    const earlier = (await world.received()).length;
    await work();
    return (await world.received()).length - earlier;
  };

  it("shows the job, who shared it, the questions and what happens with details; a messenger shows the same", async () => {
    world.changed.job = {
      description: "Early shifts.\n\nYou pick & pack.",
      pay: { currency: "GBP", minimum: 2_800_000, maximum: 3_400_000, period: "year" },
      hoursPerWeek: 37.5,
    };
    const { status, text, headers } = await world.ask("GET");
    assert.equal(status, 200);
    assert.match(text, /<h1>Warehouse Operative<\/h1>/);
    assert.match(text, /Olga thinks that this job might be for you/);
    assert.ok(!text.includes("Olga Referrer"), "only the first name");
    assert.match(text, /37\.5 hours a week/);
    assert.match(text, /£28,000\s?–\s?£34,000 a year, before tax/);
    assert.match(text, /You pick &amp; pack\./);
    assert.match(text, /Can you work nights\?/);
    assert.match(text, /kept for 6 months/);
    assert.match(text, /<meta property="og:title" content="Warehouse Operative, Acme Care"/);
    assert.match(text, /<meta property="og:description" content="Olga thinks [^"]*37\.5 hours a week/);
    assert.match(String(headers["content-security-policy"]), /default-src 'none'.*form-action 'self'/);
    assert.equal(headers["referrer-policy"], "no-referrer");
    assert.match(String(headers["content-type"]), /text\/html/);
    assert.doesNotMatch(text, /<script|<img|https?:/);
  });

  it("speaks the language that is chosen, else the browser's, else the organisation's", async () => {
    const spoken = async (asked: Parameters<ShareWorld["ask"]>[1]) =>
      /<html lang="(\w+)"/.exec((await world.ask("GET", asked)).text)?.[1];
    assert.equal(await spoken({ query: { language: "ja" }, languages: "nl" }), "ja");
    assert.equal(await spoken({ languages: "fr-FR, sv;q=0.7, nl-NL;q=0.8" }), "nl");
    assert.equal(await spoken({ languages: "fr, *;q=0.1" }), "en");
    assert.equal(await spoken({ languages: "nl;q=0, sv" }), "sv");
    assert.equal(await spoken({ query: { language: "xx", utm_source: "chat" } }), "en");
    world.changed.organisation = { locale: "nl" };
    assert.equal(await spoken({ languages: "fr" }), "nl");
  });

  it("changes nothing by being opened, however often and by whatever program", async () => {
    const opened = await takenIn(async () => {
      await Promise.all([world.ask("HEAD"), world.ask("GET"), world.ask("GET"), world.ask("HEAD")]);
    });
    assert.equal(opened, 0);
    const head = await world.ask("HEAD", { query: { fbclid: "1" } });
    assert.deepEqual([head.status, head.text], [200, ""]);
  });

  it("takes interest in with all that the form says, in the language of the page, to the referrer's credit", async () => {
    const form = {
      ...sam,
      email: "kim@people.example",
      name: "Kim Yilmaz",
      phone: "07700 900123",
      postcode: "ls1 4ab",
      newToSector: "yes",
      movingCloser: "no",
      "answer.night-shifts": "no",
      about: "I lift things.",
      language: "nl",
    };
    const { status, text } = await world.ask("POST", { form: { ...form, key: await world.key() } });
    assert.equal(status, 200, text);
    assert.match(text, /<html lang="nl">/);
    assert.match(text, /Dank je wel, Kim/);
    // Monday 2 March, 09:00: contact is promised within two working days.
    assert.match(text, /class="by">[^<]*<strong>\w+ \d+ maart<\/strong>/);
    assert.match(text, /Het beslist op zichzelf niets/);
    assert.match(text, /We bellen je/);
    const event = (await world.received()).at(-1);
    assert.ok(event);
    assert.deepEqual(
      [event.source, event.referrerId, event.newToSector, event.checkFirst],
      ["share", "mem_olga", true, ["night-shifts"]],
    );
    const person = (await world.candidates()).find(({ email }) => email === "kim@people.example");
    assert.ok(person);
    const { name, phone, postcode, about, movingCloser, locale, answers } = person;
    assert.deepEqual(
      { name, phone, postcode, about, movingCloser, locale, answers },
      {
        name: "Kim Yilmaz",
        phone: "+447700900123",
        postcode: "LS1 4AB",
        about: "I lift things.",
        movingCloser: false,
        locale: "nl",
        answers: { "night-shifts": false },
      },
    );
  });

  it("is sent twice at once, and again after the job has closed, and takes in one", async () => {
    const form = { ...sam, key: await world.key() };
    const count = await takenIn(async () => {
      const answers = await Promise.all([1, 2, 3].map(() => world.ask("POST", { form })));
      for (const { status, text } of answers) {
        assert.equal(status, 200);
        assert.equal(text, answers[0]?.text);
      }
      world.changed.job = { status: "closed" };
      const reloaded = await world.ask("POST", { form });
      assert.deepEqual([reloaded.status, reloaded.text], [200, answers[0]?.text]);
    });
    assert.equal(count, 1);
    const again = await takenIn(async () => {
      const other = await world.ask("POST", { form: { ...form, name: "Samuel Okafor" } });
      assert.equal(other.status, 409);
      assert.match(other.text, /We have your details already/);
    });
    assert.equal(again, 0);
  });

  it("says what is wrong beside its field, in each language, and keeps what was typed", async () => {
    for (const language of languages) {
      const form = {
        key: await world.key(),
        language,
        name: " ",
        email: "nobody at home",
        phone: "12",
        postcode: "much longer than any",
        newToSector: "no",
        "answer.night-shifts": "yes",
        about: '"><script>alert(1)</script>',
      };
      const count = await takenIn(async () => {
        const { status, text } = await world.ask("POST", { form });
        assert.equal(status, 422, language);
        assert.match(text, new RegExp(`<html lang="${language}">`));
        assert.match(text, /role="alert" tabindex="-1" autofocus/);
        for (const field of ["name", "email", "phone", "postcode"]) {
          assert.match(text, new RegExp(`<a href="#${field}">`), field);
          assert.match(text, new RegExp(`id="${field}-mistake"`), field);
          assert.match(
            text,
            new RegExp(`aria-describedby="[^"]*${field}-mistake" aria-invalid="true"`),
            field,
          );
        }
        assert.ok(text.includes(`name="key" value="${form.key}"`), "the form stays the same one");
        assert.ok(text.includes('value="nobody at home"'));
        assert.ok(text.includes("&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;"));
        assert.ok(!text.includes("<script"));
        assert.match(text, /name="answer\.night-shifts"\s+value="yes"\s+checked/);
        assert.match(text, /name="newToSector"\s+value="no"\s+checked/);
      });
      assert.equal(count, 0);
    }
  });

  it("asks for one way to reach somebody, and one is enough", async () => {
    const none = await world.ask("POST", { form: { ...sam, email: " ", key: await world.key() } });
    assert.equal(none.status, 422);
    assert.match(none.text, /id="email-mistake"[^>]*>Give us an e-mail address or a phone number/);
    const byPhone = await world.ask("POST", {
      form: { key: await world.key(), name: "山田 花子", phone: "07700 900456", language: "ja" },
    });
    assert.equal(byPhone.status, 200);
    assert.match(byPhone.text, /山田 花子様、ありがとうございます/);
    assert.match(byPhone.text, /お電話いたします/);
    assert.doesNotMatch(byPhone.text, /メールでお送りしました/);
  });

  it("says that the questions have changed where one is answered that is not asked any more", async () => {
    const form = { ...sam, key: await world.key(), "answer.night-shifts": "yes" };
    world.changed.job = { requirements: [] };
    const { status, text } = await world.ask("POST", { form });
    assert.equal(status, 422);
    assert.match(text, /What the job asks for has changed/);
  });

  it("says of a job that is closed that it is, and whom to ask; and of an unknown link that it leads nowhere", async () => {
    world.changed.job = { status: "closed" };
    for (const answer of [
      await world.ask("GET"),
      await world.ask("POST", { form: { ...sam, key: "a-key-of-sixteen-characters" } }),
    ]) {
      assert.match(answer.text, /This job is not open any more/);
      assert.match(answer.text, /Ask Olga about other jobs/);
      assert.doesNotMatch(answer.text, /<form/);
    }
    for (const language of languages)
      for (const link of ["org_acme.nothing", "nothing", `${token}x`]) {
        const { status, text } = await world.ask("GET", { link, languages: language });
        assert.equal(status, 404);
        assert.match(text, new RegExp(`<html lang="${language}">`));
      }
    const sent = await world.ask("POST", { link: "org_acme.nothing", form: { ...sam, key: "k".repeat(16) } });
    assert.equal(sent.status, 404);
  });

  it("refuses forms that it never made, with nothing of them in the log", async () => {
    const count = await takenIn(async () => {
      for (const form of [
        { ...sam, key: "short" },
        { ...sam, key: "k".repeat(16), salary: "lots" },
        { ...sam, key: "k".repeat(16), "answer.night-shifts": "perhaps" },
        { ...sam, key: "k".repeat(16), newToSector: "zorandel" },
      ] as Form[])
        assert.equal((await world.ask("POST", { form })).status, 422);
      const vast = { ...sam, key: "k".repeat(16), about: "zorandel ".repeat(10_000) };
      assert.equal((await world.ask("POST", { form: vast })).status, 413);
      const long = { ...sam, key: "k".repeat(16), about: "zorandel ".repeat(300) };
      const { status, text } = await world.ask("POST", { form: long });
      assert.equal(status, 422);
      assert.match(text, /id="about-mistake"/);
    });
    assert.equal(count, 0);
    for (const line of world.log.lines) assert.doesNotMatch(line, /zorandel|people\.example|olgaShares/);
  });
});
