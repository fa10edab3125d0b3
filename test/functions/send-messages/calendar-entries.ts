import assert from "node:assert/strict";
import ICAL from "ical.js";
import PostalMime from "postal-mime";
import type { SendRawEmailCommand, SESClient } from "@aws-sdk/client-ses";
import { createMailer } from "../../../shared/adapters/ses/mailer.ts";
import type { Mail } from "../../../shared/ports/messages.ts";
import type { Office } from "./office.ts";

/** What calendars make of the invitations that were sent. */

/** Mail as it goes over the wire. */
async function wire(mail: Mail) {
  const sent: Uint8Array[] = [];
  const client = {
    send: ({ input }: SendRawEmailCommand) => {
      sent.push(input.RawMessage?.Data ?? new Uint8Array());
      return Promise.resolve({ MessageId: "1" });
    },
  } as unknown as SESClient;
  await createMailer(client, { from: "hello@mail.acme.example", configurationSet: "mail" }).send(mail);
  const raw = Buffer.from(sent[0] ?? []).toString();
  const methods = [...raw.matchAll(/text\/calendar;[^]*?method=(\w+)/g)].map(([, method]) => method);
  const parsed = await PostalMime.parse(sent[0] ?? new Uint8Array());
  const files = parsed.attachments.filter(({ mimeType }) => /calendar|ics/.test(mimeType));
  return { methods, files: files.map(({ content }) => textOf(content)), parsed };
}

const textOf = (content: string | ArrayBuffer | Uint8Array): string =>
  typeof content === "string" ? content : new TextDecoder().decode(content);

export interface Entry {
  readonly method: string;
  readonly uid: string;
  readonly sequence: number;
  readonly starts: string;
  readonly attendee: string;
  readonly organiser: string;
}

function entryOf(text: string): Entry {
  const calendar = new ICAL.Component(ICAL.parse(text) as never);
  const component = calendar.getFirstSubcomponent("vevent");
  assert.ok(component);
  const event = new ICAL.Event(component);
  return {
    method: String(calendar.getFirstPropertyValue("method")),
    uid: event.uid,
    sequence: event.sequence,
    starts: event.startDate.toJSDate().toISOString(),
    attendee: String(event.attendees[0]?.getFirstValue()).toLowerCase(),
    organiser: String(event.organizer).toLowerCase(),
  };
}

/** The entries that a mailbox was sent, in order, from the composed messages. */
export async function entriesFor(room: Office, address: string): Promise<Entry[]> {
  const entries: Entry[] = [];
  for (const mail of room.mailer.sent.filter(({ to, calendar }) => calendar && to.address === address)) {
    const { methods, files } = await wire(mail);
    const [first, ...same] = files.map(entryOf);
    assert.ok(first, "the calendar part can be read");
    for (const other of same) assert.deepEqual(other, first);
    assert.ok(
      methods.length > 0 && methods.every((method) => method === first.method),
      "METHOD in both places",
    );
    entries.push(first);
  }
  return entries;
}

/** What a calendar shows in the end: by UID, the higher SEQUENCE wins, a CANCEL removes (RFC 5546). */
export function shown(entries: readonly Entry[]): string[] {
  const calendar = new Map<string, Entry>();
  for (const entry of entries)
    if (entry.sequence >= (calendar.get(entry.uid)?.sequence ?? 0)) calendar.set(entry.uid, entry);
  return [...calendar.values()].filter(({ method }) => method !== "CANCEL").map(({ starts }) => starts);
}
