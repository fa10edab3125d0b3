import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { Button } from "react-aria-components/Button";
import type { Answer, Body, Reply } from "../api.ts";
import { useCommand } from "../command.ts";
import { announce } from "../controls/announcement.tsx";
import { Choice } from "../controls/choice.tsx";
import { Failure } from "../controls/failure.tsx";
import { TextLine, Tick } from "../controls/field.tsx";
import { Icon } from "../controls/icon.tsx";
import { Confirm } from "../controls/sheet.tsx";
import { Block } from "../controls/skeleton.tsx";
import { PageTitle } from "../frame/page-title.tsx";
import { useFormats, useMe } from "../me.tsx";
import { present } from "../search.ts";
import { languages, names as languageNames } from "../words/index.tsx";
import { useSettingForm } from "../setting-form.ts";
import "./admin.css";
import { changesOf, type Shown } from "./changes.ts";
import { settingKey, useSetting, useSettings } from "./data.ts";
import { filled, Ticks } from "./fields.tsx";
import { Back, Editing, Part } from "./form.tsx";
import { SettingList } from "./list.tsx";
import { adminWords } from "./words/index.ts";

const route = getRouteApi("/settings/members/$id");
type Member = Reply<"getMember">;
type Role = Member["roles"][number];

/** Most given first. */
const roles: readonly Role[] = [
  "recruiter",
  "manager",
  "interviewer",
  "referrer",
  "expert",
  "hr",
  "finance",
  "privacy",
  "admin",
];

interface Entered {
  readonly name: string;
  readonly email: string;
  readonly phone: string;
  readonly locale: Member["locale"];
  readonly roles: Role[];
  readonly siteIds: string[];
  /** Empty where none is named. */
  readonly homeSiteId: string;
  readonly clientId: string;
  readonly seesPay: boolean;
  readonly status: Member["status"];
}

export function Members() {
  const { members: own } = adminWords.use();
  const formats = useFormats();
  const asked = useSettings("listMembers");
  return (
    <SettingList
      title={own.title}
      lead={own.lead}
      icon="people"
      to="/settings/members/$id"
      added={{ to: "/settings/members/new", text: own.add, by: "createMember" }}
      empty={own.empty}
      asked={asked}
      items={asked.data?.map(({ memberId, name, roles: has, status }) => ({
        id: memberId,
        name,
        about: formats.list(has.map((role) => own.roles[role].name)),
        ...(status === "left" ? { badge: { tone: "plain", text: own.left } as const, isOver: true } : {}),
      }))}
    />
  );
}

export function NewMember() {
  const { members: own } = adminWords.use();
  const { organisation } = useMe();
  return (
    <div className="page settings-page">
      <Back to="/settings/members">{own.title}</Back>
      <PageTitle title={own.add} lead={own.newLead} />
      <MemberForm
        begun={{
          ...{ name: "", email: "", phone: "", homeSiteId: "", clientId: "" },
          ...{ roles: [], siteIds: [], seesPay: false, status: "active" },
          locale: organisation.locale,
        }}
      />
    </div>
  );
}

export function EditMember() {
  const { members: own } = adminWords.use();
  const { id } = route.useParams();
  const member = useSetting("getMember", id);
  return (
    <div className="page settings-page">
      <Back to="/settings/members">{own.title}</Back>
      <PageTitle
        title={member.data?.body.name ?? own.one}
        lead={member.data?.body.status === "left" ? own.leftLead : own.editLead}
      />
      {member.error ? (
        <Failure error={member.error} again={() => void member.refetch()} />
      ) : member.data ? (
        <MemberForm key={id} id={id} begun={enteredOf(member.data.body)} etag={member.data.etag} />
      ) : (
        <Block className="setting-place" />
      )}
    </div>
  );
}

const enteredOf = (member: Member): Entered => ({
  name: member.name,
  email: member.email,
  phone: member.phone ?? "",
  locale: member.locale,
  roles: member.roles,
  siteIds: member.siteIds,
  homeSiteId: member.homeSiteId ?? "",
  clientId: member.clientId ?? "",
  seesPay: member.seesPay,
  status: member.status,
});

/** What a client's contact is limited by is the client, and only theirs is sent. */
const bodyOf = (entered: Entered): Body<"createMember"> => ({
  name: entered.name.trim(),
  email: entered.email.trim(),
  locale: entered.locale,
  roles: entered.roles,
  siteIds: entered.siteIds,
  seesPay: entered.seesPay,
  ...present({
    phone: filled(entered.phone),
    homeSiteId: filled(entered.homeSiteId),
    clientId: entered.roles.includes("client") ? filled(entered.clientId) : undefined,
  }),
});

