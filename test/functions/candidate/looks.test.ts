import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { renderApplication } from "../../../functions/http/candidate/page.ts";
import type { Shown } from "../../../functions/http/candidate/page.ts";
import { renderMessage } from "../../../functions/http/correspondence/message-page.ts";
import { messageIn } from "../../../functions/http/correspondence/words/languages.ts";
import { renderWishes } from "../../../functions/http/expectations/wishes-page.ts";
import { renderInterviews } from "../../../functions/http/candidate-interviews/page.ts";
import { firstPageIn } from "../../../functions/http/candidate/words/languages.ts";
import { wishesWordsIn } from "../../../functions/http/expectations/words/languages.ts";
import { interviewPageIn } from "../../../functions/http/candidate-interviews/words/languages.ts";
import { renderCode, renderNothing } from "../../../shared/runtime/candidates/page.ts";
import type { PageLanguage } from "../../../shared/runtime/candidates/speech.ts";
import { frameIn } from "../../../shared/runtime/candidates/words/index.ts";

/** Whoever sees little, has no mouse or a small screen: what can be told from the page's text alone. */

const view: Shown["view"] = {
  applicationId: "app_1",
  organisation: "Acme Care",
  job: { title: "Care assistant", site: "Leeds" },
  addressedAs: "Sam",
  state: "live",
  milestones: [
    { milestone: "interview-completed", words: "Your interview", state: "done", on: "2026-03-02" },
    { milestone: "offer", words: "Our offer to you", state: "now" },
    { milestone: "started-work", words: "Your first day", state: "ahead" },
  ],
  next: { who: "you", words: "You have our offer." },
  promise: { byDay: "2026-03-09", status: "open" },
  contact: { name: "Rita", email: "rita@acme.example", phone: "+441130000001" },
  offer: { answerBy: "2026-03-13T17:00:00.000Z" },
  interviews: [],
  explained: [],
  support: { status: "accepted", consent: ["expert"], paidBy: "Acme Care", words: "You said yes." },
};
const { offer: _offer, ...early } = view;
const wishes: Shown["view"] = {
  ...early,
  support: { ...view.support, status: "not-offered", consent: [] },
  wishes: {
    duties: [{ dutyId: "night-rounds", name: "Rounds at night" }],
    shifts: ["early", "night"],
    skills: ["first-aid"],
    currency: "GBP",
    hoursPerWeek: 37.5,
    answered: [],
    version: 0,
  },
};
const slot = (day: string, time: string, expert: string) => ({
  expertId: `mem_${expert.toLowerCase()}`,
  expert,
  startsAt: `${day}T${time}:00.000Z`,
  endsAt: `${day}T${time}:00.000Z`,
  local: `${day}T${time}`,
});
const free = {
  timeZone: "Europe/London",
  until: "2026-03-13T17:00:00.000Z",
  slots: [
    slot("2026-03-05", "09:00", "Eva"),
    slot("2026-03-05", "09:00", "Olu"),
    slot("2026-03-06", "10:00", "Eva"),
  ],
  noneFree: false,
};
const talk: Shown["view"]["consultation"] = {
  consultationId: "app_1.c1",
  status: "booked",
  startsAt: "2026-03-05T09:00:00.000Z",
  endsAt: "2026-03-05T09:45:00.000Z",
  timeZone: "Europe/London",
  local: "2026-03-05T09:00",
  moved: 1,
  expert: "Eva",
  movesLeft: 1,
  changeUntil: "2026-03-04T09:00:00.000Z",
};
const timeZone = "Europe/London";
const offered: Shown["view"]["interviews"][number] = {
  interviewId: "app_1.i3",
  kind: "first",
  status: "offered",
  lengthMinutes: 60,
  formats: ["in-person", "phone"],
  moved: 0,
  adjustmentsAsked: 0,
  thanked: false,
  people: ["Ivan", "Ines"],
  place: "Reception, Mill Lane",
  movesLeft: 0,
  pay: { currency: "GBP", minimum: 2_800_000, maximum: 3_400_000, period: "year" },
  collectiveAgreement: "Care 2026",
};
const booked: typeof offered = {
  ...offered,
  interviewId: "app_1.i5",
  kind: "visit",
  status: "booked",
  startsAt: "2026-03-05T09:00:00.000Z",
  endsAt: "2026-03-05T10:00:00.000Z",
  format: "in-person",
  timeZone,
  local: "2026-03-05T09:00",
  movesLeft: 1,
  changeUntil: "2026-03-04T09:00:00.000Z",
};
const behind: typeof offered = { ...booked, interviewId: "app_1.i7", kind: "colleague", status: "held" };
const freeTimes = {
  timeZone,
  lengthMinutes: 60,
  formats: offered.formats,
  times: [
    { startsAt: "2026-03-06T09:00:00.000Z", endsAt: "2026-03-06T10:00:00.000Z", local: "2026-03-06T09:00" },
    { startsAt: "2026-03-09T09:00:00.000Z", endsAt: "2026-03-09T10:00:00.000Z", local: "2026-03-09T09:00" },
  ],
};
const now = "2026-03-04T10:00:00.000Z";
const token = "org_acme.s3cr3t";

