import { useEffect, useState, useSyncExternalStore } from "react";
import { Sheet } from "../controls/sheet.tsx";
import { useWords } from "../words/index.tsx";
import { onShowShortcuts, shortcuts } from "./shortcuts.ts";

/** Everything that keys do on the page that is open. */
export function ShortcutHelp() {
  const { words } = useWords();
  const [isOpen, setOpen] = useState(false);
  useEffect(() => onShowShortcuts(() => setOpen(true)), []);
  const there = useSyncExternalStore(shortcuts.subscribe, shortcuts.list);
  const all = [...there, { key: "?", label: words.keys.title }, ...words.keys.everywhere];
  return (
    <Sheet title={words.keys.title} isOpen={isOpen} onClose={() => setOpen(false)}>
      <dl className="keys">
        {all.map(({ key, label }) => (
          <div key={key + label}>
            <dt>
              <kbd>{words.keys.names[key] ?? key}</kbd>
            </dt>
            <dd>{label}</dd>
          </div>
        ))}
      </dl>
    </Sheet>
  );
}
