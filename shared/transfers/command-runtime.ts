import { readCertificate } from "../crypto/certificate.ts";
import type { CommandRuntime } from "../commands/context.ts";
import { isRefusal } from "../kernel/refusal.ts";
import type { Department } from "../kernel/department.ts";
import type { TransferCode } from "./contracts.ts";
import type { DepartmentRuntime } from "./department-runtime.ts";
import { prepareTransfer } from "./outbox.ts";
import { transferEffect } from "./transfer-effects.ts";

/** What commands need of a department's runtime: its law, its marks for recusal, and a way to send something with a command. */
export function commandRuntime(runtime: DepartmentRuntime): CommandRuntime {
  return {
    lawBook: runtime.lawBook,
    registers: runtime.copies,
    certificate: (kind, text) => readCertificate(runtime.keyRing, kind, text),
    recusalToken: (subject) => runtime.keyRing.recusalToken(subject),
    keyedHash: (text) => runtime.keyRing.keyedHash(text),
    effect: transferEffect(runtime),
    prepareTransfer: async (tx, { clock, viewer }, draft, record) => {
      const { subject, region } = viewer.person;
      const sender = { department: runtime.department, region, subject };
      const { keptAs: _, type, to, ...rest } = draft;
      const transfer = await prepareTransfer(tx, clock, sender, {
        ...rest,
        type: type as TransferCode,
        to: to as Department,
        subjectId: record.id,
      });
      if (isRefusal(transfer)) return transfer;
      const { id, transferNo } = transfer;
      const step = {
        recordKind: "transfer",
        recordId: id,
        from: null,
        to: "PREPARED",
        event: "prepare",
        reasonCode: type,
      };
      return { id, transferNo, step };
    },
  };
}
