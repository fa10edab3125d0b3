/**
 * The two organisations of the demo, made as anybody makes one: the command creates each with its first admin, and the
 * admin does the rest over HTTP.
 */
import { CognitoIdentityProviderClient } from "@aws-sdk/client-cognito-identity-provider";
import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import { createOrganisation, dependenciesOn } from "../../commands/create-organisation.ts";
import type { NewOrganisation } from "../../commands/create-organisation.ts";
import type { Job, Role } from "../../shared/domain/organisation/organisation.ts";
import type { FoundInstallation } from "../../commands/installation.ts";
import { registerSource } from "../../shared/adapters/dynamodb/reports.ts";
import { samplePostcodes } from "../../shared/adapters/geocoding/sample-postcodes.ts";
import { storePostcode } from "../../shared/adapters/geocoding/table-geocoder.ts";
import { addDays } from "../../shared/domain/calendar/days.ts";
import { environment } from "../../shared/names.ts";
import type { LocalStack } from "../local-stack.ts";
import { Caller } from "./caller.ts";
import type { Persona } from "../personas.ts";

/** Where things are: ids by the short names that the demo knows them by. */
export interface DemoOrganisation {
  readonly organisationId: string;
  readonly name: string;
  readonly sites: Readonly<Record<string, string>>;
  readonly jobs: Readonly<Record<string, string>>;
  readonly clients: Readonly<Record<string, string>>;
  readonly members: Readonly<Record<string, string>>;
  readonly personas: readonly Persona[];
}

interface PersonPlan {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly phone?: string;
  readonly roles: readonly Role[];
  /** Short names of sites the roles are limited to; all where left out. */
  readonly sites?: readonly string[];
  readonly home?: string;
  readonly client?: string;
  readonly seesPay?: boolean;
  readonly description: string;
}

/** Named parts of the work; the id is the name in lower case. */
const duties = (...names: string[]): Job["duties"] =>
  names.map((name) => ({ dutyId: name.toLowerCase().replaceAll(" ", "-"), name }));

type JobPlan = Pick<
  Job,
  "title" | "description" | "pay" | "hoursPerWeek" | "requirements" | "duties" | "occupation"
> & {
  readonly id: string;
  readonly site: string;
  readonly client?: string;
  readonly watchers: readonly string[];
  readonly manager?: string;
  /** Days before today that the vacancy opened. */
  readonly openedDaysAgo: number;
  readonly openings?: number;
  readonly evergreen?: boolean;
};

/** Who holds a job's interviews, by short name: all of them the first one, the first of them the final one. */
const interviewersOf = ({ site, manager }: JobPlan, people: readonly PersonPlan[]): PersonPlan[] => [
  ...people.filter(({ id }) => id === manager),
  ...people.filter(({ roles, home }) => roles.includes("interviewer") && home === site),
];

/** The same questions for everybody, in both stages of every job of the demo. */
const questions = [
  {
    questionId: "last-team",
    side: "employer",
    text: {
      en: "Tell us about the last team you worked in, and what you did when it got difficult.",
      nl: "Vertel over het laatste team waarin u werkte, en wat u deed toen het moeilijk werd.",
    },
  },
  {
    questionId: "busy-day",
    side: "employer",
    text: {
      en: "Three people need you at once. Whom do you help first, and why?",
      nl: "Drie mensen hebben u tegelijk nodig. Wie helpt u eerst, en waarom?",
    },
  },
  {
    questionId: "first-weeks",
    side: "employer",
    text: {
      en: "What do you need from us in your first weeks?",
      nl: "Wat heeft u in uw eerste weken van ons nodig?",
    },
  },
  {
    questionId: "the-team",
    side: "candidate",
    text: {
      en: "Who would I work with, and how long have they been here?",
      nl: "Met wie ga ik werken, en hoe lang werken zij hier al?",
    },
  },
] as const;

/** When interviewers of the demo can be met. */
const interviewerCalendar = {
  weekly: [1, 2, 3, 4, 5].flatMap((weekday) => [{ weekday, from: "09:00", until: "17:00" }]),
  exceptions: [],
  durationMinutes: 45,
  bufferBeforeMinutes: 0,
  bufferAfterMinutes: 15,
  intervalMinutes: 30,
  leadMinutes: 240,
  cutOffMinutes: 240,
  maximumAdvanceDays: 30,
  moveLimit: 2,
};

