import { applicationOf } from "../domain/application/decision.ts";
import type { ApplicationEvent } from "../domain/application/events.ts";
import type { Application, History } from "../domain/application/state.ts";
import type { FactStore } from "../ports/facts.ts";
import { applicationStream, historyOf } from "./history.ts";

/** The histories of what was merged into an application, also through another: all are of the same person. */
export async function mergedHistories(
  { organisation, mergedWith }: Pick<Application, "organisation" | "mergedWith">,
  facts: Pick<FactStore<ApplicationEvent>, "read">,
): Promise<History[]> {
  const each = await Promise.all(
    mergedWith.map(async (id) => {
      const history = historyOf(await facts.read(applicationStream(organisation, id)));
      return [...(await mergedHistories(applicationOf(history), facts)), history];
    }),
  );
  return each.flat();
}
