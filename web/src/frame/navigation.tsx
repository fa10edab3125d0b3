import { useQueries } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import { Button } from "react-aria-components/Button";
import { Menu, MenuItem, MenuTrigger } from "react-aria-components/Menu";
import { Popover } from "react-aria-components/Popover";
import type { Me } from "../api.ts";
import type { Entry } from "../area.ts";
import { areas } from "../areas.ts";
import { Icon } from "../controls/icon.tsx";
import { useWords } from "../words/index.tsx";

/** What waits for somebody, area by area. */
export const duesOf = (me: Me) => areas.flatMap(({ due }) => (due?.shown(me) ? [due] : []));

const homeEntry: Entry = {
  to: "/",
  icon: "home",
  name: { en: "Home", nl: "Start", sv: "Hem", ja: "ホーム" },
  shown: (me) => duesOf(me).length > 1,
};

/** The pages that somebody's roles have something on. */
export const entriesOf = (me: Me): readonly Entry[] =>
  [homeEntry, ...areas.flatMap(({ entries }) => entries)].filter(({ shown }) => shown(me));

/** Without those that are asked about, until the answer is yes. */
function useEntries(me: Me): readonly Entry[] {
  const offered = entriesOf(me);
  const questions = offered.flatMap(({ asked }) => (asked ? [asked] : []));
  const answers = useQueries({ queries: questions });
  return offered.filter(({ asked }) => !asked || answers[questions.indexOf(asked)]?.data === true);
}

/** How many fit a phone's bar beside what leads to the others. */
const barred = 3;

/** At the side of a desk's screen; at the foot of a phone's, where the thumb is, with the rest behind one more. */
export function Navigation({ me }: { readonly me: Me }) {
  const { words, language } = useWords();
  const navigate = useNavigate();
  const entries = useEntries(me);
  if (entries.length < 2) return null;
  const inBar = entries.length > barred + 1 ? barred : entries.length;
  const rest = entries.slice(inBar);
  return (
    <nav className="places" aria-label={words.nav.label}>
      {entries.map(({ to, icon, name }, index) => (
        <Link
          key={to}
          to={to}
          activeOptions={{ exact: to === "/", includeSearch: false }}
          className={index < inBar ? "place" : "place beyond"}
        >
          <Icon name={icon} />
          <span>{name[language]}</span>
        </Link>
      ))}
      {rest.length > 0 && (
        <MenuTrigger>
          <Button className="place others">
            <Icon name="more" />
            <span>{words.nav.more}</span>
          </Button>
          <Popover className="options" placement="top end">
            <Menu onAction={(key) => void navigate({ to: String(key) as Entry["to"] })}>
              {rest.map(({ to, icon, name }) => (
                <MenuItem key={to} id={to} textValue={name[language]}>
                  <Icon name={icon} /> {name[language]}
                </MenuItem>
              ))}
            </Menu>
          </Popover>
        </MenuTrigger>
      )}
    </nav>
  );
}
