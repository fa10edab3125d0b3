import type { output } from "zod/mini";
import type {
  retentionCheckContracts,
  RetentionAnswerForm,
} from "../../../shared/contracts/http/retention-check.ts";
import { applicationOf, refused } from "../../../shared/domain/application/decision.ts";
import type { Actor } from "../../../shared/domain/application/events.ts";
import { hasStarted, openMilestone } from "../../../shared/domain/application/plan.ts";
import { recordOutcome } from "../../../shared/domain/application/record-outcome.ts";
import type { Application } from "../../../shared/domain/application/state.ts";
import { dayOf, instantAt } from "../../../shared/domain/calendar/zones.ts";
import { findMilestone, findOutcome } from "../../../shared/domain/track/track.ts";
import type { OutcomeRule } from "../../../shared/domain/track/track.ts";
import { Day } from "../../../shared/domain/ids.ts";
import { limitToRetention } from "../../../shared/runtime/applications/access.ts";
import { applicationCommands } from "../../../shared/runtime/applications/commands.ts";
import { pageHeaders, renderNothing } from "../../../shared/runtime/candidates/page.ts";
import { farDay, languageOf } from "../../../shared/runtime/candidates/speech.ts";
import type { Call, Handlers, Reply } from "../../../shared/runtime/http.ts";
import { ProblemError } from "../../../shared/runtime/problems.ts";
import { checkOf, openCheck } from "../../../shared/runtime/retention-links.ts";
import type { OpenedCheck } from "../../../shared/runtime/retention-links.ts";
import type { CorrespondenceDependencies } from "./dependencies.ts";
import { renderAnswered, renderEnding, renderOver, renderQuestion } from "./retention-check-page.ts";
import type { ShownAnswer, ShownCheck, ShownQuestion } from "./retention-check-page.ts";
import { checkIn } from "./words/languages.ts";

type Form = output<typeof RetentionAnswerForm>;

/** What the form says, as the outcome that it is. */
interface Chosen {
  readonly rule: OutcomeRule;
  readonly effectiveAt?: string | undefined;
}

