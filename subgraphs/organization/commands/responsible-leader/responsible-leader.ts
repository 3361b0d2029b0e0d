import { defineRecord } from "../../../../shared/commands/record.ts";
import { RESPONSIBLE_LEADER_MACHINES } from "../../domain/leader-machine.ts";
import { toLeader } from "../../queries/to-organization.ts";
import { ResponsibleLeader } from "../../queries/types.ts";
import { ResponsibleLeaderRecord } from "../../records/official-records.ts";
import { directoryVisibility } from "../../records/organization-visibility.ts";

/** Who answers for a place (责任领导): what commands act on. */
export const responsibleLeader = defineRecord({
  kind: "responsibleLeader",
  entity: ResponsibleLeaderRecord,
  dataClass: "C1",
  machines: RESPONSIBLE_LEADER_MACHINES,
  visible: directoryVisibility,
  type: () => ResponsibleLeader,
  show: toLeader,
});
