import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { useEffect, useRef, useState } from "react";
import { Button } from "react-aria-components/Button";
import type { Answer, Body, Reply } from "../api.ts";
import { useCommand } from "../command.ts";
import { announce } from "../controls/announcement.tsx";
import { Choice } from "../controls/choice.tsx";
import { More } from "../controls/disclosure.tsx";
import { Failure } from "../controls/failure.tsx";
import { TextLine } from "../controls/field.tsx";
import { Icon } from "../controls/icon.tsx";
import { Block } from "../controls/skeleton.tsx";
import { PageTitle } from "../frame/page-title.tsx";
import { mayExplain, mayInterview } from "../interviewing.ts";
import { useFormats, useMe } from "../me.tsx";
import { present } from "../search.ts";
import { languages, names as languageNames, useWords, type Language } from "../words/index.tsx";
import { useSettingForm } from "../setting-form.ts";
import "./admin.css";
import { settingKey, useSetting, useSettings } from "./data.ts";
import { filled, Rows, Ticks, type Option } from "./fields.tsx";
import { Back, Editing, Part, type ProblemAt } from "./form.tsx";
import { adminWords } from "./words/index.ts";

const route = getRouteApi("/settings/jobs/$id/interviews");
type Plan = Reply<"getInterviewPlan">;
type Stage = Plan["stages"][number];
type Question = Stage["questions"][number];
type Topic = Plan["explainers"][number]["topic"];

const formatsOfInterviews = ["in-person", "video", "phone"] as const;
const topics = ["duties", "hours", "place", "atmosphere", "pay", "path"] as const;
const lengths = [15, 30, 45, 60, 75, 90, 120, 150, 180, 240].map(String);

interface EnteredQuestion {
  readonly questionId: string;
  readonly side: Question["side"];
  readonly text: Readonly<Record<Language, string>>;
}
interface EnteredStage {
  readonly kind: Stage["kind"];
  readonly interviewerIds: Stage["interviewerIds"];
  readonly lengthMinutes: number;
  readonly formats: Stage["formats"];
  readonly place: string;
  readonly joinLink: string;
  readonly questions: readonly EnteredQuestion[];
}
interface Entered {
  readonly stages: readonly EnteredStage[];
  /** Empty where nobody does. */
  readonly explainers: Readonly<Record<Topic, string>>;
}

const noText = { en: "", nl: "", sv: "", ja: "" } as const;
const textIn = ({ en = "", nl = "", sv = "", ja = "" }: Question["text"]) => ({ en, nl, sv, ja });
/** Its id is for good, and says nothing: the words may be in any language. */
const blankQuestion = (): EnteredQuestion => ({
  questionId: `q-${crypto.randomUUID().slice(0, 8)}`,
  side: "employer",
  text: noText,
});
const blankStage = (kind: Stage["kind"]): EnteredStage => ({
  kind,
  ...{ interviewerIds: [], lengthMinutes: 45, formats: ["in-person"], place: "", joinLink: "" },
  questions: [blankQuestion()],
});

const enteredOf = ({ stages, explainers }: Plan): Entered => ({
  stages:
    stages.length === 0
      ? [blankStage("first")]
      : stages.map((stage) => ({
          ...stage,
          place: stage.place ?? "",
          joinLink: stage.joinLink ?? "",
          questions: stage.questions.map((question) => ({
            ...question,
            text: textIn(question.text),
          })),
        })),
  explainers: Object.fromEntries(
    topics.map((topic) => [topic, explainers.find((each) => each.topic === topic)?.memberId ?? ""]),
  ) as Record<Topic, string>,
});

const bodyOf = ({ stages, explainers }: Entered): Body<"replaceInterviewPlan"> => ({
  stages: stages.map(({ place, joinLink, questions, ...stage }) => ({
    ...stage,
    ...present({ place: filled(place), joinLink: filled(joinLink) }),
    questions: questions.map(({ text, ...question }) => ({
      ...question,
      text: present({
        en: filled(text.en),
        nl: filled(text.nl),
        sv: filled(text.sv),
        ja: filled(text.ja),
      }),
    })),
  })),
  explainers: topics.flatMap((topic) =>
    explainers[topic] === "" ? [] : [{ topic, memberId: explainers[topic] }],
  ),
});

/** How a job's interviews are held: who, how long, where, and which questions, the same for every candidate. */
export function Interviews() {
  const { plan: own } = adminWords.use();
  const { id } = route.useParams();
  const job = useSetting("getJob", id);
  const plan = useSetting("getInterviewPlan", id);
  const members = useSettings("listMembers");
  const failed = [job, plan, members].find(({ error }) => error);
  return (
    <div className="page settings-page">
      <Back to="/settings/jobs">{own.back}</Back>
      <PageTitle
        title={job.data ? own.title(job.data.body.title) : own.one}
        lead={plan.data?.body.version === 0 ? own.newLead : own.lead}
      />
      {failed ? (
        <Failure error={failed.error} again={() => void failed.refetch()} />
      ) : job.data && plan.data && members.data ? (
        <PlanForm
          key={id}
          job={job.data.body}
          plan={plan.data.body}
          etag={plan.data.etag ?? `"${plan.data.body.version}"`}
          members={members.data}
        />
      ) : (
        <Block className="setting-place" />
      )}
    </div>
  );
}

