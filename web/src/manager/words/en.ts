/** What the pages of this area say. The other languages have the shape of this one. */
export const en = {
  title: "Still employed?",
  lead: "One answer each, recorded in your name. Leave counts as employed.",
  none: "Nobody to ask about at the moment.",
  started: (day: string) => `Started on ${day}`,
  askedOn: (day: string) => `Asked on ${day}`,
  question: (name: string, weeks: string) => `Is ${name} still employed here ${weeks}?`,
  after: {
    "still-working-4w": "after 4 weeks",
    "still-working-12w": "after 12 weeks",
  } as Readonly<Record<string, string>>,
  now: "now",
  yes: "Yes",
  moved: "At another site or in another job",
  unknown: "Not known",
  no: "No",
  of: (answer: string, name: string) => `${answer}: ${name}`,
  ended: {
    title: (name: string) => `${name}: how did it end?`,
    how: "How",
    lastDay: "Last day of employment",
    send: "Record",
    choose: "Choose how it ended, and on which day.",
  },
  outcome: {
    yes: "Employed here",
    "yes-moved": "Employed here, at another site or in another job",
    "not-known": "Not known",
    left: "They left",
    ended: "We ended it",
    "term-ended": "The agreed term ended",
  } as Readonly<Record<string, string>>,
  recorded: (name: string, answer: string) => `Recorded: ${name}, ${answer}`,
  answered: "Answered",
  again: "We ask again in a few working days.",
  wrong: (person: string) => `Not right? Please tell ${person}.`,
  recruiter: "your recruiter",
  due: (count: string, one: boolean) =>
    one ? "1 person to answer about" : `${count} people to answer about`,
};
export type ManagerWords = typeof en;
