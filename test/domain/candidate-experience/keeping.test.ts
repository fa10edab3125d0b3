import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { keptOn } from "../../../shared/domain/candidate-experience/keeping.ts";
import { anApplication, candidate, Refused, rita, upTo } from "../../builders/history.ts";
import type { Story } from "../../builders/history.ts";

/** Not chosen on Wednesday 4 March 2026. */
const rejected = upTo("contact-made", anApplication())
  .laterBy({ days: 1 })
  .outcome("interview-booked", "not-invited");
const saysYes = (story: Story) => story.by(candidate).experience({ type: "KeepForOtherJobs" }).by(rita);
const takesBack = (story: Story) => story.by(candidate).experience({ type: "EndKeeping" }).by(rita);
const refusedWith = (code: string) => (error: unknown) => error instanceof Refused && error.code === code;

describe("a candidate who wants to hear of other jobs", () => {
  test("says so after the end, and it holds for twelve months to the day", () => {
    const kept = saysYes(rejected).application();
    assert.equal(kept.status, "archived");
    assert.equal(kept.keptUntil, "2027-03-04");
    assert.equal(keptOn(kept, "2027-03-04"), "2027-03-04");
    assert.equal(keptOn(kept, "2027-03-05"), undefined);
    assert.equal(keptOn(rejected.application(), "2026-03-05"), undefined);
  });

  test("counts the day where the site is, and begins anew when it is said again", () => {
    const kept = saysYes(rejected.at("2026-07-01T23:30:00.000Z"));
    assert.equal(kept.application().keptUntil, "2027-07-02");
    assert.equal(saysYes(kept.at("2026-08-10T10:00:00.000Z")).application().keptUntil, "2027-08-10");
  });

  test("takes it back, once, and not after it is over", () => {
    const kept = saysYes(rejected);
    const back = takesBack(kept.laterBy({ days: 1 }));
    assert.equal(back.application().keptUntil, undefined);
    assert.throws(() => takesBack(back), refusedWith("not-kept"));
    assert.throws(() => takesBack(rejected), refusedWith("not-kept"));
    assert.throws(() => takesBack(kept.at("2027-03-05T10:00:00.000Z")), refusedWith("not-kept"));
  });

  test("is nobody whose application goes on, who was hired, or whose application is part of another", () => {
    assert.throws(() => saysYes(upTo("contact-made", anApplication())), refusedWith("not-ended"));
    assert.throws(() => saysYes(upTo("started-work", anApplication())), refusedWith("not-ended"));
    assert.throws(() => saysYes(rejected.mergeInto("app_2")), refusedWith("not-live"));
  });

  test("has said no word of a person's: it ends no silence and changes no end", () => {
    const { silence, status } = saysYes(rejected.laterBy({ hours: 2 })).application();
    const before = rejected.application();
    assert.deepEqual([silence, status], [before.silence, before.status]);
  });
});
