import { useWords } from "../words/index.tsx";
import { Badge } from "./badge.tsx";

/** Beside the name of whoever is nobody: an application that only tries things out, which no figure counts. */
export function TestMark({ of }: { readonly of: { readonly test: boolean } }) {
  const { words } = useWords();
  return of.test && <Badge tone="plain">{words.test}</Badge>;
}
