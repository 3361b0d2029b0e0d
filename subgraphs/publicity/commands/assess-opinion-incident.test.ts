import { aPerson, anOpinionIncident, HASH, momentOn, told } from "../../../test/harness/sample-records.ts";
import { assessOpinionIncident } from "./assess-opinion-incident.ts";
import { dismissOpinionIncident } from "./dismiss-opinion-incident.ts";

const found = {
  accuracy: "PARTLY",
  heat: "HIGH",
  grade: "MAJOR",
  responsibleBody: "CIV",
  evidenceHash: null,
};
const assess = (over: object): unknown =>
  told(assessOpinionIncident.decide(anOpinionIncident(), { ...found, ...over }, momentOn("2026-03-02"), {}));

test("an assessment says what, how grave, who answers, and by whom it was made", () => {
  expect(assess({})).toEqual({
    set: {
      accuracy: "PARTLY",
      heat: "HIGH",
      grade: "MAJOR",
      responsibleBody: "CIV",
      assessedBy: "one",
      noResponseReason: null,
    },
    evidenceHash: null,
  });
});

test("that it is false rests on facts", () => {
  expect(assess({ accuracy: "FALSE" })).toBe("FALSE_WITHOUT_BASIS U05 evidenceHash");
  expect(assess({ accuracy: "FALSE", evidenceHash: "x" })).toBe("FIELD_NOT_ACCEPTABLE C12 evidenceHash");
  expect(assess({ accuracy: "FALSE", evidenceHash: HASH })).toMatchObject({ evidenceHash: HASH });
});

test("that there is nothing to answer is said by the head, not by who assessed it, and not of what is so", () => {
  const dismiss = (over: object): unknown =>
    told(dismissOpinionIncident.decide(anOpinionIncident(over), {}, momentOn("2026-03-02"), {}));
  expect(dismiss({})).toEqual({ set: {} });
  expect(dismiss({ accuracy: "TRUE" })).toBe("PROBLEM_NOT_RAISED U06");
  expect(dismiss({ transferId: "t" })).toBe("TRANSFER_OPEN C06");
  const may = (person: object): unknown =>
    told(dismissOpinionIncident.by.may!(aPerson(person), anOpinionIncident({ assessedBy: "one" })));
  expect(may({ isHead: true })).toBe("FOUR_EYES C08");
  expect(may({ isHead: false, subject: "two" })).toBe("FOUR_EYES C08");
  expect(may({ isHead: true, subject: "two" })).toBeNull();
});
