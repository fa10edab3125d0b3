import type { Figure } from "../api.ts";
import { About } from "./about.tsx";
import { useReading } from "./reading.ts";

/** One figure, large, with what it rests on and how it was the period before. */
export function Tile({
  name,
  figure,
  before,
  value,
}: {
  readonly name: string;
  readonly figure: Figure | undefined;
  /** Of the period before; left out where it is not compared. */
  readonly before?: Figure | undefined;
  /** As it is written, where that is not the figure's own value. */
  readonly value?: (figure: Figure) => string;
}) {
  const reading = useReading();
  const { words, formats } = reading;
  const own = reading.writing([figure, before]);
  const written = (each: Figure): string => (value ? value(each) : own.text(each.value));
  const marks = reading.marks(figure);
  return (
    <div className="tile" data-kpi={figure?.id}>
      <div className="name">
        <h3>{name}</h3>
        {figure && <About name={name} kpis={[figure.id]} figure={figure} />}
      </div>
      <p className="value">{figure && figure.value !== null ? written(figure) : words.figure.none}</p>
      <p className="rests">{figure ? words.figure.n(formats.count(figure.n)) : ""}</p>
      {figure && before && before.value !== null && (
        <p className="before">
          <Change now={figure} before={before} />
          {words.figure.versus(written(before), formats.period(before.period))}
        </p>
      )}
      {marks && <p className="marks">{marks}</p>}
    </div>
  );
}

/** Up or down, as a sign and in words; whether that is good is for the reader to say. */
function Change({ now, before }: { readonly now: Figure; readonly before: Figure }) {
  const { words } = useReading();
  if (now.value === null || before.value === null || now.value === before.value) return null;
  const up = now.value > before.value;
  return (
    <>
      <span aria-hidden="true">{up ? "▲ " : "▼ "}</span>
      <span className="unseen">{up ? words.figure.up : words.figure.down}, </span>
    </>
  );
}
