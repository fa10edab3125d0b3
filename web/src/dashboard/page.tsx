import type { UseQueryResult } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { Button } from "react-aria-components/Button";
import { Failure } from "../controls/failure.tsx";
import { PageTitle } from "../frame/page-title.tsx";
import { useMe } from "../me.tsx";
import type { Figures, Periods } from "./figures.ts";
import { Filters } from "./filters.tsx";
import { useReading } from "./reading.ts";
import type { Scope } from "./scope.ts";

/** What both dashboards have: title, filters, and places that are kept while figures come. */
export function DashboardPage({
  page,
  title,
  scope,
  periods,
  figures,
  children,
}: {
  readonly page: "/hr" | "/finance";
  readonly title: string;
  readonly scope: Scope;
  readonly periods: Periods;
  readonly figures: UseQueryResult<Figures>;
  readonly children: (figures: Figures) => ReactNode;
}) {
  const { words, formats } = useReading();
  const { organisation } = useMe();
  const first = formats.period(periods.shown[0] ?? periods.last);
  const last = formats.period(periods.last);
  const span = first === last ? last : `${first} – ${last}`;
  const asOf = figures.data?.asOf;
  return (
    <div className="dashboard" aria-busy={figures.isFetching}>
      <PageTitle
        title={title}
        lead={
          <>
            {organisation.name}, {span}.{" "}
            {figures.data && (asOf ? words.figure.asOf(formats.instant(asOf)) : words.figure.notCounted)}
          </>
        }
      >
        <Button className="quiet print" onPress={() => window.print()}>
          {words.figure.print}
        </Button>
      </PageTitle>
      <Filters page={page} scope={scope} periods={periods} />
      {figures.error ? (
        <Failure error={figures.error} again={() => void figures.refetch()} />
      ) : figures.data ? (
        <div className={figures.isPlaceholderData ? "cards stale" : "cards"}>{children(figures.data)}</div>
      ) : (
        <Skeleton label={words.loading} />
      )}
    </div>
  );
}

/** The places of tiles and cards before their figures are there, as large as they will be. */
function Skeleton({ label }: { readonly label: string }) {
  return (
    <div className="cards" role="status" aria-label={label}>
      <div className="tiles">
        {Array.from({ length: 8 }, (_, index) => (
          <div key={index} className="tile skeleton" />
        ))}
      </div>
      {Array.from({ length: 4 }, (_, index) => (
        <div key={index} className="card skeleton" />
      ))}
    </div>
  );
}
