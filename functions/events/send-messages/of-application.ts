import type { Hint } from "../../../shared/contracts/events/published.ts";
import type { Recorded } from "../../../shared/domain/application/events.ts";
import type { Application, History } from "../../../shared/domain/application/state.ts";
import { addDays, weekday } from "../../../shared/domain/calendar/days.ts";
import { dayOf } from "../../../shared/domain/calendar/zones.ts";
import { partiesOf, plannedMessages } from "../../../shared/domain/messages/plan.ts";
import type { PlannedMessage } from "../../../shared/domain/messages/plan.ts";
import type { MessageAbout } from "../../../shared/domain/messages/events.ts";
import type { Member } from "../../../shared/domain/organisation/organisation.ts";
import { mayHaveGone } from "../../../shared/ports/messages.ts";
import { historyOf } from "../../../shared/runtime/history.ts";
import { messagePolicyFor } from "../../../shared/runtime/policy.ts";
import { TryLater } from "../../../shared/runtime/queue.ts";
import { createCast } from "./cast.ts";
import type { Cast } from "./cast.ts";
import { deliver, MailStopped } from "./deliver.ts";
import type { Dependencies } from "./dependencies.ts";
import { sceneOf, setStage } from "./scene.ts";
import type { Stage } from "./scene.ts";
import { writePlanned } from "./write.ts";

/** What is done for one hint about an application. */
interface Work {
  readonly stream: string;
  readonly history: History;
  readonly application: Application;
  readonly planned: readonly PlannedMessage[];
  readonly cast: Cast;
  readonly now: string;
  readonly dependencies: Dependencies;
}

/**
 * Sends what the events of a fact call for. The history is read and planned anew: what was undone meanwhile is in no
 * plan any more. One message that cannot go holds up no other; the hint comes again for it.
 */
export async function tellOfApplication(hint: Hint, dependencies: Dependencies): Promise<void> {
  const { facts, settings, clock } = dependencies;
  const { stream, organisation } = hint;
  const history = historyOf(await facts.read(stream));
  const application = history.state;
  const caused = history.events.filter((event) => event.factSeq === hint.seq && event.type === hint.type);
  if (application.status === "none" || caused.length === 0)
    throw new Error(`${stream} has no ${hint.type} at ${hint.seq}`);
  const now = clock.now();
  const policy = await messagePolicyFor(settings, application, now);
  const planned = plannedMessages(history, policy);
  const cast = createCast(organisation, dependencies);
  const work = { stream, history, application, planned, cast, now, dependencies };

  await cancelFallen(caused, work);
  await gatherMissed(caused, work);
  const messages = calledForBy(caused, planned);
  if (messages.length === 0) return;
  const stage = await setStage(stream, history, application, policy, cast, now, dependencies);
  await eachOf(messages, (message) => send(message, stage, work));
}

/** Those that follow their cause by the queue, or those that the clock has released. In the order of the plan. */
function calledForBy(caused: readonly Recorded[], planned: readonly PlannedMessage[]): PlannedMessage[] {
  const causes = new Set(caused.map((event) => event.seq));
  const released = new Set(
    caused.flatMap((event) => (event.type === "MessagesReleased" ? event.messages : [])),
  );
  return planned.filter((message) =>
    message.by === "clock" ? released.has(message.id) : causes.has(message.causeSeq),
  );
}

/**
 * What an event takes back or replaces and was not sent yet is claimed, so that no sender can any more. Who is being
 * sent to gets the correction.
 */
async function cancelFallen(
  caused: readonly Recorded[],
  { stream, planned, dependencies }: Work,
): Promise<void> {
  const causes = new Set(caused.map((event) => event.seq));
  const fallen = planned
    .filter((message) => causes.has(message.causeSeq))
    .flatMap(({ corrects = [], replaces = [] }) => [...corrects, ...replaces]);
  for (const id of new Set(fallen)) await dependencies.records.claimCancelled(stream, id);
}

