/** The words of mails about an offer's deadline and the help with it. Part of `en.ts`, whose notes hold here too. */
export const offerTexts = {
  /** What a one-time code allows, after "Here is the code to". */
  codeAction: {
    support: "answer whether you want the help",
    "withdraw-consent": "take back your consent",
    expectations: "tell us what you are looking for",
    explanations: "confirm what was explained to you",
    "interview-book": "book your interview",
    "interview-move": "move your interview",
    "interview-cancel": "call your interview off",
    adjustments: "tell us what you need for your interview",
    "thank-you": "send your thanks",
    "data-request": "show and download your details",
    "correct-details": "correct your details",
    erase: "have us erase your details",
    "keep-details": "keep your details with us",
    message: "send your message",
    withdraw: "withdraw your application",
    survey: "tell us how it was for you",
    "keep-for-other-jobs": "say that you want to hear of other jobs",
    "end-keeping": "say that you want to hear of no other jobs",
    "more-time": "ask for more time",
    book: "book your talk",
    move: "move your talk",
    cancel: "cancel your talk",
  },

  /** Why a talk does not take place, to the expert. */
  calledOff: {
    candidate: "{candidate} has cancelled the talk.",
    expert: "You have cancelled the talk. {candidate} has been told.",
    recruiter: "The talk was cancelled on behalf of {candidate}.",
    system: "The offer that the talk was about is not open any more.",
    "handed-over": "{candidate} has chosen another time, with a colleague of yours.",
  },

  "candidate-support-offered": {
    subject: "Free help with our offer for {job}",
    preheader: "A talk with an expert. {organisation} pays, and it is up to you.",
    heading: "Would you like to talk it through?",
    offered:
      "You have our offer for the {job} job. Saying yes, no or “yes, if” is not easy, so we would like to give you somebody to think it through with: an expert on pay and working conditions.",
    what: "The expert",
    "what.offer": "goes through the offer with you, line by line",
    "what.ask": "helps you find out what to ask for, and how",
    "what.worries": "answers what worries you about the offer or about what comes next",
    pays: "<b>{organisation} pays the expert.</b> For you the talk is free.",
    private:
      "<b>What you say stays between you and the expert.</b> Nothing of it is told to the employer unless you agree, and you can take that back at any time.",
    decline: "You do not have to. “No, thank you” is a fine answer, and it changes nothing about the offer.",
    until: "The offer stands until {by}. The talk would have to be before that.",
    action: "Say yes or no",
  },

  "candidate-support-reminder": {
    subject: "Still there for you: a free talk about our offer for {job}",
    preheader: "With an expert. {organisation} pays, and it is up to you.",
    reminder:
      "We offered you a free talk with an expert about our offer for the {job} job. It is still there for you.",
    private:
      "{organisation} pays the expert, and what you say stays between the two of you unless you agree otherwise.",
    decline: "If you do not need it, “no, thank you” is a fine answer, and changes nothing about the offer.",
    until: "The offer stands until {by}. The talk would have to be before that.",
    action: "Say yes or no",
  },

  "candidate-support-accepted": {
    subject: "Choose a time for your talk: {job}",
    preheader: "You see what is free in your own time zone.",
    thanks:
      "Good that you want to talk it through. Choose a time that suits you: you see all that is free, in your own time zone.",
    none: "Does none of them suit you? Reply or call: {person} will see what is possible. If no time is free at all before the offer ends, you can ask for more time there.",
    until: "Please choose a time before {by}. That is how long the offer stands.",
    action: "Choose a time",
  },

  "candidate-support-more-time": {
    subject: "You have more time: {job}",
    preheader: "Choose a time for your talk with the expert.",
    given:
      "You asked for more time, so that you can talk our offer for the {job} job over with the expert. You have it.",
    none: "If no time is free before then, you can ask again on the same page.",
    until: "The offer stands until {by}. Please choose a time before that.",
    action: "Choose a time",
  },

  "candidate-consultation-invitation": {
    subject: "Your talk with {expert}: {startsAt}",
    subjectMoved: "New time: your talk with {expert}, {startsAt}",
    preheader: "Everything you need, and an invitation for your calendar.",
    heading: "Your talk is booked",
    headingMoved: "Your talk has a new time",
    intro: "{expert} looks forward to talking with you about our offer for the {job} job.",
    moved: "It was on {was}. Now it is on <b>{startsAt}</b>.",
    "label.when": "When",
    "label.length": "Length",
    "label.with": "With",
    "label.join": "Join",
    joinUnknown: "{person} will tell you how",
    prepare:
      "You need not prepare anything. {expert} reads the offer beforehand; a few questions of your own are plenty.",
    calendar: "The invitation that comes with this mail puts it into your calendar.",
    action: "Move or cancel",
    entry: "Talk with {expert}",
    entryWords: "Length: {length}. To move or cancel it, use the button in our mail.",
  },

  "candidate-consultation-reminder": {
    subject: "Reminder: your talk with {expert}, {startsAt}",
    preheader: "About our offer for the {job} job.",
    reminder:
      "Your talk with {expert} about our offer for the {job} job is on <b>{startsAt}</b>. It takes {length}.",
    join: "Join the talk",
    page: "See your talk",
    cannot: "Can you not make it? Reply or call as early as you can, and we will find another time.",
  },

  "candidate-consultation-cancelled": {
    subject: "Cancelled: your talk with {expert}, {startsAt}",
    preheader: "It leaves your calendar with this mail.",
    byYou: "As you asked, your talk with {expert} on {startsAt} is cancelled.",
    byUs: "We are sorry: your talk with {expert} on {startsAt} cannot take place.",
    itself:
      "Your talk with {expert} on {startsAt} will not take place. If you would like to know where things stand, reply or call: {person} will tell you.",
    again: "The help is still there for you. Choose another time whenever you like.",
    action: "Choose another time",
    entry: "Talk with {expert}",
    entryWords: "Cancelled.",
  },

  "candidate-consultation-clock-changed": {
    subject: "Please note: your talk with {expert} is on {startsAt}",
    preheader: "The talk has not moved. The clocks where you are have.",
    changed:
      "Since you booked your talk with {expert}, the rules for the clocks where you are have changed. We told you {told}. The same moment is now <b>{startsAt}</b>.",
    todo: "The talk itself has not moved: only your clock will show another time. If that does not suit you any more, move it.",
    action: "See your talk",
  },

  "candidate-agreed-points": {
    subject: "What you and {expert} agreed",
    preheader: "In writing, so that you have it.",
    thanks: "Thank you for the talk. Here is what you and {expert} agreed:",
    followUp: "{expert} will be in touch with you again on {followUpOn}.",
    yours:
      "What you make of it, and when, is yours to decide. Who may read it is what you agreed to, and you can change that on your page.",
    action: "Open your page",
  },

  "candidate-consultation-missed": {
    subject: "We missed each other: your talk with {expert}",
    preheader: "Choose another time if you like.",
    missed: "You had a time with {expert} on {startsAt}, and we did not get to talk. That happens.",
    again: "If you still want the talk, choose another time.",
    until: "The offer stands until {by}.",
    over: "If you would still like to talk, reply or call: {person} will see what is possible.",
    action: "Choose another time",
  },

  "candidate-offer-deadline": {
    subject: "Our offer for {job} stands until {by}",
    preheader: "Tell us what you decide, or what you still need to decide.",
    stands: "Our offer to you for the {job} job stands until <b>{by}</b>.",
    waiting:
      "Please tell us by then what you decide, or what you still need in order to decide. If you need more time, say so now: {person} will see what is possible.",
    negotiating:
      "You have told us what matters to you, and an answer is ours to give. {person} will be in touch with you before then. If you would rather not wait, reply or call.",
  },

  "candidate-code": {
    subject: "Your one-time code for {organisation}",
    preheader: "It is good once, for {length}.",
    use: "Here is the code to {action}:",
    code: "{code}",
    good: "It is good once, for {length}. Type it where you asked for it.",
    notYou:
      "You did not ask for it? Then somebody else may have your link. Give the code to nobody, and tell {person}: your link can be replaced.",
  },

  "expert-consultation-invitation": {
    subject: "Booked: {candidate}, {startsAt}",
    subjectMoved: "Moved: {candidate}, {startsAt}",
    preheader: "About the offer for the {job} job.",
    heading: "A talk with {candidate}",
    headingMoved: "Your talk with {candidate} has a new time",
    intro: "{candidate} would like to talk with you about the offer for the {job} job.",
    moved: "It was on {was}. Now it is on <b>{startsAt}</b>.",
    "label.when": "When",
    "label.length": "Length",
    "label.job": "Job",
    "label.join": "Join",
    joinUnknown: "Your calendar in Milepost holds no link to join. Please send {candidate} one.",
    brief:
      "You get the brief 24 hours before. Tick it as prepared once you have read it, at the latest 2 hours before the talk.",
    entry: "{candidate}: offer for {job}",
    entryWords: "Length: {length}. The brief comes 24 hours before.",
  },

  "expert-consultation-cancelled": {
    subject: "Cancelled: {candidate}, {startsAt}",
    preheader: "It leaves your calendar with this mail.",
    heading: "Your talk with {candidate} is cancelled",
    time: "It was about the offer for the {job} job, on {startsAt}. The time is free again, and there is nothing you need to do.",
    entry: "{candidate}: offer for {job}",
    entryWords: "Cancelled.",
  },

  "expert-brief": {
    subject: "Your brief: {candidate}, {startsAt}",
    preheader: "Please read it, and tick it as prepared.",
    heading: "Before you talk with {candidate}",
    intro: "You talk with {candidate} about the offer for the {job} job on <b>{startsAt}</b>.",
    "label.site": "Where the job is",
    "label.versions": "Versions of the offer so far",
    "label.until": "The offer stands until",
    "label.competing": "Another offer ends",
    "label.worries": "What worries them",
    "label.talk": "Talk in Milepost",
    worries: "{candidate} wrote something for you",
    elsewhere:
      "The brief is in Milepost, under the talk. The figures, what changed between them, the contact log and anything {candidate} wrote for you are there, not in this mail: a mailbox is no place for them.",
    prepared: "Tick it as prepared once you have read it, at the latest 2 hours before the talk.",
  },

  "expert-not-prepared": {
    subject: "Not ticked as prepared: {candidate}, {startsAt}",
    preheader: "Your talk is in about two hours.",
    heading: "Have you read the brief for {candidate}?",
    soon: "You talk with {candidate} about the offer for the {job} job on <b>{startsAt}</b>, and the brief is not ticked as prepared.",
    todo: "Please read it in Milepost (talk {talk}) and tick it. If you cannot hold the talk, cancel it there now, so that {candidate} can choose another time.",
  },

  "expert-outcome-asked": {
    subject: "How did it go with {candidate}?",
    preheader: "A few words, while you remember it.",
    heading: "How was your talk with {candidate}?",
    how: "You had a time with {candidate} about the offer for the {job} job on {startsAt}. Please write down in Milepost what you talked about and agreed (talk {talk}).",
    todo: "What you agreed goes to {candidate} in writing once you have. If they did not come, say that there, so that they can choose another time.",
  },

  "expert-outcome-reminder": {
    subject: "Still to be said: how it went with {candidate}",
    preheader: "They wait for what you agreed.",
    heading: "Did you talk with {candidate}?",
    how: "Nobody has said yet whether your talk with {candidate} about the offer for the {job} job took place. Its time was {startsAt}.",
    todo: "Please write it down in Milepost today (talk {talk}), or say that they did not come. After that hr is asked to look into it.",
  },

  "expert-consultation-clock-changed": {
    subject: "Clocks have changed for {candidate}: {startsAt}",
    preheader: "The talk has not moved.",
    heading: "Your talk with {candidate} has not moved, but their clocks have",
    changed:
      "Since it was booked, the rules for the clocks where {candidate} is have changed. They were told {told}; for them the same moment is now {theirs}. We have written to them.",
    yours: "On your clock, the talk about the {job} job is on <b>{startsAt}</b>.",
  },

  "expert-own-clock-changed": {
    subject: "Please note: your talk with {candidate} is on {startsAt}",
    preheader: "The talk has not moved. The clocks where you are have.",
    heading: "Your talk with {candidate} has not moved, but your clock has",
    changed:
      "Since it was booked, the rules for the clocks where you are have changed. We told you {told}. The same moment is now <b>{startsAt}</b>.",
    todo: "It is the talk about the {job} job. If you cannot hold it then, cancel it in Milepost now, so that {candidate} can choose another time.",
  },

  "recruiter-more-time-asked": {
    subject: "More time asked for: {candidate}, {job}",
    preheader: "No time with the expert before the offer ends.",
    heading: "{candidate} needs more time",
    asked:
      "{candidate} would like to talk with the expert about the offer for the {job} job, and found no time before it ends.",
    ends: "The offer stands until {by}.",
    todo: "Move the deadline, or tell {candidateFirstName} today that it stays.",
  },

  "recruiter-offer-deadline": {
    subject: "Offer ends {by}: {candidate}",
    preheader: "For the {job} job.",
    heading: "The offer to {candidate} ends soon",
    waiting: "It is for the {job} job, and {candidate} has not answered yet.",
    reminded: "They get a reminder from us today.",
    unreached: "No mail reaches them, so that only you can remind them.",
    negotiating:
      "It is for the {job} job. {candidate} has said what they would like to be different, and waits for your answer.",
    deadline: "It stands until {by}.",
    todo: "A call often settles it: ask what is still open. If they need longer, move the deadline before it passes.",
  },

  "client-offer-deadline": {
    subject: "The offer to {candidate} ends {by}",
    preheader: "For the {job} job.",
    heading: "The offer to {candidate} ends soon",
    waiting: "It is for the {job} job, and {candidate} has not answered yet.",
    negotiating:
      "It is for the {job} job. {candidate} has said what they would like to be different, and waits for an answer.",
    deadline: "It stands until {by}.",
    todo: "If something could still be decided on your side, tell {person} now.",
  },
} as const;

export type OfferTexts = typeof offerTexts;
