import { defineRecord } from "../../../../shared/commands/record.ts";
import { INCIDENT_MACHINES } from "../../domain/incident-machine.ts";
import { toIncident } from "../../queries/to-security.ts";
import { Incident } from "../../queries/types.ts";
import { incidentNumbering } from "../../records/numbering.ts";
import { IncidentSummaryRecord } from "../../records/security-records.ts";
import { placeVisibility } from "../../records/security-visibility.ts";

/** An incident in kind, level and band (警情摘要): what commands act on. */
export const incident = defineRecord({
  kind: "incident",
  entity: IncidentSummaryRecord,
  dataClass: "C1",
  machines: INCIDENT_MACHINES,
  visible: placeVisibility,
  numbering: incidentNumbering,
  type: () => Incident,
  show: toIncident,
});
