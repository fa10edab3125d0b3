/** What differs between the places Milepost is deployed to. Nothing else may ask which stage it is in. */
export interface Stage {
  /** Part of every name: `milepost-<name>-…`. */
  readonly name: string;
  /** The region that everything is kept and done in; what CloudFront needs beside it is in us-east-1. */
  readonly region: string;
  /** Whether alarms tell anybody. They exist in every stage, so that what is tried is what runs. */
  readonly alarmsNotify: boolean;
  /** Where people reach the product: `https://host`, no slash at the end. It is the pages' address, and in every mail. */
  readonly publicUrl: string;
  /** CloudFront with the members' pages, and the API behind it; without it there is the API alone, at AWS's name for it. */
  readonly pages?: Pages;
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

/** Where CloudFront's certificates, firewalls and metrics are, whatever the region of the rest. */
export const edgeRegion = "us-east-1";

export interface Pages {
  /**
   * Certificate of the public URL's host, in us-east-1, issued by hand in ACM. Without it the pages are at CloudFront's own
   * address, which the first deployment prints: it is the public URL of the second.
   */
  readonly certificateArn?: string;
  /**
   * By which keys CloudFront proves itself to the functions, by number: the one it sends (`sent`), and those that are `taken`; with
   * none taken nothing is asked for, as it must be until people come by the new address. Each change of them is a deployment
   * of its own, in the order of docs/runbook.md. Never a number again.
   */
  readonly originKeys: { readonly sent: number; readonly taken: readonly number[] };
}

export const stages = {
  development: {
    name: "development",
    region: "eu-west-1",
    alarmsNotify: false,
    publicUrl: "https://development.milepost.example",
    pages: {
      certificateArn: "arn:aws:acm:us-east-1:111122223333:certificate/00000000-0000-0000-0000-000000000001",
      originKeys: { sent: 1, taken: [1] },
    },
    mailDomain: "development.milepost.example",
    mailFrom: "hello@development.milepost.example",
    replyDomain: "reply.development.milepost.example",
    partnerAccounts: [],
    requestsPerSecond: 50,
    requestBurst: 100,
  },
  production: {
    name: "production",
    region: "eu-west-1",
    alarmsNotify: true,
    publicUrl: "https://milepost.example",
    pages: {
      certificateArn: "arn:aws:acm:us-east-1:111122223333:certificate/00000000-0000-0000-0000-000000000002",
      originKeys: { sent: 1, taken: [1] },
    },
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
