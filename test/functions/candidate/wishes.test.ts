import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { applicationOf } from "../../../shared/domain/application/decision.ts";
import { anApplication, upTo } from "../../builders/history.ts";
import type { Story } from "../../builders/history.ts";
import { World } from "./world.ts";

describe("what the candidate is looking for", () => {
  let world: World;
  let made = 0;
  before(async () => {
    world = await World.start();
    world.duties = [
      { dutyId: "picking", name: "Picking orders" },
      { dutyId: "forklift", name: "Driving a forklift" },
    ];
    world.skills = ["driving"];
    world.now = "2026-03-05T10:00:00.000Z";
  });
  after(() => world.stop());

  const given = async (
    begin: (arrival: { applicationId: string; candidateId: string }) => Story = anApplication,
  ) => {
    made += 1;
    const id = `app_w${made}`;
    const token = await world.tell(begin({ applicationId: id, candidateId: `can_w${made}` }));
    return { id, token };
  };
  const wishes = async (id: string) => applicationOf(await world.history(id)).expectations;
  /** On what stands, unless another version is named. */
  const stating = async (id: string, body: Record<string, unknown>) =>
    world.does<{ answered: string[]; confirmed: string[]; type?: string }>(
      id,
      "expectations",
      "POST /v1/candidate/expectations",
      { version: (await wishes(id)).version, ...body },
    );

  describe("by the API", () => {
    it("is stated with a code, in their own name, by the page", async () => {
      const { id } = await given();
      const answer = await stating(id, { duties: { picking: "yes" }, hoursPerWeek: 32 });
      assert.deepEqual([answer.status, answer.body.answered], [200, ["duties", "hoursPerWeek"]]);
      const { sources, answers } = await wishes(id);
      assert.deepEqual([sources.duties?.channel, sources.duties?.actor], ["page", { kind: "candidate" }]);
      assert.deepEqual(answers, { duties: { picking: "yes" }, hoursPerWeek: 32 });
    });

    it("what is not sent stays as it was said, and is taken back by name", async () => {
      const { id } = await given();
      await stating(id, { hoursPerWeek: 32, skills: ["driving"] });
      await stating(id, { impossibleShifts: [] });
      assert.deepEqual(Object.keys((await wishes(id)).answers).sort(), [
        "hoursPerWeek",
        "impossibleShifts",
        "skills",
      ]);
      await stating(id, { takeBack: ["skills"] });
      assert.deepEqual(Object.keys((await wishes(id)).answers).sort(), ["hoursPerWeek", "impossibleShifts"]);
    });

    it("what is not sent of an answer stays as well", async () => {
      const { id } = await given();
      const gross = { amount: 3_600_000, period: "year" };
      const deadline = "2026-03-10T16:00:00.000Z";
      await stating(id, {
        duties: { picking: "no" },
        place: { maximumKilometres: 2 },
        pay: { currency: "GBP", hoursPerWeek: 24, gross, bonus: 100_000 },
        start: { notice: "given", earliest: "2026-05-01" },
        otherProcesses: { inOthers: true, consent: true, deadline, words: "Northwind Ltd" },
      });
      const net = { amount: 200_000, period: "month" };
      const answer = await stating(id, {
        duties: { forklift: "yes" },
        place: { kinds: ["on-site"] },
        pay: { currency: "GBP", hoursPerWeek: 24, net },
        start: { notice: "not-needed" },
        otherProcesses: { inOthers: true, consent: true },
      });
      assert.equal(answer.status, 200, JSON.stringify(answer.body));
      const { otherProcesses, ...answers } = (await wishes(id)).answers;
      assert.deepEqual(answers, {
        duties: { picking: "no", forklift: "yes" },
        place: { maximumKilometres: 2, kinds: ["on-site"] },
        pay: { currency: "GBP", hoursPerWeek: 24, gross, net, bonus: 100_000 },
        start: { notice: "not-needed", earliest: "2026-05-01" },
      });
      assert.deepEqual([otherProcesses?.deadline, typeof otherProcesses?.noteId], [deadline, "string"]);
      await stating(id, { takeBack: ["place"], pay: { currency: "GBP", hoursPerWeek: 24, bonus: 200_000 } });
      const after = (await wishes(id)).answers;
      assert.deepEqual([after.place, after.pay?.gross, after.pay?.bonus], [undefined, gross, 200_000]);
    });

    it("is added to what they were shown, and nothing else; what they were shown says its version", async () => {
      const { id } = await given();
      const shown = async () =>
        (await world.as<{ wishes: { version: number } }>(id, "GET /v1/candidate")).body.wishes.version;
      assert.equal(await shown(), 0);
      await stating(id, { hoursPerWeek: 30 });
      const stale = await stating(id, { version: 0, hoursPerWeek: 20 });
      assert.deepEqual([stale.status, stale.body.type?.split("problem-")[1]], [412, "version-changed"]);
      assert.equal(await shown(), 1);
      const without = await world.as(id, "POST /v1/candidate/code", {
        body: { action: "expectations", request: { hoursPerWeek: 20 } },
      });
      assert.equal(without.status, 422);
    });

    it("a duty that the job no longer has holds up no other answer", async () => {
      const { id } = await given();
      const { duties } = world;
      await stating(id, { duties: { picking: "yes", forklift: "no" } });
      world.duties = duties.filter(({ dutyId }) => dutyId !== "picking");
      try {
        const hours = await stating(id, { hoursPerWeek: 30 });
        assert.equal(hours.status, 200, JSON.stringify(hours.body));
        const { sources } = await wishes(id);
        assert.ok((sources.duties?.seq ?? 0) < (sources.hoursPerWeek?.seq ?? 0));
        await stating(id, { duties: { forklift: "yes" } });
        assert.deepEqual((await wishes(id)).answers.duties, { forklift: "yes" });
      } finally {
        world.duties = duties;
      }
    });

    it("their words about other employers are deleted with the consent, however it is taken back", async () => {
      for (const withdrawal of [{ otherProcesses: { inOthers: true } }, { takeBack: ["otherProcesses"] }]) {
        const { id } = await given();
        const notes = () => world.notes(id.replace("app_", "can_"));
        await stating(id, { otherProcesses: { inOthers: true, consent: true, words: "Northwind Ltd" } });
        assert.deepEqual(await notes(), ["Northwind Ltd"]);
        const answer = await stating(id, withdrawal);
        assert.equal(answer.status, 200, JSON.stringify(answer.body));
        assert.deepEqual(await notes(), []);
      }
    });

    it("without a code, or with one for other answers, nothing is noted", async () => {
      const { id } = await given();
      const code = await world.code(id, "expectations", { version: 0, hoursPerWeek: 32 });
      const other = await world.as<{ type: string }>(id, "POST /v1/candidate/expectations", {
        body: { version: 0, hoursPerWeek: 20, code },
      });
      assert.match(other.body.type, /code-for-other-request/);
      assert.equal((await wishes(id)).version, 0);
    });

    it("nothing asks for present or past pay, and what is not known is refused", async () => {
      const { id } = await given();
      for (const request of [
        { currentPay: 3_000_000 },
        { pay: { currency: "GBP", hoursPerWeek: 37.5, present: { amount: 1, period: "year" } } },
        { pay: { currency: "GBP", hoursPerWeek: 37.5, gross: { amount: -5, period: "year" } } },
        { pay: { currency: "GBP", hoursPerWeek: 37.5, gross: { amount: 5.5, period: "year" } } },
        { pay: { currency: "ZZZ", hoursPerWeek: 37.5, gross: { amount: 5, period: "year" } } },
        { start: { notice: "given", earliest: "2026-02-30" } },
      ]) {
        const asked = await world.as(id, "POST /v1/candidate/code", {
          body: { action: "expectations", request: { version: 0, ...request } },
        });
        assert.equal(asked.status, 422, JSON.stringify(request));
      }
      const unknown = await stating(id, { duties: { surgery: "yes" } });
      assert.match(unknown.body.type ?? "", /unknown-duty/);
    });

    it("knows how far they live from the site as they answer", async () => {
      const { id } = await given();
      await stating(id, { place: { maximumKilometres: 10 } });
      assert.equal((await wishes(id)).terms?.distanceKilometres, 3);
    });

    it("ends with their first day", async () => {
      const { id } = await given((arrival) => upTo("started-work", anApplication(arrival)));
      world.now = "2026-06-09T09:00:00.000Z";
      const answer = await stating(id, { hoursPerWeek: 32 });
      world.now = "2026-03-05T10:00:00.000Z";
      assert.match(answer.body.type ?? "", /already-at-work/);
    });

    it("what was explained since is confirmed, and nothing else", async () => {
      const { id } = await given((arrival) =>
        anApplication(arrival)
          .expectations({ type: "StateExpectations", answers: { hoursPerWeek: 30 }, channel: "phone" })
          .expectations({ type: "ExplainTopics", explained: [{ topic: "hours", on: "2026-03-02" }] }),
      );
      const confirming = (topics: string[]) =>
        world.does<{ confirmed: string[]; type?: string }>(
          id,
          "explanations",
          "POST /v1/candidate/explanations",
          { topics },
        );
      assert.match((await confirming(["pay"])).body.type ?? "", /not-explained-yet/);
      assert.deepEqual((await confirming(["hours"])).body.confirmed, ["hours"]);
    });
  });

  describe("by the page", () => {
    const form = {
      action: "expectations",
      timeZone: "Europe/London",
      version: "0",
      "pay.currency": "GBP",
      "duty.picking": "yes",
      "duty.forklift": "no",
      "gross.amount": "2650.50",
      "gross.period": "month",
      "net.amount": "",
      "net.period": "hour",
      "pay.bonus": "",
      "pay.hours": "37.5",
      "place.hours": "36",
      "shift.none": "yes",
      "place.kilometres": "25",
      "kind.on-site": "yes",
      "atmosphere.calm": "yes",
      "place.experience": "under-2-years",
      "reason.pay": "yes",
      "reason.words": 'Rent went "up" <b>',
      "start.notice": "not-given",
      "start.earliest": "2026-05-01",
      "others.in": "yes",
      "others.consent": "yes",
      "others.deadline": "2026-03-12",
      "others.words": "Northwind",
    };
    const answers = {
      duties: { picking: "yes", forklift: "no" },
      pay: { currency: "GBP", hoursPerWeek: 37.5, gross: { amount: 265_050, period: "month" } },
      hoursPerWeek: 36,
      impossibleShifts: [],
      place: { maximumKilometres: 25, kinds: ["on-site"] },
      atmosphere: ["calm"],
      experience: "under-2-years",
      start: { notice: "not-given", earliest: "2026-05-01" },
    };

    it("is asked by a form without script, duties by their names; what was answered is not shown", async () => {
      const { id, token } = await given();
      const { text } = await world.page(`${token}/expectations`);
      for (const words of ["What are you looking for?", "Picking orders", "Driving a forklift", "in GBP"])
        assert.ok(text.includes(words), words);
      assert.doesNotMatch(text, /<script|current (pay|salary)|you earn/i);
      await stating(id, { hoursPerWeek: 33.25, reasonForChange: { reasons: ["pay"], words: "Rent" } });
      const after = (await world.page(`${token}/expectations`)).text;
      assert.match(after, /We have answers of yours already/);
      assert.doesNotMatch(after, /33\.25|Rent/);
    });

    it("is noted once the code is typed, as the form says it", async () => {
      const { id, token } = await given();
      const asked = await world.page(`${token}/expectations`, { step: "ask", ...form });
      assert.equal(asked.status, 200, asked.text);
      assert.match(asked.text, /Your answers: type the code/);
      assert.ok(
        asked.text.includes("&lt;b&gt;") && !asked.text.includes("<b>"),
        "words are shown as they are",
      );
      assert.equal((await wishes(id)).version, 0);
      const done = await world.page(`${token}/expectations`, {
        step: "confirm",
        ...form,
        code: await world.mailed(id),
      });
      assert.equal(done.status, 303, done.text);
      const { reasonForChange, otherProcesses, ...rest } = (await wishes(id)).answers;
      assert.deepEqual(rest, answers);
      assert.deepEqual(reasonForChange?.reasons, ["pay"]);
      assert.deepEqual(
        [otherProcesses?.consent, otherProcesses?.deadline],
        [true, "2026-03-12T23:59:00.000Z"],
      );
      const held = await world.everything();
      assert.match(held["people"] ?? "", /Northwind/);
      assert.doesNotMatch(held["facts"] ?? "", /Northwind|Rent went/);
    });

    it("says in words what cannot be read, and keeps nothing of it", async () => {
      const { id, token } = await given();
      for (const [more, words] of [
        [{ "gross.amount": "about 2500" }, /at most 2 digits after the point/],
        [{ "gross.amount": "2500.505" }, /at most 2 digits after the point/],
        [{ "gross.amount": "-2500" }, /at most 2 digits after the point/],
        [{ "place.hours": "many" }, /is not a number/],
        [{ "others.consent": "no" }, /only with your consent/],
        [{ "salary.now": "2500" }, /not known here/],
      ] as const) {
        const asked = await world.page(`${token}/expectations`, { step: "ask", ...form, ...more });
        const answer =
          asked.status === 200
            ? await world.page(`${token}/expectations`, {
                step: "confirm",
                ...form,
                ...more,
                code: await world.mailed(id),
              })
            : asked;
        assert.ok(answer.status >= 400, JSON.stringify(more));
        assert.match(answer.text, words, JSON.stringify(more));
      }
      assert.equal((await wishes(id)).version, 0);
    });

    it("has what was explained confirmed by ticking it", async () => {
      const { id, token } = await given((arrival) =>
        anApplication(arrival)
          .expectations({
            type: "StateExpectations",
            answers: {
              pay: { currency: "GBP", hoursPerWeek: 37.5, gross: { amount: 3_000_000, period: "year" } },
              place: { maximumKilometres: 10 },
            },
            channel: "phone",
          })
          .expectations({
            type: "ExplainTopics",
            explained: [
              { topic: "pay", on: "2026-03-02" },
              { topic: "place", on: "2026-03-02" },
            ],
          }),
      );
      assert.match((await world.page(`${token}/expectations`)).text, /Tick what was explained to you/);
      const ticks = { action: "explanations", "topic.pay": "yes" };
      await world.page(`${token}/expectations`, { step: "ask", ...ticks });
      const done = await world.page(`${token}/expectations`, {
        step: "confirm",
        ...ticks,
        code: await world.mailed(id),
      });
      assert.equal(done.status, 303, done.text);
      const { explanations } = applicationOf(await world.history(id));
      assert.deepEqual(
        explanations.map(({ topic, confirmedAt }) => [topic, confirmedAt !== undefined]),
        [
          ["pay", true],
          ["place", false],
        ],
      );
    });
  });
});
