import type { OfferTexts } from "./en-offer.ts";
import type { Texts } from "./en.ts";

/** Mails about an offer's deadline and the help with it, in Swedish. Part of `sv.ts`. */
export const offerTexts: Pick<Texts, keyof OfferTexts> = {
  codeAction: {
    support: "svara om du vill ha hjälpen",
    "withdraw-consent": "ta tillbaka ditt samtycke",
    expectations: "berätta vad du söker",
    explanations: "bekräfta det som förklarats för dig",
    "interview-book": "boka din intervju",
    "interview-move": "flytta din intervju",
    "interview-cancel": "avboka din intervju",
    adjustments: "berätta vad du behöver för din intervju",
    "thank-you": "skicka ditt tack",
    "data-request": "visa och ladda ner dina uppgifter",
    "correct-details": "rätta dina uppgifter",
    erase: "få dina uppgifter raderade",
    "keep-details": "ha kvar dina uppgifter",
    message: "skicka ditt meddelande",
    withdraw: "dra tillbaka din ansökan",
    survey: "berätta hur det var för dig",
    "keep-for-other-jobs": "säga att du vill höra om andra jobb",
    "end-keeping": "säga att du inte längre vill höra om andra jobb",
    "more-time": "be om mer tid",
    book: "boka ditt samtal",
    move: "flytta ditt samtal",
    cancel: "avboka ditt samtal",
  },

  calledOff: {
    candidate: "{candidate} har avbokat samtalet.",
    expert: "Du har avbokat samtalet. {candidate} vet om det.",
    recruiter: "Samtalet avbokades åt {candidate}.",
    system: "Erbjudandet som samtalet gällde är inte öppet längre.",
    "handed-over": "{candidate} har valt en annan tid, hos en kollega till dig.",
  },

  "candidate-support-offered": {
    subject: "Gratis hjälp med vårt erbjudande om {job}",
    preheader: "Ett samtal med en expert. {organisation} betalar, och du väljer.",
    heading: "Vill du prata igenom det med någon?",
    offered:
      "Du har fått vårt erbjudande om jobbet som {job}. Att säga ja, nej eller ”ja, om” är inte lätt. Därför vill vi ge dig någon att tänka tillsammans med: en expert på lön och anställningsvillkor.",
    what: "Experten",
    "what.offer": "går igenom erbjudandet med dig, rad för rad",
    "what.ask": "hjälper dig att komma fram till vad du ska be om, och hur",
    "what.worries": "svarar på det som oroar dig, i erbjudandet eller i det som kommer sedan",
    pays: "<b>{organisation} betalar experten.</b> För dig är samtalet gratis.",
    private:
      "<b>Det du säger stannar mellan dig och experten.</b> Arbetsgivaren får inte veta något utan att du säger ja, och det kan du ta tillbaka när som helst.",
    decline: "Du måste inte. ”Nej tack” är ett bra svar och ändrar inget i erbjudandet.",
    until: "Erbjudandet gäller till {by}. Samtalet behöver vara före det.",
    action: "Säg ja eller nej",
  },

  "candidate-support-reminder": {
    subject: "Finns kvar för dig: ett gratis samtal om vårt erbjudande för {job}",
    preheader: "Med en expert. {organisation} betalar, och du väljer.",
    reminder:
      "Vi erbjöd dig ett gratis samtal med en expert om vårt erbjudande för jobbet som {job}. Det finns kvar för dig.",
    private:
      "{organisation} betalar experten, och det du säger stannar mellan er två om du inte går med på något annat.",
    decline: "Behöver du det inte är ”nej tack” ett bra svar, och det ändrar inget i erbjudandet.",
    until: "Erbjudandet gäller till {by}. Samtalet behöver vara före det.",
    action: "Säg ja eller nej",
  },

  "candidate-support-accepted": {
    subject: "Välj en tid för ditt samtal: {job}",
    preheader: "Du ser lediga tider i din egen tidszon.",
    thanks:
      "Bra att du vill prata igenom det. Välj en tid som passar dig: du ser alla lediga tider, i din egen tidszon.",
    none: "Passar ingen av dem? Svara eller ring, så ser {person} vad som går. Finns det ingen ledig tid alls innan erbjudandet går ut kan du be om mer tid där.",
    until: "Välj en tid före {by}. Så länge gäller erbjudandet.",
    action: "Välj en tid",
  },

  "candidate-support-more-time": {
    subject: "Du har fått mer tid: {job}",
    preheader: "Välj en tid för ditt samtal med experten.",
    given:
      "Du bad om mer tid för att kunna prata igenom vårt erbjudande för jobbet som {job} med experten. Den har du fått.",
    none: "Finns det ingen ledig tid före det kan du be igen på samma sida.",
    until: "Erbjudandet gäller till {by}. Välj en tid före det.",
    action: "Välj en tid",
  },

  "candidate-consultation-invitation": {
    subject: "Ditt samtal med {expert}: {startsAt}",
    subjectMoved: "Ny tid: ditt samtal med {expert}, {startsAt}",
    preheader: "Allt du behöver, och en inbjudan till din kalender.",
    heading: "Ditt samtal är bokat",
    headingMoved: "Ditt samtal har fått en ny tid",
    intro: "{expert} ser fram emot att prata med dig om vårt erbjudande för jobbet som {job}.",
    moved: "Tiden var {was}. Nu är den <b>{startsAt}</b>.",
    "label.when": "När",
    "label.length": "Längd",
    "label.with": "Med",
    "label.join": "Anslut",
    joinUnknown: "{person} berättar hur",
    prepare:
      "Du behöver inte förbereda något. {expert} läser erbjudandet i förväg, och några egna frågor räcker gott.",
    calendar: "Med inbjudan i det här mejlet hamnar tiden i din kalender.",
    action: "Flytta eller avboka",
    entry: "Samtal med {expert}",
    entryWords: "Längd: {length}. Du flyttar eller avbokar med knappen i vårt mejl.",
  },

  "candidate-consultation-reminder": {
    subject: "Påminnelse: ditt samtal med {expert}, {startsAt}",
    preheader: "Om vårt erbjudande för jobbet som {job}.",
    reminder:
      "Ditt samtal med {expert} om vårt erbjudande för jobbet som {job} är <b>{startsAt}</b>. Det tar {length}.",
    join: "Anslut till samtalet",
    page: "Se ditt samtal",
    cannot: "Kan du inte? Svara eller ring så tidigt du kan, så hittar vi en annan tid.",
  },

  "candidate-consultation-cancelled": {
    subject: "Avbokat: ditt samtal med {expert}, {startsAt}",
    preheader: "Med det här mejlet försvinner tiden ur din kalender.",
    byYou: "Som du bad om är ditt samtal med {expert} {startsAt} avbokat.",
    byUs: "Vi beklagar: ditt samtal med {expert} {startsAt} kan inte bli av.",
    itself:
      "Ditt samtal med {expert} {startsAt} blir inte av. Vill du veta hur det ligger till? Svara eller ring, så berättar {person}.",
    again: "Hjälpen finns kvar för dig. Välj en annan tid när du vill.",
    action: "Välj en annan tid",
    entry: "Samtal med {expert}",
    entryWords: "Avbokat.",
  },

  "candidate-consultation-clock-changed": {
    subject: "Observera: ditt samtal med {expert} är {startsAt}",
    preheader: "Samtalet är inte flyttat. Klockan där du är har ställts om.",
    changed:
      "Sedan du bokade ditt samtal med {expert} har reglerna för klockan där du är ändrats. Vi sa {told}. Samma stund är nu <b>{startsAt}</b>.",
    todo: "Själva samtalet är inte flyttat: det är bara din klocka som visar en annan tid. Passar den inte längre kan du flytta samtalet.",
    action: "Se ditt samtal",
  },

  "candidate-agreed-points": {
    subject: "Det här kom du och {expert} överens om",
    preheader: "Skriftligt, så att du har det.",
    thanks: "Tack för samtalet. Det här kom du och {expert} överens om:",
    followUp: "{expert} hör av sig till dig igen {followUpOn}.",
    yours:
      "Vad du gör med det, och när, bestämmer du. Vem som får läsa det har du godkänt, och det kan du ändra på din sida.",
    action: "Öppna din sida",
  },

  "candidate-consultation-missed": {
    subject: "Vi missade varandra: ditt samtal med {expert}",
    preheader: "Välj en annan tid om du vill.",
    missed: "Du hade en tid med {expert} {startsAt}, och det blev inget samtal. Sånt händer.",
    again: "Vill du fortfarande ha samtalet? Välj en annan tid.",
    until: "Erbjudandet gäller till {by}.",
    over: "Vill du ändå prata? Svara eller ring, så ser {person} vad som går.",
    action: "Välj en annan tid",
  },

  "candidate-offer-deadline": {
    subject: "Vårt erbjudande om {job} gäller till {by}",
    preheader: "Berätta vad du bestämmer, eller vad du behöver för att bestämma dig.",
    stands: "Vårt erbjudande till dig om jobbet som {job} gäller till <b>{by}</b>.",
    waiting:
      "Berätta för oss innan dess vad du bestämmer, eller vad du behöver för att kunna bestämma dig. Behöver du mer tid, säg det nu, så ser {person} vad som går.",
    negotiating:
      "Du har berättat vad som är viktigt för dig, och nu är det vi som ska svara. {person} hör av sig till dig innan dess. Vill du inte vänta? Svara eller ring.",
  },

  "candidate-code": {
    subject: "Din engångskod för {organisation}",
    preheader: "Den gäller en gång, i {length}.",
    use: "Här är koden för att {action}:",
    code: "{code}",
    good: "Koden gäller en gång, i {length}. Skriv in den där du bad om den.",
    notYou:
      "Var det inte du som bad om den? Då kan någon annan ha din länk. Ge inte koden till någon och berätta för {person}: du kan få en ny länk.",
  },

  "expert-consultation-invitation": {
    subject: "Bokat: {candidate}, {startsAt}",
    subjectMoved: "Flyttat: {candidate}, {startsAt}",
    preheader: "Om erbjudandet för jobbet som {job}.",
    heading: "Ett samtal med {candidate}",
    headingMoved: "Ditt samtal med {candidate} har fått en ny tid",
    intro: "{candidate} vill gärna prata med dig om erbjudandet för jobbet som {job}.",
    moved: "Tiden var {was}. Nu är den <b>{startsAt}</b>.",
    "label.when": "När",
    "label.length": "Längd",
    "label.job": "Jobb",
    "label.join": "Anslut",
    joinUnknown: "I din kalender i Milepost finns ingen länk att ansluta med. Skicka en till {candidate}.",
    brief:
      "Du får underlaget 24 timmar innan. Bocka av att du är förberedd när du har läst det, senast 2 timmar före samtalet.",
    entry: "{candidate}: erbjudande om {job}",
    entryWords: "Längd: {length}. Underlaget kommer 24 timmar innan.",
  },

  "expert-consultation-cancelled": {
    subject: "Avbokat: {candidate}, {startsAt}",
    preheader: "Med det här mejlet försvinner tiden ur din kalender.",
    heading: "Ditt samtal med {candidate} är avbokat",
    time: "Det gällde erbjudandet om jobbet som {job}, {startsAt}. Tiden är ledig igen, och du behöver inte göra något.",
    entry: "{candidate}: erbjudande om {job}",
    entryWords: "Avbokat.",
  },

  "expert-brief": {
    subject: "Ditt underlag: {candidate}, {startsAt}",
    preheader: "Läs det och bocka av att du är förberedd.",
    heading: "Innan du pratar med {candidate}",
    intro: "Du pratar med {candidate} om erbjudandet för jobbet som {job} <b>{startsAt}</b>.",
    "label.site": "Var jobbet finns",
    "label.versions": "Versioner av erbjudandet hittills",
    "label.until": "Erbjudandet gäller till",
    "label.competing": "Ett annat erbjudande går ut",
    "label.worries": "Det som oroar",
    "label.talk": "Samtal i Milepost",
    worries: "{candidate} har skrivit något till dig",
    elsewhere:
      "Underlaget finns i Milepost, under samtalet. Siffrorna, vad som ändrats mellan dem, kontaktloggen och det som {candidate} skrivit till dig finns där och inte i det här mejlet. I en inkorg hör de inte hemma.",
    prepared: "Bocka av att du är förberedd när du har läst det, senast 2 timmar före samtalet.",
  },

  "expert-not-prepared": {
    subject: "Inte avbockat som förberett: {candidate}, {startsAt}",
    preheader: "Ditt samtal är om ungefär två timmar.",
    heading: "Har du läst underlaget om {candidate}?",
    soon: "Du pratar med {candidate} om erbjudandet för jobbet som {job} <b>{startsAt}</b>, och du har inte bockat av att du är förberedd.",
    todo: "Läs det i Milepost (samtal {talk}) och bocka av. Kan du inte hålla samtalet, avboka det där nu, så att {candidate} kan välja en annan tid.",
  },

  "expert-outcome-asked": {
    subject: "Hur gick det med {candidate}?",
    preheader: "Några ord, medan du minns.",
    heading: "Hur var ditt samtal med {candidate}?",
    how: "Du hade en tid med {candidate} om erbjudandet för jobbet som {job}, {startsAt}. Skriv i Milepost vad ni pratade om och kom överens om (samtal {talk}).",
    todo: "Det ni kom överens om går skriftligt till {candidate} när du har gjort det. Kom ingen, skriv det där, så att det går att välja en annan tid.",
  },

  "expert-outcome-reminder": {
    subject: "Återstår att säga: hur det gick med {candidate}",
    preheader: "Någon väntar på det ni kom överens om.",
    heading: "Pratade du med {candidate}?",
    how: "Ingen har sagt än om ditt samtal med {candidate} om erbjudandet för jobbet som {job} blev av. Tiden var {startsAt}.",
    todo: "Skriv det i Milepost i dag (samtal {talk}), eller att ingen kom. Därefter ber vi HR att titta på det.",
  },

  "expert-consultation-clock-changed": {
    subject: "Klockan har ställts om för {candidate}: {startsAt}",
    preheader: "Samtalet är inte flyttat.",
    heading: "Ditt samtal med {candidate} är inte flyttat, men klockan där har ställts om",
    changed:
      "Sedan samtalet bokades har reglerna för klockan ändrats där {candidate} är. Beskedet var {told}; på klockan där är samma stund nu {theirs}. Det har vi också skrivit till kandidaten.",
    yours: "På din klocka är samtalet om jobbet som {job} <b>{startsAt}</b>.",
  },

  "expert-own-clock-changed": {
    subject: "Observera: ditt samtal med {candidate} är {startsAt}",
    preheader: "Samtalet är inte flyttat. Klockan där du är har ställts om.",
    heading: "Ditt samtal med {candidate} är inte flyttat, men din klocka har ställts om",
    changed:
      "Sedan samtalet bokades har reglerna för klockan där du är ändrats. Vi sa {told}. Samma stund är nu <b>{startsAt}</b>.",
    todo: "Det är samtalet om jobbet som {job}. Kan du inte hålla det då, avboka det i Milepost nu, så att {candidate} kan välja en annan tid.",
  },

  "recruiter-more-time-asked": {
    subject: "Mer tid önskas: {candidate}, {job}",
    preheader: "Ingen tid hos experten innan erbjudandet går ut.",
    heading: "{candidate} behöver mer tid",
    asked:
      "{candidate} vill prata med experten om erbjudandet för jobbet som {job} och hittade ingen tid innan det går ut.",
    ends: "Erbjudandet gäller till {by}.",
    todo: "Flytta fram tiden, eller berätta för {candidateFirstName} i dag att den står fast.",
  },

  "recruiter-offer-deadline": {
    subject: "Erbjudandet går ut {by}: {candidate}",
    preheader: "För jobbet som {job}.",
    heading: "Erbjudandet till {candidate} går snart ut",
    waiting: "Det gäller jobbet som {job}, och {candidate} har inte svarat än.",
    reminded: "En påminnelse från oss går ut i dag.",
    unreached: "Våra mejl når inte fram, så det är bara du som kan påminna.",
    negotiating:
      "Det gäller jobbet som {job}. {candidate} har sagt vad som borde vara annorlunda och väntar på ditt svar.",
    deadline: "Det gäller till {by}.",
    todo: "Ett samtal löser det ofta: fråga vad som återstår. Behövs mer tid, flytta fram tiden innan den går ut.",
  },

  "client-offer-deadline": {
    subject: "Erbjudandet till {candidate} går ut {by}",
    preheader: "För jobbet som {job}.",
    heading: "Erbjudandet till {candidate} går snart ut",
    waiting: "Det gäller jobbet som {job}, och {candidate} har inte svarat än.",
    negotiating:
      "Det gäller jobbet som {job}. {candidate} har sagt vad som borde vara annorlunda och väntar på svar.",
    deadline: "Det gäller till {by}.",
    todo: "Kan något fortfarande avgöras hos er, säg det till {person} nu.",
  },
};
