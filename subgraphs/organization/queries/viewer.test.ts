import { viewerOf } from "./viewer.ts";
import type { Actor } from "../../../shared/kernel/actor.ts";
import type { RegionCode } from "../../../shared/kernel/region-code.ts";

const actor: Actor = {
  subject: "one",
  body: "CIV",
  duties: ["HANDLER"],
  level: "K",
  region: "149921000000" as RegionCode,
  villages: [],
};

test("a person is told of themselves what their token says", () => {
  expect(viewerOf(actor)).toEqual({
    id: "one",
    body: "CIV",
    department: "civil-affairs",
    duties: ["HANDLER"],
    level: "COUNTY",
    region: { code: "149921000000" },
    villages: [],
  });
});

test("a recorder's place is a village; a leader has no department; a lead cadre has villages", () => {
  const village = "149921001201" as RegionCode;
  const recorder = viewerOf({ ...actor, body: "VEC", level: "V", region: village });
  expect(recorder).toMatchObject({
    level: "VILLAGE",
    region: null,
    villages: [{ code: village }],
    department: null,
  });
  const cadre = viewerOf({ ...actor, body: "GOV", duties: ["LEAD_CADRE"], villages: [village] });
  expect(cadre).toMatchObject({ department: null, villages: [{ code: village }] });
});
