import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import type { ApplicationEvent } from "../../../shared/domain/application/events.ts";
import { addMinutes } from "../../../shared/domain/calendar/days.ts";
import type { InterviewPlan } from "../../../shared/domain/interview/plan.ts";
import type { Mail } from "../../../shared/ports/messages.ts";
import { aCalendar } from "../../builders/calendar.ts";
import { anApplication, candidate, rita, upTo } from "../../builders/history.ts";
import type { Story } from "../../builders/history.ts";
import {
  bookInterview,
  callOffInterview,
  lastInterview,
  limits,
  moveInterview,
  offerInterview,
  submitScorecard,
} from "../../builders/interviews.ts";
import { entriesFor, shown } from "./calendar-entries.ts";
import { Office } from "./office.ts";

const time = "2026-03-12T10:00:00.000Z";
const over = "2026-03-12T11:00:00.000Z";
const sam = "sam@people.example";
const interviewers = ["ivan@acme.example", "ines@acme.example"] as const;
const everybody = [sam, ...interviewers] as const;

const offered = offerInterview(upTo("contact-made", anApplication()));
const inAmsterdam = { zone: "Europe/Amsterdam", told: "2026-03-12T11:00" };
const booked = bookInterview(offered.laterBy({ hours: 1 }).by(candidate), time, inAmsterdam).by(rita);
const moveTo = (story: Story, startsAt: string): Story =>
  moveInterview(story.laterBy({ hours: 1 }), startsAt, { by: "recruiter", zone: "Europe/Amsterdam" });
const cancelled = (story: Story): Story => callOffInterview(story.laterBy({ hours: 1 }));
const held = booked.at(over).outcome("interview-completed", "held-forward");

const types: ApplicationEvent["type"][] = [
  "InterviewOffered",
  "InterviewBooked",
  "InterviewMoved",
  "InterviewCancelled",
  "AdjustmentAsked",
  "ScorecardSubmitted",
];

const plan: InterviewPlan = {
  jobId: "job_warehouse",
  stages: [
    {
      kind: "first",
      interviewerIds: ["mem_ivan", "mem_ines"],
      lengthMinutes: 60,
      formats: ["in-person", "video"],
      place: "Mill Lane 4, second floor",
      joinLink: "https://meet.example/warehouse",
      questions: [
        { questionId: "last-team", side: "employer", text: { en: "Tell us about your last team." } },
      ],
    },
  ],
  explainers: [],
  version: 1,
};

/** The mail room with two interviewers: Ivan on London's clock, Ines with a calendar in Stockholm. */
function office(story: Story): Office {
  const room = new Office().knows(story);
  const maria = room.people.everybody.get("mem_maria");
  assert.ok(maria);
  for (const [memberId, name] of [
    ["mem_ivan", "Ivan Interviewer"],
    ["mem_ines", "Ines Interviewer"],
  ] as const) {
    const email = `${name.split(" ")[0]?.toLowerCase()}@acme.example`;
    room.people.everybody.set(memberId, { ...maria, memberId, name, email, roles: ["interviewer"] });
  }
  room.calendars.set("mem_ines", aCalendar({ memberId: "mem_ines", zone: "Europe/Stockholm" }));
  room.interviewPlans.set("job_warehouse", plan);
  room.jobs = {
    pay: { minimum: 2_812_300, maximum: 3_412_300, currency: "GBP", period: "year" },
    collectiveAgreement: "Warehouse Workers Agreement 2026",
  };
  return room;
}

/** Each step as it happens, with its mails. */
async function follows(room: Office, ...steps: readonly Story[]): Promise<void> {
  for (const step of steps) assert.equal(await room.knows(step).hears(step, ...types), 0);
}

/** What the clock had released by then has been sent. */
async function swept(story: Story, now: string, room = office(story)): Promise<Office> {
  const later = story.at(now).sweep();
  assert.equal(await room.knows(later).hears(later, "MessagesReleased"), 0);
  return room;
}

const mailsTo = (room: Office, address: string): Mail[] =>
  room.mailer.sent.filter(({ to }) => to.address === address);
const wordsOf = ({ text }: Mail): string => text.replace(/\s+/g, " ");
const lastTo = (room: Office, address: string): string => {
  const mail = mailsTo(room, address).at(-1);
  assert.ok(mail, `nothing went to ${address}`);
  return wordsOf(mail);
};
const about = (room: Office, template: string): Mail[] =>
  room.mailer.sent.filter(({ tags }) => tags.message.includes(`#${template}`));

