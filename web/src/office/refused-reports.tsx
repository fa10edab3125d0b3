import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { read, type Reply } from "../api.ts";
import { Empty } from "../controls/empty.tsx";
import { Failure } from "../controls/failure.tsx";
import { InEnglish } from "../controls/in-english.tsx";
import { Scroll } from "../controls/scroll.tsx";
import { Lines } from "../controls/skeleton.tsx";
import { PageTitle } from "../frame/page-title.tsx";
import { useFormats } from "../me.tsx";
import { useNames } from "../recruiter/names.ts";
import { saidOf } from "../refusal.ts";
import { useWords } from "../words/index.tsx";
import { refusalWords } from "../words/refusals/index.ts";
import "./office.css";
import { officeWords } from "./words/index.ts";

type Refusal = Reply<"listRefusedReports">["items"][number];

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
            <table className="office-table narrow">
              <thead>
                <tr>
                  <th scope="col">{words.outcome}</th>
                  <th scope="col">{words.why}</th>
                </tr>
              </thead>
              <tbody>
                {items.map((report) => {
                  const { applicationId, externalRef, milestone, outcome, effectiveAt } = report;
                  return (
                    <tr key={`${report.source} ${report.reportId}`}>
                      <th scope="row">
                        {milestone && names.milestone(milestone)}
                        {outcome && <small>{names.outcome(milestone ?? "", outcome)}</small>}
                        {effectiveAt && <small>{words.effective(formats.day(effectiveAt))}</small>}
                        {applicationId ? (
                          <Link to="/applications/$id" params={{ id: applicationId }}>
                            {words.application}
                          </Link>
                        ) : (
                          <small>{externalRef ?? words.nobody}</small>
                        )}
                        {applicationId && externalRef && <small>{externalRef}</small>}
                      </th>
                      <td>
                        <Why {...report} />
                        <small className="office-id">
                          {report.source} · {report.reportId}
                        </small>
                        <small>{formats.instant(report.refusedAt)}</small>
                      </td>
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

/** In the reader's words, with the API's own below where it says which day or step the other system got wrong. */
function Why({ code, message }: Pick<Refusal, "code" | "message">) {
  const { reasons } = officeWords.use().reports;
  const { language } = useWords();
  const words = refusalWords.ready(language);
  if (!words) return message;
  const said = saidOf({ code, message }, words);
  return (
    <>
      {reasons[code] ?? said.message}
      <InEnglish said={[said.english]} />
    </>
  );
}
