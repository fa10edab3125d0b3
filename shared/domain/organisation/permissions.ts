import type { PersonalDataFacts } from "../personal-data/state.ts";
import type { Member, Role } from "./organisation.ts";

/** What everybody here may do, whatever their roles. */
const everybody: readonly Role[] = [
  "admin",
  "recruiter",
  "hr",
  "finance",
  "privacy",
  "expert",
  "interviewer",
  "manager",
  "client",
  "referrer",
];

/**
 * Who may do what: one row an operation of the API, deny by default. Requests, the interface's hints and the matrix
 * test read this table. Sites and clients limit it further (`reaches`).
 */
export const permissions: Readonly<Record<string, readonly Role[]>> = {
  createApplication: ["recruiter", "hr", "admin"],
  listApplications: ["recruiter", "hr", "privacy", "admin", "client", "manager"],
  getSavedViews: ["recruiter", "hr", "privacy", "admin", "client", "manager"],
  replaceSavedViews: ["recruiter", "hr", "privacy", "admin", "client", "manager"],
  getApplication: ["recruiter", "hr", "privacy", "admin", "client", "manager"],
  listApplicationEvents: ["recruiter", "hr", "privacy", "admin"],
  recordOutcome: ["recruiter", "hr", "admin", "manager", "client"],
  redateOutcome: ["recruiter", "hr", "admin"],
  previewUndo: ["recruiter", "hr", "admin"],
  undoOutcome: ["recruiter", "hr", "admin"],
  answerConfirmation: ["hr", "admin"],
  settleCheckFirst: ["recruiter", "hr", "admin"],
  archiveApplication: ["recruiter", "hr", "admin"],
  restoreApplication: ["recruiter", "hr", "admin"],
  reopenApplication: ["recruiter", "hr", "admin"],
  transferApplication: ["recruiter", "hr", "admin"],
  changeReferrer: ["recruiter", "hr", "admin"],
  mergeApplication: ["recruiter", "hr", "admin"],
  unmergeApplication: ["recruiter", "hr", "admin"],
  assignApplication: ["recruiter", "hr", "admin"],
  logContact: ["recruiter", "hr", "admin"],
  movePromise: ["recruiter", "hr", "admin"],
  correctCandidate: ["recruiter", "hr", "admin"],
  listErasures: ["privacy"],
  listHolds: ["privacy"],
  holdData: ["privacy"],
  renewHold: ["privacy"],
  endHold: ["privacy"],
  readHeldData: ["privacy"],
  listRetention: ["privacy"],
  requestRemoval: ["recruiter", "hr", "privacy", "admin"],
  completeTask: ["recruiter", "hr", "privacy", "admin"],
  makeCandidateLink: ["recruiter", "hr", "admin"],
  getApplicationAsCandidate: ["recruiter", "hr", "admin"],
  revokeCandidateLink: ["recruiter", "hr", "privacy", "admin"],
  draftOffer: ["recruiter", "hr", "admin"],
  addOfferVersion: ["recruiter", "hr", "admin"],
  tellOffer: ["recruiter", "hr", "admin"],
  sendOffer: ["recruiter", "hr", "admin"],
  acceptOffer: ["recruiter", "hr", "admin"],
  declineOffer: ["recruiter", "hr", "admin"],
  withdrawOffer: ["recruiter", "hr", "admin"],
  correctOffer: ["recruiter", "hr", "admin"],
  discardOffer: ["recruiter", "hr", "admin"],
  extendOffer: ["recruiter", "hr", "admin"],
  logOfferContact: ["recruiter", "hr", "admin"],
  setCompetingDeadline: ["recruiter", "hr", "admin"],
  rankOnShortlist: ["recruiter", "hr", "admin"],
  decideSupport: ["recruiter", "hr", "admin"],
  listOffers: ["recruiter", "hr", "admin"],
  getShortlist: ["recruiter", "hr", "admin"],
  replaceExpectations: ["recruiter", "hr", "admin"],
  getExpectations: ["recruiter", "hr", "admin"],
  getAlignment: ["recruiter", "hr", "admin"],
  waiveGap: ["recruiter", "hr", "admin"],
  tickExplanations: ["recruiter", "hr", "admin"],
  noteIntention: ["recruiter", "hr", "admin"],
  listMarketBands: ["recruiter", "hr", "admin"],
  replaceMarketBand: ["hr", "admin"],
  importMarketBands: ["hr", "admin"],
  listTasks: ["recruiter", "hr", "privacy", "admin", "manager"],
  listDue: ["recruiter", "admin"],
  listRefusedReports: ["recruiter", "hr", "admin"],
  getCalendar: ["expert", "interviewer", "manager", "recruiter", "client", "referrer", "hr", "admin"],
  replaceCalendar: ["expert", "interviewer", "manager", "recruiter", "client", "referrer", "hr", "admin"],
  listConsultations: ["expert"],
  getConsultationBrief: ["expert", "recruiter"],
  prepareConsultation: ["expert"],
  startConsultation: ["expert"],
  completeConsultation: ["expert"],
  markNoShow: ["expert"],
  callOffConsultation: ["expert"],
  getInterviewPlan: ["recruiter", "interviewer", "manager", "client", "hr", "admin"],
  replaceInterviewPlan: ["recruiter", "hr", "admin"],
  getInterviewGuide: ["recruiter", "interviewer", "manager", "client", "hr", "admin"],
  offerInterview: ["recruiter", "hr", "admin"],
  listApplicationInterviews: ["recruiter", "hr", "admin"],
  listInterviewTimes: ["recruiter", "hr", "admin"],
  bookInterview: ["recruiter", "hr", "admin"],
  moveInterview: ["recruiter", "hr", "admin"],
  cancelInterview: ["recruiter", "hr", "admin"],
  recordMeeting: ["recruiter", "hr", "admin"],
  submitScorecard: ["interviewer", "manager", "recruiter", "client", "hr", "admin"],
  listInterviews: ["interviewer", "manager", "recruiter", "client", "referrer", "hr", "admin"],
  getInterview: ["interviewer", "manager", "recruiter", "client", "referrer", "hr", "admin"],
  listReferrals: ["referrer"],
  getPoints: ["referrer"],
  createShare: ["referrer", "recruiter"],
  getKpis: ["recruiter", "hr", "finance", "admin"],
  getKpisCsv: ["recruiter", "hr", "finance", "admin"],
  getKpiDefinitions: ["recruiter", "hr", "finance", "admin"],
  listLedgerMonths: ["finance"],
  closeLedgerMonth: ["finance"],
  getLiability: ["finance"],
  getLiabilityCsv: ["finance"],
  getFairness: ["hr", "admin"],
  listSurveys: ["hr"],
  listClients: ["recruiter", "hr", "admin"],
  createClient: ["admin"],
  getClient: ["recruiter", "hr", "admin"],
  replaceClient: ["admin"],
  listSites: ["recruiter", "interviewer", "manager", "client", "referrer", "finance", "hr", "admin"],
  createSite: ["admin"],
  getSite: ["recruiter", "interviewer", "manager", "client", "referrer", "finance", "hr", "admin"],
  replaceSite: ["admin"],
  listJobs: ["recruiter", "interviewer", "manager", "client", "referrer", "hr", "admin"],
  createJob: ["recruiter", "hr", "admin"],
  getJob: ["recruiter", "interviewer", "manager", "client", "referrer", "hr", "admin"],
  replaceJob: ["recruiter", "hr", "admin"],
  listMembers: ["recruiter", "hr", "admin"],
  createMember: ["admin"],
  getMember: ["recruiter", "hr", "admin"],
  replaceMember: ["admin"],
  listTracks: ["recruiter", "hr", "admin"],
  publishTrack: ["admin"],
  // Whoever reads applications or figures reads how their steps are called.
  getTrack: ["recruiter", "interviewer", "manager", "client", "finance", "hr", "privacy", "admin"],
  listSchemes: ["recruiter", "referrer", "finance", "hr", "admin"],
  publishScheme: ["admin"],
  getScheme: ["recruiter", "referrer", "finance", "hr", "admin"],
  getMe: everybody,
  getPreferences: everybody,
  replacePreferences: everybody,
  getOrganisation: ["recruiter", "hr", "finance", "admin"],
  replaceOrganisation: ["admin"],
  replaceOnCost: ["finance", "admin"],
  getMailBreaker: ["recruiter", "hr", "admin"],
  resetMailBreaker: ["admin"],
};

