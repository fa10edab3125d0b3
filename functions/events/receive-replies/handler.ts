import type { SQSBatchResponse, SQSEvent } from "aws-lambda";
import type * as z from "zod/mini";
import { MailReceived } from "../../../shared/contracts/events/received-mail.ts";
import type { ApplicationEvent } from "../../../shared/domain/application/events.ts";
import { applicationOf } from "../../../shared/domain/application/decision.ts";
import type { Application } from "../../../shared/domain/application/state.ts";
import { decideExperience } from "../../../shared/domain/candidate-experience/decide.ts";
import type { Note } from "../../../shared/domain/people/candidate.ts";
import { isErasing } from "../../../shared/domain/personal-data/state.ts";
import type { FactStore } from "../../../shared/ports/facts.ts";
import type { People } from "../../../shared/ports/people.ts";
import type { ReceivedMail } from "../../../shared/ports/received-mail.ts";
import type { ReplyAddresses } from "../../../shared/ports/reply-addresses.ts";
import type { Settings } from "../../../shared/ports/settings.ts";
import type { Clock } from "../../../shared/runtime/clock.ts";
import { carryOut } from "../../../shared/runtime/commands.ts";
import { keyedHash } from "../../../shared/runtime/hashing.ts";
import { applicationStream, historyOf } from "../../../shared/runtime/history.ts";
import type { Log } from "../../../shared/runtime/logger.ts";
import type { Metrics } from "../../../shared/runtime/metrics.ts";
import { policyFor } from "../../../shared/runtime/policy.ts";
import { ProblemError } from "../../../shared/runtime/problems.ts";
import { createQueueHandler, TryLater } from "../../../shared/runtime/queue.ts";
import { replyHash } from "../../../shared/runtime/reply-addresses.ts";
import { mostRead, readMail, whomItIsFor } from "./read-mail.ts";
import type { Addressed, Dropped, ReadMail } from "./read-mail.ts";

export interface Dependencies {
  readonly mails: ReceivedMail;
  readonly addresses: Pick<ReplyAddresses, "find">;
  readonly facts: FactStore<ApplicationEvent>;
  readonly people: Pick<People, "candidate" | "savingNote">;
  readonly settings: Settings;
  /** The domain that replies are received for. */
  readonly domain: string;
  readonly secret: string;
  readonly clock: Clock;
  readonly pause: (attempt: number) => Promise<void>;
  readonly log: Log;
  readonly metrics: Metrics;
}

/** Characters, as for a message by the candidate's page. */
const longestText = 2000;

/** Mails about one person's application are few: whoever writes to more addresses at once writes to nobody. */
const mostAddresses = 5;

/**
 * Takes over what candidates reply by mail: the same command as a message by their page. The mail is removed once it was
 * taken over, or is nobody's reply.
 *
 * @throws TryLater while they have written as often within the hour as their contact is told of.
 */
export const createHandler = (dependencies: Dependencies): ((event: SQSEvent) => Promise<SQSBatchResponse>) =>
  createQueueHandler(async (body) => {
    const { mails, metrics, log } = dependencies;
    const { key, size } = MailReceived.parse(body);
    const raw = await mails.read(key, mostRead);
    // Taken over by an earlier try.
    if (!raw) return;
    const outcome = await takeOver(raw, { key, size }, dependencies);
    if (outcome === "taken") metrics.count("repliesTaken");
    else {
      metrics.count("repliesDropped");
      log.info("REPLY_DROPPED", { why: outcome });
    }
    await mails.remove(key);
  }, dependencies.log);

type Received = z.infer<typeof MailReceived>;
type Reply = ReadMail & Pick<Addressed, "spam">;

/** Whose the mail is comes first: only what somebody may have sent whom we wrote to is looked into. */
async function takeOver(
  raw: Uint8Array,
  { key, size }: Received,
  dependencies: Dependencies,
): Promise<Dropped | "taken"> {
  const addressed = await whomItIsFor(raw, dependencies.domain);
  if (typeof addressed === "string") return addressed;
  const applications = await applicationsOf(addressed, dependencies);
  if (applications.length === 0) return "unknown-address";
  const read = await readMail(raw, Math.max(size, raw.byteLength));
  if (typeof read === "string") return read;
  const mail = { ...read, spam: addressed.spam };
  const outcomes: (Dropped | "taken")[] = [];
  for (const each of applications) outcomes.push(await passOn(each, mail, key, dependencies));
  return outcomes.includes("taken") ? "taken" : (outcomes[0] ?? "unknown-address");
}

