import { useQueryClient } from "@tanstack/react-query";
import type { Answer, Body, Reply } from "../api.ts";
import { useCommand } from "../command.ts";
import { announce } from "../controls/announcement.tsx";
import { numberOf } from "../controls/amount.ts";
import { Choice } from "../controls/choice.tsx";
import { Failure } from "../controls/failure.tsx";
import { Radios, TextLine, Tick } from "../controls/field.tsx";
import { Block } from "../controls/skeleton.tsx";
import { PageTitle } from "../frame/page-title.tsx";
import { useFormats } from "../me.tsx";
import { present } from "../search.ts";
import { languages, names as languageNames } from "../words/index.tsx";
import { useSettingForm } from "../setting-form.ts";
import "./admin.css";
import { changesOf, type Shown } from "./changes.ts";
import { organisationKey, useOrganisation, useSettings } from "./data.ts";
import { filled } from "./fields.tsx";
import { Back, Editing, Part } from "./form.tsx";
import { Zones } from "./sites.tsx";
import { adminWords } from "./words/index.ts";

type Organisation = Reply<"getOrganisation">;
type Bookings = Extract<NonNullable<Organisation["calendar"]>, { kind: "bookings" }>;

/** What rules of one's own begin with. */
const begin = {
  promises: { received: "1", contact: "2", interviewHeld: "3", every: "10", beforeStart: "5" },
  alignment: { payOpenPercent: "10", hoursAgreed: "2", hoursOpenPercent: "20" },
} as const;

const connection = ["businessId", "serviceId", "tenantId", "clientId", "secretName"] as const;

interface Entered {
  readonly name: string;
  readonly zone: string;
  readonly locale: Organisation["locale"];
  /** Empty: nobody was heard, and no figures by recruiter are served. */
  readonly consentedAt: string;
  readonly onCost: string;
  readonly ownPromises: boolean;
  readonly promises: Readonly<Record<keyof (typeof begin)["promises"], string>>;
  readonly ownAlignment: boolean;
  readonly alignment: Readonly<Record<keyof (typeof begin)["alignment"], string>>;
  readonly calendar: "built-in" | "bookings";
  readonly bookings: Readonly<Record<(typeof connection)[number], string>>;
  /** Which member is which member of staff there. */
  readonly staff: Readonly<Record<string, string>>;
}

type Decimal = (value: number) => string;
const textsOf = <Name extends string>(
  values: Readonly<Record<Name, number>>,
  decimal: Decimal,
): Record<Name, string> =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, decimal(value as number)]),
  ) as never;

/** `decimal` writes numbers as the reader does. */
function enteredOf(
  { promises, alignment, calendar, ...organisation }: Organisation,
  decimal: Decimal,
): Entered {
  const bookings: Partial<Bookings> = calendar?.kind === "bookings" ? calendar : {};
  return {
    name: organisation.name,
    zone: organisation.zone,
    locale: organisation.locale,
    consentedAt: organisation.recruiterFiguresConsentedAt ?? "",
    onCost:
      organisation.employerOnCostPercent === undefined ? "" : decimal(organisation.employerOnCostPercent),
    ownPromises: promises !== undefined,
    promises: promises
      ? textsOf(
          {
            received: promises.received,
            contact: promises.contact,
            interviewHeld: promises.interviewHeld,
            every: promises.accepted.every,
            beforeStart: promises.accepted.beforeStart,
          },
          decimal,
        )
      : begin.promises,
    ownAlignment: alignment !== undefined,
    alignment: alignment ? textsOf(alignment, decimal) : begin.alignment,
    calendar: calendar?.kind ?? "built-in",
    bookings: {
      businessId: bookings.businessId ?? "",
      serviceId: bookings.serviceId ?? "",
      tenantId: bookings.tenantId ?? "",
      clientId: bookings.clientId ?? "",
      secretName: bookings.secretName ?? "",
    },
    staff: bookings.staff ?? {},
  };
}

const number = (text: string): number => numberOf(text) ?? 0;

/** The whole setting, as the API takes it: what has no field here goes back as it came. */
function bodyOf(entered: Entered, now: Organisation): Body<"replaceOrganisation"> {
  const { promises, alignment } = entered;
  return {
    name: entered.name.trim(),
    zone: entered.zone.trim(),
    locale: entered.locale,
    trackVersion: now.trackVersion,
    schemeVersion: now.schemeVersion,
    ...present({
      factsExport: now.factsExport,
      recruiterFiguresConsentedAt: filled(entered.consentedAt),
      employerOnCostPercent: numberOf(entered.onCost),
      promises: entered.ownPromises
        ? {
            received: number(promises.received),
            contact: number(promises.contact),
            interviewHeld: number(promises.interviewHeld),
            accepted: { every: number(promises.every), beforeStart: number(promises.beforeStart) },
          }
        : undefined,
      alignment: entered.ownAlignment
        ? {
            payOpenPercent: number(alignment.payOpenPercent),
            hoursAgreed: number(alignment.hoursAgreed),
            hoursOpenPercent: number(alignment.hoursOpenPercent),
          }
        : undefined,
      calendar:
        entered.calendar === "bookings"
          ? {
              kind: "bookings" as const,
              ...entered.bookings,
              staff: Object.fromEntries(Object.entries(entered.staff).filter(([, at]) => at.trim() !== "")),
            }
          : // Where nothing was ever chosen, nothing is chosen now.
            now.calendar && { kind: "built-in" as const },
    }),
  };
}

