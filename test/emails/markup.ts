/** Reads the HTML of a mail as a mail programme would: its elements, and which colour each text has on which ground. */

export interface Element {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly parent: Element | undefined;
  readonly children: (Element | string)[];
}

const withoutEnd = new Set(["meta", "br", "img", "input", "link", "hr"]);

const named: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  nbsp: "\u00A0",
  zwnj: "",
};

/** Text as it is shown: character references resolved. */
export const decoded = (text: string): string =>
  text.replace(/&(?:#(?<code>\d+)|(?<name>\w+));/gu, (whole, ...rest) => {
    const { code, name } = rest.at(-1) as { code?: string; name?: string };
    return code === undefined ? (named[name ?? ""] ?? whole) : String.fromCodePoint(Number(code));
  });

/** The document's elements. What Outlook alone reads, in conditional comments, is left out. Throws where tags do not match. */
export function parsed(html: string): Element {
  const root: Element = { tag: "#document", attributes: {}, parent: undefined, children: [] };
  let open = root;
  const source = html.replace(/<!--.*?-->/gsu, "").replace(/^<!doctype[^>]*>/iu, "");
  for (const [token] of source.matchAll(/<style[^>]*>[^<]*<\/style>|<\/?\w[^>]*>|[^<]+|</gsu)) {
    const style = /^<style(?<attributes>[^>]*)>(?<text>[^<]*)<\/style>$/su.exec(token)?.groups;
    if (style) {
      const attributes = attributesOf(style["attributes"] ?? "");
      open.children.push({ tag: "style", attributes, parent: open, children: [style["text"] ?? ""] });
    } else if (token.startsWith("</")) {
      const tag = /\w+/u.exec(token)?.[0].toLowerCase();
      if (open.tag !== tag || !open.parent) throw new Error(`</${tag}> ends <${open.tag}>`);
      open = open.parent;
    } else if (/^<\w/u.test(token)) {
      const [, tag = "", rest = ""] = /^<(\w+)(.*?)\/?>$/su.exec(token) ?? [];
      const element = { tag: tag.toLowerCase(), attributes: attributesOf(rest), parent: open, children: [] };
      open.children.push(element);
      if (!withoutEnd.has(element.tag)) open = element;
    } else open.children.push(decoded(token));
  }
  if (open !== root) throw new Error(`<${open.tag}> is not closed`);
  return root;
}

const attributesOf = (text: string): Record<string, string> =>
  Object.fromEntries(
    [...text.matchAll(/(?<name>[\w:-]+)(?:="(?<value>[^"]*)")?/gu)].map(({ groups }) => [
      groups?.["name"] ?? "",
      decoded(groups?.["value"] ?? ""),
    ]),
  );

/** An element and all that is in it. */
export function* elementsIn(element: Element): Generator<Element> {
  yield element;
  for (const child of element.children) if (typeof child !== "string") yield* elementsIn(child);
}

interface Declaration {
  readonly property: string;
  readonly value: string;
  readonly important: boolean;
}

interface Rule {
  readonly selector: string;
  readonly specificity: number;
  readonly declarations: readonly Declaration[];
}

const declarationsIn = (text: string): readonly Declaration[] =>
  text.split(";").flatMap((one) => {
    const [property, ...rest] = one.split(":");
    const value = rest.join(":").trim();
    if (!property || value === "") return [];
    const important = /\s*!important$/u;
    return [
      {
        property: property.trim().toLowerCase(),
        value: value.replace(important, ""),
        important: important.test(value),
      },
    ];
  });

