import { Navigate } from "@tanstack/react-router";
import { Suspense } from "react";
import { Lines } from "../controls/skeleton.tsx";
import { useMe } from "../me.tsx";
import { useWords } from "../words/index.tsx";
import { duesOf, entriesOf } from "./navigation.tsx";
import { PageTitle } from "./page-title.tsx";

/** Who has one role starts on its page; who has several has all that waits for them in one place. */
export function Home() {
  const { words } = useWords();
  const me = useMe();
  const dues = duesOf(me);
  const [first] = entriesOf(me);
  if (dues.length > 1)
    return (
      <div className="page">
        <PageTitle title={words.home.title} lead={words.home.lead} />
        {dues.map(({ Section }, index) => (
          <Suspense key={index} fallback={<Lines count={3} />}>
            <Section />
          </Suspense>
        ))}
      </div>
    );
  if (first) return <Navigate to={first.to} replace />;
  return (
    <div className="nothing">
      <PageTitle title={words.nothingHere.title} />
      <p>{words.nothingHere.text}</p>
    </div>
  );
}
