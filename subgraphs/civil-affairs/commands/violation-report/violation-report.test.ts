import type { Command } from "../../../../shared/commands/define-command.ts";
import {
  aPerson,
  aViolation,
  everyPlace,
  HASH,
  momentOn,
  officialsOf,
  told,
} from "../../../../test/harness/sample-records.ts";
import type { Violation } from "../../domain/violation-machine.ts";
import { routesOf } from "../../domain/violation-routes.ts";
import { assignViolationHandler } from "./assign-violation-handler.ts";
import { checkViolationReport } from "./check-violation-report.ts";
import { clarifyViolationReport } from "./clarify-violation-report.ts";
import { closeViolationReport } from "./close-violation-report.ts";
import { dismissViolationReport } from "./dismiss-violation-report.ts";
import { registerViolationReport } from "./register-violation-report.ts";
import { standAsideFromViolationReport } from "./stand-aside-from-violation-report.ts";
import { substantiateViolationReport } from "./substantiate-violation-report.ts";
import { transferViolationReport } from "./transfer-violation-report.ts";

const moment = momentOn("2026-03-10", { body: "CIV" });
const decide = (
  command: Command,
  input: object,
  over: Partial<Violation> = {},
  loaded: object = {},
): unknown => told(command.decide(aViolation(over), input, moment, loaded));
const blockers = (command: Command, over: Partial<Violation>, sent: object[] = []): unknown =>
  command.ready!(aViolation(over), moment, { sent }).map(
    ({ refusal, by }) => `${String(told(refusal))} ${by}`,
  );
const stated = { village: "149921001201", receivedOn: "2026-03-10", form: "BRIBERY", phase: "VOTE", target: "CANDIDATE", supervised: "NO" }; // prettier-ignore
const register = (over: object, at = moment): unknown =>
  told(registerViolationReport.decide(null, { ...stated, ...over }, at, { places: everyPlace() }));

test("it is registered with days of its own, and without anybody in it", () => {
  expect(register({})).toMatchObject({
    set: { formCode: "BRIBERY", checkDueOn: "2026-03-25", decideDueOn: "2026-05-09" },
  });
  expect(register({ receivedOn: "2026-03-11" })).toBe("FIELD_NOT_ACCEPTABLE E29 receivedOn");
  expect(register({ target: "OFFICIAL" })).toBe("FIELD_NOT_ACCEPTABLE C13 supervised");
  expect(register({}, { ...moment, covers: () => false })).toBe("NOT_FOUND C11 village");
  expect(register({}, { ...moment, person: aPerson({ isMember: false }) })).toBe("NOT_FOUND C11 village");
});

// Every form, target and answer: where it has to go, where it may, and that somebody always has it.
test.each([
  ["VIOLENCE", "VILLAGER", "NO", "PUBLIC_SECURITY!, GOVERNMENT"],
  ["THREAT", "CANDIDATE", "YES", "PUBLIC_SECURITY!, DISCIPLINE!, GOVERNMENT"],
  ["FORGED_BALLOT", "ELECTION_WORKER", "NO", "PUBLIC_SECURITY, GOVERNMENT!"],
  ["BRIBERY", "CANDIDATE", "NO", "GOVERNMENT!"],
  ["BRIBERY", "CANDIDATE", "YES", "DISCIPLINE!, GOVERNMENT"],
  ["BRIBERY", "CANDIDATE", "UNKNOWN", "GOVERNMENT!"],
  ["DELAY", "MEMBER", "UNKNOWN", "DISCIPLINE, GOVERNMENT!"],
  ["APPOINTED_CANDIDATE", "OFFICIAL", "YES", "DISCIPLINE!, GOVERNMENT"],
] as const)("%s by a %s, supervised %s: %s", (formCode, targetKind, supervised, routes) => {
  const found = routesOf({ formCode, targetKind, supervised });
  expect(found.map(({ to, isRequired }) => `${to}${isRequired ? "!" : ""}`).join(", ")).toBe(routes);
});

test("it is transferred where it belongs, once, and nowhere else", () => {
  const transfer = (to: string, over: Partial<Violation> = {}, sent: object[] = []): unknown =>
    decide(transferViolationReport, { to, material: null }, over, { sent });
  expect(transfer("DISCIPLINE", { supervised: "YES" })).toMatchObject({
    transfer: { type: "H7", to: "discipline", isUrgent: false, facts: { formCode: "BRIBERY", isPartyMemberOrSupervised: "YES" } }, // prettier-ignore
  });
  expect(transfer("PUBLIC_SECURITY", { formCode: "VIOLENCE" })).toMatchObject({
    transfer: { to: "public-security", isUrgent: true },
  });
  expect(transfer("DISCIPLINE")).toBe("WRONG_PARTY C13 to");
  expect(transfer("DISCIPLINE", { supervised: "YES" }, [{ to: "discipline", state: "SENT" }])).toBe("TRANSFER_OPEN C06 to"); // prettier-ignore
});

