import { endClocks, startClock } from "../../../shared/law/clocks.ts";
import { RULE } from "../../../shared/kernel/rule-codes.ts";
import { aPetition, book, day, everyPlace, momentOn, told } from "../../../test/harness/sample-records.ts";
import { pressing } from "../domain/case-clocks.ts";
import type { PetitionCase } from "../domain/petition-case.ts";
import type { CaseTransfer } from "../domain/striking-off.ts";
import { correctPetition } from "./correct-petition.ts";

const received = day("2026-03-02");
const registered = [startClock(book, RULE.P01, received)];
const correct = (
  input: object,
  over: Partial<PetitionCase> = {},
  transfers: readonly CaseTransfer[] = [],
  places = everyPlace(),
): unknown =>
  told(
    correctPetition.decide(
      aPetition({ clocks: registered, ...pressing(registered), ...over }),
      { village: null, receivedOn: null, class: null, topic: null, reason: "WRITTEN_WRONG", ...input },
      momentOn("2026-03-20"),
      { transfers, places },
    ),
  );
const clocksOf = (decided: unknown): string[] =>
  (decided as { set: PetitionCase }).set.clocks.map(
    ({ rule, startedOn, end, dueOn }) => `${rule} ${startedOn} ${end ?? dueOn}`,
  );

test("the right village and topic stand on the register, the wrong ones in its history with the reason", () => {
  expect(correct({ village: "149921001202", topic: "LAND" })).toMatchObject({
    set: { villageCode: "149921001202", topic: "LAND", receivedOn: received, class: "APPEAL" },
    reasonCode: "WRITTEN_WRONG",
    facts: { villageCode: "149921001201", topic: "PROCEDURE" },
  });
});

test("a village that is unknown or became part of another is none to correct it to", () => {
  const input = { village: "149921001202" };
  expect(correct(input, {}, [], () => null)).toBe("PLACE_UNKNOWN C13 village");
  expect(correct(input, {}, [], everyPlace({ validTo: day("2025-12-31") }))).toBe(
    "PLACE_RETIRED C13 village",
  );
});

test("the time to route runs from the right day of receipt", () => {
  const decided = correct({ receivedOn: "2026-03-12" });
  expect(decided).toMatchObject({
    set: { receivedOn: "2026-03-12", dueOn: "2026-03-27", dueRule: "P01" },
    facts: { receivedOn: "2026-03-02" },
  });
  expect(clocksOf(decided)).toEqual(["P01 2026-03-12 2026-03-27"]);
});

test("what was routed in time by the wrong day is late by the right one, and the body's time does not move", () => {
  const routedOn = day("2026-03-10");
  const clocks = [
    ...endClocks(registered, [RULE.P01], routedOn),
    startClock(book, RULE.P02, routedOn),
    startClock(book, RULE.P03, routedOn),
  ];
  const routed = { stage: "FORWARDED", handlingBody: "CIV", routedOn, clocks } as const;
  expect(clocksOf(correct({ receivedOn: "2026-02-10" }, routed))).toEqual([
    "P01 2026-02-10 LATE",
    "P02 2026-03-10 2026-03-25",
    "P03 2026-03-10 2026-03-17",
  ]);
  expect(correct({ receivedOn: "2026-03-11" }, routed)).toBe("FIELD_NOT_ACCEPTABLE P23 receivedOn");
});

test.each([
  ["SUGGESTION", "APPEAL", "P24", "P04"],
  ["APPEAL", "SUGGESTION", "P04", "P24"],
] as const)("the time to conclude of a %s that is an %s", (was, is, from, to) => {
  const acceptedOn = day("2026-03-12");
  const clocks = [startClock(book, from, acceptedOn)];
  const handled = { stage: "HANDLING", class: was, routedOn: received, acceptedOn, clocks } as const;
  expect(clocksOf(correct({ class: is }, handled))).toEqual([
    `${from} 2026-03-12 REPLACED`,
    `${to} 2026-03-12 2026-05-11`,
  ]);
});

test.each([
  [{}, {}, [], "FIELD_NOT_ACCEPTABLE P14"],
  [{ topic: "PROCEDURE" }, {}, [], "FIELD_NOT_ACCEPTABLE P14"],
  [{ village: "149921000000" }, {}, [], "REGISTRATION_REQUIRED_FIELD P14 village"],
  [{ receivedOn: "2026-03-21" }, {}, [], "FIELD_NOT_ACCEPTABLE P23 receivedOn"],
  [{ receivedOn: "2005-04-30" }, {}, [], "FIELD_NOT_ACCEPTABLE P23 receivedOn"],
  [{ topic: "LAND" }, {}, [{ type: "H2", state: "DELIVERED", returnReason: null }], "TRANSFER_OPEN P22"],
  [
    // A body that must not have it as what it really is has to give it back first.
    { class: "ACCUSATION" },
    { stage: "FORWARDED", handlingBody: "CIV", routedOn: received, aboutCadres: true },
    [],
    "TRANSFER_TARGET_INVALID P16 class",
  ],
] as const)("is not corrected: %j of %j", (input, over, transfers, refusal) => {
  expect(correct(input, over, transfers)).toBe(refusal);
});

test("nothing is moved to a village out of reach", () => {
  const decided = correctPetition.decide(
    aPetition(),
    { village: "149922001201", receivedOn: null, class: null, topic: null, reason: "WRITTEN_WRONG" },
    { ...momentOn("2026-03-20"), covers: () => false },
    { transfers: [] },
  );
  expect(told(decided)).toBe("NOT_FOUND C11 village");
});
