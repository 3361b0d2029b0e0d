import fc from "fast-check";
import { rate, suppress, suppressPartition } from "./suppress.ts";

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
      // With the total known, one unknown is no secret.
      if (total.value !== null) expect(withheld.length).not.toBe(1);
    }),
  );
});

test("a rate of fewer than five cases is not given", () => {
  expect([rate(1, 4), rate(4, 5), rate(0, 0)]).toEqual([null, 0.8, null]);
});
