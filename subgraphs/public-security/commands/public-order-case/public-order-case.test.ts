import type { Command } from "../../../../shared/commands/define-command.ts";
import {
  aPerson,
  aPublicOrderCase,
  day,
  everyPlace,
  momentOn,
  officialsOf,
  told,
} from "../../../../test/harness/sample-records.ts";
import { acceptPublicOrderCase } from "./accept-public-order-case.ts";
import { assignPublicOrderHandler } from "./assign-public-order-handler.ts";
import { closePublicOrderCase } from "./close-public-order-case.ts";
import { decideNoPublicOrderPenalty } from "./decide-no-public-order-penalty.ts";
import { decidePublicOrderPenalty } from "./decide-public-order-penalty.ts";
import { declinePublicOrderCase } from "./decline-public-order-case.ts";
import { extendPublicOrderCase } from "./extend-public-order-case.ts";
import { findNoPublicOrderBreach } from "./find-no-public-order-breach.ts";
import { investigatePublicOrderCase } from "./investigate-public-order-case.ts";
import { recordPublicOrderExpertise } from "./record-public-order-expertise.ts";
import { recordPublicOrderMediation } from "./record-public-order-mediation.ts";
import { registerPublicOrderCase } from "./register-public-order-case.ts";
import { standAsideFromPublicOrderCase } from "./stand-aside-from-public-order-case.ts";
import { turnPublicOrderCaseCriminal } from "./turn-public-order-case-criminal.ts";

const moment = momentOn("2025-03-10", { body: "PSB" });
const officials = officialsOf({ one: "PSB", two: "PSB", three: "CIV" });
const decide = (
  command: Command,
  input: object = {},
  row: object = {},
  loaded: object = {},
  at = moment,
): unknown => told(command.decide(aPublicOrderCase(row), input, at, loaded));
const OPEN = { acceptedOn: day("2025-03-03"), dueOn: day("2025-04-02") };

test("every report is registered, and not of tomorrow", () => {
  const register = (over: object): unknown =>
    told(
      registerPublicOrderCase.decide(
        null,
        {
          village: "149921001201",
          reportedOn: "2025-03-10",
          occurredOn: "2025-03-09",
          source: "REPORT",
          isAgainstReporter: true,
          ...over,
        },
        moment,
        { places: everyPlace() },
      ),
    );
  expect(register({})).toMatchObject({ set: { isAgainstReporter: true, pausedDays: 0 } });
  expect(register({ reportedOn: "2025-03-11" })).toBe("FIELD_NOT_ACCEPTABLE S07 reportedOn");
  expect(register({ occurredOn: "2025-03-11" })).toBe("FIELD_NOT_ACCEPTABLE S07 occurredOn");
});

test("accepted, it has thirty days; not accepted, whoever reported is told why", () => {
  expect(decide(acceptPublicOrderCase, { legalBasis: "PS23_1_5" })).toEqual({
    set: { acceptedOn: "2025-03-10", dueOn: "2025-04-09", legalBasis: "PS23_1_5" },
  });
  const decline = (over: object, row: object = {}): unknown =>
    decide(declinePublicOrderCase, { reason: "NO_BREACH", toldOn: "2025-03-10", ...over }, row);
  expect(decline({})).toEqual({ set: { toldOn: "2025-03-10" }, reasonCode: "NO_BREACH" });
  expect(decline({ toldOn: "2025-03-11" })).toBe("FIELD_NOT_ACCEPTABLE S07 toldOn");
  expect(decline({ toldOn: "2025-03-02" })).toBe("FIELD_NOT_ACCEPTABLE S07 toldOn");
  // Six months, to the day (Art.22).
  const old = (occurredOn: string): unknown => decline({ reason: "PERIOD_OVER" }, { occurredOn });
  expect(old("2024-09-03")).toBe("FIELD_NOT_ACCEPTABLE S03 reason");
  expect(old("2024-09-02")).toMatchObject({ reasonCode: "PERIOD_OVER" });
});

test("an officer of public security handles it, whoever is tied stands aside, and without a handler it goes no further", () => {
  const assign = (handler: string): unknown =>
    decide(assignPublicOrderHandler, { handler }, {}, { officials });
  expect(assign("two")).toEqual({ set: { handlerId: "two" } });
  expect(assign("three")).toBe("OFFICIAL_OF_ANOTHER_BODY C11 handler");
  expect(assign("nobody")).toBe("OFFICIAL_UNKNOWN C11 handler");
  const aside = (official: string | null, isHead: boolean): unknown =>
    decide(
      standAsideFromPublicOrderCase,
      { official, reason: "RELATIVE" },
      { handlerId: "one" },
      { officials },
      momentOn("2025-03-10", { isHead }),
    );
  expect(aside(null, false)).toEqual({ set: { handlerId: null }, recusal: { official: "one" } });
  expect(aside("two", false)).toBe("NOT_FOUND C11 official");
  expect(aside("two", true)).toEqual({ set: {}, recusal: { official: "two" } });
  const inTheWay = (handlerId: string | null): unknown =>
    investigatePublicOrderCase.ready!(aPublicOrderCase({ handlerId }), moment, {}).map(
      ({ refusal }) => refusal.code,
    );
  expect(inTheWay(null)).toEqual(["CASE_HANDLER_REQUIRED"]);
  expect(inTheWay("one")).toEqual([]);
});

