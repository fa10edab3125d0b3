/** What it costs to show the free slots of five experts for thirty days, and to book one of them. */
import { performance } from "node:perf_hooks";
import type { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import {
  createBookingCalendar,
  createExpertCalendars,
} from "../shared/adapters/dynamodb/booking-calendar.ts";
import { createFacts } from "../shared/adapters/dynamodb/facts.ts";
import { ApplicationEvent } from "../shared/domain/application/events.ts";
import { addDays, addMinutes } from "../shared/domain/calendar/days.ts";
import { defaultPromiseRules } from "../shared/domain/candidate-experience/rules.ts";
import type { CalendarSettings } from "../shared/domain/consultation/availability.ts";
import { clockAt } from "../shared/domain/consultation/availability.ts";
import type { Compensation } from "../shared/domain/offer/compensation.ts";
import { defaultScheme } from "../shared/domain/points/scheme.ts";
import { defaultTrack } from "../shared/domain/track/default-track.ts";
import { environment } from "../shared/names.ts";
import { takeSlot } from "../shared/runtime/bookings.ts";
import { applicationStream } from "../shared/runtime/history.ts";
import { jitter } from "../shared/runtime/pause.ts";
import { calendarOf } from "../shared/runtime/policy.ts";
import { percentile } from "./world.ts";
import type { World } from "./world.ts";

export interface SlotFigures {
  readonly slots: number;
  readonly freeUnits: number;
  readonly freeP50: number;
  readonly booking: { readonly read: number; readonly write: number };
}

const organisation = "org_slots";
const zone = "Europe/London";
/** A Sunday. */
const now = "2026-11-22T09:00:00.000Z";
const experts = ["mem_eva", "mem_ida", "mem_jo", "mem_kai", "mem_zoe"];
const days = 30;

/** Weekdays from nine to five, talks of 45 minutes with a quarter of an hour around them, every half hour. */
const calendarFor = (memberId: string): CalendarSettings => ({
  memberId,
  zone,
  weekly: [1, 2, 3, 4, 5].map((weekday) => ({ weekday, from: "09:00", until: "17:00" })),
  exceptions: [],
  durationMinutes: 45,
  bufferBeforeMinutes: 15,
  bufferAfterMinutes: 15,
  intervalMinutes: 30,
  leadMinutes: 0,
  cutOffMinutes: 240,
  maximumAdvanceDays: 60,
  moveLimit: 2,
  version: 1,
});

/** Every second week day, each expert has two talks in the morning. */
export async function slotFigures(world: World, rounds: number): Promise<SlotFigures> {
  const { documents, stack } = world;
  const records = stack.table(environment.recordsTable);
  const calendar = createBookingCalendar(documents, records, { pause: jitter });
  const calendars = createExpertCalendars(documents, records);
  const facts = createFacts(documents, stack.table(environment.factsTable), ApplicationEvent);
  const until = addMinutes(now, days * 24 * 60);
  for (const memberId of experts) {
    await calendars.write([calendars.saving(organisation, calendarFor(memberId))]);
    for (let after = 1; after < days; after += 2)
      for (const time of ["09:00", "10:30"]) {
        const startsAt = `${addDays(now.slice(0, 10), after)}T${time}:00.000Z`;
        const slot = { expertId: memberId, startsAt, endsAt: addMinutes(startsAt, 45) };
        const consultationId = `app_${memberId.slice(4)}${after}${time.slice(0, 2)}.c9`;
        const holder = consultationId.split(".")[0] ?? "";
        const reserved = await calendar.reserve(
          organisation,
          { ...slot, consultationId, holder, sequence: 0 },
          now,
        );
        if (reserved.ok) await calendars.write(reserved.companions);
      }
  }
  const free = () => calendar.freeSlots(organisation, { expertIds: experts, from: now, until, now });
  await free(); // warm
  const took: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const started = performance.now();
    await free();
    took.push(performance.now() - started);
  }
  let slots: Awaited<ReturnType<typeof free>> = [];
  const freeUnits = await metered(documents, async () => {
    slots = await free();
  });
  const applicationId = "app_booking";
  await facts.append({
    stream: applicationStream(organisation, applicationId),
    seq: 1,
    events: acceptedHelp(world, applicationId),
    recordedAt: now,
    actor: { kind: "candidate" },
  });
  const slot = slots[0];
  if (!slot) throw new Error("no slot is free");
  const booking = await metered(documents, async () => {
    await takeSlot(
      {
        organisation,
        applicationId,
        actor: { kind: "candidate" },
        now,
        requestKey: "bench",
        requestHash: "bench",
        authorise: () => undefined,
        policyOf: ({ site }) =>
          Promise.resolve({
            track: defaultTrack,
            scheme: defaultScheme,
            calendar: calendarOf(site, [], now),
            promises: defaultPromiseRules,
            now,
            actor: { kind: "candidate" },
            mayConfirm: false,
          }),
        want: () => ({ type: "BookConsultation", ...slot, zone, told: clockAt(slot.startsAt, zone) }),
        expertIds: experts,
      },
      { facts, pause: jitter, calendar },
    );
  });
  return { slots: slots.length, freeUnits: freeUnits.read, freeP50: percentile(took, 50), booking };
}

