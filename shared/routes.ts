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
  | "finance"
  | "settings"
  | "card"
  | "worklist"
  | "consultations"
  | "interviews"
  | "candidate-interviews"
  | "expectations"
  | "correspondence"
  | "market"
  | "personal-data"
  | "documentation";

export interface Route {
  readonly method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  readonly path: string;
  readonly operation: string;
  readonly function: HttpFunction;
  readonly access: RouteAccess;
}

/** Method, path, operation and, where it is not members', access. */
type Row = readonly [Route["method"], string, string, RouteAccess?];

/** The routes of one function. Marked as pure where it is called, so that a bundle carries only its own. */
const of = (httpFunction: HttpFunction, rows: readonly Row[]): readonly Route[] =>
  rows.map(([method, path, operation, access = "milepost/member"]) => ({
    method,
    path,
    operation,
    function: httpFunction,
    access,
  }));

/** A setting that members read and admins write: list, create, read one, replace one. */
const settingRoutes = (path: string, singular: string, plural: string): Row[] => [
  ["GET", path, `list${plural}`],
  ["POST", path, `create${singular}`],
  ["GET", `${path}/{id}`, `get${singular}`],
  ["PUT", `${path}/{id}`, `replace${singular}`],
];

/** A versioned setting: versions are added, never edited. `{version}` is the version's number. */
const versionedRoutes = (path: string, singular: string, plural: string): Row[] => [
  ["GET", path, `list${plural}`],
  ["POST", path, `publish${singular}`],
  ["GET", `${path}/{version}`, `get${singular}`],
];

export const shareRoutes = /* @__PURE__ */ of("share", [
  ["GET", "/v1/share/{shareToken}", "getSharedJob", "public"],
  ["POST", "/v1/share/{shareToken}/applications", "expressInterest", "public"],
  ["GET", "/share/{shareToken}", "showSharePage", "public"],
  ["POST", "/share/{shareToken}", "submitSharePage", "public"],
]);

export const applicationsRoutes = /* @__PURE__ */ of("applications", [
  ["POST", "/v1/applications", "createApplication"],
  ["POST", "/v1/applications/{id}/outcomes", "recordOutcome"],
  ["PATCH", "/v1/applications/{id}/outcomes/{eventSeq}", "redateOutcome"],
  ["POST", "/v1/applications/{id}/outcomes/{eventSeq}/undo", "undoOutcome"],
  ["POST", "/v1/applications/{id}/confirmations/{confirmationId}", "answerConfirmation"],
  ["POST", "/v1/applications/{id}/check-first", "settleCheckFirst"],
  ["POST", "/v1/applications/{id}/archive", "archiveApplication"],
  ["POST", "/v1/applications/{id}/restore", "restoreApplication"],
  ["POST", "/v1/applications/{id}/reopen", "reopenApplication"],
  ["POST", "/v1/applications/{id}/transfer", "transferApplication"],
  ["POST", "/v1/applications/{id}/referrer", "changeReferrer"],
  ["POST", "/v1/applications/{id}/merge", "mergeApplication"],
  ["POST", "/v1/applications/{id}/unmerge", "unmergeApplication"],
  ["POST", "/v1/applications/{id}/assign", "assignApplication"],
  ["POST", "/v1/applications/{id}/contacts", "logContact"],
  ["POST", "/v1/applications/{id}/promise", "movePromise"],
  ["PATCH", "/v1/applications/{id}/candidate", "correctCandidate"],
  ["POST", "/v1/applications/{id}/removal-request", "requestRemoval"],
  ["POST", "/v1/applications/{id}/tasks/{taskId}", "completeTask"],
]);

