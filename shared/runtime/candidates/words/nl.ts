import type { FrameWords } from "./en.ts";

/** What all of a candidate's pages say, in Dutch. */
export const nl: FrameWords = {
  actions: {
    support: "Je antwoord",
    "withdraw-consent": "Je toestemming intrekken",
    "more-time": "Om meer tijd vragen",
    book: "Het gesprek boeken",
    move: "Het gesprek verzetten",
    cancel: "Het gesprek afzeggen",
    expectations: "Je antwoorden",
    explanations: "Wat is uitgelegd",
    "interview-book": "Een tijd boeken",
    "interview-move": "Naar een andere tijd verzetten",
    "interview-cancel": "Afzeggen",
    adjustments: "Wat je nodig hebt",
    "thank-you": "Je bedankje",
    "data-request": "Je gegevens bekijken en downloaden",
    "correct-details": "Je gegevens verbeteren",
    erase: "Je gegevens wissen",
    "keep-details": "Je gegevens bewaren",
    message: "Je bericht",
    withdraw: "Je sollicitatie intrekken",
    survey: "Hoe het voor je was",
    "keep-for-other-jobs": "Horen over andere functies",
    "end-keeping": "Niet meer horen over andere functies",
  },
  code: {
    title: (organisation) => `Code: ${organisation}`,
    heading: (action) => `${action}: vul de code in`,
    sent: (address) =>
      `We hebben zes cijfers gestuurd naar ${address ?? "je e-mailadres"}. Ze zijn tien minuten geldig. Er gebeurt niets totdat je ze invult.`,
    label: "Code",
    confirm: "Bevestigen",
    back: "Terug",
    malformed: "Een code heeft zes cijfers. Kijk in onze laatste mail en vul ze in.",
  },
  back: "Terug naar je sollicitatie",
  zone: { label: "Toon tijden in een andere tijdzone", show: "Tonen", others: "Overige" },
  interviews: {
    first: "Je sollicitatiegesprek",
    final: "Je eindgesprek",
    colleague: "Een gesprek met een collega",
    visit: "Een bezoek aan de werkplek",
  },
  formats: { "in-person": "Op locatie", video: "Via video", phone: "Telefonisch" },
  chooseTime: (zone) => `Kies een tijd (${zone})`,
  chooseAnotherTime: (zone) => `Kies een andere tijd (${zone})`,
  bookThisTime: "Deze tijd boeken",
  minutesWith: (minutes, people) =>
    people === "" ? `${minutes} minuten` : `${minutes} minuten met ${people}`,
  times: (count) => `${count} ${count === 1 ? "tijd" : "tijden"}`,
  moreDays: "Meer dagen",
  changes: (movesLeft, until) =>
    `${
      { 0: "Verzetten kan niet nog eens.", 1: "Je kunt het nog één keer verzetten." }[movesLeft] ??
      `Je kunt het nog ${movesLeft} keer verzetten.`
    } Wijzigen of afzeggen kan tot ${until}.`,
  tooLate: "Het is te laat om het hier te wijzigen.",
  ask: (name, phone) => (phone === undefined ? `Mail ${name}.` : `Bel ${name}: ${phone}.`),
  askAnybody: "Bel ons, of beantwoord onze laatste mail.",
  tooManyCodes: (from) =>
    `We hebben je binnen een uur meerdere codes gestuurd. Vroeg je eerder precies hierom, vul dan de laatste in. Om ${from} kun je een nieuwe vragen.`,
  problems: {
    "code-wrong": "Dit is niet de code. Kijk in onze laatste mail en vul de zes cijfers in.",
    "code-expired": "Deze code is ouder dan tien minuten. Vraag een nieuwe.",
    "code-used": "Deze code is al gebruikt. Vraag een nieuwe.",
    "code-spent": "Deze code is te vaak verkeerd ingevuld. Vraag een nieuwe.",
    "code-not-asked": "Vraag hiervoor eerst een code: die komt per e-mail.",
    "code-for-other-request": "Deze code was voor iets anders. Vraag er een voor wat je nu wilt doen.",
    "no-address-for-code": "We hebben geen e-mailadres van je waar een code naartoe kan.",
    "mail-stopped": "We kunnen op dit moment geen e-mail versturen en dus ook geen code.",
    "address-takes-no-mail":
      "Het e-mailadres dat we van je hebben neemt geen e-mail aan, dus we kunnen je geen code sturen.",
    "not-live": "Je sollicitatie is afgesloten, dus dit kan niet meer.",
    "person-erased": "Je gegevens worden gewist, dus er kan niets meer worden gewijzigd.",
    "slot-taken": "Iemand anders heeft deze tijd net geboekt. Kies een andere.",
    "slot-held":
      "Iemand anders denkt over deze tijd na. Kies een andere, of kijk over vijf minuten nog eens.",
    "slot-not-offered": "Deze tijd is niet vrij. Kies een van de vrije tijden.",
    "slot-in-the-past": "Deze tijd is voorbij. Kies een andere.",
    "slot-after-deadline": "Dan is het aanbod verlopen. Kies een eerdere tijd.",
    "candidate-is-elsewhere": "Je hebt op deze tijd al een andere afspraak met ons. Kies een andere.",
    "too-late-to-change": "Het is te kort van tevoren om het hier te wijzigen.",
    "moved-too-often": "Het is al zo vaak verzet als hier kan.",
    "nothing-changes": "Dit is al zo: er valt niets te wijzigen.",
    "too-busy": "Er wijzigen meerdere mensen tegelijk iets. Probeer het opnieuw.",
    "invalid-request":
      "Er ontbreekt iets, of we konden het niet lezen. Kijk na wat je hebt ingevuld en stuur het opnieuw.",
  },
  refused: "Dat is niet gelukt. Er is niets gewijzigd.",
};
