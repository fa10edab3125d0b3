import { sv as names } from "../../shared/track-names/sv.ts";
import type { TrackTexts } from "./en-track.ts";
import type { Texts } from "./en.ts";

/** What the default track calls things, and why a report was refused, in Swedish. Part of `sv.ts`. */
export const trackTexts: Pick<Texts, keyof TrackTexts> = {
  milestoneName: names.milestones,
  outcomeName: names.outcomes,

  reportRefused: {
    "unknown-application": "Organisationen har ingen sådan ansökan.",
    "unknown-requirement": "Jobbet har inget sådant krav.",
    malformed: "Rapporten har inte den form som är överenskommen för rapporter.",
    "not-live": "Ansökan är avslutad, så inget mer händer med den.",
    "unknown-milestone": "Det finns inget sådant steg på ansökans väg.",
    "unknown-outcome": "Det här kan inte hända i det steget.",
    "only-by-the-clock": "Det här registrerar Milepost själv när tiden är inne.",
    "already-green": "Det steget är redan nått.",
    "milestone-not-open": "Före det steg som är öppet kan bara det som lyckats rapporteras.",
    "detail-missing": "Det saknas något som måste vara känt.",
    "review-date-missing": "En överenskommen tid behövs, och rapporten anger ingen.",
    "date-in-the-future": "Datumet ligger i framtiden, och det som registreras ska ha hänt.",
    "date-out-of-order": "Datumet stämmer inte med stegen före och efter.",
    "too-early": "Dagen då detta frågas har inte kommit än.",
    "offer-decides": "Ett erbjudande är öppet, och det här följer av det som registreras på erbjudandet.",
    "offer-is-open":
      "Kandidaten känner till ett erbjudande som fortfarande är öppet. Det måste tas tillbaka först.",
    other: "{reason}",
  },
};
