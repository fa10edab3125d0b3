/**
 * Creates an organisation with its track, its reward scheme, its first admin and, if wished, its first site:
 *
 *   npm run organisation -- create --name "Acme Care" --kind employer --zone Europe/London \
 *     --admin-name "Ada Admin" --admin-email ada@acme.example
 *
 * On this machine unless `--stage` names a stage in AWS. There the admin is invited by mail; on this machine no mail is
 * needed: the members' pages (/app/) let them in by their address, under "Another member". Doing it again with the same name and address changes
 * nothing and answers the same; it completes what was interrupted.
 */
import { parseArgs } from "node:util";
import type * as z from "zod/mini";
import { createIdentity } from "../shared/adapters/cognito/identity.ts";
import { createFacts } from "../shared/adapters/dynamodb/facts.ts";
import { createPeople } from "../shared/adapters/dynamodb/people.ts";
import { createSettingsAdmin } from "../shared/adapters/dynamodb/settings-admin.ts";
import { standardHours } from "../shared/domain/calendar/working-time.ts";
import { Instant } from "../shared/domain/ids.ts";
import type { Mistake } from "../shared/domain/mistake.ts";
import {
  MemberEvent,
  membersStream,
  SchemePublished,
  schemeStream,
  TrackPublished,
  trackStream,
} from "../shared/domain/organisation/events.ts";
import {
  mistakesOfMember,
  mistakesOfOrganisation,
  mistakesOfSite,
  tidyMember,
  tidySite,
} from "../shared/domain/organisation/mistakes.ts";
import { Member, Organisation, Site } from "../shared/domain/organisation/organisation.ts";
import type { Country, Locale } from "../shared/domain/organisation/organisation.ts";
import { defaultScheme } from "../shared/domain/points/scheme.ts";
import type { Scheme } from "../shared/domain/points/scheme.ts";
import { defaultTrack } from "../shared/domain/track/default-track.ts";
import type { Track } from "../shared/domain/track/track.ts";
import type { Companion, FactStore } from "../shared/ports/facts.ts";
import type { Identity } from "../shared/ports/identity.ts";
import type { People } from "../shared/ports/people.ts";
import type { SettingsAdmin } from "../shared/ports/settings-admin.ts";
import { fitted } from "../shared/runtime/fitting.ts";
import { derivedId } from "../shared/runtime/hashing.ts";
import { emailHash, memberEvent, settleSignIn } from "../shared/runtime/members.ts";
import { normaliseEmail } from "../shared/domain/people/contact.ts";
import { helped } from "./help.ts";
import { findInstallation } from "./installation.ts";
import type { Installation } from "./installation.ts";

export interface CreateOrganisationDependencies {
  readonly settings: SettingsAdmin;
  readonly people: Pick<People, "member" | "savingMember">;
  readonly tracks: FactStore<TrackPublished>;
  readonly schemes: FactStore<SchemePublished>;
  readonly members: FactStore<MemberEvent>;
  readonly identity: Identity;
  readonly secret: string;
}

export interface NewOrganisation {
  readonly name: string;
  readonly kind: Organisation["kind"];
  /** IANA name. */
  readonly zone: string;
  readonly locale?: Locale;
  readonly admin: { readonly name: string; readonly email: string };
  /** A first site, open Monday to Friday 08:30 to 17:30; its zone is the organisation's unless told. */
  readonly site?: {
    readonly name: string;
    readonly country: Country;
    readonly postcode: string;
    readonly currency: string;
    readonly zone?: string;
  };
  /** The first versions; those of `default-track.ts` and `scheme.ts` unless told. */
  readonly track?: Track;
  readonly scheme?: Scheme;
}

export interface CreatedOrganisation {
  readonly organisationId: string;
  readonly adminId: string;
  readonly siteId?: string;
  /** False where the organisation was there before. */
  readonly isNew: boolean;
}

/**
 * One transaction writes everything, then the admin's sign-in is created. Ids come from the organisation's name and
 * the admin's address, so that the same call finds what an earlier one made.
 *
 * @param now ISO 8601 instant
 * @throws Error that lists what is wrong with the input, or says that the address signs in somebody else
 */
export async function createOrganisation(
  deps: CreateOrganisationDependencies,
  input: NewOrganisation,
  now: string,
): Promise<CreatedOrganisation> {
  const { settings, identity, secret } = deps;
  const parts = [input.name, normaliseEmail(input.admin.email)];
  const organisationId = derivedId("org", secret, "create-organisation", ...parts);
  const adminId = derivedId("mem", secret, "create-organisation", organisationId, ...parts);
  const siteId =
    input.site && derivedId("sit", secret, "create-organisation", organisationId, input.site.name);
  const made = { organisationId, adminId, ...(siteId ? { siteId } : {}) };

  if (!(await settings.organisation(organisationId))) {
    const owner = await identity.owner(input.admin.email);
    if (owner && owner.memberId !== adminId)
      throw new Error("Somebody signs in with the admin's address already. Use another.");
    const { conflict } = await write(deps, input, made, Instant.parse(now));
    if (conflict && !(await settings.organisation(organisationId)))
      throw new Error(`The organisation could not be written: ${conflict} was in the way.`);
    await settle(deps, organisationId, adminId);
    return { ...made, isNew: conflict === undefined };
  }
  await settle(deps, organisationId, adminId);
  const site = siteId && (await settings.find("site", organisationId, siteId));
  return { organisationId, adminId, ...(site ? { siteId: site.siteId } : {}), isNew: false };
}

