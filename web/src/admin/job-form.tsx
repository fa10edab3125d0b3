import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { read, type Answer } from "../api.ts";
import { useCommand } from "../command.ts";
import { announce } from "../controls/announcement.tsx";
import { Choice } from "../controls/choice.tsx";
import { More } from "../controls/disclosure.tsx";
import { Radios, TextLine, TextLines, Tick } from "../controls/field.tsx";
import { MoneyField } from "../controls/money.tsx";
import { useFormats, useMay, useMe } from "../me.tsx";
import { changesOf, type Shown } from "./changes.ts";
import { settingKey, useSettings } from "./data.ts";
import { amountOf, Rows, Ticks } from "./fields.tsx";
import { Editing, Part } from "./form.tsx";
import { bodyOfJob, wrongInJob, type EnteredJob, type Job } from "./job.ts";
import { useWords } from "../words/index.tsx";
import { useSettingForm } from "../setting-form.ts";
import { adminWords } from "./words/index.ts";

const periods = ["hour", "month", "year"] as const;
const shifts = ["early", "day", "late", "night", "weekend", "on-call"] as const;
const workplaces = ["on-site", "hybrid", "remote"] as const;
const atmospheres = ["calm", "lively", "small-team", "large-team", "independent", "much-guidance"] as const;
const watching: readonly string[] = ["recruiter", "hr", "admin"];
const managing: readonly string[] = ["manager", "client", ...watching];

/** What the form says of itself by pointer; the rest of a refusal stands above its buttons. */
const fields = [
  ...["title", "siteId", "clientId", "description", "pay", "hoursPerWeek", "fullTimeHoursPerWeek"],
  ...["weeksPerYear", "collectiveAgreement", "requirements", "duties", "shifts", "workplace", "atmosphere"],
  ...["skills", "occupation", "watcherIds", "managerId", "openedAt", "openings"],
].map((name) => `/${name}`);

/** Those of them that few jobs need. */
const further = [
  ...["shifts", "workplace", "atmosphere", "fullTimeHoursPerWeek", "weeksPerYear"],
  ...["collectiveAgreement", "occupation", "skills"],
].map((name) => `/${name}`);

