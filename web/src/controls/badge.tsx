import { Icon, type IconName } from "./icon.tsx";

/** `green`: reached, `amber`: more is needed, `red`: ended, `plain`: neither. Never told by the colour alone. */
export type Tone = "green" | "amber" | "red" | "plain";

const icons: Readonly<Record<Tone, IconName | undefined>> = {
  green: "check",
  amber: "wait",
  red: "stop",
  plain: undefined,
};

export function Badge({
  tone,
  icon = icons[tone],
  children,
}: {
  readonly tone: Tone;
  readonly icon?: IconName | undefined;
  readonly children: string;
}) {
  return (
    <span className={`badge ${tone}`}>
      {icon && <Icon name={icon} />}
      {children}
    </span>
  );
}
