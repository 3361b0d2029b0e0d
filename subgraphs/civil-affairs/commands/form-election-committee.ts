import { Field, InputType, Int } from "type-graphql";
import { DateScalar } from "../../../shared/graphql/scalars.ts";
import type { LocalDate } from "../../../shared/kernel/local-date.ts";
import type * as words from "../domain/words.ts";
import { FormingBodyEnum } from "../queries/enums.ts";
import { decideCommittee } from "../domain/preparation.ts";
import { electionStep } from "./election.ts";
import { recorder } from "./who.ts";

@InputType("ElectionCommitteeFormed", { description: "How many, by whom and when; no names. 选举委员会产生" })
class Formed {
  @Field(() => FormingBodyEnum)
  formedBy!: words.FormingBody;

  @Field(() => DateScalar, { description: "Formed on. 产生日" })
  formedOn!: LocalDate;

  @Field(() => Int, { description: "Members; three at least. 人数" })
  members!: number;
}

export const formElectionCommittee = electionStep({
  name: "formElectionCommittee",
  description: "The election committee was formed. 推选选举委员会",
  event: "formCommittee",
  by: recorder,
  input: Formed,
  decide: decideCommittee,
});
