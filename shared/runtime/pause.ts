/** A pause before the nth attempt: up to 20 ms doubling each time, at most a second, with full jitter. */
export const jitter = (attempt: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, Math.random() * Math.min(1000, 20 * 2 ** attempt)));