/** Every page as it is in a language, by what it shows. */
async function pagesIn(language: PageLanguage): Promise<Readonly<Record<string, string>>> {
  const frame = await frameIn(language);
  const first = { language, frame, words: await firstPageIn(language) };
  const ofWishes = { language, frame, words: await wishesWordsIn(language) };
  const ofInterviews = { language, frame, words: await interviewPageIn(language) };
  const said = [
    { at: "2026-03-03T09:00:00.000Z", what: first.words.said.contact.spoke, who: "Rita" },
    ...["next-step", "receipt", "offer", "invitation", "correction"].map((template) => ({
      at: "2026-03-02T09:00:00.000Z",
      what: first.words.said.mails[template] ?? "",
      who: undefined,
    })),
  ];
  const shown = { view, token, timeZone, now, speech: first, said: [] };
  const asking = {
    organisation: view.organisation,
    job: view.job,
    token,
    timeZone,
    wishes: wishes.wishes,
    typed: {},
    speech: ofWishes,
  };
  const interviews = {
    organisation: view.organisation,
    job: view.job,
    state: "live",
    interviews: [offered, booked, behind],
    calledOff: undefined,
    times: new Map([
      ["app_1.i3", { ...freeTimes, interviewId: "app_1.i3" }],
      ["app_1.i5", { ...freeTimes, interviewId: "app_1.i5" }],
    ]),
    contact: view.contact,
    token,
    timeZone,
    now: "2026-03-03T10:00:00.000Z",
    typed: {},
    speech: ofInterviews,
  } as const;
  const writing = {
    organisation: "Acme Care",
    job: view.job,
    answerBy: undefined,
    canReopen: false,
    canWithdraw: true,
    canKeep: false,
    keptUntil: undefined,
    token,
    problem: undefined,
    typed: {},
    language,
    words: await messageIn(language),
    frame,
  };
  const nothing = ["sv", "nl", "ja"].includes(language) ? {} : { nothing: renderNothing() };
  return {
    offered: renderApplication({
      ...shown,
      view: { ...view, support: { ...view.support, status: "offered", consent: [] } },
    }),
    choosing: renderApplication({ ...shown, free, problem: "That time is taken." }),
    booked: renderApplication({
      ...shown,
      now: "2026-03-03T10:00:00.000Z",
      view: { ...view, consultation: talk },
      free,
    }),
    "too late": renderApplication({ ...shown, view: { ...view, consultation: talk }, free }),
    "no time": renderApplication({ ...shown, free: { ...free, slots: [], noneFree: true } }),
    said: renderApplication({ ...shown, said }),
    "asked how it was": renderApplication({
      ...shown,
      view: { ...early, survey: { askedOn: "2026-03-05" } },
    }),
    "things to do": renderApplication({
      ...shown,
      view: {
        ...early,
        ...wishes,
        interviews: [offered, booked, behind],
        explained: [{ topic: "pay", on: "2026-03-04", confirmed: false }],
      },
    }),
    wishes: renderWishes({ ...asking, explained: [] }),
    explained: renderWishes({
      ...asking,
      explained: [{ topic: "pay", on: "2026-03-04", confirmed: false }],
      problem: "That is not a number.",
    }),
    "no wishes": renderWishes({ ...asking, wishes: undefined, explained: [] }),
    code: renderCode(
      { organisation: "Acme Care", language, words: frame, sentTo: "s…@people.example" },
      { action: "book", fields: { slot: "x" } },
    ),
    interviews: renderInterviews(interviews),
    writing: renderMessage(writing),
    "written to us": renderMessage({
      ...writing,
      answerBy: "2026-03-06",
      problem: "Too much.",
      typed: { text: "x" },
    }),
    paused: renderMessage({ ...writing, canReopen: true, canWithdraw: false }),
    "other jobs": renderMessage({ ...writing, canWithdraw: false, canKeep: true }),
    "kept for other jobs": renderMessage({ ...writing, canWithdraw: false, keptUntil: "2027-03-05" }),
    "interviews too late": renderInterviews({ ...interviews, times: new Map(), now }),
    "interview called off": renderInterviews({ ...interviews, interviews: [], calledOff: "first" }),
    ...nothing,
  };
}

