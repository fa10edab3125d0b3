import { getRouteApi, Link } from "@tanstack/react-router";
import { useState, type ReactNode } from "react";
import { Button } from "react-aria-components/Button";
import { useCommand } from "../command.ts";
import { announce } from "../controls/announcement.tsx";
import { CommandMessage } from "../controls/command-message.tsx";
import { More } from "../controls/disclosure.tsx";
import { Failure } from "../controls/failure.tsx";
import { Icon } from "../controls/icon.tsx";
import { Actions } from "../controls/menu.tsx";
import { Confirm } from "../controls/sheet.tsx";
import { Block } from "../controls/skeleton.tsx";
import { useKeptFocus } from "../frame/kept-focus.ts";
import { TestMark } from "../controls/test-mark.tsx";
import { PageTitle } from "../frame/page-title.tsx";
import { useFormats, useMay } from "../me.tsx";
import { Alignment } from "./alignment.tsx";
import "./expert.css";
import { Offers } from "./offers.tsx";
import { OutcomeForm } from "./outcome-form.tsx";
import { ContactLog, Profile, Wishes } from "./profile.tsx";
import {
  awaitsOutcome,
  briefKey,
  talksKey,
  useBrief,
  useNow,
  type Brief,
  type ExpertBrief,
} from "./queries.ts";
import { TalkState } from "./talk-line.tsx";
import { expertWords } from "./words/index.ts";

const route = getRouteApi("/talks/$id");

/** So long before its time a talk can be begun. */
const beginsEarly = 15 * 60_000;

/** One talk: what to do next about it, and everything to be known before it. */
export function TalkPage() {
  const { id } = route.useParams();
  const { talk: words } = expertWords.use();
  const brief = useBrief(id);
  const keptFocus = useKeptFocus<HTMLDivElement>();
  return (
    <div className="page talk-page" {...keptFocus}>
      {brief.data ? (
        <Shown key={id} brief={brief.data} />
      ) : (
        <>
          <PageTitle title={words.title} />
          {brief.error ? (
            <Failure error={brief.error} again={() => void brief.refetch()} />
          ) : (
            <>
              <Block className="talk-next-place" />
              <Block />
              <Block />
            </>
          )}
        </>
      )}
    </div>
  );
}

function Shown({ brief }: { readonly brief: Brief }) {
  const { talk: words, person } = expertWords.use();
  const formats = useFormats();
  const may = useMay();
  const now = useNow();
  const { profile, startsAt, endsAt, frozenAt } = brief;
  return (
    <>
      <PageTitle
        title={profile.name || person.unnamed}
        lead={
          <>
            {formats.span(startsAt, endsAt)}
            {profile.jobTitle && ` · ${profile.jobTitle}`}
          </>
        }
      >
        <TestMark of={profile} />
        <TalkState talk={brief} now={now} />
      </PageTitle>
      {brief.reader === "expert" && <Next brief={brief} now={now} />}
      {brief.reader === "expert" && <Confidential brief={brief} />}
      <section className="card" aria-labelledby="brief">
        <header>
          <h2 id="brief">{words.brief}</h2>
          <p className="lead">
            {frozenAt ? (
              <>
                <Icon name="clock" /> {words.frozen(formats.time(frozenAt))}
              </>
            ) : (
              words.alive
            )}
          </p>
        </header>
        <Profile brief={brief} />
      </section>
      <Offers offers={brief.offers} />
      <section className="card" aria-labelledby="alignment">
        <header>
          <h2 id="alignment">{words.alignment}</h2>
          <p className="lead">{words.alignmentLead}</p>
        </header>
        <Alignment alignment={brief.alignment} />
      </section>
      <Wishes brief={brief} />
      <ContactLog brief={brief} />
      {may("listConsultations") && <Link to="/talks">{words.back}</Link>}
    </>
  );
}

/** A part of the page about what is to be done; the heading says what. */
function Step({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className="card talk-next" aria-labelledby="next">
      <h2 id="next">{title}</h2>
      {children}
    </section>
  );
}

