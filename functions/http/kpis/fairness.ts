import type { ApplicationEvent } from "../../../shared/domain/application/events.ts";
import {
  fairnessByInterviewer,
  fairnessOf,
  heldInterviews,
} from "../../../shared/domain/interview/fairness.ts";
import type {
  FairnessOfInterviewer,
  FairnessOfStage,
  HeldInterview,
} from "../../../shared/domain/interview/fairness.ts";
import type { Member } from "../../../shared/domain/organisation/organisation.ts";
import { reaches } from "../../../shared/domain/organisation/permissions.ts";
import type { FactStore } from "../../../shared/ports/facts.ts";
import type { HeldInterviews } from "../../../shared/ports/held-interviews.ts";
import type { Settings } from "../../../shared/ports/settings.ts";
import { applicationStream, historyOf } from "../../../shared/runtime/history.ts";
import { notFound } from "../../../shared/runtime/problems.ts";

export interface FairnessDependencies {
  readonly facts: Pick<FactStore<ApplicationEvent>, "read">;
  readonly interviews: HeldInterviews;
  readonly settings: Pick<Settings, "organisation" | "job" | "track">;
}

export interface FairnessRequest {
  readonly organisation: string;
  readonly member: Member;
  readonly jobId: string;
  readonly quarter: string;
}

export interface FairnessReport {
  readonly jobId: string;
  readonly quarter: string;
  readonly stages: FairnessOfStage[];
  readonly interviewers?: FairnessOfInterviewer[];
}

/** Streams that are read at the same time. */
const atOnce = 16;

/**
 * The fairness report of a job and quarter. Which applications are in it stands in `views`; what was asked is read from
 * their histories, so that it is as true as they are. Both follow the interviews of that job and quarter.
 */
export async function readFairness(
  { organisation, member, jobId, quarter }: FairnessRequest,
  { facts, interviews, settings }: FairnessDependencies,
): Promise<FairnessReport> {
  const job = await settings.job(organisation, jobId);
  if (!job || !reaches(member, job)) throw notFound("job");
  const [consented, waiting] = await Promise.all([
    settings.organisation(organisation).then((found) => found?.recruiterFiguresConsentedAt !== undefined),
    interviews.applications(organisation, jobId, quarter),
  ]);
  const held: HeldInterview[] = [];
  const work = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const history = historyOf(await facts.read(applicationStream(organisation, next)));
      if (history.state.status === "none") continue;
      const track = await settings.track(organisation, history.state.trackVersion);
      held.push(
        ...heldInterviews(history, history.state, track).filter(
          (each) => each.jobId === jobId && each.quarter === quarter,
        ),
      );
    }
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, waiting.length) }, work));
  return {
    jobId,
    quarter,
    stages: fairnessOf(held),
    ...(consented ? { interviewers: fairnessByInterviewer(held) } : {}),
  };
}
