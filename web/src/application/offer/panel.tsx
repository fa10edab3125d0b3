import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { Button } from "react-aria-components/Button";
import { has } from "../../area.ts";
import { announce } from "../../controls/announcement.tsx";
import { Badge } from "../../controls/badge.tsx";
import { Differences, FiguresList } from "../../figures/offer.tsx";
import { OfferBadge } from "../../figures/offer-badge.tsx";
import { figuresWords } from "../../figures/words/index.ts";
import { CommandMessage } from "../../controls/command-message.tsx";
import { More } from "../../controls/disclosure.tsx";
import { Empty } from "../../controls/empty.tsx";
import { Icon, type IconName } from "../../controls/icon.tsx";
import { Actions } from "../../controls/menu.tsx";
import { Confirm } from "../../controls/sheet.tsx";
import { useFormats, useMay, useMe } from "../../me.tsx";
import { useChange, useNames, type Card } from "../data.ts";
import { applicationWords } from "../words/index.ts";
import { figuresOf, isOpen, wasTold, type Offer, type Version } from "./data.ts";
import "./offer.css";
import {
  AnswerSheet,
  CorrectSheet,
  DeadlineSheet,
  DraftSheet,
  ExtendSheet,
  OfferContactSheet,
  RankSheet,
  SkipSheet,
  TellSheet,
  VersionSheet,
  WithdrawSheet,
} from "./sheets.tsx";
import { SupportPart } from "./support.tsx";
import { offerWords } from "./words/index.ts";

type Opened =
  | { readonly sheet: "draft" | "deadline" | "rank" | "skip" }
  | {
      readonly sheet:
        "tell" | "send" | "accept" | "decline" | "withdraw" | "correct" | "extend" | "contact" | "discard";
      /** By its id: what it says while the sheet is open is what the card says by then. */
      readonly offerId: string;
    }
  | { readonly sheet: "version"; readonly by: "employer" | "candidate"; readonly offerId: string };

/** The offer: what was said, what changed from one figure to the next, and the one thing to do now. */
export function OfferPanel({ card }: { readonly card: Card }) {
  const words = offerWords.use();
  const common = figuresWords.use();
  const may = useMay();
  const { seesPay } = useMe();
  const [opened, open] = useState<Opened>();
  const close = () => open(undefined);
  const current = card.offers.find(isOpen);
  const past = card.offers.filter((each) => !isOpen(each)).reverse();
  const isLive = card.state === "live";
  // An offer is drafted at its own milestone: what is open before it comes first.
  const before = card.milestones.find(
    ({ milestone }) => milestone === card.openMilestone && milestone !== "offer",
  );
  return (
    <div className="offer-panel">
      {!seesPay && (
        <p className="caveat">
          <Icon name="eye" /> {common.hidden}
        </p>
      )}
      {current ? (
        <OneOffer card={card} offer={current} onOpen={open} />
      ) : (
        isLive &&
        may("draftOffer") && (
          <section className="card no-offer">
            <Empty icon="offer" title={past.length > 0 ? words.noneOpen : words.none}>
              {before && <p>{words.first(before.label)}</p>}
              {seesPay && !before && (
                <Button className="main" onPress={() => open({ sheet: "draft" })}>
                  {words.draft.act}
                </Button>
              )}
            </Empty>
          </section>
        )
      )}
      {!current && !isLive && past.length === 0 && <Empty icon="offer" title={words.none} />}
      <SupportPart card={card} offer={current} onSkip={() => open({ sheet: "skip" })} />
      <Around card={card} onOpen={open} />
      {past.map((offer, index) => (
        <section key={offer.offerId} className="past-offer">
          {/* The last one shows how it ended, without a press. */}
          <More title={words.earlier(index + 1)} level={2} isOpen={index === 0 && !current}>
            <OneOffer card={card} offer={offer} onOpen={open} />
          </More>
        </section>
      ))}
      {opened && <Opening opened={opened} card={card} onClose={close} />}
    </div>
  );
}

