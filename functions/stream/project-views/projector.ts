import { nextDueAt } from "../../../shared/domain/application/clock.ts";
import type { ApplicationEvent } from "../../../shared/domain/application/events.ts";
import { erasedCandidate, rowOf } from "../../../shared/domain/lists/row.ts";
import type { ListRow, RowCandidate } from "../../../shared/domain/lists/row.ts";
import { acceptedOffer } from "../../../shared/domain/offer/state.ts";
import type { FactStore } from "../../../shared/ports/facts.ts";
import type { People } from "../../../shared/ports/people.ts";
import type { ChangedMarks, DueItems } from "../../../shared/ports/schedule.ts";
import type { Settings } from "../../../shared/ports/settings.ts";
import type { ProjectedViews } from "../../../shared/ports/views.ts";
import type { Clock } from "../../../shared/runtime/clock.ts";
import { applicationStream, historyOf, messagesStream } from "../../../shared/runtime/history.ts";
import { messagePolicyFor } from "../../../shared/runtime/policy.ts";
import { Unavailable } from "../../../shared/ports/unavailable.ts";

export interface ProjectorDependencies {
  readonly facts: Pick<FactStore<ApplicationEvent>, "read">;
  readonly people: Pick<People, "candidate" | "member">;
  readonly settings: Settings;
  readonly views: ProjectedViews;
  readonly marks: Pick<ChangedMarks, "mark">;
  readonly dueItems: Pick<DueItems, "note">;
  readonly clock: Clock;
  /** Waits a little before attempt n, with jitter. */
  readonly pause: (attempt: number) => Promise<void>;
}

/** How often a lost race is projected again before the record is left to be delivered again. */
const attempts = 6;

export interface ProjectionOptions {
  /** The person changed: read them, instead of taking over the copy that the row holds. */
  readonly candidateChanged?: boolean;
  /** Write everything, whether it should be there already or not. */
  readonly whole?: boolean;
}

export interface Projector {
  /** Brings one application's row, search entries, card, tasks, mark and due item up to date. Returns its version. */
  application(organisation: string, applicationId: string, options?: ProjectionOptions): Promise<number>;
  /** Says to the figures that there is more to count of an application's messages, up to this fact of their stream. */
  messages(organisation: string, applicationId: string, seq: number): Promise<void>;
  /** Brings a member's search entries up to date. */
  member(organisation: string, memberId: string, options?: Pick<ProjectionOptions, "whole">): Promise<void>;
}

/**
 * A record is only a hint, so everything is read again, strongly consistent, and written from what was read. The mark
 * for the figures and the due item are written before the row: a row that is up to date says that all is done.
 */
export function createProjector(dependencies: ProjectorDependencies): Projector {
  const { facts, people, settings, views, marks, dueItems, clock } = dependencies;

  const candidateOf = async (
    organisation: string,
    candidateId: string,
    previous: ListRow | undefined,
    options: ProjectionOptions,
  ): Promise<RowCandidate> => {
    const copied = previous && !options.candidateChanged && !options.whole;
    if (copied) return { name: previous.name, version: previous.candidateVersion };
    return (await people.candidate(organisation, candidateId)) ?? erasedCandidate;
  };

  /** One attempt; `undefined` where the row changed meanwhile. */
  const project = async (
    organisation: string,
    applicationId: string,
    options: ProjectionOptions,
  ): Promise<number | undefined> => {
    const stream = applicationStream(organisation, applicationId);
    // The row first: the history and the person read after it are at least as new as it is.
    const previous = await views.row(organisation, applicationId);
    const history = historyOf(await facts.read(stream));
    if (history.state.status === "none") return 0;
    const application = history.state;
    const candidate = await candidateOf(organisation, application.candidateId, previous, options);
    const upToDate =
      previous && previous.seq >= history.version && previous.candidateVersion >= candidate.version;
    if (upToDate && !options.whole) return history.version;
    const now = clock.now();
    const policy = await messagePolicyFor(settings, application, now);
    const dueAt = nextDueAt(history, policy, now);
    await Promise.all([
      marks.mark(stream, history.version),
      dueAt === undefined ? undefined : dueItems.note({ stream, dueAt }),
    ]);
    // Only those who accepted are compared by occupation. A job that is called otherwise later changes no row by itself.
    const job = acceptedOffer(application) && (await settings.job(organisation, application.job.jobId));
    const row = rowOf(history, candidate, policy.track, job?.occupation);
    return (await views.replace(row, previous, options.whole)) ? history.version : undefined;
  };

  const persistently = async <Result>(attempt: () => Promise<Result | undefined>): Promise<Result> => {
    for (let n = 0; n < attempts; n += 1) {
      if (n > 0) await dependencies.pause(n);
      const result = await attempt();
      if (result !== undefined) return result;
    }
    throw new Unavailable("somebody else kept changing the same row");
  };

  return {
    application: (organisation, applicationId, options = {}) =>
      persistently(() => project(organisation, applicationId, options)),

    messages: (organisation, applicationId, seq) =>
      marks.mark(messagesStream(organisation, applicationId), seq),

    member: async (organisation, memberId, { whole = false } = {}) => {
      await persistently(async () => {
        const previous = await views.member(organisation, memberId);
        const member = await people.member(organisation, memberId);
        if (previous && member && previous.version >= member.version && !whole) return true;
        const searched = member && { memberId, name: member.name, version: member.version };
        return (await views.replaceMember(organisation, searched, previous, whole)) || undefined;
      });
    },
  };
}
