/** A number on a board. `value` is null when it is withheld. */
export interface SuppressedNumber {
  readonly value: number | null;
  /** Fewer than five, or it would let such a cell be worked out. */
  readonly withheld: boolean;
}

const SMALLEST_SHOWN = 5;
const isSmall = (count: number): boolean => count > 0 && count < SMALLEST_SHOWN;
const shown = (value: number): SuppressedNumber => ({ value, withheld: false });
const WITHHELD: SuppressedNumber = { value: null, withheld: true };

/** A count for those with no duty towards what is counted: up to the next multiple of five, so that none is told from a few. */
export const inFives = (count: number): number => Math.ceil(count / SMALLEST_SHOWN) * SMALLEST_SHOWN;

/** A single cell derived from C2 or C3 records: 1 to 4 becomes "<5"; nothing stays nothing. */
export function suppress(count: number): SuppressedNumber {
  return isSmall(count) ? WITHHELD : shown(count);
}

/**
 * The cells of a total that is shown as well. When the small ones could be had by subtraction, the smallest
 * other cell is withheld with them; when there is no other, the total itself must not be shown (`total` small).
 */
export function suppressPartition<Cell extends string>(
  cells: Readonly<Record<Cell, number>>,
): Record<Cell | "total", SuppressedNumber> {
  const entries = Object.entries(cells) as [Cell, number][];
  const total = entries.reduce((sum, [, count]) => sum + count, 0);
  const hidden = new Set(entries.filter(([, count]) => isSmall(count)).map(([cell]) => cell));
  let showTotal = !isSmall(total);
  if (canBeWorkedOut(entries.filter(([cell]) => hidden.has(cell)).map(([, count]) => count))) {
    const others = entries
      .filter(([cell, count]) => !hidden.has(cell) && count > 0)
      .sort((a, b) => a[1] - b[1]);
    if (others[0]) hidden.add(others[0][0]);
    else showTotal = false;
  }
  const result = Object.fromEntries(
    entries.map(([cell, count]) => [cell, hidden.has(cell) ? WITHHELD : shown(count)]),
  ) as Record<Cell | "total", SuppressedNumber>;
  result.total = showTotal ? shown(total) : WITHHELD;
  return result;
}

/** Cells known to be 1 to 4 each, whose sum is known: one alone, all ones and all fours have a single solution. */
function canBeWorkedOut(counts: readonly number[]): boolean {
  const sum = counts.reduce((left, count) => left + count, 0);
  const largest = SMALLEST_SHOWN - 1;
  return (
    counts.length > 0 && (counts.length === 1 || sum === counts.length || sum === largest * counts.length)
  );
}

/**
 * Two numbers whose sum is known from elsewhere: both are withheld when either is small, since each is the sum less the other.
 */
export function suppressPair(one: number, other: number): readonly [SuppressedNumber, SuppressedNumber] {
  return isSmall(one) || isSmall(other) ? [WITHHELD, WITHHELD] : [shown(one), shown(other)];
}

/**
 * A region's number over the numbers of its parts: the sum of those that are shown, marked as withheld when there are others. It
 * follows from what is shown below it, so that no subtraction between the two finds anything.
 */
export function sumOfShown(parts: readonly SuppressedNumber[]): SuppressedNumber {
  const values = parts.flatMap(({ value }) => (value === null ? [] : [value]));
  const withheld = values.length < parts.length;
  return withheld && values.length === 0
    ? WITHHELD
    : { value: values.reduce((sum, value) => sum + value, 0), withheld };
}

/** How fine a rate may be. */
const STEPS = [0.01, 0.02, 0.05, 0.1, 0.2, 0.5];

/**
 * A rate, rounded down to the finest step that more cases fall into than are withheld: one to four cases too late are the
 * same rate, and neither of its numbers is found by trying fractions. Null where no step is wide enough.
 */
export function rate(part: number, whole: number): number | null {
  const step = STEPS.find((one) => whole * one >= SMALLEST_SHOWN);
  // A part is rarely a whole number of steps in binary: one that is must not fall below itself.
  return step === undefined ? null : Math.round(Math.floor(part / whole / step + 1e-9) * step * 100) / 100;
}
