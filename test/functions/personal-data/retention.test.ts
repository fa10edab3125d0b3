import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import type { ApplicationEvent } from "../../../shared/domain/application/events.ts";
import { tables } from "../../contract/engine.ts";
import { organisation, World } from "./world.ts";

const rita = { kind: "member", memberId: "mem_rita" } as const;
const candidate = { kind: "candidate" } as const;

describe("keeping details no longer than the rule of the site's country", () => {
  let world: World;
  before(async () => {
    world = await World.start();
  });
  after(() => world.stop());

  /** Archived at a site in Leeds on Monday 2 March 2026: erased on 2 September. */
  const closed = async (email: string, locale: "en" | "nl" | "sv" | "ja" = "en") => {
    world.now = "2026-03-02T09:00:00.000Z";
    const person = { name: "Robin Vossberg", email, postcode: "LS11 5AB", country: "GB", locale } as const;
    const id = await world.arrives(person);
    await world.outcome(id, "interview-completed", "held-forward");
    await world.outcome(id, "offer", "declined");
    assert.equal((await world.application(id)).status, "archived");
    return id;
  };
  const says = (id: string, event: ApplicationEvent) => world.append(id, candidate, [event]);
  const mailed = async (id: string): Promise<string[]> => {
    const earlier = world.mailer.sent.length;
    await world.mail(id);
    return world.mailer.templates().slice(earlier);
  };

  it("tells the candidate a week before, with the way to be kept, and erases them on the day", async () => {
    const id = await closed("robin@planted.example");
    await world.project(id);
    world.now = "2026-03-06T10:00:00.000Z";
    await world.mail(id);
    await world.count(id);
    world.now = "2026-08-26T07:29:00.000Z";
    await world.sweep(id);
    assert.equal((await world.application(id)).closing?.eraseOn, undefined);
    world.now = "2026-08-26T07:30:00.000Z";
    await world.sweep(id);
    assert.equal((await world.application(id)).closing?.eraseOn, "2026-09-02");
    assert.deepEqual(
      (await mailed(id)).filter((line) => line.includes("retention")),
      ["robin@planted.example candidate-retention-notice"],
    );
    const mail = world.mailer.sent.at(-1);
    assert.match(mail?.text ?? "", /On Wednesday 2 September we erase/);
    const link = /https:\/\/milepost\.example\/candidate\/(\S+)\/data/.exec(mail?.text ?? "");
    assert.ok(link, "the way to the page");
    const page = await world.page(id);
    assert.equal(page.status, 200, "the link opens the page, half a year after the end");
    assert.match(page.text, /We erase your details on 2 September 2026/);
    assert.match(page.text, /Yes, keep my details/);
    assert.match(page.text, /action="\/candidate\/[^"]+\/message"/);

    const ledger = await world.everything(tables.ledger);
    const figures = async () =>
      (await world.everything(tables.views))
        .filter(({ pk }) => String(pk).includes("#kpi"))
        .map(({ seq: _seq, version: _version, ...counts }) => counts);
    world.now = "2026-09-02T07:30:00.000Z";
    await world.sweep(id);
    const begun = await world.application(id);
    assert.equal(begun.erasure?.begun?.because, "retention");
    assert.deepEqual(
      (await mailed(id)).filter((line) => line.includes("erased")),
      ["robin@planted.example candidate-erased"],
    );
    await world.project(id);
    await world.count(id);
    const counted = await figures();
    assert.ok(counted.length > 0);
    assert.match(world.mailer.sent.at(-1)?.text ?? "", /is over\. We are erasing them now/);
    assert.equal(await world.erase(id), 0);
    await world.project(id);
    await world.count(id);
    for (const name of Object.values(tables))
      assert.doesNotMatch(
        JSON.stringify(await world.everything(name)),
        /Vossberg|robin@planted|LS11 5AB/i,
        name,
      );
    assert.deepEqual(await world.everything(tables.ledger), ledger);
    assert.deepEqual(await figures(), counted);
    const { body } = await world.asMember("mem_petra", "GET /v1/erasures");
    const listed = (body["erasures"] as { applicationId: string }[]).find(
      (each) => each.applicationId === id,
    );
    assert.deepEqual(
      { ...listed, proof: undefined },
      {
        applicationId: id,
        askedAt: world.now,
        due: world.now,
        because: "retention",
        status: "done",
        held: [],
        proof: undefined,
      },
    );
  });

  it("gives notice again, with another week, as long as the mail of none has left; not for ever", async () => {
    const id = await closed("stopped@planted.example");
    world.now = "2026-08-26T07:30:00.000Z";
    await world.sweep(id);
    for (const [day, until] of [
      ["2026-09-02", "2026-09-09"],
      ["2026-09-09", "2026-09-16"],
    ] as const) {
      world.now = `${day}T07:30:00.000Z`;
      await world.sweep(id);
      const { erasure, closing } = await world.application(id);
      assert.deepEqual([erasure, closing?.eraseOn], [undefined, until], `nobody has told them by ${day}`);
    }
    // Let out a day before: a week is a week.
    world.now = "2026-09-15T09:00:00.000Z";
    const told = (await mailed(id)).filter((line) => line.includes("retention"));
    assert.equal(told.length, 1, "of three notices the last one is true");
    assert.match(world.mailer.sent.at(-1)?.text ?? "", /On Wednesday 16 September we erase/);
    world.now = "2026-09-16T07:30:00.000Z";
    await world.sweep(id);
    assert.equal((await world.application(id)).closing?.eraseOn, "2026-09-23");
    world.now = "2026-09-23T07:30:00.000Z";
    await world.sweep(id);
    assert.equal((await world.application(id)).erasure?.begun?.because, "retention");
  });

  it("erases who has no address all the same, and who cannot be told without a mail", async () => {
    const id = await closed("gone@planted.example");
    await world.append(id, rita, [{ type: "ReachabilityChanged", reachableBy: [] }]);
    world.now = "2026-08-26T07:30:00.000Z";
    await world.sweep(id);
    world.now = "2026-09-02T07:30:00.000Z";
    await world.sweep(id);
    assert.deepEqual(
      (await mailed(id)).filter((line) => /retention|erased/.test(line)),
      [],
    );
    assert.equal(await world.erase(id), 0);
    assert.equal((await world.application(id)).erasure?.status, "done");
  });

  it("leaves another application of the same person as it is", async () => {
    const id = await closed("twice@planted.example");
    world.now = "2026-08-01T10:00:00.000Z";
    const person = { name: "Robin Vossberg", email: "twice@planted.example", postcode: "LS11 5AB" } as const;
    const second = await world.arrives({ ...person, country: "GB", locale: "en" });
    for (const now of ["2026-08-26T07:30:00.000Z", "2026-09-02T07:30:00.000Z"]) {
      world.now = now;
      await world.sweep(id);
      await world.sweep(second);
    }
    await world.mail(id);
    assert.equal(await world.erase(id), 0);
    const other = await world.application(second);
    assert.deepEqual([other.status, other.erasure], ["live", undefined]);
    const kept = await world.people.candidate(organisation, other.candidateId);
    assert.equal(kept?.name, "Robin Vossberg");
    assert.equal((await world.page(second)).status, 200);
  });

  it("says on the page until when, in four languages, before the end, after it and with consent", async () => {
    for (const [locale, live, erased, kept] of [
      ["en", /6 months after it has ended/, /2 September 2026/, /until 2 March 2027/],
      ["nl", /6 maanden nadat/, /2 september 2026/, /tot en met 2 maart 2027/],
      ["sv", /6 månader efter/, /2 september 2026/, /till och med 2 mars 2027/],
      ["ja", /終了後6か月間/, /2026年9月2日/, /2027年3月2日まで/],
    ] as const) {
      world.now = "2026-03-02T08:00:00.000Z";
      const person = { name: "Kim", postcode: "LS11 5AB", country: "GB", locale } as const;
      const open = await world.arrives({ ...person, email: `open-${locale}@planted.example` });
      assert.match((await world.page(open)).text, live, locale);
      const id = await closed(`kept-${locale}@planted.example`, locale);
      assert.match((await world.page(id)).text, erased, locale);
      await says(id, { type: "KeptForOtherJobs", until: "2027-03-02" });
      assert.match((await world.page(id)).text, kept, locale);
      assert.match((await world.page(id)).text, /2027/);
    }
  });
});
