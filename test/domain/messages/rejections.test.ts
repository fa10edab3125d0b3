import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { openTasks } from "../../../shared/domain/application/tasks.ts";
import { addMinutes } from "../../../shared/domain/calendar/days.ts";
import { plannedMessages } from "../../../shared/domain/messages/plan.ts";
import type { PlannedMessage } from "../../../shared/domain/messages/plan.ts";
import { defaultTrack } from "../../../shared/domain/track/default-track.ts";
import { milestoneIndex, outcomesAt } from "../../../shared/domain/track/track.ts";
import { anApplication, candidate, Refused, rita, upTo } from "../../builders/history.ts";
import type { Story } from "../../builders/history.ts";

/**
 * Every end before the first day at work, as the track's description has it: what the candidate reads, whether a person
 * calls first (`interviewed`: only who had an interview), and whether a reason has to be given.
 */
const ends: Readonly<
  Record<
    string,
    { readonly mail: string; readonly call?: true | "interviewed"; readonly reason?: true | "requirement" }
  >
> = {
  withdrew: { mail: "goodbye" },
  "job-filled": { mail: "job-filled", call: "interviewed", reason: true },
  unreachable: { mail: "paused" },
  "requirement-not-met": { mail: "kind-no", reason: "requirement" },
  "too-far": { mail: "goodbye" },
  "no-reply": { mail: "paused" },
  "not-invited": { mail: "kind-no", reason: true },
  "held-not-chosen": { mail: "kind-no-after-call", call: true, reason: true },
  "did-not-attend": { mail: "paused" },
  "final-not-chosen": { mail: "kind-no-after-call", call: true, reason: true },
  "final-did-not-attend": { mail: "paused" },
  "not-offered": { mail: "kind-no-after-call", call: true, reason: true },
  declined: { mail: "goodbye" },
  expired: { mail: "paused" },
  withdrawn: { mail: "kind-no-after-call", call: true, reason: true },
  "backed-out": { mail: "goodbye" },
  "never-started": { mail: "paused" },
  "checks-not-passed": { mail: "kind-no-after-call", call: true, reason: true },
  "withdrawn-after-acceptance": { mail: "kind-no-after-call", call: true, reason: true },
};

const first = milestoneIndex(defaultTrack, "contact-made");
const started = milestoneIndex(defaultTrack, defaultTrack.startedMilestone);
const atInterview = milestoneIndex(defaultTrack, defaultTrack.interviewMilestone);
const onTheWay = defaultTrack.milestones.slice(first, started + 1);

/** Every end at every milestone at which it can be recorded. */
const cases = onTheWay.flatMap(({ id: milestone }) =>
  outcomesAt(defaultTrack, milestone)
    .filter(({ colour }) => colour === "red")
    .map(({ id: outcome }) => ({ milestone, outcome })),
);

const before: Readonly<Record<string, (story: Story) => Story>> = {
  "contact-made": (story) => story,
  "interview-booked": (story) => upTo("contact-made", story),
  "interview-completed": (story) => upTo("interview-booked", story),
  "final-interview": (story) =>
    upTo("interview-booked", story).laterBy({ days: 1 }).outcome("interview-completed", "held-second"),
  offer: (story) => upTo("interview-completed", story),
  "started-work": (story) => upTo("offer", story),
};

/** Recorded on Wednesday 18 March 2026 at 10:00, unless the hour is another. */
function ended({ milestone, outcome }: (typeof cases)[number], hour = "10:00", story = anApplication()) {
  const at = `2026-03-18T${hour}:00.000Z`;
  const reached = before[milestone]?.(story) ?? assert.fail(milestone);
  const asked = reached.at(at).outcome(milestone, outcome);
  const [request] = asked.application().confirmations;
  const hugo = { kind: "member", memberId: "mem_hugo" } as const;
  return request ? asked.by(hugo).confirm(request.confirmationId).by(rita) : asked;
}

const ofEnd = (story: Story): PlannedMessage[] => {
  const end = story.application().outcomes.at(-1)?.seq;
  return plannedMessages(story.history(), story.policy()).filter(({ causeSeq }) => causeSeq === end);
};
const to = (role: string, story: Story): PlannedMessage[] =>
  ofEnd(story).filter(({ recipient }) => recipient.role === role);
const only = (messages: readonly PlannedMessage[]): PlannedMessage => {
  const [message, ...more] = messages;
  assert.ok(message && more.length === 0, messages.map(({ template }) => template).join(", ") || "none");
  return message;
};
const calls = (story: Story): string[] =>
  openTasks(story.history(), story.track)
    .map(({ kind }) => kind)
    .filter((kind) => kind === "rejection-call" || kind === "call-unreachable-by-mail");

