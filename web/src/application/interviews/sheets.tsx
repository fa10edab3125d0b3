import { useState } from "react";
import { Button } from "react-aria-components/Button";
import { Refused, type Body } from "../../api.ts";
import { announce } from "../../controls/announcement.tsx";
import { Choice } from "../../controls/choice.tsx";
import { More } from "../../controls/disclosure.tsx";
import { Failure } from "../../controls/failure.tsx";
import { Radios, TextLine, Tick } from "../../controls/field.tsx";
import { instantOf } from "../../controls/moment.ts";
import { Lines } from "../../controls/skeleton.tsx";
import { useFormats } from "../../me.tsx";
import { interviewerWords } from "../../interviewer/words/index.ts";
import { mayInterview } from "../../interviewing.ts";
import { useWords } from "../../words/index.tsx";
import { CommandSheet } from "../command-sheet.tsx";
import { useChange, useJobs, useMembers, useNames, type Card } from "../data.ts";
import { applicationWords } from "../words/index.ts";
import { useGuide, useTimes, type Format, type Interview, type Kind } from "./data.ts";
import { interviewsWords } from "./words/index.ts";

interface Of {
  readonly card: Card;
  readonly onClose: () => void;
}

const kinds: readonly Kind[] = ["first", "final", "colleague", "visit"];
const formats: readonly Format[] = ["in-person", "video", "phone"];
const lengths = ["15", "30", "45", "60", "75", "90", "120"] as const;
const judged: ReadonlySet<Kind> = new Set(["first", "final"]);

/** The candidate gets times to choose from: by the job's plan, or with people and length of one's own. */
export function OfferTimesSheet({
  card,
  first,
  taken,
  onClose,
}: Of & {
  readonly first: Kind;
  /** Kinds of which one lies ahead already. */
  readonly taken: readonly Kind[];
}) {
  const own = interviewsWords.use().offer;
  const words = interviewerWords.use();
  const job = useJobs().find(({ jobId }) => jobId === card.jobId);
  const clock = useFormats();
  const names = useNames();
  const [picked, pick] = useState<Kind>();
  const [people, setPeople] = useState<readonly string[]>([]);
  const [length, setLength] = useState<(typeof lengths)[number]>("30");
  const [held, setHeld] = useState<readonly Format[]>(["in-person"]);
  // What is judged is held by the job's plan: the same for every candidate.
  const [byPlan, setByPlan] = useState(true);
  const offer = useChange("offerInterview", card.applicationId, {
    onDone: () => {
      onClose();
      announce(own.done);
    },
  });
  // What is judged is held as the job's plan says: where it says nothing of it, none is offered.
  const { language } = useWords();
  const final = useGuide(card.jobId, "final", language);
  const isUnplanned = (id: Kind) =>
    id === "final" && final.error instanceof Refused && final.error.status === 404;
  // Where the plan has no final, what comes next is a talk that nobody is judged by.
  const next = kinds.find((id) => !judged.has(id) && !taken.includes(id));
  const kind = picked ?? ((isUnplanned(first) && next) || first);
  const asksAll = !judged.has(kind);
  const isOwn = asksAll || !byPlan;
  // Who has not said when they can be met is named, so that somebody can ask them to.
  const without = (offer.problem?.more["memberIds"] ?? []) as readonly string[];
  // One of several is refused by its place among them; it is said at the field, by name.
  const errors = offer.problem?.errors ?? [];
  const refused = (pointer: string) =>
    errors
      .filter((each) => each.pointer === pointer || each.pointer.startsWith(`${pointer}/`))
      .map(({ pointer: at, detail }) => {
        const who = people[Number(/^\/interviewerIds\/(\d+)$/.exec(at)?.[1] ?? -1)];
        const named = detail.replace(/\bmem_[\w-]+/g, (id) => names.of(id) ?? id);
        const name = who && names.of(who);
        return (
          <p key={at} className="error">
            {name && !named.includes(name) ? `${name}: ${named}` : named}
          </p>
        );
      });
  const body: Body<"offerInterview"> = {
    kind,
    ...(isOwn && people.length > 0 ? { interviewerIds: [...people] } : {}),
    ...(isOwn ? { lengthMinutes: Number(length), formats: [...held] } : {}),
  };
  const offered = useMembers().filter(
    (member) =>
      member.memberId !== card.referrerId &&
      mayInterview(member, { siteId: card.siteId, clientId: job?.clientId }, asksAll),
  );
  return (
    <CommandSheet
      title={own.title}
      act={own.act}
      command={offer}
      fields={errors
        .map(({ pointer }) => pointer)
        .filter((pointer) => /^\/(kind|interviewerIds|lengthMinutes|formats)\b/.test(pointer))}
      isDisabled={
        taken.includes(kind) ||
        isUnplanned(kind) ||
        (isOwn && (held.length === 0 || (asksAll && people.length === 0)))
      }
      onSend={() => offer.send({ path: { id: card.applicationId }, body })}
      onClose={onClose}
    >
      <p className="hint">{own.lead}</p>
      {without.length > 0 && (
        <p className="caveat">{own.noCalendar(clock.list(without.map((id) => names.of(id) ?? id)))}</p>
      )}
      <Radios
        label={own.kind}
        value={kind}
        options={kinds.map((id) => ({
          id,
          text: words.kinds[id] ?? id,
          ...(taken.includes(id) ? { about: own.taken } : isUnplanned(id) ? { about: own.noPlan } : {}),
        }))}
        error={offer.fieldProblem("/kind")}
        onChange={pick}
      />
      {!asksAll && (
        <Tick value={byPlan} onChange={setByPlan}>
          {own.byPlan}
        </Tick>
      )}
      {!isOwn && refused("/interviewerIds")}
      {!isOwn && refused("/lengthMinutes")}
      {isOwn && (
        <>
          <fieldset className="ticks">
            <legend>{own.people}</legend>
            {offered.map(({ memberId, name }) => (
              <Tick
                key={memberId}
                value={people.includes(memberId)}
                isDisabled={people.length >= 5 && !people.includes(memberId)}
                onChange={(yes) =>
                  setPeople(yes ? [...people, memberId] : people.filter((each) => each !== memberId))
                }
              >
                {name}
              </Tick>
            ))}
          </fieldset>
          {refused("/interviewerIds")}
          <Choice
            label={words.length}
            value={length}
            options={lengths.map((id) => ({ id, text: words.minutes(id) }))}
            onChange={setLength}
          />
          {refused("/lengthMinutes")}
          <fieldset className="ticks">
            <legend>{words.format}</legend>
            {formats.map((id) => (
              <Tick
                key={id}
                value={held.includes(id)}
                onChange={(yes) =>
                  setHeld(formats.filter((each) => (each === id ? yes : held.includes(each))))
                }
              >
                {words.formats[id] ?? id}
              </Tick>
            ))}
          </fieldset>
        </>
      )}
      {refused("/formats")}
    </CommandSheet>
  );
}

