import { getRouteApi, Link } from "@tanstack/react-router";
import { Failure } from "../controls/failure.tsx";
import { Icon } from "../controls/icon.tsx";
import { Block } from "../controls/skeleton.tsx";
import { PageTitle } from "../frame/page-title.tsx";
import { useFormats, useMay } from "../me.tsx";
import "./admin.css";
import { useSetting, useSettings } from "./data.ts";
import { Back } from "./form.tsx";
import { JobForm } from "./job-form.tsx";
import { blankJob, enteredOfJob } from "./job.ts";
import { SettingList } from "./list.tsx";
import { adminWords } from "./words/index.ts";

const route = getRouteApi("/settings/jobs/$id");

/** What people are looked for. */
export function Jobs() {
  const { jobs: own } = adminWords.use();
  const formats = useFormats();
  const asked = useSettings("listJobs");
  const sites = useSettings("listSites");
  return (
    <SettingList
      title={own.title}
      lead={own.lead}
      icon="job"
      to="/settings/jobs/$id"
      added={{ to: "/settings/jobs/new", text: own.add, by: "createJob" }}
      empty={sites.data?.length === 0 ? own.noSites : own.empty}
      asked={asked}
      items={
        sites.data &&
        asked.data?.map(({ jobId, title, siteId, openings, evergreen, status, watcherIds }) => ({
          id: jobId,
          name: title,
          about: [
            sites.data.find((site) => site.siteId === siteId)?.name,
            evergreen ? own.evergreenShort : own.openingsOf(formats.count(openings)),
          ]
            .filter(Boolean)
            .join(" · "),
          ...(status === "closed"
            ? { badge: { tone: "plain", text: own.closed } as const, isOver: true }
            : watcherIds.length === 0
              ? { badge: { tone: "amber", text: own.unwatched } as const }
              : {}),
        }))
      }
    />
  );
}

export function NewJob() {
  const { jobs: own } = adminWords.use();
  const formats = useFormats();
  const sites = useSettings("listSites");
  const [site] = sites.data ?? [];
  return (
    <div className="page settings-page">
      <Back to="/settings/jobs">{own.title}</Back>
      <PageTitle title={own.add} lead={own.newLead} />
      {sites.error ? (
        <Failure error={sites.error} again={() => void sites.refetch()} />
      ) : sites.data ? (
        <JobForm begun={blankJob(site, formats.date(new Date().toISOString()))} />
      ) : (
        <Block className="setting-place" />
      )}
    </div>
  );
}

export function EditJob() {
  const { jobs: own } = adminWords.use();
  const formats = useFormats();
  const { id } = route.useParams();
  const job = useSetting("getJob", id);
  const sites = useSettings("listSites");
  const may = useMay();
  return (
    <div className="page settings-page">
      <Back to="/settings/jobs">{own.title}</Back>
      <PageTitle title={job.data?.body.title ?? own.one} lead={own.editLead}>
        {may("getInterviewPlan") && (
          <Link className="button" to="/settings/jobs/$id/interviews" params={{ id }}>
            <Icon name="talk" /> {own.interviews}
          </Link>
        )}
        {may("createShare") && (
          <Link className="button" to="/share" search={{ job: id }}>
            <Icon name="share" /> {own.share}
          </Link>
        )}
      </PageTitle>
      {job.error ? (
        <Failure error={job.error} again={() => void job.refetch()} />
      ) : job.data && sites.data ? (
        <JobForm
          key={id}
          id={id}
          begun={enteredOfJob(
            job.data.body,
            sites.data.find(({ siteId }) => siteId === job.data.body.siteId)?.currency ?? "",
            formats.decimal,
          )}
          etag={job.data.etag}
        />
      ) : (
        <Block className="setting-place" />
      )}
    </div>
  );
}
