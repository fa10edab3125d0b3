import type { TableShape } from "./engine/tables.ts";
import { defaultScheme } from "../../shared/domain/points/scheme.ts";
import { defaultTrack } from "../../shared/domain/track/default-track.ts";
import type { Job, Member, Organisation, Role, Site } from "../../shared/domain/organisation/organisation.ts";
import { settingKeys } from "../../shared/adapters/dynamodb/settings.ts";
import { viewIndexes } from "../../shared/names.ts";
import type { CalendarSettings } from "../../shared/domain/consultation/availability.ts";
import type { InterviewPlan } from "../../shared/domain/interview/plan.ts";
import type { Cloud } from "./cloud.ts";
import type { Random } from "./random.ts";

/** The tables as they are deployed. */
export const shapes: Readonly<Record<string, TableShape>> = {
  facts: { sort: "seq" },
  people: { sort: "sk" },
  records: { sort: "sk" },
  ledger: { sort: "sk" },
  views: { sort: "sk", indexes: Object.values(viewIndexes) },
  /** For checks alone: what a rebuild makes of the same facts. */
  rebuilt: { sort: "sk", indexes: Object.values(viewIndexes) },
};

export const secret = "a secret that only this simulation knows";

export const publicUrl = "https://product.example";

/** In every name, address and text that a person has in a simulation: found anywhere else, it leaked. */
export const personal = "Quillfeather";

export interface Company {
  readonly organisation: Organisation;
  readonly jobs: readonly Job[];
  readonly sites: readonly Site[];
  readonly recruiters: readonly string[];
  readonly hr: string;
  readonly admin: string;
  readonly manager: string;
  readonly experts: readonly string[];
  readonly interviewers: readonly string[];
  /** Of experts and interviewers. */
  readonly calendars: readonly CalendarSettings[];
  readonly referrers: readonly string[];
  readonly shares: readonly { readonly token: string; readonly jobId: string; readonly memberId: string }[];
  /** Whose events are taken as this organisation's. */
  readonly payroll: { readonly account: string; readonly source: string };
}

/** Two small companies of which nobody in the one may ever see anything of the other. */
export function createWorld(cloud: Cloud, random: Random, startsAt: string): Company[] {
  const companies = random.chance(0.7) ? ["A", "B"] : ["A"];
  const made = companies.map((letter, index) => createCompany(cloud, random, startsAt, letter, index));
  cloud.transport.organisations = made.map(({ organisation }) => organisation.organisationId);
  return made;
}

