import { getRouteApi, useNavigate } from "@tanstack/react-router";
import type { Answer, Reply } from "../api.ts";
import { useCommand } from "../command.ts";
import { announce } from "../controls/announcement.tsx";
import { Choice } from "../controls/choice.tsx";
import { Failure } from "../controls/failure.tsx";
import { TextLine } from "../controls/field.tsx";
import { Block } from "../controls/skeleton.tsx";
import { PageTitle } from "../frame/page-title.tsx";
import { useFormats } from "../me.tsx";
import { useSettingForm } from "../setting-form.ts";
import "./admin.css";
import { changesOf, type Shown } from "./changes.ts";
import { settingKey, useSetting, useSettings } from "./data.ts";
import { Rows, Ticks } from "./fields.tsx";
import { Back, Editing, Part } from "./form.tsx";
import { SettingList } from "./list.tsx";
import { adminWords } from "./words/index.ts";

const route = getRouteApi("/settings/sites/$id");
type Site = Reply<"getSite">;
type Entered = Omit<Site, "siteId" | "version">;
type Country = Site["country"];

/** What a country's sites nearly always have, so that it need not be typed. */
const usual: Readonly<Record<Country, { readonly zone: string; readonly currency: string }>> = {
  GB: { zone: "Europe/London", currency: "GBP" },
  NL: { zone: "Europe/Amsterdam", currency: "EUR" },
  SE: { zone: "Europe/Stockholm", currency: "SEK" },
  JP: { zone: "Asia/Tokyo", currency: "JPY" },
};
const countries = ["GB", "NL", "SE", "JP"] as const;
const weekdays = ["1", "2", "3", "4", "5", "6", "7"] as const;

export function Sites() {
  const { sites: own } = adminWords.use();
  const asked = useSettings("listSites");
  return (
    <SettingList
      title={own.title}
      lead={own.lead}
      icon="site"
      to="/settings/sites/$id"
      added={{ to: "/settings/sites/new", text: own.add, by: "createSite" }}
      empty={own.empty}
      asked={asked}
      items={asked.data?.map(({ siteId, name, postcode, country, opens, closes }) => ({
        id: siteId,
        name,
        about: `${postcode}, ${own.countries[country]} · ${opens}–${closes}`,
      }))}
    />
  );
}

export function NewSite() {
  const { sites: own } = adminWords.use();
  const sites = useSettings("listSites");
  // Another site is mostly where most are.
  const inCountry = (country: Country) => sites.data?.filter((site) => site.country === country).length ?? 0;
  const [country] = countries.toSorted((a, b) => inCountry(b) - inCountry(a)) as [Country];
  return (
    <div className="page settings-page">
      <Back to="/settings/sites">{own.title}</Back>
      <PageTitle title={own.add} lead={own.newLead} />
      {sites.error ? (
        <Failure error={sites.error} again={() => void sites.refetch()} />
      ) : sites.data ? (
        <SiteForm
          begun={{
            name: "",
            country,
            ...usual[country],
            postcode: "",
            workingDays: [1, 2, 3, 4, 5],
            opens: "08:30",
            closes: "17:30",
            closedDays: [],
          }}
        />
      ) : (
        <Block className="setting-place" />
      )}
    </div>
  );
}

export function EditSite() {
  const { sites: own } = adminWords.use();
  const { id } = route.useParams();
  const site = useSetting("getSite", id);
  return (
    <div className="page settings-page">
      <Back to="/settings/sites">{own.title}</Back>
      <PageTitle title={site.data?.body.name ?? own.one} lead={own.editLead} />
      {site.error ? (
        <Failure error={site.error} again={() => void site.refetch()} />
      ) : site.data ? (
        <SiteForm key={id} id={id} begun={enteredOf(site.data.body)} etag={site.data.etag} />
      ) : (
        <Block className="setting-place" />
      )}
    </div>
  );
}

const enteredOf = ({ siteId: _, version: __, ...fields }: Site): Entered => fields;

/** Names of the days as the reader's language has them, Monday first. */
export function useWeekdays(): (day: number) => string {
  const { locale } = useFormats();
  const format = new Intl.DateTimeFormat(locale, { weekday: "long", timeZone: "UTC" });
  // The 5th of January 1970 was a Monday.
  return (day) => format.format(new Date((day + 3) * 86_400_000));
}

