import { queryOptions } from "@tanstack/react-query";
import { configuration } from "../session/configuration.ts";
import { personas } from "../session/session.ts";

/** How one signs in here. */
export const configured = queryOptions({ queryKey: ["configuration"], queryFn: configuration });

/** Whom one can be, on one machine. */
export const known = queryOptions({ queryKey: ["personas"], queryFn: personas });
