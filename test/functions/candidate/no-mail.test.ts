import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { anApplication, upTo } from "../../builders/history.ts";
import { World } from "./world.ts";

interface Problem {
  readonly type: string;
  readonly detail: string;
  readonly contact?: { readonly name: string; readonly phone?: string };
}

const address = "sam@people.example";
const form = { step: "ask", action: "message", text: "Is the date still right?" };

/** Where no mail can reach a candidate, they are told whom to call instead of being sent to look for a code. */
describe("a candidate whom no mail can reach", () => {
  let world: World;
  let made = 0;
  before(async () => {
    world = await World.start();
  });
  after(() => world.stop());

  const given = async (person: { locale?: string; email?: string } = {}) => {
    made += 1;
    const id = `app_n${made}`;
    const story = upTo("contact-made", anApplication({ applicationId: id, candidateId: `can_n${made}` }));
    world.now = story.laterBy({ hours: 1 }).now;
    return { id, token: await world.tell(story, person) };
  };
  const asks = (id: string) =>
    world.as<Problem>(id, "POST /v1/candidate/code", {
      body: { action: "message", request: { text: "Hello" } },
    });
  const codes = async (id: string) =>
    (await world.history(id)).events.filter(({ type }) => type === "CandidateCodeIssued").length;

  it("because the organisation's mail is stopped reads whom to call, and no code is made", async () => {
    const { id, token } = await given();
    await world.stopMail();
    try {
      const refused = await asks(id);
      assert.equal(refused.status, 409);
      assert.match(refused.body.type, /mail-stopped$/);
      assert.deepEqual(refused.body.contact, { name: "Rita Recruiter", phone: "+441130000001" });
      const shown = await world.page(`${token}/message`, form);
      assert.equal(shown.status, 409);
      assert.match(shown.text, /role="alert"/);
      assert.match(shown.text, /Our e-mail is out of order at the moment/);
      assert.match(shown.text, /Please call Rita Recruiter: [+\d ]+\./);
      assert.match(shown.text, /Is the date still right\?/, "what they wrote is not lost");
      assert.equal(await codes(id), 0);
    } finally {
      await world.stopMail(false);
    }
    assert.equal((await asks(id)).status, 202, "as soon as mail leaves again it goes on");
    assert.equal(await codes(id), 1);
  });

  it("because their address refuses mail reads whom to call; another address of theirs is another matter", async () => {
    const email = "gone@people.example";
    const { id, token } = await given({ email });
    await world.suppress(email, "bounced");
    const refused = await asks(id);
    assert.equal(refused.status, 409);
    assert.match(refused.body.type, /address-takes-no-mail$/);
    assert.equal(refused.body.contact?.name, "Rita Recruiter");
    assert.doesNotMatch(JSON.stringify(refused.body), /gone@/);
    const shown = await world.page(`${token}/message`, form);
    assert.match(shown.text, /No e-mail reaches the address we have of yours/);
    assert.match(shown.text, /Please call Rita Recruiter: [+\d ]+\./);
    assert.equal(await codes(id), 0);
    assert.equal((await asks((await given({ email: address })).id)).status, 202);
  });

  it("because they called our mail spam gets the code that they ask for now", async () => {
    const email = "cross@people.example";
    const { id } = await given({ email });
    await world.suppress(email, "complained");
    assert.equal((await asks(id)).status, 202);
    assert.equal(await codes(id), 1);
  });

  it("reads it in their own language", async () => {
    await world.stopMail();
    try {
      for (const [locale, words] of [
        ["nl", /op dit moment geen e-mail/],
        ["sv", /inte skicka e-post just nu/],
        ["ja", /メールをお送りできないため/],
      ] as const) {
        const { token } = await given({ locale });
        const shown = await world.page(`${token}/message`, form);
        assert.match(shown.text, words);
        assert.match(shown.text, /Rita Recruiter/);
      }
    } finally {
      await world.stopMail(false);
    }
  });
});
