/**
 * The runner's two pages: what runs here, and the mailbox. Plain HTML, no script, readable in light and dark. A mail is
 * shown in a frame that may run nothing either.
 */
import type { Mail } from "./mail.ts";
import type { LocalStack } from "./local-stack.ts";

const escapes: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};
const escape = (text: string) => text.replace(/[&<>"']/g, (character) => escapes[character] ?? character);

const style = `
:root { color-scheme: light dark; --ink: #1d2530; --soft: #5c6a7a; --line: #dde3ea; --paper: #fff; --ground: #f4f6f9;
  --accent: #0b6e4f; --mark: #e3f3ec; --warn: #a33; }
@media (prefers-color-scheme: dark) { :root { --ink: #e6ebf1; --soft: #9aa8b8; --line: #2d3743; --paper: #171d25;
  --ground: #10151b; --accent: #5fd0a5; --mark: #1b3229; --warn: #f08a8a; } }
* { box-sizing: border-box; }
body { margin: 0; font: 16px/1.5 system-ui, sans-serif; color: var(--ink); background: var(--ground); }
a { color: var(--accent); }
header { padding: 1rem 1.5rem; background: var(--paper); border-bottom: 1px solid var(--line);
  display: flex; gap: 1.5rem; align-items: baseline; flex-wrap: wrap; }
header h1 { font-size: 1.15rem; margin: 0; }
header span { color: var(--soft); }
main { max-width: 60rem; margin: 1.5rem auto; padding: 0 1.5rem; }
section, article { background: var(--paper); border: 1px solid var(--line); border-radius: .6rem; padding: 1rem 1.25rem; margin-bottom: 1.25rem; }
h2 { font-size: 1rem; margin: 0 0 .6rem; }
table { border-collapse: collapse; width: 100%; } th, td { text-align: left; padding: .35rem .6rem .35rem 0; border-bottom: 1px solid var(--line); vertical-align: top; }
th { font-weight: 600; color: var(--soft); font-size: .85rem; } tr:last-child td { border-bottom: 0; }
code, pre { font: .85rem/1.5 ui-monospace, monospace; } pre { overflow-x: auto; white-space: pre-wrap; overflow-wrap: anywhere; margin: 0; }
.mailbox { display: grid; grid-template-columns: minmax(17rem, 24rem) 1fr; min-height: calc(100vh - 4rem); }
.mailbox nav { background: var(--paper); border-right: 1px solid var(--line); }
.mailbox nav a { display: block; padding: .7rem 1.25rem; border-bottom: 1px solid var(--line); color: inherit; text-decoration: none; }
.mailbox nav a:hover, .mailbox nav a:focus-visible { background: var(--mark); }
.mailbox nav a[aria-current] { background: var(--mark); box-shadow: inset 4px 0 var(--accent); }
.mailbox nav strong { display: block; } .mailbox nav small, .meta { color: var(--soft); }
.mailbox article { margin: 1.25rem; align-self: start; min-width: 0; }
.bounced, .complained { color: var(--warn); font-weight: 600; }
iframe { width: 100%; height: 60vh; border: 1px solid var(--line); border-radius: .4rem; background: #fff; }
details { margin-top: 1rem; } summary { cursor: pointer; font-weight: 600; }
form { display: flex; gap: .5rem; padding: .7rem 1.25rem; border-bottom: 1px solid var(--line); }
select, button, textarea { font: inherit; color: inherit; background: var(--ground); border: 1px solid var(--line); border-radius: .4rem; padding: .25rem .5rem; }
select, textarea { flex: 1; min-width: 0; }
@media (max-width: 48rem) {
  .mailbox { grid-template-columns: minmax(0, 1fr); }
  .mailbox nav { border-right: 0; border-bottom: 1px solid var(--line); max-height: 55vh; overflow-y: auto; overflow-wrap: anywhere; }
  main, .mailbox article { margin: 1rem 0; padding: 0 .75rem; }
  .mailbox article { margin: .75rem; padding: 1rem; }
  .rows, .rows tbody, .rows tr, .rows td { display: block; }
  .rows th { display: none; }
  .rows td { border: 0; padding: 0; overflow-wrap: anywhere; }
  .rows tr { border-bottom: 1px solid var(--line); padding: .5rem 0; }
}
`;

const page = (title: string, aside: string, body: string) => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(title)} · Milepost, local</title><link rel="icon" href="data:,"><style>${style}</style></head>
<body><header><h1>${escape(title)}</h1>${aside}</header>${body}</body></html>`;

const rows = (cells: readonly (readonly string[])[]) =>
  cells.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join("")}</tr>`).join("");

