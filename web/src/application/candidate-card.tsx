import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { Button } from "react-aria-components/Button";
import { More } from "../controls/disclosure.tsx";
import { Icon } from "../controls/icon.tsx";
import { useFormats, useMay } from "../me.tsx";
import { names as languageNames } from "../words/index.tsx";
import { useNames, type Card } from "./data.ts";
import { useWords } from "../words/index.tsx";
import { applicationWords } from "./words/index.ts";

/** The person: the phone first, since first contact is by phone; then how else, from where, and through whom. */
export function CandidateCard({
  card,
  onLog,
  onCorrect,
}: {
  readonly card: Card;
  readonly onLog: () => void;
  readonly onCorrect: () => void;
}) {
  const words = applicationWords.use();
  const own = words.card;
  const may = useMay();
  const formats = useFormats();
  const { candidate, referrer, recruiter } = card;
  const yesNo = (value: boolean) => (value ? own.yes : own.no);
  return (
    <section className="card person" aria-labelledby="person-title">
      <header>
        <h2 id="person-title">{own.title}</h2>
        {may("correctCandidate") && (
          <Button className="quiet round" aria-label={own.correct} onPress={onCorrect}>
            <Icon name="edit" />
          </Button>
        )}
      </header>
      <div className="reach">
        {candidate.phone ? (
          <a className="button call" href={`tel:${candidate.phone}`} aria-label={own.call(candidate.phone)}>
            <Icon name="phone" />
            {candidate.phone}
          </a>
        ) : (
          <p className="hint">{own.noPhone}</p>
        )}
        {may("logContact") && (
          <Button onPress={onLog}>
            <Icon name="plus" />
            {words.contacts.log}
          </Button>
        )}
      </div>
      <dl className="facts">
        {candidate.email && (
          <Fact name={own.channels["email"] ?? ""}>
            <a href={`mailto:${candidate.email}`}>{candidate.email}</a>
          </Fact>
        )}
        {candidate.preferredChannel && (
          <Fact name={own.prefers}>
            {own.channels[candidate.preferredChannel] ?? candidate.preferredChannel}
          </Fact>
        )}
        {candidate.locale && (
          <Fact name={own.language}>
            <span lang={candidate.locale}>{languageNames[candidate.locale]}</span>
          </Fact>
        )}
        {candidate.postcode && (
          <Fact name={own.postcode}>
            {candidate.postcode}
            {candidate.distance && <small>{own.away(formats.count(candidate.distance.km))}</small>}
          </Fact>
        )}
        {candidate.movingCloser !== undefined && (
          <Fact name={own.moving}>{yesNo(candidate.movingCloser)}</Fact>
        )}
        <Fact name={words.newToSector}>
          {yesNo(card.newToSector)}
          <small>{own.toCheck}</small>
        </Fact>
        <Fact name={own.referrer}>{referrer?.name ?? own.nobody}</Fact>
        <Fact name={own.recruiter}>{recruiter?.name ?? own.nobody}</Fact>
      </dl>
      {candidate.about && (
        <div>
          <h3>{own.about}</h3>
          <p className="said">{candidate.about}</p>
        </div>
      )}
      {card.keptUntil && <p className="hint">{own.kept(formats.day(card.keptUntil))}</p>}
    </section>
  );
}

const Fact = ({ name, children }: { readonly name: string; readonly children: ReactNode }) => (
  <div>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
);

/** Tries and conversations, newest first, with what was noted. */
export function Contacts({ card }: { readonly card: Card }) {
  const words = applicationWords.use();
  const own = words.contacts;
  const formats = useFormats();
  const names = useNames();
  const may = useMay();
  const { labels } = useWords();
  if (!may("logContact")) return null;
  const noteOf = (id: string | undefined) => card.notes.find(({ noteId }) => noteId === id)?.text;
  const all = [
    ...card.contacts.map((each) => ({
      ...each,
      what: own.results[each.result] ?? each.result,
      how: [words.card.channels[each.channel], own.directions[each.direction]],
    })),
    // Whoever recorded that they spoke, or that nobody answered, has logged that with it.
    ...card.milestones.flatMap(({ outcomes }) =>
      outcomes
        .filter(({ contact }) => contact !== undefined)
        .map(({ effectiveAt, outcome, label, ...each }) => ({
          ...each,
          what: labels.outcome(outcome, label),
          at: effectiveAt,
          how: [],
        })),
    ),
  ].sort((a, b) => (a.at < b.at ? 1 : -1));
  const item = ({ eventSeq, what, how, at, by, noteId }: (typeof all)[number]) => (
    <li key={eventSeq}>
      <strong>{what}</strong>
      <small>{[...how, formats.instant(at), names.by(by)].join(" · ")}</small>
      {noteOf(noteId) && <p className="said">{noteOf(noteId)}</p>}
    </li>
  );
  return (
    <section className="card" aria-labelledby="contacts-title">
      <h2 id="contacts-title">{own.title}</h2>
      {all.length === 0 ? (
        <p className="hint">{own.none}</p>
      ) : (
        <ul className="log">{all.slice(0, 3).map(item)}</ul>
      )}
      {all.length > 3 && (
        <More title={own.all(all.length)} level={3}>
          <ul className="log">{all.slice(3).map(item)}</ul>
        </More>
      )}
    </section>
  );
}

/** Other applications that look like the same person, and what they share. */
export function Duplicates({
  card,
  onCompare,
}: {
  readonly card: Card;
  readonly onCompare: (applicationId: string) => void;
}) {
  const words = applicationWords.use();
  const own = words.duplicates;
  const formats = useFormats();
  const names = useNames();
  const may = useMay();
  // Whichever of the two is read: the one that went into the other leads there as well.
  const into = card.archivedBecause?.into;
  const merged = into === undefined ? card.mergedWith : [...card.mergedWith, into];
  const alike = card.duplicates.filter(({ applicationId }) => !merged.includes(applicationId));
  if (alike.length + merged.length === 0) return null;
  return (
    <section className="card" aria-labelledby="duplicates-title">
      <h2 id="duplicates-title">{alike.length > 0 ? own.title : words.merge.merged}</h2>
      <ul className="log">
        {alike.map((each) => (
          <li key={each.applicationId}>
            <Link to="/applications/$id" params={{ id: each.applicationId }}>
              {names.of(each.jobId) ?? words.title}
            </Link>
            <small>
              {[
                words.states[each.state],
                formats.day(each.receivedAt),
                ...each.matches.map((match) => own.why[match]),
              ].join(" · ")}
            </small>
            {may("mergeApplication") && (
              <Button className="quiet" onPress={() => onCompare(each.applicationId)}>
                {own.compare}
              </Button>
            )}
          </li>
        ))}
        {merged.map((id) => (
          <li key={id}>
            <Link to="/applications/$id" params={{ id }}>
              {words.archive.into}
            </Link>
            {may("unmergeApplication") && (
              <Button className="quiet" onPress={() => onCompare(id)}>
                {words.merge.unmerge}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
