import { useEffect, useState, useSyncExternalStore } from "react";
import { Sheet } from "../controls/sheet.tsx";
import { useWords } from "../words/index.tsx";
import { Tick } from "../controls/field.tsx";
import { onShowShortcuts, shortcuts, singleKeys } from "./shortcuts.ts";

/** Everything that keys do on the page that is open. */
export function ShortcutHelp() {
  const { words } = useWords();
  const [isOpen, setOpen] = useState(false);
  useEffect(() => onShowShortcuts(() => setOpen(true)), []);
  const there = useSyncExternalStore(shortcuts.subscribe, shortcuts.list);
  const single = useSyncExternalStore(shortcuts.subscribe, singleKeys.are);
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
      <Tick value={single} onChange={singleKeys.become}>
        {words.keys.single}
      </Tick>
    </Sheet>
  );
}
