import { Field, InputType } from "type-graphql";
import { defineCommand } from "../../../../shared/commands/define-command.ts";
import { DateScalar, RegionCodeScalar } from "../../../../shared/graphql/scalars.ts";
import type { LocalDate } from "../../../../shared/kernel/local-date.ts";
import type { RegionCode } from "../../../../shared/kernel/region-code.ts";
import { places } from "../../../../shared/reference/loads.ts";
import type * as words from "../../domain/words.ts";
import { decideReport } from "../../domain/violation.ts";
import {
  ElectionPhaseEnum,
  SupervisedEnum,
  ViolationFormEnum,
  ViolationTargetEnum,
} from "../../queries/enums.ts";
import { violationReport } from "./violation-report.ts";
import { investigators } from "./who.ts";

@InputType("ViolationStated", {
  description: "Where, when and what kind; nobody who reports and nobody reported. 举报登记",
})
class Stated {
  @Field(() => RegionCodeScalar, { description: "Village. 村(社区)" })
  village!: RegionCode;

  @Field(() => DateScalar, { description: "Received on. 接报日" })
  receivedOn!: LocalDate;

  @Field(() => ViolationFormEnum)
  form!: words.ViolationForm;

  @Field(() => ElectionPhaseEnum)
  phase!: words.ElectionPhase;

  @Field(() => ViolationTargetEnum)
  target!: words.ViolationTarget;

  @Field(() => SupervisedEnum)
  supervised!: words.Supervised;
}

export const registerViolationReport = defineCommand({
  name: "registerViolationReport",
  description: "A report of a violation is registered. 登记违法举报",
  creates: violationReport,
  event: "registerViolation",
  by: investigators,
  input: Stated,
  load: { places },
  decide: decideReport,
});
