import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { createHandler } from "../../../functions/schedule/sweep-due/handler.ts";
import { nextDueAt } from "../../../shared/domain/application/clock.ts";
import { addMinutes } from "../../../shared/domain/calendar/days.ts";
import { aCalendar } from "../../builders/calendar.ts";
import { candidate } from "../../builders/history.ts";
import type { Story } from "../../builders/history.ts";
import {
  MemoryBreakers,
  MemoryParkedMail,
  MemoryPublisher,
  MemoryClaims,
  MemoryDueItems,
  MemoryFacts,
  MemoryOrganisations,
  memorySettings,
  tell as write,
} from "../../builders/memory.ts";
import { decidedFor, draft, tell } from "../../builders/offers.ts";
import { Office } from "../send-messages/office.ts";

/**
 * British Columbia keeps its summer time from November 2026 on. Zone data from before that law says that Thursday 5
 * November, 17:00 UTC, is nine o'clock in Vancouver; data from 2026b on says ten. What a candidate was told by the older
 * data has to be put right, by the sweep that looks at every talk ahead once a day.
 */
const vancouver = "America/Vancouver";

interface Clocks {
  /** Where the candidate is. */
  readonly zone: string;
  readonly expertClock: { readonly zone: string; readonly told: string };
}
const talkAt = "2026-11-05T17:00:00.000Z";

function accepted(): Story {
  const story = tell(
    draft(decidedFor({ receivedAt: "2026-10-19T09:00:00.000Z" })),
    "2026-11-20T17:00:00.000Z",
  );
  return story
    .consultation({ type: "DecideSupport", decision: "offer" })
    .by(candidate)
    .laterBy({ hours: 1 })
    .consultation({ type: "AnswerSupport", answer: "accepted", consent: ["expert"] });
}

const booked = (clock: string, { zone, expertClock }: Partial<Clocks> = {}): Story =>
  accepted()
    .laterBy({ minutes: 5 })
    .consultation({
      type: "BookConsultation",
      expertId: "mem_eva",
      startsAt: talkAt,
      endsAt: addMinutes(talkAt, 60),
      zone: zone ?? vancouver,
      told: `2026-11-05T${clock}`,
      ...(expertClock ? { expertClock } : {}),
    });

/** The sweep and the mail room over the same streams. */
function given(story: Story) {
  const room = new Office().knows(story);
  const maria = room.people.everybody.get("mem_maria");
  assert.ok(maria);
  room.people.everybody.set("mem_eva", {
    ...maria,
    memberId: "mem_eva",
    name: "Eva Expert",
    email: "eva@acme.example",
    roles: ["expert"],
  });
  room.calendars.set("mem_eva", aCalendar());
  const { facts, people, clock, log, metrics } = room;
  const dueItems = new MemoryDueItems();
  const handle = createHandler({
    breakers: new MemoryBreakers(),
    parkedMail: new MemoryParkedMail(),
    publisher: new MemoryPublisher(),
    ...{ dueItems, facts, people, clock, log, metrics },
    strikes: room.occasions,
    organisations: new MemoryOrganisations(),
    claims: new MemoryClaims(),
    messageFacts: new MemoryFacts(),
    settings: memorySettings(),
    calendars: { list: () => Promise.resolve([aCalendar()]) },
    secret: "a secret of these tests",
    pause: () => Promise.resolve(),
  });
  const stream = write(story, facts);
  /** Sweeps at every time at which something is due until then, and hands the mail room what followed. */
  const until = async (end: string): Promise<void> => {
    await dueItems.note({ stream, dueAt: nextDueAt(story.history(), story.policy(), story.now) ?? end });
    for (;;) {
      const next = dueItems.items
        .filter((item) => item.stream === stream)
        .map(({ dueAt }) => dueAt)
        .sort()[0];
      if (!next || next > end) return;
      clock.at = next > clock.at ? next : clock.at;
      const known = facts.streams.get(stream)?.length ?? 0;
      await handle(undefined, { getRemainingTimeInMillis: () => 60_000 });
      for (const { seq, events } of (facts.streams.get(stream) ?? []).slice(known))
        assert.equal(await room.hearsOf(stream, seq, events), 0);
    }
  };
  const clockMails = () =>
    room.mailer.sent.filter(({ tags }) => (tags.message.split("#")[2] ?? "").includes("clock-changed"));
  return { room, until, clockMails };
}

describe(`a zone whose rules changed after a talk was booked (zone data ${process.versions.tz ?? ""})`, () => {
  it("is found by the next day's sweep; both read the old and the new clock time, once", async () => {
    const { until, clockMails } = given(booked("09:00"));
    await until("2026-11-04T12:00:00.000Z");
    assert.deepEqual(
      clockMails()
        .map(({ to }) => to.address)
        .sort(),
      ["eva@acme.example", "sam@people.example"],
    );
    for (const mail of clockMails()) {
      assert.match(mail.text, /\b0?9:00/, mail.to.address);
      assert.match(mail.text, /\b10:00/, mail.to.address);
    }
    const candidates = clockMails().find(({ to }) => to.address === "sam@people.example");
    assert.match(candidates?.text ?? "", /Vancouver|Pacific|PDT|GMT-7/);
  });

  it("is the expert's own too: each reads what they were told, and what their clock shows now", async () => {
    const expertClock = { zone: vancouver, told: "2026-11-05T09:00" };
    const { until, clockMails } = given(booked("09:00", { expertClock }));
    await until("2026-11-04T12:00:00.000Z");
    assert.deepEqual(
      clockMails()
        .map(({ to }) => to.address)
        .sort(),
      ["eva@acme.example", "eva@acme.example", "sam@people.example"],
    );
    const own = clockMails().find(({ text }) => text.includes("the clocks where you are"));
    assert.ok(own);
    assert.equal(clockMails().filter(({ text }) => text.includes("the clocks where you are")).length, 2);
    for (const mail of clockMails()) {
      assert.match(mail.text, /\b0?9:00/, mail.to.address);
      assert.match(mail.text, /\b10:00/, mail.to.address);
    }
  });

  it("is none of a candidate's whose clock stayed, where the expert's changed", async () => {
    const expertClock = { zone: vancouver, told: "2026-11-05T09:00" };
    const { until, clockMails } = given(booked("17:00", { zone: "Europe/London", expertClock }));
    await until("2026-11-04T12:00:00.000Z");
    assert.deepEqual(
      clockMails().map(({ to }) => to.address),
      ["eva@acme.example"],
    );
    assert.match(clockMails()[0]?.text ?? "", /We told you .*0?9:00[\s\S]*10:00/);
  });

  it("is none where what was told is what the clock shows", async () => {
    const { until, clockMails } = given(booked("10:00"));
    await until("2026-11-04T12:00:00.000Z");
    assert.deepEqual(clockMails(), []);
  });
});
