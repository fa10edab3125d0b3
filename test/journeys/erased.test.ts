import assert from "node:assert/strict";
import { test } from "node:test";
import { Caller } from "../../local/demo/caller.ts";
import { routes } from "../../shared/routes.ts";
import { openWorld, person, words } from "./world.ts";

const opened = openWorld();

test("of an erased person no list, card, export or search of anybody holds anything", async () => {
  const { world } = opened;
  const about = words("Zephyrine nights and weekends");
  const friend = person({ name: "Ottoline 曽蘭出", about });
  const applicationId = await world.refer(friend);
  await world.record(applicationId, "contact-made", "spoke-interested", {
    note: words("Sings zephyrine songs"),
  });
  await world.rest();
  const markers = [
    ...["Ottoline", "曽蘭出", friend.email, String(friend["phone"]), String(friend["postcode"])],
    ...["Zephyrine nights", "zephyrine songs"],
  ].map((each) => each.toLowerCase());
  const holds = (text: string) =>
    markers.filter((marker) => text.normalize("NFC").toLowerCase().includes(marker));

  /** What every route that only reads answers to everybody of the organisation, about this application where it asks for one. */
  const everything = async (): Promise<{ name: string; status: number; text: string }[]> => {
    const reads = routes.filter(({ method, access }) => method === "GET" && access === "milepost/member");
    const month = world.instant().slice(0, 7);
    const queries: Readonly<Record<string, readonly string[]>> = {
      "/v1/applications": [
        "",
        "?q=Ottoline",
        "?state=archived",
        "?state=archived&q=Ottoline",
        "?state=hired",
      ],
      "/v1/kpis": ["", `?from=${month}&to=${month}&groupBy=job`],
      "/v1/kpis.csv": ["", `?from=${month}&to=${month}&groupBy=job`],
      "/v1/fairness": [`?jobId=${world.job("care-assistant")}&quarter=${month.slice(0, 4)}-Q1`],
      "/v1/due": [`?until=${month}-28T00:00:00.000Z`],
      "/v1/retention": [`?until=${month}-28`],
    };
    const asked = reads.flatMap(({ path }) => {
      const filled = path.replace("{id}", applicationId);
      if (filled.includes("{")) return [];
      return (queries[path] ?? [""]).map((query) => `${filled}${query}`);
    });
    assert.ok(asked.length > 25, `only ${asked.length} addresses`);
    const answers = [];
    for (const { id } of world.care.personas)
      for (const path of asked) {
        const { status, text } = await world.as(id).call("GET", path);
        assert.ok([200, 403, 404].includes(status), `${id} ${path}: ${status}`);
        answers.push({ name: `${id} ${path}`, status, text });
      }
    return answers;
  };
  const before = (await everything()).filter(({ text }) => holds(text).length > 0);
  assert.ok(before.length >= 5, "recruiters, the referrer and others read of them");
  assert.ok(
    before.some(({ name }) => name.endsWith("?q=Ottoline")),
    "a search finds her",
  );

  const { url } = await world
    .as("recruiter")
    .post<{ url: string }>(`/v1/applications/${applicationId}/candidate-link`);
  const token = url.split("/").at(-1) ?? "";
  words(token.split(".")[1] ?? "");
  const own = new Caller(world.stack.url, () => Promise.resolve(token));
  const mails = await world.mailsDuring(() =>
    own.expect([200, 202], "POST", "/v1/candidate/code", { body: { action: "erase", request: {} } }),
  );
  const code = mails.map(({ text }) => /^\d{6}$/m.exec(text)?.[0]).find(Boolean);
  await own.expect(200, "POST", "/v1/candidate/erase", { body: { code } });
  await world.advance("P1DT2H");
  await world.rest();

  const after = await everything();
  assert.deepEqual(
    after.flatMap(({ name, text }) => holds(text).map((marker) => `${name}: ${marker}`)),
    [],
  );
  assert.equal((await own.call("GET", "/v1/candidate")).status, 401);
});