function createCompany(
  cloud: Cloud,
  random: Random,
  startsAt: string,
  letter: string,
  index: number,
): Company {
  const organisationId = `org_${letter}`;
  const put = (TableName: string, Item: Record<string, unknown>) =>
    cloud.tables.execute("PutCommand", { TableName, Item });
  const organisation: Organisation = {
    organisationId,
    name: `Company ${letter}`,
    kind: "employer",
    zone: index === 0 ? "Europe/London" : "Europe/Amsterdam",
    locale: "en",
    trackVersion: 1,
    schemeVersion: 1,
    version: 1,
  };
  const site = (
    name: string,
    country: Site["country"],
    zone: string,
    currency: string,
    postcode: string,
  ): Site => ({
    siteId: `sit_${letter}${name}`,
    name: `Site ${name}`,
    country,
    zone,
    postcode,
    workingDays: [1, 2, 3, 4, 5],
    opens: "08:30",
    closes: "17:30",
    currency,
    closedDays: [],
    version: 1,
  });
  const sites = [
    site("one", "GB", "Europe/London", "GBP", "LS1 4DY"),
    site("two", "NL", "Europe/Amsterdam", "EUR", "3511 AA"),
  ];
  const member = (name: string, roles: Role[], homeSiteId?: string): Member => ({
    memberId: `mem_${letter}${name}`,
    name: `${name} ${personal}`,
    email: `${name}.${letter}@${personal}.example`.toLowerCase(),
    locale: "en",
    roles,
    siteIds: [],
    ...(homeSiteId ? { homeSiteId } : {}),
    seesPay: roles.includes("recruiter") || roles.includes("hr"),
    status: "active",
    version: 1,
  });
  const referrers = ["olga", "omar", "otto"].map((name, at) =>
    member(name, ["referrer"], sites[at % 2]?.siteId ?? ""),
  );
  const recruiters = [member("rita", ["recruiter"]), member("ralf", ["recruiter"])];
  const [admin, hr, manager] = [
    member("ada", ["admin"]),
    member("hana", ["hr"]),
    member("maria", ["manager"]),
  ];
  // Elsa is both: a talk and an interview may want the same hour of her.
  const experts = [member("elsa", ["expert", "interviewer"]), member("eric", ["expert"])];
  const ines = member("ines", ["interviewer"]);
  // Few times, so that two people click the same.
  const ofExperts = experts.map(({ memberId }, at): CalendarSettings => ({
    memberId,
    zone: at === 0 ? "Europe/London" : "Europe/Amsterdam",
    weekly: [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({
      weekday,
      ...(at === 0 ? { from: "10:00", until: "11:15" } : { from: "19:30", until: "20:30" }),
    })),
    exceptions: [],
    durationMinutes: at === 0 ? 45 : 30,
    bufferBeforeMinutes: at === 0 ? 0 : 15,
    bufferAfterMinutes: 15,
    intervalMinutes: at === 0 ? 30 : 15,
    leadMinutes: 60,
    cutOffMinutes: 30,
    maximumAdvanceDays: 14,
    moveLimit: 3,
    ...(at === 0 ? { joinLink: "https://talks.example/elsa" } : {}),
    version: 1,
  }));
  const calendars = [
    ...ofExperts,
    {
      memberId: ines.memberId,
      zone: "Europe/London",
      weekly: [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, from: "09:30", until: "11:30" })),
      exceptions: [],
      durationMinutes: 30,
      bufferBeforeMinutes: 0,
      bufferAfterMinutes: 0,
      intervalMinutes: 15,
      leadMinutes: 30,
      cutOffMinutes: 30,
      maximumAdvanceDays: 14,
      moveLimit: 4,
      version: 1,
    },
  ];
  const jobs = ["warehouse", "driver", "nurse"].map((name, at): Job => {
    const where = sites[at % 2] as Site;
    return {
      jobId: `job_${letter}${name}`,
      siteId: where.siteId,
      title: `Work as a ${name}`,
      description: "Good work with good people.",
      hoursPerWeek: 36,
      requirements: [{ requirementId: "licence", question: "Do you have a licence?", label: "Licence" }],
      duties: [{ dutyId: "nights", name: "Rounds at night" }],
      watcherIds: [recruiters[at % 2]?.memberId ?? ""],
      managerId: manager?.memberId ?? "",
      openedAt: startsAt.slice(0, 10),
      openings: 3,
      evergreen: at === 2,
      status: "open",
      version: 1,
    };
  });

  put("records", { ...settingKeys.organisation(organisationId), ...organisation });
  put("records", { pk: "organisations", sk: organisationId, organisationId, zone: organisation.zone });
  for (const each of sites) put("records", { ...settingKeys.site(organisationId, each.siteId), ...each });
  for (const each of jobs) put("records", { ...settingKeys.job(organisationId, each.jobId), ...each });
  for (const { jobId } of jobs)
    put("records", {
      pk: `${organisationId}#interview-plan`,
      sk: jobId,
      ...interviewPlanOf(jobId, [ines.memberId, experts[0]?.memberId ?? ""]),
    });
  const appended = {
    seq: 1,
    version: 1,
    recordedAt: startsAt,
    actor: { kind: "system", source: "create-organisation" },
  };
  put("facts", {
    pk: `${organisationId}#track`,
    ...appended,
    events: [{ type: "TrackPublished", document: { ...defaultTrack, version: 1 } }],
  });
  put("facts", {
    pk: `${organisationId}#scheme`,
    ...appended,
    events: [{ type: "SchemePublished", document: { ...defaultScheme, version: 1 } }],
  });
  for (const each of calendars)
    put("records", { pk: `${organisationId}#calendar`, sk: each.memberId, ...each });
  for (const each of [...referrers, ...recruiters, ...experts, ines, admin, hr, manager])
    if (each) put("people", { pk: `${organisationId}#members`, sk: each.memberId, ...each });
  const payroll = { account: `20000000000${index}`, source: `payroll.${letter}` };
  put("records", {
    pk: `event-source#${payroll.account}#${payroll.source}`,
    sk: "source",
    organisation: organisationId,
  });
  const shares = referrers.flatMap(({ memberId }) =>
    jobs.map(({ jobId }) => {
      const name = `${memberId}${jobId}`.replace(/_/g, "");
      put("records", { pk: `${organisationId}#share#${name}`, sk: "share", jobId, memberId });
      return { token: `${organisationId}.${name}`, jobId, memberId };
    }),
  );
  const ids = (members: readonly Member[]) => members.map(({ memberId }) => memberId);
  return {
    organisation,
    jobs,
    sites,
    recruiters: ids(recruiters),
    hr: hr?.memberId ?? "",
    admin: admin?.memberId ?? "",
    manager: manager?.memberId ?? "",
    experts: ids(experts),
    interviewers: ids([ines, ...experts.slice(0, 1)]),
    calendars,
    referrers: ids(referrers),
    shares,
    payroll,
  };
}

/** Two meet the candidate first, one of them once more at the end. */
function interviewPlanOf(jobId: string, interviewerIds: readonly [string, string]): InterviewPlan {
  const stage = (kind: "first" | "final", count: number) => ({
    kind,
    interviewerIds: interviewerIds.slice(0, count),
    lengthMinutes: 30,
    formats: ["phone" as const, "in-person" as const],
    place: "At the gate",
    questions: ["work", "team"].map((questionId) => ({
      questionId,
      side: "employer" as const,
      text: { en: `What of the ${questionId}?` },
    })),
  });
  return { jobId, stages: [stage("first", 2), stage("final", 1)], explainers: [], version: 1 };
}
