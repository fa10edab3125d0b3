import assert from "node:assert/strict";
import { test } from "node:test";
import { contactsOf } from "../../../shared/domain/application/contacts.ts";
import { defaultTrack } from "../../../shared/domain/track/default-track.ts";
import { anApplication } from "../../builders/history.ts";

const told = (story: ReturnType<typeof anApplication>) =>
  contactsOf(story.application(), defaultTrack).map(({ result, channel, direction }) => [
    result,
    channel,
    direction,
  ]);

test("a contact is one that was logged, or an outcome that is one, of which nobody knows how it came about", () => {
  const story = anApplication()
    .outcome("contact-made", "no-answer")
    .laterBy({ hours: 1 })
    .contact()
    .laterBy({ hours: 1 })
    .outcome("contact-made", "spoke-interested");
  const [logged] = story.application().contacts;
  assert.deepEqual(told(story), [
    ["no-answer", undefined, undefined],
    [logged?.result, logged?.channel, logged?.direction],
    ["spoke", undefined, undefined],
  ]);
});

test("an outcome recorded for the sake of a later one is no contact", () => {
  const story = anApplication().outcome("interview-booked", "booked");
  assert.ok(story.application().outcomes.some(({ milestone }) => milestone === "contact-made"));
  assert.deepEqual(told(story), []);
});