function SiteForm({
  id,
  begun,
  etag,
}: {
  readonly id?: string;
  readonly begun: Entered;
  readonly etag?: string | undefined;
}) {
  const { sites: own, form: common } = adminWords.use();
  const dayName = useWeekdays();
  const formats = useFormats();
  const navigate = useNavigate();
  const form = useSettingForm<Entered>(`site:${id ?? "new"}`, begun, etag);
  const { entered, set, put } = form;
  const shown: Shown<Site> = {
    name: { label: own.name, text: (text) => text },
    country: { label: own.country, text: (country) => own.countries[country] },
    postcode: { label: own.postcode, text: (text) => text },
    zone: { label: own.zone, text: (text) => text },
    currency: { label: own.currency, text: (text) => text },
    workingDays: { label: own.workingDays, text: (days) => formats.list(days.map(dayName)) },
    opens: { label: own.opens, text: (text) => text },
    closes: { label: own.closes, text: (text) => text },
    closedDays: { label: own.closedDays, text: (days) => formats.list(days.map(formats.day)) },
  };
  const onDone = ({ body }: { readonly body: Site }) => {
    form.discard();
    announce(own.saved(body.name));
    void navigate({ to: "/settings/sites" });
  };
  const create = useCommand("createSite", { refreshes: [["listSites"]], onDone });
  const replace = useCommand<"replaceSite", Answer<"getSite">>("replaceSite", {
    shows: settingKey("getSite", id ?? ""),
    refreshes: [["listSites"]],
    changed: (before, now) => changesOf(before.body, now.body, shown),
    onDone,
  });
  const wrong = {
    "/name": entered.name.trim() === "" ? common.needed : undefined,
    "/postcode": entered.postcode.trim() === "" ? common.needed : undefined,
    "/workingDays": entered.workingDays.length === 0 ? own.noDay : undefined,
    "/closes": entered.opens >= entered.closes ? own.closesBefore : undefined,
    "/closedDays": entered.closedDays.includes("") ? own.emptyDay : undefined,
  };
  const send = (typed: Entered, ifMatch: string | undefined) => {
    const body = { ...typed, workingDays: typed.workingDays.toSorted((a, b) => a - b) };
    if (id === undefined) create.send({ body });
    else replace.send({ path: { id }, ifMatch, body });
  };
  return (
    <Editing
      form={form}
      command={id === undefined ? create : replace}
      wrong={wrong}
      fields={Object.keys(shown).map((name) => `/${name}`)}
      save={id === undefined ? own.add : undefined}
      onSend={send}
    >
      {(at) => (
        <>
          <Part title={own.place}>
            <TextLine
              label={own.name}
              value={entered.name}
              onChange={set("name")}
              maxLength={120}
              isRequired
              error={at("/name")}
            />
            <div className="two">
              <Choice
                label={own.country}
                value={entered.country}
                options={countries.map((country) => ({ id: country, text: own.countries[country] }))}
                onChange={(country) => put({ country, ...usual[country] })}
                error={at("/country")}
              />
              <TextLine
                label={own.postcode}
                value={entered.postcode}
                onChange={set("postcode")}
                maxLength={12}
                isRequired
                autoComplete="off"
                error={at("/postcode")}
              />
            </div>
            <div className="two">
              <TextLine
                label={own.zone}
                value={entered.zone}
                onChange={set("zone")}
                list="zones"
                autoComplete="off"
                hint={own.zoneHint}
                error={at("/zone")}
              />
              <TextLine
                label={own.currency}
                value={entered.currency}
                onChange={(text) => set("currency")(text.toUpperCase())}
                maxLength={3}
                autoComplete="off"
                hint={own.currencyHint}
                error={at("/currency")}
              />
            </div>
            <Zones />
          </Part>
          <Part title={own.hours} about={own.hoursLead}>
            <Ticks
              label={own.workingDays}
              value={entered.workingDays.map(String)}
              options={weekdays.map((day) => ({ id: day, text: dayName(Number(day)) }))}
              onChange={(days) => set("workingDays")(days.map(Number))}
              error={at("/workingDays")}
            />
            <div className="two">
              <TextLine
                type="time"
                label={own.opens}
                value={entered.opens}
                onChange={set("opens")}
                error={at("/opens")}
              />
              <TextLine
                type="time"
                label={own.closes}
                value={entered.closes}
                onChange={set("closes")}
                error={at("/closes")}
              />
            </div>
            <Rows
              label={own.closedDays}
              hint={own.closedHint}
              error={at("/closedDays")}
              items={entered.closedDays}
              blank={() => ""}
              add={own.addDay}
              remove={own.removeDay}
              most={200}
              onChange={set("closedDays")}
            >
              {(day, change, index) => (
                <TextLine
                  type="date"
                  label={own.closedDay(index + 1)}
                  hidden
                  value={day}
                  onChange={change}
                  error={at(`/closedDays/${index}`)}
                />
              )}
            </Rows>
          </Part>
        </>
      )}
    </Editing>
  );
}

/** The zones that the machine knows, to choose from while one is typed. */
export const Zones = () => (
  <datalist id="zones">
    {Intl.supportedValuesOf("timeZone").map((zone) => (
      <option key={zone} value={zone} />
    ))}
  </datalist>
);
