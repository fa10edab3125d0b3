import type { Referral as ReferralView } from "../../../shared/contracts/http/referrals.ts";
import type { Application } from "../../../shared/domain/application/state.ts";
import type { Referral, ReferralStatus } from "../../../shared/domain/lists/referral.ts";
import { firstName } from "../../../shared/domain/people/names.ts";
import type { Scheme } from "../../../shared/domain/points/scheme.ts";

/** Each status in a sentence. */
const messages: Readonly<Record<ReferralStatus, string>> = {
  "in-progress": "The application is in progress.",
  ended:
    "The application has ended this time. Thank you for introducing them; points already earned stay yours.",
  "no-further-points": "No further points.",
  completed: "Everything there was to earn is earned. Thank you for introducing them.",
};

/** What points are worth in a currency; a scheme without a value for it has none to show. */
export function worthOf(points: number, currency: string, pointValue: number) {
  return { amount: points * pointValue, currency, beforeTax: true as const };
}

/** A referral as its referrer reads it. `currency` is that of the place where the referrer works. */
export function referralView(
  application: Application,
  { status, steps }: Referral,
  about: { name: string | undefined; title: string | undefined; scheme: Scheme; currency: string },
): ReferralView {
  const { scheme, currency } = about;
  const worth = (points: number) => worthOf(points, currency, scheme.pointValue[currency] ?? 0);
  const sum = (state: "owed" | "pending") => {
    const points = steps
      .filter((step) => step.state === state)
      .reduce((total, step) => total + step.points, 0);
    return { points, worth: worth(points) };
  };
  return {
    applicationId: application.applicationId,
    firstName: about.name && firstName(about.name),
    job: { jobId: application.job.jobId, title: about.title },
    referredAt: application.receivedAt,
    status,
    message: messages[status],
    milestones: steps.map((step) => ({ ...step, worth: step.points > 0 ? worth(step.points) : undefined })),
    owed: sum("owed"),
    pending: sum("pending"),
  };
}