/** What runs here, who one can be, and where to look. */
export function indexPage(stack: LocalStack): string {
  const { system } = stack;
  const personas = stack.personas.map(({ id, name, organisation, roles, description }) =>
    [`<code>${escape(id)}</code>`, name, organisation, roles.join(", "), description].map((cell, index) =>
      index === 0 ? cell : escape(cell),
    ),
  );
  const functions = system.functions.map(({ name, memory, timeoutSeconds }) => [
    `<a href="/local/logs?function=${encodeURIComponent(name)}"><code>${escape(name)}</code></a>`,
    `${stack.invocations.get(name) ?? 0}`,
    `${memory} MB, ${timeoutSeconds} s`,
  ]);
  const queues = [...stack.queues.all.values()].map((queue) => {
    const { visible, inFlight, delayed } = queue.counts();
    return [`<code>${escape(queue.definition.name)}</code>`, `${visible}`, `${inFlight}`, `${delayed}`];
  });
  const first = stack.firstSteps.map(escape).join("\n");
  const now = new Date(stack.clock.now()).toISOString().slice(0, 19).replace("T", " ");
  return page(
    "Milepost",
    `<span>whole, on this machine · ${now} UTC on its clock · tables on ${stack.engineName}</span>`,
    `<main>
<section><h2>Look</h2><p><a href="/local/mailbox.html">Mailbox</a> (${stack.mailbox.length}) ·
<a href="/app/">members' pages</a> · <a href="/docs">API documentation</a> · <a href="/v1/openapi.json">OpenAPI</a> · <a href="/local/events">events</a> ·
<a href="/local/logs">logs</a> · <a href="/local/queues">queues</a> · <a href="/local/denied">denied calls</a> ·
<a href="/local/idle">at rest?</a></p></section>
<section><h2>People you can be</h2>${
      personas.length > 0
        ? `<table class="rows"><tr><th>persona</th><th>name</th><th>organisation</th><th>roles</th><th></th></tr>${rows(personas)}</table>`
        : `<p class="meta">Nobody yet. Create an organisation, then ask for a token by e-mail address.</p>`
    }</section>
<section><h2>First steps</h2><pre>${first}</pre></section>
<section><h2>Functions</h2><table class="rows"><tr><th>name</th><th>invoked</th><th>size, timeout</th></tr>${rows(functions)}</table></section>
<section><h2>Queues</h2><table class="rows"><tr><th>name</th><th>ready</th><th>in flight</th><th>delayed</th></tr>${rows(queues)}</table></section>
</main>`,
  );
}

const moment = (iso: string) => `${iso.slice(0, 10)} ${iso.slice(11, 16)} UTC`;

/** The mails, and whether somebody receives what is sent to an address. */
export interface MailboxShown {
  readonly mailbox: readonly Mail[];
  readonly receives: (address: string) => boolean;
}

/**
 * The mailbox, newest first, with one mail open: that of `id`, else the newest. `to` shows the mails of one recipient
 * only.
 */
