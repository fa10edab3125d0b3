/** How many of these wait: what only tries things out is shown, with a mark, and never counted. */
export const howMany = (all: readonly { readonly test: boolean }[]): number =>
  all.filter(({ test }) => !test).length;
