import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { lazy, Suspense, useEffect, useEffectEvent, useState } from "react";
import { Button } from "react-aria-components/Button";
import { announce } from "../controls/announcement.tsx";
import { useCommand } from "../command.ts";
import { Choice } from "../controls/choice.tsx";
import { CommandMessage } from "../controls/command-message.tsx";
import { Empty } from "../controls/empty.tsx";
import { TextLine } from "../controls/field.tsx";
import { Icon } from "../controls/icon.tsx";
import { Block } from "../controls/skeleton.tsx";
import { PageTitle } from "../frame/page-title.tsx";
import { useNames } from "./names.ts";
import "./recruiter.css";
import { recruiterWords } from "./words/index.ts";

const route = getRouteApi("/share");
const QrCode = lazy(() => import("../controls/qr.tsx").then(({ QrCode }) => ({ default: QrCode })));

/** A job's link of the reader's own: to send, to copy, to hang up. */
export function Share() {
  const { share: own, add } = recruiterWords.use();
  const { job } = route.useSearch();
  const navigate = useNavigate();
  const names = useNames();
  const open = names.jobs.filter(({ status }) => status === "open");
  const chosen = open.find(({ jobId }) => jobId === job);
  return (
    <div className="page form-page">
      <PageTitle title={own.title} lead={own.lead} />
      {names.isReady && open.length === 0 ? (
        <Empty icon="job" title={add.noJobs} />
      ) : (
        <Choice
          label={own.job}
          value={chosen?.jobId ?? ""}
          options={[
            ...(chosen ? [] : [{ id: "", text: own.choose }]),
            ...open.map(({ jobId, title, siteId }) => ({
              id: jobId,
              text: [title, names.site(siteId)].filter(Boolean).join(" · "),
            })),
          ]}
          onChange={(id) => id && void navigate({ to: "/share", search: { job: id }, replace: true })}
        />
      )}
      {chosen && <Linked key={chosen.jobId} jobId={chosen.jobId} title={chosen.title} />}
    </div>
  );
}

function Linked({ jobId, title }: { readonly jobId: string; readonly title: string }) {
  const { share: own } = recruiterWords.use();
  const [refused, setRefused] = useState(false);
  const share = useCommand("createShare");
  // The same member and job always have the same link: asking for it twice is harmless.
  const ask = useEffectEvent(() => share.send({ body: { jobId } }));
  useEffect(() => ask(), []);
  const url = share.answer?.body.url;
  if (!url)
    return (
      <>
        <CommandMessage command={share} />
        {share.state === "sending" || share.state === "idle" ? <Block className="shared" /> : null}
      </>
    );
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(url);
      announce(own.copied);
    } catch {
      // Browsers may refuse it; then the reader marks the link themselves.
      setRefused(true);
    }
  };
  const download = async () => {
    const { qrFile } = await import("../controls/qr.tsx");
    const address = URL.createObjectURL(qrFile(url));
    Object.assign(document.createElement("a"), { href: address, download: own.file }).click();
    URL.revokeObjectURL(address);
  };
  return (
    <section className="card shared" aria-labelledby="shared-job">
      <h2 id="shared-job">{title}</h2>
      <div className="link">
        <TextLine
          label={own.link}
          value={url}
          onChange={() => undefined}
          type="url"
          isReadOnly
          error={refused ? own.notCopied : undefined}
          hint={own.again}
        />
        <div className="actions">
          <Button className="main" onPress={() => void copy()}>
            <Icon name="copy" /> {own.copy}
          </Button>
          {"share" in navigator && (
            <Button onPress={() => void navigator.share({ text: own.message(title), url }).catch(notShared)}>
              <Icon name="share" /> {own.send}
            </Button>
          )}
        </div>
      </div>
      <div className="poster">
        <Suspense fallback={<Block className="qr" />}>
          <QrCode text={url} label={own.qr(title)} />
        </Suspense>
        <p className="hint">{own.qrHint}</p>
        <div className="actions print">
          <Button onPress={() => void download()}>
            <Icon name="download" /> {own.download}
          </Button>
          <Button onPress={() => print()}>
            <Icon name="out" /> {own.print}
          </Button>
        </div>
      </div>
    </section>
  );
}

/** Who changes their mind is not told that something failed. */
function notShared(error: unknown): void {
  if (error instanceof DOMException && error.name === "AbortError") return;
  throw error;
}
