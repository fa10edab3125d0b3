import { Outlet, useMatches } from "@tanstack/react-router";
import { useQuery, type UseQueryResult } from "@tanstack/react-query";
import { Suspense, useEffect, useSyncExternalStore } from "react";
import { Button } from "react-aria-components/Button";
import { Failure } from "../controls/failure.tsx";
import { Announcements } from "../controls/announcement.tsx";
import { clearDrafts } from "../draft.ts";
import type { Me } from "../api.ts";
import { MeContext, meQuery } from "../me.tsx";
import { session, type SessionState } from "../session/session.ts";
import { useWords } from "../words/index.tsx";
import { Expired } from "./expired.tsx";
import { Header } from "./header.tsx";
import { Navigation } from "./navigation.tsx";
import { NotYours } from "./not-yours.tsx";
import { OfflineNotice } from "./offline.tsx";
import { ShortcutHelp } from "./shortcut-help.tsx";
import { Languages, SignIn } from "./sign-in.tsx";
import { UpdateNotice } from "./update-notice.tsx";

/** What all pages stand in: who is not signed in signs in here, and goes on where they wanted to go. */
export function Frame() {
  const state = useSyncExternalStore(session.subscribe, session.state);
  const { words } = useWords();
  const isIn = state.kind === "signed-in" || (state.kind === "signed-out" && state.expired);
  const me = useQuery({ ...meQuery, enabled: isIn });
  return (
    <>
      <a className="skip" href="#content">
        {words.skip}
      </a>
      {isIn && !me.isPending ? <Inside me={me} /> : <Outside state={state} />}
    </>
  );
}

/** Kept light: until it is known who reads, all of it is drawn only to be taken away. */
function Outside({ state }: { readonly state: SessionState }) {
  const { words } = useWords();
  return (
    <>
      <Header />
      <main id="content" tabIndex={-1}>
        <LanguageFailed />
        {state.kind === "signed-out" && <SignIn />}
        {state.kind === "signed-in" && (
          <p className="waiting" role="status">
            {words.loading}
          </p>
        )}
      </main>
    </>
  );
}

/** The page that was asked for; nothing of it, not its frame either, where the reader's roles have nothing on it. */
function Page({ me }: { readonly me: Me }) {
  const needs = useMatches({ select: (matches) => matches.at(-1)?.staticData.needs });
  return needs === undefined || me.operations.includes(needs) ? <Outlet /> : <NotYours />;
}

/** Who it is could not be read: they may be somebody else, and read another language. */
function Unknown({ me }: { readonly me: UseQueryResult<Me> }) {
  const { words } = useWords();
  return (
    <div className="sign-in">
      <Languages />
      <Failure error={me.error} again={() => void me.refetch()} />
      <Button onPress={() => void session.signOut()}>{words.signIn.out}</Button>
    </div>
  );
}

/** The words of a language did not come: the one before goes on being spoken. */
function LanguageFailed() {
  const { words, failed } = useWords();
  return failed ? (
    <p className="notice warn" role="alert">
      {words.problem.unreachable}
    </p>
  ) : null;
}

function Inside({ me }: { readonly me: UseQueryResult<Me> }) {
  const memberId = me.data?.memberId;
  useEffect(() => {
    if (memberId) clearDrafts(memberId);
  }, [memberId]);
  return (
    <>
      <Header me={me.data} />
      <div className="inside">
        {me.data && <Navigation me={me.data} />}
        <main id="content" tabIndex={-1}>
          {me.data ? (
            // Somebody else who signs in after a session ended finds nothing of who was here before.
            <MeContext key={me.data.memberId} value={me.data}>
              <Suspense>
                <Page me={me.data} />
              </Suspense>
            </MeContext>
          ) : (
            <Unknown me={me} />
          )}
        </main>
      </div>
      <div className="foot" data-react-aria-top-layer="true">
        <LanguageFailed />
        <UpdateNotice />
        <OfflineNotice />
        <Announcements />
      </div>
      <ShortcutHelp />
      <Expired memberId={memberId} />
    </>
  );
}
