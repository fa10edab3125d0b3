/**
 * Every HTTP route, written once as plain data: `infra/` makes API Gateway routes of it, the functions dispatch by
 * `routeKey`, and the OpenAPI document is built from it. A route that is not here does not exist.
 */

/**
 * Which OAuth scope a caller's access token must carry. `public` routes have no authoriser; neither have those of
 * candidates, whose link's token the function checks before anything else.
 */
export type RouteAccess = "public" | "candidate" | "milepost/member";

/** The HTTP function (folder of `functions/http/`) that answers. */
export type HttpFunction =
  | "applications"
  | "offers"
  | "candidate"
  | "share"
  | "referrals"
  | "kpis"
  | "settings"
  | "tasks"
  | "consultations"
  | "interviews"
  | "expectations"
  | "documentation";

export interface Route {
  readonly method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  readonly path: string;
  readonly operation: string;
  readonly function: HttpFunction;
  readonly access: RouteAccess;
}

const route = (
  method: Route["method"],
  path: string,
  operation: string,
  httpFunction: HttpFunction,
  access: RouteAccess = "milepost/member",
) => ({ method, path, operation, function: httpFunction, access }) as const;

/** A setting that members read and admins write: list, create, read one, replace one. */
const settingRoutes = <Singular extends string, Plural extends string>(
  path: string,
  singular: Singular,
  plural: Plural,
) => [
  route("GET", path, `list${plural}`, "settings"),
  route("POST", path, `create${singular}`, "settings"),
  route("GET", `${path}/{id}`, `get${singular}`, "settings"),
  route("PUT", `${path}/{id}`, `replace${singular}`, "settings"),
];

/** A versioned setting: versions are added, never edited. `{id}` is the version's number. */
const versionedRoutes = <Singular extends string, Plural extends string>(
  path: string,
  singular: Singular,
  plural: Plural,
) => [
  route("GET", path, `list${plural}`, "settings"),
  route("POST", path, `publish${singular}`, "settings"),
  route("GET", `${path}/{version}`, `get${singular}`, "settings"),
];

