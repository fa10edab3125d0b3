/** Whose sign-in it is: what the tokens of a user say. Neither ever changes. */
export interface SignInOwner {
  readonly organisation: string;
  readonly memberId: string;
}

/** The sign-ins of members. All calls may be repeated. */
export interface Identity {
  /** Whose sign-in an address belongs to; `undefined` if it is nobody's. */
  owner(email: string): Promise<SignInOwner | undefined>;
  /**
   * Brings a member's sign-in to what it should be. Where there is none it is created, and the person is invited by
   * mail; where the address changed (`formerEmail`), the sign-in keeps its password and second factor.
   *
   * @throws if the address belongs to somebody else's sign-in; ask `owner` first.
   */
  ensure(
    member: SignInOwner & { readonly email: string; readonly formerEmail?: string | undefined },
  ): Promise<void>;
  /** Ends the use of the member's sign-in. Nothing happens where the address has none, or somebody else's. */
  disable(member: SignInOwner & { readonly email: string }): Promise<void>;
}