test("the government decides once everything has gone where it has to, with a paper and a consequence", () => {
  for (const command of [substantiateViolationReport, dismissViolationReport]) {
    expect(blockers(command, { supervised: "YES" })).toEqual(["ROUTE_REQUIRED E29 CIVIL_AFFAIRS"]);
    expect(blockers(command, { supervised: "YES" }, [{ to: "discipline", state: "SENT" }])).toEqual([]);
    expect(blockers(command, {})).toEqual([]);
    expect(decide(command, { evidenceHash: "x", consequence: "WARNED" })).toBe("FIELD_NOT_ACCEPTABLE C12 evidenceHash"); // prettier-ignore
  }
  const so = (over: Partial<Violation>): unknown =>
    decide(substantiateViolationReport, { evidenceHash: HASH, consequence: "VOID_SEAT" }, over);
  expect(so({})).toMatchObject({
    set: { consequence: "VOID_SEAT", decidedBy: "one", decidedOn: "2026-03-10" },
  });
  expect(so({ targetKind: "VILLAGER" })).toBe("FIELD_NOT_ACCEPTABLE E25 consequence");
  expect(decide(dismissViolationReport, { evidenceHash: HASH })).toMatchObject({ set: { decidedBy: "one" } });
});

test("whoever it was not true of is cleared before it is closed, and what went elsewhere was taken over", () => {
  expect(decide(clarifyViolationReport, { on: "2026-03-10" })).toEqual({
    set: { clarifiedOn: "2026-03-10" },
  });
  expect(decide(clarifyViolationReport, { on: "2026-03-11" })).toBe("FIELD_NOT_ACCEPTABLE E29 on");
  expect(blockers(closeViolationReport, { state: "UNSUBSTANTIATED" })).toEqual(["NOT_CLARIFIED E29 HANDLER"]);
  expect(blockers(closeViolationReport, { state: "TRANSFERRED" })).toEqual(["TRANSFER_OPEN C06 RECEIVER"]);
  const sent = (state: string): object[] => [{ to: "discipline", state }];
  expect(blockers(closeViolationReport, { state: "TRANSFERRED" }, sent("RECEIVED"))).toEqual(["TRANSFER_OPEN C06 RECEIVER"]); // prettier-ignore
  expect(blockers(closeViolationReport, { state: "TRANSFERRED" }, sent("ACCEPTED"))).toEqual([]);
  expect(blockers(closeViolationReport, { state: "SUBSTANTIATED" })).toEqual([]);
  expect(closeViolationReport.decide(aViolation(), {}, moment, { sent: [] })).toEqual({ set: {} });
});

test("a handler looks into it, the head closes it who did not, and who has a tie stands aside", () => {
  expect(blockers(checkViolationReport, {})).toEqual(["CASE_HANDLER_REQUIRED E29 HEAD"]);
  expect(blockers(checkViolationReport, { handlerId: "a" })).toEqual([]);
  expect(checkViolationReport.decide(aViolation(), {}, moment, {})).toEqual({ set: {} });
  const officials = officialsOf({ a: "CIV", b: "ORG" });
  expect(decide(assignViolationHandler, { handler: "a" }, {}, { officials })).toEqual({
    set: { handlerId: "a" },
  });
  expect(decide(assignViolationHandler, { handler: "b" }, {}, { officials })).toBe("OFFICIAL_OF_ANOTHER_BODY C11 handler"); // prettier-ignore
  expect(decide(standAsideFromViolationReport, { official: null, reason: "RELATIVE" }, { handlerId: "one" }, { officials })).toEqual({ set: { handlerId: null }, recusal: { official: "one" } }); // prettier-ignore
  expect(decide(standAsideFromViolationReport, { official: "a", reason: "RELATIVE" }, {}, { officials })).toBe("NOT_FOUND C11 official"); // prettier-ignore
  const closes = (over: object, row: Partial<Violation> = {}): unknown =>
    told(closeViolationReport.by.may!(aPerson({ isHead: true, ...over }), aViolation(row)));
  expect([closes({}), closes({ isHead: false }), closes({}, { handlerId: "one" }), closes({}, { decidedBy: "one" })]).toEqual([null, "FOUR_EYES C08", "FOUR_EYES C08", "FOUR_EYES C08"]); // prettier-ignore
});
