import type { Recorded } from "../application/events.ts";
import type { CandidateAction } from "./events.ts";

/** A one-time code that was sent. */
export interface IssuedCode {
  readonly codeId: string;
  readonly action: CandidateAction;
  readonly issuedAt: string;
}

/** The part of an application's state that says how its candidate gets in. */
export interface AccessFacts {
  readonly access: {
    /** Of the link that opens the application, from 1. Links of earlier generations open nothing. */
    readonly generation: number;
    /** In the order sent. */
    readonly codes: readonly IssuedCode[];
  };
}

export const firstAccess: AccessFacts = { access: { generation: 1, codes: [] } };

type AccessEvent = Extract<Recorded, { type: "CandidateCodeIssued" | "CandidateLinkRevoked" }>;

/** The access after one event. */
export function applyAccessEvent<Facts extends AccessFacts>(facts: Facts, event: AccessEvent): Facts {
  const { access } = facts;
  switch (event.type) {
    case "CandidateCodeIssued": {
      const { codeId, action, recordedAt: issuedAt } = event;
      return { ...facts, access: { ...access, codes: [...access.codes, { codeId, action, issuedAt }] } };
    }
    case "CandidateLinkRevoked":
      return {
        ...facts,
        access: { ...access, generation: Math.max(access.generation, event.generation + 1) },
      };
  }
}