const pages = await pagesIn("en");
const languages = ["en", "nl", "sv", "ja"] as const;
const everyPage = (
  await Promise.all(
    languages.map(async (language) =>
      Object.entries(await pagesIn(language)).map(([name, page]) => ({ language, name, page })),
    ),
  )
).flat();

const all = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map((found) => found[1] ?? "");
const attribute = (element: string, name: string) => new RegExp(`\\b${name}="([^"]*)"`).exec(element)?.[1];

for (const { language, name, page } of everyPage)
  describe(`the candidate's page, ${name} (${language})`, () => {
    it("names its language, its title and its main part, and may be enlarged", () => {
      assert.ok(page.includes(`<html lang="${language}">`));
      assert.match(page, /<title>[^<]+<\/title>/);
      assert.equal(all(page, /<(main)>/g).length, 1);
      assert.match(page, /width=device-width, initial-scale=1"/);
      assert.doesNotMatch(page, /user-scalable|maximum-scale/);
    });

    it("has one heading of the first level, and no level is left out", () => {
      const levels = all(page, /<h(\d)/g);
      assert.equal(levels[0], "1");
      assert.deepEqual([...new Set(levels.slice(1))], levels.length > 1 ? ["2"] : []);
    });

    it("labels every field, groups choices under a legend, and words every button", () => {
      const labelled = new Set(all(page, /<label for="([^"]+)"/g));
      const wrapped = all(page, /<label class="pick"\s*>(.*?)<\/label\s*>/gs);
      const fields = all(page, /(<(?:input|select|textarea)[^>]*>)/g).filter(
        (field) => attribute(field, "type") !== "hidden",
      );
      for (const field of fields) {
        const own = wrapped.some(
          (label) => label.includes(field) && /[\p{L}\d]/u.test(label.replace(/<[^>]*>/g, "")),
        );
        assert.ok(own || labelled.has(attribute(field, "id") ?? ""), field);
      }
      const groups = all(page, /<fieldset>\s*<(\w+)/g);
      assert.ok(groups.every((first) => first === "legend"));
      const chosen = fields.filter((field) => /radio|checkbox/.test(attribute(field, "type") ?? ""));
      assert.equal(chosen.length > 0, groups.length > 0);
      assert.ok(all(page, /<button[^>]*>([^<]*)</g).every((words) => words.trim().length > 0));
      const ids = all(page, /\bid="([^"]+)"/g);
      assert.deepEqual(ids, [...new Set(ids)]);
    });

    it("leaves the order of the keyboard as it is read, and always shows where it is", () => {
      const problem = /<p class="problem" role="alert" tabindex="-1" autofocus>/;
      assert.doesNotMatch(page.replace(problem, ""), /tabindex|autofocus|outline:\s*(0|none)/);
      assert.match(page, /:focus-visible\{outline:3px solid/);
    });
  });

it("the first page says what there is to do elsewhere and leads there, and from there back", () => {
  const leadsTo = (page: string | undefined) => all(page ?? "", /<a href="(\/candidate\/[^"]*)"/g);
  const first = (pages["things to do"] ?? "").replace(/\s+/g, " ");
  assert.match(
    first,
    /Your interview: choose when it suits you.*A visit to the workplace: Thursday 5 March at/,
  );
  assert.match(first, /A talk with a colleague: it is behind you.*Something was explained to you/);
  const writing = `/candidate/${token}/message`;
  assert.deepEqual(leadsTo(first), [
    `/candidate/${token}/interview`,
    `/candidate/${token}/expectations`,
    writing,
    `/candidate/${token}/data`,
  ]);
  assert.deepEqual(leadsTo(pages["offered"]), [writing, `/candidate/${token}/data`]);
  for (const name of ["interviews", "wishes", "explained", "no wishes", "writing", "paused"])
    assert.deepEqual(leadsTo(pages[name]), [`/candidate/${token}`], name);
});

