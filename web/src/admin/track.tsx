import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { useRef, useState } from "react";
import { Button } from "react-aria-components/Button";
import { useCommand } from "../command.ts";
import { announce } from "../controls/announcement.tsx";
import { wholeOf } from "../controls/amount.ts";
import { Badge } from "../controls/badge.tsx";
import { Choice } from "../controls/choice.tsx";
import { More } from "../controls/disclosure.tsx";
import { Failure } from "../controls/failure.tsx";
import { TextLine, TextLines } from "../controls/field.tsx";
import { Icon } from "../controls/icon.tsx";
import { Block, Lines } from "../controls/skeleton.tsx";
import { PageTitle } from "../frame/page-title.tsx";
import { useFormats, useMe } from "../me.tsx";
import { useSettingForm } from "../setting-form.ts";
import { useWords } from "../words/index.tsx";
import "./admin.css";
import { useTrack } from "./data.ts";
import { slugOf, Ticks } from "./fields.tsx";
import { Back, Editing, Part } from "./form.tsx";
import {
  changesOfTrack,
  documentOf,
  placeOf,
  trackIn,
  type Milestone,
  type Outcome,
  type Review,
  type TrackDocument,
} from "./track-changes.ts";
import { ChangeList, Versions, versionsKey } from "./versions.tsx";
import { adminWords } from "./words/index.ts";

const route = getRouteApi("/settings/track/new");

const colours = ["green", "amber", "red"] as const;
const classes = ["ours", "theirs", "no-show", "term", "unknown"] as const;
const owners = ["us", "candidate", "manager"] as const;
const recruiters = ["digest", "task", "call", "screen"] as const;
/** A referrer never hears of an amber outcome. */
const referrers = {
  green: ["next-step", "points-earned"],
  amber: [],
  red: ["ended", "card-only"],
} as const;
const details = [
  "reason",
  "requirementId",
  "item",
  "booking",
  "startDate",
  "expiresAt",
  "newToSector",
] as const;
const candidates = [
  "next-step",
  "times-offered",
  "tried-to-call",
  "item-needed",
  "kind-no",
  "kind-no-after-call",
  "goodbye",
  "missed-each-other",
  "paused",
  "invitation",
  "offer",
  "first-day",
  "job-filled",
] as const;
const reviews = [
  "working-days",
  "given",
  "interview-end",
  "offer-expiry",
  "after-start-date",
  "after-started",
] as const;

export const TrackVersions = () => <Versions kind="track" Content={Content} Compared={Compared} />;

/** Milestones in their order, with what may happen at each. */
function Content({ version }: { readonly version: number }) {
  const { track: own } = adminWords.use();
  const { labels } = useWords();
  const track = useTrack(version);
  if (track.error) return <Failure error={track.error} again={() => void track.refetch()} />;
  if (!track.data) return <Lines count={3} />;
  const { milestones, anywhere } = track.data;
  const steps = [
    ...milestones.map(({ id, label, outcomes }) => ({ id, name: labels.milestone(id, label), outcomes })),
    { id: "", name: own.anywhere, outcomes: anywhere.map(({ outcome }) => outcome) },
  ];
  return (
    <ol className="version-content">
      {steps.map(({ id, name, outcomes }) => (
        <li key={id} className={id ? "" : "unnumbered"}>
          <strong>{name}</strong>
          <div className="badges">
            {outcomes.map((outcome) => (
              <Badge key={outcome.id} tone={outcome.colour}>
                {labels.outcome(outcome.id, outcome.label)}
              </Badge>
            ))}
          </div>
        </li>
      ))}
    </ol>
  );
}

function Compared({ from, to }: { readonly from: number; readonly to: number }) {
  const { track: own } = adminWords.use();
  const { list } = useFormats();
  const before = useTrack(from);
  const after = useTrack(to);
  const failed = [before, after].find(({ error }) => error);
  if (failed) return <Failure error={failed.error} again={() => void failed.refetch()} />;
  if (!before.data || !after.data) return <Lines count={3} />;
  return (
    <ChangeList
      kind="track"
      changes={changesOfTrack(documentOf(before.data), documentOf(after.data), own, list)}
    />
  );
}

