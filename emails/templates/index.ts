import type { MailTemplate } from "../values.ts";

/** Whom a mail is for. */
export type MailAudience =
  | "candidate"
  | "referrer"
  | "recruiter"
  | "expert"
  | "interviewer"
  | "client"
  | "manager"
  | "hr"
  | "admin"
  | "privacy"
  | "finance";

export interface MailTemplateFacts {
  readonly audience: MailAudience;
  /**
   * Whom a reply must reach, since the mail says so: the recruiter who owns the application, the administrators, or the
   * candidate whose message it is (the administrators where no mail reaches them).
   */
  readonly replyTo: "owner" | "admins" | "candidate";
}

const toOwner = <Audience extends MailAudience>(audience: Audience) =>
  ({ audience, replyTo: "owner" }) as const;
const toAdmins = <Audience extends MailAudience>(audience: Audience) =>
  ({ audience, replyTo: "admins" }) as const;

/** What the sender has to know about each mail besides its words. */
export const mailTemplates = {
  "candidate-next-step": toOwner("candidate"),
  "candidate-tried-to-call": toOwner("candidate"),
  "candidate-item-needed": toOwner("candidate"),
  "candidate-kind-no": toOwner("candidate"),
  "candidate-kind-no-after-call": toOwner("candidate"),
  "candidate-goodbye": toOwner("candidate"),
  "candidate-missed-each-other": toOwner("candidate"),
  "candidate-paused": toOwner("candidate"),
  "candidate-invitation": toOwner("candidate"),
  "candidate-offer": toOwner("candidate"),
  "candidate-first-day": toOwner("candidate"),
  "candidate-job-filled": toOwner("candidate"),
  "candidate-receipt": toOwner("candidate"),
  "candidate-added": toOwner("candidate"),
  "candidate-times-offered": toOwner("candidate"),
  "candidate-times-reminder": toOwner("candidate"),
  "candidate-reopened": toOwner("candidate"),
  "candidate-new-date": toOwner("candidate"),
  "candidate-no-news": toOwner("candidate"),
  "candidate-files-left": toOwner("candidate"),
  "candidate-survey": toOwner("candidate"),
  "candidate-erasure-asked": toOwner("candidate"),
  "candidate-erased": toOwner("candidate"),
  "candidate-retention-notice": toOwner("candidate"),
  "candidate-correction": toOwner("candidate"),
  "candidate-booking-cancelled": toOwner("candidate"),

  "candidate-support-offered": toOwner("candidate"),
  "candidate-support-reminder": toOwner("candidate"),
  "candidate-support-accepted": toOwner("candidate"),
  "candidate-support-more-time": toOwner("candidate"),
  "candidate-consultation-invitation": toOwner("candidate"),
  "candidate-consultation-reminder": toOwner("candidate"),
  "candidate-consultation-cancelled": toOwner("candidate"),
  "candidate-consultation-clock-changed": toOwner("candidate"),
  "candidate-agreed-points": toOwner("candidate"),
  "candidate-consultation-missed": toOwner("candidate"),
  "candidate-offer-deadline": toOwner("candidate"),
  "candidate-code": toOwner("candidate"),
  "candidate-interview-times": toOwner("candidate"),
  "candidate-interview-invitation": toOwner("candidate"),
  "candidate-interview-reminder": toOwner("candidate"),
  "candidate-interview-cancelled": toOwner("candidate"),
  "candidate-interview-times-withdrawn": toOwner("candidate"),
  "candidate-expectations-asked": toOwner("candidate"),
  "candidate-expectations-reminder": toOwner("candidate"),

  "expert-consultation-invitation": toOwner("expert"),
  "expert-consultation-cancelled": toOwner("expert"),
  "expert-brief": toOwner("expert"),
  "expert-not-prepared": toOwner("expert"),
  "expert-outcome-asked": toOwner("expert"),
  "expert-outcome-reminder": toOwner("expert"),
  "expert-consultation-clock-changed": toOwner("expert"),
  "expert-own-clock-changed": toOwner("expert"),

  "interviewer-interview-invitation": toOwner("interviewer"),
  "interviewer-interview-reminder": toOwner("interviewer"),
  "interviewer-interview-cancelled": toOwner("interviewer"),
  "interviewer-adjustment-asked": toOwner("interviewer"),
  "interviewer-scorecard-asked": toOwner("interviewer"),
  "interviewer-scorecard-reminder": toOwner("interviewer"),
  "interviewer-thank-you": toOwner("interviewer"),

  "client-offer-deadline": toOwner("client"),

  "referrer-thanks": toOwner("referrer"),
  "referrer-next-step": toOwner("referrer"),
  "referrer-points-earned": toOwner("referrer"),
  "referrer-steps-reported": toOwner("referrer"),
  "referrer-ended": toOwner("referrer"),
  "referrer-already-in-touch": toOwner("referrer"),
  "referrer-in-touch-again": toOwner("referrer"),
  "referrer-correction": toOwner("referrer"),
  "referrer-points-reversed": toOwner("referrer"),

  "recruiter-new-application": toAdmins("recruiter"),
  "recruiter-task": toAdmins("recruiter"),
  "recruiter-recorded-by-another": toAdmins("recruiter"),
  "recruiter-steps-reported": toAdmins("recruiter"),
  "recruiter-digest": toAdmins("recruiter"),
  "recruiter-overdue-weekly": toAdmins("recruiter"),
  "recruiter-promise-missed": toAdmins("recruiter"),
  "recruiter-silence": toAdmins("recruiter"),
  "recruiter-message": { audience: "recruiter", replyTo: "candidate" },
  "recruiter-mail-bounced": toAdmins("recruiter"),
  "recruiter-mail-suppressed": toAdmins("recruiter"),
  "recruiter-call-task": toAdmins("recruiter"),
  "recruiter-reopened": toAdmins("recruiter"),
  "recruiter-more-time-asked": toAdmins("recruiter"),
  "recruiter-offer-deadline": toAdmins("recruiter"),
  "recruiter-interview-time-set": toAdmins("recruiter"),
  "recruiter-interview-called-off": toAdmins("recruiter"),
  "recruiter-adjustment-asked": toAdmins("recruiter"),
  "recruiter-scorecards-in": toAdmins("recruiter"),
  "recruiter-meeting-unknown": toAdmins("recruiter"),
  "recruiter-scorecards-missing": toAdmins("recruiter"),
  "recruiter-report-refused": toAdmins("recruiter"),

  "manager-retention-check": toOwner("manager"),
  "hr-confirmation-requested": toAdmins("hr"),
  "hr-expert-not-prepared": toAdmins("hr"),
  "hr-consultation-outcome-unknown": toAdmins("hr"),
  "hr-retention-unknown": toOwner("hr"),
  "hr-silence": toAdmins("hr"),
  "hr-survey-contact": toAdmins("hr"),
  "hr-promises-missed-weekly": toAdmins("hr"),
  "admin-report-refused": toAdmins("admin"),
  "admin-mail-warned": toAdmins("admin"),
  "admin-mail-stopped": toAdmins("admin"),
  "privacy-removal-requested": toAdmins("privacy"),
  "privacy-erasure-asked": toAdmins("privacy"),
  "privacy-hold-review": toAdmins("privacy"),
  "finance-points-reversed-monthly": toAdmins("finance"),
} as const satisfies Readonly<Record<MailTemplate, MailTemplateFacts>>;

/**
 * Mails to candidates that lead to no other page than the one they are about, or to none at all: a code belongs to a page
 * that is open already, and who is being erased has no page any more.
 */
export const withoutOwnPage: ReadonlySet<MailTemplate> = new Set<MailTemplate>([
  "candidate-code",
  "candidate-survey",
  "candidate-erasure-asked",
  "candidate-erased",
  "candidate-retention-notice",
]);
