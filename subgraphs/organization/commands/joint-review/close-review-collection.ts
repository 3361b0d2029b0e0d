import { decideStep } from "../../../../shared/commands/change.ts";
import { readyForCollection } from "../../domain/review-opinions.ts";
import { reviewStep } from "./joint-review.ts";
import { organization } from "./who.ts";

export const closeReviewCollection = reviewStep({
  name: "closeReviewCollection",
  description: "All that was asked for is in. 意见汇总",
  event: "closeCollection",
  by: organization,
  ready: readyForCollection,
  decide: decideStep,
});
