import type { MessageWords } from "./en.ts";

/** What the page for writing to us says, in Dutch. */
export const nl: MessageWords = {
  title: (job, organisation) => `Schrijf ons: ${job}, ${organisation}`,
  heading: (job, site) => `Schrijf ons: ${job}, ${site}`,
  reopen: {
    heading: "Je sollicitatie staat stil",
    what: "Wil je verder? Dan gaan we door waar we waren gebleven en nemen we uiterlijk de volgende werkdag contact met je op.",
    button: "Ja, ik wil verder",
  },
  write: {
    heading: "Een bericht aan je contactpersoon",
    waits: (day) => `We hebben je bericht ontvangen. Je hebt uiterlijk ${day} antwoord.`,
    what: "Vraag of vertel ons wat je wilt. Een mens leest het en antwoordt voor het einde van de volgende werkdag. We sturen je eerst een code, zodat niemand anders uit jouw naam kan schrijven.",
    label: "Je bericht",
    button: "Bericht versturen",
  },
  withdraw: {
    heading: "Wil je niet verder?",
    what: "Dat is prima. Wat we voor later hadden afgesproken gaat niet door en niemand vraagt je er nog naar. Je kunt altijd opnieuw solliciteren.",
    label: "Vertel ons als je wilt waarom. Je mag dit ook leeg laten.",
    button: "Mijn sollicitatie intrekken",
  },
  problems: {
    "too-many-messages":
      "Je hebt binnen een uur meerdere keren geschreven en we hebben alles ontvangen. Wacht even met het volgende bericht.",
    "already-at-work": "Je werkt hier al: bespreek dit met je leidinggevende.",
  },
};