function Opening({
  opened,
  ...rest
}: {
  readonly opened: Opened;
  readonly card: Card;
  readonly onClose: () => void;
}) {
  if (!("offerId" in opened))
    switch (opened.sheet) {
      case "draft":
        return <DraftSheet {...rest} />;
      case "deadline":
        return <DeadlineSheet {...rest} />;
      case "rank":
        return <RankSheet name={rest.card.candidate.name} {...rest} />;
      case "skip":
        return <SkipSheet {...rest} />;
    }
  const offer = rest.card.offers.find(({ offerId }) => offerId === opened.offerId);
  if (!offer) return null;
  switch (opened.sheet) {
    case "tell":
    case "send":
      return <TellSheet how={opened.sheet} offer={offer} {...rest} />;
    case "accept":
    case "decline":
      return <AnswerSheet answer={opened.sheet} offer={offer} {...rest} />;
    case "withdraw":
      return <WithdrawSheet offer={offer} {...rest} />;
    case "correct":
      return <CorrectSheet offer={offer} {...rest} />;
    case "extend":
      return <ExtendSheet offer={offer} {...rest} />;
    case "contact":
      return <OfferContactSheet offer={offer} {...rest} />;
    case "discard":
      return <Discard offer={offer} {...rest} />;
    case "version":
      return <VersionSheet offer={offer} proposedBy={opened.by} {...rest} />;
  }
}

/** A draft that nobody was told of goes; nothing else does. */
function Discard({
  card,
  offer,
  onClose,
}: {
  readonly card: Card;
  readonly offer: Offer;
  readonly onClose: () => void;
}) {
  const { discard: own } = offerWords.use();
  const discard = useChange("discardOffer", card.applicationId, {
    onDone: () => {
      onClose();
      announce(own.done);
    },
  });
  return (
    <Confirm
      title={own.title}
      isOpen
      action={own.act}
      isBusy={discard.state === "sending"}
      onConfirm={() => discard.send({ path: { id: card.applicationId, offerId: offer.offerId }, body: {} })}
      onClose={onClose}
    >
      <p>{own.lead}</p>
      <CommandMessage command={discard} />
    </Confirm>
  );
}

function OneOffer({
  card,
  offer,
  onOpen,
}: {
  readonly card: Card;
  readonly offer: Offer;
  readonly onOpen: (opened: Opened) => void;
}) {
  const words = offerWords.use();
  const common = figuresWords.use();
  const formats = useFormats();
  const names = useNames();
  const { seesPay } = useMe();
  const heading = `offer-${offer.offerId}`;
  const versions = [...offer.versions].reverse();
  return (
    <article className="card offer" aria-labelledby={heading}>
      <header>
        <h2 id={heading}>{words.title}</h2>
        <OfferBadge status={offer.status} />
      </header>
      {isOpen(offer) && offer.expiresAt && (
        <p className="turn">
          {words.openUntil(formats.time(offer.expiresAt))} · {formats.relativeDay(offer.expiresAt)}
        </p>
      )}
      <OfferActions card={card} offer={offer} onOpen={onOpen} />
      {offer.hasDraft && (
        <div className="offer-draft">
          <h3>{wasTold(offer) ? words.nextDraft : words.draft.title}</h3>
          <p className="hint">{words.draft.lead}</p>
          {offer.draft ? (
            <FiguresList figures={offer.draft} siteName={names.of} />
          ) : (
            !seesPay && <p>{common.hidden}</p>
          )}
        </div>
      )}
      {versions.length > 0 && (
        <ol className="versions" reversed>
          {versions.map((version, index) => (
            <OneVersion
              key={version.number}
              version={version}
              before={versions[index + 1]}
              isAccepted={offer.acceptedVersion === version.number}
              isLatest={index === 0}
            />
          ))}
        </ol>
      )}
      <OfferContacts card={card} offer={offer} />
    </article>
  );
}

