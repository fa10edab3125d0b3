/** A point on the earth in decimal degrees (WGS 84). */
export type Coordinates = { readonly latitude: number; readonly longitude: number };

/** Mean radius of the earth (IUGG), in kilometres. */
const earthRadius = 6371.0088;

/**
 * Kilometres in a straight line, rounded to whole ones, by the haversine formula on a sphere (at most 0.6 % off).
 * Shown to recruiters as "about N km, straight line"; never a reason to reject.
 */
export function straightLineKm(a: Coordinates, b: Coordinates): number {
  const haversine =
    Math.sin(radians(b.latitude - a.latitude) / 2) ** 2 +
    Math.cos(radians(a.latitude)) *
      Math.cos(radians(b.latitude)) *
      Math.sin(radians(b.longitude - a.longitude) / 2) ** 2;
  return Math.round(2 * earthRadius * Math.asin(Math.sqrt(Math.min(haversine, 1))));
}

function radians(degrees: number): number {
  return (degrees * Math.PI) / 180;
}
