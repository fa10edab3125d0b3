/** Mails as real programmes write them, after SES has put its own headers in front. */

export interface Written {
  readonly to?: string;
  readonly from?: string;
  /** Header lines of the programme's own. */
  readonly headers?: readonly string[];
  /** What SES says. */
  readonly spam?: string;
  readonly virus?: string;
  readonly returnPath?: string;
  /** Whether the address is only on the envelope, which SES writes into its own header. */
  readonly envelopeOnly?: boolean;
}

const lines = (...all: readonly string[]): string => all.join("\r\n");

/** A mail of these headers and body. */
export function mailOf(to: string, body: string | Buffer, written: Written = {}): Buffer {
  const { from = "Sam Okafor <sam@people.example>", spam = "PASS", virus = "PASS" } = written;
  const { headers = ["Content-Type: text/plain; charset=utf-8"], returnPath = "sam@people.example" } =
    written;
  const head = [
    `Return-Path: <${returnPath}>`,
    "Received: from mail.people.example (mail.people.example [192.0.2.7])",
    " by inbound-smtp.eu-west-1.amazonaws.com with SMTP id 7k2m",
    ` for ${to}; Tue, 03 Mar 2026 16:00:00 +0000 (UTC)`,
    `X-SES-Spam-Verdict: ${spam}`,
    `X-SES-Virus-Verdict: ${virus}`,
    `From: ${from}`,
    `To: ${written.envelopeOnly ? "undisclosed-recipients:;" : (written.to ?? `"Rita Recruiter (Acme)" <${to}>`)}`,
    "Subject: Re: Your interview",
    ...(headers.some((each) => /^message-id:/i.test(each)) ? [] : ["Message-ID: <one@people.example>"]),
    "MIME-Version: 1.0",
    ...headers,
  ];
  return Buffer.concat([Buffer.from(`${lines(...head)}\r\n\r\n`), Buffer.from(body)]);
}

const multipart = (boundary: string, ...parts: readonly string[]): string =>
  `${parts.map((part) => `--${boundary}\r\n${part}`).join("\r\n")}\r\n--${boundary}--\r\n`;

/** Gmail on the web: both parts, its attribution broken over two lines, its quote marked. */
export const gmail = (to: string): Buffer =>
  mailOf(
    to,
    multipart(
      "000000000000a1b2c3",
      lines(
        'Content-Type: text/plain; charset="UTF-8"',
        "Content-Transfer-Encoding: quoted-printable",
        "",
        "Yes, Thursday at 10 works for me. Is there parking =E2=80=93 or better the=",
        " bus?",
        "",
        "Sam",
        "",
        "On Tue, 3 Mar 2026 at 15:02, Rita Recruiter at Acme <hello@milepost.example>",
        "wrote:",
        "",
        "> Hello Sam,",
        ">",
        "> You will hear from Rita by Thursday.",
        "",
      ),
      lines(
        'Content-Type: text/html; charset="UTF-8"',
        "",
        '<div dir="ltr">Yes, Thursday at 10 works for me.</div>',
        "",
      ),
    ),
    { headers: ['Content-Type: multipart/alternative; boundary="000000000000a1b2c3"'] },
  );

/** Outlook in Dutch: HTML alone, the mail before it unmarked below a block of heads. */
export const outlook = (to: string): Buffer =>
  mailOf(
    to,
    lines(
      '<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p.MsoNormal {margin:0cm}</style></head>',
      '<body lang="NL"><div class="WordSection1">',
      '<p class="MsoNormal">Goedemiddag, d&eacute; tijd komt mij goed uit.<o:p></o:p></p>',
      '<p class="MsoNormal">Met vriendelijke groet,<br>Sam</p>',
      '<div style="border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0cm 0cm 0cm">',
      '<p class="MsoNormal"><b>Van:</b> Rita Recruiter bij Acme &lt;hello@milepost.example&gt;<br>',
      "<b>Verzonden:</b> dinsdag 3 maart 2026 15:02<br><b>Aan:</b> Sam Okafor<br>",
      "<b>Onderwerp:</b> Uw gesprek</p></div>",
      '<p class="MsoNormal">Beste Sam, je hoort donderdag van Rita.</p></div></body></html>',
    ),
    { headers: ["Content-Type: text/html; charset=utf-8", "X-Mailer: Microsoft Outlook 16.0"] },
  );

