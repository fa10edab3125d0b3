/** What the page for writing to us says. The other languages have the shape of this one. */
export const en = {
  title: (job: string, organisation: string) => `Write to us: ${job}, ${organisation}`,
  heading: (job: string, site: string) => `Write to us: ${job}, ${site}`,
  reopen: {
    heading: "Your application is paused",
    what: "Would you like to go on? Then it goes on where it stopped, and we get in touch with you by the next working day.",
    button: "Yes, open it again",
  },
  write: {
    heading: "A message to your contact",
    waits: (day: string) => `We have your message. You have an answer by ${day}.`,
    what: "Ask or tell us anything. A person reads it and answers by the end of the next working day. We send you a code first, so that nobody else can write in your name.",
    label: "Your message",
    button: "Send the message",
  },
  withdraw: {
    heading: "You do not want to go on?",
    what: "That is all right. What we had agreed on for later is called off, and nobody asks you again. You can come back with a new application at any time.",
    label: "If you like, tell us why. You can leave it out.",
    button: "Withdraw my application",
  },
  problems: {
    "too-many-messages":
      "You have written several times within an hour, and we have all of it. Please wait a little with the next.",
    "already-at-work": "You work here already: please talk with your manager.",
  } as Readonly<Record<string, string>>,
};

export type MessageWords = typeof en;
