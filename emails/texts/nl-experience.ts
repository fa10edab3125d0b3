import type { ExperienceTexts } from "./en-experience.ts";
import type { Texts } from "./en.ts";

/** The Dutch words of mails about how candidates are kept informed. Part of `nl.ts`, whose notes hold here too. */
export const nlExperienceTexts: Pick<Texts, keyof ExperienceTexts> = {
  "candidate-no-news": {
    subject: "{job} bij {organisation}: nog geen nieuws",
    preheader: "We zijn je niet vergeten.",
    noNews:
      "We hebben nog niets nieuws te melden over de functie van {job}. Dat zeggen we liever dan dat je in onzekerheid wacht. Je sollicitatie loopt gewoon door en je hoeft niets te doen.",
    sorry: "Je hebt al een tijdje van niemand iets gehoord. Dat ligt aan ons, niet aan jou.",
    question: "Wil je intussen iemand spreken? Antwoord of bel.",
  },

  "recruiter-silence": {
    subject: "Al {days, plural, one {# werkdag} other {# werkdagen}} niets gehoord: {candidate}, {job}",
    preheader: "Een telefoontje duurt drie minuten.",
    heading: "{candidate} heeft niets van je gehoord",
    silence:
      "Sinds {since} heeft niemand {candidate} gesproken over de functie van {job}: dat is {days, plural, one {# werkdag} other {# werkdagen}}.",
    todo: "Bel of schrijf vandaag, ook als er geen nieuws is. Anders laten we {candidateFirstName} uiterlijk {noNewsOn} weten dat er nog geen nieuws is.",
    likesCalls:
      "Bel vandaag, ook als er geen nieuws is. {candidateFirstName} wordt liever gebeld, dus geen mail zegt het in jouw plaats.",
  },

  "recruiter-message": {
    subject: "{candidate} heeft je geschreven: {job}",
    preheader: "Antwoord uiterlijk {by}.",
    heading: "Een bericht van {candidate}",
    wrote: "{candidate} schrijft over de functie van {job}:",
    deadline: "Antwoord uiterlijk {by}. Dat hebben we zo beloofd.",
    otherAddress:
      "Het kwam van een ander adres dan wij kennen, {otherAddress}. Iedereen kan het geschreven hebben: bel even als er iets ongewoons in staat.",
    attachments:
      "{attachments, plural, one {# bijlage is niet overgenomen. Vraag {candidateFirstName} om die} other {# bijlagen zijn niet overgenomen. Vraag {candidateFirstName} om ze}} als antwoord op je reactie te sturen.",
    shortened: "De mail was langer dan wat hier staat. Vraag {candidateFirstName} naar de rest.",
    leftOut:
      "Wat het mailprogramma van onze mail herhaalde, is weggelaten. Stonden de antwoorden daartussen, vraag {candidateFirstName} er dan naar.",
    large:
      "De mail was te groot om helemaal over te nemen, waarschijnlijk door bijlagen. Bel {candidateFirstName} en vraag wat erin stond.",
    spam: "De mail werd voor spam aangezien; dat kan onterecht zijn. Open er geen links in, en bel {candidateFirstName} bij twijfel.",
    reply: "Noteer in Milepost dat je hebt geantwoord: tot die tijd ben jij aan zet.",
    footer:
      "Geschreven voor {recipient} bij {organisation}. Een antwoord komt rechtstreeks bij {candidateFirstName}.",
    noReply:
      "{candidateFirstName} is niet per mail te bereiken. Bel dus even, en noteer dat in Milepost: tot die tijd ben jij aan zet.",
  },

  "hr-silence": {
    subject: "Al {days, plural, one {# werkdag} other {# werkdagen}} stilte: {candidate}, {job}",
    preheader: "Een kandidaat heeft van niemand iets gehoord.",
    heading: "Niemand heeft {candidate} gesproken",
    silence:
      "{candidate} heeft sinds {since} van niemand iets gehoord over de functie van {job}: dat is {days, plural, one {# werkdag} other {# werkdagen}}. {person} kreeg na drie werkdagen een herinnering.",
    todo: "Zorg dat {candidateFirstName} vandaag wordt gebeld.",
  },

  "candidate-files-left": {
    subject: "{job} bij {organisation}: je bijlagen zijn niet aangekomen",
    preheader: "Je bericht wel. Hier kun je bijlagen naartoe sturen.",
    left: "Bedankt voor je bericht over de functie van {job}. {person} heeft bericht gekregen. Bijlagen kun je niet sturen door onze mails te beantwoorden: wat je meestuurde, is niet bewaard.",
    write: "Heeft {person} je bijlagen nodig, stuur ze dan naar {address}.",
    ask: "Als we je bijlagen nodig hebben, vertelt {person} je waar ze heen kunnen. Antwoord zonder bijlagen, of bel.",
  },

  "candidate-survey": {
    subject: "Hoe was het voor jou? {organisation}",
    preheader: "Drie vragen, twee minuten.",
    ask: "Je weet inmiddels hoe het is afgelopen met de functie van {job}. We horen graag hoe het voor jou was: hoe duidelijk alles was en hoe je bent behandeld.",
    short: "Het zijn drie vragen, met ruimte voor je eigen woorden. Het kost je twee minuten.",
    action: "Vertel hoe het was",
    counts:
      "Je antwoord verandert niets aan je sollicitatie. Het telt mee met wat anderen antwoorden, en niemand ziet cijfers van minder dan vijf mensen.",
  },

  "hr-survey-contact": {
    subject: "We mogen contact opnemen met {candidate}: {job}",
    preheader: "Neem uiterlijk {by} contact op.",
    heading: "Met {candidate} mag je contact opnemen",
    answered:
      "{candidate} heeft verteld hoe het was om te solliciteren naar de functie van {job}, en vindt het goed dat we daarover contact opnemen.",
    todo: "Neem uiterlijk {by} contact op, en luister.",
    done: "Vink de taak in Milepost af als je dat hebt gedaan. De antwoorden zelf staan nergens bij de naam.",
  },

  "admin-mail-warned": {
    subject: "Kijk even naar onze mail: {organisation}",
    preheader: "Nog iets meer hiervan, en er gaat niets meer uit.",
    heading: "Er gaat te veel van onze mail mis",
    bounces:
      "In de afgelopen 24 uur kwamen {counted, number} van {sent, number} mails van {organisation} definitief terug: de adressen kloppen niet of bestaan niet meer.",
    complaints:
      "In de afgelopen 24 uur zijn {counted, number} van {sent, number} mails van {organisation} door de ontvanger als spam gemarkeerd.",
    means:
      "Er is nog niets stopgezet. Wordt het erger, dan gaat er geen mail van {organisation} meer uit, zodat mailproviders onze mail blijven aannemen.",
    mendBounces:
      "Zoek vandaag uit waar deze adressen vandaan komen: een import, één formulier, één provider? Verbeter of verwijder ze.",
    mendComplaints:
      "Zoek vandaag uit om welke mails het gaat, en of de lezers ze verwachtten: iemand die door een ander is aangemeld, een oude import?",
    reset:
      "Noteer daarna in Milepost wat je hebt gedaan (POST /v1/mail-breaker/reset, met de reden): vanaf dan wordt opnieuw geteld.",
  },

  "admin-mail-stopped": {
    subject: "Er gaat geen mail meer uit: {organisation}",
    preheader: "Alles wacht tot een beheerder de mail weer vrijgeeft.",
    heading: "Er gaat geen mail van {organisation} meer uit",
    bounces:
      "In de afgelopen 24 uur kwamen {counted, number} van {sent, number} mails van {organisation} definitief terug: de adressen kloppen niet of bestaan niet meer.",
    complaints:
      "In de afgelopen 24 uur zijn {counted, number} van {sent, number} mails van {organisation} door de ontvanger als spam gemarkeerd.",
    means:
      "Wat verstuurd zou worden wacht, en er gaat niets verloren. Kandidaten krijgen geen codes: op hun pagina staat wie ze kunnen bellen. Vertel het je recruiters, die kandidaten tot dan toe bellen.",
    mendBounces:
      "Zoek vandaag uit waar deze adressen vandaan komen: een import, één formulier, één provider? Verbeter of verwijder ze.",
    mendComplaints:
      "Zoek vandaag uit om welke mails het gaat, en of de lezers ze verwachtten: iemand die door een ander is aangemeld, een oude import?",
    reset:
      "Geef daarna de mail weer vrij in Milepost (POST /v1/mail-breaker/reset, met de reden). Wat wachtte gaat binnen vijf minuten uit, tenzij het geen zin meer heeft.",
  },

  "candidate-erasure-asked": {
    subject: "Je verzoek om je gegevens te wissen, {organisation}",
    preheader: "Je kunt je nog bedenken tot {until}.",
    asked:
      "Je hebt ons gevraagd om alles te wissen wat {organisation} over je bewaart. Dat doen we vanaf {until}, binnen een uur. Tot dat moment kun je het intrekken.",
    over: "Je sollicitatie op de functie van {job} stopt daarmee, net als alle afspraken die we hadden. Daarna kan niemand je gegevens meer terughalen.",
    action: "Mijn gegevens laten staan",
    notYou: "Was jij dit niet? Trek het dan in en bel ons.",
  },

  "candidate-erased": {
    subject: "We wissen je gegevens, {organisation}",
    preheader: "Dit is de laatste mail die je van ons krijgt.",
    done: "Zoals je vroeg, wissen we nu je gegevens: je naam, hoe we je kunnen bereiken en alles wat er over je is opgeschreven. Binnen een uur is er bij {organisation} niets meer van over.",
    over: "De tijd waarin {organisation} je gegevens bewaart is voorbij. We wissen ze nu: je naam, hoe we je kunnen bereiken en alles wat er over je is opgeschreven. Binnen een uur is er niets meer van over.",
    doneExcept:
      "Zoals je vroeg, wissen we nu je gegevens. Binnen een uur is er bij {organisation} niets meer van over, behalve wat we van de wet mogen of moeten bewaren:",
    overExcept:
      "De tijd waarin {organisation} je gegevens bewaart is voorbij. We wissen ze nu. Binnen een uur is er niets meer van over, behalve wat we van de wet mogen of moeten bewaren:",
    "label.ground": "Waarom",
    "label.review": "Opnieuw bekeken op",
    heldUntil:
      "Niemand kan dat nog lezen, behalve wie bij ons over privacy gaat. We wissen het zodra het niet meer nodig is; we schrijven je dan niet.",
    kept: "Wat blijft, zijn cijfers die niet naar jou te herleiden zijn.",
    last: "Dit is de laatste mail die je van ons krijgt. Bedankt voor de tijd die je ons gaf.",
  },

  "candidate-retention-notice": {
    subject: "We wissen je gegevens op {on}, {organisation}",
    preheader: "Je hoeft niets te doen, tenzij je wilt dat we ze bewaren.",
    closed:
      "Je sollicitatie op de functie van {job} is afgesloten, en daarna bewaren we je gegevens nog maar even.",
    keptSoFar:
      "Een jaar geleden zei je dat {organisation} je gegevens mag bewaren en contact met je mag opnemen over andere functies. Je ja loopt nu af.",
    erased:
      "Op {on} wissen we wat we over je bewaren: je naam, hoe we je kunnen bereiken en alles wat er over je is opgeschreven.",
    work: "Wat er over je als medewerker wordt bewaard, hoort hier niet bij.",
    keep: "Wil je dat we ze nog twaalf maanden bewaren, zodat we contact met je kunnen opnemen als een andere functie bij je past? Zeg dat dan vóór die dag op je pagina. Je kunt het altijd intrekken.",
    again:
      "Mogen we ze nog twaalf maanden bewaren? Zeg dat dan vóór die dag op je pagina. Je kunt het altijd intrekken.",
    action: "Bewaar mijn gegevens",
    nothing: "Als je niets doet, worden ze gewist. Tot dan kun je ze op je pagina inzien en downloaden.",
  },

  "privacy-erasure-asked": {
    subject: "Een kandidaat wil gewist worden: {job}",
    preheader: "Dat gebeurt {until}.",
    heading: "Een kandidaat wil gewist worden",
    asked:
      "Iemand die solliciteerde op de functie van {job} heeft gevraagd om alle gegevens te wissen en dat met een code bevestigd.",
    deadline: "Dat gebeurt vanzelf {until}, tenzij de kandidaat het eerder intrekt.",
    todo: "Moet je er van de wet iets van bewaren? Houd dat dan vóór dat moment vast in Milepost. Anders hoef je niets te doen.",
    "label.asked": "Gevraagd",
  },

  "privacy-hold-review": {
    subject: "Bekijk wat wordt vastgehouden: {job}",
    preheader: "Verleng het of beëindig het.",
    heading: "Wat wordt vastgehouden, moet opnieuw bekeken worden",
    due: "Van iemand die solliciteerde op de functie van {job} houd je gegevens vast die anders op verzoek worden gewist. De dag is gekomen waarop je er opnieuw naar wilde kijken.",
    "label.application": "Sollicitatie",
    "label.ground": "Waarom",
    "label.since": "Vastgehouden sinds",
    todo: "Is de reden er nog? Verleng het dan in Milepost. Zo niet, beëindig het.",
    never: "Het stopt niet vanzelf en de taak blijft staan tot je hebt besloten.",
  },

  heldItem: {
    "contact-details": "naam en contactgegevens",
    application: "wat bij de sollicitatie is verteld",
    correspondence: "berichten en notities van telefoongesprekken",
    decisions: "redenen van beslissingen",
    interviews: "notities van sollicitatiegesprekken",
    expectations: "wat van de baan werd verwacht, in eigen woorden",
    offers: "notities over het aanbod",
  },

  heldGround: {
    "legal-claims": "nodig voor een juridische vordering, of om ons daartegen te verweren",
    "legal-obligation": "de wet verplicht ons om het te bewaren",
    "right-to-work": "de wet verplicht ons om aan te tonen wie mocht werken",
  },
};
