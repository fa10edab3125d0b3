import { getRouteApi, useNavigate } from "@tanstack/react-router";
import type { Answer, Reply } from "../api.ts";
import { useCommand } from "../command.ts";
import { announce } from "../controls/announcement.tsx";
import { Failure } from "../controls/failure.tsx";
import { TextLine } from "../controls/field.tsx";
import { Block } from "../controls/skeleton.tsx";
import { PageTitle } from "../frame/page-title.tsx";
import { useSettingForm } from "../setting-form.ts";
import "./admin.css";
import { changesOf } from "./changes.ts";
import { settingKey, useSetting, useSettings } from "./data.ts";
import { Back, Editing, Part } from "./form.tsx";
import { SettingList } from "./list.tsx";
import { adminWords } from "./words/index.ts";

const route = getRouteApi("/settings/clients/$id");

/** Whom an agency recruits for. */
export function Clients() {
  const { clients: own } = adminWords.use();
  const asked = useSettings("listClients");
  const { data: jobs } = useSettings("listJobs");
  return (
    <SettingList
      title={own.title}
      lead={own.lead}
      icon="people"
      to="/settings/clients/$id"
      added={{ to: "/settings/clients/new", text: own.add, by: "createClient" }}
      empty={own.empty}
      asked={asked}
      items={
        // Lines keep their height: what is told of a client comes with it.
        jobs &&
        asked.data?.map(({ clientId, name }) => ({
          id: clientId,
          name,
          about: own.jobs(jobs.filter((job) => job.clientId === clientId && job.status === "open").length),
        }))
      }
    />
  );
}

export function NewClient() {
  const { clients: own } = adminWords.use();
  return (
    <div className="page settings-page">
      <Back to="/settings/clients">{own.title}</Back>
      <PageTitle title={own.add} />
      <ClientForm begun="" />
    </div>
  );
}

export function EditClient() {
  const { clients: own } = adminWords.use();
  const { id } = route.useParams();
  const client = useSetting("getClient", id);
  return (
    <div className="page settings-page">
      <Back to="/settings/clients">{own.title}</Back>
      <PageTitle title={client.data?.body.name ?? own.one} />
      {client.error ? (
        <Failure error={client.error} again={() => void client.refetch()} />
      ) : client.data ? (
        <ClientForm key={id} id={id} begun={client.data.body.name} etag={client.data.etag} />
      ) : (
        <Block />
      )}
    </div>
  );
}

function ClientForm({
  id,
  begun,
  etag,
}: {
  readonly id?: string;
  readonly begun: string;
  readonly etag?: string | undefined;
}) {
  const { clients: own, form: common } = adminWords.use();
  const navigate = useNavigate();
  const form = useSettingForm(`client:${id ?? "new"}`, { name: begun }, etag);
  const { entered, set } = form;
  const onDone = ({ body }: { readonly body: Reply<"getClient"> }) => {
    form.discard();
    announce(own.saved(body.name));
    void navigate({ to: "/settings/clients" });
  };
  const create = useCommand("createClient", { refreshes: [["listClients"]], onDone });
  const replace = useCommand<"replaceClient", Answer<"getClient">>("replaceClient", {
    shows: settingKey("getClient", id ?? ""),
    refreshes: [["listClients"]],
    changed: (before, now) =>
      changesOf(before.body, now.body, { name: { label: own.name, text: (text) => text } }),
    onDone,
  });
  return (
    <Editing
      form={form}
      command={id === undefined ? create : replace}
      wrong={{ "/name": entered.name.trim() === "" ? common.needed : undefined }}
      fields={["/name"]}
      save={id === undefined ? own.add : undefined}
      onSend={(typed, ifMatch) => {
        const body = { name: typed.name.trim() };
        if (id === undefined) create.send({ body });
        else replace.send({ path: { id }, ifMatch, body });
      }}
    >
      {(at) => (
        <Part title={own.one}>
          <TextLine
            label={own.name}
            value={entered.name}
            onChange={set("name")}
            maxLength={120}
            isRequired
            error={at("/name")}
          />
        </Part>
      )}
    </Editing>
  );
}
