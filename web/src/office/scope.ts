/** What the addresses of this area's pages may say. */
export const periods = ["quarter", "year"] as const;
export const groupings = ["organisation", "site"] as const;
/** How many days ahead the list of what is erased next looks. */
export const aheads = ["7", "30", "90", "365"] as const;
export type Ahead = (typeof aheads)[number];