/** The admin may have been changed since; the sign-in follows what they are now. */
async function settle(
  { settings, people, identity }: CreateOrganisationDependencies,
  organisation: string,
  adminId: string,
): Promise<void> {
  const admin = await people.member(organisation, adminId);
  if (!admin) throw new Error("the first admin is missing");
  await settleSignIn(settings, identity, organisation, admin);
}

async function write(
  deps: CreateOrganisationDependencies,
  input: NewOrganisation,
  { organisationId, adminId, siteId }: { organisationId: string; adminId: string; siteId?: string },
  now: string,
): Promise<{ conflict?: string }> {
  const { settings, people, tracks, schemes, members, secret } = deps;
  const track = input.track ?? defaultTrack;
  const scheme = input.scheme ?? defaultScheme;
  const given = input.site && siteId ? { site: input.site, siteId } : undefined;
  const checked = allOf({
    organisation: () => organisationOf(input, organisationId, now),
    site: () => given && siteOf(input, given.site, given.siteId, scheme),
    admin: () => adminOf(input, adminId, given?.siteId),
  });
  const { organisation, site, admin } = checked;

  const appended = {
    seq: 1,
    recordedAt: now,
    actor: { kind: "system", source: "create-organisation" },
  } as const;
  const companions: Companion[] = [
    settings.savingOrganisation(organisation),
    settings.listing(organisation),
    tracks.appending({
      ...appended,
      stream: trackStream(organisationId),
      events: [{ type: "TrackPublished", document: { ...track, version: 1 } }],
    }),
    schemes.appending({
      ...appended,
      stream: schemeStream(organisationId),
      events: [{ type: "SchemePublished", document: { ...scheme, version: 1 } }],
    }),
    members.appending({
      ...appended,
      stream: membersStream(organisationId),
      events: [memberEvent("MemberAdded", admin)],
    }),
    people.savingMember(organisationId, admin),
    settings.claimingEmail(organisationId, emailHash(secret, organisationId, admin.email), adminId),
    ...(site ? [settings.saving("site", organisationId, site)] : []),
  ];
  const written = await settings.write(companions);
  return written.ok ? {} : { conflict: written.conflict };
}

/** Every part, or all that is wrong with any of them, in one error. */
function allOf<Parts extends Readonly<Record<string, unknown>>>(makers: {
  readonly [Part in keyof Parts]: () => Parts[Part];
}): Parts {
  const wrong: string[] = [];
  const made = Object.entries(makers).map(([part, make]) => {
    try {
      return [part, (make as () => unknown)()];
    } catch (error) {
      wrong.push(error instanceof Error ? error.message : String(error));
      return [part, undefined];
    }
  });
  if (wrong.length > 0) throw new Error(wrong.join("\n"));
  return Object.fromEntries(made) as Parts;
}

function organisationOf(input: NewOrganisation, organisationId: string, now: string): Organisation {
  const document = {
    organisationId,
    name: input.name,
    kind: input.kind,
    zone: input.zone,
    locale: input.locale ?? "en",
    trackVersion: 1,
    schemeVersion: 1,
    version: 1,
  };
  // A zone that does not exist is told beside a kind or a locale that does not.
  const zoneOnly = fitted(Organisation, { ...document, kind: "employer", locale: "en" });
  const fits = fitted(Organisation, document);
  refuse("the organisation", [
    ...(fits.ok ? [] : fits.mistakes),
    ...(zoneOnly.ok ? mistakesOfOrganisation(zoneOnly.data, now) : []),
  ]);
  return parsed("the organisation", Organisation, document);
}

function siteOf(
  { zone }: NewOrganisation,
  given: NonNullable<NewOrganisation["site"]>,
  siteId: string,
  scheme: Scheme,
): Site {
  const site = parsed("the site", Site, {
    ...standardHours,
    workingDays: [...standardHours.workingDays],
    zone,
    ...given,
    siteId,
    closedDays: [],
    version: 1,
  });
  refuse("the site", mistakesOfSite(site, Object.keys(scheme.pointValue)));
  return tidySite(site);
}

