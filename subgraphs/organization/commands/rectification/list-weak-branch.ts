import { Field, InputType } from "type-graphql";
import { RegionCodeScalar, UuidScalar } from "../../../../shared/graphql/scalars.ts";
import type { RegionCode } from "../../../../shared/kernel/region-code.ts";
import type * as words from "../../domain/words.ts";
import { WeakCategoryEnum } from "../../queries/enums.ts";
import { defineCommand } from "../../../../shared/commands/define-command.ts";
import { decideListing } from "../../domain/rectification.ts";
import { places } from "../../../../shared/reference/loads.ts";
import { isRectified } from "../../records/organization-loads.ts";
import { branchRectification } from "./rectification.ts";
import { organization } from "./who.ts";

@InputType("WeakBranchStated", {
  description: "What is weak about a branch, and nobody who is. 软弱涣散情形",
})
class Stated {
  @Field(() => RegionCodeScalar, { description: "Village. 村(社区)" })
  village!: RegionCode;

  @Field(() => UuidScalar, { description: "Election cycle. 换届" })
  cycle!: string;

  @Field(() => WeakCategoryEnum)
  category!: words.WeakCategory;
}

export const listWeakBranch = defineCommand({
  name: "listWeakBranch",
  description: "A weak branch is listed. 列入软弱涣散",
  creates: branchRectification,
  event: "list",
  by: organization,
  input: Stated,
  load: { places, isListed: isRectified },
  decide: decideListing,
});
