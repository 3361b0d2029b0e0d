import type { RegionCode } from "../kernel/region-code.ts";
import { type Actor, DUTIES, LEVELS } from "./actor.ts";
import { standingsOf } from "./standing.ts";

const actor = (changes: Partial<Actor>): Actor => ({
  subject: "s",
  body: "GOV",
  duties: ["GROUP_MEMBER"],
  level: "K",
  region: "149921000000" as RegionCode,
  villages: [],
  ...changes,
});
const held = (changes: Partial<Actor>): string[] => [...standingsOf(actor(changes))];

test("a duty counts only at the level it belongs to", () => {
  expect(held({ duties: ["ELECTION_RECORDER"], level: "V" })).toEqual(["VIL"]);
  expect(held({ duties: ["ELECTION_RECORDER"], level: "K" })).toEqual([]);
  expect(held({ duties: ["TOWNSHIP_GUIDE"], level: "K" })).toEqual([]);
  expect(held({ duties: ["FIRST_RESPONSIBLE"], level: "T" })).toEqual([]);
  expect(held({ duties: ["DEPT_CHIEF"], body: "DIS", level: "T" })).toEqual([]);
});

test("a department's column needs a working duty in that department", () => {
  expect(held({ duties: ["HANDLER"], body: "PET" })).toEqual(["PET"]);
  expect(held({ duties: ["DEPT_CHIEF"], body: "DIS" })).toEqual(["DIS", "CHIEF"]);
  expect(held({ duties: ["GROUP_MEMBER"], body: "DIS" })).toEqual(["GROUP"]);
  expect(held({ duties: ["HANDLER"], body: "PLC" })).toEqual(["OFF"]);
  expect(held({ duties: ["HANDLER"], body: "GOV" })).toEqual([]);
});

test("an auditor reads no content at any level, and a service has no column but its own", () => {
  for (const level of LEVELS) expect(held({ duties: ["AUDITOR"], level })).toEqual([]);
  expect(held({ duties: ["SYSTEM", ...DUTIES], level: "K", body: "DIS" })).toEqual(["SYSTEM"]);
});
