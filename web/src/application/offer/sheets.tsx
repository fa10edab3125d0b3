import { useState } from "react";
import type { Body } from "../../api.ts";
import { announce } from "../../controls/announcement.tsx";
import { Choice } from "../../controls/choice.tsx";
import { Radios, TextLine, TextLines } from "../../controls/field.tsx";
import { Icon } from "../../controls/icon.tsx";
import { Kept } from "../../controls/kept.tsx";
import { instantOf, isNoMoment, localMoment, noonOf } from "../../controls/moment.ts";
import { useDraft } from "../../draft.ts";
import type { Formats } from "../../format.ts";
import { useFormats } from "../../me.tsx";
import { figuresWords } from "../../figures/words/index.ts";
import { CommandSheet } from "../command-sheet.tsx";
import { useChange, type Card } from "../data.ts";
import { applicationWords } from "../words/index.ts";
import {
  employersLast,
  figuresOf,
  impliedNow,
  nextTerms,
  termsOnTable,
  useJob,
  useSites,
  type Offer,
} from "./data.ts";
import { TermsFields } from "./terms-fields.tsx";
import { formFor, formOf, termsOf, termsPointers, type TermsForm } from "./terms.ts";
import { offerWords } from "./words/index.ts";

/** Sheets of the offer: each has one thing to do. What is typed in words is kept until it is sent. */

interface OfCard {
  readonly card: Card;
  readonly onClose: () => void;
}
interface OfOffer extends OfCard {
  readonly offer: Offer;
}

export const channels = ["phone", "video", "in-person", "email", "letter", "portal"] as const;
const contactChannels = ["phone", "email", "text", "whatsapp", "in-person", "video"] as const;
const sides = ["employer", "client", "candidate"] as const;

const optional = <Name extends string>(name: Name, text: string): Partial<Record<Name, string>> =>
  (text.trim() === "" ? {} : { [name]: text.trim() }) as Partial<Record<Name, string>>;
const optionalInstant = <Name extends string>(name: Name, typed: string): Partial<Record<Name, string>> =>
  optional(name, instantOf(typed) ?? "");

/** Times are typed in the reader's own zone, which is named. */
function Zone() {
  const words = applicationWords.use();
  return <p className="hint">{words.outcome.zone(Intl.DateTimeFormat().resolvedOptions().timeZone)}</p>;
}

/** What is recorded beside it: said before the press that does it. */
function Implied({ card }: { readonly card: Card }) {
  const words = applicationWords.use();
  const formats = useFormats();
  const implied = impliedNow(card);
  if (implied.length === 0) return null;
  return <p className="caveat">{words.outcome.implies(formats.list(implied.map(({ label }) => label)))}</p>;
}
const confirming = (card: Card) => (impliedNow(card).length > 0 ? { confirm: true } : {});

/**
 * Figures as they are typed, kept until they are sent: a press beside the sheet and a session that ends do not lose them.
 * What they are about says from which figures they began, so that nothing typed over others comes back.
 */
function useTerms(about: string, start: (formats: Formats) => TermsForm) {
  const formats = useFormats();
  const [begun] = useState(() => ({ about, form: start(formats) }));
  const kept = useDraft(`offer-terms:${begun.about}`);
  const [wasKept] = useState(kept.text !== "");
  const form = kept.text === "" ? begun.form : (JSON.parse(kept.text) as TermsForm);
  return {
    form,
    /** As it is sent; undefined while something is missing or unreadable. */
    terms: termsOf(form, formats),
    set: (next: TermsForm) => kept.setText(JSON.stringify(next)),
    clear: kept.clear,
    wasKept,
  };
}

/** The first figures of an offer, or all of them once nothing was told of the last. */
export function DraftSheet({ card, onClose }: OfCard) {
  const { draft: own } = offerWords.use();
  const formats = useFormats();
  const job = useJob(card.jobId);
  const sites = useSites();
  if (job.isLoading || sites.isLoading) return null;
  const currency = sites.data?.find(({ siteId }) => siteId === card.siteId)?.currency ?? "EUR";
  return (
    <Drafting
      card={card}
      start={formFor(job.data, currency, formats)}
      title={own.title}
      lead={own.lead}
      onClose={onClose}
    />
  );
}

