import { Field, InputType } from "type-graphql";
import { defineCommand } from "../../../shared/commands/define-command.ts";
import { CertificateScalar } from "../../../shared/graphql/scalars.ts";
import { decidePresentation } from "../domain/vote-gate.ts";
import { presentedGate as gate, revocations } from "../records/gate-loads.ts";
import { election } from "./election.ts";
import { township } from "./who.ts";

@InputType("VoteGatePresented", { description: "The election office's certificate. 投票准入证明" })
class Presented {
  @Field(() => CertificateScalar, { description: "As the election office signed it. 证明" })
  certificate!: string;
}

export const presentVoteGate = defineCommand({
  name: "presentVoteGate",
  description:
    "The township brings the certificate that nothing keeps the village from voting. 出示投票准入证明",
  on: election,
  event: "presentGate",
  by: township,
  input: Presented,
  load: { gate, revocations },
  decide: decidePresentation,
});
