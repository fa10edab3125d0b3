import { useState, type ReactNode } from "react";
import { Button } from "react-aria-components/Button";
import type { Body } from "../../api.ts";
import { announce } from "../../controls/announcement.tsx";
import { Badge, type Tone } from "../../controls/badge.tsx";
import { More } from "../../controls/disclosure.tsx";
import { Radios, TextLines } from "../../controls/field.tsx";
import { Icon, type IconName } from "../../controls/icon.tsx";
import { useDraft } from "../../draft.ts";
import { useFormats, useMay, useMe } from "../../me.tsx";
import { CommandSheet } from "../command-sheet.tsx";
import { useChange, useNames, type Card } from "../data.ts";
import { isWaived, type Alignment, type Item, type Level } from "./data.ts";
import { expectationsWords } from "./words/index.ts";

const looks: Readonly<Record<Level, readonly [Tone, IconName]>> = {
  agreed: ["green", "check"],
  open: ["amber", "clock"],
  blocking: ["red", "stop"],
};
/** What blocks stands first; what fits last. */
const order: Readonly<Record<Level, number>> = { blocking: 0, open: 1, agreed: 2 };

/** What they want beside the job and the offer, item by item. */
export function AlignmentPart({ card, alignment }: { readonly card: Card; readonly alignment: Alignment }) {
  const words = expectationsWords.use();
  const own = words.alignment;
  const { seesPay } = useMe();
  const formats = useFormats();
  const [waiving, waive] = useState<Item>();
  const nameOf = useItemNames();
  const items = alignment.items.toSorted(
    (a, b) => Number(isWaived(a)) - Number(isWaived(b)) || order[a.level] - order[b.level],
  );
  const waitsFor = alignment.items.filter(({ item }) => alignment.waitsFor.includes(item));
  const count = (level: Level) => items.filter((each) => each.level === level && !isWaived(each)).length;
  return (
    <section className="card alignment" aria-labelledby="alignment-title">
      <header>
        <h2 id="alignment-title">{own.title}</h2>
        <p className="lead">{own.summary(count("blocking"), count("open"), count("agreed"))}</p>
      </header>
      {waitsFor.length > 0 && (
        <p className="caveat">
          <Icon name="warning" /> {own.waits(formats.list(waitsFor.map(nameOf)))}
        </p>
      )}
      {!seesPay && <p className="hint">{words.hidden}</p>}
      <ul className="items">
        {items.map((each) => (
          <OneItem key={each.item} item={each} card={card} onWaive={() => waive(each)} />
        ))}
      </ul>
      {waiving && (
        <WaiveSheet card={card} item={waiving} name={nameOf(waiving)} onClose={() => waive(undefined)} />
      )}
    </section>
  );
}

const useItemNames = () => {
  const { items } = expectationsWords.use();
  return (item: Item): string => (item.kind === "duty" ? item.name : (items[item.kind] ?? item.item));
};

