import type { Reply } from "../api.ts";
import { useFormats } from "../me.tsx";
import "./figures.css";
import { figuresWords } from "./words/index.ts";

type Version = Reply<"getApplication">["offers"][number]["versions"][number];
type Figures = NonNullable<Version["figures"]>;
type Terms = Figures["terms"];
/** Names of sites, for who knows them. */
type SiteName = (siteId: string | undefined) => string | undefined;
const unknown: SiteName = () => undefined;

/** What an offer says, line by line, and what it comes to. */
export function FiguresList({
  figures,
  siteName = unknown,
}: {
  readonly figures: Figures;
  readonly siteName?: SiteName;
}) {
  const words = figuresWords.use();
  const own = words.terms;
  const formats = useFormats();
  const { terms, annualBase, fullTimeBase, firstYearCash } = figures;
  const money = (amount: number) => formats.money(amount, terms.currency);
  const lines: readonly (readonly [name: string, value: string | undefined])[] = [
    [own.base, words.paid(money(terms.base.amount), words.per[terms.base.period] ?? "")],
    [
      own.hours,
      words.hoursOf(formats.decimal(terms.hoursPerWeek), formats.decimal(terms.fullTimeHoursPerWeek)),
    ],
    [own.weeks, formats.decimal(terms.weeksPerYear)],
    [own.guaranteedBonus, terms.guaranteedBonus === undefined ? undefined : money(terms.guaranteedBonus)],
    [own.signOn, terms.signOn === undefined ? undefined : money(terms.signOn)],
    ...(terms.allowances ?? []).map(
      ({ kind, amount, period }) =>
        [words.allowances[kind] ?? kind, words.paid(money(amount), words.per[period] ?? "")] as const,
    ),
    [own.targetBonus, terms.targetBonus === undefined ? undefined : money(terms.targetBonus)],
    [
      own.benefits,
      (terms.benefits && formats.list(terms.benefits.map((each) => words.benefits[each] ?? each))) ||
        undefined,
    ],
    [own.start, terms.startDate && formats.weekday(terms.startDate)],
    [
      own.place,
      terms.place && formats.list([words.workplaces[terms.place.kind], siteName(terms.place.siteId)]),
    ],
  ];
  return (
    <dl className="facts">
      {lines.map(([name, value], index) =>
        value === undefined ? null : (
          <div key={index}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ),
      )}
      <div>
        <dt>{own.annualBase}</dt>
        <dd>{money(annualBase)}</dd>
      </div>
      <div>
        <dt>{own.fullTimeBase}</dt>
        <dd>{money(fullTimeBase)}</dd>
      </div>
      <div className="sum">
        <dt>{own.firstYearCash}</dt>
        <dd>{money(firstYearCash)}</dd>
      </div>
    </dl>
  );
}

/** What differs from the version before, field by field. */
export function Differences({
  version,
  before,
  siteName = unknown,
}: {
  readonly version: Pick<Version, "number" | "differences" | "figures">;
  /** The figures that it is compared with: amounts are in their own currency. */
  readonly before: Terms | undefined;
  readonly siteName?: SiteName;
}) {
  const words = figuresWords.use();
  const own = words.differences;
  const said = useFieldWords(siteName);
  const { differences = [], figures } = version;
  if (!figures || differences.length === 0) return null;
  return (
    <table className="differences">
      <caption className="unseen">{own.title(version.number)}</caption>
      <thead>
        <tr>
          <th scope="col">{own.field}</th>
          <th scope="col" className="number">
            {own.before}
          </th>
          <th scope="col" className="number">
            {own.after}
          </th>
        </tr>
      </thead>
      <tbody>
        {differences.map(({ field, before: was, after }) => (
          <tr key={field}>
            <th scope="row">{said.name(field)}</th>
            {field === "place.siteId" && [was, after].every((id) => isNameless(id, siteName)) ? (
              // That it is another is all that is known: said once, not of both.
              <td className="number is" colSpan={2}>
                {words.otherSite}
              </td>
            ) : (
              <>
                <td className="number was">{said.value(field, was, before ?? figures.terms)}</td>
                <td className="number is">{said.value(field, after, figures.terms)}</td>
              </>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const isNameless = (id: unknown, siteName: SiteName): boolean =>
  typeof id === "string" && siteName(id) === undefined;

const amounts: ReadonlySet<string> = new Set(["base.amount", "guaranteedBonus", "signOn", "targetBonus"]);

/** Names and values of fields by their paths, as `differences` of the API has them. */
function useFieldWords(siteName: SiteName) {
  const words = figuresWords.use();
  const formats = useFormats();
  const own: Readonly<Record<string, string>> = {
    currency: words.terms.currency,
    "base.amount": words.terms.base,
    "base.period": words.terms.period,
    hoursPerWeek: words.terms.hours,
    weeksPerYear: words.terms.weeks,
    fullTimeHoursPerWeek: words.terms.fullTime,
    guaranteedBonus: words.terms.guaranteedBonus,
    signOn: words.terms.signOn,
    targetBonus: words.terms.targetBonus,
    startDate: words.terms.start,
    "place.kind": words.terms.place,
    "place.siteId": words.terms.site,
  };
  return {
    name: (field: string): string => {
      const [group = "", kind = "", period = ""] = field.split(".");
      if (group === "allowances") return `${words.allowances[kind] ?? kind}, ${words.per[period] ?? period}`;
      if (group === "benefits") return words.benefits[kind] ?? kind;
      return own[field] ?? field;
    },
    value: (field: string, value: unknown, { currency }: Terms): string => {
      if (value === undefined) return words.nothing;
      if (value === true) return words.included;
      if (typeof value === "number")
        return amounts.has(field) || field.startsWith("allowances.")
          ? formats.money(value, currency)
          : formats.decimal(value);
      const text = typeof value === "string" ? value : words.nothing;
      if (field === "base.period") return words.per[text] ?? text;
      if (field === "place.kind") return words.workplaces[text] ?? text;
      if (field === "place.siteId") return siteName(text) ?? words.otherSite;
      if (field === "startDate") return formats.weekday(text);
      return text;
    },
  };
}