/** Whether one of the member's roles allows an operation at all. */
export const may = (member: Member, operation: string): boolean =>
  member.status === "active" && (permissions[operation] ?? []).some((role) => member.roles.includes(role));

/** All operations that the member's roles allow: what an interface has to offer them. */
export const operationsOf = (member: Member): string[] =>
  Object.keys(permissions).filter((operation) => may(member, operation));

/** Roles that see the whole organisation, whatever sites are set. */
const everywhere: readonly Role[] = ["admin", "privacy"];

/** Whether a member is here for a client alone: they reach what is of that client, and nothing else at its sites. */
export const isOfClientAlone = ({ roles }: Member): boolean =>
  roles.includes("client") && roles.every((role) => role === "client" || role === "referrer");

/** Whether the member's sites and client reach something at a site, for a job of a client. */
export function reaches(member: Member, target: { siteId: string; clientId?: string | undefined }): boolean {
  if (member.roles.some((role) => everywhere.includes(role))) return true;
  if (isOfClientAlone(member)) return member.clientId !== undefined && member.clientId === target.clientId;
  return member.siteIds.length === 0 || member.siteIds.includes(target.siteId);
}

/** Roles that work with applications. Whoever has none of them answers retention checks, and sees no more for it. */
const worksWithApplications: readonly Role[] = ["recruiter", "hr", "privacy", "admin"];

