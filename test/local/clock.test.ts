import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { durationMilliseconds } from "../../local/advance.ts";
import { VirtualClock, virtualDate } from "../../local/clock.ts";
import { nextCronTime, parseCron, ratePeriod } from "../../local/schedules.ts";

describe("the virtual clock", () => {
  it("flows with real time and jumps forward only", () => {
    const clock = new VirtualClock();
    const begin = clock.now();
    clock.goTo(begin + 60_000);
    clock.goTo(begin);
    assert.ok(clock.now() >= begin + 60_000 && clock.now() < begin + 61_000);
    clock.stop();
  });

  it("runs what is due in order of time, and nothing that was cancelled", () => {
    const clock = new VirtualClock();
    const ran: string[] = [];
    const now = clock.now();
    clock.at(now + 3000, () => ran.push("third"));
    clock.at(now + 1000, () => ran.push("first"));
    clock.at(now + 2000, () => ran.push("never")).cancel();
    clock.at(now + 9000, () => ran.push("later"));
    assert.equal(clock.next(), now + 1000);
    clock.goTo(now + 5000);
    assert.deepEqual(ran, ["first", "third"]);
    clock.stop();
  });

  it("runs by itself when real time gets there", async () => {
    const clock = new VirtualClock(86_400_000);
    const ran = new Promise<void>((resolve) => clock.at(clock.now() + 20, resolve));
    const alive = setTimeout(() => undefined, 1000);
    await ran;
    clearTimeout(alive);
    clock.stop();
  });

  it("gives functions a Date of its own that otherwise is Date", () => {
    const Dated = virtualDate(() => 1_700_000_000_000.7);
    assert.equal(Dated.now(), 1_700_000_000_000);
    assert.equal(new Dated().toISOString(), "2023-11-14T22:13:20.000Z");
    assert.equal(new Dated("2026-01-01T00:00:00Z").getTime(), Date.UTC(2026, 0, 1));
    assert.equal(new Dated(2026, 0, 1).getMonth(), 0);
    assert.ok(new Dated() instanceof Dated && new Dated() instanceof Date && new Date() instanceof Dated);
    assert.ok(Dated().includes("2023"));
    class Subclass extends Dated {}
    assert.ok(new Subclass() instanceof Subclass);
  });
});

describe("durations", () => {
  it("are weeks to seconds of ISO 8601", () => {
    assert.equal(durationMilliseconds("PT5M"), 300_000);
    assert.equal(durationMilliseconds("P12W"), 12 * 7 * 86_400_000);
    assert.equal(durationMilliseconds("P1DT2H0.5S"), 86_400_000 + 7_200_000 + 500);
    for (const wrong of ["", "P", "PT", "5M", "P1Y", "P1DT", "-PT5M"])
      assert.equal(durationMilliseconds(wrong), undefined);
  });
});

describe("schedules", () => {
  const next = (expression: string, after: string, zone = "UTC") =>
    new Date(nextCronTime(parseCron(expression), Date.parse(after), zone)).toISOString();

  it("read rates", () => {
    assert.equal(ratePeriod("rate(5 minutes)"), 300_000);
    assert.equal(ratePeriod("rate(1 day)"), 86_400_000);
    assert.equal(ratePeriod("cron(0 8 * * ? *)"), undefined);
  });

  it("read cron expressions as AWS does", () => {
    assert.equal(next("cron(0 8 * * ? *)", "2026-11-21T08:00:00Z"), "2026-11-22T08:00:00.000Z");
    assert.equal(next("cron(0/15 10 ? * MON-FRI *)", "2026-11-21T09:00:00Z"), "2026-11-23T10:00:00.000Z");
    assert.equal(next("cron(30 6 1 JAN,JUL ? *)", "2026-11-21T09:00:00Z"), "2027-01-01T06:30:00.000Z");
    assert.equal(next("cron(0 8 ? * 1 *)", "2026-11-21T09:00:00Z"), "2026-11-22T08:00:00.000Z");
  });

  it("keep the hour of their zone across a change of clocks", () => {
    assert.equal(
      next("cron(0 8 * * ? *)", "2026-10-24T12:00:00Z", "Europe/London"),
      "2026-10-25T08:00:00.000Z",
    );
    assert.equal(
      next("cron(0 8 * * ? *)", "2026-10-23T12:00:00Z", "Europe/London"),
      "2026-10-24T07:00:00.000Z",
    );
    assert.equal(next("cron(0 8 * * ? *)", "2026-11-21T12:00:00Z", "Asia/Tokyo"), "2026-11-21T23:00:00.000Z");
  });

  it("fail by name on what is not understood", () => {
    assert.throws(() => parseCron("cron(0 8 L * ? *)"), /Cron field L/);
    assert.throws(() => parseCron("at(2026-01-01T00:00:00)"), /at\(2026/);
  });
});
