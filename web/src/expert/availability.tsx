import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useEffectEvent, useRef, type FormEvent } from "react";
import { Button } from "react-aria-components/Button";
import { has } from "../area.ts";
import type { Answer } from "../api.ts";
import { useCommand, type Command } from "../command.ts";
import { announce } from "../controls/announcement.tsx";
import { Choice } from "../controls/choice.tsx";
import { CommandMessage } from "../controls/command-message.tsx";
import { Failure } from "../controls/failure.tsx";
import { TextLine, Tick } from "../controls/field.tsx";
import { Icon } from "../controls/icon.tsx";
import { Block } from "../controls/skeleton.tsx";
import { PageTitle } from "../frame/page-title.tsx";
import { useFormats, useMe } from "../me.tsx";
import { useSettingForm } from "../setting-form.ts";
import {
  editedOf,
  endTime,
  hoursOf,
  nextHours,
  ofWeekday,
  problemOf,
  sameOnWorkdays,
  sentOf,
  shownTime,
  weekdays,
  type Edited,
  type Hours,
} from "./calendar.ts";
import "./expert.css";
import { calendarKey, useCalendar } from "./queries.ts";
import { expertWords } from "./words/index.ts";

type Kept = Answer<"getCalendar">;

/** When the reader can be booked: experts for talks, interviewers for interviews. */
export function Availability() {
  const { availability: words } = expertWords.use();
  const calendar = useCalendar();
  return (
    <div className="page">
      <PageTitle title={words.title} lead={words.lead} />
      {calendar.error ? (
        <Failure error={calendar.error} again={() => void calendar.refetch()} />
      ) : calendar.data ? (
        <Editor kept={calendar.data} />
      ) : (
        <div className="booking">
          <Block className="booking-place" />
          <Block />
        </div>
      )}
    </div>
  );
}

/** What is typed is kept in this tab until it is saved: a session that ends does not lose it. */
function Editor({ kept }: { readonly kept: Kept }) {
  const { availability: words } = expertWords.use();
  const formats = useFormats();
  const queries = useQueryClient();
  const { etag } = kept;
  const form = useSettingForm("calendar", editedOf(kept.body), etag);
  const { entered: edited, isEdited } = form;
  const isNew = kept.body.version === 0;
  const save = useCommand<"replaceCalendar", Kept>("replaceCalendar", {
    shows: calendarKey,
    // Whoever was overtaken began from what stood there before, be it in this page or in the one that was loaded before.
    changed: (_, now) => [words.changedElsewhere(formats.decimal(hoursOf(now.body.weekly)), now.body.zone)],
    onDone: ({ status, body, etag: saved }) => {
      // What was saved stands there at once, not what was there before.
      queries.setQueryData<Kept>(calendarKey, { status, body, etag: saved });
      form.discard();
      announce(words.saved);
    },
  });
  const renew = useEffectEvent(() => form.renew());
  useEffect(() => {
    if (save.state === "overtaken") renew();
  }, [save.state]);
  const times = [...edited.weekly, ...edited.exceptions.flatMap(({ hours }) => hours)];
  const unreadable =
    times.some(({ from, until }) => problemOf(from) ?? problemOf(shownTime(until))) ||
    edited.exceptions.some(({ day }) => day === "");
  const submit = (event: FormEvent) => {
    event.preventDefault();
    // Each field says by itself what is wrong with it.
    if (!unreadable) save.send({ ifMatch: form.seen, body: sentOf(edited) });
  };
  const fields = { edited, change: form.put, command: save };
  return (
    <form className="booking" onSubmit={submit} noValidate>
      {isNew && (
        <p className="caveat" role="note">
          {words.notYet}
        </p>
      )}
      <WeekFields {...fields} />
      <ExceptionFields {...fields} />
      <RuleFields {...fields} />
      <div className={isEdited ? "card booking-save at-hand" : "card booking-save"}>
        <CommandMessage
          command={save}
          fields={save.problem?.errors.map(({ pointer }) => pointer).filter(isAtField) ?? []}
        />
        <div className="actions">
          <Button
            id="save-hours"
            className="main"
            type="submit"
            isDisabled={unreadable}
            isPending={save.state === "sending"}
          >
            {words.save}
          </Button>
          {isEdited && (
            <Button
              className="quiet"
              onPress={() => {
                form.discard();
                save.reset();
                // This button goes with what it discards.
                document.getElementById("save-hours")?.focus();
              }}
            >
              {words.discard}
            </Button>
          )}
          <p className="hint" role="status">
            {unreadable ? words.lookAtTimes : isEdited ? words.unsaved : isNew ? "" : words.isSaved}
          </p>
        </div>
      </div>
    </form>
  );
}

