import { aDirective, aPerson, everyPlace, momentOn, told } from "../../../../test/harness/sample-records.ts";
import { closeDirective } from "./close-directive.ts";
import { draftDirective } from "./draft-directive.ts";
import { issueDirective } from "./issue-directive.ts";
import { reviseDirective } from "./revise-directive.ts";
import { withdrawDirective } from "./withdraw-directive.ts";

const moment = momentOn("2026-03-10");
const stated = {
  kind: "ASSIGN",
  title: "做好换届准备",
  content: "按时完成准备工作",
  dueOn: "2026-03-20",
  passesOn: null,
};
const above = {
  toRegion: "149921000000",
  toBody: "OFF",
  kind: "ASSIGN",
  directiveId: "d",
  dueOn: "2026-03-25",
};
const draft = (over: object, received: object | null = null, person: object = {}): unknown =>
  told(
    draftDirective.decide(null, { ...stated, ...over }, { ...moment, person: aPerson(person) }, { received }),
  );
const issue = (addressees: object[], region = "149921000000", on = moment): unknown =>
  told(issueDirective.decide(aDirective(), { addressees }, { ...on, person: aPerson({ region: region as never }) }, { places: everyPlace() })); // prettier-ignore

test("an office drafts what it says and by when", () => {
  expect(draft({})).toMatchObject({ set: { villageCode: "149921000000", draftedBy: "one", passesOn: null } });
  expect(draft({ title: "无" })).toBe("FIELD_NOT_ACCEPTABLE C15 title");
  expect(draft({ content: "x".repeat(501) })).toBe("FIELD_NOT_ACCEPTABLE C15 content");
  expect(draft({ dueOn: "2026-03-10" })).toBe("FIELD_NOT_ACCEPTABLE C15 dueOn");
  expect(draft({}, null, { isMember: false })).toBe("NOT_FOUND C11");
});

test("what the office above gave this office is passed down, and never due later", () => {
  expect(draft({ passesOn: "t" }, above)).toMatchObject({ set: { passesOn: "t" } });
  expect(draft({ passesOn: "t", dueOn: "2026-03-26" }, above)).toBe("LATER_THAN_ABOVE C15 dueOn");
  for (const over of [{ toRegion: "149922000000" }, { toBody: "CIV" }, { directiveId: null }])
    expect([over, draft({ passesOn: "t" }, { ...above, ...over })]).toEqual([over, "NOT_FOUND C11 passesOn"]);
  expect(draft({ passesOn: "t" })).toBe("NOT_FOUND C11 passesOn");
});

test("a draft is written anew, by whom it is drafted then, or withdrawn", () => {
  const revise = (over: object, received: object | null = null): unknown =>
    told(reviseDirective.decide(aDirective(), { ...stated, ...over }, moment, { received }));
  expect(revise({ title: "另行通知" })).toMatchObject({ set: { title: "另行通知", draftedBy: "one" } });
  expect(revise({ content: "无" })).toBe("FIELD_NOT_ACCEPTABLE C15 content");
  expect(revise({ passesOn: "t", dueOn: "2026-03-26" }, above)).toBe("LATER_THAN_ABOVE C15 dueOn");
  expect(withdrawDirective.decide(aDirective(), {}, moment, {})).toEqual({ set: {} });
});

test("it goes to those right below and beside, each once, and each has a task", () => {
  const [township, department] = [
    { region: "149921001000", body: "TWN" },
    { region: "149921000000", body: "CIV" },
  ];
  expect(issue([township, department])).toMatchObject({
    set: { issuedOn: "2026-03-10", issuedBy: "one" },
    inserts: [{ row: { toRegion: "149921001000", toBody: "TWN" } }, { row: { toBody: "CIV" } }],
  });
  expect(issue([])).toBe("FIELD_NOT_ACCEPTABLE C15 addressees");
  expect(issue([township, township])).toBe("DUPLICATE_ITEM O08 addressees");
  expect(issue([{ region: "149921000000", body: "OFF" }], "149900000000")).toMatchObject({ set: {} });
  expect(issue([township], "149921000000", momentOn("2026-04-20"))).toBe("FIELD_NOT_ACCEPTABLE C15 dueOn");
});

test.each([
  ["149921001201", "TWN"],
  ["149921001000", "OFF"],
  ["149921000000", "OFF"],
  ["149922001000", "TWN"],
  ["149900000000", "OFF"],
])("and to nobody else: %s %s", (region, body) => {
  expect(issue([{ region, body }])).toBe("NOT_BELOW C15 addressees");
});

test("its head issues what another drafted, and it is closed once everybody has done it", () => {
  const may = (over: object): unknown =>
    told(issueDirective.by.may!(aPerson({ isHead: true, ...over }), aDirective()));
  expect([may({}), may({ subject: "another" }), may({ isHead: false }), may({ region: "149900000000" })]).toEqual([null, "FOUR_EYES C08", "FOUR_EYES C08", "NOT_FOUND C11"]); // prettier-ignore
  const blockers = (waited: number): unknown =>
    closeDirective.ready!(aDirective(), moment, { waited }).map(({ refusal, by }) => [told(refusal), by]);
  expect([blockers(1), blockers(0)]).toEqual([[["TASKS_OPEN C15", "ADDRESSEE"]], []]);
  expect(closeDirective.decide(aDirective(), {}, moment, { waited: 0 })).toEqual({ set: {} });
});
