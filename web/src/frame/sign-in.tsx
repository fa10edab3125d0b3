import { useQuery } from "@tanstack/react-query";
import { useEffect, useSyncExternalStore } from "react";
import { Button } from "react-aria-components/Button";
import { Failure } from "../controls/failure.tsx";
import { queries } from "../queries.ts";
import { hasSignedOut } from "../session/cognito.ts";
import { session } from "../session/session.ts";
import { languages, names, useWords } from "../words/index.tsx";
import { Personas } from "./personas.tsx";
import { configured, known } from "./ways-in.ts";

/** What this page shows is asked for while the page itself is still to be drawn. */
export async function readWaysInAhead(): Promise<void> {
  await queries.prefetchQuery(configured);
  if (queries.getQueryData(configured.queryKey)?.signIn !== "personas") return;
  await queries.prefetchQuery(known);
}

/** In place of whatever page was asked for: its address stays. */
export function SignIn() {
  const { words } = useWords();
  useEffect(() => {
    document.title = `${words.signIn.title} · ${words.product}`;
  }, [words]);
  return (
    <div className="sign-in">
      <Languages />
      <h1>{words.signIn.title}</h1>
      {hasSignedOut() && <p role="status">{words.signIn.signedOut}</p>}
      <WaysIn />
    </div>
  );
}

/** Before anybody is known: each language under its own name, one tap away. */
export function Languages() {
  const { words, language, speak } = useWords();
  return (
    <nav className="languages" aria-label={words.language}>
      {languages.map((each) => (
        <button
          key={each}
          type="button"
          lang={each}
          aria-pressed={each === language}
          onClick={() => speak(each)}
        >
          {names[each]}
        </button>
      ))}
    </nav>
  );
}

/** How one signs in here: as who one is, or on one machine as whoever one likes to be. */
export function WaysIn() {
  const { words } = useWords();
  const chosen = useQuery(configured);
  const state = useSyncExternalStore(session.subscribe, session.state);
  const failed = state.kind === "signed-out" && state.failed === true;
  return (
    <>
      {chosen.error && <Failure error={chosen.error} again={() => void chosen.refetch()} />}
      {chosen.data?.signIn === "personas" ? (
        <Personas failed={failed} />
      ) : (
        failed && <p role="alert">{words.signIn.failed}</p>
      )}
      {chosen.data?.signIn === "cognito" && (
        <Button className="main" onPress={() => void session.signIn()}>
          {words.signIn.withAccount}
        </Button>
      )}
    </>
  );
}
