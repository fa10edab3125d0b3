import * as z from "zod/mini";
import { standardHours } from "../../domain/calendar/working-time.ts";
import { Instant, MemberId, SiteId } from "../../domain/ids.ts";
import {
  CalendarChoice,
  Client,
  Duty,
  Job,
  Member,
  OnCostPercent,
  Organisation,
  PayRange,
  Requirement,
  Site,
} from "../../domain/organisation/organisation.ts";
import { SavedViews } from "../../domain/lists/saved-views.ts";
import { summaryKinds } from "../../domain/messages/summaries.ts";
import { MilestonePoints, Scheme } from "../../domain/points/scheme.ts";
import { Condition, Milestone, OutcomeRule, ReviewRule, Track } from "../../domain/track/track.ts";
import { contract, made } from "./contract.ts";
import { Cursor, Limit } from "./lists.ts";

/**
 * What admins (and, for jobs, recruiters and hr) look after. Bodies are the settings without what the server gives
 * them: their id and their version. Unknown fields are refused, so that a misspelt one is not silently lost.
 */

const tag = "Settings";

/** All schemas are lazy: a function builds those of the operation it is asked for, not all of them at its start. */
const page = () => ({ limit: Limit, cursor: z.optional(Cursor) });
const PageQuery = z.lazy(() => z.strictObject(page()));

const listOf = <Item extends z.ZodMiniType>(item: Item) =>
  z.lazy(() => z.object({ items: z.array(item), nextCursor: z.optional(z.string()) }));

const ClientBody = z.lazy(() =>
  z.strictObject(z.omit(made(Client), { clientId: true, version: true }).shape),
);

const SiteBody = z.lazy(() =>
  z.strictObject({
    ...z.omit(made(Site), { siteId: true, version: true }).shape,
    workingDays: z._default(made(Site).shape.workingDays, [...standardHours.workingDays]),
    opens: z._default(made(Site).shape.opens, standardHours.opens),
    closes: z._default(made(Site).shape.closes, standardHours.closes),
    closedDays: z._default(made(Site).shape.closedDays, []),
  }),
);

const JobBody = z.lazy(() =>
  z.strictObject({
    ...z.omit(made(Job), { jobId: true, version: true }).shape,
    pay: z.optional(z.strictObject(made(PayRange).shape)),
    requirements: z._default(z.array(z.strictObject(made(Requirement).shape)).check(z.maxLength(20)), []),
    duties: z._default(z.array(z.strictObject(made(Duty).shape)).check(z.maxLength(10)), []),
    watcherIds: z._default(made(Job).shape.watcherIds, []),
    openings: z._default(made(Job).shape.openings, 1),
    evergreen: z._default(made(Job).shape.evergreen, false),
    status: z._default(made(Job).shape.status, "open"),
  }),
);

const JobsQuery = z.lazy(() =>
  z.strictObject({
    ...page(),
    siteId: z.optional(SiteId),
    status: z.optional(z.enum(["open", "closed"])),
  }),
);

const memberFields = () => ({
  ...z.omit(made(Member), { memberId: true, version: true, status: true }).shape,
  locale: z._default(made(Member).shape.locale, "en"),
  siteIds: z._default(made(Member).shape.siteIds.check(z.maxLength(200)), []),
  seesPay: z._default(made(Member).shape.seesPay, false),
});
const MemberBody = z.lazy(() => z.strictObject(memberFields()));
const MemberReplacement = z.lazy(() =>
  z.strictObject({ ...memberFields(), status: made(Member).shape.status }),
);

const OrganisationBody = z.lazy(() =>
  z.strictObject({
    ...z.omit(made(Organisation), { organisationId: true, kind: true, version: true }).shape,
    calendar: z.optional(z.discriminatedUnion("kind", strictOptions(made(CalendarChoice)))),
  }),
);

/** Null takes the figure away: rewards are then shown without it. */
const OnCostBody = z.lazy(() => z.strictObject({ employerOnCostPercent: z.nullable(OnCostPercent) }));

