import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useEffect, useRef, useState, type FormEvent } from "react";
import { Button } from "react-aria-components/Button";
import { read, readAll, type Body, type Reply } from "../api.ts";
import { useCommand } from "../command.ts";
import { Choice } from "../controls/choice.tsx";
import { CommandMessage } from "../controls/command-message.tsx";
import { More } from "../controls/disclosure.tsx";
import { Empty } from "../controls/empty.tsx";
import { TextLine, TextLines, Tick } from "../controls/field.tsx";
import { useFirstMistake } from "../controls/first-mistake.ts";
import { Icon } from "../controls/icon.tsx";
import { Kept } from "../controls/kept.tsx";
import { PageTitle } from "../frame/page-title.tsx";
import { useDraft } from "../draft.ts";
import { useFormats, useMay, useMe } from "../me.tsx";
import { present } from "../search.ts";
import { languages, names as languageNames, type Language } from "../words/index.tsx";
import { useNames } from "./names.ts";
import "./recruiter.css";
import { Tips } from "./tips.tsx";
import { recruiterWords } from "./words/index.ts";

const route = getRouteApi("/applications/new");

interface Entered {
  readonly job: string;
  readonly name: string;
  readonly phone: string;
  readonly email: string;
  readonly locale: Language;
  readonly postcode: string;
  readonly received: string;
  readonly referrer: string;
  readonly newToSector: boolean;
  readonly movingCloser: boolean;
  readonly about: string;
}

/** Somebody who said at a fair, on the phone or at the door that they are interested. */
export function NewCandidate() {
  const { add: own } = recruiterWords.use();
  const { organisation } = useMe();
  const formats = useFormats();
  const { job = "" } = route.useSearch();
  const today = formats.date(new Date().toISOString());
  const empty: Entered = {
    job,
    ...{ name: "", phone: "", email: "", postcode: "", referrer: "", about: "" },
    locale: organisation.locale,
    received: today,
    newToSector: false,
    movingCloser: false,
  };
  const draft = useDraft("new-candidate");
  const [wasKept] = useState(draft.text !== "");
  // What nobody touched follows the day and the address.
  const touched = draft.text ? (JSON.parse(draft.text) as Partial<Entered>) : {};
  const entered: Entered = { ...empty, ...touched };
  const [added, add] = useState<Body<"createApplication">>();
  const create = useCommand("createApplication", {
    refreshes: [["applications"], ["tasks"]],
    onDone: (_, { body }) => {
      add(body);
      draft.clear();
    },
  });
  const made = create.state === "done" ? create.answer?.body : undefined;
  if (made && added)
    return (
      <Added
        made={made}
        sent={added}
        onAnother={() => {
          create.reset();
          draft.setText(JSON.stringify({ job: added.jobId }));
        }}
      />
    );
  return (
    <div className="page form-page">
      <PageTitle title={own.title} lead={own.lead} />
      {wasKept && draft.text !== "" && <Kept onAnew={draft.clear} />}
      <Form
        entered={entered}
        onChange={(changed) => draft.setText(JSON.stringify({ ...touched, ...changed }))}
        today={today}
        command={create}
      />
    </div>
  );
}

function Form({
  entered,
  onChange,
  today,
  command,
}: {
  readonly entered: Entered;
  readonly onChange: (changed: Partial<Entered>) => void;
  readonly today: string;
  readonly command: ReturnType<typeof useCommand<"createApplication">>;
}) {
  const { add: own, share } = recruiterWords.use();
  const names = useNames();
  const members = useMembers();
  const form = useRef<HTMLFormElement>(null);
  const [tries, setTries] = useState(0);
  useFirstMistake(form, tries, command.state);
  const open = names.jobs.filter(({ status }) => status === "open");
  const set =
    <Name extends keyof Entered>(name: Name) =>
    (value: Entered[Name]) =>
      onChange({ [name]: value });
  /** Namesakes are told apart by their address: the wrong one would have the credit. */
  const called = ({ name, email }: (typeof members)[number]): string =>
    members.filter((each) => each.name === name).length > 1 ? `${name} · ${email}` : name;
  const unreachable = entered.phone.trim() === "" && entered.email.trim() === "";
  const isLater = entered.received > today;
  const referrer = members.find((member) => called(member) === entered.referrer);
  const unknown = entered.referrer !== "" && !referrer;
  const isWhole = entered.job !== "" && entered.name.trim() !== "" && !unreachable && !isLater && !unknown;
  const send = (event: FormEvent) => {
    event.preventDefault();
    setTries(tries + 1);
    if (!isWhole) return;
    command.send({ body: bodyOf(entered, today, referrer?.memberId) });
  };
  const missing = (wrong: boolean, text: string) => (tries > 0 && wrong ? text : undefined);
  const problem = (pointer: string) => command.fieldProblem(pointer);
  if (names.isReady && open.length === 0) return <Empty icon="job" title={own.noJobs} />;
  return (
    <form ref={form} className="card" onSubmit={send} noValidate>
      <Choice
        label={own.job}
        value={entered.job}
        options={[
          ...(open.some(({ jobId }) => jobId === entered.job) ? [] : [{ id: "", text: share.choose }]),
          ...open.map(({ jobId, title, siteId }) => ({
            id: jobId,
            text: [title, names.site(siteId)].filter(Boolean).join(" · "),
          })),
        ]}
        error={missing(entered.job === "", own.chooseJob)}
        onChange={set("job")}
      />
      <TextLine
        label={own.name}
        value={entered.name}
        onChange={set("name")}
        maxLength={120}
        isRequired
        error={problem("/candidate/name") ?? missing(entered.name.trim() === "", own.needed)}
      />
      <div className="two">
        <TextLine
          label={own.phone}
          type="tel"
          value={entered.phone}
          onChange={set("phone")}
          maxLength={40}
          error={problem("/candidate/phone") ?? missing(unreachable, own.reach)}
        />
        <TextLine
          label={own.email}
          type="email"
          value={entered.email}
          onChange={set("email")}
          maxLength={254}
          error={problem("/candidate/email")}
        />
      </div>
      <div className="two">
        <TextLine
          label={own.received}
          type="date"
          value={entered.received}
          onChange={set("received")}
          max={today}
          hint={own.receivedHint}
          error={problem("/receivedAt") ?? (isLater ? own.later : undefined)}
        />
        <Choice
          label={own.language}
          value={entered.locale}
          options={languages.map((id) => ({ id, text: languageNames[id] }))}
          onChange={set("locale")}
        />
      </div>
      {members.length > 0 && (
        <>
          <TextLine
            label={own.referrer}
            value={entered.referrer}
            onChange={set("referrer")}
            list="members"
            autoComplete="off"
            hint={own.referrerHint}
            error={problem("/referrerId") ?? missing(unknown, own.unknownReferrer)}
          />
          <datalist id="members">
            {members.map((member) => (
              <option key={member.memberId} value={called(member)} />
            ))}
          </datalist>
        </>
      )}
      <More title={own.more} level={2}>
        <div className="fields">
          <TextLine
            label={own.postcode}
            value={entered.postcode}
            onChange={set("postcode")}
            maxLength={16}
            error={problem("/candidate/postcode")}
          />
          <Tick value={entered.newToSector} onChange={set("newToSector")}>
            {own.newToSector}
          </Tick>
          <Tick value={entered.movingCloser} onChange={set("movingCloser")}>
            {own.movingCloser}
          </Tick>
          <TextLines label={own.about} value={entered.about} onChange={set("about")} maxLength={2000} />
        </div>
      </More>
      <CommandMessage
        command={command}
        fields={[
          "/candidate/name",
          "/candidate/phone",
          "/candidate/email",
          "/candidate/postcode",
          "/receivedAt",
          "/referrerId",
        ]}
      />
      <div className="actions">
        <Button className="main" type="submit" isPending={command.state === "sending"}>
          {own.send}
        </Button>
      </div>
    </form>
  );
}

