import * as z from "zod/mini";
import { needsCode, SendMessage, Withdraw } from "./candidate-codes.ts";
import { CandidateState, candidateTag as tag } from "./candidate-views.ts";
import { contract } from "./contract.ts";

/** What candidates say about their application as a whole: a message, that they do not go on, that they are back. */
export const candidateCorrespondenceContracts = {
  sendMessage: contract({
    summary: "Write a message to your contact",
    description: `Also after the end. The next step is ours until it is answered, by the end of the next working day (\`answerBy\`). Three an hour. ${needsCode}`,
    tag,
    body: SendMessage,
    idempotencyKey: true,
    reply: { status: 200, schema: CandidateState },
  }),
  withdrawApplication: contract({
    summary: "Withdraw your application",
    description: `Until the first day. What was agreed on for later is called off, and an open offer is declined with it. ${needsCode}`,
    tag,
    body: Withdraw,
    idempotencyKey: true,
    reply: { status: 200, schema: CandidateState },
  }),
  reopenOwnApplication: contract({
    summary: "Go on with an application that was paused",
    description:
      "Within 14 days of the day on which you could read that it was paused. Needs no code: it only makes us get in touch with you.",
    tag,
    body: z.strictObject({}),
    idempotencyKey: true,
    reply: { status: 200, schema: CandidateState },
  }),
};
