import type { OfferTexts } from "./en-offer.ts";
import type { Texts } from "./en.ts";

/** Mails about an offer's deadline and the help with it, in Dutch. Part of `nl.ts`. */
export const offerTexts: Pick<Texts, keyof OfferTexts> = {
  codeAction: {
    support: "te zeggen of je de hulp wilt",
    "withdraw-consent": "je toestemming in te trekken",
    expectations: "ons te vertellen wat je zoekt",
    explanations: "te bevestigen wat je is uitgelegd",
    "interview-book": "je gesprek te plannen",
    "interview-move": "je gesprek te verzetten",
    "interview-cancel": "je gesprek af te zeggen",
    adjustments: "ons te vertellen wat je nodig hebt voor je gesprek",
    "thank-you": "je bedankje te sturen",
    "data-request": "je gegevens te bekijken en te downloaden",
    "correct-details": "je gegevens te verbeteren",
    erase: "je gegevens te laten wissen",
    "keep-details": "je gegevens toch te laten staan",
    message: "je bericht te versturen",
    withdraw: "je sollicitatie in te trekken",
    survey: "te vertellen hoe het voor je was",
    "keep-for-other-jobs": "te zeggen dat je over andere functies wilt horen",
    "end-keeping": "te zeggen dat je niet meer over andere functies wilt horen",
    "more-time": "meer tijd te vragen",
    book: "je gesprek met de expert te plannen",
    move: "je gesprek met de expert te verzetten",
    cancel: "je gesprek met de expert af te zeggen",
  },

  calledOff: {
    candidate: "{candidate} heeft het gesprek afgezegd.",
    expert: "Je hebt het gesprek afgezegd. {candidate} weet het.",
    recruiter: "Het gesprek is namens {candidate} afgezegd.",
    system: "Het aanbod waar het gesprek over ging, staat niet meer open.",
    "handed-over": "{candidate} heeft een andere tijd gekozen, bij een collega van je.",
  },

  "candidate-support-offered": {
    subject: "Gratis hulp bij ons aanbod voor {job}",
    preheader: "Een gesprek met een expert. {organisation} betaalt, en jij beslist.",
    heading: "Wil je het met iemand doorspreken?",
    offered:
      "Je hebt ons aanbod voor de functie van {job}. Ja, nee of “ja, als” zeggen is niet makkelijk. Daarom bieden we je iemand aan om mee na te denken: een expert in salaris en arbeidsvoorwaarden.",
    what: "De expert",
    "what.offer": "loopt het aanbod regel voor regel met je door",
    "what.ask": "helpt je bepalen wat je wilt vragen, en hoe",
    "what.worries": "gaat in op waar je over twijfelt, in het aanbod of in wat daarna komt",
    pays: "<b>{organisation} betaalt de expert.</b> Voor jou is het gesprek gratis.",
    private:
      "<b>Wat je zegt, blijft tussen jou en de expert.</b> De werkgever hoort er niets van, tenzij jij dat goedvindt. Dat kun je altijd weer intrekken.",
    decline: "Het hoeft niet. “Nee, bedankt” is een prima antwoord, en het verandert niets aan het aanbod.",
    until: "Het aanbod geldt tot {by}. Het gesprek moet daarvoor zijn.",
    action: "Zeg ja of nee",
  },

  "candidate-support-reminder": {
    subject: "Nog steeds voor je beschikbaar: een gratis gesprek over ons aanbod voor {job}",
    preheader: "Met een expert. {organisation} betaalt, en jij beslist.",
    reminder:
      "We hebben je een gratis gesprek met een expert aangeboden over ons aanbod voor de functie van {job}. Dat kan nog steeds.",
    private:
      "{organisation} betaalt de expert, en wat je zegt blijft tussen jullie tweeën, tenzij jij iets anders afspreekt.",
    decline:
      "Heb je het niet nodig? “Nee, bedankt” is een prima antwoord, en het verandert niets aan het aanbod.",
    until: "Het aanbod geldt tot {by}. Het gesprek moet daarvoor zijn.",
    action: "Zeg ja of nee",
  },

  "candidate-support-accepted": {
    subject: "Kies een tijd voor je gesprek: {job}",
    preheader: "Je ziet in je eigen tijdzone wat er vrij is.",
    thanks:
      "Goed dat je het wilt doorspreken. Kies een tijd die jou past: je ziet alles wat vrij is, in je eigen tijdzone.",
    none: "Past er niets bij? Antwoord of bel: {person} kijkt wat er kan. Is er helemaal niets vrij voordat het aanbod afloopt, dan kun je daar om meer tijd vragen.",
    until: "Kies een tijd vóór {by}. Zo lang geldt het aanbod.",
    action: "Kies een tijd",
  },

  "candidate-support-more-time": {
    subject: "Je hebt meer tijd: {job}",
    preheader: "Kies een tijd voor je gesprek met de expert.",
    given:
      "Je vroeg om meer tijd, zodat je ons aanbod voor de functie van {job} met de expert kunt doorspreken. Die krijg je.",
    none: "Is er voor die tijd niets vrij, dan kun je op dezelfde pagina nog eens vragen.",
    until: "Het aanbod geldt tot {by}. Kies een tijd daarvoor.",
    action: "Kies een tijd",
  },

  "candidate-consultation-invitation": {
    subject: "Je gesprek met {expert}: {startsAt}",
    subjectMoved: "Nieuwe tijd: je gesprek met {expert}, {startsAt}",
    preheader: "Alles wat je nodig hebt, met een uitnodiging voor je agenda.",
    heading: "Je gesprek staat vast",
    headingMoved: "Je gesprek heeft een nieuwe tijd",
    intro: "{expert} kijkt ernaar uit om met je te praten over ons aanbod voor de functie van {job}.",
    moved: "Het was op {was}. Nu is het op <b>{startsAt}</b>.",
    "label.when": "Wanneer",
    "label.length": "Duur",
    "label.with": "Met",
    "label.join": "Meedoen",
    joinUnknown: "{person} vertelt je hoe",
    prepare:
      "Je hoeft niets voor te bereiden. {expert} leest het aanbod vooraf; een paar eigen vragen zijn genoeg.",
    calendar: "Met de uitnodiging bij deze mail staat het in je agenda.",
    action: "Verzet of zeg af",
    entry: "Gesprek met {expert}",
    entryWords: "Duur: {length}. Verzetten of afzeggen doe je met de knop in onze mail.",
  },

  "candidate-consultation-reminder": {
    subject: "Herinnering: je gesprek met {expert}, {startsAt}",
    preheader: "Over ons aanbod voor de functie van {job}.",
    reminder:
      "Je gesprek met {expert} over ons aanbod voor de functie van {job} is op <b>{startsAt}</b>. Het duurt {length}.",
    join: "Doe mee aan het gesprek",
    page: "Bekijk je gesprek",
    cannot: "Lukt het je niet? Antwoord of bel zo vroeg als je kunt, dan zoeken we een andere tijd.",
  },

  "candidate-consultation-cancelled": {
    subject: "Afgezegd: je gesprek met {expert}, {startsAt}",
    preheader: "Met deze mail verdwijnt het uit je agenda.",
    byYou: "Zoals je vroeg, is je gesprek met {expert} op {startsAt} afgezegd.",
    byUs: "Het spijt ons: je gesprek met {expert} op {startsAt} kan niet doorgaan.",
    itself:
      "Je gesprek met {expert} op {startsAt} gaat niet door. Wil je weten hoe het ervoor staat? Antwoord of bel: {person} vertelt het je.",
    again: "De hulp blijft voor je beschikbaar. Kies een andere tijd wanneer je wilt.",
    action: "Kies een andere tijd",
    entry: "Gesprek met {expert}",
    entryWords: "Afgezegd.",
  },

  "candidate-consultation-clock-changed": {
    subject: "Let op: je gesprek met {expert} is op {startsAt}",
    preheader: "Het gesprek is niet verzet. De klok bij jou wel.",
    changed:
      "Sinds je je gesprek met {expert} plande, zijn de regels voor de klok bij jou veranderd. We noemden je {told}. Hetzelfde moment is nu <b>{startsAt}</b>.",
    todo: "Het gesprek zelf is niet verzet: alleen je klok geeft een andere tijd aan. Komt die niet meer uit, verzet het dan.",
    action: "Bekijk je gesprek",
  },

  "candidate-agreed-points": {
    subject: "Wat jij en {expert} hebben afgesproken",
    preheader: "Zwart op wit, zodat je het hebt.",
    thanks: "Bedankt voor het gesprek. Dit hebben jij en {expert} afgesproken:",
    followUp: "{expert} neemt op {followUpOn} weer contact met je op.",
    yours:
      "Wat je ermee doet, en wanneer, bepaal jij. Wie het mag lezen, is wat je hebt goedgevonden. Dat kun je op je pagina veranderen.",
    action: "Open je pagina",
  },

  "candidate-consultation-missed": {
    subject: "We zijn elkaar misgelopen: je gesprek met {expert}",
    preheader: "Kies een andere tijd als je wilt.",
    missed:
      "Je had een afspraak met {expert} op {startsAt}, en we hebben elkaar niet gesproken. Dat kan gebeuren.",
    again: "Wil je het gesprek nog? Kies een andere tijd.",
    until: "Het aanbod geldt tot {by}.",
    over: "Wil je toch nog praten? Antwoord of bel: {person} kijkt wat er kan.",
    action: "Kies een andere tijd",
  },

  "candidate-offer-deadline": {
    subject: "Ons aanbod voor {job} geldt tot {by}",
    preheader: "Vertel ons wat je besluit, of wat je nog nodig hebt.",
    stands: "Ons aanbod aan jou voor de functie van {job} geldt tot <b>{by}</b>.",
    waiting:
      "Laat ons voor die tijd weten wat je besluit, of wat je nog nodig hebt om te beslissen. Heb je meer tijd nodig, zeg het dan nu: {person} kijkt wat er kan.",
    negotiating:
      "Je hebt ons verteld wat jij belangrijk vindt, en nu is het aan ons om te antwoorden. {person} neemt voor die tijd contact met je op. Wacht je liever niet? Antwoord of bel.",
  },

  "candidate-code": {
    subject: "Je eenmalige code voor {organisation}",
    preheader: "Je kunt de code één keer gebruiken, {length} lang.",
    use: "Dit is de code om {action}:",
    code: "{code}",
    good: "De code werkt één keer en is {length} geldig. Vul de code in waar je erom vroeg.",
    notYou:
      "Heb je er niet om gevraagd? Dan heeft misschien iemand anders je link. Geef de code aan niemand en laat het {person} weten: je krijgt dan een nieuwe link.",
  },

  "expert-consultation-invitation": {
    subject: "Gepland: {candidate}, {startsAt}",
    subjectMoved: "Verzet: {candidate}, {startsAt}",
    preheader: "Over het aanbod voor de functie van {job}.",
    heading: "Een gesprek met {candidate}",
    headingMoved: "Je gesprek met {candidate} heeft een nieuwe tijd",
    intro: "{candidate} wil graag met je praten over het aanbod voor de functie van {job}.",
    moved: "Het was op {was}. Nu is het op <b>{startsAt}</b>.",
    "label.when": "Wanneer",
    "label.length": "Duur",
    "label.job": "Functie",
    "label.join": "Meedoen",
    joinUnknown: "In je agenda in Milepost staat geen link om mee te doen. Stuur {candidate} er een.",
    brief:
      "Je krijgt de briefing 24 uur van tevoren. Vink aan dat je bent voorbereid zodra je die hebt gelezen, uiterlijk 2 uur voor het gesprek.",
    entry: "{candidate}: aanbod voor {job}",
    entryWords: "Duur: {length}. De briefing komt 24 uur van tevoren.",
  },

  "expert-consultation-cancelled": {
    subject: "Afgezegd: {candidate}, {startsAt}",
    preheader: "Met deze mail verdwijnt het uit je agenda.",
    heading: "Je gesprek met {candidate} gaat niet door",
    time: "Het ging over het aanbod voor de functie van {job}, op {startsAt}. De tijd is weer vrij en je hoeft niets te doen.",
    entry: "{candidate}: aanbod voor {job}",
    entryWords: "Afgezegd.",
  },

  "expert-brief": {
    subject: "Je briefing: {candidate}, {startsAt}",
    preheader: "Lees die, en vink aan dat je bent voorbereid.",
    heading: "Voordat je met {candidate} praat",
    intro: "Je praat met {candidate} over het aanbod voor de functie van {job} op <b>{startsAt}</b>.",
    "label.site": "Waar het werk is",
    "label.versions": "Versies van het aanbod tot nu toe",
    "label.until": "Het aanbod geldt tot",
    "label.competing": "Een ander aanbod loopt af op",
    "label.worries": "Waar twijfel over is",
    "label.talk": "Gesprek in Milepost",
    worries: "{candidate} heeft iets voor je opgeschreven",
    elsewhere:
      "De briefing staat in Milepost, bij het gesprek. De bedragen, wat daaraan veranderde, het overzicht van contacten en alles wat {candidate} voor je schreef, staan daar en niet in deze mail: in een mailbox horen ze niet.",
    prepared:
      "Vink aan dat je bent voorbereid zodra je de briefing hebt gelezen, uiterlijk 2 uur voor het gesprek.",
  },

  "expert-not-prepared": {
    subject: "Nog niet aangevinkt als voorbereid: {candidate}, {startsAt}",
    preheader: "Je gesprek is over ongeveer twee uur.",
    heading: "Heb je de briefing over {candidate} gelezen?",
    soon: "Je praat met {candidate} over het aanbod voor de functie van {job} op <b>{startsAt}</b>, en je hebt nog niet aangevinkt dat je bent voorbereid.",
    todo: "Lees de briefing in Milepost (gesprek {talk}) en vink het aan. Kun je het gesprek niet voeren, zeg het daar dan nu af, zodat {candidate} een andere tijd kan kiezen.",
  },

  "expert-outcome-asked": {
    subject: "Hoe ging het met {candidate}?",
    preheader: "Een paar woorden, nu je het nog weet.",
    heading: "Hoe was je gesprek met {candidate}?",
    how: "Je had een afspraak met {candidate} over het aanbod voor de functie van {job}, op {startsAt}. Schrijf in Milepost op wat jullie hebben besproken en afgesproken (gesprek {talk}).",
    todo: "Wat jullie hebben afgesproken, gaat daarna op schrift naar {candidate}. Is er niemand gekomen, zeg dat daar dan, zodat er een andere tijd kan worden gekozen.",
  },

  "expert-outcome-reminder": {
    subject: "Nog te melden: hoe het ging met {candidate}",
    preheader: "Er wordt gewacht op wat jullie hebben afgesproken.",
    heading: "Heb je met {candidate} gesproken?",
    how: "Nog niemand heeft gezegd of je gesprek met {candidate} over het aanbod voor de functie van {job} is doorgegaan. Het stond op {startsAt}.",
    todo: "Schrijf het vandaag nog op in Milepost (gesprek {talk}), of zeg dat er niemand is gekomen. Daarna vragen we HR om ernaar te kijken.",
  },

  "expert-consultation-clock-changed": {
    subject: "De klok is veranderd voor {candidate}: {startsAt}",
    preheader: "Het gesprek is niet verzet.",
    heading: "Je gesprek met {candidate} is niet verzet, maar de klok daar wel",
    changed:
      "Sinds het is gepland, zijn de regels voor de klok veranderd op de plek waar {candidate} is. We noemden {told}; daar is hetzelfde moment nu {theirs}. Dat hebben we ook aan de kandidaat geschreven.",
    yours: "Op jouw klok is het gesprek over de functie van {job} op <b>{startsAt}</b>.",
  },

  "expert-own-clock-changed": {
    subject: "Let op: je gesprek met {candidate} is op {startsAt}",
    preheader: "Het gesprek is niet verzet. De klok bij jou wel.",
    heading: "Je gesprek met {candidate} is niet verzet, maar je klok wel",
    changed:
      "Sinds het is gepland, zijn de regels voor de klok bij jou veranderd. We noemden je {told}. Hetzelfde moment is nu <b>{startsAt}</b>.",
    todo: "Het is het gesprek over de functie van {job}. Kun je het dan niet voeren, zeg het dan nu af in Milepost, zodat {candidate} een andere tijd kan kiezen.",
  },

  "recruiter-more-time-asked": {
    subject: "Meer tijd gevraagd: {candidate}, {job}",
    preheader: "Geen tijd bij de expert voordat het aanbod afloopt.",
    heading: "{candidate} heeft meer tijd nodig",
    asked:
      "{candidate} wil graag met de expert praten over het aanbod voor de functie van {job}, en vond geen tijd voordat het afloopt.",
    ends: "Het aanbod geldt tot {by}.",
    todo: "Verleng de termijn, of laat {candidateFirstName} vandaag weten dat die blijft staan.",
  },

  "recruiter-offer-deadline": {
    subject: "Aanbod loopt af op {by}: {candidate}",
    preheader: "Voor de functie van {job}.",
    heading: "Het aanbod aan {candidate} loopt bijna af",
    waiting: "Het is voor de functie van {job}, en {candidate} heeft nog niet geantwoord.",
    reminded: "Er gaat vandaag een herinnering van ons uit.",
    unreached: "Onze mail komt niet aan, dus alleen jij kunt eraan herinneren.",
    negotiating:
      "Het is voor de functie van {job}. {candidate} heeft gezegd wat er anders zou moeten, en wacht op je antwoord.",
    deadline: "Het geldt tot {by}.",
    todo: "Met een telefoontje is het vaak opgelost: vraag wat er nog openstaat. Is er meer tijd nodig, verleng de termijn dan voordat die voorbij is.",
  },

  "client-offer-deadline": {
    subject: "Het aanbod aan {candidate} loopt af op {by}",
    preheader: "Voor de functie van {job}.",
    heading: "Het aanbod aan {candidate} loopt bijna af",
    waiting: "Het is voor de functie van {job}, en {candidate} heeft nog niet geantwoord.",
    negotiating:
      "Het is voor de functie van {job}. {candidate} heeft gezegd wat er anders zou moeten, en wacht op antwoord.",
    deadline: "Het geldt tot {by}.",
    todo: "Valt er aan jullie kant nog iets te beslissen, laat het {person} dan nu weten.",
  },
};
