import fc from "fast-check";
import { inFives, rate, suppress, suppressPartition } from "./suppress.ts";

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

test("a rate of fewer than five cases is not given", () => {
  expect([rate(1, 4), rate(4, 5), rate(0, 0)]).toEqual([null, 0.8, null]);
});

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