function Drafting({
  card,
  start,
  title,
  lead,
  onClose,
}: OfCard & { readonly start: TermsForm; readonly title: string; readonly lead: string }) {
  const { draft: own } = offerWords.use();
  const typed = useTerms(`draft:${card.applicationId}:${card.offers.length}`, () => start);
  const { form, terms } = typed;
  const draft = useChange("draftOffer", card.applicationId, {
    onDone: () => {
      typed.clear();
      onClose();
      announce(own.done);
    },
  });
  return (
    <CommandSheet
      title={title}
      act={own.save}
      command={draft}
      fields={termsPointers}
      isDisabled={!terms}
      onSend={() => terms && draft.send({ path: { id: card.applicationId }, body: { terms } })}
      onClose={onClose}
    >
      <p className="hint">{lead}</p>
      {typed.wasKept && <Kept onAnew={typed.clear} />}
      <TermsFields form={form} onChange={typed.set} isNewCurrency problemOf={draft.fieldProblem} />
    </CommandSheet>
  );
}

const notYet = "not-yet";

/** The next figures: the employer's, as a draft or told at once, or what the candidate asks for. */
export function VersionSheet({
  card,
  offer,
  proposedBy,
  onClose,
}: OfOffer & { readonly proposedBy: "employer" | "candidate" }) {
  const words = offerWords.use();
  const common = figuresWords.use();
  const own = words.version;
  const isCounter = proposedBy === "candidate";
  const typed = useTerms(
    `${proposedBy}:${card.applicationId}:${offer.offerId}:${offer.versions.length}`,
    (formats) => {
      const latest = isCounter ? termsOnTable(offer) : nextTerms(offer);
      return latest ? formOf(latest, formats) : formFor(undefined, "EUR", formats);
    },
  );
  const { form, terms } = typed;
  const [channel, setChannel] = useState<(typeof channels)[number] | typeof notYet>(
    isCounter ? "phone" : notYet,
  );
  const [toldAt, setToldAt] = useState("");
  const [expiresAt, setExpiresAt] = useState("");
  const note = useDraft(`offer-version:${proposedBy}:${card.applicationId}`);
  const add = useChange("addOfferVersion", card.applicationId, {
    onDone: () => {
      typed.clear();
      note.clear();
      onClose();
      announce(isCounter ? own.countered : channel === notYet ? words.draft.done : words.tell.done);
    },
  });
  const isTold = channel !== notYet;
  const send = () =>
    terms &&
    add.send({
      path: { id: card.applicationId, offerId: offer.offerId },
      body: {
        proposedBy,
        terms,
        ...(isTold ? { channel, ...optionalInstant("toldAt", toldAt), ...optional("note", note.text) } : {}),
        ...(isTold && !isCounter ? optionalInstant("expiresAt", expiresAt) : {}),
      },
    });
  return (
    <CommandSheet
      title={isCounter ? own.counterTitle : offer.hasDraft ? words.draft.change : own.title}
      act={isCounter ? own.counterAct : isTold ? words.tell.act : words.draft.save}
      command={add}
      fields={[...termsPointers, "/toldAt", "/expiresAt", "/note", "/channel"]}
      isDisabled={!terms || (isTold && (isNoMoment(toldAt) || (!isCounter && isNoMoment(expiresAt))))}
      onSend={send}
      onClose={onClose}
    >
      {typed.wasKept && <Kept onAnew={typed.clear} />}
      <TermsFields form={form} onChange={typed.set} problemOf={add.fieldProblem} />
      <Choice
        label={isCounter ? own.heard : own.told}
        value={channel}
        options={[
          ...(isCounter ? [] : [{ id: notYet, text: own.notYet } as const]),
          ...channels.map((id) => ({ id, text: common.channels[id] ?? id })),
        ]}
        onChange={setChannel}
      />
      {isTold && (
        <>
          <TextLine
            type="datetime-local"
            label={words.tell.at}
            value={toldAt || localMoment(new Date())}
            max={localMoment(new Date())}
            error={add.fieldProblem("/toldAt")}
            onChange={setToldAt}
          />
          {!isCounter && (
            <Until
              offer={offer}
              value={expiresAt}
              error={add.fieldProblem("/expiresAt")}
              onChange={setExpiresAt}
            />
          )}
          <Zone />
          <TextLines
            label={words.note}
            rows={2}
            maxLength={4000}
            value={note.text}
            error={add.fieldProblem("/note")}
            onChange={note.setText}
          />
        </>
      )}
    </CommandSheet>
  );
}

