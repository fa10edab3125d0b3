/** The words of mails about interviews and what candidates want of a job. Part of `en.ts`, whose notes hold here too. */
export const interviewTexts = {
  /** What is held, as it stands in a sentence. */
  interviewKind: {
    first: "interview",
    final: "final interview",
    colleague: "talk with a future colleague",
    visit: "visit to the workplace",
  },

  /** Why an interview does not take place, to those who hold it. */
  interviewCalledOff: {
    candidate: "{candidate} has cancelled it.",
    recruiter: "{person} has cancelled it.",
    system: "The application has gone another way, so it is not needed any more.",
  },

  /** What the candidate thanks for, in our words; a line of their own follows. */
  thankYou: {
    thanks: "Thank you for the conversation, and for your time.",
    "thanks-and-keen": "Thank you for the conversation. It has made me look forward to the job even more.",
    "thanks-and-question":
      "Thank you for the conversation. It left me with a question, and I would be glad to hear from you.",
  },

  "candidate-interview-times": {
    subject: "Choose a time: {what} for {job}",
    subjectAgain: "Still free: times for your {what} for {job}",
    preheader: "You see what is free in your own time zone.",
    choose:
      "Choose a time for your {what} about the {job} job: you see all that is free, in your own time zone.",
    again:
      "We have suggested times for your {what} about the {job} job, and would still like to see you. You see all that is free, in your own time zone.",
    action: "Choose a time",
    none: "Does none of them suit you, or is there anything you need for it? Say so there, reply or call.",
    withdraw: "If you would rather not go on, tell us that: it is fine too.",
  },

  "candidate-interview-invitation": {
    subject: "Your {what} for {job}: {startsAt}",
    subjectMoved: "New time: your {what} for {job}, {startsAt}",
    preheader: "Where, with whom, and how to move it.",
    heading: "Your {what} is booked",
    headingMoved: "Your {what} has a new time",
    intro: "We look forward to meeting you. Here is all you need to know about it:",
    moved: "It was on {was}. Now it is on <b>{startsAt}</b>.",
    "label.when": "When",
    "label.length": "Length",
    "label.format": "How",
    "label.place": "Where",
    "label.join": "Join",
    "label.people": "You will meet",
    "label.job": "The job",
    "label.pay": "Pay range",
    "label.agreement": "Collective agreement",
    calendar: "The invitation that comes with this mail puts it into your calendar.",
    move: "Does the time not work for you any more? Move or cancel it on your page, reply or call. You need not give a reason.",
    adjustments:
      "Tell us what would make it fair for you: step-free access, more time, an interpreter, questions in writing, anything else. Write it on your page or tell {person}. Those who hold it and {person} read it, to arrange it; it counts for nothing else.",
    action: "Move it, or say what you need",
    entry: "Meeting with {with}",
    entryWords: "Length: {length}. To move or cancel it, use the button in our mail.",
  },

  "candidate-interview-reminder": {
    subject: "Reminder: your {what} for {job}, {startsAt}",
    preheader: "{organisation} looks forward to meeting you.",
    reminder: "Your {what} for the {job} job is on <b>{startsAt}</b>. It takes {length}.",
    "label.format": "How",
    "label.place": "Where",
    join: "Join it",
    page: "See it on your page",
    cannot: "Can you not make it? Reply or call as early as you can, and we will find another time.",
  },

  "candidate-interview-cancelled": {
    subject: "Cancelled: your {what} for {job}, {startsAt}",
    preheader: "It leaves your calendar with this mail.",
    byYou:
      "As you asked, your {what} for the {job} job on {startsAt} is cancelled. You would have met {with}.",
    byUs: "We are sorry: your {what} for the {job} job on {startsAt} cannot take place as planned. You would have met {with}.",
    itself: "Your {what} for the {job} job on {startsAt} will not take place. You would have met {with}.",
    again: "{person} will be in touch about a new time. If you would rather not wait, reply or call.",
    stands: "If you would like to know where things stand, reply or call: {person} will tell you.",
    entry: "Meeting with {with}",
    entryWords: "Cancelled.",
  },

  "candidate-interview-times-withdrawn": {
    subject: "Times taken back: {what} for {job}",
    preheader: "You need not choose one any more.",
    back: "We have taken back the times that we suggested for your {what} for the {job} job. You need not choose one any more.",
    next: "{person} will be in touch about how we go on. If you would rather not wait, reply or call.",
  },

  "candidate-expectations-asked": {
    subject: "What matters to you in a job: {job}",
    preheader: "A few questions before we go on. Each of them may stay open.",
    heading: "What would make this the right job for you?",
    ask: "Before we decide anything together about the {job} job, we would like to know what you want: from the work itself, the pay, the hours and the place.",
    why: "People leave soon where a job is not what they thought. If something does not fit, it is better to know now, and often it can be changed.",
    free: "Every question may stay open, you can change your answers at any time, and nobody will ask what you earn or have earned.",
    action: "Answer the questions",
    talk: "Would you rather tell somebody? Reply or call: {person} writes it down for you.",
  },

  "candidate-expectations-reminder": {
    subject: "Still open: what matters to you in the {job} job",
    preheader: "A few questions before we go on. Each of them may stay open.",
    reminder:
      "We asked you what you want from the {job} job: the work itself, the pay, the hours and the place. It would help us both to know before we go on.",
    free: "Every question may stay open, and you can change your answers at any time.",
    action: "Answer the questions",
    talk: "Would you rather tell somebody? Reply or call: {person} writes it down for you.",
  },

  "interviewer-interview-invitation": {
    subject: "Booked: {what}, {candidate}, {startsAt}",
    subjectMoved: "Moved: {what}, {candidate}, {startsAt}",
    preheader: "For the {job} job.",
    heading: "You meet {candidate}",
    headingMoved: "Your meeting with {candidate} has a new time",
    intro: "It is their {what} for the {job} job.",
    moved: "It was on {was}. Now it is on <b>{startsAt}</b>.",
    "label.when": "When",
    "label.length": "Length",
    "label.format": "How",
    "label.place": "Where",
    "label.join": "Join",
    "label.people": "With you",
    "label.number": "Number",
    "label.interview": "Interview in Milepost",
    needs:
      "{candidate} has told us what they need for it. It is in Milepost, with the interview: please see that it is there.",
    format:
      "{format, select, inPerson {In person} video {By video} phone {By phone: you call the candidate} other {By phone: {caller} calls the candidate}}",
    judged:
      "Its questions are in Milepost, the same for every candidate. Write your scorecard there right after it; the others’ stay hidden until yours is in.",
    talk: "It is for {candidate} to find out what working here is like. Nothing of it is judged.",
    entry: "{candidate}: {what} for {job}",
    entryWords: "Length: {length}. In Milepost: {interview}.",
  },

  "interviewer-interview-reminder": {
    subject: "Tomorrow: {what}, {candidate}, {startsAt}",
    preheader: "For the {job} job.",
    heading: "You meet {candidate} soon",
    reminder: "{candidate}’s {what} for the {job} job, with you, is on <b>{startsAt}</b>. It takes {length}.",
    "label.format": "How",
    "label.place": "Where",
    "label.join": "Join",
    "label.number": "Number",
    "label.interview": "Interview in Milepost",
    needs:
      "{candidate} has told us what they need for it. It is in Milepost, with the interview: please see that it is there.",
    format:
      "{format, select, inPerson {In person} video {By video} phone {By phone: you call the candidate} other {By phone: {caller} calls the candidate}}",
    cannot: "Can you not make it? Tell {person} now: {candidate} can still choose another time.",
  },

  "interviewer-interview-cancelled": {
    subject: "Cancelled: {what}, {candidate}, {startsAt}",
    preheader: "It leaves your calendar with this mail.",
    heading: "Your meeting with {candidate} is cancelled",
    time: "It was their {what} for the {job} job, on {startsAt}. The time is free again, and there is nothing you need to do.",
    entry: "{candidate}: {what} for {job}",
    entryWords: "Cancelled.",
  },

  "interviewer-adjustment-asked": {
    subject: "{candidate} needs something: {what}, {startsAt}",
    preheader: "It is in Milepost, with the interview.",
    heading: "{candidate} has told us what they need",
    asked:
      "{candidate} has written what would make their {what} for the {job} job, on {startsAt}, fair for them. It is in Milepost, with the interview ({interview}): please see that it is there.",
    rule: "Those who hold it and {person} read it, to arrange it; it counts for nothing else.",
  },

  "interviewer-scorecard-asked": {
    subject: "Your scorecard: {candidate}, {job}",
    preheader: "While it is fresh: what you heard on each question.",
    heading: "What did you hear from {candidate}?",
    ask: "Your {what} for the {job} job was on {startsAt}. Please write your scorecard while it is fresh: what you heard on each question, and what you recommend.",
    where:
      "It is in Milepost, under the interview ({interview}). The others’ scorecards stay hidden until yours is in, and {candidate} may read what you write.",
    not: "Did it not take place? Tell {person}, and nobody will ask again.",
  },

  "interviewer-scorecard-reminder": {
    subject: "Still missing: your scorecard on {candidate}, {job}",
    preheader: "{candidate} waits for a decision.",
    heading: "Your scorecard on {candidate} is missing",
    ask: "Your {what} for the {job} job was on {startsAt}, and your scorecard is not in yet. The decision waits for it, and so does {candidate}.",
    where: "It is in Milepost, under the interview ({interview}).",
    not: "Did it not take place? Tell {person}, and nobody will ask again.",
  },

  "interviewer-thank-you": {
    subject: "Thank you, from {candidate}",
    preheader: "After your {what} for the {job} job.",
    heading: "{candidate} says thank you",
    wrote: "After your {what} for the {job} job, {candidate} wrote:",
    apart: "It is no part of how {candidate} is judged. If you would like to answer, {person} passes it on.",
  },

  "recruiter-interview-time-set": {
    subject: "Chosen: {candidate}, {what} for {job}, {startsAt}",
    subjectMoved: "Moved: {candidate}, {what} for {job}, {startsAt}",
    preheader: "Everybody who takes part has been invited.",
    heading: "{candidate} has chosen a time",
    headingMoved: "{candidate} has moved their {what}",
    chosen: "It is their {what} for the {job} job.",
    moved: "It was on {was}. Now it is on <b>{startsAt}</b>.",
    "label.when": "When",
    "label.length": "Length",
    "label.format": "How",
    "label.place": "Where",
    "label.people": "With",
    todo: "Everybody who takes part has been invited. There is nothing you need to do.",
  },

  "recruiter-interview-called-off": {
    subject: "Called off: {candidate}, {what} for {job}",
    preheader: "{candidate} has cancelled it.",
    heading: "{candidate} has called off their {what}",
    off: "It was for the {job} job, on {startsAt}. Everybody who was invited has been told.",
    subjectNone: "None of the times suits: {candidate}, {what} for {job}",
    preheaderNone: "They have said no to all of them.",
    headingNone: "None of the times suits {candidate}",
    none: "{candidate} has seen the free times for their {what} for the {job} job, and none of them suits.",
    todo: "Find out what is behind it, and whether they would like another time.",
  },

  "recruiter-adjustment-asked": {
    subject: "Adjustment asked for: {candidate}, {what} for {job}",
    preheader: "They have told us what they need.",
    heading: "{candidate} needs something for their {what}",
    asked:
      "{candidate} has written what would make their {what} for the {job} job fair for them. It is in Milepost, with the interview ({interview}).",
    when: "It is on {startsAt}.",
    todo: "Arrange it, and tell {candidateFirstName} that you have. Those who hold it read it, too, to arrange it; it counts for nothing else.",
  },

  "recruiter-scorecards-in": {
    subject: "All scorecards are in: {candidate}, {job}",
    preheader: "Everybody who met {candidate} has written theirs.",
    heading: "Everybody has written down what they heard",
    complete:
      "All scorecards on {candidate}’s {what} for the {job} job are in. They are in Milepost, with the interview ({interview}).",
    todo: "Decide, and tell {candidateFirstName}: waiting is the hardest part.",
  },

  "recruiter-meeting-unknown": {
    subject: "Did it take place? {candidate}, {what} for {job}",
    preheader: "Nobody has said so yet.",
    heading: "Did {candidate}’s {what} take place?",
    past: "It was to be on {startsAt}, for the {job} job.",
    todo: "Record in Milepost whether it did: only then can {candidateFirstName} write their thanks there, or be offered another.",
  },

  "recruiter-scorecards-missing": {
    subject: "Scorecards missing: {candidate}, {job}",
    preheader: "Two working days after the {what}.",
    heading: "Scorecards on {candidate} are still missing",
    missing: "The {what} for the {job} job was on {startsAt}. We have asked twice, and have none yet from:",
    todo: "Ask them in person. If it did not take place, record that: nobody is asked again then.",
  },
} as const;

export type InterviewTexts = typeof interviewTexts;
