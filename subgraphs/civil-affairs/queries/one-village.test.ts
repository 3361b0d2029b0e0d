import type { RegionCode } from "../../../shared/kernel/region-code.ts";
import { OneVillage } from "./one-village.ts";

test("an operation is shown the candidates of one village, in however many requests it comes", () => {
  const one = new OneVillage();
  const [a, b] = ["149921001200", "149921001201"] as RegionCode[] as [RegionCode, RegionCode];
  expect(one.mayShow("first", [a, b])).toBe(false);
  expect(one.mayShow("first", [a])).toBe(true);
  expect(one.mayShow("first", [a, a])).toBe(true);
  expect(one.mayShow("first", [b])).toBe(false);
  expect(one.mayShow("second", [b])).toBe(true);
});
