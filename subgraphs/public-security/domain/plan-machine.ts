import { BEGINNING, type Machine, type Steps } from "../../../shared/commands/machine.ts";
import type { RowOf } from "../../../shared/database/columns.ts";
import { RULE } from "../../../shared/kernel/rule-codes.ts";
import type { EmergencyPlanRecord, SecurityPlanRecord } from "../records/security-records.ts";
import type { PlanState } from "./words.ts";

/** A security plan, and an emergency plan, as their decisions see them. */
export type SecurityPlan = RowOf<SecurityPlanRecord>;
export type EmergencyPlan = RowOf<EmergencyPlanRecord>;

/** 起草 → 报批 → 批准 → 备案 → 启动 → 解除 → 评估. What was approved and is written anew needs approval anew. */
export const PLAN_STEPS = {
  draft: { from: BEGINNING, to: "DRAFT" },
  revise: { from: ["DRAFT", "RETURNED", "APPROVED", "FILED"], to: "DRAFT" },
  submit: { from: ["DRAFT"], to: "SUBMITTED" },
  sendBack: { from: ["SUBMITTED"], to: "RETURNED" },
  approve: { from: ["SUBMITTED"], to: "APPROVED" },
  file: { from: ["APPROVED"], to: "FILED" },
  activate: { from: ["FILED"], to: "ACTIVATED" },
  deactivate: { from: ["ACTIVATED"], to: "DEACTIVATED" },
  review: { from: ["DEACTIVATED"], to: "REVIEWED" },
} as const satisfies Steps<PlanState>;

/** An emergency plan is drilled as well (演练), and reviewed without ever having been needed. */
export const EMERGENCY_PLAN_STEPS = {
  ...PLAN_STEPS,
  review: { from: ["FILED", "DEACTIVATED"], to: "REVIEWED" },
  drill: { from: ["APPROVED", "FILED"], to: "same" },
} as const satisfies Steps<PlanState>;

const refusal = () => ({ code: "ILLEGAL_TRANSITION", rule: RULE.S04 }) as const;

export const SECURITY_PLAN_MACHINES: readonly Machine<SecurityPlan>[] = [
  { state: "state", steps: PLAN_STEPS, refusal },
];
