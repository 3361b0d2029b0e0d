import { Field, InputType } from "type-graphql";
import { DateScalar } from "../../../../shared/graphql/scalars.ts";
import type { LocalDate } from "../../../../shared/kernel/local-date.ts";
import type * as words from "../../domain/words.ts";
import { ExtensionReasonEnum } from "../../queries/enums.ts";
import { defineCommand } from "../../../../shared/commands/define-command.ts";
import { decideExtension } from "../../domain/branch.ts";
import { partyBranch } from "./party-branch.ts";
import { headOfOrganization } from "./who.ts";

@InputType("PartyBranchExtension", { description: "Until when, why, and by whose word. 延期批复" })
class Stated {
  @Field(() => DateScalar, { description: "Put off to. 延期至" })
  extendedTo!: LocalDate;

  @Field(() => ExtensionReasonEnum)
  reason!: words.ExtensionReason;

  @Field(() => String, { description: "Number of the document. 文号" })
  documentNo!: string;
}

export const extendPartyBranchElection = defineCommand({
  name: "extendPartyBranchElection",
  description: "The election is put off, with approval from above. 延期换届",
  on: partyBranch,
  event: "extend",
  by: headOfOrganization,
  input: Stated,
  decide: decideExtension,
});