export const routes: readonly Route[] = [
  route("GET", "/v1/share/{shareToken}", "getSharedJob", "share", "public"),
  route("POST", "/v1/share/{shareToken}/applications", "expressInterest", "share", "public"),

  route("POST", "/v1/applications", "createApplication", "applications"),
  route("GET", "/v1/applications", "listApplications", "applications"),
  route("GET", "/v1/applications/{id}", "getApplication", "applications"),
  route("GET", "/v1/applications/{id}/events", "listApplicationEvents", "applications"),
  route("POST", "/v1/applications/{id}/outcomes", "recordOutcome", "applications"),
  route("PATCH", "/v1/applications/{id}/outcomes/{eventSeq}", "redateOutcome", "applications"),
  route("GET", "/v1/applications/{id}/outcomes/{eventSeq}/undo", "previewUndo", "applications"),
  route("POST", "/v1/applications/{id}/outcomes/{eventSeq}/undo", "undoOutcome", "applications"),
  route("POST", "/v1/applications/{id}/confirmations/{confirmationId}", "answerConfirmation", "applications"),
  route("POST", "/v1/applications/{id}/check-first", "settleCheckFirst", "applications"),
  route("POST", "/v1/applications/{id}/archive", "archiveApplication", "applications"),
  route("POST", "/v1/applications/{id}/restore", "restoreApplication", "applications"),
  route("POST", "/v1/applications/{id}/reopen", "reopenApplication", "applications"),
  route("POST", "/v1/applications/{id}/transfer", "transferApplication", "applications"),
  route("POST", "/v1/applications/{id}/referrer", "changeReferrer", "applications"),
  route("POST", "/v1/applications/{id}/merge", "mergeApplication", "applications"),
  route("POST", "/v1/applications/{id}/unmerge", "unmergeApplication", "applications"),
  route("POST", "/v1/applications/{id}/assign", "assignApplication", "applications"),
  route("POST", "/v1/applications/{id}/contacts", "logContact", "applications"),
  route("POST", "/v1/applications/{id}/promise", "movePromise", "applications"),
  route("PATCH", "/v1/applications/{id}/candidate", "correctCandidate", "applications"),
  route("POST", "/v1/applications/{id}/removal-request", "requestRemoval", "applications"),
  route("POST", "/v1/applications/{id}/tasks/{taskId}", "completeTask", "applications"),

  route("POST", "/v1/applications/{id}/offers", "draftOffer", "offers"),
  route("POST", "/v1/applications/{id}/offers/{offerId}/versions", "addOfferVersion", "offers"),
  route("POST", "/v1/applications/{id}/offers/{offerId}/tell", "tellOffer", "offers"),
  route("POST", "/v1/applications/{id}/offers/{offerId}/send", "sendOffer", "offers"),
  route("POST", "/v1/applications/{id}/offers/{offerId}/accept", "acceptOffer", "offers"),
  route("POST", "/v1/applications/{id}/offers/{offerId}/decline", "declineOffer", "offers"),
  route("POST", "/v1/applications/{id}/offers/{offerId}/withdraw", "withdrawOffer", "offers"),
  route("POST", "/v1/applications/{id}/offers/{offerId}/correct", "correctOffer", "offers"),
  route("POST", "/v1/applications/{id}/offers/{offerId}/discard", "discardOffer", "offers"),
  route("POST", "/v1/applications/{id}/offers/{offerId}/extend", "extendOffer", "offers"),
  route("POST", "/v1/applications/{id}/offers/{offerId}/contacts", "logOfferContact", "offers"),
  route("PUT", "/v1/applications/{id}/competing-deadline", "setCompetingDeadline", "offers"),
  route("PUT", "/v1/applications/{id}/shortlist-rank", "rankOnShortlist", "offers"),
  route("POST", "/v1/applications/{id}/support", "decideSupport", "offers"),
  route("GET", "/v1/offers", "listOffers", "offers"),
  route("GET", "/v1/jobs/{id}/shortlist", "getShortlist", "offers"),

  route("PUT", "/v1/applications/{id}/expectations", "replaceExpectations", "expectations"),
  route("GET", "/v1/applications/{id}/expectations", "getExpectations", "expectations"),
  route("GET", "/v1/applications/{id}/alignment", "getAlignment", "expectations"),
  route("POST", "/v1/applications/{id}/alignment/waivers", "waiveGap", "expectations"),
  route("PUT", "/v1/applications/{id}/explanations", "tickExplanations", "expectations"),
  route("POST", "/v1/applications/{id}/intention", "noteIntention", "expectations"),
  route("GET", "/v1/market-bands", "listMarketBands", "expectations"),
  route("PUT", "/v1/market-bands", "replaceMarketBand", "expectations"),
  route("POST", "/v1/market-bands/import", "importMarketBands", "expectations"),

  route("POST", "/v1/applications/{id}/candidate-link", "makeCandidateLink", "candidate"),
  route("DELETE", "/v1/applications/{id}/candidate-link", "revokeCandidateLink", "candidate"),

  route("GET", "/candidate/{token}", "showCandidatePage", "candidate", "public"),
  route("POST", "/candidate/{token}", "submitCandidatePage", "candidate", "public"),
  route("GET", "/v1/candidate", "getOwnApplication", "candidate", "candidate"),
  route("POST", "/v1/candidate/code", "askForCode", "candidate", "candidate"),
  route("POST", "/v1/candidate/support", "answerSupport", "candidate", "candidate"),
  route("POST", "/v1/candidate/withdraw-consent", "withdrawConsent", "candidate", "candidate"),
  route("POST", "/v1/candidate/more-time", "askForMoreTime", "candidate", "candidate"),
  route("POST", "/v1/candidate/expectations", "stateOwnExpectations", "candidate", "candidate"),
  route("POST", "/v1/candidate/explanations", "confirmExplanations", "candidate", "candidate"),
  route("GET", "/v1/candidate/slots", "listFreeSlots", "candidate", "candidate"),
  route("POST", "/v1/candidate/holds", "holdSlot", "candidate", "candidate"),
  route("POST", "/v1/candidate/consultation", "bookConsultation", "candidate", "candidate"),
  route("PATCH", "/v1/candidate/consultation", "moveConsultation", "candidate", "candidate"),
  route("DELETE", "/v1/candidate/consultation", "cancelConsultation", "candidate", "candidate"),

  route("GET", "/v1/tasks", "listTasks", "tasks"),
  route("GET", "/v1/refused-reports", "listRefusedReports", "tasks"),

  route("GET", "/v1/calendar", "getCalendar", "consultations"),
  route("PUT", "/v1/calendar", "replaceCalendar", "consultations"),
  route("GET", "/v1/consultations", "listConsultations", "consultations"),
  route("GET", "/v1/consultations/{id}/brief", "getConsultationBrief", "consultations"),
  route("POST", "/v1/consultations/{id}/prepared", "prepareConsultation", "consultations"),
  route("POST", "/v1/consultations/{id}/start", "startConsultation", "consultations"),
  route("POST", "/v1/consultations/{id}/complete", "completeConsultation", "consultations"),
  route("POST", "/v1/consultations/{id}/no-show", "markNoShow", "consultations"),
  route("POST", "/v1/consultations/{id}/cancel", "callOffConsultation", "consultations"),

  route("GET", "/v1/jobs/{id}/interview-plan", "getInterviewPlan", "interviews"),
  route("PUT", "/v1/jobs/{id}/interview-plan", "replaceInterviewPlan", "interviews"),
  route("GET", "/v1/jobs/{id}/interview-guide", "getInterviewGuide", "interviews"),
  route("POST", "/v1/applications/{id}/interviews", "offerInterview", "interviews"),
  route("GET", "/v1/applications/{id}/interviews", "listApplicationInterviews", "interviews"),
  route("PATCH", "/v1/applications/{id}/interviews/{interviewId}", "moveInterview", "interviews"),
  route("GET", "/v1/applications/{id}/interviews/{interviewId}/slots", "listInterviewTimes", "interviews"),
  route("POST", "/v1/applications/{id}/interviews/{interviewId}/book", "bookInterview", "interviews"),
  route("POST", "/v1/applications/{id}/interviews/{interviewId}/cancel", "cancelInterview", "interviews"),
  route("POST", "/v1/applications/{id}/interviews/{interviewId}/scorecards", "submitScorecard", "interviews"),
  route("GET", "/v1/interviews", "listInterviews", "interviews"),
  route("GET", "/v1/interviews/{id}", "getInterview", "interviews"),

  route("GET", "/v1/referrals", "listReferrals", "referrals"),
  route("GET", "/v1/points", "getPoints", "referrals"),
  route("POST", "/v1/shares", "createShare", "referrals"),

  route("GET", "/v1/kpis", "getKpis", "kpis"),
  route("GET", "/v1/kpis.csv", "getKpisCsv", "kpis"),
  route("GET", "/v1/kpis/definitions", "getKpiDefinitions", "kpis"),

  ...settingRoutes("/v1/clients", "Client", "Clients"),
  ...settingRoutes("/v1/sites", "Site", "Sites"),
  ...settingRoutes("/v1/jobs", "Job", "Jobs"),
  ...settingRoutes("/v1/members", "Member", "Members"),
  ...versionedRoutes("/v1/tracks", "Track", "Tracks"),
  ...versionedRoutes("/v1/schemes", "Scheme", "Schemes"),
  route("GET", "/v1/organisation", "getOrganisation", "settings"),
  route("PUT", "/v1/organisation", "replaceOrganisation", "settings"),

  route("GET", "/v1/openapi.json", "getOpenApi", "documentation", "public"),
  route("GET", "/docs", "getDocumentation", "documentation", "public"),
];

/** API Gateway's name of a route, as it stands in the template and in `event.routeKey`. */
export const routeKey = (r: Pick<Route, "method" | "path">): string => `${r.method} ${r.path}`;
