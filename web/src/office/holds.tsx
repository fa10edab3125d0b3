import { getRouteApi, Link } from "@tanstack/react-router";
import { useEffect, useRef, useState } from "react";
import { Button } from "react-aria-components/Button";
import type { Body, Reply } from "../api.ts";
import { useCommand } from "../command.ts";
import { announce } from "../controls/announcement.tsx";
import { Badge, type Tone } from "../controls/badge.tsx";
import { CommandMessage } from "../controls/command-message.tsx";
import { Empty } from "../controls/empty.tsx";
import { Failure } from "../controls/failure.tsx";
import { Radios, TextLine, TextLines, Tick } from "../controls/field.tsx";
import { Icon } from "../controls/icon.tsx";
import { Confirm, Sheet } from "../controls/sheet.tsx";
import { Block } from "../controls/skeleton.tsx";
import { useDraft } from "../draft.ts";
import type { Formats } from "../format.ts";
import { PageTitle } from "../frame/page-title.tsx";
import { useFormats } from "../me.tsx";
import "./office.css";
import { Proof } from "./proof.tsx";
import { erasuresKey, holdsKey, useErasures, useHolds, type ShownHold } from "./queries.ts";
import { officeWords } from "./words/index.ts";

const route = getRouteApi("/held/$id");

type HeldItem = Body<"holdData">["items"][number];
type Ground = Body<"holdData">["ground"];

const tones: Readonly<Record<ShownHold["status"], Tone>> = {
  standing: "green",
  due: "amber",
  ended: "plain",
};

/** From tomorrow on, within twelve months: the API says it of the site's day, the fields of the reader's. */
function term(formats: Formats): { readonly min: string; readonly max: string; readonly usual: string } {
  const today = formats.date(new Date().toISOString());
  const later = (months: number, days: number): string => {
    const at = new Date(`${today}T00:00:00Z`);
    at.setUTCMonth(at.getUTCMonth() + months, at.getUTCDate() + days);
    return at.toISOString().slice(0, 10);
  };
  return { min: later(0, 1), max: later(12, 0), usual: later(6, 0) };
}

/** What is held of the person of one application, and what became of their wish to be erased. */
export function Holds() {
  const { id } = route.useParams();
  const { held: words } = officeWords.use();
  const holds = useHolds(id);
  const [placing, place] = useState(false);
  const there = holds.data?.holds;
  return (
    <div className="page">
      <PageTitle title={words.title} lead={<span className="office-id">{id}</span>}>
        <Button className="main" isDisabled={!there} onPress={() => place(true)}>
          <Icon name="plus" /> {words.place}
        </Button>
      </PageTitle>
      {(there || !holds.error) && <ErasureOf applicationId={id} />}
      {holds.error && !there ? (
        <Failure error={holds.error} again={() => void holds.refetch()} />
      ) : !there ? (
        <Block className="held-place" />
      ) : there.length === 0 ? (
        <Empty icon="shield" title={words.none}>
          <p>{words.noneWhat}</p>
        </Empty>
      ) : (
        <ul className="held-list">
          {there.map((hold) => (
            <OneHold key={hold.holdId} applicationId={id} hold={hold} />
          ))}
        </ul>
      )}
      <Link to="/data-requests">{words.back}</Link>
      {placing && there && <PlaceSheet applicationId={id} holds={there} onClose={() => place(false)} />}
    </div>
  );
}

/** Whether the person asked to be erased, and the proof where that was done. */
function ErasureOf({ applicationId }: { readonly applicationId: string }) {
  const { requests: words, held } = officeWords.use();
  const formats = useFormats();
  const erasures = useErasures();
  const erasure = erasures.data?.find((each) => each.applicationId === applicationId);
  return (
    <section className="card" aria-labelledby="erasure-of">
      <header>
        <h2 id="erasure-of">{held.erasure}</h2>
        {erasure && (
          <Badge tone={erasure.status === "done" ? "green" : "amber"}>{words.statuses[erasure.status]}</Badge>
        )}
      </header>
      {erasures.error ? (
        <Failure error={erasures.error} again={() => void erasures.refetch()} />
      ) : !erasures.data ? (
        <Block className="held-proof-place" />
      ) : !erasure ? (
        <p className="lead">{held.noErasure}</p>
      ) : (
        <>
          <p>
            {erasure.because === "retention"
              ? words.byRetention
              : words.asked(formats.instant(erasure.askedAt))}
            {erasure.status === "asked" && ` ${words.begins(formats.instant(erasure.due))}`}
          </p>
          {erasure.proof && (
            <>
              <h3>{words.proof}</h3>
              <Proof proof={erasure.proof} />
            </>
          )}
        </>
      )}
    </section>
  );
}

