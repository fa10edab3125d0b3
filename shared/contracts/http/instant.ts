import * as z from "zod/mini";

/** An instant as callers write it: ISO 8601 with a zone. It is kept in UTC. */
export const InstantInput = z.pipe(
  z.iso.datetime({ offset: true, error: "Write an instant with its zone, such as 2026-11-24T09:30:00Z." }),
  z.transform((text: string) => new Date(text).toISOString()),
);