/** The same setting with other versions in force. */
export const withVersions = (
  { organisationId: _, kind: __, version: ___, ...rest }: Organisation,
  versions: Partial<Pick<Organisation, "trackVersion" | "schemeVersion">>,
): Body<"replaceOrganisation"> => ({ ...rest, ...versions });

export function OrganisationPage() {
  const { hub, organisation: own } = adminWords.use();
  const organisation = useOrganisation();
  return (
    <div className="page settings-page">
      <Back to="/settings">{hub.title}</Back>
      <PageTitle title={own.title} lead={own.lead} />
      {organisation.error ? (
        <Failure error={organisation.error} again={() => void organisation.refetch()} />
      ) : organisation.data ? (
        <OrganisationForm now={organisation.data.body} etag={organisation.data.etag} />
      ) : (
        <Block className="setting-place" />
      )}
    </div>
  );
}

function OrganisationForm({ now, etag }: { readonly now: Organisation; readonly etag: string | undefined }) {
  const { organisation: own, form: common } = adminWords.use();
  const formats = useFormats();
  const queries = useQueryClient();
  const { data: members = [] } = useSettings("listMembers");
  const form = useSettingForm<Entered>("organisation", enteredOf(now, formats.decimal), etag);
  const { entered, set } = form;
  const shown: Shown<Organisation> = {
    name: { label: own.name, text: (text) => text },
    zone: { label: own.zone, text: (text) => text },
    locale: { label: own.language, text: (locale) => languageNames[locale] },
    trackVersion: { label: own.trackVersion, text: String },
    schemeVersion: { label: own.schemeVersion, text: String },
    recruiterFiguresConsentedAt: { label: own.consent, text: formats.day },
    employerOnCostPercent: { label: own.onCost, text: (percent) => `${percent} %` },
    promises: { label: own.promises, text: () => own.ownRules },
    alignment: { label: own.alignment, text: () => own.ownRules },
    calendar: { label: own.calendar, text: ({ kind }) => own.calendars[kind].name },
  };
  const replace = useCommand<"replaceOrganisation", Answer<"getOrganisation">>("replaceOrganisation", {
    shows: organisationKey,
    refreshes: [["me"]],
    changed: (before, after) => changesOf(before.body, after.body, shown),
    onDone: (answer) => {
      // What was saved is shown at once: nothing flickers back to how it was.
      queries.setQueryData(organisationKey, answer);
      form.discard();
      announce(own.saved);
    },
  });
  const whole = (text: string) => (/^\d{1,3}$/.test(text.trim()) ? undefined : own.wholeDays);
  const decimal = (text: string) => (numberOf(text) === undefined ? common.number : undefined);
  const isBookings = entered.calendar === "bookings";
  const wrong = {
    "/name": entered.name.trim() === "" ? common.needed : undefined,
    "/zone": entered.zone.trim() === "" ? common.needed : undefined,
    "/employerOnCostPercent": entered.onCost === "" ? undefined : decimal(entered.onCost),
    ...(entered.ownPromises
      ? {
          "/promises/received": whole(entered.promises.received),
          "/promises/contact": whole(entered.promises.contact),
          "/promises/interviewHeld": whole(entered.promises.interviewHeld),
          "/promises/accepted/every": whole(entered.promises.every),
          "/promises/accepted/beforeStart": whole(entered.promises.beforeStart),
        }
      : {}),
    ...(entered.ownAlignment
      ? {
          "/alignment/payOpenPercent": decimal(entered.alignment.payOpenPercent),
          "/alignment/hoursAgreed": decimal(entered.alignment.hoursAgreed),
          "/alignment/hoursOpenPercent": decimal(entered.alignment.hoursOpenPercent),
        }
      : {}),
    ...(isBookings
      ? Object.fromEntries(
          connection.map((name) => [
            `/calendar/${name}`,
            entered.bookings[name].trim() === "" ? common.needed : undefined,
          ]),
        )
      : {}),
  };
  const promise = (
    name: keyof Entered["promises"],
    pointer: string,
    at: (pointer: string) => string | undefined,
  ) => (
    <TextLine
      label={own.promise[name]}
      inputMode="numeric"
      value={entered.promises[name]}
      onChange={(days) => set("promises")({ ...entered.promises, [name]: days })}
      error={at(pointer)}
    />
  );
  const distance = (name: keyof Entered["alignment"], at: (pointer: string) => string | undefined) => (
    <TextLine
      label={own.distance[name]}
      inputMode="decimal"
      value={entered.alignment[name]}
      onChange={(value) => set("alignment")({ ...entered.alignment, [name]: value })}
      error={at(`/alignment/${name}`)}
    />
  );
  const experts = members.filter(({ roles, status }) => status === "active" && roles.includes("expert"));
  return (
    <Editing
      form={form}
      command={replace}
      wrong={wrong}
      fields={Object.keys(shown).map((name) => `/${name}`)}
      onSend={(typed, ifMatch) => replace.send({ ifMatch, body: bodyOf(typed, now) })}
    >
      {(at) => (
        <>
          <Part title={own.general}>
            <TextLine
              label={own.name}
              value={entered.name}
              onChange={set("name")}
              maxLength={120}
              isRequired
              error={at("/name")}
            />
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
              <Choice
                label={own.language}
                value={entered.locale}
                options={languages.map((each) => ({ id: each, text: languageNames[each] }))}
                onChange={set("locale")}
                error={at("/locale")}
              />
            </div>
            <Zones />
          </Part>
          <Part title={own.consent} about={own.consentLead}>
            <Tick
              value={entered.consentedAt !== ""}
              onChange={(is) => set("consentedAt")(is ? formats.date(new Date().toISOString()) : "")}
            >
              {own.consentGiven}
            </Tick>
            {(entered.consentedAt !== "" || at("/recruiterFiguresConsentedAt")) && (
              <TextLine
                type="date"
                label={own.consentedAt}
                value={entered.consentedAt}
                onChange={set("consentedAt")}
                max={formats.date(new Date().toISOString())}
                error={at("/recruiterFiguresConsentedAt")}
              />
            )}
          </Part>
          <Part title={own.promises} about={own.promisesLead}>
            <Tick value={entered.ownPromises} onChange={set("ownPromises")}>
              {own.ownRules}
            </Tick>
            {entered.ownPromises && (
              <div className="two">
                {promise("received", "/promises/received", at)}
                {promise("contact", "/promises/contact", at)}
                {promise("interviewHeld", "/promises/interviewHeld", at)}
                {promise("every", "/promises/accepted/every", at)}
                {promise("beforeStart", "/promises/accepted/beforeStart", at)}
              </div>
            )}
          </Part>
          <Part title={own.alignment} about={own.alignmentLead}>
            <Tick value={entered.ownAlignment} onChange={set("ownAlignment")}>
              {own.ownRules}
            </Tick>
            {entered.ownAlignment && (
              <div className="two">
                {distance("payOpenPercent", at)}
                {distance("hoursAgreed", at)}
                {distance("hoursOpenPercent", at)}
              </div>
            )}
          </Part>
          <Part title={own.onCost} about={own.onCostLead}>
            <TextLine
              label={own.onCostPercent}
              inputMode="decimal"
              value={entered.onCost}
              onChange={set("onCost")}
              error={at("/employerOnCostPercent")}
            />
          </Part>
          <Part title={own.calendar} about={own.calendarLead}>
            <Radios
              label={own.calendarLabel}
              hidden
              value={entered.calendar}
              onChange={set("calendar")}
              options={(["built-in", "bookings"] as const).map((each) => ({
                id: each,
                text: own.calendars[each].name,
                about: own.calendars[each].about,
              }))}
              error={isBookings ? undefined : at("/calendar")}
            />
            {isBookings && (
              <>
                <div className="two">
                  {connection.map((name) => (
                    <TextLine
                      key={name}
                      label={own.connection[name]}
                      value={entered.bookings[name]}
                      onChange={(text) => set("bookings")({ ...entered.bookings, [name]: text })}
                      autoComplete="off"
                      error={at(`/calendar/${name}`)}
                    />
                  ))}
                </div>
                <fieldset className="setting-rows">
                  <legend>{own.staff}</legend>
                  <p className="hint">{experts.length === 0 ? own.noExperts : own.staffHint}</p>
                  <div className="two">
                    {experts.map(({ memberId, name }) => (
                      <TextLine
                        key={memberId}
                        label={name}
                        value={entered.staff[memberId] ?? ""}
                        onChange={(text) => set("staff")({ ...entered.staff, [memberId]: text })}
                        autoComplete="off"
                        error={at(`/calendar/staff/${memberId}`)}
                      />
                    ))}
                  </div>
                </fieldset>
              </>
            )}
          </Part>
        </>
      )}
    </Editing>
  );
}
