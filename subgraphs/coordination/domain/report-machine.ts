import { type Refusal, refuse } from "../../../shared/errors/refusal.ts";
import { RULE } from "../../../shared/kernel/rule-codes.ts";
import type { Instruction, ReportKind, ReportState } from "./words.ts";

/** A report as its decisions see it. */
export interface Report {
  readonly id: string;
  readonly villageCode: string;
  readonly kind: ReportKind;
  readonly occurredAt: Date;
  readonly dueAt: Date | null;
  readonly sentAt: Date | null;
  readonly isLate: boolean;
  readonly fromRegion: string | null;
  readonly toRegion: string | null;
  readonly state: ReportState;
  readonly instructionCode: Instruction | null;
  readonly version: number;
}

/** 报送 → 接收 → 批示 → 反馈 → 办结. The two ends of a report take turns; what was sent is never taken back (C01). */
export const REPORT_STEPS = {
  send: { from: ["DRAFT"], to: "SENT", by: "SENDER" },
  receive: { from: ["SENT"], to: "RECEIVED", by: "SUPERIOR" },
  instruct: { from: ["RECEIVED", "FOLLOWED_UP"], to: "INSTRUCTED", by: "SUPERIOR" },
  followUp: { from: ["INSTRUCTED"], to: "FOLLOWED_UP", by: "SENDER" },
  close: { from: ["FOLLOWED_UP"], to: "CLOSED", by: "SUPERIOR" },
} as const satisfies Record<
  string,
  { from: readonly ReportState[]; to: ReportState; by: "SENDER" | "SUPERIOR" }
>;
export type ReportEvent = keyof typeof REPORT_STEPS;

/** Which office of the report a region's is. */
export function endOf(
  report: Pick<Report, "fromRegion" | "toRegion">,
  region: string,
): "SENDER" | "SUPERIOR" | null {
  if (report.fromRegion === region) return "SENDER";
  return report.toRegion === region ? "SUPERIOR" : null;
}

/** What an event makes of a report; lateness is stated once, when it is sent, and stays. */
export function decideReport(
  report: Report,
  event: ReportEvent,
  who: { end: "SENDER" | "SUPERIOR" | null; isHead: boolean; subject: string },
  instruction: Instruction | null,
  now: Date,
): { state: ReportState; set: Record<string, unknown> } | Refusal {
  const step = REPORT_STEPS[event];
  if (who.end !== step.by || !who.isHead) return refuse("NOT_FOUND");
  if (!(step.from as readonly string[]).includes(report.state)) {
    const allowed = Object.entries(REPORT_STEPS).flatMap(([name, one]) =>
      (one.from as readonly string[]).includes(report.state) ? [name] : [],
    );
    const code = event === "send" ? "ALREADY_SENT" : "ILLEGAL_TRANSITION";
    return refuse(code, { rule: RULE.C01, from: report.state, allowed });
  }
  if (event === "instruct" && !instruction)
    return refuse("FIELD_NOT_ACCEPTABLE", { field: "instruction", rule: RULE.C01 });
  switch (event) {
    case "send":
      return {
        state: step.to,
        set: { sentAt: now, sentBy: who.subject, isLate: report.dueAt !== null && now > report.dueAt },
      };
    case "receive":
      return { state: step.to, set: { receivedBy: who.subject } };
    case "instruct":
      return { state: step.to, set: { instructionCode: instruction } };
    default:
      return { state: step.to, set: {} };
  }
}
