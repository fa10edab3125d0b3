import type { SQSBatchResponse, SQSEvent } from "aws-lambda";
import { readHint } from "../../../shared/contracts/events/published.ts";
import type { ApplicationEvent } from "../../../shared/domain/application/events.ts";
import { leftTimes } from "../../../shared/domain/consultation/times.ts";
import { leftMeetings } from "../../../shared/domain/interview/times.ts";
import type { BookingCalendar } from "../../../shared/ports/booking-calendar.ts";
import type { InterviewCalendar } from "../../../shared/ports/interview-calendar.ts";
import type { FactStore } from "../../../shared/ports/facts.ts";
import { historyOf } from "../../../shared/runtime/history.ts";
import type { Log } from "../../../shared/runtime/logger.ts";
import { createQueueHandler } from "../../../shared/runtime/queue.ts";

export interface Dependencies {
  readonly facts: Pick<FactStore<ApplicationEvent>, "read">;
  readonly calendar: Pick<BookingCalendar, "release">;
  readonly interviews: Pick<InterviewCalendar, "release">;
  readonly log: Log;
}

/** Gives the times that talks and interviews have left to others, whoever or whatever moved or cancelled them. */
export const createHandler = ({
  facts,
  calendar,
  interviews,
  log,
}: Dependencies): ((event: SQSEvent) => Promise<SQSBatchResponse>) =>
  createQueueHandler(async (body) => {
    const { stream, seq } = readHint(body);
    const history = historyOf(await facts.read(stream));
    if (history.state.status === "none") throw new Error(`${stream} has no facts`);
    const { organisation } = history.state;
    // Those that were released before with them: doing so again is harmless.
    for (const time of leftTimes(history)) await calendar.release(organisation, time);
    for (const meeting of leftMeetings(history)) await interviews.release(organisation, meeting);
    log.info("SLOTS_RELEASED", { stream, seq });
  }, log);
