import { useState, type ReactNode } from "react";
import { Button } from "react-aria-components/Button";
import { Disclosure, DisclosurePanel } from "react-aria-components/Disclosure";
import { Heading } from "react-aria-components/Heading";
import { Icon } from "./icon.tsx";

/** More of something, for who wants it. */
export function More({
  title,
  name,
  level = 3,
  isOpen = false,
  children,
}: {
  readonly title: string;
  /** For who cannot see what it stands with, where several have the same title. */
  readonly name?: string;
  readonly level?: 2 | 3 | 4;
  readonly isOpen?: boolean;
  /** As a function, what is long is made only while it is open. */
  readonly children: ReactNode | (() => ReactNode);
}) {
  const [isExpanded, expand] = useState(isOpen);
  return (
    <Disclosure className="disclosure" isExpanded={isExpanded} onExpandedChange={expand}>
      <Heading level={level}>
        <Button slot="trigger" className="quiet" {...(name ? { "aria-label": name } : {})}>
          <Icon name="right" />
          {title}
        </Button>
      </Heading>
      <DisclosurePanel>
        {typeof children === "function" ? isExpanded && children() : children}
      </DisclosurePanel>
    </Disclosure>
  );
}
