import { infiniteQueryOptions } from "@tanstack/react-query";
import { read } from "../api.ts";
import { meQuery } from "../me.tsx";
import { queries } from "../queries.ts";
import { session } from "../session/session.ts";
import { queryOf, type ListSearch } from "./list-search.ts";
import { readNamesAhead } from "./names.ts";

/** The pages of the list that an address asks for. */
export const listQuery = (search: ListSearch) =>
  infiniteQueryOptions({
    queryKey: ["applications", queryOf(search)],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam: cursor, signal }) =>
      read("listApplications", { query: { ...queryOf(search), cursor }, signal }),
    getNextPageParam: ({ nextCursor }) => nextCursor,
    staleTime: 5_000,
  });

/** Rows and names are asked for together with who one is, not after each other: on a phone each way takes its while. */
export function readListAhead(search: ListSearch): void {
  if (!session.accessToken()) return;
  void queries.prefetchInfiniteQuery(listQuery(search));
  void queries.prefetchQuery(meQuery).then(() => {
    const me = queries.getQueryData(meQuery.queryKey);
    if (me) readNamesAhead(me);
  });
}
