import { useWords } from "../words/index.tsx";
import { PageTitle } from "./page-title.tsx";

export function NotFound() {
  const { words } = useWords();
  return (
    <div className="nothing">
      <PageTitle title={words.notFound} />
    </div>
  );
}
