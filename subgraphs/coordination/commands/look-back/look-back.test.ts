import {
  aLookBack,
  aPerson,
  everyPlace,
  HASH,
  momentOn,
  told,
} from "../../../../test/harness/sample-records.ts";
import type { Command } from "../../../../shared/commands/define-command.ts";
import type { Check } from "../../domain/look-back.ts";
import { CHECK_CODES, LOOK_BACK_CHECKS } from "../../domain/words.ts";
import { closeLookBack } from "./close-look-back.ts";
import { orderLookBack } from "./order-look-back.ts";
import { recordLookBackCheck } from "./record-look-back-check.ts";
import { returnLookBack } from "./return-look-back.ts";
import { settleLookBackFinding } from "./settle-look-back-finding.ts";
import { startLookBack } from "./start-look-back.ts";
import { submitLookBack } from "./submit-look-back.ts";
import { verifyLookBack } from "./verify-look-back.ts";

const moment = momentOn("2026-03-20");
const check = (code: string, over: object = {}): Check =>
  ({ id: code, code, answer: "YES", amount: null, settledOn: null, ...over }) as Check;
const decide = (command: Command, input: object, checks: readonly Check[] = [], row: object = {}): unknown =>
  told(command.decide(aLookBack(row), input, moment, { checks }));
const inTheWay = (command: Command, checks: readonly Check[], row: object = {}): unknown =>
  command.ready!(aLookBack(row), moment, { checks }).map(({ refusal }) => `${refusal.code} ${refusal.rule}`);

test("a village is looked back on once a cycle, within thirty days of its result", () => {
  const order = (over: object, loaded: object = {}): unknown =>
    told(orderLookBack.decide(null, { village: "149921001201", cycle: "c", announcedOn: "2026-03-02", ...over }, moment, { places: everyPlace(), isLookedBack: false, ...loaded })); // prettier-ignore
  expect(order({})).toMatchObject({ set: { dueOn: "2026-04-01", findings: 0, findingsOpen: 0 } });
  expect(order({}, { isLookedBack: true })).toBe("DUPLICATE_ENTRY C03 village");
  expect(order({ announcedOn: "2026-03-21" })).toBe("FIELD_NOT_ACCEPTABLE C12 announcedOn");
  expect(order({}, { places: () => null })).toBe("PLACE_UNKNOWN C13 village");
  expect(decide(startLookBack, {})).toEqual({ set: {} });
});

test("every check is answered with yes and no, or with a number, as it asks", () => {
  const record = (over: object, known: readonly Check[] = []): unknown =>
    decide(
      recordLookBackCheck,
      { check: "A1", answer: "YES", amount: null, evidenceHash: null, ...over },
      known,
    );
  expect(record({})).toMatchObject({
    inserts: [{ row: { code: "A1", answer: "YES" } }],
    facts: { check: "A1" },
  });
  // Answered anew: the same row.
  expect(record({ answer: "NO" }, [check("A1")])).toMatchObject({
    updates: [{ ids: ["A1"], set: { answer: "NO" } }],
  });
  expect(record({ answer: null })).toBe("FIELD_NOT_ACCEPTABLE C12 answer");
  expect(record({ amount: 3 })).toBe("FIELD_NOT_ACCEPTABLE C12 amount");
  expect(record({ check: "B1", answer: null, amount: 12 })).toMatchObject({
    inserts: [{ row: { amount: 12 } }],
  });
  expect(record({ check: "B1" })).toBe("FIELD_NOT_ACCEPTABLE C12 answer");
  expect(record({ check: "B1", answer: null })).toBe("FIELD_NOT_ACCEPTABLE C12 amount");
  expect(record({ check: "B1", answer: null, amount: -1 })).toBe("FIELD_NOT_ACCEPTABLE C12 amount");
  expect(record({ evidenceHash: "x" })).toBe("FIELD_NOT_ACCEPTABLE C12 evidenceHash");
});

const all = CHECK_CODES.map((code) => {
  const { asks, finding } = LOOK_BACK_CHECKS.find((one) => one.code === code)!;
  return check(
    code,
    asks === "NUMBER" ? { answer: null, amount: 0 } : { answer: finding === "YES" ? "NO" : "YES" },
  );
});
const with_ = (...over: Check[]): Check[] =>
  all.map((one) => over.find(({ code }) => code === one.code) ?? one);

test("findings are what was not done or should not be, counted when all is answered", () => {
  expect(inTheWay(submitLookBack, all.slice(1))).toEqual(["CHECKS_OPEN C03"]);
  expect(inTheWay(submitLookBack, all)).toEqual([]);
  const found = (...over: Check[]): unknown =>
    (decide(submitLookBack, {}, with_(...over)) as { set: { findings: number } }).set.findings;
  expect(found()).toBe(0);
  expect(
    found(
      check("A7", { answer: "NO" }),
      check("C3", { answer: "YES" }),
      check("C1", { answer: null, amount: 2 }),
    ),
  ).toBe(3);
  // How often a leader went is no finding, and what does not apply is none.
  expect(found(check("B1", { answer: null, amount: 0 }), check("B4", { answer: "NOT_APPLICABLE" }))).toBe(0);
});

test("another person verifies the findings; what was found is put right, each once, before it is closed", () => {
  expect(told(verifyLookBack.by.may!(aPerson(), aLookBack({ submittedBy: "one" })))).toBe("FOUR_EYES C08");
  expect(verifyLookBack.by.may!(aPerson(), aLookBack({ submittedBy: "two" }))).toBeNull();
  expect(decide(verifyLookBack, {})).toEqual({ set: {} });
  expect(decide(returnLookBack, { reason: "EVIDENCE_MISSING" })).toEqual({
    set: { submittedBy: null },
    reasonCode: "EVIDENCE_MISSING",
  });
  const settle = (code: string, known: Check[], evidenceHash = HASH): unknown =>
    decide(settleLookBackFinding, { check: code, evidenceHash }, known, { findings: 2, findingsOpen: 2 });
  const finding = check("A7", { answer: "NO" });
  expect(settle("A7", with_(finding))).toMatchObject({
    set: { findingsOpen: 1 },
    updates: [{ ids: ["A7"], set: { settledOn: "2026-03-20" } }],
  });
  expect(settle("A7", with_({ ...finding, settledOn: moment.today }))).toBe("FIELD_NOT_ACCEPTABLE C12 check");
  expect(settle("A8", all)).toBe("FIELD_NOT_ACCEPTABLE C12 check");
  expect(settle("A7", with_(finding), "x")).toBe("FIELD_NOT_ACCEPTABLE C12 evidenceHash");
  expect(inTheWay(closeLookBack, all, { findingsOpen: 1 })).toEqual(["FINDINGS_OPEN C03"]);
  expect(inTheWay(closeLookBack, all, { findingsOpen: 0 })).toEqual([]);
  expect(decide(closeLookBack, {})).toEqual({ set: {} });
});

test("it asks nothing about a person's mind, and nothing of petitions", () => {
  expect(CHECK_CODES.some((code) => code.startsWith("D"))).toBe(false);
  expect(CHECK_CODES).toHaveLength(26);
});
