import * as z from "zod/mini";
import { contract } from "./contract.ts";

const tag = "Summaries by mail";
const page = "text/html; charset=utf-8";

/** Programs that check or count links add to them; nothing of it is read. */
const whatWasAdded = z.object({});

export const summaryContracts = {
  showSummaryChoices: contract({
    summary: "See which regular summaries one gets by mail",
    description:
      "The page that a summary leads to. The token of the address stands for its reader and nothing else; no sign-in. Reading changes nothing. 404 for a token that is nobody's.",
    tag,
    query: whatWasAdded,
    reply: { status: 200, contentType: page },
  }),
  chooseSummary: contract({
    summary: "Do without a kind of summary, or get it again",
    description:
      "What mail programmes post to for their reader (RFC 8058, `List-Unsubscribe=One-Click`), and the buttons of the page. Without `wanted` the kind in the address is not sent any more. The same twice is harmless.",
    tag,
    body: z.object({ wanted: z.optional(z.enum(["yes", "no"])) }),
    form: true,
    query: whatWasAdded,
    reply: { status: 200, contentType: page },
  }),
};
