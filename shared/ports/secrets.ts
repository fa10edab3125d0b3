export class NoSuchSecret extends Error {}

/** Secrets that an organisation gave us for what it connects. They are asked for when they are needed. */
export interface OrganisationSecrets {
  /** @throws NoSuchSecret where there is none by this name. */
  read(organisation: string, name: string): Promise<string>;
}
