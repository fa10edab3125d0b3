import { Link, type LinkProps } from "@tanstack/react-router";
import { Icon, type IconName } from "../controls/icon.tsx";
import { Lines } from "../controls/skeleton.tsx";
import { PageTitle } from "../frame/page-title.tsx";
import { useMay, useMe } from "../me.tsx";
import "./admin.css";
import { Attention, useAttention } from "./due.tsx";
import { adminWords } from "./words/index.ts";

/** Everything that is looked after, each with what it is for. */
export function Settings() {
  const { hub: own } = adminWords.use();
  const may = useMay();
  const { organisation } = useMe();
  const attention = useAttention();
  const places = [
    { to: "/settings/sites", icon: "site", of: own.sites, shown: may("createSite") },
    { to: "/settings/jobs", icon: "job", of: own.jobs, shown: may("createJob") },
    { to: "/settings/members", icon: "people", of: own.members, shown: may("createMember") },
    {
      to: "/settings/clients",
      icon: "share",
      of: own.clients,
      shown: may("createClient") && organisation.kind === "agency",
    },
    {
      to: "/settings/organisation",
      icon: "settings",
      of: own.organisation,
      shown: may("replaceOrganisation"),
    },
    { to: "/settings/track", icon: "track", of: own.track, shown: may("publishTrack") },
    { to: "/settings/scheme", icon: "gift", of: own.scheme, shown: may("publishScheme") },
    { to: "/settings/market", icon: "chart", of: own.market, shown: may("importMarketBands") },
    { to: "/settings/mail", icon: "mail", of: own.mail, shown: may("getMailBreaker") },
  ] as const satisfies readonly {
    to: NonNullable<LinkProps["to"]>;
    icon: IconName;
    of: { name: string; about: string };
    shown: boolean;
  }[];
  return (
    <div className="page">
      <PageTitle title={own.title} lead={own.lead} />
      {attention.isPending ? (
        // What is to be looked at stands above the rest, and pushes nothing down once it is known.
        <Lines count={6} />
      ) : (
        <>
          <Attention />
          <ul className="settings-hub">
            {places
              .filter(({ shown }) => shown)
              .map(({ to, icon, of: { name, about } }) => (
                <li key={to}>
                  <Link to={to}>
                    <Icon name={icon} />
                    <span>
                      <strong>{name}</strong>
                      <span>{about}</span>
                    </span>
                    <Icon name="right" />
                  </Link>
                </li>
              ))}
          </ul>
        </>
      )}
    </div>
  );
}
