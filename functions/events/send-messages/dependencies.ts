import type { ApplicationEvent } from "../../../shared/domain/application/events.ts";
import type { Occasion } from "../../../shared/domain/messages/occasions.ts";
import type { ExpertCalendars } from "../../../shared/ports/booking-calendar.ts";
import type { FactStore } from "../../../shared/ports/facts.ts";
import type { InterviewPlans } from "../../../shared/ports/interview-plans.ts";
import type { Ledger } from "../../../shared/ports/ledger.ts";
import type { ParkedMail } from "../../../shared/ports/mail-breaker.ts";
import type { People } from "../../../shared/ports/people.ts";
import type { Reports } from "../../../shared/ports/reports.ts";
import type { DueItems, MissedPromises } from "../../../shared/ports/schedule.ts";
import type { Settings } from "../../../shared/ports/settings.ts";
import type { SummaryChoices } from "../../../shared/ports/summaries.ts";
import type { ReplyAddressing } from "../../../shared/runtime/reply-addresses.ts";
import type { LinkMaking } from "../../../shared/runtime/candidate-links.ts";
import type { Views } from "../../../shared/ports/views.ts";
import type { DeliverDependencies } from "./deliver.ts";
import type { Stage } from "./scene.ts";

/** What sending mail takes. */
export interface Dependencies extends DeliverDependencies {
  readonly facts: Pick<FactStore<ApplicationEvent>, "read">;
  readonly occasions: Pick<FactStore<Occasion>, "read">;
  readonly people: Pick<People, "candidate" | "candidates" | "notes" | "member" | "members">;
  readonly settings: Settings;
  readonly summaries: Pick<SummaryChoices, "unwanted">;
  readonly missedPromises: MissedPromises;
  readonly parkedMail: Pick<ParkedMail, "park">;
  readonly dueItems: Pick<DueItems, "note">;
  readonly reports: Pick<Reports, "find">;
  readonly ledger: Pick<Ledger, "reversals">;
  readonly views: Pick<Views, "list" | "tasks">;
  readonly interviewPlans: Pick<InterviewPlans, "find">;
  readonly calendars: Pick<ExpertCalendars, "find" | "joinLink">;
  readonly access: LinkMaking;
  readonly replies: ReplyAddressing;
  readonly sender: string;
  readonly duplicates: (stage: Omit<Stage, "duplicates">) => Promise<readonly string[]>;
}
