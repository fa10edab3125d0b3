import { useRef } from "react";
import type { Answer } from "../api.ts";
import { useCommand } from "../command.ts";
import { announce } from "../controls/announcement.tsx";
import { Badge } from "../controls/badge.tsx";
import { Failure } from "../controls/failure.tsx";
import { TextLines } from "../controls/field.tsx";
import { Block } from "../controls/skeleton.tsx";
import { PageTitle } from "../frame/page-title.tsx";
import { useFormats, useMay } from "../me.tsx";
import { useSettingForm } from "../setting-form.ts";
import "./admin.css";
import { mailBreakerKey, useMailBreaker } from "./data.ts";
import { Back, Editing } from "./form.tsx";
import { adminWords } from "./words/index.ts";

const tones = { open: "green", warned: "amber", stopped: "red" } as const;

/** Whether mail leaves, why not where it does not, and the way to let it go again. */
export function Mail() {
  const { hub, mail: own } = adminWords.use();
  const breaker = useMailBreaker();
  return (
    <div className="page settings-page">
      <Back to="/settings">{hub.title}</Back>
      <PageTitle title={own.title} lead={own.lead} />
      {breaker.error ? (
        <Failure error={breaker.error} again={() => void breaker.refetch()} />
      ) : breaker.data ? (
        <Breaker now={breaker.data} />
      ) : (
        <Block />
      )}
    </div>
  );
}

function Breaker({ now: { body, etag } }: { readonly now: Answer<"getMailBreaker"> }) {
  const { mail: own, form: common } = adminWords.use();
  const formats = useFormats();
  const may = useMay();
  const section = useRef<HTMLElement>(null);
  const form = useSettingForm("mail-breaker", { reason: "" }, etag);
  const reset = useCommand<"resetMailBreaker", Answer<"getMailBreaker">>("resetMailBreaker", {
    shows: mailBreakerKey,
    changed: (before, now) =>
      before.body.level === now.body.level ? [] : [own.changed(own.levels[now.body.level])],
    onDone: () => {
      // The form goes; what became of the mail stands where it was.
      section.current?.focus();
      form.discard();
      announce(own.done);
    },
  });
  const { level, because, since, counts } = body;
  return (
    <section ref={section} tabIndex={-1} className="card" aria-label={own.title} data-level={level}>
      <div>
        <Badge tone={tones[level]}>{own.levels[level]}</Badge>
      </div>
      <p>
        {level === "open" ? own.fine : because ? own.because[because] : own.because.bounces}
        {since && level !== "open" && ` ${own.since(formats.instant(since))}`}
      </p>
      <p className="lead">
        {own.counts(
          formats.count(counts.sent),
          formats.count(counts.bounced),
          formats.count(counts.complained),
        )}
      </p>
      {level !== "open" && may("resetMailBreaker") && (
        <Editing
          form={form}
          command={reset}
          wrong={{ "/reason": form.entered.reason.trim() === "" ? common.needed : undefined }}
          fields={["/reason"]}
          save={own.reset}
          onSend={({ reason }, ifMatch) => reset.send({ ifMatch, body: { reason: reason.trim() } })}
        >
          {(at) => (
            <TextLines
              label={own.reason}
              value={form.entered.reason}
              onChange={form.set("reason")}
              maxLength={500}
              hint={own.reasonHint}
              error={at("/reason")}
            />
          )}
        </Editing>
      )}
    </section>
  );
}
