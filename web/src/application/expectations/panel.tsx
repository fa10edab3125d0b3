import { useState } from "react";
import { Button } from "react-aria-components/Button";
import { useCommand } from "../../command.ts";
import { announce } from "../../controls/announcement.tsx";
import { Badge, type Tone } from "../../controls/badge.tsx";
import { figuresWords } from "../../figures/words/index.ts";
import { CommandMessage } from "../../controls/command-message.tsx";
import { More } from "../../controls/disclosure.tsx";
import { Failure } from "../../controls/failure.tsx";
import { Tick } from "../../controls/field.tsx";
import { Icon } from "../../controls/icon.tsx";
import { Block } from "../../controls/skeleton.tsx";
import { formatsOf } from "../../format.ts";
import { useFormats, useMay } from "../../me.tsx";
import { useWords } from "../../words/index.tsx";
import { useNames, type Card } from "../data.ts";
import { shownBeside } from "../keys.ts";
import { useJob, useSites } from "../offer/data.ts";
import { AlignmentPart } from "./alignment.tsx";
import { AnswersSheet } from "./answers-sheet.tsx";
import { useAlignment, useExpectations, type AnswerName, type Answers, type Expectations } from "./data.ts";
import "./expectations.css";
import { IntentionSheet } from "./intention-sheet.tsx";
import { expectationsWords } from "./words/index.ts";

/** What the candidate wants, how far that is from what there is, and whether it was all explained. */
export function ExpectationsPanel({ card }: { readonly card: Card }) {
  const { applicationId } = card;
  const expectations = useExpectations(applicationId);
  const alignment = useAlignment(applicationId);
  const may = useMay();
  const [opened, open] = useState<"answers" | "intention">();
  const close = () => open(undefined);
  if (expectations.error)
    return <Failure error={expectations.error} again={() => void expectations.refetch()} />;
  if (!expectations.data) return <Block className="tall" />;
  const { body } = expectations.data;
  const told = card.offers.some(({ status }) => ["told", "sent", "negotiating"].includes(status));
  const isLive = card.state === "live";
  return (
    <div className="expectations-panel">
      <AnswersPart
        jobId={card.jobId}
        expectations={body}
        onNote={isLive && may("replaceExpectations") ? () => open("answers") : undefined}
      />
      {alignment.error ? (
        <Failure error={alignment.error} again={() => void alignment.refetch()} />
      ) : alignment.data ? (
        <AlignmentPart card={card} alignment={alignment.data} />
      ) : (
        <Block className="tall" />
      )}
      {(told || body.intentions.length > 0) && (
        <IntentionPart
          expectations={body}
          onNote={told && isLive && may("noteIntention") ? () => open("intention") : undefined}
        />
      )}
      <Explanations card={card} expectations={body} />
      {opened === "answers" && <AnswersSheet card={card} tagged={expectations.data} onClose={close} />}
      {opened === "intention" && <IntentionSheet card={card} onClose={close} />}
    </div>
  );
}

/** Each answer with who gave it, when and how; what was not asked yet is one line. */
function AnswersPart({
  jobId,
  expectations,
  onNote,
}: {
  readonly jobId: string;
  readonly expectations: Expectations;
  readonly onNote: (() => void) | undefined;
}) {
  const words = expectationsWords.use();
  const common = figuresWords.use();
  const formats = useFormats();
  const names = useNames();
  const said = useAnswerTexts(jobId);
  const { answers, sources, versions } = expectations;
  const all = Object.keys(words.names) as AnswerName[];
  const given = all.filter((name) => sources[name] !== undefined);
  const open = all.filter((name) => sources[name] === undefined);
  return (
    <section className="card answers" aria-labelledby="answers-title">
      <header>
        <h2 id="answers-title">{words.title}</h2>
        {onNote && (
          <Button className={given.length === 0 ? "main" : ""} onPress={onNote}>
            <Icon name="edit" />
            {words.form.title}
          </Button>
        )}
      </header>
      {given.length === 0 ? (
        <p className="hint">{words.none}</p>
      ) : (
        <dl className="facts">
          {given.map((name) => {
            const source = sources[name];
            return (
              <div key={name}>
                <dt>{words.names[name]}</dt>
                <dd>
                  {said(name, answers) ?? common.hidden}
                  {source && (
                    <small>
                      {[
                        names.by(source.by),
                        words.channels[source.channel] ?? source.channel,
                        formats.instant(source.givenAt),
                      ].join(" · ")}
                    </small>
                  )}
                </dd>
              </div>
            );
          })}
        </dl>
      )}
      {given.length > 0 && open.length > 0 && (
        <p className="hint">{words.notAsked(formats.list(open.map((name) => words.names[name])))}</p>
      )}
      {versions.length > 1 && (
        <More title={words.versions(formats.count(versions.length))}>
          <ul className="log">
            {[...versions].reverse().map(({ version, givenAt, channel, by, answers: stated, cleared }) => (
              <li key={version}>
                <strong>
                  {formats.list(
                    all.filter((name) => stated[name] !== undefined).map((name) => words.names[name]),
                  )}
                </strong>
                {cleared.length > 0 && (
                  <span>{words.takenBack(formats.list(cleared.map((name) => words.names[name])))}</span>
                )}
                <small>
                  {[names.by(by), words.channels[channel] ?? channel, formats.instant(givenAt)].join(" · ")}
                </small>
              </li>
            ))}
          </ul>
        </More>
      )}
    </section>
  );
}

