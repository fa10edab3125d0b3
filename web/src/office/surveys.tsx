import { useQuery } from "@tanstack/react-query";
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { Button } from "react-aria-components/Button";
import { read, type Reply } from "../api.ts";
import { Choice } from "../controls/choice.tsx";
import { Empty } from "../controls/empty.tsx";
import { Failure } from "../controls/failure.tsx";
import { Scroll } from "../controls/scroll.tsx";
import { Lines } from "../controls/skeleton.tsx";
import { PageTitle } from "../frame/page-title.tsx";
import { useFormats } from "../me.tsx";
import "./office.css";
import { groupings, periods } from "./scope.ts";
import { officeWords } from "./words/index.ts";

type Group = Reply<"listSurveys">["items"][number];

const route = getRouteApi("/surveys");
/** So many years back can be chosen. */
const yearsBack = 4;

/** What candidates answered when they were asked how it was: counts, and their words without their names. */
export function Surveys() {
  const { surveys: words, print } = officeWords.use();
  const formats = useFormats();
  const search = route.useSearch();
  const navigate = useNavigate();
  const thisYear = Number(formats.date(new Date().toISOString()).slice(0, 4));
  const { year = String(thisYear), period = "quarter", by = "organisation" } = search;
  const surveys = useQuery({
    queryKey: ["surveys", year, period, by],
    queryFn: ({ signal }) => read("listSurveys", { query: { year, period, groupBy: by }, signal }),
    staleTime: 60_000,
  });
  const go = (next: Partial<typeof search>) =>
    void navigate({ to: "/surveys", search: { ...search, ...next }, replace: true });
  const groups = surveys.data?.items ?? [];
  const written = groups.filter(({ texts }) => texts && texts.length > 0);
  return (
    <div className="page">
      <PageTitle title={words.title} lead={words.lead}>
        <Button className="quiet print" onPress={() => window.print()}>
          {print}
        </Button>
      </PageTitle>
      <div className="filters">
        <Choice
          label={words.year}
          value={year}
          options={Array.from({ length: yearsBack }, (_, back) => String(thisYear - back)).map((id) => ({
            id,
            text: id,
          }))}
          onChange={(id) => go({ year: id })}
        />
        <Choice
          label={words.period}
          value={period}
          options={periods.map((id) => ({ id, text: words.periods[id] }))}
          onChange={(id) => go({ period: id })}
        />
        <Choice
          label={words.by}
          value={by}
          options={groupings.map((id) => ({ id, text: words.groupings[id] }))}
          onChange={(id) => go({ by: id })}
        />
      </div>
      {surveys.error ? (
        <Failure error={surveys.error} again={() => void surveys.refetch()} />
      ) : !surveys.data ? (
        <Lines count={4} />
      ) : groups.length === 0 ? (
        <Empty icon="star" title={words.none} />
      ) : (
        <>
          <section className="card" aria-labelledby="survey-figures">
            <header>
              <h2 id="survey-figures">{words.figures}</h2>
              <p className="lead">{words.definition}</p>
            </header>
            <Scroll label={words.figures}>
              <table className="office-table">
                <thead>
                  <tr>
                    <th scope="col">{words.columns.period}</th>
                    {by === "site" && <th scope="col">{words.columns.site}</th>}
                    {(
                      ["n", "cnps", "promoters", "passives", "detractors", "clarity", "respect"] as const
                    ).map((column) => (
                      <th key={column} scope="col" className="number">
                        {words.columns[column]}
                      </th>
                    ))}
                  </tr>
                </thead>
                <tbody>
                  {groups.map((group) => (
                    <Row key={`${group.period} ${group.group}`} group={group} withSite={by === "site"} />
                  ))}
                </tbody>
              </table>
            </Scroll>
          </section>
          <section className="card" aria-labelledby="survey-texts">
            <header>
              <h2 id="survey-texts">{words.texts}</h2>
              <p className="lead">{words.textsLead}</p>
            </header>
            {written.length === 0 && <p className="lead">{words.noTexts}</p>}
            {written.map(({ period: of, group, groupName, texts }) => (
              <div key={`${of} ${group}`}>
                <h3>
                  {words.textsOf(
                    [formats.period(of), groupName].filter(Boolean).join(" · "),
                    formats.count(texts?.length ?? 0),
                  )}
                </h3>
                <ul className="survey-texts">
                  {texts?.map((text, index) => (
                    <li key={index}>{text}</li>
                  ))}
                </ul>
              </div>
            ))}
          </section>
        </>
      )}
    </div>
  );
}

function Row({ group, withSite }: { readonly group: Group; readonly withSite: boolean }) {
  const { surveys: words } = officeWords.use();
  const formats = useFormats();
  const { period, groupName, n, small, withheld, recommend, clarity, respect } = group;
  const score = recommend && promotion(recommend);
  const mean = (counts: readonly number[] | null): string => {
    const found = counts && meanOf(counts);
    return found === undefined || found === null
      ? "–"
      : new Intl.NumberFormat(formats.locale, { maximumFractionDigits: 1 }).format(found);
  };
  return (
    <tr>
      <th scope="row">
        {formats.period(period)}
        {withheld ? <small>{words.withheld}</small> : small && <small>{words.small}</small>}
      </th>
      {withSite && <td>{groupName ?? words.wholeOrganisation}</td>}
      <td className="number">{formats.count(n)}</td>
      <td className="number">{score ? formats.score(score.cnps) : "–"}</td>
      <td className="number">{score ? formats.count(score.promoters) : "–"}</td>
      <td className="number">{score ? formats.count(score.passives) : "–"}</td>
      <td className="number">{score ? formats.count(score.detractors) : "–"}</td>
      <td className="number">{mean(clarity)}</td>
      <td className="number">{mean(respect)}</td>
    </tr>
  );
}

/**
 * Candidates' net promoter score: the share that would recommend with 9 or 10, less the share with 0 to 6, in points.
 * `counts` are of 0, 1, … 10. Nothing where nobody answered.
 */
function promotion(counts: readonly number[]) {
  const sum = (from: number, until: number) =>
    counts.slice(from, until).reduce((total, count) => total + count, 0);
  const [detractors, passives, promoters] = [sum(0, 7), sum(7, 9), sum(9, 11)];
  const all = detractors + passives + promoters;
  return all === 0
    ? undefined
    : { detractors, passives, promoters, cnps: ((promoters - detractors) / all) * 100 };
}

/** Of how many chose 1, 2, … 5. */
function meanOf(counts: readonly number[]): number | undefined {
  const all = counts.reduce((total, count) => total + count, 0);
  return all === 0 ? undefined : counts.reduce((total, count, index) => total + count * (index + 1), 0) / all;
}
