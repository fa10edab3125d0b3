import type { output } from "zod/mini";
import type {
  AlignmentItemView,
  AlignmentView,
  ExpectationsView,
  ExpertAnswersView,
  ExpertExpectationsView,
  ExplanationView,
} from "../../contracts/http/expectation-views.ts";
import type { AlignmentPolicy } from "../../domain/application/decision.ts";
import type { Application, History } from "../../domain/application/state.ts";
import { alignmentOf, soughtAnnually, stillBlocking } from "../../domain/expectations/alignment.ts";
import type { AlignmentItem } from "../../domain/expectations/alignment.ts";
import type { Answers } from "../../domain/expectations/answers.ts";
import { ExplanationTopic } from "../../domain/expectations/events.ts";
import { comparedOffer } from "../../domain/expectations/gate.ts";
import { countingExplanations } from "../../domain/expectations/state.ts";
import type { AnswerSource } from "../../domain/expectations/state.ts";
import type { BesidePay } from "../../domain/market/beside-pay.ts";
import { fullTimeBase } from "../../domain/offer/compensation.ts";
import type { Duty } from "../../domain/organisation/organisation.ts";
import type { Note } from "../../domain/people/candidate.ts";
import type { InterviewPlans } from "../../ports/interview-plans.ts";
import type { People } from "../../ports/people.ts";
import { answersForReader, readerAt } from "./access.ts";
import type { AnswerReader } from "./access.ts";

type Item = output<typeof AlignmentItemView>;
type Named = output<typeof Duty>;

/** Who reads: an expert besides everything also what is known of other processes. */
export type ExpectationsReader = AnswerReader & { readonly seesProcesses: boolean };

export const expertsReading: ExpectationsReader = { seesPay: true, seesDeadlines: true, seesProcesses: true };

const textOf = (notes: readonly Note[], noteId: string | undefined): string | undefined =>
  noteId === undefined ? undefined : notes.find((note) => note.noteId === noteId)?.text;

/** Who explains what, as the job's plan names them. */
export type Explainers = ReadonlyMap<string, { readonly memberId: string; readonly name: string }>;

/** Names whom the plan of a job names to explain things. Where a member is gone, nobody is named. */
export async function explainersOf(
  { organisation, job }: Pick<Application, "organisation" | "job">,
  {
    interviewPlans,
    people,
  }: { readonly interviewPlans: Pick<InterviewPlans, "find">; readonly people: Pick<People, "member"> },
): Promise<Explainers> {
  const { explainers = [] } = (await interviewPlans.find(organisation, job.jobId)) ?? {};
  const named = await Promise.all(
    explainers.map(async ({ topic, memberId }) => {
      const member = await people.member(organisation, memberId);
      return member ? [[topic, { memberId, name: member.name }] as const] : [];
    }),
  );
  return new Map(named.flat());
}

/** What a candidate wants, with the source of each answer and all versions, as the reader may have it. */
export function expectationsView(
  history: History,
  application: Application,
  notes: readonly Note[],
  reader: ExpectationsReader,
  explainers: Explainers = new Map(),
): output<typeof ExpertExpectationsView> {
  const { expectations, intentions } = application;
  const { version, firstStatedAt } = expectations;
  const answers = answersView(expectations.answers, notes, reader);
  return {
    applicationId: application.applicationId,
    version,
    firstStatedAt,
    answers,
    sources: Object.fromEntries(
      Object.entries(expectations.sources)
        .filter(([name]) => name in answers)
        .map(([name, source]) => [name, sourceView(source)]),
    ),
    versions: versionsOf(history, reader),
    explanations: explanationsView(application, explainers),
    intentions: intentions.map(({ seq, noteId, actor, ...noted }) => ({
      ...noted,
      eventSeq: seq,
      by: actor,
      note: textOf(notes, noteId),
    })),
  };
}

/** The answers as they are, in the reader's words and figures. */
export function answersView(
  answers: Answers,
  notes: readonly Note[],
  reader: ExpectationsReader,
): output<typeof ExpertAnswersView> {
  const { reasonForChange, otherProcesses, ...plain } = answersForReader(answers, reader);
  const processes = reader.seesProcesses ? textOf(notes, answers.otherProcesses?.noteId) : undefined;
  const { noteId, ...reason } = reasonForChange ?? { reasons: [] };
  const words = textOf(notes, noteId);
  return {
    ...plain,
    ...(reasonForChange ? { reasonForChange: { ...reason, ...(words === undefined ? {} : { words }) } } : {}),
    ...(otherProcesses
      ? { otherProcesses: { ...otherProcesses, ...(processes === undefined ? {} : { words: processes }) } }
      : {}),
  };
}