interface OrganisationPlan {
  readonly create: NewOrganisation & { readonly site: NonNullable<NewOrganisation["site"]> };
  readonly firstSite: string;
  /** The system that may report outcomes on the bus, by its source; its account is the stack's own. */
  readonly reportingSource?: string;
  readonly sites: readonly { readonly id: string; readonly body: Readonly<Record<string, unknown>> }[];
  readonly clients: readonly { readonly id: string; readonly name: string }[];
  /** The first is the admin that the organisation is created with. */
  readonly people: readonly PersonPlan[];
  readonly jobs: readonly JobPlan[];
  readonly market?: Market;
}

/** What the labour market pays, imported as a file by somebody who may see pay. */
interface Market {
  /** Short name of the person. */
  readonly by: string;
  readonly source: string;
  /** Pay of a full-time year in whole units of the currency, so many days before today. */
  readonly bands: readonly {
    readonly occupation: string;
    readonly country: string;
    readonly currency: string;
    readonly daysAgo: number;
    readonly quartiles: readonly [p25: number, p50: number, p75: number];
    readonly n: number;
  }[];
}

const drivingLicence = {
  requirementId: "driving-licence",
  question: "Do you hold a driving licence?",
  label: "Driving licence",
};
const nightShifts = {
  requirementId: "night-shifts",
  question: "Can you work some nights each month?",
  label: "Night shifts",
};
const rightToWork = {
  requirementId: "right-to-work",
  question: "Do you have the right to work in this country?",
  label: "Right to work",
};

const year = (currency: string, minimum: number, maximum: number): Job["pay"] => ({
  currency,
  minimum: minimum * 100,
  maximum: maximum * 100,
  period: "year",
});

