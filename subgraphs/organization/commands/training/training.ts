import { defineRecord } from "../../../../shared/commands/record.ts";
import { TRAINING_MACHINES } from "../../domain/training-machine.ts";
import { TrainingSession } from "../../queries/rectification-types.ts";
import { toTraining } from "../../queries/to-organization.ts";
import { placeVisibility } from "../../records/organization-visibility.ts";
import { TrainingSessionRecord } from "../../records/rectification-records.ts";

/** A training (培训): what commands act on. */
export const trainingSession = defineRecord({
  kind: "trainingSession",
  entity: TrainingSessionRecord,
  dataClass: "C1",
  machines: TRAINING_MACHINES,
  visible: placeVisibility,
  type: () => TrainingSession,
  show: toTraining,
});
