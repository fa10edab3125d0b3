import * as z from "zod/mini";
import { MemberId, SiteId } from "../ids.ts";
import { Scheme } from "../points/scheme.ts";
import { Track } from "../track/track.ts";
import { Role } from "./organisation.ts";

/** Tracks and schemes are streams, one published version a fact, so that version n stands at place n. */
export const TrackPublished = z.object({ type: z.literal("TrackPublished"), document: Track });
export type TrackPublished = z.infer<typeof TrackPublished>;

export const SchemePublished = z.object({ type: z.literal("SchemePublished"), document: Scheme });
export type SchemePublished = z.infer<typeof SchemePublished>;

/** What figures and audits need of a membership: ids and choices. Names and addresses stay in `people`. */
const membership = {
  memberId: MemberId,
  roles: z.array(Role),
  siteIds: z.array(SiteId),
  homeSiteId: z.optional(SiteId),
  status: z.enum(["active", "left"]),
};

/** What can happen to the members of an organisation: one stream for all, which also puts their changes in order. */
export const MemberEvent = z.discriminatedUnion("type", [
  z.object({ type: z.literal("MemberAdded"), ...membership }),
  z.object({ type: z.literal("MemberChanged"), ...membership }),
  z.object({ type: z.literal("MemberLeft"), ...membership }),
]);
export type MemberEvent = z.infer<typeof MemberEvent>;

export const trackStream = (organisation: string): string => `${organisation}#track`;
export const schemeStream = (organisation: string): string => `${organisation}#scheme`;
export const membersStream = (organisation: string): string => `${organisation}#members`;
