import type { ShareWords } from "./en.ts";

/** What the page behind a share link says, in Dutch. */
export const nl: ShareWords = {
  title: (job, organisation) => `${job}, ${organisation}`,
  preview: (referrer, facts) => `${referrer} denkt dat deze baan iets voor je is. ${facts}`,
  languages: "Taal",
  sharedBy: (referrer) => `${referrer} denkt dat deze baan iets voor je is.`,
  facts: { where: "Waar", hours: "Uren", pay: "Loon" },
  hoursPerWeek: (hours) => `${hours} uur per week`,
  pay: (amount, period) =>
    `${amount} ${{ hour: "per uur", month: "per maand", year: "per jaar" }[period]}, bruto`,
  about: "Over de baan",
  form: {
    heading: "Interesse?",
    what: "Vertel ons hoe we je bereiken. Je hebt geen cv en geen account nodig en je zit nergens aan vast. Iemand leest het en neemt contact met je op.",
    name: "Je naam",
    email: "E-mail",
    phone: "Telefoonnummer",
    reachHint: "Een van de twee is genoeg. Met allebei bereiken we je sneller.",
    postcode: "Postcode (mag je openlaten)",
    postcodeHint:
      "Zo weten we ongeveer hoe ver de weg naar het werk is. Het is nooit een reden om nee te zeggen.",
    newToSector: "Is dit soort werk nieuw voor je?",
    movingCloser: "Zou je voor deze baan dichterbij komen wonen?",
    requirementsHint: "Een “nee” beslist op zichzelf niets: iemand bekijkt het en praat met je.",
    yes: "Ja",
    no: "Nee",
    notYet: "Nee, of nog niet",
    tellMore: "Wat moeten we weten over wat je kunt? (Mag je openlaten)",
    tellMoreHint: "Een paar woorden, of een link naar iets wat je hebt gemaakt.",
    send: "Versturen",
  },
  privacy: {
    heading: "Wat er met je gegevens gebeurt",
    used: (organisation) =>
      `${organisation} gebruikt ze alleen voor deze sollicitatie. De mensen die eraan werken, kunnen ze zien.`,
    referrer: (referrer) =>
      `${referrer} hoort welke stap je hebt bereikt, maar nooit wat er is gezegd of besloten, of waarom.`,
    kept: (period) =>
      `Als je sollicitatie is afgelopen, worden ze nog ${
        "days" in period ? `${period.days} dagen` : `${period.months} maanden`
      } bewaard en daarna verwijderd.`,
    rights: "Je kunt ze altijd inzien, laten aanpassen of laten verwijderen.",
  },
  mistakes: {
    heading: "Er ontbreekt nog iets",
    name: "Vul je naam in, in hooguit 120 tekens.",
    email: "Dit is geen e-mailadres. Het ziet eruit als naam@voorbeeld.nl.",
    phone: "Dit nummer kunnen we niet bellen. Schrijf het met de landcode, zoals +31.",
    reach: "Geef een e-mailadres of een telefoonnummer, zodat we je kunnen bereiken.",
    postcode: "Een postcode heeft hooguit 16 tekens.",
    about: "Schrijf hooguit 2.000 tekens.",
    changed: "Wat de baan vraagt, is net veranderd. Bekijk de vragen en verstuur het opnieuw.",
    busy: "Het is even druk bij ons. Verstuur het nog een keer.",
  },
  thanks: {
    title: (organisation) => `Dank je wel: ${organisation}`,
    heading: (name) => `Dank je wel, ${name}`,
    arrived: (job) => `We hebben je gegevens voor de baan ${job}.`,
    hearBy: (day) => ["Iemand neemt contact met je op, uiterlijk ", day, "."],
    checked:
      "Op iets wat de baan vraagt, zei je “nee, of nog niet”. Iemand bekijkt dat eerst. Het beslist op zichzelf niets.",
    next: "Wat er nu komt",
    byPhone: "We bellen je. Komt het niet uit, dan vinden we een beter moment.",
    byMail: "We schrijven je.",
    page: "We hebben je een e-mail gestuurd met de link naar je eigen pagina: daar zie je waar je staat en wat er komt.",
    noPage: "Vraag ons aan de telefoon alles wat je wilt weten.",
    already: "We hebben je gegevens al",
    alreadyWhat:
      "Wat je eerst hebt gestuurd, is aangekomen. Wil je iets verbeteren, gebruik dan de link in de e-mail die we je stuurden, of zeg het als we bellen.",
  },
  closed: {
    heading: "Deze baan staat niet meer open",
    what: (referrer) => `Vraag ${referrer} naar andere banen.`,
  },
  nothing: {
    heading: "Deze link leidt nergens naartoe",
    what: "Misschien is er een stuk van weggevallen. Vraag wie hem stuurde om hem nog eens te sturen.",
  },
};
