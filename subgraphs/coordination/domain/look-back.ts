import { type Decision, type Guard, type Moment, unless } from "../../../shared/commands/change.ts";
import type { PartDecision } from "../../../shared/commands/parts.ts";
import type { LocalDate } from "../../../shared/kernel/local-date.ts";
import { isHash } from "../../../shared/kernel/own-forms.ts";
import { type Lookup, type Place, wrongPlace } from "../../../shared/kernel/reference.ts";
import { refuse } from "../../../shared/kernel/refusal.ts";
import type { RegionCode } from "../../../shared/kernel/region-code.ts";
import { RULE } from "../../../shared/kernel/rule-codes.ts";
import { deadlineOf } from "../../../shared/law/law-book.ts";
import type { LookBack } from "./look-back-machine.ts";
import { type CheckAnswer, type CheckCode, LOOK_BACK_CHECKS, type ReturnReason } from "./words.ts";

/** One answered check of a look-back. */
export interface Check {
  readonly id: string;
  readonly code: CheckCode;
  readonly answer: CheckAnswer | null;
  readonly amount: number | null;
  readonly settledOn: LocalDate | null;
}
interface Known {
  readonly checks: readonly Check[];
}

export type LookBackDecision = PartDecision<LookBack, "check">;

const kindOf = (code: CheckCode) => LOOK_BACK_CHECKS.find((one) => one.code === code);

/** Whether an answer is a finding: what should have been done was not, or what should not be there is. */
export function isFinding({ code, answer, amount }: Pick<Check, "code" | "answer" | "amount">): boolean {
  const { finding } = kindOf(code) ?? { finding: null };
  return finding === "ANY" ? (amount ?? 0) > 0 : finding !== null && answer === finding;
}

export interface Order {
  readonly village: RegionCode;
  readonly cycle: string;
  readonly announcedOn: LocalDate;
}

/** The county has a village looked back on (回头看): within 30 days of its result (C03), once a cycle. */
export function decideOrder(
  _: null,
  { village, cycle, announcedOn }: Order,
  { book, today, covers }: Moment,
  { places, isLookedBack }: { readonly places: Lookup<Place>; readonly isLookedBack: boolean },
): Decision<LookBack> {
  if (!covers(village)) return refuse("NOT_FOUND", { field: "village" });
  const noPlace = wrongPlace(places, village, today);
  if (noPlace) return noPlace;
  if (isLookedBack) return refuse("DUPLICATE_ENTRY", { rule: RULE.C03, field: "village" });
  if (announcedOn > today) return refuse("FIELD_NOT_ACCEPTABLE", { field: "announcedOn" });
  const { dueOn } = deadlineOf(book, RULE.C03, { on: announcedOn });
  return { set: { villageCode: village, cycleId: cycle, dueOn, findings: 0, findingsOpen: 0 } };
}

export interface CheckStated {
  readonly check: CheckCode;
  readonly answer: CheckAnswer | null;
  readonly amount: number | null;
  readonly evidenceHash: string | null;
}

/** One check is answered, or answered anew: with yes, no or not applicable, or with a number where it asks for one. */
export function decideCheck(
  { id: lookBackId, villageCode }: LookBack,
  { check: code, answer, amount, evidenceHash }: CheckStated,
  _: Moment,
  { checks }: Known,
): LookBackDecision {
  const asksForNumber = kindOf(code)?.asks === "NUMBER";
  const wrong =
    (answer === null) !== asksForNumber
      ? "answer"
      : (amount === null) === asksForNumber || (amount ?? 0) < 0 || (amount ?? 0) > 99_999
        ? "amount"
        : evidenceHash !== null && !isHash(evidenceHash)
          ? "evidenceHash"
          : null;
  if (wrong) return refuse("FIELD_NOT_ACCEPTABLE", { field: wrong });
  const known = checks.find((one) => one.code === code);
  const set = { answer, amount, evidenceHash };
  return {
    set: {},
    evidenceHash,
    facts: { check: code },
    ...(known
      ? { updates: [{ of: "check", ids: [known.id], set }] }
      : { inserts: [{ of: "check", row: { lookBackId, villageCode, code, ...set } }] }),
  };
}

/** Before the findings are submitted: every check is answered. */
export const readyForFindings = (_: LookBack, __: Moment, { checks }: Known): Guard[] =>
  unless(
    LOOK_BACK_CHECKS.every(({ code }) => checks.some((one) => one.code === code)),
    refuse("CHECKS_OPEN"),
    "TOWNSHIP",
  );

export function decideFindings(
  _: LookBack,
  __: object,
  { person }: Moment,
  { checks }: Known,
): LookBackDecision {
  const findings = checks.filter(isFinding).length;
  return { set: { submittedBy: person.subject, findings, findingsOpen: findings }, facts: { findings } };
}

export const decideFindingsBack = (
  _: LookBack,
  { reason }: { readonly reason: ReturnReason },
): LookBackDecision => ({ set: { submittedBy: null }, reasonCode: reason });

/** What was found is put right, with a paper. */
export function decideSettled(
  { findingsOpen }: LookBack,
  { check: code, evidenceHash }: { readonly check: CheckCode; readonly evidenceHash: string },
  { today }: Moment,
  { checks }: Known,
): LookBackDecision {
  const found = checks.find((one) => one.code === code);
  if (!found || !isFinding(found) || found.settledOn !== null)
    return refuse("FIELD_NOT_ACCEPTABLE", { field: "check" });
  if (!isHash(evidenceHash)) return refuse("FIELD_NOT_ACCEPTABLE", { field: "evidenceHash" });
  return {
    set: { findingsOpen: findingsOpen - 1 },
    evidenceHash,
    facts: { check: code },
    updates: [{ of: "check", ids: [found.id], set: { settledOn: today, evidenceHash } }],
  };
}

export const readyForClosing = ({ findingsOpen }: LookBack): Guard[] =>
  unless(findingsOpen === 0, refuse("FINDINGS_OPEN"), "TOWNSHIP");
