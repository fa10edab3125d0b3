import assert from "node:assert/strict";
import { test } from "node:test";
import { defaultScheme } from "../../../shared/domain/points/scheme.ts";
import { defaultTrack } from "../../../shared/domain/track/default-track.ts";
import { stateView } from "../../../shared/runtime/applications/state-view.ts";
import { anApplication, type Story } from "../../builders/history.ts";

const because = (story: Story) => stateView(story.history(), defaultTrack, defaultScheme).archivedBecause;

test("an application that was paused says until when it may be reopened, fourteen days after it could be read", () => {
  const paused = anApplication().outcome("contact-made", "unreachable");
  const { kind, reopenUntil } = because(paused) ?? {};
  assert.equal(kind, "outcome");
  assert.match(reopenUntil ?? "", /^\d{4}-\d\d-\d\d$/);
  const onThatDay = paused.at(`${reopenUntil ?? ""}T12:00:00.000Z`);
  assert.equal(onThatDay.reopen().application().status, "live");
  const dayAfter = new Date(Date.parse(`${reopenUntil ?? ""}T12:00:00.000Z`) + 86_400_000).toISOString();
  assert.throws(() => paused.at(dayAfter).reopen());
});

test("what ended with a decision, or by hand, says no such day", () => {
  assert.equal(
    because(anApplication().outcome("contact-made", "requirement-not-met"))?.reopenUntil,
    undefined,
  );
  assert.equal(because(anApplication()), undefined);
});
