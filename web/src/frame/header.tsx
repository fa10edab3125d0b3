import { Link, useNavigate } from "@tanstack/react-router";
import { Button } from "react-aria-components/Button";
import { Header as Title } from "react-aria-components/Header";
import { Menu, MenuItem, MenuSection, MenuTrigger } from "react-aria-components/Menu";
import { Popover } from "react-aria-components/Popover";
import type { Me } from "../api.ts";
import { unsay } from "../controls/announcement.tsx";
import { Icon } from "../controls/icon.tsx";
import { clearDrafts } from "../draft.ts";
import { session } from "../session/session.ts";
import { languages, names, useWords, type Language } from "../words/index.tsx";
import { showShortcuts } from "./shortcuts.ts";

export function Header({ me }: { readonly me?: Me | undefined }) {
  const { words } = useWords();
  return (
    <header className="top">
      <Link to="/" className="mark">
        <img src="/app/mark.svg" alt="" width="28" height="28" />
        <span>{words.product}</span>
      </Link>
      <div className="who">{me && <Account me={me} />}</div>
    </header>
  );
}

/** Everything about oneself, behind one's name: the language, the keys, the way out. */
function Account({ me }: { readonly me: Me }) {
  const { words, language, speak } = useWords();
  const navigate = useNavigate();
  return (
    <MenuTrigger>
      <Button className="quiet account" aria-label={words.account.of(me.name)}>
        <Icon name="person" />
        <span className="name">{me.name}</span>
      </Button>
      <Popover className="options" placement="bottom end">
        <Menu
          onAction={(key) => {
            if (key === "keys") showShortcuts();
            if (key === "preferences") void navigate({ to: "/preferences" });
            if (key !== "out") return;
            clearDrafts();
            unsay();
            void session.signOut();
            // Whoever signs in next begins on their own page, not on this one's.
            void navigate({ to: "/" });
          }}
        >
          <MenuSection
            selectionMode="single"
            disallowEmptySelection
            selectedKeys={[language]}
            onSelectionChange={(chosen) => {
              const [first] = chosen === "all" ? [] : chosen;
              if (first) speak(first as Language);
            }}
          >
            <Title>{words.language}</Title>
            {languages.map((each) => (
              <MenuItem key={each} id={each} textValue={names[each]}>
                <span lang={each}>{names[each]}</span>
              </MenuItem>
            ))}
          </MenuSection>
          <MenuSection aria-label={words.account.title}>
            <MenuItem id="preferences" textValue={words.account.preferences}>
              <Icon name="settings" /> {words.account.preferences}
            </MenuItem>
            <MenuItem id="keys" textValue={words.keys.title}>
              <Icon name="keyboard" /> {words.keys.title}
            </MenuItem>
            <MenuItem id="out" textValue={words.signIn.out}>
              <Icon name="out" /> {words.signIn.out}
            </MenuItem>
          </MenuSection>
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