/** An answer in words; undefined where it is not the reader's to see. */
function useAnswerTexts(jobId: string): (name: AnswerName, answers: Answers) => string | undefined {
  const words = expectationsWords.use();
  const common = figuresWords.use();
  const formats = useFormats();
  const dutyNames = new Map((useJob(jobId).data?.duties ?? []).map(({ dutyId, name }) => [dutyId, name]));
  const list = (texts: Readonly<Record<string, string>>, ids: readonly string[]) =>
    formats.list(ids.map((id) => texts[id] ?? id.replaceAll("-", " ")));
  return (name, answers) => {
    switch (name) {
      case "duties": {
        const { duties = {} } = answers;
        const of = (wanted: string) =>
          formats.list(
            Object.entries(duties)
              .filter(([, each]) => each === wanted)
              .map(([id]) => dutyNames.get(id) ?? id.replaceAll("-", " ")),
          );
        return [of("yes") && words.wants(of("yes")), of("no") && words.wantsNot(of("no"))]
          .filter(Boolean)
          .join(". ");
      }
      case "pay": {
        const { pay } = answers;
        if (!pay) return undefined;
        const money = (amount: number, period: string) =>
          common.paid(formats.money(amount, pay.currency), common.per[period] ?? "");
        return formats.list([
          pay.gross && common.gross(money(pay.gross.amount, pay.gross.period)),
          pay.net && common.net(money(pay.net.amount, pay.net.period)),
          pay.bonus === undefined ? undefined : common.bonus(money(pay.bonus, "year")),
          common.hoursAWeek(formats.decimal(pay.hoursPerWeek)),
        ]);
      }
      case "hoursPerWeek":
        return answers.hoursPerWeek === undefined
          ? undefined
          : common.hoursAWeek(formats.decimal(answers.hoursPerWeek));
      case "impossibleShifts":
        return answers.impossibleShifts && answers.impossibleShifts.length === 0
          ? common.allShifts
          : list(common.shifts, answers.impossibleShifts ?? []);
      case "place": {
        const { place } = answers;
        return formats.list([
          place?.maximumKilometres === undefined
            ? undefined
            : common.atMost(formats.count(place.maximumKilometres)),
          place?.kinds && list(common.workplaces, place.kinds),
        ]);
      }
      case "atmosphere":
        return list(common.atmospheres, answers.atmosphere ?? []) || words.nothing;
      case "experience":
        return answers.experience && (common.experiences[answers.experience] ?? answers.experience);
      case "skills":
        return list({}, answers.skills ?? []) || words.nothing;
      case "reasonForChange": {
        const { reasonForChange } = answers;
        return [list(common.changeReasons, reasonForChange?.reasons ?? []), reasonForChange?.words]
          .filter(Boolean)
          .join(". ");
      }
      case "start": {
        const { start } = answers;
        return formats.list([
          start && common.notices[start.notice],
          start?.earliest && common.from(formats.weekday(start.earliest)),
        ]);
      }
      case "otherProcesses": {
        const { otherProcesses } = answers;
        if (!otherProcesses) return undefined;
        return otherProcesses.inOthers
          ? formats.list([
              words.inOthers,
              otherProcesses.deadline && words.until(formats.time(otherProcesses.deadline)),
            ])
          : words.inNoOthers;
      }
    }
  };
}

/** Six things that are explained to everybody: ticked once they were, by whom, and whether they said so, too. */
function Explanations({ card, expectations }: { readonly card: Card; readonly expectations: Expectations }) {
  const { explained: own } = expectationsWords.use();
  const formats = useFormats();
  const { explanations } = expectations;
  const done = explanations.filter(({ counts }) => counts).length;
  return (
    <section className="card explained" aria-labelledby="explained-title">
      <header>
        <h2 id="explained-title">{own.title}</h2>
        <p className="lead">{own.of(formats.count(done), formats.count(explanations.length))}</p>
      </header>
      <ul className="items">
        {explanations.map((each) => (
          <Topic
            key={each.topic}
            card={card}
            explanation={each}
            isAnswered={about[each.topic].some((name) => expectations.sources[name] !== undefined)}
          />
        ))}
      </ul>
    </section>
  );
}

type Explanation = Expectations["explanations"][number];

/** The answers that each of them is about: it counts once it was explained after them. */
const about: Readonly<Record<Explanation["topic"], readonly AnswerName[]>> = {
  duties: ["duties"],
  hours: ["hoursPerWeek", "impossibleShifts"],
  place: ["place"],
  atmosphere: ["atmosphere"],
  pay: ["pay"],
  path: ["reasonForChange"],
};

