import type { output } from "zod/mini";
import { candidateExpectationsContracts } from "../../../shared/contracts/http/candidate-expectations.ts";
import type { ExpectationsPageForm } from "../../../shared/contracts/http/candidate-expectations.ts";
import { applicationOf } from "../../../shared/domain/application/decision.ts";
import { addDays, addMinutes, isDay } from "../../../shared/domain/calendar/days.ts";
import { instantAt } from "../../../shared/domain/calendar/zones.ts";
import { versionProblem } from "../../../shared/domain/expectations/decide.ts";
import { isCurrency } from "../../../shared/domain/offer/currencies.ts";
import type { CandidateContext } from "../../../shared/runtime/candidates/context.ts";
import { candidatePage } from "../../../shared/runtime/candidates/forms.ts";
import type { Asked, Deeds, Showing } from "../../../shared/runtime/candidates/forms.ts";
import { explainedTo } from "../../../shared/runtime/candidates/state.ts";
import { ownWishes } from "../../../shared/runtime/candidates/wishes.ts";
import type { Handlers } from "../../../shared/runtime/http.ts";
import { problemOf, ProblemError } from "../../../shared/runtime/problems.ts";
import type { ExpectationsDependencies } from "./dependencies.ts";
import { labels, renderWishes } from "./wishes-page.ts";

type Form = output<typeof ExpectationsPageForm>;
type PageHandlers = Handlers<
  Pick<typeof candidateExpectationsContracts, "showExpectationsPage" | "submitExpectationsPage">
>;

const operationOf = {
  expectations: "stateOwnExpectations",
  explanations: "confirmExplanations",
} as const satisfies Record<Form["action"], keyof typeof candidateExpectationsContracts>;

/** The candidate's page about what they are looking for, and what was explained to them. */
export function wishesPageHandlers(
  context: CandidateContext,
  deeds: Deeds,
  dependencies: ExpectationsDependencies,
): PageHandlers {
  const { settings } = dependencies;

  const render = async ({ call, candidate, chosen, problem, typed }: Showing) => {
    const application = applicationOf(candidate.history);
    const { organisation: id } = application;
    const [organisation, job, site, track] = await Promise.all([
      settings.organisation(id),
      settings.job(id, application.job.jobId),
      settings.site(id, application.site.siteId),
      settings.track(id, application.trackVersion),
    ]);
    return renderWishes({
      organisation: organisation?.name ?? "",
      job: { title: job?.title ?? "", site: site?.name ?? "" },
      wishes: ownWishes(application, job, track),
      explained: explainedTo(application),
      token: call.path["token"] ?? "",
      timeZone: chosen ?? application.site.zone,
      problem,
      typed,
    });
  };

  const requestOf = (form: Form): Record<string, unknown> =>
    form.action === "expectations" ? wishesOf(form) : { topics: topicsOf(form) };

  /** Who filled it in on what is no longer so hears of it before they look for a code. */
  const prepare = (form: Form, { candidate }: Asked) => {
    const { version } = applicationOf(candidate.history).expectations;
    const problem = form.action === "expectations" && versionProblem(Number(form.version), version);
    return problem ? Promise.reject(problemOf(problem.refusal)) : Promise.resolve();
  };

  const contracts = candidateExpectationsContracts;
  const { show, submit } = candidatePage<Form>(
    { part: "/expectations", render, operationOf, requestOf, contracts, deeds, prepare },
    context,
    dependencies,
  );
  return { showExpectationsPage: show, submitExpectationsPage: submit };
}

/** The fields of the page's form about wishes, as a browser sends them. */
type WishesFields = Readonly<Record<string, string | undefined>>;

/**
 * What the form says, as the request that the API takes. Empty fields are questions that were left; of a question that
 * was answered by half nothing is dropped in silence.
 *
 * @throws 422 `invalid-request` with a sentence that names the field.
 */
function wishesOf(fields: WishesFields): Record<string, unknown> {
  const said = (name: string) => fields[name]?.trim() || undefined;
  const ticked = (prefix: string) =>
    Object.keys(fields)
      .filter((name) => name.startsWith(`${prefix}.`) && fields[name] === "yes")
      .map((name) => name.slice(prefix.length + 1))
      .sort();
  const duties = Object.entries(fields).filter(([name]) => name.startsWith("duty."));
  const shifts = ticked("shift");
  const kinds = ticked("kind");
  const reasons = ticked("reason");
  const skills = ticked("skill");
  const atmosphere = ticked("atmosphere");
  const half = halfAnswer(said, { shifts, reasons });
  if (half !== undefined) throw unreadable(half);
  const maximumKilometres = numberIn("place.kilometres", said);
  const notice = said("start.notice");
  return withoutUndefined({
    version: Number(fields["version"]),
    duties:
      duties.length > 0
        ? Object.fromEntries(duties.map(([name, answer]) => [name.slice("duty.".length), answer]))
        : undefined,
    pay: payOf(said),
    hoursPerWeek: numberIn("place.hours", said),
    impossibleShifts: shifts.length > 0 ? shifts.filter((shift) => shift !== "none") : undefined,
    place:
      maximumKilometres === undefined && kinds.length === 0
        ? undefined
        : withoutUndefined({ maximumKilometres, kinds: kinds.length > 0 ? kinds : undefined }),
    atmosphere: atmosphere.length > 0 ? atmosphere : undefined,
    experience: said("place.experience"),
    skills: skills.length > 0 ? skills : undefined,
    reasonForChange:
      reasons.length > 0 ? withoutUndefined({ reasons, words: said("reason.words") }) : undefined,
    start: notice === undefined ? undefined : withoutUndefined({ notice, earliest: said("start.earliest") }),
    otherProcesses: othersOf(said),
  });
}