test("extended once, by thirty days at most, with approval from above; an expert's days do not count", () => {
  const extend = (to: string, row: object = {}, approvalNo = "示公通〔2025〕3号"): unknown =>
    decide(extendPublicOrderCase, { to, approvalNo }, { ...OPEN, ...row });
  expect(extend("2025-05-02")).toEqual({
    set: { extendedTo: "2025-05-02" },
    facts: { approvalNo: "示公通〔2025〕3号" },
  });
  expect(extend("2025-05-03")).toBe("EXTENSION_TOO_LONG S02 to");
  expect(extend("2025-04-02")).toBe("EXTENSION_TOO_LONG S02 to");
  expect(extend("2025-05-02", { extendedTo: day("2025-04-20") })).toBe("EXTENSION_TWICE S02");
  expect(extend("2025-05-02", {}, "口头")).toBe("FIELD_NOT_ACCEPTABLE S02 approvalNo");
  const expertise = (from: string, to: string, row: object = {}): unknown =>
    decide(recordPublicOrderExpertise, { from, to }, { ...OPEN, ...row });
  expect(expertise("2025-03-05", "2025-03-07")).toEqual({
    set: { pausedDays: 3, expertiseTo: "2025-03-07", dueOn: "2025-04-05", extendedTo: null },
    facts: { pausedDays: 3 },
  });
  expect(expertise("2025-03-02", "2025-03-07")).toBe("FIELD_NOT_ACCEPTABLE S02 from");
  expect(expertise("2025-03-07", "2025-03-08", { expertiseTo: day("2025-03-07") })).toBe(
    "FIELD_NOT_ACCEPTABLE S02 from",
  );
  expect(expertise("2025-03-07", "2025-03-11")).toBe("FIELD_NOT_ACCEPTABLE S02 to");
  expect(expertise("2025-03-07", "2025-03-06")).toBe("FIELD_NOT_ACCEPTABLE S02 to");
});

test("the head decides, who does not handle it; a penalty names its article; late is told and kept", () => {
  const may = (person: object): unknown =>
    told(decidePublicOrderPenalty.by.may!(aPerson(person), aPublicOrderCase({ handlerId: "one" })));
  expect(may({ isHead: true })).toBe("FOUR_EYES C08");
  expect(may({ subject: "two" })).toBe("FOUR_EYES C08");
  expect(may({ subject: "two", isHead: true })).toBeNull();
  const decided = { decidedOn: "2025-03-10", decidedBy: "one" };
  const punish = (legalBasis: string | null, row: object = {}): unknown =>
    decide(decidePublicOrderPenalty, { legalBasis }, row);
  expect(punish(null)).toBe("NO_LEGAL_BASIS S07 legalBasis");
  expect(punish(null, { legalBasis: "PS26" })).toEqual({ set: { legalBasis: "PS26", ...decided } });
  expect(punish("PS43", { legalBasis: "PS26" })).toEqual({ set: { legalBasis: "PS43", ...decided } });
  expect(decide(decideNoPublicOrderPenalty, { reason: "MINOR" })).toEqual({
    set: decided,
    reasonCode: "MINOR",
  });
  for (const command of [findNoPublicOrderBreach, recordPublicOrderMediation])
    expect(decide(command)).toEqual({ set: decided });
  expect(decide(closePublicOrderCase)).toEqual({ set: {} });
  const inTheWay = (today: string, row: object = {}): unknown =>
    findNoPublicOrderBreach.ready!(aPublicOrderCase({ ...OPEN, ...row }), momentOn(today), {}).map(
      ({ refusal, onlyAdvises }) => [refusal.code, refusal.rule, onlyAdvises],
    );
  expect(inTheWay("2025-04-02")).toEqual([]);
  expect(inTheWay("2025-04-03")).toEqual([["CASE_OVERDUE", "S02", true]]);
  expect(inTheWay("2025-04-03", { extendedTo: day("2025-04-20") })).toEqual([]);
});

test("the crime of disrupting elections is none of village elections", () => {
  const turn = (article: number): unknown => decide(turnPublicOrderCaseCriminal, { article });
  expect(turn(256)).toBe("CRIME_256_NOT_APPLICABLE S09 article");
  expect(turn(290)).toMatchObject({ set: { decidedOn: "2025-03-10" }, facts: { article: 290 } });
  expect(turn(101)).toBe("FIELD_NOT_ACCEPTABLE S09 article");
  expect(turn(452)).toBe("FIELD_NOT_ACCEPTABLE S09 article");
});
