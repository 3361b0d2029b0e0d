import { decideStep } from "../../../../shared/commands/change.ts";
import { readyForClosing } from "../../domain/review-verdicts.ts";
import { reviewStep } from "./joint-review.ts";
import { organization } from "./who.ts";

export const closeJointReview = reviewStep({
  name: "closeJointReview",
  description: "The review is over. 办结联审",
  event: "closeReview",
  by: organization,
  ready: readyForClosing,
  decide: decideStep,
});
