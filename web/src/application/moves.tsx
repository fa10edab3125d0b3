import { useState } from "react";
import { announce } from "../controls/announcement.tsx";
import { Choice } from "../controls/choice.tsx";
import { Radios, TextLine, TextLines } from "../controls/field.tsx";
import { noonOf } from "../controls/moment.ts";
import { useDraft } from "../draft.ts";
import { useFormats } from "../me.tsx";
import { CommandSheet } from "./command-sheet.tsx";
import { useChange, useJobs, useMembers, useNames, type Card, type OutcomeView } from "./data.ts";
import { applicationWords } from "./words/index.ts";

/** What is done to an application besides its outcomes: a sheet each, with one thing to do. */
interface Moving {
  readonly card: Card;
  readonly onClose: () => void;
}

const reasons = ["test", "mistake", "duplicate", "other"] as const;

export function ArchiveSheet({ card, onClose }: Moving) {
  const { archive: own } = applicationWords.use();
  const [reason, setReason] = useState<(typeof reasons)[number]>();
  const note = useDraft(`archive:${card.applicationId}`);
  const archive = useChange("archiveApplication", card.applicationId, {
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
      command={archive}
      fields={["/note", "/reason"]}
      isDisabled={!reason}
      onSend={() =>
        reason &&
        archive.send({
          path: { id: card.applicationId },
          body: { reason, ...(note.text.trim() ? { note: note.text.trim() } : {}) },
        })
      }
      onClose={onClose}
    >
      <p className="hint">{own.hint}</p>
      <Radios
        label={own.reason}
        value={reason}
        options={reasons.map((id) => ({ id, text: own.reasons[id] ?? id }))}
        error={archive.fieldProblem("/reason")}
        onChange={setReason}
        isRequired
      />
      <TextLines
        label={own.note}
        rows={2}
        maxLength={4000}
        value={note.text}
        error={archive.fieldProblem("/note")}
        onChange={note.setText}
      />
    </CommandSheet>
  );
}

export function RestoreSheet({ card, onClose }: Moving) {
  const { restore: own } = applicationWords.use();
  const restore = useChange("restoreApplication", card.applicationId, {
    onDone: () => {
      onClose();
      announce(own.done);
    },
  });
  return (
    <CommandSheet
      title={own.title}
      act={own.act}
      command={restore}
      onSend={() => restore.send({ path: { id: card.applicationId }, body: {} })}
      onClose={onClose}
    >
      <p>{own.text}</p>
    </CommandSheet>
  );
}

export function ReopenSheet({ card, onClose }: Moving) {
  const { reopen: own } = applicationWords.use();
  const reopen = useChange("reopenApplication", card.applicationId, {
    onDone: () => {
      onClose();
      announce(own.done);
    },
  });
  return (
    <CommandSheet
      title={own.title}
      act={own.act}
      command={reopen}
      onSend={() => reopen.send({ path: { id: card.applicationId }, body: {} })}
      onClose={onClose}
    >
      <p>{own.text}</p>
    </CommandSheet>
  );
}

export function TransferSheet({ card, onClose }: Moving) {
  const { transfer: own } = applicationWords.use();
  const names = useNames();
  const jobs = useJobs().filter(({ jobId, status }) => jobId !== card.jobId && status === "open");
  const [jobId, setJob] = useState("");
  const note = useDraft(`transfer:${card.applicationId}`);
  const transfer = useChange("transferApplication", card.applicationId, {
    onDone: (_, { body }) => {
      note.clear();
      onClose();
      announce(own.done(names.of(body.jobId) ?? ""));
    },
  });
  return (
    <CommandSheet
      title={own.title}
      act={own.act}
      command={transfer}
      fields={["/note"]}
      isDisabled={!jobId}
      onSend={() =>
        transfer.send({
          path: { id: card.applicationId },
          body: { jobId, ...(note.text.trim() ? { note: note.text.trim() } : {}) },
        })
      }
      onClose={onClose}
    >
      <Choice
        label={own.job}
        value={jobId}
        options={[
          { id: "", text: own.choose },
          ...jobs.map((job) => ({ id: job.jobId, text: `${job.title} · ${names.of(job.siteId) ?? ""}` })),
        ]}
        onChange={setJob}
      />
      <TextLines
        label={own.note}
        rows={2}
        maxLength={4000}
        value={note.text}
        error={transfer.fieldProblem("/note")}
        onChange={note.setText}
      />
    </CommandSheet>
  );
}

export function AssignSheet({ card, onClose }: Moving) {
  const { assign: own } = applicationWords.use();
  const recruiters = useMembers().filter(
    ({ roles, status, siteIds, memberId }) =>
      roles.includes("recruiter") &&
      status === "active" &&
      memberId !== card.recruiterId &&
      (siteIds.length === 0 || siteIds.includes(card.siteId)),
  );
  const [recruiterId, setRecruiter] = useState("");
  const name = recruiters.find(({ memberId }) => memberId === recruiterId)?.name ?? "";
  const assign = useChange("assignApplication", card.applicationId, {
    onDone: () => {
      onClose();
      announce(own.done(name));
    },
  });
  return (
    <CommandSheet
      title={own.title}
      act={own.act}
      command={assign}
      isDisabled={!recruiterId}
      onSend={() => assign.send({ path: { id: card.applicationId }, body: { recruiterId } })}
      onClose={onClose}
    >
      <Choice
        label={own.recruiter}
        value={recruiterId}
        options={[
          { id: "", text: own.choose },
          ...recruiters.map((each) => ({ id: each.memberId, text: each.name })),
        ]}
        onChange={setRecruiter}
      />
    </CommandSheet>
  );
}

const nobody = "nobody";

export function ReferrerSheet({ card, onClose }: Moving) {
  const { referrer: own } = applicationWords.use();
  const members = useMembers().filter(({ status }) => status === "active");
  const [who, setWho] = useState<string>(card.referrerId ?? nobody);
  const reason = useDraft(`referrer:${card.applicationId}`);
  const change = useChange("changeReferrer", card.applicationId, {
    onDone: () => {
      reason.clear();
      onClose();
      announce(own.done);
    },
  });
  return (
    <CommandSheet
      title={own.title}
      act={own.act}
      command={change}
      fields={["/reason"]}
      isDisabled={who === (card.referrerId ?? nobody) || !reason.text.trim()}
      onSend={() =>
        change.send({
          path: { id: card.applicationId },
          body: { referrerId: who === nobody ? null : who, reason: reason.text.trim() },
        })
      }
      onClose={onClose}
    >
      <Choice
        label={own.who}
        value={who}
        options={[
          { id: nobody, text: own.nobody },
          ...members
            .filter(({ roles }) => roles.includes("referrer"))
            .map((each) => ({ id: each.memberId, text: each.name })),
        ]}
        onChange={setWho}
      />
      <TextLines
        label={own.reason}
        rows={2}
        maxLength={500}
        isRequired
        value={reason.text}
        error={change.fieldProblem("/reason")}
        onChange={reason.setText}
      />
      <p className="hint">{own.hint}</p>
    </CommandSheet>
  );
}

export function RemovalSheet({ card, onClose }: Moving) {
  const { removal: own } = applicationWords.use();
  const note = useDraft(`removal:${card.applicationId}`);
  const ask = useChange("requestRemoval", card.applicationId, {
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
      command={ask}
      fields={["/note"]}
      onSend={() =>
        ask.send({
          path: { id: card.applicationId },
          body: note.text.trim() ? { note: note.text.trim() } : {},
        })
      }
      onClose={onClose}
    >
      <p>{own.text}</p>
      <TextLines
        label={own.note}
        maxLength={4000}
        value={note.text}
        error={ask.fieldProblem("/note")}
        onChange={note.setText}
      />
    </CommandSheet>
  );
}

/** A new day to hear by; they are told, so it is a person's word. */
export function PromiseSheet({ card, onClose }: Moving) {
  const { promise: own } = applicationWords.use();
  const formats = useFormats();
  const [byDay, setDay] = useState("");
  const reason = useDraft(`promise:${card.applicationId}`);
  const move = useChange("movePromise", card.applicationId, {
    onDone: (_, { body }) => {
      reason.clear();
      onClose();
      announce(own.done(formats.weekday(body.byDay)));
    },
  });
  return (
    <CommandSheet
      title={own.move}
      act={own.move}
      command={move}
      fields={["/byDay", "/note"]}
      isDisabled={!byDay}
      onSend={() =>
        move.send({
          path: { id: card.applicationId },
          body: { byDay, ...(reason.text.trim() ? { note: reason.text.trim() } : {}) },
        })
      }
      onClose={onClose}
    >
      <TextLine
        type="date"
        label={own.newDay}
        value={byDay}
        min={formats.date(new Date().toISOString())}
        error={move.fieldProblem("/byDay")}
        hint={own.tells}
        isRequired
        onChange={setDay}
      />
      <TextLines
        label={own.reason}
        rows={2}
        maxLength={4000}
        value={reason.text}
        error={move.fieldProblem("/note")}
        onChange={reason.setText}
      />
    </CommandSheet>
  );
}

/** When something happened, where the day was wrong. */
export function RedateSheet({ card, outcome, onClose }: Moving & { readonly outcome: OutcomeView }) {
  const { redate: own } = applicationWords.use();
  const formats = useFormats();
  const [date, setDate] = useState(formats.date(outcome.effectiveAt));
  const effectiveAt = noonOf(date);
  const redate = useChange("redateOutcome", card.applicationId, {
    onDone: () => {
      onClose();
      announce(own.done);
    },
  });
  return (
    <CommandSheet
      title={own.title(outcome.label)}
      act={own.act}
      command={redate}
      fields={["/effectiveAt"]}
      isDisabled={!effectiveAt || date === formats.date(outcome.effectiveAt)}
      onSend={() =>
        effectiveAt &&
        redate.send({
          path: { id: card.applicationId, eventSeq: String(outcome.eventSeq) },
          body: { effectiveAt },
        })
      }
      onClose={onClose}
    >
      <TextLine
        type="date"
        label={own.date}
        value={date}
        max={formats.date(new Date().toISOString())}
        hint={own.hint}
        error={redate.fieldProblem("/effectiveAt")}
        onChange={setDate}
      />
    </CommandSheet>
  );
}
