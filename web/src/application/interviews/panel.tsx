import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { Button } from "react-aria-components/Button";
import { announce } from "../../controls/announcement.tsx";
import { Badge, type Tone } from "../../controls/badge.tsx";
import { CommandMessage } from "../../controls/command-message.tsx";
import { More } from "../../controls/disclosure.tsx";
import { Empty } from "../../controls/empty.tsx";
import { Failure } from "../../controls/failure.tsx";
import { Icon, type IconName } from "../../controls/icon.tsx";
import { Confirm } from "../../controls/sheet.tsx";
import { Block } from "../../controls/skeleton.tsx";
import { addressOf, hasBegun, isJudged } from "../../interviewer/queries.ts";
import { Scorecards } from "../../interviewer/scorecards.tsx";
import { interviewerWords } from "../../interviewer/words/index.ts";
import { useFormats, useMay, useMe } from "../../me.tsx";
import { useWords } from "../../words/index.tsx";
import { useChange, type Card } from "../data.ts";
import { isOpen, useGuide, useInterviews, type Interview, type Kind } from "./data.ts";
import "./interviews.css";
import { OfferTimesSheet, TimeSheet } from "./sheets.tsx";
import { interviewsWords } from "./words/index.ts";

type Opened =
  | { readonly sheet: "offer"; readonly kind: Kind }
  | { readonly sheet: "time" | "cancel"; readonly interviewId: string };

const looks: Readonly<Record<Interview["status"], readonly [Tone, IconName]>> = {
  offered: ["amber", "mail"],
  booked: ["amber", "calendar"],
  held: ["green", "check"],
  missed: ["red", "stop"],
  cancelled: ["plain", "close"],
};

/** An application's interviews, the newest first: when, who, what was found; and the next one to offer. */
export function InterviewsPanel({ card }: { readonly card: Card }) {
  const words = interviewsWords.use();
  const may = useMay();
  const { applicationId } = card;
  const interviews = useInterviews(applicationId);
  const [opened, open] = useState<Opened>();
  const close = () => open(undefined);
  if (interviews.error) return <Failure error={interviews.error} again={() => void interviews.refetch()} />;
  if (!interviews.data) return <Block className="tall" />;
  const all = [...interviews.data].reverse();
  const taken = all.filter(isOpen).map(({ kind }) => kind);
  // The next of those that are judged, wherever the first was held; a talk or a visit is chosen in the sheet.
  const next: Kind =
    card.openMilestone === "final-interview" ||
    all.some(({ kind, status }) => kind === "first" && status === "held")
      ? "final"
      : "first";
  const can = card.state === "live" && may("offerInterview");
  const meant =
    opened && opened.sheet !== "offer"
      ? all.find(({ interviewId }) => interviewId === opened.interviewId)
      : undefined;
  return (
    <div className="interviews-panel">
      {all.length === 0 ? (
        <section className="card">
          <Empty icon="calendar" title={words.none}>
            {can && (
              <Button className="main" onPress={() => open({ sheet: "offer", kind: next })}>
                {words.offer.title}
              </Button>
            )}
          </Empty>
        </section>
      ) : (
        can && (
          <div className="actions">
            <Button
              className={taken.length === 0 ? "main" : ""}
              onPress={() => open({ sheet: "offer", kind: next })}
            >
              <Icon name="plus" />
              {words.offer.title}
            </Button>
          </div>
        )
      )}
      {all.map((interview) => (
        <OneInterview
          key={interview.interviewId}
          card={card}
          interview={interview}
          onTime={() => open({ sheet: "time", interviewId: interview.interviewId })}
          onCancel={() => open({ sheet: "cancel", interviewId: interview.interviewId })}
        />
      ))}
      <Plan jobId={card.jobId} />
      {opened?.sheet === "offer" && (
        <OfferTimesSheet card={card} first={opened.kind} taken={taken} onClose={close} />
      )}
      {opened?.sheet === "time" && meant && <TimeSheet card={card} interview={meant} onClose={close} />}
      {opened?.sheet === "cancel" && meant && <CallOff card={card} interview={meant} onClose={close} />}
    </div>
  );
}

