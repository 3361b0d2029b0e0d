import type { HistoryStep } from "../../shared/commands/history.ts";
import { lockAny } from "../../shared/commands/records/lock-record.ts";
import { type SystemStep, takeSystemStep } from "../../shared/commands/system-step.ts";
import type { Tx } from "../../shared/database/in-transaction.ts";
import type { TransferHooks } from "../../shared/transfers/department-runtime.ts";
import type { OutgoingTransfer } from "../../shared/transfers/records/transfer-records.ts";
import { petition } from "./commands/petition.ts";
import type { Decision } from "./domain/decision.ts";
import type { PetitionCase } from "./domain/petition-case.ts";
import { decideComeBack, decideTransferApproved } from "./domain/routing.ts";
import { petitionSteps } from "./system-steps.ts";

/** What petitions does when a transfer moves: a petition that was transferred as a whole leaves with it and comes back with it. */
export const petitionHooks: TransferHooks = {
  onAnswer: async (tx, transfer, receipt, { clock }) =>
    receipt.kind === "RETURNED"
      ? moved(tx, transfer, petitionSteps.comeBack, decideComeBack, clock.now())
      : [],
  onApproved: (tx, transfer, { clock }) =>
    moved(
      tx,
      transfer,
      petitionSteps.leave,
      (one) => decideTransferApproved(one, clock.today()),
      clock.now(),
    ),
  onDropped: (tx, transfer, { clock }) =>
    moved(tx, transfer, petitionSteps.comeBack, decideComeBack, clock.now()),
};

/** Moves the petition that this very transfer took away as a whole; another transfer of the same petition moves nothing. */
async function moved(
  tx: Tx,
  transfer: OutgoingTransfer,
  step: SystemStep<PetitionCase>,
  decide: (one: PetitionCase) => Decision,
  at: Date,
): Promise<HistoryStep[]> {
  const row = transfer.subjectId ? await lockAny(tx, petition, transfer.subjectId) : null;
  if (row?.transferId !== transfer.id) return [];
  const taken = await takeSystemStep(tx, step, row, decide(row), at);
  return taken ? [taken] : [];
}
