import type { consultationsContracts } from "../../../shared/contracts/http/consultations.ts";
import { mistakesOfCalendar } from "../../../shared/domain/consultation/availability.ts";
import type { CalendarSettings } from "../../../shared/domain/consultation/availability.ts";
import { isWithheld } from "../../../shared/domain/organisation/permissions.ts";
import { addDays } from "../../../shared/domain/calendar/days.ts";
import { dayOf, instantAt } from "../../../shared/domain/calendar/zones.ts";
import { applicationStream, historyOf } from "../../../shared/runtime/history.ts";
import type { Handlers } from "../../../shared/runtime/http.ts";
import { inOneSentence } from "../../../shared/runtime/fitting.ts";
import { ProblemError } from "../../../shared/runtime/problems.ts";
import { talkView } from "./context.ts";
import type { ConsultationsDependencies } from "./context.ts";

/** Days of the agenda unless others are asked for. */
const shownDays = 14;

const stale = (): ProblemError =>
  new ProblemError(
    412,
    "version-changed",
    "Your calendar was changed since you read it. Read it again, look at what changed, then send your change on the new version.",
  );

const withTag = (settings: CalendarSettings) => ({
  body: settings,
  headers: { etag: `"${settings.version}"` },
});

/** When somebody can be booked, for talks or interviews; and an expert's talks in order of time. */
export function calendarHandlers(
  dependencies: ConsultationsDependencies,
): Handlers<Pick<typeof consultationsContracts, "getCalendar" | "replaceCalendar" | "listConsultations">> {
  const { calendar, calendars, settings, facts, people } = dependencies;

  const zoneOf = async (organisation: string): Promise<string> => {
    const found = await settings.organisation(organisation);
    if (!found) throw new Error(`organisation ${organisation} has members but no settings`);
    return found.zone;
  };

  return {
    getCalendar: async ({ organisation }, { memberId }) => {
      const kept = await calendars.find(organisation, memberId);
      return withTag(kept ?? { ...proposal, memberId, zone: await zoneOf(organisation), version: 0 });
    },

    replaceCalendar: async ({ organisation, body, ifMatch }, { memberId }) => {
      const mistakes = mistakesOfCalendar(body);
      if (mistakes.length > 0)
        throw new ProblemError(422, "invalid-request", inOneSentence("body", mistakes), { errors: mistakes });
      const wanted = { ...body, memberId, version: ifMatch + 1 };
      const written = await calendars.write([calendars.saving(organisation, wanted)]);
      if (!written.ok) throw stale();
      return withTag(wanted);
    },

    listConsultations: async ({ organisation, query, now }, member) => {
      const { memberId } = member;
      const own = await calendars.find(organisation, memberId);
      const zone = own?.zone ?? (await zoneOf(organisation));
      const first = query.from ?? dayOf(now, zone);
      const period = {
        from: instantAt(first, "00:00", zone),
        until: instantAt(addDays(first, query.days ?? shownDays), "00:00", zone),
      };
      const entries = await calendar.agenda(organisation, { expertId: memberId, ...period });
      // A move or a cancellation may not have reached the calendar: the application says what is so.
      const talks = await Promise.all(
        entries.map(async ({ consultationId, startsAt }) => {
          const applicationId = consultationId.split(".")[0] ?? "";
          const { state } = historyOf(await facts.read(applicationStream(organisation, applicationId)));
          if (state.status === "none" || isWithheld(member, state)) return [];
          const talk = state.consultations.find((each) => each.consultationId === consultationId);
          const stands =
            talk?.startsAt === startsAt && talk.expertId === memberId && talk.status !== "cancelled";
          return stands
            ? [{ application: state, talk, joinLink: await calendars.joinLink(organisation, talk) }]
            : [];
        }),
      );
      const found = talks.flat();
      const ids = [...new Set(found.map(({ application }) => application.candidateId))];
      const candidates = await Promise.all(ids.map((id) => people.candidate(organisation, id)));
      const names = new Map(candidates.flatMap((one) => (one ? [[one.candidateId, one.name]] : [])));
      return {
        body: {
          items: found.map(({ application, talk, joinLink }) =>
            talkView(application, talk, names.get(application.candidateId), joinLink),
          ),
        },
      };
    },
  };
}

/** What somebody who has set nothing is shown first: no hours yet, and the lengths most talks have. */
const proposal: Omit<CalendarSettings, "memberId" | "zone" | "version"> = {
  weekly: [],
  exceptions: [],
  durationMinutes: 45,
  bufferBeforeMinutes: 15,
  bufferAfterMinutes: 15,
  intervalMinutes: 30,
  leadMinutes: 24 * 60,
  cutOffMinutes: 4 * 60,
  maximumAdvanceDays: 30,
  moveLimit: 2,
};