it("one thing to do stands out at a time", () => {
  for (const { language, name, page } of everyPage)
    assert.ok(all(page, /<button(?![^>]*class="second")([^>]*)>/g).length <= 1, `${name} (${language})`);
});

it("times stand under their day and expert, with the zone's name", () => {
  const legends = all(pages["choosing"] ?? "", /<legend>(.*?)<\/legend>/gs).map((text) =>
    text.replace(/<[^>]*>/g, "").trim(),
  );
  assert.deepEqual(legends, [
    "Choose a time (United Kingdom Time)",
    "Thursday 5 March, with Eva",
    "Thursday 5 March, with Olu",
    "Friday 6 March, with Eva",
  ]);
  assert.match(
    pages["booked"] ?? "",
    /Thursday 5 March at 09:00 \(United Kingdom Time\).*45 minutes with Eva.*move it once more/s,
  );
});

/** WCAG 2.2: relative luminance and contrast. */
const luminance = (colour: string): number => {
  const wide = colour.length === 4 ? colour.replace(/[0-9a-f]/gi, "$&$&") : colour;
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = parseInt(wide.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};
const contrast = (one: string, other: string): number => {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
};

it("an interview says how long it takes, with whom, where, and what the job pays", () => {
  assert.match(
    (pages["interviews"] ?? "").replace(/\s+/g, " "),
    /60 minutes with Ivan and Ines.*Reception, Mill Lane.*£28,000 – £34,000 a year, before tax.*Care 2026.*Friday 6 March/,
  );
});

it("its colours can be read by day and by night", () => {
  const palettes = all(pages["offered"] ?? "", /:root\{([^}]*)\}/g).map((text) =>
    Object.fromEntries(
      [...text.matchAll(/--(\w+):(#[0-9a-f]{3,6})/g)].map(([, name = "", colour = ""]) => [name, colour]),
    ),
  );
  assert.equal(palettes.length, 2);
  const text = [
    "ink back",
    "ink paper",
    "ink shade",
    "ink ill",
    "soft back",
    "soft paper",
    "act paper",
    "on act",
  ];
  const edges = ["edge paper", "act paper", "act back", "act shade", "bad ill", "bad back"];
  for (const palette of palettes)
    for (const [pairs, least] of [
      [text, 4.5],
      [edges, 3],
    ] as const)
      for (const pair of pairs) {
        const [front = "", ground = ""] = pair.split(" ").map((name) => palette[name] ?? "");
        const found = contrast(front, ground);
        assert.ok(found >= least, `${pair}: ${front} on ${ground} is ${found.toFixed(2)}, not ${least}`);
      }
});