describe("an interview by phone", () => {
  const byPhone = bookInterview(
    upTo("contact-made", anApplication())
      .interview({
        type: "OfferInterview",
        kind: "first",
        interviewerIds: ["mem_ivan", "mem_ines"],
        lengthMinutes: 60,
        formats: ["phone"],
        questionIds: ["last-team"],
      })
      .by(candidate),
    time,
    { format: "phone" },
  ).by(rita);

  it("has one caller, who reads the number; the others read who calls", async () => {
    const room = office(byPhone);
    await follows(room, byPhone);
    await swept(byPhone, "2026-03-11T10:00:00.000Z", room);
    for (const [index, address] of interviewers.entries()) {
      const mails = mailsTo(room, address).map(wordsOf);
      assert.equal(mails.length, 2, "invited and reminded");
      for (const mail of mails) {
        assert.match(mail, index === 0 ? /you call the candidate/ : /Ivan Interviewer calls the candidate/);
        assert.equal(/\+44 7700 900123/.test(mail), index === 0);
      }
    }
  });
});

describe("what the candidate needs", () => {
  it("is on the mind of whoever holds the interview: its mails say that there is something, not what", async () => {
    const needs = (story: Story) =>
      story
        .by(candidate)
        .interview({
          type: "AskAdjustment",
          interviewId: lastInterview(story).interviewId,
          noteId: "note-need",
        })
        .by(rita);
    const before = needs(offered);
    const late = needs(booked);
    const hint = /has told us what they need/;
    const room = office(before);
    const set = bookInterview(before.laterBy({ hours: 1 }).by(candidate), time);
    await follows(room, set);
    for (const address of interviewers) assert.match(lastTo(room, address), hint);
    const reminded = await swept(late, "2026-03-11T10:00:00.000Z");
    for (const address of interviewers) assert.match(lastTo(reminded, address), hint);
    const nothing = await swept(booked, "2026-03-11T10:00:00.000Z");
    for (const address of interviewers) assert.doesNotMatch(lastTo(nothing, address), hint);
  });
});

