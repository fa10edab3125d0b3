import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { applicationOf } from "../../../shared/domain/application/decision.ts";
import { stands } from "../../../shared/domain/application/state.ts";
import { retentionCheckAddress } from "../../../shared/runtime/retention-links.ts";
import { anApplication, upTo } from "../../builders/history.ts";
import type { Story } from "../../builders/history.ts";
import { aMember } from "../../builders/rows.ts";
import { sweptUntil } from "../../domain/application/lives.ts";
import { World } from "../candidate/world.ts";

const publicUrl = "https://milepost.example";

describe("answering a retention check from the mail, over HTTP", () => {
  let world: World;
  let made = 0;
  before(async () => {
    world = await World.start();
  });
  after(() => world.stop());

  /** Sam, at work since 9 March, asked about by 6 April: the check of four weeks. */
  const asked = (change: (story: Story) => Story = (story) => story): Story => {
    made += 1;
    const begun = anApplication({ applicationId: `app_c${made}`, candidateId: `can_c${made}` });
    const started = upTo("offer", begun).at("2026-03-09T09:00:00.000Z").outcome("started-work", "started");
    return change(sweptUntil(started, "2026-04-06T09:00:00.000Z"));
  };
  const given = async (story: Story = asked(), now = "2026-04-07T10:00:00.000Z") => {
    world.now = now;
    await world.tell(story);
    const { applicationId, retentionAsks } = story.application();
    return { id: applicationId, seq: retentionAsks.at(-1)?.seq ?? 0 };
  };
  const tokenOf = (
    { id, seq }: { readonly id: string; readonly seq: number },
    memberId = "mem_maria",
    secret = world.secret,
  ) =>
    retentionCheckAddress({ organisation: "org_acme", applicationId: id, seq }, memberId, {
      secret,
      publicUrl,
    }).slice(`${publicUrl}/checks/`.length);

  const recorded = async (id: string) => {
    const { outcomes } = applicationOf(await world.history(id));
    return outcomes
      .filter((outcome) => stands(outcome) && outcome.milestone.startsWith("still-working"))
      .map(({ milestone, outcome, effectiveAt, actor }) => [
        milestone,
        outcome,
        effectiveAt.slice(0, 10),
        actor.kind === "member" ? actor.memberId : actor.kind,
      ]);
  };
  const said = (text: string) =>
    (text.split("</style>")[1] ?? "")
      .replace(/<[^>]*>/g, " ")
      .replace(/\s+/g, " ")
      .trim();

  it("asks in the reader's name, and records their yes as theirs, once", async () => {
    const check = await given();
    const token = tokenOf(check);
    const page = await world.check(token);
    assert.equal(page.status, 200);
    assert.match(said(page.text), /Is Sam Okafor still employed here\?/);
    assert.match(said(page.text), /9 March 2026, 4 weeks before/);
    assert.match(said(page.text), /recorded in your name, Maria Manager/);
    assert.deepEqual(await recorded(check.id), []);

    const first = await world.check(token, { answer: "yes" });
    assert.deepEqual([first.status, first.headers["location"]], [303, `/checks/${token}`]);
    const yes = [["still-working-4w", "yes", "2026-04-07", "mem_maria"]];
    assert.deepEqual(await recorded(check.id), yes);

    const { version } = await world.history(check.id);
    for (const answer of ["yes", "not-known", "no"])
      assert.equal((await world.check(token, { answer })).status, 303, "led to what was answered");
    assert.deepEqual(await recorded(check.id), yes);
    assert.equal((await world.history(check.id)).version, version);
    const done = said((await world.check(token)).text);
    assert.match(done, /Sam Okafor: answered/);
    assert.match(done, /Employed here/);
    assert.match(done, /You answered on Tuesday 7 April\./);
  });

  it("two presses at the same moment record one answer", async () => {
    const check = await given();
    const token = tokenOf(check);
    const answers = await Promise.all(
      ["yes", "yes", "not-known"].map((answer) => world.check(token, { answer })),
    );
    assert.deepEqual(
      answers.map(({ status }) => status),
      [303, 303, 303],
    );
    assert.equal((await recorded(check.id)).length, 1);
  });

  it("tells apart who works at another site", async () => {
    const check = await given();
    await world.check(tokenOf(check), { answer: "yes", moved: "yes" });
    assert.deepEqual(
      (await recorded(check.id)).map(([, outcome]) => outcome),
      ["yes-moved"],
    );
  });

  it("a no asks how and when first, and is recorded with both", async () => {
    const check = await given();
    const token = tokenOf(check);
    const how = await world.check(token, { answer: "no" });
    assert.equal(how.status, 200);
    assert.match(said(how.text), /How did it end\? They left We ended it The agreed term ended/);
    assert.match(how.text, /min="2026-03-09"\s+max="2026-04-07"/);
    for (const wrong of [
      { answer: "no", how: "left" },
      { answer: "no", how: "left", on: "yesterday" },
      { answer: "no", how: "never-known", on: "2026-04-01" },
      { answer: "no", on: "2026-04-01" },
    ])
      assert.match(
        said((await world.check(token, wrong)).text),
        /Choose how it ended, and on which day\./,
        JSON.stringify(wrong),
      );
    const early = await world.check(token, { answer: "no", how: "left", on: "2026-03-01" });
    assert.match(said(early.text), /before the first day at work/);
    assert.match(early.text, /value="left"\s+required\s+checked/);
    assert.match(early.text, /value="2026-03-01"/);
    const ahead = await world.check(token, { answer: "no", how: "left", on: "2026-04-20" });
    assert.match(said(ahead.text), /cannot lie ahead/);
    assert.deepEqual(await recorded(check.id), []);

    assert.equal((await world.check(token, { answer: "no", how: "left", on: "2026-04-01" })).status, 303);
    assert.deepEqual(await recorded(check.id), [["still-working-4w", "left", "2026-04-01", "mem_maria"]]);
    assert.match(said((await world.check(token)).text), /They left Last day: 1 April 2026 You answered/);
    assert.equal((await world.history(check.id)).state.status, "hired");
  });

  it("an end after the check's day is a yes to it and an end at the next, and the page shows the end", async () => {
    const check = await given(asked(), "2026-04-14T10:00:00.000Z");
    await world.check(tokenOf(check), { answer: "no", how: "ended", on: "2026-04-10" });
    assert.deepEqual(
      (await recorded(check.id)).map(([milestone, outcome]) => [milestone, outcome]),
      [
        ["still-working-4w", "yes"],
        ["still-working-12w", "ended"],
      ],
    );
    assert.match(said((await world.check(tokenOf(check))).text), /We ended it Last day: 10 April 2026/);
  });

  it("an end after the day of the last check is a yes, and says so", async () => {
    const story = asked((one) =>
      sweptUntil(
        one.at("2026-04-07T09:00:00.000Z").outcome("still-working-4w", "yes"),
        "2026-06-01T09:00:00.000Z",
      ),
    );
    const check = await given(story, "2026-06-05T10:00:00.000Z");
    const { text } = await world.check(tokenOf(check), { answer: "no", how: "left", on: "2026-06-03" });
    assert.match(said(text), /still employed on 1 June 2026, the day this asks about\. The answer is yes\./);
    assert.deepEqual((await recorded(check.id)).length, 1);
  });

  it("not known is asked again: by the next link, while the first shows what was answered", async () => {
    const first = await given();
    await world.check(tokenOf(first), { answer: "not-known" });
    assert.match(said((await world.check(tokenOf(first))).text), /Not known You answered .* We ask again/);
    const story = asked((one) => sweptUntil(one, "2026-04-20T09:00:00.000Z"));
    const second = await given(story, "2026-04-20T10:00:00.000Z");
    const [ask] = story.application().retentionAsks;
    assert.ok(ask && ask.seq !== second.seq, "asked twice");
    await world.check(tokenOf(second), { answer: "yes" });
    for (const seq of [ask.seq, second.seq])
      assert.match(
        said((await world.check(tokenOf({ id: second.id, seq }))).text),
        /Employed here You answered/,
      );
  });

  it("after twelve weeks, with the check of four unanswered: offers no “not known”, and a yes is one to both", async () => {
    const story = asked((one) => sweptUntil(one, "2026-06-01T09:00:00.000Z"));
    const check = await given(story, "2026-06-02T10:00:00.000Z");
    const token = tokenOf(check);
    assert.doesNotMatch((await world.check(token)).text, /value="not-known"/);
    assert.equal((await world.check(token, { answer: "not-known" })).status, 200, "asked again");
    assert.deepEqual(await recorded(check.id), []);
    await world.check(token, { answer: "yes" });
    assert.deepEqual(
      (await recorded(check.id)).map(([milestone, outcome, , who]) => [milestone, outcome, who]),
      [
        ["still-working-4w", "yes", "mem_maria"],
        ["still-working-12w", "yes", "mem_maria"],
      ],
    );
  });

  it("says who answered where it was somebody else, and can be answered again once that is undone", async () => {
    const answered = asked((story) =>
      story.at("2026-04-06T12:00:00.000Z").outcome("still-working-4w", "yes"),
    );
    const check = await given(answered);
    assert.match(
      said((await world.check(tokenOf(check))).text),
      /Rita Recruiter answered on Monday 6 April\./,
    );
    await world.check(tokenOf(check), { answer: "no", how: "left", on: "2026-04-01" });
    assert.equal((await recorded(check.id))[0]?.[3], "mem_rita");

    const undone = await given(
      asked((story) =>
        story
          .at("2026-04-06T12:00:00.000Z")
          .outcome("still-working-4w", "yes")
          .laterBy({ hours: 2 })
          .undo("still-working-4w"),
      ),
    );
    assert.match(said((await world.check(tokenOf(undone))).text), /still employed here\?/);
    await world.check(tokenOf(undone), { answer: "yes" });
    assert.deepEqual(
      (await recorded(undone.id)).map(([, outcome, , who]) => [outcome, who]),
      [["yes", "mem_maria"]],
    );
  });

  it("is not asked any more once the next check is: it says so, and whom to ask", async () => {
    const story = asked((one) => sweptUntil(one, "2026-06-01T09:00:00.000Z"));
    const check = await given(story, "2026-05-25T10:00:00.000Z");
    const [first] = story.application().retentionAsks;
    assert.ok(first);
    const earlier = tokenOf({ id: check.id, seq: first.seq });
    const page = said((await world.check(earlier)).text);
    assert.match(page, /not asked any more/);
    assert.doesNotMatch(page, /Sam/);
    await world.check(earlier, { answer: "yes" });
    assert.deepEqual(await recorded(check.id), []);
  });

  it("opens nothing that is forged, cut short, swapped, expired or revoked: all are answered alike", async () => {
    const check = await given();
    const other = await given();
    const token = tokenOf(check);
    const [organisation, id, seq, hash = ""] = token.split(".");
    const expected = await world.check(`org_acme.app_nobody.1.${"A".repeat(43)}`);
    assert.equal(expected.status, 404);
    const forged = [
      tokenOf(check, "mem_maria", "another secret"),
      tokenOf(check, "mem_mats"),
      tokenOf(check, "mem_olga"),
      tokenOf(check, "mem_nobody"),
      tokenOf({ id: check.id, seq: 1 }),
      `${organisation}.${other.id}.${seq}.${hash}`,
      `org_other.${id}.${seq}.${hash}`,
      `${organisation}.${id}.${Number(seq) + 1}.${hash}`,
      token.slice(0, -1),
      `${token}x`,
      "x",
    ];
    for (const each of forged)
      for (const form of [undefined, { answer: "yes" }])
        assert.deepEqual(await world.check(each, form), expected, each);
    assert.equal((await world.check(token)).status, 200, "the real one opens");

    const maria = aMember({ memberId: "mem_maria", name: "Maria Manager", roles: ["manager"] });
    for (const gone of [
      { ...maria, status: "left" as const },
      { ...maria, roles: ["referrer" as const] },
    ]) {
      await world.member(gone);
      assert.deepEqual(await world.check(token), expected);
      assert.deepEqual(await world.check(token, { answer: "yes" }), expected);
    }
    await world.member(maria);
    world.now = "2026-06-02T10:00:00.000Z";
    assert.deepEqual(await world.check(token), expected, "eight weeks later");
    assert.deepEqual(await recorded(check.id), []);
  });

  it("speaks four languages, and shows names as they are", async () => {
    const check = await given();
    const hostile = `<img src=x onerror=alert(1)>`;
    const texts: string[] = [];
    for (const locale of ["en", "nl", "sv", "ja"] as const) {
      await world.member(aMember({ memberId: "mem_maria", name: hostile, roles: ["manager"], locale }));
      for (const form of [undefined, { answer: "no" }]) {
        const { text } = await world.check(tokenOf(check), form);
        assert.match(text, new RegExp(`<html lang="${locale}">`));
        assert.doesNotMatch(text, /<img|<script|\bon\w+="/);
        texts.push(said(text));
      }
    }
    assert.equal(new Set(texts).size, texts.length);
    await world.member(aMember({ memberId: "mem_maria", name: "Maria Manager", roles: ["manager"] }));
  });

  it("no log line has a token, and no page may be kept or framed", async () => {
    const check = await given();
    const token = tokenOf(check);
    const { headers } = await world.check(token);
    await world.check(token, { answer: "yes" });
    assert.ok(world.logged.length > 0);
    assert.ok(!world.logged.some((line) => line.includes(token.split(".")[3] ?? "")));
    assert.equal(headers["cache-control"], "no-store");
    assert.match(String(headers["content-security-policy"]), /default-src 'none'.*frame-ancestors 'none'/);
  });
});
