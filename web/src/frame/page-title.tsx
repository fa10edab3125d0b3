import { useRouterState } from "@tanstack/react-router";
import { useEffect, useRef, type ReactNode } from "react";
import { useWords } from "../words/index.tsx";

/** The address whose page has the focus: the one that was opened first keeps the browser's own start. */
let shownFirst: string | undefined;

/**
 * A page's `h1`, the title of its tab, and where the focus goes when one comes from another page. A page shows it at once,
 * before anything is loaded, under the name it can have by then; the name may change, the element stays.
 */
export function PageTitle({
  title,
  lead,
  children,
}: {
  readonly title: string;
  readonly lead?: ReactNode;
  /** The page's own actions, at most one of them main. */
  readonly children?: ReactNode;
}) {
  const { words } = useWords();
  const heading = useRef<HTMLHeadingElement>(null);
  const address = useRouterState({ select: ({ location }) => location.pathname });
  useEffect(() => {
    document.title = `${title} · ${words.product}`;
  }, [title, words.product]);
  useEffect(() => {
    shownFirst ??= address;
    if (shownFirst === address) return;
    shownFirst = "";
    heading.current?.focus();
  }, [address]);
  return (
    <div className="heading">
      <div>
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        {lead && <p className="lead">{lead}</p>}
      </div>
      {children && <div className="actions">{children}</div>}
    </div>
  );
}
