import type { ReactNode } from "react";
import { Icon, type IconName } from "./icon.tsx";

/** Nothing is here: why, and what one can do, where there is something to do. */
export function Empty({
  icon = "check",
  title,
  children,
}: {
  readonly icon?: IconName;
  readonly title: string;
  readonly children?: ReactNode;
}) {
  return (
    <div className="empty-state">
      <Icon name={icon} />
      <p>{title}</p>
      {children}
    </div>
  );
}
