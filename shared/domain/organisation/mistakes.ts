import { mistakeWhen, repeated } from "../mistake.ts";
import type { Mistake } from "../mistake.ts";
import { isDay } from "../calendar/days.ts";
import { dayOf, isZone } from "../calendar/zones.ts";
import { normalisePostcode } from "../people/contact.ts";
import { normalisePhone } from "../people/phone.ts";
import type { Client, Job, Member, Organisation, Role, Site } from "./organisation.ts";

type Draft<Setting, Id extends string> = Omit<Setting, Id | "version">;

let currencies: ReadonlySet<string> | undefined;

/** Whether ISO 4217 knows the currency. The list is read when it is first asked for: `Intl` is slow to start. */
export const isCurrency = (code: string): boolean =>
  (currencies ??= new Set(Intl.supportedValuesOf("currency"))).has(code);

const zoneMistakes = (zone: string): Mistake[] =>
  mistakeWhen(!isZone(zone), "/zone", 'Not a time zone. Use an IANA name such as "Europe/London".');

export function mistakesOfOrganisation(
  draft: Pick<Organisation, "zone" | "recruiterFiguresConsentedAt">,
  now: string,
): Mistake[] {
  const consented = draft.recruiterFiguresConsentedAt;
  const pointer = "/recruiterFiguresConsentedAt";
  const zone = zoneMistakes(draft.zone);
  if (consented === undefined) return zone;
  if (!isDay(consented)) return [...zone, { pointer, detail: "There is no such day." }];
  const today = zone.length > 0 ? now.slice(0, 10) : dayOf(now, draft.zone);
  return [...zone, ...mistakeWhen(consented > today, pointer, "A consent cannot lie in the future.")];
}

/** `valued`: the currencies in which the scheme of new applications says what a point is worth. */
export function mistakesOfSite(draft: Draft<Site, "siteId">, valued: readonly string[]): Mistake[] {
  return [
    ...zoneMistakes(draft.zone),
    ...mistakeWhen(
      normalisePostcode(draft.postcode, draft.country) === undefined,
      "/postcode",
      `Not a postcode of ${draft.country}.`,
    ),
    ...repeated(draft.workingDays.map(String), (index) => `/workingDays/${index}`),
    ...mistakeWhen(draft.opens >= draft.closes, "/closes", "A site closes after it opens."),
    ...mistakeWhen(!isCurrency(draft.currency), "/currency", "Not a currency of ISO 4217."),
    ...mistakeWhen(
      isCurrency(draft.currency) && !valued.includes(draft.currency),
      "/currency",
      `The reward scheme gives a point no value in ${draft.currency}. Publish a scheme that does, put it in force, then come back.`,
    ),
    ...draft.closedDays.flatMap((day, index) =>
      mistakeWhen(!isDay(day), `/closedDays/${index}`, "There is no such day."),
    ),
    ...repeated(draft.closedDays, (index) => `/closedDays/${index}`),
  ];
}

/** The site as it is kept: its postcode as its country writes it. */
export const tidySite = <S extends Draft<Site, "siteId">>(draft: S): S => ({
  ...draft,
  postcode: normalisePostcode(draft.postcode, draft.country) ?? draft.postcode,
});

/** What a job's ids stand for; undefined where there is no such thing. */
export interface JobContext {
  readonly kind: Organisation["kind"];
  readonly site: Site | undefined;
  readonly client: Client | undefined;
  /** The members that `watcherIds` and `managerId` name, as far as there are any. */
  readonly members: readonly Member[];
}

const watches: readonly Role[] = ["recruiter", "hr", "admin"];
const manages: readonly Role[] = ["manager", "client", "recruiter", "hr", "admin"];

