import type { CommandRuntime, RecordStep } from "../commands/context.ts";
import type { HistoryStep } from "../commands/history.ts";
import type { Tx } from "../db/in-transaction.ts";
import type { Refusal } from "../errors/refusal.ts";
import { answerSender } from "./answer.ts";
import type { Office } from "./office.ts";
import { wakeRelays } from "./records/due-rows.ts";
import { saveApproval } from "./records/sent-transfers.ts";
import { GivenTransferRecord, SentTransferRecord } from "./records/transfer-records.ts";
import type { GivenTransfer, InboxEvent, SentTransfer } from "./transfer-machines.ts";

type Effect = Promise<readonly HistoryStep[] | Refusal>;

/** What a step of a transfer brings with it: receipts, work for the relays, and records of the department that move along. */
export const transferEffect =
  (office: Office): NonNullable<CommandRuntime["effect"]> =>
  async (tx, { viewer }, step) => {
    if (step.record.entity === SentTransferRecord) return sentEffect(tx, office, step, viewer.person.subject);
    if (step.record.entity === GivenTransferRecord)
      return givenEffect(tx, office, step, viewer.person.subject);
    return [];
  };

async function sentEffect(tx: Tx, office: Office, { event, after, at }: RecordStep, by: string): Effect {
  const { hooks } = office;
  const transfer = after as SentTransfer;
  if (event === "drop") return (await hooks.onDropped?.(tx, transfer, office)) ?? [];
  if (event !== "approve") return [];
  await saveApproval(tx, transfer.id, by, at);
  await wakeRelays(tx);
  return (await hooks.onApproved?.(tx, transfer, office)) ?? [];
}

async function givenEffect(tx: Tx, office: Office, step: RecordStep, by: string): Effect {
  const { hooks, signet } = office;
  const transfer = step.after as GivenTransfer;
  if (step.event === "give") return (await hooks.onGiven?.(tx, transfer, office)) ?? [];
  const unready = await hooks.mayDecide?.(
    tx,
    step.before as GivenTransfer,
    step.event as InboxEvent,
    by,
    office,
  );
  if (unready) return unready;
  await answerSender(tx, signet, transfer, step.at);
  return (await hooks.onDecided?.(tx, transfer, office, by)) ?? [];
}
