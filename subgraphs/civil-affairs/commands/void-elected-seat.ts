import { Field, InputType } from "type-graphql";
import { DateScalar, UuidScalar } from "../../../shared/graphql/scalars.ts";
import type { LocalDate } from "../../../shared/kernel/local-date.ts";
import type * as words from "../domain/words.ts";
import { VoidReasonEnum, VoidingBodyEnum } from "../queries/enums.ts";
import { decideVoidSeat } from "../domain/outcome.ts";
import { electionStep } from "./election.ts";
import { DOCUMENT } from "./inputs.ts";
import { headOfCivilAffairs } from "./who.ts";

@InputType("WinVoided", { description: "What a government decided, by its document. 当选无效决定" })
class WinVoided {
  @Field(() => UuidScalar, { description: "Id of the seat. 职位编号" })
  seat!: string;

  @Field(() => VoidReasonEnum)
  reason!: words.VoidReason;

  @Field(() => VoidingBodyEnum)
  decidedBy!: words.VoidingBody;

  @Field(() => String, DOCUMENT)
  documentNo!: string;

  @Field(() => DateScalar, { description: "Decided on. 决定日" })
  decidedOn!: LocalDate;
}

export const voidElectedSeat = electionStep({
  name: "voidElectedSeat",
  description: "A government declared a win void or a duty ended. 当选无效",
  event: "voidSeat",
  by: headOfCivilAffairs,
  input: WinVoided,
  decide: decideVoidSeat,
});
