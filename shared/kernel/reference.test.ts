import type { LocalDate } from "./local-date.ts";
import { type Lookup, type Official, type Place, wrongOfficial, wrongPlace } from "./reference.ts";
import type { RegionCode } from "./region-code.ts";

const VILLAGE = "149921001201" as RegionCode;
const [COUNTY, TOWNSHIP, PREFECTURE, ANOTHER] = ["149921000000", "149921001000", "149900000000", "149922000000"] as [RegionCode, RegionCode, RegionCode, RegionCode]; // prettier-ignore
const day = (text: string): LocalDate => text as LocalDate;

const placeOn = (today: string, over: Partial<Place> = {}): unknown => {
  const place = { name: "柳溪村", validFrom: day("2026-01-01"), validTo: null, successorCodes: [], ...over };
  const refusal = wrongPlace((code) => (code === VILLAGE ? place : null), VILLAGE, day(today));
  return refusal && [refusal.code, refusal.field, refusal.successors];
};

test("a place may be named from its first day to its last, both included", () => {
  expect(placeOn("2025-12-31")).toEqual(["PLACE_UNKNOWN", "village", undefined]);
  expect(placeOn("2026-01-01")).toBeNull();
  const validTo = day("2026-06-30");
  expect(placeOn("2026-06-30", { validTo })).toBeNull();
  expect(placeOn("2026-07-01", { validTo })).toEqual(["PLACE_RETIRED", "village", []]);
});

test("a retired place is refused with what it became part of", () => {
  const successorCodes = ["149921001203", "149921001204"] as RegionCode[];
  const retired = { validTo: day("2026-02-01"), successorCodes };
  expect(placeOn("2026-03-10", retired)).toEqual(["PLACE_RETIRED", "village", successorCodes]);
});

test("what is not on the list is unknown, and without a list nothing is known", () => {
  const code = (places: Lookup<Place>) => wrongPlace(places, VILLAGE, day("2026-03-10"), "place");
  expect(code(() => null)).toMatchObject({ code: "PLACE_UNKNOWN", field: "place" });
  expect(code(null)).toMatchObject({ code: "REFERENCE_MISSING", field: "place" });
});

const officialAt = (region: RegionCode, isOf = true): unknown => {
  const official: Official = { body: "PET", region };
  return wrongOfficial(() => official, "one", { region: COUNTY }, () => isOf, "handler")?.code ?? null; // prettier-ignore
};

test.each([
  [COUNTY, null, "OFFICIAL_OF_ANOTHER_BODY"],
  [TOWNSHIP, null, "OFFICIAL_OF_ANOTHER_BODY"],
  [PREFECTURE, null, "OFFICIAL_OF_ANOTHER_BODY"],
  // Of another county nothing is told, not even that there is such a person.
  [ANOTHER, "OFFICIAL_UNKNOWN", "OFFICIAL_UNKNOWN"],
])("an official of %s, asked for in the county", (region, fitting, another) => {
  expect([officialAt(region), officialAt(region, false)]).toEqual([fitting, another]);
});

test("an official who is not on the list is unknown, and without a list nobody is known", () => {
  const code = (officials: Lookup<Official>) =>
    wrongOfficial(officials, "one", { region: COUNTY }, () => true, "handler");
  expect(code(() => null)).toMatchObject({ code: "OFFICIAL_UNKNOWN", field: "handler" });
  expect(code(null)).toMatchObject({ code: "REFERENCE_MISSING", field: "handler" });
});
