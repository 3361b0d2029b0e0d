import { Field, InputType } from "type-graphql";
import { DateScalar } from "../../../shared/graphql/scalars.ts";
import type { LocalDate } from "../../../shared/kernel/local-date.ts";
import type * as words from "../domain/words.ts";
import { ObjectionKindEnum } from "../queries/enums.ts";
import { decideObjectionFiled } from "../domain/voter-list.ts";
import { electionStep } from "./election.ts";
import { recorder } from "./who.ts";

@InputType("VoterObjectionFiled", {
  description: "What an objection says and when it came; not whose. 名单异议",
})
class Objection {
  @Field(() => ObjectionKindEnum)
  kind!: words.ObjectionKind;

  @Field(() => DateScalar, { description: "Received on. 收到日" })
  receivedOn!: LocalDate;
}

export const fileVoterObjection = electionStep({
  name: "fileVoterObjection",
  description: "An objection to the voter list came in. 受理名单异议",
  event: "fileObjection",
  by: recorder,
  input: Objection,
  decide: decideObjectionFiled,
});
