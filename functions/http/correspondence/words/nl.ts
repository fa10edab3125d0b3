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
  otherJobs: {
    heading: "Andere functies bij ons",
    what: "Mogen we contact met je opnemen als er een andere functie bij je past? Je ja geldt twaalf maanden, zo lang bewaren we je gegevens, en je kunt het hier altijd intrekken. We sturen je eerst een code.",
    yes: "Ja, laat het me weten",
    kept: (day) =>
      `Je hebt gezegd dat we tot en met ${day} contact met je mogen opnemen over andere functies. Je kunt dat altijd intrekken.`,
    no: "Nee, liever niet meer",
  },
  problems: {
    "not-ended": "Dit kan pas als je sollicitatie is afgelopen.",
    "not-kept": "We nemen geen contact met je op over andere functies: er is niets in te trekken.",
    "too-many-messages":
      "Je hebt binnen een uur meerdere keren geschreven en we hebben alles ontvangen. Wacht even met het volgende bericht.",
    "already-at-work": "Je werkt hier al: bespreek dit met je leidinggevende.",
  },
  survey: {
    title: (organisation) => `Hoe was het voor jou? ${organisation}`,
    heading: "Hoe was het voor jou?",
    counts:
      "Je antwoord verandert niets aan je sollicitatie. Het telt mee met wat anderen antwoorden, en niemand ziet cijfers van minder dan vijf mensen.",
    recommend: {
      question: "Hoe waarschijnlijk is het dat je een vriend of vriendin aanraadt hier te solliciteren?",
      ends: "0: helemaal niet. 10: zeker wel.",
    },
    clarity: {
      question: "Hoe duidelijk was het voor je wat er gebeurde, en wanneer?",
      ends: "1: helemaal niet duidelijk. 5: steeds duidelijk.",
    },
    respect: {
      question: "Hoe respectvol ben je behandeld?",
      ends: "1: helemaal niet respectvol. 5: steeds met respect.",
    },
    text: "Wat wil je ons vertellen? (Alleen als je wilt. Noem liever geen namen.)",
    contact: { question: "Mogen we hierover contact met je opnemen?", yes: "Ja, graag", no: "Nee, dank je" },
    send: "Mijn antwoorden versturen",
    answerAll: "Kies bij elk van de drie vragen een antwoord.",
    thanks: "Dank je wel dat je het vertelt. We hebben je antwoorden.",
    contactBy: (day) => `Je hoort uiterlijk ${day} van ons.`,
    notAsked: "Er is hier op dit moment niets in te vullen.",
    problems: {
      "survey-answered": "Je hebt al geantwoord en we hebben het ontvangen. Dank je wel.",
      "no-survey": "Er is hier op dit moment niets in te vullen.",
      "invalid-request": "Kies bij elke vraag een antwoord en houd je eigen tekst onder de 2000 tekens.",
    },
  },
  check: {
    title: (organisation) => `Nog in dienst? ${organisation}`,
    question: (name) => `Is ${name} hier nog in dienst?`,
    about: (job, site) => `${job}, ${site}`,
    since: (day, weeks) => `Begonnen op ${day}, ${weeks} weken voor deze vraag.`,
    yes: "Ja, hier in dienst",
    leave: "Met verlof telt als in dienst.",
    moved: "Op een andere locatie of in een andere functie",
    no: "Nee, niet meer",
    unknown: "Niet bekend",
    inYourName: (name) => `Je antwoord wordt vastgelegd op jouw naam, ${name}.`,
    ended: {
      heading: "Hoe is het geëindigd?",
      how: {
        left: "Zelf vertrokken",
        ended: "Door ons beëindigd",
        "term-ended": "De afgesproken periode was om",
      },
      lastDay: "Laatste dag in dienst",
      send: "Antwoord vastleggen",
      back: "Terug naar de vraag",
    },
    answered: {
      heading: (name) => `${name}: beantwoord`,
      as: {
        yes: "Hier in dienst",
        "yes-moved": "Hier in dienst, op een andere locatie of in een andere functie",
        "not-known": "Niet bekend",
        left: "Zelf vertrokken",
        ended: "Door ons beëindigd",
        "term-ended": "De afgesproken periode was om",
      },
      lastDay: (day) => `Laatste dag: ${day}`,
      byYou: (day) => `Jij hebt geantwoord op ${day}.`,
      by: (who, day) => `${who} heeft geantwoord op ${day}.`,
      on: (day) => `Beantwoord op ${day}.`,
      askedAgain: "Over een paar werkdagen vragen we het opnieuw.",
      waits: "Het antwoord ligt bij hr ter bevestiging.",
      wrong: (person) => `Klopt dat niet? Vertel het ${person}.`,
    },
    over: {
      heading: "Deze vraag is niet meer nodig",
      what: (person) => `Je hoeft niets te doen. ${person} weet meer.`,
    },
    chooseBoth: "Kies hoe het is geëindigd en op welke dag.",
    problems: {
      "date-in-the-future": "De laatste dag kan niet in de toekomst liggen. Antwoord tot die dag met ja.",
      "date-out-of-order": "Die dag ligt voor de eerste werkdag. Kies een latere.",
    },
    stillThere: (day) => `Op ${day}, de dag waar het om gaat, was diegene nog in dienst. Het antwoord is ja.`,
    notRecorded: (person) => `Dit kon niet worden vastgelegd. Vertel het ${person}.`,
  },
};
