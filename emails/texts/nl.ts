import type { Texts } from "./en.ts";
import { nlExperienceTexts } from "./nl-experience.ts";
import { interviewTexts } from "./nl-interview.ts";
import { offerTexts } from "./nl-offer.ts";
import { trackTexts } from "./nl-track.ts";

/**
 * Every word of every mail, in Dutch. We say je and jij. Who introduced a candidate has "voorgedragen" them. Names get no
 * genitive, and nobody is called hij or zij: a sentence that would need it is turned round.
 */
export const nl: Texts = {
  common: {
    greeting: "Hallo {firstName},",
    sender: "{person} van {organisation}",
    promise: "Je hoort uiterlijk {by} van {person}.",
    person:
      "<b>{person}</b>, {organisation}\nJe kunt gewoon op deze mail antwoorden: {personFirstName} leest je antwoord.",
    personWithPhone:
      "<b>{person}</b>, {organisation}\nJe kunt gewoon op deze mail antwoorden, of bellen: <call>{phone}</call>. Zo bereik je {personFirstName}.",
    callPerson: "Bel {personFirstName}: {phone}",
    callCandidate: "Bel {candidateFirstName}: {phone}",
    writeToCandidate: "Schrijf {candidateFirstName}",
    noPhone:
      "We hebben geen telefoonnummer van {candidate}. Wie de voordracht deed, weet misschien hoe je contact krijgt.",
    reasonTitle: "De reden, in gewone woorden:",
    otherJobs:
      "Mogen we contact met je opnemen als er een andere functie bij je past? Zeg dan ja op je pagina: dat geldt twaalf maanden en je kunt het altijd intrekken.",
    otherJobsAction: "Zeg ja op je pagina",
    ownPage: "Bekijk waar je staat en wat er komt",
    ownPageEnded: "Bekijk wat er is gezegd, en je gegevens",
    check: "Voor een deel van wat de functie vraagt, is het antwoord dat wij hebben “nee” of “nog niet”:",
    checkBy: "Dat alleen beslist niets. Een van ons bekijkt het uiterlijk {checkBy} en praat er met je over.",
    kept: "Als je sollicitatie is afgelopen, bewaren we je gegevens nog {kept}. Daarna worden ze verwijderd.",
    rights: "Je kunt ze altijd inzien, laten aanpassen of laten verwijderen: antwoord op deze mail of bel.",
    referrerSees:
      "{referrer} heeft je voorgedragen en hoort welke stap je hebt bereikt, maar nooit wat er is gezegd of besloten, of waarom.",
    moreRows: "… en nog {count, number}.",
    nextPoints: "Hierna: {points, plural, one {# punt} other {# punten}} zodra {condition}.",
    nextPointsAndMore:
      "Hierna: {points, plural, one {# punt} other {# punten}} zodra {condition}, en nog {more, number} erbij voor wie nieuw is in de sector.",
    earned: "Je hebt <b>{points, plural, one {# punt} other {# punten}}</b> verdiend (bruto).",
    and: "{first} · {second}",
    "label.job": "Functie",
    "label.site": "Locatie",
    "label.step": "Stap",
    "label.started": "Begonnen",
    "label.recruiter": "Recruiter",
    "label.outcome": "Uitkomst",
    "footer.candidate":
      "Deze mail gaat over de functie van {job} bij {organisation}. Je antwoord komt rechtstreeks bij {person}.",
    "footer.referrer":
      "Je krijgt deze mail omdat je iemand hebt voorgedragen bij {organisation}, voor de functie van {job}. Je antwoord komt rechtstreeks bij {person}.",
    "footer.recruiter":
      "Geschreven voor {recipient} bij {organisation}. Een antwoord komt bij jullie beheerders.",
    "footer.person": "Geschreven voor jou bij {organisation}. Je antwoord komt rechtstreeks bij {person}.",
    "footer.office":
      "Geschreven voor jou bij {organisation}, vanwege je rol daar. Een antwoord komt bij jullie beheerders.",
    "footer.summary":
      "Een vast overzicht voor jou bij {organisation}, vanwege je rol daar. Een antwoord komt bij jullie beheerders.",
    "footer.choices": "Kies welke overzichten je krijgt",
  },

  formats: {
    instant: "{date} om {time} uur",
    clock: "{date} om {time} uur",
    instantElsewhere: "{date} om {time} uur ({zone})",
    "pay.hour": "{amount} per uur",
    "pay.month": "{amount} per maand",
    "pay.year": "{amount} per jaar",
    "length.minute": "{count, plural, one {# minuut} other {# minuten}}",
    "length.day": "{count, plural, one {# dag} other {# dagen}}",
    "length.month": "{count, plural, one {# maand} other {# maanden}}",
  },

  stepTaken: {
    "spoke-interested":
      "Het was goed om met je te praten over de functie van {job}. Fijn dat je interesse hebt: we gaan graag met je verder.",
    "call-back":
      "Het kwam nu niet goed uit om te praten, dus we hebben een ander moment afgesproken. {person} belt je dan.",
    thinking:
      "Je wilt graag even nadenken over de functie van {job}. Neem die tijd gerust: het is het waard om over na te denken.",
    "other-job":
      "Misschien hebben we een andere functie die nog beter bij je past dan {job}. Dat zoeken we nu voor je uit.",
    arrangements: "We ontmoeten je graag. We regelen nu je sollicitatiegesprek voor de functie van {job}.",
    "held-forward":
      "Bedankt voor het gesprek over de functie van {job}. We vonden het een goed gesprek en gaan graag met je verder.",
    "held-second":
      "Bedankt voor het gesprek over de functie van {job}. We praten graag een tweede keer met je.",
    "held-deciding":
      "Bedankt voor het gesprek over de functie van {job}. We hebben nog niets besloten, omdat we dat zorgvuldig willen doen.",
    "being-moved":
      "Je gesprek over de functie van {job} wordt verzet, en we zoeken samen met jou een nieuwe tijd.",
    "final-forward": "Bedankt voor het eindgesprek over de functie van {job}. We gaan graag met je verder.",
    "final-deciding":
      "Bedankt voor het eindgesprek over de functie van {job}. We hebben nog niets besloten, omdat we dat zorgvuldig willen doen.",
    accepted: "Je hebt ja gezegd tegen de functie van {job}, en daar zijn we heel blij mee. Welkom!",
    preparing: "Goed nieuws: we maken een aanbod voor je klaar, voor de functie van {job}.",
    negotiating:
      "Bedankt dat je ons hebt verteld wat jij belangrijk vindt in ons aanbod. We kijken er nu naar.",
    reserve:
      "Je bent nog steeds in beeld voor de functie van {job}. We zijn er open over: we hebben eerst iemand anders gevraagd. Zodra wij het weten, weet jij het ook.",
    other: "Zo staat het er nu voor met je sollicitatie naar de functie van {job}: {label}.",
  },

  stepNext: {
    "spoke-interested": "Nu volgt een sollicitatiegesprek. {person} zoekt met jou een tijd die je past.",
    "call-back": "Komt een andere tijd je beter uit? Stuur die dan gewoon als antwoord.",
    thinking:
      "{person} vraagt je dan hoe je erover denkt. Zit er voor die tijd een vraag in de weg, stel die dan: daar zijn we voor.",
    "other-job": "{person} vertelt je wat we hebben gevonden. Er gebeurt niets zonder jouw ja.",
    arrangements:
      "Daarna stelt {person} voor wanneer en waar. Zijn er dagen of uren die jou niet uitkomen, laat het ons dan in een antwoord weten.",
    "held-forward": "Nu volgt ons besluit over een aanbod. {person} laat het je weten, hoe het ook uitvalt.",
    "held-second": "{person} stelt je tijden voor en vertelt je wie je dan ontmoet.",
    "held-deciding": "{person} vertelt je wat we besluiten, hoe het ook uitvalt.",
    "being-moved": "Stuur ons een paar tijden die jou passen, dan bevestigt {person} er een.",
    "final-forward": "Nu volgt ons besluit over een aanbod. {person} laat het je weten, hoe het ook uitvalt.",
    "final-deciding": "{person} vertelt je wat we besluiten, hoe het ook uitvalt.",
    accepted:
      "Nu spreken we je eerste werkdag af, en wat daarvoor nog nodig is. {person} neemt het met je door.",
    preparing: "{person} neemt het met je door voordat je iets hoeft te beslissen.",
    negotiating: "{person} komt bij je terug met een antwoord.",
    reserve:
      "Je hoeft niets te doen. Moet je ondertussen iemand anders antwoord geven, zeg het ons: dan proberen we sneller te zijn.",
    other: "Is er iets niet duidelijk? Vraag het gerust.",
  },

  decision: {
    "held-not-chosen":
      "Bedankt voor het gesprek over de functie van {job}, en voor alles wat je over jezelf hebt verteld. We hebben besloten niet verder te gaan met je sollicitatie.",
    "final-not-chosen":
      "Bedankt dat je tot en met het eindgesprek voor de functie van {job} bent gekomen. We hebben besloten je de baan niet aan te bieden.",
    "not-offered":
      "Bedankt voor de tijd en moeite die je in de functie van {job} hebt gestoken. We hebben besloten je geen aanbod te doen.",
    withdrawn:
      "We trekken ons aanbod voor de functie van {job} in. We weten wat dat voor je betekent, en het spijt ons.",
    "checks-not-passed":
      "De controles vóór je eerste werkdag in de functie van {job} zijn klaar. Door wat daaruit kwam, kun je niet bij ons beginnen.",
    "withdrawn-after-acceptance":
      "Je zei ja tegen de functie van {job}, en nu trekken we ons aanbod in. We weten wat dat voor je betekent, en het spijt ons.",
    other:
      "Bedankt voor de tijd die je ons gaf voor de functie van {job}. We hebben besloten niet verder te gaan met je sollicitatie.",
  },

  goodbye: {
    withdrew: "Je liet ons weten dat je niet verder wilt met je sollicitatie naar de functie van {job}.",
    "too-far": "Je liet ons weten dat de reis naar het werk als {job} voor jou te ver is.",
    declined: "Je liet ons weten dat je ons aanbod voor de functie van {job} niet aanneemt.",
    "backed-out": "Je liet ons weten dat je toch niet wilt beginnen in de functie van {job}.",
    other: "Je liet ons weten dat je niet verder wilt met je sollicitatie naar de functie van {job}.",
  },

  paused: {
    unreachable:
      "We hebben een paar keer geprobeerd je te bereiken over de functie van {job}, en dat is niet gelukt.",
    "no-reply":
      "We hebben tijden voorgesteld voor je gesprek over de functie van {job}, en nog niets van je gehoord.",
    "did-not-attend":
      "We hadden een tijd voor je gesprek over de functie van {job}, en we hebben elkaar niet ontmoet.",
    "final-did-not-attend":
      "We hadden een tijd voor je eindgesprek over de functie van {job}, en we hebben elkaar niet ontmoet.",
    expired:
      "De tijd om op ons aanbod voor de functie van {job} te antwoorden is voorbij, en we hebben niets van je gehoord.",
    "never-started":
      "We keken uit naar je eerste werkdag in de functie van {job}, en we hebben je niet kunnen bereiken.",
    other: "We hebben je niet kunnen bereiken over de functie van {job}.",
  },

  reason: {
    "another-candidate": "Iemand anders paste op dit moment beter bij wat deze functie vraagt.",
    experience: "Deze functie vraagt meer ervaring met dit soort werk dan je ons hebt verteld.",
    requirement: "De functie stelt een eis waaraan op dit moment niet kan worden voldaan.",
    availability: "De dagen en uren van deze functie en die waarop jij kunt werken, passen niet bij elkaar.",
    "pay-expectation": "Wat jij wilt verdienen en wat deze functie betaalt, ligt te ver uit elkaar.",
    "job-closed": "De vacature zelf is gesloten.",
    checks: "Door iets wat uit de controles vóór de start kwam, kunnen we niet verder.",
    other: "Het is geen van de gewone redenen. Vraag het ons, dan leggen we het je graag uit.",
  },

  item: {
    "identity-document": "Een kopie van je paspoort of identiteitskaart",
    "right-to-work-proof": "Een bewijs dat je in dit land mag werken",
    reference: "Iemand die je werk kent en die we naar je mogen vragen",
    certificate: "Een kopie van je diploma of certificaat",
    "background-check": "Jouw deel van het antecedentenonderzoek, ingevuld",
    "health-declaration": "De gezondheidsverklaring, ingevuld",
    "contact-details": "Hoe we je het best bereiken: je telefoonnummer en e-mailadres",
    other: "Iets wat we je liever zelf uitleggen",
  },

  interviewFormat: {
    "in-person": "Op locatie",
    video: "Via video",
    phone: "Telefonisch: wij bellen jou",
    other: "{value}",
  },

  referrerStep: {
    "contact-made": "we hebben een eerste gesprek gehad",
    "interview-booked": "er is een sollicitatiegesprek gepland",
    "interview-completed": "het sollicitatiegesprek is geweest",
    "final-interview": "het eindgesprek is geweest",
    offer: "het antwoord is ja, we gaan samen verder",
    "started-work": "de eerste werkdag is geweest",
    "still-working-4w": "nu al 4 weken hier aan het werk",
    "still-working-12w": "nu al 12 weken hier aan het werk",
    other: "{label}",
  },

  referrerCondition: {
    "contact-made": "we een eerste gesprek met {candidate} hebben gehad",
    "interview-booked": "er een sollicitatiegesprek met {candidate} is gepland",
    "interview-completed": "het sollicitatiegesprek met {candidate} is geweest",
    "final-interview": "het eindgesprek met {candidate} is geweest",
    offer: "{candidate} ja heeft gezegd en bij ons komt werken",
    "started-work": "{candidate} begint met werken",
    "still-working-4w": "{candidate} hier 4 weken werkt",
    "still-working-12w": "{candidate} hier 12 weken werkt",
    other: "{candidate} de stap “{label}” bereikt",
  },

  task: {
    withdrew:
      "Zeg af wat met collega’s was afgesproken of aan ruimtes was geregeld. De kandidaat krijgt een bedankje van ons.",
    "call-back": "Bel op de afgesproken tijd en leg daarna vast hoe het ging.",
    accepted:
      "Spreek de eerste werkdag af en start de controles. De kandidaat hoort uiterlijk op de datum hieronder van je.",
    declined:
      "Vraag, als dat kan, wat de doorslag gaf en noteer het. Kijk daarna wie er voor deze functie aan de beurt is.",
    expired: "Het aanbod is zonder antwoord verlopen. Kijk wie er voor deze functie aan de beurt is.",
    "did-not-arrive":
      "Op de eerste werkdag kwam er niemand. Bel voordat je conclusies trekt, vraag of alles goed gaat en leg vast wat je hoort.",
    "backed-out":
      "Zeg af wat voor de eerste werkdag was voorbereid, en kijk wie er voor deze functie aan de beurt is.",
    other: "Bekijk de sollicitatie en leg vast wat er nu gebeurt.",
  },

  callHappened: {
    "no-mail":
      "Mail komt bij {candidate} niet aan, dus wat is vastgelegd (“{label}”) kan alleen telefonisch worden verteld.",
    rejection:
      "“{label}” is vastgelegd. Na een gesprek hoort iemand een nee van een mens: onze mail aan {candidate} wacht op jouw telefoontje.",
    "rejection-undone":
      "“{label}” is ongedaan gemaakt, maar {candidate} heeft het al gehoord. Dat het onze fout was, hoort eerst iemand persoonlijk te zeggen; onze rectificatie volgt op je telefoontje.",
    "job-filled":
      "De vacature is vervuld of gesloten, en {candidate} heeft er een gesprek voor gehad. Dat nieuws hoort van jou te komen.",
  },

  callTodo: {
    "no-mail":
      "Bel, vertel wat er nu komt en wanneer, en leg het gesprek vast. Vraag om een mailadres dat werkt.",
    rejection: "Bel, geef de reden in gewone woorden, en leg het gesprek en de uitkomst vast.",
    "rejection-undone":
      "Bel, zeg eerlijk dat we een fout hebben gemaakt, vertel hoe het ervoor staat, en leg het gesprek vast.",
    "job-filled": "Bel, bedank voor het gesprek en zeg dat dit geen oordeel is. Leg het gesprek vast.",
  },

  dueKind: {
    review: "Opnieuw bekijken",
    "first-contact": "Eerste contact",
    "rejection-call": "Bellen: na een gesprek komt een nee van een mens",
    "call-about-correction": "Bellen: wat we vertelden, was onze fout",
    "call-unreachable-by-mail": "Bellen: mail komt niet aan",
    "check-first": "Eerst controleren",
    promise: "Belofte aan de kandidaat",
    "retention-check": "Nog in dienst?",
    "offer-deadline": "Aanbod loopt af",
    confirmation: "Wacht op bevestiging",
    other: "{value}",
  },

  source: {
    share: "Gedeelde link",
    api: "Een ander systeem",
    hand: "Met de hand ingevoerd",
    import: "Import",
    other: "{value}",
  },

  "candidate-next-step": {
    subject: "{job} bij {organisation}: hoe het verdergaat",
    preheader: "Je hoort uiterlijk {by} van {person}.",
  },

  "candidate-tried-to-call": {
    subject: "We probeerden je te bellen over {job}",
    preheader: "Wanneer komt het je uit? We bellen weer op {by}.",
    tried:
      "{person} probeerde je te bellen over je sollicitatie naar de functie van {job}, maar kreeg je niet te pakken.",
    goodTime:
      "Wanneer komt het je goed uit? Antwoord met een tijd, of bel {personFirstName} wanneer je wilt.",
    again: "Anders proberen we het weer op {by}.",
  },

  "candidate-item-needed": {
    subject: "We hebben nog iets van je nodig voor {job}",
    preheader: "Graag uiterlijk {by}. {person} helpt je als het nodig is.",
    need: "Om verder te gaan met je sollicitatie naar de functie van {job} hebben we nog één ding van je nodig:",
    deadline: "Stuur het of vertel het ons uiterlijk {by}.",
    help: "Een antwoord op deze mail is genoeg. Is het lastig te krijgen, of weet je niet precies wat we bedoelen? Zeg het: {person} helpt je.",
  },

  "candidate-kind-no": {
    subject: "Je sollicitatie voor {job} bij {organisation}",
    preheader: "Ons antwoord, met de reden.",
    answer:
      "Bedankt voor je interesse in de functie van {job} en voor de tijd die je ons gaf. Ons antwoord is deze keer nee, en we zeggen je eerlijk waarom.",
    requirement: "De functie vraagt dit: <b>{requirement}</b>.",
    wrong:
      "Klopt er iets niet, of is de reden niet duidelijk? Antwoord of bel: je krijgt antwoord van {person}.",
    door: "Dit gaat over deze functie, vandaag. Verandert er iets, of past een andere functie bij ons wel bij je? Dan horen we graag van je.",
  },

  "candidate-kind-no-after-call": {
    subject: "Je sollicitatie voor {job} bij {organisation}",
    preheader: "Ons antwoord, met de reden.",
    called:
      "{person} vertelde het je aan de telefoon op {calledOn}. Hier staat het zwart op wit, zodat je het hebt.",
    notCalled:
      "Zo’n bericht hoort van een mens te komen. {person} praat er graag met je over: antwoord met een tijd die je uitkomt, of bel.",
    personalLine: "Een paar woorden van {person}:",
    wrong: "Komt er later een vraag op, stel die dan. Je krijgt antwoord van {person}.",
    door: "We wensen je het allerbeste. Zie je ooit een andere functie bij ons die bij je past? Dan horen we graag van je.",
  },

  "candidate-goodbye": {
    subject: "Bedankt, en alle goeds: {job} bij {organisation}",
    preheader: "De deur blijft open.",
    thanks:
      "Bedankt dat je het ons hebt verteld, en voor de tijd die je ons gaf. Je sollicitatie is nu gesloten, en je hoeft verder niets te doen.",
    door: "De deur blijft open. Verandert er iets, of was dit een misverstand? Antwoord op deze mail: {person} hoort graag van je.",
  },

  "candidate-missed-each-other": {
    subject: "We zijn elkaar misgelopen: kies een nieuwe tijd",
    preheader: "Antwoord of bel uiterlijk {by}.",
    missed:
      "We hadden een tijd voor je gesprek over de functie van {job}, en we zijn elkaar misgelopen. Dat kan gebeuren.",
    newTime: "Kies uiterlijk {by} een nieuwe tijd.",
    how: "Antwoord met twee of drie tijden die je passen, of bel {person}. Wil je liever niet verder? Laat het ons weten: ook dat is prima.",
  },

  "candidate-paused": {
    subject: "Je sollicitatie voor {job} staat even stil",
    preheader: "Je kunt die weer openen tot en met {until}.",
    pausedNow: "Daarom hebben we je sollicitatie stilgezet. Er is niets verloren.",
    reopen:
      "Wil je verder? Tot en met {until} open je je sollicitatie weer met de knop hieronder. Op deze mail antwoorden of {person} bellen kan ook.",
    action: "Weer openen",
    otherwise: "Heb je voor iets anders gekozen? Dat is prima, en dan hoef je niets te doen.",
  },

  "candidate-invitation": {
    subject: "Je sollicitatiegesprek voor {job}: {startsAt}",
    subjectMoved: "Nieuwe tijd voor je sollicitatiegesprek voor {job}: {startsAt}",
    preheader: "Waar, met wie, en hoe je het verzet.",
    heading: "Je sollicitatiegesprek voor {job}",
    headingFinal: "Je eindgesprek voor {job}",
    headingMoved: "Je gesprek heeft een nieuwe tijd",
    intro: "We kijken ernaar uit je te ontmoeten. Dit is alles wat je moet weten:",
    "label.when": "Wanneer",
    "label.length": "Duur",
    "label.format": "Hoe",
    "label.place": "Waar",
    "label.people": "Je ontmoet",
    "label.pay": "Salaris",
    "label.agreement": "Cao",
    move: "Komt de tijd niet uit? Antwoord of bel, dan zoeken we een andere. Je hoeft niet te zeggen waarom.",
    adjustments:
      "Laat ons weten wat het makkelijker voor je maakt: een toegang zonder drempels, meer tijd, een tolk, de vragen op papier, of iets anders. {person} regelt het.",
  },

  "candidate-offer": {
    subject: "Ons aanbod aan jou: {job} bij {organisation}",
    preheader: "Laat het ons uiterlijk {by} weten. {person} helpt je bij elke vraag.",
    heading: "We willen graag dat je bij ons komt werken",
    offered:
      "We bieden je met plezier de functie van {job} bij {organisation} aan. De details heb je van {person} gekregen.",
    deadline: "Laat ons uiterlijk {by} weten wat je besluit.",
    help: "Lees het rustig door en vraag wat je wilt: over salaris, werktijden, het team, de eerste weken. {person} loopt het graag regel voor regel met je door. Past er iets niet, of heb je meer tijd nodig? Zeg het voordat je beslist.",
  },

  "candidate-first-day": {
    subject: "Je eerste werkdag bij {organisation}: {startsOn}",
    subjectMoved: "Je eerste werkdag bij {organisation} is verplaatst: {startsOn}",
    preheader: "Wanneer, waar en wie je opvangt.",
    heading: "Je eerste werkdag",
    headingMoved: "Je eerste werkdag is verplaatst",
    intro: "We kijken ernaar uit dat je bij ons begint in de functie van {job}. Dit hebben we afgesproken:",
    "label.when": "Wanneer",
    "label.place": "Waar",
    "label.meets": "Wie je opvangt",
    "label.bring": "Neem mee",
    help: "Is er iets niet duidelijk, of zit er iets in de weg? Antwoord of bel: {person} lost het met je op.",
  },

  "candidate-job-filled": {
    subject: "De vacature {job} bij {organisation} staat niet meer open",
    preheader: "Dit zegt niets over jou.",
    filled:
      "De vacature {job} bij {organisation} is vervuld of gesloten, en daarmee is je sollicitatie afgelopen. Dit zegt niets over jou: we hebben geen besluit over je genomen.",
    thanks: "Bedankt voor je interesse.",
  },

  "candidate-receipt": {
    subject: "We hebben je sollicitatie: {job} bij {organisation}",
    preheader: "Je hoort uiterlijk {by} van {person}.",
    heading: "Bedankt, {firstName}",
    arrived:
      "Je sollicitatie naar de functie van {job} bij {organisation} is binnen. {person} behandelt je sollicitatie en neemt contact met je op.",
    privacyTitle: "Wat er met je gegevens gebeurt",
    privacy:
      "{organisation} gebruikt wat je ons gaf alleen voor deze sollicitatie. De mensen die eraan werken, kunnen het zien.",
  },

  "candidate-added": {
    subject: "Over de functie van {job} bij {organisation}",
    preheader: "{givenBy} gaf ons je gegevens. Dit doen we ermee.",
    given:
      "{givenBy} gaf ons je naam en hoe we je bereiken, omdat de functie van {job} bij {organisation} misschien iets voor je is. {person} is je contactpersoon en neemt contact met je op.",
    privacyTitle: "Wat er met je gegevens gebeurt",
    privacy:
      "{organisation} gebruikt ze alleen voor deze sollicitatie. De mensen die eraan werken, kunnen ze zien.",
    remove:
      "<b>Had je dit niet verwacht, of wil je het niet?</b> Antwoord “verwijder mij” of bel, en we verwijderen je gegevens. Je hoeft niet te zeggen waarom.",
  },

  "candidate-times-offered": {
    subject: "Kies een tijd voor je sollicitatiegesprek: {job}",
    preheader: "Kies uiterlijk {by}.",
    meet: "We willen je graag ontmoeten en met je praten over de functie van {job}.",
    times: "Deze tijden zijn vrij:",
    ask: "{person} heeft een paar tijden voor je.",
    page: "Op je pagina zie je alles wat vrij is, in je eigen tijdzone. Daar kies je ook hoe we elkaar spreken.",
    choose: "Kies er uiterlijk {by} een.",
    how: "Antwoord met de tijd die je het best past, of bel. Past er niets bij, zeg dan wat wel kan.",
    howOnPage: "Past er niets bij, of heb je iets nodig? Zeg het op je pagina, antwoord of bel.",
    action: "Kies een tijd",
  },

  "candidate-times-reminder": {
    subject: "Nog vrij: tijden voor je sollicitatiegesprek voor {job}",
    preheader: "Kies uiterlijk {by}.",
    reminder:
      "We hebben tijden voorgesteld voor je gesprek over de functie van {job}, en we ontmoeten je nog steeds graag.",
    times: "Deze tijden zijn vrij:",
    choose: "Kies er uiterlijk {by} een.",
    how: "Een antwoord met een van die tijden is genoeg, of bel {person}. Wil je liever niet verder? Laat het ons weten: ook dat is prima.",
    howOnPage:
      "Op je pagina zie je alles wat vrij is. Wil je liever niet verder? Laat het ons weten: ook dat is prima.",
    action: "Kies een tijd",
  },

  "candidate-reopened": {
    subject: "Je sollicitatie voor {job} is weer open",
    preheader: "Je hoort uiterlijk {by} van {person}.",
    open: "Fijn dat je er weer bent. Je sollicitatie naar de functie van {job} bij {organisation} is weer open, precies waar die was gebleven.",
  },

  "candidate-new-date": {
    subject: "{job} bij {organisation}: een nieuwe datum",
    preheader: "Je hoort uiterlijk {by} van {person}.",
    longer:
      "We hebben voor je sollicitatie naar de functie van {job} iets meer tijd nodig dan we zeiden. Verder is er niets veranderd, en je hoeft niets te doen.",
    late: "Je had al van ons moeten horen over de functie van {job}, en dat is niet gebeurd. Het spijt ons. Verder is er niets veranderd. Dit is de nieuwe datum:",
    question: "Komt de nieuwe datum je niet uit, of wil je eerder met iemand praten? Antwoord of bel.",
  },

  "candidate-correction": {
    subject: "Je kunt ons bericht “{title}” negeren",
    subjectSeveral:
      "Je kunt {count, plural, one {een bericht} other {# berichten}} van ons over {job} negeren",
    subjectUnknown: "Je kunt ons bericht van {sentAt} negeren",
    preheader: "We hebben een fout gemaakt in onze administratie.",
    mistake:
      "We hebben een fout gemaakt in onze administratie. Je kunt ons bericht “<b>{title}</b>” van {sentAt} negeren.",
    mistakeSeveral:
      "We hebben een fout gemaakt in onze administratie. Je kunt deze berichten van ons negeren, het laatste van {sentAt}:",
    mistakeUnknown:
      "We hebben een fout gemaakt in onze administratie. Je kunt ons bericht van {sentAt} negeren.",
    interviewOff: "Het gesprek op {interviewAt} gaat niet door. Je hoeft niet te komen.",
    interviewStays: "Je gesprek blijft op de tijd die we je eerder noemden: {interviewAt}.",
    firstDayOff: "De eerste werkdag die we noemden, {firstDay}, geldt niet.",
    open: "Je sollicitatie naar de functie van {job} staat open, net als daarvoor.",
    unchanged: "Verder is er voor jou niets veranderd.",
    sorry:
      "Excuses voor de verwarring. Heb je er een vraag aan overgehouden? Antwoord of bel: je krijgt antwoord van {person}.",
  },

  "candidate-booking-cancelled": {
    subject: "Afgezegd: je sollicitatiegesprek voor {job}, {startsAt}",
    preheader: "Je hoeft niet te komen.",
    cancelled:
      "Je gesprek over de functie van {job} op {startsAt} is afgezegd. Je hoeft niet te komen en niets te doen.",
    question: "Komt dit onverwacht? Antwoord of bel: {person} vertelt je hoe het ervoor staat.",
  },

  "referrer-thanks": {
    subject: "Bedankt: {candidate} heeft gesolliciteerd",
    preheader: "{person} neemt contact op.",
    applied:
      "Bedankt: {candidate} heeft gesolliciteerd op de functie van {job} bij {organisation}. {person} neemt binnenkort contact op.",
    told: "We laten je elke stap weten. Wat {candidate} en wij bespreken, blijft tussen ons.",
  },

  "referrer-next-step": {
    subject: "{candidate} is een stap verder",
    preheader: "Bedankt voor je voordracht.",
    step: "{candidate} is een stap verder: {step}.",
    thanks: "Bedankt voor je voordracht bij {organisation}.",
  },

  "referrer-points-earned": {
    subject: "Je hebt {points, plural, one {# punt} other {# punten}} verdiend: {candidate}",
    preheader: "{candidate} is een stap verder.",
    step: "{candidate} is een stap verder: {step}.",
    thanks: "Bedankt voor je voordracht bij {organisation}.",
  },

  "referrer-steps-reported": {
    subject: "Je hebt {points, plural, one {# punt} other {# punten}} verdiend: {candidate}",
    preheader: "{candidate} is een paar stappen verder.",
    subjectWithoutPoints: "{candidate} is een paar stappen verder",
    steps: "{candidate} is een paar stappen verder, en we hoorden er in één keer van:",
    thanks: "Bedankt voor je voordracht bij {organisation}.",
  },

  "referrer-ended": {
    subject: "De sollicitatie van {candidate} is deze keer afgelopen",
    subjectWithoutName: "Een sollicitatie is deze keer afgelopen",
    preheader: "Bedankt voor je voordracht.",
    ended:
      "De sollicitatie van {candidate} is deze keer afgelopen. Bedankt voor je voordracht; punten die je al hebt verdiend, blijven van jou.",
    endedWithoutName:
      "De sollicitatie van iemand die je hebt voorgedragen, is deze keer afgelopen. Bedankt voor je voordracht; punten die je al hebt verdiend, blijven van jou.",
    private:
      "De rest houden we onder ons, zoals we dat ook voor jou zouden doen. Ken je nog iemand? Dan maken we graag kennis.",
  },

  "referrer-already-in-touch": {
    subject: "{candidate} heeft al contact met ons",
    preheader: "Toch bedankt.",
    already: "Bedankt dat je {candidate} hebt voorgedragen. We hebben al contact met elkaar.",
    another: "Denk je dat dit niet klopt? Antwoord dan: {person} zoekt het uit.",
  },

  "referrer-in-touch-again": {
    subject: "{candidate} heeft weer contact met ons",
    preheader: "De sollicitatie is weer open.",
    again: "{candidate} heeft weer contact met ons, en de sollicitatie naar de functie van {job} is open.",
    told: "We laten je weer elke stap weten, net als eerst.",
  },

  "referrer-correction": {
    subject: "Je kunt ons bericht “{title}” negeren",
    subjectSeveral:
      "Je kunt {count, plural, one {een bericht} other {# berichten}} van ons over {candidate} negeren",
    subjectUnknown: "Je kunt ons bericht van {sentAt} negeren",
    preheader: "We hebben een fout gemaakt in onze administratie.",
    mistake:
      "We hebben in onze administratie een fout gemaakt over {candidate}. Je kunt ons bericht “<b>{title}</b>” van {sentAt} negeren; alles is weer zoals daarvoor.",
    mistakeSeveral:
      "We hebben in onze administratie een fout gemaakt over {candidate}. Je kunt deze berichten van ons negeren, het laatste van {sentAt}; alles is weer zoals daarvoor:",
    mistakeUnknown:
      "We hebben in onze administratie een fout gemaakt over {candidate}. Je kunt ons bericht van {sentAt} negeren; alles is weer zoals daarvoor.",
    sorry: "Excuses voor de verwarring.",
  },

  "referrer-points-reversed": {
    subject: "{points, plural, one {# punt is} other {# punten zijn}} teruggedraaid",
    preheader: "Onze administratie is gecorrigeerd.",
    reversed:
      "Onze administratie over {candidate} is gecorrigeerd, en daarmee {points, plural, one {is} other {zijn}} <b>{points, plural, one {# punt} other {# punten}}</b> teruggedraaid. Je hebt niets verkeerd gedaan.",
    reversedWithoutName:
      "Onze administratie is gecorrigeerd, en daarmee {points, plural, one {is} other {zijn}} <b>{points, plural, one {# punt} other {# punten}}</b> teruggedraaid. Je hebt niets verkeerd gedaan.",
    ignore: "Je kunt ons bericht “<b>{title}</b>” van {sentAt} negeren.",
    ignoreSeveral: "Je kunt deze berichten van ons negeren, het laatste van {sentAt}:",
    ignoreUnknown: "Je kunt ons bericht van {sentAt} negeren.",
    balance: "Sta je hierdoor onder nul? Dan wordt dat alleen verrekend met punten die je later verdient.",
  },

  "recruiter-new-application": {
    subject: "Nieuw: {candidate}, {job}, {site}",
    preheader: "Eerste contact uiterlijk {firstContactBy}.",
    heading: "{candidate} heeft interesse in {job}",
    headingCheck: "Eerst controleren: {candidate}, {job}",
    call: "Bel uiterlijk {firstContactBy}.",
    write: "Er is geen telefoonnummer: schrijf uiterlijk {firstContactBy} een persoonlijke mail.",
    check: "Het antwoord was “nee” op iets wat de functie vraagt:",
    checkWhy:
      "Een “nee” beslist op zichzelf niets. We hebben gezegd dat iemand het bekijkt: praat erover, en ga daarna verder of noem de eis.",
    "label.phone": "Telefoon",
    "label.email": "E-mail",
    "label.site": "Locatie",
    "label.postcode": "Postcode",
    "label.moving": "Verhuist dichterbij",
    "label.sector": "Nieuw in de sector",
    "label.referrer": "Voorgedragen door",
    "label.source": "Binnengekomen via",
    distance: "{postcode}, ongeveer {distanceKm, number} km (hemelsbreed)",
    movingYes: "Ja, volgens eigen zeggen",
    movingNo: "Nee, volgens eigen zeggen",
    sectorYes: "Ja, volgens eigen zeggen. Vraag het na als je belt: er hangt een bonus van af",
    sectorNo: "Nee, volgens eigen zeggen. Vraag het na als je belt: er hangt een bonus van af",
    about: "In eigen woorden:",
    duplicates: "Mogelijk dubbel (er is niets samengevoegd):",
  },

  "recruiter-task": {
    subject: "Te doen: {candidate}, {job}: {label}",
    preheader: "Uiterlijk {by}.",
    heading: "{candidate}: {label}",
    happened: "Dit is vastgelegd bij de sollicitatie van {candidate} naar de functie van {job}.",
    happenedBy:
      "{recordedBy} heeft dit vastgelegd bij de sollicitatie van {candidate} naar de functie van {job}.",
    deadline: "Doe dit uiterlijk {by}.",
  },

  "recruiter-recorded-by-another": {
    subject: "{who} heeft “{outcome}” vastgelegd: {candidate}, {job}",
    preheader: "Ter informatie.",
    heading: "{candidate}: {outcome}",
    recorded: "{who} heeft dit vastgelegd bij een sollicitatie die jij behandelt.",
    "label.on": "Geldt vanaf",
    wrong: "Je hoeft niets te doen. Klopt het niet, maak het dan ongedaan en zeg het tegen {who}.",
  },

  "recruiter-steps-reported": {
    subject: "{source} meldde: {candidate}, {job}",
    preheader: "Ter informatie, met wat is aangevuld.",
    heading: "{source} meldde iets over {candidate}",
    reported: "{source} meldde dit over een sollicitatie naar de functie van {job} die jij behandelt:",
    step: "<b>{milestone}</b>: {outcome}\n{on}",
    stepImplied: "<b>{milestone}</b>: {outcome}\n{on} · volgt uit de melding",
    implied:
      "Wat volgt uit de melding, is aangevuld omdat een latere stap werd gemeld. Het vervalt als die stap ongedaan wordt gemaakt.",
    wrong: "Klopt er iets niet, maak het dan ongedaan. De kandidaat heeft alleen van afzeggingen gehoord.",
  },

  "recruiter-digest": {
    subject: "{count, plural, one {# ding} other {# dingen}} te doen: {on}",
    preheader: "Het oudste eerst.",
    heading: "{count, plural, one {# ding} other {# dingen}} te doen",
    intro: "Goedemorgen {firstName}. Dit is je lijst voor {on}:",
    row: "<b>{candidate}</b>, {job}\n{what}\nUiterlijk {due}",
  },

  "recruiter-overdue-weekly": {
    subject: "Te laat: {count, plural, one {# ding} other {# dingen}}",
    preheader: "De weeklijst van wat over de datum is.",
    heading: "{count, plural, one {# ding is} other {# dingen zijn}} over de datum",
    intro: "Hallo {firstName}, hier wacht iemand op bericht van je. Vaak is een kort telefoontje genoeg.",
    row: "<b>{candidate}</b>, {job}\n{what}\nHad gemoeten op {due}",
  },

  "recruiter-promise-missed": {
    subject: "Belofte niet gehaald: {candidate}, {job}",
    preheader: "Er zou uiterlijk {promised} bericht zijn.",
    heading: "{candidate} wacht nog",
    missed:
      "We zeiden tegen {candidate} dat er uiterlijk {promised} bericht zou komen over de functie van {job}. Er is niets uitgegaan.",
    todo: "Bel of schrijf vandaag nog, ook als er geen nieuws is, en noem een nieuwe datum. Dit moet van een mens komen.",
  },

  "recruiter-mail-bounced": {
    subject: "Mail niet aangekomen: {candidate}, {job}",
    preheader: "Neem op een andere manier contact op.",
    heading: "Onze mail is niet bij {candidate} aangekomen",
    bounced: "De mail van {sentAt} over de functie van {job} kwam terug van <b>{address}</b>.",
    todo: "Neem op een andere manier contact op, vertel wat erin stond, en verbeter het adres.",
  },

  "recruiter-mail-suppressed": {
    subject: "Graag bellen: geen mail aan {candidate}, {job}",
    preheader: "Neem op een andere manier contact op.",
    heading: "Bel {candidate}: we mailen niet meer",
    bounced:
      "Er is nieuws over de functie van {job}. We hebben het niet naar <b>{address}</b> gemaild, omdat mail daarheen definitief terugkwam.",
    complained:
      "Er is nieuws over de functie van {job}. We hebben het niet naar <b>{address}</b> gemaild, omdat een mail van ons daar als spam is gemeld.",
    correct: "Vertel het aan de telefoon en verbeter het adres: vanaf dan gaat er weer mail uit.",
    ask: "Vertel het aan de telefoon. Zodra er een ander adres is, of op de pagina om een code wordt gevraagd, gaat er weer mail uit.",
  },

  "recruiter-call-task": {
    subject: "Graag bellen: {candidate}, {job}",
    preheader: "Uiterlijk {by}.",
    heading: "Bel {candidate}",
    deadline: "Bel uiterlijk {by}.",
    reason: "De reden, om in gewone woorden te vertellen:",
  },

  "recruiter-reopened": {
    subject: "Weer open: {candidate}, {job}",
    preheader: "Er wordt uiterlijk {by} bericht van je verwacht.",
    heading: "{candidate} is terug",
    reopened:
      "{candidate} heeft de sollicitatie naar de functie van {job} weer geopend. Die staat waar die was gebleven.",
    deadline: "Neem uiterlijk {by} contact op. Dat hebben we zo gezegd.",
  },

  "recruiter-report-refused": {
    subject: "Melding geweigerd: {candidate}, {job}",
    preheader: "{source} meldde iets wat niet kan kloppen.",
    heading: "Een melding over {candidate} is geweigerd",
    refused: "{source} meldde dit over de functie van {job}, en het kon niet worden vastgelegd:",
    "label.reported": "Gemeld",
    "label.report": "Melding",
    reason: "Waarom die is geweigerd:",
    todo: "Is het wel gebeurd, leg het dan met de hand vast. Zo niet, zeg het tegen wie {source} beheert.",
  },

  "manager-retention-check": {
    subject: "Is {candidate} hier nog in dienst?",
    preheader: "Ja, nee of niet bekend: één klik, zonder inloggen.",
    heading: "Is {candidate} hier nog in dienst?",
    since: "{candidate} is {weeks, plural, one {# week} other {# weken}} geleden bij je begonnen.",
    answer: "Laat het uiterlijk {by} weten: ja, nee of niet bekend.",
    action: "Nu antwoorden",
    leave:
      "Met verlof telt als in dienst. De knop is alleen voor jou: het antwoord wordt op jouw naam vastgelegd. Stuur deze mail dus liever niet door.",
    or: "Of beantwoord deze mail, of vertel het je recruiter {person}.",
    orPhone: "Of beantwoord deze mail, of vertel het je recruiter {person}: <call>{phone}</call>.",
  },

  "hr-confirmation-requested": {
    subject: "Graag bevestigen: {candidate}, {job}",
    preheader: "{label}: het wacht op jou.",
    heading: "Graag bevestigen: {label}",
    requested:
      "{requestedBy} wil dit vastleggen bij de sollicitatie van {candidate} naar de functie van {job}. Er wordt niets vastgelegd en niemand hoort iets voordat je bevestigt.",
    legal:
      "<b>{candidate} heeft al ja gezegd.</b> Een aangenomen aanbod intrekken kan contractbreuk zijn. Vraag juridisch advies voordat je bevestigt; wie bevestigt, mag niet degene zijn die het vroeg.",
    reason: "De reden, zoals de kandidaat die zou lezen:",
    refuse: "Moet het niet zo zijn? Weiger het en zeg {requestedBy} waarom.",
  },

  "hr-expert-not-prepared": {
    subject: "Nog niet voorbereid: {person} voor {candidate}, {startsAt}",
    preheader: "Over ongeveer twee uur begint een gesprek over een aanbod.",
    heading: "{person} heeft nog niet aangevinkt voorbereid te zijn op {candidate}",
    soon: "Het gesprek over het aanbod voor de functie van {job} is op <b>{startsAt}</b>.",
    todo: "We hebben {person} herinnerd. Ga na of {person} het weet en het gesprek kan voeren. Kan dat niet, vraag dan om het nu af te zeggen, zodat {candidate} een andere tijd of een andere expert kan kiezen.",
  },

  "hr-consultation-outcome-unknown": {
    subject: "Niemand heeft gezegd hoe het ging: {person} en {candidate}",
    preheader: "Een gesprek over een aanbod is voorbij.",
    heading: "Heeft {person} met {candidate} gesproken?",
    unknown:
      "Ze hadden een afspraak op {startsAt}, over het aanbod voor de functie van {job}. We hebben {person} twee keer gevraagd hoe het ging.",
    todo: "Zoek het uit en vraag {person} om het in Milepost op te schrijven. {candidate} wacht op wat er is afgesproken, of kan een andere tijd kiezen als ze elkaar zijn misgelopen.",
  },

  "hr-retention-unknown": {
    subject: "Niet bekend: is {candidate} nog in dienst?",
    preheader: "Drie keer vragen leverde geen antwoord op.",
    heading: "Werkt {candidate} hier nog?",
    asked:
      "We hebben drie keer gevraagd of {candidate} {weeks, plural, one {# week} other {# weken}} na de start nog in dienst is, en niemand kon het zeggen.",
    todo: "Zoek het op en vertel het {person}. Zonder antwoord telt het als niet bekend.",
    "label.manager": "Leidinggevende",
  },

  "hr-promises-missed-weekly": {
    subject: "Niet gehaalde beloften aan kandidaten: {count, number}",
    preheader: "De afgelopen week.",
    heading: "{count, plural, one {# belofte} other {# beloften}} niet gehaald in de afgelopen week",
    intro:
      "Hallo {firstName}, deze kandidaten hadden een datum waarop ze van ons zouden horen, en hoorden niets. Hun recruiters weten het al.",
    row: "<b>{candidate}</b>, {job}\nBeloofd uiterlijk {promised} · {person}",
  },

  "admin-report-refused": {
    subject: "Melding van {source} geweigerd",
    preheader: "De melding is bewaard en kan opnieuw worden ingestuurd.",
    heading: "Een melding van {source} is geweigerd",
    refused:
      "{source} stuurde een melding die niet kon worden vastgelegd. Die staat bij de geweigerde meldingen en kan opnieuw worden ingediend zodra de oorzaak is verholpen.",
    "label.reported": "Gemeld",
    "label.report": "Melding",
    reason: "Waarom die is geweigerd:",
  },

  "privacy-removal-requested": {
    subject: "Graag verwijderen: {candidate}",
    preheader: "Gevraagd op {requestedAt}.",
    heading: "{candidate} wil verwijderd worden",
    asked: "{candidate} heeft gevraagd om de eigen gegevens bij {organisation} te verwijderen.",
    deadline: "Antwoord uiterlijk {by}.",
    todo: "Ga na of de vraag echt van deze persoon komt, verwijder wat kan, en laat het weten als het klaar is. Moet er iets bewaard blijven, vertel dan wat en waarom.",
    "label.asked": "Gevraagd",
  },

  "finance-points-reversed-monthly": {
    subject: "Teruggedraaide punten in {month}: {total, number}",
    preheader: "{count, plural, one {# terugboeking} other {# terugboekingen}}.",
    heading: "{total, plural, one {# punt} other {# punten}} teruggedraaid in {month}",
    intro:
      "Hallo {firstName}, dit zijn de terugboekingen van de maand, elk als een eigen boeking. Eerdere maanden zijn niet veranderd.",
    none: "Er waren er geen.",
    row: "<b>{referrer}</b>, {job}\n{points, plural, one {# punt} other {# punten}} · {on}",
  },

  ...trackTexts,
  ...offerTexts,
  ...interviewTexts,
  ...nlExperienceTexts,
};