/** Whether a field of the page says what a refusal says of it: what is chosen from a list has none. */
const isAtField = (pointer: string): boolean => /^\/(weekly|exceptions)\/|^\/(zone|joinLink)$/.test(pointer);

interface Fields {
  readonly edited: Edited;
  readonly change: (fields: Partial<Edited>) => void;
  readonly command: Command<"replaceCalendar">;
}

const dayNameOf = (locale: string, weekday: number): string =>
  // The first of January 2024 was a Monday.
  new Intl.DateTimeFormat(locale, { weekday: "long", timeZone: "UTC" }).format(
    new Date(Date.UTC(2024, 0, weekday)),
  );

function WeekFields({ edited, change, command }: Fields) {
  const { availability: words } = expertWords.use();
  const formats = useFormats();
  const { weekly } = edited;
  return (
    <section className="card" aria-labelledby="usual-week">
      <header>
        <h2 id="usual-week">{words.week}</h2>
        <p className="lead">{words.weekLead(formats.decimal(hoursOf(weekly)), edited.zone)}</p>
      </header>
      <div className="week-days">
        {weekdays.map((weekday) => {
          const own = ofWeekday(weekly, weekday);
          const name = dayNameOf(formats.locale, weekday);
          return (
            <div key={weekday} role="group" aria-label={name} className="week-day">
              <h3>{name}</h3>
              <Stretches
                day={name}
                stretches={own.map(({ index, hours }) => ({ hours, pointer: `/weekly/${index}` }))}
                command={command}
                onAdd={() =>
                  change({
                    weekly: [...weekly, { weekday, ...nextHours(own.map(({ hours }) => hours)) }],
                  })
                }
                onChange={(at, hours) =>
                  change({
                    weekly: weekly.map((each, index) =>
                      index === own[at]?.index ? { weekday, ...hours } : each,
                    ),
                  })
                }
                onRemove={(at) => change({ weekly: weekly.filter((_, index) => index !== own[at]?.index) })}
              />
              {weekday === 1 && own.length > 0 && (
                <Button className="quiet same" onPress={() => change({ weekly: sameOnWorkdays(weekly) })}>
                  <Icon name="copy" /> {words.sameOnWorkdays}
                </Button>
              )}
            </div>
          );
        })}
      </div>
    </section>
  );
}

