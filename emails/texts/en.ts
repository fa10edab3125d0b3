import { experienceTexts } from "./en-experience.ts";
import { interviewTexts } from "./en-interview.ts";
import { offerTexts } from "./en-offer.ts";
import { trackTexts } from "./en-track.ts";

/**
 * Every word of every mail, in English. ICU message syntax: `{name}` is a value, `<b>` is bold, `<call>` a number to
 * tap. A line break in a message is a line break in the mail. Use ’ for an apostrophe (the straight one is ICU's escape).
 *
 * The shape of this object is the shape of every other language (`Texts`): a key that is missing or misspelt there
 * does not compile.
 */
export const en = {
  /** What several mails share. */
  common: {
    greeting: "Hello {firstName},",
    /** Whom a mail comes from, where a person sends it. */
    sender: "{person} at {organisation}",
    promise: "You will hear from {person} by {by}.",
    person: "<b>{person}</b>, {organisation}\nJust reply to this mail: {personFirstName} reads it.",
    personWithPhone:
      "<b>{person}</b>, {organisation}\nJust reply to this mail, or call <call>{phone}</call>. Both reach {personFirstName}.",
    callPerson: "Call {personFirstName}: {phone}",
    callCandidate: "Call {candidateFirstName}: {phone}",
    writeToCandidate: "Write to {candidateFirstName}",
    noPhone: "We have no phone number for {candidate}. Whoever introduced them may know how to reach them.",
    reasonTitle: "The reason, in plain words:",
    otherJobs:
      "May we get in touch with you when another job here looks right for you? If so, say yes on your page: it holds for twelve months, and you can take it back at any time.",
    otherJobsAction: "Say yes on your page",
    /** The way to the candidate's own page, on a button or a line of its own. */
    ownPage: "See where you are and what comes next",
    ownPageEnded: "See what was said, and your details",
    check: "For some of what the job asks for, the answer we have is “no” or “not yet”:",
    checkBy: "That alone decides nothing. A person will check it by {checkBy} and talk with you about it.",
    kept: "After your application has ended we keep your details for {kept}, then they are deleted.",
    rights:
      "You can see them, have them corrected or have them removed at any time: reply to this mail or call.",
    referrerSees:
      "{referrer} introduced you. They are told which step you have reached, never what was said or decided, or why.",
    moreRows: "… and {count, number} more.",
    nextPoints: "Next: {points, plural, one {# point} other {# points}} when {condition}.",
    nextPointsAndMore:
      "Next: {points, plural, one {# point} other {# points}} when {condition}, and {more, number} more if they are new to the sector.",
    earned: "You earned <b>{points, plural, one {# point} other {# points}}</b> (before tax).",
    and: "{first} · {second}",
    "label.job": "Job",
    "label.site": "Site",
    "label.step": "Step",
    "label.started": "Started",
    "label.recruiter": "Recruiter",
    "label.outcome": "Outcome",
    "footer.candidate":
      "This mail is about the job {job} at {organisation}. A reply goes straight to {person}.",
    "footer.referrer":
      "You get this mail because you introduced somebody to {organisation} for the {job} job. A reply goes straight to {person}.",
    "footer.recruiter": "Written for {recipient} at {organisation}. A reply reaches your administrators.",
    "footer.person": "Written for you at {organisation}. A reply goes straight to {person}.",
    "footer.office":
      "Written for you at {organisation} because of your role there. A reply reaches your administrators.",
    "footer.summary":
      "A regular summary for you at {organisation} because of your role there. A reply reaches your administrators.",
    "footer.choices": "Choose which summaries you get",
  },

  /** How dates, lengths and pay are put together. */
  formats: {
    instant: "{date} at {time}",
    clock: "{date} at {time}",
    instantElsewhere: "{date} at {time} ({zone})",
    "pay.hour": "{amount} an hour",
    "pay.month": "{amount} a month",
    "pay.year": "{amount} a year",
    "length.minute": "{count, plural, one {# minute} other {# minutes}}",
    "length.day": "{count, plural, one {# day} other {# days}}",
    "length.month": "{count, plural, one {# month} other {# months}}",
  },

  /** C1, what has just happened, by outcome. */
  stepTaken: {
    "spoke-interested":
      "It was good to talk with you about the {job} job. We are glad that you are interested, and we would like to go on.",
    "call-back":
      "This was not the best moment to talk, so we agreed on another one. {person} will call you then.",
    thinking:
      "You asked for some time to think about the {job} job. Please take it: it is worth thinking about.",
    "other-job":
      "There may be another job with us that suits you even better than {job}. We are looking into that for you.",
    arrangements: "We would like to meet you. We are arranging your interview for the {job} job now.",
    "held-forward":
      "Thank you for the interview for the {job} job. We enjoyed it, and we would like to go on with you.",
    "held-second":
      "Thank you for the interview for the {job} job. We would like to talk with you a second time.",
    "held-deciding":
      "Thank you for the interview for the {job} job. We have not decided yet, because we want to do it with care.",
    "being-moved": "Your interview for the {job} job is being moved, and we are finding a new time with you.",
    "final-forward": "Thank you for the final interview for the {job} job. We would like to go on with you.",
    "final-deciding":
      "Thank you for the final interview for the {job} job. We have not decided yet, because we want to do it with care.",
    accepted: "You have said yes to the {job} job, and we are delighted. Welcome!",
    preparing: "Good news: we are preparing an offer for you, for the {job} job.",
    negotiating: "Thank you for telling us what matters to you in our offer. We are looking at it now.",
    reserve:
      "You are still being considered for the {job} job. To be open with you: we have asked somebody else first, and you will know as soon as we do.",
    other: "Here is where your application for the {job} job stands now: {label}.",
  },

  /** C1, what comes next, by outcome. */
  stepNext: {
    "spoke-interested": "Next comes an interview. {person} will find a time for it that suits you.",
    "call-back": "If another time is better for you, just reply with it.",
    thinking:
      "{person} will ask you then how you feel about it. If a question is in the way before that, ask it: that is what we are here for.",
    "other-job": "{person} will tell you what we found. Nothing happens without your yes.",
    arrangements:
      "Next, {person} will suggest when and where. If there are days or hours that do not work for you, reply and tell us.",
    "held-forward": "Next comes our decision about an offer. {person} will tell you, either way.",
    "held-second": "Next, {person} will suggest times for it and tell you who you will meet.",
    "held-deciding": "{person} will tell you what we decide, either way.",
    "being-moved": "Reply with a few times that work for you, and {person} will confirm one.",
    "final-forward": "Next comes our decision about an offer. {person} will tell you, either way.",
    "final-deciding": "{person} will tell you what we decide, either way.",
    accepted:
      "Next, we agree on your first day and on what is needed before it. {person} will go through it with you.",
    preparing: "{person} will go through it with you before you have to decide anything.",
    negotiating: "{person} will come back to you with an answer.",
    reserve:
      "There is nothing you need to do. If you have to answer somebody else in the meantime, tell us: we will try to be quicker.",
    other: "If anything about it is unclear, just ask.",
  },

  /** C5, what we decided, by outcome. */
  decision: {
    "held-not-chosen":
      "Thank you for the interview for the {job} job, and for all you told us about yourself. We have decided not to go on with your application.",
    "final-not-chosen":
      "Thank you for coming all the way to the final interview for the {job} job. We have decided not to offer you the job.",
    "not-offered":
      "Thank you for the time and thought you put into the {job} job. We have decided not to make you an offer.",
    withdrawn:
      "We are taking back our offer for the {job} job. We know what that means for you, and we are sorry.",
    "checks-not-passed":
      "The checks before your first day in the {job} job are complete, and because of what they showed you cannot start with us.",
    "withdrawn-after-acceptance":
      "You said yes to the {job} job, and now we are taking it back. We know what that means for you, and we are sorry.",
    other:
      "Thank you for the time you gave us for the {job} job. We have decided not to go on with your application.",
  },

  /** C6, what the candidate told us, by outcome. */
  goodbye: {
    withdrew: "You told us that you do not want to go on with your application for the {job} job.",
    "too-far": "You told us that the way to the {job} job is too far for you.",
    declined: "You told us that you are not taking our offer for the {job} job.",
    "backed-out": "You told us that you have changed your mind about starting in the {job} job.",
    other: "You told us that you do not want to go on with your application for the {job} job.",
  },

  /** C8, what happened before the pause, by outcome. */
  paused: {
    unreachable: "We have tried a few times to reach you about the {job} job, and it did not work out.",
    "no-reply": "We suggested times for your interview for the {job} job, and we have not heard from you.",
    "did-not-attend": "We had a time for your interview for the {job} job, and we did not get to meet.",
    "final-did-not-attend":
      "We had a time for your final interview for the {job} job, and we did not get to meet.",
    expired: "The time to answer our offer for the {job} job has run out, and we have not heard from you.",
    "never-started":
      "We were looking forward to your first day in the {job} job, and we have not been able to reach you.",
    other: "We have not been able to reach you about the {job} job.",
  },

  /** Why it ended, in the employer's words to the candidate. */
  reason: {
    "another-candidate": "Somebody else was closer to what this job needs right now.",
    experience: "This job needs more experience of this kind of work than you have told us about.",
    requirement: "The job has a requirement that cannot be met at the moment.",
    availability: "The days and hours of this job and those that you can work do not fit together.",
    "pay-expectation": "What you would like to earn and what this job pays are too far apart.",
    "job-closed": "The job itself has been closed.",
    checks: "Something in the checks before the start means that we cannot go on.",
    other: "It is none of the usual reasons. Ask us, and we will gladly explain it to you.",
  },

  /** What is needed from the candidate. */
  item: {
    "identity-document": "A copy of your passport or identity card",
    "right-to-work-proof": "Proof that you may work in this country",
    reference: "Somebody who knows your work, and whom we may ask about you",
    certificate: "A copy of your certificate",
    "background-check": "Your part of the background check, filled in",
    "health-declaration": "The health declaration, filled in",
    "contact-details": "How best to reach you: your phone number and e-mail address",
    other: "Something that we would like to explain to you ourselves",
  },

  /** How an interview is held. */
  interviewFormat: {
    "in-person": "In person",
    video: "By video",
    phone: "By phone: we call you",
    other: "{value}",
  },

  /** A milestone as a referrer reads it, after "has taken the next step:". */
  referrerStep: {
    "contact-made": "we have had a first talk",
    "interview-booked": "an interview is arranged",
    "interview-completed": "the interview is done",
    "final-interview": "the final interview is done",
    offer: "they have said yes to joining us",
    "started-work": "they have started work",
    "still-working-4w": "they have been working here for 4 weeks",
    "still-working-12w": "they have been working here for 12 weeks",
    other: "{label}",
  },

  /** A milestone as a condition for points, after "points when". */
  referrerCondition: {
    "contact-made": "we have had a first talk with {candidate}",
    "interview-booked": "an interview with {candidate} is arranged",
    "interview-completed": "the interview with {candidate} is done",
    "final-interview": "the final interview with {candidate} is done",
    offer: "{candidate} has said yes to joining us",
    "started-work": "{candidate} starts work",
    "still-working-4w": "{candidate} has worked here for 4 weeks",
    "still-working-12w": "{candidate} has worked here for 12 weeks",
    other: "{candidate} reaches the step “{label}”",
  },

  /** What a recruiter does about an outcome that makes a task. */
  task: {
    withdrew: "Cancel what was arranged with colleagues or rooms. The candidate gets a thank-you from us.",
    "call-back": "Call at the agreed time, then record how it went.",
    accepted:
      "Agree on the first day and start the checks. The candidate will hear from you by the date below.",
    declined: "If they are willing, ask what decided it and note it. Then look at who is next for this job.",
    expired: "The offer has run out without an answer. Look at who is next for this job.",
    "did-not-arrive":
      "They were not there on the first day. Call before anything is assumed, find out whether all is well, and record what you learn.",
    "backed-out": "Cancel what was prepared for the first day, and look at who is next for this job.",
    other: "Look at the application and record what happens next.",
  },

  /** Why a recruiter is asked to call. */
  callHappened: {
    "no-mail": "No mail reaches {candidate}, so what was recorded (“{label}”) can only be told by phone.",
    rejection:
      "“{label}” was recorded. After an interview people hear a no from a person: our mail to {candidate} waits for your call.",
    "rejection-undone":
      "“{label}” was undone, but {candidate} has already been told. They should hear from a person first that it was our mistake; our correction follows your call.",
    "job-filled":
      "The job has been filled or closed, and {candidate} had an interview for it. They should hear it from you.",
  },

  /** What the call is for. */
  callTodo: {
    "no-mail":
      "Call, tell them what comes next and by when, and log the call. Ask for a mail address that works.",
    rejection: "Call, give the reason in plain words, and log the call with its result.",
    "rejection-undone":
      "Call, say plainly that we made a mistake, tell them where they stand, and log the call.",
    "job-filled":
      "Call, thank them for the interview, and say that this is no judgement of them. Log the call.",
  },

  /** What is due, in digests. */
  dueKind: {
    review: "Review",
    "first-contact": "First contact",
    "rejection-call": "Call them: after an interview a no comes from a person",
    "call-about-correction": "Call them: what we told them was our mistake",
    "call-unreachable-by-mail": "Call them: no mail reaches them",
    "check-first": "Check first",
    promise: "Promise to the candidate",
    "retention-check": "Still employed here?",
    "offer-deadline": "Offer ends",
    confirmation: "Waits for confirmation",
    other: "{value}",
  },

  /** Where an application came from. */
  source: {
    share: "Share link",
    api: "Another system",
    hand: "Entered by hand",
    import: "Import",
    other: "{value}",
  },

  "candidate-next-step": {
    subject: "{job} at {organisation}: what happens next",
    preheader: "You will hear from {person} by {by}.",
  },

  "candidate-tried-to-call": {
    subject: "We tried to call you about {job}",
    preheader: "Tell us a good time. We try again on {by}.",
    tried: "{person} tried to call you about your application for the {job} job and did not get through.",
    goodTime: "When is a good time for you? Reply with one, or call {personFirstName} whenever you like.",
    again: "Otherwise we try again on {by}.",
  },

  "candidate-item-needed": {
    subject: "One thing we need from you for {job}",
    preheader: "Please by {by}. {person} can help.",
    need: "To go on with your application for the {job} job, we need one thing from you:",
    deadline: "Please send it or tell us by {by}.",
    help: "A reply to this mail is enough. If it is hard to get or you are not sure what is meant, say so: {person} can help.",
  },

  "candidate-kind-no": {
    subject: "Your application for {job} at {organisation}",
    preheader: "Our answer, with the reason.",
    answer:
      "Thank you for your interest in the {job} job and for the time you gave us. Our answer is no this time, and we want to tell you plainly why.",
    requirement: "The job asks for this: <b>{requirement}</b>.",
    wrong:
      "If we have got something wrong, or the reason is not clear, reply or call: {person} will answer you.",
    door: "This is about this job, today. When things change or another job with us looks right, we would like to hear from you.",
  },

  "candidate-kind-no-after-call": {
    subject: "Your application for {job} at {organisation}",
    preheader: "Our answer, with the reason.",
    called: "{person} told you on the phone on {calledOn}. Here it is in writing, so that you have it.",
    notCalled:
      "You should hear this from a person. {person} will gladly talk it through with you: reply with a good time, or call.",
    personalLine: "A line from {person}:",
    wrong: "If a question comes up later, ask it. {person} will answer you.",
    door: "We wish you well, and if another job with us looks right one day, we would like to hear from you.",
  },

  "candidate-goodbye": {
    subject: "Thank you, and all the best: {job} at {organisation}",
    preheader: "The door stays open.",
    thanks:
      "Thank you for telling us, and for the time you gave us. Your application is closed now, and there is nothing more you need to do.",
    door: "The door stays open. If things change, or this was a misunderstanding, reply to this mail: {person} will be glad to hear from you.",
  },

  "candidate-missed-each-other": {
    subject: "We missed each other: pick a new time",
    preheader: "Reply or call by {by}.",
    missed: "We had a time for your interview for the {job} job, and we missed each other. That happens.",
    newTime: "Pick a new time by {by}.",
    how: "Reply with two or three times that suit you, or call {person}. If you would rather not go on, tell us that: it is fine too.",
  },

  "candidate-paused": {
    subject: "Your application for {job} is paused",
    preheader: "You can open it again until {until}.",
    pausedNow: "So we have paused your application. Nothing is lost.",
    reopen:
      "Would you like to go on? Until {until} you can open it again with the button below. A reply to this mail or a call to {person} does it, too.",
    action: "Open it again",
    otherwise: "If you have decided on something else, that is fine, and you need not do anything.",
  },

  "candidate-invitation": {
    subject: "Your interview for {job}: {startsAt}",
    subjectMoved: "New time for your interview for {job}: {startsAt}",
    preheader: "Where, with whom, and how to move it.",
    heading: "Your interview for {job}",
    headingFinal: "Your final interview for {job}",
    headingMoved: "Your interview has a new time",
    intro: "We look forward to meeting you. Here is all you need to know:",
    "label.when": "When",
    "label.length": "Length",
    "label.format": "How",
    "label.place": "Where",
    "label.people": "You will meet",
    "label.pay": "Pay range",
    "label.agreement": "Collective agreement",
    move: "Does the time not work for you? Reply or call and we will find another. You need not give a reason.",
    adjustments:
      "Tell us what would make it easier for you: step-free access, more time, an interpreter, questions in writing, anything else. {person} will arrange it.",
  },

  "candidate-offer": {
    subject: "Our offer to you: {job} at {organisation}",
    preheader: "Please tell us by {by}. {person} helps with any question.",
    heading: "We would like you to join us",
    offered:
      "We are glad to offer you the {job} job at {organisation}. You have received the details from {person}.",
    deadline: "Please tell us what you decide by {by}.",
    help: "Read it in your own time, and ask about anything: pay, hours, the team, the first weeks. {person} can go through it with you line by line. If something does not fit, or you need more time, say so before you decide.",
  },

  "candidate-first-day": {
    subject: "Your first day at {organisation}: {startsOn}",
    subjectMoved: "Your first day at {organisation} has moved: {startsOn}",
    preheader: "When, where and who meets you.",
    heading: "Your first day",
    headingMoved: "Your first day has moved",
    intro: "We look forward to having you with us in the {job} job. Here is what we have agreed:",
    "label.when": "When",
    "label.place": "Where",
    "label.meets": "Who meets you",
    "label.bring": "Please bring",
    help: "Is anything unclear, or does something stand in the way? Reply or call: {person} will sort it out with you.",
  },

  "candidate-job-filled": {
    subject: "The {job} job at {organisation} is no longer open",
    preheader: "This says nothing about you.",
    filled:
      "The {job} job at {organisation} has been filled or closed, so your application for it has ended. This says nothing about you: there was no decision about you behind it.",
    thanks: "Thank you for your interest.",
  },

  "candidate-receipt": {
    subject: "We have your application: {job} at {organisation}",
    preheader: "You will hear from {person} by {by}.",
    heading: "Thank you, {firstName}",
    arrived:
      "Your application for the {job} job at {organisation} has arrived. {person} looks after it, and will get in touch with you.",
    privacyTitle: "What happens with your details",
    privacy:
      "{organisation} uses what you gave us for this application only. The people who work on it can see it.",
  },

  "candidate-added": {
    subject: "About the {job} job at {organisation}",
    preheader: "{givenBy} gave us your details. Here is what we do with them.",
    given:
      "{givenBy} gave us your name and how to reach you, because the {job} job at {organisation} may be right for you. {person} looks after it, and will get in touch with you.",
    privacyTitle: "What happens with your details",
    privacy: "{organisation} uses them for this application only. The people who work on it can see them.",
    remove:
      "<b>You did not expect this, or do not want it?</b> Reply “remove me” or call, and your details will be removed. You need not give a reason.",
  },

  "candidate-times-offered": {
    subject: "Choose a time for your interview: {job}",
    preheader: "Please choose by {by}.",
    meet: "We would like to meet you and talk about the {job} job.",
    times: "These times are free:",
    ask: "{person} has some times for you.",
    page: "You see all that is free on your page, in your own time zone, and choose there how we meet.",
    choose: "Choose one by {by}.",
    how: "Reply with the one you like best, or call. If none works for you, tell us which would.",
    howOnPage: "None works for you, or there is something you need for it? Say so there, reply or call.",
    action: "Choose a time",
  },

  "candidate-times-reminder": {
    subject: "Still free: times for your interview for {job}",
    preheader: "Please choose by {by}.",
    reminder:
      "We have suggested times for your interview for the {job} job, and would still like to meet you.",
    times: "These times are free:",
    choose: "Choose one by {by}.",
    how: "A reply with one of them is enough, or call {person}. If you would rather not go on, tell us that: it is fine too.",
    howOnPage:
      "You see all that is free on your page. If you would rather not go on, tell us that: it is fine too.",
    action: "Choose a time",
  },

  "candidate-reopened": {
    subject: "Your application for {job} is open again",
    preheader: "You will hear from {person} by {by}.",
    open: "Good to have you back. Your application for the {job} job at {organisation} is open again, just where it stopped.",
  },

  "candidate-new-date": {
    subject: "{job} at {organisation}: a new date",
    preheader: "You will hear from {person} by {by}.",
    longer:
      "We need a little longer for your application for the {job} job than we told you. Nothing else has changed, and there is nothing you need to do.",
    late: "You should have heard from us about the {job} job by now, and you have not. We are sorry. Nothing else has changed: here is when you will.",
    question: "If the new date does not work for you, or you would like to talk before, reply or call.",
  },

  "candidate-correction": {
    subject: "Please ignore our message “{title}”",
    subjectSeveral: "Please ignore {count, plural, one {a message} other {# messages}} of ours about {job}",
    subjectUnknown: "Please ignore our message of {sentAt}",
    preheader: "We made a mistake in our records.",
    mistake: "We made a mistake in our records. Please ignore our message “<b>{title}</b>” of {sentAt}.",
    mistakeSeveral:
      "We made a mistake in our records. Please ignore these messages of ours, the last of {sentAt}:",
    mistakeUnknown: "We made a mistake in our records. Please ignore our message of {sentAt}.",
    interviewOff: "The interview on {interviewAt} does not take place. You do not need to come.",
    interviewStays: "Your interview stays at the time we told you before: {interviewAt}.",
    firstDayOff: "The first day on {firstDay} that we named does not stand.",
    open: "Your application for the {job} job is open, as it was before.",
    unchanged: "Nothing else has changed for you.",
    sorry:
      "We are sorry for the confusion. If it has left you with a question, reply or call: {person} will answer it.",
  },

  "candidate-booking-cancelled": {
    subject: "Cancelled: your interview for {job}, {startsAt}",
    preheader: "You do not need to come.",
    cancelled:
      "Your interview for the {job} job on {startsAt} has been cancelled. You do not need to come or to do anything.",
    question: "If this comes as a surprise, reply or call: {person} will tell you where things stand.",
  },

  "referrer-thanks": {
    subject: "Thank you: {candidate} has applied",
    preheader: "{person} will be in touch with them.",
    applied:
      "Thank you: {candidate} has applied for the {job} job at {organisation}. {person} will be in touch with them soon.",
    told: "We will tell you about each step. What {candidate} and we talk about stays between us.",
  },

  "referrer-next-step": {
    subject: "{candidate} has taken the next step",
    preheader: "Thank you for introducing them.",
    step: "{candidate} has taken the next step: {step}.",
    thanks: "Thank you for introducing them to {organisation}.",
  },

  "referrer-points-earned": {
    subject: "You earned {points, plural, one {# point} other {# points}}: {candidate}",
    preheader: "{candidate} has taken the next step.",
    step: "{candidate} has taken the next step: {step}.",
    thanks: "Thank you for introducing them to {organisation}.",
  },

  "referrer-steps-reported": {
    subject: "You earned {points, plural, one {# point} other {# points}}: {candidate}",
    preheader: "{candidate} has taken several steps.",
    subjectWithoutPoints: "{candidate} has taken several steps",
    steps: "{candidate} has taken several steps, and we have heard of them together:",
    thanks: "Thank you for introducing them to {organisation}.",
  },

  "referrer-ended": {
    subject: "{candidate}’s application has ended this time",
    subjectWithoutName: "An application has ended this time",
    preheader: "Thank you for introducing them.",
    ended:
      "{candidate}’s application has ended this time. Thank you for introducing them; points already earned stay yours.",
    endedWithoutName:
      "The application of somebody you introduced has ended this time. Thank you for introducing them; points already earned stay yours.",
    private:
      "We keep the rest between them and us, as we would for you. If you know somebody else, we would like to meet them.",
  },

  "referrer-already-in-touch": {
    subject: "{candidate} is already in touch with us",
    preheader: "Thank you all the same.",
    already: "Thank you for introducing {candidate}. They are already in touch with us.",
    another: "If you think we have this wrong, reply: {person} will look into it.",
  },

  "referrer-in-touch-again": {
    subject: "{candidate} is in touch with us again",
    preheader: "Their application is open again.",
    again: "{candidate} is in touch with us again, and their application for the {job} job is open.",
    told: "We will tell you about each step, as before.",
  },

  "referrer-correction": {
    subject: "Please ignore our message “{title}”",
    subjectSeveral:
      "Please ignore {count, plural, one {a message} other {# messages}} of ours about {candidate}",
    subjectUnknown: "Please ignore our message of {sentAt}",
    preheader: "We made a mistake in our records.",
    mistake:
      "We made a mistake in our records about {candidate}. Please ignore our message “<b>{title}</b>” of {sentAt}; things are as they were before it.",
    mistakeSeveral:
      "We made a mistake in our records about {candidate}. Please ignore these messages of ours, the last of {sentAt}; things are as they were before them:",
    mistakeUnknown:
      "We made a mistake in our records about {candidate}. Please ignore our message of {sentAt}; things are as they were before it.",
    sorry: "We are sorry for the confusion.",
  },

  "referrer-points-reversed": {
    subject: "{points, plural, one {# point has} other {# points have}} been taken back",
    preheader: "Our records have been corrected.",
    reversed:
      "Our records about {candidate} have been corrected, and <b>{points, plural, one {# point} other {# points}}</b> {points, plural, one {has} other {have}} been taken back with them. You did nothing wrong.",
    reversedWithoutName:
      "Our records have been corrected, and <b>{points, plural, one {# point} other {# points}}</b> {points, plural, one {has} other {have}} been taken back with them. You did nothing wrong.",
    ignore: "Please ignore our message “<b>{title}</b>” of {sentAt}.",
    ignoreSeveral: "Please ignore these messages of ours, the last of {sentAt}:",
    ignoreUnknown: "Please ignore our message of {sentAt}.",
    balance: "Should your balance be below zero now, only points that you earn later are set against it.",
  },

  "recruiter-new-application": {
    subject: "New: {candidate}, {job}, {site}",
    preheader: "First contact by {firstContactBy}.",
    heading: "{candidate} is interested in {job}",
    headingCheck: "Check first: {candidate}, {job}",
    call: "Please call by {firstContactBy}.",
    write: "There is no phone number: please write a personal mail by {firstContactBy}.",
    check: "They answered “no” to something the job asks for:",
    checkWhy:
      "A “no” decides nothing by itself. They have been told that a person will check: talk with them, then go on or name the requirement.",
    "label.phone": "Phone",
    "label.email": "E-mail",
    "label.site": "Site",
    "label.postcode": "Postcode",
    "label.moving": "Moving closer",
    "label.sector": "New to sector",
    "label.referrer": "Introduced by",
    "label.source": "Came by",
    distance: "{postcode}, about {distanceKm, number} km (straight line)",
    movingYes: "Yes, they say",
    movingNo: "No, they say",
    sectorYes: "Yes, they say. Please check on the call: a bonus depends on it",
    sectorNo: "No, they say. Please check on the call: a bonus depends on it",
    about: "In their own words:",
    duplicates: "Possible duplicates (nothing has been merged):",
  },

  "recruiter-task": {
    subject: "To do: {candidate}, {job}: {label}",
    preheader: "By {by}.",
    heading: "{candidate}: {label}",
    happened: "This was recorded on {candidate}’s application for the {job} job.",
    happenedBy: "{recordedBy} recorded this on {candidate}’s application for the {job} job.",
    deadline: "Please do this by {by}.",
  },

  "recruiter-recorded-by-another": {
    subject: "{who} recorded “{outcome}”: {candidate}, {job}",
    preheader: "For your information.",
    heading: "{candidate}: {outcome}",
    recorded: "{who} recorded this on an application that you look after.",
    "label.on": "Took effect",
    wrong: "You need not do anything. If it is wrong, undo it and tell {who}.",
  },

  "recruiter-steps-reported": {
    subject: "{source} reported: {candidate}, {job}",
    preheader: "For your information, with what was filled in.",
    heading: "{source} reported on {candidate}",
    reported: "{source} reported this about an application for the {job} job that you look after:",
    step: "<b>{milestone}</b>: {outcome}\n{on}",
    stepImplied: "<b>{milestone}</b>: {outcome}\n{on} · implied by the report",
    implied:
      "What is marked as implied was filled in because a later step was reported. It falls if that step is undone.",
    wrong: "If something is wrong, undo it. The candidate was told nothing but cancellations.",
  },

  "recruiter-digest": {
    subject: "{count, plural, one {# thing} other {# things}} due: {on}",
    preheader: "Oldest first.",
    heading: "{count, plural, one {# thing is due} other {# things are due}}",
    intro: "Good morning {firstName}. This is your list for {on}:",
    row: "<b>{candidate}</b>, {job}\n{what}\nDue {due}",
  },

  "recruiter-overdue-weekly": {
    subject: "Overdue: {count, plural, one {# thing} other {# things}}",
    preheader: "The week’s list of what has passed its date.",
    heading: "{count, plural, one {# thing has} other {# things have}} passed the date",
    intro:
      "Hello {firstName}, somebody is waiting to hear from you here. A short call is often all it takes.",
    row: "<b>{candidate}</b>, {job}\n{what}\nWas due {due}",
  },

  "recruiter-promise-missed": {
    subject: "Promise missed: {candidate}, {job}",
    preheader: "They were to hear by {promised}.",
    heading: "{candidate} is still waiting",
    missed:
      "We told {candidate} that they would hear from us about the {job} job by {promised}. Nothing has gone out.",
    todo: "Please call or write today, even if there is no news, and give them a new date. It has to come from a person.",
  },

  "recruiter-mail-bounced": {
    subject: "Mail did not arrive: {candidate}, {job}",
    preheader: "Please reach them another way.",
    heading: "Our mail did not reach {candidate}",
    bounced: "The mail of {sentAt} about the {job} job came back from <b>{address}</b>.",
    todo: "Please reach them another way, tell them what it said, and correct the address.",
  },

  "recruiter-mail-suppressed": {
    subject: "Please call: no mail to {candidate}, {job}",
    preheader: "Please reach them another way.",
    heading: "Please call {candidate}: we do not write to them",
    bounced:
      "There is news about the {job} job. We did not mail it to <b>{address}</b>, because mail to it came back for good.",
    complained:
      "There is news about the {job} job. We did not mail it to <b>{address}</b>, because a mail of ours was marked as spam there.",
    correct: "Please tell them by phone, and correct the address: mail goes out again from then on.",
    ask: "Please tell them by phone. Once they give another address or ask for a code on their page, mail goes out again.",
  },

  "recruiter-call-task": {
    subject: "Please call: {candidate}, {job}",
    preheader: "By {by}.",
    heading: "Please call {candidate}",
    deadline: "Please call by {by}.",
    reason: "The reason, to be told in plain words:",
  },

  "recruiter-reopened": {
    subject: "Open again: {candidate}, {job}",
    preheader: "They expect to hear from you by {by}.",
    heading: "{candidate} is back",
    reopened: "{candidate} has reopened the application for the {job} job. It stands where it stopped.",
    deadline: "Please get in touch by {by}. They have been told so.",
  },

  "recruiter-report-refused": {
    subject: "Report refused: {candidate}, {job}",
    preheader: "{source} reported something that cannot be right.",
    heading: "A report about {candidate} was refused",
    refused: "{source} reported this about the {job} job, and it could not be recorded:",
    "label.reported": "Reported",
    "label.report": "Report",
    reason: "Why it was refused:",
    todo: "If it did happen, record it by hand. If not, tell whoever looks after {source}.",
  },

  "manager-retention-check": {
    subject: "Is {candidate} still employed here?",
    preheader: "Yes, no or not known: one click, no sign-in.",
    heading: "Is {candidate} still employed here?",
    since: "{candidate} started with you {weeks, plural, one {# week} other {# weeks}} ago.",
    answer: "Please say by {by}: yes, no or not known.",
    action: "Answer now",
    leave:
      "Leave counts as employed. The button is yours alone: the answer is recorded in your name, so please do not forward this mail.",
    or: "Or reply to this mail, or tell your recruiter {person}.",
    orPhone: "Or reply to this mail, or tell your recruiter {person}: <call>{phone}</call>.",
  },

  "hr-confirmation-requested": {
    subject: "Please confirm: {candidate}, {job}",
    preheader: "{label}: it waits for you.",
    heading: "Please confirm: {label}",
    requested:
      "{requestedBy} has asked to record this on {candidate}’s application for the {job} job. Nothing is recorded and nobody is told until you confirm.",
    legal:
      "<b>{candidate} has already accepted.</b> Taking back an accepted offer can break a contract. Please take legal advice before you confirm; the person who confirms may not be the one who asked.",
    reason: "The reason, as the candidate would read it:",
    refuse: "If it should not be so, refuse it and tell {requestedBy} why.",
  },

  "hr-expert-not-prepared": {
    subject: "Not prepared yet: {person} for {candidate}, {startsAt}",
    preheader: "A talk about an offer begins in about two hours.",
    heading: "{person} has not ticked the brief for {candidate} as prepared",
    soon: "They talk about the offer for the {job} job on <b>{startsAt}</b>.",
    todo: "We have reminded {person}. Please make sure that they know and can hold the talk. If they cannot, ask them to cancel it now, so that {candidate} can choose another time or a colleague of theirs.",
  },

  "hr-consultation-outcome-unknown": {
    subject: "Nobody has said how it went: {person} and {candidate}",
    preheader: "A talk about an offer is over.",
    heading: "Did {person} talk with {candidate}?",
    unknown:
      "They had a time on {startsAt}, about the offer for the {job} job. We have asked {person} twice how it went.",
    todo: "Please find out, and ask {person} to write it down in Milepost. {candidate} waits for what was agreed, or can choose another time if they missed each other.",
  },

  "hr-retention-unknown": {
    subject: "Not known: is {candidate} still employed?",
    preheader: "Three asks have brought no answer.",
    heading: "Does {candidate} still work here?",
    asked:
      "We have asked three times whether {candidate} is still employed {weeks, plural, one {# week} other {# weeks}} after starting, and nobody could say.",
    todo: "Please look it up and tell {person}. Without an answer it will be counted as not known.",
    "label.manager": "Manager",
  },

  "hr-promises-missed-weekly": {
    subject: "Promises to candidates not kept: {count, number}",
    preheader: "The past week.",
    heading: "{count, plural, one {# promise} other {# promises}} not kept in the past week",
    intro:
      "Hello {firstName}, these candidates were told when they would hear from us, and did not. Their recruiters have been told already.",
    row: "<b>{candidate}</b>, {job}\nPromised for {promised} · {person}",
  },

  "admin-report-refused": {
    subject: "Report from {source} refused",
    preheader: "It is kept, and can be sent again.",
    heading: "A report from {source} was refused",
    refused:
      "{source} sent a report that could not be recorded. It is kept among the refused reports and can be put in again once the cause is mended.",
    "label.reported": "Reported",
    "label.report": "Report",
    reason: "Why it was refused:",
  },

  "privacy-removal-requested": {
    subject: "Please remove: {candidate}",
    preheader: "Asked for {requestedAt}.",
    heading: "{candidate} asks to be removed",
    asked: "{candidate} has asked that their details be removed from {organisation}.",
    deadline: "Please answer by {by}.",
    todo: "Check that it is them, remove what can be removed, and tell them when it is done. If something has to be kept, tell them what and why.",
    "label.asked": "Asked",
  },

  "finance-points-reversed-monthly": {
    subject: "Points reversed in {month}: {total, number}",
    preheader: "{count, plural, one {# reversal} other {# reversals}}.",
    heading: "{total, plural, one {# point} other {# points}} reversed in {month}",
    intro:
      "Hello {firstName}, these are the month’s reversals, each posted as an entry of its own. Earlier months are unchanged.",
    none: "There were none.",
    row: "<b>{referrer}</b>, {job}\n{points, plural, one {# point} other {# points}} · {on}",
  },

  ...trackTexts,
  ...offerTexts,
  ...interviewTexts,
  ...experienceTexts,
} as const;

/** A language: the same sections with the same keys as English, other words. */
export type Texts = {
  readonly [Section in keyof typeof en]: { readonly [Key in keyof (typeof en)[Section]]: string };
};