type Members = Reply<"listMembers">["items"];

function PlanForm({
  job,
  plan,
  etag,
  members,
}: {
  readonly job: Reply<"getJob">;
  readonly plan: Plan;
  readonly etag: string;
  readonly members: Members;
}) {
  const { plan: own, form: common } = adminWords.use();
  const navigate = useNavigate();
  const me = useMe();
  const formats = useFormats();
  const { jobId: id } = job;
  const form = useSettingForm<Entered>(`plan:${id}`, enteredOf(plan), etag);
  const { entered, set } = form;
  const replace = useCommand<"replaceInterviewPlan", Answer<"getInterviewPlan">>("replaceInterviewPlan", {
    shows: settingKey("getInterviewPlan", id),
    changed: (before, now) => own.changes(before.body.stages.length, now.body.stages.length),
    onDone: () => {
      form.discard();
      announce(own.saved(job.title));
      void navigate({ to: "/settings/jobs/$id", params: { id } });
    },
  });
  const adding = useRef<HTMLButtonElement>(null);
  const [isRemoved, setRemoved] = useState(false);
  useEffect(() => {
    if (!isRemoved) return;
    adding.current?.focus();
    setRemoved(false);
  }, [isRemoved]);
  const isAgency = me.organisation.kind === "agency";
  const holding = new Set(members.filter((each) => mayInterview(each, job)).map(({ memberId }) => memberId));
  const explaining = new Set(members.filter((each) => mayExplain(each, job)).map(({ memberId }) => memberId));
  const nameOf = (id: string): string =>
    members.find(({ memberId }) => memberId === id)?.name ?? common.somebody;
  /** Why those who were chosen cannot be: they have left since, or gone elsewhere. */
  const not = (chosen: readonly string[], may: ReadonlySet<string>): string | undefined => {
    const others = chosen.filter((id) => !may.has(id));
    return others.length === 0 ? undefined : own.notAnyMore(formats.list(others.map(nameOf)));
  };
  const optionsOf = (may: ReadonlySet<string>, chosen: readonly string[]) =>
    [...new Set([...members.map(({ memberId }) => memberId), ...chosen])]
      .filter((each) => may.has(each) || chosen.includes(each))
      .map((each) => ({ id: each, text: nameOf(each) }));
  const explained = topics.filter((topic) => entered.explainers[topic] !== "");
  const change = (index: number, stage: EnteredStage) => set("stages")(entered.stages.with(index, stage));
  const wrong = Object.fromEntries<string | undefined>([
    ...explained.map((topic, at): [string, string | undefined] => [
      `/explainers/${at}`,
      not([entered.explainers[topic]], explaining),
    ]),
    ...entered.stages.flatMap((stage, index): [string, string | undefined][] => [
      [
        `/stages/${index}/interviewerIds`,
        stage.interviewerIds.length === 0 ? own.noInterviewer : not(stage.interviewerIds, holding),
      ],
      [`/stages/${index}/formats`, stage.formats.length === 0 ? own.noFormat : undefined],
      [
        `/stages/${index}/place`,
        stage.formats.includes("in-person") && stage.place.trim() === "" ? common.needed : undefined,
      ],
      [
        `/stages/${index}/joinLink`,
        stage.formats.includes("video") && stage.joinLink.trim() === "" ? common.needed : undefined,
      ],
      [
        `/stages/${index}/questions`,
        stage.questions.length === 0 ||
        stage.questions.some(({ text }) => Object.values(text).every((each) => each.trim() === ""))
          ? own.noQuestion
          : undefined,
      ],
    ]),
  ]);
  return (
    <Editing
      form={form}
      command={replace}
      wrong={wrong}
      fields={["/stages", "/explainers"]}
      onSend={(typed, ifMatch) => replace.send({ path: { id }, ifMatch, body: bodyOf(typed) })}
    >
      {(at) => (
        <>
          {entered.stages.map((stage, index) => {
            const saved = plan.stages.find(({ kind }) => kind === stage.kind);
            return (
              <StageFields
                key={stage.kind}
                stage={stage}
                saved={saved}
                // Who was chosen and cannot be any more is still there to be taken off.
                people={optionsOf(holding, [...(saved?.interviewerIds ?? []), ...stage.interviewerIds])}
                at={(pointer) => at(`/stages/${index}${pointer}`)}
                onChange={(next) => change(index, next)}
                onRemove={
                  index === 0
                    ? undefined
                    : () => {
                        set("stages")(entered.stages.toSpliced(index, 1));
                        setRemoved(true);
                      }
                }
              />
            );
          })}
          {entered.stages.length === 1 && (
            <Button ref={adding} onPress={() => set("stages")([...entered.stages, blankStage("final")])}>
              <Icon name="plus" /> {own.addFinal}
            </Button>
          )}
          <Part title={own.explainers} about={isAgency ? own.explainersAtClient : own.explainersLead}>
            <div className="two">
              {topics.map((topic) => {
                const index = explained.indexOf(topic);
                const chosen = entered.explainers[topic];
                return (
                  <Choice
                    key={topic}
                    label={own.topics[topic]}
                    value={chosen}
                    options={[
                      { id: "", text: own.nobody },
                      ...optionsOf(explaining, chosen === "" ? [] : [chosen]),
                    ]}
                    onChange={(memberId) => set("explainers")({ ...entered.explainers, [topic]: memberId })}
                    error={index < 0 ? undefined : at(`/explainers/${index}`)}
                  />
                );
              })}
            </div>
          </Part>
        </>
      )}
    </Editing>
  );
}

