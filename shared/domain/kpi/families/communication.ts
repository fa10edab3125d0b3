import { hasStarted } from "../../application/plan.ts";
import type { Application } from "../../application/state.ts";
import { daysBetween } from "../../calendar/days.ts";
import { dayOf } from "../../calendar/zones.ts";
import type { MessageEvent } from "../../messages/events.ts";
import type { Track } from "../../track/track.ts";
import { exclude, sample, tally } from "../contribution.ts";
import type { Booking, Subject } from "../contribution.ts";
import { percentilesOf, ratio } from "../kpi.ts";
import type { Family } from "../kpi.ts";

const kept = "promise.kept";
const silence = "silence.max";
const delivered = "messages.delivered";

/** Whether candidates hear when they were told they would, how long they hear nothing, and whether mails arrive. */
export const communication: Family = {
  take: (subject) => [...promises(subject), ...silent(subject), ...mails(subject)],
  kpis: [
    {
      id: kept,
      definition:
        "Days named to candidates by which they were to hear from us, kept by then, of all that were kept or missed. A day that a person moved before it passed counts by the new day; beside it how many were moved. What a person says keeps it, no receipt, reminder or “no news yet”. By activity: in the month of the day that was named. Excluded: not due yet.",
      rules: [
        "How a promise ended is what was written down. Where that went with an undo, the next day that was named tells it: kept where that was said by the first one's time, else missed.",
        "A promise has one day, the last one it was moved to; its month is that of this day.",
      ],
      unit: "ratio",
      bases: ["cohort", "activity"],
      read: (sums) => {
        const met = sums.count("promise.kept");
        const due = sums.count("promise.due");
        return {
          value: ratio(met, due),
          numerator: met,
          denominator: due,
          n: due,
          beside: { missed: due - met, moved: sums.count("promise.moved") },
        };
      },
    },
    {
      id: silence,
      definition:
        "The longest each candidate heard nothing from a person, until an end or the start of work, in calendar days at " +
        "the site: median (p50) and 90th percentile (p90). A silence that still lasts counts up to what the clock last " +
        "recorded. Excluded: arrived, with nothing heard and nothing due yet.",
      rules: [
        "A word of a person is: a conversation, however it came about, but a mail or text of the candidate; a message that we left; anything said of the offer by us or by phone; a day that a member named, unless it follows a call that was logged with it. It counts when it was said.",
        "The wait begins when the application was recorded, with each word, and anew when what was over is brought back. It is over while the application is not live, and from the first day at work.",
        "The last wait counts up to the last thing that the clock recorded, whether or not that was undone. Of several waits as long, the first one's end is the month by activity.",
      ],
      unit: "days",
      bases: ["cohort", "activity"],
      distributions: () => [silence],
      read: (sums) => percentilesOf(sums, silence, 1),
    },
    {
      id: delivered,
      definition:
        "Mails about applications that arrived at their reader's server, of all that were sent, to candidates and everybody else. Beside it: suppressed (not sent, because the address takes none any more), bounced (also where that came to light later), complained about (marked as spam, whether or not it counts as arrived), and unknown, of which no word has come back. By activity: all of it in the month they were sent. Digests and lists of the week, which are about no one application, are not among them.",
      rules: [
        "A mail that bounced has not arrived, whatever was said before. Its month is that of its being sent; one that was only ever suppressed is in none of the other counts.",
      ],
      unit: "ratio",
      bases: ["cohort", "activity"],
      read: (sums) => {
        const of = (name: string) => sums.count(`messages.${name}`);
        const sent = of("sent");
        const arrived = of("delivered");
        const bounced = of("bounced");
        return {
          value: ratio(arrived, sent),
          numerator: arrived,
          denominator: sent,
          n: sent,
          beside: {
            bounced,
            complained: of("complained"),
            unknown: sent - arrived - bounced,
            suppressed: of("suppressed"),
          },
        };
      },
    },
  ],
};

