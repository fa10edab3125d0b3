import type { Client, Job, Organisation, Site } from "../domain/organisation/organisation.ts";
import type { Scheme } from "../domain/points/scheme.ts";
import type { Track } from "../domain/track/track.ts";

/** Settings as commands read them. Tracks and schemes never change once published, so a warm function keeps them. */
export interface Settings {
  organisation(organisation: string): Promise<Organisation | undefined>;
  site(organisation: string, siteId: string): Promise<Site | undefined>;
  job(organisation: string, jobId: string): Promise<Job | undefined>;
  client(organisation: string, clientId: string): Promise<Client | undefined>;
  track(organisation: string, version: number): Promise<Track>;
  scheme(organisation: string, version: number): Promise<Scheme>;
}
