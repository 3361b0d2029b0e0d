import { Field, InputType } from "type-graphql";
import { DateScalar } from "../../../../shared/graphql/scalars.ts";
import type { LocalDate } from "../../../../shared/kernel/local-date.ts";
import { defineCommand } from "../../../../shared/commands/define-command.ts";
import { decideGoingOnLeave } from "../../domain/official.ts";
import { official } from "./official.ts";
import { organization } from "./who.ts";

@InputType("OfficialLeave", { description: "Until when. 休假" })
class Stated {
  @Field(() => DateScalar, { description: "Until. 休假至" })
  until!: LocalDate;
}

export const putOfficialOnLeave = defineCommand({
  name: "putOfficialOnLeave",
  description: "An official is on leave, until a day. 休假",
  on: official,
  event: "goOnLeave",
  by: organization,
  input: Stated,
  decide: decideGoingOnLeave,
});