/** hr reads once a week which promises were missed: nobody waits for one of an application that only tries things out. */
async function gatherMissed(caused: readonly Recorded[], { application, dependencies }: Work): Promise<void> {
  if (application.test) return;
  for (const event of caused) {
    const missed =
      event.type === "PromiseMissed" && application.promises.find((p) => p.seq === event.promiseSeq);
    if (!missed) continue;
    const { organisation, organisationZone, applicationId } = application;
    const day = dayOf(event.recordedAt, organisationZone);
    const monday = addDays(day, 1 - weekday(day));
    const { seq: promiseSeq, byDay } = missed;
    await dependencies.missedPromises.add(organisation, monday, { applicationId, promiseSeq, byDay });
  }
}

/**
 * Does all of it, then fails for the first that failed: a message to wait for hides no other trouble, and where mail is
 * stopped all of it waits for that.
 */
export async function eachOf<Item>(
  items: readonly Item[],
  act: (item: Item) => Promise<void>,
): Promise<void> {
  const errors: Error[] = [];
  for (const item of items)
    try {
      await act(item);
    } catch (error) {
      errors.push(error instanceof Error ? error : new Error(typeof error));
    }
  const stopped = errors.find((error) => error instanceof MailStopped);
  const failed =
    errors.find((error) => !(error instanceof TryLater || error instanceof MailStopped)) ??
    stopped ??
    errors[0];
  if (failed) throw failed;
}

async function send(message: PlannedMessage, stage: Stage, work: Work): Promise<void> {
  if (message.by === "queue" && message.notBefore > work.now)
    throw new TryLater(`message ${message.id} waits until ${message.notBefore}`);
  if (message.corrects && !(await anySent(message.corrects, work))) return;
  await waitFor(message, work);
  const scene = sceneOf(stage, message);
  await eachOf(await addressees(message, work), async ({ id, member }) => {
    const { causeSeq: cause, template, recipient, byPerson } = message;
    const memberId = member && { memberId: member.memberId };
    const about: MessageAbout = { cause, template, role: recipient.role, ...memberId, byPerson };
    const tooLate = message.goodUntil !== undefined && message.goodUntil <= work.now;
    const compose = async () => (tooLate ? undefined : writePlanned(scene, id, member));
    await deliver({ stream: work.stream, id, about, compose }, work.dependencies);
  });
}

async function anySent(ids: readonly string[], { stream, dependencies }: Work): Promise<boolean> {
  const records = await Promise.all(ids.map((id) => dependencies.records.find(stream, id)));
  return records.some(mayHaveGone);
}

/** Holds a message back until those before it are settled: the candidate hears before the referrer. */
async function waitFor(message: PlannedMessage, work: Work): Promise<void> {
  const { after } = message;
  if (!after || work.now >= after.until) return;
  for (const id of after.messages)
    if (!(await isSettled(id, work))) throw new TryLater(`message ${message.id} waits for ${id}`);
}

/** Sent, cancelled, or not to be sent at all any more. */
async function isSettled(id: string, work: Work): Promise<boolean> {
  const { stream, planned, dependencies, application } = work;
  const message = planned.find((one) => one.id === id);
  if (!message || !application.reachableBy.includes("email")) return true;
  const record = await dependencies.records.find(stream, id);
  if (record) return record.status !== "sending";
  return message.corrects !== undefined && !(await anySent(message.corrects, work));
}

/** The readers of a message. Mail to staff has a record for each of them. */
async function addressees(
  message: PlannedMessage,
  { history, cast, application: { closing } }: Work,
): Promise<{ id: string; member: Member | undefined }[]> {
  const { id, recipient, template } = message;
  if (recipient.role === "candidate") return [{ id, member: undefined }];
  if ("memberId" in recipient) {
    const member = await cast.member(recipient.memberId);
    return member ? [{ id, member }] : [];
  }
  const parties = partiesOf(history, message);
  const restricted = closing?.restrictedAt !== undefined && closing.restrictedAt <= message.notBefore;
  if (restricted && recipient.role !== "privacy") {
    const hr = await cast.withRole("hr", parties);
    return hr.map((member) => ({ id: `${id}#${member.memberId}`, member }));
  }
  const members =
    template === "recruiter-new-application"
      ? await cast.watchers(parties)
      : await cast.staff(recipient.role, parties);
  return members.map((member) => ({ id: `${id}#${member.memberId}`, member }));
}
