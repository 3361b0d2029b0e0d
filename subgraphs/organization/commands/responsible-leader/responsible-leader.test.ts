import { aLeader, everyPlace, momentOn, told } from "../../../../test/harness/sample-records.ts";
import { assignResponsibleLeader } from "./assign-responsible-leader.ts";
import { endResponsibleLeader } from "./end-responsible-leader.ts";

const moment = momentOn("2026-03-20");
const ON_DUTY = { state: "ON_DUTY", ties: [], isAnswering: false };
const assign = (over: object, chosen: object | null = ON_DUTY, loaded: object = {}, at = moment): unknown =>
  told(
    assignResponsibleLeader.decide(
      null,
      { region: "149921001201", official: "one", role: "LEAD_CADRE", ...over },
      at,
      { places: everyPlace(), chosen, ...loaded },
    ),
  );

test("each role is of its own level", () => {
  expect(assign({})).toEqual({
    set: { villageCode: "149921001201", officialId: "one", role: "LEAD_CADRE", since: "2026-03-20" },
    advised: [],
  });
  expect(assign({ region: "149921001000" })).toBe("FIELD_NOT_ACCEPTABLE O12 role");
  expect(assign({ region: "149921001000", role: "DIRECT_RESPONSIBLE" })).toMatchObject({ advised: [] });
  expect(assign({ region: "149921000000", role: "FIRST_RESPONSIBLE" })).toMatchObject({ advised: [] });
  expect(assign({ role: "FIRST_RESPONSIBLE" })).toBe("FIELD_NOT_ACCEPTABLE O12 role");
});

test("somebody on duty, once, without a tie to the place or told so", () => {
  expect(assign({}, null)).toBe("OFFICIAL_UNKNOWN C11 official");
  expect(assign({}, { ...ON_DUTY, state: "ON_LEAVE" })).toBe("OFFICIAL_NOT_ON_DUTY C13 official");
  expect(assign({}, { ...ON_DUTY, isAnswering: true })).toBe("DUPLICATE_ITEM O12 official");
  expect(assign({}, { ...ON_DUTY, ties: ["149921001000"] })).toMatchObject({ advised: ["LEADER_CONFLICT"] });
  expect(assign({}, { ...ON_DUTY, ties: ["149921001202"] })).toMatchObject({ advised: [] });
  expect(assign({}, ON_DUTY, { places: () => null })).toBe("PLACE_UNKNOWN C13 region");
  expect(assign({}, ON_DUTY, {}, { ...moment, covers: () => false })).toBe("NOT_FOUND C11 region");
});

test("it ends on a day", () => {
  expect(told(endResponsibleLeader.decide(aLeader(), {}, moment, {}))).toEqual({
    set: { endedOn: "2026-03-20" },
  });
});
