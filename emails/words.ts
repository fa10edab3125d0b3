import { IntlMessageFormat } from "intl-messageformat";
import { firstName } from "../shared/domain/people/names.ts";
import { readablePhone } from "./phones.ts";
import { en } from "./texts/en.ts";
import type { Texts } from "./texts/en.ts";
import type { Language } from "./texts/index.ts";
import type {
  Clock,
  Day,
  Duration,
  Instant,
  MailTemplate,
  MilestoneName,
  Moment,
  Month,
  OutcomeName,
  PayRange,
  ValuesOf,
} from "./values.ts";

/**
 * Text that may carry emphasis and links as private-use characters, so that the HTML part and the text part are made
 * from one formatted message. Values never carry them: they are taken out on the way in.
 */
export type Marked = string;

export const marks = {
  strong: "\uE000",
  strongEnd: "\uE001",
  link: "\uE002",
  linkText: "\uE003",
  linkEnd: "\uE004",
} as const;

/** A value as templates hand it on: numbers stay numbers, so that messages can choose plurals by them. */
type Shown =
  string | number | Day | Instant | Clock | Month | Duration | PayRange | MilestoneName | OutcomeName;

/** Sections of the catalogue that are chosen from by an id that comes with the values; all have `other`. */
type LookupSection = {
  [Section in keyof Texts]: "other" extends keyof Texts[Section] ? Section : never;
}[keyof Texts];

/** The words of one mail, in one language. */
export interface Words<Template extends MailTemplate> {
  /** A message of the template's own section. All scalar values are at hand; `extra` adds to them. */
  say(key: keyof Texts[Template] & string, extra?: Readonly<Record<string, Shown>>): Marked;
  /** A message that several mails share. */
  common(key: keyof Texts["common"], extra?: Readonly<Record<string, Shown>>): Marked;
  /** The message for an id such as an outcome's, or the section's `other`. */
  choose(section: LookupSection, id: string, extra?: Readonly<Record<string, Shown>>): Marked;
  /** A message of a section whose ids are all known. */
  pick<Section extends keyof Texts>(section: Section, key: keyof Texts[Section] & string): Marked;
  /** A link whose words are its address; `href` comes from `webLink`. */
  link(href: string): Marked;
  /** One value as the reader sees it, on one line. */
  show(value: Shown): string;
  /** Several values in a row, joined as the language joins a list. */
  join(values: readonly string[]): string;
}

const longestLine = 200;
const longestText = 4000;

const privateUse = /[\uE000-\uF8FF]/gu;
/** C0 and C1 controls, line separators, and the marks that turn the direction of what follows. */
const invisible = /[\u0000-\u001F\u007F-\u009F\u2028\u2029\u200E\u200F\u202A-\u202E\u2066-\u2069]+/gu;

const clip = (text: string, longest: number): string =>
  text.length <= longest ? text : `${text.slice(0, longest - 1).replace(/[\uD800-\uDBFF]$/u, "")}…`;

