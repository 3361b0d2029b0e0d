/**
 * The two-sided Mann-Whitney U test by its normal approximation, ties corrected: how likely two samples this different are when
 * both come from the same distribution.
 */
export function mannWhitney(one: readonly number[], other: readonly number[]): number {
  const all = [...one.map((value) => [value, 0] as const), ...other.map((value) => [value, 1] as const)];
  all.sort(([a], [b]) => a - b);
  const [n, m, size] = [one.length, other.length, all.length];
  let ranks = 0;
  let ties = 0;
  for (let from = 0; from < size;) {
    let to = from;
    while (to < size && all[to]![0] === all[from]![0]) to += 1;
    const rank = (from + 1 + to) / 2;
    ranks += rank * all.slice(from, to).filter(([, which]) => which === 0).length;
    ties += (to - from) ** 3 - (to - from);
    from = to;
  }
  const u = ranks - (n * (n + 1)) / 2;
  const deviation = Math.sqrt(((n * m) / 12) * (size + 1 - ties / (size * (size - 1))));
  return 2 * (1 - normal(Math.abs(u - (n * m) / 2) / deviation));
}

/** The standard normal distribution up to `z` (Abramowitz and Stegun 26.2.17, within 1e-7). */
function normal(z: number): number {
  const t = 1 / (1 + 0.2316419 * z);
  const tail =
    t * (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
  return 1 - (Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)) * tail;
}
