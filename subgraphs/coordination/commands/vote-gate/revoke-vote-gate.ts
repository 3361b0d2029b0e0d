import { Field, InputType } from "type-graphql";
import { defineCommand } from "../../../../shared/commands/define-command.ts";
import { decideRevocation } from "../../domain/gate-certificate.ts";
import type * as words from "../../domain/words.ts";
import { GateRevocationEnum } from "../../queries/enums.ts";
import { voteGate } from "./vote-gate.ts";
import { office } from "./who.ts";

@InputType("VoteGateRevoked", { description: "Why it is good no longer. 撤销原因" })
class Revoked {
  @Field(() => GateRevocationEnum)
  reason!: words.GateRevocation;
}

export const revokeVoteGate = defineCommand({
  name: "revokeVoteGate",
  description: "The certificate is good no longer. 撤销投票准入证明",
  on: voteGate,
  event: "revoke",
  by: office,
  input: Revoked,
  decide: decideRevocation,
});
