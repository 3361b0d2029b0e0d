import { defineRecord } from "../../../../shared/commands/record.ts";

import { CONSULTATION_MACHINES } from "../../domain/consultation-machine.ts";
import { toConsultation } from "../../queries/directive-types.ts";
import { Consultation } from "../../queries/directive-types.ts";
import { ConsultationRecord } from "../../records/directive-records.ts";
import { consultationVisibility } from "../../records/directive-visibility.ts";

/** A consultation (会商): what commands act on. */
export const consultation = defineRecord({
  kind: "consultation",
  entity: ConsultationRecord,
  dataClass: "C1",
  machines: CONSULTATION_MACHINES,
  visible: consultationVisibility,
  type: () => Consultation,
  show: toConsultation,
});
