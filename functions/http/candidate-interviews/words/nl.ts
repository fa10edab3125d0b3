import type { InterviewPageWords } from "./en.ts";

/** What the candidate's page about interviews says, in Dutch. */
export const nl: InterviewPageWords = {
  title: (job, organisation) => `Gesprekken: ${job}, ${organisation}`,
  heading: (job, site) => `Je gesprekken voor ${job}, ${site}`,
  none: "Er staat nu geen gesprek.",
  calledOff: "Het is afgezegd. We zoeken met jou een nieuwe tijd en mailen je.",
  thanked: "Het is geweest, en je bedankje is onderweg.",
  held: "Het is geweest. Bedankt voor je komst.",
  passed: "De tijd is voorbij. We vertellen je hoe het verdergaat.",
  choose: (formats) => `Kies wanneer het je uitkomt: ${formats}.`,
  join: "Meedoen via video",
  pay: (amount, period) =>
    `De functie betaalt ${amount} ${{ hour: "per uur", week: "per week", month: "per maand", year: "per jaar" }[period]}, bruto.`,
  agreement: (name) => `Cao: ${name}`,
  noTimes: "Er is nu geen tijd waarop iedereen kan.",
  how: "Hoe",
  move: "Verzetten",
  callOff: "Afzeggen",
  noneSuits: "Geen van deze tijden past",
  needs: "Heb je er iets voor nodig?",
  told: "Wat je ons hebt verteld, geldt ook hiervoor. Je kunt iets toevoegen.",
  needsLabel:
    "Zoals een toegang zonder drempels, meer tijd of vragen op papier. Wie het gesprek voert en je contactpersoon lezen het, om het te regelen; het telt nergens anders voor.",
  needsLabelVisit:
    "Zoals een toegang zonder drempels of een tolk. Wie je ontvangt en je contactpersoon lezen het, om het te regelen.",
  tell: "Laat het weten",
  thank: "Bedank wie je hebt ontmoet",
  thankNote: "Alleen als je wilt. Het telt niet mee in wat ze over het gesprek schrijven.",
  letter: "De brief",
  letters: {
    thanks: "Bedankt voor je tijd",
    "thanks-and-keen": "Bedankt, en ik werk graag met jullie",
    "thanks-and-question": "Bedankt, en ik heb een vraag",
  },
  line: "Een zin van jezelf",
  send: "Mijn bedankje sturen",
  missing: {
    slot: "Kies eerst een van de tijden.",
    format: "Kies ook hoe je wilt afspreken.",
    need: "Schrijf wat je nodig hebt.",
    template: "Kies een van de brieven.",
    line: "Schrijf er ook een zin van jezelf bij.",
  },
  problems: {
    "no-such-interview": "Dit gesprek is er niet meer.",
    "interview-closed": "Dit gesprek is geweest of afgezegd.",
    "interview-passed": "De stap waar dit gesprek bij hoort, is voorbij.",
    "format-not-offered": "Op deze manier kan het niet. Kies een andere.",
    "already-at-work": "Je werkt hier al: gesprekken horen bij de tijd daarvoor.",
  },
};
