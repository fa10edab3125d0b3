import * as z from "zod/mini";
import type { Application } from "../application/state.ts";
import { Day } from "../ids.ts";
import { HeldItem, standingHolds } from "../personal-data/holds.ts";
import { retentionPlan } from "../personal-data/retention.ts";

/** What becomes of the details of a closed application's person, and on which days of the site. */
export const retentionFields = () => ({
  country: z.string(),
  closedOn: Day,
  /** The last day of the candidate's consent to be kept. */
  keptUntil: z.optional(Day),
  restrictOn: z.optional(Day),
  noticeOn: z.optional(Day),
  eraseOn: Day,
  /** What privacy holds of it, which stays when the rest is erased. */
  held: z.optional(z.array(HeldItem)),
});
export const RowRetention = z.lazy(() => z.object(retentionFields()));
export type RowRetention = z.infer<typeof RowRetention>;

/** Nothing for an application that is live, part of another, or whose person is being erased. */
export function rowRetention(application: Application): RowRetention | undefined {
  const plan = retentionPlan(application);
  if (!plan) return undefined;
  const held = standingHolds(application.holds).flatMap(({ items }) => items);
  const { closedOn, keptUntil, restrictOn, noticeOn, eraseOn } = plan;
  return {
    country: application.site.country,
    closedOn,
    ...(keptUntil === undefined ? {} : { keptUntil }),
    ...(restrictOn === undefined ? {} : { restrictOn }),
    ...(noticeOn === undefined ? {} : { noticeOn }),
    eraseOn,
    ...(held.length === 0 ? {} : { held }),
  };
}

/** What happens next to kept details: hr and privacy alone read them, the candidate is told, the person is erased. */
export const RetentionStep = z.enum(["restricted", "notice", "erased"]);

/** One step that lies ahead. It names an application, and nobody. */
export interface ListedRetention extends RowRetention {
  readonly on: string;
  readonly step: z.infer<typeof RetentionStep>;
  readonly applicationId: string;
  readonly siteId: string;
}

/** The steps that lie ahead of a row. */
export function listedRetention({
  applicationId,
  siteId,
  retention,
}: Pick<ListedRetention, "applicationId" | "siteId"> & {
  readonly retention?: RowRetention | undefined;
}): ListedRetention[] {
  if (!retention) return [];
  const step = (name: ListedRetention["step"], on: string | undefined): ListedRetention[] =>
    on === undefined ? [] : [{ ...retention, on, step: name, applicationId, siteId }];
  return [
    ...step("restricted", retention.restrictOn),
    ...step("notice", retention.noticeOn),
    ...step("erased", retention.eraseOn),
  ];
}
