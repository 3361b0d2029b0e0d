import { Field, InputType } from "type-graphql";
import { DateScalar } from "../../../shared/graphql/scalars.ts";
import type { LocalDate } from "../../../shared/kernel/local-date.ts";
import type * as words from "../domain/words.ts";
import { WorkHandoverItemStateEnum } from "../queries/enums.ts";
import { decideHandoverItem } from "../domain/work-handover.ts";
import { electionStep } from "./election.ts";
import { recorder } from "./who.ts";

@InputType("WorkHandoverItemStated", { description: "One item of the list. 移交事项" })
class Item {
  @Field(() => String, { description: "Code of the item, such as SEAL_COMMITTEE. 事项代码" })
  item!: string;

  @Field(() => WorkHandoverItemStateEnum)
  state!: words.WorkHandoverItemState;

  @Field(() => DateScalar, { nullable: true, description: "Handed over on. 移交日" })
  handedOn?: LocalDate | null;
}

export const recordWorkHandoverItem = electionStep({
  name: "recordWorkHandoverItem",
  description: "What became of one item. 移交事项办理",
  event: "recordHandoverItem",
  by: recorder,
  input: Item,
  decide: decideHandoverItem,
});