/** Until when the candidate can say yes; left empty, the usual. */
function Until({
  offer,
  value,
  error,
  onChange,
}: {
  readonly offer: Offer;
  readonly value: string;
  readonly error: string | undefined;
  readonly onChange: (value: string) => void;
}) {
  const { tell: own } = offerWords.use();
  const formats = useFormats();
  return (
    <TextLine
      type="datetime-local"
      label={own.until}
      hint={offer.expiresAt ? own.runs(formats.time(offer.expiresAt)) : own.usual}
      value={value}
      min={localMoment(new Date())}
      error={error}
      onChange={onChange}
    />
  );
}

/** The figures reach the candidate: told, or in writing with a mail of ours. */
export function TellSheet({ card, offer, how, onClose }: OfOffer & { readonly how: "tell" | "send" }) {
  const words = offerWords.use();
  const common = figuresWords.use();
  const own = words[how];
  const { tell } = words;
  const [channel, setChannel] = useState<(typeof channels)[number]>(how === "tell" ? "phone" : "email");
  const [toldAt, setToldAt] = useState("");
  const [expiresAt, setExpiresAt] = useState("");
  const note = useDraft(`offer-${how}:${card.applicationId}`);
  const put = useChange(how === "tell" ? "tellOffer" : "sendOffer", card.applicationId, {
    onDone: () => {
      note.clear();
      onClose();
      announce(own.done);
    },
  });
  return (
    <CommandSheet
      title={own.title}
      act={own.act}
      command={put}
      fields={["/channel", "/toldAt", "/expiresAt", "/note"]}
      isDisabled={isNoMoment(toldAt) || isNoMoment(expiresAt)}
      onSend={() =>
        put.send({
          path: { id: card.applicationId, offerId: offer.offerId },
          body: {
            channel,
            ...optionalInstant("toldAt", toldAt),
            ...optionalInstant("expiresAt", expiresAt),
            ...optional("note", note.text),
            ...confirming(card),
          },
        })
      }
      onClose={onClose}
    >
      <p className="hint">{own.lead}</p>
      <Implied card={card} />
      <Choice
        label={tell.how}
        value={channel}
        options={channels.map((id) => ({ id, text: common.channels[id] ?? id }))}
        onChange={setChannel}
      />
      <TextLine
        type="datetime-local"
        label={tell.at}
        value={toldAt || localMoment(new Date())}
        max={localMoment(new Date())}
        error={put.fieldProblem("/toldAt")}
        onChange={setToldAt}
      />
      <Until offer={offer} value={expiresAt} error={put.fieldProblem("/expiresAt")} onChange={setExpiresAt} />
      <Zone />
      <TextLines
        label={words.note}
        rows={2}
        maxLength={4000}
        value={note.text}
        error={put.fieldProblem("/note")}
        onChange={note.setText}
      />
    </CommandSheet>
  );
}

/** The candidate's answer, to one of the employer's versions. */
export function AnswerSheet({
  card,
  offer,
  answer,
  onClose,
}: OfOffer & { readonly answer: "accept" | "decline" }) {
  const words = offerWords.use();
  const common = figuresWords.use();
  const own = words[answer];
  const { outcome } = applicationWords.use();
  const formats = useFormats();
  const told = offer.versions.filter(({ proposedBy }) => proposedBy === "employer");
  const last = String(employersLast(offer)?.number ?? 1);
  const [chosen, choose] = useState({ version: last, of: last });
  // A colleague told other figures meanwhile: which of them the answer is to, nobody has said yet.
  const isOvertaken = chosen.of !== last;
  const version = isOvertaken ? undefined : chosen.version;
  const today = formats.date(new Date().toISOString());
  const [day, setDay] = useState(today);
  const at = noonOf(day);
  const note = useDraft(`offer-${answer}:${card.applicationId}`);
  const send = useChange(answer === "accept" ? "acceptOffer" : "declineOffer", card.applicationId, {
    onDone: () => {
      note.clear();
      onClose();
      announce(own.done);
    },
  });
  return (
    <CommandSheet
      title={own.title(card.candidate.name)}
      act={own.act}
      command={send}
      fields={["/version", "/at", "/note"]}
      isDisabled={version === undefined || !at}
      onSend={() =>
        version !== undefined &&
        at &&
        send.send({
          path: { id: card.applicationId, offerId: offer.offerId },
          body: {
            version: Number(version),
            ...(day === today ? {} : { at }),
            ...optional("note", note.text),
            ...confirming(card),
          },
        })
      }
      onClose={onClose}
    >
      <p className="hint">{own.lead}</p>
      <Implied card={card} />
      <div aria-live="polite">
        {isOvertaken && (
          <p className="caveat">
            <Icon name="warning" /> {words.overtaken}
          </p>
        )}
      </div>
      {told.length > 1 && (
        <Radios
          label={own.which}
          isRequired
          value={version}
          options={told.map((each) => {
            const figures = figuresOf(each);
            return {
              id: String(each.number),
              text: words.versionOf(each.number),
              about:
                figures && common.fullTimeYear(formats.money(figures.fullTimeBase, figures.terms.currency)),
            };
          })}
          error={send.fieldProblem("/version")}
          onChange={(id) => choose({ version: id, of: last })}
        />
      )}
      <TextLine
        type="date"
        label={own.day}
        isRequired
        value={day}
        max={today}
        error={send.fieldProblem("/at") ?? (at ? undefined : outcome.required)}
        onChange={setDay}
      />
      <TextLines
        label={words.note}
        rows={2}
        maxLength={4000}
        value={note.text}
        error={send.fieldProblem("/note")}
        onChange={note.setText}
      />
    </CommandSheet>
  );
}

