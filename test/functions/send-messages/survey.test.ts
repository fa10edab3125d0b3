import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { anApplication, candidate, clock, rita, upTo } from "../../builders/history.ts";
import { Office } from "./office.ts";

const told = upTo("contact-made", anApplication())
  .at("2026-03-04T10:00:00.000Z")
  .outcome("interview-booked", "not-invited")
  .sweep();
const { seq: outcomeSeq } = told.application().outcomes.at(-1) ?? { seq: 0 };
const asked = told
  .at("2026-03-05T10:00:00.000Z")
  .by(clock)
  .facts({ type: "SurveyOffered", decision: "rejected", touchpoint: "interview-booked", outcomeSeq })
  .by(rita);
const swept = asked.laterBy({ minutes: 5 }).sweep();
const answers = { recommend: 3, clarity: 2, respect: 1 } as const;
const answered = (mayContact: boolean) =>
  swept
    .laterBy({ days: 1 })
    .by(candidate)
    .experience({ type: "AnswerSurvey", ...answers, mayContact, noteId: "survey-1" });

describe("a survey", () => {
  it("is asked for by one mail with one button, to the page where it is answered", async () => {
    const office = new Office().knows(swept);
    await office.hears(swept, "MessagesReleased");
    await office.hears(swept, "MessagesReleased");
    const mails = office.mailer.sent.filter(({ tags }) => tags.message.includes("candidate-survey"));
    assert.equal(mails.length, 1);
    const [mail] = mails;
    assert.match(mail?.text ?? "", /\/candidate\/org_acme\.[A-Za-z0-9_-]{43}\/survey/);
    assert.match(mail?.text ?? "", /changes nothing about your application/);
  });

  it("that lets us get in touch is told to hr with the day, and nothing of what was answered", async () => {
    const story = answered(true);
    const office = new Office().knows(story);
    await office.hears(story, "SurveyAnswered");
    assert.deepEqual(office.mailer.templates(), ["hugo@acme.example hr-survey-contact"]);
    const text = office.mailer.sent[0]?.text ?? "";
    // Friday 6 March: two working days are over on Tuesday.
    assert.match(text, /by Tuesday,? 10 March/);
    assert.doesNotMatch(text, /recommend|survey-1|rejected/);
  });

  it("that does not is told to nobody", async () => {
    const story = answered(false);
    const office = new Office().knows(story);
    await office.hears(story, "SurveyAnswered");
    assert.deepEqual(office.mailer.templates(), []);
  });
});
