import { aConsultation, everyPlace, momentOn, told } from "../../../../test/harness/sample-records.ts";
import { addConsultationDecision } from "./add-consultation-decision.ts";
import { closeConsultation } from "./close-consultation.ts";
import { recordConsultation } from "./record-consultation.ts";

const moment = momentOn("2026-03-10");
const places = everyPlace();
const held = { place: "149921001201", heldOn: "2026-03-10", topic: "KEY_VILLAGE", bodies: ["CIV", "PSB"] };
const record = (over: object, covers = true): unknown =>
  told(
    recordConsultation.decide(null, { ...held, ...over }, { ...moment, covers: () => covers }, { places }),
  );

test("two bodies at least sat together about a place, on a day that has come", () => {
  expect(record({})).toMatchObject({ set: { villageCode: held.place, bodies: ["CIV", "PSB"] } });
  expect(record({ heldOn: "2026-03-11" })).toBe("FIELD_NOT_ACCEPTABLE C15 heldOn");
  expect(record({ bodies: ["CIV", "CIV"] })).toBe("FIELD_NOT_ACCEPTABLE C15 bodies");
  expect(record({}, false)).toBe("NOT_FOUND C11 place");
});

test("what was decided becomes the task of one who sat there, and all are done before it is closed", () => {
  const add = (over: object, row: object = {}): unknown =>
    told(addConsultationDecision.decide(aConsultation(row), { toBody: "CIV", content: "督促完成整改", dueOn: "2026-03-20", ...over }, moment, { places })); // prettier-ignore
  expect(add({})).toMatchObject({
    set: { decisions: 1 },
    inserts: [{ row: { toBody: "CIV", villageCode: "149921001201", consultationId: expect.any(String) } }],
  });
  expect(add({ toBody: "TWN" })).toMatchObject({ inserts: [{ row: { toRegion: "149921001000" } }] });
  expect(add({ toBody: "ORG" })).toBe("NOT_CONSULTED C15 toBody");
  expect(add({}, { decisions: 30 })).toBe("FIELD_NOT_ACCEPTABLE C15 content");
  expect(add({ dueOn: "2026-03-10" })).toBe("FIELD_NOT_ACCEPTABLE C15 dueOn");
  const blockers = (waited: number): unknown =>
    closeConsultation.ready!(aConsultation(), moment, { waited }).map(({ refusal }) => told(refusal));
  expect([blockers(2), blockers(0)]).toEqual([["TASKS_OPEN C15"], []]);
  expect(closeConsultation.decide(aConsultation(), {}, moment, { waited: 0 })).toEqual({ set: {} });
});
