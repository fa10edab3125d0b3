import * as z from "zod/mini";
import { ConfirmExplanations, needsCode, StateOwnExpectations } from "./candidate-codes.ts";
import { formFields, pageShown, pageSubmitted } from "./candidate-page.ts";
import { CandidateState, candidateTag as tag } from "./candidate-views.ts";
import { contract } from "./contract.ts";

/** Answers of the form about wishes: `duty.<id>`, `shift.early`, `gross.amount` and the like; `take.<answer>` takes one back. */
const wishField =
  /^((duty|shift|kind|atmosphere|skill|reason|topic|gross|net|pay|place|start|others)\.[a-z0-9-]{1,40}|take\.[a-zA-Z]{1,40})$/;
const fields = formFields(["expectations", "explanations"], {
  /** Of the answers that the page was shown with. */
  version: z.optional(z.string().check(z.maxLength(9))),
});

/** A form of the candidate's page about what they are looking for and what was explained to them. */
export const ExpectationsPageForm = z
  .catchall(z.object(fields), z.string().check(z.maxLength(4000)))
  .check(
    z.refine(
      (form) => Object.keys(form).every((name) => name in fields || wishField.test(name)),
      "The form has a field that is not known here.",
    ),
  );

/** Expectations in the candidate's own words. */
export const candidateExpectationsContracts = {
  showExpectationsPage: pageShown("Open the candidate's page about what they are looking for"),
  submitExpectationsPage: pageSubmitted(
    "Send a form of the page about what a candidate is looking for",
    ExpectationsPageForm,
  ),
  stateOwnExpectations: contract({
    summary: "Say what you are looking for",
    description: `Answer by answer, and part by part where an answer has several: what is not sent stays as it was said before, \`takeBack\` names answers to take back. It is added to the answers as you were shown them (\`version\`). Nobody asks what you earn or earned. ${needsCode}`,
    tag,
    body: StateOwnExpectations,
    idempotencyKey: true,
    reply: { status: 200, schema: CandidateState },
  }),
  confirmExplanations: contract({
    summary: "Confirm what was explained",
    description: `What was explained since the answer that it is about. ${needsCode}`,
    tag,
    body: ConfirmExplanations,
    idempotencyKey: true,
    reply: { status: 200, schema: CandidateState },
  }),
};
