import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { Button } from "react-aria-components/Button";
import { Empty } from "../controls/empty.tsx";
import { Failure } from "../controls/failure.tsx";
import { Icon } from "../controls/icon.tsx";
import { Lines } from "../controls/skeleton.tsx";
import { PageTitle } from "../frame/page-title.tsx";
import { useShortcut } from "../frame/shortcuts.ts";
import { howMany } from "../how-many.ts";
import { useFormats, useMay } from "../me.tsx";
import { sectionOf, sections, useAgenda } from "./agenda.ts";
import { useNames } from "./names.ts";
import "./recruiter.css";
import { Tips } from "./tips.tsx";
import { WaitingLine } from "./waiting-line.tsx";
import { recruiterWords } from "./words/index.ts";

/** So many of a section at once: what is due now is never further down than a thumb moves. */
const shownAtOnce = 20;

/** Where a recruiter begins: who waits, why, by when, and the phone. */
export function Today() {
  const words = recruiterWords.use();
  const own = words.today;
  const formats = useFormats();
  const may = useMay();
  const names = useNames();
  const agenda = useAgenda();
  const [shown, show] = useState(shownAtOnce);
  const now = new Date();
  const people = howMany(agenda.waiting);
  const grouped = Map.groupBy(agenda.waiting, (each) => sectionOf(each, formats, now));

  useShortcut("j", words.list.keys.down, () => move(1));
  useShortcut("k", words.list.keys.up, () => move(-1));
  useShortcut("ArrowDown", words.list.keys.down, () => move(1));
  useShortcut("ArrowUp", words.list.keys.up, () => move(-1));

  return (
    <div className="page today-page">
      <PageTitle
        title={own.title}
        lead={agenda.isPending || agenda.error || people === 0 ? " " : own.lead(people)}
      >
        {may("createApplication") && (
          <Link className="button" to="/applications/new">
            <Icon name="plus" /> {words.add.title}
          </Link>
        )}
      </PageTitle>
      {agenda.error ? (
        <Failure error={agenda.error} again={agenda.again} />
      ) : agenda.isPending || !names.isReady ? (
        <Lines count={6} />
      ) : agenda.waiting.length === 0 ? (
        <Empty title={own.clear}>
          <Link className="button" to="/applications">
            {own.toList}
          </Link>
        </Empty>
      ) : (
        sections.map((section) => {
          const items = grouped.get(section) ?? [];
          if (items.length === 0) return null;
          const counted = howMany(items);
          return (
            <section key={section} className="agenda" aria-labelledby={`section-${section}`}>
              <h2 id={`section-${section}`} className={section}>
                {section === "overdue" && <Icon name="clock" />}
                {own.sections[section]}{" "}
                {counted > 0 && <span className="count">{formats.count(counted)}</span>}
              </h2>
              <ul>
                {items.slice(0, shown).map((each) => (
                  <WaitingLine key={each.applicationId} waiting={each} names={names} section={section} />
                ))}
              </ul>
              {items.length > shown && <Button onPress={() => show(shown + shownAtOnce)}>{own.more}</Button>}
            </section>
          );
        })
      )}
      {!agenda.isPending && agenda.hasMore && <p className="hint">{own.beyond}</p>}
      {!agenda.isPending && names.isReady && <Tips />}
    </div>
  );
}

/** To the next or previous of those who wait. */
function move(by: 1 | -1): void {
  const all = [...document.querySelectorAll<HTMLAnchorElement>(".agenda a.to-card")];
  const at = all.findIndex((link) => link === document.activeElement);
  all[at < 0 ? 0 : Math.min(Math.max(at + by, 0), all.length - 1)]?.focus();
}
