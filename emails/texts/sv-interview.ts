import type { InterviewTexts } from "./en-interview.ts";
import type { Texts } from "./en.ts";

/**
 * Mails about interviews and what candidates want of a job, in Swedish. Part of `sv.ts`. Every `interviewKind` is an
 * en-word, so that "din" fits them all.
 */
export const interviewTexts: Pick<Texts, keyof InterviewTexts> = {
  interviewKind: {
    first: "intervju",
    final: "slutintervju",
    colleague: "träff med en blivande kollega",
    visit: "rundvisning på arbetsplatsen",
  },

  interviewCalledOff: {
    candidate: "{candidate} har avbokat.",
    recruiter: "{person} har avbokat.",
    system: "Ansökan har tagit en annan väg, så det behövs inte längre.",
  },

  thankYou: {
    thanks: "Tack för samtalet och för din tid.",
    "thanks-and-keen": "Tack för samtalet. Nu ser jag ännu mer fram emot jobbet.",
    "thanks-and-question": "Tack för samtalet. Det väckte en fråga, och jag hör gärna från dig.",
  },

  "candidate-interview-times": {
    subject: "Välj en tid: {what} för {job}",
    subjectAgain: "Fortfarande lediga: tider för din {what} för {job}",
    preheader: "Du ser lediga tider i din egen tidszon.",
    choose: "Välj en tid för din {what} för jobbet som {job}. Du ser alla lediga tider, i din egen tidszon.",
    again:
      "Vi har föreslagit tider för din {what} för jobbet som {job} och vill fortfarande gärna träffa dig. Du ser alla lediga tider, i din egen tidszon.",
    action: "Välj en tid",
    none: "Passar ingen av dem, eller är det något du behöver? Säg det på din sida, svara eller ring.",
    withdraw: "Vill du hellre inte gå vidare? Säg bara till, det är helt okej.",
  },

  "candidate-interview-invitation": {
    subject: "Din {what} för {job}: {startsAt}",
    subjectMoved: "Ny tid: din {what} för {job}, {startsAt}",
    preheader: "Var, med vem och hur du flyttar tiden.",
    heading: "Din {what} är bokad",
    headingMoved: "Din {what} har fått en ny tid",
    intro: "Vi ser fram emot att träffa dig. Här är allt du behöver veta:",
    moved: "Tiden var {was}. Nu är den <b>{startsAt}</b>.",
    "label.when": "När",
    "label.length": "Längd",
    "label.format": "Hur",
    "label.place": "Var",
    "label.join": "Anslut",
    "label.people": "Du träffar",
    "label.job": "Jobbet",
    "label.pay": "Lön",
    "label.agreement": "Kollektivavtal",
    calendar: "Med inbjudan i det här mejlet hamnar tiden i din kalender.",
    move: "Passar tiden inte längre? Flytta eller avboka på din sida, svara eller ring. Du behöver inte säga varför.",
    adjustments:
      "Berätta vad du behöver för att få en rättvis chans: tillgängliga lokaler, mer tid, tolk, skriftliga frågor eller något annat. Skriv det på din sida eller säg det till {person}. De som du träffar och {person} läser det för att kunna ordna det; det räknas inte i något annat.",
    action: "Flytta tiden eller säg vad du behöver",
    entry: "Möte med {with}",
    entryWords: "Längd: {length}. Du flyttar eller avbokar med knappen i vårt mejl.",
  },

  "candidate-interview-reminder": {
    subject: "Påminnelse: din {what} för {job}, {startsAt}",
    preheader: "{organisation} ser fram emot att träffa dig.",
    reminder: "Din {what} för jobbet som {job} är <b>{startsAt}</b>. Den tar {length}.",
    "label.format": "Hur",
    "label.place": "Var",
    join: "Anslut",
    page: "Se den på din sida",
    cannot: "Kan du inte komma? Svara eller ring så tidigt du kan, så hittar vi en annan tid.",
  },

  "candidate-interview-cancelled": {
    subject: "Avbokad: din {what} för {job}, {startsAt}",
    preheader: "Med det här mejlet försvinner tiden ur din kalender.",
    byYou:
      "Som du bad om är din {what} för jobbet som {job} {startsAt} avbokad. Du skulle ha träffat {with}.",
    byUs: "Vi beklagar: din {what} för jobbet som {job} {startsAt} kan inte bli av som planerat. Du skulle ha träffat {with}.",
    itself: "Din {what} för jobbet som {job} {startsAt} blir inte av. Du skulle ha träffat {with}.",
    again: "{person} hör av sig om en ny tid. Vill du inte vänta? Svara eller ring.",
    stands: "Vill du veta hur det ligger till? Svara eller ring, så berättar {person}.",
    entry: "Möte med {with}",
    entryWords: "Avbokat.",
  },

  "candidate-interview-times-withdrawn": {
    subject: "Tiderna gäller inte längre: {what} för {job}",
    preheader: "Du behöver inte välja någon av dem.",
    back: "Vi har tagit tillbaka tiderna som vi föreslog för din {what} för jobbet som {job}. Du behöver inte välja någon av dem.",
    next: "{person} hör av sig om hur vi går vidare. Vill du inte vänta, svara eller ring.",
  },

  "candidate-expectations-asked": {
    subject: "Vad är viktigt för dig i ett jobb: {job}",
    preheader: "Några frågor innan vi går vidare. Du får hoppa över vilka du vill.",
    heading: "Vad skulle göra det här till rätt jobb för dig?",
    ask: "Innan vi bestämmer något tillsammans om jobbet som {job} vill vi veta vad du vill när det gäller själva arbetet, lönen, arbetstiderna och platsen.",
    why: "Man slutar snart på ett jobb som inte är som man trodde. Om något inte passar är det bättre att veta det nu, och ofta går det att ändra.",
    free: "Du får hoppa över vilka frågor du vill och ändra dina svar när som helst. Ingen frågar vad du tjänar eller har tjänat.",
    action: "Svara på frågorna",
    talk: "Vill du hellre berätta för någon? Svara eller ring, så skriver {person} upp det åt dig.",
  },

  "candidate-expectations-reminder": {
    subject: "Fortfarande öppet: vad som är viktigt för dig i jobbet som {job}",
    preheader: "Några frågor innan vi går vidare. Du får hoppa över vilka du vill.",
    reminder:
      "Vi frågade vad du vill med jobbet som {job}: själva arbetet, lönen, arbetstiderna och platsen. Det hjälper både dig och oss att veta det innan vi går vidare.",
    free: "Du får hoppa över vilka frågor du vill och ändra dina svar när som helst.",
    action: "Svara på frågorna",
    talk: "Vill du hellre berätta för någon? Svara eller ring, så skriver {person} upp det åt dig.",
  },

  "interviewer-interview-invitation": {
    subject: "Bokat: {what}, {candidate}, {startsAt}",
    subjectMoved: "Flyttat: {what}, {candidate}, {startsAt}",
    preheader: "För jobbet som {job}.",
    heading: "Du träffar {candidate}",
    headingMoved: "Ditt möte med {candidate} har fått en ny tid",
    intro: "Det gäller en {what} för jobbet som {job}.",
    moved: "Tiden var {was}. Nu är den <b>{startsAt}</b>.",
    "label.when": "När",
    "label.length": "Längd",
    "label.format": "Hur",
    "label.place": "Var",
    "label.join": "Anslut",
    "label.people": "Tillsammans med",
    "label.number": "Nummer",
    "label.interview": "Intervju i Milepost",
    needs:
      "{candidate} har berättat vad som behövs. Det finns i Milepost, vid intervjun: se till att det finns på plats.",
    format:
      "{format, select, inPerson {På plats} video {Via video} phone {På telefon: du ringer kandidaten} other {På telefon: {caller} ringer kandidaten}}",
    judged:
      "Frågorna finns i Milepost och är desamma för alla kandidater. Skriv din bedömning där direkt efteråt. De andras ser du först när din är inne.",
    talk: "Det är till för att {candidate} ska få veta hur det är att arbeta här. Inget av det bedöms.",
    entry: "{candidate}: {what} för {job}",
    entryWords: "Längd: {length}. I Milepost: {interview}.",
  },

  "interviewer-interview-reminder": {
    subject: "I morgon: {what}, {candidate}, {startsAt}",
    preheader: "För jobbet som {job}.",
    heading: "Snart träffar du {candidate}",
    reminder: "Du träffar {candidate} <b>{startsAt}</b>: {what} för jobbet som {job}. Räkna med {length}.",
    "label.format": "Hur",
    "label.place": "Var",
    "label.join": "Anslut",
    "label.number": "Nummer",
    "label.interview": "Intervju i Milepost",
    needs:
      "{candidate} har berättat vad som behövs. Det finns i Milepost, vid intervjun: se till att det finns på plats.",
    format:
      "{format, select, inPerson {På plats} video {Via video} phone {På telefon: du ringer kandidaten} other {På telefon: {caller} ringer kandidaten}}",
    cannot: "Kan du inte? Säg det till {person} nu, så hinner {candidate} välja en annan tid.",
  },

  "interviewer-interview-cancelled": {
    subject: "Avbokat: {what}, {candidate}, {startsAt}",
    preheader: "Med det här mejlet försvinner tiden ur din kalender.",
    heading: "Ditt möte med {candidate} är avbokat",
    time: "Det gällde en {what} för jobbet som {job}, {startsAt}. Tiden är ledig igen, och du behöver inte göra något.",
    entry: "{candidate}: {what} för {job}",
    entryWords: "Avbokat.",
  },

  "interviewer-adjustment-asked": {
    subject: "{candidate} behöver något: {what}, {startsAt}",
    preheader: "Det finns i Milepost, vid intervjun.",
    heading: "{candidate} har berättat vad som behövs",
    asked:
      "{candidate} har skrivit vad som behövs för en rättvis {what} för jobbet som {job}, {startsAt}. Det finns i Milepost, vid intervjun ({interview}): se till att det finns på plats.",
    rule: "De som håller i mötet och {person} läser det för att kunna ordna det; det räknas inte i något annat.",
  },

  "interviewer-scorecard-asked": {
    subject: "Din bedömning: {candidate}, {job}",
    preheader: "Medan du minns: vad du hörde på varje fråga.",
    heading: "Vad hörde du av {candidate}?",
    ask: "Din {what} för jobbet som {job} var {startsAt}. Skriv din bedömning medan du minns: vad du hörde på varje fråga och vad du rekommenderar.",
    where:
      "Den finns i Milepost, under intervjun ({interview}). De andras bedömningar ser du först när din är inne, och {candidate} får läsa det du skriver.",
    not: "Blev den inte av? Säg det till {person}, så slutar vi fråga.",
  },

  "interviewer-scorecard-reminder": {
    subject: "Saknas fortfarande: din bedömning av {candidate}, {job}",
    preheader: "{candidate} väntar på ett beslut.",
    heading: "Din bedömning av {candidate} saknas",
    ask: "Din {what} för jobbet som {job} var {startsAt}, och din bedömning har inte kommit in. Beslutet väntar på den, och det gör {candidate} också.",
    where: "Du skriver bedömningen i Milepost, under intervjun ({interview}).",
    not: "Blev den inte av? Säg det till {person}, så slutar vi fråga.",
  },

  "interviewer-thank-you": {
    subject: "Tack, från {candidate}",
    preheader: "Efter din {what} för jobbet som {job}.",
    heading: "{candidate} tackar dig",
    wrote: "Efter din {what} för jobbet som {job} skrev {candidate}:",
    apart: "Det ingår inte i bedömningen av {candidate}. Vill du svara skickar {person} det vidare.",
  },

  "recruiter-interview-time-set": {
    subject: "Vald tid: {candidate}, {what} för {job}, {startsAt}",
    subjectMoved: "Flyttat: {candidate}, {what} för {job}, {startsAt}",
    preheader: "Alla som är med har fått en inbjudan.",
    heading: "{candidate} har valt en tid",
    headingMoved: "{candidate} har flyttat sin {what}",
    chosen: "Det gäller en {what} för jobbet som {job}.",
    moved: "Tiden var {was}. Nu är den <b>{startsAt}</b>.",
    "label.when": "När",
    "label.length": "Längd",
    "label.format": "Hur",
    "label.place": "Var",
    "label.people": "Med",
    todo: "Alla som är med har fått en inbjudan. Du behöver inte göra något.",
  },

  "recruiter-interview-called-off": {
    subject: "Avbokat: {candidate}, {what} för {job}",
    preheader: "{candidate} har avbokat.",
    heading: "{candidate} har avbokat sin {what}",
    off: "Det gällde jobbet som {job}, {startsAt}. Alla som var inbjudna vet om det.",
    subjectNone: "Ingen tid passar: {candidate}, {what} för {job}",
    preheaderNone: "Svaret är nej till alla tider.",
    headingNone: "Ingen av tiderna passar {candidate}",
    none: "{candidate} har sett de lediga tiderna för sin {what} för jobbet som {job}, och ingen av dem passar.",
    todo: "Ta reda på vad som ligger bakom, och om en annan tid vore bättre.",
  },

  "recruiter-adjustment-asked": {
    subject: "Anpassning önskas: {candidate}, {what} för {job}",
    preheader: "Vi har fått veta vad som behövs.",
    heading: "{candidate} behöver något för sin {what}",
    asked:
      "{candidate} har skrivit vad som behövs för en rättvis {what} för jobbet som {job}. Det finns i Milepost, vid intervjun ({interview}).",
    when: "Tiden är {startsAt}.",
    todo: "Ordna det, och berätta för {candidateFirstName} att det är ordnat. De som håller i mötet läser det också, för att kunna ordna det; det räknas inte i något annat.",
  },

  "recruiter-scorecards-in": {
    subject: "Alla bedömningar är inne: {candidate}, {job}",
    preheader: "Alla som träffade {candidate} har skrivit sin.",
    heading: "Alla har skrivit ner vad de hörde",
    complete:
      "Alla bedömningar är inne: {candidate}, {what} för jobbet som {job}. De finns i Milepost, vid intervjun ({interview}).",
    todo: "Fatta beslut och berätta för {candidateFirstName}. Att vänta är det svåraste.",
  },

  "recruiter-scorecards-missing": {
    subject: "Bedömningar saknas: {candidate}, {job}",
    preheader: "Två arbetsdagar efter genomförd {what}.",
    heading: "Bedömningar av {candidate} saknas fortfarande",
    missing:
      "Det gäller en {what} för jobbet som {job}, {startsAt}. Vi har frågat två gånger och har ännu inte fått någon från:",
    todo: "Fråga personligen. Blev den inte av, registrera det: då frågar ingen igen.",
  },

  "recruiter-meeting-unknown": {
    subject: "Blev det av? {candidate}, {what} för {job}",
    preheader: "Ingen har sagt det än.",
    heading: "Blev det av? {candidate}, {what}",
    past: "Tiden var {startsAt}, för jobbet som {job}.",
    todo: "Registrera i Milepost om det blev av: först då kan {candidateFirstName} skriva sitt tack där eller få ett nytt förslag.",
  },
};