export function NewTrack() {
  const { versions: own } = adminWords.use();
  const { from } = route.useSearch();
  const { organisation } = useMe();
  const version = from === undefined ? organisation.trackVersion : Number(from);
  const track = useTrack(version);
  return (
    <div className="page settings-page">
      <Back to="/settings/track">{own.title.track}</Back>
      <PageTitle title={own.newTitle.track} lead={own.begunFrom(version)} />
      {track.error ? (
        <Failure error={track.error} again={() => void track.refetch()} />
      ) : track.data ? (
        <TrackForm key={version} from={version} begun={documentOf(track.data)} />
      ) : (
        <Block className="setting-place" />
      )}
    </div>
  );
}

function TrackForm({ from, begun }: { readonly from: number; readonly begun: TrackDocument }) {
  const { versions, track: own, form: common } = adminWords.use();
  const { list } = useFormats();
  const navigate = useNavigate();
  const form = useSettingForm<TrackDocument>(`track:${from}`, begun);
  const { entered, set, put } = form;
  const publish = useCommand("publishTrack", {
    refreshes: [versionsKey("track")],
    onDone: ({ body }) => {
      form.discard();
      announce(versions.publishedNow(body.version));
      void navigate({ to: "/settings/track" });
    },
  });
  const changes = changesOfTrack(begun, entered, own, list);
  const mistakes = publish.state === "refused" ? (publish.problem?.errors ?? []) : [];
  return (
    <Editing
      form={form}
      command={publish}
      wrong={{ "/label": entered.label.trim() === "" ? common.needed : undefined }}
      fields={["/label"]}
      save={versions.publish}
      onSend={(document) => {
        if (changes.length === 0) announce(versions.same);
        else publish.send({ body: document });
      }}
    >
      {(at) => (
        <>
          <Part title={own.about}>
            <TextLine
              label={own.label}
              value={entered.label}
              onChange={set("label")}
              maxLength={120}
              isRequired
              hint={versions.labelHint}
              error={at("/label")}
            />
          </Part>
          <Part title={own.milestones} about={own.milestonesLead}>
            {entered.milestones.map((milestone, index) => (
              <More key={milestone.id} title={milestone.label || milestone.id}>
                {() => (
                  <MilestoneFields
                    milestone={milestone}
                    place={index + 1}
                    onChange={(next) => set("milestones")(entered.milestones.with(index, next))}
                  />
                )}
              </More>
            ))}
            <More title={own.anywhere}>
              {() => (
                <Outcomes
                  outcomes={entered.anywhere.map(({ outcome }) => outcome)}
                  onChange={(outcomes) =>
                    set("anywhere")(
                      entered.anywhere.flatMap((each) => {
                        const outcome = outcomes.find(({ id }) => id === each.outcome.id);
                        return outcome ? [{ ...each, outcome }] : [];
                      }),
                    )
                  }
                />
              )}
            </More>
          </Part>
          <More title={own.document} level={2}>
            <Document key={form.round} document={entered} onTake={put} />
          </More>
          <Part title={versions.changes} about={versions.comparedWith(from)}>
            <ChangeList kind="track" changes={changes} />
          </Part>
          {mistakes.length > 0 && (
            <Part title={own.mistakes}>
              <ul className="track-mistakes">
                {mistakes.map(({ pointer, detail }) => (
                  <li key={`${pointer} ${detail}`}>
                    {[placeOf(entered, pointer, own), detail].filter(Boolean).join(": ")}
                  </li>
                ))}
              </ul>
            </Part>
          )}
        </>
      )}
    </Editing>
  );
}

function MilestoneFields({
  milestone,
  place,
  onChange,
}: {
  readonly milestone: Milestone;
  /** From 1. */
  readonly place: number;
  readonly onChange: (milestone: Milestone) => void;
}) {
  const { track: own } = adminWords.use();
  return (
    <div className="fields" role="group" aria-label={own.milestoneAt(place, milestone.label)}>
      <div className="two">
        <TextLine
          label={own.name}
          value={milestone.label}
          onChange={(label) => onChange({ ...milestone, label })}
          maxLength={120}
        />
        <TextLine
          label={own.step}
          value={milestone.step}
          onChange={(step) => onChange({ ...milestone, step })}
          maxLength={120}
          hint={own.stepHint}
        />
      </div>
      {milestone.retentionDays !== undefined && (
        <DaysField
          label={own.retention}
          value={milestone.retentionDays}
          onChange={(retentionDays) => onChange({ ...milestone, retentionDays })}
        />
      )}
      <Outcomes
        outcomes={milestone.outcomes}
        onChange={(outcomes) => onChange({ ...milestone, outcomes })}
        canAdd
      />
    </div>
  );
}

