import assert from "node:assert/strict";
import type { Decision, Policy, RefusalCode } from "../../../shared/domain/application/decision.ts";
import type { ApplicationEvent } from "../../../shared/domain/application/events.ts";
import type { History } from "../../../shared/domain/application/state.ts";
import type { Story } from "../../builders/history.ts";

type Deciding = (history: History, policy: Policy) => Decision;

/** What an expected event says; fields that are left out may be anything. */
export type Expected = { readonly type: ApplicationEvent["type"] } & Readonly<Record<string, unknown>>;

/**
 * `given(what happened).when(a decision).then(the events it makes)`, or `.thenRefused(code)`.
 * The decision is made at the story's moment by the story's actor; `as` changes what else it is made with.
 */
export const given = (story: Story, as: Partial<Policy> = {}) => ({
  when: (decide: Deciding) => {
    const decision = decide(story.history(), { ...story.policy(), ...as });
    return {
      /** Exactly these events, each with at least the fields named. */
      then: (...expected: Expected[]): void => {
        assert.ok(decision.ok, decision.ok ? "" : `refused: ${decision.refusal.message}`);
        assert.deepEqual(
          decision.events.map((event, index) => only(event, expected[index])),
          expected,
        );
      },
      /** Refused for this reason; resolves to the refusal for a closer look. */
      thenRefused: (code: RefusalCode, sentence = /./) => {
        assert.ok(!decision.ok, "it was not refused");
        assert.equal(decision.refusal.code, code, decision.refusal.message);
        assert.match(decision.refusal.message, sentence);
        return decision.refusal;
      },
    };
  },
});

const only = (event: ApplicationEvent, expected: Expected | undefined): unknown =>
  Object.fromEntries(Object.entries(event).filter(([field]) => expected === undefined || field in expected));
