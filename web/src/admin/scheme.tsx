import { getRouteApi, useNavigate } from "@tanstack/react-router";
import type { Body, Reply } from "../api.ts";
import { useCommand } from "../command.ts";
import { announce } from "../controls/announcement.tsx";
import { Choice } from "../controls/choice.tsx";
import { Failure } from "../controls/failure.tsx";
import { TextLine } from "../controls/field.tsx";
import { wholeOf } from "../controls/amount.ts";
import { MoneyField } from "../controls/money.tsx";
import { Block, Lines } from "../controls/skeleton.tsx";
import { PageTitle } from "../frame/page-title.tsx";
import { useFormats, useMe } from "../me.tsx";
import { useSettingForm } from "../setting-form.ts";
import { useWords } from "../words/index.tsx";
import "./admin.css";
import { changesOf } from "./changes.ts";
import { useScheme, useTrack } from "./data.ts";
import { amountOf, Rows, type Amount } from "./fields.tsx";
import { Back, Editing, Part } from "./form.tsx";
import { ChangeList, useVersions, Versions, versionsKey } from "./versions.tsx";
import { adminWords } from "./words/index.ts";

const route = getRouteApi("/settings/scheme/new");
type Scheme = Body<"publishScheme">;
type Milestones = Reply<"getTrack">["milestones"];

interface Entered {
  readonly label: string;
  /** Points by milestone, in the order of the track; empty where there are none. */
  readonly points: Readonly<Record<string, string>>;
  readonly newMilestone: string;
  readonly newPoints: string;
  /** What a point is worth, in minor units. */
  readonly values: readonly { readonly currency: string; readonly worth: Amount }[];
  readonly claimMonths: string;
}

const enteredOf = (scheme: Scheme): Entered => ({
  label: scheme.label,
  points: Object.fromEntries(scheme.milestones.map(({ milestone, points }) => [milestone, String(points)])),
  newMilestone: scheme.newToSector.milestone,
  newPoints: String(scheme.newToSector.points),
  values: Object.entries(scheme.pointValue).map(([currency, worth]) => ({ currency, worth })),
  claimMonths: String(scheme.claimMonths),
});

const bodyOf = (entered: Entered, milestones: Milestones): Scheme => ({
  label: entered.label.trim(),
  milestones: milestones.flatMap(({ id }) => {
    const points = wholeOf(entered.points[id] ?? "");
    return points === undefined ? [] : [{ milestone: id, points }];
  }),
  newToSector: { milestone: entered.newMilestone, points: wholeOf(entered.newPoints) ?? 0 },
  pointValue: Object.fromEntries(
    entered.values.map(({ currency, worth }) => [
      currency.trim().toUpperCase(),
      typeof worth === "number" ? worth : 0,
    ]),
  ),
  claimMonths: wholeOf(entered.claimMonths) ?? 0,
});

/** What differs between two schemes, as people say it. */
function useSchemeChanges(milestones: Milestones) {
  const { scheme: own } = adminWords.use();
  const formats = useFormats();
  const { labels } = useWords();
  const name = (id: string) => labels.milestone(id, milestones.find((each) => each.id === id)?.label);
  const points = (value: number | undefined) => (value === undefined ? "–" : own.points(value));
  return (before: Scheme, now: Scheme): string[] => {
    const of = (scheme: Scheme, id: string) =>
      scheme.milestones.find(({ milestone }) => milestone === id)?.points;
    const ids = new Set([...before.milestones, ...now.milestones].map(({ milestone }) => milestone));
    const currencies = new Set([...Object.keys(before.pointValue), ...Object.keys(now.pointValue)]);
    const worth = (scheme: Scheme, currency: string) => {
      const value = scheme.pointValue[currency];
      return value === undefined ? "–" : formats.money(value, currency);
    };
    return [
      ...changesOf(before, now, {
        label: { label: own.label, text: (text) => text },
        newToSector: {
          label: own.newToSector,
          text: (extra) => `${name(extra.milestone)}, ${own.points(extra.points)}`,
        },
        claimMonths: { label: own.claim, text: own.months },
      }),
      ...[...ids]
        .filter((id) => of(before, id) !== of(now, id))
        .map((id) => `${name(id)}: ${points(of(before, id))} → ${points(of(now, id))}`),
      ...[...currencies]
        .filter((currency) => before.pointValue[currency] !== now.pointValue[currency])
        .map((currency) => `${own.worth(currency)}: ${worth(before, currency)} → ${worth(now, currency)}`),
    ];
  };
}

