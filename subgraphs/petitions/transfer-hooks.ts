import type { TransferHooks } from "../../shared/transfers/department-runtime.ts";
import { moveWithTransfer } from "../../shared/transfers/move-with-transfer.ts";
import { petition } from "./commands/petition.ts";
import { decideComeBack, decideTransferApproved } from "./domain/routing.ts";
import { petitionSteps } from "./system-steps.ts";

/** What petitions does when a transfer moves: a petition that was transferred as a whole leaves with it and comes back with it. */
export const petitionHooks: TransferHooks = {
  onAnswer: async (tx, transfer, receipt, { clock }) =>
    receipt.kind === "RETURNED"
      ? moveWithTransfer(tx, petition, transfer, petitionSteps.comeBack, decideComeBack, clock.now())
      : [],
  onApproved: (tx, transfer, { clock }) =>
    moveWithTransfer(
      tx,
      petition,
      transfer,
      petitionSteps.leave,
      (one) => decideTransferApproved(one, clock.today()),
      clock.now(),
    ),
  onDropped: (tx, transfer, { clock }) =>
    moveWithTransfer(tx, petition, transfer, petitionSteps.comeBack, decideComeBack, clock.now()),
};
