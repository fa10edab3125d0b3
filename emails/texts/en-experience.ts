/** The words of mails about how candidates are kept informed. Part of `en.ts`, whose notes hold here too. */
export const experienceTexts = {
  "candidate-no-news": {
    subject: "{job} at {organisation}: no news yet",
    preheader: "We have not forgotten you.",
    noNews:
      "We have nothing new to tell you about the {job} job yet, and we would rather say so than leave you waiting for word. Your application is where it was, and there is nothing you need to do.",
    sorry: "You have not heard from a person for a while. That is on us, not on you.",
    question: "If you would like to talk meanwhile, reply or call.",
  },

  "recruiter-silence": {
    subject: "Not a word in {days, plural, one {# working day} other {# working days}}: {candidate}, {job}",
    preheader: "A call takes three minutes.",
    heading: "{candidate} has not heard from you",
    silence:
      "Nobody has had a word with {candidate} about the {job} job since {since}: that is {days, plural, one {# working day} other {# working days}}.",
    todo: "Please call or write today, even if there is no news. Without a word we tell {candidateFirstName} by {noNewsOn} that there is none yet.",
  },

  "hr-silence": {
    subject: "Silence of {days, plural, one {# working day} other {# working days}}: {candidate}, {job}",
    preheader: "A candidate has not heard from anybody.",
    heading: "Nobody has talked with {candidate}",
    silence:
      "{candidate} has had no word from a person about the {job} job since {since}: that is {days, plural, one {# working day} other {# working days}}. {person} was reminded after three.",
    todo: "Please see to it that somebody calls {candidateFirstName} today.",
  },
} as const;

export type ExperienceTexts = typeof experienceTexts;
