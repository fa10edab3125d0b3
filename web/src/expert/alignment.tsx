import { AlignmentItem, inOrder } from "../figures/alignment.tsx";
import type { Brief } from "./queries.ts";
import { expertWords } from "./words/index.ts";

/** Item by item: what the candidate wants, what there is, and whether that fits. */
export function Alignment({ alignment: { items } }: { readonly alignment: Brief["alignment"] }) {
  const { alignment: words } = expertWords.use();
  if (items.length === 0) return <p className="lead">{words.none}</p>;
  return (
    <ul className="items">
      {inOrder(items).map((item) => (
        // A brief is read from top to bottom: nothing of it hides behind a press.
        <AlignmentItem key={item.item} item={item} isOpen />
      ))}
    </ul>
  );
}