const northgate: OrganisationPlan = {
  create: {
    name: "Northgate Care",
    kind: "employer",
    zone: "Europe/London",
    admin: { name: "Ada Osei", email: "ada.osei@northgate.example" },
    site: { name: "Northgate Leeds", country: "GB", postcode: "LS1 4DY", currency: "GBP" },
  },
  firstSite: "leeds",
  reportingSource: "northgate.payroll",
  sites: [
    {
      id: "utrecht",
      body: {
        name: "Northgate Utrecht",
        country: "NL",
        zone: "Europe/Amsterdam",
        postcode: "3511 AB",
        currency: "EUR",
      },
    },
  ],
  clients: [],
  people: [
    {
      id: "admin",
      name: "Ada Osei",
      email: "ada.osei@northgate.example",
      roles: ["admin"],
      description: "Looks after sites, jobs, members, the track and the reward scheme.",
    },
    {
      id: "recruiter",
      name: "Rita Holt",
      email: "rita.holt@northgate.example",
      phone: "+441134960018",
      roles: ["recruiter"],
      sites: ["leeds"],
      home: "leeds",
      seesPay: true,
      description: "Recruits for Leeds: walks candidates from milestone to milestone.",
    },
    {
      id: "recruiter-utrecht",
      name: "Ruben de Vries",
      email: "ruben.devries@northgate.example",
      phone: "+31302001020",
      roles: ["recruiter"],
      sites: ["utrecht"],
      home: "utrecht",
      seesPay: true,
      description: "Recruits for Utrecht.",
    },
    {
      id: "hr",
      name: "Hanna Visser",
      email: "hanna.visser@northgate.example",
      roles: ["hr"],
      home: "leeds",
      seesPay: true,
      description: "Confirms what needs two people and reads the numbers.",
    },
    {
      id: "finance",
      name: "Felix Grant",
      email: "felix.grant@northgate.example",
      roles: ["finance"],
      home: "leeds",
      seesPay: true,
      description: "Reads what points are owed.",
    },
    {
      id: "privacy",
      name: "Priya Nair",
      email: "priya.nair@northgate.example",
      roles: ["privacy"],
      home: "leeds",
      description: "Answers requests about personal data.",
    },
    {
      id: "manager",
      name: "Maria Santos",
      email: "maria.santos@northgate.example",
      roles: ["manager"],
      sites: ["leeds"],
      home: "leeds",
      description: "Manages the Leeds teams: says whether somebody still works there.",
    },
    {
      id: "manager-utrecht",
      name: "Mees Bakker",
      email: "mees.bakker@northgate.example",
      roles: ["manager"],
      sites: ["utrecht"],
      home: "utrecht",
      description: "Manages the Utrecht teams.",
    },
    {
      id: "interviewer",
      name: "Ivan Petrov",
      email: "ivan.petrov@northgate.example",
      roles: ["interviewer"],
      sites: ["leeds"],
      home: "leeds",
      description: "Holds interviews in Leeds.",
    },
    {
      id: "expert",
      name: "Edith Clarke",
      email: "edith.clarke@northgate.example",
      roles: ["expert"],
      home: "leeds",
      seesPay: true,
      description: "Helps candidates with their offer: her calendar, her talks and their briefs.",
    },
    {
      id: "referrer",
      name: "Olga Kent",
      email: "olga.kent@northgate.example",
      roles: ["referrer"],
      home: "leeds",
      description: "A nurse in Leeds who refers a lot: referrals and points.",
    },
    {
      id: "referrer-leeds",
      name: "Tom Achebe",
      email: "tom.achebe@northgate.example",
      roles: ["referrer"],
      home: "leeds",
      description: "Refers now and then in Leeds.",
    },
    {
      id: "referrer-utrecht",
      name: "Femke Jansen",
      email: "femke.jansen@northgate.example",
      roles: ["referrer"],
      home: "utrecht",
      description: "Refers in Utrecht; her points are worth euros.",
    },
    {
      id: "referrer-both",
      name: "Sanne Mulder",
      email: "sanne.mulder@northgate.example",
      roles: ["referrer", "interviewer"],
      home: "utrecht",
      description: "Interviews and refers in Utrecht.",
    },
  ],
  jobs: [
    {
      id: "care-assistant",
      site: "leeds",
      title: "Care assistant",
      description: "Help people in our Leeds home with their day, in a small team that stays together.",
      pay: year("GBP", 23_500, 26_000),
      hoursPerWeek: 36,
      requirements: [nightShifts, rightToWork],
      duties: duties("Personal care", "Meals", "Keeping the care plan", "Activities", "Night rounds"),
      watchers: ["recruiter"],
      manager: "manager",
      openedDaysAgo: 300,
      openings: 6,
      evergreen: true,
    },
    {
      id: "registered-nurse",
      site: "leeds",
      title: "Registered nurse",
      description: "Lead a shift on our nursing floor in Leeds.",
      pay: year("GBP", 33_000, 38_500),
      hoursPerWeek: 37.5,
      occupation: "registered-nurse",
      requirements: [rightToWork],
      duties: duties("Clinical lead", "Medication", "Care plans", "Supervision", "Families"),
      watchers: ["recruiter"],
      manager: "manager",
      openedDaysAgo: 270,
      openings: 8,
    },
    {
      id: "kitchen-assistant",
      site: "leeds",
      title: "Kitchen assistant",
      description: "Prepare meals with our cook in Leeds, mornings or afternoons.",
      pay: year("GBP", 21_800, 22_900),
      hoursPerWeek: 24,
      requirements: [rightToWork],
      duties: duties("Preparation", "Serving", "Cleaning", "Deliveries", "Allergy lists"),
      watchers: ["recruiter"],
      manager: "manager",
      openedDaysAgo: 200,
      openings: 3,
    },
    {
      id: "carer-utrecht",
      site: "utrecht",
      title: "Carer, level 3",
      description: "Care for residents in Utrecht in a self-managing team.",
      pay: year("EUR", 31_000, 36_000),
      hoursPerWeek: 32,
      occupation: "care-worker",
      requirements: [nightShifts, rightToWork],
      duties: duties("Personal care", "Medication", "Care plans", "Families", "Night rounds"),
      watchers: ["recruiter-utrecht"],
      manager: "manager-utrecht",
      openedDaysAgo: 285,
      openings: 6,
      evergreen: true,
    },
    {
      id: "nurse-utrecht",
      site: "utrecht",
      title: "District nurse",
      description: "Visit people at home in and around Utrecht, by bicycle or car.",
      pay: year("EUR", 42_000, 52_000),
      hoursPerWeek: 32,
      requirements: [drivingLicence, rightToWork],
      duties: duties("Home visits", "Wound care", "Assessments", "Planning", "Families"),
      watchers: ["recruiter-utrecht"],
      manager: "manager-utrecht",
      openedDaysAgo: 240,
      openings: 5,
    },
    {
      id: "driver-utrecht",
      site: "utrecht",
      title: "Driver",
      description: "Bring residents to appointments and deliveries to our homes.",
      pay: year("EUR", 27_500, 30_500),
      hoursPerWeek: 28,
      requirements: [drivingLicence, rightToWork],
      duties: duties("Driving", "Loading", "Planning routes", "Small repairs", "Helping passengers"),
      watchers: ["recruiter-utrecht"],
      manager: "manager-utrecht",
      openedDaysAgo: 180,
      openings: 3,
    },
  ],
  market: {
    by: "hr",
    source: "Care pay survey (made up)",
    bands: [
      {
        occupation: "registered-nurse",
        country: "GB",
        currency: "GBP",
        daysAgo: 395,
        quartiles: [32_100, 34_600, 37_900],
        n: 1980,
      },
      {
        occupation: "registered-nurse",
        country: "GB",
        currency: "GBP",
        daysAgo: 30,
        quartiles: [33_400, 36_100, 39_500],
        n: 2140,
      },
      {
        occupation: "care-worker",
        country: "NL",
        currency: "EUR",
        daysAgo: 395,
        quartiles: [30_200, 32_800, 35_400],
        n: 870,
      },
      {
        occupation: "care-worker",
        country: "NL",
        currency: "EUR",
        daysAgo: 30,
        quartiles: [31_600, 34_300, 37_100],
        n: 910,
      },
    ],
  },
};

