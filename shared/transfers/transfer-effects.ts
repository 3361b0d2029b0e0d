import type { CommandRuntime, RecordStep } from "../commands/context.ts";
import type { HistoryStep } from "../commands/history.ts";
import type { Tx } from "../database/in-transaction.ts";
import { answerSender } from "./answer.ts";
import type { DepartmentRuntime } from "./department-runtime.ts";
import { wakeRelays } from "./records/due-rows.ts";
import { saveApproval } from "./records/sent-transfers.ts";
import {
  GivenTransferRecord,
  type IncomingTransfer,
  type OutgoingTransfer,
  SentTransferRecord,
} from "./records/transfer-records.ts";

type Effect = Promise<readonly HistoryStep[]>;

/** What a step of a transfer brings with it: receipts, work for the relays, and records of the department that move along. */
export const transferEffect =
  (runtime: DepartmentRuntime): NonNullable<CommandRuntime["effect"]> =>
  async (tx, { viewer }, step) => {
    if (step.record.entity === SentTransferRecord)
      return sentEffect(tx, runtime, step, viewer.person.subject);
    if (step.record.entity === GivenTransferRecord)
      return givenEffect(tx, runtime, step, viewer.person.subject);
    return [];
  };

async function sentEffect(
  tx: Tx,
  runtime: DepartmentRuntime,
  { event, after, at }: RecordStep,
  by: string,
): Effect {
  const { hooks } = runtime;
  const transfer = after as OutgoingTransfer;
  if (event === "drop") return (await hooks.onDropped?.(tx, transfer, runtime)) ?? [];
  if (event !== "approve") return [];
  await saveApproval(tx, transfer.id, by, at);
  await wakeRelays(tx);
  return (await hooks.onApproved?.(tx, transfer, runtime)) ?? [];
}

async function givenEffect(tx: Tx, runtime: DepartmentRuntime, step: RecordStep, by: string): Effect {
  const { hooks, keyRing } = runtime;
  const transfer = step.after as IncomingTransfer;
  if (step.event === "give") return (await hooks.onGiven?.(tx, transfer, runtime)) ?? [];
  await answerSender(tx, keyRing, transfer, step.at);
  return (await hooks.onDecided?.(tx, transfer, runtime, by)) ?? [];
}