type Reason = Body<"withdrawOffer">["reason"];
const reasons: readonly Reason[] = [
  "another-candidate",
  "experience",
  "requirement",
  "availability",
  "pay-expectation",
  "job-closed",
  "checks",
  "other",
];

/** The employer takes it back: hr confirms, unless hr does it. */
export function WithdrawSheet({ card, offer, onClose }: OfOffer) {
  const words = offerWords.use();
  const own = words.withdraw;
  const { details } = applicationWords.use();
  const [reason, setReason] = useState<Reason>();
  const note = useDraft(`offer-withdraw:${card.applicationId}`);
  const withdraw = useChange("withdrawOffer", card.applicationId, {
    onDone: ({ status }) => {
      note.clear();
      onClose();
      announce(status === 202 ? own.waits : own.done);
    },
  });
  return (
    <CommandSheet
      title={own.title}
      act={own.act}
      command={withdraw}
      fields={["/reason", "/note"]}
      isDisabled={!reason}
      onSend={() =>
        reason &&
        withdraw.send({
          path: { id: card.applicationId, offerId: offer.offerId },
          body: { reason, ...optional("note", note.text), ...confirming(card) },
        })
      }
      onClose={onClose}
    >
      <p className="caveat">{own.lead}</p>
      <Radios
        label={details.reason}
        isRequired
        value={reason}
        options={reasons.map((id) => ({ id, text: details.reasons[id] ?? id }))}
        error={withdraw.fieldProblem("/reason")}
        onChange={setReason}
      />
      <TextLines
        label={words.note}
        rows={2}
        maxLength={4000}
        value={note.text}
        error={withdraw.fieldProblem("/note")}
        onChange={note.setText}
      />
    </CommandSheet>
  );
}

type Correction = Body<"correctOffer">["reason"];
const corrections: readonly Correction[] = ["typing-error", "wrong-period", "wrong-currency", "wrong-hours"];

/** The first figure told held an error: it stays, and this is read in its place. */
export function CorrectSheet({ card, offer, onClose }: OfOffer) {
  const words = offerWords.use();
  const common = figuresWords.use();
  const own = words.correct;
  const [first] = offer.versions;
  const figures = first && figuresOf(first);
  const typed = useTerms(
    `correct:${card.applicationId}:${offer.offerId}:${first?.correction?.at ?? ""}`,
    (formats) => (figures ? formOf(figures.terms, formats) : formFor(undefined, "EUR", formats)),
  );
  const { form, terms } = typed;
  const [reason, setReason] = useState<Correction>("typing-error");
  const note = useDraft(`offer-correct:${card.applicationId}`);
  const correct = useChange("correctOffer", card.applicationId, {
    onDone: () => {
      typed.clear();
      note.clear();
      onClose();
      announce(own.done);
    },
  });
  return (
    <CommandSheet
      title={own.title}
      act={own.act}
      command={correct}
      fields={[...termsPointers, "/reason", "/note"]}
      isDisabled={!terms}
      onSend={() =>
        terms &&
        correct.send({
          path: { id: card.applicationId, offerId: offer.offerId },
          body: { terms, reason, ...optional("note", note.text) },
        })
      }
      onClose={onClose}
    >
      <p className="hint">{own.lead}</p>
      <Radios
        label={own.what}
        value={reason}
        options={corrections.map((id) => ({ id, text: common.corrections[id] ?? id }))}
        error={correct.fieldProblem("/reason")}
        onChange={setReason}
      />
      {typed.wasKept && <Kept onAnew={typed.clear} />}
      <TermsFields
        form={form}
        onChange={typed.set}
        isNewCurrency={reason === "wrong-currency"}
        problemOf={correct.fieldProblem}
      />
      <TextLines
        label={words.note}
        rows={2}
        maxLength={4000}
        value={note.text}
        error={correct.fieldProblem("/note")}
        onChange={note.setText}
      />
    </CommandSheet>
  );
}