/** Each application once, however many of its addresses a mail names. */
async function applicationsOf(
  { tokens }: Addressed,
  dependencies: Dependencies,
): Promise<readonly Application[]> {
  const { addresses, secret } = dependencies;
  if (tokens.length > mostAddresses) return [];
  const found = new Map<string, Application>();
  for (const token of tokens) {
    const leadsTo = await addresses.find(replyHash(token, secret));
    const application =
      leadsTo && (await standing(leadsTo.organisation, leadsTo.applicationId, dependencies));
    if (application)
      found.set(applicationStream(application.organisation, application.applicationId), application);
  }
  return [...found.values()];
}

async function passOn(
  application: Application,
  mail: Reply,
  key: string,
  dependencies: Dependencies,
): Promise<Dropped | "taken"> {
  const { settings, people, secret, clock, log } = dependencies;
  if (isErasing(application)) return "person-erased";
  const { organisation, applicationId, candidateId } = application;
  const candidate = await people.candidate(organisation, candidateId);
  if (!candidate) return "person-erased";
  // The same mail comes with the same id and text; a programme that gives one id to two mails sends two texts.
  const requestKey = `mail-${keyedHash(secret, "reply", mail.messageId ?? key, mail.text)}`;
  const noteId = `message-${keyedHash(secret, "note", requestKey, applicationId).slice(0, 16)}`;
  const now = clock.now();
  try {
    const { factSeq } = await carryOut(
      {
        ...{ organisation, applicationId, actor: { kind: "candidate" }, now },
        ...{ requestKey, requestHash: requestKey, authorise: () => undefined },
        decide: async (history) =>
          decideExperience(
            { type: "WriteMessage", noteId, channel: "email", filesLeft: mail.attachments > 0 || mail.large },
            history,
            await policyFor(settings, applicationOf(history), now, { kind: "candidate" }, false),
          ),
        companions: () => [
          people.savingNote(organisation, candidateId, noteOf(noteId, mail, candidate.email)),
        ],
      },
      dependencies,
    );
    log.info("REPLY_TAKEN", { organisation, applicationId, seq: factSeq });
    return "taken";
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    if (error.code === "person-erased") return "person-erased";
    if (error.code === "too-many-messages")
      throw new TryLater("they have written as often as they may within an hour");
    throw error;
  }
}

/** The application that an address belongs to; of one that was merged into another, that other. */
async function standing(
  organisation: string,
  applicationId: string,
  { facts }: Dependencies,
): Promise<Application | undefined> {
  const seen = new Set<string>();
  for (let id: string | undefined = applicationId; id !== undefined && !seen.has(id);) {
    seen.add(id);
    const { state } = historyOf(await facts.read(applicationStream(organisation, id)));
    if (state.status === "none") return undefined;
    if (state.mergedInto === undefined) return state;
    id = state.mergedInto;
  }
  return undefined;
}

/** Files alone are a message, too: the contact reads that they came. */
const noWords = "…";

/** What is kept of the mail with the person. An address is no proof of who wrote: another than theirs is said, not refused. */
function noteOf(noteId: string, mail: Reply, known: string | undefined): Note {
  const { text, from, attachments } = mail;
  const shortened = text.length > longestText;
  const kept = shortened ? `${text.slice(0, longestText - 1).replace(/[\uD800-\uDBFF]$/, "")}…` : text;
  const other = from !== known?.trim().toLowerCase() && from !== "" ? { otherAddress: from } : {};
  return { noteId, text: kept || noWords, mail: { ...other, attachments, shortened, ...oddities(mail) } };
}

/** What is so of few mails is said of those alone. */
const oddities = ({ leftOut, large, spam }: Reply) => ({
  ...(leftOut ? { leftOut } : {}),
  ...(large ? { large } : {}),
  ...(spam ? { spam } : {}),
});
