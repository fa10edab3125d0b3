import { Outlet } from "@tanstack/react-router";
import { Suspense, useEffect, useSyncExternalStore } from "react";
import { Failure } from "../controls/failure.tsx";
import { Announcements } from "../controls/announcement.tsx";
import { clearDrafts } from "../draft.ts";
import { MeContext, useMeQuery } from "../me.tsx";
import { session } from "../session/session.ts";
import { useWords } from "../words/index.tsx";
import { Expired } from "./expired.tsx";
import { Header } from "./header.tsx";
import { Navigation } from "./navigation.tsx";
import { OfflineNotice } from "./offline.tsx";
import { ShortcutHelp } from "./shortcut-help.tsx";
import { SignIn } from "./sign-in.tsx";
import { UpdateNotice } from "./update-notice.tsx";

/** What all pages stand in: who is not signed in signs in here, and goes on where they wanted to go. */
export function Frame() {
  const state = useSyncExternalStore(session.subscribe, session.state);
  const { words } = useWords();
  return (
    <>
      <a className="skip" href="#content">
        {words.skip}
      </a>
      {state.kind === "signed-in" || (state.kind === "signed-out" && state.expired) ? (
        <Inside />
      ) : (
        <Outside starting={state.kind === "starting"} />
      )}
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
                <Outlet />
              </Suspense>
            </MeContext>
          ) : me.error ? (
            <Failure error={me.error} again={() => void me.refetch()} />
          ) : (
            <p className="waiting" role="status">
              {words.loading}
            </p>
          )}
        </main>
      </div>
      <div className="foot" data-react-aria-top-layer="true">
        <UpdateNotice />
        <OfflineNotice />
        <Announcements />
      </div>
      <ShortcutHelp />
      <Expired memberId={memberId} />
    </>
  );
}
