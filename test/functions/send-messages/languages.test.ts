import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { ApplicationEvent } from "../../../shared/domain/application/events.ts";
import { addMinutes } from "../../../shared/domain/calendar/days.ts";
import type { Locale } from "../../../shared/domain/organisation/organisation.ts";
import { aCalendar } from "../../builders/calendar.ts";
import { anApplication, candidate, rita, upTo } from "../../builders/history.ts";
import type { Story } from "../../builders/history.ts";
import { bookInterview, callOffInterview, offerInterview } from "../../builders/interviews.ts";
import { hint } from "../../builders/memory.ts";
import { decidedFor, draft, tell } from "../../builders/offers.ts";
import { Office } from "./office.ts";

/** The mail room with an expert and two interviewers, everybody of whom reads one language, or each their own. */
function officeOf(story: Story, reads: Locale | Readonly<Record<string, Locale>>): Office {
  const room = new Office().knows(story);
  const { everybody, candidates_ } = room.people;
  const maria = everybody.get("mem_maria");
  assert.ok(maria);
  for (const [memberId, name, role] of [
    ["mem_eva", "Eva Expert", "expert"],
    ["mem_ivan", "Ivan Interviewer", "interviewer"],
    ["mem_ines", "Ines Interviewer", "interviewer"],
  ] as const) {
    const email = `${name.split(" ")[0]?.toLowerCase()}@acme.example`;
    everybody.set(memberId, { ...maria, memberId, name, email, roles: [role] });
  }
  room.calendars.set("mem_eva", aCalendar({ memberId: "mem_eva", joinLink: "https://meet.example/eva" }));
  const languageOf = (id: string): Locale => (typeof reads === "string" ? reads : (reads[id] ?? "en"));
  for (const [id, member] of everybody) everybody.set(id, { ...member, locale: languageOf(id) });
  for (const [id, person] of candidates_) candidates_.set(id, { ...person, locale: languageOf(id) });
  return room;
}

const arrived = anApplication();
const spoken = arrived.by(rita).laterBy({ hours: 1 }).outcome("contact-made", "spoke-interested");
const offered = offerInterview(upTo("contact-made", anApplication()));
const booked = bookInterview(offered.laterBy({ hours: 1 }).by(candidate), "2026-03-12T10:00:00.000Z", {
  zone: "Europe/Amsterdam",
  told: "2026-03-12T11:00",
}).by(rita);
const calledOff = callOffInterview(booked.laterBy({ hours: 1 }));
const helped = tell(draft(decidedFor()), "2026-03-20T17:30:00.000Z")
  .consultation({ type: "DecideSupport", decision: "offer" })
  .by(candidate)
  .laterBy({ hours: 1 })
  .consultation({ type: "AnswerSupport", answer: "accepted", consent: ["expert"] });
const talkAt = "2026-03-12T10:00:00.000Z";
const talk = helped.laterBy({ minutes: 5 }).consultation({
  type: "BookConsultation",
  expertId: "mem_eva",
  startsAt: talkAt,
  endsAt: addMinutes(talkAt, 60),
  zone: "Europe/Amsterdam",
  told: "2026-03-12T11:00",
});

const accepted = upTo("offer", anApplication());
const withdrawing = accepted.by(rita).facts({
  type: "ConfirmationRequested",
  confirmationId: "confirm-1",
  milestone: "started-work",
  outcome: "checks-not-passed",
  effectiveAt: accepted.now,
  details: { reason: "checks" },
});
const atWork = upTo("started-work", anApplication()).laterBy({ days: 30 }).sweep();
const leaving = arrived.by(rita).move({ type: "RemovalRequested" });

const told = ({ mailer }: Office) =>
  mailer.sent.map(({ to, fromName, subject }) => `${to.address} · ${fromName} · ${subject}`);

