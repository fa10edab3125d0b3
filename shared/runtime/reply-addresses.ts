import type { ApplicationFacts } from "../domain/application/state.ts";
import type { ReplyAddresses } from "../ports/reply-addresses.ts";
import { keyedHash } from "./hashing.ts";

/**
 * Where a candidate's reply to a mail of ours goes: `reply+<token>@<domain>`. Whoever knows the address can write to the
 * contact of one application, and nothing else. The token derives from organisation and application, so that every mail
 * about it holds the same one and nobody has to keep it; kept is only a keyed hash, until the person is erased.
 *
 * It is made of what mail systems leave alone: a local part below 64 characters, letters whose case says nothing, digits.
 */

const alphabet = "abcdefghijklmnopqrstuvwxyz234567";
/** 160 bits, five to a character. */
const tokenLength = 32;

type Owner = Pick<ApplicationFacts, "organisation" | "applicationId">;

/** Addresses are handed out where the deployment receives mail, and only there. */
export interface ReplyAddressing {
  readonly addresses: Pick<ReplyAddresses, "keep">;
  /** The domain that mail is received for; `undefined` where none is. */
  readonly domain: string | undefined;
}

/** The address for replies about this application, kept from now on; nothing where no mail is received. */
export async function replyAddress(
  application: Owner,
  secret: string,
  { addresses, domain }: ReplyAddressing,
): Promise<string | undefined> {
  if (domain === undefined) return undefined;
  const { organisation, applicationId } = application;
  const token = tokenOf(application, secret);
  await addresses.keep(replyHash(token, secret), { organisation, applicationId });
  return `reply+${token}@${domain}`;
}

/** Under what an application's reply address is kept. */
export const replyHashOf = (application: Owner, secret: string): string =>
  replyHash(tokenOf(application, secret), secret);

export const replyHash = (token: string, secret: string): string =>
  keyedHash(secret, "reply-address-kept", token);

/** The tokens of all reply addresses in a text of addresses, each once, however it writes them. */
export function replyTokens(text: string, domain: string): string[] {
  const written = text.toLowerCase().matchAll(/reply\+([a-z2-7]+)@([a-z0-9.-]+)/g);
  const ours = [...written].filter(
    ([, token = "", at]) => token.length === tokenLength && at === domain.toLowerCase(),
  );
  return [...new Set(ours.map(([, token = ""]) => token))];
}

function tokenOf({ organisation, applicationId }: Owner, secret: string): string {
  const bytes = Buffer.from(keyedHash(secret, "reply-address", organisation, applicationId), "base64url");
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, "0")).join("");
  return Array.from(
    { length: tokenLength },
    (_, index) => alphabet[Number.parseInt(bits.slice(index * 5, index * 5 + 5), 2)],
  ).join("");
}