describe("invitations to an interview that is booked, moved, moved and called off", () => {
  const moved = moveTo(booked, "2026-03-13T14:00:00.000Z");
  const again = moveTo(moved, "2026-03-16T09:00:00.000Z");
  const off = cancelled(again);

  it("hold one UID and a rising SEQUENCE, the method in calendar and MIME type, and leave all calendars empty", async () => {
    const room = office(booked);
    await follows(room, booked, moved, again, off);
    for (const address of everybody) {
      const entries = await entriesFor(room, address);
      assert.deepEqual(
        entries.map(({ method, sequence, starts }) => [method, sequence, starts]),
        [
          ["REQUEST", 0, time],
          ["REQUEST", 1, "2026-03-13T14:00:00.000Z"],
          ["REQUEST", 2, "2026-03-16T09:00:00.000Z"],
          ["CANCEL", 3, "2026-03-16T09:00:00.000Z"],
        ],
      );
      for (const { uid, attendee, organiser } of entries) {
        assert.equal(uid, `${lastInterview(booked).interviewId}@mail.acme.example`);
        assert.equal(attendee, `mailto:${address}`);
        assert.equal(organiser, "mailto:hello@mail.acme.example");
      }
      assert.deepEqual(shown(entries), []);
      assert.deepEqual(shown(entries.slice(0, 3)), ["2026-03-16T09:00:00.000Z"]);
    }
  });

  it("are sent once each, however often and in whatever order the hints come", async () => {
    const room = office(booked);
    await follows(room, booked, moved, again, off);
    await room.hears(off, ...types.toReversed());
    await room.hears(off, ...types);
    assert.equal(room.mailer.sent.filter(({ calendar }) => calendar).length, 12);
  });

  it("that were overtaken go no more, and what never went is called off to nobody", async () => {
    const late = office(off);
    await late.hears(off, "InterviewCancelled");
    await late.hears(off, "InterviewBooked", "InterviewMoved");
    assert.deepEqual(late.templates("interviewer"), []);
    assert.deepEqual(late.templates("candidate-interview"), ["candidate-interview-cancelled"]);
    assert.equal(mailsTo(late, sam)[0]?.calendar, undefined, "their calendar never held it");

    const ours = bookInterview(offered.laterBy({ hours: 1 }), time, { by: "recruiter" });
    const nobody = office(cancelled(ours));
    await nobody.hears(cancelled(ours), "InterviewCancelled");
    assert.deepEqual(nobody.mailer.sent, [], "they never heard of it");
  });

  it("keep every calendar right, in whatever order things happen, arrive and fail", async () => {
    const step = fc.record({
      does: fc.constantFrom("move", "cancel", "book", "offer", "undo", "withdraw"),
      days: fc.integer({ min: 3, max: 9 }),
      fate: fc.constantFrom("taken", "refused", "no-answer", "lost", "later"),
    });
    const take = (story: Story, { does, days }: { does: string; days: number }): Story => {
      const now = story.laterBy({ hours: 1 });
      const { now: startsAt } = now.laterBy({ days });
      const steps: Readonly<Record<string, (from: Story) => Story>> = {
        move: (from) => moveInterview(from, startsAt, { by: "recruiter" }),
        cancel: callOffInterview,
        offer: (from) => offerInterview(from),
        book: (from) => bookInterview(from, startsAt, { by: "recruiter" }),
        undo: (from) => from.undo("interview-booked"),
        withdraw: (from) => from.outcome("interview-completed", "withdrew"),
      };
      return now.may(steps[does] ?? ((from) => from));
    };
    let moves = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 7 }), async (steps) => {
        let story = booked;
        const room = office(story);
        await room.hears(story, ...types);
        for (const each of steps) {
          story = take(story, each);
          room.knows(story);
          if (each.fate === "later") continue;
          room.mailer.next = each.fate;
          await room.hears(story, ...types);
        }
        // Everything that was held up comes again, in the end after the time that an unknown answer is waited for.
        room.mailer.next = "taken";
        story = story.laterBy({ minutes: 20 }).sweep();
        const done = async (): Promise<number> =>
          room.knows(story).hears(story, ...types.toReversed(), "MessagesReleased");
        await done();
        story = story.laterBy({ hours: 30 }).sweep();
        assert.equal(await done(), 0);
        moves += story.events.filter(({ type }) => type === "InterviewMoved").length;
        const standing = story
          .application()
          .interviews.flatMap(({ status, startsAt }) => (status === "booked" && startsAt ? [startsAt] : []));
        for (const address of everybody) {
          const entries = await entriesFor(room, address);
          assert.deepEqual(shown(entries), standing, address);
          for (const uid of new Set(entries.map((entry) => entry.uid))) {
            const sequences = entries.filter((entry) => entry.uid === uid).map(({ sequence }) => sequence);
            assert.deepEqual(
              sequences,
              sequences.toSorted((a, b) => a - b),
            );
          }
        }
      }),
      { numRuns: 40, seed: 20_261_122 },
    );
    assert.ok(moves > 0);
  });
});

