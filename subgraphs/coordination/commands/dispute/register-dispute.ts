import { Field, InputType } from "type-graphql";
import { defineCommand } from "../../../../shared/commands/define-command.ts";
import { DateScalar, RegionCodeScalar } from "../../../../shared/graphql/scalars.ts";
import type { LocalDate } from "../../../../shared/kernel/local-date.ts";
import type { RegionCode } from "../../../../shared/kernel/region-code.ts";
import { places } from "../../../../shared/reference/loads.ts";
import type * as words from "../../domain/words.ts";
import { decideDispute } from "../../domain/dispute.ts";
import { DisputeKindEnum } from "../../queries/enums.ts";
import { dispute } from "./dispute.ts";
import { mediators } from "./who.ts";

@InputType("DisputeFound", {
  description: "Where, of what kind and when it was found; nobody it is between. 矛盾纠纷",
})
class Found {
  @Field(() => RegionCodeScalar, { description: "Village. 村(社区)" })
  village!: RegionCode;

  @Field(() => DisputeKindEnum)
  kind!: words.DisputeKind;

  @Field(() => DateScalar, { description: "Found on. 发现日期" })
  foundOn!: LocalDate;
}

export const registerDispute = defineCommand({
  name: "registerDispute",
  description: "A dispute is put on the list. 登记矛盾纠纷",
  creates: dispute,
  event: "registerDispute",
  by: mediators,
  input: Found,
  load: { places },
  decide: decideDispute,
});
