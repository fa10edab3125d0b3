import { html } from "./html.ts";
import type { Html } from "./html.ts";
import type { FrameWords } from "./words/index.ts";

/** Choosing the zone in which a page shows its times. */

const regionOf = (zone: string, others: string): string =>
  zone.includes("/") ? (zone.split("/")[0] ?? "") : others;

/** Every zone there is, by region; the one that is shown as well where it goes by an older name. */
const zoneChoices = (chosen: string, others: string): Html[] =>
  [
    ...Map.groupBy([...new Set([...Intl.supportedValuesOf("timeZone"), chosen])].sort(), (zone) =>
      regionOf(zone, others),
    ),
  ].map(
    ([region, zones]) =>
      html`<optgroup label="${region}">
        ${zones.map((zone) => (zone === chosen ? html`<option selected>${zone}</option>` : html`<option>${zone}</option>`))}
      </optgroup>`,
  );

/** Shows the page in another zone. `id` is the field's, once on the page. */
export const zoneForm = (timeZone: string, { zone }: Pick<FrameWords, "zone">, id = "zone"): Html =>
  html`<form method="get" class="zone">
    <label for="${id}">${zone.label}</label
    ><select id="${id}" name="timeZone">
      ${zoneChoices(timeZone, zone.others)}</select
    ><button class="second">${zone.show}</button>
  </form>`;
