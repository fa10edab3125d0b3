import type { Coordinates } from "../domain/people/distance.ts";

/** Where a postcode lies. `precision` tells whether the point is that of the whole postcode or of its area. */
export type Location = Coordinates & {
  readonly precision: "outward" | "full";
  /** Whose data it is, for the notice beside a distance. */
  readonly source: string;
};

/** Finds where a postcode lies. */
export interface Geocoder {
  /**
   * The location of a postcode as typed, in a country (ISO 3166-1); undefined where the postcode is none of that
   * country or is not known. Rejects only where the place it is looked up in cannot be reached.
   */
  locate(place: { readonly postcode: string; readonly country: string }): Promise<Location | undefined>;
}
