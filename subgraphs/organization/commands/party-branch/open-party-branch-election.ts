import { Field, InputType, Int } from "type-graphql";
import { DateScalar, RegionCodeScalar, UuidScalar } from "../../../../shared/graphql/scalars.ts";
import type { LocalDate } from "../../../../shared/kernel/local-date.ts";
import type { RegionCode } from "../../../../shared/kernel/region-code.ts";
import type * as words from "../../domain/words.ts";
import { BranchKindEnum } from "../../queries/enums.ts";
import { defineCommand } from "../../../../shared/commands/define-command.ts";
import { decideBranchOpening } from "../../domain/branch.ts";
import { places } from "../../../../shared/reference/loads.ts";
import { isBranchBegun } from "../../records/organization-loads.ts";
import { partyBranch } from "./party-branch.ts";
import { organization } from "./who.ts";

@InputType("PartyBranchBeginning", {
  description: "Whose election it is, and since when the term runs. 换届登记",
})
class Stated {
  @Field(() => RegionCodeScalar, { description: "Village. 村(社区)" })
  village!: RegionCode;

  @Field(() => UuidScalar, { description: "Election cycle. 换届" })
  cycle!: string;

  @Field(() => BranchKindEnum)
  branchKind!: words.BranchKind;

  @Field(() => DateScalar, { description: "The term began on. 本届任期起始日" })
  termBeganOn!: LocalDate;

  @Field(() => Int, { description: "Seats of the committee. 委员职数" })
  seats!: number;
}

export const openPartyBranchElection = defineCommand({
  name: "openPartyBranchElection",
  description: "A branch election goes on the ledger, due when the term ends. 登记党组织换届",
  creates: partyBranch,
  event: "openElection",
  by: organization,
  input: Stated,
  load: { places, isBegun: isBranchBegun },
  decide: decideBranchOpening,
});
