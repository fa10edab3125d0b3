import type { CalendarSettings } from "../../../shared/domain/consultation/availability.ts";
import type { InterviewPlan } from "../../../shared/domain/interview/plan.ts";
import type { MessageEvent } from "../../../shared/domain/messages/events.ts";
import type { Job } from "../../../shared/domain/organisation/organisation.ts";
import type { ApplicationEvent } from "../../../shared/domain/application/events.ts";
import type { MailBreakerTightened, Occasion } from "../../../shared/domain/messages/occasions.ts";
import type { Fact } from "../../../shared/ports/facts.ts";
import { createMessageFacts } from "../../../shared/runtime/message-facts.ts";
import { createHandler } from "../../../functions/events/send-messages/handler.ts";
import type { Dependencies } from "../../../functions/events/send-messages/dependencies.ts";
import type { Story } from "../../builders/history.ts";
import {
  batch,
  hint,
  MemoryClock,
  MemoryFacts,
  MemoryLedger,
  MemoryLog,
  MemoryMailer,
  MemoryMetrics,
  MemoryMissedPromises,
  MemoryPeople,
  MemoryRecords,
  MemoryReports,
  MemoryBreakers,
  MemoryDueItems,
  MemoryParkedMail,
  MemorySummaryChoices,
  MemorySuppressions,
  memorySettings,
  tell,
} from "../../builders/memory.ts";

const settings = memorySettings();

/** The mail room of one organisation, with a story's application in it. */
export class Office {
  private readonly streams = new Map<string, Fact<never>[]>();
  readonly facts = new MemoryFacts<ApplicationEvent>(this.streams);
  readonly messages = new MemoryFacts<MessageEvent>(this.streams);
  readonly occasions = new MemoryFacts<Occasion>(this.streams);
  readonly tightenings = new MemoryFacts<MailBreakerTightened>(this.streams);
  readonly records = new MemoryRecords();
  readonly suppressions = new MemorySuppressions();
  readonly summaries = new MemorySummaryChoices();
  readonly breakers = new MemoryBreakers();
  readonly parkedMail = new MemoryParkedMail();
  readonly dueItems = new MemoryDueItems();
  readonly mailer = new MemoryMailer();
  readonly people = new MemoryPeople();
  readonly missedPromises = new MemoryMissedPromises();
  readonly reports = new MemoryReports();
  readonly ledger = new MemoryLedger();
  readonly log = new MemoryLog();
  readonly metrics = new MemoryMetrics();
  readonly clock = new MemoryClock("2026-03-02T09:00:00.000Z");
  readonly calendars = new Map<string, CalendarSettings>();
  /** Of talks whose calendar made one for each. */
  readonly joinLinks = new Map<string, string>();
  readonly interviewPlans = new Map<string, InterviewPlan>();
  /** The reply addresses that were handed out: hash → application. */
  readonly replyAddresses = new Map<string, string>();
  /** The domain that replies are received for. */
  replyDomain: string | undefined;
  /** What the jobs here have besides what every job has. */
  jobs: Partial<Job> = {};
  rows: Awaited<ReturnType<Dependencies["views"]["list"]>>["items"] = [];
  tasks: Awaited<ReturnType<Dependencies["views"]["tasks"]>>["items"] = [];

  private readonly handle = createHandler({
    facts: this.facts,
    occasions: this.occasions,
    messageFacts: createMessageFacts({
      facts: this.messages,
      clock: this.clock,
      pause: () => Promise.resolve(),
    }),
    records: this.records,
    suppressions: this.suppressions,
    summaries: this.summaries,
    breakers: this.breakers,
    parkedMail: this.parkedMail,
    dueItems: this.dueItems,
    mailer: this.mailer,
    people: this.people,
    settings: {
      ...settings,
      job: async (organisation, jobId) => {
        const job = await settings.job(organisation, jobId);
        return job && { ...job, ...this.jobs };
      },
    },
    missedPromises: this.missedPromises,
    reports: this.reports,
    ledger: this.ledger,
    views: {
      list: () => Promise.resolve({ items: this.rows }),
      tasks: () => Promise.resolve({ items: this.tasks }),
    },
    interviewPlans: { find: (_organisation, jobId) => Promise.resolve(this.interviewPlans.get(jobId)) },
    calendars: {
      find: (_organisation, memberId) => Promise.resolve(this.calendars.get(memberId)),
      joinLink: (_organisation, { expertId, consultationId }) =>
        Promise.resolve(this.joinLinks.get(consultationId) ?? this.calendars.get(expertId)?.joinLink),
    },
    access: {
      links: { keep: () => Promise.resolve() },
      secret: "a secret of thirty-two characters",
      publicUrl: "https://milepost.example",
    },
    replies: this.replies(),
    sender: "hello@mail.acme.example",
    duplicates: () => Promise.resolve([]),
    clock: this.clock,
    log: this.log,
    metrics: this.metrics,
  });

  private replies(): Dependencies["replies"] {
    const domain = () => this.replyDomain;
    return {
      addresses: {
        keep: async (hash, { applicationId }) => void this.replyAddresses.set(hash, applicationId),
      },
      get domain() {
        return domain();
      },
    };
  }

  /** Takes a story over as it stands at its end. */
  knows(story: Story): this {
    tell(story, this.facts);
    this.clock.at = story.now;
    return this;
  }

  /** Hands over the hints of a story's events of a type; tells how many are left for later. */
  async hears(story: Story, ...types: ApplicationEvent["type"][]): Promise<number> {
    const stream = `${story.application().organisation}#application#${story.application().applicationId}`;
    const seen = new Set<string>();
    const hints = story.events.flatMap((event) => {
      const key = `${event.type}/${event.factSeq}`;
      if (!types.includes(event.type) || seen.has(key)) return [];
      seen.add(key);
      return [hint(event.type, stream, event.factSeq)];
    });
    return this.receives(...hints);
  }

  /** Hands over the hints of one fact. */
  hearsOf(stream: string, seq: number, events: readonly { readonly type: string }[]): Promise<number> {
    const types = [...new Set(events.map(({ type }) => type))];
    return this.receives(...types.map((type) => hint(type, stream, seq)));
  }

  async receives(...hints: unknown[]): Promise<number> {
    const { batchItemFailures } = await this.handle(batch(...hints));
    return batchItemFailures.length;
  }

  /** What the mails are, without those to the recruiter about the arrival and such. */
  templates(...roles: string[]): string[] {
    return this.mailer.sent
      .map((mail) => mail.tags.message.split("#")[2] ?? "")
      .filter((template) => roles.some((role) => template.startsWith(role)));
  }
}
