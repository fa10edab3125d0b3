import { useWords } from "../words/index.tsx";

/** The places of lines that are still coming, as many and as high as they will be, so that nothing jumps. */
export function Lines({ count }: { readonly count: number }) {
  const { words } = useWords();
  return (
    <div className="lines" role="status" aria-label={words.loading}>
      {Array.from({ length: count }, (_, index) => (
        <div key={index} className="line skeleton" />
      ))}
    </div>
  );
}

/** The place of one block, as high as the class says. */
export function Block({ className = "" }: { readonly className?: string }) {
  const { words } = useWords();
  return <div className={`block skeleton ${className}`} role="status" aria-label={words.loading} />;
}
