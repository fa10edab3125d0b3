/** The people one can be here, and what they find: data that is made through the HTTP API, like everybody's. */
import type { LocalStack } from "../stack.ts";

export interface Persona {
  /** Short and stable, for `POST /local/token {persona}`. */
  readonly id: string;
  readonly name: string;
  readonly organisation: string;
  readonly roles: readonly string[];
  /** E-mail address that the member signs in with. */
  readonly username: string;
  /** One line: who this is and what there is to try. */
  readonly description: string;
}

/** Fills an empty stack and answers who lives in it. */
export async function seedDemo(stack: LocalStack): Promise<readonly Persona[]> {
  await stack.idle();
  return [];
}

/** Lines for the terminal that record a first outcome, ready to paste. */
export function firstSteps(stack: LocalStack): readonly string[] {
  return [`curl ${stack.url}/local/personas`];
}
