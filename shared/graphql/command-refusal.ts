import { createUnionType, Directive, Field, ObjectType } from "type-graphql";
import { basisOf, type LawBook } from "../law/law-book.ts";
import { REFUSAL_CODES, type Refusal, type RefusalCode, REFUSALS } from "../kernel/refusal.ts";
import type { LocalDate } from "../kernel/local-date.ts";
import type { RegionCode } from "../kernel/region-code.ts";
import { enumType } from "./enum-type.ts";
import { DateScalar, RegionCodeScalar } from "./scalars.ts";

export const RefusalCodeEnum = enumType(
  "RefusalCode",
  REFUSAL_CODES,
  "Why a command was refused; stable. 拒绝原因",
  // What each is called is the sentence it is told in.
  Object.fromEntries(
    REFUSAL_CODES.map((code) => [code, [REFUSALS[code][2], REFUSALS[code][1].replace(/\.$/, "")]] as const),
  ),
);

@Directive("@shareable")
@ObjectType({ description: "A command that was refused: nothing was changed. 未办理" })
export class CommandRefusal {
  @Field(() => RefusalCodeEnum)
  code!: RefusalCode;

  @Field(() => String, { description: "One sentence in English." })
  message!: string;

  @Field(() => String, { description: "One sentence in Chinese. 说明" })
  messageZh!: string;

  @Field(() => String, { description: "Code of the rule in the catalogue. 规则编号" })
  rule!: string;

  @Field(() => String, { description: "The article it rests on. 依据" })
  basis!: string;

  @Field(() => String, { nullable: true, description: "The input field that was wrong. 字段" })
  field!: string | null;

  @Field(() => String, { nullable: true, description: "The state the record is in. 当前状态" })
  from!: string | null;

  @Field(() => [String], { description: "What would be allowed from there. 可进行的操作" })
  allowed!: readonly string[];

  @Field(() => DateScalar, { nullable: true, description: "The day that decided. 期限" })
  dueOn!: string | null;

  @Field(() => [RegionCodeScalar], {
    description: "What a village or region that is no longer in use became part of. 撤并后的区划",
  })
  successors!: readonly RegionCode[];
}

/** The refusal as the person gets it: with the sentence and the article in force today. */
export function toCommandRefusal(refusal: Refusal, book: LawBook, today: LocalDate): CommandRefusal {
  const [, message, messageZh] = REFUSALS[refusal.code];
  const { code, rule, field, from, allowed, dueOn, successors = [] } = refusal;
  const basis = basisOf(book, rule, today)?.basis ?? "house rule";
  return Object.assign(new CommandRefusal(), {
    code,
    message,
    messageZh,
    rule,
    basis,
    field,
    from,
    allowed,
    dueOn,
    successors,
  });
}

/** The payload of a mutation: what was done, or why it was not. */
export function payloadOf<Done extends object>(
  name: string,
  done: () => new () => Done,
  description: string,
) {
  return createUnionType({
    name,
    description,
    types: () => [done(), CommandRefusal] as const,
    resolveType: (value) => (value instanceof CommandRefusal ? CommandRefusal : done()),
  });
}
