import { useQuery } from "@tanstack/react-query";
import { read, type Reply } from "../api.ts";

export type Referral = Reply<"listReferrals">["items"][number];

/** All of the reader's referrals, newest first: there are as many as somebody has friends. */
export const useReferrals = () =>
  useQuery({
    queryKey: ["referrals"],
    queryFn: async ({ signal }) => {
      const items: Referral[] = [];
      let cursor: string | undefined;
      do {
        const page = await read("listReferrals", { query: { limit: 50, cursor }, signal });
        items.push(...page.items);
        cursor = page.nextCursor;
      } while (cursor !== undefined);
      return items;
    },
  });