function MemberForm({
  id,
  begun,
  etag,
}: {
  readonly id?: string;
  readonly begun: Entered;
  readonly etag?: string | undefined;
}) {
  const { members: own, form: common } = adminWords.use();
  const navigate = useNavigate();
  const me = useMe();
  const formats = useFormats();
  const { data: sites = [] } = useSettings("listSites");
  const { data: clients = [] } = useSettings("listClients");
  const [isLeaving, leave] = useState(false);
  const form = useSettingForm<Entered>(`member:${id ?? "new"}`, begun, etag);
  const { entered, set } = form;
  const isAgency = me.organisation.kind === "agency";
  const siteName = (siteId: string) => sites.find((site) => site.siteId === siteId)?.name ?? "";
  const shown: Shown<Member> = {
    name: { label: own.name, text: (text) => text },
    email: { label: own.email, text: (text) => text },
    phone: { label: own.phone, text: (text) => text },
    locale: { label: own.language, text: (locale) => languageNames[locale] },
    roles: { label: own.rolesLabel, text: (all) => formats.list(all.map((role) => own.roles[role].name)) },
    siteIds: {
      label: own.sites,
      text: (all) => (all.length === 0 ? own.everywhere : formats.list(all.map(siteName))),
    },
    homeSiteId: { label: own.home, text: siteName },
    clientId: {
      label: own.client,
      text: (clientId) => clients.find((client) => client.clientId === clientId)?.name ?? "",
    },
    seesPay: { label: own.seesPay, text: (sees) => (sees ? common.yes : common.no) },
    status: { label: own.status, text: (status) => (status === "left" ? own.left : own.active) },
  };
  const onDone = ({ body }: { readonly body: Member }) => {
    form.discard();
    announce(
      id === undefined
        ? own.invited(body.name, body.email)
        : body.status === "left"
          ? own.hasLeft(body.name)
          : own.saved(body.name),
    );
    void navigate({ to: "/settings/members" });
  };
  const create = useCommand("createMember", { refreshes: [["listMembers"]], onDone });
  const replace = useCommand<"replaceMember", Answer<"getMember">>("replaceMember", {
    shows: settingKey("getMember", id ?? ""),
    refreshes: id === me.memberId ? [["listMembers"], ["me"]] : [["listMembers"]],
    changed: (before, now) => changesOf(before.body, now.body, shown),
    onDone,
  });
  const send = (typed: Entered, ifMatch: string | undefined) => {
    if (id === undefined) create.send({ body: bodyOf(typed) });
    else replace.send({ path: { id }, ifMatch, body: { ...bodyOf(typed), status: typed.status } });
  };
  const offered = isAgency ? [...roles, "client" as const] : roles;
  const isContact = entered.roles.includes("client");
  const wrong = {
    "/name": entered.name.trim() === "" ? common.needed : undefined,
    "/email": entered.email.trim() === "" ? common.needed : undefined,
    "/roles": entered.roles.length === 0 ? own.noRole : undefined,
    "/clientId": isContact && entered.clientId === "" ? own.noClient : undefined,
  };
  return (
    <>
      <Editing
        form={form}
        command={id === undefined ? create : replace}
        wrong={wrong}
        fields={Object.keys(shown).map((name) => `/${name}`)}
        save={id === undefined ? own.invite : undefined}
        onSend={send}
        beside={
          id !== undefined &&
          (begun.status === "active" ? (
            <Button
              className="danger"
              onPress={() => {
                replace.reset();
                leave(true);
              }}
            >
              <Icon name="out" /> {own.leave}
            </Button>
          ) : (
            <Button onPress={() => send({ ...entered, status: "active" }, form.seen)}>{own.comeBack}</Button>
          ))
        }
      >
        {(at) => (
          <>
            <Part title={own.person}>
              <TextLine
                label={own.name}
                value={entered.name}
                onChange={set("name")}
                maxLength={120}
                isRequired
                autoComplete="off"
                error={at("/name")}
              />
              <div className="two">
                <TextLine
                  type="email"
                  label={own.email}
                  value={entered.email}
                  onChange={set("email")}
                  maxLength={254}
                  isRequired
                  autoComplete="off"
                  hint={own.emailHint}
                  error={at("/email")}
                />
                <TextLine
                  type="tel"
                  label={own.phone}
                  value={entered.phone}
                  onChange={set("phone")}
                  maxLength={30}
                  autoComplete="off"
                  hint={own.phoneHint}
                  error={at("/phone")}
                />
              </div>
              <div className="two">
                <Choice
                  label={own.language}
                  value={entered.locale}
                  options={languages.map((each) => ({ id: each, text: languageNames[each] }))}
                  onChange={set("locale")}
                  error={at("/locale")}
                />
                <Choice
                  label={own.home}
                  value={entered.homeSiteId}
                  options={[
                    { id: "", text: own.noHome },
                    ...sites.map(({ siteId, name }) => ({ id: siteId, text: name })),
                  ]}
                  onChange={set("homeSiteId")}
                  error={at("/homeSiteId")}
                />
              </div>
            </Part>
            <Part title={own.may} about={own.mayLead}>
              <Ticks
                label={own.rolesLabel}
                hint={own.rolesHint}
                value={entered.roles}
                options={offered.map((role) => ({
                  id: role,
                  text: `${own.roles[role].name}: ${own.roles[role].about}`,
                }))}
                onChange={set("roles")}
                error={at("/roles")}
              />
              {isContact && (
                <Choice
                  label={own.client}
                  value={entered.clientId}
                  options={[
                    { id: "", text: own.chooseClient },
                    ...clients.map(({ clientId, name }) => ({ id: clientId, text: name })),
                  ]}
                  onChange={set("clientId")}
                  error={at("/clientId")}
                />
              )}
              <Ticks
                label={own.sites}
                hint={own.sitesHint}
                value={entered.siteIds}
                options={sites.map(({ siteId, name }) => ({ id: siteId, text: name }))}
                onChange={set("siteIds")}
                error={at("/siteIds")}
              />
              <Tick value={entered.seesPay} onChange={set("seesPay")}>
                {own.seesPay}
              </Tick>
            </Part>
          </>
        )}
      </Editing>
      <Confirm
        title={own.leaveTitle(begun.name)}
        isOpen={isLeaving}
        action={own.leave}
        onConfirm={() => {
          leave(false);
          // Only that they leave: what else was typed and not saved is not meant.
          send({ ...begun, status: "left" }, etag);
        }}
        onClose={() => leave(false)}
      >
        <p>{own.leaveText}</p>
      </Confirm>
    </>
  );
}