/** A number of days that keeps what is typed while it is none. */
function DaysField({
  label,
  value,
  onChange,
}: {
  readonly label: string;
  readonly value: number;
  readonly onChange: (days: number) => void;
}) {
  const { form: common } = adminWords.use();
  const [typed, type] = useState(String(value));
  return (
    <TextLine
      label={label}
      inputMode="numeric"
      value={wholeOf(typed) === value || wholeOf(typed) === undefined ? typed : String(value)}
      onChange={(text) => {
        type(text);
        const days = wholeOf(text);
        if (days !== undefined) onChange(days);
      }}
      error={wholeOf(typed) === undefined ? common.number : undefined}
    />
  );
}

function Outcomes({
  outcomes,
  onChange,
  canAdd = false,
}: {
  readonly outcomes: Outcome[];
  readonly onChange: (outcomes: Outcome[]) => void;
  readonly canAdd?: boolean;
}) {
  const { track: own } = adminWords.use();
  const heading = useRef<HTMLHeadingElement>(null);
  return (
    <div className="outcomes">
      <h4 ref={heading} tabIndex={-1}>
        {own.outcomes}
      </h4>
      {outcomes.map((outcome, index) => (
        <div key={outcome.id} className="outcome-rule">
          <Badge tone={outcome.colour}>{own.colours[outcome.colour]}</Badge>
          <More title={outcome.label || outcome.id} level={4}>
            {() => (
              <OutcomeFields
                outcome={outcome}
                onChange={(next) => onChange(outcomes.with(index, next))}
                onRemove={() => {
                  onChange(outcomes.toSpliced(index, 1));
                  heading.current?.focus();
                }}
              />
            )}
          </More>
        </div>
      ))}
      {canAdd && (
        <NewOutcome
          taken={outcomes.map(({ id }) => id)}
          onAdd={(outcome) => onChange([...outcomes, outcome])}
        />
      )}
    </div>
  );
}

/** A further outcome: what it is called and means first, its rules once it is there. */
function NewOutcome({
  taken,
  onAdd,
}: {
  readonly taken: readonly string[];
  readonly onAdd: (outcome: Outcome) => void;
}) {
  const { track: own, form: common } = adminWords.use();
  const [label, setLabel] = useState("");
  const [colour, setColour] = useState<Outcome["colour"]>("amber");
  const [tried, setTried] = useState(false);
  const add = () => {
    setTried(label.trim() === "");
    if (label.trim() === "") return;
    onAdd({
      id: slugOf(label, taken),
      label: label.trim(),
      colour,
      recruiter: "digest",
      ...(colour === "red"
        ? { class: "unknown", referrer: "ended", candidate: "goodbye" }
        : { owner: "us", review: { kind: "working-days", days: 2 } }),
    });
    setLabel("");
  };
  return (
    <div
      className="new-outcome"
      onKeyDown={(event) => {
        // Enter adds what is typed here; it does not publish the version.
        if (event.key !== "Enter" || !(event.target instanceof HTMLInputElement)) return;
        event.preventDefault();
        add();
      }}
    >
      <TextLine
        label={own.newOutcome}
        value={label}
        onChange={setLabel}
        maxLength={120}
        error={tried && label.trim() === "" ? common.needed : undefined}
      />
      <Choice
        label={own.colour}
        value={colour}
        options={colours.map((each) => ({ id: each, text: own.colours[each] }))}
        onChange={setColour}
      />
      <Button onPress={add}>
        <Icon name="plus" /> {own.addOutcome}
      </Button>
    </div>
  );
}

const reviewOf = (kind: Review["kind"], days: number): Review =>
  kind === "given" || kind === "interview-end" ? { kind } : { kind, days };

