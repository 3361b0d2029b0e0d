import { RULE } from "../../shared/kernel/rule-codes.ts";
import { deadlineOf } from "../../shared/law/law-book.ts";
import { lockAny } from "../../shared/commands/records/lock-record.ts";
import { updateRecord } from "../../shared/commands/records/system-step.ts";
import { beginBySystemStep, takeSystemStep } from "../../shared/commands/system-step.ts";
import type { Tx } from "../../shared/database/in-transaction.ts";
import type { IncomingTransfer } from "../../shared/transfers/records/transfer-records.ts";
import type { TransferHooks } from "../../shared/transfers/department-runtime.ts";
import type { Department } from "../../shared/kernel/department.ts";
import { localDateOf } from "../../shared/kernel/local-date.ts";
import { clue } from "./commands/clue.ts";
import type { ClueSource } from "./domain/words.ts";
import { enterReceipt, nameReceiptHandler, saveReceipt } from "./records/clue-entry.ts";
import { clueSteps } from "./system-steps.ts";

const SOURCES: Readonly<Partial<Record<Department, ClueSource>>> = {
  petitions: "PETITIONS",
  "civil-affairs": "CIVIL_AFFAIRS",
  "public-security": "PUBLIC_SECURITY",
  organization: "ORGANIZATION",
  coordination: "LOOKBACK",
};

/** Transfers that bring a clue. A joint review's question (H8), a task or a report brings none. */
const BRINGS_CLUE: ReadonlySet<string> = new Set(["H1", "H6", "H7", "H16"]);

/** What discipline inspection does when its inbox moves: the clue moves with it, in the same transaction. */
export const disciplineHooks: TransferHooks = {
  async onDelivered(tx, transfer, { clock }) {
    if (!BRINGS_CLUE.has(transfer.type)) return [];
    const at = clock.now();
    await enterReceipt(tx, transfer, SOURCES[transfer.fromDepartment] ?? "OTHER", clock.today(), at);
    const { id, transferNo: receiptNo, villageCode, toRegion: region, fromDepartment } = transfer;
    const row = { id, receiptNo, villageCode, region };
    return [await beginBySystemStep(tx, clueSteps.receive, row, `department:${fromDepartment}`, at)];
  },

  /** Who answers for the transfer answers for the clue. */
  async onGiven(tx, transfer, { clock }) {
    await nameHandler(tx, transfer, clock.now());
    return [];
  },

  async onDecided(tx, transfer, runtime) {
    const row = await lockAny(tx, clue, transfer.id);
    if (!row || transfer.state === "DELIVERED") return [];
    const at = runtime.clock.now();
    const today = localDateOf(at);
    if (transfer.state === "RECEIVED") {
      await nameHandler(tx, transfer, at);
      return [];
    }
    await saveReceipt(tx, row.id, transfer.state, transfer.returnReason, today);
    if (transfer.state === "CONCLUDED") return [];
    const due = deadlineOf(await runtime.lawBook.current(), RULE.D04, { on: today });
    const taken =
      transfer.state === "RETURNED"
        ? await takeSystemStep(tx, clueSteps.return, row, { set: {} }, at)
        : await takeSystemStep(
            tx,
            clueSteps.accept,
            row,
            {
              set: {
                acceptedOn: today,
                proposalDueOn: due.dueOn,
                isProvisional: due.isProvisional,
                ruleVersion: due.ruleVersion,
                calendarVersion: due.calendarVersion,
              },
            },
            at,
          );
    return taken ? [taken] : [];
  },
};

/** Names who answers for a clue, on the clue and on its receipt. */
async function nameHandler(tx: Tx, { id, handlerId }: IncomingTransfer, at: Date): Promise<void> {
  const row = await lockAny(tx, clue, id);
  if (!row) return;
  await updateRecord(tx, clue, row, { handlerId }, at);
  await nameReceiptHandler(tx, id, handlerId);
}
