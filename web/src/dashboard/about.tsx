import { Button } from "react-aria-components/Button";
import { Dialog, DialogTrigger } from "react-aria-components/Dialog";
import { Heading } from "react-aria-components/Heading";
import { Popover } from "react-aria-components/Popover";
import type { Figure } from "../api.ts";
import { dashboardWords } from "./words/index.ts";
import { definitionOf, useDefinitions } from "./figures.ts";
import { useReading } from "./reading.ts";

/** What the figures mean and rest on, a click away. */
export function About({
  name,
  kpis,
  figure,
}: {
  readonly name: string;
  readonly kpis: readonly string[];
  readonly figure?: Figure | undefined;
}) {
  const words = dashboardWords.use();
  return (
    <DialogTrigger>
      <Button className="quiet about" aria-label={words.figure.definitionOf(name)}>
        <span aria-hidden="true">?</span>
      </Button>
      <Popover className="definition" placement="bottom end">
        <Dialog>
          {({ close }) => (
            <>
              <Heading slot="title">{name}</Heading>
              <Definitions kpis={kpis} figure={figure} />
              <Button onPress={close}>{words.figure.close}</Button>
            </>
          )}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}

function Definitions({
  kpis,
  figure,
}: {
  readonly kpis: readonly string[];
  readonly figure: Figure | undefined;
}) {
  const words = dashboardWords.use();
  const { formats, reason } = useReading();
  const definitions = useDefinitions().data ?? [];
  const told = [...new Set(kpis.flatMap((id) => definitionOf(definitions, id) ?? []))];
  const excluded = Object.entries(figure?.excluded ?? {}).filter(([, count]) => count > 0);
  return (
    <>
      {figure && (
        <dl>
          <dt>n</dt>
          <dd>{formats.count(figure.n)}</dd>
          {figure.numerator !== null && figure.denominator !== null && figure.unit === "ratio" && (
            <>
              <dt>{words.columns.share}</dt>
              <dd>
                {formats.count(figure.numerator)} / {formats.count(figure.denominator)}
              </dd>
            </>
          )}
          {excluded.length > 0 && (
            <>
              <dt>{words.figure.excluded}</dt>
              <dd>
                {formats.list(excluded.map(([why, count]) => `${reason(why)}: ${formats.count(count)}`))}
              </dd>
            </>
          )}
        </dl>
      )}
      {told.map(({ id, definition }) => (
        <div key={id}>
          {told.length > 1 && <h3>{words.kpi[id.split(".<")[0] ?? id] ?? id}</h3>}
          <p lang="en">{definition}</p>
        </div>
      ))}
      {figure && (
        <p className="note">
          {words.figure.basis[figure.basis]}.{" "}
          {figure.asOf ? words.figure.asOf(formats.instant(figure.asOf)) : words.figure.notCounted}{" "}
          {figure.restatedAt && words.figure.restated(formats.day(figure.restatedAt))}
        </p>
      )}
    </>
  );
}
