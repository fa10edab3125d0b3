import { contactsOf } from "../../application/contacts.ts";
import type { Contact } from "../../application/contacts.ts";
import type { Application } from "../../application/state.ts";
import { workingMinutesBetween } from "../../calendar/working-time.ts";
import { workingTimeOf } from "../../application/working-time.ts";
import { exclude, sample, tally } from "../contribution.ts";
import type { Booking, Subject } from "../contribution.ts";
import { percentilesOf, ratio } from "../kpi.ts";
import type { Family } from "../kpi.ts";

const firstAttempt = "time.first_attempt";
const firstContact = "time.first_contact";
const inTime = "first_contact.in_time";

/** The first try often is the first conversation: counted side by side. */
const untilTry = "time.first/try";
const untilTalk = "time.first/talk";

const minutesAnHour = 60;

/** How fast somebody speaks with a new candidate. */
export const contact: Family = {
  take: (subject) => {
    const { application } = subject;
    const tries = attempts(subject);
    const attempted = earliest(tries);
    const spoke = earliest(tries.filter((each) => each.conversation));
    const calendar = workingTimeOf(application);
    const minutesUntil = (at: string) => workingMinutesBetween(application.receivedAt, at, calendar);
    return [
      ...(attempted ? [sample(untilTry, minutesUntil(attempted), attempted)] : []),
      ...(spoke ? [sample(untilTalk, minutesUntil(spoke), spoke)] : []),
      ...dueContact(subject, spoke),
    ];
  },
  kpis: [
    {
      id: firstAttempt,
      definition:
        "From the application's arrival to the first logged try to reach the candidate (or conversation), in the site's working hours: median (p50) and ninth decile (p90).",
      rules: [
        "A try is a contact that we made, whatever came of it, a conversation whoever called, or an outcome that the track counts as one. A message that the candidate left is theirs, and no try of ours; a skipped milestone is none either.",
        "The earliest counts, by when it happened: also where it was logged later, and where another outcome has taken its place.",
      ],
      unit: "hours",
      bases: ["cohort", "activity"],
      distributions: () => [untilTry],
      read: (sums) => percentilesOf(sums, untilTry, minutesAnHour),
    },
    {
      id: firstContact,
      definition:
        "From the application's arrival to the first logged conversation with the candidate (a personal mail, where they gave no phone number), in the site's working hours: median (p50) and ninth decile (p90).",
      rules: [
        "A conversation is a contact with the result “spoke”, or an outcome that the track counts as one.",
        "Who gave no phone number, as it is known now, was spoken with by the first mail of ours.",
      ],
      unit: "hours",
      bases: ["cohort", "activity"],
      distributions: () => [untilTalk],
      read: (sums) => percentilesOf(sums, untilTalk, minutesAnHour),
    },
    {
      id: inTime,
      definition:
        "Candidates spoken with by the time their first contact was due, of all whose first contact was due; those still waiting past it count. Excluded: entered by hand, withdrawn by themselves before any contact, not due yet, ended before it was due.",
      rules: [
        "Spoken with as in time.first_contact; who was spoken with counts from then on, by activity in the month of the conversation, all others in the month when it was due.",
        "The reasons in this order: entered by hand; spoken with; withdrew (any such outcome); due and waiting; live and not due yet (by activity: nowhere); ended before it was due.",
        "That the time went by unanswered is told by facts: the clock recorded a step overdue at or after it, or an outcome or contact is dated after it.",
      ],
      unit: "ratio",
      bases: ["cohort", "activity"],
      read: (sums) => {
        const met = sums.count("contact-in-time");
        const due = sums.count("contact-due");
        const waiting = sums.count("contact-waiting");
        return { value: ratio(met, due), numerator: met, denominator: due, n: due, beside: { waiting } };
      },
    },
  ],
};

interface Attempt {
  readonly at: string;
  readonly conversation: boolean;
}

/** Logged contacts, and outcomes that are a try or a conversation themselves, replaced ones too: they took place. */
function attempts({ application, track }: Subject): Attempt[] {
  return contactsOf(application, track).flatMap((entry): Attempt[] => {
    const spoke = entry.result === "spoke" || isFirstMail(application, entry);
    return spoke || entry.direction !== "in" ? [{ at: entry.at, conversation: spoke }] : [];
  });
}

/** Without a phone number, a personal mail is the first contact. */
const isFirstMail = (application: Application, entry: Contact): boolean =>
  entry.direction === "out" && entry.channel === "email" && !application.reachableBy.includes("phone");

const earliest = (tries: readonly Attempt[]): string | undefined => tries.map(({ at }) => at).sort()[0];

function dueContact(subject: Subject, spoke: string | undefined): Booking[] {
  const { application } = subject;
  const due = application.firstContactDue;
  if (application.source === "hand") return [exclude(inTime, "entered-by-hand", due)];
  if (spoke) {
    const met = spoke <= due ? [tally("contact-in-time", { happenedAt: spoke })] : [];
    return [tally("contact-due", { happenedAt: spoke }), ...met];
  }
  if (application.outcomes.some((outcome) => outcome.outcome === "withdrew"))
    return [exclude(inTime, "withdrew-themselves", due)];
  if (duePassed(subject))
    return [tally("contact-due", { happenedAt: due }), tally("contact-waiting", { happenedAt: due })];
  return [
    application.status === "live" ? exclude(inTime, "not-due-yet") : exclude(inTime, "ended-before-due", due),
  ];
}

/** Whether the facts tell that the due time went by: the clock said so, or something is dated after it. */
function duePassed({ application, history }: Subject): boolean {
  const due = application.firstContactDue;
  const overdue = history.events.some(
    (event) => event.type === "StepOverdue" && event.reviewAt >= due && !history.takenBack.has(event.seq),
  );
  return (
    overdue ||
    [...application.outcomes.map((o) => o.effectiveAt), ...application.contacts.map((c) => c.at)].some(
      (at) => at > due,
    )
  );
}
