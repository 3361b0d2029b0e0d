import fc from "fast-check";
import { LONGEST_REST_MS, restMs } from "./back-off.ts";

test("a rest grows with the attempts, is never longer than ten seconds and never none, for ever", () => {
  expect([1, 2, 3, 4, 5, 6, 7, 1_000_000].map((attempts) => restMs(attempts, 1))).toEqual([
    250, 500, 1000, 2000, 4000, 8000, 10_000, 10_000,
  ]);
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 2_147_483_647 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (n, chance) => {
        expect(restMs(n, chance)).toBeGreaterThan(0);
        expect(restMs(n, chance)).toBeLessThanOrEqual(LONGEST_REST_MS);
      },
    ),
  );
});
