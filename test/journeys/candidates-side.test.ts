import assert from "node:assert/strict";
import { test } from "node:test";
import { Caller } from "../../local/demo/caller.ts";
import { timeOf } from "../../shared/domain/calendar/zones.ts";
import { openWorld, person, words } from "./world.ts";
import type { MailSeen, World } from "./world.ts";

const opened = openWorld();

/** A candidate with the link of their receipt, and what they do with it. */
async function aCandidate(world: World, given: Readonly<Record<string, unknown>> = {}) {
  const friend = person(given);
  let applicationId = "";
  const mails = await world.mailsDuring(async () => {
    applicationId = await world.refer(friend);
  });
  const [, token = ""] =
    mails
      .filter(({ to }) => to === friend.email)
      .map(({ text }) => /\/candidate\/(org_\w+\.[\w-]{43})$/m.exec(text))
      .find((found) => found !== null) ?? [];
  assert.ok(token, "the receipt leads to the candidate's page");
  words(token.split(".")[1] ?? "");
  return held(world, { friend, applicationId, token });
}

const held = (
  world: World,
  {
    friend,
    applicationId,
    token,
  }: { friend: ReturnType<typeof person>; applicationId: string; token: string },
) => {
  const own = new Caller(world.stack.url, () => Promise.resolve(token));
  /** Asks for a code for just this, reads it in the mail, and does it. */
  const withCode = async (action: string, route: string, request: Readonly<Record<string, unknown>> = {}) => {
    const mails = await world.mailsDuring(() =>
      own.expect([200, 202], "POST", "/v1/candidate/code", { body: { action, request } }),
    );
    const code = mails
      .filter(({ to }) => to === friend.email)
      .map(({ text }) => /^\d{6}$/m.exec(text)?.[0])
      .find(Boolean);
    assert.ok(code, `a code for ${action} comes at once`);
    const [method = "", path = ""] = route.split(" ");
    return own.call(method, path, { body: { ...request, code } });
  };
  const page = async (part = "") => (await fetch(`${world.stack.url}/candidate/${token}${part}`)).text();
  const send = (part: string, form: Readonly<Record<string, string>>) =>
    fetch(`${world.stack.url}/candidate/${token}${part}`, {
      method: "POST",
      headers: { "content-type": "application/x-www-form-urlencoded" },
      body: new URLSearchParams(form).toString(),
      redirect: "manual",
    });
  return { friend, applicationId, token, own, withCode, page, send };
};

const to = (mails: readonly MailSeen[], address: string): MailSeen[] =>
  mails.filter((mail) => mail.to === address);
const taskOf = async (world: World, applicationId: string, kind: string) =>
  (await world.view(applicationId)).tasks.find((task) => task.kind === kind);

test("a message from the page reaches the contact, turns the row with us, and an answer turns it back", async () => {
  const { world } = opened;
  const { applicationId, withCode, page } = await aCandidate(world);
  await world.record(applicationId, "contact-made", "thinking");
  await world.advance("PT10M");
  assert.equal((await world.view(applicationId)).status, "with-candidate");
  const text = words("May I bring my zephyrine dog <b>along</b>?");
  const mails = await world.mailsDuring(async () => {
    assert.equal((await withCode("message", "POST /v1/candidate/message", { text })).status, 200);
  });
  const [toRecruiter] = to(mails, world.address("recruiter"));
  assert.ok(toRecruiter, "the recruiter has mail");
  assert.ok(toRecruiter.text.includes(text), "the recruiter reads it");
  assert.ok(!toRecruiter.html.includes("<b>along</b>"), "as text, whatever it holds");
  assert.deepEqual(to(mails, world.address("referrer")), [], "the referrer hears nothing");
  const view = await world.view(applicationId);
  assert.equal(view.status, "with-us");
  assert.ok(await taskOf(world, applicationId, "answer"));
  assert.match(
    await page("/message"),
    /answer by \w+day \d/,
    "the candidate reads by when they are answered",
  );

  await world.command(applicationId, "contacts", {
    channel: "phone",
    direction: "out",
    result: "spoke",
    at: world.instant(),
  });
  assert.equal((await world.view(applicationId)).status, "with-candidate");
  assert.equal(await taskOf(world, applicationId, "answer"), undefined);
});

