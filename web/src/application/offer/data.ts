import { useQuery } from "@tanstack/react-query";
import { read, readAll } from "../../api.ts";
import { useMay } from "../../me.tsx";
import type { Card } from "../data.ts";

export type Offer = Card["offers"][number];
export type Version = Offer["versions"][number];
export type Figures = NonNullable<Version["figures"]>;
export type Terms = Figures["terms"];

/** The queue and the shortlists: read again after whatever changes an offer. */
export const queueKey = ["offers"];
export const shortlistKey = (jobId: string) => ["shortlist", jobId];

/** The one on which something can still happen. */
export const isOpen = ({ status }: Offer): boolean =>
  status === "draft" || status === "told" || status === "sent" || status === "negotiating";

export const wasTold = ({ versions }: Offer): boolean => versions.length > 0;

/** The version that the candidate can say yes to: the employer's last one. */
export const employersLast = ({ versions }: Offer): Version | undefined =>
  versions.findLast(({ proposedBy }) => proposedBy === "employer");

/** As it is to be read: a first figure that held an error is read from its correction. */
export const figuresOf = ({ figures, correction }: Version): Figures | undefined =>
  correction?.figures ?? figures;

/** The last figures on the table, whoever put them there: where what the candidate asks for begins. */
export const termsOnTable = ({ versions }: Offer): Terms | undefined => {
  const last = versions.at(-1);
  return last && figuresOf(last)?.terms;
};
/** Where the employer's next figures begin: the draft, which the candidate knows nothing of, else those on the table. */
export const nextTerms = (offer: Offer): Terms | undefined => offer.draft?.terms ?? termsOnTable(offer);

/** What would be recorded as skipped if the offer moves now: the milestones before it that nobody recorded. */
export const impliedNow = ({ allowedOutcomes }: Card) =>
  allowedOutcomes.find(({ milestone }) => milestone === "offer")?.effects.implies ?? [];

export function useSites() {
  const may = useMay();
  return useQuery({
    queryKey: ["listSites"],
    enabled: may("listSites"),
    queryFn: ({ signal }) => readAll("listSites", signal),
    staleTime: 5 * 60_000,
  });
}

export function useJob(jobId: string) {
  const may = useMay();
  return useQuery({
    queryKey: ["job", jobId],
    enabled: may("getJob"),
    queryFn: ({ signal }) => read("getJob", { path: { id: jobId }, signal }),
    staleTime: 5 * 60_000,
  });
}
