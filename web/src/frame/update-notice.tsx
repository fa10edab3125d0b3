import { useSyncExternalStore } from "react";
import { Button } from "react-aria-components/Button";
import { Icon } from "../controls/icon.tsx";
import { useWords } from "../words/index.tsx";
import { update } from "./update.ts";

/** A newer build is there: it comes when the reader wants it, never in the middle of something. */
export function UpdateNotice() {
  const { words } = useWords();
  const isThere = useSyncExternalStore(update.subscribe, update.isThere);
  if (!isThere) return null;
  return (
    <div className="notice" role="status">
      <Icon name="info" />
      <span>{words.update.there}</span>
      <Button onPress={update.take}>{words.update.take}</Button>
    </div>
  );
}