/** More time to answer: a later deadline, never an earlier one. */
export function ExtendSheet({ card, offer, onClose }: OfOffer) {
  const words = offerWords.use();
  const own = words.extend;
  const formats = useFormats();
  const [until, setUntil] = useState(offer.expiresAt ? localMoment(new Date(offer.expiresAt)) : "");
  const expiresAt = instantOf(until);
  const extend = useChange("extendOffer", card.applicationId, {
    onDone: (_, { body }) => {
      onClose();
      announce(own.done(body ? formats.time(body.expiresAt) : ""));
    },
  });
  return (
    <CommandSheet
      title={own.title}
      act={own.act}
      command={extend}
      fields={["/expiresAt"]}
      isDisabled={!expiresAt}
      onSend={() =>
        expiresAt &&
        extend.send({
          path: { id: card.applicationId, offerId: offer.offerId },
          body: { expiresAt },
        })
      }
      onClose={onClose}
    >
      {offer.expiresAt && <p>{words.tell.runs(formats.time(offer.expiresAt))}</p>}
      <TextLine
        type="datetime-local"
        label={own.until}
        isRequired
        value={until}
        min={localMoment(new Date())}
        error={extend.fieldProblem("/expiresAt")}
        onChange={setUntil}
      />
      <Zone />
    </CommandSheet>
  );
}

/** Who spoke with whom about the offer, and how. */
export function OfferContactSheet({ card, offer, onClose }: OfOffer) {
  const words = offerWords.use();
  const own = words.contact;
  const { contacts, card: person } = applicationWords.use();
  const [channel, setChannel] = useState<(typeof contactChannels)[number]>("phone");
  const [direction, setDirection] = useState<"out" | "in">("out");
  const [by, setBy] = useState<(typeof sides)[number]>("employer");
  const [at, setAt] = useState("");
  const note = useDraft(`offer-contact:${card.applicationId}`);
  const log = useChange("logOfferContact", card.applicationId, {
    onDone: () => {
      note.clear();
      onClose();
      announce(own.done);
    },
  });
  return (
    <CommandSheet
      title={own.title}
      act={own.act}
      command={log}
      fields={["/at", "/note"]}
      isDisabled={isNoMoment(at)}
      onSend={() =>
        log.send({
          path: { id: card.applicationId, offerId: offer.offerId },
          body: {
            channel,
            direction,
            by,
            at: instantOf(at) ?? new Date().toISOString(),
            ...optional("note", note.text),
          },
        })
      }
      onClose={onClose}
    >
      <Choice
        label={contacts.channel}
        value={channel}
        options={contactChannels.map((id) => ({ id, text: person.channels[id] ?? id }))}
        onChange={setChannel}
      />
      <Radios
        label={contacts.direction}
        value={direction}
        options={(["out", "in"] as const).map((id) => ({ id, text: contacts.directions[id] ?? id }))}
        onChange={setDirection}
      />
      <Radios
        label={own.by}
        value={by}
        options={sides
          .filter((id) => id !== "client" || card.clientId !== undefined)
          .map((id) => ({ id, text: own.sides[id] ?? id }))}
        onChange={setBy}
      />
      <TextLine
        type="datetime-local"
        label={contacts.at}
        value={at || localMoment(new Date())}
        max={localMoment(new Date())}
        error={log.fieldProblem("/at")}
        onChange={setAt}
      />
      <Zone />
      <TextLines
        label={words.note}
        rows={2}
        maxLength={4000}
        value={note.text}
        error={log.fieldProblem("/note")}
        onChange={note.setText}
      />
    </CommandSheet>
  );
}

