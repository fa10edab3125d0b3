import { Icon, type IconName } from "../controls/icon.tsx";
import { useFormats } from "../me.tsx";
import { useLabels } from "../words/index.tsx";
import { applicationWords } from "./words/index.ts";
import type { Allowed } from "./data.ts";

type Effects = Allowed["effects"];

/** Points as they are read: with their sign. */
export const signed = (points: number): string => (points > 0 ? `+${points}` : `−${Math.abs(points)}`);

/** Who hears, whose own screen it is aside: in one line, for who looks along the outcomes. */
export function useSummary(): (effects: Effects) => string {
  const words = applicationWords.use();
  const { list: together } = useFormats();
  return ({ points, implies, messages, confirmedBy }) => {
    const told = [...new Set(messages.map(({ to }) => to))].filter((to) => to !== "recruiter");
    const list = together(told.map((to) => words.roles[to] ?? to));
    return [
      confirmedBy ? words.outcome.confirmedBy[confirmedBy] : "",
      points === 0 ? "" : words.outcome.points(signed(points)),
      implies.length > 0 ? words.outcome.impliesShort(implies.length) : "",
      list ? words.outcome.tells(list) : words.outcome.nobodyTold,
    ]
      .filter(Boolean)
      .join(" · ");
  };
}

const none = { done: 0, needed: 0 };
const nothing = { tries: none, channels: none, reminders: none, scorecards: none, workingDays: none };

/** What warns of an outcome: a condition that does not hold, else what the track says to think of. */
export function useWarning(): (allowed: Pick<Allowed, "outcome" | "effects">) => string | undefined {
  const words = applicationWords.use();
  const labels = useLabels();
  const formats = useFormats();
  return ({ outcome, effects: { unmet, warning } }) =>
    unmet
      ? words.unmet[unmet.code]({
          ...nothing,
          called: false,
          ...unmet,
          until: unmet.until ? formats.day(unmet.until) : "",
        })
      : warning && labels.caution(outcome, warning);
}

/** Everything that choosing an outcome does, before it is done. */
export function EffectsList({ effects }: { readonly effects: Effects }) {
  const words = applicationWords.use();
  const formats = useFormats();
  const own = words.outcome;
  const { list: together } = useFormats();
  const when = (at: string | undefined): string => {
    if (!at) return "";
    const minutes = Math.ceil((Date.parse(at) - Date.now()) / 60_000);
    return minutes <= 15 ? own.inMinutes(minutes) : formats.time(at);
  };
  const { nextOwner, reviewAt, points, implies, messages, archives, closesAsHired, confirmedBy } = effects;
  const lines: { readonly icon: IconName; readonly text: string }[] = [
    ...(confirmedBy ? [{ icon: "shield" as const, text: own.confirmedBy[confirmedBy] ?? confirmedBy }] : []),
    ...(archives ? [{ icon: "archive" as const, text: own.archives }] : []),
    ...(closesAsHired ? [{ icon: "star" as const, text: own.hires }] : []),
    ...(implies.length > 0
      ? [{ icon: "track" as const, text: own.implies(together(implies.map(({ label }) => label))) }]
      : []),
    ...(points === 0 ? [] : [{ icon: "coins" as const, text: own.points(signed(points)) }]),
    ...messages.map(({ to, message, notBefore }) => ({
      icon: to === "recruiter" ? ("task" as const) : ("mail" as const),
      text: own.at(words.roles[to] ?? to, words.messages[message] ?? words.message, when(notBefore)),
    })),
    ...(messages.some(({ to }) => to !== "recruiter")
      ? []
      : [{ icon: "mail" as const, text: own.nobodyTold }]),
    ...(nextOwner && !archives && !closesAsHired
      ? [
          {
            icon: "clock" as const,
            text: own.next(
              words.now.turn[nextOwner] ?? nextOwner,
              reviewAt ? formats.relativeDay(reviewAt) : "",
            ),
          },
        ]
      : []),
  ];
  return (
    <ul className="effects" aria-label={own.effects}>
      {lines.map(({ icon, text }) => (
        <li key={text}>
          <Icon name={icon} />
          <span>{text}</span>
        </li>
      ))}
    </ul>
  );
}
