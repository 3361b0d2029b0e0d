import { Field, InputType } from "type-graphql";
import { defineCommand } from "../../../../shared/commands/define-command.ts";
import { RegionCodeScalar } from "../../../../shared/graphql/scalars.ts";
import type { RegionCode } from "../../../../shared/kernel/region-code.ts";
import { places } from "../../../../shared/reference/loads.ts";
import type * as words from "../../domain/words.ts";
import { decideIssue } from "../../domain/directive.ts";
import { TaskBodyEnum } from "../../queries/enums.ts";
import { intoTables } from "../../../../shared/commands/parts.ts";
import { TaskRecord } from "../../records/directive-records.ts";
import { directive } from "./directive.ts";
import { headOfIssuer } from "./who.ts";

@InputType("DirectiveAddressee", { description: "A body in a region. 主送单位" })
class Addressee {
  @Field(() => RegionCodeScalar, { description: "Region of the body. 区划" })
  region!: RegionCode;

  @Field(() => TaskBodyEnum)
  body!: words.TaskBody;
}

@InputType("DirectiveIssued", { description: "To whom. 主送单位" })
class Issue {
  @Field(() => [Addressee], {
    description: "1 to 200, each once: those right below, and departments beside. 主送单位",
  })
  addressees!: Addressee[];
}

export const issueDirective = defineCommand({
  name: "issueDirective",
  description: "It is issued, and each addressee has a task. 签发",
  on: directive,
  event: "issueDirective",
  by: headOfIssuer,
  input: Issue,
  load: { places },
  decide: (...asked) => intoTables(decideIssue(...asked), { task: TaskRecord }),
});