/** The hours of one day, as many stretches as there are. */
function Stretches({
  day,
  stretches,
  command,
  onAdd,
  onChange,
  onRemove,
}: {
  readonly day: string;
  /** Each with the pointer that a refusal names it by. */
  readonly stretches: readonly { readonly hours: Hours; readonly pointer: string }[];
  readonly command: Command<"replaceCalendar">;
  readonly onAdd: () => void;
  readonly onChange: (at: number, hours: Hours) => void;
  readonly onRemove: (at: number) => void;
}) {
  const { availability: words } = expertWords.use();
  const place = useRef<HTMLDivElement>(null);
  const wasPressed = useRef(false);
  useEffect(() => {
    // What was removed here had the focus: it goes to what stands nearest.
    if (wasPressed.current) place.current?.querySelector<HTMLElement>("button.add")?.focus();
    wasPressed.current = false;
  }, [stretches.length]);
  const problem = (time: string): string | undefined => {
    const found = problemOf(time);
    return found && words.problems[found];
  };
  return (
    <div ref={place} className="booking-hours">
      {stretches.length === 0 && <p className="hint">{words.free}</p>}
      {stretches.map(({ hours, pointer }, at) => (
        <div key={at} className="booking-stretch">
          <TextLine
            type="time"
            label={words.from}
            value={hours.from}
            onChange={(from) => onChange(at, { ...hours, from })}
            error={problem(hours.from) ?? command.fieldProblem(`${pointer}/from`)}
          />
          <TextLine
            type="time"
            label={words.until}
            value={shownTime(hours.until)}
            onChange={(until) => onChange(at, { ...hours, until: endTime(until) })}
            error={problem(shownTime(hours.until)) ?? command.fieldProblem(`${pointer}/until`)}
          />
          <Button
            className="quiet round"
            aria-label={words.removeHours(day, hours.from, hours.until)}
            onPress={() => {
              wasPressed.current = true;
              onRemove(at);
            }}
          >
            <Icon name="close" />
          </Button>
        </div>
      ))}
      <Button className="quiet add" aria-label={words.addHoursOf(day)} onPress={onAdd}>
        <Icon name="plus" /> {words.addHours}
      </Button>
    </div>
  );
}

function ExceptionFields({ edited, change, command }: Fields) {
  const { availability: words } = expertWords.use();
  const formats = useFormats();
  const { exceptions } = edited;
  const today = formats.date(new Date().toISOString());
  const replace = (at: number, next: Partial<Edited["exceptions"][number]>) =>
    change({
      exceptions: exceptions.map((each, index) => (index === at ? { ...each, ...next } : each)),
    });
  return (
    <section className="card" aria-labelledby="exceptions">
      <header>
        <h2 id="exceptions">{words.exceptions}</h2>
        <p className="lead">{words.exceptionsLead}</p>
      </header>
      {exceptions.length > 0 && (
        <div className="week-days">
          {exceptions.map(({ day, hours }, at) => {
            const name = day === "" ? words.newDay : formats.day(`${day}T12:00:00Z`);
            return (
              <div key={at} role="group" aria-label={name} className="week-day">
                <TextLine
                  type="date"
                  label={words.day}
                  value={day}
                  min={today}
                  autoFocus={day === ""}
                  onChange={(chosen) => replace(at, { day: chosen })}
                  error={command.fieldProblem(`/exceptions/${at}/day`)}
                />
                <div className="booking-hours">
                  <Tick
                    value={hours.length === 0}
                    onChange={(off) => replace(at, { hours: off ? [] : [nextHours([])] })}
                  >
                    {words.dayOff}
                  </Tick>
                  {hours.length > 0 && (
                    <Stretches
                      day={name}
                      stretches={hours.map((each, index) => ({
                        hours: each,
                        pointer: `/exceptions/${at}/hours/${index}`,
                      }))}
                      command={command}
                      onAdd={() => replace(at, { hours: [...hours, nextHours(hours)] })}
                      onChange={(which, next) =>
                        replace(at, { hours: hours.map((each, index) => (index === which ? next : each)) })
                      }
                      onRemove={(which) =>
                        replace(at, { hours: hours.filter((_, index) => index !== which) })
                      }
                    />
                  )}
                </div>
                <Button
                  className="quiet"
                  aria-label={words.removeDayOf(name)}
                  onPress={() => {
                    change({ exceptions: exceptions.filter((_, index) => index !== at) });
                    document.getElementById("add-exception")?.focus();
                  }}
                >
                  <Icon name="close" /> {words.removeDay}
                </Button>
              </div>
            );
          })}
        </div>
      )}
      <div className="actions">
        <Button
          id="add-exception"
          onPress={() => change({ exceptions: [...exceptions, { day: "", hours: [] }] })}
        >
          <Icon name="plus" /> {words.addDay}
        </Button>
      </div>
    </section>
  );
}

