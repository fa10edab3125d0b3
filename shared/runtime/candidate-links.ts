import type { ApplicationEvent } from "../domain/application/events.ts";
import type { ApplicationFacts, History } from "../domain/application/state.ts";
import { addDays } from "../domain/calendar/days.ts";
import type { CandidateLinks } from "../ports/candidate-links.ts";
import type { FactStore } from "../ports/facts.ts";
import { keyedHash } from "./hashing.ts";
import { applicationStream, historyOf } from "./history.ts";
import { ProblemError } from "./problems.ts";

/**
 * A candidate's link to their own application: whoever holds it reads the least there is to read. Its token is
 * `<organisation>.<random>`; the random part derives from organisation, application and the link's generation, so
 * that a mail written twice holds the same link and nobody has to keep it. Kept is only a keyed hash.
 */

/** Days a link opens after it was last handed out. A mail that carries it hands it out again. */
const openDays = 180;

const tokenShape = /^(org_[A-Za-z0-9]{1,40})\.([A-Za-z0-9_-]{43})$/;

export interface LinkMaking {
  readonly links: Pick<CandidateLinks, "keep">;
  readonly secret: string;
  /** `https://host`, no slash at the end. */
  readonly publicUrl: string;
}

/** The link that opens this application from now on, at one of its pages; to be shown to nobody but its candidate, and never logged. */
export async function candidateLink(
  application: Pick<ApplicationFacts, "organisation" | "applicationId" | "access">,
  now: string,
  { links, secret, publicUrl }: LinkMaking,
  part: CandidatePart = "",
): Promise<{ url: string; expiresAt: string }> {
  const { organisation, applicationId } = application;
  const { generation } = application.access;
  const random = randomOf(secret, organisation, applicationId, generation);
  const expiresAt = `${addDays(now.slice(0, 10), openDays)}${now.slice(10)}`;
  await links.keep(organisation, hashOf(secret, random), { applicationId, generation, expiresAt });
  return { url: `${publicUrl}${pageAddress(`${organisation}.${random}`, part)}`, expiresAt };
}

/** The candidate's pages, by what follows the token in their addresses. */
export type CandidatePart = "" | "/interview" | "/expectations" | "/data" | "/message" | "/survey";

/** Where a page of the candidate's is, on our own host. */
export const pageAddress = (token: string, part: CandidatePart): string => `/candidate/${token}${part}`;

const randomOf = (secret: string, organisation: string, applicationId: string, generation: number): string =>
  keyedHash(secret, "candidate-link", organisation, applicationId, String(generation));

const hashOf = (secret: string, random: string): string => keyedHash(secret, "candidate-link-kept", random);

/** The hashes under which the links of an application were kept, of every generation there was. */
export const linkHashes = (
  {
    organisation,
    applicationId,
    access,
  }: Pick<ApplicationFacts, "organisation" | "applicationId" | "access">,
  secret: string,
): string[] =>
  Array.from({ length: access.generation }, (_, index) =>
    hashOf(secret, randomOf(secret, organisation, applicationId, index + 1)),
  );

export interface LinkOpening {
  readonly links: Pick<CandidateLinks, "find">;
  readonly facts: Pick<FactStore<ApplicationEvent>, "read">;
  readonly secret: string;
}

/** What a link opened: whose application it is, as it stands. */
export interface Opened {
  readonly organisation: string;
  readonly applicationId: string;
  /** Of the link. A command compares it with the application's own on what it reads. */
  readonly generation: number;
  readonly history: History;
}

const nobody = "org_none";
const noLink = { applicationId: "app_none", generation: 0, expiresAt: "" } as const;

/**
 * The application that a token opens.
 *
 * @throws 401 `link-not-valid` where it opens nothing, `link-ended` where it was revoked or not used for long.
 */
export async function openLink(
  token: string,
  now: string,
  { links, facts, secret }: LinkOpening,
): Promise<Opened> {
  const [, organisation = nobody, random = ""] = tokenShape.exec(token) ?? [];
  const link = await links.find(organisation, hashOf(secret, random));
  // As much is read for a link that opens nothing as for one that does: how long the answer takes tells nothing.
  const { applicationId, generation, expiresAt } = link ?? noLink;
  const history = historyOf(await facts.read(applicationStream(organisation, applicationId)));
  if (!link || history.state.status === "none") throw linkNotValid();
  if (expiresAt <= now) throw linkEnded();
  checkGeneration(history.state, generation);
  return { organisation, applicationId, generation, history };
}

/** @throws 401 `link-ended` where a link of this generation opens the application no more. */
export function checkGeneration({ access }: Pick<ApplicationFacts, "access">, generation: number): void {
  if (access.generation !== generation) throw linkEnded();
}

const challenge = { "www-authenticate": "Bearer" };

const linkNotValid = () =>
  new ProblemError(
    401,
    "link-not-valid",
    "This link opens nothing. Use the link of your latest mail from us.",
    {
      headers: challenge,
    },
  );

const linkEnded = () =>
  new ProblemError(
    401,
    "link-ended",
    "This link opens nothing any more. Use the link of your latest mail, or ask your contact person for a new one.",
    { headers: challenge },
  );