describe("what an invitation says", () => {
  it("to the candidate: who, where, how, how long, pay range and collective agreement, how to move it and ask for help", async () => {
    const room = office(booked);
    await room.hears(booked, ...types);
    const text = lastTo(room, sam);
    assert.match(
      text,
      /Thursday 12 March at 11:00 \(Central European Time\)/,
      "on their own clock, by its name",
    );
    assert.match(text, /Length: 60 minutes/);
    assert.match(text, /How: By video/);
    assert.match(text, /Join: https:\/\/meet\.example\/warehouse/);
    assert.match(text, /You will meet: Ivan Interviewer and Ines Interviewer/);
    assert.match(text, /Pay range: £28,123.*£34,123/);
    assert.match(text, /Collective agreement: Warehouse Workers Agreement 2026/);
    assert.match(text, /https:\/\/milepost\.example\/candidate\/org_acme\.[\w-]+\/interview\b/);
    assert.match(text, /Move or cancel it on your page/);
    assert.match(text, /what would make it fair for you/);
    const moved = moveTo(booked, "2026-03-13T14:00:00.000Z");
    await room.knows(moved).hears(moved, ...types);
    assert.match(lastTo(room, sam), /Pay range: £28,123.*Collective agreement: Warehouse/, "in every one");
    assert.match(
      lastTo(room, sam),
      /It was on Thursday 12 March at 11:00 .*Now it is on Friday 13 March at 15:00/,
    );
  });

  it("in the candidate's calendar: nothing of job, pay or employer, and no private link", async () => {
    const room = office(booked);
    await room.hears(booked, ...types);
    const [, entry = ""] =
      /BEGIN:VEVENT([^]*)END:VEVENT/.exec(mailsTo(room, sam)[0]?.calendar?.content ?? "") ?? [];
    const said = entry.replace(/\r\n /g, "").replace(/^ORGANIZER.*$/m, "");
    assert.match(said, /SUMMARY:Meeting with Ivan Interviewer and Ines Interviewer/);
    assert.match(said, /LOCATION:https:\/\/meet\.example\/warehouse/);
    assert.doesNotMatch(said, /Warehouse Operative|Acme Care|£|\/candidate\/|interview\b/i);
  });

  it("in person: where to come, from the plan, else the site", async () => {
    const here = bookInterview(offered.laterBy({ hours: 1 }), time, { by: "recruiter", format: "in-person" });
    const room = office(here);
    await room.hears(here, ...types);
    assert.match(lastTo(room, sam), /Where: Mill Lane 4, second floor/);
    const [ivans] = mailsTo(room, interviewers[0]);
    assert.match(ivans?.calendar?.content ?? "", /LOCATION:Mill Lane 4\\, second floor/);
    const without = office(here);
    without.interviewPlans.clear();
    await without.hears(here, ...types);
    assert.match(lastTo(without, sam), /Where: Leeds Mill Lane, LS1 4AB/);
  });

  it("to the candidate of an interview booked by hand, a moved and a final one: pay range and collective agreement, too", async () => {
    const spoken = upTo("contact-made", anApplication()).by(rita);
    const first = spoken.laterBy({ hours: 1 }).outcome("interview-booked", "booked");
    const moved = first.laterBy({ hours: 1 }).outcome("interview-completed", "rebooked");
    const second = first.laterBy({ days: 4 }).outcome("interview-completed", "held-second");
    const final = second.laterBy({ hours: 1 }).outcome("final-interview", "final-booked");
    for (const story of [first, moved, final]) {
      const room = office(story);
      room.clock.later(5);
      await room.hears(story, "OutcomeRecorded");
      const [mail] = about(room, "candidate-invitation").slice(-1);
      assert.ok(mail, "the outcome invites");
      assert.match(wordsOf(mail), /Pay range: £28,123.*£34,123/);
      assert.match(wordsOf(mail), /Collective agreement: Warehouse Workers Agreement 2026/);
    }
  });

  it("of a talk with a colleague by video: the link of the plan, which has no stage for it", async () => {
    const asked = offerInterview(upTo("contact-made", anApplication()), "colleague");
    const talk = bookInterview(asked.laterBy({ hours: 1 }), time, { by: "recruiter" });
    const room = office(talk);
    await room.hears(talk, ...types);
    for (const address of everybody)
      assert.match(lastTo(room, address), /Join: https:\/\/meet\.example\/warehouse/);
  });

  it("to each interviewer: on the clock of their calendar, else the site's, and who takes part with them", async () => {
    const room = office(booked);
    await room.hears(booked, ...types);
    assert.match(lastTo(room, interviewers[0]), /Thursday 12 March at 10:00 \(United Kingdom Time\)/);
    assert.match(lastTo(room, interviewers[0]), /With you: Ines Interviewer/);
    assert.match(lastTo(room, interviewers[1]), /Thursday 12 March at 11:00 \(Central European Time\)/);
  });
});