/** All of a promise in the month of its day: else more could be kept than were due. */
const promises = ({ application }: Subject): Booking[] =>
  application.promises.flatMap(({ status, until: happenedAt, moved }) =>
    status === "open"
      ? [exclude(kept, "not-due-yet", happenedAt)]
      : [
          tally("promise.due", { happenedAt }),
          ...(status === "kept" ? [tally("promise.kept", { happenedAt })] : []),
          ...(moved ? [tally("promise.moved", { happenedAt })] : []),
        ],
  );

interface Span {
  readonly days: number;
  readonly endedAt: string;
}

function silent(subject: Subject): Booking[] {
  const spans = spansOf(subject);
  if (spans.length === 0) return [exclude(silence, "nothing-due-yet", subject.application.receivedAt)];
  const longest = spans.reduce((found, span) => (span.days > found.days ? span : found));
  return [sample(silence, longest.days, longest.endedAt)];
}

/** Every silence of an application, in order; what was undone was never said. */
function spansOf({ application, history, track }: Subject): Span[] {
  const { zone } = application.site;
  const span = (from: string, endedAt: string): Span => ({
    days: daysBetween(dayOf(from, zone), dayOf(endedAt, zone)),
    endedAt,
  });
  const spans: Span[] = [];
  let since: string | undefined;
  for (const [index, event] of history.events.entries()) {
    const state = history.states[index];
    if (!state || state.status === "none" || history.takenBack.has(event.seq)) continue;
    const word = waitsSince(state, track);
    // What was brought back is waited for from then on, whenever the last word before was.
    const begins = since ?? event.recordedAt;
    const now = word === undefined || word > begins ? word : begins;
    // A word of a person ends it when it was said; an end or the first day at work when that was recorded.
    if (since !== undefined && now !== since) spans.push(span(since, now ?? event.recordedAt));
    since = now;
  }
  const brought = history.events.findLast(({ actor }) => actor.kind === "clock")?.recordedAt;
  return since !== undefined && brought !== undefined && brought > since
    ? [...spans, span(since, brought)]
    : spans;
}

/** Since when a candidate has heard nothing; nothing once they work there, or it is over. */
const waitsSince = (application: Application, track: Track): string | undefined =>
  application.status === "live" && !hasStarted(track, application) ? application.silence.since : undefined;

/** What became of a mail. A bounce takes back that it arrived; whoever complains has received it. */
interface Mail {
  readonly sentAt: string;
  readonly delivered: boolean;
  readonly bounced: boolean;
  readonly complained: boolean;
  /** Never handed over. */
  readonly suppressed: boolean;
}

function mails({ messages }: Subject): Booking[] {
  return [...Map.groupBy(messages, ({ messageId }) => messageId).values()].flatMap((events) => {
    const mail = mailOf(events);
    if (!mail) return [];
    if (mail.suppressed) return [tally("messages.suppressed", { happenedAt: mail.sentAt })];
    const counted = (name: string, is: boolean): Booking[] =>
      is ? [tally(`messages.${name}`, { happenedAt: mail.sentAt })] : [];
    return [
      ...counted("sent", true),
      ...counted("delivered", mail.delivered && !mail.bounced),
      ...counted("bounced", mail.bounced),
      ...counted("complained", mail.complained),
    ];
  });
}

/** Facts of one mail, in whatever order they came: that it arrived may be known before that it was sent. */
function mailOf(events: readonly MessageEvent[]): Mail | undefined {
  const [first] = events;
  if (!first) return undefined;
  const is = (type: MessageEvent["type"]) => events.find((event) => event.type === type);
  return {
    sentAt: (is("MessageSent") ?? first).at,
    delivered: is("MessageDelivered") !== undefined,
    bounced: is("MessageBounced") !== undefined,
    complained: is("MessageComplained") !== undefined,
    suppressed: events.every((event) => event.type === "MessageSuppressed"),
  };
}
