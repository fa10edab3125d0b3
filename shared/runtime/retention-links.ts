import { answerTo, isAsked } from "../domain/application/retention-check.ts";
import type { RetentionAsk } from "../domain/application/retention-check.ts";
import type { ApplicationEvent } from "../domain/application/events.ts";
import type { Application, StandingOutcome } from "../domain/application/state.ts";
import { addDays } from "../domain/calendar/days.ts";
import type { Member } from "../domain/organisation/organisation.ts";
import { may } from "../domain/organisation/permissions.ts";
import { isErasing } from "../domain/personal-data/state.ts";
import type { FactStore } from "../ports/facts.ts";
import type { People } from "../ports/people.ts";
import { reachesApplication } from "./applications/access.ts";
import { keyedHash } from "./hashing.ts";
import { applicationStream, historyOf } from "./history.ts";
import { memberBehind } from "./members.ts";

/**
 * Where whoever is asked about a retention check answers it, without signing in. The token is
 * `<organisation>.<application>.<ask>.<keyed hash>`: it is bound to the member and to this one ask, so that it needs to be
 * kept nowhere. It opens nothing any more once the member has left or has lost the job, or the ask is undone.
 */

/** Days that a link opens its check, and shows its answer: as long as lies between the two checks of the default track. */
const openDays = 56;

const tokenShape = /^(org_[A-Za-z0-9]{1,40})\.(app_[A-Za-z0-9]{1,40})\.(\d{1,6})\.([A-Za-z0-9_-]{43})$/;

interface Asked {
  readonly organisation: string;
  readonly applicationId: string;
  /** The ask's place in the history. */
  readonly seq: number;
}

const hashOf = (secret: string, { organisation, applicationId, seq }: Asked, memberId: string): string =>
  keyedHash(secret, "retention-check", organisation, applicationId, String(seq), memberId);

/** The page on which a member answers an ask. For their mail alone; never logged. */
export const retentionCheckAddress = (
  asked: Asked,
  memberId: string,
  { secret, publicUrl }: { readonly secret: string; readonly publicUrl: string },
): string => {
  const { organisation, applicationId, seq } = asked;
  return `${publicUrl}/checks/${organisation}.${applicationId}.${seq}.${hashOf(secret, asked, memberId)}`;
};

/** A check as the link of one ask opens it. */
export interface OpenedCheck {
  readonly member: Member;
  readonly application: Application;
  readonly ask: RetentionAsk;
  /** What it was answered by, whoever answered. */
  readonly answer: StandingOutcome | undefined;
  /** An answer waits for hr. */
  readonly waits: boolean;
  /** It can be answered. */
  readonly open: boolean;
}

/** Days and states of a check as it stands, for the member whose link it is; `undefined` where it opens nothing (any more). */
export function checkOf(
  application: Application | undefined,
  { seq, member, now }: { readonly seq: number; readonly member: Member; readonly now: string },
): OpenedCheck | undefined {
  const ask = application?.retentionAsks.find((one) => one.seq === seq);
  if (!application || !ask || isErasing(application)) return undefined;
  if (!may(member, "recordOutcome") || !reachesApplication(member, application)) return undefined;
  if (addDays(ask.at.slice(0, 10), openDays) <= now.slice(0, 10)) return undefined;
  const answer = answerTo(ask, application);
  const waits = application.confirmations.some(({ milestone }) => milestone === ask.milestone);
  const open = !answer && !waits && isAsked(ask, application);
  return { member, application, ask, answer, waits, open };
}

/** What a token opens, as it stands now; `undefined` for one that is malformed, forged, expired or revoked. */
export async function openCheck(
  token: string,
  now: string,
  {
    facts,
    people,
    secret,
  }: {
    readonly facts: Pick<FactStore<ApplicationEvent>, "read">;
    readonly people: Pick<People, "members">;
    readonly secret: string;
  },
): Promise<OpenedCheck | undefined> {
  const [, organisation, applicationId, place, given] = tokenShape.exec(token) ?? [];
  if (organisation === undefined || applicationId === undefined || given === undefined) return undefined;
  const asked = { organisation, applicationId, seq: Number(place) };
  const member = await memberBehind(organisation, given, {
    people,
    hashOf: (memberId) => hashOf(secret, asked, memberId),
  });
  if (!member) return undefined;
  const { state } = historyOf(await facts.read(applicationStream(organisation, applicationId)));
  return checkOf(state.status === "none" ? undefined : state, { seq: asked.seq, member, now });
}
