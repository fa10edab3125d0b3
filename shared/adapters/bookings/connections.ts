import type { CalendarChoice } from "../../domain/organisation/organisation.ts";
import type { OrganisationSecrets } from "../../ports/secrets.ts";
import type { Settings } from "../../ports/settings.ts";
import type { Connection } from "./booking-calendar.ts";
import { createBusiness } from "./business.ts";
import { createGraph, globalAddresses } from "./graph.ts";
import type { MicrosoftAddresses } from "./graph.ts";

export interface ConnectionDependencies {
  readonly settings: Pick<Settings, "organisation">;
  readonly secrets: OrganisationSecrets;
  readonly clock: { now(): string };
  readonly addresses?: MicrosoftAddresses;
}

export type BookingsChoice = Extract<CalendarChoice, { kind: "bookings" }>;

const wait = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Connects an organisation by a choice, whether it is in force or not. */
export function connectionTo(
  organisation: string,
  { tenantId, clientId, secretName, businessId, serviceId, staff }: BookingsChoice,
  { secrets, clock, addresses = globalAddresses }: Omit<ConnectionDependencies, "settings">,
): Connection {
  const secret = () => secrets.read(organisation, secretName);
  const graph = createGraph({ tenantId, clientId, secret }, { addresses, clock, wait });
  return { business: createBusiness(graph, { businessId, serviceId }, clock), staff };
}

/** Connects organisations by their settings. A warm function keeps a connection, and its token, until those change. */
export function createConnections({
  settings,
  ...microsoft
}: ConnectionDependencies): (organisation: string) => Promise<Connection> {
  const kept = new Map<string, { readonly key: string; readonly connection: Connection }>();

  return async (organisation) => {
    const choice = (await settings.organisation(organisation))?.calendar;
    if (choice?.kind !== "bookings") throw new Error(`${organisation} does not use Microsoft Bookings.`);
    const key = JSON.stringify(choice);
    const known = kept.get(organisation);
    if (known?.key === key) return known.connection;
    const connection = connectionTo(organisation, choice, microsoft);
    kept.set(organisation, { key, connection });
    return connection;
  };
}
