import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { readablePhone } from "../../emails/phones.ts";
import { renderMail } from "../../emails/render.ts";
import { mailSamples } from "../../emails/samples.ts";

describe("phone numbers in mails", () => {
  it("stand in groups, as their country writes them", () => {
    const written = {
      "+447700900123": "+44 7700 900123",
      "+442079460018": "+44 20 7946 0018",
      "+441134960018": "+44 113 496 0018",
      "+31612345678": "+31 6 1234 5678",
      "+31201234567": "+31 20 123 4567",
      "+46701740605": "+46 70 174 06 05",
      "+46846500123": "+46 8 465 001 23",
      "+819012345678": "+81 90 1234 5678",
      "+81312345678": "+81 3 1234 5678",
    };
    for (const [number, text] of Object.entries(written)) assert.equal(readablePhone(number), text);
  });

  it("stay as they are where their country, or how they are written, is not known", () => {
    for (const phone of ["+12025550123", "020 7946 0958", "", "+44"])
      assert.equal(readablePhone(phone), phone);
  });

  it("stand in groups wherever a mail shows one; what is tapped is the bare number", () => {
    const [values] = mailSamples["recruiter-new-application"];
    const { text, html } = renderMail({
      template: "recruiter-new-application",
      locale: "nl",
      zone: "Europe/Amsterdam",
      values: { ...values, phone: "+31612345678" },
    });
    assert.equal(text.split("+31 6 1234 5678").length - 1, 2);
    assert.doesNotMatch(text, /\+31612345678/u);
    assert.match(html, /href="tel:\+31612345678"/u);
  });
});
