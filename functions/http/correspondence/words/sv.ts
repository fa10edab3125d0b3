import type { MessageWords } from "./en.ts";

/** What the page for writing to us says, in Swedish. */
export const sv: MessageWords = {
  title: (job, organisation) => `Skriv till oss: ${job}, ${organisation}`,
  heading: (job, site) => `Skriv till oss: ${job}, ${site}`,
  reopen: {
    heading: "Din ansökan är pausad",
    what: "Vill du gå vidare? Då fortsätter den där den stannade, och vi hör av oss till dig senast nästa arbetsdag.",
    button: "Ja, öppna den igen",
  },
  write: {
    heading: "Ett meddelande till din kontaktperson",
    waits: (day) => `Vi har fått ditt meddelande. Du har ett svar senast ${day}.`,
    what: "Fråga eller berätta vad du vill. En människa läser det och svarar innan nästa arbetsdag är slut. Först skickar vi en kod, så att ingen annan kan skriva i ditt namn.",
    label: "Ditt meddelande",
    button: "Skicka meddelandet",
  },
  withdraw: {
    heading: "Vill du inte gå vidare?",
    what: "Det är helt i sin ordning. Det vi hade kommit överens om framöver ställs in, och ingen frågar dig igen. Du kan söka på nytt när du vill.",
    label: "Berätta gärna varför. Du kan också lämna det tomt.",
    button: "Dra tillbaka min ansökan",
  },
  otherJobs: {
    heading: "Andra jobb hos oss",
    what: "Får vi höra av oss när ett annat jobb hos oss passar dig? Ditt ja gäller i tolv månader, så länge sparar vi dina uppgifter, och du kan ta tillbaka det här när du vill. Först skickar vi en kod.",
    yes: "Ja, berätta om andra jobb",
    kept: (day) =>
      `Du har sagt att vi får höra av oss om andra jobb till och med ${day}. Du kan ta tillbaka det när du vill.`,
    no: "Nej, inte längre",
  },
  problems: {
    "not-ended": "Det går först när din ansökan är avslutad.",
    "not-kept": "Vi hör inte av oss till dig om andra jobb: det finns inget att ta tillbaka.",
    "too-many-messages":
      "Du har skrivit flera gånger inom en timme, och vi har fått allt. Vänta en stund med nästa.",
    "already-at-work": "Du arbetar redan här: prata med din chef.",
  },
  survey: {
    title: (organisation) => `Hur var det för dig? ${organisation}`,
    heading: "Hur var det för dig?",
    counts:
      "Det du svarar ändrar ingenting i din ansökan. Svaret räknas ihop med andras, och ingen ser siffror som bygger på färre än fem personer.",
    recommend: {
      question: "Hur troligt är det att du skulle rekommendera en vän att söka jobb här?",
      ends: "0: inte alls. 10: absolut.",
    },
    clarity: {
      question: "Hur tydligt var det för dig vad som händer, och när?",
      ends: "1: inte alls tydligt. 5: hela tiden tydligt.",
    },
    respect: {
      question: "Hur respektfullt blev du bemött?",
      ends: "1: inte alls respektfullt. 5: hela tiden med respekt.",
    },
    text: "Vad vill du berätta för oss? (Bara om du vill. Nämn helst inga namn.)",
    contact: { question: "Får vi kontakta dig om det?", yes: "Ja, gärna", no: "Nej tack" },
    send: "Skicka mina svar",
    answerAll: "Välj ett svar på var och en av de tre frågorna.",
    thanks: "Tack för att du berättade. Vi har fått dina svar.",
    contactBy: (day) => `Någon hör av sig till dig senast ${day}.`,
    notAsked: "Det finns inget att svara på här just nu.",
    problems: {
      "survey-answered": "Du har redan svarat och vi har fått ditt svar. Tack.",
      "no-survey": "Det finns inget att svara på här just nu.",
      "invalid-request": "Välj ett svar på varje fråga och skriv högst 2 000 tecken med egna ord.",
    },
  },
  check: {
    title: (organisation) => `Fortfarande anställd? ${organisation}`,
    question: (name) => `Är ${name} fortfarande anställd här?`,
    about: (job, site) => `${job}, ${site}`,
    since: (day, weeks) => `Började ${day}, ${weeks} veckor före den här frågan.`,
    yes: "Ja, anställd här",
    leave: "Ledighet räknas som anställd.",
    moved: "På en annan plats eller i ett annat jobb",
    no: "Nej, inte längre",
    unknown: "Vet inte",
    inYourName: (name) => `Ditt svar registreras i ditt namn, ${name}.`,
    ended: {
      heading: "Hur tog det slut?",
      how: {
        left: "Slutade själv",
        ended: "Vi avslutade anställningen",
        "term-ended": "Den avtalade tiden tog slut",
      },
      lastDay: "Sista anställningsdagen",
      send: "Registrera svaret",
      back: "Tillbaka till frågan",
    },
    answered: {
      heading: (name) => `${name}: besvarat`,
      as: {
        yes: "Anställd här",
        "yes-moved": "Anställd här, på en annan plats eller i ett annat jobb",
        "not-known": "Vet inte",
        left: "Slutade själv",
        ended: "Vi avslutade anställningen",
        "term-ended": "Den avtalade tiden tog slut",
      },
      lastDay: (day) => `Sista dagen: ${day}`,
      byYou: (day) => `Du svarade ${day}.`,
      by: (who, day) => `${who} svarade ${day}.`,
      on: (day) => `Besvarat ${day}.`,
      askedAgain: "Vi frågar igen om några arbetsdagar.",
      waits: "Svaret ligger hos hr för bekräftelse.",
      wrong: (person) => `Stämmer det inte? Säg till ${person}.`,
    },
    over: {
      heading: "Frågan gäller inte längre",
      what: (person) => `Du behöver inte göra något. ${person} vet mer.`,
    },
    chooseBoth: "Välj hur det tog slut och vilken dag.",
    problems: {
      "date-in-the-future": "Sista dagen kan inte ligga framåt i tiden. Svara ja tills den har kommit.",
      "date-out-of-order": "Den dagen ligger före första arbetsdagen. Välj en senare.",
    },
    stillThere: (day) => `Personen var fortfarande anställd ${day}, den dag frågan gäller. Svaret är ja.`,
    notRecorded: (person) => `Det gick inte att registrera. Säg till ${person}.`,
  },
};