const label = () => z.string().check(z.minLength(1), z.maxLength(120));

const strictOutcome = () =>
  z.strictObject({
    ...made(OutcomeRule).shape,
    label: label(),
    review: z.optional(z.discriminatedUnion("kind", strictOptions(made(ReviewRule)))),
    condition: z.optional(z.discriminatedUnion("kind", strictOptions(made(Condition)))),
  });

const TrackBody = z.lazy(() => {
  const outcome = strictOutcome();
  const milestone = z.strictObject({
    ...made(Milestone).shape,
    label: label(),
    step: label(),
    outcomes: z.array(outcome).check(z.minLength(1), z.maxLength(40)),
  });
  return z.strictObject({
    ...z.omit(made(Track), { version: true }).shape,
    label: label(),
    milestones: z.array(milestone).check(z.minLength(1), z.maxLength(30)),
    anywhere: z.array(z.strictObject({ before: z.string(), outcome })).check(z.maxLength(20)),
  });
});

const SchemeBody = z.lazy(() =>
  z.strictObject({
    ...z.omit(made(Scheme), { version: true }).shape,
    label: label(),
    milestones: z.array(z.strictObject(made(MilestonePoints).shape)).check(z.maxLength(30)),
    newToSector: z.strictObject(made(Scheme).shape.newToSector.shape),
  }),
);

/** The same alternatives of a union, each refusing unknown fields. */
function strictOptions<const Options extends readonly z.ZodMiniObject[]>(union: {
  readonly def: { readonly options: Options };
}): Options {
  return union.def.options.map((option) => z.strictObject(option.shape)) as unknown as Options;
}

const TrackVersion = z.lazy(() => z.object({ ...made(Track).shape, publishedAt: Instant }));
const SchemeVersion = z.lazy(() => z.object({ ...made(Scheme).shape, publishedAt: Instant }));
/** `current`: whether new applications are pinned to it. */
const VersionList = z.lazy(() =>
  z.object({
    items: z.array(
      z.object({ version: z.int(), label: z.string(), publishedAt: Instant, current: z.boolean() }),
    ),
  }),
);

const Me = z.lazy(() =>
  z.object({
    ...z.pick(made(Member), {
      memberId: true,
      name: true,
      locale: true,
      roles: true,
      siteIds: true,
      seesPay: true,
    }).shape,
    organisation: z.object({
      ...z.pick(made(Organisation), { name: true, kind: true, zone: true, locale: true }).shape,
      trackVersion: z.int(),
      /** Whether figures by recruiter are served. */
      recruiterFigures: z.boolean(),
    }),
    /** What your roles allow, by operation id; sites and clients limit it further. */
    operations: z.array(z.string()),
  }),
);

/** What a member chooses for themselves. */
const Preferences = z.lazy(() =>
  z.object({
    /** In which the product writes to them. */
    locale: made(Member).shape.locale,
    /** The summaries that come to their roles by mail; none where there are none. */
    summaries: z.array(SummaryPreference),
  }),
);
const SummaryPreference = z.lazy(() => z.strictObject({ kind: z.enum(summaryKinds), wanted: z.boolean() }));
const PreferencesBody = z.lazy(() =>
  z.strictObject({
    locale: made(Member).shape.locale,
    summaries: z._default(z.array(SummaryPreference).check(z.maxLength(20)), []),
  }),
);

const SavedViewsBody = z.lazy(() => z.strictObject(z.pick(made(SavedViews), { items: true }).shape));

const list = <Item extends z.ZodMiniType, Query extends z.ZodMiniType>(
  things: string,
  item: Item,
  query: Query,
) => contract({ tag, summary: `List ${things}`, query, reply: { status: 200, schema: listOf(item) } });

const create = <Body extends z.ZodMiniType, Item extends z.ZodMiniType>(
  thing: string,
  body: Body,
  item: Item,
  description: string,
) =>
  contract({
    tag,
    summary: `Create ${thing}`,
    description,
    body,
    reply: { status: 201, schema: item },
    idempotencyKey: true,
  });