const documentOf = ({ version: _, publishedAt: __, ...scheme }: Reply<"getScheme">): Scheme => scheme;

export const SchemeVersions = () => <Versions kind="scheme" Content={Content} Compared={Compared} />;

/** Points by milestone, and what they are worth. */
function Content({ version }: { readonly version: number }) {
  const { scheme: own } = adminWords.use();
  const { labels } = useWords();
  const formats = useFormats();
  const { organisation } = useMe();
  const track = useTrack(organisation.trackVersion);
  const scheme = useScheme(version);
  const failed = [track, scheme].find(({ error }) => error);
  if (failed) return <Failure error={failed.error} again={() => void failed.refetch()} />;
  if (!track.data || !scheme.data) return <Lines count={3} />;
  const named = new Map(track.data.milestones.map(({ id, label }) => [id, label]));
  const { milestones, newToSector, pointValue, claimMonths } = scheme.data;
  return (
    <ul className="version-content">
      {milestones.map(({ milestone, points }) => (
        <li key={milestone}>
          <strong>{labels.milestone(milestone, named.get(milestone))}</strong> {own.points(points)}
        </li>
      ))}
      <li>
        <strong>{own.newToSector}</strong>{" "}
        {labels.milestone(newToSector.milestone, named.get(newToSector.milestone))},{" "}
        {own.points(newToSector.points)}
      </li>
      {Object.entries(pointValue).map(([currency, minorUnits]) => (
        <li key={currency}>
          <strong>{own.worth(currency)}</strong> {formats.money(minorUnits, currency)}
        </li>
      ))}
      <li>
        <strong>{own.claim}</strong> {own.months(claimMonths)}
      </li>
    </ul>
  );
}

function Compared({ from, to }: { readonly from: number; readonly to: number }) {
  const { organisation } = useMe();
  const track = useTrack(organisation.trackVersion);
  const before = useScheme(from);
  const after = useScheme(to);
  const changes = useSchemeChanges(track.data?.milestones ?? []);
  const failed = [track, before, after].find(({ error }) => error);
  if (failed) return <Failure error={failed.error} again={() => void failed.refetch()} />;
  if (!track.data || !before.data || !after.data) return <Lines count={3} />;
  return <ChangeList kind="scheme" changes={changes(documentOf(before.data), documentOf(after.data))} />;
}

export function NewScheme() {
  const { versions: own } = adminWords.use();
  const { from } = route.useSearch();
  const { organisation } = useMe();
  const track = useTrack(organisation.trackVersion);
  const versions = useVersions("scheme");
  const version = from === undefined ? versions.data?.find(({ current }) => current)?.version : Number(from);
  const scheme = useScheme(version);
  const failed = [track, versions, scheme].find(({ error }) => error);
  return (
    <div className="page settings-page">
      <Back to="/settings/scheme">{own.title.scheme}</Back>
      <PageTitle
        title={own.newTitle.scheme}
        lead={version === undefined ? undefined : own.begunFrom(version)}
      />
      {failed ? (
        <Failure error={failed.error} again={() => void failed.refetch()} />
      ) : track.data && scheme.data ? (
        <SchemeForm
          key={version}
          from={scheme.data.version}
          begun={documentOf(scheme.data)}
          milestones={track.data.milestones}
        />
      ) : (
        <Block className="setting-place" />
      )}
    </div>
  );
}

