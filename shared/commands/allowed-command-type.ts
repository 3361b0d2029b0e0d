import { Directive, Field, ObjectType } from "type-graphql";
import { CommandRefusal } from "../graphql/command-refusal.ts";

@Directive("@shareable")
@ObjectType({ description: "A command that may concern a person on a record. 可办理事项" })
export class AllowedCommand {
  @Field(() => String, { description: "Name of the mutation. 操作" })
  name!: string;

  @Field(() => CommandRefusal, {
    nullable: true,
    description:
      "Null when it could be done now; else why not, in the words that trying would bring. 不能办理的原因",
  })
  refusal!: CommandRefusal | null;
}
