import { queryOptions } from "@tanstack/react-query";
import { queries } from "../queries.ts";
import { configuration } from "../session/configuration.ts";
import { personas } from "../session/session.ts";

/** How one signs in here. */
export const configured = queryOptions({ queryKey: ["configuration"], queryFn: configuration });

/** Whom one can be, on one machine. */
export const known = queryOptions({ queryKey: ["personas"], queryFn: personas });

/** What the sign-in page shows is asked for while the page itself is still to be drawn. */
export async function readWaysInAhead(): Promise<void> {
  await queries.prefetchQuery(configured);
  if (queries.getQueryData(configured.queryKey)?.signIn !== "personas") return;
  await Promise.all([import("./personas.tsx"), queries.prefetchQuery(known)]);
}
