import {
  aPerson,
  aProblemItem,
  HASH,
  momentOn,
  officialsOf,
  told,
} from "../../../../test/harness/sample-records.ts";
import type { Command } from "../../../../shared/commands/define-command.ts";
import { addProblem } from "./add-problem.ts";
import { returnProblem } from "./return-problem.ts";
import { startProblem } from "./start-problem.ts";
import { submitProblem } from "./submit-problem.ts";
import { verifyProblem } from "./verify-problem.ts";

const moment = momentOn("2026-11-22");
const decide = (command: Command, input: object): unknown =>
  told(command.decide(aProblemItem(), input, moment, {}));
const entry = { villageCode: "149921001201", state: "CONFIRMED", lastNo: 3 };
const problem = { keyVillage: "k", category: "FINANCE", statement: "村务公开不及时", blocking: true, responsibleBody: "CIV", responsibleStaff: "a", dueOn: "2026-12-01" }; // prettier-ignore
const add = (over: object, found: object | null = entry, covers = true): unknown =>
  told(addProblem.decide(null, { ...problem, ...over }, { ...moment, covers: () => covers }, { entry: found, gates: [], officials: officialsOf({ a: "CIV", b: "ORG" }) })); // prettier-ignore

test("a problem has the next number of its list, a body and one of its people, and a day", () => {
  expect(add({})).toMatchObject({
    set: { no: 4, blocking: true, responsibleStaffId: "a", villageCode: "149921001201" },
  });
  expect(add({}, null)).toBe("NOT_FOUND C11 keyVillage");
  expect(add({}, entry, false)).toBe("NOT_FOUND C11 keyVillage");
  for (const state of ["REJECTED", "SUBMITTED", "VERIFIED", "CANCELLED"])
    expect(add({}, { ...entry, state })).toBe("ENTRY_CLOSED C05 keyVillage");
  expect(add({ responsibleStaff: "b" })).toBe("OFFICIAL_OF_ANOTHER_BODY C11 responsibleStaff");
  expect(add({ responsibleStaff: "x" })).toBe("OFFICIAL_UNKNOWN C11 responsibleStaff");
  expect(add({ dueOn: "2026-11-22" })).toBe("FIELD_NOT_ACCEPTABLE C12 dueOn");
  for (const statement of ["无", "  无无  ", "x".repeat(201), "村务\n公开"])
    expect([statement, add({ statement })]).toEqual([statement, "FIELD_NOT_ACCEPTABLE C12 statement"]);
});

test("it is worked on, submitted with a paper, and verified or sent back", () => {
  expect(decide(startProblem, {})).toEqual({ set: {} });
  expect(decide(submitProblem, { evidenceHash: HASH })).toMatchObject({
    set: { submittedBy: "one", evidenceHash: HASH },
  });
  expect(decide(submitProblem, { evidenceHash: "x" })).toBe("FIELD_NOT_ACCEPTABLE C12 evidenceHash");
  expect(decide(verifyProblem, {})).toEqual({ set: { verifiedBy: "one" } });
  expect(decide(returnProblem, { reason: "NOT_SETTLED" })).toEqual({
    set: { submittedBy: null, evidenceHash: null },
    reasonCode: "NOT_SETTLED",
  });
});

test("nobody verifies what they submitted or answer for, and another body's problem is not there", () => {
  const verify = (over: object): unknown => told(verifyProblem.by.may!(aPerson(), aProblemItem(over)));
  expect([verify({ submittedBy: "one" }), verify({ responsibleStaffId: "one" }), verify({ submittedBy: "two" })]).toEqual(["FOUR_EYES C08", "FOUR_EYES C08", null]); // prettier-ignore
  const work = (person: object): unknown => told(startProblem.by.may!(aPerson(person), aProblemItem()));
  expect([work({ body: "CIV" }), work({ body: "ORG" }), work({ body: "ORG", standings: new Set(["TWN"]) })]).toEqual([null, "NOT_FOUND C11", null]); // prettier-ignore
});