function OneInterview({
  card,
  interview,
  onTime,
  onCancel,
}: {
  readonly card: Card;
  readonly interview: Interview;
  readonly onTime: () => void;
  readonly onCancel: () => void;
}) {
  const own = interviewsWords.use();
  const words = interviewerWords.use();
  const formats = useFormats();
  const may = useMay();
  const { memberId } = useMe();
  const { interviewId, kind, status, startsAt, format, place, joinLink, interviewers, adjustments } =
    interview;
  const [tone, icon] = looks[status];
  const heading = `interview-${interviewId}`;
  const isLive = card.state === "live";
  const begun = hasBegun(interview);
  const ahead = isOpen(interview) && !begun;
  const holds = interviewers.some((each) => each.memberId === memberId);
  const isMine = holds && interview.missing.some((each) => each.memberId === memberId);
  return (
    <article className="card interview" aria-labelledby={heading}>
      <header>
        <h2 id={heading}>{words.kinds[kind] ?? kind}</h2>
        <Badge tone={tone} icon={icon}>
          {words.statuses[status] ?? status}
        </Badge>
      </header>
      <dl className="facts">
        <div>
          <dt>{own.when}</dt>
          <dd>
            {startsAt ? formats.time(startsAt) : words.noTime}
            <small>
              {[
                words.minutes(formats.count(interview.lengthMinutes)),
                format && words.formats[format],
                interview.moved > 0 && own.moved(formats.count(interview.moved)),
              ]
                .filter(Boolean)
                .join(" · ")}
            </small>
          </dd>
        </div>
        {(place ?? joinLink) && (
          <div>
            <dt>{words.place}</dt>
            <dd>
              {joinLink ? (
                <a href={joinLink} target="_blank" rel="noreferrer">
                  {words.join}
                </a>
              ) : (
                place
              )}
            </dd>
          </div>
        )}
        <div>
          <dt>{words.with}</dt>
          <dd>{formats.list(interviewers.map(({ name }) => name || words.left))}</dd>
        </div>
      </dl>
      {adjustments.length > 0 && (
        <div className="caveat">
          <strong>{words.adjustments}</strong>
          <ul>
            {adjustments.map((each) => (
              <li key={each}>{each}</li>
            ))}
          </ul>
        </div>
      )}
      {isLive && ahead && (
        <div className="actions">
          {may(startsAt ? "moveInterview" : "bookInterview") && (
            <Button className={startsAt ? "" : "main"} onPress={onTime}>
              <Icon name="calendar" />
              {startsAt ? own.time.move : own.time.book}
            </Button>
          )}
          {may("cancelInterview") && (
            <Button className="quiet" onPress={onCancel}>
              <Icon name="close" />
              {own.cancel.act}
            </Button>
          )}
        </div>
      )}
      {isLive && isJudged(interview) && status === "booked" && begun && may("recordOutcome") && (
        <p>
          <Link
            className="button"
            to="/applications/$id"
            params={{ id: card.applicationId }}
            search={{ part: "interviews", record: "yes" }}
            replace
          >
            <Icon name="track" />
            {own.recordOutcome}
          </Link>
        </p>
      )}
      {!isJudged(interview) && begun && status !== "cancelled" && may("recordMeeting") && (
        <Meeting card={card} interview={interview} />
      )}
      {isJudged(interview) && <Found interview={interview} isMine={isMine} />}
    </article>
  );
}

/** What was found in it: everybody's, unless the reader holds it and has not written theirs yet. */
function Found({ interview, isMine }: { readonly interview: Interview; readonly isMine: boolean }) {
  const own = interviewsWords.use();
  const words = interviewerWords.use();
  const formats = useFormats();
  const { scorecards, missing, interviewId, status } = interview;
  if (!hasBegun(interview) || status === "missed" || status === "cancelled") return null;
  return (
    <>
      {isMine && (
        <p>
          <Link className="button main" to="/interviews/$application/$number" params={addressOf(interviewId)}>
            <Icon name="edit" />
            {words.agenda.owed}
          </Link>
        </p>
      )}
      {scorecards.length > 0 && (
        <More title={own.scorecards(scorecards.length)} isOpen>
          <Scorecards scorecards={scorecards} />
        </More>
      )}
      {isMine && interview.interviewers.length > 1 ? (
        <p className="hint">{words.scorecard.hidden}</p>
      ) : (
        missing.length > 0 && (
          <p className="hint">
            {words.scorecard.waitsFor(formats.list(missing.map(({ name }) => name || words.left)))}
          </p>
        )
      )}
    </>
  );
}

