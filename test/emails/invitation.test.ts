import assert from "node:assert/strict";
import { test } from "node:test";
import ICAL from "ical.js";
import { convertIcsCalendar } from "ts-ics";
import { calendarPart } from "../../emails/invitation.ts";
import type { Invitation } from "../../emails/invitation.ts";

const booked: Invitation = {
  uid: "app_one.c12@milepost.example",
  sequence: 0,
  method: "REQUEST",
  stampedAt: "2026-10-20T09:00:00.000Z",
  startsAt: "2026-10-26T09:00:00.000Z",
  endsAt: "2026-10-26T09:45:00.000Z",
  summary:
    "Your talk about the offer, with Élise; and a very long line that has to be folded somewhere, 給与の相談",
  description: "Join by the link.\nAsk anything, “really”: salary; hours, place.",
  url: "https://meet.example/élise",
  organiser: { name: 'Élise "Ellie" Berg, expert', address: "elise@acme.example" },
  attendee: { name: "Zoë O'Neil", address: "zoe@people.example" },
};
const moved: Invitation = {
  ...booked,
  sequence: 1,
  startsAt: "2026-10-27T10:00:00.000Z",
  endsAt: "2026-10-27T10:45:00.000Z",
};
const again: Invitation = {
  ...moved,
  sequence: 2,
  startsAt: "2026-11-02T08:00:00.000Z",
  endsAt: "2026-11-02T08:45:00.000Z",
};
const cancelled: Invitation = { ...again, sequence: 3, method: "CANCEL" };

/** A calendar as RFC 5546 tells it to behave: by UID, the higher SEQUENCE wins, a CANCEL removes. */
function replay(texts: readonly string[]): Map<string, { sequence: number; start: string }> {
  const shown = new Map<string, { sequence: number; start: string }>();
  const highest = new Map<string, number>();
  for (const text of texts) {
    const calendar = new ICAL.Component(ICAL.parse(text) as never);
    const method = String(calendar.getFirstPropertyValue("method"));
    for (const component of calendar.getAllSubcomponents("vevent")) {
      const event = new ICAL.Event(component);
      if (event.sequence < (highest.get(event.uid) ?? 0)) continue;
      highest.set(event.uid, event.sequence);
      if (method === "CANCEL") shown.delete(event.uid);
      else
        shown.set(event.uid, {
          sequence: event.sequence,
          start: event.startDate.toJSDate().toISOString(),
        });
    }
  }
  return shown;
}

test("an invitation says the same to two parsers", () => {
  const { content, method } = calendarPart(booked);
  assert.equal(method, "REQUEST");
  const first = new ICAL.Event(
    new ICAL.Component(ICAL.parse(content) as never).getFirstSubcomponent("vevent")!,
  );
  const second = convertIcsCalendar(undefined, content).events?.[0];
  assert.equal(first.uid, booked.uid);
  assert.equal(second?.uid, booked.uid);
  assert.equal(first.summary, booked.summary);
  assert.equal(second.summary, booked.summary);
  assert.equal(first.description, booked.description);
  assert.equal(first.startDate.toJSDate().toISOString(), booked.startsAt);
  assert.equal(second.start.date.toISOString(), booked.startsAt);
  assert.equal(first.endDate.toJSDate().toISOString(), booked.endsAt);
  assert.match(String(first.organizer), /^mailto:elise@acme\.example$/i);
  assert.equal(second.organizer?.email, "elise@acme.example");
  assert.match(String(first.attendees[0]?.getFirstValue()), /^mailto:zoe@people\.example$/i);
});

test("lines end with CRLF and are folded at 75 octets, the method stands in the calendar", () => {
  const { content } = calendarPart(booked);
  assert.match(content, /^METHOD:REQUEST\r$/m);
  assert.match(calendarPart(cancelled).content, /^METHOD:CANCEL\r$/m);
  for (const line of content.split("\r\n")) {
    assert.ok(!line.includes("\n"), "no bare line feed");
    assert.ok(Buffer.byteLength(line) <= 75, `${Buffer.byteLength(line)} octets: ${line}`);
  }
});

test("booked, moved, moved and cancelled leave a calendar empty, in whatever order they arrive", () => {
  const texts = [booked, moved, again, cancelled].map((each) => calendarPart(each).content);
  assert.deepEqual(replay(texts), new Map());
  assert.deepEqual(replay([texts[0]!, texts[2]!, texts[1]!, texts[3]!]), new Map());
  assert.deepEqual(replay([texts[0]!, texts[3]!, texts[2]!]), new Map());
  assert.deepEqual([...replay(texts.slice(0, 3)).values()], [{ sequence: 2, start: again.startsAt }]);
});

test("the same invitation is written byte for byte again", () => {
  assert.equal(calendarPart(moved).content, calendarPart(moved).content);
});
