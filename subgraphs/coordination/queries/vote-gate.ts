import { Field, ID, Int, ObjectType } from "type-graphql";
import { Village } from "../../../shared/graphql/places.ts";
import { DateTimeScalar } from "../../../shared/graphql/scalars.ts";
import type { VoteGate as Row } from "../domain/gate-machine.ts";
import type { GateState } from "../domain/words.ts";
import { GateStateEnum } from "./enums.ts";

@ObjectType({ description: "That nothing keeps a village from voting, certified for a day. 投票准入证明" })
export class VoteGate {
  @Field(() => ID)
  id!: string;

  @Field(() => Int, { description: "Version, on which a command decides. 版本" })
  version!: number;

  @Field(() => Village, { description: "Village. 村(社区)" })
  village!: Village;

  @Field(() => GateStateEnum)
  state!: GateState;

  @Field(() => DateTimeScalar, { description: "Issued at. 签发时间" })
  issuedAt!: string;

  @Field(() => DateTimeScalar, { description: "Good until. 有效期至" })
  expiresAt!: string;
}

const iso = (at: Date): string => new Date(at).toISOString();

export const toVoteGate = ({ villageCode, issuedAt, expiresAt, ...row }: Row): VoteGate => ({
  ...row,
  village: { code: villageCode },
  issuedAt: iso(issuedAt),
  expiresAt: iso(expiresAt),
});