/** A retention check, answered from the mail that asked: by its link, without signing in, as the member it was sent to. */
export function retentionCheckHandlers(
  dependencies: CorrespondenceDependencies,
): Handlers<typeof retentionCheckContracts> {
  const { people, settings } = dependencies;
  const { commandOrConfirmation } = applicationCommands(dependencies);

  /** The check and all that its page says. */
  const read = async (opened: OpenedCheck, now: string) => {
    const { application, member, ask } = opened;
    const { organisation: id, site, job } = application;
    const language = languageOf(member);
    const [organisation, track, ownJob, ownSite, candidate, owner, words] = await Promise.all([
      settings.organisation(id),
      settings.track(id, application.trackVersion),
      settings.job(id, job.jobId),
      settings.site(id, site.siteId),
      people.candidate(id, application.candidateId),
      application.recruiterId ? people.member(id, application.recruiterId) : undefined,
      checkIn(language),
    ]);
    const milestone = findMilestone(track, ask.milestone);
    const started = hasStarted(track, application);
    if (!milestone || !started) throw new Error(`${id}/${application.applicationId}: no check of its track`);
    const startedOn = dayOf(started.effectiveAt, site.zone);
    const shown: ShownCheck = {
      language,
      words,
      organisation: organisation?.name ?? "",
      candidate: candidate?.name ?? "",
      job: ownJob?.title ?? "",
      site: ownSite?.name ?? "",
      startedOn,
      weeks: Math.round((milestone.retentionDays ?? 0) / 7),
      reader: member.name,
      person: owner ? [owner.name, owner.phone].filter(Boolean).join(", ") : (organisation?.name ?? ""),
    };
    const rules = milestone.outcomes.filter(({ byClockOnly }) => !byClockOnly);
    const greens = rules.filter(({ colour }) => colour === "green");
    // That nobody knows yet is said of the step that is open; an earlier check may still be.
    const isOpen = openMilestone(track, application)?.id === ask.milestone;
    const amber = isOpen ? rules.find(({ colour }) => colour === "amber") : undefined;
    const ends = rules.filter(({ colour }) => colour === "red");
    const question: ShownQuestion = {
      moved: greens.length > 1,
      known: amber !== undefined,
      ends,
      firstDay: startedOn,
      today: dayOf(now, site.zone),
    };
    return { opened, track, shown, question, greens, amber, ends };
  };
  type Page = Awaited<ReturnType<typeof read>>;

  const nameOf = async (actor: Actor, { organisation }: Application): Promise<string | undefined> => {
    if (actor.kind === "member") return (await people.member(organisation, actor.memberId))?.name;
    return actor.kind === "system" ? actor.source : undefined;
  };

  const answered = async ({ opened, track }: Page): Promise<ShownAnswer | undefined> => {
    const { answer, application, member } = opened;
    if (!answer) return undefined;
    const { zone } = application.site;
    const rule = findOutcome(track, answer.milestone, answer.outcome);
    const own = answer.actor.kind === "member" && answer.actor.memberId === member.memberId;
    return {
      outcome: answer.outcome,
      label: rule?.label ?? answer.outcome,
      lastDay: answer.colour === "red" ? dayOf(answer.effectiveAt, zone) : undefined,
      answeredOn: dayOf(answer.recordedAt, zone),
      by: own || (await nameOf(answer.actor, application)),
      askedAgain: answer.colour === "amber" && application.status === "live",
    };
  };

  const shownPage = async (page: Page, problem?: string): Promise<Reply<string>> => {
    const { opened, shown, question } = page;
    const answer = await answered(page);
    const body = answer
      ? renderAnswered(shown, answer)
      : opened.waits
        ? renderAnswered(shown, "waits")
        : opened.open
          ? renderQuestion(shown, question, problem)
          : renderOver(shown);
    return { body, headers: pageHeaders };
  };

  const ending = ({ shown, question }: Page, typed: Form, problem?: string): Reply<string> => ({
    body: renderEnding(shown, question, { typed, problem }),
    headers: pageHeaders,
  });

  const record = (
    call: Call<Form, unknown>,
    { application, member, ask }: OpenedCheck,
    { rule, effectiveAt }: Chosen,
  ) =>
    commandOrConfirmation(
      { ...call, organisation: application.organisation, path: { id: application.applicationId } },
      member,
      (history, policy) => {
        // Whoever was faster has answered it; a button pressed twice as well.
        const now = checkOf(applicationOf(history), { seq: ask.seq, member, now: call.now });
        if (!now?.open) return refused("nothing-changes", "This check is answered, or not asked any more.");
        limitToRetention(member, policy.track, ask.milestone);
        return recordOutcome(
          {
            type: "RecordOutcome",
            milestone: ask.milestone,
            outcome: rule.id,
            effectiveAt,
            // Who is there at a later check was there at the earlier one: the question says so by its weeks.
            confirm: true,
          },
          history,
          policy,
        );
      },
    );

  const nothing: Reply<string> = { status: 404, body: renderNothing(), headers: pageHeaders };

  return {
    showRetentionCheck: async ({ path, now }) => {
      const opened = await openCheck(path["token"] ?? "", now, dependencies);
      return opened ? shownPage(await read(opened, now)) : nothing;
    },

    answerRetentionCheck: async (call) => {
      const token = call.path["token"] ?? "";
      const opened = await openCheck(token, call.now, dependencies);
      if (!opened) return nothing;
      const back = { status: 303, body: "", headers: { ...pageHeaders, location: `/checks/${token}` } };
      if (!opened.open) return back;
      const page = await read(opened, call.now);
      const chosen = chosenIn(call.body, page);
      if (chosen === "nothing") return shownPage(page);
      if (chosen === "how") return ending(page, call.body);
      if (chosen === "incomplete") return ending(page, call.body, page.shown.words.chooseBoth);
      try {
        await record(call, opened, chosen);
        return back;
      } catch (error) {
        if (!(error instanceof ProblemError)) throw error;
        if (error.code === "nothing-changes") return back;
        const problem = problemIn(error, page);
        return chosen.rule.colour === "red" ? ending(page, call.body, problem) : shownPage(page, problem);
      }
    },
  };
}

/** The outcome that a form chooses; `how` where it is a no that says nothing else yet, `nothing` where it is no answer here. */
function chosenIn(
  { answer, moved, how, on }: Form,
  {
    greens,
    amber,
    ends,
    opened,
  }: {
    greens: readonly OutcomeRule[];
    amber: OutcomeRule | undefined;
    ends: readonly OutcomeRule[];
    opened: OpenedCheck;
  },
): Chosen | "how" | "incomplete" | "nothing" {
  if (answer === "yes") {
    const rule = (moved && greens[1]) || greens[0];
    return rule ? { rule } : "nothing";
  }
  if (answer === "not-known") return amber ? { rule: amber } : "nothing";
  if (how === undefined && on === undefined) return "how";
  const rule = ends.find(({ id }) => id === how);
  const day = Day.safeParse(on);
  if (!rule || !day.success) return "incomplete";
  // Outcomes compare by their day on the site's clock: noon is in the midst of it.
  return { rule, effectiveAt: instantAt(day.data, "12:00", opened.application.site.zone) };
}

/** Why an answer was not recorded, in the reader's words. */
function problemIn(
  { code, more }: ProblemError,
  { shown, opened }: { shown: ShownCheck; opened: OpenedCheck },
): string {
  const { words, person, language } = shown;
  const said = more?.["outcome"] === undefined ? undefined : more["effectiveAt"];
  if (code === "date-out-of-order" && typeof said === "string")
    return words.stillThere(farDay(dayOf(said, opened.application.site.zone), language));
  return words.problems[code] ?? words.notRecorded(person);
}