function OneItem({
  item,
  card,
  onWaive,
}: {
  readonly item: Item;
  readonly card: Card;
  readonly onWaive: () => void;
}) {
  const words = expectationsWords.use();
  const own = words.alignment;
  const formats = useFormats();
  const names = useNames();
  const may = useMay();
  const { seesPay } = useMe();
  const nameOf = useItemNames();
  const sides = useSides(item);
  const [tone, icon] = looks[item.level];
  const waived = isWaived(item);
  const { waiver, outgrown } = item;
  const gap = "gapBasisPoints" in item ? item.gapBasisPoints : undefined;
  return (
    <li className="item">
      <div className="item-head">
        <h3>{nameOf(item)}</h3>
        {waived ? (
          <Badge tone="plain" icon="shield">
            {own.waived}
          </Badge>
        ) : (
          <Badge tone={tone} icon={icon}>
            {own.levels[item.level] ?? item.level}
          </Badge>
        )}
      </div>
      <p className="why">
        {own.reasons[item.reason] ?? item.reason}
        {gap !== undefined && gap > 0 && ` · ${own.above(formats.percent(gap / 10_000))}`}
      </p>
      {sides.length > 0 && (
        <dl className="facts">
          {sides.map(([side, value]) => (
            <div key={side} className={side === item.against ? "against" : ""}>
              <dt>{own.sides[side] ?? side}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      )}
      {item.kind === "pay" && <BesidePay item={item} />}
      {waiver && (
        <p className="waiver">
          {own.waiver(
            own.waiverReasons[waiver.reason] ?? waiver.reason,
            names.by(waiver.by),
            formats.day(waiver.at),
          )}
          {waiver.note && <span className="said">{waiver.note}</span>}
        </p>
      )}
      {outgrown && (
        <p className="caveat">
          <Icon name="warning" /> {own.outgrown[outgrown] ?? outgrown}
        </p>
      )}
      {item.level === "blocking" &&
        !waived &&
        card.state === "live" &&
        may("waiveGap") &&
        (seesPay || item.kind !== "pay") && (
          <Button onPress={onWaive} aria-label={`${own.waive}: ${nameOf(item)}`}>
            <Icon name="shield" />
            {own.waive}
          </Button>
        )}
    </li>
  );
}

type Side = readonly [side: "sought" | "job" | "offer", value: ReactNode];

/** What each side says of an item, in words; what a side does not say is left out. */
function useSides(item: Item): readonly Side[] {
  const words = expectationsWords.use();
  const formats = useFormats();
  const list = (texts: Readonly<Record<string, string>>, ids: readonly string[] | undefined) =>
    ids && ids.length > 0 ? formats.list(ids.map((id) => texts[id] ?? id)) : undefined;
  const sides = (sought?: ReactNode, job?: ReactNode, offer?: ReactNode): readonly Side[] =>
    (
      [
        ["sought", sought],
        ["job", job],
        ["offer", offer],
      ] as const
    ).filter(([, value]) => value !== undefined);
  switch (item.kind) {
    case "duty":
      return sides(item.sought && (item.sought === "yes" ? words.form.wants : words.form.wantsNot));
    case "pay": {
      const { sought, job, offer } = item;
      const money = formats.money;
      return sides(
        sought &&
          formats.list([
            sought.fullTimeYear === undefined
              ? undefined
              : words.fullTimeYear(money(sought.fullTimeYear, sought.currency)),
            sought.net &&
              words.net(
                words.paid(money(sought.net.amount, sought.currency), words.per[sought.net.period] ?? ""),
              ),
          ]),
        job &&
          words.fullTimeYear(`${money(job.minimum, job.currency)} – ${money(job.maximum, job.currency)}`),
        offer && words.fullTimeYear(money(offer.fullTimeYear, offer.currency)),
      );
    }
    case "hours":
      return sides(
        item.sought === undefined ? undefined : words.hoursAWeek(formats.decimal(item.sought)),
        words.hoursAWeek(formats.decimal(item.job)),
        item.offer === undefined ? undefined : words.hoursAWeek(formats.decimal(item.offer)),
      );
    case "shifts":
      return sides(
        item.impossible &&
          (item.impossible.length === 0
            ? words.form.allShifts
            : words.cannot(list(words.shifts, item.impossible) ?? "")),
        list(words.shifts, item.job),
      );
    case "place": {
      const { sought, job, offer } = item;
      return sides(
        sought &&
          formats.list([
            sought.maximumKilometres === undefined
              ? undefined
              : words.atMost(formats.count(sought.maximumKilometres)),
            list(words.kinds, sought.kinds),
          ]),
        formats.list([
          job.kind && words.kinds[job.kind],
          job.distanceKilometres === undefined
            ? undefined
            : words.away(formats.count(job.distanceKilometres)),
        ]) || undefined,
        offer && (words.kinds[offer] ?? offer),
      );
    }
    case "atmosphere":
      return sides(list(words.atmospheres, item.sought), list(words.atmospheres, item.job));
    case "start":
      return sides(
        item.sought &&
          formats.list([
            words.notices[item.sought.notice],
            item.sought.earliest && words.from(formats.weekday(item.sought.earliest)),
          ]),
        undefined,
        item.offer && formats.weekday(item.offer),
      );
  }
}

/** What the labour market pays, and what the organisation's own people accepted: never a person's. */
function BesidePay({ item }: { readonly item: Extract<Item, { kind: "pay" }> }) {
  const words = expectationsWords.use();
  const own = words.market;
  const formats = useFormats();
  const { market, comparables } = item;
  if (!market && !comparables) return null;
  const row = (name: string, figures: { p25: number; p50: number; p75: number }, currency: string) => (
    <tr>
      <th scope="row">{name}</th>
      {[figures.p25, figures.p50, figures.p75].map((each, index) => (
        <td key={index} className="number">
          {formats.money(each, currency)}
        </td>
      ))}
    </tr>
  );
  return (
    <More title={own.title} level={4}>
      <div className="scroll">
        <table>
          <caption className="hint">{own.unit}</caption>
          <thead>
            <tr>
              <td />
              {own.quarters.map((name) => (
                <th key={name} scope="col" className="number">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {market && row(own.market, market, market.currency)}
            {comparables && row(own.own, comparables, comparables.currency)}
          </tbody>
        </table>
      </div>
      {market && (
        <p className="hint">
          {own.source(market.source, formats.day(market.date), formats.count(market.n))}
          {market.changeBasisPoints !== undefined &&
            ` ${own.change(formats.change(market.changeBasisPoints / 100))}`}
        </p>
      )}
      {comparables && (
        <p className="hint">
          {own.comparables(
            own.by[comparables.by] ?? comparables.by,
            formats.count(comparables.n),
            formats.list(comparables.narrowedBy.map((each) => own.narrowed[each] ?? each)),
          )}
        </p>
      )}
    </More>
  );
}

type Reason = Body<"waiveGap">["reason"];
const reasons: readonly Reason[] = [
  "candidate-accepts",
  "offer-will-close-it",
  "exception-approved",
  "trial-agreed",
  "other",
];

/** Going on although something blocks: why, in one press, and what that does. */
function WaiveSheet({
  card,
  item,
  name,
  onClose,
}: {
  readonly card: Card;
  readonly item: Item;
  readonly name: string;
  readonly onClose: () => void;
}) {
  const words = expectationsWords.use();
  const own = words.alignment;
  const [reason, setReason] = useState<Reason>();
  const note = useDraft(`waiver:${item.item}:${card.applicationId}`);
  const waive = useChange("waiveGap", card.applicationId, {
    onDone: () => {
      note.clear();
      onClose();
      announce(own.done(name));
    },
  });
  return (
    <CommandSheet
      title={own.waiveTitle(name)}
      act={own.waive}
      command={waive}
      fields={["/reason", "/note"]}
      isDisabled={!reason}
      onSend={() =>
        reason &&
        waive.send({
          path: { id: card.applicationId },
          body: { item: item.item, reason, ...(note.text.trim() ? { note: note.text.trim() } : {}) },
        })
      }
      onClose={onClose}
    >
      <p className="hint">{own.waiveLead}</p>
      <Radios
        label={own.why}
        isRequired
        value={reason}
        // What the offer itself leaves open, no offer will close.
        options={reasons
          .filter((id) => id !== "offer-will-close-it" || item.against === "job")
          .map((id) => ({ id, text: own.waiverReasons[id] ?? id }))}
        error={waive.fieldProblem("/reason")}
        onChange={setReason}
      />
      <TextLines
        label={words.note}
        rows={2}
        maxLength={4000}
        value={note.text}
        error={waive.fieldProblem("/note")}
        onChange={note.setText}
      />
    </CommandSheet>
  );
}
