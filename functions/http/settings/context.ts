import type {
  MemberEvent,
  SchemePublished,
  TrackPublished,
} from "../../../shared/domain/organisation/events.ts";
import { membersStream, schemeStream, trackStream } from "../../../shared/domain/organisation/events.ts";
import type { Organisation } from "../../../shared/domain/organisation/organisation.ts";
import type { Mistake } from "../../../shared/domain/mistake.ts";
import type { Scheme } from "../../../shared/domain/points/scheme.ts";
import type { Track } from "../../../shared/domain/track/track.ts";
import type { CalendarChoices } from "../../../shared/ports/booking-calendar.ts";
import type { FactStore } from "../../../shared/ports/facts.ts";
import type { Identity } from "../../../shared/ports/identity.ts";
import type { MailBreakers } from "../../../shared/ports/mail-breaker.ts";
import type { People } from "../../../shared/ports/people.ts";
import type { SummaryChoices } from "../../../shared/ports/summaries.ts";
import type { Requests } from "../../../shared/ports/requests.ts";
import type { SavedViewsOfMembers } from "../../../shared/ports/saved-views.ts";
import type { PageAsked, SettingsAdmin } from "../../../shared/ports/settings-admin.ts";
import { inOneSentence } from "../../../shared/runtime/fitting.ts";
import { sign, verify } from "../../../shared/runtime/hashing.ts";
import type { HttpDependencies, Reply } from "../../../shared/runtime/http.ts";
import { ProblemError } from "../../../shared/runtime/problems.ts";

export interface SettingsDependencies extends HttpDependencies {
  readonly settings: SettingsAdmin;
  readonly people: Pick<People, "member" | "members" | "savingMember">;
  readonly requests: Requests;
  readonly identity: Identity;
  readonly tracks: FactStore<TrackPublished>;
  readonly schemes: FactStore<SchemePublished>;
  readonly members: FactStore<MemberEvent>;
  readonly choices: CalendarChoices;
  readonly summaries: SummaryChoices;
  readonly savedViews: SavedViewsOfMembers;
  readonly breakers: Pick<MailBreakers, "find" | "counts" | "reset">;
}

export { membersStream, schemeStream, trackStream };

/** How often a write that met another one is decided anew before the caller is asked to try again. */
const tries = 4;

/** Decides and writes; `undefined` from `attempt` means somebody was in the way and it is worth deciding anew. */
export async function persevere<Result>(attempt: () => Promise<Result | undefined>): Promise<Result> {
  for (let count = 0; count < tries; count += 1) {
    const result = await attempt();
    if (result !== undefined) return result;
  }
  throw new ProblemError(
    503,
    "busy",
    "Others are changing the same things right now. Send the request again.",
    {
      headers: { "retry-after": "1" },
    },
  );
}

/** Throws 422 with a pointer a mistake, if there are any. */
export function refuse(mistakes: readonly Mistake[]): void {
  if (mistakes.length === 0) return;
  throw new ProblemError(422, "invalid-request", inOneSentence("body", mistakes), { errors: mistakes });
}

export const stale = (): ProblemError =>
  new ProblemError(
    412,
    "version-changed",
    "Somebody changed this since you read it. Read it again, look at what changed, then send your change on the new version.",
  );

export const created = (
  path: string,
  id: string | number,
  body: { readonly version: number },
): Reply<unknown> => ({
  status: 201,
  body,
  headers: { etag: `"${body.version}"`, location: `${path}/${id}` },
});

export const shown = (body: { readonly version: number }): Reply<unknown> => ({
  body,
  headers: { etag: `"${body.version}"` },
});

/** Lists are walked by signed cursors that say after which id a page begins. */
export function pageOf(
  call: { operation: string; organisation: string; query: { limit: number; cursor?: string | undefined } },
  secret: string,
): PageAsked {
  const { limit, cursor } = call.query;
  if (cursor === undefined) return { limit };
  const after = verify(secret, purposeOf(call), cursor);
  if (typeof after !== "string")
    throw new ProblemError(
      400,
      "invalid-cursor",
      "This cursor was not given for this list. Begin without one.",
    );
  return { limit, after };
}

export const nextCursor = (
  call: { operation: string; organisation: string },
  secret: string,
  last: string | undefined,
): { nextCursor?: string } => (last === undefined ? {} : { nextCursor: sign(secret, purposeOf(call), last) });

const purposeOf = (call: { operation: string; organisation: string }): string =>
  `cursor ${call.operation} ${call.organisation}`;

/** The caller's organisation: it was there when the caller became a member. */
export async function organisationOf(
  { settings }: Pick<SettingsDependencies, "settings">,
  organisation: string,
): Promise<Organisation> {
  const found = await settings.organisation(organisation);
  if (!found) throw new Error(`organisation ${organisation} has members but no settings`);
  return found;
}

export async function publishedTrack(
  { tracks }: Pick<SettingsDependencies, "tracks">,
  organisation: string,
  version: number,
): Promise<Track | undefined> {
  const facts = await tracks.read(trackStream(organisation));
  return facts.find((fact) => fact.seq === version)?.events[0]?.document;
}

export async function publishedScheme(
  { schemes }: Pick<SettingsDependencies, "schemes">,
  organisation: string,
  version: number,
): Promise<Scheme | undefined> {
  const facts = await schemes.read(schemeStream(organisation));
  return facts.find((fact) => fact.seq === version)?.events[0]?.document;
}

/** The currencies that the organisation's sites pay in. */
export async function siteCurrencies(
  { settings }: Pick<SettingsDependencies, "settings">,
  organisation: string,
): Promise<string[]> {
  const currencies = new Set<string>();
  let after: string | undefined;
  do {
    const page = await settings.list("site", organisation, { limit: 100, after });
    for (const site of page.items) currencies.add(site.currency);
    after = page.last;
  } while (after !== undefined);
  return [...currencies];
}
