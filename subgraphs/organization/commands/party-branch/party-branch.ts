import { defineRecord } from "../../../../shared/commands/record.ts";
import { BRANCH_ELECTION_MACHINES } from "../../domain/branch-machine.ts";
import { toBranch } from "../../queries/to-organization.ts";
import { PartyBranch } from "../../queries/types.ts";
import { placeVisibility } from "../../records/organization-visibility.ts";
import { PartyBranchElectionRecord } from "../../records/party-records.ts";

/** A Party branch's election (村党组织换届): what commands act on. */
export const partyBranch = defineRecord({
  kind: "partyBranch",
  entity: PartyBranchElectionRecord,
  dataClass: "C1",
  machines: BRANCH_ELECTION_MACHINES,
  visible: placeVisibility,
  type: () => PartyBranch,
  show: toBranch,
});
