import { Button } from "react-aria-components/Button";
import { announce } from "../../controls/announcement.tsx";
import { Badge, type Tone } from "../../controls/badge.tsx";
import { CommandMessage } from "../../controls/command-message.tsx";
import { Icon, type IconName } from "../../controls/icon.tsx";
import { useFormats, useMay } from "../../me.tsx";
import type { Card } from "../data.ts";
import { useOfferChange, useSites, wasTold, type Offer } from "./data.ts";
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
  const decide = useOfferChange("decideSupport", card, { onDone: () => announce(own.offered) });
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
      {waits && offer && <Countdown card={card} offer={offer} />}
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

/** Working hours after the figure was told in which somebody may skip the help. */
const hours = 4;

/** Until when it can be skipped: named where the site's day is long enough, else the next working day. */
function Countdown({ card, offer }: { readonly card: Card; readonly offer: Offer }) {
  const { support: own } = offerWords.use();
  const formats = useFormats();
  const site = useSites().data?.find(({ siteId }) => siteId === card.siteId);
  const told = offer.moves.find(({ to, undone }) => (to === "told" || to === "sent") && !undone);
  if (!told) return null;
  const since = told.recordedAt > told.at ? told.recordedAt : told.at;
  const at = site && sameDay(since, site);
  return (
    <p className="turn">
      {at
        ? own.byItself(`${formats.relativeDay(at)}, ${formats.time(at)}`)
        : own.nextDay(formats.time(since))}
    </p>
  );
}

interface Hours {
  readonly zone: string;
  readonly workingDays: readonly number[];
  readonly opens: string;
  readonly closes: string;
  readonly closedDays: readonly string[];
}

/** Four working hours on, where they end on the same day of the site; public holidays are the API's to know. */
function sameDay(since: string, { zone, workingDays, opens, closes, closedDays }: Hours): string | undefined {
  const at = new Date(since);
  const part = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat("sv", { timeZone: zone, ...options }).format(at);
  const day = part({ dateStyle: "short" });
  const weekday = new Date(`${day}T12:00:00Z`).getUTCDay() || 7;
  if (!workingDays.includes(weekday) || closedDays.includes(day)) return undefined;
  const minutes = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
  const now = minutes(part({ hour: "2-digit", minute: "2-digit" }));
  const from = Math.max(now, minutes(opens));
  if (from + hours * 60 > minutes(closes)) return undefined;
  return new Date(at.getTime() + (from + hours * 60 - now) * 60_000).toISOString();
}
