import assert from "node:assert/strict";
import { test } from "node:test";
import { openWorld, person, words } from "./world.ts";
import type { MailSeen, World } from "./world.ts";

const opened = openWorld();

interface InterviewSeen {
  readonly interviewId: string;
}
interface Mail extends MailSeen {
  readonly attachments: readonly { readonly contentType?: string; readonly content?: string }[];
}

const hours = {
  zone: "Europe/London",
  weekly: [1, 2, 3, 4, 5].map((weekday) => ({ weekday, from: "09:00", until: "17:00" })),
  exceptions: [],
  durationMinutes: 45,
  bufferBeforeMinutes: 0,
  bufferAfterMinutes: 0,
  intervalMinutes: 30,
  leadMinutes: 60,
  cutOffMinutes: 240,
  maximumAdvanceDays: 30,
  moveLimit: 3,
};

/** Puts something whatever stands there: on the version that is read. */
async function put(world: World, persona: string, path: string, body: unknown): Promise<void> {
  const { headers } = await world.as(persona).call("GET", path);
  const ifMatch = headers.get("etag") ?? '"0"';
  const answer = await world.as(persona).call("PUT", path, { body, headers: { "if-match": ifMatch } });
  assert.equal(answer.status, 200, answer.text);
}

/** An application whose candidate chooses a time: the interview is offered, by this plan. */
async function offered(world: World, friend: ReturnType<typeof person>) {
  const job = world.job("care-assistant");
  await put(world, "interviewer", "/v1/calendar", hours);
  await put(world, "recruiter", `/v1/jobs/${job}/interview-plan`, {
    stages: [
      {
        kind: "first",
        interviewerIds: [world.member("interviewer")],
        lengthMinutes: 45,
        formats: ["video"],
        joinLink: "https://meet.example/care",
        questions: [{ questionId: "last-team-briefly", side: "employer", text: { en: "Your last team?" } }],
      },
    ],
    explainers: [],
  });
  const applicationId = await world.refer(friend);
  await world.record(applicationId, "contact-made", "spoke-interested");
  const path = `/v1/applications/${applicationId}/interviews`;
  await world.as("recruiter").post(path, { kind: "first" });
  const { items } = await world.as("recruiter").get<{ items: InterviewSeen[] }>(path);
  const { interviewId = "" } = items.at(-1) ?? {};
  await world.advance("PT6M");
  return { path: `${path}/${interviewId}` };
}

/** The times that are free for it, so many days from now at the earliest. */
async function freeTimes(world: World, path: string, days = 0) {
  const { times } = await world
    .as("recruiter")
    .get<{ times: { startsAt: string; endsAt: string }[] }>(`${path}/slots`);
  return times.filter(({ startsAt }) => Date.parse(startsAt) > world.now() + days * 86_400_000);
}

const calendarsOf = (mails: readonly MailSeen[], to: string): string[] =>
  (mails as readonly Mail[])
    .filter((mail) => mail.to === to)
    .flatMap(({ attachments }) => attachments.map((each) => JSON.stringify(each)));

test("an interview is in everybody's calendar, moves there, and leaves it; reminders follow", async () => {
  const { world } = opened;
  const friend = person();
  const { path } = await offered(world, friend);
  const interviewer = world.address("interviewer");
  const day = (startsAt: string) => startsAt.slice(0, 10);
  const free = await freeTimes(world, path, 3);
  const first = free[0]?.startsAt ?? "";
  const second = free.find(({ startsAt }) => day(startsAt) > day(first))?.startsAt ?? "";

  const booked = await world.mailsDuring(() =>
    world.as("recruiter").post(`${path}/book`, { startsAt: first, format: "video" }),
  );
  assert.deepEqual(booked.map(({ to }) => to).sort(), [friend.email, interviewer].sort());
  for (const to of [friend.email, interviewer])
    assert.ok(calendarsOf(booked, to).length > 0, `${to} has an invitation`);
  const toFriend = booked.find(({ to }) => to === friend.email)?.text ?? "";
  assert.match(toFriend, /https:\/\/meet\.example\/care/);
  assert.match(toFriend, /Pay range/);
  assert.doesNotMatch(booked.find(({ to }) => to === interviewer)?.text ?? "", /Pay|£/);

  const moved = await world.mailsDuring(async () => {
    const answer = await world
      .as("recruiter")
      .call("PATCH", path, { body: { startsAt: second, format: "video" } });
    assert.equal(answer.status, 200, answer.text);
  });
  assert.deepEqual(moved.map(({ to }) => to).sort(), [friend.email, interviewer].sort());
  assert.ok(moved.every(({ subject }) => /New time|Moved/.test(subject)));

  const before = Date.parse(second) - 86_400_000;
  const minutes = (until: number) => `PT${Math.ceil((until - world.now()) / 60_000)}M`;
  const waiting = await world.mailsDuring(() => world.advance(minutes(before - 600_000)));
  assert.ok(!waiting.some(({ subject }) => /Reminder|Tomorrow/.test(subject)), "not for the time it had");
  const reminded = await world.mailsDuring(() => world.advance(minutes(before + 600_000)));
  assert.deepEqual(
    reminded
      .filter(({ subject }) => /Reminder|Tomorrow/.test(subject))
      .map(({ to }) => to)
      .sort(),
    [friend.email, interviewer].sort(),
  );

  const off = await world.mailsDuring(() => world.as("recruiter").post(`${path}/cancel`, {}));
  const cancelled = off.filter(({ subject }) => subject.startsWith("Cancelled"));
  assert.deepEqual(cancelled.map(({ to }) => to).sort(), [friend.email, interviewer].sort());
  const later = await world.mailsDuring(() => world.advance("P3D"));
  assert.ok(!later.some(({ to }) => to === interviewer), "nothing is asked about what was called off");
});

test("once it is over the scorecard is asked for, and what it says is in no mail", async () => {
  const { world } = opened;
  await world.clear();
  const friend = person();
  const { path } = await offered(world, friend);
  const interviewer = world.address("interviewer");
  const { startsAt = "", endsAt = "" } = (await freeTimes(world, path))[0] ?? {};
  await world.as("recruiter").post(`${path}/book`, { startsAt, format: "video" });
  const until = (instant: string) =>
    world.advance(`PT${Math.ceil((Date.parse(instant) - world.now()) / 60_000) + 6}M`);
  const asked = await world.mailsDuring(() => until(endsAt));
  assert.equal(
    asked.filter(({ to, subject }) => to === interviewer && subject.startsWith("Your scorecard")).length,
    1,
  );
  assert.ok(
    asked.some(({ to, subject }) => to === friend.email && subject.startsWith("What matters to you")),
    "they are asked what they want",
  );
  const evidence = words("Kept calm when the lift stood still");
  const complete = await world.mailsDuring(() =>
    world.as("interviewer").post(`${path}/scorecards`, {
      recommendation: "yes",
      answers: [{ questionId: "last-team-briefly", evidence }],
    }),
  );
  assert.deepEqual(
    complete.map(({ to, subject }) => [to, subject.startsWith("All scorecards are in")]),
    [[world.address("recruiter"), true]],
  );
  assert.ok(!complete.some(({ text, html }) => `${text}${html}`.includes(evidence)));
  const after = await world.mailsDuring(() => world.advance("P2D"));
  assert.ok(!after.some(({ to }) => to === interviewer), "who has written theirs is not asked again");
});
