import { defineRecord } from "../../../../shared/commands/record.ts";
import { OFFICIAL_ON_DUTY_MACHINES } from "../../domain/official-machine.ts";
import { toOfficial } from "../../queries/to-organization.ts";
import { Official } from "../../queries/types.ts";
import { OfficialRecord } from "../../records/official-records.ts";
import { directoryVisibility } from "../../records/organization-visibility.ts";

/** An official of the directory (干部名录): what commands act on. */
export const official = defineRecord({
  kind: "official",
  entity: OfficialRecord,
  dataClass: "C1",
  machines: OFFICIAL_ON_DUTY_MACHINES,
  visible: directoryVisibility,
  type: () => Official,
  show: toOfficial,
});
