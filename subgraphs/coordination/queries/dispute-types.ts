import { Field, ID, Int, ObjectType } from "type-graphql";
import { Village } from "../../../shared/graphql/places.ts";
import { DateScalar } from "../../../shared/graphql/scalars.ts";
import type { Dispute as Row } from "../domain/dispute-machine.ts";
import type * as words from "../domain/words.ts";
import {
  DisputeKindEnum,
  DisputeOutcomeEnum,
  DisputeStateEnum,
  MediationEndEnum,
  MediatorEnum,
  OtherWayEnum,
} from "./enums.ts";

@ObjectType({ description: "A dispute under mediation; nobody it is between. 矛盾纠纷" })
export class Dispute {
  @Field(() => ID)
  id!: string;

  @Field(() => Int, { description: "Version, on which a command decides. 版本" })
  version!: number;

  @Field(() => Village, { description: "Village. 村(社区)" })
  village!: Village;

  @Field(() => DisputeKindEnum)
  kind!: words.DisputeKind;

  @Field(() => DateScalar, { description: "Found on. 发现日期" })
  foundOn!: string;

  @Field(() => DisputeStateEnum)
  state!: words.DisputeState;

  @Field(() => MediatorEnum, { nullable: true })
  mediator!: words.Mediator | null;

  @Field(() => MediationEndEnum, { nullable: true })
  endReason!: words.MediationEnd | null;

  @Field(() => [OtherWayEnum], { nullable: true, description: "Ways the parties were told of. 已告知的途径" })
  informedOf!: readonly words.OtherWay[] | null;

  @Field(() => DisputeOutcomeEnum, { nullable: true })
  outcome!: words.DisputeOutcome | null;
}

export const toDispute = (row: Row): Dispute => ({ ...row, village: { code: row.villageCode } });
