import { defineRecord } from "../../../shared/commands/record.ts";
import { OPINION_MACHINES } from "../domain/opinion-machine.ts";
import { toOpinion } from "../queries/to-opinion.ts";
import { OpinionIncident } from "../queries/types.ts";
import { opinionNumbering } from "../records/opinion-numbering.ts";
import { opinionVisibility } from "../records/opinion-visibility.ts";
import { OpinionIncidentRecord } from "../records/publicity-records.ts";

/** A matter in public discussion (舆情事件): what commands act on. */
export const opinion = defineRecord({
  kind: "opinion",
  entity: OpinionIncidentRecord,
  dataClass: "C1",
  machines: OPINION_MACHINES,
  visible: opinionVisibility,
  numbering: opinionNumbering,
  type: () => OpinionIncident,
  show: toOpinion,
});
