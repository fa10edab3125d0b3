import { useState } from "react";
import { useCommand } from "../../command.ts";
import { announce } from "../../controls/announcement.tsx";
import { Choice } from "../../controls/choice.tsx";
import { More } from "../../controls/disclosure.tsx";
import { Radios, TextLine, TextLines, Tick } from "../../controls/field.tsx";
import { localMoment } from "../../controls/moment.ts";
import { MoneyField } from "../../controls/money.tsx";
import { Block } from "../../controls/skeleton.tsx";
import { useDraft } from "../../draft.ts";
import { useFormats, useMe } from "../../me.tsx";
import { CommandSheet } from "../command-sheet.tsx";
import type { Card } from "../data.ts";
import { shownBeside } from "../keys.ts";
import { useJob, useSites } from "../offer/data.ts";
import { applicationWords } from "../words/index.ts";
import { expectationsKey, type AnswerName, type Tagged } from "./data.ts";
import {
  atmospheres,
  channels,
  chosen,
  experiences,
  fieldsOf,
  keptEdits,
  kinds,
  notices,
  periods,
  reasons,
  sentOf,
  shifts,
  unreadable,
} from "./form.ts";
import { figuresWords } from "../../figures/words/index.ts";
import { expectationsWords } from "./words/index.ts";

const unsaid = "unsaid";

