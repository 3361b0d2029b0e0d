import type { Decision } from "../../shared/commands/change.ts";
import type { HistoryStep } from "../../shared/commands/history.ts";
import { lockAny } from "../../shared/commands/records/lock-record.ts";
import { type SystemStep, takeSystemStep } from "../../shared/commands/system-step.ts";
import type { Tx } from "../../shared/database/in-transaction.ts";
import type { TransferHooks } from "../../shared/transfers/department-runtime.ts";
import type { OutgoingTransfer } from "../../shared/transfers/records/transfer-records.ts";
import { opinion } from "./commands/opinion.ts";
import { decideComeBack, decideStep } from "./domain/assignment.ts";
import type { OpinionIncident } from "./domain/opinion-machine.ts";
import { opinionSteps } from "./system-steps.ts";

/** What an incident's assignment does to it as it moves. */
export const publicityHooks: TransferHooks = {
  onApproved: (tx, transfer, { clock }) => moved(tx, transfer, opinionSteps.leave, decideStep(), clock.now()),
  onDropped: (tx, transfer, { clock }) =>
    moved(tx, transfer, opinionSteps.comeBack, decideComeBack(), clock.now()),
  onAnswer: async (tx, transfer, { kind }, { clock }) => {
    if (kind === "ACCEPTED") return moved(tx, transfer, opinionSteps.taken, decideStep(), clock.now());
    if (kind === "RETURNED") return moved(tx, transfer, opinionSteps.comeBack, decideComeBack(), clock.now());
    return [];
  },
};

/** Moves the incident that this very transfer assigned; a problem raised beside it moves nothing. */
async function moved(
  tx: Tx,
  transfer: OutgoingTransfer,
  step: SystemStep<OpinionIncident>,
  decision: Decision<OpinionIncident>,
  at: Date,
): Promise<HistoryStep[]> {
  const row = transfer.subjectId ? await lockAny(tx, opinion, transfer.subjectId) : null;
  if (row?.transferId !== transfer.id) return [];
  const taken = await takeSystemStep(tx, step, row, decision, at);
  return taken ? [taken] : [];
}
