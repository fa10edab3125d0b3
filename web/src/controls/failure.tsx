import { Button } from "react-aria-components/Button";
import { Refused } from "../api.ts";
import { inReadersWords } from "../refusal.ts";
import { useWords } from "../words/index.tsx";
import { refusalWords } from "../words/refusals/index.ts";
import { InEnglish } from "./in-english.tsx";

/** Something could not be loaded: why, and another try. */
export function Failure({ error, again }: { readonly error: unknown; readonly again?: () => void }) {
  const { words, language } = useWords();
  const { problem } = words;
  const refused = error instanceof Refused ? inReadersWords(error, refusalWords.ready(language)) : undefined;
  const reason = refused ? problem.refused(refused.message) : problem.unreachable;
  return (
    <div className="failure" role="alert">
      <strong>{problem.title}</strong>
      <p>{reason}</p>
      <InEnglish said={[refused?.english]} />
      {again && <Button onPress={again}>{problem.again}</Button>}
    </div>
  );
}
