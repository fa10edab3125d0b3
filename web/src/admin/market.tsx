import { useInfiniteQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useEffect, useRef, useState, type FormEvent } from "react";
import { Button } from "react-aria-components/Button";
import { FileTrigger } from "react-aria-components/FileTrigger";
import { read, type Reply } from "../api.ts";
import { useCommand } from "../command.ts";
import { announce } from "../controls/announcement.tsx";
import { CommandMessage } from "../controls/command-message.tsx";
import { More } from "../controls/disclosure.tsx";
import { Empty } from "../controls/empty.tsx";
import { Failure } from "../controls/failure.tsx";
import { TextLines } from "../controls/field.tsx";
import { Icon } from "../controls/icon.tsx";
import { Lines } from "../controls/skeleton.tsx";
import { useDraft } from "../draft.ts";
import { PageTitle } from "../frame/page-title.tsx";
import { useFormats, useMay, useMe } from "../me.tsx";
import { useWords } from "../words/index.tsx";
import "./admin.css";
import { Back } from "./form.tsx";
import { adminWords } from "./words/index.ts";

type Imported = Reply<"importMarketBands">;

/** The header that the API reads, in any order, and a line as it is meant. */
const template =
  "occupation,country,currency,date,p25,p50,p75,n,source\n" +
  'care-assistant,GB,GBP,2026-04-01,2290000,2410000,2560000,1840,"Annual survey of hours and earnings"\n';

/** Longer texts are refused: they are split. */
const longest = 60_000;

/** What the labour market pays, imported from a table and listed. */
export function Market() {
  const { hub, market: own } = adminWords.use();
  const may = useMay();
  const me = useMe();
  return (
    <div className="page settings-page">
      <Back to="/settings">{hub.title}</Back>
      <PageTitle title={own.title} lead={own.lead} />
      {me.seesPay ? (
        <>
          {may("importMarketBands") && <Import />}
          <Bands />
        </>
      ) : (
        <Empty icon="eye" title={own.noPay}>
          {may("replaceMember") && (
            <Link className="button" to="/settings/members/$id" params={{ id: me.memberId }}>
              {own.allowPay}
            </Link>
          )}
        </Empty>
      )}
    </div>
  );
}

function Import() {
  const { market: own } = adminWords.use();
  const formats = useFormats();
  const { words } = useWords();
  const csv = useDraft("setting:market-bands");
  const [empty, setEmpty] = useState(false);
  // The lines as they were sent: what is mended in the field meanwhile does not change what was found.
  const [sent, setSent] = useState<readonly string[]>([]);
  const result = useRef<HTMLHeadingElement>(null);
  const form = useRef<HTMLFormElement>(null);
  const take = useCommand("importMarketBands", {
    refreshes: [["marketBands"]],
    onDone: ({ body }) => {
      if (body.rejected.length === 0) csv.clear();
      if (body.imported > 0) announce(own.imported(formats.count(body.imported), body.imported === 1));
    },
  });
  const { answer, problem } = take;
  const areRefused = take.state === "refused" && problem?.code === "lines-refused";
  useEffect(() => {
    if (areRefused || (answer && answer.body.rejected.length > 0)) result.current?.focus();
  }, [answer, areRefused]);
  const send = (partial: boolean) => {
    setEmpty(csv.text.trim() === "");
    if (csv.text.trim() === "") return;
    setSent(csv.text.split(/\r?\n/));
    take.send({ body: { csv: csv.text, ...(partial ? { partial } : {}) } });
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    send(false);
  };
  const rejected: Imported["rejected"] = areRefused
    ? (problem.more["rejected"] as Imported["rejected"])
    : (take.state === "done" && answer?.body.rejected) || [];
  const download = () => {
    const address = URL.createObjectURL(new Blob([template], { type: "text/csv" }));
    Object.assign(document.createElement("a"), { href: address, download: "market-bands.csv" }).click();
    URL.revokeObjectURL(address);
  };
  return (
    <section className="card" aria-labelledby="import">
      <h2 id="import">{own.import}</h2>
      <p className="lead">{own.importLead}</p>
      <form ref={form} className="setting-form" onSubmit={submit} noValidate>
        <div className="actions">
          <FileTrigger
            acceptedFileTypes={[".csv", "text/csv", "text/plain"]}
            onSelect={(files) => {
              const [file] = files ?? [];
              if (file) void file.text().then(csv.setText);
            }}
          >
            <Button>
              <Icon name="offer" /> {own.choose}
            </Button>
          </FileTrigger>
          <Button className="quiet" onPress={download}>
            <Icon name="download" /> {own.template}
          </Button>
        </div>
        <TextLines
          label={own.csv}
          value={csv.text}
          onChange={csv.setText}
          rows={8}
          hint={own.csvHint}
          error={
            empty && csv.text.trim() === ""
              ? own.nothing
              : csv.text.length > longest
                ? own.tooLong
                : areRefused
                  ? undefined // its lines are named below, one by one
                  : take.fieldProblem("/csv")
          }
        />
        {!areRefused && <CommandMessage command={take} fields={["/csv"]} />}
        <div className="actions">
          <Button
            className="main"
            type="submit"
            isPending={take.state === "sending"}
            isDisabled={csv.text.length > longest}
          >
            {own.import}
          </Button>
          {csv.text !== "" && (
            <Button
              className="quiet"
              onPress={() => {
                csv.clear();
                take.reset();
                form.current?.querySelector("textarea")?.focus();
              }}
            >
              {words.clear}
            </Button>
          )}
        </div>
      </form>
      {rejected.length > 0 && (
        <div className="rejected" data-rejected={rejected.length}>
          <h3 ref={result} tabIndex={-1}>
            <Icon name="warning" /> {own.rejected(formats.count(rejected.length), rejected.length === 1)}
          </h3>
          <p className="lead">{areRefused ? own.noneYet : own.partly}</p>
          <ul>
            {rejected.map(({ line, detail }) => (
              <li key={line}>
                <strong>{own.line(formats.count(line))}</strong> {detail}
                <code>{sent[line - 1]}</code>
              </li>
            ))}
          </ul>
          {areRefused && (
            <div className="actions">
              <Button onPress={() => send(true)}>{own.others}</Button>
            </div>
          )}
        </div>
      )}
      <More title={own.columns}>
        <p className="lead">{own.columnsText}</p>
        <pre className="scroll" tabIndex={0} aria-label={own.columns}>
          {template}
        </pre>
      </More>
    </section>
  );
}

