/** Kept in memory alone: a page that is closed has signed out, and no script of another page finds a token. */
export interface Tokens {
  readonly accessToken: string;
  readonly refreshToken?: string;
}
