import assert from "node:assert/strict";
import { describe, it } from "node:test";
import ICAL from "ical.js";
import type { ApplicationEvent } from "../../../shared/domain/application/events.ts";
import { addMinutes } from "../../../shared/domain/calendar/days.ts";
import { clockAt } from "../../../shared/domain/consultation/availability.ts";
import { candidateCode } from "../../../shared/runtime/candidate-codes.ts";
import { aCalendar } from "../../builders/calendar.ts";
import { candidate, clock, rita } from "../../builders/history.ts";
import type { Arrival, Story } from "../../builders/history.ts";
import { decidedFor, draft, tell } from "../../builders/offers.ts";
import { entriesFor, shown } from "./calendar-entries.ts";
import { Office } from "./office.ts";

const told = (arrival: Arrival = {}): Story => tell(draft(decidedFor(arrival)), "2026-03-20T17:30:00.000Z");
const accepted = told()
  .consultation({ type: "DecideSupport", decision: "offer" })
  .by(candidate)
  .laterBy({ hours: 1 })
  .consultation({ type: "AnswerSupport", answer: "accepted", consent: ["expert"] });

const time = (startsAt: string, expertId = "mem_eva", zone = "Europe/Amsterdam") => ({
  expertId,
  startsAt,
  endsAt: addMinutes(startsAt, 60),
  zone,
  told: clockAt(startsAt, zone),
});
const talkAt = "2026-03-12T10:00:00.000Z";
const booked = accepted.laterBy({ minutes: 5 }).consultation({ type: "BookConsultation", ...time(talkAt) });
const consultationId = booked.application().consultations[0]?.consultationId ?? "";
const moveTo = (story: Story, startsAt: string, expertId?: string): Story =>
  story
    .laterBy({ hours: 1 })
    .consultation({ type: "MoveConsultation", consultationId, ...time(startsAt, expertId), by: "expert" });
const cancel = (story: Story): Story =>
  story.laterBy({ hours: 1 }).consultation({ type: "CancelConsultation", consultationId, by: "recruiter" });

const talkTypes: ApplicationEvent["type"][] = [
  "ConsultationBooked",
  "ConsultationMoved",
  "ConsultationCancelled",
];

/** The mail room with two experts: Eva in London, Emil in Stockholm. */
function office(story: Story): Office {
  const room = new Office().knows(story);
  const maria = room.people.everybody.get("mem_maria");
  assert.ok(maria);
  for (const [memberId, name, zone] of [
    ["mem_eva", "Eva Expert", "Europe/London"],
    ["mem_emil", "Emil Expert", "Europe/Stockholm"],
  ] as const) {
    const email = `${name.split(" ")[0]?.toLowerCase()}@acme.example`;
    room.people.everybody.set(memberId, { ...maria, memberId, name, email, roles: ["expert"] });
    room.calendars.set(memberId, aCalendar({ memberId, zone, joinLink: `https://meet.example/${memberId}` }));
  }
  return room;
}

/** Each step of a talk as it happens, with its mails. */
async function follows(room: Office, ...steps: readonly Story[]): Promise<void> {
  for (const step of steps) assert.equal(await room.knows(step).hears(step, ...talkTypes), 0);
}