/** One of them, sent by itself: several are ticked one after the other, quicker than each is answered. */
function Topic({
  card,
  explanation,
  isAnswered,
}: {
  readonly card: Card;
  readonly explanation: Explanation;
  readonly isAnswered: boolean;
}) {
  const { explained: own } = expectationsWords.use();
  const common = figuresWords.use();
  const formats = useFormats();
  const names = useNames();
  const may = useMay();
  const { language } = useWords();
  const sites = useSites().data;
  // On screen at once, until what the API says of it has come.
  const [pressed, press] = useState<{ readonly yes: boolean; readonly of: Explanation }>();
  // Nothing is awaited after its answer, so that the next press counts.
  const tick = useCommand("tickExplanations", {
    refreshes: shownBeside([], card.applicationId),
    onDone: (_, { body }) => announce(body.explained ? own.ticked : own.takenBack),
  });
  const { topic, explainedOn, by, counts, confirmedAt, explainer } = explanation;
  const isTicked = explainedOn !== undefined;
  const isUnderWay =
    pressed?.of === explanation && (tick.state === "sending" || tick.state === "done") ? pressed : undefined;
  const can = card.state === "live" && may("tickExplanations");
  const become = (yes: boolean) => {
    if (tick.state === "sending") return;
    press({ yes, of: explanation });
    // Days are counted where the job is, not where the reader is.
    const zone = sites?.find(({ siteId }) => siteId === card.siteId)?.zone;
    const now = new Date().toISOString();
    const today = zone ? formatsOf(language, zone).date(now) : formats.date(now);
    tick.send({
      path: { id: card.applicationId },
      body: yes ? { explained: [{ topic, on: today }] } : { takenBack: [topic] },
    });
  };
  return (
    <li className="topic">
      <Tick value={isUnderWay ? isUnderWay.yes : isTicked} isDisabled={!can} onChange={become}>
        {common.topics[topic] ?? topic}
        <small>
          {isTicked
            ? own.by(by ? names.by(by) : own.somebody, formats.weekday(explainedOn))
            : explainer?.name
              ? own.explains(explainer.name)
              : own.open}
        </small>
      </Tick>
      {isTicked && !counts && (
        <Badge tone="amber" icon={isAnswered ? "undo" : "clock"}>
          {isAnswered ? own.outdated : own.unanswered}
        </Badge>
      )}
      {isTicked && !counts && isAnswered && can && (
        <Button
          className="quiet"
          aria-label={`${own.again}: ${common.topics[topic] ?? topic}`}
          onPress={() => become(true)}
        >
          {own.again}
        </Button>
      )}
      {confirmedAt && (
        <Badge tone="green" icon="person">
          {own.confirmed(formats.day(confirmedAt))}
        </Badge>
      )}
      <CommandMessage command={tick} />
    </li>
  );
}

const tones: Readonly<Record<string, Tone>> = {
  accept: "green",
  "rather-accept": "green",
  undecided: "amber",
  "rather-decline": "amber",
  decline: "red",
};

/** Where they stand while an offer is open. */
function IntentionPart({
  expectations,
  onNote,
}: {
  readonly expectations: Expectations;
  readonly onNote: (() => void) | undefined;
}) {
  const words = expectationsWords.use();
  const common = figuresWords.use();
  const own = words.intention;
  const formats = useFormats();
  const names = useNames();
  const all = [...expectations.intentions].reverse();
  const one = ({
    eventSeq,
    intention,
    motivation,
    satisfaction,
    concerns,
    note,
    by,
    channel,
    givenAt,
  }: Expectations["intentions"][number]) => (
    <li key={eventSeq}>
      <Badge tone={tones[intention] ?? "plain"} icon="talk">
        {common.intentions[intention] ?? intention}
      </Badge>
      <span>{own.mood(formats.count(motivation), formats.count(satisfaction))}</span>
      {concerns.length > 0 && (
        <span>{own.worries(formats.list(concerns.map((each) => common.concerns[each] ?? each)))}</span>
      )}
      {note && <p className="said">{note}</p>}
      <small>
        {[names.by(by), words.channels[channel] ?? channel, formats.instant(givenAt)].join(" · ")}
      </small>
    </li>
  );
  return (
    <section className="card intention" aria-labelledby="intention-title">
      <header>
        <h2 id="intention-title">{own.title}</h2>
        {onNote && (
          <Button onPress={onNote}>
            <Icon name="edit" />
            {own.note}
          </Button>
        )}
      </header>
      {all.length === 0 ? (
        <p className="hint">{own.none}</p>
      ) : (
        <ul className="log">{all.slice(0, 1).map(one)}</ul>
      )}
      {all.length > 1 && (
        <More title={own.earlier(formats.count(all.length - 1))}>
          <ul className="log">{all.slice(1).map(one)}</ul>
        </More>
      )}
    </section>
  );
}
