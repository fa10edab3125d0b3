import type { Body } from "../../api.ts";
import { numberOf, written } from "../../controls/amount.ts";
import { instantOf, isNoMoment, localMoment } from "../../controls/moment.ts";
import type { Formats } from "../../format.ts";
import type { Answers } from "./data.ts";

/** What can be chosen, in the order in which it is asked. */
export const shifts = ["early", "day", "late", "night", "weekend", "on-call"] as const;
export const atmospheres = [
  "calm",
  "lively",
  "small-team",
  "large-team",
  "independent",
  "much-guidance",
] as const;
export const kinds = ["on-site", "hybrid", "remote"] as const;
export const experiences = [
  "none",
  "under-2-years",
  "2-to-5-years",
  "5-to-10-years",
  "over-10-years",
] as const;
export const reasons = [
  "pay",
  "hours",
  "distance",
  "work-itself",
  "colleagues",
  "growth",
  "contract-ends",
  "no-job-now",
  "other",
] as const;
export const notices = ["given", "not-given", "not-needed"] as const;
export const channels = ["phone", "video", "in-person", "email"] as const;
export const periods = ["year", "month", "week", "hour"] as const;

/**
 * The form as it was filled in: texts by their names, several choices joined by commas. Kept as what was changed against
 * what stands, so that what somebody else noted meanwhile is not sent back.
 */
export type Fields = Readonly<Record<string, string>>;

/** Every kept edit is text; what is kept by something else is nothing. */
export function keptEdits(text: string): Fields {
  if (text === "") return {};
  const kept: unknown = JSON.parse(text);
  return typeof kept === "object" && kept !== null
    ? Object.fromEntries(
        Object.entries(kept).filter((entry): entry is [string, string] => typeof entry[1] === "string"),
      )
    : {};
}

export const chosen = (text: string): string[] => (text === "" ? [] : text.split(","));
const among = <Id extends string>(all: readonly Id[], text: string): Id[] => {
  const picked = chosen(text);
  return all.filter((each) => picked.includes(each));
};
const one = <Id extends string>(all: readonly Id[], text: string): Id | undefined =>
  all.find((each) => each === text);

/** What stands, as the form shows it. */
export function fieldsOf(
  answers: Answers,
  job: JobAsked | undefined,
  currency: string,
  formats: Pick<Formats, "decimal">,
): Fields {
  const { pay, place, start, reasonForChange, otherProcesses, impossibleShifts } = answers;
  const number = (value: number | undefined) => (value === undefined ? "" : written(value, formats));
  return {
    ...Object.fromEntries(Object.entries(answers.duties ?? {}).map(([id, wanted]) => [`duty:${id}`, wanted])),
    currency: pay?.currency ?? job?.pay?.currency ?? currency,
    payHours: number(pay?.hoursPerWeek ?? job?.hoursPerWeek),
    gross: pay?.gross ? String(pay.gross.amount) : "",
    grossPeriod: pay?.gross?.period ?? "month",
    net: pay?.net ? String(pay.net.amount) : "",
    netPeriod: pay?.net?.period ?? "month",
    bonus: pay?.bonus === undefined ? "" : String(pay.bonus),
    hours: number(answers.hoursPerWeek),
    canWork: impossibleShifts === undefined ? "" : impossibleShifts.length === 0 ? "all" : "some",
    shifts: (impossibleShifts ?? []).join(","),
    kilometres: number(place?.maximumKilometres),
    kinds: (place?.kinds ?? []).join(","),
    atmosphere: (answers.atmosphere ?? []).join(","),
    experience: answers.experience ?? "",
    skills: (answers.skills ?? []).join(","),
    reasons: (reasonForChange?.reasons ?? []).join(","),
    reasonWords: reasonForChange?.words ?? "",
    notice: start?.notice ?? "",
    earliest: start?.earliest ?? "",
    others: otherProcesses === undefined ? "" : otherProcesses.inOthers ? "yes" : "no",
    consent: otherProcesses?.consent ? "yes" : "",
    deadline: otherProcesses?.deadline ? localMoment(new Date(otherProcesses.deadline)) : "",
    othersWords: "",
    channel: "phone",
    givenAt: "",
  };
}

/** What of a job the questions are about. */
export interface JobAsked {
  readonly hoursPerWeek: number;
  readonly pay?: { readonly currency: string } | undefined;
}

type Sent = Body<"replaceExpectations">;

