import { Field, InputType } from "type-graphql";
import type * as words from "../../domain/words.ts";
import { ReviewingBodyEnum, WaiverReasonEnum } from "../../queries/enums.ts";
import { decideOpinionWaiver } from "../../domain/review-opinions.ts";
import { reviewStep } from "./joint-review.ts";
import { headOfOrganization } from "./who.ts";

@InputType("ReviewOpinionWaiver", { description: "Which department, and why. 不再等待原因" })
class Stated {
  @Field(() => ReviewingBodyEnum)
  body!: words.ReviewingBody;

  @Field(() => WaiverReasonEnum)
  reason!: words.WaiverReason;
}

export const waiveReviewOpinion = reviewStep({
  name: "waiveReviewOpinion",
  description: "Nobody waits for a department any longer, for a reason. 不再等待意见",
  event: "waiveOpinion",
  by: headOfOrganization,
  input: Stated,
  decide: decideOpinionWaiver,
});
