import { createChosenCalendar } from "../../shared/adapters/bookings/chosen-calendar.ts";
import { createExpertCalendars } from "../../shared/adapters/dynamodb/booking-calendar.ts";
import { createCandidateCodes } from "../../shared/adapters/dynamodb/candidate-codes.ts";
import { createInterviewCalendar } from "../../shared/adapters/dynamodb/interview-calendar.ts";
import { createInterviewPlans } from "../../shared/adapters/dynamodb/interview-plans.ts";
import { createCandidateLinks } from "../../shared/adapters/dynamodb/candidate-links.ts";
import { createClaims } from "../../shared/adapters/dynamodb/claims.ts";
import { createEraser } from "../../shared/adapters/dynamodb/erasures.ts";
import { createFacts } from "../../shared/adapters/dynamodb/facts.ts";
import { createKpis } from "../../shared/adapters/dynamodb/kpis.ts";
import { createLedger } from "../../shared/adapters/dynamodb/ledger.ts";
import { createMailBreakers, createParkedMail } from "../../shared/adapters/dynamodb/mail-breaker.ts";
import { createMessageRecords } from "../../shared/adapters/dynamodb/messages.ts";
import { createPeople } from "../../shared/adapters/dynamodb/people.ts";
import { createReplyAddresses } from "../../shared/adapters/dynamodb/reply-addresses.ts";
import { createReports } from "../../shared/adapters/dynamodb/reports.ts";
import { createProjectedViews } from "../../shared/adapters/dynamodb/projected-views.ts";
import {
  createChangedMarks,
  createDueItems,
  createMissedPromises,
  createOrganisations,
} from "../../shared/adapters/dynamodb/schedule.ts";
import { createSettings } from "../../shared/adapters/dynamodb/settings.ts";
import { createMarketBands, createPayViews } from "../../shared/adapters/dynamodb/market.ts";
import { createRequests } from "../../shared/adapters/dynamodb/requests.ts";
import { createShares } from "../../shared/adapters/dynamodb/shares.ts";
import { createSummaryChoices } from "../../shared/adapters/dynamodb/summaries.ts";
import { createSuppressions } from "../../shared/adapters/dynamodb/suppressions.ts";
import { createViews } from "../../shared/adapters/dynamodb/views.ts";
import { createPublisher } from "../../shared/adapters/eventbridge/publisher.ts";
import { sampleGeocoder } from "../../shared/adapters/geocoding/sample-geocoder.ts";
import { createMailer } from "../../shared/adapters/ses/mailer.ts";
import { createDeadLetters } from "../../shared/adapters/sqs/dead-letters.ts";
import { ApplicationEvent } from "../../shared/domain/application/events.ts";
import { MessageEvent } from "../../shared/domain/messages/events.ts";
import {
  ClockStruck,
  MailBreakerTightened,
  Occasion,
  ReportRefused,
} from "../../shared/domain/messages/occasions.ts";
import type { Mail, Mailer } from "../../shared/ports/messages.ts";
import { createMessageFacts } from "../../shared/runtime/message-facts.ts";
import { createHandler as createAggregateKpis } from "../../functions/schedule/aggregate-kpis/handler.ts";
import { createHandler as createCard } from "../../functions/http/card/handler.ts";
import { createHandler as createApplications } from "../../functions/http/applications/handler.ts";
import { createHandler as createAwardPoints } from "../../functions/events/award-points/handler.ts";
import { createHandler as createCandidate } from "../../functions/http/candidate/handler.ts";
import { createHandler as createConsultations } from "../../functions/http/consultations/handler.ts";
import { createHandler as createExpectations } from "../../functions/http/expectations/handler.ts";
import { createHandler as createCandidateInterviews } from "../../functions/http/candidate-interviews/handler.ts";
import { createHandler as createInterviews } from "../../functions/http/interviews/handler.ts";
import { createHandler as createOffers } from "../../functions/http/offers/handler.ts";
import { createHandler as createProjectViews } from "../../functions/stream/project-views/handler.ts";
import { createHandler as createPublishEvents } from "../../functions/stream/publish-events/handler.ts";
import { createHandler as createRecordDeliveries } from "../../functions/events/record-deliveries/handler.ts";
import { createHandler as createRecordReportedOutcome } from "../../functions/events/record-reported-outcome/handler.ts";
import { createHandler as createErasePeople } from "../../functions/events/erase-people/handler.ts";
import { createHandler as createReleaseSlots } from "../../functions/events/release-slots/handler.ts";
import { createDuplicates } from "../../functions/events/send-messages/duplicates.ts";
import { createHandler as createSendMessages } from "../../functions/events/send-messages/handler.ts";
import { createHandler as createShare } from "../../functions/http/share/handler.ts";
import { createHandler as createSweepDue } from "../../functions/schedule/sweep-due/handler.ts";
import type { Cloud, Container, Handler, Wiring } from "./cloud.ts";
import type { Planted } from "./planted.ts";
import { publicUrl, secret } from "./world.ts";

