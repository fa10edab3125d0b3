import { Button } from "react-aria-components/Button";
import { announce } from "../../controls/announcement.tsx";
import { Badge, type Tone } from "../../controls/badge.tsx";
import { CommandMessage } from "../../controls/command-message.tsx";
import { Icon, type IconName } from "../../controls/icon.tsx";
import { useFormats, useMay } from "../../me.tsx";
import { useChange, type Card } from "../data.ts";
import { wasTold, type Offer } from "./data.ts";
import { offerWords } from "./words/index.ts";

type Status = NonNullable<Card["support"]>["status"];

const looks: Readonly<Record<Status, readonly [Tone, IconName]>> = {
  undecided: ["amber", "clock"],
  offered: ["amber", "mail"],
  accepted: ["amber", "calendar"],
  booked: ["amber", "calendar"],
  held: ["green", "check"],
  declined: ["plain", "stop"],
  "no-show": ["amber", "warning"],
  skipped: ["plain", "close"],
};

/** Help with the offer: where it stands, never what is said in it. Offered by itself unless somebody skips it. */
export function SupportPart({
  card,
  offer,
  onSkip,
}: {
  readonly card: Card;
  readonly offer: Offer | undefined;
  readonly onSkip: () => void;
}) {
  const words = offerWords.use();
  const own = words.support;
  const formats = useFormats();
  const may = useMay();
  const { support } = card;
  const decide = useChange("decideSupport", card.applicationId, { onDone: () => announce(own.offered) });
  if (!support || (support.status === "undecided" && !(offer && wasTold(offer)))) return null;
  const [tone, icon] = looks[support.status];
  const waits = support.status === "undecided" && card.state === "live";
  const when = support.answeredAt ?? support.decidedAt;
  return (
    <section className="card support" aria-labelledby="support-title">
      <header>
        <h2 id="support-title">{own.title}</h2>
        <Badge tone={tone} icon={icon}>
          {own.statuses[support.status] ?? support.status}
        </Badge>
      </header>
      {support.skipReason && <p>{own.reasons[support.skipReason] ?? support.skipReason}</p>}
      {when && <p className="turn">{formats.instant(when)}</p>}
      {support.moreTimeAskedAt && (
        <p className="turn">
          <Icon name="clock" /> {own.moreTime(formats.instant(support.moreTimeAskedAt))}
        </p>
      )}
      {waits && <p className="turn">{own.byItself}</p>}
      {waits && may("decideSupport") && (
        <>
          <CommandMessage command={decide} />
          <div className="actions">
            <Button
              isPending={decide.state === "sending"}
              onPress={() => decide.send({ path: { id: card.applicationId }, body: { decision: "offer" } })}
            >
              <Icon name="check" />
              {own.offer}
            </Button>
            <Button className="quiet" onPress={onSkip}>
              {own.skip}
            </Button>
          </div>
        </>
      )}
    </section>
  );
}
