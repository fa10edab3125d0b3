import type { ExperienceTexts } from "./en-experience.ts";
import type { Texts } from "./en.ts";

/** The Swedish words of mails about how candidates are kept informed. Part of `sv.ts`, whose notes hold here too. */
export const svExperienceTexts: Pick<Texts, keyof ExperienceTexts> = {
  "candidate-no-news": {
    subject: "{job} på {organisation}: inga nyheter än",
    preheader: "Vi har inte glömt dig.",
    noNews:
      "Vi har inget nytt att berätta om jobbet som {job} än, och det säger vi hellre än att låta dig vänta. Din ansökan ligger kvar som förut och du behöver inte göra något.",
    sorry: "Du har inte hört från någon på ett tag. Det beror på oss, inte på dig.",
    question: "Vill du prata med någon under tiden? Svara eller ring.",
  },

  "recruiter-silence": {
    subject: "Inte ett ord på {days, plural, one {# arbetsdag} other {# arbetsdagar}}: {candidate}, {job}",
    preheader: "Ett samtal tar tre minuter.",
    heading: "{candidate} har inte hört från dig",
    silence:
      "Ingen har pratat med {candidate} om jobbet som {job} sedan {since}: det är {days, plural, one {# arbetsdag} other {# arbetsdagar}}.",
    todo: "Ring eller skriv i dag, även om det inte finns något nytt. Annars berättar vi för {candidateFirstName} senast {noNewsOn} att det inte finns några nyheter än.",
    likesCalls:
      "Ring i dag, även om det inte finns något nytt. {candidateFirstName} vill hellre bli uppringd, så inget mejl säger det i ditt ställe.",
  },

  "recruiter-message": {
    subject: "{candidate} har skrivit till dig: {job}",
    preheader: "Svara senast {by}.",
    heading: "Ett meddelande från {candidate}",
    wrote: "{candidate} skriver om jobbet som {job}:",
    deadline: "Svara senast {by}. Det har vi lovat.",
    otherAddress:
      "Det kom från en annan adress än den vi känner till, {otherAddress}. Vem som helst kan ha skrivit det: ring och fråga om något verkar ovanligt.",
    attachments:
      "{attachments, plural, one {# bilaga togs inte över. Be {candidateFirstName} att skicka den} other {# bilagor togs inte över. Be {candidateFirstName} att skicka dem}} som svar på ditt mejl.",
    shortened: "Mejlet var längre än det som visas här. Be {candidateFirstName} om resten.",
    leftOut:
      "Det som mejlprogrammet upprepade av vårt mejl är utelämnat. Om svaren stod inne i det, fråga {candidateFirstName}.",
    large:
      "Mejlet var för stort för att tas över helt, troligen på grund av bilagor. Ring {candidateFirstName} och fråga vad det innehöll.",
    spam: "Mejlet bedömdes som skräppost, vilket kan vara fel. Öppna inga länkar i det, och ring {candidateFirstName} om du är osäker.",
    reply: "Anteckna i Milepost när du har svarat: tills dess är nästa steg ditt.",
    footer: "Skrivet till {recipient} på {organisation}. Ett svar går direkt till {candidateFirstName}.",
    noReply:
      "{candidateFirstName} går inte att nå med mejl, så ring i stället. Anteckna det i Milepost när det är gjort: tills dess är nästa steg ditt.",
  },

  "hr-silence": {
    subject: "{days, plural, one {# arbetsdags} other {# arbetsdagars}} tystnad: {candidate}, {job}",
    preheader: "En kandidat har inte hört från någon.",
    heading: "Ingen har pratat med {candidate}",
    silence:
      "{candidate} har inte hört från någon om jobbet som {job} sedan {since}: det är {days, plural, one {# arbetsdag} other {# arbetsdagar}}. {person} fick en påminnelse efter tre.",
    todo: "Se till att någon ringer {candidateFirstName} i dag.",
  },

  "candidate-files-left": {
    subject: "{job} hos {organisation}: dina bilagor kom inte fram",
    preheader: "Ditt meddelande kom fram. Hit kan du skicka bilagor.",
    left: "Tack för ditt meddelande om jobbet som {job}. {person} har fått veta det. Det går inte att skicka bilagor genom att svara på våra mejl: det du bifogade har inte sparats.",
    write: "Om {person} behöver dina bilagor, skicka dem till {address}.",
    ask: "Om vi behöver dina bilagor berättar {person} vart du kan skicka dem. Svara utan bilagor, eller ring.",
  },

  "candidate-survey": {
    subject: "Hur var det för dig? {organisation}",
    preheader: "Tre frågor, två minuter.",
    ask: "Du vet nu hur det gick med jobbet som {job}. Vi vill gärna veta hur det var för dig: hur tydligt det var och hur du blev bemött.",
    short: "Det är tre frågor, med plats för dina egna ord. Det tar två minuter.",
    action: "Berätta hur det var",
    counts:
      "Det du svarar ändrar ingenting i din ansökan. Svaret räknas ihop med andras, och ingen ser siffror som bygger på färre än fem personer.",
  },

  "hr-survey-contact": {
    subject: "Vi får kontakta {candidate}: {job}",
    preheader: "Hör av dig senast {by}.",
    heading: "{candidate} säger att vi får höra av oss",
    answered:
      "{candidate} har berättat hur det var att söka jobbet som {job}, och säger att vi får höra av oss om det.",
    todo: "Hör av dig senast {by}, och lyssna.",
    done: "Bocka av uppgiften i Milepost när det är gjort. Svaren visas aldrig tillsammans med namnet.",
  },

  "admin-mail-warned": {
    subject: "Se över vår e-post: {organisation}",
    preheader: "Lite mer av detta, och inget skickas längre.",
    heading: "För mycket av vår e-post går fel",
    bounces:
      "Under de senaste 24 timmarna kom {counted, number} av {sent, number} mejl från {organisation} tillbaka för gott: adresserna är fel eller stängda.",
    complaints:
      "Under de senaste 24 timmarna markerades {counted, number} av {sent, number} mejl från {organisation} som skräppost av den som fick dem.",
    means:
      "Inget är stoppat ännu. Blir det värre skickas ingen e-post från {organisation} längre, så att e-postleverantörerna fortsätter att ta emot den.",
    mendBounces:
      "Ta i dag reda på varifrån adresserna kommer: en import, ett formulär, en leverantör? Rätta eller ta bort dem.",
    mendComplaints:
      "Ta i dag reda på vilka mejl det gäller, och om läsarna väntade sig dem: någon som blev anmäld av en annan, en gammal import?",
    reset:
      "Säg sedan i Milepost vad du har gjort (POST /v1/mail-breaker/reset, med skälet): då räknas det om från början.",
  },

  "admin-mail-stopped": {
    subject: "Ingen e-post skickas längre: {organisation}",
    preheader: "Allt väntar tills en administratör släpper ut det igen.",
    heading: "Ingen e-post från {organisation} skickas längre",
    bounces:
      "Under de senaste 24 timmarna kom {counted, number} av {sent, number} mejl från {organisation} tillbaka för gott: adresserna är fel eller stängda.",
    complaints:
      "Under de senaste 24 timmarna markerades {counted, number} av {sent, number} mejl från {organisation} som skräppost av den som fick dem.",
    means:
      "Det som skulle skickas väntar, och inget går förlorat. Kandidater får inga koder: deras sida säger vem de kan ringa. Säg till rekryterarna, som ringer kandidaterna tills vidare.",
    mendBounces:
      "Ta i dag reda på varifrån adresserna kommer: en import, ett formulär, en leverantör? Rätta eller ta bort dem.",
    mendComplaints:
      "Ta i dag reda på vilka mejl det gäller, och om läsarna väntade sig dem: någon som blev anmäld av en annan, en gammal import?",
    reset:
      "Släpp sedan ut e-posten igen i Milepost (POST /v1/mail-breaker/reset, med skälet). Det som väntade skickas inom fem minuter, om det fortfarande är till nytta.",
  },

  "candidate-erasure-asked": {
    subject: "Din begäran om radering, {organisation}",
    preheader: "Du kan ångra dig till {until}.",
    asked:
      "Du har bett oss radera allt som {organisation} har sparat om dig. Det gör vi från {until}, inom en timme. Fram till dess kan du ta tillbaka din begäran.",
    over: "Din ansökan till jobbet som {job} avslutas då, liksom allt vi har kommit överens om. Efter det kan ingen få tillbaka dina uppgifter.",
    action: "Behåll mina uppgifter",
    notYou: "Var det inte du? Ta tillbaka begäran och ring oss.",
  },

  "candidate-erased": {
    subject: "Vi raderar dina uppgifter, {organisation}",
    preheader: "Det här är det sista mejlet du får från oss.",
    done: "Som du bad om raderar vi nu dina uppgifter: ditt namn, hur vi når dig och allt som har skrivits om dig. Inom en timme finns inget av det kvar hos {organisation}.",
    over: "Tiden som {organisation} sparar dina uppgifter är slut. Vi raderar dem nu: ditt namn, hur vi når dig och allt som har skrivits om dig. Inom en timme finns inget av det kvar.",
    doneExcept:
      "Som du bad om raderar vi nu dina uppgifter. Inom en timme finns inget kvar hos {organisation} utom det vi enligt lag får eller måste behålla:",
    overExcept:
      "Tiden som {organisation} sparar dina uppgifter är slut. Vi raderar dem nu. Inom en timme finns inget kvar utom det vi enligt lag får eller måste behålla:",
    "label.ground": "Varför",
    "label.review": "Prövas på nytt",
    heldUntil:
      "Ingen kan längre läsa det utom den som ansvarar för dataskydd hos oss. Vi raderar det så snart det inte behövs längre; vi skriver inte till dig då.",
    kept: "Det som blir kvar är siffror som inte kan kopplas till dig.",
    last: "Det här är det sista mejlet du får från oss. Tack för tiden du gav oss.",
  },

  "candidate-retention-notice": {
    subject: "Vi raderar dina uppgifter {on}, {organisation}",
    preheader: "Du behöver inte göra något, om du inte vill att vi sparar dem.",
    closed:
      "Din ansökan till jobbet som {job} är avslutad, och efter det sparar vi dina uppgifter bara en tid.",
    keptSoFar:
      "För ett år sedan sa du att {organisation} får spara dina uppgifter och höra av sig om andra jobb. Ditt ja går ut nu.",
    erased:
      "Vi raderar {on} det vi har sparat om dig: ditt namn, hur vi når dig och allt som har skrivits om dig.",
    work: "Det som sparas om dig som anställd hör inte hit.",
    keep: "Vill du att vi sparar dem i tolv månader till, så att vi kan höra av oss när ett annat jobb hos oss passar dig? Säg i så fall det på din sida före den dagen. Du kan ta tillbaka det när du vill.",
    again:
      "Får vi spara dem i tolv månader till? Säg i så fall det på din sida före den dagen. Du kan ta tillbaka det när du vill.",
    action: "Spara mina uppgifter",
    nothing: "Om du inte gör något raderas de. Fram till dess kan du se och ladda ner dem på din sida.",
  },

  "privacy-erasure-asked": {
    subject: "En kandidat vill bli raderad: {job}",
    preheader: "Det sker {until}.",
    heading: "En kandidat vill bli raderad",
    asked:
      "En person som sökte jobbet som {job} har bett om att alla uppgifter raderas och bekräftat det med en kod.",
    deadline: "Det sker av sig självt {until}, om begäran inte tas tillbaka innan dess.",
    todo: "Måste du enligt lag behålla något? Spärra det i Milepost innan dess. Annars behöver du inte göra något.",
    "label.asked": "Begärt",
  },

  "privacy-hold-review": {
    subject: "Se över det som är spärrat: {job}",
    preheader: "Förläng eller avsluta.",
    heading: "Det som är spärrat ska prövas på nytt",
    due: "Om en person som sökte jobbet som {job} har du spärrat uppgifter som annars raderas på begäran. Nu är dagen här då du ville pröva det på nytt.",
    "label.application": "Ansökan",
    "label.ground": "Varför",
    "label.since": "Spärrat sedan",
    todo: "Förläng spärren i Milepost om skälet finns kvar. Avsluta den annars.",
    never: "Den upphör inte av sig själv, och uppgiften ligger kvar tills du har bestämt dig.",
  },

  heldItem: {
    "contact-details": "namn och kontaktuppgifter",
    application: "det som berättades i ansökan",
    correspondence: "meddelanden och anteckningar från samtal",
    decisions: "skäl till beslut",
    interviews: "anteckningar från intervjuer",
    expectations: "önskemål om jobbet, med egna ord",
    offers: "anteckningar om erbjudandet",
  },

  heldGround: {
    "legal-claims": "behövs för ett rättsligt anspråk, eller för att försvara oss mot ett",
    "legal-obligation": "vi är enligt lag skyldiga att spara det",
    "right-to-work": "vi är enligt lag skyldiga att visa vem som fick arbeta",
  },
};
