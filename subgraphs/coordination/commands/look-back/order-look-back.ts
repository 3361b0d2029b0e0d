import { defineCommand } from "../../../../shared/commands/define-command.ts";
import { Field, InputType } from "type-graphql";
import { DateScalar, RegionCodeScalar, UuidScalar } from "../../../../shared/graphql/scalars.ts";
import type { LocalDate } from "../../../../shared/kernel/local-date.ts";
import type { RegionCode } from "../../../../shared/kernel/region-code.ts";
import { decideOrder } from "../../domain/look-back.ts";
import { isLookedBack } from "../../records/key-village-loads.ts";
import { places } from "../../../../shared/reference/loads.ts";
import { lookBack } from "./look-back.ts";
import { office } from "./who.ts";

@InputType("LookBackOrder", { description: "Which village, and since when its result is known. 布置回头看" })
class Order {
  @Field(() => RegionCodeScalar, { description: "Village. 村(社区)" })
  village!: RegionCode;

  @Field(() => UuidScalar, { description: "The election cycle, electionNotice.cycleId. 换届届次" })
  cycle!: string;

  @Field(() => DateScalar, { description: "Result announced on. 结果公布日" })
  announcedOn!: LocalDate;
}

export const orderLookBack = defineCommand({
  name: "orderLookBack",
  description: "The county has a village looked back on. 布置回头看",
  creates: lookBack,
  event: "order",
  by: office,
  input: Order,
  load: { isLookedBack, places },
  decide: decideOrder,
});
