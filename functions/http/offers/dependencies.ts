import type { People } from "../../../shared/ports/people.ts";
import type { Views } from "../../../shared/ports/views.ts";
import type { ApplicationCommandDependencies } from "../../../shared/runtime/applications/commands.ts";
import type { HttpDependencies } from "../../../shared/runtime/http.ts";

export interface OffersDependencies extends HttpDependencies, ApplicationCommandDependencies {
  readonly people: ApplicationCommandDependencies["people"] & Pick<People, "member" | "candidates">;
  readonly views: Pick<Views, "offers" | "shortlist">;
}
