import { Field, InputType } from "type-graphql";
import { decideReviewMeeting } from "../../domain/review-opinions.ts";
import { reviewStep } from "./joint-review.ts";
import { organization } from "./who.ts";

@InputType("ReviewMeeting", { description: "The record it rests on. 会议记录" })
class Stated {
  @Field(() => String, { description: "Number of the meeting's record. 会议记录文号" })
  meetingNo!: string;

  @Field(() => String, { description: "SHA-256 of the paper, which stays with the office. 文书摘要" })
  evidenceHash!: string;
}

export const recordReviewMeeting = reviewStep({
  name: "recordReviewMeeting",
  description: "The meeting took place, and is on record. 集体研究",
  event: "meet",
  by: organization,
  input: Stated,
  decide: decideReviewMeeting,
});