const brightBridge: OrganisationPlan = {
  create: {
    name: "Bright Bridge Recruitment",
    kind: "agency",
    zone: "Europe/London",
    admin: { name: "Amara Cole", email: "amara.cole@brightbridge.example" },
    site: { name: "Harbour Logistics, Manchester", country: "GB", postcode: "M1 2WD", currency: "GBP" },
  },
  firstSite: "manchester",
  sites: [],
  clients: [{ id: "harbour", name: "Harbour Logistics" }],
  people: [
    {
      id: "agency-admin",
      name: "Amara Cole",
      email: "amara.cole@brightbridge.example",
      roles: ["admin"],
      description: "Runs the agency.",
    },
    {
      id: "agency-recruiter",
      name: "Rhys Morgan",
      email: "rhys.morgan@brightbridge.example",
      phone: "+441614960021",
      roles: ["recruiter"],
      home: "manchester",
      seesPay: true,
      description: "Recruits for the agency's clients.",
    },
    {
      id: "client",
      name: "Carla Webb",
      email: "carla.webb@harbour.example",
      roles: ["client"],
      client: "harbour",
      description: "The client's contact: sees Harbour's applications from the booked interview on.",
    },
    {
      id: "agency-expert",
      name: "Edwin Hale",
      email: "edwin.hale@brightbridge.example",
      roles: ["expert"],
      description: "Talks with the agency's candidates about their offer.",
    },
    {
      id: "agency-referrer",
      name: "Noah Pike",
      email: "noah.pike@brightbridge.example",
      roles: ["referrer"],
      home: "manchester",
      description: "Refers drivers he used to work with.",
    },
  ],
  jobs: [
    {
      id: "warehouse-operative",
      site: "manchester",
      client: "harbour",
      title: "Warehouse operative",
      description: "Pick and load at the Manchester hub, early or late shifts.",
      pay: year("GBP", 23_000, 25_500),
      hoursPerWeek: 40,
      requirements: [rightToWork],
      duties: duties("Picking", "Loading", "Scanning", "Stock counts", "Forklift"),
      watchers: ["agency-recruiter"],
      manager: "client",
      openedDaysAgo: 120,
      openings: 4,
    },
  ],
};

/** When an expert of the demo talks with candidates: on working days, each talk with a quarter of an hour after it. */
export const expertHours = {
  zone: "Europe/London",
  begins: ["09:00", "10:00", "11:00", "13:00", "14:00", "15:00", "16:00"],
  talkMinutes: 45,
} as const;