/** What the expert does next: ticks it as prepared, begins, writes down how it went. */
function Next({ brief, now }: { readonly brief: ExpertBrief; readonly now: number }) {
  const { talk: words, person } = expertWords.use();
  const formats = useFormats();
  const { consultationId: id, startsAt, status, preparedAt, joinLink, outcome, profile } = brief;
  const name = profile.name || person.unnamed;
  const [asked, ask] = useState<"cancel" | "no-show">();
  const about = { shows: briefKey(id), refreshes: [talksKey] };
  const done = (text: string) => () => announce(text);
  const prepare = useCommand("prepareConsultation", { ...about, onDone: done(words.preparedNow) });
  const start = useCommand("startConsultation", { ...about, onDone: done(words.begun) });
  const missed = useCommand("markNoShow", { ...about, onDone: done(words.noShowDone) });
  const cancel = useCommand("callOffConsultation", { ...about, onDone: done(words.cancelDone) });
  const path = { id };
  const begins = Date.parse(startsAt);
  const canBegin = now >= begins - beginsEarly;
  const join = joinLink && (status === "booked" || status === "started") && (
    <a className="button" href={joinLink} target="_blank" rel="noreferrer">
      <Icon name="link" /> {words.join}
    </a>
  );
  const others = [
    ...(now >= begins && (status === "booked" || status === "started")
      ? [{ id: "no-show", text: words.noShow, icon: "person" as const, act: () => ask("no-show") }]
      : []),
    ...(status === "booked"
      ? [{ id: "cancel", text: words.cancel, icon: "close" as const, act: () => ask("cancel") }]
      : []),
  ];
  const menu = others.length > 0 && <Actions label={words.more} items={others} />;
  const messages = [prepare, start, missed, cancel].map((command, index) => (
    <CommandMessage key={index} command={command} />
  ));
  return (
    <>
      {status === "held" && outcome ? (
        <Step title={words.heldTitle}>
          <Outcome outcome={outcome} />
        </Step>
      ) : status === "no-show" || status === "cancelled" ? (
        <Step title={status === "no-show" ? words.noShowTitle : words.cancelledTitle}>
          <p>{status === "no-show" ? words.noShowNext : words.cancelledNext}</p>
        </Step>
      ) : status === "started" || awaitsOutcome(brief, now) ? (
        <Step title={words.outcomeTitle}>
          {join && <div className="actions">{join}</div>}
          <OutcomeForm brief={brief} />
          <div className="actions">{menu}</div>
          {messages}
        </Step>
      ) : (
        <Step title={preparedAt ? words.readyTitle : words.prepareTitle}>
          <p>
            {preparedAt
              ? canBegin
                ? words.canBegin
                : words.beginFrom(formats.time(new Date(begins - beginsEarly).toISOString()))
              : words.prepareWhy}
          </p>
          {messages}
          <div className="actions">
            {!preparedAt && (
              <Button
                className={canBegin ? "" : "main"}
                isPending={prepare.state === "sending"}
                onPress={() => prepare.send({ path })}
              >
                <Icon name="check" /> {words.prepared}
              </Button>
            )}
            {canBegin && (
              <Button
                className="main"
                isPending={start.state === "sending"}
                onPress={() => start.send({ path })}
              >
                <Icon name="talk" /> {words.begin}
              </Button>
            )}
            {join}
            {menu}
          </div>
        </Step>
      )}
      <Confirm
        title={words.cancelAsk(name)}
        isOpen={asked === "cancel"}
        action={words.cancel}
        onClose={() => ask(undefined)}
        onConfirm={() => {
          ask(undefined);
          cancel.send({ path });
        }}
      >
        <p>{words.cancelWhat}</p>
      </Confirm>
      <Confirm
        title={words.noShowAsk(name)}
        isOpen={asked === "no-show"}
        action={words.noShow}
        onClose={() => ask(undefined)}
        onConfirm={() => {
          ask(undefined);
          missed.send({ path });
        }}
      >
        <p>{words.noShowWhat}</p>
      </Confirm>
    </>
  );
}

/** How it went, as it was written down. */
function Outcome({ outcome }: { readonly outcome: NonNullable<ExpertBrief["outcome"]> }) {
  const { talk: words, form, topics } = expertWords.use();
  const formats = useFormats();
  const { heldAt, topics: spoken, agreed, concerns, notes, followUpOn } = outcome;
  return (
    <dl className="facts">
      <div>
        <dt>{words.heldAt}</dt>
        <dd>{formats.time(heldAt)}</dd>
      </div>
      <div>
        <dt>{form.topics}</dt>
        <dd>{formats.list(spoken.map((topic) => topics[topic]))}</dd>
      </div>
      <div>
        <dt>{form.agreed}</dt>
        <dd className="said">{agreed ?? "–"}</dd>
      </div>
      {followUpOn && (
        <div>
          <dt>{form.followUp}</dt>
          <dd>{formats.weekday(followUpOn)}</dd>
        </div>
      )}
      {concerns && (
        <div>
          <dt>
            {form.concerns} <Mine />
          </dt>
          <dd className="said">{concerns}</dd>
        </div>
      )}
      {notes && (
        <div>
          <dt>
            {form.notes} <Mine />
          </dt>
          <dd className="said">{notes}</dd>
        </div>
      )}
    </dl>
  );
}

/** Marks what nobody on the employer's side ever reads. */
function Mine() {
  const { person } = expertWords.use();
  return (
    <span className="only-mine">
      <Icon name="shield" /> {person.mine}
    </span>
  );
}

/** What the candidate said for the expert's ears alone. */
function Confidential({ brief: { worries, floor } }: { readonly brief: ExpertBrief }) {
  const { talk: words, person } = expertWords.use();
  if (!worries && !floor) return null;
  return (
    <section className="card" aria-labelledby="confidential">
      <header>
        <h2 id="confidential">{words.confidential}</h2>
        <Mine />
        <p className="lead">{person.mineLong}</p>
      </header>
      {worries && (
        <>
          <h3>{words.worries}</h3>
          <p className="said">{worries}</p>
        </>
      )}
      {floor && (
        // Read when it is wanted, not over the expert's shoulder.
        <More title={words.floor}>
          <p className="said">{floor}</p>
        </More>
      )}
    </section>
  );
}
