import type { Machine } from "../../../shared/commands/machine.ts";
import { RULE } from "../../../shared/kernel/rule-codes.ts";
import { EMERGENCY_PLAN_STEPS, type EmergencyPlan } from "./plan-machine.ts";

export const EMERGENCY_PLAN_MACHINES: readonly Machine<EmergencyPlan>[] = [
  {
    state: "state",
    steps: EMERGENCY_PLAN_STEPS,
    refusal: () => ({ code: "ILLEGAL_TRANSITION", rule: RULE.S04 }),
  },
];
