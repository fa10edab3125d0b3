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
    likesCalls:
      "Please call today, even if there is no news. {candidateFirstName} would rather be called, so no mail says it for you.",
  },

  "recruiter-message": {
    subject: "{candidate} has written to you: {job}",
    preheader: "Please answer by {by}.",
    heading: "A message from {candidate}",
    wrote: "{candidate} has written about the {job} job:",
    deadline: "Please answer by {by}. They have been told so.",
    otherAddress:
      "It came from another address than the one we know, {otherAddress}. Anybody could have written it: if it says anything unusual, please call and ask.",
    attachments:
      "{attachments, plural, one {# file that came with it was not taken over. Please ask {candidateFirstName} to send it to you} other {# files that came with it were not taken over. Please ask {candidateFirstName} to send them to you}} in answer to your reply.",
    shortened: "The mail was longer than what is shown here. Please ask {candidateFirstName} for the rest.",
    leftOut:
      "What their mail programme repeated of our mail is left out. If the answers stood inside it, please ask {candidateFirstName}.",
    large:
      "The mail was too large to be taken over whole, probably for files in it. Please call {candidateFirstName} and ask what it was.",
    spam: "The mail was taken for spam, which may be wrong. Open no links in it, and call {candidateFirstName} if you are not sure.",
    reply: "Note it in Milepost when you have answered: until then the next step is yours.",
    footer: "Written for {recipient} at {organisation}. A reply goes straight to {candidateFirstName}.",
    noReply:
      "No mail reaches {candidateFirstName}, so please call. Note it in Milepost when you have: until then the next step is yours.",
  },

  "hr-silence": {
    subject: "Silence of {days, plural, one {# working day} other {# working days}}: {candidate}, {job}",
    preheader: "A candidate has not heard from anybody.",
    heading: "Nobody has talked with {candidate}",
    silence:
      "{candidate} has had no word from a person about the {job} job since {since}: that is {days, plural, one {# working day} other {# working days}}. {person} was reminded after three.",
    todo: "Please see to it that somebody calls {candidateFirstName} today.",
  },

  "candidate-files-left": {
    subject: "{job} at {organisation}: your files did not reach us",
    preheader: "Your message did. Here is where to send files.",
    left: "Thank you for your message about the {job} job. {person} has been told of it. Files cannot be sent by replying to our mails: what you attached was not kept.",
    write: "If {person} needs your files, please send them to {address}.",
    ask: "If we need your files, {person} will tell you where to send them. Please reply without them, or call.",
  },

  "candidate-survey": {
    subject: "How was it for you? {organisation}",
    preheader: "Three questions, two minutes.",
    ask: "You know by now how it went with the {job} job. We would like to know how it was for you: how clear it was, and how you were treated.",
    short: "There are three questions, and room for your own words. It takes two minutes.",
    action: "Tell us how it was",
    counts:
      "What you answer changes nothing about your application. It is counted together with what others answer, and nobody reads figures of fewer than five people.",
  },

  "hr-survey-contact": {
    subject: "{candidate} may be contacted about how it was: {job}",
    preheader: "Please get in touch by {by}.",
    heading: "{candidate} says that we may get in touch",
    answered:
      "{candidate} has told us how it was to apply for the {job} job, and says that we may contact them about it.",
    todo: "Please get in touch by {by}, and listen.",
    done: "Tick the task in Milepost when you have. What they answered is not shown with their name.",
  },

  "admin-mail-warned": {
    subject: "Please look at our mail: {organisation}",
    preheader: "A little more of this, and none leaves any more.",
    heading: "Too much of our mail goes wrong",
    bounces:
      "In the last 24 hours, {counted, number} of {sent, number} mails of {organisation} came back for good: the addresses are wrong or closed.",
    complaints:
      "In the last 24 hours, {counted, number} of {sent, number} mails of {organisation} were marked as spam by whoever got them.",
    means:
      "Nothing is stopped yet. If it gets worse, no mail of {organisation} leaves any more, so that mailbox providers go on taking mail at all.",
    mendBounces:
      "Please find out today where these addresses come from: an import, one form, one provider? Correct or remove them.",
    mendComplaints:
      "Please find out today which mails they are, and whether their readers expected them: somebody applied for by another, an old import?",
    reset:
      "Then say in Milepost what you did (POST /v1/mail-breaker/reset, with the reason): it is counted anew from there.",
  },

  "admin-mail-stopped": {
    subject: "No mail leaves any more: {organisation}",
    preheader: "It waits until an admin lets it out again.",
    heading: "No mail of {organisation} leaves any more",
    bounces:
      "In the last 24 hours, {counted, number} of {sent, number} mails of {organisation} came back for good: the addresses are wrong or closed.",
    complaints:
      "In the last 24 hours, {counted, number} of {sent, number} mails of {organisation} were marked as spam by whoever got them.",
    means:
      "What was to be sent waits, and nothing of it is lost. Candidates get no one-time codes: their pages tell them whom to call. Please tell your recruiters, who reach candidates by phone until then.",
    mendBounces:
      "Please find out today where these addresses come from: an import, one form, one provider? Correct or remove them.",
    mendComplaints:
      "Please find out today which mails they are, and whether their readers expected them: somebody applied for by another, an old import?",
    reset:
      "Then let mail out again in Milepost (POST /v1/mail-breaker/reset, with the reason). What waited goes out within five minutes, unless it is of no use any more.",
  },

  "candidate-erasure-asked": {
    subject: "Your request to be erased, {organisation}",
    preheader: "You can change your mind until {until}.",
    asked:
      "You have asked us to erase everything that {organisation} keeps about you. We do so from {until} on, within the hour. Until then you can take it back.",
    over: "Your application for the {job} job ends with it, and so does anything we had agreed on. Nobody can bring your details back after that.",
    action: "Keep my details",
    notYou: "Was that not you? Then take it back, and call us.",
  },

  "candidate-erased": {
    subject: "We are erasing your details, {organisation}",
    preheader: "This is the last mail you get from us.",
    done: "As you asked, we are erasing your details now: your name, how to reach you, and everything that was written about you. Within the hour nothing of it is left with {organisation}.",
    over: "The time for which {organisation} keeps your details is over. We are erasing them now: your name, how to reach you, and everything that was written about you. Within the hour nothing of it is left.",
    /** In place of `done` and `over`, where something is held back; what it is follows. */
    doneExcept:
      "As you asked, we are erasing your details now. Within the hour nothing is left with {organisation} but what the law lets us keep, or makes us keep:",
    overExcept:
      "The time for which {organisation} keeps your details is over. We are erasing them now. Within the hour nothing is left but what the law lets us keep, or makes us keep:",
    "label.ground": "Why",
    "label.review": "Looked at again",
    heldUntil:
      "Nobody can read that any more but the person who answers for privacy. It is erased as soon as it is not needed any more; we do not write to you then.",
    kept: "What stays is figures that cannot be traced back to you.",
    last: "This is the last mail you get from us. Thank you for the time you gave us.",
  },

  "candidate-retention-notice": {
    subject: "We erase your details on {on}, {organisation}",
    preheader: "You need not do anything, unless you want us to keep them.",
    closed:
      "Your application for the {job} job is closed, and we keep your details only for a while after that.",
    keptSoFar:
      "A year ago you said that {organisation} may keep your details and get in touch with you about other jobs. Your yes runs out now.",
    erased:
      "On {on} we erase what we keep about you: your name, how to reach you, and everything that was written about you.",
    work: "What is kept about you at work is not part of this.",
    keep: "Would you like us to keep them for another twelve months, so that we can get in touch when another job here looks right for you? Then say so on your page before that day. You can take it back at any time.",
    again:
      "May we keep them for another twelve months? Then say so on your page before that day. You can take it back at any time.",
    action: "Keep my details",
    nothing: "If you do nothing, they are erased. You can see and download them on your page until then.",
  },

  "privacy-erasure-asked": {
    subject: "A candidate asks to be erased: {job}",
    preheader: "It is done {until}.",
    heading: "A candidate asks to be erased",
    asked:
      "Somebody who applied for the {job} job has asked that everything about them be erased, and has confirmed it with a code.",
    deadline: "It is done by itself {until}, unless they take it back before.",
    todo: "If the law makes you keep something of it, hold it in Milepost before then. Otherwise there is nothing you have to do.",
    "label.asked": "Asked",
  },

  "privacy-hold-review": {
    subject: "Look at what is held: {job}",
    preheader: "Renew it or end it.",
    heading: "What is held is to be looked at again",
    due: "Of somebody who applied for the {job} job you hold what is otherwise erased on request. The day has come on which you wanted to look at it again.",
    "label.application": "Application",
    "label.ground": "Why",
    "label.since": "Held since",
    todo: "Renew the hold in Milepost if the ground is still there. Otherwise end it.",
    never: "It does not end by itself, and the task stays until you have decided.",
  },

  /** Parts of what is kept of a candidate, in a list. */
  heldItem: {
    "contact-details": "name and contact details",
    application: "what was told with the application",
    correspondence: "messages and notes of calls",
    decisions: "reasons for decisions",
    interviews: "notes of interviews",
    expectations: "what was wanted of the job, in their own words",
    offers: "notes about the offer",
  },

  /** On which ground of the law they are kept, as one line. */
  heldGround: {
    "legal-claims": "needed for a legal claim, or to defend against one",
    "legal-obligation": "the law obliges us to keep it",
    "right-to-work": "the law obliges us to show who was allowed to work",
  },
} as const;

export type ExperienceTexts = typeof experienceTexts;
