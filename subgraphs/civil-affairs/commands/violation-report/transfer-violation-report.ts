import { Field, InputType } from "type-graphql";
import { defineCommand } from "../../../../shared/commands/define-command.ts";
import { UuidScalar } from "../../../../shared/graphql/scalars.ts";
import { decideTransfer, type TransferRoute } from "../../domain/violation.ts";
import { ViolationTransferRouteEnum } from "../../queries/enums.ts";
import { sentOf as sent } from "../../records/violation-loads.ts";
import { violationReport } from "./violation-report.ts";
import { investigators } from "./who.ts";

@InputType("ViolationTransfer", { description: "To whom, with which material. 移送" })
class Stated {
  @Field(() => ViolationTransferRouteEnum)
  to!: TransferRoute;

  @Field(() => UuidScalar, { nullable: true, description: "Material uploaded before. 材料" })
  material?: string | null;
}

export const transferViolationReport = defineCommand({
  name: "transferViolationReport",
  description: "It goes where it belongs (H7). 移送",
  on: violationReport,
  event: "transfer",
  by: investigators,
  input: Stated,
  load: { sent },
  decide: decideTransfer,
});
