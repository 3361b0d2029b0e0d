import type { RegionCode } from "../../../shared/kernel/region-code.ts";
import { RULE } from "../../../shared/kernel/rule-codes.ts";
import { startClock } from "../../../shared/law/clocks.ts";
import { aPetition, book, day, momentOn, officialsOf, told } from "../../../test/harness/sample-records.ts";
import type { CaseTransfer } from "../domain/striking-off.ts";
import type { PetitionCase } from "../domain/petition-case.ts";
import { assignPetition } from "./assign-petition.ts";
import { forwardPetition } from "./forward-petition.ts";

const received = day("2026-03-02");
const route = (
  command: typeof assignPetition,
  input: object = {},
  over: Partial<PetitionCase> = {},
  {
    aside = [] as readonly string[],
    repeatedStage = null as string | null,
    today = "2026-03-10",
    transfers = [] as readonly CaseTransfer[],
    officials = officialsOf({ three: "CIV", four: "GOV", five: "ORG" }),
  } = {},
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
      { repeatedStage, standsAside: (one: string) => aside.includes(one), transfers, officials },
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
        ...(mustReplyBy ? [{ rule: "P25", dueOn: mustReplyBy, end: null }] : []),
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

test("an assignment is answered by the day it names, which runs as a clock, moved past days off", () => {
  const decided = route(assignPetition, { mustReplyBy: day("2026-04-05") }) as { set: PetitionCase };
  expect(decided.set.clocks.at(-1)).toMatchObject({
    rule: "P25",
    startedOn: "2026-03-10",
    dueOn: "2026-04-05",
    dueOnAdjusted: "2026-04-07",
  });
  expect((route(forwardPetition) as { set: PetitionCase }).set.clocks.map(({ rule }) => rule)).toEqual([
    "P01",
    "P02",
    "P03",
  ]);
});

describe("an accusation about cadres", () => {
  const accusation = { class: "ACCUSATION", aboutCadres: true } as const;
  const sent = (state: string, type = "H1"): CaseTransfer => ({ type, state, returnReason: null });
  const to = (handlingBody: string, over: Partial<PetitionCase>, transfers: CaseTransfer[] = []): unknown =>
    route(forwardPetition, { handlingBody }, over, {
      transfers,
      officials: officialsOf(
        { three: handlingBody },
        handlingBody === "TWN" ? ("149921001000" as RegionCode) : undefined,
      ),
    });

  test.each(["ORG", "CIV", "PSB", "PUB", "GOV"])("goes to discipline before it goes to %s", (body) => {
    expect(to(body, accusation)).toBe("TRANSFER_TARGET_INVALID P16 handlingBody");
    expect(to(body, accusation, [sent("PREPARED")])).toBe("TRANSFER_TARGET_INVALID P16 handlingBody");
    expect(to(body, accusation, [sent("ACCEPTED", "H2")])).toBe("TRANSFER_TARGET_INVALID P16 handlingBody");
    const incomplete = { type: "H1", state: "RETURNED", returnReason: "INCOMPLETE" };
    expect(to(body, accusation, [incomplete])).toBe("TRANSFER_TARGET_INVALID P16 handlingBody");
    for (const state of ["ACCEPTED", "RETURNED", "CONCLUDED"])
      expect(to(body, accusation, [sent(state)])).toMatchObject({ set: { handlingBody: body } });
  });

  test("never goes to the township, and the refusal says what is open instead", () => {
    const refused = forwardPetition.decide(
      aPetition(accusation),
      { handlingBody: "TWN", handler: "three", caseLeader: null, avoidUnitIds: [], latenessReason: null },
      momentOn("2026-03-10"),
      { repeatedStage: null, standsAside: () => false, transfers: [sent("RETURNED")] },
    );
    expect(refused).toMatchObject({
      code: "TRANSFER_TARGET_INVALID",
      rule: "P19",
      allowed: ["toDiscipline"],
    });
  });

  test("is kept by the petitions office; what is no accusation, or about nobody's cadres, is not held up", () => {
    expect(to("PET", accusation)).toMatchObject({ set: { handlingBody: "PET" } });
    expect(to("CIV", { ...accusation, class: "APPEAL" })).toMatchObject({ set: { handlingBody: "CIV" } });
    expect(to("TWN", { ...accusation, aboutCadres: false })).toMatchObject({ set: { handlingBody: "TWN" } });
  });
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
    (
      route(forwardPetition, { handlingBody }, on, {
        today: "2026-11-25",
        officials: officialsOf({ three: handlingBody }),
      }) as { set: PetitionCase }
    ).set;
  expect(dueOf("CIV")).toMatchObject({ dueRule: "P02", dueOn: "2026-12-10" });
  expect(dueOf("PET")).toMatchObject({ dueRule: "P02", dueOn: "2026-11-25" });
});

test.each<[object, object, string]>([
  [{ handler: "nobody" }, {}, "OFFICIAL_UNKNOWN C11 handler"],
  [{ handler: "five" }, {}, "OFFICIAL_OF_ANOTHER_BODY C11 handler"],
  [{ caseLeader: "nobody" }, {}, "OFFICIAL_UNKNOWN C11 caseLeader"],
  [{ caseLeader: "five" }, {}, "OFFICIAL_OF_ANOTHER_BODY C11 caseLeader"],
  [{ handlingBody: "ORG" }, {}, "OFFICIAL_OF_ANOTHER_BODY C11 handler"],
  // Somebody of the county is nobody of the township, and the other way round.
  [{ handlingBody: "TWN" }, {}, "OFFICIAL_OF_ANOTHER_BODY C11 handler"],
  [{}, { villageCode: "149922001201" }, "OFFICIAL_OF_ANOTHER_BODY C11 handler"],
])(
  "goes to an official of the body that handles it, and to a leader of the county: %j, of %j",
  (input, over, refusal) => {
    expect(route(assignPetition, input, over)).toBe(refusal);
  },
);

test("goes to anybody of the township when the township handles it, and of no other", () => {
  const of = (township: string): object => ({
    officials: officialsOf({ three: "GOV" }, township as RegionCode),
  });
  const order = { handlingBody: "TWN" };
  expect(route(assignPetition, order, {}, of("149921001000"))).toMatchObject({ set: { handlerId: "three" } });
  expect(route(assignPetition, order, {}, of("149921101000"))).toBe("OFFICIAL_OF_ANOTHER_BODY C11 handler");
});

test("after the last day it says why", () => {
  const late = { today: "2026-03-18" };
  expect(route(assignPetition, {}, {}, late)).toBe("LATENESS_REASON_REQUIRED P01 latenessReason");
  expect(route(assignPetition, { latenessReason: "OVERSIGHT" }, {}, late)).toMatchObject({
    set: { latenessReason: "OVERSIGHT" },
  });
});