describe("mails to interviewers", () => {
  it("hold no pay, no agreement, nobody's judgement and no link to the candidate's page, whatever they are about", async () => {
    const thanked = submitScorecard(held.laterBy({ hours: 1 }))
      .by(candidate)
      .interview({
        type: "WriteThankYou",
        interviewId: lastInterview(held).interviewId,
        template: "thanks-and-keen",
        lineNoteId: "note-line",
      })
      .by(rita);
    const room = office(booked);
    const notes = () =>
      Promise.resolve([
        { noteId: "note-line", text: "I liked the yard." },
        { noteId: "note-last-team", text: "Judged sternly." },
      ]);
    room.people.notes = notes;
    await follows(room, booked);
    await swept(booked, "2026-03-11T10:00:00.000Z", room);
    await swept(booked, over, room);
    await swept(booked, "2026-03-13T08:30:00.000Z", room);
    const off = office(booked);
    const moved = moveTo(booked, "2026-03-13T14:00:00.000Z");
    await follows(off, booked, moved, cancelled(moved));
    const letters = office(thanked);
    letters.people.notes = notes;
    await swept(thanked, "2026-03-17T17:30:00.000Z", letters);
    const all = [...room.mailer.sent, ...off.mailer.sent, ...letters.mailer.sent].filter(({ to }) =>
      interviewers.some((one) => one === to.address),
    );
    const kinds = new Set(all.map(({ tags }) => tags.message.split("#")[2]));
    assert.deepEqual([...kinds].sort(), [
      "interviewer-interview-cancelled",
      "interviewer-interview-invitation",
      "interviewer-interview-reminder",
      "interviewer-scorecard-asked",
      "interviewer-scorecard-reminder",
      "interviewer-thank-you",
    ]);
    for (const mail of all) {
      const whole = `${mail.subject} ${mail.text} ${mail.html} ${mail.calendar?.content}`;
      assert.doesNotMatch(
        whole,
        /[£€$]|28[,.]?123|34[,.]?123|Warehouse Workers Agreement/,
        mail.tags.message,
      );
      assert.doesNotMatch(whole, /\/candidate\/|Judged sternly|strong-yes|recommendation/, mail.tags.message);
    }
  });

  it("remind them a day before, on their own clock, and not once it was moved or has begun", async () => {
    const room = await swept(booked, "2026-03-11T10:00:00.000Z");
    assert.equal(about(room, "interviewer-interview-reminder").length, 2);
    assert.match(lastTo(room, interviewers[1]), /Thursday 12 March at 11:00 \(Central European Time\)/);
    const [theirs] = about(room, "candidate-interview-reminder");
    assert.match(theirs ? wordsOf(theirs) : "", /Thursday 12 March at 11:00 \(Central European Time\)/);

    const released = booked.at("2026-03-11T10:00:00.000Z").sweep();
    const moved = moveInterview(released, "2026-03-16T09:00:00.000Z", { by: "recruiter" });
    const overtaken = office(moved);
    assert.equal(await overtaken.hears(moved, "MessagesReleased"), 0);
    assert.deepEqual(about(overtaken, "interviewer-interview-reminder"), []);
    assert.deepEqual(about(overtaken, "candidate-interview-reminder"), []);

    const begun = office(released);
    begun.clock.at = addMinutes(time, 1);
    assert.equal(await begun.hears(released, "MessagesReleased"), 0);
    assert.deepEqual(about(begun, "candidate-interview-reminder"), []);
  });

  it("remind a day before by the hours that pass, where the clocks change in between, and name the new clock time", async () => {
    const monday = "2026-03-30T09:00:00.000Z";
    const story = bookInterview(offered.laterBy({ hours: 1 }), monday, { by: "recruiter" });
    const room = await swept(story, addMinutes(monday, -1440));
    const words = [
      ...about(room, "candidate-interview-reminder"),
      ...about(room, "interviewer-interview-reminder"),
    ];
    assert.deepEqual(
      words.map((mail) => [mail.to.address, /30 March at \d\d:\d\d \([^)]*\)/.exec(wordsOf(mail))?.[0]]),
      [
        [sam, "30 March at 10:00 (United Kingdom Time)"],
        [interviewers[0], "30 March at 10:00 (United Kingdom Time)"],
        [interviewers[1], "30 March at 11:00 (Central European Time)"],
      ],
    );
  });

  it("ask for the scorecard once it is over; not of who has written theirs, nor after it was called off meanwhile", async () => {
    const room = await swept(booked, over);
    assert.equal(about(room, "interviewer-scorecard-asked").length, 2);
    assert.match(lastTo(room, interviewers[0]), new RegExp(lastInterview(booked).interviewId));

    const released = booked.at(over).sweep();
    const written = office(submitScorecard(released));
    await written.hears(submitScorecard(released), "MessagesReleased");
    assert.deepEqual(
      about(written, "interviewer-scorecard-asked").map(({ to }) => to.address),
      [interviewers[1]],
    );
    const missed = released.outcome("interview-completed", "missed-rebook");
    const nobody = office(missed);
    await nobody.hears(missed, "MessagesReleased");
    assert.deepEqual(about(nobody, "interviewer-scorecard-asked"), []);
  });

  it("bring the candidate's thanks in their own words once the reader's scorecard is in", async () => {
    const thanked = held
      .laterBy({ hours: 1 })
      .by(candidate)
      .interview({
        type: "WriteThankYou",
        interviewId: lastInterview(held).interviewId,
        template: "thanks-and-question",
        lineNoteId: "note-line",
      })
      .by(rita);
    const story = submitScorecard(thanked.laterBy({ hours: 1 }));
    const room = office(story);
    room.people.notes = () =>
      Promise.resolve([{ noteId: "note-line", text: "Who would I work with?\nI forgot to ask." }]);
    await swept(story, story.laterBy({ hours: 1 }).now, room);
    const [letter, ...others] = about(room, "interviewer-thank-you");
    assert.deepEqual(others, [], "the other has judged nothing yet");
    assert.equal(letter?.to.address, interviewers[0]);
    assert.match(letter.text, /It left me with a question/);
    assert.match(letter.text, / {2}Who would I work with\?\n {2}I forgot to ask\./);

    const undone = story.undo("interview-completed");
    const quiet = office(undone);
    await swept(undone, "2026-03-18T09:00:00.000Z", quiet);
    assert.equal(undone.application().interviews[0]?.status, "booked");
    assert.deepEqual(about(quiet, "interviewer-thank-you"), []);
  });
});