const expertCalendar = {
  zone: expertHours.zone,
  weekly: [1, 2, 3, 4, 5].flatMap((weekday) => [
    { weekday, from: "09:00", until: "12:00" },
    { weekday, from: "13:00", until: "17:00" },
  ]),
  exceptions: [],
  durationMinutes: expertHours.talkMinutes,
  bufferBeforeMinutes: 0,
  bufferAfterMinutes: 15,
  intervalMinutes: 60,
  leadMinutes: 240,
  cutOffMinutes: 240,
  maximumAdvanceDays: 30,
  moveLimit: 2,
};

export const demoPlans = { northgate, brightBridge } as const;

/** A stack as an operator's command reaches it, so that the demo begins as an organisation of one's own does. */
export function installationOf(stack: LocalStack): FoundInstallation {
  const variables = stack.operatorEnvironment();
  const settings = {
    region: variables["AWS_REGION"] ?? "",
    endpoint: stack.awsEndpoint,
    credentials: {
      accessKeyId: variables["AWS_ACCESS_KEY_ID"] ?? "",
      secretAccessKey: variables["AWS_SECRET_ACCESS_KEY"] ?? "",
    },
  };
  const table = (name: string) => stack.table(name);
  return {
    aws: settings,
    documents: DynamoDBDocumentClient.from(new DynamoDBClient(settings), {
      marshallOptions: { removeUndefinedValues: true },
    }),
    cognito: new CognitoIdentityProviderClient(settings),
    tables: {
      facts: table(environment.factsTable),
      people: table(environment.peopleTable),
      records: table(environment.recordsTable),
      ledger: table(environment.ledgerTable),
      views: table(environment.viewsTable),
    },
    userPoolId: variables[environment.userPool] ?? "",
    secret: variables[environment.secret] ?? "",
  };
}

/** Imports where the sample's postcodes lie, so that the contact card can say how far somebody lives. */
export async function importPostcodes(stack: LocalStack): Promise<void> {
  const { documents, tables } = installationOf(stack);
  const rows = Object.entries(samplePostcodes).flatMap(([country, areas]) =>
    areas.map(([outward, latitude, longitude]) => ({ country, outward, latitude, longitude })),
  );
  const recordsTable = tables.records;
  await Promise.all(
    rows.map(({ country, outward, latitude, longitude }) => {
      const location = { latitude, longitude, precision: "outward", source: "sample" } as const;
      return storePostcode({ documents, recordsTable }, { country, outward, location });
    }),
  );
}