export const offersRoutes = /* @__PURE__ */ of("offers", [
  ["POST", "/v1/applications/{id}/offers", "draftOffer"],
  ["POST", "/v1/applications/{id}/offers/{offerId}/versions", "addOfferVersion"],
  ["POST", "/v1/applications/{id}/offers/{offerId}/tell", "tellOffer"],
  ["POST", "/v1/applications/{id}/offers/{offerId}/send", "sendOffer"],
  ["POST", "/v1/applications/{id}/offers/{offerId}/accept", "acceptOffer"],
  ["POST", "/v1/applications/{id}/offers/{offerId}/decline", "declineOffer"],
  ["POST", "/v1/applications/{id}/offers/{offerId}/withdraw", "withdrawOffer"],
  ["POST", "/v1/applications/{id}/offers/{offerId}/correct", "correctOffer"],
  ["POST", "/v1/applications/{id}/offers/{offerId}/discard", "discardOffer"],
  ["POST", "/v1/applications/{id}/offers/{offerId}/extend", "extendOffer"],
  ["POST", "/v1/applications/{id}/offers/{offerId}/contacts", "logOfferContact"],
  ["PUT", "/v1/applications/{id}/competing-deadline", "setCompetingDeadline"],
  ["PUT", "/v1/applications/{id}/shortlist-rank", "rankOnShortlist"],
  ["POST", "/v1/applications/{id}/support", "decideSupport"],
  ["GET", "/v1/offers", "listOffers"],
  ["GET", "/v1/jobs/{id}/shortlist", "getShortlist"],
]);

export const expectationsRoutes = /* @__PURE__ */ of("expectations", [
  ["PUT", "/v1/applications/{id}/expectations", "replaceExpectations"],
  ["GET", "/v1/applications/{id}/expectations", "getExpectations"],
  ["GET", "/v1/applications/{id}/alignment", "getAlignment"],
  ["POST", "/v1/applications/{id}/alignment/waivers", "waiveGap"],
  ["PUT", "/v1/applications/{id}/explanations", "tickExplanations"],
  ["POST", "/v1/applications/{id}/intention", "noteIntention"],
  ["GET", "/candidate/{token}/expectations", "showExpectationsPage", "public"],
  ["POST", "/candidate/{token}/expectations", "submitExpectationsPage", "public"],
  ["POST", "/v1/candidate/expectations", "stateOwnExpectations", "candidate"],
  ["POST", "/v1/candidate/explanations", "confirmExplanations", "candidate"],
]);

export const correspondenceRoutes = /* @__PURE__ */ of("correspondence", [
  ["GET", "/candidate/{token}/message", "showMessagePage", "public"],
  ["POST", "/candidate/{token}/message", "submitMessagePage", "public"],
  ["POST", "/v1/candidate/message", "sendMessage", "candidate"],
  ["POST", "/v1/candidate/withdraw", "withdrawApplication", "candidate"],
  ["GET", "/candidate/{token}/survey", "showSurveyPage", "public"],
  ["POST", "/candidate/{token}/survey", "submitSurveyPage", "public"],
  ["POST", "/v1/candidate/survey", "answerSurvey", "candidate"],
  ["POST", "/v1/candidate/other-jobs", "keepForOtherJobs", "candidate"],
  ["DELETE", "/v1/candidate/other-jobs", "endKeeping", "candidate"],
  ["POST", "/v1/candidate/reopen", "reopenOwnApplication", "candidate"],
  ["GET", "/summaries/{token}/{kind}", "showSummaryChoices", "public"],
  ["POST", "/summaries/{token}/{kind}", "chooseSummary", "public"],
  ["GET", "/checks/{token}", "showRetentionCheck", "public"],
  ["POST", "/checks/{token}", "answerRetentionCheck", "public"],
]);

export const marketRoutes = /* @__PURE__ */ of("market", [
  ["GET", "/v1/market-bands", "listMarketBands"],
  ["PUT", "/v1/market-bands", "replaceMarketBand"],
  ["POST", "/v1/market-bands/import", "importMarketBands"],
]);

export const candidateRoutes = /* @__PURE__ */ of("candidate", [
  ["POST", "/v1/applications/{id}/candidate-link", "makeCandidateLink"],
  ["DELETE", "/v1/applications/{id}/candidate-link", "revokeCandidateLink"],
  ["GET", "/v1/applications/{id}/as-candidate", "getApplicationAsCandidate"],
  ["GET", "/candidate/{token}", "showCandidatePage", "public"],
  ["POST", "/candidate/{token}", "submitCandidatePage", "public"],
  ["GET", "/v1/candidate", "getOwnApplication", "candidate"],
  ["POST", "/v1/candidate/code", "askForCode", "candidate"],
  ["POST", "/v1/candidate/support", "answerSupport", "candidate"],
  ["POST", "/v1/candidate/withdraw-consent", "withdrawConsent", "candidate"],
  ["POST", "/v1/candidate/more-time", "askForMoreTime", "candidate"],
  ["GET", "/v1/candidate/slots", "listFreeSlots", "candidate"],
  ["POST", "/v1/candidate/holds", "holdSlot", "candidate"],
  ["POST", "/v1/candidate/consultation", "bookConsultation", "candidate"],
  ["PATCH", "/v1/candidate/consultation", "moveConsultation", "candidate"],
  ["DELETE", "/v1/candidate/consultation", "cancelConsultation", "candidate"],
]);

