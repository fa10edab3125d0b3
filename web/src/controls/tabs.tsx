import type { ReactNode } from "react";
import { Tab, TabList, TabPanel, Tabs } from "react-aria-components/Tabs";

/** Parts of a page of which one is shown. Which one belongs into the address (search), so that it can be sent. */
export function Parts<Id extends string>({
  label,
  value,
  onChange,
  parts,
}: {
  readonly label: string;
  readonly value: Id;
  readonly onChange: (id: Id) => void;
  readonly parts: readonly { readonly id: Id; readonly name: ReactNode; readonly content: ReactNode }[];
}) {
  return (
    <Tabs
      className="tabs"
      selectedKey={value}
      onSelectionChange={(key) => {
        const chosen = parts.find(({ id }) => id === key);
        if (chosen) onChange(chosen.id);
      }}
    >
      <TabList aria-label={label}>
        {parts.map(({ id, name }) => (
          <Tab key={id} id={id}>
            {name}
          </Tab>
        ))}
      </TabList>
      {parts.map(({ id, content }) => (
        <TabPanel key={id} id={id}>
          {content}
        </TabPanel>
      ))}
    </Tabs>
  );
}