describe("mails to the candidate", () => {
  it("link to their page where there are times to choose from, and ask for a reply where there are none", async () => {
    const room = office(offered);
    room.clock.later(5);
    await room.hears(offered, "OutcomeRecorded");
    const [choose] = about(room, "candidate-times-offered");
    assert.match(choose?.text ?? "", /https:\/\/milepost\.example\/candidate\/org_acme\.[\w-]+\/interview\b/);
    assert.match(choose?.text ?? "", /Choose a time/);
    const byHand = upTo("contact-made", anApplication()).outcome("interview-booked", "slots-offered");
    const other = office(byHand);
    other.clock.later(5);
    await other.hears(byHand, "OutcomeRecorded");
    const [ask] = about(other, "candidate-times-offered");
    assert.ok(ask);
    assert.doesNotMatch(ask.text, /\/interview\b/);
    assert.match(ask.text, /Reply with the one you like best/);
  });

  it("invite once: what the outcome would say is in the interview's own invitation", async () => {
    const room = office(booked);
    room.clock.later(5);
    await room.hears(booked, ...types, "OutcomeRecorded");
    assert.deepEqual(room.templates("candidate-i"), ["candidate-interview-invitation"]);
  });

  it("ask what they want of the job, with a link; nothing once they have said it", async () => {
    const room = await swept(booked, addMinutes(booked.now, 5));
    assert.match(
      lastTo(room, sam),
      /https:\/\/milepost\.example\/candidate\/org_acme\.[\w-]+\/expectations\b/,
    );
    assert.match(lastTo(room, sam), /nobody will ask what you earn/);
    const released = booked.laterBy({ minutes: 5 }).sweep();
    const stated = released
      .by(candidate)
      .expectations({ type: "StateExpectations", answers: { hoursPerWeek: 30 }, channel: "page" });
    const quiet = office(stated);
    await quiet.hears(stated, "MessagesReleased");
    assert.deepEqual(about(quiet, "candidate-expectations-asked"), []);
  });
});