function SchemeForm({
  from,
  begun,
  milestones,
}: {
  readonly from: number;
  readonly begun: Scheme;
  readonly milestones: Milestones;
}) {
  const { versions, scheme: own, form: common } = adminWords.use();
  const { labels } = useWords();
  const navigate = useNavigate();
  const differences = useSchemeChanges(milestones);
  const form = useSettingForm<Entered>(`scheme:${from}`, enteredOf(begun));
  const { entered, set } = form;
  const publish = useCommand("publishScheme", {
    refreshes: [versionsKey("scheme")],
    onDone: ({ body }) => {
      form.discard();
      announce(versions.publishedNow(body.version));
      void navigate({ to: "/settings/scheme" });
    },
  });
  const body = bodyOf(entered, milestones);
  const changes = differences(begun, body);
  const number = (text: string) => (wholeOf(text) === undefined ? common.number : undefined);
  const wrong = {
    "/label": entered.label.trim() === "" ? common.needed : undefined,
    ...Object.fromEntries(
      Object.entries(entered.points).map(([id, text]) => [
        `/points/${id}`,
        text.trim() === "" ? undefined : number(text),
      ]),
    ),
    "/newToSector/points": number(entered.newPoints),
    "/claimMonths": number(entered.claimMonths),
    "/pointValue": entered.values.some(
      ({ currency, worth }) => !/^[A-Za-z]{3}$/.test(currency.trim()) || typeof worth !== "number",
    )
      ? own.incomplete
      : undefined,
  };
  // The API names a milestone's points by their place among those that were sent.
  const place = (id: string) => body.milestones.findIndex(({ milestone }) => milestone === id);
  return (
    <Editing
      form={form}
      command={publish}
      wrong={wrong}
      fields={["/label", "/milestones", "/newToSector", "/claimMonths", "/pointValue"]}
      save={versions.publish}
      onSend={() => {
        if (changes.length === 0) announce(versions.same);
        else publish.send({ body });
      }}
    >
      {(at) => (
        <>
          <Part title={own.rules}>
            <TextLine
              label={own.label}
              value={entered.label}
              onChange={set("label")}
              maxLength={120}
              isRequired
              hint={versions.labelHint}
              error={at("/label")}
            />
            <div className="two">
              {milestones.map(({ id, label }) => (
                <TextLine
                  key={id}
                  label={own.pointsFor(labels.milestone(id, label))}
                  inputMode="numeric"
                  value={entered.points[id] ?? ""}
                  onChange={(points) => set("points")({ ...entered.points, [id]: points })}
                  error={at(`/points/${id}`) ?? (place(id) < 0 ? undefined : at(`/milestones/${place(id)}`))}
                />
              ))}
            </div>
          </Part>
          <Part title={own.newToSector} about={own.newToSectorLead}>
            <div className="two">
              <Choice
                label={own.milestone}
                value={entered.newMilestone}
                options={milestones.map(({ id, label }) => ({ id, text: labels.milestone(id, label) }))}
                onChange={set("newMilestone")}
                error={at("/newToSector/milestone")}
              />
              <TextLine
                label={own.extra}
                inputMode="numeric"
                value={entered.newPoints}
                onChange={set("newPoints")}
                error={at("/newToSector/points")}
              />
            </div>
          </Part>
          <Part title={own.values} about={own.valuesLead}>
            <Rows
              label={own.currencies}
              error={at("/pointValue")}
              items={entered.values}
              blank={() => ({ currency: "", worth: null })}
              add={own.addCurrency}
              remove={own.removeCurrency}
              most={20}
              onChange={set("values")}
            >
              {(each, change) => (
                <div className="two">
                  <TextLine
                    label={own.currency}
                    value={each.currency}
                    onChange={(currency) => change({ ...each, currency: currency.toUpperCase() })}
                    maxLength={3}
                    autoComplete="off"
                  />
                  {/^[A-Z]{3}$/.test(each.currency) && (
                    <MoneyField
                      key={`${form.round} ${each.currency}`}
                      label={own.onePoint}
                      currency={each.currency}
                      value={each.worth ?? undefined}
                      onChange={(worth, typed) => change({ ...each, worth: amountOf(worth, typed) })}
                    />
                  )}
                </div>
              )}
            </Rows>
            <TextLine
              label={own.claimMonths}
              inputMode="numeric"
              value={entered.claimMonths}
              onChange={set("claimMonths")}
              hint={own.claimHint}
              error={at("/claimMonths")}
            />
          </Part>
          <Part title={versions.changes} about={versions.comparedWith(from)}>
            <ChangeList kind="scheme" changes={changes} />
          </Part>
        </>
      )}
    </Editing>
  );
}
