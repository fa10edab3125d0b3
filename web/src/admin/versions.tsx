import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useEffect, useRef, useState, type ComponentType, type ReactNode } from "react";
import { Button } from "react-aria-components/Button";
import { read, type Answer } from "../api.ts";
import { useCommand } from "../command.ts";
import { announce } from "../controls/announcement.tsx";
import { Badge } from "../controls/badge.tsx";
import { CommandMessage } from "../controls/command-message.tsx";
import { More } from "../controls/disclosure.tsx";
import { Failure } from "../controls/failure.tsx";
import { Icon } from "../controls/icon.tsx";
import { Confirm } from "../controls/sheet.tsx";
import { Lines } from "../controls/skeleton.tsx";
import { PageTitle } from "../frame/page-title.tsx";
import { useFormats } from "../me.tsx";
import "./admin.css";
import { organisationKey, useOrganisation } from "./data.ts";
import { Back } from "./form.tsx";
import { withVersions } from "./organisation.tsx";
import { useLabels } from "../words/index.tsx";
import { adminWords } from "./words/index.ts";

/** What tracks and schemes have in common: published for good, and one of them in force for new applications. */
export type Kind = "track" | "scheme";

const operations = { track: "listTracks", scheme: "listSchemes" } as const;
const added = { track: "/settings/track/new", scheme: "/settings/scheme/new" } as const;

export const versionsKey = (kind: Kind) => ["versions", kind] as const;

export const useVersions = (kind: Kind) =>
  useQuery({
    queryKey: versionsKey(kind),
    queryFn: async ({ signal }) => (await read(operations[kind], { signal })).items,
  });

/** What differs, a line each, and whom it touches. */
export function ChangeList({ kind, changes }: { readonly kind: Kind; readonly changes: readonly string[] }) {
  const { versions: own } = adminWords.use();
  return (
    <div className="change-list" data-changes={changes.length}>
      {changes.length === 0 ? (
        <p className="lead">{own.same}</p>
      ) : (
        <ul>
          {changes.map((change, index) => (
            <li key={`${index} ${change}`}>{change}</li>
          ))}
        </ul>
      )}
      <p className="lead">
        <Icon name="info" /> {own.affected[kind]}
      </p>
    </div>
  );
}

/** Of one kind, newest first. */
export function Versions({
  kind,
  Content,
  Compared,
}: {
  readonly kind: Kind;
  /** What a version says, to read. */
  readonly Content: ComponentType<{ readonly version: number }>;
  /** What would change for new applications, between two versions. */
  readonly Compared: ComponentType<{ readonly from: number; readonly to: number }>;
}) {
  const { hub, versions: own } = adminWords.use();
  const formats = useFormats();
  const labels = useLabels();
  const nameOf = (version: number, label: string) => own.name(version, labels.version(kind, label));
  const versions = useVersions(kind);
  // Read ahead: what puts a version into force is sent on it.
  useOrganisation();
  const [wanted, want] = useState<number>();
  const [isAsking, ask] = useState(false);
  const current = versions.data?.find((each) => each.current)?.version;
  const newest = versions.data?.at(-1)?.version;
  const before = useRef(current);
  useEffect(() => {
    // The button that put it into force is gone: who pressed it goes on at its version.
    if (before.current !== undefined && current !== undefined && before.current !== current)
      document.getElementById(`version-${current}`)?.focus();
    before.current = current;
  }, [current]);
  return (
    <div className="page settings-page">
      <Back to="/settings">{hub.title}</Back>
      <PageTitle title={own.title[kind]} lead={own.lead[kind]}>
        <Link className="button" to={added[kind]}>
          <Icon name="plus" /> {own.add}
        </Link>
      </PageTitle>
      {versions.error ? (
        <Failure error={versions.error} again={() => void versions.refetch()} />
      ) : !versions.data ? (
        <Lines count={3} />
      ) : (
        <ul className="versions">
          {versions.data.toReversed().map(({ version, label, publishedAt, current: isCurrent }) => (
            <li key={version} className="card" data-version={version}>
              <div>
                <h2 id={`version-${version}`} tabIndex={-1}>
                  {nameOf(version, label)}
                </h2>
                <p className="lead">{own.published(formats.day(publishedAt))}</p>
              </div>
              {isCurrent && <Badge tone="green">{own.inForce}</Badge>}
              <div className="actions">
                {!isCurrent && (
                  <Button
                    className={version === newest ? "main" : ""}
                    aria-label={`${own.force}: ${nameOf(version, label)}`}
                    onPress={() => {
                      want(version);
                      ask(true);
                    }}
                  >
                    {own.force}
                  </Button>
                )}
                <Link
                  className="button"
                  to={added[kind]}
                  search={{ from: String(version) }}
                  aria-label={`${own.base}: ${nameOf(version, label)}`}
                >
                  {own.base}
                </Link>
              </div>
              <More title={own.content} name={`${own.content}: ${nameOf(version, label)}`}>
                {() => <Content version={version} />}
              </More>
            </li>
          ))}
        </ul>
      )}
      {current !== undefined && wanted !== undefined && (
        <Force key={wanted} kind={kind} version={wanted} isOpen={isAsking} onClose={() => ask(false)}>
          <Compared from={current} to={wanted} />
        </Force>
      )}
    </div>
  );
}

/** Asks with what would change before new applications follow another version. */
function Force({
  kind,
  version,
  isOpen,
  onClose,
  children,
}: {
  readonly kind: Kind;
  readonly version: number;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
}) {
  const { versions: own } = adminWords.use();
  const organisation = useOrganisation();
  const field = kind === "track" ? "trackVersion" : "schemeVersion";
  const replace = useCommand<"replaceOrganisation", Answer<"getOrganisation">>("replaceOrganisation", {
    shows: organisationKey,
    refreshes: [versionsKey(kind), ["me"]],
    changed: (before, now) =>
      before.body[field] === now.body[field] ? [] : [own.othersForced(now.body[field])],
    onDone: () => {
      onClose();
      announce(own.forced(version));
    },
  });
  const { data } = organisation;
  return (
    <Confirm
      title={own.forceTitle(version)}
      isOpen={isOpen}
      action={own.force}
      isBusy={replace.state === "sending" || !data}
      onConfirm={() => {
        if (data) replace.send({ ifMatch: data.etag, body: withVersions(data.body, { [field]: version }) });
      }}
      onClose={() => {
        replace.reset();
        onClose();
      }}
    >
      {children}
      <CommandMessage command={replace} />
    </Confirm>
  );
}
