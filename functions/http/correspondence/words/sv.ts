import type { MessageWords } from "./en.ts";

/** What the page for writing to us says, in Swedish. */
export const sv: MessageWords = {
  title: (job, organisation) => `Skriv till oss: ${job}, ${organisation}`,
  heading: (job, site) => `Skriv till oss: ${job}, ${site}`,
  reopen: {
    heading: "Din ansökan är pausad",
    what: "Vill du gå vidare? Då fortsätter den där den stannade, och vi hör av oss till dig senast nästa arbetsdag.",
    button: "Ja, öppna den igen",
  },
  write: {
    heading: "Ett meddelande till din kontaktperson",
    waits: (day) => `Vi har fått ditt meddelande. Du har ett svar senast ${day}.`,
    what: "Fråga eller berätta vad du vill. En människa läser det och svarar innan nästa arbetsdag är slut. Först skickar vi en kod, så att ingen annan kan skriva i ditt namn.",
    label: "Ditt meddelande",
    button: "Skicka meddelandet",
  },
  withdraw: {
    heading: "Vill du inte gå vidare?",
    what: "Det är helt i sin ordning. Det vi hade kommit överens om framöver ställs in, och ingen frågar dig igen. Du kan söka på nytt när du vill.",
    label: "Berätta gärna varför. Du kan också lämna det tomt.",
    button: "Dra tillbaka min ansökan",
  },
  problems: {
    "too-many-messages":
      "Du har skrivit flera gånger inom en timme, och vi har fått allt. Vänta en stund med nästa.",
    "already-at-work": "Du arbetar redan här: prata med din chef.",
  },
};
