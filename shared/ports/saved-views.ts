import type { SavedViews } from "../domain/lists/saved-views.ts";

/** The lists that each member comes back to. Nobody else's are read. */
export interface SavedViewsOfMembers {
  find(organisation: string, memberId: string): Promise<SavedViews | undefined>;
  /** Puts version 1 where there is none, a later one only over the version before; whether it was put. */
  replace(organisation: string, views: SavedViews): Promise<boolean>;
}
