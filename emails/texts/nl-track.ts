import { nl as names } from "../../shared/track-names/nl.ts";
import type { TrackTexts } from "./en-track.ts";
import type { Texts } from "./en.ts";

/** What the default track calls things, and why a report was refused, in Dutch. Part of `nl.ts`. */
export const trackTexts: Pick<Texts, keyof TrackTexts> = {
  milestoneName: names.milestones,
  outcomeName: names.outcomes,

  reportRefused: {
    "unknown-application": "Deze organisatie heeft zo’n sollicitatie niet.",
    "unknown-requirement": "De vacature heeft zo’n eis niet.",
    malformed: "De melding heeft niet de vorm die voor meldingen is afgesproken.",
    "not-live": "De sollicitatie is afgelopen, dus er gebeurt niets meer mee.",
    "unknown-milestone": "Zo’n stap ligt er niet op de weg van deze sollicitatie.",
    "unknown-outcome": "Dit kan bij die stap niet gebeuren.",
    "only-by-the-clock": "Dit legt Milepost zelf vast als het zover is.",
    "already-green": "Die stap was al bereikt.",
    "milestone-not-open": "Vooruitlopend op de huidige stap kan alleen iets worden gemeld dat is gelukt.",
    "detail-missing": "Er ontbreekt iets dat erover bekend moet zijn.",
    "review-date-missing": "Er hoort een afgesproken tijd bij, en die staat niet in de melding.",
    "date-in-the-future": "De datum ligt in de toekomst, en vastgelegd wordt alleen wat is gebeurd.",
    "date-out-of-order": "De datum past niet bij de stappen ervoor en erna.",
    "too-early": "De dag waarop dit wordt gevraagd, is nog niet gekomen.",
    "offer-decides": "Er ligt een aanbod, en dit volgt uit wat bij het aanbod wordt vastgelegd.",
    "offer-is-open": "De kandidaat weet van een aanbod dat nog openstaat: dat moet eerst worden ingetrokken.",
    other: "{reason}",
  },
};
