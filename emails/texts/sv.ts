import type { Texts } from "./en.ts";
import { svExperienceTexts } from "./sv-experience.ts";
import { interviewTexts } from "./sv-interview.ts";
import { offerTexts } from "./sv-offer.ts";
import { trackTexts } from "./sv-track.ts";

/**
 * Every word of every mail, in Swedish. We say du. Who introduced a candidate has "tipsat" about them. Names get no
 * genitive, and nobody is called han or hon: a sentence that would need it is turned round.
 */
export const sv: Texts = {
  common: {
    greeting: "Hej {firstName}!",
    sender: "{person} på {organisation}",
    promise: "Du hör från {person} senast {by}.",
    person: "<b>{person}</b>, {organisation}\nSvara bara på det här mejlet: {personFirstName} läser det.",
    personWithPhone:
      "<b>{person}</b>, {organisation}\nSvara bara på det här mejlet eller ring <call>{phone}</call>. Båda når {personFirstName}.",
    callPerson: "Ring {personFirstName}: {phone}",
    callCandidate: "Ring {candidateFirstName}: {phone}",
    writeToCandidate: "Skriv till {candidateFirstName}",
    noPhone:
      "Vi har inget telefonnummer till {candidate}. Den som lämnade tipset vet kanske hur man får kontakt.",
    reasonTitle: "Skälet, i klartext:",
    otherJobs:
      "Får vi höra av oss när ett annat jobb hos oss passar dig? Säg i så fall ja på din sida: det gäller i tolv månader, och du kan ta tillbaka det när du vill.",
    otherJobsAction: "Säg ja på din sida",
    ownPage: "Se var du är och vad som händer härnäst",
    ownPageEnded: "Se vad som har sagts, och dina uppgifter",
    check: "På en del av det som jobbet kräver är svaret vi har ”nej” eller ”inte än”:",
    checkBy:
      "Det ensamt avgör ingenting. Någon av oss tittar på det senast {checkBy} och pratar med dig om det.",
    kept: "När din ansökan har avslutats sparar vi dina uppgifter i {kept}. Sedan raderas de.",
    rights:
      "Du kan se dem, få dem rättade eller borttagna när som helst: svara på det här mejlet eller ring.",
    referrerSees:
      "{referrer} tipsade om dig och får veta vilket steg du har nått, men aldrig vad som har sagts eller bestämts, eller varför.",
    moreRows: "… och {count, number} till.",
    nextPoints: "Härnäst: {points, number} poäng när {condition}.",
    nextPointsAndMore:
      "Härnäst: {points, number} poäng när {condition}, och {more, number} till för den som är ny i branschen.",
    earned: "Du har tjänat ihop <b>{points, number} poäng</b> (före skatt).",
    and: "{first} · {second}",
    "label.job": "Jobb",
    "label.site": "Arbetsplats",
    "label.step": "Steg",
    "label.started": "Började",
    "label.recruiter": "Rekryterare",
    "label.outcome": "Utfall",
    "footer.candidate":
      "Det här mejlet gäller jobbet som {job} på {organisation}. Ditt svar går direkt till {person}.",
    "footer.referrer":
      "Du får det här mejlet för att du har tipsat {organisation} om någon till jobbet som {job}. Ditt svar går direkt till {person}.",
    "footer.recruiter": "Skrivet till {recipient} på {organisation}. Ett svar når era administratörer.",
    "footer.person": "Skrivet till dig på {organisation}. Ditt svar går direkt till {person}.",
    "footer.office":
      "Skrivet till dig på {organisation} på grund av din roll där. Ett svar når era administratörer.",
    "footer.summary":
      "En återkommande sammanställning till dig på {organisation} på grund av din roll där. Ett svar når era administratörer.",
    "footer.choices": "Välj vilka sammanställningar du får",
  },

  formats: {
    instant: "{date} kl. {time}",
    clock: "{date} kl. {time}",
    instantElsewhere: "{date} kl. {time} ({zone})",
    "pay.hour": "{amount} i timmen",
    "pay.month": "{amount} i månaden",
    "pay.year": "{amount} om året",
    "length.minute": "{count, plural, one {# minut} other {# minuter}}",
    "length.day": "{count, plural, one {# dag} other {# dagar}}",
    "length.month": "{count, plural, one {# månad} other {# månader}}",
  },

  stepTaken: {
    "spoke-interested":
      "Det var fint att prata med dig om jobbet som {job}. Vi är glada att du är intresserad och vill gärna gå vidare.",
    "call-back":
      "Det var inte bästa stunden att prata, så vi kom överens om en annan. {person} ringer dig då.",
    thinking: "Du ville ha lite tid att tänka på jobbet som {job}. Ta den tiden: det är värt att tänka på.",
    "other-job": "Vi kanske har ett annat jobb som passar dig ännu bättre än {job}. Vi tittar på det åt dig.",
    arrangements: "Vi vill gärna träffa dig. Just nu planerar vi din intervju för jobbet som {job}.",
    "held-forward":
      "Tack för intervjun för jobbet som {job}. Det var ett bra samtal, och vi vill gå vidare med dig.",
    "held-second": "Tack för intervjun för jobbet som {job}. Vi vill gärna prata med dig en andra gång.",
    "held-deciding":
      "Tack för intervjun för jobbet som {job}. Vi har inte bestämt oss än, för vi vill göra det med omsorg.",
    "being-moved": "Din intervju för jobbet som {job} flyttas, och vi hittar en ny tid tillsammans med dig.",
    "final-forward": "Tack för slutintervjun för jobbet som {job}. Vi vill gå vidare med dig.",
    "final-deciding":
      "Tack för slutintervjun för jobbet som {job}. Vi har inte bestämt oss än, för vi vill göra det med omsorg.",
    accepted: "Du har tackat ja till jobbet som {job}, och det är vi jätteglada för. Välkommen!",
    preparing: "Goda nyheter: vi förbereder ett anställningserbjudande till dig, om jobbet som {job}.",
    negotiating:
      "Tack för att du har berättat vad som är viktigt för dig i vårt erbjudande. Vi tittar på det nu.",
    reserve:
      "Du är fortfarande aktuell för jobbet som {job}. Vi vill vara öppna med att vi har frågat någon annan först. Du får veta så snart vi vet.",
    other: "Så här ligger det till med din ansökan till jobbet som {job} nu: {label}.",
  },

  stepNext: {
    "spoke-interested": "Härnäst kommer en intervju. {person} hittar en tid som passar dig.",
    "call-back": "Passar en annan tid bättre? Svara bara med den.",
    thinking:
      "{person} frågar dig då hur du känner. Har du en fråga innan dess, ställ den: det är därför vi finns.",
    "other-job": "{person} berättar vad vi har hittat. Inget händer utan att du säger ja.",
    arrangements:
      "Härnäst föreslår {person} när och var. Finns det dagar eller tider som inte passar dig, svara och berätta.",
    "held-forward": "Härnäst kommer vårt beslut om ett erbjudande. {person} berättar, hur det än blir.",
    "held-second": "Härnäst föreslår {person} tider och berättar vem du får träffa.",
    "held-deciding": "{person} berättar vad vi bestämmer, hur det än blir.",
    "being-moved": "Svara med några tider som passar dig, så bekräftar {person} en.",
    "final-forward": "Härnäst kommer vårt beslut om ett erbjudande. {person} berättar, hur det än blir.",
    "final-deciding": "{person} berättar vad vi bestämmer, hur det än blir.",
    accepted:
      "Härnäst kommer vi överens om din första arbetsdag och vad som behövs före den. {person} går igenom det med dig.",
    preparing: "{person} går igenom det med dig innan du behöver bestämma något.",
    negotiating: "{person} återkommer till dig med ett svar.",
    reserve:
      "Du behöver inte göra något. Måste du ge någon annan ett svar under tiden, säg det till oss, så försöker vi bli snabbare.",
    other: "Är något oklart? Fråga bara.",
  },

  decision: {
    "held-not-chosen":
      "Tack för intervjun för jobbet som {job}, och för allt du berättade om dig själv. Vi har bestämt oss för att inte gå vidare med din ansökan.",
    "final-not-chosen":
      "Tack för att du har varit med hela vägen till slutintervjun för jobbet som {job}. Vi har bestämt oss för att inte erbjuda dig jobbet.",
    "not-offered":
      "Tack för den tid och tanke du har lagt på jobbet som {job}. Vi har bestämt oss för att inte ge dig ett erbjudande.",
    withdrawn:
      "Vi tar tillbaka vårt erbjudande om jobbet som {job}. Vi vet vad det betyder för dig, och vi beklagar det verkligen.",
    "checks-not-passed":
      "Kontrollerna före din första dag som {job} är klara, och på grund av vad de visade kan du inte börja hos oss.",
    "withdrawn-after-acceptance":
      "Du tackade ja till jobbet som {job}, och nu tar vi tillbaka vårt erbjudande. Vi vet vad det betyder för dig, och vi beklagar det verkligen.",
    other:
      "Tack för den tid du gav oss för jobbet som {job}. Vi har bestämt oss för att inte gå vidare med din ansökan.",
  },

  goodbye: {
    withdrew: "Du har berättat att du inte vill gå vidare med din ansökan till jobbet som {job}.",
    "too-far": "Du har berättat att vägen till jobbet som {job} är för lång för dig.",
    declined: "Du har berättat att du tackar nej till vårt erbjudande om jobbet som {job}.",
    "backed-out": "Du har berättat att du inte längre vill börja som {job}.",
    other: "Du har berättat att du inte vill gå vidare med din ansökan till jobbet som {job}.",
  },

  paused: {
    unreachable: "Vi har försökt nå dig några gånger om jobbet som {job}, och det har inte lyckats.",
    "no-reply":
      "Vi har föreslagit tider för din intervju för jobbet som {job} och har inte hört något från dig.",
    "did-not-attend": "Vi hade en tid för din intervju för jobbet som {job}, och vi fick aldrig träffas.",
    "final-did-not-attend":
      "Vi hade en tid för din slutintervju för jobbet som {job}, och vi fick aldrig träffas.",
    expired:
      "Tiden för att svara på vårt erbjudande om jobbet som {job} har gått ut, och vi har inte hört något från dig.",
    "never-started": "Vi såg fram emot din första dag som {job}, och vi har inte lyckats nå dig.",
    other: "Vi har inte lyckats nå dig om jobbet som {job}.",
  },

  reason: {
    "another-candidate": "Någon annan stod närmare det som jobbet kräver just nu.",
    experience: "Jobbet kräver mer erfarenhet av den här sortens arbete än du har berättat om.",
    requirement: "Jobbet har ett krav som inte kan uppfyllas just nu.",
    availability: "Jobbets dagar och tider går inte ihop med dem du kan arbeta.",
    "pay-expectation": "Det du vill tjäna och det jobbet betalar ligger för långt ifrån varandra.",
    "job-closed": "Själva jobbet har stängts.",
    checks: "Något i kontrollerna före starten gör att vi inte kan gå vidare.",
    other: "Det är inget av de vanliga skälen. Fråga oss, så förklarar vi gärna.",
  },

  item: {
    "identity-document": "En kopia av ditt pass eller id-kort",
    "right-to-work-proof": "Ett bevis på att du får arbeta i landet",
    reference: "Någon som känner ditt arbete och som vi får fråga om dig",
    certificate: "En kopia av ditt intyg eller betyg",
    "background-check": "Din del av bakgrundskontrollen, ifylld",
    "health-declaration": "Hälsodeklarationen, ifylld",
    "contact-details": "Hur vi bäst når dig: ditt telefonnummer och din mejladress",
    other: "Något som vi hellre vill förklara för dig själva",
  },

  interviewFormat: {
    "in-person": "På plats",
    video: "Via video",
    phone: "På telefon: vi ringer dig",
    other: "{value}",
  },

  referrerStep: {
    "contact-made": "vi har haft ett första samtal",
    "interview-booked": "en intervju är bokad",
    "interview-completed": "intervjun är gjord",
    "final-interview": "slutintervjun är gjord",
    offer: "svaret är ja till att börja hos oss",
    "started-work": "första arbetsdagen är gjord",
    "still-working-4w": "4 veckor på jobbet har gått",
    "still-working-12w": "12 veckor på jobbet har gått",
    other: "{label}",
  },

  referrerCondition: {
    "contact-made": "vi har haft ett första samtal med {candidate}",
    "interview-booked": "en intervju med {candidate} är bokad",
    "interview-completed": "intervjun med {candidate} är gjord",
    "final-interview": "slutintervjun med {candidate} är gjord",
    offer: "{candidate} har sagt ja till att börja hos oss",
    "started-work": "{candidate} börjar arbeta",
    "still-working-4w": "{candidate} har arbetat här i 4 veckor",
    "still-working-12w": "{candidate} har arbetat här i 12 veckor",
    other: "{candidate} når steget ”{label}”",
  },

  task: {
    withdrew: "Avboka det som var ordnat med kollegor eller rum. Kandidaten får ett tack från oss.",
    "call-back": "Ring på den överenskomna tiden och registrera sedan hur det gick.",
    accepted:
      "Kom överens om första arbetsdagen och starta kontrollerna. Kandidaten hör från dig senast det datum som står nedan.",
    declined:
      "Fråga, om det går, vad som avgjorde och skriv ner det. Titta sedan på vem som står på tur för jobbet.",
    expired: "Erbjudandet har gått ut utan svar. Titta på vem som står på tur för jobbet.",
    "did-not-arrive":
      "Ingen kom den första arbetsdagen. Ring innan någon drar slutsatser, ta reda på om allt är bra och registrera det du får veta.",
    "backed-out":
      "Avboka det som var förberett för första arbetsdagen och titta på vem som står på tur för jobbet.",
    other: "Titta på ansökan och registrera vad som händer härnäst.",
  },

  callHappened: {
    "no-mail":
      "Inga mejl når {candidate}, så det som registrerats (”{label}”) kan bara framföras på telefon.",
    rejection:
      "”{label}” har registrerats. Efter en intervju ska ett nej komma från en människa: vårt mejl till {candidate} väntar på ditt samtal.",
    "rejection-undone":
      "”{label}” har tagits tillbaka, men {candidate} har redan fått beskedet. Att det var vårt fel ska först komma från en människa; vår rättelse följer efter ditt samtal.",
    "job-filled":
      "Jobbet är tillsatt eller stängt, och {candidate} har varit på intervju för det. Det beskedet ska komma från dig.",
  },

  callTodo: {
    "no-mail":
      "Ring, berätta vad som händer härnäst och när, och registrera samtalet. Be om en mejladress som fungerar.",
    rejection: "Ring, ge skälet i klartext och registrera samtalet med hur det gick.",
    "rejection-undone":
      "Ring, säg rakt ut att vi gjorde fel, berätta hur det ligger till och registrera samtalet.",
    "job-filled": "Ring, tacka för intervjun och säg att det inte är något omdöme. Registrera samtalet.",
  },

  dueKind: {
    review: "Att se över",
    "first-contact": "Första kontakt",
    "rejection-call": "Ring: efter en intervju kommer ett nej från en människa",
    "call-about-correction": "Ring: det vi berättade var vårt fel",
    "call-unreachable-by-mail": "Ring: inga mejl når fram",
    "check-first": "Kontrollera först",
    promise: "Löfte till kandidaten",
    "retention-check": "Fortfarande anställd?",
    "offer-deadline": "Erbjudandet går ut",
    confirmation: "Väntar på bekräftelse",
    other: "{value}",
  },

  source: {
    share: "Delad länk",
    api: "Ett annat system",
    hand: "Inlagd för hand",
    import: "Import",
    other: "{value}",
  },

  "candidate-next-step": {
    subject: "{job} på {organisation}: vad som händer nu",
    preheader: "Du hör från {person} senast {by}.",
  },

  "candidate-tried-to-call": {
    subject: "Vi försökte ringa dig om {job}",
    preheader: "När passar det? Vi försöker igen {by}.",
    tried: "{person} försökte ringa dig om din ansökan till jobbet som {job} men fick inget svar.",
    goodTime: "När passar det bra? Svara med en tid, eller ring {personFirstName} när du vill.",
    again: "Annars försöker vi igen {by}.",
  },

  "candidate-item-needed": {
    subject: "En sak vi behöver från dig för {job}",
    preheader: "Gärna senast {by}. {person} kan hjälpa till.",
    need: "För att gå vidare med din ansökan till jobbet som {job} behöver vi en sak från dig:",
    deadline: "Skicka det eller hör av dig senast {by}.",
    help: "Det räcker att svara på det här mejlet. Är det svårt att få fram, eller är du osäker på vad vi menar? Säg till: {person} kan hjälpa dig.",
  },

  "candidate-kind-no": {
    subject: "Din ansökan till {job} på {organisation}",
    preheader: "Vårt svar, med skälet.",
    answer:
      "Tack för ditt intresse för jobbet som {job} och för den tid du gav oss. Vårt svar är nej den här gången, och vi vill säga rakt ut varför.",
    requirement: "Jobbet kräver det här: <b>{requirement}</b>.",
    wrong: "Har vi missförstått något, eller är skälet oklart? Svara eller ring, så får du svar av {person}.",
    door: "Det gäller just det här jobbet, i dag. Förändras något, eller känns ett annat jobb hos oss rätt? Då hör vi gärna från dig.",
  },

  "candidate-kind-no-after-call": {
    subject: "Din ansökan till {job} på {organisation}",
    preheader: "Vårt svar, med skälet.",
    called: "{person} berättade det för dig på telefon {calledOn}. Här är det skriftligt, så att du har det.",
    notCalled:
      "Det här borde du få höra av en människa. {person} pratar gärna igenom det med dig: svara med en tid som passar, eller ring.",
    personalLine: "Några ord från {person}:",
    wrong: "Dyker det upp en fråga senare, ställ den. Du får svar av {person}.",
    door: "Vi önskar dig allt gott. Känns ett annat jobb hos oss rätt en dag hör vi gärna från dig.",
  },

  "candidate-goodbye": {
    subject: "Tack, och lycka till: {job} på {organisation}",
    preheader: "Dörren står öppen.",
    thanks:
      "Tack för att du berättade, och för den tid du gav oss. Din ansökan är nu avslutad, och du behöver inte göra något mer.",
    door: "Dörren står öppen. Förändras något, eller var det ett missförstånd? Svara på det här mejlet: {person} hör gärna från dig.",
  },

  "candidate-missed-each-other": {
    subject: "Vi missade varandra: välj en ny tid",
    preheader: "Svara eller ring senast {by}.",
    missed: "Vi hade en tid för din intervju för jobbet som {job}, och vi missade varandra. Sånt händer.",
    newTime: "Välj en ny tid senast {by}.",
    how: "Svara med två eller tre tider som passar dig, eller ring {person}. Vill du hellre inte gå vidare? Säg bara till, det är helt okej.",
  },

  "candidate-paused": {
    subject: "Din ansökan till {job} är pausad",
    preheader: "Du kan öppna den igen till och med {until}.",
    pausedNow: "Därför har vi pausat din ansökan. Inget har gått förlorat.",
    reopen:
      "Vill du gå vidare? Till och med {until} kan du öppna den igen med knappen nedan. Det går också bra att svara på det här mejlet eller ringa {person}.",
    action: "Öppna den igen",
    otherwise: "Har du bestämt dig för något annat är det helt okej, och du behöver inte göra något.",
  },

  "candidate-invitation": {
    subject: "Din intervju för {job}: {startsAt}",
    subjectMoved: "Ny tid för din intervju för {job}: {startsAt}",
    preheader: "Var, med vem och hur du flyttar tiden.",
    heading: "Din intervju för {job}",
    headingFinal: "Din slutintervju för {job}",
    headingMoved: "Din intervju har fått en ny tid",
    intro: "Vi ser fram emot att träffa dig. Här är allt du behöver veta:",
    "label.when": "När",
    "label.length": "Längd",
    "label.format": "Hur",
    "label.place": "Var",
    "label.people": "Du träffar",
    "label.pay": "Lön",
    "label.agreement": "Kollektivavtal",
    move: "Passar tiden inte? Svara eller ring, så hittar vi en annan. Du behöver inte säga varför.",
    adjustments:
      "Berätta vad som skulle göra det lättare för dig: tillgängliga lokaler, mer tid, tolk, skriftliga frågor eller något annat. {person} ordnar det.",
  },

  "candidate-offer": {
    subject: "Vårt erbjudande till dig: {job} på {organisation}",
    preheader: "Ge oss ditt svar senast {by}. {person} hjälper dig med alla frågor.",
    heading: "Vi vill gärna att du börjar hos oss",
    offered:
      "Vi är glada att kunna erbjuda dig jobbet som {job} på {organisation}. Du har fått detaljerna av {person}.",
    deadline: "Berätta vad du bestämmer senast {by}.",
    help: "Läs det i lugn och ro och fråga om vad som helst: lön, arbetstider, teamet, de första veckorna. {person} kan gå igenom det med dig rad för rad. Om något inte passar, eller om du behöver mer tid, säg det innan du bestämmer dig.",
  },

  "candidate-first-day": {
    subject: "Din första arbetsdag på {organisation}: {startsOn}",
    subjectMoved: "Din första arbetsdag på {organisation} är flyttad: {startsOn}",
    preheader: "När, var och vem som möter dig.",
    heading: "Din första arbetsdag",
    headingMoved: "Din första arbetsdag är flyttad",
    intro: "Vi ser fram emot att ha dig hos oss som {job}. Det här har vi kommit överens om:",
    "label.when": "När",
    "label.place": "Var",
    "label.meets": "Vem som möter dig",
    "label.bring": "Ta med",
    help: "Är något oklart, eller står något i vägen? Svara eller ring: {person} löser det tillsammans med dig.",
  },

  "candidate-job-filled": {
    subject: "Jobbet som {job} på {organisation} är inte längre ledigt",
    preheader: "Det säger inget om dig.",
    filled:
      "Jobbet som {job} på {organisation} har tillsatts eller stängts, och därför är din ansökan avslutad. Det säger inget om dig: vi har inte fattat något beslut om dig.",
    thanks: "Tack för ditt intresse.",
  },

  "candidate-receipt": {
    subject: "Vi har fått din ansökan: {job} på {organisation}",
    preheader: "Du hör från {person} senast {by}.",
    heading: "Tack, {firstName}",
    arrived:
      "Din ansökan till jobbet som {job} på {organisation} har kommit fram. {person} tar hand om den och hör av sig till dig.",
    privacyTitle: "Vad som händer med dina uppgifter",
    privacy:
      "{organisation} använder det du har lämnat bara för den här ansökan. De som arbetar med den kan se det.",
  },

  "candidate-added": {
    subject: "Om jobbet som {job} på {organisation}",
    preheader: "{givenBy} gav oss dina uppgifter. Så här använder vi dem.",
    given:
      "{givenBy} gav oss ditt namn och hur vi når dig, eftersom jobbet som {job} på {organisation} kan vara rätt för dig. {person} tar hand om det och hör av sig till dig.",
    privacyTitle: "Vad som händer med dina uppgifter",
    privacy: "{organisation} använder dem bara för den här ansökan. De som arbetar med den kan se dem.",
    remove:
      "<b>Var det oväntat, eller vill du inte det här?</b> Svara ”ta bort mig” eller ring, så tar vi bort dina uppgifter. Du behöver inte säga varför.",
  },

  "candidate-times-offered": {
    subject: "Välj en tid för din intervju: {job}",
    preheader: "Välj senast {by}.",
    meet: "Vi vill gärna träffa dig och prata om jobbet som {job}.",
    times: "De här tiderna är lediga:",
    ask: "{person} har några tider åt dig.",
    page: "På din sida ser du alla lediga tider, i din egen tidszon, och väljer hur vi ses.",
    choose: "Välj en senast {by}.",
    how: "Svara med den som passar bäst, eller ring. Passar ingen av dem, berätta vilken som skulle göra det.",
    howOnPage: "Passar ingen av dem, eller är det något du behöver? Säg det på din sida, svara eller ring.",
    action: "Välj en tid",
  },

  "candidate-times-reminder": {
    subject: "Fortfarande lediga: tider för din intervju för {job}",
    preheader: "Välj senast {by}.",
    reminder:
      "Vi har föreslagit tider för din intervju för jobbet som {job} och vill fortfarande gärna träffa dig.",
    times: "De här tiderna är lediga:",
    choose: "Välj en senast {by}.",
    how: "Det räcker att svara med en av dem, eller ring {person}. Vill du hellre inte gå vidare? Säg bara till, det är helt okej.",
    howOnPage:
      "På din sida ser du alla lediga tider. Vill du hellre inte gå vidare? Säg bara till, det är helt okej.",
    action: "Välj en tid",
  },

  "candidate-reopened": {
    subject: "Din ansökan till {job} är öppen igen",
    preheader: "Du hör från {person} senast {by}.",
    open: "Kul att du är tillbaka. Din ansökan till jobbet som {job} på {organisation} är öppen igen, precis där den stannade.",
  },

  "candidate-new-date": {
    subject: "{job} på {organisation}: ett nytt datum",
    preheader: "Du hör från {person} senast {by}.",
    longer:
      "Vi behöver lite längre tid för din ansökan till jobbet som {job} än vi sa. Inget annat har ändrats, och du behöver inte göra något.",
    late: "Du skulle ha hört från oss om jobbet som {job} vid det här laget, och det har du inte. Det beklagar vi. Inget annat har ändrats. Här är det nya datumet:",
    question: "Passar det nya datumet inte, eller vill du prata innan dess? Svara eller ring.",
  },

  "candidate-correction": {
    subject: "Bortse från vårt meddelande ”{title}”",
    subjectSeveral:
      "Bortse från {count, plural, one {ett meddelande} other {# meddelanden}} från oss om {job}",
    subjectUnknown: "Bortse från vårt meddelande som skickades {sentAt}",
    preheader: "Det blev fel i våra uppgifter.",
    mistake:
      "Det blev fel i våra uppgifter. Bortse från vårt meddelande ”<b>{title}</b>” som skickades {sentAt}.",
    mistakeSeveral:
      "Det blev fel i våra uppgifter. Bortse från de här meddelandena från oss, det sista skickat {sentAt}:",
    mistakeUnknown: "Det blev fel i våra uppgifter. Bortse från vårt meddelande som skickades {sentAt}.",
    interviewOff: "Intervjun {interviewAt} blir inte av. Du behöver inte komma.",
    interviewStays: "Din intervju är kvar på den tid vi sa tidigare: {interviewAt}.",
    firstDayOff: "Den första arbetsdag som vi angav, {firstDay}, gäller inte.",
    open: "Din ansökan till jobbet som {job} är öppen, precis som förut.",
    unchanged: "Inget annat har ändrats för dig.",
    sorry:
      "Vi ber om ursäkt för förvirringen. Har du fått en fråga av det, svara eller ring, så får du svar av {person}.",
  },

  "candidate-booking-cancelled": {
    subject: "Avbokad: din intervju för {job}, {startsAt}",
    preheader: "Du behöver inte komma.",
    cancelled:
      "Din intervju för jobbet som {job} {startsAt} har avbokats. Du behöver inte komma eller göra något.",
    question: "Kommer det som en överraskning? Svara eller ring, så berättar {person} hur det ligger till.",
  },

  "referrer-thanks": {
    subject: "Tack: {candidate} har sökt",
    preheader: "{person} hör av sig till den du tipsade om.",
    applied:
      "Tack för ditt tips! {candidate} har sökt jobbet som {job} på {organisation}. {person} hör snart av sig till {candidate}.",
    told: "Vi berättar för dig om varje steg. Det som {candidate} och vi pratar om stannar mellan oss.",
  },

  "referrer-next-step": {
    subject: "{candidate} har tagit nästa steg",
    preheader: "Tack för ditt tips.",
    step: "{candidate} har tagit nästa steg: {step}.",
    thanks: "Tack för ditt tips till {organisation}.",
  },

  "referrer-points-earned": {
    subject: "Du har tjänat ihop {points, number} poäng: {candidate}",
    preheader: "{candidate} har tagit nästa steg.",
    step: "{candidate} har tagit nästa steg: {step}.",
    thanks: "Tack för ditt tips till {organisation}.",
  },

  "referrer-steps-reported": {
    subject: "Du har tjänat ihop {points, number} poäng: {candidate}",
    preheader: "{candidate} har tagit flera steg.",
    subjectWithoutPoints: "{candidate} har tagit flera steg",
    steps: "{candidate} har tagit flera steg, och vi har fått höra om dem på en gång:",
    thanks: "Tack för ditt tips till {organisation}.",
  },

  "referrer-ended": {
    subject: "Ansökan från {candidate} är avslutad den här gången",
    subjectWithoutName: "En ansökan är avslutad den här gången",
    preheader: "Tack för ditt tips.",
    ended:
      "Ansökan från {candidate} är avslutad den här gången. Tack för ditt tips. Poäng som du redan har tjänat ihop är fortfarande dina.",
    endedWithoutName:
      "Ansökan från någon som du tipsade om är avslutad den här gången. Tack för ditt tips. Poäng som du redan har tjänat ihop är fortfarande dina.",
    private:
      "Resten stannar hos oss, precis som det skulle göra om det gällde dig. Känner du någon annan? Vi träffas gärna.",
  },

  "referrer-already-in-touch": {
    subject: "{candidate} har redan kontakt med oss",
    preheader: "Tack ändå.",
    already: "Tack för att du tipsade om {candidate}. Vi har redan kontakt.",
    another: "Tror du att vi har fel? Svara, så tittar {person} på det.",
  },

  "referrer-in-touch-again": {
    subject: "{candidate} har kontakt med oss igen",
    preheader: "Ansökan är öppen igen.",
    again: "{candidate} har kontakt med oss igen, och ansökan till jobbet som {job} är öppen.",
    told: "Vi berättar för dig om varje steg, precis som förut.",
  },

  "referrer-correction": {
    subject: "Bortse från vårt meddelande ”{title}”",
    subjectSeveral:
      "Bortse från {count, plural, one {ett meddelande} other {# meddelanden}} från oss om {candidate}",
    subjectUnknown: "Bortse från vårt meddelande som skickades {sentAt}",
    preheader: "Det blev fel i våra uppgifter.",
    mistake:
      "Det blev fel i våra uppgifter om {candidate}. Bortse från vårt meddelande ”<b>{title}</b>” som skickades {sentAt}. Allt är som det var före det.",
    mistakeSeveral:
      "Det blev fel i våra uppgifter om {candidate}. Bortse från de här meddelandena från oss, det sista skickat {sentAt}. Allt är som det var före dem:",
    mistakeUnknown:
      "Det blev fel i våra uppgifter om {candidate}. Bortse från vårt meddelande som skickades {sentAt}. Allt är som det var före det.",
    sorry: "Vi ber om ursäkt för förvirringen.",
  },

  "referrer-points-reversed": {
    subject: "{points, number} poäng har återtagits",
    preheader: "Våra uppgifter har rättats.",
    reversed:
      "Våra uppgifter om {candidate} har rättats, och därmed har <b>{points, number} poäng</b> återtagits. Du har inte gjort något fel.",
    reversedWithoutName:
      "Våra uppgifter har rättats, och därmed har <b>{points, number} poäng</b> återtagits. Du har inte gjort något fel.",
    ignore: "Bortse från vårt meddelande ”<b>{title}</b>” som skickades {sentAt}.",
    ignoreSeveral: "Bortse från de här meddelandena från oss, det sista skickat {sentAt}:",
    ignoreUnknown: "Bortse från vårt meddelande som skickades {sentAt}.",
    balance: "Skulle ditt saldo vara under noll nu räknas det bara av mot poäng som du tjänar ihop senare.",
  },

  "recruiter-new-application": {
    subject: "Ny: {candidate}, {job}, {site}",
    preheader: "Första kontakt senast {firstContactBy}.",
    heading: "{candidate} är intresserad av {job}",
    headingCheck: "Kontrollera först: {candidate}, {job}",
    call: "Ring senast {firstContactBy}.",
    write: "Det finns inget telefonnummer: skriv ett personligt mejl senast {firstContactBy}.",
    check: "Svaret var ”nej” på något som jobbet kräver:",
    checkWhy:
      "Ett ”nej” avgör inget på egen hand. Vi har sagt att en människa tittar på det: prata om det, och gå sedan vidare eller ange kravet.",
    "label.phone": "Telefon",
    "label.email": "Mejl",
    "label.site": "Arbetsplats",
    "label.postcode": "Postnummer",
    "label.moving": "Flyttar närmare",
    "label.sector": "Ny i branschen",
    "label.referrer": "Tips från",
    "label.source": "Kom via",
    distance: "{postcode}, ungefär {distanceKm, number} km (fågelvägen)",
    movingYes: "Ja, enligt egen uppgift",
    movingNo: "Nej, enligt egen uppgift",
    sectorYes: "Ja, enligt egen uppgift. Kontrollera när du ringer: en bonus beror på det",
    sectorNo: "Nej, enligt egen uppgift. Kontrollera när du ringer: en bonus beror på det",
    about: "Med egna ord:",
    duplicates: "Möjliga dubbletter (inget har slagits ihop):",
  },

  "recruiter-task": {
    subject: "Att göra: {candidate}, {job}: {label}",
    preheader: "Senast {by}.",
    heading: "{candidate}: {label}",
    happened: "Det här har registrerats på ansökan från {candidate} till jobbet som {job}.",
    happenedBy: "{recordedBy} har registrerat det här på ansökan från {candidate} till jobbet som {job}.",
    deadline: "Gör det här senast {by}.",
  },

  "recruiter-recorded-by-another": {
    subject: "{who} registrerade ”{outcome}”: {candidate}, {job}",
    preheader: "För kännedom.",
    heading: "{candidate}: {outcome}",
    recorded: "{who} har registrerat det här på en ansökan som du tar hand om.",
    "label.on": "Gäller från",
    wrong: "Du behöver inte göra något. Är det fel, ångra det och säg det till {who}.",
  },

  "recruiter-steps-reported": {
    subject: "{source} rapporterade: {candidate}, {job}",
    preheader: "För kännedom, med det som fylldes i.",
    heading: "{source} rapporterade om {candidate}",
    reported: "{source} rapporterade det här om en ansökan till jobbet som {job} som du tar hand om:",
    step: "<b>{milestone}</b>: {outcome}\n{on}",
    stepImplied: "<b>{milestone}</b>: {outcome}\n{on} · följer av rapporten",
    implied:
      "Det som följer av rapporten fylldes i eftersom ett senare steg rapporterades. Det faller om det steget ångras.",
    wrong: "Är något fel, ångra det. Kandidaten har inte fått veta något utom avbokningar.",
  },

  "recruiter-digest": {
    subject: "{count, plural, one {# sak} other {# saker}} att göra: {on}",
    preheader: "Äldst först.",
    heading: "{count, plural, one {# sak} other {# saker}} att göra",
    intro: "God morgon {firstName}. Här är din lista för {on}:",
    row: "<b>{candidate}</b>, {job}\n{what}\nSenast {due}",
  },

  "recruiter-overdue-weekly": {
    subject: "Försenat: {count, plural, one {# sak} other {# saker}}",
    preheader: "Veckans lista över det som har passerat sitt datum.",
    heading: "{count, plural, one {# sak} other {# saker}} har passerat sitt datum",
    intro: "Hej {firstName}, här väntar någon på att höra från dig. Ofta räcker ett kort samtal.",
    row: "<b>{candidate}</b>, {job}\n{what}\nSkulle ha gjorts {due}",
  },

  "recruiter-promise-missed": {
    subject: "Brutet löfte: {candidate}, {job}",
    preheader: "Beskedet skulle komma senast {promised}.",
    heading: "{candidate} väntar fortfarande",
    missed:
      "Vi sa till {candidate} att ett besked om jobbet som {job} skulle komma senast {promised}. Inget har gått ut.",
    todo: "Ring eller skriv i dag, även om det inte finns något nytt, och ge ett nytt datum. Det måste komma från en människa.",
  },

  "recruiter-mail-bounced": {
    subject: "Mejlet kom inte fram: {candidate}, {job}",
    preheader: "Ta kontakt på ett annat sätt.",
    heading: "Vårt mejl nådde inte {candidate}",
    bounced: "Mejlet {sentAt} om jobbet som {job} kom tillbaka från <b>{address}</b>.",
    todo: "Ta kontakt på ett annat sätt, berätta vad som stod i det och rätta adressen.",
  },

  "recruiter-mail-suppressed": {
    subject: "Ring: inget mejl till {candidate}, {job}",
    preheader: "Ta kontakt på ett annat sätt.",
    heading: "Ring {candidate}: vi mejlar inte längre",
    bounced:
      "Det finns nyheter om jobbet som {job}. Vi mejlade dem inte till <b>{address}</b>, eftersom mejl dit har studsat för gott.",
    complained:
      "Det finns nyheter om jobbet som {job}. Vi mejlade dem inte till <b>{address}</b>, eftersom ett mejl från oss har markerats som skräppost där.",
    correct: "Berätta på telefon och rätta adressen: därefter går mejl ut igen.",
    ask: "Berätta på telefon. Så snart det finns en annan adress, eller någon ber om en kod på sidan, går mejl ut igen.",
  },

  "recruiter-call-task": {
    subject: "Ring: {candidate}, {job}",
    preheader: "Senast {by}.",
    heading: "Ring {candidate}",
    deadline: "Ring senast {by}.",
    reason: "Skälet, att säga i klartext:",
  },

  "recruiter-reopened": {
    subject: "Öppen igen: {candidate}, {job}",
    preheader: "Ett besked från dig väntas senast {by}.",
    heading: "{candidate} är tillbaka",
    reopened: "{candidate} har öppnat ansökan till jobbet som {job} igen. Den är där den stannade.",
    deadline: "Hör av dig senast {by}. Det har vi lovat.",
  },

  "recruiter-report-refused": {
    subject: "Rapport avvisad: {candidate}, {job}",
    preheader: "{source} rapporterade något som inte kan stämma.",
    heading: "En rapport om {candidate} avvisades",
    refused: "{source} rapporterade det här om jobbet som {job}, och det kunde inte registreras:",
    "label.reported": "Rapporterat",
    "label.report": "Rapport",
    reason: "Varför den avvisades:",
    todo: "Har det ändå hänt, registrera det för hand. Om inte, säg det till den som ansvarar för {source}.",
  },

  "manager-retention-check": {
    subject: "Är {candidate} fortfarande anställd här?",
    preheader: "Ja, nej eller vet inte: ett klick, utan inloggning.",
    heading: "Är {candidate} fortfarande anställd här?",
    since: "{candidate} började hos dig för {weeks, plural, one {# vecka} other {# veckor}} sedan.",
    answer: "Svara senast {by}: ja, nej eller vet inte.",
    action: "Svara nu",
    leave:
      "Ledighet räknas som anställd. Knappen är bara din: svaret registreras i ditt namn, så skicka inte det här mejlet vidare.",
    or: "Eller svara på det här mejlet, eller berätta för din rekryterare {person}.",
    orPhone:
      "Eller svara på det här mejlet, eller berätta för din rekryterare {person}: <call>{phone}</call>.",
  },

  "hr-confirmation-requested": {
    subject: "Bekräfta: {candidate}, {job}",
    preheader: "{label}: det väntar på dig.",
    heading: "Bekräfta: {label}",
    requested:
      "{requestedBy} vill registrera det här på ansökan från {candidate} till jobbet som {job}. Inget registreras och ingen får veta något förrän du bekräftar.",
    legal:
      "<b>{candidate} har redan tackat ja.</b> Att ta tillbaka ett accepterat erbjudande kan vara avtalsbrott. Ta juridisk hjälp innan du bekräftar. Den som bekräftar får inte vara den som bad om det.",
    reason: "Skälet, som kandidaten skulle läsa det:",
    refuse: "Om det inte ska bli så, säg nej till det och förklara för {requestedBy} varför.",
  },

  "hr-expert-not-prepared": {
    subject: "Inte förberett än: {person} för {candidate}, {startsAt}",
    preheader: "Ett samtal om ett erbjudande börjar om ungefär två timmar.",
    heading: "{person} har inte bockat av underlaget om {candidate}",
    soon: "De pratar om erbjudandet om jobbet som {job} <b>{startsAt}</b>.",
    todo: "Vi har påmint {person}. Se till att {person} vet om det och kan hålla samtalet. Går det inte, be om att det avbokas nu, så att {candidate} kan välja en annan tid eller en annan expert.",
  },

  "hr-consultation-outcome-unknown": {
    subject: "Ingen har sagt hur det gick: {person} och {candidate}",
    preheader: "Ett samtal om ett erbjudande är över.",
    heading: "Pratade {person} med {candidate}?",
    unknown:
      "De hade en tid {startsAt}, om erbjudandet om jobbet som {job}. Vi har frågat {person} två gånger hur det gick.",
    todo: "Ta reda på det och be {person} att skriva det i Milepost. {candidate} väntar på det som avtalades, eller kan välja en annan tid om de missade varandra.",
  },

  "hr-retention-unknown": {
    subject: "Inte känt: är {candidate} fortfarande anställd?",
    preheader: "Tre frågor har inte gett något svar.",
    heading: "Arbetar {candidate} fortfarande här?",
    asked:
      "Vi har frågat tre gånger om {candidate} fortfarande är anställd {weeks, plural, one {# vecka} other {# veckor}} efter starten, och ingen har kunnat svara.",
    todo: "Ta reda på det och berätta för {person}. Utan svar räknas det som inte känt.",
    "label.manager": "Chef",
  },

  "hr-promises-missed-weekly": {
    subject: "Brutna löften till kandidater: {count, number}",
    preheader: "Den senaste veckan.",
    heading: "{count, plural, one {# löfte bröts} other {# löften bröts}} den senaste veckan",
    intro:
      "Hej {firstName}, de här kandidaterna fick ett datum då de skulle höra från oss och hörde inget. Deras rekryterare vet redan om det.",
    row: "<b>{candidate}</b>, {job}\nLovat senast {promised} · {person}",
  },

  "admin-report-refused": {
    subject: "Rapport från {source} avvisad",
    preheader: "Den är sparad och kan skickas igen.",
    heading: "En rapport från {source} avvisades",
    refused:
      "{source} skickade en rapport som inte kunde registreras. Den finns bland de avvisade rapporterna och kan läggas in igen när orsaken är åtgärdad.",
    "label.reported": "Rapporterat",
    "label.report": "Rapport",
    reason: "Varför den avvisades:",
  },

  "privacy-removal-requested": {
    subject: "Att ta bort: {candidate}",
    preheader: "Begärt {requestedAt}.",
    heading: "{candidate} vill bli borttagen",
    asked: "{candidate} har bett om att de egna uppgifterna tas bort från {organisation}.",
    deadline: "Svara senast {by}.",
    todo: "Kontrollera att det är rätt person, ta bort det som kan tas bort och berätta när det är klart. Måste något sparas, berätta vad och varför.",
    "label.asked": "Begärt",
  },

  "finance-points-reversed-monthly": {
    subject: "Återtagna poäng i {month}: {total, number}",
    preheader: "{count, plural, one {# återtagande} other {# återtaganden}}.",
    heading: "{total, number} poäng återtagna i {month}",
    intro:
      "Hej {firstName}, det här är månadens återtaganden, vart och ett bokfört som en egen post. Tidigare månader är oförändrade.",
    none: "Det fanns inga.",
    row: "<b>{referrer}</b>, {job}\n{points, number} poäng · {on}",
  },

  ...trackTexts,
  ...offerTexts,
  ...interviewTexts,
  ...svExperienceTexts,
};
