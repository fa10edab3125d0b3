import { Navigate } from "@tanstack/react-router";
import { pagesOf, useMe } from "../me.tsx";
import { useWords } from "../words/index.tsx";

/** Everybody's first page is the one of their roles. */
export function Home() {
  const { words } = useWords();
  const [first] = pagesOf(useMe());
  if (first) return <Navigate to={`/${first}`} replace />;
  return (
    <div className="nothing">
      <h1>{words.nothingHere.title}</h1>
      <p>{words.nothingHere.text}</p>
    </div>
  );
}
