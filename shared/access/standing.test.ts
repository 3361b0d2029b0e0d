import type { RegionCode } from "../kernel/region-code.ts";
import { RegionScope } from "./region-scope.ts";
import { type Actor, actorFromClaims, DUTIES, LEVELS } from "../kernel/actor.ts";
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

test("a township is headed by who answers for it directly", () => {
  expect(held({ duties: ["DIRECT_RESPONSIBLE"], level: "T" })).toEqual(["TWN", "CHIEF"]);
  expect(held({ duties: ["TOWNSHIP_GUIDE"], level: "T", body: "CIV" })).toEqual(["TWN"]);
});

test("a department's column needs a working duty in that department", () => {
  expect(held({ duties: ["HANDLER"], body: "PET" })).toEqual(["PET"]);
  expect(held({ duties: ["DEPT_CHIEF"], body: "DIS" })).toEqual(["DIS", "CHIEF"]);
  expect(held({ duties: ["GROUP_MEMBER"], body: "DIS" })).toEqual(["GROUP"]);
  expect(held({ duties: ["HANDLER"], body: "PLC" })).toEqual(["OFF"]);
  expect(held({ duties: ["HANDLER"], body: "GOV" })).toEqual(["GOV"]);
  expect(held({ duties: ["FIRST_RESPONSIBLE"], body: "GOV" })).toEqual(["LDR", "PRINCIPAL"]);
});

test("a lead cadre with a wider duty is that duty's, and a lead cadre alone is the villages'", () => {
  expect(held({ duties: ["LEAD_CADRE"] })).toEqual(["LDR"]);
  expect(held({ duties: ["LEAD_CADRE", "CASE_LEADER"] })).toEqual(["LDR", "CASE_LEADER"]);
  expect(held({ duties: ["LEAD_CADRE", "HANDLER"], body: "PET" })).toEqual(["PET"]);
  const village = "149921001200" as RegionCode;
  const scope = (duties: Actor["duties"]) => RegionScope.of(actor({ duties, villages: [village] }));
  const other = "149921001201" as RegionCode;
  for (const duties of [
    ["LEAD_CADRE"],
    ["LEAD_CADRE", "CASE_LEADER"],
    ["GROUP_MEMBER", "LEAD_CADRE"],
  ] as const) {
    expect([scope(duties).covers(village), scope(duties).covers(other)]).toEqual([true, false]);
  }
  expect(RegionScope.of(actor({ duties: ["LEAD_CADRE"], villages: [] })).covers(village)).toBe(false);
});

test("claims that do not fit together are no actor", () => {
  const claims = { sub: "s", department: "GOV", duties: ["LEAD_CADRE"], level: "K", region: "149921000000" };
  expect(actorFromClaims(claims)).not.toBeNull();
  for (const changes of [
    { level: "T" },
    { level: "V", region: "149921001000" },
    { villages: ["140000000000"] },
    { villages: ["149921001000"] },
    { villages: ["149922001200"] },
    { villages: [7] },
  ]) {
    expect(actorFromClaims({ ...claims, ...changes })).toBeNull();
  }
});

test("an auditor reads no content at any level, and a service has no column but its own", () => {
  for (const level of LEVELS) {
    const column = level === "V" || level === "T" ? [] : ["AUDITOR"];
    expect(held({ duties: ["AUDITOR"], level })).toEqual(column);
    expect(held({ duties: ["AUDITOR", "DEPT_CHIEF"], body: "PET", level })).toEqual(column);
  }
  expect(held({ duties: ["SYSTEM", ...DUTIES], level: "K", body: "DIS" })).toEqual(["SYSTEM"]);
});