/** Units that a piece of work consumes, as the engine tells them. */
async function metered(
  documents: DynamoDBDocumentClient,
  work: () => Promise<void>,
): Promise<{ read: number; write: number }> {
  const total = { read: 0, write: 0 };
  const name = "units";
  documents.middlewareStack.add(
    (next, context) => async (args) => {
      const input = { ...args.input, ReturnConsumedCapacity: "TOTAL" };
      const result = await next({ ...args, input });
      const { ConsumedCapacity: consumed } = result.output as { ConsumedCapacity?: Capacity | Capacity[] };
      const units = [consumed ?? []].flat().reduce((sum, each) => sum + (each.CapacityUnits ?? 0), 0);
      const writes = /^(Put|Update|Delete|TransactWrite)/.test(context.commandName ?? "");
      total[writes ? "write" : "read"] += units;
      return result;
    },
    { step: "initialize", name },
  );
  try {
    await work();
  } finally {
    documents.middlewareStack.remove(name);
  }
  return total;
}

interface Capacity {
  readonly CapacityUnits?: number;
}

/** What happened to an application whose candidate may book: an offer was told, help offered and accepted. */
function acceptedHelp(world: World, applicationId: string): ApplicationEvent[] {
  const offerId = "offer-2";
  const terms: Compensation = {
    currency: "GBP",
    base: { amount: 3_000_000, period: "year" },
    hoursPerWeek: 37.5,
    weeksPerYear: 52,
    fullTimeHoursPerWeek: 37.5,
  };
  const expiresAt = addMinutes(now, days * 24 * 60);
  return [
    {
      type: "ApplicationReceived",
      organisation,
      organisationZone: zone,
      applicationId,
      candidateId: "can_booking",
      source: "hand",
      test: false,
      receivedAt: now,
      job: { jobId: world.jobId, evergreen: false, watcherIds: [] },
      site: {
        siteId: world.siteId,
        country: "GB",
        zone,
        workingDays: [1, 2, 3, 4, 5],
        opens: "08:30",
        closes: "17:30",
        currency: "GBP",
      },
      checkFirst: [],
      newToSector: false,
      reachableBy: ["email"],
      firstContactDue: now,
      trackVersion: 1,
      schemeVersion: 1,
    },
    { type: "OfferDrafted", offerId, terms },
    {
      type: "OfferVersionAdded",
      offerId,
      version: 1,
      proposedBy: "employer",
      terms,
      channel: "phone",
      toldAt: now,
    },
    { type: "OfferMoved", offerId, from: "draft", to: "told", version: 1, at: now, expiresAt },
    { type: "SupportDecided", decision: "offer" },
    { type: "SupportAnswered", answer: "accepted", consent: ["expert"] },
  ];
}
