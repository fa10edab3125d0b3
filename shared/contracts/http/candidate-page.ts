import * as z from "zod/mini";
import type { CandidateAction } from "../../domain/candidate-access/events.ts";
import { contract } from "./contract.ts";
import { candidateTag as tag } from "./candidate-views.ts";
import { TimeZone } from "./times.ts";

/** What the forms of all of a candidate's pages have: first `ask` for a code, then `confirm` with it. */
const common = {
  step: z.enum(["ask", "confirm"]),
  timeZone: z.optional(TimeZone),
  code: z.optional(z.string().check(z.trim(), z.maxLength(12))),
};

/** The fields of a page's forms. Each page takes its own actions; what else a form has, its action says. */
export const formFields = <
  const Actions extends readonly CandidateAction[],
  Fields extends z.core.$ZodLooseShape,
>(
  actions: Actions,
  fields: Fields,
) => ({ ...common, action: z.enum(actions), ...fields });

const page = "text/html; charset=utf-8";

/** Reading a page of the candidate's. */
export const pageShown = (summary: string) =>
  contract({
    summary,
    description: "What the link shows, as a page that needs no script. 404 where the link opens nothing.",
    tag,
    query: z.object({ timeZone: z.optional(TimeZone) }),
    reply: { status: 200, contentType: page },
  });

/** Sending a form of it. */
export const pageSubmitted = <Form extends z.ZodMiniType>(summary: string, body: Form) =>
  contract({
    summary,
    description:
      "`ask` sends a one-time code and answers with the page where it is typed; `confirm` does what it allows and leads back to the page (303).",
    tag,
    body,
    // A form goes to the address under which its page was read, with whatever was added to that on the way.
    query: z.object({}),
    form: true,
    reply: { status: 200, contentType: page },
  });
