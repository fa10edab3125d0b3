import type { SQSBatchResponse, SQSEvent } from "aws-lambda";
import { readHint } from "../../../shared/contracts/events/published.ts";
import type { ApplicationEvent } from "../../../shared/domain/application/events.ts";
import type { BookingCalendar } from "../../../shared/ports/booking-calendar.ts";
import type { FactStore } from "../../../shared/ports/facts.ts";
import { releaseLeftTimes } from "../../../shared/runtime/bookings.ts";
import { historyOf } from "../../../shared/runtime/history.ts";
import type { Log } from "../../../shared/runtime/logger.ts";
import { createQueueHandler } from "../../../shared/runtime/queue.ts";

export interface Dependencies {
  readonly facts: Pick<FactStore<ApplicationEvent>, "read">;
  readonly calendar: Pick<BookingCalendar, "release">;
  readonly log: Log;
}

/** Gives the times that talks have left to others, whoever or whatever moved or cancelled them. */
export const createHandler = ({
  facts,
  calendar,
  log,
}: Dependencies): ((event: SQSEvent) => Promise<SQSBatchResponse>) =>
  createQueueHandler(async (body) => {
    const { stream, seq } = readHint(body);
    const history = historyOf(await facts.read(stream));
    if (history.state.status === "none") throw new Error(`${stream} has no facts`);
    await releaseLeftTimes(history.state.organisation, history, calendar);
    log.info("SLOTS_RELEASED", { stream, seq });
  }, log);
