import { Button } from "react-aria-components/Button";
import { Refused } from "../api.ts";
import { useWords } from "../words/index.tsx";

/** Something could not be loaded: why, and another try. */
export function Failure({ error, again }: { readonly error: unknown; readonly again?: () => void }) {
  const { words } = useWords();
  const { problem } = words;
  const reason = error instanceof Refused ? problem.refused(error.message) : problem.unreachable;
  return (
    <div className="failure" role="alert">
      <strong>{problem.title}</strong>
      <p>{reason}</p>
      {again && <Button onPress={again}>{problem.again}</Button>}
    </div>
  );
}