/** All ports of the product on one container's client: the adapters are the real ones. */
function portsOf(functionName: string, container: Container, cloud: Cloud) {
  const invocation = () => {
    if (!container.invocation) throw new Error(`${functionName} works although nothing invoked it`);
    return container.invocation;
  };
  const client = { send: (command: never) => cloud.transport.send(invocation(), command) } as never;
  const clock = { now: () => new Date(cloud.scheduler.now + container.skew).toISOString() };
  const pause = (attempt: number) => {
    const running = invocation();
    return cloud.transport.pause(running, running.random.next() * 20 * 2 ** attempt);
  };
  const line =
    (level: "info" | "error") =>
    (code: string, fields: Readonly<Record<string, unknown>> = {}) => {
      cloud.logs.push({ functionName, level, code, fields });
    };
  const facts = createFacts(client, "facts", ApplicationEvent);
  const people = createPeople(client, "people");
  const claims = createClaims(client, "records");
  const settings = createSettings(client, { records: "records", facts: "facts" }, clock);
  const links = createCandidateLinks(client, "records");
  // Every organisation here keeps its experts' times itself; the other calendars are held against stand-ins elsewhere.
  const secrets = { read: () => Promise.reject(new Error("no organisation here gave a secret")) };
  const mailFrom = { from: "milepost@product.example", configurationSet: "simulated" };
  return {
    facts,
    people,
    claims,
    messageFacts: createMessageFacts({ facts: createFacts(client, "facts", MessageEvent), clock, pause }),
    occasions: createFacts(client, "facts", Occasion),
    strikes: createFacts(client, "facts", ClockStruck),
    refusals: createFacts(client, "facts", ReportRefused),
    tightenings: createFacts(client, "facts", MailBreakerTightened),
    records: createMessageRecords(client, "records"),
    breakers: createMailBreakers(client, "records", pause),
    parkedMail: createParkedMail(client, "records"),
    suppressions: createSuppressions(client, "records"),
    summaries: createSummaryChoices(client, "records"),
    reports: createReports(client, "records"),
    organisations: createOrganisations(client, "records"),
    missedPromises: createMissedPromises(client, "records"),
    duplicates: createDuplicates({ claims, facts, people, secret }),
    mailer: composedOutside(cloud, (sender) => createMailer(sender as never, mailFrom), client),
    calendars: createExpertCalendars(client, "records"),
    interviewPlans: createInterviewPlans(client, "records"),
    interviews: createInterviewCalendar(client, "records", { pause }),
    calendar: createChosenCalendar(client, "records", { settings, clock, pause, secrets }),
    links,
    codes: createCandidateCodes(client, "records"),
    publicUrl,
    access: { links, secret, publicUrl },
    replies: { addresses: createReplyAddresses(client, "records"), domain: undefined },
    sender: mailFrom.from,
    settings,
    messages: createMessageRecords(client, "records"),
    eraser: createEraser(client, { people: "people", records: "records" }),
    bands: createMarketBands(client, "records"),
    payViews: createPayViews(client, "views"),
    requests: createRequests(client, "records"),
    shares: createShares(client, "records"),
    ledger: createLedger(client, "ledger", pause),
    projected: createProjectedViews(client, "views"),
    views: createViews(client, "views", secret, pause),
    kpis: createKpis(client, "views"),
    marks: createChangedMarks(client, "records"),
    dueItems: createDueItems(client, "records"),
    publisher: createPublisher(client, "bus", pause),
    deadLetters: createDeadLetters(client, functionName),
    geocoder: sampleGeocoder(),
    clock,
    pause,
    secret,
    log: { info: line("info"), error: line("error") },
    metrics: { count: () => undefined },
  };
}

/** Mails are composed by Node's own streams, which take real time: virtual time waits for them. */
function composedOutside(
  { scheduler }: Cloud,
  make: (sender: { send: (command: never) => Promise<unknown> }) => Mailer,
  client: { readonly send: (command: never) => Promise<unknown> },
): Mailer {
  return {
    async send(mail: Mail) {
      let composing = true;
      const composed = () => {
        if (composing) scheduler.busy -= 1;
        composing = false;
      };
      scheduler.busy += 1;
      const mailer = make({
        send: (command) => {
          composed();
          return client.send(command);
        },
      });
      try {
        return await mailer.send(mail);
      } finally {
        composed();
      }
    },
  };
}

export type Ports = ReturnType<typeof portsOf>;

const handlers: Readonly<Record<string, (ports: Ports) => unknown>> = {
  applications: (ports) => createApplications(ports),
  card: (ports) => createCard(ports),
  offers: (ports) => createOffers(ports),
  candidate: (ports) => createCandidate(ports),
  consultations: (ports) => createConsultations(ports),
  expectations: (ports) => createExpectations(ports),
  interviews: (ports) => createInterviews(ports),
  "candidate-interviews": (ports) => createCandidateInterviews(ports),
  share: (ports) => createShare(ports),
  "project-views": (ports) => createProjectViews({ ...ports, views: ports.projected }),
  "publish-events": (ports) => createPublishEvents(ports),
  "award-points": (ports) => createAwardPoints(ports),
  "release-slots": (ports) => createReleaseSlots(ports),
  "erase-people": (ports) => createErasePeople(ports),
  "send-messages": (ports) => createSendMessages(ports),
  "record-deliveries": (ports) => createRecordDeliveries(ports),
  "record-reported-outcome": (ports) => createRecordReportedOutcome(ports),
  "aggregate-kpis": (ports) => createAggregateKpis(ports),
  "sweep-due": (ports) => createSweepDue(ports),
};

export const functionNames: readonly string[] = Object.keys(handlers);

/** The composition root of the simulation, in the place of the functions' `index.ts`. */
export const wiringWith =
  (planted: Planted | undefined): Wiring =>
  (functionName, container, cloud) => {
    const made = handlers[functionName];
    if (!made) throw new Error(`no function ${functionName}`);
    const ports = portsOf(functionName, container, cloud);
    const wired = planted?.wire?.(functionName, ports, cloud) ?? ports;
    return made(wired) as Handler;
  };
