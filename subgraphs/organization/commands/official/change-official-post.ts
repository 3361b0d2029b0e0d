import { Field, InputType } from "type-graphql";
import { OfficePhoneScalar } from "../../../../shared/graphql/scalars.ts";
import { defineCommand } from "../../../../shared/commands/define-command.ts";
import { decideNewPost } from "../../domain/official.ts";
import { official } from "./official.ts";
import { organization } from "./who.ts";

@InputType("OfficialPost", { description: "The post, with its telephone. 职务" })
class Stated {
  @Field(() => String, { description: "Post, 2 to 60 letters. 职务" })
  post!: string;

  @Field(() => OfficePhoneScalar, { nullable: true, description: "Office telephone. 办公电话" })
  officePhone?: string | null;
}

export const changeOfficialPost = defineCommand({
  name: "changeOfficialPost",
  description: "An official has another post. 职务变动",
  on: official,
  event: "changePost",
  by: organization,
  input: Stated,
  decide: decideNewPost,
});
