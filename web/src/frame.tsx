import { Link, Outlet } from "@tanstack/react-router";
import { useEffect, useSyncExternalStore } from "react";
import { Button } from "react-aria-components/Button";
import { Choice } from "./controls/choice.tsx";
import { Failure } from "./controls/failure.tsx";
import { useDefinitions } from "./dashboard/figures.ts";
import { MeContext, useMeQuery, pagesOf } from "./me.tsx";
import { SignIn } from "./pages/sign-in.tsx";
import { session } from "./session/session.ts";
import { languages, names, useWords } from "./words/index.tsx";

/** What all pages stand in: who is not signed in signs in here, and goes on where they wanted to go. */
export function Frame() {
  const state = useSyncExternalStore(session.subscribe, session.state);
  const { words } = useWords();
  useEffect(() => {
    void session.start();
  }, []);
  return (
    <>
      <a className="skip" href="#content">
        {words.skip}
      </a>
      {state.kind === "signed-in" ? <Inside /> : <Outside starting={state.kind === "starting"} />}
    </>
  );
}

function Outside({ starting }: { readonly starting: boolean }) {
  return (
    <>
      <Header />
      <main id="content" tabIndex={-1}>
        {starting ? null : <SignIn />}
      </main>
    </>
  );
}

function Inside() {
  const { words } = useWords();
  const me = useMeQuery();
  // Read at the same time, not after: figures are asked for once both are there.
  useDefinitions();
  return (
    <>
      <Header me={me.data} />
      <main id="content" tabIndex={-1}>
        {me.data ? (
          <MeContext value={me.data}>
            <Outlet />
          </MeContext>
        ) : me.error ? (
          <Failure error={me.error} again={() => void me.refetch()} />
        ) : (
          <p className="waiting" role="status">
            {words.loading}
          </p>
        )}
      </main>
    </>
  );
}

function Header({ me }: { readonly me?: ReturnType<typeof useMeQuery>["data"] }) {
  const { words, language, speak } = useWords();
  const pages = pagesOf(me);
  return (
    <header className="top">
      <Link to="/" className="mark">
        <img src="/app/mark.svg" alt="" width="28" height="28" />
        <span>{words.product}</span>
      </Link>
      {pages.length > 0 && (
        <nav aria-label={words.nav.label}>
          {pages.map((page) => (
            <Link key={page} to={`/${page}`}>
              {words.nav[page]}
            </Link>
          ))}
        </nav>
      )}
      <div className="who">
        <Choice
          label={words.language}
          hidden
          value={language}
          options={languages.map((each) => ({ id: each, text: names[each] }))}
          onChange={speak}
        />
        {me && (
          <>
            <span className="name">{me.name}</span>
            <Button className="quiet" onPress={() => void session.signOut()}>
              {words.signIn.out}
            </Button>
          </>
        )}
      </div>
    </header>
  );
}
