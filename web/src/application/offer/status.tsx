import { Badge, type Tone } from "../../controls/badge.tsx";
import type { IconName } from "../../controls/icon.tsx";
import type { Offer } from "./data.ts";
import { offerWords } from "./words/index.ts";

const looks: Readonly<Record<Offer["status"], readonly [Tone, IconName]>> = {
  draft: ["plain", "edit"],
  told: ["amber", "talk"],
  sent: ["amber", "mail"],
  negotiating: ["amber", "people"],
  accepted: ["green", "check"],
  declined: ["red", "stop"],
  expired: ["red", "clock"],
  withdrawn: ["red", "undo"],
  discarded: ["plain", "archive"],
};

/** Where an offer stands, in icon and word. */
export function OfferBadge({ status }: { readonly status: Offer["status"] }) {
  const words = offerWords.use();
  const [tone, icon] = looks[status];
  return (
    <Badge tone={tone} icon={icon}>
      {words.statuses[status] ?? status}
    </Badge>
  );
}
