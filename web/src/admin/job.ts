import type { Body, Reply } from "../api.ts";
import { numberOf, wholeOf } from "../controls/amount.ts";
import { present } from "../search.ts";
import { filled, slugOf, type Amount } from "./fields.tsx";

/** A job as its form holds it, and as the API takes it. */

export type Job = Reply<"getJob">;
type Site = Reply<"getSite">;
type Pay = NonNullable<Job["pay"]>;

export interface EnteredJob {
  readonly title: string;
  readonly siteId: string;
  /** Empty where none is chosen, as in all fields of one choice. */
  readonly clientId: string;
  readonly description: string;
  readonly currency: string;
  readonly minimum: Amount;
  readonly maximum: Amount;
  readonly period: Pay["period"];
  readonly hours: string;
  readonly fullTime: string;
  readonly weeks: string;
  readonly agreement: string;
  /** Ids are empty until it is saved. */
  readonly requirements: Job["requirements"];
  readonly duties: Job["duties"];
  readonly shifts: NonNullable<Job["shifts"]>;
  readonly workplace: NonNullable<Job["workplace"]> | "";
  readonly atmosphere: NonNullable<Job["atmosphere"]>;
  /** Separated by commas. */
  readonly skills: string;
  readonly occupation: string;
  readonly watcherIds: Job["watcherIds"];
  readonly managerId: string;
  readonly openedAt: string;
  readonly openings: string;
  readonly evergreen: boolean;
  readonly status: Job["status"];
}

export const blankJob = (site: Site | undefined, today: string): EnteredJob => ({
  ...{ title: "", clientId: "", description: "", fullTime: "", weeks: "", agreement: "" },
  ...{ skills: "", occupation: "", managerId: "", workplace: "", openings: "1", hours: "" },
  siteId: site?.siteId ?? "",
  currency: site?.currency ?? "",
  minimum: null,
  maximum: null,
  period: "hour",
  requirements: [],
  duties: [],
  shifts: [],
  atmosphere: [],
  watcherIds: [],
  openedAt: today,
  evergreen: false,
  status: "open",
});

/** `currency`: of the job's site, for a job without a pay range; `decimal` writes numbers as the reader does. */
export const enteredOfJob = (job: Job, currency: string, decimal: (value: number) => string): EnteredJob => ({
  title: job.title,
  siteId: job.siteId,
  clientId: job.clientId ?? "",
  description: job.description,
  currency: job.pay?.currency ?? currency,
  minimum: job.pay?.minimum ?? null,
  maximum: job.pay?.maximum ?? null,
  period: job.pay?.period ?? "hour",
  hours: decimal(job.hoursPerWeek),
  fullTime: job.fullTimeHoursPerWeek === undefined ? "" : decimal(job.fullTimeHoursPerWeek),
  weeks: job.weeksPerYear === undefined ? "" : decimal(job.weeksPerYear),
  agreement: job.collectiveAgreement ?? "",
  requirements: job.requirements,
  duties: job.duties,
  shifts: job.shifts ?? [],
  workplace: job.workplace ?? "",
  atmosphere: job.atmosphere ?? [],
  skills: (job.skills ?? []).join(", "),
  occupation: job.occupation ?? "",
  watcherIds: job.watcherIds,
  managerId: job.managerId ?? "",
  openedAt: job.openedAt,
  openings: String(job.openings),
  evergreen: job.evergreen,
  status: job.status,
});

/** Each with an id of its own: the one it had, or one made of what it is called. */
function named<Item>(
  items: readonly Item[],
  idOf: (item: Item) => string,
  nameOf: (item: Item) => string,
  withId: (item: Item, id: string) => Item,
): Item[] {
  const taken = items.map(idOf).filter((id) => id !== "");
  return items.map((item) => {
    if (idOf(item) !== "") return item;
    const id = slugOf(nameOf(item), taken);
    taken.push(id);
    return withId(item, id);
  });
}