export function mailboxPage(
  { mailbox, receives }: MailboxShown,
  { id, to }: { readonly id: string | null; readonly to: string | null },
): string {
  const shown = to ? mailbox.filter((mail) => mail.to === to) : mailbox;
  const chosen = shown.find((mail) => mail.id === id) ?? shown.at(-1);
  const only = to ? `to=${encodeURIComponent(to)}&` : "";
  const list = [...shown].reverse().map((mail) => {
    const current = mail === chosen ? ' aria-current="true"' : "";
    return `<a href="/local/mailbox.html?${escape(only)}id=${encodeURIComponent(mail.id)}#mail"${current}><strong>${escape(mail.subject)}</strong>
${escape(mail.to)}<br><small>${moment(mail.sentAt)}${deliveryNote(mail)}</small></a>`;
  });
  const count = to ? `${shown.length} of ${mailbox.length} sent` : `${mailbox.length} sent`;
  const aside = `<span>${count}</span><a href="/local/mailbox.html">newest</a><a href="/">what runs here</a>`;
  if (mailbox.length === 0)
    return page("Mailbox", aside, `<main><section>No mail has been sent yet.</section></main>`);
  const nobody = `<article class="chosen">No mail was sent to ${escape(to ?? "")}.</article>`;
  return page(
    "Mailbox",
    aside,
    `<div class="mailbox"><nav aria-label="Mails">${recipientForm(mailbox, to)}${list.join("")}</nav>${chosen ? mailArticle(chosen, receives) : nobody}</div>`,
  );
}

/** Whose mails are shown, to choose: a form, since the page runs no script. */
function recipientForm(mailbox: readonly Mail[], to: string | null): string {
  const recipients = [...new Set(mailbox.map((mail) => mail.to))].sort();
  const options = recipients.map(
    (address) =>
      `<option value="${escape(address)}"${address === to ? " selected" : ""}>${escape(address)}</option>`,
  );
  return `<form action="/local/mailbox.html"><select name="to" aria-label="Recipient"><option value="">everybody</option>${options.join("")}</select><button>Show</button></form>`;
}

const deliveryNote = ({ delivery }: Mail) =>
  delivery === "delivered" ? "" : ` <span class="${delivery}">${delivery}</span>`;

function mailArticle(mail: Mail, receives: MailboxShown["receives"]): string {
  const headers = rows(
    Object.entries(mail.headers).map(([name, value]) => [escape(name), `<code>${escape(value)}</code>`]),
  );
  const tags = Object.entries(mail.tags).map(([name, value]) => `${name}=${value}`);
  const attachments = mail.attachments.map(
    ({ filename, contentType, content, size }) =>
      `<li><a download="${escape(filename)}" href="data:${escape(contentType)};base64,${content}">${escape(filename || contentType)}</a> <span class="meta">${escape(contentType)}, ${size} bytes</span></li>`,
  );
  return `<article class="chosen" id="mail"><h2>${escape(mail.subject)}</h2>
<p class="meta">From ${escape(mail.from)}<br>To ${escape(mail.to)}<br>${moment(mail.sentAt)}${deliveryNote(mail)}</p>
${mail.html ? `<iframe sandbox="allow-same-origin" title="The mail as sent" srcdoc="${escape(mail.html)}"></iframe>` : ""}
${attachments.length > 0 ? `<p>Attached</p><ul>${attachments.join("")}</ul>` : ""}
${replyForm(mail, receives)}
<details${mail.html ? "" : " open"}><summary>Text part</summary><pre>${escape(mail.text)}</pre></details>
<details><summary>Headers</summary><table>${headers}</table></details>
${tags.length > 0 ? `<details><summary>Message tags</summary><pre>${escape(tags.join("\n"))}</pre></details>` : ""}
</article>`;
}

/** A reply as its reader would write it, where what they send is received here. */
function replyForm({ id, headers }: Mail, receives: MailboxShown["receives"]): string {
  const [, address = headers["reply-to"] ?? ""] = /<([^>]*)>/.exec(headers["reply-to"] ?? "") ?? [];
  if (!receives(address)) return "";
  return `<details><summary>Reply</summary><form class="reply" method="post" action="/local/mail"><input type="hidden" name="inReplyTo" value="${escape(id)}"><textarea name="text" rows="4" required aria-label="Your reply"></textarea><button>Send</button></form></details>`;
}
