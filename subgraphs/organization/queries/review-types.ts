import { Field, ID, Int, ObjectType } from "type-graphql";
import { Village } from "../../../shared/graphql/places.ts";
import { DateScalar } from "../../../shared/graphql/scalars.ts";
import type * as words from "../domain/words.ts";
import {
  GroundEnum,
  OpinionEnum,
  PositionEnum,
  ReviewingBodyEnum,
  ReviewStateEnum,
  VerdictEnum,
  WaiverReasonEnum,
} from "./enums.ts";

@ObjectType({ description: "A nominee under review: a name and a post. 被提名人" })
export class NomineeUnderReview {
  @Field(() => ID)
  id!: string;

  @Field(() => String, { description: "Nominee. 被提名人" })
  nomineeName!: string;

  @Field(() => PositionEnum)
  position!: words.CandidatePosition;

  @Field(() => VerdictEnum, { nullable: true })
  verdict!: words.Verdict | null;

  @Field(() => DateScalar, { nullable: true, description: "Decided on. 结论日" })
  verdictOn!: string | null;

  @Field(() => Boolean, { description: "Does not stand any more. 已退出" })
  isWithdrawn!: boolean;
}

@ObjectType({ description: "What one department says of one nominee. 部门意见" })
export class ReviewOpinion {
  @Field(() => ReviewingBodyEnum)
  body!: words.ReviewingBody;

  @Field(() => ID, { description: "Id of the nominee. 被提名人编号" })
  nominee!: string;

  @Field(() => OpinionEnum, { nullable: true })
  opinion!: words.Opinion | null;

  @Field(() => GroundEnum, { nullable: true })
  ground!: words.Ground | null;

  @Field(() => DateScalar, { description: "Due on. 反馈期限" })
  dueOn!: string;

  @Field(() => DateScalar, { nullable: true, description: "Answered on. 反馈日" })
  answeredOn!: string | null;

  @Field(() => WaiverReasonEnum, { nullable: true })
  waiverReason!: words.WaiverReason | null;
}

@ObjectType({ description: "A village's nominees under the county's review. 县级联审批次" })
export class JointReviewBatch {
  @Field(() => ID)
  id!: string;

  @Field(() => Int, { description: "Version, on which a command decides. 版本" })
  version!: number;

  @Field(() => String, { description: "Number. 编号" })
  batchNo!: string;

  @Field(() => Village, { description: "Village. 村(社区)" })
  village!: Village;

  @Field(() => ReviewStateEnum)
  state!: words.ReviewState;

  @Field(() => DateScalar, { description: "Handed in on. 送审日" })
  submittedOn!: string;

  @Field(() => String, { nullable: true, description: "Number of the meeting's record. 会议记录文号" })
  meetingNo!: string | null;

  @Field(() => DateScalar, { nullable: true, description: "Told on. 通知日" })
  notifiedOn!: string | null;
}
