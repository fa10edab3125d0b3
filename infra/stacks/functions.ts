import type { HttpFunction } from "../../shared/routes.ts";
import type { AlarmWords } from "../constructs/alarms.ts";
import type { Needs } from "../constructs/needs.ts";

/**
 * What each function needs: one word gives it the environment variable and the permission. The words are those of
 * `constructs/needs.ts`.
 */
export const needs = {
  "http/applications": {
    facts: "append",
    people: "write",
    records: "write",
    secret: true,
  },
  "http/offers": { facts: "append", people: "noteByLists", records: "read", views: "read", secret: true },
  "http/candidate": {
    facts: "append",
    people: "note",
    records: "write",
    secret: true,
    publicUrl: true,
    organisationSecrets: true,
  },
  "http/share": { facts: "append", people: "add", records: "write", secret: true },
  "http/referrals": {
    facts: "read",
    people: "read",
    records: "write",
    views: "read",
    ledger: "read",
    secret: true,
    publicUrl: true,
  },
  "http/kpis": { facts: "read", people: "read", records: "read", views: "read", secret: true },
  "http/finance": {
    facts: "read",
    people: "read",
    records: "read",
    ledger: "close",
    views: "read",
    secret: true,
  },
  "http/settings": {
    facts: "append",
    people: "write",
    records: "write",
    signIns: true,
    secret: true,
    organisationSecrets: true,
  },
  "http/card": { facts: "read", people: "read", records: "read", secret: true },
  "http/worklist": { people: "read", records: "read", views: "read", secret: true },
  "http/consultations": {
    facts: "append",
    people: "note",
    records: "write",
    views: "read",
    secret: true,
  },
  "http/expectations": {
    facts: "append",
    people: "noteAndForget",
    records: "write",
    views: "read",
    secret: true,
  },
  "http/correspondence": { facts: "append", people: "note", records: "write", secret: true },
  "http/market": { facts: "read", people: "read", records: "write", secret: true },
  "http/interviews": { facts: "append", people: "note", records: "write", secret: true },
  "http/candidate-interviews": { facts: "append", people: "note", records: "write", secret: true },
  "http/personal-data": { facts: "append", people: "correct", records: "write", secret: true },
  "http/documentation": {},
  "stream/project-views": { facts: "read", people: "read", records: "write", views: "write" },
  "stream/publish-events": { publish: true },
  "events/award-points": { facts: "read", people: "read", records: "read", ledger: "post" },
  "events/erase-people": { facts: "append", people: "erase", records: "write", secret: true },
  "events/release-slots": { facts: "read", records: "write", organisationSecrets: true },
  "events/send-messages": {
    facts: "append",
    people: "read",
    records: "write",
    ledger: "read",
    views: "read",
    mail: true,
    replyAddresses: true,
    secret: true,
    publicUrl: true,
  },
  "events/receive-replies": {
    facts: "append",
    people: "note",
    records: "read",
    replyAddresses: true,
    receivedMail: true,
    secret: true,
  },
  "events/record-deliveries": { facts: "append", records: "write" },
  "events/record-reported-outcome": { facts: "append", records: "write" },
  "schedule/aggregate-kpis": { facts: "read", records: "write", views: "write", ledger: "read" },
  "schedule/rebuild-kpis": { facts: "scan", records: "read", views: "rebuild", ledger: "read" },
  "schedule/reconcile-ledger": { people: "read", records: "write", ledger: "read" },
  "schedule/export-facts": { facts: "scan", records: "write", secret: true, factsExport: true },
  "schedule/sweep-due": { facts: "append", people: "read", records: "write", secret: true, publish: true },
  "sign-in/add-organisation": {},
} as const satisfies Record<string, Needs>;

/** What people miss while an HTTP function crashes. */
export const httpAlarms: Record<HttpFunction, AlarmWords> = {
  applications: {
    impact: "Recruiters cannot work on candidates: nobody can be entered and outcomes are not recorded.",
    runbook: "Recruiters cannot work on candidates",
  },
  offers: {
    impact: "Recruiters cannot make, tell or answer offers, nor see which one presses most.",
    runbook: "Recruiters cannot handle offers",
  },
  candidate: {
    impact: "Candidates cannot read where they stand, nor book or move a talk with the expert.",
    runbook: "Candidates cannot get in",
  },
  share: {
    impact: "Friends who follow a share link cannot see the job or express interest.",
    runbook: "Share links do not work",
  },
  referrals: {
    impact: "Referrers cannot see what they referred and earned, nor share a job.",
    runbook: "Referrers cannot see their referrals",
  },
  kpis: { impact: "Finance and HR cannot read their numbers.", runbook: "Numbers cannot be read" },
  finance: {
    impact: "Finance cannot see what is owed to referrers, nor close a month.",
    runbook: "The books cannot be read",
  },
  settings: {
    impact: "Admins cannot change sites, jobs, members, tracks or schemes.",
    runbook: "Settings cannot be changed",
  },
  card: {
    impact: "Recruiters cannot open an application: no phone number, no history, no preview of an undo.",
    runbook: "Cards stay empty",
  },
  worklist: {
    impact:
      "Recruiters cannot see lists of applications, what they have to do today, nor reports that were refused.",
    runbook: "Lists cannot be read",
  },
  consultations: {
    impact: "Experts cannot see their talks and briefs, set their hours or write down how a talk went.",
    runbook: "Experts cannot reach their talks",
  },
  expectations: {
    impact:
      "Candidates cannot say what they want and recruiters cannot note it, nor see and waive what keeps an offer waiting.",
    runbook: "Expectations cannot be noted",
  },
  market: {
    impact: "What the labour market pays cannot be entered or imported.",
    runbook: "Market bands cannot be entered",
  },
  interviews: {
    impact:
      "Interviews cannot be offered or booked by recruiters; interviewers cannot see theirs or write scorecards.",
    runbook: "Interviews cannot be planned or judged",
  },
  "candidate-interviews": {
    impact: "Candidates cannot choose, move or call off a time of an interview, nor say what they need.",
    runbook: "Candidates cannot get in",
  },
  correspondence: {
    impact:
      "Candidates cannot write to their contact by their page, withdraw, or come back to an application that was paused; nobody can unsubscribe from summaries, nor answer a retention check from the mail.",
    runbook: "Candidates cannot write to us",
  },
  "personal-data": {
    impact: "Candidates cannot see, correct or erase what is kept about them: the law gives us little time.",
    runbook: "Candidates cannot reach their details",
  },
  documentation: { noAlarm: "It answers with files of its own bundle; nobody's work waits for it." },
};
