import { defineCommand } from "../../../../shared/commands/define-command.ts";
import { Field, InputType } from "type-graphql";
import { RegionCodeScalar, UuidScalar } from "../../../../shared/graphql/scalars.ts";
import type { RegionCode } from "../../../../shared/kernel/region-code.ts";
import type * as words from "../../domain/words.ts";
import {
  CategoryEnum,
  FocusEnum,
  RiskLevelEnum,
  RiskReasonEnum,
  SituationEnum,
} from "../../queries/enums.ts";
import { decideProposal } from "../../domain/key-village.ts";
import { isListed } from "../../records/key-village-loads.ts";
import { places } from "../../../../shared/reference/loads.ts";
import { keyVillage } from "./key-village.ts";
import { township } from "./who.ts";

@InputType("KeyVillageProposal", { description: "Why a village needs attention; no persons. 摸排上报" })
class Proposal {
  @Field(() => RegionCodeScalar, { description: "Village. 村(社区)" })
  village!: RegionCode;

  @Field(() => UuidScalar, { description: "The election cycle, electionNotice.cycleId. 换届届次" })
  cycle!: string;

  @Field(() => FocusEnum)
  focus!: words.Focus;

  @Field(() => [CategoryEnum])
  categories!: words.Category[];

  @Field(() => SituationEnum)
  situation!: words.Situation;

  @Field(() => RiskLevelEnum)
  riskLevel!: words.RiskLevel;

  @Field(() => RiskReasonEnum)
  riskReason!: words.RiskReason;
}

export const proposeKeyVillage = defineCommand({
  name: "proposeKeyVillage",
  description: "A township proposes a village for the ledger. 摸排上报",
  creates: keyVillage,
  event: "propose",
  by: township,
  input: Proposal,
  load: { isListed, places },
  decide: decideProposal,
});
