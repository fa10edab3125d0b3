import type { settingsContracts } from "../../../shared/contracts/http/settings.ts";
import { mistakesOfJob, mistakesOfSite, tidySite } from "../../../shared/domain/organisation/mistakes.ts";
import type { Job, Member, Site } from "../../../shared/domain/organisation/organisation.ts";
import { isOfClientAlone, reaches } from "../../../shared/domain/organisation/permissions.ts";
import type { SettingKind, SettingKinds } from "../../../shared/ports/settings-admin.ts";
import { derivedId } from "../../../shared/runtime/hashing.ts";
import type { Call, Handlers, Reply } from "../../../shared/runtime/http.ts";
import { ProblemError, notFound } from "../../../shared/runtime/problems.ts";
import { earlierRequest, keyReused } from "../../../shared/runtime/requests.ts";
import {
  created,
  nextCursor,
  organisationOf,
  pageOf,
  persevere,
  publishedScheme,
  refuse,
  shown,
  stale,
} from "./context.ts";
import type { SettingsDependencies } from "./context.ts";

type AnyCall<Body = unknown> = Call<Body, unknown>;
type ListCall = Call<unknown, { limit: number; cursor?: string | undefined }>;

/** What is the same for clients, sites and jobs: one document a setting, replaced on the version that was seen. */
interface Rules<Kind extends SettingKind, Body> {
  readonly kind: Kind;
  readonly path: string;
  readonly prefix: string;
  /** The document a body stands for: a pure function of it, so that a repeated request is answered the same. */
  documentOf(body: Body, id: string, version: number): SettingKinds[Kind];
  /** Which of these the member reaches. */
  reachedOf(
    documents: readonly SettingKinds[Kind][],
    member: Member,
    organisation: string,
  ): Promise<readonly SettingKinds[Kind][]>;
  /** Throws where the body may not become a setting. */
  check(body: Body, member: Member, call: AnyCall): Promise<void>;
}

function settingHandlers<Kind extends SettingKind, Body>(
  deps: SettingsDependencies,
  rules: Rules<Kind, Body>,
) {
  const { settings, requests, secret } = deps;

  const reached = async (call: AnyCall, member: Member): Promise<SettingKinds[Kind]> => {
    const found = await settings.find(rules.kind, call.organisation, call.path["id"] ?? "");
    const [own] = found ? await rules.reachedOf([found], member, call.organisation) : [];
    if (!own) throw notFound(rules.kind);
    return own;
  };

  /** Writes the document and the memory of the request in one transaction. */
  const save = (call: AnyCall<Body>, id: string, version: number) =>
    settings.write([
      settings.saving(rules.kind, call.organisation, rules.documentOf(call.body, id, version)),
      requests.recording(
        call.organisation,
        { requestKey: call.requestKey, requestHash: call.requestHash, reference: { id, version } },
        call.now,
      ),
    ]);

  return {
    list: async (
      call: ListCall,
      member: Member,
      wanted: (item: SettingKinds[Kind]) => boolean = () => true,
    ): Promise<Reply<unknown>> => {
      const { items, last } = await settings.list(rules.kind, call.organisation, pageOf(call, secret));
      const seen = (await rules.reachedOf(items, member, call.organisation)).filter(wanted);
      return { body: { items: seen, ...nextCursor(call, secret, last) } };
    },

    create: (call: AnyCall<Body>, member: Member): Promise<Reply<unknown>> =>
      persevere(async () => {
        const id = derivedId(rules.prefix, secret, call.requestKey);
        const reply = created(rules.path, id, rules.documentOf(call.body, id, 1));
        if (await earlierRequest(requests, call)) return reply;
        await rules.check(call.body, member, call);
        const saved = await save(call, id, 1);
        if (saved.ok) return reply;
        // The id comes from the key: it was used before, longer ago than requests are remembered.
        if (saved.conflict === "setting" && !(await earlierRequest(requests, call))) throw keyReused();
        return undefined;
      }),

    get: async (call: AnyCall, member: Member): Promise<Reply<unknown>> => shown(await reached(call, member)),

    replace: (call: AnyCall<Body>, member: Member): Promise<Reply<unknown>> =>
      persevere(async () => {
        const earlier = await earlierRequest(requests, call);
        if (earlier) return shown(rules.documentOf(call.body, earlier.id, earlier.version));
        const before = await reached(call, member);
        if (before.version !== call.ifMatch) throw stale();
        await rules.check(call.body, member, call);
        const id = call.path["id"] ?? "";
        const saved = await save(call, id, before.version + 1);
        return saved.ok ? shown(rules.documentOf(call.body, id, before.version + 1)) : undefined;
      }),
  };
}