describe("mails to the recruiter about interviews", () => {
  it("tell when, how and with whom the candidate meets, once they have chosen or moved it", async () => {
    const room = office(booked);
    await follows(room, booked);
    const [chosen] = about(room, "recruiter-interview-time-set");
    assert.equal(chosen?.to.address, "rita@acme.example");
    assert.match(chosen.subject, /Chosen: Sam Okafor.*12 March at 10:00/);
    const words = wordsOf(chosen);
    for (const said of [/Video/i, /Ivan Interviewer and Ines Interviewer/, /60 minutes/])
      assert.match(words, said);
    assert.doesNotMatch(words, /undo|£/);
    const moved = moveInterview(booked.laterBy({ hours: 1 }).by(candidate), "2026-03-13T14:00:00.000Z");
    await follows(room, moved);
    const again = about(room, "recruiter-interview-time-set").at(-1);
    assert.ok(again);
    assert.match(again.subject, /^Moved: .*13 March at 14:00/);
    assert.match(wordsOf(again), /It was on .*12 March at 10:00/);
    assert.deepEqual(about(room, "recruiter-recorded-by-another"), []);
  });

  it("say that none of the times suits; that they are taken back is told the candidate who was asked to choose", async () => {
    const calledOff = (by: "candidate" | "recruiter") =>
      offered
        .laterBy({ hours: 1 })
        .by(by === "candidate" ? candidate : rita)
        .interview({ type: "CancelInterview", interviewId: lastInterview(offered).interviewId, by, limits });
    const none = office(offered);
    await follows(none, calledOff("candidate"));
    assert.match(
      about(none, "recruiter-interview-called-off")[0]?.subject ?? "",
      /^None of the times suits: Sam/,
    );
    const asked = office(offered.laterBy({ hours: 1 }));
    assert.equal(await asked.hears(offered, "OutcomeRecorded"), 0);
    await follows(asked, calledOff("recruiter"));
    const [back] = about(asked, "candidate-interview-times-withdrawn");
    assert.equal(back?.to.address, sam);
    assert.match(wordsOf(back), /You need not choose one any more/);
    const neverAsked = office(offered);
    await follows(neverAsked, calledOff("recruiter"));
    assert.deepEqual(about(neverAsked, "candidate-interview-times-withdrawn"), []);
  });

  it("tell that somebody needs something, that all scorecards are in or whose are missing, and not what was written", async () => {
    const asked = booked.by(candidate).interview({
      type: "AskAdjustment",
      interviewId: lastInterview(booked).interviewId,
      noteId: "note-need",
    });
    const complete = submitScorecard(submitScorecard(held), "mem_ines");
    const notes = () =>
      Promise.resolve([
        { noteId: "note-need", text: "I use a wheelchair." },
        { noteId: "note-last-team", text: "Judged sternly." },
      ]);
    const sent: Mail[] = [];
    for (const story of [asked, complete]) {
      const room = office(story);
      room.people.notes = notes;
      await room.hears(story, "AdjustmentAsked", "ScorecardSubmitted");
      sent.push(...room.mailer.sent);
      assert.ok(!/Okafor|Ivan|Rita|@|\+44/.test(room.log.lines.join("\n")), "no log tells who anybody is");
    }
    const late = await swept(submitScorecard(held), "2026-03-16T17:30:00.000Z");
    const [missing] = about(late, "recruiter-scorecards-missing");
    assert.match(missing?.text ?? "", /Ines Interviewer/);
    assert.doesNotMatch(missing?.text ?? "", /Ivan/);
    assert.deepEqual(
      sent.map(({ to, tags }) => `${to.address} ${tags.message.split("#")[2]}`),
      [
        "rita@acme.example recruiter-adjustment-asked",
        "ivan@acme.example interviewer-adjustment-asked",
        "ines@acme.example interviewer-adjustment-asked",
        "rita@acme.example recruiter-scorecards-in",
      ],
    );
    for (const { text, html } of [...sent, ...late.mailer.sent])
      assert.doesNotMatch(`${text}${html}`, /wheelchair|Judged sternly|£/);
  });

  it("ask whether a talk with a colleague took place, a working day after it", async () => {
    const asked = offerInterview(upTo("contact-made", anApplication()), "colleague");
    const talk = bookInterview(asked.laterBy({ hours: 1 }).by(rita), time, { by: "recruiter" });
    const room = await swept(talk, "2026-03-13T08:30:00.000Z");
    const [mail] = about(room, "recruiter-meeting-unknown");
    assert.equal(mail?.to.address, "rita@acme.example");
    assert.match(mail.text, /Record in Milepost whether it did/);
    assert.match(mail.subject, /Did it take place\? .*talk with a future colleague/);
  });

  it("tell that the candidate called off a final interview, which no outcome says", async () => {
    const second = booked.at(over).outcome("interview-completed", "held-second");
    const final = bookInterview(offerInterview(second, "final"), "2026-03-17T10:00:00.000Z", {
      by: "recruiter",
    });
    const off = final.by(candidate).interview({
      type: "CancelInterview",
      interviewId: lastInterview(final).interviewId,
      by: "candidate",
      limits,
    });
    const room = office(final);
    await follows(room, final, off);
    assert.match(lastTo(room, "rita@acme.example"), /has called off their final interview/);
    assert.match(lastTo(room, sam), /is cancelled.*You will hear from Rita Recruiter by Friday 13 March/);
    const ours = office(final);
    await follows(ours, final, callOffInterview(final.by(rita)));
    assert.match(
      lastTo(ours, sam),
      /cannot take place.*You will hear from Rita Recruiter by Friday 13 March/,
    );
  });
});
