import type { Command } from "../../../../shared/commands/define-command.ts";
import { aPerson, aTask, everyPlace, HASH, momentOn, told } from "../../../../test/harness/sample-records.ts";
import type { Task } from "../../domain/task-machine.ts";
import { acceptTask } from "./accept-task.ts";
import { giveTask } from "./give-task.ts";
import { remindOfTask } from "./remind-of-task.ts";
import { reportTaskDone } from "./report-task-done.ts";
import { returnTask } from "./return-task.ts";
import { signTask } from "./sign-task.ts";
import { startTask } from "./start-task.ts";
import { superviseTask } from "./supervise-task.ts";

const moment = momentOn("2026-03-10");
const decide = (command: Command, input: object, over: Partial<Task> = {}, on = moment): unknown =>
  told(command.decide(aTask(over), input, on, {}));
const given = { place: "149921001201", toBody: "CIV", content: "督促完成整改", dueOn: "2026-03-20" };
const give = (over: object, covers = true): unknown =>
  told(
    giveTask.decide(
      null,
      { ...given, ...over },
      { ...moment, covers: () => covers },
      { places: everyPlace() },
    ),
  );

test("a department of the county has it, or the township of the place", () => {
  expect(give({})).toMatchObject({
    set: { villageCode: given.place, toRegion: "149921000000", toBody: "CIV" },
  });
  expect(give({ toBody: "TWN" })).toMatchObject({ set: { toRegion: "149921001000", toBody: "TWN" } });
  expect(give({ toBody: "TWN", place: "149921000000" })).toBe("FIELD_NOT_ACCEPTABLE C15 toBody");
  expect(give({ toBody: "OFF" })).toBe("FIELD_NOT_ACCEPTABLE C15 toBody");
  expect(give({ dueOn: "2026-03-10" })).toBe("FIELD_NOT_ACCEPTABLE C15 dueOn");
  for (const content of ["无", "x".repeat(201), "整改\n整改"])
    expect([content, give({ content })]).toEqual([content, "FIELD_NOT_ACCEPTABLE C15 content"]);
  expect(give({}, false)).toBe("NOT_FOUND C11 place");
});

test("it is signed for, begun, reported as done with a paper, accepted or sent back", () => {
  expect(decide(signTask, {})).toEqual({ set: { signedOn: "2026-03-10" } });
  expect(decide(startTask, {}, { signedOn: null })).toEqual({ set: { signedOn: "2026-03-10" } });
  expect(decide(startTask, {}, { kind: "CONVEY" })).toBe("ONLY_CONVEYED C15");
  expect(decide(reportTaskDone, { evidenceHash: HASH })).toMatchObject({ set: { reportedBy: "one" } });
  expect(decide(reportTaskDone, { evidenceHash: "x" })).toBe("FIELD_NOT_ACCEPTABLE C12 evidenceHash");
  expect(decide(acceptTask, {})).toEqual({ set: { acceptedBy: "one" } });
  expect(decide(returnTask, { reason: "NOT_DONE" })).toMatchObject({
    set: { reportedBy: null },
    reasonCode: "NOT_DONE",
  });
});

test("it is pressed for once a day, and supervised once it is late by the adjusted day", () => {
  expect(decide(remindOfTask, {}, { reminders: 1 })).toEqual({
    set: { remindedOn: "2026-03-10", reminders: 2 },
  });
  expect(decide(remindOfTask, {}, { remindedOn: "2026-03-10" as never })).toBe("ALREADY_REMINDED C15");
  expect(decide(remindOfTask, {}, { kind: "CONVEY", state: "SIGNED" })).toBe("TASK_FINISHED C15");
  // 2026-03-20 is a Friday: signed for, it is late from the 21st. Unsigned, it is late a working day after it was sent (C07).
  const signed = { state: "SIGNED", signedOn: "2026-03-03" } as Partial<Task>;
  expect(decide(superviseTask, {}, signed, momentOn("2026-03-20"))).toBe("NOT_LATE C15");
  expect(decide(superviseTask, {}, signed, momentOn("2026-03-21"))).toEqual({
    set: { supervisedOn: "2026-03-21" },
  });
  // Its day is a Saturday: the Monday after it is in time still.
  const onSaturday = { ...signed, dueOn: "2026-03-21" } as Partial<Task>;
  expect(decide(superviseTask, {}, onSaturday, momentOn("2026-03-23"))).toBe("NOT_LATE C15");
  expect(decide(superviseTask, {}, onSaturday, momentOn("2026-03-24"))).toMatchObject({ set: {} });
  expect(decide(superviseTask, {}, {}, momentOn("2026-03-03"))).toBe("NOT_LATE C15");
  expect(decide(superviseTask, {}, {}, momentOn("2026-03-04"))).toEqual({
    set: { supervisedOn: "2026-03-04" },
  });
});

test("only whoever has it works on it, only the office that gave it accepts it, and never who reported it", () => {
  const works = (person: object, over: Partial<Task> = {}): unknown =>
    told(signTask.by.may!(aPerson(person), aTask(over)));
  expect(works({ body: "CIV" })).toBeNull();
  expect(works({ body: "ORG" })).toBe("NOT_FOUND C11");
  expect(works({ body: "CIV", region: "149922000000" })).toBe("NOT_FOUND C11");
  // A guide is lent by civil affairs: the township's tasks are theirs, and the county's civil affairs' are not.
  const guide = { body: "CIV", region: "149921001000", standings: new Set(["TWN"]) };
  expect(works(guide, { toBody: "TWN", toRegion: "149921001000" as never })).toBeNull();
  expect(works(guide, { toBody: "CIV", toRegion: "149921001000" as never })).toBe("NOT_FOUND C11");
  const accepts = (person: object, reportedBy = "two"): unknown =>
    told(acceptTask.by.may!(aPerson(person), aTask({ reportedBy })));
  expect([accepts({}), accepts({}, "one"), accepts({ region: "149900000000" }), accepts({ isMember: false })]).toEqual([null, "FOUR_EYES C08", "NOT_FOUND C11", "NOT_FOUND C11"]); // prettier-ignore
});