/** Apple Mail on a telephone, with a photograph that nobody takes over. */
export const appleMail = (to: string): Buffer =>
  mailOf(
    to,
    multipart(
      "Apple-Mail-1F2E3D",
      lines(
        "Content-Type: text/plain; charset=utf-8",
        "Content-Transfer-Encoding: quoted-printable",
        "",
        "Here is my certificate.",
        "",
        "Sent from my iPhone",
        "",
        "> On 3 Mar 2026, at 15:02, Rita Recruiter at Acme <hello@milepost.example> wrote:",
        ">=20",
        "> =EF=BB=BF",
        "> Please send us your certificate.",
        "",
      ),
      lines(
        "Content-Type: image/jpeg; name=certificate.jpg",
        "Content-Disposition: attachment; filename=certificate.jpg",
        "Content-Transfer-Encoding: base64",
        "",
        "/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAAMCAgICAgMCAgID",
        "",
      ),
    ),
    {
      headers: [
        "Content-Type: multipart/mixed; boundary=Apple-Mail-1F2E3D",
        "X-Mailer: iPhone Mail (23A341)",
      ],
    },
  );

/** 「はい、大丈夫です。」 and a quote, in ISO-2022-JP as Japanese telephones still write it. */
export const japanese = (to: string): Buffer =>
  mailOf(
    to,
    Buffer.concat([
      Buffer.from('\u001b$B$O$$!"Bg>fIW$G$9!#\u001b(B\r\n\r\n', "latin1"),
      Buffer.from(
        "2026\u001b$BG/\u001b(B3\u001b$B7n\u001b(B3\u001b$BF|\u001b(B 15:02 Rita <hello@milepost.example>:\r\n",
        "latin1",
      ),
      Buffer.from("> \u001b$B:YLn$5$s\u001b(B\r\n", "latin1"),
    ]),
    { headers: ["Content-Type: text/plain; charset=ISO-2022-JP", "Content-Transfer-Encoding: 7bit"] },
  );

/** HTML that would do harm where it is shown as it is. */
export const hostile = (to: string): Buffer =>
  mailOf(
    to,
    `<p onclick="steal()">Hello <img src="https://spy.example/x.gif"> &lt;script&gt;alert(1)&lt;/script&gt;</p><script>alert(2)</script><style>p{}</style><a href="javascript:alert(3)">look</a><iframe src="https://spy.example">`,
    { headers: ["Content-Type: text/html; charset=utf-8"] },
  );

/** Exchange and Gmail on holiday, a list, a bounce and a programme that says so in its own way. */
export const automatic = (to: string): readonly [string, Buffer][] => [
  [
    "Exchange's out of office",
    mailOf(to, "I am away until Monday.", {
      headers: [
        "Auto-Submitted: auto-generated",
        "X-Auto-Response-Suppress: All",
        "Content-Type: text/plain",
      ],
    }),
  ],
  [
    "Gmail's vacation responder",
    mailOf(to, "I am on holiday.", {
      headers: [
        "Auto-Submitted: auto-replied",
        "Precedence: bulk",
        "X-Autoreply: yes",
        "Content-Type: text/plain",
      ],
    }),
  ],
  ["a bulk mail", mailOf(to, "News!", { headers: ["Precedence: bulk", "Content-Type: text/plain"] })],
  [
    "an older responder",
    mailOf(to, "Away.", { headers: ["X-Autorespond: yes", "Content-Type: text/plain"] }),
  ],
  ["a bounce", mailOf(to, "It did not arrive.", { returnPath: "" })],
  [
    "a delivery report",
    mailOf(to, multipart("r", lines("Content-Type: text/plain", "", "It did not arrive.", "")), {
      headers: ["Content-Type: multipart/report; report-type=delivery-status; boundary=r"],
    }),
  ],
];
