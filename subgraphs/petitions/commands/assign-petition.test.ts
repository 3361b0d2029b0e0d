import { RULE } from "../../../shared/kernel/rule-codes.ts";
import { startClock } from "../../../shared/law/clocks.ts";
import { aPetition, book, day, momentOn, told } from "../../../test/harness/sample-records.ts";
import type { PetitionCase } from "../domain/petition-case.ts";
import { assignPetition } from "./assign-petition.ts";
import { forwardPetition } from "./forward-petition.ts";

const received = day("2026-03-02");
const route = (
  command: typeof assignPetition,
  input: object = {},
  over: Partial<PetitionCase> = {},
  { aside = [] as readonly string[], repeatedStage = null as string | null, today = "2026-03-10" } = {},
): unknown =>
  told(
    command.decide(
      aPetition({ receivedOn: received, clocks: [startClock(book, RULE.P01, received)], ...over }),
      {
        handlingBody: "CIV",
        handler: "three",
        caseLeader: null,
        avoidUnitIds: [],
        mustReplyBy: day("2026-04-10"),
        latenessReason: null,
        ...input,
      },
      momentOn(today),
      { repeatedStage, standsAside: (one: string) => aside.includes(one) },
    ),
  );

test.each([
  [assignPetition, "2026-04-10"],
  [forwardPetition, null],
] as const)("$name ends routing, and the body's time begins", (command, mustReplyBy) => {
  expect(route(command)).toMatchObject({
    set: {
      handlingBody: "CIV",
      handlerId: "three",
      routedOn: "2026-03-10",
      mustReplyBy,
      clocks: [
        { rule: "P01", end: "MET" },
        { rule: "P02", startedOn: "2026-03-10", end: null },
        { rule: "P03", startedOn: "2026-03-10", end: null },
      ],
    },
  });
});

test.each([
  [{ avoidUnitIds: ["CIV@149921000000"] }, {}, "TRANSFER_TARGET_INVALID P19 handlingBody"],
  [{ handlingBody: "TWN" }, { aboutCadres: true }, "TRANSFER_TARGET_INVALID P19 handlingBody"],
  [{ mustReplyBy: null }, {}, "REGISTRATION_REQUIRED_FIELD P02 mustReplyBy"],
  [{ mustReplyBy: day("2026-03-10") }, {}, "REGISTRATION_REQUIRED_FIELD P02 mustReplyBy"],
  [{}, { isKeyCase: true }, "LEADER_REQUIRED_FOR_KEY_CASE P21 caseLeader"],
])("is not assigned: %j, of %j", (input, over, refusal) => {
  expect(route(assignPetition, input, over)).toBe(refusal);
});

test("goes to nobody who stands aside, and not while the same is handled", () => {
  expect(route(assignPetition, {}, {}, { aside: ["three"] })).toBe("HANDLER_IS_SUBJECT P17 handler");
  expect(route(assignPetition, { caseLeader: "four" }, {}, { aside: ["four"] })).toBe(
    "HANDLER_IS_SUBJECT P17 handler",
  );
  expect(route(assignPetition, {}, {}, { repeatedStage: "HANDLING" })).toBe("DUPLICATE_IN_PROGRESS P15");
});

test("the body it goes to tells the petitioner 15 days after it got it, the office itself after receipt", () => {
  const on = {
    receivedOn: day("2026-11-10"),
    clocks: [startClock(book, RULE.P01, day("2026-11-10"))],
  };
  const dueOf = (handlingBody: string): unknown =>
    (route(forwardPetition, { handlingBody }, on, { today: "2026-11-25" }) as { set: PetitionCase }).set;
  expect(dueOf("CIV")).toMatchObject({ dueRule: "P02", dueOn: "2026-12-10" });
  expect(dueOf("PET")).toMatchObject({ dueRule: "P02", dueOn: "2026-11-25" });
});

test("after the last day it says why", () => {
  const late = { today: "2026-03-18" };
  expect(route(assignPetition, {}, {}, late)).toBe("LATENESS_REASON_REQUIRED P01 latenessReason");
  expect(route(assignPetition, { latenessReason: "OVERSIGHT" }, {}, late)).toMatchObject({
    set: { latenessReason: "OVERSIGHT" },
  });
});
