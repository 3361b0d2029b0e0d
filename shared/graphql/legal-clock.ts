import { Directive, Field, Int, ObjectType } from "type-graphql";
import { DUE_STATES, type DueState, type ReadClock } from "../law/due-state.ts";
import type { LocalDate } from "../kernel/local-date.ts";
import { enumType } from "./enum-type.ts";
import { DateScalar } from "./scalars.ts";

export const DueStateEnum = enumType("DueState", DUE_STATES, "How a legal clock stands today. 时限状态");

export const ATTENTION_CODES = [
  "CLOCK_DUE_3D",
  "CLOCK_OVERDUE",
  "VOTE_GATE_CLOSED",
  "PETITION_OVERDUE",
  "RESPONSE_OVERDUE",
  "HANDOVER_OVERDUE",
  "LEDGER_STALE",
  "NO_SECURITY_PLAN",
] as const;
export type AttentionCode = (typeof ATTENTION_CODES)[number];
export const AttentionCodeEnum = enumType(
  "AttentionCode",
  ATTENTION_CODES,
  "Why a village asks for attention: a fact about work, never a score of a person. 提醒事项",
);

@Directive("@shareable")
@ObjectType({ description: "A legal time limit that is running. 法定时限" })
export class LegalClock {
  @Field(() => String, { description: "Code of the rule in the catalogue. 规则编号" })
  rule!: string;

  @Field(() => DateScalar, { description: "Its last day; warnings go by this. 到期日" })
  dueOn!: LocalDate;

  @Field(() => DateScalar, {
    description: "Last day moved past days off; a breach goes by this. 顺延后到期日",
  })
  dueOnAdjusted!: LocalDate;

  @Field(() => Int, { description: "Days to the last day; 0 on it, negative after it. 剩余天数" })
  daysLeft!: number;

  @Field(() => DueStateEnum)
  state!: DueState;
}

@Directive("@shareable")
@ObjectType({ description: "A flag with the rule that raised it. 提醒" })
export class AttentionFlag {
  @Field(() => AttentionCodeEnum)
  code!: AttentionCode;

  @Field(() => String, { description: "Code of the rule in the catalogue. 规则编号" })
  rule!: string;
}

/** The flags of clocks that press: one for each rule, `overdue` naming what an overdue clock is called here. */
export function flagsOf(
  clocks: readonly ReadClock[],
  overdue: (rule: string) => AttentionCode = () => "CLOCK_OVERDUE",
): AttentionFlag[] {
  return clocks.flatMap(({ rule, state }) => {
    if (state === "RUNNING") return [];
    return [{ code: state === "OVERDUE" ? overdue(rule) : ("CLOCK_DUE_3D" as const), rule }];
  });
}
