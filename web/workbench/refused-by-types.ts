/**
 * What the typed client refuses: the types are checked with the pages, and a line that begins to compile fails there.
 * Nothing of it is ever run.
 */
import {
  read,
  readAll,
  readTagged,
  write,
  type Answer,
  type Body,
  type Intent,
  type Reply,
} from "../src/api.ts";

const ofApplication: { readonly id: string } = { id: "app_1" };

export const refused = {
  operations: [
    // @ts-expect-error: the API has no such operation.
    () => read("getWeather"),
    // @ts-expect-error: candidates' operations are opened by their own links, not by a member's token.
    () => read("getOwnApplication"),
  ],
  paths: [
    // @ts-expect-error: says nothing of which application.
    () => read("getApplication"),
    // @ts-expect-error: `eventSeq` is missing.
    () => read("previewUndo", { path: ofApplication }),
    // @ts-expect-error: it is called `id`.
    () => readTagged("getSite", { path: { siteId: "sit_1" } }),
  ],
  queries: [
    // @ts-expect-error: nothing is asked for by the colour.
    () => read("listApplications", { query: { colour: "green" } }),
    // @ts-expect-error: an application is never asleep.
    () => read("listApplications", { query: { state: "asleep" } }),
    // @ts-expect-error: how many is a number.
    () => read("listJobs", { query: { limit: "fifty" } }),
  ],
  bodies: [
    // @ts-expect-error: the body is missing.
    () => write("recordOutcome", { path: ofApplication }, "key"),
    // @ts-expect-error: `outcome` is missing.
    (): Body<"recordOutcome"> => ({ milestone: "interested" }),
    // @ts-expect-error: it has no field of this name.
    (): Body<"createSite">["colour"] => "green",
    // @ts-expect-error: what stands there is changed only by who says what they saw.
    (body: Body<"replaceSite">): Intent<"replaceSite"> => ({ path: { id: "sit_1" }, body }),
  ],
  replies: [
    // @ts-expect-error: the reply has no such field.
    (card: Reply<"getApplication">) => void card.horoscope,
    // @ts-expect-error: nor has an item of a list.
    ({ items }: Reply<"listApplications">) => void items[0]?.horoscope,
    // @ts-expect-error: while somebody has to confirm it there is no state of the application to show.
    ({ body }: Answer<"recordOutcome">) => void body.milestones,
    // @ts-expect-error: the longest list of all is never read whole.
    () => readAll("listApplications"),
  ],
};
