import { Field, InputType } from "type-graphql";
import { DateScalar } from "../../../shared/graphql/scalars.ts";
import type { LocalDate } from "../../../shared/kernel/local-date.ts";
import { decideAudit } from "../domain/preparation.ts";
import { electionStep } from "./election.ts";
import { HASH } from "./inputs.ts";
import { township } from "./who.ts";

@InputType("ExitAuditPublished", { description: "An exit audit as it was posted. 离任审计" })
class Audit {
  @Field(() => DateScalar, { description: "Posted on. 公布日" })
  publishedOn!: LocalDate;

  @Field(() => String, HASH)
  evidenceHash!: string;
}

export const publishExitAudit = electionStep({
  name: "publishExitAudit",
  description: "The exit audit of the old committee is posted. 公布离任审计",
  event: "publishAudit",
  by: township,
  input: Audit,
  decide: decideAudit,
});
