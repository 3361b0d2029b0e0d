import type { RegionCode } from "../../../shared/kernel/region-code.ts";
import { day, everyPlace, momentOn, told } from "../../../test/harness/sample-records.ts";
import { draftUpwardReport } from "./draft-upward-report.ts";

const order = { village: "149921001201", kind: "BRIBERY", occurredAt: "2026-03-10T03:00:00Z" };
const draft = (
  over: object = {},
  region = "149921000000",
  isCovered = true,
  places = everyPlace(),
): unknown =>
  told(
    draftUpwardReport.decide(
      null,
      { ...order, ...over },
      { ...momentOn("2026-03-10", { region: region as RegionCode }), covers: () => isCovered },
      { places },
    ),
  );

test("begins at the office and goes to the one above, due from when it happened", () => {
  expect(draft()).toMatchObject({
    set: {
      villageCode: order.village,
      occurredAt: new Date(order.occurredAt),
      fromRegion: "149921000000",
      toRegion: "149900000000",
      fromLevel: "K",
      toLevel: "C",
    },
  });
});

test("is of a village that the office reaches, and of what has happened", () => {
  expect(draft({}, "149921000000", false)).toBe("NOT_FOUND C11 village");
  expect(draft({ occurredAt: "2026-03-10T04:00:00Z" })).toMatchObject({ set: {} });
  expect(draft({ occurredAt: "2026-03-10T04:00:01Z" })).toBe("FIELD_NOT_ACCEPTABLE C01 occurredAt");
});

test("is of a place that is in use", () => {
  const gone = everyPlace({ validTo: day("2026-03-09") });
  expect(draft({}, undefined, true, gone)).toBe("PLACE_RETIRED C13 village");
  expect(draft({}, undefined, true, () => null)).toBe("PLACE_UNKNOWN C13 village");
});
