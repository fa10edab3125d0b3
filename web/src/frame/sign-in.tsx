import { useQuery } from "@tanstack/react-query";
import { useEffect, useSyncExternalStore } from "react";
import { Button } from "react-aria-components/Button";
import { Failure } from "../controls/failure.tsx";
import { hasSignedOut } from "../session/cognito.ts";
import { configuration } from "../session/configuration.ts";
import { personas, session } from "../session/session.ts";
import { useWords } from "../words/index.tsx";

/** In place of whatever page was asked for: its address stays. */
export function SignIn() {
  const { words } = useWords();
  useEffect(() => {
    document.title = `${words.signIn.title} · ${words.product}`;
  }, [words]);
  return (
    <div className="sign-in">
      <h1>{words.signIn.title}</h1>
      {hasSignedOut() && <p role="status">{words.signIn.signedOut}</p>}
      <WaysIn />
    </div>
  );
}

/** How one signs in here: as who one is, or on one machine as whoever one likes to be. */
export function WaysIn() {
  const { words } = useWords();
  const chosen = useQuery({ queryKey: ["configuration"], queryFn: configuration });
  const state = useSyncExternalStore(session.subscribe, session.state);
  return (
    <>
      {state.kind === "signed-out" && state.failed && <p role="alert">{words.signIn.failed}</p>}
      {chosen.error && <Failure error={chosen.error} again={() => void chosen.refetch()} />}
      {chosen.data?.signIn === "cognito" && (
        <Button className="main" onPress={() => void session.signIn()}>
          {words.signIn.withAccount}
        </Button>
      )}
      {chosen.data?.signIn === "personas" && <Personas />}
    </>
  );
}

function Personas() {
  const { words } = useWords();
  const there = useQuery({ queryKey: ["personas"], queryFn: personas });
  if (there.error) return <Failure error={there.error} again={() => void there.refetch()} />;
  return (
    <>
      <p>{words.signIn.personas}</p>
      <ul className="personas">
        {there.data?.map(({ id, name, organisation, description }) => (
          <li key={id}>
            <Button data-persona={id} onPress={() => void session.signIn(id)}>
              <strong>{name}</strong>
              <span>{organisation}</span>
              <small lang="en">{description}</small>
            </Button>
          </li>
        ))}
      </ul>
    </>
  );
}
