import type { InterviewPageWords } from "./en.ts";

/** What the candidate's page about interviews says, in Swedish. */
export const sv: InterviewPageWords = {
  title: (job, organisation) => `Intervjuer: ${job}, ${organisation}`,
  heading: (job, site) => `Dina intervjuer för ${job}, ${site}`,
  none: "Det finns ingen intervju just nu.",
  calledOff: "Den är avbokad. Vi hittar en ny tid tillsammans med dig och mejlar dig.",
  thanked: "Den har varit, och ditt tack är på väg.",
  held: "Den har varit. Tack för att du kom.",
  passed: "Tiden har passerat. Vi berättar hur vi går vidare.",
  choose: (formats) => `Välj när det passar dig: ${formats}.`,
  join: "Anslut via video",
  pay: (amount, period) =>
    `Jobbet ger ${amount} ${{ hour: "i timmen", week: "i veckan", month: "i månaden", year: "om året" }[period]}, före skatt.`,
  agreement: (name) => `Kollektivavtal: ${name}`,
  noTimes: "Just nu finns det ingen tid då alla kan.",
  how: "Hur",
  move: "Flytta",
  callOff: "Avboka",
  noneSuits: "Ingen av tiderna passar mig",
  needs: "Behöver du något inför det?",
  told: "Det du har berättat gäller även här. Du kan lägga till något.",
  needsLabel:
    "Till exempel tillgängliga lokaler, mer tid eller skriftliga frågor. De som håller intervjun och din kontaktperson läser det för att kunna ordna det, och det påverkar inget annat.",
  needsLabelVisit:
    "Till exempel tillgängliga lokaler eller tolk. De som möter dig och din kontaktperson läser det för att kunna ordna det.",
  tell: "Berätta för dem",
  thank: "Tacka dem du träffade",
  thankNote: "Bara om du vill. Det räknas inte in i det de skriver om intervjun.",
  letter: "Brevet",
  letters: {
    thanks: "Tack för din tid",
    "thanks-and-keen": "Tack, och jag vill gärna jobba med er",
    "thanks-and-question": "Tack, och jag har en fråga",
  },
  line: "En egen rad",
  send: "Skicka mitt tack",
  missing: {
    slot: "Välj först en av tiderna.",
    format: "Välj också hur ni ska träffas.",
    need: "Skriv vad du behöver.",
    template: "Välj ett av breven.",
    line: "Skriv en egen rad också.",
  },
  problems: {
    "no-such-interview": "Den intervjun finns inte längre.",
    "interview-closed": "Den intervjun har varit eller är avbokad.",
    "interview-passed": "Steget som intervjun hör till har passerats.",
    "format-not-offered": "Det går inte på det sättet. Välj ett annat.",
    "already-at-work": "Du jobbar redan här: intervjuer hör till tiden före det.",
  },
};
