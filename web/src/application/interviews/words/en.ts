/** What the panel of interviews says beside the words of the interviewers' own pages. The other languages have this shape. */
export const en = {
  none: "No interview yet.",
  when: "When",
  moved: (times: string) => `moved ${times}×`,
  recordOutcome: "Record what came of it",
  scorecards: (count: number) => (count === 1 ? "1 scorecard" : `${count} scorecards`),
  plan: "How this job interviews",
  weAsk: "We ask",
  offer: {
    title: "Offer times",
    act: "Offer times",
    lead: "The candidate gets a mail and chooses a time.",
    kind: "What for",
    taken: "one lies ahead already",
    byPlan: "As in the job’s plan: people, length, questions",
    people: "With whom",
    noPlan: "not in the job’s plan",
    noCalendar: (names: string) =>
      `Nobody can book them yet, as they have not said when they can be met: ${names}. They do so under “Interviews”.`,
    done: "Times offered",
  },
  time: {
    book: "Book a time",
    move: "Move",
    now: (when: string) => `Now: ${when}`,
    none: "Nobody is free together in the days ahead.",
    more: "Show more days",
    other: "Another time",
    at: "Begins",
    quarter: "At a quarter of an hour, when all can be booked.",
    booked: (when: string) => `Booked: ${when}`,
    moved: (when: string) => `Moved: ${when}`,
  },
  cancel: {
    title: "Call the interview off?",
    text: "Everybody hears at once, and the time is free again.",
    untimed: "Everybody hears at once.",
    act: "Call off",
    done: "Interview called off",
  },
  meeting: { held: "It took place", missed: "They did not come" },
};
export type InterviewsWords = typeof en;
