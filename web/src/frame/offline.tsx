import { useIsFetching, useQueryClient } from "@tanstack/react-query";
import { useSyncExternalStore } from "react";
import { Icon } from "../controls/icon.tsx";
import { useFormats } from "../me.tsx";
import { useWords } from "../words/index.tsx";

const subscribe = (listener: () => void): (() => void) => {
  addEventListener("online", listener);
  addEventListener("offline", listener);
  return () => {
    removeEventListener("online", listener);
    removeEventListener("offline", listener);
  };
};

/** Whether there is a network at all. */
export const useOnline = (): boolean => useSyncExternalStore(subscribe, () => navigator.onLine);

/** Without a network: what is shown was loaded before, and when; nothing that is done now is sent. */
export function OfflineNotice() {
  const online = useOnline();
  return online ? null : <Since />;
}

function Since() {
  const { words } = useWords();
  const formats = useFormats();
  const queries = useQueryClient();
  // Counted only to be drawn anew when something more was loaded.
  useIsFetching();
  const loaded = queries
    .getQueryCache()
    .findAll({ type: "active" })
    .flatMap(({ state }) => (state.dataUpdatedAt > 0 ? [state.dataUpdatedAt] : []));
  const oldest = loaded.length > 0 ? Math.min(...loaded) : undefined;
  return (
    <p className="notice warn" role="status">
      <Icon name="offline" />
      <span>
        {oldest ? words.offline.since(formats.time(new Date(oldest).toISOString())) : words.offline.nothing}
      </span>
    </p>
  );
}
