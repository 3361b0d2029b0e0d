import { defineRecord } from "../../../../shared/commands/record.ts";
import { VOTE_GATE_MACHINES } from "../../domain/gate-machine.ts";
import { toVoteGate, VoteGate } from "../../queries/vote-gate.ts";
import { VoteGateRecord } from "../../records/gate-records.ts";
import { keyVillageVisibility } from "../../records/key-village-visibility.ts";

/** A certificate that a village's vote gate is open (投票准入证明): what commands act on. */
export const voteGate = defineRecord({
  kind: "voteGate",
  entity: VoteGateRecord,
  dataClass: "C1",
  machines: VOTE_GATE_MACHINES,
  visible: keyVillageVisibility,
  type: () => VoteGate,
  show: toVoteGate,
});
