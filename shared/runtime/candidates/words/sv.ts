import type { FrameWords } from "./en.ts";

/** What all of a candidate's pages say, in Swedish. */
export const sv: FrameWords = {
  actions: {
    support: "Ditt svar",
    "withdraw-consent": "Ta tillbaka ditt samtycke",
    "more-time": "Be om mer tid",
    book: "Boka samtalet",
    move: "Flytta samtalet",
    cancel: "Avboka samtalet",
    expectations: "Dina svar",
    explanations: "Det som har förklarats",
    "interview-book": "Boka en tid",
    "interview-move": "Flytta till en annan tid",
    "interview-cancel": "Avboka",
    adjustments: "Det du behöver",
    "thank-you": "Ditt tack",
    "data-request": "Se och ladda ner dina uppgifter",
    "correct-details": "Rätta dina uppgifter",
    erase: "Radera dina uppgifter",
    "keep-details": "Behåll dina uppgifter",
    message: "Ditt meddelande",
    withdraw: "Dra tillbaka din ansökan",
  },
  code: {
    title: (organisation) => `Kod: ${organisation}`,
    heading: (action) => `${action}: skriv koden`,
    sent: (address) =>
      `Vi har skickat sex siffror till ${address ?? "din e-postadress"}. De gäller i tio minuter. Inget händer förrän du skriver in dem.`,
    label: "Kod",
    confirm: "Bekräfta",
    back: "Tillbaka",
    malformed: "En kod har sex siffror. Titta i vårt senaste mejl och skriv in dem.",
  },
  back: "Tillbaka till din ansökan",
  zone: { label: "Visa tiderna i en annan tidszon", show: "Visa", others: "Övriga" },
  interviews: {
    first: "Din intervju",
    final: "Din slutintervju",
    colleague: "En träff med en kollega",
    visit: "En rundvisning på arbetsplatsen",
  },
  formats: { "in-person": "På plats", video: "Via video", phone: "Per telefon" },
  chooseTime: (zone) => `Välj en tid (${zone})`,
  chooseAnotherTime: (zone) => `Välj en annan tid (${zone})`,
  bookThisTime: "Boka den här tiden",
  minutesWith: (minutes, people) =>
    people === "" ? `${minutes} minuter` : `${minutes} minuter med ${people}`,
  times: (count) => `${count} ${count === 1 ? "tid" : "tider"}`,
  moreDays: "Fler dagar",
  changes: (movesLeft, until) =>
    `${
      { 0: "Tiden kan inte flyttas igen.", 1: "Du kan flytta tiden en gång till." }[movesLeft] ??
      `Du kan flytta tiden ${movesLeft} gånger till.`
    } Du kan ändra eller avboka till och med ${until}.`,
  tooLate: "Det är för sent att ändra tiden här.",
  ask: (name, phone) => (phone === undefined ? `Mejla ${name}.` : `Ring ${name}: ${phone}.`),
  askAnybody: "Ring oss eller svara på vårt senaste mejl.",
  tooManyCodes: (from) =>
    `Vi har skickat flera koder till dig inom en timme. Bad du om just det här tidigare kan du skriva in den senaste. Du kan be om en ny kod klockan ${from}.`,
  problems: {
    "code-wrong": "Det här är inte koden. Titta i vårt senaste mejl och skriv in de sex siffrorna.",
    "code-expired": "Koden är äldre än tio minuter. Be om en ny.",
    "code-used": "Koden har redan använts. Be om en ny.",
    "code-spent": "Koden har skrivits fel för många gånger. Be om en ny.",
    "code-not-asked": "Be om en kod för det här först: den kommer med e-post.",
    "code-for-other-request": "Koden gällde något annat. Be om en för det du vill göra nu.",
    "no-address-for-code": "Vi har ingen e-postadress till dig som en kod kan skickas till.",
    "not-live": "Din ansökan är avslutad, så det här går inte längre.",
    "person-erased": "Dina uppgifter håller på att raderas, så inget kan ändras längre.",
    "slot-taken": "Någon annan har precis bokat den tiden. Välj en annan.",
    "slot-held": "Någon annan funderar på den tiden. Välj en annan, eller titta igen om fem minuter.",
    "slot-not-offered": "Den tiden är inte ledig. Välj en av de lediga tiderna.",
    "slot-in-the-past": "Den tiden har passerat. Välj en annan.",
    "slot-after-deadline": "Då har erbjudandet gått ut. Välj en tidigare tid.",
    "candidate-is-elsewhere": "Du har ett annat möte med oss vid den tiden. Välj en annan.",
    "too-late-to-change": "Det är för kort tid kvar för att ändra här.",
    "moved-too-often": "Tiden har redan flyttats så många gånger som det går här.",
    "nothing-changes": "Så är det redan: det finns inget att ändra.",
    "too-busy": "Flera personer ändrar något samtidigt. Försök igen.",
    "invalid-request": "Något saknas eller gick inte att läsa. Titta på det du fyllt i och skicka igen.",
  },
  refused: "Det gick inte, och inget har ändrats.",
  nothing: {
    heading: "Den här länken leder ingenstans",
    sentence: "Använd länken i vårt senaste mejl, eller be din kontaktperson om en ny.",
  },
};
