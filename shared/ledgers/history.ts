import { Directive, Field, ObjectType } from "type-graphql";
import { DateTimeScalar } from "../graphql/scalars.ts";
import type { KeptStep } from "./records/read-history.ts";

@Directive("@shareable")
@ObjectType({ description: "A coded fact a step was taken on: a day, a number, a word. 办理要素" })
export class HistoryFact {
  @Field(() => String)
  name!: string;

  @Field(() => String)
  value!: string;
}

/** A step of a record's life as it is shown. */
export interface HistoryStep {
  readonly at: Date;
  readonly command: string | null;
  readonly event: string;
  readonly from: string | null;
  readonly to: string;
  readonly by: { readonly id: string } | null;
  readonly reason: string | null;
  readonly evidenceHash: string | null;
  readonly facts: readonly HistoryFact[];
}

/** The type of a step, with an official as the department knows one: by id, or all of it. */
function historyTypeOf(official: () => new () => object): new () => HistoryStep {
  @Directive("@shareable")
  @ObjectType("HistoryStep", { description: "A step in the life of a record, kept for ever. 留痕" })
  class Step {
    @Field(() => DateTimeScalar, { description: "When it was taken. 时间" })
    at!: Date;

    @Field(() => String, {
      nullable: true,
      description: "The mutation that took it; null for what time or another department did. 操作",
    })
    command!: string | null;

    @Field(() => String, { description: "The event of the record's transition table. 事件" })
    event!: string;

    @Field(() => String, { nullable: true, description: "State before; null where it began. 原状态" })
    from!: string | null;

    @Field(() => String, { description: "State after. 现状态" })
    to!: string;

    @Field(official, { nullable: true, description: "By whom; null for the hub's own steps. 办理人" })
    by!: { id: string } | null;

    @Field(() => String, { nullable: true, description: "The reason given, a word. 理由" })
    reason!: string | null;

    @Field(() => String, { nullable: true, description: "SHA-256 of the paper it rests on. 材料摘要" })
    evidenceHash!: string | null;

    @Field(() => [HistoryFact], {
      description: "What was stated and what followed from it, last days before all. 办理要素",
    })
    facts!: HistoryFact[];
  }
  return Step;
}

const types = new Map<() => new () => object, new () => HistoryStep>();

/** The same type for the same officials. */
export function historyType(official: () => new () => object): new () => HistoryStep {
  const known = types.get(official) ?? historyTypeOf(official);
  types.set(official, known);
  return known;
}

const PERSON = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** A step as it is shown: who took it by id, if a person did, and its facts as text. */
export const toStep = (
  { at, event, from, to, by, reason, evidenceHash, facts }: KeptStep,
  commandOf: (event: string) => string | null,
): HistoryStep => ({
  at,
  event,
  from,
  to,
  reason,
  evidenceHash,
  command: PERSON.test(by) ? commandOf(event) : null,
  by: PERSON.test(by) ? { id: by } : null,
  facts: Object.entries(facts).flatMap(([name, value]) =>
    value === null || value === undefined ? [] : [{ name, value: textOf(value) }],
  ),
});

const textOf = (value: unknown): string => (typeof value === "string" ? value : JSON.stringify(value));