/** All answers as they are sent: what is empty was taken back. */
export function sentOf(fields: Fields, edits: Fields, answers: Answers): Sent {
  const text = (name: string): string => fields[name]?.trim() ?? "";
  const duties = Object.entries(fields).flatMap(([name, value]) =>
    name.startsWith("duty:") && (value === "yes" || value === "no")
      ? [[name.slice("duty:".length), value] as const]
      : [],
  );
  const hoursPerWeek = numberOf(text("hours"));
  const notice = one(notices, text("notice"));
  const reasonsGiven = among(reasons, text("reasons"));
  const kilometres = numberOf(text("kilometres"));
  const kindsGiven = among(kinds, text("kinds"));
  const experience = one(experiences, text("experience"));
  const skills = chosen(text("skills"));
  const atmosphere = among(atmospheres, text("atmosphere"));
  const pay = payOf(text);
  const givenAt = instantOf(text("givenAt"));
  return {
    channel: one(channels, text("channel")) ?? "phone",
    ...(givenAt ? { givenAt } : {}),
    ...(duties.length === 0 ? {} : { duties: Object.fromEntries(duties) }),
    ...(pay ? { pay } : {}),
    ...(hoursPerWeek === undefined ? {} : { hoursPerWeek }),
    ...(text("canWork") === "all"
      ? { impossibleShifts: [] }
      : text("canWork") === "some"
        ? { impossibleShifts: among(shifts, text("shifts")) }
        : {}),
    ...(kilometres === undefined && kindsGiven.length === 0
      ? {}
      : {
          place: {
            ...(kilometres === undefined ? {} : { maximumKilometres: kilometres }),
            ...(kindsGiven.length === 0 ? {} : { kinds: kindsGiven }),
          },
        }),
    ...(atmosphere.length === 0 ? {} : { atmosphere }),
    ...(experience ? { experience } : {}),
    // That they have none of them is an answer, too, and stays one.
    ...(skills.length === 0 && !(answers.skills && edits["skills"] === undefined) ? {} : { skills }),
    ...(reasonsGiven.length === 0
      ? {}
      : {
          reasonForChange: {
            reasons: reasonsGiven,
            ...(edits["reasonWords"] === undefined ? {} : { words: text("reasonWords") || null }),
          },
        }),
    ...(notice
      ? { start: { notice, ...(text("earliest") === "" ? {} : { earliest: text("earliest") }) } }
      : {}),
    ...othersOf(text, answers),
  };
}

function payOf(text: (name: string) => string): Sent["pay"] {
  const amount = (name: string) => (text(name) === "" ? undefined : Number(text(name)));
  const gross = amount("gross");
  const net = amount("net");
  const bonus = amount("bonus");
  const hoursPerWeek = numberOf(text("payHours"));
  if (gross === undefined && net === undefined && bonus === undefined) return undefined;
  return {
    currency: text("currency"),
    hoursPerWeek: hoursPerWeek ?? 0,
    ...(gross === undefined
      ? {}
      : { gross: { amount: gross, period: one(periods, text("grossPeriod")) ?? "month" } }),
    ...(net === undefined
      ? {}
      : { net: { amount: net, period: one(periods, text("netPeriod")) ?? "month" } }),
    ...(bonus === undefined ? {} : { bonus }),
  };
}

function othersOf(
  text: (name: string) => string,
  { otherProcesses: before }: Answers,
): Pick<Sent, "otherProcesses"> {
  if (text("others") === "no") return { otherProcesses: { inOthers: false } };
  if (text("others") !== "yes") return {};
  if (text("consent") !== "yes") return { otherProcesses: { inOthers: true } };
  const typed = text("deadline");
  // A moment that stands is sent as it stands: a field holds no seconds.
  const stands = before?.deadline;
  const isSame = stands !== undefined && localMoment(new Date(stands)) === typed;
  const deadline = isSame ? stands : instantOf(typed);
  return {
    otherProcesses: {
      inOthers: true,
      consent: true,
      ...(deadline ? { deadline } : {}),
      ...(text("othersWords") === "" ? {} : { words: text("othersWords") }),
    },
  };
}

/** What keeps the form from being sent, by the name of its field. */
export function unreadable(fields: Fields): string[] {
  const numbers = ["hours", "kilometres"].filter(
    (name) => fields[name]?.trim() && numberOf(fields[name] ?? "") === undefined,
  );
  const amounts = ["gross", "net", "bonus"].filter((name) => Number.isNaN(Number(fields[name] ?? "")));
  const isPaid = ["gross", "net", "bonus"].some((name) => fields[name]);
  const paid = isPaid && !numberOf(fields["payHours"] ?? "") ? ["payHours"] : [];
  const some = fields["canWork"] === "some" && !fields["shifts"] ? ["shifts"] : [];
  const words = fields["reasonWords"]?.trim() && !fields["reasons"] ? ["reasons"] : [];
  const day = fields["earliest"] && !fields["notice"] ? ["notice"] : [];
  const isAsked = fields["others"] === "yes" && fields["consent"] === "yes";
  const moments = ["givenAt", ...(isAsked ? ["deadline"] : [])].filter((name) =>
    isNoMoment(fields[name] ?? ""),
  );
  return [...numbers, ...amounts, ...paid, ...some, ...words, ...day, ...moments];
}