const isCalled = ({ milestone, outcome }: (typeof cases)[number]): boolean => {
  const { call } = ends[outcome] ?? {};
  return call === "interviewed" ? milestoneIndex(defaultTrack, milestone) > atInterview : call === true;
};

test("every end of the track before the first day is in this table, and no other", () => {
  assert.deepEqual([...new Set(cases.map(({ outcome }) => outcome))].sort(), Object.keys(ends).sort());
});

for (const end of cases)
  describe(`${end.outcome} at ${end.milestone}`, () => {
    const { mail, reason } = ends[end.outcome] ?? assert.fail(end.outcome);
    const told = ended(end);
    const called = isCalled(end);

    test(`the candidate reads ${mail}, ${called ? "at the end of the second working day if nobody calls" : "an hour later"}`, () => {
      const message = only(to("candidate", told));
      assert.equal(message.template, `candidate-${mail}`);
      assert.equal(message.by, "clock");
      assert.equal(message.notBefore, called ? "2026-03-20T17:30:00.000Z" : "2026-03-18T11:00:00.000Z");
    });

    if (!called)
      test("the candidate is not written to in the evening", () => {
        const evening = only(to("candidate", ended(end, "18:30")));
        assert.equal(evening.notBefore, "2026-03-19T08:00:00.000Z");
      });

    test(called ? "the recruiter calls first, and the mail follows the call" : "no call is asked for", () => {
      assert.deepEqual(calls(told), called ? ["rejection-call"] : []);
      const tasks = to("recruiter", told).map(({ template }) => template);
      assert.equal(tasks.includes("recruiter-call-task"), called);
      if (!called) return;
      const tried = told.laterBy({ hours: 1 }).contact({ result: "no-answer" });
      assert.deepEqual(calls(tried), ["rejection-call"]);
      const spoken = tried.laterBy({ hours: 2 }).contact({ result: "spoke" });
      assert.deepEqual(calls(spoken), []);
      assert.equal(only(to("candidate", spoken)).notBefore, "2026-03-18T13:00:00.000Z");
    });

    test("the referrer hears only that it ended: a day after the candidate or on the third working day, never before them", () => {
      const message = only(to("candidate", told));
      const referrer = only(to("referrer", told));
      assert.equal(referrer.template, "referrer-ended");
      const wanted = addMinutes(message.notBefore, 24 * 60);
      const latest = "2026-03-23T17:30:00.000Z";
      assert.equal(referrer.notBefore, wanted < latest ? wanted : latest);
      assert.deepEqual(referrer.after, { messages: [message.id], until: latest });
    });

    test("the recruiter calls where no mail reaches the candidate", () => {
      const unmailed = ended(end, "10:00", anApplication({ reachableBy: ["phone"] }));
      assert.deepEqual(to("candidate", unmailed), []);
      assert.equal(calls(unmailed).length, 1);
      assert.ok(to("recruiter", unmailed).some(({ template }) => template === "recruiter-call-task"));
      const spoken = unmailed.laterBy({ hours: 2 }).contact({ result: "spoke" });
      assert.deepEqual(calls(spoken), []);
      assert.ok(only(to("referrer", unmailed)).notBefore > "2026-03-18T11:00:00.000Z");
    });

    if (reason)
      test(`it is not recorded without ${reason === true ? "a reason" : "naming the requirement"}`, () => {
        const reached = before[end.milestone]?.(anApplication()) ?? assert.fail();
        const details = reason === true ? { reason: undefined } : { requirementId: undefined };
        assert.throws(
          () => reached.at("2026-03-18T10:00:00.000Z").outcome(end.milestone, end.outcome, { details }),
          (error) => error instanceof Refused && error.code === "detail-missing",
        );
      });
  });

describe("who withdraws by their page", () => {
  for (const { id: milestone } of onTheWay)
    test(`at ${milestone}: reads the thanks, the recruiter has it to do, the referrer hears after them`, () => {
      const reached = before[milestone]?.(anApplication()) ?? assert.fail(milestone);
      const story = reached.at("2026-03-18T10:00:00.000Z").by(candidate).experience({ type: "Withdraw" });
      const outcome = story.application().outcomes.at(-1);
      assert.deepEqual([outcome?.milestone, outcome?.outcome], [milestone, "withdrew"]);
      assert.equal(story.application().status, "archived");
      const message = only(to("candidate", story));
      assert.deepEqual(
        [message.template, message.notBefore],
        ["candidate-goodbye", "2026-03-18T11:00:00.000Z"],
      );
      assert.equal(only(to("recruiter", story)).template, "recruiter-task");
      assert.ok(openTasks(story.history(), story.track).some(({ kind }) => kind === "outcome"));
      assert.ok(only(to("referrer", story)).notBefore > message.notBefore);
    });
});
