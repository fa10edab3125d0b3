import { useFormats } from "../me.tsx";
import type { Erasure } from "./queries.ts";
import { officeWords } from "./words/index.ts";

/** What an erasure removed, and how much of it: nothing in it tells of whom. */
export function Proof({
  proof: { proofId, erasedAt, removed },
}: {
  readonly proof: NonNullable<Erasure["proof"]>;
}) {
  const { proof: words } = officeWords.use();
  const formats = useFormats();
  const kinds = Object.keys(words.removed) as (keyof typeof removed)[];
  return (
    <dl className="office-facts">
      <div>
        <dt>{words.erasedAt}</dt>
        <dd>{formats.instant(erasedAt)}</dd>
      </div>
      <div>
        <dt>{words.id}</dt>
        <dd className="office-id">{proofId}</dd>
      </div>
      {kinds.map((kind) => (
        <div key={kind}>
          <dt>{words.removed[kind]}</dt>
          <dd>{formats.count(removed[kind])}</dd>
        </div>
      ))}
    </dl>
  );
}
