import type { InterviewsWords } from "./en.ts";

export const nl: InterviewsWords = {
  none: "Nog geen gesprek.",
  when: "Wanneer",
  moved: (times) => `${times}× verzet`,
  recordOutcome: "Vastleggen wat ervan kwam",
  scorecards: (count) => (count === 1 ? "1 scorekaart" : `${count} scorekaarten`),
  plan: "Zo gaan de gesprekken bij deze functie",
  weAsk: "Wij vragen",
  offer: {
    title: "Tijden aanbieden",
    act: "Tijden aanbieden",
    lead: "De kandidaat krijgt een mail en kiest een tijd.",
    kind: "Waarvoor",
    taken: "er staat er al een",
    byPlan: "Zoals in het plan van de functie: mensen, duur, vragen",
    people: "Met wie",
    noPlan: "staat niet in het plan van de functie",
    noCalendar: (names) =>
      `Nog niet te boeken, want beschikbaarheid ontbreekt: ${names}. Die geven ze aan onder “Gesprekken”.`,
    done: "Tijden aangeboden",
  },
  time: {
    book: "Tijd boeken",
    move: "Verzetten",
    now: (when) => `Nu: ${when}`,
    none: "In de komende dagen is niemand tegelijk vrij.",
    more: "Meer dagen tonen",
    other: "Een andere tijd",
    at: "Begint",
    quarter: "Op een heel kwartier (:00, :15, :30, :45), als iedereen kan.",
    booked: (when) => `Geboekt: ${when}`,
    moved: (when) => `Verzet: ${when}`,
  },
  cancel: {
    title: "Gesprek afzeggen?",
    text: "Iedereen hoort het meteen, en de tijd is weer vrij.",
    untimed: "Iedereen hoort het meteen.",
    act: "Afzeggen",
    done: "Gesprek afgezegd",
  },
  meeting: { held: "Het is doorgegaan", missed: "De kandidaat kwam niet" },
};
