import * as z from "zod/mini";
import { isZone } from "../../domain/calendar/zones.ts";
import { Day, Instant } from "../../domain/ids.ts";
import { InterviewFormat, InterviewId } from "../../domain/interview/events.ts";

/** In which times are told and written: an IANA name. */
export const TimeZone = z.string().check(
  z.maxLength(60),
  z.refine((zone) => isZone(zone), "Not a time zone. Use an IANA name such as Europe/London."),
);

/** Which days of free times are shown: today and thirty days on unless given, at most 62. */
export const DaysOfTimes = z.strictObject({
  from: z.optional(Day),
  to: z.optional(Day),
  timeZone: z.optional(TimeZone),
});

/** When everybody who takes part in an interview is free, as long as it takes. */
export const FreeTimes = z.object({
  interviewId: InterviewId,
  timeZone: z.string(),
  lengthMinutes: z.int(),
  formats: z.array(InterviewFormat),
  times: z.array(
    z.object({
      startsAt: Instant,
      endsAt: Instant,
      /** What the clock shows at its beginning in the zone, `YYYY-MM-DDTHH:MM`. */
      local: z.string(),
    }),
  ),
});