/** A figure on the table: who put it there, how, and what it changes. */
function OneVersion({
  version,
  before,
  isAccepted,
  isLatest,
}: {
  readonly version: Version;
  readonly before: Version | undefined;
  readonly isAccepted: boolean;
  readonly isLatest: boolean;
}) {
  const words = offerWords.use();
  const common = figuresWords.use();
  const formats = useFormats();
  const names = useNames();
  const { number, proposedBy, channel, toldAt, correction } = version;
  const figures = figuresOf(version);
  return (
    <li className={`version ${proposedBy}`}>
      <h3>
        {words.versionBy[proposedBy]?.(number) ?? words.versionOf(number)}
        {isAccepted && <Badge tone="green">{common.statuses["accepted"] ?? ""}</Badge>}
        {correction && (
          <Badge tone="amber" icon="edit">
            {words.corrected}
          </Badge>
        )}
      </h3>
      <p className="by">
        {common.channels[channel] ?? channel} · {formats.instant(toldAt)}
      </p>
      {figures && (
        <p className="worth">
          <strong>{formats.money(figures.fullTimeBase, figures.terms.currency)}</strong>{" "}
          <span>{common.terms.fullTimeBase}</span>
        </p>
      )}
      <Differences version={version} before={before && figuresOf(before)?.terms} siteName={names.of} />
      {correction && version.figures && (
        <p className="hint">
          {words.correctedFrom(
            formats.money(version.figures.fullTimeBase, version.figures.terms.currency),
            common.corrections[correction.reason] ?? correction.reason,
            formats.day(correction.at),
          )}
        </p>
      )}
      {figures && (
        <More title={words.allFigures(number)} level={4} isOpen={isLatest && !before}>
          <FiguresList figures={figures} siteName={names.of} />
        </More>
      )}
    </li>
  );
}

/** One main action, two beside it, the rest behind one button. */
function OfferActions({
  card,
  offer,
  onOpen,
}: {
  readonly card: Card;
  readonly offer: Offer;
  readonly onOpen: (opened: Opened) => void;
}) {
  const words = offerWords.use();
  const may = useMay();
  const { seesPay } = useMe();
  const isLive = card.state === "live" && isOpen(offer);
  const told = wasTold(offer);
  const at = (sheet: Exclude<Opened, { by: string }>["sheet"]) => () =>
    onOpen({ sheet, offerId: offer.offerId });
  const version = (by: "employer" | "candidate") => () =>
    onOpen({ sheet: "version", by, offerId: offer.offerId });
  interface Doing {
    readonly id: string;
    readonly operation: string;
    readonly text: string;
    readonly icon: IconName;
    readonly fits: boolean;
    readonly act: () => void;
  }
  const tell: Doing = {
    id: "tell",
    operation: "tellOffer",
    text: offer.hasDraft || !told ? words.tell.act : words.tell.again,
    icon: "talk",
    fits: isLive,
    act: at("tell"),
  };
  const send: Doing = {
    id: "send",
    operation: "sendOffer",
    text: words.send.act,
    icon: "mail",
    fits: isLive,
    act: at("send"),
  };
  const accept: Doing = {
    id: "accept",
    operation: "acceptOffer",
    text: words.accept.act,
    icon: "check",
    fits: isLive && told,
    act: at("accept"),
  };
  const counter: Doing = {
    id: "counter",
    operation: "addOfferVersion",
    text: words.version.counterAct,
    icon: "people",
    fits: isLive && told && seesPay,
    act: version("candidate"),
  };
  const figures: Doing = {
    id: "figures",
    operation: "addOfferVersion",
    text: offer.hasDraft ? words.draft.change : words.version.title,
    icon: "edit",
    fits: isLive && seesPay,
    act: version("employer"),
  };
  const decline: Doing = {
    id: "decline",
    operation: "declineOffer",
    text: words.decline.act,
    icon: "stop",
    fits: isLive && told,
    act: at("decline"),
  };
  const others: readonly Doing[] = [
    {
      id: "extend",
      operation: "extendOffer",
      text: words.extend.act,
      icon: "clock",
      fits: isLive && offer.expiresAt !== undefined,
      act: at("extend"),
    },
    {
      id: "contact",
      operation: "logOfferContact",
      text: words.contact.title,
      icon: "phone",
      fits: true,
      act: at("contact"),
    },
    {
      id: "correct",
      operation: "correctOffer",
      text: words.correct.title,
      icon: "edit",
      fits: told && seesPay,
      act: at("correct"),
    },
    {
      id: "withdraw",
      operation: "withdrawOffer",
      text: words.withdraw.act,
      icon: "undo",
      fits: isLive && told,
      act: at("withdraw"),
    },
    {
      id: "discard",
      operation: "discardOffer",
      text: words.discard.act,
      icon: "close",
      fits: isLive && !told,
      act: at("discard"),
    },
  ];
  // What comes next: figures that nobody heard yet are told; what they ask for is answered; else they say yes or no.
  const order = offer.hasDraft
    ? [tell, send, figures, accept, counter, decline]
    : offer.status === "negotiating"
      ? [figures, accept, decline, counter, tell, send]
      : [accept, counter, decline, figures, tell, send];
  const can = [...order, ...others].filter(({ operation, fits }) => fits && may(operation));
  const inSight = isLive ? can.slice(0, 3) : [];
  const rest = can.slice(inSight.length);
  if (can.length === 0) return null;
  return (
    <div className="actions">
      {inSight.map(({ id, text, icon, act }, index) => (
        <Button key={id} className={index === 0 ? "main" : ""} onPress={act}>
          <Icon name={icon} />
          {text}
        </Button>
      ))}
      {rest.length > 0 && <Actions label={words.more} items={rest} />}
    </div>
  );
}