type Bodies = typeof settingsContracts;
type BodyOf<Operation extends keyof Bodies> = Parameters<Handlers<Bodies>[Operation]>[0]["body"];

export function clientHandlers(deps: SettingsDependencies) {
  const { list, create, get, replace } = settingHandlers<"client", BodyOf<"createClient">>(deps, {
    kind: "client",
    path: "/v1/clients",
    prefix: "cli",
    documentOf: (body, clientId, version) => ({ clientId, ...body, version }),
    reachedOf: (clients) => Promise.resolve(clients),
    async check(_body, _member, call) {
      const { kind } = await organisationOf(deps, call.organisation);
      if (kind === "employer")
        throw new ProblemError(
          409,
          "agency-only",
          "Only an agency has clients; your organisation is an employer.",
        );
    },
  });
  return {
    listClients: (call, member) => list(call, member),
    createClient: create,
    getClient: get,
    replaceClient: replace,
  } satisfies Partial<Handlers<Bodies>>;
}

/** At which of these sites a client has jobs: its contacts know no others. Jobs are read until all of them were found. */
async function sitesOfClient(
  sites: readonly Site[],
  member: Member,
  organisation: string,
  { settings }: SettingsDependencies,
): Promise<readonly Site[]> {
  const missing = new Set(sites.map(({ siteId }) => siteId));
  let after: string | undefined;
  do {
    if (missing.size === 0) break;
    const { items, last } = await settings.list("job", organisation, { limit: 100, after });
    for (const job of items) if (reaches(member, job)) missing.delete(job.siteId);
    after = last;
  } while (after !== undefined);
  return sites.filter(({ siteId }) => !missing.has(siteId));
}

export function siteHandlers(deps: SettingsDependencies) {
  const { list, create, get, replace } = settingHandlers<"site", BodyOf<"createSite">>(deps, {
    kind: "site",
    path: "/v1/sites",
    prefix: "sit",
    documentOf: (body, siteId, version): Site => ({ siteId, ...tidySite(body), version }),
    reachedOf: async (sites, member, organisation) =>
      isOfClientAlone(member)
        ? sitesOfClient(sites, member, organisation, deps)
        : sites.filter((site) => reaches(member, site)),
    async check(body, _member, { organisation }) {
      const { schemeVersion } = await organisationOf(deps, organisation);
      const scheme = await publishedScheme(deps, organisation, schemeVersion);
      refuse(mistakesOfSite(body, Object.keys(scheme?.pointValue ?? {})));
    },
  });
  return {
    listSites: (call, member) => list(call, member),
    createSite: create,
    getSite: get,
    replaceSite: replace,
  } satisfies Partial<Handlers<Bodies>>;
}

export function jobHandlers(deps: SettingsDependencies) {
  const { settings, people } = deps;
  const { list, create, get, replace } = settingHandlers<"job", BodyOf<"createJob">>(deps, {
    kind: "job",
    path: "/v1/jobs",
    prefix: "job",
    documentOf: (body, jobId, version): Job => ({ jobId, ...body, version }),
    reachedOf: (jobs, member) => Promise.resolve(jobs.filter((job) => reaches(member, job))),
    async check(body, member, { organisation }) {
      const named = [...new Set([...body.watcherIds, ...(body.managerId ? [body.managerId] : [])])];
      const [{ kind }, site, client, members] = await Promise.all([
        organisationOf(deps, organisation),
        settings.find("site", organisation, body.siteId),
        body.clientId ? settings.find("client", organisation, body.clientId) : undefined,
        Promise.all(named.map((id) => people.member(organisation, id))),
      ]);
      refuse(
        mistakesOfJob(body, {
          kind,
          site: site && reaches(member, body) ? site : undefined,
          client,
          members: members.filter((each) => each !== undefined),
        }),
      );
    },
  });
  return {
    listJobs: (call, member) =>
      list(
        call,
        member,
        (job) =>
          (call.query.siteId === undefined || job.siteId === call.query.siteId) &&
          (call.query.status === undefined || job.status === call.query.status),
      ),
    createJob: create,
    getJob: get,
    replaceJob: replace,
  } satisfies Partial<Handlers<Bodies>>;
}
