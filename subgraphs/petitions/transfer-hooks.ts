import type { HistoryStep } from "../../shared/commands/history.ts";
import { lockAny } from "../../shared/commands/records/lock-record.ts";
import { systemStep } from "../../shared/commands/system-step.ts";
import type { Tx } from "../../shared/db/in-transaction.ts";
import { isRefusal } from "../../shared/errors/refusal.ts";
import type { HandOverHooks } from "../../shared/hand-over/office.ts";
import type { SentSlip } from "../../shared/hand-over/records/sent-transfers.ts";
import { petition } from "./commands/petition.ts";
import type { Decision } from "./domain/decision.ts";
import type { PetitionCase } from "./domain/petition-case.ts";
import { decideComeBack, decideTransferApproved } from "./domain/routing.ts";

/** What petitions does when a transfer moves: a petition that was transferred as a whole leaves with it and comes back with it. */
export const petitionHooks: HandOverHooks = {
  onAnswer: async (tx, slip, receipt, { clock }) =>
    receipt.kind === "RETURNED" ? moved(tx, slip, "comeBack", decideComeBack, clock.now()) : [],
  onApproved: (tx, slip, { clock }) =>
    moved(tx, slip, "leave", (one) => decideTransferApproved(one, clock.today()), clock.now()),
  onDropped: (tx, slip, { clock }) => moved(tx, slip, "comeBack", decideComeBack, clock.now()),
};

/** Moves the petition that this very transfer took away as a whole; another transfer of the same petition moves nothing. */
async function moved(
  tx: Tx,
  slip: SentSlip,
  event: string,
  decide: (one: PetitionCase) => Decision,
  at: Date,
): Promise<HistoryStep[]> {
  const row = slip.subjectId ? await lockAny(tx, petition, slip.subjectId) : null;
  if (row?.transferId !== slip.id) return [];
  const done = await systemStep(tx, petition, row, event, decide(row), at);
  return isRefusal(done) ? [] : [done.step];
}