test("who withdraws by the page reads so, the recruiter has a task, the referrer hears a day later and no reason", async () => {
  const { world } = opened;
  await world.advanceTo("09:30");
  const { friend, applicationId, withCode, page } = await aCandidate(world);
  await world.record(applicationId, "contact-made", "spoke-interested");
  await world.advance("PT10M");
  const reason = words("I found something zephyrine nearer home");
  const done = await withCode("withdraw", "POST /v1/candidate/withdraw", { reason });
  assert.equal(done.status, 200, done.text);
  assert.equal((await world.view(applicationId)).state, "archived");
  const first = await world.mailsDuring(() => world.advance("PT75M"));
  assert.equal(to(first, friend.email).length, 1, "one goodbye");
  const told = to(first, world.address("recruiter")).filter(({ text }) => text.includes(friend.name));
  assert.ok(told.length > 0, "the recruiter hears of it");
  assert.deepEqual(to(first, world.address("referrer")), [], "the candidate first");
  const later = to(await world.mailsDuring(() => world.advance("P1DT10M")), world.address("referrer"));
  const ended = later.filter(({ text }) => text.includes(friend.name.split(" ")[0] ?? ""));
  assert.equal(ended.length, 1);
  assert.ok(
    !ended.some(({ text }) => /withdr|nearer home|found something/i.test(text)),
    "only that it ended",
  );
  const [card] = await world.referrals();
  assert.equal(card?.status, "ended");
  assert.ok(!JSON.stringify(card).includes("withdrew"));
  assert.doesNotMatch(await page(), /You will hear from us by/i);
});

/** Paused, because nobody could reach them. */
async function paused(world: World) {
  await world.advanceTo("09:30", 1);
  const candidate = await aCandidate(world);
  const reason = "It was tried by phone, text and mail";
  await world.record(candidate.applicationId, "contact-made", "unreachable", { reason });
  const mails = await world.mailsDuring(() => world.advance("PT75M"));
  const mail = to(mails, candidate.friend.email).find(({ subject }) => /paused/i.test(subject));
  assert.ok(mail?.text.includes("/message"), "the mail leads to the button");
  return candidate;
}

test("a paused application is opened again by one button within 14 days: a task for the recruiter, the referrer reads that they are back", async () => {
  const { world } = opened;
  const { friend, applicationId, page, send } = await paused(world);
  await world.advance("P13D");
  assert.match(await page("/message"), /name="action"\s+value="reopen"|value="reopen"/);
  assert.ok((await world.referrals()).some(({ status }) => status === "ended"));
  const mails = await world.mailsDuring(async () => {
    // Opening the page, as programs do that check mail, opens nothing.
    await page("/message");
    assert.equal((await world.view(applicationId)).state, "archived");
    assert.equal((await send("/message", { step: "ask", action: "reopen" })).status, 303);
  });
  assert.equal((await world.view(applicationId)).state, "live");
  assert.ok(await taskOf(world, applicationId, "reopened"));
  assert.equal(to(mails, friend.email).length, 1, "a receipt with a day");
  const later = await world.mailsDuring(() => world.advance("PT10M"));
  const all = [...mails, ...later];
  assert.ok(to(all, world.address("recruiter")).some(({ text }) => text.includes(friend.name)));
  assert.ok(
    to(all, world.address("referrer")).some(({ text }) => text.includes(friend.name.split(" ")[0] ?? "")),
  );
  // Twice is once.
  assert.equal((await send("/message", { step: "ask", action: "reopen" })).status, 303);
  const { items } = await world
    .as("recruiter")
    .get<{ items: { type: string }[] }>(`/v1/applications/${applicationId}/events`);
  assert.equal(items.filter(({ type }) => type === "Reopened").length, 1);
});

test("after 14 days the button is gone, and pressing an old one changes nothing", async () => {
  const { world } = opened;
  const { applicationId, page, send, own } = await paused(world);
  await world.advance("P16D");
  assert.doesNotMatch(await page("/message"), /value="reopen"/);
  assert.equal((await send("/message", { step: "ask", action: "reopen" })).status, 303);
  assert.equal((await world.view(applicationId)).state, "archived");
  const late = await own.call<{ type: string }>("POST", "/v1/candidate/reopen", { body: {} });
  assert.equal(late.status, 409, late.text);
});

/** Not invited, after a call. */
async function declined(world: World, applicationId: string): Promise<void> {
  await world.record(applicationId, "contact-made", "spoke-interested");
  await world.record(applicationId, "interview-booked", "not-invited", { details: { reason: "experience" } });
}

const surveys = (mails: readonly MailSeen[], address: string): MailSeen[] =>
  to(mails, address).filter(({ text }) => text.includes("/survey"));

