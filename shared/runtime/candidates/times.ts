import { html } from "./html.ts";
import type { Html } from "./html.ts";

/** Days and moments as the page writes them. */

export const longDay = (day: string): string =>
  new Intl.DateTimeFormat("en-GB", {
    weekday: "long",
    day: "numeric",
    month: "long",
    timeZone: "UTC",
  }).format(new Date(`${day}T12:00:00Z`));

export const moment = (instant: string, timeZone: string): string =>
  `${new Intl.DateTimeFormat("en-GB", {
    weekday: "long",
    day: "numeric",
    month: "long",
    hour: "2-digit",
    minute: "2-digit",
    timeZone,
  }).format(new Date(instant))} (${timeZone})`;

const regionOf = (zone: string): string => (zone.includes("/") ? (zone.split("/")[0] ?? "") : "Others");

/** Every zone there is, by region; the one that is shown as well where it goes by an older name. */
const zoneChoices = (chosen: string): Html[] =>
  [...Map.groupBy([...new Set([...Intl.supportedValuesOf("timeZone"), chosen])].sort(), regionOf)].map(
    ([region, zones]) =>
      html`<optgroup label="${region}">
        ${zones.map((zone) => (zone === chosen ? html`<option selected>${zone}</option>` : html`<option>${zone}</option>`))}
      </optgroup>`,
  );

/** Shows the page in another zone. `id` is the field's, once on the page. */
export const zoneForm = (timeZone: string, id = "zone"): Html =>
  html`<form method="get" class="zone">
    <label for="${id}">Show times in another zone</label
    ><select id="${id}" name="timeZone">
      ${zoneChoices(timeZone)}</select
    ><button class="second">Show</button>
  </form>`;

/** How often something can still be moved, and until when it can be changed at all. */
export function changeWords(movesLeft: number, changeUntil: string, timeZone: string): string {
  const moves =
    { 0: "It cannot be moved again.", 1: "You can move it once more." }[movesLeft] ??
    `You can move it ${movesLeft} more times.`;
  return `${moves} It can be changed or cancelled until ${moment(changeUntil, timeZone)}.`;
}
