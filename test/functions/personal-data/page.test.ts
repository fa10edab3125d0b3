import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { organisation, World } from "./world.ts";

describe("the candidate's page about their details", () => {
  let world: World;
  let id = "";

  before(async () => {
    world = await World.start();
    id = await world.arrives({
      name: "Sam <Okafor>",
      email: "sam@people.example",
      postcode: "LS11 5AB",
      country: "GB",
      locale: "en",
      about: "<script>alert(1)</script>",
    });
  });
  after(() => world.stop());

  it("shows none of them to whoever has only the link", async () => {
    const { status, text } = await world.page(id);
    assert.equal(status, 200);
    assert.match(text, /Erase my details/);
    assert.doesNotMatch(text, /Okafor|LS11|people\.example/);
  });

  it("shows all of them once the code is typed, escaped, and hands them over as a file", async () => {
    const { status, text } = await world.fills(id, { action: "data-request" });
    assert.equal(status, 200);
    assert.match(text, /Name: Sam &lt;Okafor&gt;/);
    assert.doesNotMatch(text, /<script/);
    const [, file = ""] = /href="data:application\/json;base64,([^"]+)"/.exec(text) ?? [];
    const data = JSON.parse(Buffer.from(file, "base64").toString()) as { details: { name: string } };
    assert.equal(data.details.name, "Sam <Okafor>");
  });

  it("corrects what is filled in, and says where nothing is", async () => {
    const nothing = await world.page(id, { step: "ask", action: "correct-details", name: " " });
    assert.equal(nothing.status, 409);
    assert.match(nothing.text, /Fill in what is to change/);
    const form = {
      action: "correct-details",
      name: "Sam Okafor",
      phone: "",
      postcode: "",
      channel: "",
      locale: "",
    };
    assert.equal((await world.fills(id, form)).status, 303);
    const { candidateId } = await world.application(id);
    const candidate = await world.people.candidate(organisation, candidateId);
    assert.equal(candidate?.name, "Sam Okafor");
    assert.equal(candidate.postcode, "LS11 5AB");
  });

  it("asks for no code for what is no phone number", async () => {
    const codes = (await world.application(id)).access.codes.length;
    const refused = await world.page(id, { step: "ask", action: "correct-details", phone: "12" });
    assert.equal(refused.status, 409);
    assert.equal((await world.application(id)).access.codes.length, codes);
  });

  it("takes the wish to be erased, says by when, and takes it back", async () => {
    assert.equal((await world.fills(id, { action: "erase" })).status, 303);
    const asked = await world.page(id);
    assert.match(asked.text, /You have asked to be erased/);
    assert.match(asked.text, /Tuesday 3 March/);
    assert.doesNotMatch(asked.text, /Erase my details/);
    assert.equal((await world.fills(id, { action: "keep-details" })).status, 303);
    assert.match((await world.page(id)).text, /Erase my details/);
  });

  it("says, once the code is right, how many others under the address go along or stay", async () => {
    const person = { email: "twice@people.example", country: "GB", locale: "nl" } as const;
    const [one, two] = [
      await world.arrives({ name: "A", ...person }),
      await world.arrives({ name: "A", ...person }),
    ];
    const { text } = await world.page(one);
    assert.match(text, /name="otherApplications"/);
    assert.doesNotMatch(text, /Er is hier nog een sollicitatie/);
    const left = await world.fills(one, { action: "erase" });
    assert.equal(left.status, 200);
    assert.match(left.text, /Er is hier nog een sollicitatie met je e-mailadres/);
    await world.fills(one, { action: "keep-details" });
    const covered = await world.fills(one, { action: "erase", otherApplications: "yes" });
    assert.match(covered.text, /Nog een sollicitatie met je e-mailadres wordt ook gewist/);
    assert.equal((await world.application(two)).erasure?.status, "asked");
  });

  it("speaks the candidate's language", async () => {
    for (const [locale, words] of [
      ["nl", "Mijn gegevens wissen"],
      ["sv", "Radera mina uppgifter"],
      ["ja", "個人情報を削除する"],
    ] as const) {
      const other = await world.arrives({
        name: `Somebody in ${locale}`,
        email: `${locale}@people.example`,
        country: "GB",
        locale,
      });
      const { text } = await world.page(other);
      assert.ok(text.includes(words), locale);
      assert.ok(text.includes(`<html lang="${locale}">`));
    }
  });
});