/** Creates the organisation with everything in its plan. */
export async function makeOrganisation(stack: LocalStack, plan: OrganisationPlan): Promise<DemoOrganisation> {
  const now = new Date(stack.clock.now()).toISOString();
  const {
    organisationId,
    adminId,
    siteId = "",
  } = await createOrganisation(dependenciesOn(installationOf(stack)), plan.create, now);
  const { reportingSource: source } = plan;
  if (source !== undefined) {
    const { documents, tables } = installationOf(stack);
    const { account } = stack.system;
    await registerSource(documents, tables.records, { account, source, organisation: organisationId });
  }
  const token = await stack.token(plan.create.admin.email);
  const admin = new Caller(stack.url, () => Promise.resolve(token));
  const make = async (path: string, field: string, key: string, body: unknown): Promise<string> => {
    const made = await admin.post(path, body, { "idempotency-key": `demo-${key}` });
    return String(made[field]);
  };

  const sites: Record<string, string> = { [plan.firstSite]: siteId };
  for (const { id, body } of plan.sites) sites[id] = await make("/v1/sites", "siteId", id, body);
  const clients: Record<string, string> = {};
  for (const { id, name } of plan.clients) clients[id] = await make("/v1/clients", "clientId", id, { name });
  const members: Record<string, string> = {};
  for (const [index, person] of plan.people.entries())
    members[person.id] =
      index === 0
        ? adminId
        : await make("/v1/members", "memberId", person.id, memberBody(person, sites, clients));
  const jobs: Record<string, string> = {};
  const today = now.slice(0, 10);
  await Promise.all(
    plan.jobs.map(async (job) => {
      jobs[job.id] = await make("/v1/jobs", "jobId", job.id, jobBody(job, today, sites, clients, members));
    }),
  );
  for (const { email, roles } of plan.people) {
    if (!roles.includes("expert")) continue;
    const own = await stack.token(email);
    const expert = new Caller(stack.url, () => Promise.resolve(own));
    await expert.expect(200, "PUT", "/v1/calendar", {
      body: { ...expertCalendar, joinLink: `https://meet.${email.split("@")[1]}/offer-talk` },
      headers: { "if-match": '"0"' },
    });
  }
  const interviewers = new Set(plan.jobs.flatMap((job) => interviewersOf(job, plan.people)));
  for (const { email, home } of interviewers) {
    const own = await stack.token(email);
    const body = {
      ...interviewerCalendar,
      zone: home === "utrecht" ? "Europe/Amsterdam" : "Europe/London",
      joinLink: `https://meet.${email.split("@")[1]}/interview`,
    };
    const headers = { "if-match": '"0"' };
    await new Caller(stack.url, () => Promise.resolve(own)).expect(200, "PUT", "/v1/calendar", {
      body,
      headers,
    });
  }
  await Promise.all(
    plan.jobs.map(async (job) => {
      const interviewerIds = interviewersOf(job, plan.people).map(({ id }) => members[id]);
      const stage = {
        lengthMinutes: 45,
        formats: ["in-person", "video"],
        place: "At the reception; ask for your interviewer.",
        joinLink: "https://meet.example/interview",
        questions,
      };
      const body = {
        stages: [
          { kind: "first", interviewerIds, ...stage },
          { kind: "final", interviewerIds: interviewerIds.slice(0, 1), ...stage },
        ],
        explainers: [{ topic: "duties", memberId: interviewerIds[0] }],
      };
      const headers = { "if-match": '"0"' };
      await admin.expect(200, "PUT", `/v1/jobs/${jobs[job.id] ?? ""}/interview-plan`, { body, headers });
    }),
  );
  if (plan.market) await importMarket(stack, plan.market, plan.people, today);
  const { name } = plan.create;
  const personas = plan.people.map(({ id, name: own, email, roles, description }): Persona => ({
    id,
    name: own,
    organisation: name,
    roles,
    username: email,
    description,
  }));
  return { organisationId, name, sites, jobs, clients, members, personas };
}

async function importMarket(
  stack: LocalStack,
  { by, source, bands }: Market,
  people: readonly PersonPlan[],
  today: string,
): Promise<void> {
  const token = await stack.token(people.find(({ id }) => id === by)?.email ?? by);
  const lines = bands.map(({ occupation, country, currency, daysAgo, quartiles, n }) =>
    [
      occupation,
      country,
      currency,
      addDays(today, -daysAgo),
      ...quartiles.map((pay) => pay * 100),
      n,
      source,
    ].join(),
  );
  const csv = ["occupation,country,currency,date,p25,p50,p75,n,source", ...lines].join("\n");
  await new Caller(stack.url, () => Promise.resolve(token)).expect(200, "POST", "/v1/market-bands/import", {
    body: { csv },
    headers: { "idempotency-key": "demo-market" },
  });
}

type Ids = Readonly<Record<string, string>>;

function memberBody(person: PersonPlan, sites: Ids, clients: Ids) {
  const { name, email, phone, roles, home, client, seesPay } = person;
  return {
    name,
    email,
    roles,
    siteIds: (person.sites ?? []).map((id) => sites[id]),
    ...(phone ? { phone } : {}),
    ...(home ? { homeSiteId: sites[home] } : {}),
    ...(client ? { clientId: clients[client] } : {}),
    ...(seesPay ? { seesPay } : {}),
  };
}

function jobBody(job: JobPlan, today: string, sites: Ids, clients: Ids, members: Ids) {
  const { id: _id, site, client, watchers, manager, openedDaysAgo, ...rest } = job;
  return {
    ...rest,
    siteId: sites[site],
    fullTimeHoursPerWeek: Math.max(job.hoursPerWeek, site === "utrecht" ? 36 : 37.5),
    ...(client ? { clientId: clients[client] } : {}),
    watcherIds: watchers.map((watcher) => members[watcher]),
    ...(manager ? { managerId: members[manager] } : {}),
    openedAt: addDays(today, -openedDaysAgo),
  };
}
