import { Badge, type Tone } from "../controls/badge.tsx";
import { Scroll } from "../controls/scroll.tsx";
import { useFormats } from "../me.tsx";
import type { Brief } from "./queries.ts";
import { expertWords } from "./words/index.ts";

type Offer = Brief["offers"][number];
type Version = Offer["versions"][number];
type Difference = NonNullable<Version["differences"]>[number];

const tones: Readonly<Partial<Record<Offer["status"], Tone>>> = {
  told: "amber",
  sent: "amber",
  negotiating: "amber",
  accepted: "green",
  declined: "red",
  expired: "red",
  withdrawn: "red",
};

/** Every figure that was told or asked for, with what differs from the one before. */
export function Offers({ offers }: { readonly offers: readonly Offer[] }) {
  const { offers: words } = expertWords.use();
  const formats = useFormats();
  return (
    <section className="card" aria-labelledby="offers">
      <h2 id="offers">{words.title}</h2>
      {offers.length === 0 && <p className="lead">{words.none}</p>}
      {offers.map(({ offerId, status, expiresAt, acceptedVersion, versions }) => (
        <div key={offerId} className="talk-offer">
          <p className="talk-offer-state">
            <Badge tone={tones[status] ?? "plain"}>{words.statuses[status]}</Badge>
            {expiresAt && <span>{words.until(formats.time(expiresAt))}</span>}
          </p>
          {versions.length === 0 && <p className="lead">{words.notTold}</p>}
          <ol className="talk-versions">
            {versions.toReversed().map((version) => (
              <OneVersion
                key={version.number}
                version={version}
                isAccepted={version.number === acceptedVersion}
              />
            ))}
          </ol>
        </div>
      ))}
    </section>
  );
}

function OneVersion({ version, isAccepted }: { readonly version: Version; readonly isAccepted: boolean }) {
  const { offers: words } = expertWords.use();
  const formats = useFormats();
  const { number, proposedBy, channel, toldAt, figures, differences, correction } = version;
  return (
    <li className="talk-version" aria-label={words.version(String(number))}>
      <header>
        <h3>{words.version(String(number))}</h3>
        <Badge tone={isAccepted ? "green" : "plain"} icon={proposedBy === "candidate" ? "person" : "site"}>
          {isAccepted ? words.accepted : words.by[proposedBy]}
        </Badge>
      </header>
      <p className="lead">{words.told(formats.time(toldAt), words.channels[channel])}</p>
      {figures ? <Figures figures={figures} /> : <p className="lead">{words.hidden}</p>}
      {correction && (
        <div className="talk-correction">
          <p>
            <strong>
              {words.corrected(words.corrections[correction.reason], formats.day(correction.at))}
            </strong>
          </p>
          {correction.figures && <Figures figures={correction.figures} />}
        </div>
      )}
      {differences && differences.length > 0 && (
        <Scroll label={words.differencesOf(String(number))}>
          <table>
            <thead>
              <tr>
                <th scope="col">{words.changed}</th>
                <th scope="col">{words.before}</th>
                <th scope="col">{words.after}</th>
              </tr>
            </thead>
            <tbody>
              {differences.map((difference) => (
                <DifferenceRow
                  key={difference.field}
                  difference={difference}
                  currency={figures?.terms.currency ?? ""}
                />
              ))}
            </tbody>
          </table>
        </Scroll>
      )}
    </li>
  );
}

function Figures({ figures }: { readonly figures: NonNullable<Version["figures"]> }) {
  const { offers: words } = expertWords.use();
  const formats = useFormats();
  const { terms, fullTimeBase, firstYearCash } = figures;
  const { currency, base, hoursPerWeek, signOn, guaranteedBonus, targetBonus, allowances, benefits } = terms;
  const money = (amount: number) => formats.money(amount, currency);
  const lines: (readonly [string, string] | undefined)[] = [
    [words.fields.base, words.per(money(base.amount), words.periods[base.period])],
    [words.fields.hoursPerWeek, formats.of("hours", hoursPerWeek)],
    [words.fields.fullTimeBase, money(fullTimeBase)],
    [words.fields.firstYearCash, money(firstYearCash)],
    signOn === undefined ? undefined : [words.fields.signOn, money(signOn)],
    guaranteedBonus === undefined ? undefined : [words.fields.guaranteedBonus, money(guaranteedBonus)],
    targetBonus === undefined ? undefined : [words.fields.targetBonus, money(targetBonus)],
    ...(allowances ?? []).map(
      ({ kind, amount, period }) =>
        [words.allowances[kind], words.per(money(amount), words.periods[period])] as const,
    ),
    benefits && benefits.length > 0
      ? [words.fields.benefits, formats.list(benefits.map((each) => words.benefits[each]))]
      : undefined,
    terms.startDate === undefined ? undefined : [words.fields.startDate, formats.weekday(terms.startDate)],
    terms.place === undefined ? undefined : [words.fields.place, words.places[terms.place.kind]],
  ];
  return (
    <dl className="facts">
      {lines.flatMap((line, index) =>
        line
          ? [
              <div key={index}>
                <dt>{line[0]}</dt>
                <dd>{line[1]}</dd>
              </div>,
            ]
          : [],
      )}
    </dl>
  );
}

/** Fields that hold an amount of the version's currency. */
const amounts = ["base.amount", "signOn", "guaranteedBonus", "targetBonus"];

function DifferenceRow({
  difference: { field, before, after },
  currency,
}: {
  readonly difference: Difference;
  readonly currency: string;
}) {
  const { offers: words } = expertWords.use();
  const formats = useFormats();
  const [kind = "", what = "", period = ""] = field.split(".");
  const wordOf = (from: Readonly<Record<string, string>>, id: string): string => from[id] ?? id;
  const name =
    kind === "allowances"
      ? `${wordOf(words.allowances, what)} (${wordOf(words.periods, period)})`
      : kind === "benefits"
        ? wordOf(words.benefits, what)
        : wordOf(words.fields, field);
  const shown = (value: unknown): string => {
    if (value === undefined) return "–";
    if (value === true) return words.included;
    if (typeof value === "number")
      return kind === "allowances" || amounts.includes(field)
        ? currency === ""
          ? formats.count(value)
          : formats.money(value, currency)
        : numberIn(value, formats.locale);
    if (typeof value !== "string") return "–";
    if (field === "startDate") return formats.weekday(value);
    if (field === "base.period") return wordOf(words.periods, value);
    if (field === "place.kind") return wordOf(words.places, value);
    return value;
  };
  // A site has a name, and the expert's roles do not know it: that the place changed is said by its field.
  if (field === "place.siteId")
    return (
      <tr>
        <th scope="row">{words.fields["place.siteId"]}</th>
        <td colSpan={2}>{words.otherSite}</td>
      </tr>
    );
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>{shown(before)}</td>
      <td>{shown(after)}</td>
    </tr>
  );
}

const numberIn = (value: number, locale: string): string => new Intl.NumberFormat(locale).format(value);
