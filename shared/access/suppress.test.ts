import fc from "fast-check";
import { inFives, rate, sumOfShown, suppress, suppressPair, suppressPartition } from "./suppress.ts";

test("one to four are withheld; nothing and five are shown", () => {
  expect([0, 1, 4, 5].map(suppress)).toEqual([
    { value: 0, withheld: false },
    { value: null, withheld: true },
    { value: null, withheld: true },
    { value: 5, withheld: false },
  ]);
});

test("no withheld cell can be worked out from the total and the cells shown", () => {
  const cells = fc.record({ open: fc.nat(12), underReview: fc.nat(12), cancelled: fc.nat(12) });
  fc.assert(
    fc.property(cells, (counts) => {
      const { total, ...shown } = suppressPartition(counts);
      const withheld = Object.values(shown).filter((cell) => cell.withheld);
      for (const [cell, count] of Object.entries(counts)) {
        if (count > 0 && count < 5) expect(shown[cell as keyof typeof shown].withheld).toBe(true);
      }
      // With the total known, the withheld cells must have more than one solution.
      if (total.value !== null && withheld.length > 0) {
        const sum = total.value - Object.values(shown).reduce((left, cell) => left + (cell.value ?? 0), 0);
        expect(solutions(withheld.length, sum)).toBeGreaterThan(1);
      }
    }),
  );
});

test("a pair of a known sum is shown whole or not at all", () => {
  expect(suppressPair(7, 5)).toEqual([shown(7), shown(5)]);
  expect([suppressPair(7, 4), suppressPair(1, 90)].flat()).toEqual([WITHHELD, WITHHELD, WITHHELD, WITHHELD]);
});

test("a sum over parts is what they show, and says when there is more", () => {
  expect(sumOfShown([])).toEqual(shown(0));
  expect(sumOfShown([shown(7), shown(0)])).toEqual(shown(7));
  expect(sumOfShown([shown(7), WITHHELD])).toEqual({ value: 7, withheld: true });
  expect(sumOfShown([WITHHELD, WITHHELD])).toEqual(WITHHELD);
});

test("one to four cases late are one rate, for any number of cases and whatever else is known of it", () => {
  for (let registered = 0; registered <= 130; registered += 1) {
    const late = new Map<string, Set<number>>();
    const waiting = new Map<string, Set<number>>();
    for (let whole = 0; whole <= registered; whole += 1)
      for (let part = 0; part <= whole; part += 1) {
        const told = String(rate(part, whole));
        late.set(told, (late.get(told) ?? new Set()).add(whole - part));
        waiting.set(told, (waiting.get(told) ?? new Set()).add(registered - whole));
      }
    for (const counts of [...late.values(), ...waiting.values()]) {
      const [only] = counts;
      if (counts.size === 1) expect(only! > 0 && only! < 5).toBe(false);
    }
  }
  expect([rate(1, 1), rate(9, 9), rate(10, 10), rate(5, 10)]).toEqual([null, null, 1, 0.5]);
  expect([96, 97, 98, 99].map((onTime) => rate(onTime, 100))).toEqual([0.95, 0.95, 0.95, 0.95]);
  expect([497, 499, 500].map((onTime) => rate(onTime, 500))).toEqual([0.99, 0.99, 1]);
});

const shown = (value: number) => ({ value, withheld: false });
const WITHHELD = { value: null, withheld: true };

/** In how many ways cells of at least one can make up a sum, when at most one of them is five or more. */
function solutions(cells: number, sum: number): number {
  let found = 0;
  const fill = (left: number, rest: number, big: number): void => {
    if (left === 0 && rest === 0) found += 1;
    if (left === 0) return;
    for (let count = 1; count <= rest; count += 1) {
      if (count < 5 || big === 0) fill(left - 1, rest - count, big + (count < 5 ? 0 : 1));
    }
  };
  fill(cells, sum, 0);
  return found;
}

test("a count in fives tells something from nothing, and no number from its neighbours", () => {
  expect([0, 1, 4, 5, 6, 10, 11].map(inFives)).toEqual([0, 5, 5, 5, 10, 10, 15]);
});