/** Only what was checked by `wrongInJob` before. */
export const bodyOfJob = (entered: EnteredJob): Body<"createJob"> => ({
  title: entered.title.trim(),
  siteId: entered.siteId,
  description: entered.description.trim(),
  hoursPerWeek: numberOf(entered.hours) ?? 0,
  requirements: named(
    entered.requirements,
    ({ requirementId }) => requirementId,
    ({ label }) => label,
    (each, requirementId) => ({ ...each, requirementId }),
  ),
  duties: named(
    entered.duties,
    ({ dutyId }) => dutyId,
    ({ name }) => name,
    (each, dutyId) => ({ ...each, dutyId }),
  ),
  watcherIds: entered.watcherIds,
  openedAt: entered.openedAt,
  openings: wholeOf(entered.openings) ?? 1,
  evergreen: entered.evergreen,
  status: entered.status,
  ...present({
    clientId: filled(entered.clientId),
    pay:
      typeof entered.minimum === "number" && typeof entered.maximum === "number"
        ? {
            currency: entered.currency,
            minimum: entered.minimum,
            maximum: entered.maximum,
            period: entered.period,
          }
        : undefined,
    fullTimeHoursPerWeek: numberOf(entered.fullTime),
    weeksPerYear: numberOf(entered.weeks),
    collectiveAgreement: filled(entered.agreement),
    shifts: entered.shifts.length > 0 ? entered.shifts : undefined,
    workplace: entered.workplace === "" ? undefined : entered.workplace,
    atmosphere: entered.atmosphere.length > 0 ? entered.atmosphere : undefined,
    skills: skillsOf(entered.skills),
    occupation: filled(entered.occupation),
    managerId: filled(entered.managerId),
  }),
});

function skillsOf(text: string): string[] | undefined {
  const skills = text
    .split(/[,、，]/)
    .map((each) => each.trim())
    .filter((each) => each !== "");
  return skills.length > 0 ? skills : undefined;
}

interface Problems {
  readonly needed: string;
  readonly number: string;
  readonly both: string;
  readonly below: string;
  readonly noAmount: string;
  readonly row: string;
}

/** What the page finds wrong before anything is sent. */
export function wrongInJob(entered: EnteredJob, words: Problems, isAgency: boolean) {
  const number = (text: string) => (numberOf(text) === undefined ? words.number : undefined);
  const { minimum, maximum } = entered;
  // What cannot be read is not nothing: nothing would take the job's pay away.
  const amount = (typed: Amount) => (typeof typed === "string" ? words.noAmount : undefined);
  return {
    "/title": entered.title.trim() === "" ? words.needed : undefined,
    "/siteId": entered.siteId === "" ? words.needed : undefined,
    "/clientId": isAgency && entered.clientId === "" ? words.needed : undefined,
    "/description": entered.description.trim() === "" ? words.needed : undefined,
    "/pay/minimum": amount(minimum),
    "/pay/maximum": amount(maximum),
    "/pay":
      (minimum === null) !== (maximum === null)
        ? words.both
        : typeof minimum === "number" && typeof maximum === "number" && minimum > maximum
          ? words.below
          : undefined,
    "/hoursPerWeek": entered.hours === "" ? words.needed : number(entered.hours),
    "/fullTimeHoursPerWeek": entered.fullTime === "" ? undefined : number(entered.fullTime),
    "/weeksPerYear": entered.weeks === "" ? undefined : number(entered.weeks),
    "/requirements": entered.requirements.some(
      ({ question, label }) => question.trim() === "" || label.trim() === "",
    )
      ? words.row
      : undefined,
    "/duties": entered.duties.some(({ name }) => name.trim() === "") ? words.row : undefined,
    "/openedAt": entered.openedAt === "" ? words.needed : undefined,
    "/openings": wholeOf(entered.openings) === undefined ? words.number : undefined,
  };
}
