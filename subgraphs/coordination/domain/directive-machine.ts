import { BEGINNING, type Machine, type Steps } from "../../../shared/commands/machine.ts";
import type { RowOf } from "../../../shared/database/columns.ts";
import { RULE } from "../../../shared/kernel/rule-codes.ts";
import type { DirectiveRecord } from "../records/directive-records.ts";
import type { DirectiveState } from "./words.ts";

/** A directive (传达、交办) as its decisions see it. */
export type Directive = RowOf<DirectiveRecord>;

/** 拟稿 → 签发 → 办结; a draft is revised, or withdrawn. */
export const DIRECTIVE_STEPS = {
  draftDirective: { from: BEGINNING, to: "DRAFT" },
  reviseDirective: { from: ["DRAFT"], to: "same" },
  withdrawDirective: { from: ["DRAFT"], to: "WITHDRAWN" },
  issueDirective: { from: ["DRAFT"], to: "ISSUED" },
  closeDirective: { from: ["ISSUED"], to: "CLOSED" },
} as const satisfies Steps<DirectiveState>;

export const DIRECTIVE_MACHINES: readonly Machine<Directive>[] = [
  { state: "state", steps: DIRECTIVE_STEPS, refusal: () => ({ code: "ILLEGAL_TRANSITION", rule: RULE.C15 }) },
];
