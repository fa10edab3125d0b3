/** What the page for writing to us says, the one with the survey, and that of a retention check. The other languages have the shape of this one. */
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
  otherJobs: {
    heading: "Other jobs with us",
    what: "May we get in touch with you when another job here looks right for you? Your yes holds for twelve months, we keep your details for as long, and you can take it back here at any time. We send you a code first.",
    yes: "Yes, tell me about other jobs",
    kept: (day: string) =>
      `You said that we may get in touch with you about other jobs, until ${day}. You can take it back at any time.`,
    no: "No, not any more",
  },
  problems: {
    "not-ended": "An application has to end before you can say so.",
    "not-kept": "We do not get in touch with you about other jobs: there is nothing to take back.",
    "too-many-messages":
      "You have written several times within an hour, and we have all of it. Please wait a little with the next.",
    "already-at-work": "You work here already: please talk with your manager.",
  } as Readonly<Record<string, string>>,
  /** The page on which a candidate says how it was. */
  survey: {
    title: (organisation: string) => `How was it for you? ${organisation}`,
    heading: "How was it for you?",
    counts:
      "What you answer changes nothing about your application. It is counted together with what others answer, and nobody reads figures of fewer than five people.",
    recommend: {
      question: "How likely would you recommend applying here to a friend?",
      ends: "0: not at all. 10: certainly.",
    },
    clarity: {
      question: "How clear was it to you what happens, and when?",
      ends: "1: not clear at all. 5: always clear.",
    },
    respect: {
      question: "How respectfully were you treated?",
      ends: "1: not respectfully at all. 5: always with respect.",
    },
    text: "What would you like to tell us? (Only if you want to. Please name nobody.)",
    contact: { question: "May we contact you about it?", yes: "Yes, please do", no: "No, thank you" },
    send: "Send my answers",
    answerAll: "Please choose an answer to each of the three questions.",
    thanks: "Thank you for telling us. We have your answers.",
    contactBy: (day: string) => `Somebody gets in touch with you by ${day}.`,
    notAsked: "There is nothing here for you to answer at the moment.",
    problems: {
      "survey-answered": "You have answered already, and we have it. Thank you.",
      "no-survey": "There is nothing here for you to answer at the moment.",
      "invalid-request":
        "Please choose an answer to each question, and keep your own words under 2,000 characters.",
    } as Readonly<Record<string, string>>,
  },
  /** The page on which whoever is asked by mail says whether somebody still works here. */
  check: {
    title: (organisation: string) => `Still employed here? ${organisation}`,
    question: (name: string) => `Is ${name} still employed here?`,
    about: (job: string, site: string) => `${job}, ${site}`,
    since: (day: string, weeks: number) => `Started on ${day}, ${weeks} weeks before this check.`,
    yes: "Yes, employed here",
    leave: "Leave counts as employed.",
    moved: "At another site or in another job",
    no: "No, not any more",
    unknown: "Not known",
    inYourName: (name: string) => `Your answer is recorded in your name, ${name}.`,
    ended: {
      heading: "How did it end?",
      how: { left: "They left", ended: "We ended it", "term-ended": "The agreed term ended" } as Readonly<
        Record<string, string>
      >,
      lastDay: "Last day of employment",
      send: "Record this answer",
      back: "Back to the question",
    },
    answered: {
      heading: (name: string) => `${name}: answered`,
      as: {
        yes: "Employed here",
        "yes-moved": "Employed here, at another site or in another job",
        "not-known": "Not known",
        left: "They left",
        ended: "We ended it",
        "term-ended": "The agreed term ended",
      } as Readonly<Record<string, string>>,
      lastDay: (day: string) => `Last day: ${day}`,
      byYou: (day: string) => `You answered on ${day}.`,
      by: (who: string, day: string) => `${who} answered on ${day}.`,
      on: (day: string) => `Answered on ${day}.`,
      askedAgain: "We ask again in a few working days.",
      waits: "The answer is with hr, who confirm it.",
      wrong: (person: string) => `Is that not right? Please tell ${person}.`,
    },
    over: {
      heading: "This is not asked any more",
      what: (person: string) => `There is nothing for you to do. ${person} knows more.`,
    },
    chooseBoth: "Choose how it ended, and on which day.",
    problems: {
      "date-in-the-future": "The last day cannot lie ahead. Answer yes until it has come.",
      "date-out-of-order": "That day lies before the first day at work. Choose a later one.",
    } as Readonly<Record<string, string>>,
    stillThere: (day: string) =>
      `They were still employed on ${day}, the day this asks about. The answer is yes.`,
    notRecorded: (person: string) => `This could not be recorded. Please tell ${person}.`,
  },
};

export type MessageWords = typeof en;
export type SurveyWords = MessageWords["survey"];
export type CheckWords = MessageWords["check"];