function OneHold({ applicationId, hold }: { readonly applicationId: string; readonly hold: ShownHold }) {
  const { held: words } = officeWords.use();
  const formats = useFormats();
  const [asked, ask] = useState<"renew" | "end" | "read">();
  const { holdId, items, ground, until, heldAt, status, endedAt, reason } = hold;
  const end = useCommand("endHold", {
    shows: holdsKey(applicationId),
    refreshes: [erasuresKey, ["tasks"]],
    onDone: () => announce(words.ended),
  });
  const names = formats.list(items.map((item) => words.items[item]));
  const heading = `hold-${holdId}`;
  const title = useRef<HTMLHeadingElement>(null);
  const endedHere = end.state === "done" && status === "ended";
  useEffect(() => {
    // Its buttons are gone with it.
    if (endedHere) title.current?.focus();
  }, [endedHere]);
  return (
    <li className="card held-one" aria-labelledby={heading}>
      <header>
        <h2 id={heading} ref={title} tabIndex={-1}>
          {names}
        </h2>
        <Badge tone={tones[status]}>{words.statuses[status]}</Badge>
      </header>
      <dl className="office-facts">
        <div>
          <dt>{words.ground}</dt>
          <dd>
            {words.grounds[ground]}
            <small>{words.groundLaw[ground]}</small>
          </dd>
        </div>
        <div>
          <dt>{status === "ended" ? words.endedOn : words.until}</dt>
          <dd>{formats.day(status === "ended" ? (endedAt ?? until) : until)}</dd>
        </div>
        <div>
          <dt>{words.since}</dt>
          <dd>{formats.day(heldAt)}</dd>
        </div>
        {reason && (
          <div>
            <dt>{words.reason}</dt>
            <dd className="said">{reason}</dd>
          </div>
        )}
      </dl>
      <CommandMessage command={end} />
      {status !== "ended" && (
        <div className="actions">
          <Button
            className={status === "due" ? "main" : ""}
            aria-label={`${words.renew}: ${names}`}
            onPress={() => ask("renew")}
          >
            {words.renew}
          </Button>
          <Button aria-label={`${words.end}: ${names}`} onPress={() => ask("end")}>
            {words.end}
          </Button>
          <Button className="quiet" aria-label={`${words.read}: ${names}`} onPress={() => ask("read")}>
            <Icon name="eye" /> {words.read}
          </Button>
        </div>
      )}
      {asked === "renew" && (
        <RenewSheet applicationId={applicationId} hold={hold} name={names} onClose={() => ask(undefined)} />
      )}
      <Confirm
        title={words.endAsk}
        isOpen={asked === "end"}
        action={words.end}
        onClose={() => ask(undefined)}
        onConfirm={() => {
          ask(undefined);
          end.send({ path: { id: applicationId, holdId } });
        }}
      >
        <p>{names}</p>
        <p>{words.endWhat}</p>
      </Confirm>
      {asked === "read" && (
        <ReadSheet applicationId={applicationId} holdId={holdId} onClose={() => ask(undefined)} />
      )}
    </li>
  );
}

function PlaceSheet({
  applicationId,
  holds,
  onClose,
}: {
  readonly applicationId: string;
  readonly holds: readonly ShownHold[];
  readonly onClose: () => void;
}) {
  const { held: words } = officeWords.use();
  const formats = useFormats();
  const { min, max, usual } = term(formats);
  const [items, setItems] = useState<readonly HeldItem[]>([]);
  const [ground, setGround] = useState<Ground>();
  const [until, setUntil] = useState(usual);
  const [tried, setTried] = useState(false);
  const reason = useDraft(`hold:${applicationId}`);
  const already = new Set(holds.filter(({ status }) => status !== "ended").flatMap((hold) => hold.items));
  const place = useCommand("holdData", {
    shows: holdsKey(applicationId),
    refreshes: [erasuresKey],
    onDone: () => {
      reason.clear();
      onClose();
      announce(words.placed);
    },
  });
  const send = () => {
    setTried(true);
    if (items.length === 0 || !ground || until === "") return;
    place.send({
      path: { id: applicationId },
      body: {
        items: [...items],
        ground,
        until,
        ...(reason.text.trim() ? { reason: reason.text.trim() } : {}),
      },
    });
  };
  const itemsProblem =
    place.fieldProblem("/items") ?? (tried && items.length === 0 ? words.noItems : undefined);
  return (
    <Sheet
      title={words.place}
      isOpen
      onClose={onClose}
      foot={
        <Button className="main" isPending={place.state === "sending"} onPress={send}>
          {words.placeAct}
        </Button>
      }
    >
      <p className="lead">{words.placeWhat}</p>
      <fieldset className="held-parts" aria-describedby={itemsProblem ? "items-problem" : undefined}>
        <legend>{words.parts}</legend>
        {(Object.keys(words.items) as HeldItem[]).map((item) => (
          <Tick
            key={item}
            value={items.includes(item) || already.has(item)}
            isDisabled={already.has(item)}
            onChange={(ticked) => setItems(ticked ? [...items, item] : items.filter((each) => each !== item))}
          >
            {words.items[item]}
            {already.has(item) && <small> {words.heldAlready}</small>}
          </Tick>
        ))}
        {itemsProblem && (
          <p id="items-problem" className="error" role="alert">
            {itemsProblem}
          </p>
        )}
      </fieldset>
      <Radios
        label={words.ground}
        value={ground}
        onChange={setGround}
        options={(Object.keys(words.grounds) as Ground[]).map((id) => ({
          id,
          text: words.grounds[id],
          about: words.groundLaw[id],
        }))}
        error={tried && !ground ? words.noGround : undefined}
      />
      <TextLine
        type="date"
        label={words.until}
        hint={words.untilHint}
        value={until}
        min={min}
        max={max}
        onChange={setUntil}
        error={place.fieldProblem("/until") ?? (tried && until === "" ? words.noDay : undefined)}
      />
      <TextLines
        label={words.reason}
        hint={words.reasonHint}
        maxLength={4000}
        value={reason.text}
        onChange={reason.setText}
        error={place.fieldProblem("/reason")}
      />
      <CommandMessage command={place} fields={["/items", "/until", "/reason"]} />
    </Sheet>
  );
}

