import { Badge } from "../controls/badge.tsx";
import { OfferBadge } from "../figures/offer-badge.tsx";
import { Differences, FiguresList } from "../figures/offer.tsx";
import { figuresWords } from "../figures/words/index.ts";
import { useFormats } from "../me.tsx";
import type { Brief } from "./queries.ts";
import { expertWords } from "./words/index.ts";

type Offer = Brief["offers"][number];
type Version = Offer["versions"][number];

/** Every figure that was told or asked for, with what differs from the one before. */
export function Offers({ offers }: { readonly offers: readonly Offer[] }) {
  const { offers: words } = expertWords.use();
  const formats = useFormats();
  return (
    <section className="card" aria-labelledby="offers">
      <h2 id="offers">{words.title}</h2>
      {offers.length === 0 && <p className="lead">{words.none}</p>}
      {offers.map(({ offerId, status, expiresAt, acceptedVersion, versions }) => (
        <div key={offerId} className="talk-offer">
          <p className="talk-offer-state">
            <OfferBadge status={status} />
            {expiresAt && <span>{words.until(formats.time(expiresAt))}</span>}
          </p>
          {versions.length === 0 && <p className="lead">{words.notTold}</p>}
          <ol className="talk-versions">
            {versions.toReversed().map((version, index, all) => (
              <OneVersion
                key={version.number}
                version={version}
                before={all[index + 1]}
                isAccepted={version.number === acceptedVersion}
              />
            ))}
          </ol>
        </div>
      ))}
    </section>
  );
}

function OneVersion({
  version,
  before,
  isAccepted,
}: {
  readonly version: Version;
  readonly before: Version | undefined;
  readonly isAccepted: boolean;
}) {
  const { offers: words } = expertWords.use();
  const common = figuresWords.use();
  const formats = useFormats();
  const { number, proposedBy, channel, toldAt, figures, correction } = version;
  return (
    <li className="talk-version" aria-label={words.version(String(number))}>
      <header>
        <h3>{words.version(String(number))}</h3>
        <Badge tone={isAccepted ? "green" : "plain"} icon={proposedBy === "candidate" ? "person" : "site"}>
          {(isAccepted && common.statuses["accepted"]) || words.by[proposedBy]}
        </Badge>
      </header>
      <p className="lead">
        {common.channels[channel] ?? channel} · {formats.time(toldAt)}
      </p>
      {figures ? <FiguresList figures={figures} /> : <p className="lead">{common.hidden}</p>}
      {correction && (
        <div className="talk-correction">
          <p>
            <strong>
              {words.corrected(
                common.corrections[correction.reason] ?? correction.reason,
                formats.day(correction.at),
              )}
            </strong>
          </p>
          {correction.figures && <FiguresList figures={correction.figures} />}
        </div>
      )}
      <Differences version={version} before={(before?.correction?.figures ?? before?.figures)?.terms} />
    </li>
  );
}