describe("every reader's own language", () => {
  it("candidate, referrer and recruiter of one application read three", async () => {
    const room = officeOf(arrived, { can_1: "nl", mem_olga: "sv", mem_rita: "nl" });
    await room.hears(arrived, "ApplicationReceived");
    assert.deepEqual(told(room), [
      "rita@acme.example · Acme Care · Nieuw: Sam Okafor, Warehouse Operative, Leeds Mill Lane",
      "sam@people.example · Rita Recruiter van Acme Care · We hebben je sollicitatie: Warehouse Operative bij Acme Care",
      "olga@acme.example · Rita Recruiter på Acme Care · Tack: Sam Okafor har sökt",
    ]);
  });

  it("a correction quotes what is taken back as its reader had it", async () => {
    const room = officeOf(spoken, { can_1: "nl", mem_olga: "sv" });
    room.clock.later(5);
    await room.hears(spoken, "OutcomeRecorded");
    const undone = spoken.laterBy({ minutes: 20 }).undo("contact-made");
    room.knows(undone).clock.later(5);
    await room.hears(undone, "OutcomeUndone");
    assert.deepEqual(told(room).slice(2), [
      "sam@people.example · Rita Recruiter van Acme Care · Je kunt ons bericht “Warehouse Operative bij Acme Care: hoe het verdergaat” negeren",
      "olga@acme.example · Rita Recruiter på Acme Care · Bortse från vårt meddelande ”Sam Okafor har tagit nästa steg”",
    ]);
  });

  it("a digest and a refused report name outcomes in it", async () => {
    const room = officeOf(spoken, { mem_rita: "sv", mem_ada: "nl" });
    room.tasks = [
      {
        taskId: "rejection-call-7",
        kind: "rejection-call",
        for: "recruiter",
        since: "2026-03-04T09:00:00.000Z",
        about: "held-not-chosen",
        applicationId: "app_1",
        candidateId: "can_1",
        siteId: "sit_leeds",
        jobId: "job_warehouse",
        recruiterId: "mem_rita",
      },
    ];
    const at = "2026-03-04T08:00:00.000Z";
    room.clock.at = at;
    const struck = "org_acme#clock#digest#2026-03-04";
    await room.occasions.append({
      stream: struck,
      seq: 1,
      events: [{ type: "ClockStruck", kind: "digest", day: "2026-03-04" }],
      recordedAt: at,
      actor: { kind: "clock" },
    });
    await room.receives(hint("ClockStruck", struck, 1));
    await room.reports.keep({
      ...{ organisation: "org_acme", source: "payroll", account: "111122223333", reportId: "r1" },
      ...{ milestone: "started-work", outcome: "started", refusedAt: at },
      ...{ code: "unknown-application", message: "This organisation has no such application." },
    });
    const refused = "org_acme#report#payroll#r1";
    await room.occasions.append({
      stream: refused,
      seq: 1,
      events: [{ type: "ReportRefused", source: "payroll", reportId: "r1", code: "unknown-application" }],
      recordedAt: at,
      actor: { kind: "system", source: "payroll" },
    });
    await room.receives(hint("ReportRefused", refused, 1));
    const [digest, report] = room.mailer.sent;
    assert.match(digest?.text ?? "", /God morgon Rita\./);
    assert.match(
      digest?.text ?? "",
      /Ring: efter en intervju kommer ett nej från en människa · Intervju hållen, inte vald\n/,
    );
    assert.match(report?.text ?? "", /Gemeld: Begonnen met werken · Begonnen met werken\n/);
    assert.match(report?.text ?? "", /Deze organisatie heeft zo’n sollicitatie niet\./);
  });

  it("is what calendars show, and zones are named in", async () => {
    const room = officeOf(booked, { can_1: "nl", mem_ivan: "sv", mem_ines: "en" });
    await room.hears(booked, "InterviewBooked");
    const shown: Record<string, (string | undefined)[]> = {};
    for (const { to, calendar, text } of room.mailer.sent) {
      const content = calendar?.content.replace(/\r\n /gu, "") ?? "";
      const summary = /^SUMMARY:(?<summary>.*)\r$/mu.exec(content)?.groups?.["summary"];
      const length = /^DESCRIPTION:(?<length>\p{L}+): /mu.exec(content)?.groups?.["length"];
      const zone = /\((?<zone>[^)]*(?:tid|tijd|Time)[^)]*)\)/u.exec(text)?.groups?.["zone"];
      if (calendar) shown[to.name.split(" ")[0] ?? ""] = [summary, length, zone];
    }
    assert.deepEqual(shown, {
      Sam: ["Afspraak met Ivan Interviewer en Ines Interviewer", "Duur", "Midden-Europese tijd"],
      Ivan: ["Sam Okafor: intervju för Warehouse Operative", "Längd", "Storbritannientid"],
      Ines: ["Sam Okafor: interview for Warehouse Operative", "Length", "United Kingdom Time"],
    });
  });

  /** What happens one after another to an application, and what the mails are told of. */
  const walks: readonly (readonly (readonly [Story, ApplicationEvent["type"]])[])[] = [
    [
      [arrived, "ApplicationReceived"],
      [spoken, "OutcomeRecorded"],
    ],
    [
      [booked, "InterviewBooked"],
      [calledOff, "InterviewCancelled"],
    ],
    [[talk, "ConsultationBooked"]],
    [[withdrawing, "ConfirmationRequested"]],
    [[atWork, "RetentionCheckDue"]],
    [[leaving, "RemovalRequested"]],
  ];
  const mailsOf = async (walk: (typeof walks)[number], reads: Locale) => {
    const [[first]] = walk as [readonly [Story, ApplicationEvent["type"]]];
    const room = officeOf(first, reads);
    for (const [story, type] of walk) {
      room.knows(story).clock.later(6);
      await room.hears(story, type);
    }
    return room.mailer.sent;
  };
  for (const [locale, tag] of [
    ["nl", "nl-NL"],
    ["sv", "sv-SE"],
  ] as const)
    it(`reaches everybody: where all read ${locale}, every mail and entry is in it`, async () => {
      const readers = new Set<string>();
      for (const walk of walks) {
        const [theirs, english] = [await mailsOf(walk, locale), await mailsOf(walk, "en")];
        assert.ok(theirs.length >= walk.length);
        assert.equal(theirs.length, english.length);
        for (const [index, mail] of theirs.entries()) {
          const { subject, html, calendar, tags } = mail;
          readers.add(tags.message.split("#")[2]?.split("-")[0] ?? "");
          assert.match(html, new RegExp(`^<!doctype html><html lang="${tag}"`, "u"), subject);
          assert.notEqual(subject, english[index]?.subject);
          if (calendar) assert.notEqual(calendar.content, english[index]?.calendar?.content);
        }
      }
      assert.deepEqual([...readers].sort(), [
        "candidate",
        "expert",
        "hr",
        "interviewer",
        "manager",
        "privacy",
        "recruiter",
        "referrer",
      ]);
    });
});
