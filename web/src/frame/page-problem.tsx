import { Button } from "react-aria-components/Button";
import { useWords } from "../words/index.tsx";

/** A page that broke. The others still work. */
export function PageProblem({ reset }: { readonly reset: () => void }) {
  const { words } = useWords();
  return (
    <div className="failure" role="alert">
      <h1>{words.problem.page}</h1>
      <Button onPress={reset}>{words.problem.again}</Button>
    </div>
  );
}