function RenewSheet({
  applicationId,
  hold: { holdId },
  name,
  onClose,
}: {
  readonly applicationId: string;
  readonly hold: ShownHold;
  readonly name: string;
  readonly onClose: () => void;
}) {
  const { held: words } = officeWords.use();
  const formats = useFormats();
  const { min, max, usual } = term(formats);
  const [until, setUntil] = useState(usual);
  const renew = useCommand("renewHold", {
    shows: holdsKey(applicationId),
    refreshes: [erasuresKey, ["tasks"]],
    onDone: () => {
      onClose();
      announce(words.renewed(formats.day(until)));
    },
  });
  return (
    <Sheet
      title={words.renew}
      isOpen
      onClose={onClose}
      foot={
        <Button
          className="main"
          isDisabled={until === ""}
          isPending={renew.state === "sending"}
          onPress={() => renew.send({ path: { id: applicationId, holdId }, body: { until } })}
        >
          {words.renew}
        </Button>
      }
    >
      <p>{name}</p>
      <TextLine
        type="date"
        label={words.until}
        hint={words.untilHint}
        value={until}
        min={min}
        max={max}
        onChange={setUntil}
        error={renew.fieldProblem("/until")}
      />
      <CommandMessage command={renew} fields={["/until"]} />
    </Sheet>
  );
}

/** What is held is read on purpose: that it was read stays in the application's history. Closed, it is gone from here. */
function ReadSheet({
  applicationId,
  holdId,
  onClose,
}: {
  readonly applicationId: string;
  readonly holdId: string;
  readonly onClose: () => void;
}) {
  const { held: words } = officeWords.use();
  const read = useCommand("readHeldData");
  const data = read.answer?.body;
  return (
    <Sheet
      title={words.readTitle}
      isOpen
      onClose={onClose}
      foot={
        data ? undefined : (
          <Button
            className="main"
            isPending={read.state === "sending"}
            onPress={() => read.send({ path: { id: applicationId, holdId } })}
          >
            <Icon name="eye" /> {words.readAct}
          </Button>
        )
      }
    >
      {data ? <HeldData data={data} /> : <p>{words.readWhat}</p>}
      <CommandMessage command={read} />
    </Sheet>
  );
}

function HeldData({ data: { details, notes } }: { readonly data: Reply<"readHeldData"> }) {
  const { held: words } = officeWords.use();
  const formats = useFormats();
  const place = useRef<HTMLDivElement>(null);
  // It comes where the button was.
  useEffect(() => place.current?.focus(), []);
  const names = new Map(Object.entries(words.details));
  const shown = (value: unknown): string => {
    if (value === true) return words.yes;
    if (value === false) return words.no;
    if (typeof value === "string") return value;
    if (typeof value === "number") return formats.count(value);
    return JSON.stringify(value);
  };
  return (
    <div ref={place} className="held-data" tabIndex={-1} role="group" aria-label={words.readTitle}>
      <dl className="office-facts">
        {Object.entries(details)
          .filter(([, value]) => value !== undefined)
          .map(([field, value]) => (
            <div key={field}>
              <dt>{names.get(field) ?? field}</dt>
              <dd className="said">
                {typeof value === "object" && value !== null
                  ? Object.entries(value).map(([name, each]) => (
                      <span key={name}>
                        {name.replaceAll("-", " ")}: {shown(each)}
                      </span>
                    ))
                  : shown(value)}
              </dd>
            </div>
          ))}
      </dl>
      {notes.length > 0 && (
        <ul className="survey-texts">
          {notes.map(({ noteId, item, text }) => (
            <li key={noteId}>
              <small>{words.items[item]}</small>
              <p className="said">{text}</p>
            </li>
          ))}
        </ul>
      )}
      {notes.length === 0 && Object.keys(details).length === 0 && <p>{words.nothingHeld}</p>}
    </div>
  );
}
