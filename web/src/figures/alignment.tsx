import type { ReactNode } from "react";
import type { Reply } from "../api.ts";
import { Badge, type Tone } from "../controls/badge.tsx";
import { More } from "../controls/disclosure.tsx";
import { Icon, type IconName } from "../controls/icon.tsx";
import { Scroll } from "../controls/scroll.tsx";
import { useFormats } from "../me.tsx";
import "./figures.css";
import { figuresWords } from "./words/index.ts";

type Item = Reply<"getAlignment">["items"][number];
type Level = Item["level"];

const looks: Readonly<Record<Level, readonly [Tone, IconName]>> = {
  agreed: ["green", "check"],
  open: ["amber", "clock"],
  blocking: ["red", "stop"],
};

/** A gap that people go on with, as long as the waiver holds. */
export const isWaived = ({ waiver, outgrown }: Pick<Item, "waiver" | "outgrown">): boolean =>
  waiver !== undefined && outgrown === undefined;

const order: Readonly<Record<Level, number>> = { blocking: 0, open: 1, agreed: 2 };
/** What blocks stands first; what fits, and what people go on with, last. Duties, of which there are many, after the rest. */
export const inOrder = (items: readonly Item[]): readonly Item[] =>
  items.toSorted(
    (a, b) =>
      Number(isWaived(a)) - Number(isWaived(b)) ||
      order[a.level] - order[b.level] ||
      Number(a.kind === "duty") - Number(b.kind === "duty"),
  );

export const useItemNames = () => {
  const { items } = figuresWords.use();
  return (item: Item): string => (item.kind === "duty" ? item.name : (items[item.kind] ?? item.item));
};

/** What the candidate wants of one thing beside the job and the offer, and whether that fits. */
export function AlignmentItem({
  item,
  waivedBy,
  isOpen = false,
  children,
}: {
  readonly item: Item;
  /** Who went on with the gap, where the reader knows them by name. */
  readonly waivedBy?: string | undefined;
  /** Whether what stands beside pay is shown without a press. */
  readonly isOpen?: boolean;
  /** What can be done about it. */
  readonly children?: ReactNode;
}) {
  const own = figuresWords.use().alignment;
  const formats = useFormats();
  const nameOf = useItemNames();
  const sides = useSides(item);
  const [tone, icon] = looks[item.level];
  const { waiver, outgrown } = item;
  const gap = "gapBasisPoints" in item ? item.gapBasisPoints : undefined;
  return (
    <li className="item">
      <div className="item-head">
        <h3>{nameOf(item)}</h3>
        {isWaived(item) ? (
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
      {item.kind === "pay" && <BesidePay item={item} isOpen={isOpen} />}
      {waiver && (
        <p className="waiver">
          {own.waiver(
            [own.waiverReasons[waiver.reason] ?? waiver.reason, waivedBy, formats.day(waiver.at)]
              .filter(Boolean)
              .join(" · "),
          )}
          {waiver.note && <span className="said">{waiver.note}</span>}
        </p>
      )}
      {outgrown && (
        <p className="caveat">
          <Icon name="warning" /> {own.outgrown[outgrown] ?? outgrown}
        </p>
      )}
      {children}
    </li>
  );
}

type Side = readonly [side: "sought" | "job" | "offer", value: ReactNode];

/** What each side says of an item, in words; what a side does not say is left out. */
function useSides(item: Item): readonly Side[] {
  const words = figuresWords.use();
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
      return sides(item.sought && (item.sought === "yes" ? words.wants : words.wantsNot));
    case "pay": {
      const { sought, job, offer } = item;
      const money = formats.money;
      const paid = (amount: number, period: string) =>
        words.paid(money(amount, sought?.currency ?? ""), words.per[period] ?? "");
      return sides(
        sought &&
          formats.list([
            // As they said it, then as it is compared.
            sought.gross && words.gross(paid(sought.gross.amount, sought.gross.period)),
            sought.net && words.net(paid(sought.net.amount, sought.net.period)),
            sought.bonus === undefined ? undefined : words.bonus(paid(sought.bonus, "year")),
            sought.fullTimeYear === undefined
              ? undefined
              : words.fullTimeYear(money(sought.fullTimeYear, sought.currency)),
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
            ? words.allShifts
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
            list(words.workplaces, sought.kinds),
          ]),
        formats.list([
          job.kind && words.workplaces[job.kind],
          job.distanceKilometres === undefined
            ? undefined
            : words.away(formats.count(job.distanceKilometres)),
        ]) || undefined,
        offer && (words.workplaces[offer] ?? offer),
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
function BesidePay({
  item,
  isOpen,
}: {
  readonly item: Extract<Item, { kind: "pay" }>;
  readonly isOpen: boolean;
}) {
  const words = figuresWords.use();
  const own = words.market;
  const formats = useFormats();
  const { market, comparables } = item;
  if (!market && !comparables) return isOpen ? <p className="hint">{own.none}</p> : null;
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
    <More title={own.title} level={4} isOpen={isOpen}>
      <Scroll label={own.title}>
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
      </Scroll>
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
