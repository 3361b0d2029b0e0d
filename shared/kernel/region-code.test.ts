import fc from "fast-check";
import {
  ancestorOf,
  codeRange,
  covers,
  isDemonstration,
  levelOf,
  parentOf,
  parseRegionCode,
  prefixOf,
  rangeInside,
  REGION_LEVELS,
  type RegionCode,
} from "./region-code.ts";

const group = (digits: number) =>
  fc.integer({ min: 1, max: 10 ** digits - 1 }).map((n) => String(n).padStart(digits, "0"));
const anyCode = fc
  .tuple(group(2), group(2), group(2), group(3), group(3), fc.integer({ min: 1, max: 5 }))
  .map(([p, c, x, t, v, depth]) => [p, c, x, t, v].slice(0, depth).join("").padEnd(12, "0") as RegionCode);

test.each([
  "",
  "14",
  "14992100120",
  "1499210012000",
  "14992100120a",
  "000000000000",
  "140000001200",
  "140021000000",
  "149900001000",
  "１４９９２１００１２００",
  " 14992100120",
  "149921001200\n",
])("%j is no division code", (text) => {
  expect(parseRegionCode(text)).toBeNull();
});

test("a prefecture without counties holds its townships itself", () => {
  const village = parseRegionCode("441900003001")!;
  expect([levelOf(village), parentOf(village)]).toEqual(["VILLAGE", "441900003000"]);
  expect(parentOf("441900003000" as RegionCode)).toBe("441900000000");
  expect([levelOf("441900000000" as RegionCode), parentOf("441900000000" as RegionCode)]).toEqual([
    "PREFECTURE",
    "440000000000",
  ]);
  expect(covers("441900000000" as RegionCode, village)).toBe(true);
  expect(parseRegionCode("441900000001")).toBeNull();
});

test("every well-formed code is read as itself, at the level of its last filled group", () => {
  fc.assert(
    fc.property(anyCode, (code) => {
      expect(parseRegionCode(code)).toBe(code);
      expect(code.startsWith(prefixOf(code))).toBe(true);
      expect(prefixOf(code).length).toBe([2, 4, 6, 9, 12][REGION_LEVELS.indexOf(levelOf(code))]);
    }),
  );
});

test("a region lies in its parent, and the way up ends at the province", () => {
  fc.assert(
    fc.property(anyCode, (code) => {
      const way: RegionCode[] = [];
      for (let at = parentOf(code); at; at = parentOf(at)) {
        expect(covers(at, code)).toBe(true);
        expect(covers(code, at)).toBe(false);
        way.push(at);
      }
      expect(way.length).toBe(REGION_LEVELS.indexOf(levelOf(code)));
      expect(ancestorOf(code, "PROVINCE")).toBe(way.at(-1) ?? code);
    }),
  );
});

test("a code is in a region's range exactly when the region covers it; totals of a province leave prefecture 99 out", () => {
  fc.assert(
    fc.property(anyCode, anyCode, (region, code) => {
      const near = `${prefixOf(region)}${code}`.slice(0, 12) as RegionCode;
      for (const one of [code, near].filter((text) => parseRegionCode(text))) {
        const { from, to } = rangeInside(region);
        expect(one >= from && one < to).toBe(covers(region, one));
        const total = codeRange(region);
        const isCounted = one >= total.from && one < total.to;
        const leftOut = levelOf(region) === "PROVINCE" && isDemonstration(one);
        expect(isCounted).toBe(covers(region, one) && !leftOut);
      }
    }),
  );
});
