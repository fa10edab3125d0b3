/** A prime whose square is still a whole number: sums of some ones and zeros are solved as among fractions. */
const prime = 94_906_249;

const inverse = (value: number): number => {
  let [result, base, exponent] = [1n, BigInt(value), BigInt(prime - 2)];
  const modulus = BigInt(prime);
  for (; exponent > 0n; exponent >>= 1n, base = (base * base) % modulus)
    if (exponent & 1n) result = (result * base) % modulus;
  return Number(result);
};

/**
 * Given sums over some unknowns (a row says how often each is in it), which other sums follow from them: those that are
 * in the span of the rows. Gauss's elimination, modulo a prime.
 */
export function determinedBy(rows: readonly (readonly number[])[]): (sum: readonly number[]) => boolean {
  const reduced: { readonly pivot: number; readonly row: number[] }[] = [];
  const reduce = (sum: readonly number[]): number[] => {
    const rest = [...sum];
    for (const { pivot, row } of reduced) {
      const factor = rest[pivot] ?? 0;
      if (factor === 0) continue;
      for (const [index, value] of row.entries())
        if (value !== 0) rest[index] = ((rest[index] ?? 0) + (prime - factor) * value) % prime;
    }
    return rest;
  };
  for (const given of rows) {
    const rest = reduce(given);
    const pivot = rest.findIndex((value) => value !== 0);
    if (pivot < 0) continue;
    const factor = inverse(rest[pivot] ?? 0);
    reduced.push({ pivot, row: rest.map((value) => (value * factor) % prime) });
  }
  return (sum) => reduce(sum).every((value) => value === 0);
}