test("how it was is asked a day after the no was delivered, never before, and once; hr calls who said that we may", async () => {
  const { world } = opened;
  await world.advanceTo("09:30", 2);
  const answering = await aCandidate(world);
  const { friend, applicationId, own, withCode } = answering;
  const unreached = await aCandidate(world, { email: "bounce-later@zephyrine.example" });
  await declined(world, unreached.applicationId);
  await declined(world, applicationId);
  const early = await withoutSurvey(own);
  assert.equal(early.status, 403, "nobody has asked yet, and no code is good for it");
  const told = await world.mailsDuring(() => world.advance("PT75M"));
  assert.equal(to(told, friend.email).length, 1, "the no");
  assert.deepEqual(surveys(told, friend.email), []);
  const soon = await world.mailsDuring(() => world.advance("PT20H"));
  assert.deepEqual(surveys(soon, friend.email), []);
  const asked = await world.mailsDuring(() => world.advance("P1D"));
  assert.equal(surveys(asked, friend.email).length, 1);
  assert.deepEqual(
    surveys(await world.mails(), unreached.friend.email),
    [],
    "what came back decided nothing",
  );
  const [mail] = surveys(asked, friend.email);
  const at = timeOf(new Date(mail?.sentAt ?? "").toISOString(), "Europe/London");
  assert.ok(at >= "08:00" && at < "19:00", at);

  const text = words("The zephyrine call was kind");
  const answer = { recommend: 9, clarity: 4, respect: 5, text, mayContact: true };
  const mails = await world.mailsDuring(async () => {
    const done = await withCode("survey", "POST /v1/candidate/survey", answer);
    assert.equal(done.status, 200, done.text);
  });
  const tasks = await world
    .as("hr")
    .get<{ items: { kind: string; applicationId: string; completable: boolean }[] }>("/v1/tasks?limit=100");
  const ours = tasks.items.find(
    (task) => task.kind === "survey-contact" && task.applicationId === applicationId,
  );
  assert.equal(ours?.completable, true, "whoever spoke to them says so");
  for (const reader of ["recruiter", "referrer"])
    assert.ok(
      !to(mails, world.address(reader)).some((each) => each.text.includes(text)),
      "with nobody's name",
    );
  assert.ok(!JSON.stringify(await world.view(applicationId)).includes(text), "nor on the recruiter's screen");
  const again = { ...answer, code: "000000" };
  assert.equal((await own.call("POST", "/v1/candidate/survey", { body: again })).status, 403);
});

const withoutSurvey = (own: Caller) =>
  own.call("POST", "/v1/candidate/survey", {
    body: { recommend: 9, clarity: 4, respect: 5, mayContact: false, code: "000000" },
  });

test("who was told no may be kept for other jobs, the recruiter sees until when, and it is taken back as easily", async () => {
  const { world } = opened;
  await world.advanceTo("09:30", 2);
  const { friend, applicationId, withCode, page } = await aCandidate(world);
  await declined(world, applicationId);
  const told = await world.mailsDuring(() => world.advance("PT75M"));
  assert.equal(to(told, friend.email).length, 1);
  assert.match(await page("/message"), /value="keep-for-other-jobs"/);
  const kept = await withCode("keep-for-other-jobs", "POST /v1/candidate/other-jobs");
  assert.equal(kept.status, 200, kept.text);
  const { keptUntil } = await world.view(applicationId);
  assert.ok(keptUntil && keptUntil > world.instant().slice(0, 10));
  assert.match(await page("/message"), /value="end-keeping"/);
  assert.ok(!JSON.stringify(await world.referrals()).includes("kept"), "it is no business of the referrer's");
  const ended = await withCode("end-keeping", "DELETE /v1/candidate/other-jobs");
  assert.equal(ended.status, 200, ended.text);
  assert.equal((await world.view(applicationId)).keptUntil, undefined);
});

test("a step of the evening is told at eight, to the candidate and the referrer; undone before, it is never told", async () => {
  const { world } = opened;
  await world.advanceTo("09:30", 2);
  const [kept, undone] = [await aCandidate(world), await aCandidate(world)];
  await world.advanceTo("20:30", 2);
  await world.record(kept.applicationId, "contact-made", "spoke-interested");
  await world.record(undone.applicationId, "contact-made", "spoke-interested");
  const evening = await world.mailsDuring(() => world.advance("PT1H"));
  for (const address of [kept.friend.email, undone.friend.email, world.address("referrer")])
    assert.deepEqual(to(evening, address), []);
  const view = await world.view(undone.applicationId);
  await world.undo(undone.applicationId, view.milestones[0]?.outcomes.at(-1)?.eventSeq ?? 0);
  const morning = await world.mailsDuring(() => world.advanceTo("08:30", 3));
  const [mail, ...more] = to(morning, kept.friend.email);
  assert.ok(mail && more.length === 0);
  assert.equal(timeOf(new Date(mail.sentAt).toISOString(), "Europe/London").slice(0, 2), "08");
  assert.deepEqual(to(morning, undone.friend.email), []);
  const told = to(morning, world.address("referrer")).map(({ text }) => text);
  assert.equal(told.length, 1);
  assert.ok(told[0]?.includes(kept.friend.name.split(" ")[0] ?? ""));
});
