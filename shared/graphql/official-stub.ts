import { Directive, Field, ID, ObjectType } from "type-graphql";

/** An official as other departments name one: by id; organization says who that is, to those who may know. */
@Directive('@key(fields: "id", resolvable: false)')
@ObjectType({ description: "An official on duty, owned by organization. 在岗干部" })
export class Official {
  @Field(() => ID)
  id!: string;
}

export const officialOf = (id: string | null): Official | null => (id === null ? null : { id });