/** Text from outside as one plain line: no control characters, no address that mail programmes would make a link of. */
export const oneLine = (text: string, longest = longestLine): string =>
  clip(
    text
      .replace(privateUse, "")
      .replace(invisible, " ")
      .replace(/:\/\//gu, ": ")
      .replace(/\bwww\./giu, "www ")
      .replace(/\s+/gu, " ")
      .trim(),
    longest,
  );

/** Text from outside that keeps its line breaks; more than two in a row become two. */
export const severalLines = (text: string): string =>
  clip(
    text
      .replace(/\r\n?|\u2028|\u2029/gu, "\n")
      .split("\n")
      .map((line) => line.replace(privateUse, "").replace(invisible, " ").trim())
      .join("\n")
      .replace(/\n{3,}/gu, "\n\n")
      .trim(),
    longestText,
  );

/** A link in marked text. `href` is escaped where HTML is written. */
export const linkTo = (href: string, text: string): Marked =>
  `${marks.link}${href}${marks.linkText}${text}${marks.linkEnd}`;

/** `tel:` address of a phone number as people write it; the leading plus is kept, all else but digits dropped. */
export const telephoneLink = (phone: string): string => {
  const line = oneLine(phone);
  return `tel:${line.startsWith("+") ? "+" : ""}${line.replace(/\D/gu, "")}`;
};

/** `mailto:` address; what could add header fields to the message is percent-encoded. */
export const mailLink = (address: string): string =>
  `mailto:${encodeURIComponent(oneLine(address)).replace(/%40/gu, "@").replace(/%2B/gu, "+")}`;

const onThisMachine: ReadonlySet<string> = new Set(["localhost", "127.0.0.1"]);

/** The address of a page, percent-encoded; nothing for text that is none, or leads anywhere but over `https`. */
export const webLink = (address: string): string | undefined => {
  const url = URL.parse(address);
  if (!url || url.username !== "" || /[\uE000-\uF8FF]/u.test(address)) return undefined;
  const safe = url.protocol === "https:" || (url.protocol === "http:" && onThisMachine.has(url.hostname));
  return safe ? url.href.replaceAll("'", "%27") : undefined;
};

const messages = new Map<string, IntlMessageFormat>();

/** Messages are parsed when first used: a mail needs a dozen of several hundred. */
const messageFor = (text: string, locale: string): IntlMessageFormat => {
  const key = `${locale}\n${text}`;
  const known = messages.get(key);
  if (known !== undefined) return known;
  const parsed = new IntlMessageFormat(text, locale);
  messages.set(key, parsed);
  return parsed;
};

const dateFormats = new Map<string, Intl.DateTimeFormat>();

const dateFormat = (locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat => {
  const key = `${locale}\n${JSON.stringify(options)}`;
  const known = dateFormats.get(key);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat(locale, options);
  dateFormats.set(key, made);
  return made;
};

/** How a language writes where it does not do as most do. */
const usual = { weekday: "long", punctuation: "narrow", addresses: "given name" } as const;

/** Whether the clocks of two zones show the same day and time at an instant. */
const sameOnClock = (date: Date, one: string, other: string): boolean => {
  const shown = (timeZone: string) =>
    dateFormat("en", { dateStyle: "short", timeStyle: "short", timeZone }).format(date);
  return one === other || shown(one) === shown(other);
};

const isMoment = (value: object): value is Moment => "day" in value || "instant" in value;

const isShown = (value: unknown): value is Shown =>
  typeof value === "string" ||
  typeof value === "number" ||
  (typeof value === "object" &&
    value !== null &&
    ["day", "instant", "clock", "month", "minutes", "days", "months", "currency", "label"].some(
      (key) => key in value,
    ));

export const createWords = <Template extends MailTemplate>(
  template: Template,
  language: Language,
  locale: string,
  zone: string,
  values: ValuesOf<Template>,
): Words<Template> => {
  const { texts } = language;
  const { weekday, punctuation, addresses } = { ...usual, ...language.style };
  const dayAndMonth = { weekday, day: "numeric", month: "long" } as const;

  const bold = (chunks: readonly unknown[]): Marked => `${marks.strong}${chunks.join("")}${marks.strongEnd}`;
  const call = (chunks: readonly unknown[]): Marked =>
    linkTo(telephoneLink(chunks.join("")), chunks.join(""));

  const format = (text: string, given: Readonly<Record<string, string | number>>): Marked =>
    String(messageFor(text, locale).format<string>({ ...given, b: bold, call }));

  const showDay = (date: Date, timeZone: string): string => {
    const shown = dateFormat(locale, { ...dayAndMonth, timeZone }).format(date);
    return punctuation === "full-width" ? shown.replaceAll("(", "（").replaceAll(")", "）") : shown;
  };

  /**
   * An instant's zone is named where the reader's clock shows another time then, and where several people have to meet.
   * A subject has room for the short name, and only for the latter.
   */
  const showMoment = (moment: Moment, place: "mail" | "subject" = "mail"): string => {
    if ("day" in moment) {
      return showDay(new Date(`${moment.day}T00:00:00Z`), "UTC");
    }
    const timeZone = moment.zone ?? zone;
    const date = new Date(moment.instant);
    const onClock = {
      date: showDay(date, timeZone),
      time: dateFormat(locale, { timeStyle: "short", timeZone }).format(date),
    };
    const unnamed = !moment.named && (place === "subject" || sameOnClock(date, timeZone, zone));
    if (unnamed) return format(texts.formats.instant, onClock);
    const timeZoneName = place === "subject" ? "short" : "longGeneric";
    const zoneName = dateFormat(locale, { timeZone, timeZoneName })
      .formatToParts(date)
      .find((part) => part.type === "timeZoneName");
    return format(texts.formats.instantElsewhere, { ...onClock, zone: zoneName?.value ?? timeZone });
  };

  const showPay = (pay: PayRange): string => {
    // Whole amounts go without their zeros; where one of the two is not whole, both have them.
    const known = new Intl.NumberFormat(locale, { style: "currency", currency: pay.currency });
    const units = 10 ** (known.resolvedOptions().maximumFractionDigits ?? 0);
    const whole = pay.minimum % units === 0 && pay.maximum % units === 0;
    const money = whole
      ? new Intl.NumberFormat(locale, {
          style: "currency",
          currency: pay.currency,
          trailingZeroDisplay: "stripIfInteger",
        })
      : known;
    const amount =
      pay.minimum === pay.maximum
        ? money.format(pay.minimum / units)
        : money.formatRange(pay.minimum / units, pay.maximum / units);
    return format(texts.formats[`pay.${pay.period}`], { amount });
  };

  const showLength = (count: number, unit: "minute" | "day" | "month"): string =>
    format(texts.formats[`length.${unit}`], { count });

  /** What the default track calls it, in the reader's language. A label that an organisation gave stays as it is. */
  const showName = (named: MilestoneName | OutcomeName): string => {
    const [section, id] =
      "milestone" in named
        ? (["milestoneName", named.milestone] as const)
        : (["outcomeName", named.outcome] as const);
    const ours: Readonly<Record<string, string>> = en[section];
    const readers: Readonly<Record<string, string>> = texts[section];
    const isOurs = Object.hasOwn(ours, id) && ours[id] === named.label;
    return oneLine((isOurs ? readers[id] : undefined) ?? named.label);
  };

  const show = (value: Shown): string => {
    if (typeof value === "string") return oneLine(value);
    if (typeof value === "number") return new Intl.NumberFormat(locale).format(value);
    if (isMoment(value)) return showMoment(value);
    if ("clock" in value) {
      const date = new Date(`${value.clock}:00.000Z`);
      return format(texts.formats.clock, {
        date: showDay(date, "UTC"),
        time: dateFormat(locale, { timeStyle: "short", timeZone: "UTC" }).format(date),
      });
    }
    if ("month" in value) {
      const firstDay = new Date(`${value.month}-01T00:00:00Z`);
      return dateFormat(locale, { month: "long", year: "numeric", timeZone: "UTC" }).format(firstDay);
    }
    if ("minutes" in value) return showLength(value.minutes, "minute");
    if ("days" in value) return showLength(value.days, "day");
    if ("months" in value) return showLength(value.months, "month");
    if ("label" in value) return showName(value);
    return showPay(value);
  };

  const given: Record<string, string | number> = {};
  for (const [key, value] of Object.entries(values)) {
    if (isShown(value)) given[key] = typeof value === "number" ? value : show(value);
  }
  if ("outcome" in values && "label" in values) given["label"] = showName(values);
  if (typeof given["phone"] === "string") given["phone"] = readablePhone(given["phone"]);
  for (const key of ["candidate", "referrer", "recipient", "person"]) {
    const name = given[key];
    if (typeof name === "string")
      given[`${key}FirstName`] = addresses === "whole name" ? name : firstName(name);
  }
  const addressee =
    (["candidate", "referrer"] as const).find((one) => template.startsWith(`${one}-`)) ?? "recipient";
  given["firstName"] = given[`${addressee}FirstName`] ?? "";

  const withExtra = (extra: Readonly<Record<string, Shown>> | undefined): Record<string, string | number> =>
    extra === undefined
      ? given
      : {
          ...given,
          ...Object.fromEntries(
            Object.entries(extra).map(([key, value]) => [
              key,
              typeof value === "number" ? value : show(value),
            ]),
          ),
        };

  const own: Readonly<Record<string, string>> = texts[template];

  const inSubject = Object.fromEntries(
    Object.entries(values).flatMap(([key, value]: [string, unknown]) =>
      typeof value === "object" && value !== null && "instant" in value
        ? [[key, showMoment(value as Instant, "subject")]]
        : [],
    ),
  );

  return {
    say: (key, extra) =>
      format(own[key] ?? "", { ...withExtra(extra), ...(key.startsWith("subject") ? inSubject : {}) }),
    common: (key, extra) => format(texts.common[key], withExtra(extra)),
    choose: (section, id, extra) => {
      const from: Readonly<Record<string, string>> & { readonly other: string } = texts[section];
      return format(Object.hasOwn(from, id) ? (from[id] ?? from.other) : from.other, withExtra(extra));
    },
    pick: (section, key) => {
      const from: Readonly<Record<string, string>> = texts[section];
      return format(from[key] ?? "", given);
    },
    link: (href) => linkTo(href, href),
    show,
    join: (joined) =>
      new Intl.ListFormat(locale, { type: "conjunction" }).format(
        joined.slice(0, 50).map((one) => oneLine(one)),
      ),
  };
};