/** What the candidate said, noted as they say it: on a call, one question after the other, each may stay empty. */
export function AnswersSheet({
  card,
  tagged,
  onClose,
}: {
  readonly card: Card;
  readonly tagged: Tagged;
  readonly onClose: () => void;
}) {
  const words = expectationsWords.use();
  const common = figuresWords.use();
  const own = words.form;
  const application = applicationWords.use();
  const { seesPay } = useMe();
  const formats = useFormats();
  const { applicationId } = card;
  const { answers } = tagged.body;
  const asked = useJob(card.jobId);
  const job = asked.data;
  const known = useSites();
  const sites = known.data;
  // In which currency an amount is typed is known before it can be.
  const isKnown = answers.pay !== undefined || !(asked.isLoading || known.isLoading);
  const draft = useDraft(`expectations:${applicationId}`);
  const edits = keptEdits(draft.text);
  const currency = sites?.find(({ siteId }) => siteId === card.siteId)?.currency ?? "EUR";
  const standing = fieldsOf(answers, job, currency, formats);
  const fields = { ...standing, ...edits };
  const [tried, setTried] = useState(false);
  const of = (name: string): string => fields[name] ?? "";
  const set = (name: string) => (value: string) => draft.setText(JSON.stringify({ ...edits, [name]: value }));
  // Smallest units mean nothing without their currency: it is kept with them.
  const setAmount = (name: string) => (amount: number | undefined) =>
    draft.setText(
      JSON.stringify({
        ...edits,
        currency: of("currency"),
        [name]: amount === undefined ? "" : String(amount),
      }),
    );
  const shows = expectationsKey(applicationId);
  const note = useCommand<"replaceExpectations", Tagged>("replaceExpectations", {
    shows,
    refreshes: shownBeside(shows, applicationId),
    changed: (before, now) =>
      (Object.keys(words.names) as AnswerName[])
        .filter(
          (name) => JSON.stringify(before.body.answers[name]) !== JSON.stringify(now.body.answers[name]),
        )
        .map((name) => words.changed(words.names[name])),
    onDone: () => {
      draft.clear();
      onClose();
      announce(own.done);
    },
  });
  const wrong = unreadable(fields);
  const problem = (name: string, pointer: string): string | undefined =>
    note.fieldProblem(pointer) ??
    (tried && wrong.includes(name) ? (own.missing[name] ?? application.outcome.required) : undefined);
  const send = () => {
    setTried(true);
    if (wrong.length > 0) return;
    note.send({ path: { id: applicationId }, ifMatch: tagged.etag, body: sentOf(fields, edits, answers) });
  };
  const several = (name: string, all: readonly string[], texts: Readonly<Record<string, string>>) => (
    <Several
      label={words.names[name as AnswerName] ?? own.labels[name] ?? ""}
      all={all}
      texts={texts}
      value={of(name)}
      onChange={set(name)}
    />
  );
  const duties = job?.duties ?? [];
  const skills = job?.skills ?? [];
  return (
    <CommandSheet
      title={own.title}
      act={own.act}
      command={note}
      fields={pointers}
      isDisabled={Object.keys(edits).length === 0}
      onSend={send}
      onClose={onClose}
    >
      <p className="hint">{own.lead}</p>
      {duties.map(({ dutyId, name }) => (
        <Radios
          key={dutyId}
          label={name}
          value={of(`duty:${dutyId}`) || unsaid}
          options={[
            { id: "yes", text: common.wants },
            { id: "no", text: common.wantsNot },
            { id: unsaid, text: own.unsaid },
          ]}
          error={note.fieldProblem(`/duties/${dutyId}`)}
          onChange={(id) => set(`duty:${dutyId}`)(id === unsaid ? "" : id)}
        />
      ))}
      {seesPay && !isKnown ? (
        <Block />
      ) : seesPay ? (
        <More title={words.names.pay} isOpen>
          <div className="fields">
            {(["gross", "net"] as const).map((which) => (
              <div key={`${which} ${of("currency")} ${tagged.etag}`} className="two">
                <MoneyField
                  label={own.labels[which] ?? which}
                  currency={of("currency")}
                  value={of(which) === "" ? undefined : Number(of(which))}
                  error={note.fieldProblem(`/pay/${which}`) ?? note.fieldProblem(`/pay/${which}/amount`)}
                  onChange={setAmount(which)}
                />
                <Choice
                  label={own.per}
                  value={of(`${which}Period`)}
                  options={periods.map((id) => ({ id, text: common.per[id] ?? id }))}
                  onChange={set(`${which}Period`)}
                />
              </div>
            ))}
            <div className="two">
              <MoneyField
                key={`${of("currency")} ${tagged.etag}`}
                label={own.labels["bonus"] ?? ""}
                currency={of("currency")}
                value={of("bonus") === "" ? undefined : Number(of("bonus"))}
                error={note.fieldProblem("/pay/bonus")}
                onChange={setAmount("bonus")}
              />
              <TextLine
                label={own.labels["payHours"] ?? ""}
                inputMode="decimal"
                value={of("payHours")}
                error={problem("payHours", "/pay/hoursPerWeek")}
                onChange={set("payHours")}
              />
            </div>
          </div>
        </More>
      ) : (
        <p className="hint">{common.hidden}</p>
      )}
      <TextLine
        label={words.names.hoursPerWeek}
        inputMode="decimal"
        value={of("hours")}
        error={problem("hours", "/hoursPerWeek")}
        onChange={set("hours")}
      />
      <Radios
        label={own.shifts}
        value={of("canWork") || unsaid}
        options={[
          { id: "all", text: common.allShifts },
          { id: "some", text: own.someShifts },
          { id: unsaid, text: own.unsaid },
        ]}
        error={problem("shifts", "/impossibleShifts")}
        onChange={(id) => set("canWork")(id === unsaid ? "" : id)}
      />
      {of("canWork") === "some" && (
        <Several
          label={words.names.impossibleShifts}
          all={shifts}
          texts={common.shifts}
          value={of("shifts")}
          onChange={set("shifts")}
        />
      )}
      <TextLine
        label={own.labels["kilometres"] ?? ""}
        inputMode="numeric"
        value={of("kilometres")}
        error={problem("kilometres", "/place/maximumKilometres")}
        onChange={set("kilometres")}
      />
      {several("kinds", kinds, common.workplaces)}
      <Radios
        label={words.names.start}
        value={of("notice") || unsaid}
        options={[
          ...notices.map((id) => ({ id, text: common.notices[id] ?? id })),
          { id: unsaid, text: own.unsaid },
        ]}
        error={problem("notice", "/start/notice")}
        onChange={(id) => set("notice")(id === unsaid ? "" : id)}
      />
      <TextLine
        type="date"
        label={own.labels["earliest"] ?? ""}
        value={of("earliest")}
        error={note.fieldProblem("/start/earliest")}
        onChange={set("earliest")}
      />
      {several("atmosphere", atmospheres, common.atmospheres)}
      <Choice
        label={words.names.experience}
        value={of("experience") || unsaid}
        options={[
          { id: unsaid, text: own.unsaid },
          ...experiences.map((id) => ({ id, text: common.experiences[id] ?? id })),
        ]}
        onChange={(id) => set("experience")(id === unsaid ? "" : id)}
      />
      {skills.length > 0 &&
        several("skills", skills, Object.fromEntries(skills.map((id) => [id, id.replaceAll("-", " ")])))}
      {several("reasons", reasons, common.changeReasons)}
      <TextLines
        label={own.labels["reasonWords"] ?? ""}
        rows={2}
        maxLength={4000}
        value={of("reasonWords")}
        error={problem("reasons", "/reasonForChange/words")}
        onChange={set("reasonWords")}
      />
      <Radios
        label={words.names.otherProcesses}
        value={of("others") || unsaid}
        options={[
          { id: "yes", text: application.card.yes },
          { id: "no", text: application.card.no },
          { id: unsaid, text: own.unsaid },
        ]}
        error={note.fieldProblem("/otherProcesses")}
        onChange={(id) => set("others")(id === unsaid ? "" : id)}
      />
      {of("others") === "yes" && (
        <>
          <Tick value={of("consent") === "yes"} onChange={(yes) => set("consent")(yes ? "yes" : "")}>
            {own.consent}
          </Tick>
          {of("consent") === "yes" && (
            <>
              <TextLine
                type="datetime-local"
                label={own.labels["deadline"] ?? ""}
                value={of("deadline")}
                error={note.fieldProblem("/otherProcesses/deadline")}
                onChange={set("deadline")}
              />
              <TextLines
                label={own.labels["othersWords"] ?? ""}
                hint={own.expertAlone}
                rows={2}
                maxLength={4000}
                value={of("othersWords")}
                error={note.fieldProblem("/otherProcesses/words")}
                onChange={set("othersWords")}
              />
            </>
          )}
        </>
      )}
      <Choice
        label={own.labels["channel"] ?? ""}
        value={of("channel")}
        options={channels.map((id) => ({ id, text: words.channels[id] ?? id }))}
        onChange={set("channel")}
      />
      <TextLine
        type="datetime-local"
        label={own.labels["givenAt"] ?? ""}
        value={of("givenAt") || localMoment(new Date())}
        max={localMoment(new Date())}
        error={note.fieldProblem("/givenAt")}
        onChange={set("givenAt")}
      />
      <p className="hint">{application.outcome.zone(Intl.DateTimeFormat().resolvedOptions().timeZone)}</p>
    </CommandSheet>
  );
}

const pointers: readonly string[] = [
  "/pay/gross",
  "/pay/gross/amount",
  "/pay/net",
  "/pay/net/amount",
  "/pay/bonus",
  "/pay/hoursPerWeek",
  "/hoursPerWeek",
  "/impossibleShifts",
  "/place/maximumKilometres",
  "/start/notice",
  "/start/earliest",
  "/reasonForChange/words",
  "/otherProcesses",
  "/otherProcesses/deadline",
  "/otherProcesses/words",
  "/givenAt",
];

/** As many of a few as fit. */
function Several({
  label,
  all,
  texts,
  value,
  onChange,
}: {
  readonly label: string;
  readonly all: readonly string[];
  readonly texts: Readonly<Record<string, string>>;
  readonly value: string;
  readonly onChange: (value: string) => void;
}) {
  const picked = chosen(value);
  return (
    <fieldset className="ticks">
      <legend>{label}</legend>
      {all.map((id) => (
        <Tick
          key={id}
          value={picked.includes(id)}
          onChange={(yes) =>
            onChange(all.filter((each) => (each === id ? yes : picked.includes(each))).join(","))
          }
        >
          {texts[id] ?? id}
        </Tick>
      ))}
    </fieldset>
  );
}
