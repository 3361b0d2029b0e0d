import type { Guard, Moment } from "../../../../shared/commands/change.ts";
import { type Command, defineCommand, type Given } from "../../../../shared/commands/define-command.ts";
import { intoTables } from "../../../../shared/commands/parts.ts";
import { defineRecord } from "../../../../shared/commands/record.ts";
import type { Filed, ReviewDecision } from "../../domain/review-file.ts";
import { JOINT_REVIEW_MACHINES, type JointReview as Row } from "../../domain/review-machine.ts";
import { JointReviewBatch } from "../../queries/review-types.ts";
import { toReview } from "../../queries/to-organization.ts";
import { reviewNumbering } from "../../records/numbering.ts";
import { reviewFile } from "../../records/organization-loads.ts";
import { reviewVisibility } from "../../records/organization-visibility.ts";
import {
  JointReviewBatchRecord,
  JointReviewItemRecord,
  JointReviewOpinionRecord,
} from "../../records/party-records.ts";

/** A village's nominees under the county's review (县级联审): what commands act on. */
export const jointReview = defineRecord({
  kind: "jointReview",
  entity: JointReviewBatchRecord,
  dataClass: "C3",
  machines: JOINT_REVIEW_MACHINES,
  visible: reviewVisibility,
  numbering: reviewNumbering,
  type: () => JointReviewBatch,
  show: toReview,
});

const TABLES = { nominee: JointReviewItemRecord, opinion: JointReviewOpinionRecord };

/** A step of a review, which knows its nominees and what departments said of them. */
interface ReviewStep<Input extends object> extends Omit<
  Command<Row, Input, Filed>,
  "on" | "load" | "decide" | "ready"
> {
  readonly ready?: (row: Row, moment: Moment, loaded: Filed) => readonly Guard[];
  readonly decide: (row: Row, input: Given<Input>, moment: Moment, loaded: Filed) => ReviewDecision;
}

export function reviewStep<Input extends object = object>(step: ReviewStep<Input>): Command {
  const { ready, decide, ...said } = step;
  const command: Command<Row, Input, Filed> = {
    ...said,
    on: jointReview,
    load: { file: reviewFile },
    ...(ready && { ready }),
    decide: (row, input, moment, loaded) => intoTables(decide(row, input, moment, loaded), TABLES),
  };
  return defineCommand(command);
}