export const cardRoutes = /* @__PURE__ */ of("card", [
  ["GET", "/v1/applications/{id}", "getApplication"],
  ["GET", "/v1/applications/{id}/events", "listApplicationEvents"],
  ["GET", "/v1/applications/{id}/outcomes/{eventSeq}/undo", "previewUndo"],
]);

export const worklistRoutes = /* @__PURE__ */ of("worklist", [
  ["GET", "/v1/applications", "listApplications"],
  ["GET", "/v1/tasks", "listTasks"],
  ["GET", "/v1/due", "listDue"],
  ["GET", "/v1/refused-reports", "listRefusedReports"],
  ["GET", "/v1/retention", "listRetention"],
]);

export const consultationsRoutes = /* @__PURE__ */ of("consultations", [
  ["GET", "/v1/calendar", "getCalendar"],
  ["PUT", "/v1/calendar", "replaceCalendar"],
  ["GET", "/v1/consultations", "listConsultations"],
  ["GET", "/v1/consultations/{id}/brief", "getConsultationBrief"],
  ["POST", "/v1/consultations/{id}/prepared", "prepareConsultation"],
  ["POST", "/v1/consultations/{id}/start", "startConsultation"],
  ["POST", "/v1/consultations/{id}/complete", "completeConsultation"],
  ["POST", "/v1/consultations/{id}/no-show", "markNoShow"],
  ["POST", "/v1/consultations/{id}/cancel", "callOffConsultation"],
]);

export const interviewsRoutes = /* @__PURE__ */ of("interviews", [
  ["GET", "/v1/jobs/{id}/interview-plan", "getInterviewPlan"],
  ["PUT", "/v1/jobs/{id}/interview-plan", "replaceInterviewPlan"],
  ["GET", "/v1/jobs/{id}/interview-guide", "getInterviewGuide"],
  ["POST", "/v1/applications/{id}/interviews", "offerInterview"],
  ["GET", "/v1/applications/{id}/interviews", "listApplicationInterviews"],
  ["PATCH", "/v1/applications/{id}/interviews/{interviewId}", "moveInterview"],
  ["GET", "/v1/applications/{id}/interviews/{interviewId}/slots", "listInterviewTimes"],
  ["POST", "/v1/applications/{id}/interviews/{interviewId}/book", "bookInterview"],
  ["POST", "/v1/applications/{id}/interviews/{interviewId}/cancel", "cancelInterview"],
  ["POST", "/v1/applications/{id}/interviews/{interviewId}/outcome", "recordMeeting"],
  ["POST", "/v1/applications/{id}/interviews/{interviewId}/scorecards", "submitScorecard"],
  ["GET", "/v1/interviews", "listInterviews"],
  ["GET", "/v1/interviews/{id}", "getInterview"],
]);

export const candidateInterviewsRoutes = /* @__PURE__ */ of("candidate-interviews", [
  ["GET", "/candidate/{token}/interview", "showInterviewPage", "public"],
  ["POST", "/candidate/{token}/interview", "submitInterviewPage", "public"],
  ["GET", "/v1/candidate/interview-slots", "listInterviewSlots", "candidate"],
  ["POST", "/v1/candidate/interview-slot", "bookOwnInterview", "candidate"],
  ["PATCH", "/v1/candidate/interview-slot", "moveOwnInterview", "candidate"],
  ["DELETE", "/v1/candidate/interview-slot", "cancelOwnInterview", "candidate"],
  ["POST", "/v1/candidate/adjustments", "askForAdjustment", "candidate"],
  ["POST", "/v1/candidate/thank-you", "writeThankYou", "candidate"],
]);

export const referralsRoutes = /* @__PURE__ */ of("referrals", [
  ["GET", "/v1/referrals", "listReferrals"],
  ["GET", "/v1/points", "getPoints"],
  ["POST", "/v1/shares", "createShare"],
]);

