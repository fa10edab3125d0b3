import type { Reply } from "../api.ts";
import { Badge, type Tone } from "../controls/badge.tsx";
import type { IconName } from "../controls/icon.tsx";
import { figuresWords } from "./words/index.ts";

type Offer = Reply<"getApplication">["offers"][number];

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
  const { statuses } = figuresWords.use();
  const [tone, icon] = looks[status];
  return (
    <Badge tone={tone} icon={icon}>
      {statuses[status] ?? status}
    </Badge>
  );
}
