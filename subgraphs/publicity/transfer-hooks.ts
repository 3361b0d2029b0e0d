import { decideStep } from "../../shared/commands/change.ts";
import type { TransferHooks } from "../../shared/transfers/department-runtime.ts";
import { moveWithTransfer } from "../../shared/transfers/move-with-transfer.ts";
import { opinion } from "./commands/opinion.ts";
import { decideComeBack } from "./domain/assignment.ts";
import { opinionSteps } from "./system-steps.ts";

/** What an incident's assignment does to it as it moves; a problem raised beside it moves nothing. */
export const publicityHooks: TransferHooks = {
  onApproved: (tx, transfer, { clock }) =>
    moveWithTransfer(tx, opinion, transfer, opinionSteps.leave, decideStep, clock.now()),
  onDropped: (tx, transfer, { clock }) =>
    moveWithTransfer(tx, opinion, transfer, opinionSteps.comeBack, decideComeBack, clock.now()),
  onAnswer: async (tx, transfer, { kind }, { clock }) => {
    if (kind === "ACCEPTED")
      return moveWithTransfer(tx, opinion, transfer, opinionSteps.taken, decideStep, clock.now());
    if (kind === "RETURNED")
      return moveWithTransfer(tx, opinion, transfer, opinionSteps.comeBack, decideComeBack, clock.now());
    return [];
  },
};
