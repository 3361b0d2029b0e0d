import { Field, Float, ID, Int, ObjectType } from "type-graphql";
import { enumType } from "../../../shared/graphql/enum-type.ts";
import { DateScalar } from "../../../shared/graphql/scalars.ts";
import {
  type Position,
  ROUND_KINDS,
  type RoundKind,
  SEAT_OUTCOMES,
  type SeatOutcome,
} from "../domain/words.ts";
import { PositionEnum } from "./candidate.ts";
import { ElectionStageEnum } from "./enums.ts";
import { labels } from "../domain/labels.ts";

const RoundKindEnum = enumType("RoundKind", ROUND_KINDS, "Kind of voting round. 投票轮次类型", labels);
const SeatOutcomeEnum = enumType("SeatOutcome", SEAT_OUTCOMES, "What became of a seat. 当选结果", labels);

@ObjectType({ description: "Votes for one candidate in one round. 计票" })
export class Tally {
  @Field(() => PositionEnum)
  position!: Position;

  @Field(() => Int, { description: "Votes for. 得票数" })
  votesFor!: number;

  /** Shown as `candidate`, which is looked up when it is asked for. */
  candidateId!: string | null;
}

@ObjectType({ description: "One round of voting, counted in the open. 投票轮次" })
export class BallotRound {
  @Field(() => Int, { description: "Number of the round. 轮次" })
  no!: number;

  @Field(() => RoundKindEnum)
  kind!: RoundKind;

  @Field(() => DateScalar, { description: "Held on. 投票日" })
  heldOn!: string;

  @Field(() => Int, { description: "Registered voters. 登记选民数" })
  registeredVoters!: number;

  @Field(() => Int, { description: "Voters taking part. 参加投票人数" })
  votersTakingPart!: number;

  @Field(() => Int, { description: "Ballots issued. 发出票数" })
  ballotsIssued!: number;

  @Field(() => Int, { description: "Ballots cast. 收回票数" })
  ballotsCast!: number;

  @Field(() => Int, { description: "Valid ballots. 有效票" })
  ballotsValid!: number;

  @Field(() => Int, { description: "Invalid ballots. 无效票" })
  ballotsInvalid!: number;

  @Field(() => Boolean, { description: "More than half of the registered voted (VCL 15(2)). 过半参选" })
  turnoutSuffices!: boolean;

  @Field(() => Boolean, { description: "Secret booth provided (VCL 15(3)). 秘密写票处" })
  secretBooth!: boolean;

  @Field(() => Int, { description: "Roving boxes. 流动票箱数" })
  rovingBoxes!: number;

  @Field(() => Boolean, { description: "Result announced on the spot (VCL 15(3)). 当场公布" })
  announcedOnSite!: boolean;

  @Field(() => Int, { description: "Candidates who got votes. 得票候选人数" })
  candidates!: number;

  @Field(() => [Tally], {
    nullable: true,
    description:
      "Votes of each candidate: inside one's own region, until the work is handed over (E30); else null. 计票",
  })
  tallies!: Tally[] | null;
}

@ObjectType({ description: "One seat and who won it, as posted by law. 当选结果" })
export class SeatResult {
  @Field(() => ID, { description: "Id, by which a decision on it names it. 编号" })
  id!: string;

  @Field(() => PositionEnum)
  position!: Position;

  @Field(() => Boolean, { description: "A seat kept for women. 妇女专职" })
  womensSeat!: boolean;

  @Field(() => String, { nullable: true, description: "Name of the member elected. 当选人姓名" })
  memberName!: string | null;

  @Field(() => Int, { nullable: true, description: "Votes. 得票数" })
  votes!: number | null;

  @Field(() => SeatOutcomeEnum)
  outcome!: SeatOutcome;

  @Field(() => DateScalar, { nullable: true, description: "Win declared void on (VCL 17). 当选无效日" })
  voidedOn!: string | null;
}

@ObjectType({ description: "The announced result. 选举结果" })
export class ElectionResult {
  @Field(() => DateScalar, { nullable: true, description: "Announced on. 公布日" })
  announcedOn!: string | null;

  @Field(() => Float, {
    nullable: true,
    description: "Ballots cast of registered voters in the main round, 0 to 1. 参选率",
  })
  turnout!: number | null;

  @Field(() => [BallotRound])
  rounds!: BallotRound[];

  @Field(() => [SeatResult])
  seats!: SeatResult[];
}

@ObjectType({ description: "Villages in one stage. 阶段数量" })
export class StageCount {
  @Field(() => ElectionStageEnum)
  stage!: string;

  @Field(() => Int, { description: "Villages. 村数" })
  villages!: number;
}

@ObjectType({ description: "The elections of a region in numbers. 换届进度汇总" })
export class ElectionBoard {
  @Field(() => Int, { description: "Elections due in the cycle. 应换届数" })
  elections!: number;

  @Field(() => Int, { description: "Result announced. 已完成数" })
  completed!: number;

  @Field(() => Int, { description: "Work hand-over completed. 完成移交数" })
  handedOver!: number;

  @Field(() => [StageCount], { description: "By stage. 分阶段数" })
  byStage!: StageCount[];

  @Field(() => Int, { description: "Registered voters in main rounds. 登记选民数" })
  registeredVoters!: number;

  @Field(() => Int, { description: "Ballots cast in main rounds. 收回票数" })
  ballotsCast!: number;

  @Field(() => Int, { description: "Main rounds that half or fewer voted in. 选举无效轮次" })
  invalidRounds!: number;

  @Field(() => Int, { description: "Run-offs. 另行选举数" })
  runoffs!: number;

  @Field(() => Int, { description: "Seats vacant. 空缺职数" })
  vacantSeats!: number;

  @Field(() => Int, { description: "Wins declared void. 当选无效数" })
  voidedSeats!: number;
}
