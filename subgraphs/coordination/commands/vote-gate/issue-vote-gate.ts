import { Field, InputType } from "type-graphql";
import { defineCommand } from "../../../../shared/commands/define-command.ts";
import { CertificateScalar, RegionCodeScalar } from "../../../../shared/graphql/scalars.ts";
import type { RegionCode } from "../../../../shared/kernel/region-code.ts";
import { places } from "../../../../shared/reference/loads.ts";
import { decideGate } from "../../domain/gate-certificate.ts";
import { entryOfVillage as entry, planCertificate as plans } from "../../records/gate-loads.ts";
import { townshipOrOffice } from "./who.ts";
import { voteGate } from "./vote-gate.ts";

@InputType("VoteGateAsked", { description: "Which village is to vote. 申请投票准入" })
class Asked {
  @Field(() => RegionCodeScalar, { description: "Village. 村(社区)" })
  village!: RegionCode;

  @Field(() => CertificateScalar, {
    nullable: true,
    description: "Public security's certificate of the plans, for a key village. 方案批准证明",
  })
  planCertificate?: string | null;
}

export const issueVoteGate = defineCommand({
  name: "issueVoteGate",
  description: "Certifies for a day that nothing keeps a village from voting. 签发投票准入证明",
  creates: voteGate,
  event: "issue",
  by: townshipOrOffice,
  input: Asked,
  load: { places, entry, plans },
  decide: decideGate,
});
