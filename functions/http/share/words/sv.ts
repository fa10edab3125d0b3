import type { ShareWords } from "./en.ts";

/** What the page behind a share link says, in Swedish. */
export const sv: ShareWords = {
  title: (job, organisation) => `${job}, ${organisation}`,
  preview: (referrer, facts) => `${referrer} tror att det här jobbet kan vara något för dig. ${facts}`,
  languages: "Språk",
  sharedBy: (referrer) => `${referrer} tror att det här jobbet kan vara något för dig.`,
  facts: { where: "Var", hours: "Arbetstid", pay: "Lön" },
  hoursPerWeek: (hours) => `${hours} timmar i veckan`,
  pay: (amount, period) =>
    `${amount} ${{ hour: "i timmen", month: "i månaden", year: "om året" }[period]}, före skatt`,
  about: "Om jobbet",
  form: {
    heading: "Intresserad?",
    what: "Berätta hur vi når dig. Du behöver varken CV eller konto och du binder dig inte till något. En människa läser det och hör av sig till dig.",
    name: "Ditt namn",
    email: "E-post",
    phone: "Telefonnummer",
    reachHint: "Ett av dem räcker. Med båda når vi dig snabbare.",
    postcode: "Postnummer (du kan lämna det tomt)",
    postcodeHint: "Då vet vi ungefär hur lång vägen till arbetet blir. Det är aldrig ett skäl att säga nej.",
    newToSector: "Är den här sortens arbete nytt för dig?",
    movingCloser: "Skulle du flytta närmare för det här jobbet?",
    requirementsHint: "Ett ”nej” avgör ingenting på egen hand: en människa tittar på det och pratar med dig.",
    yes: "Ja",
    no: "Nej",
    notYet: "Nej, eller inte än",
    tellMore: "Vad bör vi veta att du kan? (Du kan lämna det tomt)",
    tellMoreHint: "Några ord, eller en länk till något som du har gjort.",
    send: "Skicka",
  },
  privacy: {
    heading: "Vad som händer med dina uppgifter",
    used: (organisation) =>
      `${organisation} använder dem bara för den här ansökan. De som arbetar med den kan se dem.`,
    referrer: (referrer) =>
      `${referrer} får veta vilket steg du har nått, men aldrig vad som har sagts eller bestämts, eller varför.`,
    kept: (period) =>
      `När din ansökan har avslutats sparas de i ${
        "days" in period ? `${period.days} dagar` : `${period.months} månader`
      }. Sedan raderas de.`,
    rights: "Du kan se dem, få dem rättade eller borttagna när som helst.",
  },
  mistakes: {
    heading: "Något saknas fortfarande",
    name: "Skriv ditt namn, med högst 120 tecken.",
    email: "Det här är ingen e-postadress. En sådan ser ut som namn@exempel.se.",
    phone: "Det här numret kan vi inte ringa. Skriv det med landskod, till exempel +46.",
    reach: "Ge oss en e-postadress eller ett telefonnummer, så att vi kan nå dig.",
    postcode: "Ett postnummer har högst 16 tecken.",
    about: "Skriv högst 2 000 tecken.",
    changed: "Det som jobbet kräver har nyss ändrats. Titta på frågorna och skicka igen.",
    busy: "Det är mycket just nu. Skicka det en gång till.",
  },
  thanks: {
    title: (organisation) => `Tack: ${organisation}`,
    heading: (name) => `Tack, ${name}`,
    arrived: (job) => `Vi har dina uppgifter för jobbet ${job}.`,
    hearBy: (day) => ["En människa hör av sig till dig senast ", day, "."],
    checked:
      "På något som jobbet kräver svarade du ”nej, eller inte än”. En människa tittar på det först. Det avgör ingenting på egen hand.",
    next: "Vad som händer härnäst",
    byPhone: "Vi ringer dig. Passar det inte, hittar vi en bättre tid.",
    byMail: "Vi skriver till dig.",
    page: "Vi har skickat ett mejl med länken till din egen sida: där ser du var du är och vad som händer härnäst.",
    noPage: "Fråga oss i telefon om allt du vill veta.",
    already: "Vi har redan dina uppgifter",
    alreadyWhat:
      "Det du skickade först har kommit fram. Vill du rätta något, använd länken i mejlet vi skickade, eller säg det när vi ringer.",
  },
  closed: {
    heading: "Det här jobbet är inte öppet längre",
    what: (referrer) => `Fråga ${referrer} om andra jobb.`,
  },
  nothing: {
    heading: "Den här länken leder ingenstans",
    what: "Kanske har en bit av den fallit bort. Be den som skickade den att skicka den igen.",
  },
};