export const personalDataRoutes = /* @__PURE__ */ of("personal-data", [
  ["GET", "/candidate/{token}/data", "showDataPage", "public"],
  ["POST", "/candidate/{token}/data", "submitDataPage", "public"],
  ["POST", "/v1/candidate/data-request", "requestOwnData", "candidate"],
  ["POST", "/v1/candidate/corrections", "correctOwnDetails", "candidate"],
  ["POST", "/v1/candidate/erase", "askToBeErased", "candidate"],
  ["DELETE", "/v1/candidate/erase", "keepOwnDetails", "candidate"],
  ["GET", "/v1/erasures", "listErasures"],
  ["GET", "/v1/applications/{id}/holds", "listHolds"],
  ["POST", "/v1/applications/{id}/holds", "holdData"],
  ["POST", "/v1/applications/{id}/holds/{holdId}/renew", "renewHold"],
  ["POST", "/v1/applications/{id}/holds/{holdId}/end", "endHold"],
  ["POST", "/v1/applications/{id}/holds/{holdId}/reading", "readHeldData"],
]);

export const kpisRoutes = /* @__PURE__ */ of("kpis", [
  ["GET", "/v1/kpis", "getKpis"],
  ["GET", "/v1/kpis.csv", "getKpisCsv"],
  ["GET", "/v1/kpis/definitions", "getKpiDefinitions"],
  ["GET", "/v1/fairness", "getFairness"],
  ["GET", "/v1/surveys", "listSurveys"],
]);

export const financeRoutes = /* @__PURE__ */ of("finance", [
  ["GET", "/v1/ledger/months", "listLedgerMonths"],
  ["POST", "/v1/ledger/months/{month}/close", "closeLedgerMonth"],
  ["GET", "/v1/liability", "getLiability"],
  ["GET", "/v1/liability.csv", "getLiabilityCsv"],
]);

export const settingsRoutes = /* @__PURE__ */ of("settings", /* @__PURE__ */ settingsRows());

function settingsRows(): Row[] {
  return [
    ...settingRoutes("/v1/clients", "Client", "Clients"),
    ...settingRoutes("/v1/sites", "Site", "Sites"),
    ...settingRoutes("/v1/jobs", "Job", "Jobs"),
    ...settingRoutes("/v1/members", "Member", "Members"),
    ...versionedRoutes("/v1/tracks", "Track", "Tracks"),
    ...versionedRoutes("/v1/schemes", "Scheme", "Schemes"),
    ["GET", "/v1/me", "getMe"],
    ["GET", "/v1/me/preferences", "getPreferences"],
    ["PUT", "/v1/me/preferences", "replacePreferences"],
    ["GET", "/v1/me/views", "getSavedViews"],
    ["PUT", "/v1/me/views", "replaceSavedViews"],
    ["GET", "/v1/organisation", "getOrganisation"],
    ["PUT", "/v1/organisation", "replaceOrganisation"],
    ["PUT", "/v1/organisation/on-cost", "replaceOnCost"],
    ["GET", "/v1/mail-breaker", "getMailBreaker"],
    ["POST", "/v1/mail-breaker/reset", "resetMailBreaker"],
  ];
}

export const documentationRoutes = /* @__PURE__ */ of("documentation", [
  ["GET", "/v1/openapi.json", "getOpenApi", "public"],
  ["GET", "/docs", "getDocumentation", "public"],
]);

/** All of them, function by function. */
export const routes: readonly Route[] = /* @__PURE__ */ together(
  shareRoutes,
  applicationsRoutes,
  offersRoutes,
  expectationsRoutes,
  marketRoutes,
  candidateRoutes,
  correspondenceRoutes,
  cardRoutes,
  worklistRoutes,
  consultationsRoutes,
  interviewsRoutes,
  candidateInterviewsRoutes,
  referralsRoutes,
  kpisRoutes,
  financeRoutes,
  settingsRoutes,
  personalDataRoutes,
  documentationRoutes,
);

function together(...groups: readonly (readonly Route[])[]): readonly Route[] {
  return groups.flat();
}

/** API Gateway's name of a route, as it stands in the template and in `event.routeKey`. */
export const routeKey = (r: { readonly method: Route["method"] | "HEAD"; readonly path: string }): string =>
  `${r.method} ${r.path}`;

/**
 * Whether HEAD is answered as well, as GET is but without the body: what opens in a browser without signing in.
 * Programs that check a mail's links ask so, and take a link that refuses them for broken.
 */
export const answersHead = ({ method, access }: Pick<Route, "method" | "access">): boolean =>
  method === "GET" && access === "public";