export function mistakesOfJob(draft: Draft<Job, "jobId">, context: JobContext): Mistake[] {
  const active = (id: string, roles: readonly Role[]) =>
    context.members.some(
      (m) => m.memberId === id && m.status === "active" && m.roles.some((role) => roles.includes(role)),
    );
  const { pay } = draft;
  return [
    ...mistakeWhen(context.site === undefined, "/siteId", "There is no such site."),
    ...clientMistakes(draft, context),
    ...(pay
      ? [
          ...mistakeWhen(!isCurrency(pay.currency), "/pay/currency", "Not a currency of ISO 4217."),
          ...mistakeWhen(pay.minimum > pay.maximum, "/pay/maximum", "The maximum is below the minimum."),
        ]
      : []),
    ...repeated(
      draft.requirements.map((requirement) => requirement.requirementId),
      (index) => `/requirements/${index}/requirementId`,
    ),
    ...repeated(
      draft.duties.map(({ dutyId }) => dutyId),
      (index) => `/duties/${index}/dutyId`,
    ),
    ...repeated(draft.shifts ?? [], (index) => `/shifts/${index}`),
    ...repeated(draft.atmosphere ?? [], (index) => `/atmosphere/${index}`),
    ...repeated(draft.skills ?? [], (index) => `/skills/${index}`),
    ...mistakeWhen(
      draft.fullTimeHoursPerWeek !== undefined && draft.fullTimeHoursPerWeek < draft.hoursPerWeek,
      "/fullTimeHoursPerWeek",
      "Full time is not less than the job's own hours.",
    ),
    ...repeated(draft.watcherIds, (index) => `/watcherIds/${index}`),
    ...draft.watcherIds.flatMap((id, index) =>
      mistakeWhen(
        !active(id, watches),
        `/watcherIds/${index}`,
        "Name an active member who is recruiter, hr or admin.",
      ),
    ),
    ...mistakeWhen(
      draft.managerId !== undefined && !active(draft.managerId, manages),
      "/managerId",
      "Name an active member who is manager, client, recruiter, hr or admin.",
    ),
    ...mistakeWhen(!isDay(draft.openedAt), "/openedAt", "There is no such day."),
  ];
}

function clientMistakes(draft: Draft<Job, "jobId">, { kind, client }: JobContext): Mistake[] {
  if (kind === "employer")
    return mistakeWhen(draft.clientId !== undefined, "/clientId", "An employer's job has no client.");
  if (draft.clientId === undefined)
    return mistakeWhen(true, "/clientId", "An agency's job is for a client: name it.");
  return mistakeWhen(client === undefined, "/clientId", "There is no such client.");
}

/** What a member's ids stand for. */
export interface MemberContext {
  readonly kind: Organisation["kind"];
  readonly knownSiteIds: readonly string[];
  readonly client: Client | undefined;
}

export function mistakesOfMember(draft: Draft<Member, "memberId">, context: MemberContext): Mistake[] {
  const others = (role: Role) => draft.roles.some((each) => each !== role && each !== "referrer");
  const has = (role: Role) => draft.roles.includes(role);
  const known = (siteId: string) => context.knownSiteIds.includes(siteId);
  return [
    ...repeated(draft.roles, (index) => `/roles/${index}`),
    ...mistakeWhen(
      has("expert") && others("expert"),
      "/roles",
      "An expert holds no other role but referrer.",
    ),
    ...mistakeWhen(
      has("client") && others("client"),
      "/roles",
      "A client's contact holds no other role but referrer.",
    ),
    ...mistakeWhen(
      has("client") && context.kind === "employer",
      "/roles",
      "Only an agency has clients; an employer has no members with the role client.",
    ),
    ...mistakeWhen(
      has("client") && draft.clientId === undefined,
      "/clientId",
      "A client's contact needs the client they belong to.",
    ),
    ...mistakeWhen(
      !has("client") && draft.clientId !== undefined,
      "/clientId",
      "Only a member with the role client belongs to a client.",
    ),
    ...mistakeWhen(
      has("client") && draft.clientId !== undefined && context.client === undefined,
      "/clientId",
      "There is no such client.",
    ),
    ...repeated(draft.siteIds, (index) => `/siteIds/${index}`),
    ...draft.siteIds.flatMap((id, index) =>
      mistakeWhen(!known(id), `/siteIds/${index}`, "There is no such site."),
    ),
    ...mistakeWhen(
      draft.homeSiteId !== undefined && !known(draft.homeSiteId),
      "/homeSiteId",
      "There is no such site.",
    ),
    ...mistakeWhen(
      draft.phone !== undefined && phoneOf(draft.phone) === undefined,
      "/phone",
      "Give the number with its country code, such as +442079460018 (E.164).",
    ),
  ];
}

/** Read as nobody in particular would dial it: only numbers with a country code are numbers. */
const phoneOf = (typed: string): string | undefined => normalisePhone(typed, "");

/** The member as they are kept: the number in E.164. */
export const tidyMember = <M extends Draft<Member, "memberId">>(draft: M): M => ({
  ...draft,
  ...(draft.phone === undefined ? {} : { phone: phoneOf(draft.phone) ?? draft.phone }),
});