/** What is missing where a question was answered by half. */
function halfAnswer(
  said: Said,
  { shifts, reasons }: { readonly shifts: readonly string[]; readonly reasons: readonly string[] },
): string | undefined {
  const kinds = ["gross", "net"].filter((kind) => said(`${kind}.amount`) !== undefined);
  const others = said("others.in");
  const toldMore = said("others.deadline") !== undefined || said("others.words") !== undefined;
  const more = `“${labels["others.deadline"]}” and “${labels["others.words"]}”`;
  const missing: readonly (readonly [boolean, keyof typeof labels, string])[] = [
    ...(["gross", "net"] as const).map(
      (kind) =>
        [
          kinds.includes(kind) && said(`${kind}.period`) === undefined,
          `${kind}.period`,
          "Choose whether it is pay for an hour, a week, a month or a year.",
        ] as const,
    ),
    [
      said("pay.bonus") !== undefined && kinds.length === 0,
      "pay.bonus",
      "Write also which pay you are looking for, before tax or on your account.",
    ],
    [kinds.length > 0 && said("pay.hours") === undefined, "pay.hours", "Write how many."],
    [
      shifts.includes("none") && shifts.length > 1,
      "shifts",
      "You ticked some, and that you can work all of them.",
    ],
    [
      said("reason.words") !== undefined && reasons.length === 0,
      "reasons",
      `You wrote something “${labels["reason.words"]}”. Tick also what it is about.`,
    ],
    [
      said("start.earliest") !== undefined && said("start.notice") === undefined,
      "start.notice",
      `You wrote “${labels["start.earliest"]}”. Choose this, too.`,
    ],
    [others === undefined && (toldMore || said("others.consent") !== undefined), "others", "Say yes or no."],
    [others === "no" && toldMore, "others", `You said no. Say yes, or leave ${more} empty.`],
    [
      others === "yes" && toldMore && said("others.consent") !== "yes",
      "others",
      `${more} are kept only with your consent: tick it, or leave them empty.`,
    ],
  ];
  const [, field, sentence] = missing.find(([is]) => is) ?? [];
  return field && `${labels[field]}: ${sentence}`;
}

/** The topics that were ticked. */
const topicsOf = (fields: WishesFields): string[] =>
  Object.keys(fields)
    .filter((name) => name.startsWith("topic.") && fields[name] === "yes")
    .map((name) => name.slice("topic.".length))
    .sort();

type Said = (name: string) => string | undefined;

function payOf(said: Said): Record<string, unknown> | undefined {
  const currency = said("pay.currency") ?? "";
  const sum = (name: "gross" | "net") => {
    const text = said(`${name}.amount`);
    return text === undefined
      ? undefined
      : { amount: minorUnits(text, currency, labels[`${name}.amount`]), period: said(`${name}.period`) };
  };
  const gross = sum("gross");
  const net = sum("net");
  const bonusText = said("pay.bonus");
  if (!gross && !net && bonusText === undefined) return undefined;
  const bonus = bonusText === undefined ? undefined : minorUnits(bonusText, currency, labels["pay.bonus"]);
  return withoutUndefined({ currency, hoursPerWeek: numberIn("pay.hours", said), gross, net, bonus });
}

function othersOf(said: Said): Record<string, unknown> | undefined {
  const inOthers = said("others.in");
  if (inOthers === undefined) return undefined;
  if (inOthers !== "yes") return { inOthers: false };
  const day = said("others.deadline");
  return withoutUndefined({
    inOthers: true,
    consent: said("others.consent") === "yes" ? true : undefined,
    deadline: day && endOf(day, said("timeZone") ?? "UTC"),
    words: said("others.words"),
  });
}

/** The last minute of a day. */
function endOf(day: string, zone: string): string {
  if (!isDay(day))
    throw unreadable(`${labels["others.deadline"]}: Write it as year-month-day, such as 2026-11-24.`);
  return addMinutes(instantAt(addDays(day, 1), "00:00", zone), -1);
}

/** An amount as people write it, such as 2500 or 2500.50, in whole minor units of the currency. */
function minorUnits(text: string, currency: string, label: string): number {
  if (!isCurrency(currency)) throw unreadable("The currency is not known.");
  const digits =
    new Intl.NumberFormat("en", { style: "currency", currency }).resolvedOptions().maximumFractionDigits ?? 0;
  const [, whole = "", fraction = ""] = /^(\d{1,10})(?:[.,](\d+))?$/.exec(text.replaceAll(" ", "")) ?? [];
  if (whole === "" || fraction.length > digits)
    throw unreadable(
      digits === 0
        ? `${label}: Write the amount in whole ${currency}, such as 250000.`
        : `${label}: Write the amount with at most ${digits} digits after the point, such as 2500.50.`,
    );
  return Number(whole + fraction.padEnd(digits, "0"));
}

function numberIn(name: keyof typeof labels, said: Said): number | undefined {
  const text = said(name);
  if (text === undefined) return undefined;
  const number = Number(text.replace(",", "."));
  if (!Number.isFinite(number)) throw unreadable(`${labels[name]}: "${text}" is not a number.`);
  return number;
}

const unreadable = (sentence: string): ProblemError => new ProblemError(422, "invalid-request", sentence);

const withoutUndefined = (fields: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
