/** The people one can be here, and what they find. Settings are made through the HTTP API, like everybody's. */
import type { InterviewPlan } from "../../shared/domain/interview/plan.ts";
import type { Job, Member, Organisation, Site } from "../../shared/domain/organisation/organisation.ts";
import type { Scheme } from "../../shared/domain/points/scheme.ts";
import type { Track } from "../../shared/domain/track/track.ts";
import { environment } from "../../shared/names.ts";
import type { LocalStack } from "../local-stack.ts";
import type { Persona } from "../personas.ts";
import { demoApplicationId, tellApplications } from "./applications.ts";
import type { Setting, Telling } from "./applications.ts";
import { Caller } from "./caller.ts";
import { demoPlans, expertHours, importPostcodes, makeOrganisation } from "./organisations.ts";
import type { DemoOrganisation } from "./organisations.ts";
import type { Cast, Expert } from "./telling.ts";
import { writeApplications } from "./write.ts";

/** Fills an empty stack and answers who lives in it. */
export async function seedDemo(stack: LocalStack): Promise<readonly Persona[]> {
  const now = new Date(stack.clock.now()).toISOString();
  await importPostcodes(stack);
  const northgate = await makeOrganisation(stack, demoPlans.northgate);
  const agency = await makeOrganisation(stack, demoPlans.brightBridge);
  await stack.unheard(async () => {
    // Two of them are merged away: the lists show two hundred.
    await fill(stack, northgate, "admin", { count: 202, months: 9, now, seed: 7, everything: true });
    await fill(stack, agency, "agency-admin", { count: 8, months: 2, now, seed: 11, everything: false });
  });
  // As it is every day: finance finds that the ledger adds up.
  await stack.invoke("reconcile-ledger", {});
  return [...northgate.personas, ...agency.personas];
}

async function fill(
  stack: LocalStack,
  organisation: DemoOrganisation,
  admin: string,
  telling: Telling,
): Promise<void> {
  const { setting, members } = await read(stack, organisation, admin);
  await writeApplications(stack, setting, members, tellApplications(setting, telling), telling.now);
}

/** The organisation as its admin sees it, and who acts in it. */
async function read(
  stack: LocalStack,
  { personas }: DemoOrganisation,
  admin: string,
): Promise<{ setting: Setting; members: readonly Member[] }> {
  const username = personas.find(({ id }) => id === admin)?.username ?? admin;
  const token = await stack.token(username);
  const caller = new Caller(stack.url, () => Promise.resolve(token));
  const list = async <Item>(path: string) => (await caller.get<{ items: Item[] }>(`${path}?limit=100`)).items;
  const organisation = await caller.get<Organisation & Record<string, unknown>>("/v1/organisation");
  const [sites, jobs, members, track, scheme] = await Promise.all([
    list<Site>("/v1/sites"),
    list<Job>("/v1/jobs"),
    list<Member>("/v1/members"),
    caller.get<Track & Record<string, unknown>>(`/v1/tracks/${organisation.trackVersion}`),
    caller.get<Scheme & Record<string, unknown>>(`/v1/schemes/${organisation.schemeVersion}`),
  ]);
  // In the order in which they stand in the plan, whatever their ids are.
  const inOrder = personas.flatMap(({ username: email }) =>
    members.filter((member) => member.email === email),
  );
  const secret = stack.operatorEnvironment()[environment.secret] ?? "";
  const expert = expertOf(inOrder);
  const plans = await Promise.all(
    jobs.map(({ jobId }) =>
      caller.get<InterviewPlan & Record<string, unknown>>(`/v1/jobs/${jobId}/interview-plan`),
    ),
  );
  const setting: Setting = {
    organisation,
    plans: new Map(plans.map((plan) => [plan.jobId, plan])),
    sites,
    jobs: [...jobs].sort((a, b) => (a.title < b.title ? -1 : 1)),
    track,
    scheme,
    secret,
    casts: new Map(sites.map((site) => [site.siteId, { ...castOf(site, jobs, inOrder), expert }])),
    referrers: new Map(sites.map((site) => [site.siteId, referrersOf(site, inOrder)])),
  };
  return { setting, members };
}

function castOf({ siteId }: Site, jobs: readonly Job[], members: readonly Member[]): Cast {
  const job = jobs.find((each) => each.siteId === siteId);
  const actor = (memberId: string | undefined) => {
    if (!memberId) throw new Error("the demo needs somebody who recruits and manages at every site");
    return { kind: "member", memberId } as const;
  };
  const [hr] = members.filter(({ roles }) => roles.includes("hr") || roles.includes("admin"));
  const interviewers = members.filter(
    ({ roles, homeSiteId }) =>
      homeSiteId === siteId &&
      roles.some((role) => role === "interviewer" || role === "manager" || role === "recruiter"),
  );
  return {
    recruiter: actor(job?.watcherIds[0]),
    manager: actor(job?.managerId),
    hr: actor(hr?.memberId),
    interviewers: interviewers.map(({ memberId }) => memberId),
    meetings: new Set(),
  };
}

function expertOf(members: readonly Member[]): Expert | undefined {
  const found = members.find(({ roles }) => roles.includes("expert"));
  return found && { ...expertHours, memberId: found.memberId, taken: new Set() };
}

const referrersOf = ({ siteId }: Site, members: readonly Member[]): string[] =>
  members
    .filter(({ roles, homeSiteId }) => homeSiteId === siteId && roles.includes("referrer"))
    .map(({ memberId }) => memberId);

/** Lines for the terminal that record a first outcome, ready to paste. */
export function firstSteps(stack: LocalStack): readonly string[] {
  const { url } = stack;
  if (stack.personas.length === 0) return [`curl ${url}/local/personas`];
  const secret = stack.operatorEnvironment()[environment.secret] ?? "";
  const application = demoApplicationId(secret, demoPlans.northgate.create.name, 0);
  const json = "-H 'content-type: application/json'";
  const outcome = '{"milestone":"contact-made","outcome":"spoke-interested"}';
  return [
    `TOKEN=$(curl -s ${url}/local/token -d '{"persona":"recruiter"}' | sed 's/.*"accessToken":"\\([^"]*\\)".*/\\1/')`,
    `curl -s "${url}/v1/applications?sort=received&limit=5" -H "authorization: Bearer $TOKEN"`,
    `curl -s ${url}/v1/applications/${application}/outcomes -H "authorization: Bearer $TOKEN" -H 'idempotency-key: first' ${json} -d '${outcome}'`,
    `# Five minutes later its mails go out (to candidates by day alone: "PT14H" reaches their next morning):  curl -s ${url}/local/clock -d '{"advance":"PT5M"}'`,
  ];
}
