import assert from "node:assert/strict";
import { test } from "node:test";

/** What differs between two versions of a track, as its reader reads it. */

/** A module of the pages, which the compiler checks with their own configuration. */
const ofPages = async <Module>(file: string): Promise<Module> =>
  (await import(new URL(`../../web/src/${file}`, import.meta.url).href)) as Module;
type List = (things: readonly string[]) => string;
const { formatsOf } = await ofPages<{ formatsOf: (language: string, zone: string) => { list: List } }>(
  "format.ts",
);
const { changesOfTrack } = await ofPages<{
  changesOfTrack: (before: object, now: object, own: object, list: List) => string[];
}>("admin/track-changes.ts");

const needing = (...needs: readonly string[]) => ({
  label: "1",
  milestones: [
    {
      ...{ id: "offer", label: "Offer", step: "the offer" },
      outcomes: [{ id: "sent", label: "Sent", colour: "amber", recruiter: "digest", needs }],
    },
  ],
  anywhere: [],
});

test("what is asked with an outcome is listed as the reader's language lists things", async () => {
  for (const [language, sentence] of [
    ["en", "Offer · Sent · Asked with it: Reason → Reason, Start date"],
    ["ja", "Offer · Sent · 一緒に聞く内容: 理由 → 理由、入社予定日"],
  ] as const) {
    const words = await ofPages<Record<string, { track: object }>>(`admin/words/${language}.ts`);
    const { track } = words[language] ?? {};
    assert.ok(track);
    const { list } = formatsOf(language, "UTC");
    const [said] = changesOfTrack(needing("reason"), needing("reason", "startDate"), track, list);
    assert.equal(said, sentence);
  }
});