describe("invitations through booked, moved, moved and cancelled", () => {
  const moved = moveTo(booked, "2026-03-13T14:00:00.000Z");
  const again = moveTo(moved, "2026-03-16T09:00:00.000Z");
  const cancelled = cancel(again);

  it("hold one UID and a rising SEQUENCE, the method in calendar and MIME type, and leave both calendars empty", async () => {
    const room = office(booked);
    await follows(room, booked, moved, again, cancelled);
    for (const address of ["sam@people.example", "eva@acme.example"]) {
      const entries = await entriesFor(room, address);
      assert.deepEqual(
        entries.map(({ method, sequence, starts }) => [method, sequence, starts]),
        [
          ["REQUEST", 0, talkAt],
          ["REQUEST", 1, "2026-03-13T14:00:00.000Z"],
          ["REQUEST", 2, "2026-03-16T09:00:00.000Z"],
          ["CANCEL", 3, "2026-03-16T09:00:00.000Z"],
        ],
      );
      for (const { uid, attendee, organiser } of entries) {
        assert.equal(uid, `${consultationId}@mail.acme.example`);
        assert.equal(attendee, `mailto:${address}`);
        assert.equal(organiser, "mailto:hello@mail.acme.example");
      }
      assert.deepEqual(shown(entries), []);
      assert.deepEqual(shown(entries.slice(0, 3)), ["2026-03-16T09:00:00.000Z"]);
    }
  });

  it("are sent once each, however often the hints come, and in whatever order", async () => {
    const room = office(booked);
    await follows(room, booked, moved, again, cancelled);
    await room.hears(cancelled, ...talkTypes.toReversed());
    await room.hears(cancelled, ...talkTypes);
    assert.equal(room.mailer.sent.length, 8);
    const entries = await entriesFor(room, "sam@people.example");
    assert.deepEqual(shown(entries), []);
  });

  it("go no more once another took their place: the next says where the talk is, with a higher SEQUENCE", async () => {
    const room = office(booked);
    room.mailer.next = "refused";
    assert.equal(await room.hears(booked, ...talkTypes), 1, "the candidate's is to be sent again");
    await follows(room, moved);
    assert.equal(await room.hears(moved, "ConsultationBooked"), 0);
    const sam = await entriesFor(room, "sam@people.example");
    assert.deepEqual(
      sam.map(({ method, sequence, starts }) => [method, sequence, starts]),
      [["REQUEST", 1, "2026-03-13T14:00:00.000Z"]],
    );
    const eva = await entriesFor(room, "eva@acme.example");
    assert.deepEqual(
      eva.map(({ sequence }) => sequence),
      [0, 1],
      "hers went, and the next replaces it",
    );
  });

  it("are not called off where they never went: the mail says so, and no calendar hears of it", async () => {
    const off = cancel(booked);
    const room = office(booked);
    room.mailer.next = "refused";
    assert.equal(await room.hears(booked, ...talkTypes), 1, "the candidate's is to be sent again");
    await follows(room, off);
    assert.deepEqual(await entriesFor(room, "sam@people.example"), []);
    assert.deepEqual(room.mailer.templates(), [
      "eva@acme.example expert-consultation-invitation",
      "sam@people.example candidate-consultation-cancelled",
      "eva@acme.example expert-consultation-cancelled",
    ]);
    const eva = await entriesFor(room, "eva@acme.example");
    assert.deepEqual(
      eva.map(({ method, sequence }) => [method, sequence]),
      [
        ["REQUEST", 0],
        ["CANCEL", 1],
      ],
    );
  });

  it("cannot be sent any more by whoever planned them before the talk was called off", async () => {
    const off = cancel(booked);
    const room = office(off);
    assert.equal(await room.hears(off, "ConsultationCancelled"), 0);
    const invitation = [...room.records.all.values()].filter(({ id }) => id.endsWith("-invitation"));
    assert.deepEqual(
      invitation.map(({ id, status }) => [id.replace(/^\d+#/, ""), status]),
      [
        ["candidate#candidate-consultation-invitation", "cancelled"],
        ["expert-mem_eva#expert-consultation-invitation", "cancelled"],
      ],
    );
  });

  it("cancel the talk of an expert who hands it over, and invite the colleague", async () => {
    const handed = moveTo(moved, "2026-03-16T09:00:00.000Z", "mem_emil");
    const room = office(booked);
    await follows(room, booked, moved, handed);
    const eva = await entriesFor(room, "eva@acme.example");
    assert.deepEqual(
      eva.map(({ method, sequence }) => [method, sequence]),
      [
        ["REQUEST", 0],
        ["REQUEST", 1],
        ["CANCEL", 2],
      ],
    );
    assert.deepEqual(shown(eva), []);
    assert.deepEqual(shown(await entriesFor(room, "emil@acme.example")), ["2026-03-16T09:00:00.000Z"]);
    assert.deepEqual(shown(await entriesFor(room, "sam@people.example")), ["2026-03-16T09:00:00.000Z"]);
  });

  it("tell each reader the time on their own clock, with its name, and from when to when it moved", async () => {
    const room = office(booked);
    await follows(room, booked, moved);
    const mails = (address: string) =>
      room.mailer.sent
        .filter(({ to }) => to.address === address)
        .map(({ text }) => text.replace(/\s+/g, " "));
    const [first = "", second = ""] = mails("sam@people.example");
    assert.match(first, /Thursday 12 March at 11:00 \(Central European Time\)/);
    assert.match(second, /It was on Thursday 12 March at 11:00 .*Now it is on Friday 13 March at 15:00/);
    assert.match(mails("eva@acme.example")[0] ?? "", /Thursday 12 March at 10:00 \(United Kingdom Time\)/);
    assert.match(first, /https:\/\/meet\.example\/mem_eva/);
    assert.match(first, /https:\/\/milepost\.example\/candidate\/org_acme\./);
    assert.ok(
      !mails("eva@acme.example").some((text) => text.includes("/candidate/")),
      "the link is the candidate's",
    );
  });

  it("carry the talk's own link where its calendar made one, in the mail and in the invitation", async () => {
    const room = office(booked);
    const link = "https://teams.microsoft.com/l/meetup-join/19%3ameeting";
    room.joinLinks.set(consultationId, link);
    await room.hears(booked, ...talkTypes);
    assert.equal(room.mailer.sent.length, 2);
    for (const mail of room.mailer.sent) {
      const event = new ICAL.Component(
        ICAL.parse(mail.calendar?.content ?? "") as never,
      ).getFirstSubcomponent("vevent");
      assert.equal(String(event?.getFirstPropertyValue("url")), link, mail.to.address);
      assert.ok(mail.text.includes(link), mail.to.address);
      assert.ok(!JSON.stringify(mail).includes("meet.example"), "the expert's usual link is another room");
    }
  });

  it("say in the candidate's calendar nothing of offer, job or employer, and hold no private link", async () => {
    const room = office(booked);
    await room.hears(booked, ...talkTypes);
    const mail = room.mailer.sent.find(({ to }) => to.address === "sam@people.example");
    const [, entry = ""] = /BEGIN:VEVENT([^]*)END:VEVENT/.exec(mail?.calendar?.content ?? "") ?? [];
    const about = entry.replace(/^ORGANIZER.*(\r\n .*)*/m, "");
    assert.match(about, /SUMMARY:Talk with Eva Expert/);
    assert.doesNotMatch(about, /offer|Warehouse|Acme Care|\/candidate\//i);
  });
});

describe("other mails of help with an offer", () => {
  const lastTo = (room: Office, address: string) =>
    room.mailer.sent.findLast(({ to }) => to.address === address);

  it("say who pays, that it stays between the two, and that no is fine", async () => {
    const room = office(accepted);
    await room.hears(accepted, "SupportDecided", "SupportAnswered");
    assert.deepEqual(room.mailer.templates(), [
      "sam@people.example candidate-support-offered",
      "sam@people.example candidate-support-accepted",
    ]);
    const text = room.mailer.sent[0]?.text.replace(/\s+/g, " ") ?? "";
    assert.match(text, /Acme Care pays the expert/);
    assert.match(text, /Nothing of it is told to the employer unless you agree/);
    assert.match(text, /“No, thank you” is a fine answer/);
  });

  it("the brief is in no mailbox: neither figures nor what the candidate wrote", async () => {
    const ahead = booked.by(clock).at("2026-03-11T10:00:00.000Z").sweep();
    const room = office(ahead);
    await room.hears(ahead, "MessagesReleased");
    const brief = room.mailer.sent.find(({ tags }) => tags.message.includes("expert-brief"));
    assert.match(brief?.text ?? "", new RegExp(`Talk in Milepost:? *${consultationId}`));
    assert.doesNotMatch(`${brief?.text}${brief?.html}`, /\/v1\//, "an address of the API is no page");
    assert.doesNotMatch(brief?.text ?? "", /30[ ,.]?000|£/);
    assert.deepEqual(room.templates("candidate-consultation"), ["candidate-consultation-reminder-24h"]);
  });

  it("the alarm goes to hr, too, who can call the expert; without hr to the admins; in it no word of the brief", async () => {
    const near = booked.by(clock).at(addMinutes(talkAt, -120)).sweep();
    const room = office(near);
    const eva = room.people.everybody.get("mem_eva");
    assert.ok(eva);
    room.people.everybody.set("mem_eva", { ...eva, phone: "020 7946 0321" });
    await room.hears(near, "MessagesReleased");
    const alarms = () => room.mailer.sent.filter(({ tags }) => tags.message.includes("expert-not-prepared"));
    const toHr = [...room.people.everybody.values()].filter(({ roles }) => roles.includes("hr"));
    assert.ok(toHr.length > 0);
    assert.deepEqual(
      alarms().map(({ to }) => to.address),
      ["eva@acme.example", ...toHr.map(({ email }) => email)],
    );
    const text = alarms().at(-1)?.text.replace(/\s+/g, " ") ?? "";
    assert.match(text, /Eva Expert has not ticked the brief/);
    assert.match(text, /020 7946 0321/);
    assert.doesNotMatch(text, /30[ ,.]?000|£|\/v1\//);

    const small = office(near);
    for (const { memberId } of toHr) small.people.everybody.delete(memberId);
    await small.hears(near, "MessagesReleased");
    const admins = [...small.people.everybody.values()].filter(({ roles }) => roles.includes("admin"));
    assert.deepEqual(
      small.mailer.sent.flatMap(({ tags, to }) => (tags.message.includes("#hr#") ? [to.address] : [])),
      admins.map(({ email }) => email),
    );
    assert.ok(admins.length > 0);
  });

  it("a reminder that comes when the talk has begun is not sent", async () => {
    const ahead = booked.by(clock).at(addMinutes(talkAt, -60)).sweep();
    const room = office(ahead);
    room.clock.at = addMinutes(talkAt, 5);
    assert.equal(await room.hears(ahead, "MessagesReleased"), 0);
    assert.deepEqual(room.templates("candidate-consultation", "expert"), []);
  });

  it("what was agreed goes in the expert's words; nothing where the note was erased", async () => {
    const held = booked.at(talkAt).consultation({
      type: "CompleteConsultation",
      consultationId,
      topics: ["base-pay"],
      agreedNoteId: "not_1",
    });
    const room = office(held);
    room.people.notes = () =>
      Promise.resolve([
        { noteId: "not_1", text: "Ask for 32,000.\nAsk by Friday.", recordedAt: talkAt } as never,
      ]);
    await room.hears(held, "ConsultationHeld");
    assert.match(lastTo(room, "sam@people.example")?.text ?? "", /Ask for 32,000\.\n {2}Ask by Friday\./);
    const erased = office(held);
    assert.equal(await erased.hears(held, "ConsultationHeld"), 0);
    assert.equal(erased.mailer.sent.length, 0);
  });

  it("a code is in its mail and nowhere else, and goes no more when it is good for nothing", async () => {
    const asked = accepted.facts({ type: "CandidateCodeIssued", codeId: "code_abc", action: "book" });
    const room = office(asked);
    await room.hears(asked, "CandidateCodeIssued");
    const code = candidateCode("a secret of thirty-two characters", "org_acme", "code_abc");
    const mail = lastTo(room, "sam@people.example");
    assert.ok(mail, "it went");
    assert.ok(mail.text.includes(code));
    assert.match(mail.text, /book your talk/);
    assert.ok(!mail.subject.includes(code), "a subject shows on a locked screen");
    const kept = JSON.stringify([[...room.records.all.values()], room.log.lines, asked.events]);
    assert.ok(!kept.includes(code));
    const late = office(asked);
    late.clock.later(11);
    assert.equal(await late.hears(asked, "CandidateCodeIssued"), 0);
    assert.equal(late.mailer.sent.length, 0);
  });

  it("the deadline's reminder to a client's contacts goes to those of that client, without any pay", async () => {
    const story = told({ job: { ...decidedFor().application().job, clientId: "cli_north" } });
    const near = story.by(clock).at("2026-03-18T08:30:00.000Z").sweep();
    const room = office(near);
    const maria = room.people.everybody.get("mem_maria");
    assert.ok(maria);
    for (const [memberId, clientId] of [
      ["mem_nora", "cli_north"],
      ["mem_sune", "cli_south"],
    ] as const)
      room.people.everybody.set(memberId, {
        ...maria,
        memberId,
        clientId,
        email: `${clientId}@client.example`,
        roles: ["client"],
      });
    await room.hears(near, "MessagesReleased");
    const reminders = room.mailer.sent.filter(({ tags }) => tags.message.includes("offer-deadline"));
    assert.deepEqual(
      reminders.map(({ to }) => to.address),
      ["sam@people.example", "rita@acme.example", "cli_north@client.example"],
    );
    for (const { text } of reminders) assert.doesNotMatch(text, /[£€$]|30[,.]?000/);
  });

  it("the recruiter reads before a deadline whether the candidate is reminded, too", async () => {
    for (const [reachableBy, words] of [
      [["email", "phone"], /They get a reminder from us today/],
      [["phone"], /No mail reaches them, so that only you can remind them/],
    ] as const) {
      const near = told({ reachableBy: [...reachableBy] })
        .by(clock)
        .at("2026-03-18T08:30:00.000Z")
        .sweep();
      const room = office(near);
      await room.hears(near, "MessagesReleased");
      const mails = room.mailer.sent.filter(({ tags }) => tags.message.includes("offer-deadline"));
      const toRecruiter = mails.find(({ to }) => to.address === "rita@acme.example");
      assert.match(toRecruiter?.text ?? "", words);
      assert.equal(mails.length, reachableBy.length, "the candidate's own goes only where mail reaches them");
    }
  });

  it("more time is asked for once, and no log line tells who anybody is", async () => {
    const asked = accepted.consultation({ type: "RequestMoreTime" }).by(rita);
    const room = office(asked);
    await room.hears(asked, "MoreTimeRequested");
    assert.deepEqual(room.mailer.templates(), ["rita@acme.example recruiter-more-time-asked"]);
    assert.ok(!/Okafor|Eva|Rita|@|\+44/.test(room.log.lines.join("\n")));
  });
});
