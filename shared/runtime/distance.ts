import { straightLineKm } from "../domain/people/distance.ts";
import type { Geocoder } from "../ports/geocoder.ts";

interface Place {
  readonly postcode?: string | undefined;
  readonly country: string;
}

/** Whole kilometres in a straight line between two postcodes' areas; nothing where one of them is not known. */
export async function kilometresBetween(
  home: Place | undefined,
  work: Place | undefined,
  geocoder: Geocoder,
): Promise<number | undefined> {
  if (!home?.postcode || !work?.postcode) return undefined;
  const [from, to] = await Promise.all([
    geocoder.locate({ postcode: home.postcode, country: home.country }),
    geocoder.locate({ postcode: work.postcode, country: work.country }),
  ]);
  return from && to ? straightLineKm(from, to) : undefined;
}
