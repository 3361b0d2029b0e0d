import { aPerson, aPetition, momentOn, officialsOf, told } from "../../../test/harness/sample-records.ts";
import type { PetitionCase } from "../domain/petition-case.ts";
import { assignPetitionPeople } from "./assign-petition-people.ts";
import { startHandlingPetition } from "./start-handling-petition.ts";

const name = (over: Partial<PetitionCase>, input: object, aside: readonly string[] = []): unknown =>
  told(
    assignPetitionPeople.decide(
      aPetition(over),
      { handler: "three", caseLeader: null, isKeyCase: false, ...input },
      momentOn("2026-03-10"),
      {
        standsAside: (one: string) => aside.includes(one),
        officials: officialsOf({ three: "PET", four: "GOV", five: "CIV" }),
      },
    ),
  );
const KEY = { isKeyCase: true } as const;
const AWAY = { stage: "TRANSFERRED_DISCIPLINE" } as const;

test.each<[Partial<PetitionCase>, object, string]>([
  [KEY, { caseLeader: "four" }, "FIELD_NOT_ACCEPTABLE P21 isKeyCase"],
  [{}, KEY, "LEADER_REQUIRED_FOR_KEY_CASE P21 caseLeader"],
  [{ ...AWAY, ...KEY }, KEY, "LEADER_REQUIRED_FOR_KEY_CASE P21 caseLeader"],
])("of %j not %j", (over, input, refusal) => {
  expect(name(over, input)).toBe(refusal);
});

test("nobody who stands aside handles or leads it", () => {
  expect(name({}, {}, ["three"])).toBe("HANDLER_IS_SUBJECT P17 handler");
  expect(name({}, { caseLeader: "four" }, ["four"])).toBe("HANDLER_IS_SUBJECT P17 handler");
});

test.each<[Partial<PetitionCase>, object, string]>([
  [{}, { handler: "nobody" }, "OFFICIAL_UNKNOWN C11 handler"],
  [{}, { handler: "five" }, "OFFICIAL_OF_ANOTHER_BODY C11 handler"],
  [{ handlingBody: "CIV" }, {}, "OFFICIAL_OF_ANOTHER_BODY C11 handler"],
  [{}, { caseLeader: "five" }, "OFFICIAL_OF_ANOTHER_BODY C11 caseLeader"],
])("of %j an official of the body that handles it is named, and not %j", (over, input, refusal) => {
  expect(name(over, input)).toBe(refusal);
});

test("a key case that is away keeps its leader, who does not read where it went", () => {
  const set = { handlerId: "three", caseLeaderId: "four", isKeyCase: true };
  expect(name({ ...AWAY, ...KEY }, { ...KEY, caseLeader: "four" })).toEqual({ set, facts: KEY });
});

test("is the head's; for anybody else there is no such petition", () => {
  const may = (...standings: ("PET" | "CHIEF")[]): unknown =>
    told(assignPetitionPeople.by.may!(aPerson({ standings: new Set(standings) }), aPetition()));
  expect([may("PET", "CHIEF"), may("PET")]).toEqual([null, "NOT_FOUND C11"]);
});

test.each<[Partial<PetitionCase>, unknown]>([
  [{}, "REGISTRATION_REQUIRED_FIELD C11 handler"],
  [{ handlerId: "three", ...KEY }, "LEADER_REQUIRED_FOR_KEY_CASE P21 caseLeader"],
  [{ handlerId: "three", ...KEY, caseLeaderId: "four" }, { set: {} }],
  [{ handlerId: "three" }, { set: {} }],
])("handling begins with a handler, and a key case with a leader: %j", (over, expected) => {
  expect(told(startHandlingPetition.decide(aPetition(over), {}, momentOn("2026-03-10"), {}))).toEqual(
    expected,
  );
});
