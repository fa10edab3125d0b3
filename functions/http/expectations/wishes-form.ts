import type { output } from "zod/mini";
import { candidateExpectationsContracts } from "../../../shared/contracts/http/candidate-expectations.ts";
import type { ExpectationsPageForm } from "../../../shared/contracts/http/candidate-expectations.ts";
import { applicationOf } from "../../../shared/domain/application/decision.ts";
import { addDays, addMinutes, isDay } from "../../../shared/domain/calendar/days.ts";
import { instantAt } from "../../../shared/domain/calendar/zones.ts";
import { isCurrency } from "../../../shared/domain/offer/currencies.ts";
import type { CandidateContext } from "../../../shared/runtime/candidates/context.ts";
import { candidatePage, UnreadableForm } from "../../../shared/runtime/candidates/forms.ts";
import type { Deeds, Showing, Speech } from "../../../shared/runtime/candidates/forms.ts";
import { explainedTo } from "../../../shared/runtime/candidates/state.ts";
import { ownWishes } from "../../../shared/runtime/candidates/wishes.ts";
import type { Handlers } from "../../../shared/runtime/http.ts";
import type { ExpectationsDependencies } from "./dependencies.ts";
import { renderWishes } from "./wishes-page.ts";
import { wishesWordsIn } from "./words/languages.ts";
import type { WishesWords } from "./words/languages.ts";

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

  const render = async (showing: Showing<WishesWords>) => {
    const { call, candidate, chosen, problem, typed } = showing;
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
      speech: showing,
      job: { title: job?.title ?? "", site: site?.name ?? "" },
      wishes: ownWishes(application, job, track),
      explained: explainedTo(application),
      token: call.path["token"] ?? "",
      timeZone: chosen ?? application.site.zone,
      problem,
      typed,
    });
  };

  const requestOf = (form: Form, { words }: Speech<WishesWords>): Record<string, unknown> =>
    form.action === "expectations" ? wishesOf(form, words) : { topics: topicsOf(form, words) };

  const contracts = candidateExpectationsContracts;
  const wordsIn = wishesWordsIn;
  const { show, submit } = candidatePage<Form, WishesWords>(
    { part: "/expectations", wordsIn, render, operationOf, requestOf, contracts, deeds },
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
 * @throws UnreadableForm with a sentence that names the field.
 */
function wishesOf(fields: WishesFields, words: WishesWords): Record<string, unknown> {
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
  const takeBack = ticked("take");
  const half = halfAnswer(said, { shifts, reasons }, words);
  if (half !== undefined) throw new UnreadableForm(half);
  const maximumKilometres = numberIn("place.kilometres", said, words);
  const notice = said("start.notice");
  return withoutUndefined({
    version: Number(fields["version"]),
    duties:
      duties.length > 0
        ? Object.fromEntries(duties.map(([name, answer]) => [name.slice("duty.".length), answer]))
        : undefined,
    pay: payOf(said, words),
    hoursPerWeek: numberIn("place.hours", said, words),
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
    otherProcesses: othersOf(said, words),
    takeBack: takeBack.length > 0 ? takeBack : undefined,
  });
}

/** What is missing where a question was answered by half. */
function halfAnswer(
  said: Said,
  { shifts, reasons }: { readonly shifts: readonly string[]; readonly reasons: readonly string[] },
  { labels, half, mistake }: WishesWords,
): string | undefined {
  const kinds = ["gross", "net"].filter((kind) => said(`${kind}.amount`) !== undefined);
  const others = said("others.in");
  const toldMore = said("others.deadline") !== undefined || said("others.words") !== undefined;
  const more = [labels["others.deadline"], labels["others.words"]] as const;
  const missing: readonly (readonly [boolean, keyof typeof labels, string])[] = [
    ...(["gross", "net"] as const).map(
      (kind) =>
        [
          kinds.includes(kind) && said(`${kind}.period`) === undefined,
          `${kind}.period`,
          half.period,
        ] as const,
    ),
    [said("pay.bonus") !== undefined && kinds.length === 0, "pay.bonus", half.bonus],
    [kinds.length > 0 && said("pay.hours") === undefined, "pay.hours", half.hours],
    [shifts.includes("none") && shifts.length > 1, "shifts", half.shifts],
    [
      said("reason.words") !== undefined && reasons.length === 0,
      "reasons",
      half.reasons(labels["reason.words"]),
    ],
    [
      said("start.earliest") !== undefined && said("start.notice") === undefined,
      "start.notice",
      half.notice(labels["start.earliest"]),
    ],
    [others === undefined && (toldMore || said("others.consent") !== undefined), "others", half.yesOrNo],
    [others === "no" && toldMore, "others", half.saidNo(...more)],
    [others === "yes" && toldMore && said("others.consent") !== "yes", "others", half.consent(...more)],
  ];
  const [, field, sentence] = missing.find(([is]) => is) ?? [];
  return field && sentence && mistake(labels[field], sentence);
}

/** The topics that were ticked: at least one. */
function topicsOf(fields: WishesFields, { explained, half, mistake }: WishesWords): string[] {
  const topics = Object.keys(fields)
    .filter((name) => name.startsWith("topic.") && fields[name] === "yes")
    .map((name) => name.slice("topic.".length))
    .sort();
  if (topics.length === 0) throw new UnreadableForm(mistake(explained.heading, half.topics));
  return topics;
}

type Said = (name: string) => string | undefined;

function payOf(said: Said, words: WishesWords): Record<string, unknown> | undefined {
  const currency = said("pay.currency") ?? "";
  const minor = (text: string, name: "gross.amount" | "net.amount" | "pay.bonus") =>
    minorUnits(text, currency, words.labels[name], words);
  const sum = (name: "gross" | "net") => {
    const text = said(`${name}.amount`);
    return text === undefined
      ? undefined
      : { amount: minor(text, `${name}.amount`), period: said(`${name}.period`) };
  };
  const gross = sum("gross");
  const net = sum("net");
  const bonusText = said("pay.bonus");
  if (!gross && !net && bonusText === undefined) return undefined;
  const bonus = bonusText === undefined ? undefined : minor(bonusText, "pay.bonus");
  return withoutUndefined({ currency, hoursPerWeek: numberIn("pay.hours", said, words), gross, net, bonus });
}

function othersOf(said: Said, words: WishesWords): Record<string, unknown> | undefined {
  const inOthers = said("others.in");
  if (inOthers === undefined) return undefined;
  if (inOthers !== "yes") return { inOthers: false };
  const day = said("others.deadline");
  return withoutUndefined({
    inOthers: true,
    consent: said("others.consent") === "yes" ? true : undefined,
    deadline: day && endOf(day, said("timeZone") ?? "UTC", words),
    words: said("others.words"),
  });
}

/** The last minute of a day. */
function endOf(day: string, zone: string, { labels, mistake, unreadable }: WishesWords): string {
  if (!isDay(day)) throw new UnreadableForm(mistake(labels["others.deadline"], unreadable.day));
  return addMinutes(instantAt(addDays(day, 1), "00:00", zone), -1);
}

/** Groups of three digits, as people write large numbers: 27,500 or 27.500 or 27.500,00. */
const grouped = /^\d{1,3}([.,])\d{3}(?:\1\d{3})*(?:(?!\1)[.,]\d+)?$/;

/** An amount as people write it, such as 2500, 2500.50 or £27,500, in whole minor units of the currency. */
function minorUnits(text: string, currency: string, label: string, words: WishesWords): number {
  const { mistake, unreadable } = words;
  if (!isCurrency(currency)) throw new UnreadableForm(unreadable.currency);
  const digits =
    new Intl.NumberFormat("en", { style: "currency", currency }).resolvedOptions().maximumFractionDigits ?? 0;
  const bare = text.normalize("NFKC").replace(/[\s'’£€¥円]|kr\.?$/g, "");
  const groups = digits < 3 ? grouped.exec(bare)?.[1] : undefined;
  const plain = groups === undefined ? bare : bare.replaceAll(groups, "");
  const [, whole = "", fraction = ""] = /^(\d{1,10})(?:[.,](\d+))?$/.exec(plain) ?? [];
  if (whole === "" || fraction.length > digits)
    throw new UnreadableForm(
      mistake(label, digits === 0 ? unreadable.whole(currency) : unreadable.amount(digits)),
    );
  return Number(whole + fraction.padEnd(digits, "0"));
}

function numberIn(
  name: keyof WishesWords["labels"],
  said: Said,
  { labels, mistake, unreadable }: WishesWords,
): number | undefined {
  const text = said(name);
  if (text === undefined) return undefined;
  const number = Number(text.normalize("NFKC").replace(",", "."));
  if (!Number.isFinite(number)) throw new UnreadableForm(mistake(labels[name], unreadable.number(text)));
  return number;
}

const withoutUndefined = (fields: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
