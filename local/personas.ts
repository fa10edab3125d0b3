/** Somebody one can be on this machine. */
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