/** Whether a member only answers for people at work: a manager, a client's contact, whatever else they are. */
export const answersOnly = (member: Member): boolean =>
  !member.roles.some((role) => worksWithApplications.includes(role));

/**
 * Whether a member may know when another employer's offer to a candidate runs out: candidates tell it for recruiters
 * and the expert alone, and the expert reads it in the brief.
 */
export const seesDeadlines = (member: Member): boolean => member.roles.includes("recruiter");

const reachesCandidates: readonly Role[] = ["recruiter", "hr", "admin"];

/** Whether a member gets in touch with candidates: only then lists of what there is to do hold their phones. */
export const mayReach = (member: Member): boolean =>
  member.roles.some((role) => reachesCandidates.includes(role));

/** What of an application decides who may see it. */
export interface Sighted {
  readonly siteId: string;
  readonly clientId?: string | undefined;
  readonly managerId?: string | undefined;
  /** It has come so far that the client's contacts see it. */
  readonly clientSees: boolean;
  /** It is closed for so long that hr and privacy alone read it. */
  readonly restricted?: boolean | undefined;
}

const readsRestricted: readonly Role[] = ["hr", "privacy"];

/** Whether a member may read what is restricted, see `personal-data/retention.ts`. */
export const seesRestricted = (member: Member): boolean =>
  member.roles.some((role) => readsRestricted.includes(role));

/** Whether an application is kept from a member, whatever they had to do with it. */
export const isWithheld = (member: Member, { closing }: PersonalDataFacts): boolean =>
  closing?.restrictedAt !== undefined && !seesRestricted(member);

/** Who reads every application that they see. Privacy acts on all of them and reads what is restricted, no more. */
const readsWhatTheySee: readonly Role[] = ["recruiter", "hr", "admin", "client", "manager"];

/** Whether a member may read an application, in lists or whole, and not only act on it by its id. */
export const readsApplication = (member: Member, application: Sighted): boolean =>
  seesApplication(member, application) &&
  (application.restricted === true || member.roles.some((role) => readsWhatTheySee.includes(role)));

/** Whether a member may see an application: by their sites, as the job's manager, or as the client's contact. */
export function seesApplication(member: Member, application: Sighted): boolean {
  if (application.restricted && !seesRestricted(member)) return false;
  if (!answersOnly(member)) return reaches(member, application);
  if (member.roles.includes("manager") && application.managerId === member.memberId) return true;
  const theirs = member.clientId !== undefined && member.clientId === application.clientId;
  return member.roles.includes("client") && theirs && application.clientSees;
}