/** A talk with a colleague, or a visit: whether it took place. The last word counts. */
function Meeting({ card, interview }: { readonly card: Card; readonly interview: Interview }) {
  const own = interviewsWords.use().meeting;
  const record = useChange("recordMeeting", card.applicationId, {
    onDone: (_, { body }) => announce(body.outcome === "held" ? own.held : own.missed),
  });
  const { interviewId, status } = interview;
  return (
    <>
      <CommandMessage command={record} />
      <div className="actions">
        {(["held", "missed"] as const).map((outcome) => (
          <Button
            key={outcome}
            className={status === outcome ? "quiet" : ""}
            isDisabled={status === outcome}
            isPending={record.state === "sending"}
            onPress={() => record.send({ path: { id: card.applicationId, interviewId }, body: { outcome } })}
          >
            <Icon name={outcome === "held" ? "check" : "stop"} />
            {own[outcome]}
          </Button>
        ))}
      </div>
    </>
  );
}

function CallOff({
  card,
  interview,
  onClose,
}: {
  readonly card: Card;
  readonly interview: Interview;
  readonly onClose: () => void;
}) {
  const own = interviewsWords.use().cancel;
  const cancel = useChange("cancelInterview", card.applicationId, {
    onDone: () => {
      onClose();
      announce(own.done);
    },
  });
  return (
    <Confirm
      title={own.title}
      isOpen
      action={own.act}
      isBusy={cancel.state === "sending"}
      onConfirm={() =>
        cancel.send({
          path: { id: card.applicationId, interviewId: interview.interviewId },
          body: {},
        })
      }
      onClose={onClose}
    >
      <p>{interview.startsAt ? own.text : own.untimed}</p>
      <CommandMessage command={cancel} />
    </Confirm>
  );
}

/** How the job's interviews are held, the same for every candidate: who, how long, the questions of both sides. */
function Plan({ jobId }: { readonly jobId: string }) {
  const own = interviewsWords.use();
  const words = interviewerWords.use();
  const formats = useFormats();
  const { language } = useWords();
  const first = useGuide(jobId, "first", language).data;
  const final = useGuide(jobId, "final", language).data;
  const guides = [first, final].flatMap((each) => (each ? [each] : []));
  if (guides.length === 0) return null;
  return (
    <More title={own.plan} level={2}>
      {guides.map(({ kind, lengthMinutes, formats: held, interviewers, questions, explainers }) => (
        <section key={kind} className="guide">
          <h3>{words.kinds[kind] ?? kind}</h3>
          <p className="hint">
            {[
              words.minutes(formats.count(lengthMinutes)),
              formats.list(held.map((each) => words.formats[each] ?? each)),
              formats.list(interviewers.map(({ name }) => name || words.left)),
            ].join(" · ")}
          </p>
          {questions.employer.length > 0 && (
            <>
              <h4>{own.weAsk}</h4>
              <ol>
                {questions.employer.map(({ questionId, text }) => (
                  <li key={questionId}>{text}</li>
                ))}
              </ol>
            </>
          )}
          {questions.candidate.length > 0 && (
            <>
              <h4>{words.questions.candidate}</h4>
              <ul>
                {questions.candidate.map(({ questionId, text }) => (
                  <li key={questionId}>{text}</li>
                ))}
              </ul>
            </>
          )}
          {explainers.length > 0 && (
            <>
              <h4>{words.questions.explains}</h4>
              <ul>
                {explainers.map(({ topic, name, atClient }) => (
                  <li key={topic}>
                    {words.questions.topics[topic] ?? topic}: {name || words.left}
                    {atClient && ` (${words.questions.atClient})`}
                  </li>
                ))}
              </ul>
            </>
          )}
        </section>
      ))}
    </More>
  );
}
