import type { ReactNode } from "react";
import { Button } from "react-aria-components/Button";
import { Disclosure, DisclosurePanel } from "react-aria-components/Disclosure";
import { Heading } from "react-aria-components/Heading";
import { Icon } from "./icon.tsx";

/** More of something, for who wants it. */
export function More({
  title,
  level = 3,
  isOpen = false,
  children,
}: {
  readonly title: string;
  readonly level?: 2 | 3 | 4;
  readonly isOpen?: boolean;
  readonly children: ReactNode;
}) {
  return (
    <Disclosure className="disclosure" defaultExpanded={isOpen}>
      <Heading level={level}>
        <Button slot="trigger" className="quiet">
          <Icon name="right" />
          {title}
        </Button>
      </Heading>
      <DisclosurePanel>{children}</DisclosurePanel>
    </Disclosure>
  );
}
