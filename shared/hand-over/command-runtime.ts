import type { CommandRuntime } from "../commands/context.ts";
import { isRefusal } from "../errors/refusal.ts";
import type { Department } from "../kernel/department.ts";
import type { HandOverCode } from "./contracts.ts";
import type { Office } from "./office.ts";
import { prepareSlip } from "./outbox.ts";
import { transferEffect } from "./transfer-effects.ts";

/** What commands need of a department's runtime: its law, its marks for recusal, and a way to send something with a command. */
export function commandRuntime(office: Office): CommandRuntime {
  return {
    lawBook: office.lawBook,
    recusalToken: (subject) => office.signet.recusalToken(subject),
    effect: transferEffect(office),
    prepareTransfer: async (tx, { clock, viewer }, draft, record) => {
      const { subject, region } = viewer.person;
      const sender = { department: office.department, region, subject };
      const { keptAs: _, type, to, ...rest } = draft;
      const slip = await prepareSlip(tx, clock, sender, {
        ...rest,
        type: type as HandOverCode,
        to: to as Department,
        subjectId: record.id,
      });
      if (isRefusal(slip)) return slip;
      const { id, transferNo } = slip;
      const step = {
        recordKind: "handOver",
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
