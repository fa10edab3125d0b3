import { useWords } from "../words/index.tsx";

export function NotFound() {
  const { words } = useWords();
  return (
    <div className="nothing">
      <h1>{words.notFound}</h1>
    </div>
  );
}
