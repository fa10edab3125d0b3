import { GetCommand, PutCommand, type DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import * as z from "zod/mini";
import { outwardOf } from "../../domain/people/contact.ts";
import type { Geocoder, Location } from "../../ports/geocoder.ts";

/**
 * Postcodes that the operator imported (national open data, a bought list), in the records table: partition
 * `postcodes#<country>`, sort key the outward part. Public reference data, the same for every organisation, so
 * its keys alone begin with no organisation and hold nothing anybody typed.
 */
const StoredLocation = z.object({
  latitude: z.number().check(z.gte(-90), z.lte(90)),
  longitude: z.number().check(z.gte(-180), z.lte(180)),
  precision: z.enum(["outward", "full"]),
  source: z.string(),
});

type Table = { readonly documents: DynamoDBDocumentClient; readonly recordsTable: string };

/** A geocoder over the imported postcodes. One read of half a unit a call; what DynamoDB refuses rejects. */
export function tableGeocoder({ documents, recordsTable }: Table): Geocoder {
  return {
    async locate({ postcode, country }) {
      const outward = outwardOf(postcode, country);
      if (outward === undefined) return undefined;
      const Key = { pk: partition(country), sk: outward };
      const { Item } = await documents.send(new GetCommand({ TableName: recordsTable, Key }));
      return Item === undefined ? undefined : z.parse(StoredLocation, Item);
    },
  };
}

/**
 * Stores where one area lies, replacing what was known of it: one row of an import, which may be run again.
 * Throws where the outward part is none of the country or the coordinates are none.
 */
export async function storePostcode(
  { documents, recordsTable }: Table,
  place: { readonly country: string; readonly outward: string; readonly location: Location },
): Promise<void> {
  const outward = outwardOf(place.outward, place.country);
  if (outward === undefined) throw new RangeError(`No postcode of ${place.country}: ${place.outward}`);
  const location = z.parse(StoredLocation, place.location);
  const Item = { pk: partition(place.country), sk: outward, ...location };
  await documents.send(new PutCommand({ TableName: recordsTable, Item }));
}

function partition(country: string): string {
  return `postcodes#${country}`;
}
