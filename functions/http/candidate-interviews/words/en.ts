/** What the candidate's page about interviews says. The other languages have the shape of this one. */
export const en = {
  title: (job: string, organisation: string) => `Interviews: ${job}, ${organisation}`,
  heading: (job: string, site: string) => `Your interviews for ${job}, ${site}`,
  none: "There is no interview at the moment.",
  calledOff: "It was called off. We find a new time with you and write to you.",
  thanked: "It is behind you, and your thanks are on their way.",
  held: "It is behind you. Thank you for coming.",
  passed: "Its time has passed. We tell you how we go on.",
  choose: (formats: string) => `Choose when it suits you: ${formats}.`,
  join: "Join by video",
  pay: (amount: string, period: "hour" | "week" | "month" | "year") =>
    `The job pays ${amount} ${{ hour: "an hour", week: "a week", month: "a month", year: "a year" }[period]}, before tax.`,
  agreement: (name: string) => `Collective agreement: ${name}`,
  noTimes: "At the moment no time is free for everybody.",
  how: "How",
  move: "Move it",
  callOff: "Call it off",
  noneSuits: "None of these times suits me",
  needs: "Do you need anything for it?",
  told: "What you have told us holds for this one, too. You can add something.",
  needsLabel:
    "Such as step-free access, more time or written questions. Those who hold it and your contact person read it, to arrange it; it counts for nothing else.",
  needsLabelVisit:
    "Such as step-free access or an interpreter. Those who meet you and your contact person read it, to arrange it.",
  tell: "Tell them",
  thank: "Thank those you met",
  thankNote: "Only if you like to. It counts for nothing in what they write about the interview.",
  letter: "The letter",
  letters: {
    thanks: "Thank you for your time",
    "thanks-and-keen": "Thank you, and I would like to work with you",
    "thanks-and-question": "Thank you, and I have a question",
  },
  line: "A line of your own",
  send: "Send my thanks",
  missing: {
    slot: "Choose one of the times first.",
    format: "Choose also how you would like to meet.",
    need: "Write what you need.",
    template: "Choose one of the letters.",
    line: "Write a line of your own, too.",
  },
  problems: {
    "no-such-interview": "There is no such interview any more.",
    "interview-closed": "This interview lies behind you, or was called off.",
    "interview-passed": "The step that this interview belongs to has been passed.",
    "format-not-offered": "It cannot be held in this way. Choose another.",
    "already-at-work": "You work here already: interviews belong to the time before.",
  } as Readonly<Record<string, string>>,
};

export type InterviewPageWords = typeof en;
