import type { ReactNode } from "react";
import { Badge, type Tone } from "../controls/badge.tsx";
import type { IconName } from "../controls/icon.tsx";
import { Scroll } from "../controls/scroll.tsx";
import { useFormats } from "../me.tsx";
import type { Brief } from "./queries.ts";
import { expertWords } from "./words/index.ts";

type View = Brief["alignment"];
type Item = View["items"][number];
type Of<Kind extends Item["kind"]> = Extract<Item, { kind: Kind }>;

const levels: Readonly<Record<Item["level"], { readonly tone: Tone; readonly icon: IconName }>> = {
  agreed: { tone: "green", icon: "check" },
  open: { tone: "amber", icon: "wait" },
  blocking: { tone: "red", icon: "stop" },
};

/** Item by item: what the candidate wants, what there is, and whether that fits. */
export function Alignment({ alignment: { items } }: { readonly alignment: View }) {
  const { alignment: words } = expertWords.use();
  const sides = useSides();
  if (items.length === 0) return <p className="lead">{words.none}</p>;
  // What is spoken about most stands first; duties are many, and mostly as they are.
  const ordered = items.toSorted((a, b) => Number(a.kind === "duty") - Number(b.kind === "duty"));
  return (
    <Scroll label={words.caption}>
      <table className="talk-alignment">
        <thead>
          <tr>
            <th scope="col">{words.item}</th>
            <th scope="col">{words.sought}</th>
            <th scope="col">{words.there}</th>
          </tr>
        </thead>
        <tbody>
          {ordered.map((item) => {
            const { sought, there } = sides(item);
            const { tone, icon } = levels[item.level];
            return (
              <tr key={item.item}>
                <th scope="row">
                  <span>{item.kind === "duty" ? item.name : words.items[item.kind]}</span>
                  <Badge tone={tone} icon={icon}>
                    {words.levels[item.level]}
                  </Badge>
                  {item.reason !== "not-answered" && <small>{words.reasons[item.reason]}</small>}
                  {item.waiver && <small>{words.waived(words.waivers[item.waiver.reason])}</small>}
                  {item.outgrown && <small>{words.outgrown[item.outgrown]}</small>}
                </th>
                <td>{sought ?? (item.reason === "not-answered" ? words.reasons["not-answered"] : "–")}</td>
                <td>{there ?? "–"}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </Scroll>
  );
}

/** What either side says of an item, in words. */
function useSides(): (item: Item) => { readonly sought?: ReactNode; readonly there?: ReactNode } {
  const { alignment: words, offers: terms } = expertWords.use();
  const formats = useFormats();
  const { list } = formats;
  const pay = ({ sought, job, offer }: Of<"pay">) => {
    const wanted = sought?.gross ?? sought?.net;
    return {
      sought: sought && (
        <>
          {wanted && (
            <span>
              {terms.per(formats.money(wanted.amount, sought.currency), terms.periods[wanted.period])}
              {sought.gross ? "" : ` (${words.net})`}
            </span>
          )}
          {sought.fullTimeYear !== undefined && (
            <small>{words.fullTimeYear(formats.money(sought.fullTimeYear, sought.currency))}</small>
          )}
          {sought.bonus !== undefined && (
            <small>{words.bonus(formats.money(sought.bonus, sought.currency))}</small>
          )}
        </>
      ),
      there: (
        <>
          {offer && <span>{words.ofOffer(formats.money(offer.fullTimeYear, offer.currency))}</span>}
          {job && (
            <small>
              {words.ofJob(
                `${formats.money(job.minimum, job.currency)} – ${formats.money(job.maximum, job.currency)}`,
              )}
            </small>
          )}
        </>
      ),
    };
  };
  return (item) => {
    switch (item.kind) {
      case "duty":
        return { sought: item.sought && words.answers[item.sought], there: words.partOfJob };
      case "pay":
        return pay(item);
      case "hours":
        return {
          sought: item.sought === undefined ? undefined : formats.of("hours", item.sought),
          there: formats.of("hours", item.offer ?? item.job),
        };
      case "shifts":
        return {
          sought:
            item.impossible &&
            (item.impossible.length === 0
              ? words.allShifts
              : words.notShifts(list(item.impossible.map((shift) => words.shifts[shift])))),
          there: item.job && list(item.job.map((shift) => words.shifts[shift])),
        };
      case "place": {
        const { sought, job, offer } = item;
        const kind = offer ?? job.kind;
        return {
          sought:
            sought &&
            list([
              ...(sought.maximumKilometres === undefined
                ? []
                : [words.upTo(formats.count(sought.maximumKilometres))]),
              ...(sought.kinds ?? []).map((each) => terms.places[each]),
            ]),
          there: list([
            ...(kind ? [terms.places[kind]] : []),
            ...(job.distanceKilometres === undefined
              ? []
              : [words.away(formats.count(job.distanceKilometres))]),
          ]),
        };
      }
      case "atmosphere":
        return {
          sought: item.sought && list(item.sought.map((each) => words.atmospheres[each])),
          there: item.job && list(item.job.map((each) => words.atmospheres[each])),
        };
      case "start":
        return {
          sought: item.sought && (
            <>
              {item.sought.earliest && <span>{words.from(formats.weekday(item.sought.earliest))}</span>}
              <small>{words.notices[item.sought.notice]}</small>
            </>
          ),
          there: item.offer && formats.weekday(item.offer),
        };
    }
  };
}

/** What stands beside pay: the labour market, and what people here accepted. With unit, date and n. */
export function BesidePay({ alignment: { items } }: { readonly alignment: View }) {
  const { market: words } = expertWords.use();
  const formats = useFormats();
  const pay = items.find((item) => item.kind === "pay");
  const { market, comparables } = pay ?? {};
  const none = !market && !comparables;
  const rows = [
    ...(market
      ? [
          {
            ...{ id: "market", name: words.band, currency: market.currency, n: market.n },
            quartiles: [market.p25, market.p50, market.p75],
            notes: [
              words.source(market.source, formats.day(market.date)),
              market.changeBasisPoints === undefined
                ? undefined
                : words.change(`${formats.change(market.changeBasisPoints / 100)} %`),
            ],
          },
        ]
      : []),
    ...(comparables
      ? [
          {
            ...{ id: "own", name: words.comparables, currency: comparables.currency, n: comparables.n },
            quartiles: [comparables.p25, comparables.p50, comparables.p75],
            notes: [
              words.by[comparables.by],
              comparables.narrowedBy.length === 0
                ? undefined
                : words.narrowed(formats.list(comparables.narrowedBy.map((each) => words.narrowings[each]))),
              words.rounded(formats.money(comparables.roundedTo, comparables.currency)),
            ],
          },
        ]
      : []),
  ];
  return (
    <div className="talk-market">
      <h3>{words.title}</h3>
      {none ? (
        <p className="lead">{words.none}</p>
      ) : (
        <>
          <p className="lead">{words.unit}</p>
          <Scroll label={words.title}>
            <table>
              <thead>
                <tr>
                  <th scope="col">{words.of}</th>
                  <th scope="col" className="number">
                    {words.p25}
                  </th>
                  <th scope="col" className="number">
                    {words.p50}
                  </th>
                  <th scope="col" className="number">
                    {words.p75}
                  </th>
                  <th scope="col" className="number">
                    n
                  </th>
                </tr>
              </thead>
              <tbody>
                {rows.map(({ id, name, currency, n, quartiles, notes }) => (
                  <tr key={id}>
                    <th scope="row">
                      {name}
                      {notes.map((note) => note && <small key={note}>{note}</small>)}
                    </th>
                    {quartiles.map((amount, index) => (
                      <td key={index} className="number">
                        {formats.money(amount, currency)}
                      </td>
                    ))}
                    <td className="number">{formats.count(n)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </Scroll>
        </>
      )}
    </div>
  );
}
