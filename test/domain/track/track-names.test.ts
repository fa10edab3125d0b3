import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { defaultScheme } from "../../../shared/domain/points/scheme.ts";
import { defaultTrack } from "../../../shared/domain/track/default-track.ts";
import { en } from "../../../shared/track-names/en.ts";
import { ja } from "../../../shared/track-names/ja.ts";
import { nl } from "../../../shared/track-names/nl.ts";
import { sv } from "../../../shared/track-names/sv.ts";
import { labelFiles } from "../../../web/src/words/labels.ts";
import { ownName } from "../../../web/src/words/own-names.ts";

const milestones = defaultTrack.milestones.map(({ id, label }) => ({ id, label }));
const outcomes = [
  ...defaultTrack.anywhere.map(({ outcome }) => outcome),
  ...defaultTrack.milestones.flatMap((milestone) => milestone.outcomes),
].map(({ id, label }) => ({ id, label }));
const cautions = Object.fromEntries(
  defaultTrack.milestones
    .flatMap((milestone) => milestone.outcomes)
    .flatMap(({ id, caution }) => (caution ? [[id, caution] as const] : [])),
);
const versions = { track: defaultTrack.label, scheme: defaultScheme.label };
const named = (list: typeof milestones) => Object.fromEntries(list.map(({ id, label }) => [id, label]));

describe("the default track's names", () => {
  it("are in English what the track says", () => {
    assert.deepEqual(en, { milestones: named(milestones), outcomes: named(outcomes), cautions, versions });
  });

  it("are there in every language, for every milestone and outcome, each a word of its own", () => {
    for (const [language, names] of Object.entries({ nl, sv, ja }))
      for (const kind of ["milestones", "outcomes", "cautions", "versions"] as const) {
        assert.deepEqual(Object.keys(names[kind]), Object.keys(en[kind]), language);
        for (const [id, name] of Object.entries<string>(names[kind])) {
          assert.notEqual(name.trim(), "", `${language}: ${id}`);
          const english: Readonly<Record<string, string>> = en[kind];
          assert.notEqual(name, english[id], `${language}: ${id} is English`);
        }
      }
  });
});

describe("what a page calls a milestone or an outcome", () => {
  it("is the reader's word where the label is the default track's", async () => {
    for (const [language, names] of Object.entries({ nl, sv, ja })) {
      const said = await labelFiles[language as "nl" | "sv" | "ja"]();
      for (const { id, label } of milestones)
        assert.equal(said.milestone(id, label), (names.milestones as Record<string, string>)[id]);
      for (const { id, label } of outcomes)
        assert.equal(said.outcome(id, label), (names.outcomes as Record<string, string>)[id]);
    }
  });

  it("is the organisation's own where it has renamed it, or made one of its own", async () => {
    for (const language of ["en", "nl", "sv", "ja"] as const) {
      const said = await labelFiles[language]();
      assert.equal(said.milestone("offer", "Contract sent"), "Contract sent");
      assert.equal(said.outcome("trial-shift", "Came for a trial shift"), "Came for a trial shift");
    }
  });

  it("is the default track's where the track at hand has it no more", async () => {
    assert.equal((await labelFiles.nl()).milestone("offer"), "Aanbod");
    assert.equal((await labelFiles.en()).milestone("still-working-12w"), "Still working after 12 weeks");
    assert.equal((await labelFiles.en()).outcome("trial-shift"), "Trial shift");
  });

  it("is what an area says instead only of the default track's own label", async () => {
    const name = ownName("milestones", { offer: "They said yes" }, await labelFiles.nl());
    assert.equal(name("offer", "Offer"), "They said yes");
    assert.equal(name("offer", undefined), "They said yes");
    assert.equal(name("offer", "Contract sent"), "Contract sent");
    assert.equal(name("trial", "Trial shift"), "Trial shift");
    assert.equal(name("started-work", "Started work"), "Begonnen met werken", "and else as everywhere");
  });
});