/** How many days of free times are in sight at once. */
const daysAtOnce = 4;

/** A free time for the candidate, of the first or of another: chosen from what is free, or typed. */
export function TimeSheet({ card, interview, onClose }: Of & { readonly interview: Interview }) {
  const own = interviewsWords.use().time;
  const words = interviewerWords.use();
  const application = applicationWords.use();
  const clock = useFormats();
  const { interviewId, startsAt } = interview;
  const isMove = startsAt !== undefined;
  const times = useTimes(card.applicationId, interviewId);
  const [chosen, choose] = useState<string>();
  const [typed, type] = useState("");
  const [format, setFormat] = useState<Format>(interview.format ?? interview.formats[0] ?? "in-person");
  const [days, setDays] = useState(daysAtOnce);
  const take = useChange(isMove ? "moveInterview" : "bookInterview", card.applicationId, {
    onDone: (_, { body }) => {
      onClose();
      announce((isMove ? own.moved : own.booked)(body ? clock.time(body.startsAt) : ""));
    },
  });
  const free = Map.groupBy(times.data?.times ?? [], (each) => clock.date(each.startsAt));
  const shown = [...free].slice(0, days);
  // The format alone may change, too.
  const at =
    chosen ??
    (typed !== "" ? instantOf(typed) : isMove && format !== interview.format ? startsAt : undefined);
  return (
    <CommandSheet
      title={isMove ? own.move : own.book}
      act={isMove ? own.move : own.book}
      command={take}
      fields={["/startsAt", "/format"]}
      isDisabled={at === undefined}
      onSend={() =>
        at && take.send({ path: { id: card.applicationId, interviewId }, body: { startsAt: at, format } })
      }
      onClose={onClose}
    >
      {startsAt && <p>{own.now(clock.time(startsAt))}</p>}
      {interview.formats.length > 1 && (
        <Radios
          label={words.format}
          value={format}
          options={interview.formats.map((id) => ({ id, text: words.formats[id] ?? id }))}
          error={take.fieldProblem("/format")}
          onChange={setFormat}
        />
      )}
      {times.error ? (
        <Failure error={times.error} again={() => void times.refetch()} />
      ) : !times.data ? (
        <Lines count={daysAtOnce} />
      ) : shown.length === 0 ? (
        <p className="caveat">{own.none}</p>
      ) : (
        <div className="free-times">
          {shown.map(([day, all]) => (
            <Radios
              key={day}
              label={clock.weekday(day)}
              value={all.some((each) => each.startsAt === chosen) ? chosen : undefined}
              options={all.map((each) => ({ id: each.startsAt, text: clock.clock(each.startsAt) }))}
              onChange={(id) => {
                choose(id);
                type("");
              }}
            />
          ))}
          {free.size > shown.length && (
            <Button className="quiet" onPress={() => setDays(days + daysAtOnce)}>
              {own.more}
            </Button>
          )}
        </div>
      )}
      {take.fieldProblem("/startsAt") && <p className="error">{take.fieldProblem("/startsAt")}</p>}
      <More title={own.other}>
        <div className="fields">
          <TextLine
            type="datetime-local"
            label={own.at}
            hint={own.quarter}
            value={typed}
            onChange={(value) => {
              type(value);
              choose(undefined);
            }}
          />
        </div>
      </More>
      <p className="hint">{application.outcome.zone(Intl.DateTimeFormat().resolvedOptions().timeZone)}</p>
    </CommandSheet>
  );
}