function StageFields({
  stage,
  saved,
  people,
  at,
  onChange,
  onRemove,
}: {
  readonly stage: EnteredStage;
  /** As candidates may have met it. */
  readonly saved: Stage | undefined;
  /** Whom it may be held by. */
  readonly people: readonly Option<string>[];
  readonly at: ProblemAt;
  readonly onChange: (stage: EnteredStage) => void;
  readonly onRemove: (() => void) | undefined;
}) {
  const { plan: own } = adminWords.use();
  const formats = useFormats();
  const minutes = new Intl.NumberFormat(formats.locale, {
    style: "unit",
    unit: "minute",
    unitDisplay: "long",
  });
  const ownLength = String(stage.lengthMinutes);
  const offered = lengths.includes(ownLength) ? lengths : [...lengths, ownLength];
  return (
    <Part title={own.stages[stage.kind]}>
      <Ticks
        label={own.interviewers}
        hint={own.interviewersHint}
        value={stage.interviewerIds}
        options={people}
        onChange={(interviewerIds) => onChange({ ...stage, interviewerIds })}
        error={at("/interviewerIds")}
      />
      <Choice
        label={own.length}
        value={ownLength}
        options={offered.map((each) => ({ id: each, text: minutes.format(Number(each)) }))}
        onChange={(length) => onChange({ ...stage, lengthMinutes: Number(length) })}
        error={at("/lengthMinutes")}
      />
      <Ticks
        label={own.formatsLabel}
        value={stage.formats}
        options={formatsOfInterviews.map((each) => ({ id: each, text: own.formats[each] }))}
        onChange={(next) => onChange({ ...stage, formats: next })}
        error={at("/formats")}
      />
      {stage.formats.includes("in-person") && (
        <TextLine
          label={own.place}
          value={stage.place}
          onChange={(place) => onChange({ ...stage, place })}
          maxLength={200}
          error={at("/place")}
        />
      )}
      {stage.formats.includes("video") && (
        <TextLine
          type="url"
          label={own.joinLink}
          value={stage.joinLink}
          onChange={(joinLink) => onChange({ ...stage, joinLink })}
          maxLength={500}
          error={at("/joinLink")}
        />
      )}
      <Rows
        label={own.questions}
        hint={own.questionsHint}
        error={at("/questions")}
        items={stage.questions}
        blank={blankQuestion}
        add={own.addQuestion}
        remove={own.removeQuestion}
        most={20}
        onChange={(questions) => onChange({ ...stage, questions })}
      >
        {(question, change, index) => (
          <QuestionFields
            key={question.questionId}
            question={question}
            number={index + 1}
            saved={saved?.questions.find(({ questionId }) => questionId === question.questionId)?.text}
            at={(pointer) => at(`/questions/${index}${pointer}`)}
            onChange={change}
          />
        )}
      </Rows>
      {onRemove && (
        <div className="actions">
          <Button className="danger" onPress={onRemove}>
            <Icon name="close" /> {own.removeFinal}
          </Button>
        </div>
      )}
    </Part>
  );
}

function QuestionFields({
  question,
  number,
  saved = {},
  at,
  onChange,
}: {
  readonly question: EnteredQuestion;
  readonly number: number;
  readonly saved: Question["text"] | undefined;
  readonly at: ProblemAt;
  readonly onChange: (question: EnteredQuestion) => void;
}) {
  const { plan: own } = adminWords.use();
  const { language } = useWords();
  const line = (each: Language) => (
    <div key={each} lang={each}>
      <TextLine
        label={own.questionIn(number, languageNames[each])}
        value={question.text[each]}
        onChange={(text) => onChange({ ...question, text: { ...question.text, [each]: text } })}
        maxLength={400}
        // Candidates may have been asked in these very words: another wording is another question.
        isReadOnly={saved[each] !== undefined}
        hint={saved[each] === undefined ? undefined : own.keptWording}
        error={at(`/text/${each}`)}
      />
    </div>
  );
  const others = languages.filter((each) => each !== language);
  return (
    <>
      {line(language)}
      <Choice
        label={own.side}
        value={question.side}
        options={(["employer", "candidate"] as const).map((side) => ({ id: side, text: own.sides[side] }))}
        onChange={(side) => onChange({ ...question, side })}
      />
      <More
        title={own.otherLanguages(others.filter((each) => question.text[each].trim() !== "").length)}
        isOpen={question.text[language] === "" && others.some((each) => question.text[each] !== "")}
      >
        <div className="fields">{others.map(line)}</div>
      </More>
    </>
  );
}
