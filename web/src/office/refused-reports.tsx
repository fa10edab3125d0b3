import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { read } from "../api.ts";
import { Empty } from "../controls/empty.tsx";
import { Failure } from "../controls/failure.tsx";
import { Scroll } from "../controls/scroll.tsx";
import { Lines } from "../controls/skeleton.tsx";
import { PageTitle } from "../frame/page-title.tsx";
import { useFormats } from "../me.tsx";
import { useNames } from "../recruiter/names.ts";
import "./office.css";
import { officeWords } from "./words/index.ts";

/** What other systems reported and could not be recorded: which, about whom, and why. */
export function RefusedReports() {
  const { reports: words } = officeWords.use();
  const formats = useFormats();
  const names = useNames();
  const reports = useQuery({
    queryKey: ["refused-reports"],
    queryFn: ({ signal }) => read("listRefusedReports", { signal }),
    staleTime: 5_000,
  });
  const items = reports.data?.items;
  return (
    <div className="page">
      <PageTitle title={words.title} lead={words.lead} />
      {reports.error ? (
        <Failure error={reports.error} again={() => void reports.refetch()} />
      ) : !items || !names.isReady ? (
        <Lines count={4} />
      ) : items.length === 0 ? (
        <Empty title={words.none} />
      ) : (
        <section className="card">
          <Scroll label={words.title}>
            <table className="office-table">
              <thead>
                <tr>
                  <th scope="col">{words.refusedAt}</th>
                  <th scope="col">{words.source}</th>
                  <th scope="col">{words.about}</th>
                  <th scope="col">{words.outcome}</th>
                  <th scope="col">{words.why}</th>
                </tr>
              </thead>
              <tbody>
                {items.map((report) => {
                  const { applicationId, externalRef, milestone, outcome, effectiveAt } = report;
                  return (
                    <tr key={`${report.source} ${report.reportId}`}>
                      <th scope="row">{formats.instant(report.refusedAt)}</th>
                      <td>
                        {report.source}
                        <small>{report.reportId}</small>
                      </td>
                      <td>
                        {applicationId ? (
                          <Link to="/applications/$id" params={{ id: applicationId }}>
                            {words.application}
                          </Link>
                        ) : (
                          (externalRef ?? words.nobody)
                        )}
                        {applicationId && externalRef && <small>{externalRef}</small>}
                      </td>
                      <td>
                        {milestone && names.milestone(milestone)}
                        {outcome && <small>{names.outcome(milestone ?? "", outcome)}</small>}
                        {effectiveAt && <small>{words.effective(formats.day(effectiveAt))}</small>}
                      </td>
                      <td>{report.message}</td>
                    </tr>
                  );
                })}
              </tbody>
            </table>
          </Scroll>
        </section>
      )}
    </div>
  );
}
