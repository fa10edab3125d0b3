import { Link, type LinkProps } from "@tanstack/react-router";
import { useDeferredValue, useState, type ReactNode } from "react";
import { Badge, type Tone } from "../controls/badge.tsx";
import { Empty } from "../controls/empty.tsx";
import { Failure } from "../controls/failure.tsx";
import { Search } from "../controls/field.tsx";
import { Icon, type IconName } from "../controls/icon.tsx";
import { Lines } from "../controls/skeleton.tsx";
import { PageTitle } from "../frame/page-title.tsx";
import { useMay } from "../me.tsx";
import "./admin.css";
import { Back } from "./form.tsx";
import { adminWords } from "./words/index.ts";

export interface ListedSetting {
  readonly id: string;
  readonly name: string;
  readonly about: string;
  readonly badge?: { readonly tone: Tone; readonly text: string } | undefined;
  /** Shown after the others, and paler. */
  readonly isOver?: boolean;
}

/** Settings of one kind: to find, to open, to add. */
export function SettingList({
  title,
  lead,
  icon,
  to,
  added,
  empty,
  asked,
  items,
  children,
}: {
  readonly title: string;
  readonly lead: string;
  readonly icon: IconName;
  /** Where one of them is edited. */
  readonly to:
    "/settings/sites/$id" | "/settings/jobs/$id" | "/settings/members/$id" | "/settings/clients/$id";
  readonly added: { readonly to: NonNullable<LinkProps["to"]>; readonly text: string; readonly by: string };
  readonly empty: string;
  readonly asked: { readonly error: unknown; readonly refetch: () => unknown };
  readonly items: readonly ListedSetting[] | undefined;
  readonly children?: ReactNode;
}) {
  const { hub, list: own } = adminWords.use();
  const may = useMay();
  const [typed, type] = useState("");
  const looked = useDeferredValue(typed).trim().toLocaleLowerCase();
  const found = items
    ?.filter(({ name, about }) => `${name} ${about}`.toLocaleLowerCase().includes(looked))
    .toSorted(
      (one, other) =>
        Number(one.isOver ?? false) - Number(other.isOver ?? false) || one.name.localeCompare(other.name),
    );
  return (
    <div className="page settings-page">
      {may("importMarketBands") && <Back to="/settings">{hub.title}</Back>}
      <PageTitle title={title} lead={lead}>
        {may(added.by) && (
          <Link className="button main" to={added.to}>
            <Icon name="plus" /> {added.text}
          </Link>
        )}
      </PageTitle>
      {children}
      {asked.error ? (
        <Failure error={asked.error} again={() => void asked.refetch()} />
      ) : !items || !found ? (
        <Lines count={6} />
      ) : items.length === 0 ? (
        <Empty icon={icon} title={empty} />
      ) : (
        <>
          {items.length > 8 && <Search label={own.search} value={typed} onChange={type} />}
          <p className="unseen" role="status">
            {looked && own.found(found.length)}
          </p>
          {found.length === 0 ? (
            <Empty icon="search" title={own.none(typed.trim())} />
          ) : (
            <ul className="settings-list">
              {found.map(({ id, name, about, badge, isOver = false }) => (
                <li key={id} className={isOver ? "over" : ""}>
                  <Link to={to} params={{ id }}>
                    {name}
                  </Link>
                  <span className="lead">{about}</span>
                  {badge && <Badge tone={badge.tone}>{badge.text}</Badge>}
                  <Icon name="right" />
                </li>
              ))}
            </ul>
          )}
        </>
      )}
    </div>
  );
}
