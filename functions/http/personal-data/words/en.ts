/** What the candidate's page about their details says. The other languages have the shape of this one. */
export const en = {
  title: (organisation: string) => `Your details: ${organisation}`,
  heading: "Your details",
  asked: {
    heading: "You have asked to be erased",
    until: (from: string) => `We begin ${from}. Until then you can take it back.`,
    keep: "Keep my details",
  },
  gone: "Your details are being erased. Nothing can be changed any more.",
  /** What is kept although somebody asks to be erased. Each part and ground by its id. */
  held: {
    heading: "What we hold back",
    about: "The law lets us or makes us keep this for a while, even if you ask to be erased:",
    line: (ground: string, until: string) =>
      `${ground} We look at it again at latest on ${until}, and erase it once it is not needed any more.`,
    items: {
      "contact-details": "Your name and how to reach you",
      application: "What you told us when you applied",
      correspondence: "Messages and notes of calls",
      decisions: "The reasons for decisions",
      interviews: "Notes of your interviews",
      expectations: "What you wanted of the job, in your own words",
      offers: "Notes about our offer",
    },
    grounds: {
      "legal-claims": "We need it for a legal claim, or to defend ourselves against one.",
      "legal-obligation": "The law obliges us to keep it.",
      "right-to-work": "The law obliges us to be able to show that you were allowed to work.",
    },
  },
  see: {
    heading: "See and download",
    about: "Everything that we keep about you, to read here and to take with you as a file.",
    act: "See my details",
  },
  keeping: {
    heading: "How long we keep your details",
    live: (period: string) =>
      `As long as your application goes on, and ${period} after it has ended. A week before we erase them we tell you by e-mail.`,
    kept: (day: string) =>
      `You said that we may keep your details and get in touch with you about other jobs, until ${day}.`,
    until: (day: string) => `We erase your details on ${day}. A week before that we tell you by e-mail.`,
    restricted: "Only our people in HR and data protection can read them now.",
    restrictedFrom: (day: string) =>
      `From ${day} on only our people in HR and data protection can read them.`,
    restrictedAfter: (period: string) =>
      `From ${period} after the end on only our people in HR and data protection can read them.`,
    ask: "Would you like us to keep them for twelve months from now, and get in touch when another job here looks right for you? You can take it back at any time. We send you a code first.",
    keep: "Yes, keep my details",
    again: "Keep them for twelve months from now",
    end: "Do not keep them any longer",
    days: (count: number) => `${count} days`,
    months: (count: number) => `${count} months`,
  },
  correct: {
    heading: "Correct",
    about: "Fill in what is to change. What you leave empty stays as it is.",
    name: "Name",
    phone: "Phone number",
    postcode: "Postcode",
    locale: "Language of our mails",
    channel: "How you like to be reached",
    asNow: "As it is",
    channels: { phone: "Phone", email: "E-mail", text: "Text message", whatsapp: "WhatsApp" },
    channelNote:
      "Invitations, offers, codes and what is decided come by e-mail all the same: you need them in writing. Instead of “no news yet” you are called.",
    email: "To change your e-mail address, talk with your contact person: codes are sent there.",
    act: "Correct my details",
  },
  erase: {
    heading: "Erase",
    about:
      "We erase everything we keep about you with this application, and with any that your contact found to be the same and put together with it. You have 24 hours to take it back. After that your application is over, and so is anything we had agreed on. What stays is figures that cannot be traced back to you.",
    others: "Also erase my other applications here under the same e-mail address",
    covered: (count: number) =>
      count === 1
        ? "Another application under your e-mail address is erased as well. You can take that back by the link in its own mail."
        : `${count} other applications under your e-mail address are erased as well. You can take that back by the links in their own mails.`,
    left: (count: number) =>
      count === 1
        ? "There is another application here under your e-mail address. It stays: ask for it by its own page, or write to your contact person."
        : `There are ${count} other applications here under your e-mail address. They stay: ask for them by their own pages, or write to your contact person.`,
    act: "Erase my details",
  },
  shown: {
    heading: "What we keep about you",
    download: "Download as a file (JSON)",
    details: "Your details",
    notes: "What was written about you",
    noNotes: "Nothing.",
    inFile: "The file also holds everything that happened, in order, and which messages went out.",
    /** What each detail is called. */
    yes: "Yes",
    no: "No",
    labels: {
      name: "Name",
      email: "E-mail",
      phone: "Phone number",
      postcode: "Postcode",
      country: "Country",
      locale: "Language",
      preferredChannel: "How you like to be reached",
      movingCloser: "Would you move closer",
      about: "What you told us",
      answers: "Your answers about the job",
    },
    back: "Back to your details",
  },
  nothingToCorrect: "Fill in what is to change.",
  /** Why something was refused, by the code of the problem. */
  problems: {
    "erasure-asked": "You have asked to be erased already.",
    "no-erasure-asked": "There is no request to be erased that you could take back.",
    "unreachable-candidate": "Leave us one way to reach you.",
    "invalid-request":
      "One of these is not a phone number or postcode that we know. Please look at them again.",
  } as Readonly<Record<string, string>>,
};

export type DataPageWords = typeof en;