function Bands() {
  const { market: own, sites } = adminWords.use();
  const formats = useFormats();
  const bands = useInfiniteQuery({
    queryKey: ["marketBands"],
    queryFn: ({ pageParam, signal }) =>
      read("listMarketBands", { query: { limit: 50, cursor: pageParam }, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ nextCursor }) => nextCursor,
  });
  const items = bands.data?.pages.flatMap((page) => page.items);
  return (
    <section className="card" aria-labelledby="bands">
      <h2 id="bands">{own.bands}</h2>
      {bands.error ? (
        <Failure error={bands.error} again={() => void bands.refetch()} />
      ) : !items ? (
        <Lines count={4} />
      ) : items.length === 0 ? (
        <Empty icon="chart" title={own.none} />
      ) : (
        <>
          <div className="scroll" tabIndex={0} role="group" aria-label={own.bands}>
            <table>
              <thead>
                <tr>
                  <th scope="col">{own.occupation}</th>
                  <th scope="col">{own.country}</th>
                  <th scope="col">{own.date}</th>
                  <th scope="col" className="number">
                    {own.quarter}
                  </th>
                  <th scope="col" className="number">
                    {own.half}
                  </th>
                  <th scope="col" className="number">
                    {own.threeQuarters}
                  </th>
                  <th scope="col" className="number">
                    {own.people}
                  </th>
                  <th scope="col">{own.source}</th>
                </tr>
              </thead>
              <tbody>
                {items.map((band) => (
                  <tr key={`${band.occupation} ${band.country} ${band.currency} ${band.date}`}>
                    <th scope="row">{band.occupation}</th>
                    <td>{sites.countries[band.country]}</td>
                    <td className="day">{formats.day(band.date)}</td>
                    <td className="number">{formats.money(band.p25, band.currency)}</td>
                    <td className="number">{formats.money(band.p50, band.currency)}</td>
                    <td className="number">{formats.money(band.p75, band.currency)}</td>
                    <td className="number">{formats.count(band.n)}</td>
                    <td>{band.source}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
          {bands.hasNextPage && (
            <div className="actions">
              <Button isPending={bands.isFetchingNextPage} onPress={() => void bands.fetchNextPage()}>
                {own.more}
              </Button>
            </div>
          )}
        </>
      )}
    </section>
  );
}
