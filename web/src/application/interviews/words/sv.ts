import type { InterviewsWords } from "./en.ts";

export const sv: InterviewsWords = {
  none: "Ingen intervju än.",
  when: "När",
  moved: (times) => `flyttad ${times}×`,
  recordOutcome: "Registrera vad det blev",
  scorecards: (count) => (count === 1 ? "1 bedömning" : `${count} bedömningar`),
  plan: "Så går intervjuerna till för tjänsten",
  weAsk: "Vi frågar",
  offer: {
    title: "Erbjud tider",
    act: "Erbjud tider",
    lead: "Kandidaten får ett mejl och väljer en tid.",
    kind: "För vad",
    taken: "en är redan på gång",
    byPlan: "Som i tjänstens plan: personer, längd, frågor",
    people: "Med vem",
    noPlan: "finns inte i tjänstens plan",
    noCalendar: (names) =>
      `Går inte att boka än, eftersom tillgänglighet saknas: ${names}. Den anges under ”Intervjuer”.`,
    done: "Tiderna är erbjudna",
  },
  time: {
    book: "Boka en tid",
    move: "Flytta",
    now: (when) => `Nu: ${when}`,
    none: "Ingen tid passar alla de närmaste dagarna.",
    more: "Visa fler dagar",
    other: "En annan tid",
    at: "Börjar",
    quarter: "Hel kvart (:00, :15, :30, :45) då alla är lediga.",
    booked: (when) => `Bokad: ${when}`,
    moved: (when) => `Flyttad: ${when}`,
  },
  cancel: {
    title: "Avboka intervjun?",
    text: "Alla får veta det genast, och tiden blir ledig igen.",
    untimed: "Alla får veta det genast.",
    act: "Avboka",
    done: "Intervjun är avbokad",
  },
  meeting: { held: "Det blev av", missed: "Kandidaten kom inte" },
};
