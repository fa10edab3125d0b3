import { Button } from "react-aria-components/Button";
import { Menu, MenuItem, MenuTrigger } from "react-aria-components/Menu";
import { Popover } from "react-aria-components/Popover";
import { Icon, type IconName } from "./icon.tsx";

/** Actions that are wanted now and then, behind one button. */
export function Actions({
  label,
  icon = "more",
  items,
}: {
  readonly label: string;
  readonly icon?: IconName;
  readonly items: readonly {
    readonly id: string;
    readonly text: string;
    readonly icon?: IconName;
    readonly act: () => void;
  }[];
}) {
  return (
    <MenuTrigger>
      <Button className="quiet round" aria-label={label}>
        <Icon name={icon} />
      </Button>
      <Popover className="options" placement="bottom end">
        <Menu onAction={(key) => items.find(({ id }) => id === key)?.act()}>
          {items.map(({ id, text, icon: own }) => (
            <MenuItem key={id} id={id} textValue={text}>
              {own && <Icon name={own} />} {text}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
