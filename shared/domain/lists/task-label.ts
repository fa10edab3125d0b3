import type { Task } from "../application/tasks.ts";

/** What a task asks for in one plain sentence: what to do, about whom, and why. */
export function taskLabel(
  { kind, about }: Pick<Task, "kind" | "about">,
  known: {
    /** Empty once the person was erased. */
    readonly candidate: string;
    /** The label of the outcome or milestone it is about, where the track is at hand. */
    readonly about?: string | undefined;
  },
): string {
  const who = known.candidate || "the candidate";
  const what = known.about ?? about?.replaceAll("-", " ") ?? "";
  return sentences[kind](who, what);
}

const sentences: Readonly<Record<Task["kind"], (who: string, what: string) => string>> = {
  "check-first": (who) => `Check first what ${who} answered with “no”, and talk with them about it`,
  outcome: (who, what) => `Do what follows for ${who}: “${what}” was recorded`,
  "rejection-call": (who, what) => `Call ${who}: a no after an interview comes from a person (“${what}”)`,
  "call-about-correction": (who, what) => `Call ${who}: “${what}” was our mistake, and they had been told`,
  "call-unreachable-by-mail": (who, what) => `Call ${who}: no mail reaches them (“${what}”)`,
  "confirm-outcome": (who, what) => `Confirm or refuse “${what}” for ${who}`,
  "retention-check": (who, what) => `Find out whether ${who} still works there (${what})`,
  "removal-request": (who) => `Answer ${who}, who asks to be removed`,
  "hold-review": (who) => `Renew or end what is held of ${who}: its day has come`,
  reopened: (who) => `Get in touch with ${who}, who has opened the application again`,
  silence: (who) => `Call ${who}: nobody has had a word with them for days`,
  "call-about-help": (who) =>
    `Call ${who} about help with the offer: no mail reaches them, and they need an e-mail address to book it`,
  "talk-outcome": (who) => `Ask the expert whether the talk with ${who} took place: nobody has said`,
  "more-time": (who) => `Answer ${who}, who asks for more time with the offer`,
  "adjustment-asked": (who) => `Arrange what ${who} needs for the interview, and tell them`,
  "interview-called-off": (who) =>
    `Agree on a new time with ${who}: the interview that was booked is called off`,
  "gap-before-final": (who) =>
    `Talk with ${who}: they cannot book the final interview while what they want and what there is are too far apart`,
  "meeting-outcome": (who) =>
    `Record whether ${who} came to their talk with a colleague or visit: nobody has said`,
  "survey-contact": (who) =>
    `Get in touch with ${who} within two working days: they answered how it was for them, and said that we may`,
  answer: (who) => `Answer ${who}, who has sent a message`,
  "scorecards-missing": (who) => `Ask for the scorecards that are missing on ${who}`,
};