const hour = 60;
const day = 24 * hour;
/** What is offered; what somebody has set otherwise is offered as well. */
const lengths = {
  durationMinutes: [15, 30, 45, 60, 75, 90, 120],
  bufferBeforeMinutes: [0, 15, 30, 45, 60],
  bufferAfterMinutes: [0, 15, 30, 45, 60],
  intervalMinutes: [15, 30, 45, 60, 90, 120],
  leadMinutes: [0, hour, 2 * hour, 4 * hour, 8 * hour, day, 2 * day, 3 * day, 7 * day, 14 * day],
  cutOffMinutes: [0, hour, 2 * hour, 4 * hour, 8 * hour, day, 2 * day, 3 * day],
} as const;
type Length = keyof typeof lengths;
const advances = [7, 14, 21, 30, 45, 60, 90, 120, 180];
const moves = [0, 1, 2, 3, 5, 10];

function RuleFields({ edited, change, command }: Fields) {
  const { availability: words } = expertWords.use();
  const formats = useFormats();
  const talks = has(useMe(), "expert");
  const inWords = (minutes: number): string => {
    if (minutes >= day && minutes % day === 0) return formats.of("days", minutes / day);
    if (minutes >= 2 * hour && minutes % hour === 0) return formats.of("hours", minutes / hour);
    return words.minutes(formats.count(minutes));
  };
  const among = (offered: readonly number[], value: number) =>
    [...new Set([...offered, value])].sort((a, b) => a - b);
  const length = (name: Length) => (
    <Choice
      key={name}
      label={words.rules[name]}
      value={String(edited[name])}
      options={among(lengths[name], edited[name]).map((minutes) => ({
        id: String(minutes),
        text: minutes === 0 ? words.none : inWords(minutes),
      }))}
      onChange={(chosen) => change({ [name]: Number(chosen) })}
    />
  );
  const { zone, joinLink, maximumAdvanceDays, moveLimit } = edited;
  return (
    <section className="card" aria-labelledby="booking-rules">
      <header>
        <h2 id="booking-rules">{words.booking}</h2>
        <p className="lead">{talks ? words.bookingLead : words.interviewsLead}</p>
      </header>
      <div className="booking-rules">
        {talks && length("durationMinutes")}
        {length("bufferBeforeMinutes")}
        {length("bufferAfterMinutes")}
        {length("intervalMinutes")}
        {length("leadMinutes")}
        <Choice
          label={words.rules.maximumAdvanceDays}
          value={String(maximumAdvanceDays)}
          options={among(advances, maximumAdvanceDays).map((days) => ({
            id: String(days),
            text: formats.of("days", days),
          }))}
          onChange={(chosen) => change({ maximumAdvanceDays: Number(chosen) })}
        />
        {length("cutOffMinutes")}
        <Choice
          label={words.rules.moveLimit}
          value={String(moveLimit)}
          options={among(moves, moveLimit).map((times) => ({
            id: String(times),
            text: times === 0 ? words.never : words.times(formats.count(times)),
          }))}
          onChange={(chosen) => change({ moveLimit: Number(chosen) })}
        />
      </div>
      <div className="booking-rules">
        <TextLine
          label={words.zone}
          value={zone}
          list="zones"
          onChange={(next) => change({ zone: next })}
          hint={words.clockThere(clockIn(zone, formats.locale))}
          error={command.fieldProblem("/zone")}
        />
        <datalist id="zones">
          {Intl.supportedValuesOf("timeZone").map((name) => (
            <option key={name} value={name} />
          ))}
        </datalist>
        <TextLine
          type="url"
          label={words.joinLink}
          value={joinLink}
          onChange={(link) => change({ joinLink: link })}
          hint={words.joinHint}
          error={command.fieldProblem("/joinLink")}
        />
      </div>
    </section>
  );
}

/** What clocks of a zone show now; nothing while its name is half typed. */
function clockIn(zone: string, locale: string): string | undefined {
  if (!zones.has(zone)) return undefined;
  return new Intl.DateTimeFormat(locale, {
    timeStyle: "short",
    timeZone: zone,
  }).format(new Date());
}
const zones = new Set([...Intl.supportedValuesOf("timeZone"), "UTC"]);
