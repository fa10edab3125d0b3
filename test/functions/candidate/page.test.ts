import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { after, before, describe, it } from "node:test";
import { addMinutes } from "../../../shared/domain/calendar/days.ts";
import { anOfferTold, helpAccepted } from "../../builders/talks.ts";
import { anApplication } from "../../builders/history.ts";
import type { Story } from "../../builders/history.ts";
import { counter, payOf } from "../../builders/offers.ts";
import { World } from "./world.ts";

describe("the candidate's page", () => {
  let world: World;
  let made = 0;
  before(async () => {
    world = await World.start();
  });
  after(() => world.stop());

  const given = async (begin: (arrival: { applicationId: string; candidateId: string }) => Story) => {
    made += 1;
    const id = `app_p${made}`;
    const token = await world.tell(begin({ applicationId: id, candidateId: `can_p${made}` }));
    return { id, token };
  };

  it("says where one is, what comes next, by when one hears and who to ask, without script or anything from elsewhere", async () => {
    const { token } = await given(anApplication);
    const { status, headers, text } = await world.page(token);
    assert.equal(status, 200);
    assert.match(String(headers["content-type"]), /^text\/html/);
    assert.match(String(headers["content-security-policy"]), /default-src 'none'; style-src 'sha256-/);
    const style = /<style>(.*?)<\/style>/s.exec(text)?.[1] ?? "";
    const hash = createHash("sha256").update(style).digest("base64");
    assert.ok(
      String(headers["content-security-policy"]).includes(`'sha256-${hash}'`),
      "its style is allowed",
    );
    assert.equal(headers["referrer-policy"], "no-referrer");
    assert.equal(headers["x-robots-tag"], "noindex");
    assert.equal(headers["cache-control"], "no-store");
    for (const words of [
      "Hello Sam",
      "You will hear from Rita Recruiter by",
      "We talk with you",
      "tel:+441130000001",
    ])
      assert.ok(text.includes(words), words);
    assert.doesNotMatch(text, /<script|https?:\/\/|\bon\w+="|undefined|\[object/i);
    const others = text.replaceAll(/href="\/candidate\/[^"]+\/(interview|expectations|message|data)"/g, "");
    assert.ok(
      !others.includes(token),
      "the address stands only where it leads to the candidate's other pages",
    );
  });

  it("says until when details are kept once the application is closed, and not before", async () => {
    const { token } = await given((arrival) => anApplication(arrival).outcome("contact-made", "too-far"));
    // Leeds keeps them for six months after 2 March 2026.
    const { text } = await world.page(token);
    assert.match(text, /We keep your details until 2 September 2026, then they are erased/);
    const live = await given(anApplication);
    assert.doesNotMatch((await world.page(live.token)).text, /We keep your details until/);
  });

  it("for a link that opens nothing says so, and no more", async () => {
    const { token } = await given(anApplication);
    for (const wrong of ["x", `${token}x`, token.replace("org_acme", "org_other")]) {
      const { status, headers, text } = await world.page(wrong);
      assert.equal(status, 404);
      assert.equal(headers["x-robots-tag"], "noindex");
      assert.match(text, /This link opens nothing/);
    }
  });

  it("reading it, however often, changes nothing", async () => {
    const { id, token } = await given(helpAccepted);
    const before = (await world.history(id)).version;
    await Promise.all([1, 2, 3, 4].map(() => world.page(token)));
    assert.equal((await world.history(id)).version, before);
  });

  it("help is accepted, a time chosen and booked by forms, each with the code of a mail", async () => {
    const { id, token } = await given((arrival) =>
      anOfferTold(arrival).consultation({ type: "DecideSupport", decision: "offer" }),
    );
    const first = await world.page(token);
    assert.match(first.text, /Acme Care pays the expert/);
    assert.match(first.text, /Your recruiter \(now Rita Recruiter\) may read/, "who reads is named");
    const yes = { action: "support", answer: "accepted", expert: "yes" };
    const asked = await world.page(token, { step: "ask", ...yes });
    assert.equal(asked.status, 200);
    assert.match(asked.text, /autocomplete="one-time-code"/);
    const code = await world.mailed(id);
    const wrong = code === "111111" ? "222222" : "111111";
    const again = await world.page(token, { step: "confirm", ...yes, code: wrong });
    assert.match(again.text, /role="alert".*type its six digits/s);
    const done = await world.page(token, { step: "confirm", ...yes, code });
    assert.equal(done.status, 303);
    assert.equal(done.headers["location"], `/candidate/${token}`);

    const choosing = await world.page(token, undefined, { timeZone: "Asia/Tokyo" });
    assert.match(choosing.text, /Friday 6 March, <\/span>with Eva Expert.*18:00/s);
    const slot = /value="(2026-03-09T[^"]+)"/.exec(choosing.text)?.[1] ?? "";
    const hostile = '"><script>alert(1)</script>';
    const time = { action: "book", slot, timeZone: "Asia/Tokyo", worries: hostile };
    const typing = await world.page(token, { step: "ask", ...time });
    assert.ok(!typing.text.includes("<script"));
    assert.ok(typing.text.includes("&lt;script&gt;"));
    const booked = await world.page(token, { step: "confirm", ...time, code: await world.mailed(id) });
    assert.equal(booked.status, 303, booked.text);
    assert.match(
      (await world.page(token)).text,
      /Monday 9 March .*\(Japan Standard Time\).*minutes with Eva Expert/s,
    );
    const off = { action: "cancel" };
    await world.page(token, { step: "ask", ...off });
    assert.equal(
      (await world.page(token, { step: "confirm", ...off, code: await world.mailed(id) })).status,
      303,
    );
  });

  it("a time that is chosen is held: the page says until when, and nobody else is shown it", async () => {
    const { id, token } = await given(helpAccepted);
    const other = await given(helpAccepted);
    const time = {
      action: "book",
      slot: "2026-03-12T09:00:00.000Z mem_eva",
      timeZone: "Asia/Tokyo",
    };
    const begun = world.now;
    const asked = await world.page(token, { step: "ask", ...time });
    assert.match(
      asked.text,
      /Thursday 12 March at 18:00 \(Japan Standard Time\) is kept for you until .*19:05/,
    );
    const wrong = (await world.mailed(id)) === "111111" ? "222222" : "111111";
    const again = await world.page(token, { step: "confirm", ...time, code: wrong });
    assert.match(again.text, /is kept for you until .*19:05/);
    assert.ok(!(await world.page(other.token)).text.includes(time.slot));
    const late = await world.page(other.token, { step: "ask", ...time });
    assert.equal(late.status, 409);
    assert.match(late.text, /Somebody else is deciding about this time/);

    world.now = addMinutes(begun, 6);
    const free = await world.page(token, { step: "confirm", ...time, code: wrong });
    assert.match(free.text, /is not kept for you any more/);
    const booked = await world.page(token, { step: "confirm", ...time, code: await world.mailed(id) });
    assert.equal(booked.status, 303, booked.text);
    assert.match((await world.page(token)).text, /Thursday 12 March at 18:00 \(Japan Standard Time\)/);
    world.now = begun;
  });

  it("who comes too late with the code is shown what is free instead", async () => {
    const { id, token } = await given(helpAccepted);
    const other = await given(helpAccepted);
    const time = {
      action: "book",
      slot: "2026-03-13T09:00:00.000Z mem_eva",
      timeZone: "Europe/London",
    };
    const begun = world.now;
    await world.page(token, { step: "ask", ...time });
    const code = await world.mailed(id);
    world.now = addMinutes(begun, 6);
    await world.page(other.token, { step: "ask", ...time });
    const first = await world.page(other.token, {
      step: "confirm",
      ...time,
      code: await world.mailed(other.id),
    });
    assert.equal(first.status, 303, first.text);
    const late = await world.page(token, { step: "confirm", ...time, code });
    assert.equal(late.status, 409);
    assert.match(late.text, /Choose another/);
    assert.match(late.text, /value="2026-03-13T1[^"]+ mem_eva"/);
    world.now = begun;
  });

  it("times are shown in any zone there is; where a talk is booked, in the one it was booked in", async () => {
    const { id, token } = await given(helpAccepted);
    assert.match((await world.page(token)).text, /<option selected>Europe\/London<\/option>/);
    const time = {
      action: "book",
      slot: "2026-03-10T14:00:00.000Z mem_eva",
      timeZone: "America/St_Johns",
    };
    const choosing = await world.page(token, undefined, { timeZone: time.timeZone });
    assert.match(choosing.text, /<optgroup label="America">.*<option selected>America\/St_Johns<\/option>/s);
    await world.page(token, { step: "ask", ...time });
    const booked = await world.page(token, { step: "confirm", ...time, code: await world.mailed(id) });
    assert.equal(booked.status, 303, booked.text);
    assert.match((await world.page(token)).text, /Choose another time \(Newfoundland Time\)/);
  });

  it("a talk whose time has passed is not there to be moved or cancelled: another time can be booked", async () => {
    const { id, token } = await given(helpAccepted);
    const chosen = await world.page(token);
    const slot = /value="(2026-03-09T[^"]+)"/.exec(chosen.text)?.[1] ?? "";
    const time = { action: "book", slot, timeZone: "Europe/London" };
    await world.page(token, { step: "ask", ...time });
    await world.page(token, { step: "confirm", ...time, code: await world.mailed(id) });
    assert.match((await world.page(token)).text, /Cancel the talk/);
    const before = world.now;
    world.now = "2026-03-10T08:00:00.000Z";
    try {
      const { text } = await world.page(token);
      assert.match(text, /The time of your talk with the compensation expert has passed/);
      assert.doesNotMatch(text, /Cancel the talk|Move the talk/);
      const another = /value="(2026-03-1[^"]+)"/.exec(text)?.[1] ?? "";
      const again = { ...time, slot: another };
      await world.page(token, { step: "ask", ...again });
      const booked = await world.page(token, { step: "confirm", ...again, code: await world.mailed(id) });
      assert.equal(booked.status, 303, booked.text);
      assert.match((await world.page(token)).text, /Your talk with the compensation expert is booked/);
    } finally {
      world.now = before;
    }
  });

  it("whose turn it is with an offer is said as it is: theirs, ours while we negotiate, and when its time has passed", async () => {
    const open = await given(anOfferTold);
    assert.match((await world.page(open.token)).text, /tell us your answer.*You can answer it until/s);
    const countered = await given((arrival) => counter(anOfferTold(arrival), payOf(3_200_000)));
    const { text } = await world.page(countered.token);
    assert.match(text, /The answer is ours to give/);
    assert.doesNotMatch(text, /tell us your answer/);
    const before = world.now;
    world.now = "2026-03-16T08:00:00.000Z";
    try {
      const late = (await world.page(open.token)).text;
      assert.match(late, /The time to answer our offer has passed.*It was to be answered until/s);
      assert.doesNotMatch(late, /You can answer it until/);
    } finally {
      world.now = before;
    }
  });

  it("a refusal is said on the page, and nothing is done", async () => {
    const { id, token } = await given(helpAccepted);
    const before = (await world.history(id)).version;
    const unfit = await world.page(token, { step: "ask", action: "book", timeZone: "Europe/London" });
    assert.equal(unfit.status, 409);
    assert.match(unfit.text, /role="alert"/);
    const uncoded = await world.page(token, { step: "confirm", action: "withdraw-consent", code: "123456" });
    assert.match(uncoded.text, /Ask for a code for this first/);
    assert.equal((await world.history(id)).version, before);
  });
});