/** Contacts of both sides about it, newest first. */
function OfferContacts({ card, offer }: { readonly card: Card; readonly offer: Offer }) {
  const words = offerWords.use();
  const { contacts: said, card: person } = applicationWords.use();
  const formats = useFormats();
  const all = [...offer.contacts].sort((a, b) => (a.at < b.at ? 1 : -1));
  if (all.length === 0) return null;
  return (
    <More
      title={words.contact.all(formats.count(all.length))}
      isOpen={card.state === "live" && all.length < 3}
    >
      <ul className="log">
        {all.map(({ eventSeq, channel, direction, by, at }) => (
          <li key={eventSeq}>
            <strong>{person.channels[channel] ?? channel}</strong>
            <small>
              {[words.contact.sides[by], said.directions[direction], formats.instant(at)]
                .filter(Boolean)
                .join(" · ")}
            </small>
          </li>
        ))}
      </ul>
    </More>
  );
}

/** What presses from outside, and who would be next. */
function Around({ card, onOpen }: { readonly card: Card; readonly onOpen: (opened: Opened) => void }) {
  const words = offerWords.use();
  const common = figuresWords.use();
  const formats = useFormats();
  const may = useMay();
  // Who else wants them is told to recruiters alone: who does not read it cannot change it either.
  const seesDeadline = has(useMe(), "recruiter");
  const isLive = card.state === "live";
  const { competingDeadline, shortlistRank } = card;
  if (!may("setCompetingDeadline") && !may("rankOnShortlist")) return null;
  if (!isLive && !competingDeadline && shortlistRank === undefined) return null;
  return (
    <section className="card around" aria-label={words.around}>
      <dl className="facts">
        {seesDeadline && (
          <div>
            <dt>{words.deadline.title}</dt>
            <dd>
              {competingDeadline ? (
                <>
                  {formats.time(competingDeadline)}
                  <small>{formats.relativeDay(competingDeadline)}</small>
                </>
              ) : (
                common.nothing
              )}
            </dd>
          </div>
        )}
        <div>
          <dt>{words.rank.place}</dt>
          <dd>{shortlistRank === undefined ? common.nothing : formats.count(shortlistRank)}</dd>
        </div>
      </dl>
      {isLive && (
        <div className="actions">
          {seesDeadline && may("setCompetingDeadline") && (
            <Button className="quiet" onPress={() => onOpen({ sheet: "deadline" })}>
              <Icon name="clock" />
              {words.deadline.change}
            </Button>
          )}
          {may("rankOnShortlist") && (
            <Button className="quiet" onPress={() => onOpen({ sheet: "rank" })}>
              <Icon name="star" />
              {words.rank.change}
            </Button>
          )}
          {may("getShortlist") && (
            <Link className="button" to="/shortlists/$job" params={{ job: card.jobId }}>
              {words.shortlist.title}
            </Link>
          )}
        </div>
      )}
    </section>
  );
}
