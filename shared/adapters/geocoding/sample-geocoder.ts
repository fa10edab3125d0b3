import { outwardOf } from "../../domain/people/contact.ts";
import type { Geocoder, Location } from "../../ports/geocoder.ts";
import { samplePostcodes } from "./sample-postcodes.ts";

/** A geocoder that knows a few dozen areas of four countries by heart: for demo and tests, without a table. */
export function sampleGeocoder(): Geocoder {
  const locations = new Map<string, Location>();
  for (const [country, areas] of Object.entries(samplePostcodes)) {
    for (const [outward, latitude, longitude] of areas) {
      locations.set(`${country}#${outward}`, {
        latitude,
        longitude,
        precision: "outward",
        source: "Milepost sample",
      });
    }
  }
  return {
    async locate({ postcode, country }) {
      const outward = outwardOf(postcode, country);
      return outward === undefined ? undefined : locations.get(`${country}#${outward}`);
    },
  };
}
