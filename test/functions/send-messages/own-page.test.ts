import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Story } from "../../builders/history.ts";
import { anApplication, rita } from "../../builders/history.ts";
import { aTalkBooked } from "../../builders/talks.ts";
import { sweptUntil } from "../../domain/application/lives.ts";
import { Office } from "./office.ts";

const arrived = anApplication().by(rita);
const spoken = arrived.laterBy({ hours: 1 }).outcome("contact-made", "spoke-interested");
const withdrew = spoken.laterBy({ hours: 1 }).outcome("interview-booked", "withdrew");

const ownPage = /^https:\/\/milepost\.example\/candidate\/(?<token>org_acme\.[\w-]{43})$/gmu;

/** The mail of a template as it went, and the addresses of the candidate's own page that its text part holds. */
async function mailAbout(office: Office, story: Story, template: string) {
  await office.knows(story).hears(story, "ApplicationReceived", "OutcomeRecorded", "MessagesReleased");
  const mail = office.mailer.sent.find(({ tags }) => tags.message.endsWith(template));
  assert.ok(mail, template);
  return { mail, tokens: [...mail.text.matchAll(ownPage)].map(({ groups }) => groups?.["token"] ?? "") };
}

describe("the way back to the candidate's page", () => {
  it("is in the receipt, so that whoever is told a day has a page to look at until then", async () => {
    const { mail, tokens } = await mailAbout(new Office(), arrived, "candidate-receipt");
    assert.equal(tokens.length, 1);
    assert.match(mail.text, /See where you are and what comes next:\n/);
    assert.match(mail.html, /class="action"[\s\S]*See where you are and what comes next/);
  });

  it("is the same link in every mail, and in no fact, record or log", async () => {
    const office = new Office();
    const { tokens } = await mailAbout(office, arrived, "candidate-receipt");
    office.clock.later(60);
    const next = spoken.laterBy({ minutes: 10 });
    const later = await mailAbout(office, next, "candidate-next-step");
    assert.deepEqual(later.tokens, tokens);
    const [, secretPart = ""] = tokens[0]?.split(".") ?? [];
    assert.equal(secretPart.length, 43);
    const kept = JSON.stringify([
      office.log.lines,
      office.messages.events("org_acme#messages#app_1"),
      [...office.records.all.values()],
    ]);
    assert.ok(kept.includes("candidate-receipt"));
    assert.ok(!kept.includes(secretPart));
  });

  it("is made for nobody who is being erased", async () => {
    const booked = aTalkBooked();
    const asked = booked.facts({ type: "ErasureAsked", due: booked.laterBy({ days: 1 }).now });
    const erasing = asked.laterBy({ days: 1 }).sweep();
    const office = new Office().knows(booked);
    await office.hears(booked, "ConsultationBooked");
    assert.deepEqual(office.templates("candidate"), ["candidate-consultation-invitation"]);
    // Whatever is sent now, be it late: no link is made anew where all of them are taken away.
    await office.knows(erasing).hears(erasing, "OutcomeRecorded", "ErasureBegun", "MessagesReleased");
    const [, ...since] = office.mailer.sent.filter(({ to }) => to.address === "sam@people.example");
    assert.ok(office.templates("candidate").includes("candidate-next-step"));
    for (const { text, html } of since) assert.doesNotMatch(`${text}${html}`, /\/candidate\//);
  });

  it("says what is there once the application has ended", async () => {
    const office = new Office();
    const ended = sweptUntil(withdrew, "2026-03-03T17:00:00.000Z");
    const { mail, tokens } = await mailAbout(office, ended, "candidate-goodbye");
    assert.equal(tokens.length, 1);
    assert.match(mail.text, /See what was said, and your details:\n/);
    assert.doesNotMatch(mail.text, /what comes next/);
  });
});
