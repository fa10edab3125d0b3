import type { DataPageWords } from "./en.ts";

/** What the candidate's page about their details says, in Swedish. */
export const sv: DataPageWords = {
  title: (organisation) => `Dina uppgifter: ${organisation}`,
  heading: "Dina uppgifter",
  asked: {
    heading: "Du har bett om att bli raderad",
    until: (from) => `Vi börjar ${from}. Fram till dess kan du ta tillbaka din begäran.`,
    keep: "Behåll mina uppgifter",
  },
  gone: "Dina uppgifter raderas. Ingenting kan ändras längre.",
  held: {
    heading: "Det vi behåller",
    about: "Det här får eller måste vi enligt lag behålla en tid, även om du ber om att bli raderad:",
    line: (ground, until) =>
      `${ground} Vi prövar det på nytt senast ${until} och raderar det så snart det inte behövs längre.`,
    items: {
      "contact-details": "Ditt namn och hur vi når dig",
      application: "Det du berättade när du sökte",
      correspondence: "Meddelanden och anteckningar från samtal",
      decisions: "Skälen till beslut",
      interviews: "Anteckningar från dina intervjuer",
      expectations: "Det du önskade av jobbet, med dina egna ord",
      offers: "Anteckningar om vårt erbjudande",
    },
    grounds: {
      "legal-claims": "Vi behöver det för ett rättsligt anspråk, eller för att försvara oss mot ett.",
      "legal-obligation": "Vi är enligt lag skyldiga att spara det.",
      "right-to-work": "Vi är enligt lag skyldiga att kunna visa att du fick arbeta.",
    },
  },
  see: {
    heading: "Visa och ladda ner",
    about: "Allt som vi har sparat om dig, att läsa här och ta med dig som fil.",
    act: "Visa mina uppgifter",
  },
  keeping: {
    heading: "Hur länge vi sparar dina uppgifter",
    live: (period) =>
      `Så länge din ansökan pågår, och i ${period} efter att den har avslutats. En vecka innan vi raderar dem säger vi till via mejl.`,
    kept: (day) =>
      `Du har sagt att vi får spara dina uppgifter och höra av oss om andra jobb till och med ${day}.`,
    until: (day) => `Vi raderar dina uppgifter den ${day}. En vecka innan säger vi till via mejl.`,
    restricted: "Nu kan bara våra medarbetare inom HR och dataskydd läsa dem.",
    restrictedFrom: (day) => `Från den ${day} kan bara våra medarbetare inom HR och dataskydd läsa dem.`,
    restrictedAfter: (period) =>
      `Från ${period} efter att den har avslutats kan bara våra medarbetare inom HR och dataskydd läsa dem.`,
    ask: "Vill du att vi sparar dem i tolv månader från och med nu och hör av oss när ett annat jobb hos oss passar dig? Du kan ta tillbaka det när du vill. Först skickar vi en kod.",
    keep: "Ja, spara mina uppgifter",
    again: "Spara dem i tolv månader från och med nu",
    end: "Spara dem inte längre",
    days: (count) => `${count} dagar`,
    months: (count) => `${count} månader`,
  },
  correct: {
    heading: "Rätta",
    about: "Fyll i det som ska ändras. Det du lämnar tomt blir kvar som det är.",
    name: "Namn",
    phone: "Telefonnummer",
    postcode: "Postnummer",
    locale: "Språk i våra mejl",
    channel: "Hur du helst vill bli kontaktad",
    asNow: "Som det är",
    channels: { phone: "Telefon", email: "E-post", text: "Sms", whatsapp: "WhatsApp" },
    channelNote:
      "Inbjudningar, erbjudanden, koder och beslut kommer ändå med e-post: dem behöver du skriftligt. I stället för ”inga nyheter än” blir du uppringd.",
    email: "Vill du byta e-postadress? Prata med din kontaktperson: det är dit koderna skickas.",
    act: "Rätta mina uppgifter",
  },
  erase: {
    heading: "Radera",
    about:
      "Vi raderar allt som vi har sparat om dig i den här ansökan och i ansökningar som din kontaktperson har slagit ihop med den. Du har 24 timmar på dig att ångra dig. Sedan avslutas din ansökan, liksom allt vi har kommit överens om. Det som blir kvar är siffror som inte kan kopplas till dig.",
    others: "Radera också mina andra ansökningar här med samma e-postadress",
    covered: (count) =>
      count === 1
        ? "En annan ansökan med din e-postadress raderas också. Du kan ångra det via länken i mejlet om den."
        : `${count} andra ansökningar med din e-postadress raderas också. Du kan ångra det via länkarna i mejlen om dem.`,
    left: (count) =>
      count === 1
        ? "Det finns en annan ansökan här med din e-postadress. Den ligger kvar: be om det på dess egen sida, eller skriv till din kontaktperson."
        : `Det finns ${count} andra ansökningar här med din e-postadress. De ligger kvar: be om det på deras egna sidor, eller skriv till din kontaktperson.`,
    act: "Radera mina uppgifter",
  },
  shown: {
    heading: "Vad vi har sparat om dig",
    download: "Ladda ner som fil (JSON)",
    details: "Dina uppgifter",
    notes: "Det som har skrivits om dig",
    noNotes: "Inget.",
    inFile: "Filen innehåller också allt som har hänt, i ordning, och vilka meddelanden som har skickats.",
    yes: "Ja",
    no: "Nej",
    labels: {
      name: "Namn",
      email: "E-post",
      phone: "Telefonnummer",
      postcode: "Postnummer",
      country: "Land",
      locale: "Språk",
      preferredChannel: "Hur du helst vill bli kontaktad",
      movingCloser: "Kan tänka dig att flytta närmare",
      about: "Det du har berättat",
      answers: "Dina svar om jobbet",
    },
    back: "Tillbaka till dina uppgifter",
  },
  nothingToCorrect: "Fyll i det som ska ändras.",
  problems: {
    "erasure-asked": "Du har redan bett om att bli raderad.",
    "no-erasure-asked": "Det finns ingen begäran att ta tillbaka.",
    "unreachable-candidate": "Lämna kvar ett sätt att nå dig.",
    "invalid-request": "Ett telefonnummer eller postnummer stämmer inte. Titta på det igen.",
  },
};
