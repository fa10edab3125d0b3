import type { Reply } from "../api.ts";
import { oneOf, present, text } from "../search.ts";

export const states = ["live", "archived", "hired"] as const;
export const statuses = ["overdue", "with-us", "with-candidate"] as const;
export const sorts = ["updated", "received", "name"] as const;

/** Which applications are listed, as it stands in the list's address: it can be sent, kept and gone back to. */
export interface ListSearch {
  /** Live unless said. */
  readonly state?: (typeof states)[number];
  readonly site?: string;
  readonly job?: string;
  readonly milestone?: string;
  /** Only live ones have one. */
  readonly status?: (typeof statuses)[number];
  /** Latest change first unless said; a search answers in name order. */
  readonly sort?: (typeof sorts)[number];
  /** Beginnings of words of a candidate's or referrer's name. */
  readonly q?: string;
}

export const listSearch = (search: Record<string, unknown>): ListSearch =>
  present({
    state: oneOf(states, search["state"]),
    site: text(search["site"]),
    job: text(search["job"]),
    milestone: text(search["milestone"]),
    status: oneOf(statuses, search["status"]),
    sort: oneOf(sorts, search["sort"]),
    q: text(search["q"])?.slice(0, 80),
  });

/** A search needs a letter or a digit; before there is one, all are shown. */
const searchable = (q: string | undefined): string | undefined =>
  q !== undefined && /[\p{L}\p{N}]/u.test(q) ? q : undefined;

export function queryOf({ state = "live", site, job, milestone, status, sort, q }: ListSearch) {
  const searched = searchable(q);
  return {
    state,
    siteId: site,
    jobId: job,
    milestone,
    status: state === "live" ? status : undefined,
    q: searched,
    sort: searched === undefined ? sort : undefined,
  };
}

export type SavedView = Reply<"getSavedViews">["items"][number];

/** What a saved view leads to, and the other way round: everything but what is searched for. */
export const searchOf = ({ state, siteId, jobId, milestone, status, sort }: SavedView): ListSearch =>
  present({ state: state === "live" ? undefined : state, site: siteId, job: jobId, milestone, status, sort });

export const viewOf = (
  name: string,
  { state, site, job, milestone, status, sort }: ListSearch,
): SavedView => ({
  name,
  ...present({ state, siteId: site, jobId: job, milestone, status, sort }),
});

/** How many filters are on, besides the state and the search. */
export const filtersOn = ({ site, job, milestone, status }: ListSearch): number =>
  [site, job, milestone, status].filter((each) => each !== undefined).length;
