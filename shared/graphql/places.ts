import { Directive, Field, ObjectType } from "type-graphql";
import { RegionCodeScalar } from "./scalars.ts";

/** A village as a department adds to it: the key that civil affairs owns, and nothing else. */
@Directive('@key(fields: "code")')
@ObjectType({ description: "A village or community. 村(社区)" })
export class Village {
  @Field(() => RegionCodeScalar)
  code!: string;
}

/** A division above the village, as a department adds to it. */
@Directive('@key(fields: "code")')
@ObjectType({ description: "A division above the village. 行政区划" })
export class Region {
  @Field(() => RegionCodeScalar)
  code!: string;
}
