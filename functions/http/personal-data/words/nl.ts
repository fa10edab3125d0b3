import type { DataPageWords } from "./en.ts";

/** What the candidate's page about their details says, in Dutch. */
export const nl: DataPageWords = {
  title: (organisation) => `Je gegevens: ${organisation}`,
  heading: "Je gegevens",
  asked: {
    heading: "Je hebt gevraagd om je gegevens te wissen",
    until: (from) => `We beginnen ${from}. Tot dat moment kun je het intrekken.`,
    keep: "Mijn gegevens laten staan",
  },
  gone: "Je gegevens worden gewist. Er kan niets meer worden gewijzigd.",
  held: {
    heading: "Wat we achterhouden",
    about: "Dit mogen of moeten we van de wet nog een tijd bewaren, ook als je vraagt om alles te wissen:",
    line: (ground, until) =>
      `${ground} We kijken er uiterlijk op ${until} opnieuw naar en wissen het zodra het niet meer nodig is.`,
    items: {
      "contact-details": "Je naam en hoe we je kunnen bereiken",
      application: "Wat je ons bij je sollicitatie vertelde",
      correspondence: "Berichten en notities van gesprekken",
      decisions: "De redenen van beslissingen",
      interviews: "Notities van je sollicitatiegesprekken",
      expectations: "Wat je van de baan verwachtte, in je eigen woorden",
      offers: "Notities over ons aanbod",
    },
    grounds: {
      "legal-claims": "We hebben het nodig voor een juridische vordering, of om ons daartegen te verweren.",
      "legal-obligation": "De wet verplicht ons om het te bewaren.",
      "right-to-work": "De wet verplicht ons om te kunnen aantonen dat je mocht werken.",
    },
  },
  see: {
    heading: "Bekijken en downloaden",
    about: "Alles wat we over je bewaren, om hier te lezen en als bestand mee te nemen.",
    act: "Mijn gegevens bekijken",
  },
  keeping: {
    heading: "Hoelang we je gegevens bewaren",
    live: (period) =>
      `Zolang je sollicitatie loopt, en ${period} nadat ze is afgelopen. Een week voordat we ze wissen, laten we het je per mail weten.`,
    kept: (day) =>
      `Je hebt gezegd dat we je gegevens tot en met ${day} mogen bewaren en contact met je mogen opnemen over andere functies.`,
    until: (day) => `We wissen je gegevens op ${day}. Een week ervoor laten we het je per mail weten.`,
    restricted: "Alleen onze mensen van HR en privacy kunnen ze nu nog lezen.",
    restrictedFrom: (day) => `Vanaf ${day} kunnen alleen onze mensen van HR en privacy ze nog lezen.`,
    restrictedAfter: (period) =>
      `Vanaf ${period} na het einde kunnen alleen onze mensen van HR en privacy ze nog lezen.`,
    ask: "Wil je dat we ze vanaf nu twaalf maanden bewaren en contact met je opnemen als een andere functie bij je past? Je kunt het altijd intrekken. We sturen je eerst een code.",
    keep: "Ja, bewaar mijn gegevens",
    again: "Bewaar ze vanaf nu twaalf maanden",
    end: "Bewaar ze niet langer",
    days: (count) => `${count} dagen`,
    months: (count) => `${count} maanden`,
  },
  correct: {
    heading: "Verbeteren",
    about: "Vul in wat anders moet. Wat je leeg laat, blijft zoals het is.",
    name: "Naam",
    phone: "Telefoonnummer",
    postcode: "Postcode",
    locale: "Taal van onze mails",
    channel: "Hoe we je het liefst bereiken",
    asNow: "Zoals het is",
    channels: { phone: "Telefoon", email: "E-mail", text: "Sms", whatsapp: "WhatsApp" },
    channelNote:
      "Uitnodigingen, aanbiedingen, codes en wat er is besloten komen hoe dan ook per e-mail: die heb je zwart op wit nodig. In plaats van “nog geen nieuws” word je gebeld.",
    email: "Wil je je e-mailadres wijzigen? Vraag je contactpersoon: daar gaan de codes naartoe.",
    act: "Mijn gegevens verbeteren",
  },
  erase: {
    heading: "Wissen",
    about:
      "We wissen alles wat we over je bewaren bij deze sollicitatie, en bij sollicitaties die je contactpersoon daarmee heeft samengevoegd. Je kunt het 24 uur lang intrekken. Daarna stopt je sollicitatie, net als alle afspraken die we hadden. Wat blijft, zijn cijfers die niet naar jou te herleiden zijn.",
    others: "Wis ook mijn andere sollicitaties hier met hetzelfde e-mailadres",
    covered: (count) =>
      count === 1
        ? "Nog een sollicitatie met je e-mailadres wordt ook gewist. Dat kun je intrekken via de link in de mail daarover."
        : `Nog ${count} sollicitaties met je e-mailadres worden ook gewist. Dat kun je intrekken via de links in de mails daarover.`,
    left: (count) =>
      count === 1
        ? "Er is hier nog een sollicitatie met je e-mailadres. Die blijft staan: vraag het op de eigen pagina daarvan, of schrijf je contactpersoon."
        : `Er zijn hier nog ${count} sollicitaties met je e-mailadres. Die blijven staan: vraag het op hun eigen pagina's, of schrijf je contactpersoon.`,
    act: "Mijn gegevens wissen",
  },
  shown: {
    heading: "Wat we over je bewaren",
    download: "Downloaden als bestand (JSON)",
    details: "Je gegevens",
    notes: "Wat er over je is opgeschreven",
    noNotes: "Niets.",
    inFile:
      "In het bestand staat ook alles wat er gebeurde, op volgorde, en welke berichten er zijn verstuurd.",
    yes: "Ja",
    no: "Nee",
    labels: {
      name: "Naam",
      email: "E-mail",
      phone: "Telefoonnummer",
      postcode: "Postcode",
      country: "Land",
      locale: "Taal",
      preferredChannel: "Hoe we je het liefst bereiken",
      movingCloser: "Zou je dichterbij komen wonen",
      about: "Wat je ons vertelde",
      answers: "Je antwoorden over de functie",
    },
    back: "Terug naar je gegevens",
  },
  nothingToCorrect: "Vul in wat anders moet.",
  problems: {
    "erasure-asked": "Je hebt al gevraagd om je gegevens te wissen.",
    "no-erasure-asked": "Er is geen verzoek dat je kunt intrekken.",
    "unreachable-candidate": "Laat ons één manier om je te bereiken.",
    "invalid-request": "Een telefoonnummer of postcode klopt niet. Kijk er nog eens naar.",
  },
};