/** Of the day that was named, the end; of today, now: nobody said so later than this. */
function bodyOf(entered: Entered, today: string, referrerId: string | undefined): Body<"createApplication"> {
  const filled = (text: string) => (text.trim() === "" ? undefined : text.trim());
  return {
    jobId: entered.job,
    source: "hand",
    candidate: {
      name: entered.name.trim(),
      locale: entered.locale,
      ...present({
        phone: filled(entered.phone),
        email: filled(entered.email),
        postcode: filled(entered.postcode),
        about: filled(entered.about),
        newToSector: entered.newToSector || undefined,
        movingCloser: entered.movingCloser || undefined,
      }),
    },
    ...present({
      referrerId,
      receivedAt:
        entered.received === today || entered.received === ""
          ? undefined
          : new Date(`${entered.received}T12:00:00`).toISOString(),
    }),
  };
}

function useMembers() {
  const may = useMay();
  const members = useQuery({
    queryKey: ["listMembers"],
    enabled: may("listMembers"),
    queryFn: ({ signal }) => readAll("listMembers", signal),
    staleTime: 5 * 60_000,
  });
  return (members.data ?? []).filter(({ status }) => status === "active");
}

/** What was made, what comes next, and who it might be already. */
function Added({
  made,
  sent,
  onAnother,
}: {
  readonly made: Reply<"createApplication">;
  readonly sent: Body<"createApplication">;
  readonly onAnother: () => void;
}) {
  const words = recruiterWords.use();
  const own = words.add;
  const formats = useFormats();
  const said = useRef<HTMLHeadingElement>(null);
  const { applicationId } = made;
  const card = useQuery({
    queryKey: ["application", applicationId],
    queryFn: ({ signal }) => read("getApplication", { path: { id: applicationId }, signal }),
  });
  useEffect(() => said.current?.focus(), []);
  const { name, phone, locale } = sent.candidate;
  const duplicates = card.data?.duplicates ?? [];
  return (
    <div className="page form-page">
      <PageTitle title={own.title} />
      <section className="card" aria-labelledby="added">
        <h2 id="added" ref={said} tabIndex={-1}>
          <Icon name="check" /> {own.added(name)}
        </h2>
        <p>{own.hearBy(formats.time(made.firstContactDue))}</p>
        <div className="actions">
          {phone && (
            <a className="button main" href={`tel:${card.data?.candidate.phone ?? phone}`}>
              <Icon name="phone" /> {words.today.call(name)}
            </a>
          )}
          <Link className="button" to="/applications/$id" params={{ id: applicationId }}>
            {own.open}
          </Link>
          <Button onPress={onAnother}>{own.another}</Button>
        </div>
      </section>
      {duplicates.length > 0 && (
        <section className="card" aria-labelledby="duplicates">
          <h2 id="duplicates">
            <Icon name="people" /> {own.duplicates}
          </h2>
          <p>{own.duplicatesHint}</p>
          <ul className="duplicates">
            {duplicates.map((each) => (
              <li key={each.applicationId}>
                <Link to="/applications/$id" params={{ id: each.applicationId }}>
                  {own.arrived(formats.day(each.receivedAt), words.list.states[each.state])}
                </Link>{" "}
                <span>{formats.list(each.matches.map((match) => own.matches[match]))}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      <Tips locale={locale} />
    </div>
  );
}