function OutcomeFields({
  outcome,
  onChange,
  onRemove,
}: {
  readonly outcome: Outcome;
  readonly onChange: (outcome: Outcome) => void;
  readonly onRemove: () => void;
}) {
  const { track: own } = adminWords.use();
  /** The outcome with a field that may be left out. */
  const say = <Name extends "class" | "owner" | "referrer" | "candidate" | "review" | "needs">(
    name: Name,
    value: Outcome[Name] | undefined,
  ) => {
    const { [name]: _, ...rest } = outcome;
    onChange((value === undefined ? rest : { ...rest, [name]: value }) as Outcome);
  };
  const optional = <Id extends string>(
    label: string,
    value: Id | undefined,
    ids: readonly Id[],
    texts: Readonly<Record<Id, string>>,
    none: string,
    change: (id: Id | undefined) => void,
  ) => (
    <Choice
      label={label}
      value={value ?? ""}
      options={[{ id: "", text: none }, ...ids.map((id) => ({ id: id, text: texts[id] }))]}
      onChange={(id) => change(id === "" ? undefined : id)}
    />
  );
  const { review } = outcome;
  const days = review && "days" in review ? review.days : undefined;
  return (
    <div className="fields" role="group" aria-label={outcome.label}>
      <TextLine
        label={own.name}
        value={outcome.label}
        onChange={(label) => onChange({ ...outcome, label })}
        maxLength={120}
      />
      <div className="two">
        {outcome.colour !== "red" &&
          optional(own.review, review?.kind, reviews, own.reviews, own.noReview, (kind) =>
            say("review", kind === undefined ? undefined : reviewOf(kind, days ?? 2)),
          )}
        {review && days !== undefined && (
          <DaysField
            key={review.kind}
            label={own.reviewDays}
            value={days}
            onChange={(next) => say("review", reviewOf(review.kind, next))}
          />
        )}
        {outcome.colour !== "red" &&
          optional(own.owner, outcome.owner, owners, own.owners, own.nobody, (owner) => say("owner", owner))}
        {outcome.colour === "red" &&
          optional(own.lossClass, outcome.class, classes, own.classes, own.nobody, (each) =>
            say("class", each),
          )}
        <Choice
          label={own.recruiter}
          value={outcome.recruiter}
          options={recruiters.map((each) => ({ id: each, text: own.recruiters[each] }))}
          onChange={(recruiter) => onChange({ ...outcome, recruiter })}
        />
        {outcome.colour !== "amber" &&
          optional(
            own.referrer,
            outcome.referrer,
            referrers[outcome.colour],
            own.referrers,
            own.nothing,
            (each) => say("referrer", each),
          )}
        {optional(own.candidate, outcome.candidate, candidates, own.candidates, own.nothing, (each) =>
          say("candidate", each),
        )}
      </div>
      <Ticks
        label={own.needs}
        value={outcome.needs ?? []}
        options={details.map((id) => ({ id, text: own.details[id] }))}
        onChange={(needs) => say("needs", needs.length > 0 ? needs : undefined)}
      />
      <div className="actions">
        <Button className="danger" onPress={onRemove}>
          <Icon name="close" /> {own.removeOutcome(outcome.label)}
        </Button>
      </div>
    </div>
  );
}

/** The whole track as a document, for what has no field of its own: to be taken elsewhere, mended and put back. */
function Document({
  document,
  onTake,
}: {
  readonly document: TrackDocument;
  readonly onTake: (document: TrackDocument) => void;
}) {
  const { track: own } = adminWords.use();
  const written = JSON.stringify(document, undefined, 2);
  const [typed, type] = useState<string>();
  const [wrong, setWrong] = useState(false);
  const take = () => {
    const read = trackIn(typed ?? written);
    setWrong(read === undefined);
    if (read === undefined) return;
    onTake(read);
    type(undefined);
    announce(own.taken);
  };
  return (
    <div className="card setting-part">
      <p className="lead">{own.documentLead}</p>
      <TextLines
        label={own.document}
        value={typed ?? written}
        onChange={type}
        rows={14}
        error={wrong ? own.notReadable : undefined}
      />
      <div className="actions">
        <Button onPress={take} isDisabled={typed === undefined}>
          {own.take}
        </Button>
      </div>
    </div>
  );
}