const sourceView = ({ seq, givenAt, channel, actor }: AnswerSource) => ({
  eventSeq: seq,
  givenAt,
  channel,
  by: actor,
});

/** Every time that answers were stated: without what was written in words, which is told for what stands. */
const versionsOf = (
  history: History,
  reader: ExpectationsReader,
): output<typeof ExpectationsView>["versions"] =>
  history.events
    .filter((event) => event.type === "ExpectationsStated")
    .map(({ seq, recordedAt, givenAt, channel, actor, answers, cleared = [] }, index) => ({
      version: index + 1,
      eventSeq: seq,
      recordedAt,
      givenAt,
      channel,
      by: actor,
      answers: answersView(answers, [], readerAt(reader, seq, history)),
      cleared: cleared.filter((name) => name !== "pay" || reader.seesPay),
    }));

/** The six, each with the explanation that counts, else the last that there was. */
function explanationsView(
  application: Application,
  explainers: Explainers,
): output<typeof ExplanationView>[] {
  const counting = countingExplanations(application);
  return ExplanationTopic.options.map((topic) => {
    const counts = counting.find((each) => each.topic === topic);
    const shown = counts ?? application.explanations.findLast((each) => each.topic === topic);
    return {
      topic,
      explainedOn: shown?.on,
      by: shown?.actor,
      counts: counts !== undefined,
      confirmedAt: shown?.confirmedAt,
      explainer: explainers.get(topic),
    };
  });
}

/** Every item side by side, as the reader may have it. */
export function alignmentView(
  application: Application,
  { terms, rules }: AlignmentPolicy,
  duties: readonly Named[],
  beside: BesidePay,
  notes: readonly Note[],
  { seesPay }: Pick<AnswerReader, "seesPay">,
): output<typeof AlignmentView> {
  const { answers } = application.expectations;
  const offer = comparedOffer(application);
  const items = alignmentOf(application, terms, offer, rules);
  const sides = (found: AlignmentItem): Item => {
    const { item, level, reason, against, gapBasisPoints, outgrown } = found;
    const common = { item, level, reason, against, waiver: waiverView(found, notes), outgrown };
    switch (item) {
      case "pay":
        return { kind: "pay", ...common, ...(seesPay ? { gapBasisPoints, ...paySides() } : {}) };
      case "hours":
        return {
          kind: "hours",
          ...common,
          gapBasisPoints,
          sought: answers.hoursPerWeek,
          job: terms.hoursPerWeek,
          offer: offer?.hoursPerWeek,
        };
      case "shifts":
        return { kind: "shifts", ...common, impossible: answers.impossibleShifts, job: terms.shifts };
      case "place":
        return {
          kind: "place",
          ...common,
          sought: answers.place,
          job: { kind: terms.kind, distanceKilometres: terms.distanceKilometres },
          offer: offer?.place?.kind,
        };
      case "atmosphere":
        return { kind: "atmosphere", ...common, sought: answers.atmosphere, job: terms.atmosphere };
      case "start":
        return { kind: "start", ...common, sought: answers.start, offer: offer?.startDate };
      default: {
        const dutyId = item.slice("duty:".length);
        const name = duties.find((each) => each.dutyId === dutyId)?.name ?? dutyId;
        return { kind: "duty", ...common, name, sought: answers.duties?.[dutyId] };
      }
    }
  };
  const paySides = () => ({
    sought: answers.pay && { ...answers.pay, fullTimeYear: soughtAnnually(answers.pay, offer ?? terms) },
    job: terms.pay,
    offer: offer && { currency: offer.currency, fullTimeYear: fullTimeBase(offer) },
    market: beside.market,
    comparables: beside.comparables,
  });
  return {
    applicationId: application.applicationId,
    items: items.map(sides),
    waitsFor: stillBlocking(items).map(({ item }) => item),
    experience: answers.experience,
    skills: answers.skills,
  };
}

const waiverView = ({ waiver }: AlignmentItem, notes: readonly Note[]): Item["waiver"] =>
  waiver && {
    eventSeq: waiver.seq,
    reason: waiver.reason,
    against: waiver.against,
    note: textOf(notes, waiver.noteId),
    at: waiver.at,
    by: waiver.actor,
  };
