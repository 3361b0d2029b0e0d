import { RULE } from "../../../shared/kernel/rule-codes.ts";
import { BEGINNING, type Machine, type Steps } from "../../../shared/commands/machine.ts";
import type { RowOf } from "../../../shared/database/columns.ts";
import type { UpwardReportRecord } from "../records/office-records.ts";
import type { ReportState } from "./words.ts";

/** A report as its decisions see it. */
export type Report = RowOf<UpwardReportRecord>;

/** 报送 → 接收 → 批示 → 反馈 → 办结. The two ends of a report take turns; what was sent is never taken back (C01). */
export const REPORT_STEPS = {
  draft: { from: BEGINNING, to: "DRAFT" },
  send: { from: ["DRAFT"], to: "SENT" },
  receive: { from: ["SENT"], to: "RECEIVED" },
  instruct: { from: ["RECEIVED", "FOLLOWED_UP"], to: "INSTRUCTED" },
  followUp: { from: ["INSTRUCTED"], to: "FOLLOWED_UP" },
  close: { from: ["FOLLOWED_UP"], to: "CLOSED" },
} as const satisfies Steps<ReportState>;

export const REPORT_MACHINES: readonly Machine<Report>[] = [
  {
    state: "state",
    steps: REPORT_STEPS,
    refusal: (event) => ({ code: event === "send" ? "ALREADY_SENT" : "ILLEGAL_TRANSITION", rule: RULE.C01 }),
  },
];