export function JobForm({
  id,
  begun,
  etag,
}: {
  readonly id?: string;
  readonly begun: EnteredJob;
  readonly etag?: string | undefined;
}) {
  const { words } = useWords();
  const { jobs: own, form: common } = adminWords.use();
  const navigate = useNavigate();
  const formats = useFormats();
  const me = useMe();
  const { data: sites = [] } = useSettings("listSites");
  const { data: clients = [] } = useSettings("listClients");
  const { data: members = [] } = useSettings("listMembers");
  const occupations = useOccupations();
  const form = useSettingForm<EnteredJob>(`job:${id ?? "new"}`, begun, etag);
  const { entered, set, put } = form;
  const isAgency = me.organisation.kind === "agency";
  const memberName = (memberId: string) =>
    members.find((member) => member.memberId === memberId)?.name ?? common.somebody;
  const shown: Shown<Job> = {
    title: { label: own.name, text: (text) => text },
    siteId: { label: own.site, text: (siteId) => sites.find((site) => site.siteId === siteId)?.name ?? "" },
    clientId: {
      label: own.client,
      text: (clientId) => clients.find((client) => client.clientId === clientId)?.name ?? "",
    },
    description: { label: own.description, text: (text) => text },
    pay: {
      label: own.pay,
      text: ({ minimum, maximum, currency, period }) =>
        `${formats.money(minimum, currency)}–${formats.money(maximum, currency)} ${own.periods[period]}`,
    },
    hoursPerWeek: { label: own.hours, text: formats.decimal },
    fullTimeHoursPerWeek: { label: own.fullTime, text: formats.decimal },
    weeksPerYear: { label: own.weeks, text: formats.decimal },
    collectiveAgreement: { label: own.agreement, text: (text) => text },
    requirements: { label: own.requirements, text: (all) => formats.list(all.map(({ label }) => label)) },
    duties: { label: own.duties, text: (all) => formats.list(all.map(({ name }) => name)) },
    shifts: { label: own.shiftsLabel, text: (all) => formats.list(all.map((each) => own.shifts[each])) },
    workplace: { label: own.workplaceLabel, text: (each) => own.workplaces[each] },
    atmosphere: {
      label: own.atmosphereLabel,
      text: (all) => formats.list(all.map((each) => own.atmospheres[each])),
    },
    skills: { label: own.skills, text: formats.list },
    occupation: { label: own.occupation, text: (text) => text },
    watcherIds: { label: own.watchers, text: (all) => formats.list(all.map(memberName)) },
    managerId: { label: own.manager, text: memberName },
    openedAt: { label: own.openedAt, text: formats.day },
    openings: { label: own.openings, text: String },
    evergreen: { label: own.evergreen, text: (is) => (is ? common.yes : common.no) },
    status: { label: own.status, text: (status) => (status === "open" ? own.open : own.closed) },
  };
  const onDone = ({ body }: { readonly body: Job }) => {
    form.discard();
    announce(own.saved(body.title), {
      label: own.interviews,
      run: () => void navigate({ to: "/settings/jobs/$id/interviews", params: { id: body.jobId } }),
    });
    void navigate({ to: "/settings/jobs" });
  };
  const create = useCommand("createJob", { refreshes: [["listJobs"]], onDone });
  const replace = useCommand<"replaceJob", Answer<"getJob">>("replaceJob", {
    shows: settingKey("getJob", id ?? ""),
    refreshes: [["listJobs"]],
    changed: (before, now) => changesOf(before.body, now.body, shown),
    onDone,
  });
  const send = (typed: EnteredJob, ifMatch: string | undefined) => {
    const body = bodyOfJob(typed);
    if (id === undefined) create.send({ body });
    else replace.send({ path: { id }, ifMatch, body });
  };
  const people = (roles: readonly string[]) =>
    members
      .filter((member) => member.status === "active" && member.roles.some((role) => roles.includes(role)))
      .map(({ memberId, name }) => ({ id: memberId, text: name }));
  const choose = { id: "", text: common.choose };
  const moneyRound = `${form.round} ${entered.currency}`;
  return (
    <Editing
      form={form}
      command={id === undefined ? create : replace}
      wrong={wrongInJob(entered, { ...common, ...own.problems, ...words.field }, isAgency)}
      fields={fields}
      save={id === undefined ? own.add : undefined}
      onSend={send}
    >
      {(at) => (
        <>
          <Part title={own.offered} about={own.offeredLead}>
            <TextLine
              label={own.name}
              value={entered.title}
              onChange={set("title")}
              maxLength={120}
              isRequired
              error={at("/title")}
            />
            <div className="two">
              <Choice
                label={own.site}
                value={entered.siteId}
                options={[
                  ...(entered.siteId === "" ? [choose] : []),
                  ...sites.map(({ siteId, name }) => ({ id: siteId, text: name })),
                ]}
                onChange={(siteId) => {
                  const site = sites.find((each) => each.siteId === siteId);
                  // Amounts that stand there already keep their currency.
                  const isFree = entered.minimum === null && entered.maximum === null;
                  put({ siteId, ...(site && isFree ? { currency: site.currency } : {}) });
                }}
                error={at("/siteId")}
              />
              {isAgency && (
                <Choice
                  label={own.client}
                  value={entered.clientId}
                  options={[choose, ...clients.map(({ clientId, name }) => ({ id: clientId, text: name }))]}
                  onChange={set("clientId")}
                  error={at("/clientId")}
                />
              )}
            </div>
            <TextLines
              label={own.description}
              value={entered.description}
              onChange={set("description")}
              rows={6}
              maxLength={4000}
              isRequired
              hint={own.descriptionHint}
              error={at("/description")}
            />
            <div className="two">
              <TextLine
                label={own.hours}
                inputMode="decimal"
                value={entered.hours}
                onChange={set("hours")}
                isRequired
                error={at("/hoursPerWeek")}
              />
              <Choice
                label={own.period}
                value={entered.period}
                options={periods.map((period) => ({ id: period, text: own.periods[period] }))}
                onChange={set("period")}
              />
            </div>
            {entered.currency !== "" && (
              <div className="two">
                <MoneyField
                  key={`least ${moneyRound}`}
                  label={own.minimum}
                  currency={entered.currency}
                  value={entered.minimum ?? undefined}
                  onChange={(amount, typed) => set("minimum")(amountOf(amount, typed))}
                  hint={own.payHint}
                  error={at("/pay/minimum")}
                />
                <MoneyField
                  key={`most ${moneyRound}`}
                  label={own.maximum}
                  currency={entered.currency}
                  value={entered.maximum ?? undefined}
                  onChange={(amount, typed) => set("maximum")(amountOf(amount, typed))}
                  error={at("/pay/maximum") ?? (at("/pay/minimum") === undefined ? at("/pay") : undefined)}
                />
              </div>
            )}
          </Part>
          <Part title={own.asked} about={own.askedLead}>
            <Rows
              label={own.requirements}
              error={at("/requirements")}
              items={entered.requirements}
              blank={() => ({ requirementId: "", question: "", label: "" })}
              add={own.addRequirement}
              remove={own.removeRequirement}
              most={20}
              onChange={set("requirements")}
            >
              {(each, change) => (
                <div className="two">
                  <TextLine
                    label={own.question}
                    value={each.question}
                    onChange={(question) => change({ ...each, question })}
                    maxLength={200}
                  />
                  <TextLine
                    label={own.short}
                    value={each.label}
                    onChange={(label) => change({ ...each, label })}
                    maxLength={120}
                  />
                </div>
              )}
            </Rows>
            <Rows
              label={own.duties}
              hint={own.dutiesHint}
              error={at("/duties")}
              items={entered.duties}
              blank={() => ({ dutyId: "", name: "" })}
              add={own.addDuty}
              remove={own.removeDuty}
              most={10}
              onChange={set("duties")}
            >
              {(each, change, index) => (
                <TextLine
                  label={own.duty(index + 1)}
                  hidden
                  value={each.name}
                  onChange={(name) => change({ ...each, name })}
                  maxLength={120}
                />
              )}
            </Rows>
          </Part>
          <Part title={own.people} about={own.peopleLead}>
            <Ticks
              label={own.watchers}
              hint={own.watchersHint}
              value={entered.watcherIds}
              options={people(watching)}
              onChange={set("watcherIds")}
              error={at("/watcherIds")}
            />
            <Choice
              label={own.manager}
              value={entered.managerId}
              options={[{ id: "", text: own.noManager }, ...people(managing)]}
              onChange={set("managerId")}
              error={at("/managerId")}
            />
          </Part>
          <Part title={own.planning}>
            <div className="two">
              <TextLine
                type="date"
                label={own.openedAt}
                value={entered.openedAt}
                onChange={set("openedAt")}
                error={at("/openedAt")}
              />
              <TextLine
                label={own.openings}
                inputMode="numeric"
                value={entered.openings}
                onChange={set("openings")}
                error={at("/openings")}
              />
            </div>
            <Tick value={entered.evergreen} onChange={set("evergreen")}>
              {own.evergreen}
            </Tick>
            <Radios
              label={own.status}
              value={entered.status}
              onChange={set("status")}
              options={[
                { id: "open", text: own.open, about: own.openAbout },
                { id: "closed", text: own.closed, about: own.closedAbout },
              ]}
            />
          </Part>
          <More
            // What is to be mended in it is in sight.
            key={further.some((pointer) => at(pointer) !== undefined) ? "to mend" : "as it is"}
            title={own.more}
            level={2}
            isOpen={further.some((pointer) => at(pointer) !== undefined)}
          >
            <div className="card setting-part">
              <p className="lead">{own.moreLead}</p>
              <Ticks
                label={own.shiftsLabel}
                value={entered.shifts}
                options={shifts.map((each) => ({ id: each, text: own.shifts[each] }))}
                onChange={set("shifts")}
                error={at("/shifts")}
              />
              <Choice
                label={own.workplaceLabel}
                value={entered.workplace}
                options={[
                  { id: "" as const, text: own.unsaid },
                  ...workplaces.map((each) => ({ id: each, text: own.workplaces[each] })),
                ]}
                onChange={set("workplace")}
                error={at("/workplace")}
              />
              <Ticks
                label={own.atmosphereLabel}
                value={entered.atmosphere}
                options={atmospheres.map((each) => ({ id: each, text: own.atmospheres[each] }))}
                onChange={set("atmosphere")}
                error={at("/atmosphere")}
              />
              <div className="two">
                <TextLine
                  label={own.fullTime}
                  inputMode="decimal"
                  value={entered.fullTime}
                  onChange={set("fullTime")}
                  hint={own.fullTimeHint}
                  error={at("/fullTimeHoursPerWeek")}
                />
                <TextLine
                  label={own.weeks}
                  inputMode="decimal"
                  value={entered.weeks}
                  onChange={set("weeks")}
                  hint={own.weeksHint}
                  error={at("/weeksPerYear")}
                />
              </div>
              <TextLine
                label={own.agreement}
                value={entered.agreement}
                onChange={set("agreement")}
                maxLength={200}
                error={at("/collectiveAgreement")}
              />
              <div className="two">
                <TextLine
                  label={own.occupation}
                  value={entered.occupation}
                  onChange={set("occupation")}
                  maxLength={40}
                  list="occupations"
                  autoComplete="off"
                  hint={own.occupationHint}
                  error={at("/occupation")}
                />
                <TextLine
                  label={own.skills}
                  value={entered.skills}
                  onChange={set("skills")}
                  hint={own.skillsHint}
                  error={at("/skills")}
                />
              </div>
              <datalist id="occupations">
                {occupations.map((each) => (
                  <option key={each} value={each} />
                ))}
              </datalist>
            </div>
          </More>
        </>
      )}
    </Editing>
  );
}

/** What there are market bands of: a job of the same occupation has them beside its pay. */
function useOccupations(): readonly string[] {
  const may = useMay();
  const { seesPay } = useMe();
  const bands = useQuery({
    queryKey: ["marketBands", "occupations"],
    enabled: may("listMarketBands") && seesPay,
    queryFn: ({ signal }) => read("listMarketBands", { query: { limit: 100 }, signal }),
  });
  return [...new Set(bands.data?.items.map(({ occupation }) => occupation))];
}
