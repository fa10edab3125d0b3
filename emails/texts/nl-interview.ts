import type { InterviewTexts } from "./en-interview.ts";
import type { Texts } from "./en.ts";

/**
 * Mails about interviews and what candidates want of a job, in Dutch. Part of `nl.ts`. Every `interviewKind` is a
 * het-woord, so that one article fits them all.
 */
export const interviewTexts: Pick<Texts, keyof InterviewTexts> = {
  interviewKind: {
    first: "sollicitatiegesprek",
    final: "eindgesprek",
    colleague: "gesprek met een toekomstige collega",
    visit: "bezoek aan de werkplek",
  },

  interviewCalledOff: {
    candidate: "{candidate} heeft afgezegd.",
    recruiter: "{person} heeft het afgezegd.",
    system: "De sollicitatie loopt nu anders, dus het is niet meer nodig.",
  },

  thankYou: {
    thanks: "Bedankt voor het gesprek en voor je tijd.",
    "thanks-and-keen": "Bedankt voor het gesprek. Ik heb er nu nog meer zin in.",
    "thanks-and-question":
      "Bedankt voor het gesprek. Ik heb er een vraag aan overgehouden en hoor graag van je.",
  },

  "candidate-interview-times": {
    subject: "Kies een tijd: {what} voor {job}",
    subjectAgain: "Nog vrij: tijden voor je {what} voor {job}",
    preheader: "Je ziet in je eigen tijdzone wat er vrij is.",
    choose:
      "Kies een tijd voor je {what} voor de functie van {job}. Je ziet alles wat vrij is, in je eigen tijdzone.",
    again:
      "We hebben tijden voorgesteld voor je {what} voor de functie van {job}, en we zien je nog steeds graag. Je ziet alles wat vrij is, in je eigen tijdzone.",
    action: "Kies een tijd",
    none: "Past er niets bij, of heb je iets nodig? Zeg het op je pagina, antwoord of bel.",
    withdraw: "Wil je liever niet verder? Laat het ons weten: ook dat is prima.",
  },

  "candidate-interview-invitation": {
    subject: "Je {what} voor {job}: {startsAt}",
    subjectMoved: "Nieuwe tijd: je {what} voor {job}, {startsAt}",
    preheader: "Waar, met wie, en hoe je het verzet.",
    heading: "Je {what} staat vast",
    headingMoved: "Je {what} heeft een nieuwe tijd",
    intro: "We kijken ernaar uit je te ontmoeten. Dit is alles wat je moet weten:",
    moved: "Het was op {was}. Nu is het op <b>{startsAt}</b>.",
    "label.when": "Wanneer",
    "label.length": "Duur",
    "label.format": "Hoe",
    "label.place": "Waar",
    "label.join": "Meedoen",
    "label.people": "Je ontmoet",
    "label.job": "Functie",
    "label.pay": "Salaris",
    "label.agreement": "Cao",
    calendar: "Met de uitnodiging bij deze mail staat het in je agenda.",
    move: "Komt de tijd toch niet uit? Verzet het of zeg het af op je pagina, antwoord of bel. Je hoeft niet te zeggen waarom.",
    adjustments:
      "Laat ons weten wat jij nodig hebt om een eerlijke kans te krijgen: een toegang zonder drempels, meer tijd, een tolk, de vragen op papier, of iets anders. Schrijf het op je pagina of zeg het tegen {person}. Wie je ontmoet en {person} lezen het, om het te regelen; verder telt het nergens voor mee.",
    action: "Verzet het, of zeg wat je nodig hebt",
    entry: "Afspraak met {with}",
    entryWords: "Duur: {length}. Verzetten of afzeggen doe je met de knop in onze mail.",
  },

  "candidate-interview-reminder": {
    subject: "Herinnering: je {what} voor {job}, {startsAt}",
    preheader: "{organisation} kijkt ernaar uit je te ontmoeten.",
    reminder: "Je {what} voor de functie van {job} is op <b>{startsAt}</b>. Het duurt {length}.",
    "label.format": "Hoe",
    "label.place": "Waar",
    join: "Doe mee",
    page: "Bekijk het op je pagina",
    cannot: "Lukt het je niet? Antwoord of bel zo vroeg als je kunt, dan zoeken we een andere tijd.",
  },

  "candidate-interview-cancelled": {
    subject: "Afgezegd: je {what} voor {job}, {startsAt}",
    preheader: "Met deze mail verdwijnt het uit je agenda.",
    byYou:
      "Zoals je vroeg, is je {what} voor de functie van {job} op {startsAt} afgezegd. Je zou {with} ontmoeten.",
    byUs: "Het spijt ons: je {what} voor de functie van {job} op {startsAt} kan niet doorgaan zoals gepland. Je zou {with} ontmoeten.",
    itself: "Je {what} voor de functie van {job} op {startsAt} gaat niet door. Je zou {with} ontmoeten.",
    again: "{person} neemt contact met je op over een nieuwe tijd. Wacht je liever niet? Antwoord of bel.",
    stands: "Wil je weten hoe het ervoor staat? Antwoord of bel: {person} vertelt het je.",
    entry: "Afspraak met {with}",
    entryWords: "Afgezegd.",
  },

  "candidate-interview-times-withdrawn": {
    subject: "Tijden ingetrokken: {what} voor {job}",
    preheader: "Je hoeft er geen meer te kiezen.",
    back: "We hebben de tijden ingetrokken die we voorstelden voor je {what} voor de functie van {job}. Je hoeft er geen meer te kiezen.",
    next: "{person} laat je weten hoe we verdergaan. Wil je daar niet op wachten, antwoord dan of bel.",
  },

  "candidate-expectations-asked": {
    subject: "Wat vind jij belangrijk in je werk: {job}",
    preheader: "Een paar vragen voordat we verdergaan. Je mag ze allemaal openlaten.",
    heading: "Wanneer is dit voor jou de juiste baan?",
    ask: "Voordat we samen iets beslissen over de functie van {job}, willen we graag weten wat jij wilt: van het werk zelf, het salaris, de werktijden en de plek.",
    why: "Mensen vertrekken snel als een baan niet is wat ze dachten. Past iets niet, dan weten we dat liever nu. Vaak valt er nog iets aan te doen.",
    free: "Je mag elke vraag openlaten en je antwoorden altijd veranderen. Niemand vraagt wat je verdient of hebt verdiend.",
    action: "Beantwoord de vragen",
    talk: "Vertel je het liever aan iemand? Antwoord of bel: {person} schrijft het voor je op.",
  },

  "candidate-expectations-reminder": {
    subject: "Staat nog open: wat jij belangrijk vindt in de functie van {job}",
    preheader: "Een paar vragen voordat we verdergaan. Je mag ze allemaal openlaten.",
    reminder:
      "We vroegen je wat jij wilt van de functie van {job}: van het werk zelf, het salaris, de werktijden en de plek. Het helpt jou en ons om dat te weten voordat we verdergaan.",
    free: "Je mag elke vraag openlaten en je antwoorden altijd veranderen.",
    action: "Beantwoord de vragen",
    talk: "Vertel je het liever aan iemand? Antwoord of bel: {person} schrijft het voor je op.",
  },

  "interviewer-interview-invitation": {
    subject: "Gepland: {what}, {candidate}, {startsAt}",
    subjectMoved: "Verzet: {what}, {candidate}, {startsAt}",
    preheader: "Voor de functie van {job}.",
    heading: "Je ontmoet {candidate}",
    headingMoved: "Je afspraak met {candidate} heeft een nieuwe tijd",
    intro: "Het gaat om het {what} voor de functie van {job}.",
    moved: "Het was op {was}. Nu is het op <b>{startsAt}</b>.",
    "label.when": "Wanneer",
    "label.length": "Duur",
    "label.format": "Hoe",
    "label.place": "Waar",
    "label.join": "Meedoen",
    "label.people": "Samen met",
    "label.number": "Nummer",
    "label.interview": "Gesprek in Milepost",
    needs:
      "{candidate} heeft laten weten wat er nodig is. Het staat in Milepost, bij het gesprek: zorg alsjeblieft dat het er is.",
    format:
      "{format, select, inPerson {Op locatie} video {Via video} phone {Telefonisch: jij belt de kandidaat} other {Telefonisch: {caller} belt de kandidaat}}",
    judged:
      "De vragen staan in Milepost en zijn voor alle kandidaten gelijk. Schrijf daar meteen na het gesprek je beoordeling; die van de anderen zie je pas als de jouwe binnen is.",
    talk: "Dit is er voor {candidate}, om te ontdekken hoe het is om hier te werken. Niets ervan wordt beoordeeld.",
    entry: "{candidate}: {what} voor {job}",
    entryWords: "Duur: {length}. In Milepost: {interview}.",
  },

  "interviewer-interview-reminder": {
    subject: "Morgen: {what}, {candidate}, {startsAt}",
    preheader: "Voor de functie van {job}.",
    heading: "Je ontmoet {candidate} binnenkort",
    reminder:
      "Het {what} van {candidate} voor de functie van {job}, met jou, is op <b>{startsAt}</b>. Het duurt {length}.",
    "label.format": "Hoe",
    "label.place": "Waar",
    "label.join": "Meedoen",
    "label.number": "Nummer",
    "label.interview": "Gesprek in Milepost",
    needs:
      "{candidate} heeft laten weten wat er nodig is. Het staat in Milepost, bij het gesprek: zorg alsjeblieft dat het er is.",
    format:
      "{format, select, inPerson {Op locatie} video {Via video} phone {Telefonisch: jij belt de kandidaat} other {Telefonisch: {caller} belt de kandidaat}}",
    cannot: "Kun je niet? Zeg het nu tegen {person}: {candidate} kan dan nog een andere tijd kiezen.",
  },

  "interviewer-interview-cancelled": {
    subject: "Afgezegd: {what}, {candidate}, {startsAt}",
    preheader: "Met deze mail verdwijnt het uit je agenda.",
    heading: "Je afspraak met {candidate} gaat niet door",
    time: "Het ging om het {what} voor de functie van {job}, op {startsAt}. De tijd is weer vrij en je hoeft niets te doen.",
    entry: "{candidate}: {what} voor {job}",
    entryWords: "Afgezegd.",
  },

  "interviewer-adjustment-asked": {
    subject: "{candidate} heeft iets nodig: {what}, {startsAt}",
    preheader: "Het staat in Milepost, bij het gesprek.",
    heading: "{candidate} heeft gezegd wat er nodig is",
    asked:
      "{candidate} heeft opgeschreven wat er nodig is voor een eerlijk {what} voor de functie van {job}, op {startsAt}. Het staat in Milepost, bij het gesprek ({interview}): zorg alsjeblieft dat het er is.",
    rule: "Wie het gesprek voert en {person} lezen het, om het te regelen; verder telt het nergens voor mee.",
  },

  "interviewer-scorecard-asked": {
    subject: "Je beoordeling: {candidate}, {job}",
    preheader: "Nu je het nog weet: wat je op elke vraag hoorde.",
    heading: "Wat hoorde je van {candidate}?",
    ask: "Je {what} voor de functie van {job} was op {startsAt}. Schrijf je beoordeling nu je het nog goed weet: wat je op elke vraag hoorde, en wat je aanraadt.",
    where:
      "Dat doe je in Milepost, bij het gesprek ({interview}). De beoordelingen van de anderen zie je pas als de jouwe binnen is, en {candidate} mag lezen wat je schrijft.",
    not: "Is het niet doorgegaan? Zeg het tegen {person}, dan vraagt niemand er nog naar.",
  },

  "interviewer-scorecard-reminder": {
    subject: "Ontbreekt nog: je beoordeling van {candidate}, {job}",
    preheader: "{candidate} wacht op een besluit.",
    heading: "Je beoordeling van {candidate} ontbreekt",
    ask: "Je {what} voor de functie van {job} was op {startsAt}, en je beoordeling is nog niet binnen. Het besluit wacht erop, en {candidate} dus ook.",
    where: "Je schrijft de beoordeling in Milepost, bij het gesprek ({interview}).",
    not: "Is het niet doorgegaan? Zeg het tegen {person}, dan vraagt niemand er nog naar.",
  },

  "interviewer-thank-you": {
    subject: "Bedankt, van {candidate}",
    preheader: "Na je {what} voor de functie van {job}.",
    heading: "{candidate} bedankt je",
    wrote: "Na je {what} voor de functie van {job} schreef {candidate}:",
    apart:
      "Dit telt niet mee bij de beoordeling van {candidate}. Wil je antwoorden, dan geeft {person} het door.",
  },

  "recruiter-interview-time-set": {
    subject: "Gekozen: {candidate}, {what} voor {job}, {startsAt}",
    subjectMoved: "Verzet: {candidate}, {what} voor {job}, {startsAt}",
    preheader: "Iedereen die meedoet, is uitgenodigd.",
    heading: "{candidate} heeft een tijd gekozen",
    headingMoved: "{candidate} heeft het {what} verzet",
    chosen: "Het gaat om het {what} voor de functie van {job}.",
    moved: "Het was op {was}. Nu is het op <b>{startsAt}</b>.",
    "label.when": "Wanneer",
    "label.length": "Duur",
    "label.format": "Hoe",
    "label.place": "Waar",
    "label.people": "Met",
    todo: "Iedereen die meedoet, is uitgenodigd. Je hoeft niets te doen.",
  },

  "recruiter-interview-called-off": {
    subject: "Afgezegd: {candidate}, {what} voor {job}",
    preheader: "{candidate} heeft afgezegd.",
    heading: "{candidate} heeft het {what} afgezegd",
    off: "Het was voor de functie van {job}, op {startsAt}. Iedereen die was uitgenodigd, weet het.",
    subjectNone: "Geen tijd past: {candidate}, {what} voor {job}",
    preheaderNone: "Alle tijden zijn afgewezen.",
    headingNone: "Geen van de tijden past {candidate}",
    none: "{candidate} heeft de vrije tijden voor het {what} voor de functie van {job} gezien, en er past er geen.",
    todo: "Vraag wat erachter zit, en of een andere tijd wel uitkomt.",
  },

  "recruiter-adjustment-asked": {
    subject: "Aanpassing gevraagd: {candidate}, {what} voor {job}",
    preheader: "We weten nu wat er nodig is.",
    heading: "{candidate} heeft iets nodig voor het {what}",
    asked:
      "{candidate} heeft opgeschreven wat er nodig is voor een eerlijk {what} voor de functie van {job}. Het staat in Milepost, bij het gesprek ({interview}).",
    when: "Het is op {startsAt}.",
    todo: "Regel het, en laat {candidateFirstName} weten dat het geregeld is. Wie het gesprek voert, leest het ook, om het te regelen; verder telt het nergens voor mee.",
  },

  "recruiter-scorecards-in": {
    subject: "Alle beoordelingen zijn binnen: {candidate}, {job}",
    preheader: "Iedereen die {candidate} sprak, heeft er een geschreven.",
    heading: "Iedereen heeft opgeschreven wat er is gehoord",
    complete:
      "Alle beoordelingen van het {what} van {candidate} voor de functie van {job} zijn binnen. Ze staan in Milepost, bij het gesprek ({interview}).",
    todo: "Neem een besluit en vertel het {candidateFirstName}: wachten is het moeilijkste.",
  },

  "recruiter-scorecards-missing": {
    subject: "Beoordelingen ontbreken: {candidate}, {job}",
    preheader: "Twee werkdagen na het {what}.",
    heading: "Er ontbreken nog beoordelingen van {candidate}",
    missing:
      "Het {what} voor de functie van {job} was op {startsAt}. We hebben het twee keer gevraagd en hebben nog niets van:",
    todo: "Vraag er persoonlijk om. Is het niet doorgegaan, leg dat dan vast: dan vraagt niemand er nog naar.",
  },

  "recruiter-meeting-unknown": {
    subject: "Is het doorgegaan? {candidate}, {what} voor {job}",
    preheader: "Nog niemand heeft het gezegd.",
    heading: "{candidate}: is het {what} doorgegaan?",
    past: "Het stond op {startsAt}, voor de functie van {job}.",
    todo: "Leg in Milepost vast of het is doorgegaan: pas dan kan {candidateFirstName} daar een bedankje schrijven of een nieuw voorstel krijgen.",
  },
};
