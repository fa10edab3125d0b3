/** What differs between the places Milepost is deployed to. Nothing else may ask which stage it is in. */
export interface Stage {
  /** Part of every name: `milepost-<name>-…`. */
  readonly name: string;
  /** Whether alarms tell anybody. They exist in every stage, so that what is tried is what runs. */
  readonly alarmsNotify: boolean;
  /** Where people reach the product: `https://host`, no slash at the end. */
  readonly publicUrl: string;
  /** Domain that mail is sent from; verified in SES by its DKIM records. */
  readonly mailDomain: string;
  /** Address that every mail comes from, and nothing beside it: each mail has a name of its own. */
  readonly mailFrom: string;
  /**
   * Domain that candidates' replies are received for, in a region where SES receives mail; without it replies go straight
   * to the person whom a mail names, and nobody here sees them. Its MX record names SES, and the receipt rule set has to be
   * made the active one: infra/README.md.
   */
  readonly replyDomain?: string;
  /** AWS accounts of partner systems that may put `OutcomeReported` on the bus. */
  readonly partnerAccounts: readonly string[];
  /** Requests a second, and at once, that the API lets through before it answers 429. */
  readonly requestsPerSecond: number;
  readonly requestBurst: number;
}

export const stages = {
  development: {
    name: "development",
    alarmsNotify: false,
    publicUrl: "https://development.milepost.example",
    mailDomain: "development.milepost.example",
    mailFrom: "hello@development.milepost.example",
    replyDomain: "reply.development.milepost.example",
    partnerAccounts: [],
    requestsPerSecond: 50,
    requestBurst: 100,
  },
  production: {
    name: "production",
    alarmsNotify: true,
    publicUrl: "https://milepost.example",
    mailDomain: "milepost.example",
    mailFrom: "hello@milepost.example",
    replyDomain: "reply.milepost.example",
    partnerAccounts: [],
    requestsPerSecond: 500,
    requestBurst: 1000,
  },
} as const satisfies Record<string, Stage>;

export type StageName = keyof typeof stages;

/** The stage of that name; an error that lists the names if there is none. */
export function stageNamed(name: string): Stage {
  const found = Object.values(stages).find((stage) => stage.name === name);
  if (!found) throw new Error(`There is no stage "${name}". Stages: ${Object.keys(stages).join(", ")}.`);
  return found;
}
