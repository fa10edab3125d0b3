import { Button } from "react-aria-components/Button";
import { useWords } from "../words/index.tsx";

/** What was typed before comes back as it was left (`useDraft`): that is said, and it can be begun anew. */
export function Kept({ onAnew }: { readonly onAnew: () => void }) {
  const { words } = useWords();
  return (
    <p className="hint kept">
      {words.draft.kept}{" "}
      <Button className="quiet" onPress={onAnew}>
        {words.draft.anew}
      </Button>
    </p>
  );
}
