/** Which talks the agenda shows, as its address says; those that are still to come unless said. */
export const agendaParts = ["coming", "past"] as const;
export type AgendaPart = (typeof agendaParts)[number];