const specificityOf = (selector: string): number =>
  selector
    .split(/[\s>]+/u)
    .reduce((sum, part) => sum + (/^\w/u.test(part) ? 1 : 0) + 10 * (part.match(/[.[:]/gu)?.length ?? 0), 0);

const rulesIn = (css: string): readonly Rule[] =>
  [...css.matchAll(/(?<selectors>[^{}]+)\{(?<body>[^{}]*)\}/gu)].flatMap(({ groups }) =>
    (groups?.["selectors"] ?? "").split(",").map((selector) => ({
      selector: selector.trim(),
      specificity: specificityOf(selector.trim()),
      declarations: declarationsIn(groups?.["body"] ?? ""),
    })),
  );

/** The rules that hold on a wide screen of a scheme, in their order. */
export function rulesOf(document: Element, scheme: "light" | "dark"): readonly Rule[] {
  const css = [...elementsIn(document)]
    .filter(({ tag }) => tag === "style")
    .flatMap(({ children }) => children)
    .join("\n");
  const media = /@media (?<query>[^{]+)\{(?<rules>(?:[^{}]*\{[^{}]*\})*)\s*\}/gu;
  const always = css.replace(media, "");
  const inDark = [...css.matchAll(media)]
    .filter(({ groups }) => groups?.["query"]?.includes("prefers-color-scheme: dark"))
    .map(({ groups }) => groups?.["rules"] ?? "");
  if (inDark.length === 0) throw new Error("The mail has no colours for the dark.");
  return [...rulesIn(always), ...(scheme === "dark" ? inDark.flatMap(rulesIn) : [])];
}

const isCompound = (element: Element, compound: string): boolean => {
  if (/[[:]/u.test(compound)) return false;
  const [tag = "", ...classes] = compound.split(".");
  const own = new Set((element.attributes["class"] ?? "").split(/\s+/u));
  return (tag === "" || tag === element.tag) && classes.every((one) => own.has(one));
};

/** Whether a selector of tags, classes, descendants and children names an element. */
function matches(element: Element, selector: string): boolean {
  const parts = selector.replace(/\s*>\s*/gu, " > ").split(/\s+/u);
  const last = parts.pop() ?? "";
  if (!isCompound(element, last)) return false;
  if (parts.length === 0) return true;
  const child = parts.at(-1) === ">";
  const rest = (child ? parts.slice(0, -1) : parts).join(" ");
  for (let above = element.parent; above; above = above.parent) {
    if (matches(above, rest)) return true;
    if (child) return false;
  }
  return false;
}

/** The value of a property that an element has by itself: inline style, and rules by importance, weight and order. */
function own(element: Element, property: string, rules: readonly Rule[]): string | undefined {
  const inline = declarationsIn(element.attributes["style"] ?? "").map((one) => ({ ...one, weight: 1000 }));
  const ruled = rules
    .filter(({ declarations, selector }) =>
      declarations.some((one) => one.property === property) ? matches(element, selector) : false,
    )
    .flatMap(({ declarations, specificity }) => declarations.map((one) => ({ ...one, weight: specificity })));
  const [winner] = [...ruled, ...inline]
    .filter((one) => one.property === property)
    .map((one, order) => ({ ...one, order }))
    .sort((a, b) => Number(b.important) - Number(a.important) || b.weight - a.weight || b.order - a.order);
  return winner?.value ?? (property === "background-color" ? element.attributes["bgcolor"] : undefined);
}

function inherited(element: Element, property: string, rules: readonly Rule[]): string | undefined {
  for (let one: Element | undefined = element; one; one = one.parent) {
    const value =
      own(one, property, rules) ?? (property === "background-color" ? backgroundOf(one, rules) : undefined);
    if (value !== undefined && value !== "transparent" && value !== "none") return value;
  }
  return undefined;
}

const backgroundOf = (element: Element, rules: readonly Rule[]): string | undefined =>
  /#[0-9a-f]{3,6}\b/iu.exec(own(element, "background", rules) ?? "")?.[0];

const brightness = (colour: string): number => {
  const whole = /^#[0-9a-f]{3}$/iu.test(colour) ? colour.replace(/[0-9a-f]/giu, "$&$&") : colour;
  if (!/^#[0-9a-f]{6}$/iu.test(whole)) throw new Error(`${colour} is no colour that can be measured`);
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(whole.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};

/** WCAG 2.2's contrast ratio of two colours, 1 to 21. */
export const contrast = (one: string, other: string): number => {
  const [light = 0, dark = 0] = [brightness(one), brightness(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
};

export interface Tint {
  readonly text: string;
  readonly colour: string;
  readonly ground: string;
}

/** Every text that is seen, with its colour and what it stands on. Throws where one of them is not said. */
export function tintsOf(document: Element, scheme: "light" | "dark"): readonly Tint[] {
  const rules = rulesOf(document, scheme);
  const body = [...elementsIn(document)].find(({ tag }) => tag === "body");
  if (!body) throw new Error("The mail has no body.");
  return [...elementsIn(body)].flatMap((element) => {
    if (isHidden(element)) return [];
    const text = element.children
      .filter((child) => typeof child === "string")
      .join("")
      .trim();
    if (text === "") return [];
    const colour = inherited(element, "color", rules);
    const ground = inherited(element, "background-color", rules);
    if (!colour || !ground) throw new Error(`“${text}” has no colour or stands on nothing`);
    return [{ text, colour, ground }];
  });
}

const isHidden = (element: Element): boolean => {
  for (let one: Element | undefined = element; one; one = one.parent)
    if (/display:\s*none/u.test(one.attributes["style"] ?? "")) return true;
  return false;
};