const get = <Item extends z.ZodMiniType>(thing: string, item: Item) =>
  contract({ tag, summary: `Read ${thing}`, reply: { status: 200, schema: item } });

const replace = <Body extends z.ZodMiniType, Item extends z.ZodMiniType>(
  thing: string,
  body: Body,
  item: Item,
  description: string,
) =>
  contract({
    tag,
    summary: `Replace ${thing}`,
    description,
    body,
    reply: { status: 200, schema: item },
    ifMatch: true,
    idempotencyKey: true,
  });

const replaceWords =
  "The body is the whole setting; a field left out takes its default or is removed. Send the version you saw as If-Match.";

const MailBreakerReset = z.lazy(() =>
  z.strictObject({ reason: z.string().check(z.trim(), z.minLength(1), z.maxLength(500)) }),
);

const MailBreakerView = z.lazy(() =>
  z.object({
    version: z.int(),
    level: z.enum(["open", "warned", "stopped"]),
    because: z.optional(z.enum(["bounces", "complaints"])),
    since: z.optional(Instant),
    /** Of the last 24 hours, since the last reset. */
    counts: z.object({ sent: z.int(), bounced: z.int(), complained: z.int() }),
    reset: z.optional(z.object({ by: MemberId, reason: z.string() })),
  }),
);