/** When another employer's offer to them runs out, as they said it; empty: none, or not any more. */
export function DeadlineSheet({ card, onClose }: OfCard) {
  const { deadline: own } = offerWords.use();
  const { competingDeadline } = card;
  const [begun] = useState(competingDeadline ? localMoment(new Date(competingDeadline)) : "");
  const [at, setAt] = useState(begun);
  const set = useChange("setCompetingDeadline", card.applicationId, {
    onDone: () => {
      onClose();
      announce(own.done);
    },
  });
  return (
    <CommandSheet
      title={own.title}
      act={own.act}
      command={set}
      fields={["/deadline"]}
      // As it was when the sheet was opened, it would go over what somebody else noted meanwhile.
      isDisabled={at === begun || isNoMoment(at)}
      onSend={() => set.send({ path: { id: card.applicationId }, body: { deadline: instantOf(at) ?? null } })}
      onClose={onClose}
    >
      <p className="hint">{own.lead}</p>
      <TextLine
        type="datetime-local"
        label={own.until}
        value={at}
        error={set.fieldProblem("/deadline")}
        onChange={setAt}
      />
      <Zone />
    </CommandSheet>
  );
}

/** Their place on the job's shortlist; 1 is asked first. */
export function RankSheet({
  card,
  name,
  onClose,
}: {
  readonly card: Pick<Card, "applicationId" | "jobId" | "shortlistRank">;
  readonly name: string;
  readonly onClose: () => void;
}) {
  const { rank: own } = offerWords.use();
  const [rank, setRank] = useState(card.shortlistRank === undefined ? "" : String(card.shortlistRank));
  const set = useChange("rankOnShortlist", card.applicationId, {
    onDone: (_, { body }) => {
      onClose();
      announce(typeof body.rank === "number" ? own.done(body.rank) : own.removed);
    },
  });
  const number = /^[1-9]\d{0,2}$/.test(rank.trim()) ? Number(rank) : undefined;
  const isEmpty = rank.trim() === "";
  return (
    <CommandSheet
      title={own.title(name)}
      act={own.act}
      command={set}
      fields={["/rank"]}
      isDisabled={isEmpty ? card.shortlistRank === undefined : number === undefined}
      onSend={() =>
        set.send({ path: { id: card.applicationId }, body: { rank: isEmpty ? null : (number ?? null) } })
      }
      onClose={onClose}
    >
      <TextLine
        label={own.place}
        hint={own.hint}
        inputMode="numeric"
        value={rank}
        error={set.fieldProblem("/rank") ?? (isEmpty || number ? undefined : own.whole)}
        onChange={setRank}
      />
    </CommandSheet>
  );
}

type Skip = NonNullable<Body<"decideSupport">["reason"]>;
const skips: readonly Skip[] = [
  "pay-scale-fixed",
  "candidate-content",
  "no-expert-time",
  "too-late",
  "other",
];

/** Help with the offer is offered unless somebody says why not. */
export function SkipSheet({ card, onClose }: OfCard) {
  const words = offerWords.use();
  const own = words.support;
  const [reason, setReason] = useState<Skip>();
  const note = useDraft(`support:${card.applicationId}`);
  const skip = useChange("decideSupport", card.applicationId, {
    onDone: () => {
      note.clear();
      onClose();
      announce(own.skipped);
    },
  });
  return (
    <CommandSheet
      title={own.skipTitle}
      act={own.skip}
      command={skip}
      fields={["/reason", "/note"]}
      isDisabled={!reason}
      onSend={() =>
        reason &&
        skip.send({
          path: { id: card.applicationId },
          body: { decision: "skip", reason, ...optional("note", note.text) },
        })
      }
      onClose={onClose}
    >
      <p className="hint">{own.lead}</p>
      <Radios
        label={own.why}
        isRequired
        value={reason}
        options={skips.map((id) => ({ id, text: own.reasons[id] ?? id }))}
        error={skip.fieldProblem("/reason")}
        onChange={setReason}
      />
      <TextLines
        label={words.note}
        rows={2}
        maxLength={4000}
        value={note.text}
        error={skip.fieldProblem("/note")}
        onChange={note.setText}
      />
    </CommandSheet>
  );
}
