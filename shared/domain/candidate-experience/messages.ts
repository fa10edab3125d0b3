import type { EventOf, Recorded } from "../application/events.ts";
import { addWorkingDays, dueAtEndOf } from "../calendar/working-time.ts";
import type { SiteCalendar } from "../calendar/working-time.ts";
import { dayOf } from "../calendar/zones.ts";
import type { Owner } from "../track/track.ts";
import type { SilenceFacts } from "./state.ts";

/**
 * Messages from candidates: by their page, or by mail, text or voicemail and logged by whoever got them. While nobody has
 * answered, the next step is ours, whosever turn it was; once somebody has, it is as it was before.
 */

/** Working days of the site within which a message is answered. */
const answeredWithin = 1;

/** The first message since the last that was answered. */
export interface WrittenFacts {
  readonly wrote?: { readonly seq: number; readonly at: string; readonly answerBy: string } | undefined;
}

/** What tells whether a message was answered: words since, an end, or that somebody said so. */
type Answering = WrittenFacts &
  SilenceFacts & {
    readonly outcomes: readonly { readonly seq: number; readonly ends?: string | undefined }[];
    readonly tasksDone: readonly string[];
  };

/** Who acts next, and until when. */
interface NextStep {
  readonly owner: Owner;
  readonly reviewAt?: string | undefined;
}

/** By when a message of that moment is answered: the end of the next working day. */
export const answerDue = (at: string, calendar: SiteCalendar): string =>
  dueAtEndOf(addWorkingDays(dayOf(at, calendar.zone), answeredWithin, calendar), calendar);

/** The messages after one more: of several that wait, the first says since when. */
export function applyMessageEvent<Facts extends Answering>(
  facts: Facts,
  { seq, at, answerBy }: Recorded<EventOf<"CandidateWrote">>,
): Facts {
  return unanswered(facts) ? facts : { ...facts, wrote: { seq, at, answerBy } };
}

/** The id of the task that a message makes. */
export const answerTaskId = (seq: number): string => `answer-${seq}`;

/**
 * The first message that nobody has answered. A person's word to the candidate after it answers it; so do an end, which
 * the candidate hears of, and whoever says that there is nothing to answer.
 */
export function unanswered({ wrote, silence, outcomes, tasksDone }: Answering): WrittenFacts["wrote"] {
  if (!wrote || silence.since >= wrote.at || tasksDone.includes(answerTaskId(wrote.seq))) return undefined;
  return outcomes.some(({ ends, seq }) => ends !== undefined && seq > wrote.seq) ? undefined : wrote;
}

/** The step as it stands: ours while a message waits, due with the answer unless it was ours and due before. */
export function stepAsItStands(
  application: Answering & { readonly status: string; readonly step: NextStep },
): NextStep {
  const { step, status } = application;
  const wrote = status === "live" ? unanswered(application) : undefined;
  if (!wrote) return step;
  const sooner = step.owner !== "candidate" && step.reviewAt !== undefined && step.reviewAt < wrote.answerBy;
  return { owner: "us", reviewAt: sooner ? step.reviewAt : wrote.answerBy };
}
