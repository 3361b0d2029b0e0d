import { told } from "../../test/harness/sample-records.ts";
import { REPORT_STEPS } from "./domain/report-machine.ts";
import { REPORT_STATES } from "./domain/words.ts";
import { reportCondition } from "./transfer-condition.ts";

const blocks = (
  type: string,
  toRegion: string,
  step: "sign" | "accept" | "conclude",
  state: (typeof REPORT_STATES)[number] | null,
): unknown => told(reportCondition.blocks({ type, toRegion } as never, step, state));
const COUNTY = "149921000000";

test("a report is accepted only when it has gone upward, where there is an upward", () => {
  const open = REPORT_STATES.filter((state) => blocks("H11", COUNTY, "accept", state) === null);
  expect(open).toEqual(REPORT_STATES.filter((state) => state !== "DRAFT"));
  for (const state of ["DRAFT", null] as const) {
    expect(blocks("H11", COUNTY, "accept", state)).toBe("UPWARD_REPORT_REQUIRED C01");
    expect(blocks("H11", COUNTY, "sign", state)).toBeNull();
    expect(blocks("H4", COUNTY, "accept", state)).toBeNull();
    expect(blocks("H11", "140000000000", "accept", state)).toBeNull();
  }
});

test("what was sent is never a draft again: the condition needs no lock", () => {
  const back = Object.values(REPORT_STEPS).filter(({ from, to }) => to === "DRAFT" && from.length > 0);
  expect(back).toEqual([]);
});