function adminOf(
  { admin, kind, locale }: NewOrganisation,
  memberId: string,
  siteId: string | undefined,
): Member {
  const member = parsed("the admin", Member, {
    ...admin,
    memberId,
    locale: locale ?? "en",
    roles: ["admin"],
    siteIds: [],
    ...(siteId ? { homeSiteId: siteId } : {}),
    seesPay: true,
    status: "active",
    version: 1,
  });
  const knownSiteIds = siteId ? [siteId] : [];
  refuse("the admin", mistakesOfMember(member, { kind, knownSiteIds, client: undefined }));
  return tidyMember(member);
}

/** The value as the schema has it; what does not fit is listed by field. */
function parsed<Schema extends z.ZodMiniType>(
  what: string,
  schema: Schema,
  value: unknown,
): z.output<Schema> {
  const result = fitted(schema, value);
  if (result.ok) return result.data;
  refuse(what, result.mistakes);
  throw new Error(`There is something wrong with ${what}.`);
}

function refuse(what: string, mistakes: readonly Mistake[]): void {
  if (mistakes.length === 0) return;
  const lines = mistakes.map(({ pointer, detail }) => {
    const field = pointer.slice(1);
    return field ? `  ${field}: ${detail}` : `  ${detail}`;
  });
  throw new Error([`There is something wrong with ${what}:`, ...lines].join("\n"));
}

/** The function's ports on an installation. */
export const dependenciesOn = ({
  documents,
  cognito,
  tables,
  userPoolId,
  secret,
}: Installation): CreateOrganisationDependencies => ({
  settings: createSettingsAdmin(documents, tables),
  people: createPeople(documents, tables.people),
  tracks: createFacts(documents, tables.facts, TrackPublished),
  schemes: createFacts(documents, tables.facts, SchemePublished),
  members: createFacts(documents, tables.facts, MemberEvent),
  identity: createIdentity(() => cognito, userPoolId),
  secret,
});

const usage = `npm run organisation -- create
  --name "Acme Care"        name of the organisation
  --kind employer           employer or agency
  --zone Europe/London      IANA time zone: months of figures, the hour of digests
  --admin-name "Ada Admin"  the first admin: invited by mail in AWS; on this machine they sign in by their address
  --admin-email ada@acme.example
  --locale en               en, nl, sv or ja (en unless told)
  --site-name "Leeds" --site-country GB --site-postcode "LS1 4DY" --site-currency GBP
                            a first site; all four or none
  --stage production        a stage in AWS; without it, the Milepost that runs on this machine`;

async function main(): Promise<void> {
  const text = { type: "string" } as const;
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      name: text,
      kind: text,
      zone: text,
      locale: text,
      stage: text,
      "admin-name": text,
      "admin-email": text,
      "site-name": text,
      "site-country": text,
      "site-postcode": text,
      "site-currency": text,
    },
  });
  const required = ["name", "kind", "zone", "admin-name", "admin-email"] as const;
  const missing = required.filter((option) => !values[option]);
  const siteOptions = ["site-name", "site-country", "site-postcode", "site-currency"] as const;
  const siteGiven = siteOptions.filter((option) => values[option]);
  if (siteGiven.length > 0 && siteGiven.length < siteOptions.length)
    missing.push(...(siteOptions.filter((option) => !values[option]) as unknown as typeof missing));
  const [action, ...rest] = positionals;
  const wrong = [
    ...(action === undefined ? ["Say what to do: create."] : []),
    ...(action !== undefined && action !== "create" ? [`There is no "${action}" here, only create.`] : []),
    ...rest.map((each) => `What "${each}" is to mean is not known: names with spaces stand in quotes.`),
    ...(missing.length > 0 ? [`Missing: ${missing.map((option) => `--${option}`).join(", ")}`] : []),
  ];
  if (wrong.length > 0) throw new Error([...wrong, usage].join("\n"));
  const said = (option: keyof typeof values) => values[option] ?? "";
  const installation = await findInstallation(values.stage);
  const created = await createOrganisation(
    dependenciesOn(installation),
    {
      name: said("name"),
      kind: said("kind") as Organisation["kind"],
      zone: said("zone"),
      locale: (values.locale ?? "en") as Locale,
      admin: { name: said("admin-name"), email: said("admin-email") },
      ...(siteGiven.length > 0
        ? {
            site: {
              name: said("site-name"),
              country: said("site-country") as Country,
              postcode: said("site-postcode"),
              currency: said("site-currency"),
            },
          }
        : {}),
    },
    new Date().toISOString(),
  );
  console.log(
    [
      created.isNew ? `Created ${said("name")}.` : `${said("name")} was there already; nothing was changed.`,
      `  organisation  ${created.organisationId}`,
      ...(created.siteId ? [`  site          ${created.siteId}`] : []),
      `  admin         ${created.adminId}, signs in as ${said("admin-email")}`,
      values.stage === undefined
        ? '  Open /app/ of what runs here, and give that address under "Another member".'
        : "  They are invited by mail.",
    ].join("\n"),
  );
}

if (import.meta.main && !helped(import.meta.filename))
  await main().catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  });