export const settingsContracts = {
  listClients: list("the clients of an agency", Client, PageQuery),
  createClient: create("a client", ClientBody, Client, "Agencies only: an employer has no clients."),
  getClient: get("a client", Client),
  replaceClient: replace("a client", ClientBody, Client, replaceWords),

  listSites: list("the sites within your reach", Site, PageQuery),
  createSite: create(
    "a site",
    SiteBody,
    Site,
    "A workplace. Due dates follow its zone, hours and holidays; open Monday to Friday 08:30 to 17:30 unless you say otherwise. Its country's public holidays are known; `closedDays` are those of its own.",
  ),
  getSite: get("a site", Site),
  replaceSite: replace(
    "a site",
    SiteBody,
    Site,
    `${replaceWords} Applications that arrived before keep the site's hours of the day they arrived.`,
  ),

  listJobs: list("the jobs within your reach", Job, JobsQuery),
  createJob: create(
    "a job",
    JobBody,
    Job,
    'A vacancy at a site. Requirements are asked neutrally, and a "no" never declines anybody by itself. `watcherIds` are told of new applications; the first of them owns an application until somebody is assigned. `pay` is in minor units of its currency.',
  ),
  getJob: get("a job", Job),
  replaceJob: replace(
    "a job",
    JobBody,
    Job,
    `${replaceWords} Where \`occupation\` changes, pay accepted before stays among the comparables of the occupation that the job had, until the lists are written again (\`npm run rebuild:views\`).`,
  ),

  listMembers: list("members", Member, PageQuery),
  createMember: create(
    "a member",
    MemberBody,
    Member,
    "Adds somebody and sends them an invitation to sign in. Roles may be limited to sites; pay is a permission of its own (`seesPay`). An expert holds no other role but referrer, and so does a client's contact, who belongs to a client.",
  ),
  getMember: get("a member", Member),
  replaceMember: replace(
    "a member",
    MemberReplacement,
    Member,
    `${replaceWords} \`status: "left"\` ends their access within a minute; the last active admin cannot leave or lose the role.`,
  ),

  listTracks: contract({
    tag,
    summary: "List the published versions of the track",
    reply: { status: 200, schema: VersionList },
  }),
  publishTrack: contract({
    tag,
    summary: "Publish the next version of the track",
    description:
      "Versions are added, never edited. New applications are pinned to it once the organisation names it as `trackVersion`; those that are under way stay on theirs. Every mistake in the document is reported at once, each with its pointer.",
    body: TrackBody,
    reply: { status: 201, schema: TrackVersion },
    idempotencyKey: true,
  }),
  getTrack: get("a version of the track", TrackVersion),

  listSchemes: contract({
    tag,
    summary: "List the published versions of the reward scheme",
    reply: { status: 200, schema: VersionList },
  }),
  publishScheme: contract({
    tag,
    summary: "Publish the next version of the reward scheme",
    description:
      "Versions are added, never edited: what was promised to a referrer under an earlier one stays. New applications are pinned to it once the organisation names it as `schemeVersion`.",
    body: SchemeBody,
    reply: { status: 201, schema: SchemeVersion },
    idempotencyKey: true,
  }),
  getScheme: get("a version of the reward scheme", SchemeVersion),

  getMe: contract({
    tag,
    summary: "Read who you are here, and what you may do",
    description:
      "For every member, whatever their roles: what an interface has to know before it shows anything.",
    reply: { status: 200, schema: Me },
  }),
  getPreferences: contract({
    tag,
    summary: "Read what you chose for yourself",
    description: "Your language, and which summaries you get by mail: those that come to your roles.",
    reply: { status: 200, schema: Preferences },
  }),
  replacePreferences: contract({
    tag,
    summary: "Choose your language and your summaries",
    description:
      "A kind that is not named stays as it is; one that does not come to your roles is refused. The same again is harmless.",
    body: PreferencesBody,
    reply: { status: 200, schema: Preferences },
    idempotencyKey: true,
  }),
  getSavedViews: contract({
    tag,
    summary: "Read the lists that you come back to",
    description:
      'Your own saved views of the list of applications: what each is narrowed to, never what was searched for. Version 0 holds nothing yet; save it with `If-Match: "0"`.',
    reply: { status: 200, schema: SavedViews },
  }),
  replaceSavedViews: contract({
    tag,
    summary: "Save the lists that you come back to",
    description:
      "All of them, in your order: at most 20, each name once. The same request again is harmless. What a view names and you do not see (any more) gives an empty list, not a refusal.",
    body: SavedViewsBody,
    reply: { status: 200, schema: SavedViews },
    ifMatch: true,
  }),
  getOrganisation: get("your organisation", Organisation),
  replaceOrganisation: replace(
    "your organisation's settings",
    OrganisationBody,
    Organisation,
    "`trackVersion` and `schemeVersion` must be published and fit each other; new applications are pinned to them. `recruiterFiguresConsentedAt` is the day the works council (NL) agreed or the union (SE) was heard: only then figures by recruiter are served. `calendar` says who keeps the times of the compensation experts: this product (`built-in`, also where it is left out) or a business in Microsoft Bookings.",
  ),
  replaceOnCost: replace(
    "what an employer pays on top of a reward",
    OnCostBody,
    Organisation,
    "Social security and the like, in percent of the reward: 0 to 200, or null where it is not known. Rewards of a hire (`reward.per_hire`) are served with it and without. A setting of the whole organisation, for finance that sees all sites, and admins; `If-Match` names the organisation's version.",
  ),

  getMailBreaker: contract({
    tag,
    summary: "Read whether your organisation's mail leaves",
    description:
      "Of what was sent in the last 24 hours since the last reset (50 mails at least), 2 % that bounced for good or 0.05 % that was called spam (two at least) warn, 4 % or 0.08 % stop all mail of your organisation, one-time codes included. Nothing is lost: it goes out once an admin resets the breaker, unless it is of no use any more. Other organisations' mail is not touched.",
    reply: { status: 200, schema: MailBreakerView },
  }),
  resetMailBreaker: contract({
    tag,
    summary: "Let your organisation's mail leave again",
    description:
      "Once what made it bounce, or made people complain, is mended. Counts begin anew; what waited goes out within minutes. `If-Match` names the breaker's version: a reset that somebody else did meanwhile is not done twice.",
    body: MailBreakerReset,
    reply: { status: 200, schema: MailBreakerView },
    ifMatch: true,
  }),
};
