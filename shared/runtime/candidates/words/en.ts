/** What all of a candidate's pages say. The other languages have the shape of this one. */
export const en = {
  /** What a code is asked for, as the heading of where it is typed. */
  actions: {
    support: "Your answer",
    "withdraw-consent": "Withdrawing your consent",
    "more-time": "Asking for more time",
    book: "Booking the talk",
    move: "Moving the talk",
    cancel: "Cancelling the talk",
    expectations: "Your answers",
    explanations: "What was explained",
    "interview-book": "Booking a time",
    "interview-move": "Moving it to another time",
    "interview-cancel": "Calling it off",
    adjustments: "What you need",
    "thank-you": "Your thanks",
    "data-request": "See and download your details",
    "correct-details": "Correct your details",
    erase: "Erase your details",
    "keep-details": "Keep your details",
    message: "Your message",
    withdraw: "Withdrawing your application",
    survey: "Your answers about how it was",
    "keep-for-other-jobs": "Hearing of other jobs",
    "end-keeping": "Hearing of no other jobs",
  },
  code: {
    title: (organisation: string) => `Code: ${organisation}`,
    heading: (action: string) => `${action}: type the code`,
    sent: (address: string | undefined) =>
      `We have sent six digits to ${address ?? "your e-mail address"}. They are good for ten minutes. Nothing happens until you type them.`,
    label: "Code",
    confirm: "Confirm",
    back: "Back",
    malformed: "A code has six digits. Look at our latest mail and type them.",
  },
  back: "Back to your application",
  zone: { label: "Show times in another zone", show: "Show", others: "Others" },
  interviews: {
    first: "Your interview",
    final: "Your final interview",
    colleague: "A talk with a colleague",
    visit: "A visit to the workplace",
  },
  formats: { "in-person": "In person", video: "By video", phone: "By phone" },
  chooseTime: (zone: string) => `Choose a time (${zone})`,
  chooseAnotherTime: (zone: string) => `Choose another time (${zone})`,
  bookThisTime: "Book this time",
  minutesWith: (minutes: number, people: string) =>
    people === "" ? `${minutes} minutes` : `${minutes} minutes with ${people}`,
  times: (count: number) => `${count} ${count === 1 ? "time" : "times"}`,
  moreDays: "More days",
  /** How often something can still be moved, and until when it can be changed at all. */
  changes: (movesLeft: number, until: string) =>
    `${
      { 0: "It cannot be moved again.", 1: "You can move it once more." }[movesLeft] ??
      `You can move it ${movesLeft} more times.`
    } It can be changed or cancelled until ${until}.`,
  tooLate: "It is too late to change it here.",
  /** Whom to ask where the page cannot help. */
  ask: (name: string, phone: string | undefined) =>
    phone === undefined ? `Please write to ${name}.` : `Please call ${name}: ${phone}.`,
  askAnybody: "Please call us, or reply to our latest mail.",
  tooManyCodes: (from: string) =>
    `We have sent you several codes within an hour. If you asked for just this before, type the last one. You can ask for another at ${from}.`,
  /** Why something was refused, by the code of the problem. */
  problems: {
    "code-wrong": "This is not the code. Look at our latest mail and type its six digits.",
    "code-expired": "This code is more than ten minutes old. Ask for a new one.",
    "code-used": "This code was used already. Ask for a new one.",
    "code-spent": "This code was typed wrong too often. Ask for a new one.",
    "code-not-asked": "Ask for a code for this first: it comes by e-mail.",
    "code-for-other-request":
      "This code was asked for something else. Ask for one for what you want to do now.",
    "no-address-for-code": "We have no e-mail address of yours to which a code could go.",
    "mail-stopped": "Our e-mail is out of order at the moment, so we cannot send you a code.",
    "address-takes-no-mail": "No e-mail reaches the address we have of yours, so we cannot send you a code.",
    "not-live": "Your application has ended, so this cannot be done any more.",
    "person-erased": "Your details are being erased, so nothing can be changed any more.",
    "slot-taken": "Somebody else has just booked this time. Choose another.",
    "slot-held": "Somebody else is deciding about this time. Choose another, or look again in five minutes.",
    "slot-not-offered": "This time is not free. Choose one of the free times.",
    "slot-in-the-past": "This time has passed. Choose another.",
    "slot-after-deadline": "By then the offer has run out. Choose an earlier time.",
    "candidate-is-elsewhere": "You have another meeting with us at this time. Choose another.",
    "too-late-to-change": "It is too close to the time to change it here.",
    "moved-too-often": "It was moved as often as it can be here.",
    "nothing-changes": "This is so already: there is nothing to change.",
    "too-busy": "Several people are changing something at once. Please try again.",
    "invalid-request":
      "Something is missing, or we could not read it. Look at what you entered and send it again.",
  } as Readonly<Record<string, string>>,
  /** Why something was refused, where nothing better can be said. */
  refused: "That did not work, and nothing was changed.",
};

/** The words that all pages share. */
export type FrameWords = typeof en;
