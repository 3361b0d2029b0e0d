import { randomUUID } from "node:crypto";
import { dueInstant } from "../../../shared/law/deadline.ts";
import { deadlineOf } from "../../../shared/law/law-book.ts";
import { type DeedFrame, performDeed } from "../../../shared/deeds/deed.ts";
import { isRefusal, type Refusal, refuse } from "../../../shared/errors/refusal.ts";
import type { HandOverHooks, Office } from "../../../shared/hand-over/office.ts";
import { localDateOf } from "../../../shared/kernel/local-date.ts";
import { covers, parentOf, type RegionCode } from "../../../shared/kernel/region-code.ts";
import { RULE } from "../../../shared/kernel/rule-codes.ts";
import { decideReport, endOf, type Report, type ReportEvent } from "../domain/report-machine.ts";
import { type Instruction, REPORT_KINDS, type ReportKind } from "../domain/words.ts";
import { insertReport, lockReport, reportOfHandOver, saveReport } from "../records/report-store.ts";

/** An office of coordination and who of it acts. */
export interface ReportDesk {
  readonly frame: DeedFrame;
  readonly office: Office;
  readonly region: RegionCode;
  readonly isHead: boolean;
}

export interface ReportAnswer {
  readonly kind: "done";
  readonly report: Report;
}

/** When a report is due upward: C01 from the moment it happened. */
async function dueAt(office: Office, occurredAt: Date): Promise<Date> {
  const trigger = { on: localDateOf(occurredAt), at: occurredAt };
  return dueInstant(deadlineOf(await office.lawBook.current(), RULE.C01, trigger));
}

/** Drafts a report of the office's own, to the office above. */
export async function draftReport(
  desk: ReportDesk,
  order: { key: string; village: RegionCode; kind: ReportKind; occurredAt: string },
): Promise<ReportAnswer | Refusal> {
  const { frame, office, region } = desk;
  const occurredAt = new Date(order.occurredAt);
  const due = await dueAt(office, occurredAt);
  return performDeed<ReportAnswer>(
    frame,
    { deed: "report.draft", key: order.key, input: order, subjectKind: "report" },
    async (tx) => {
      const above = parentOf(region);
      if (!above || !covers(region, order.village)) return refuse("NOT_FOUND", { field: "village" });
      if (occurredAt > frame.clock.now())
        return refuse("FIELD_NOT_ACCEPTABLE", { field: "occurredAt", rule: RULE.C01 });
      const report = await insertReport(tx, {
        id: randomUUID(),
        villageCode: order.village,
        kind: order.kind,
        occurredAt,
        dueAt: due,
        fromRegion: region,
        toRegion: above,
        handOverId: null,
        by: frame.actor.subject,
      });
      return {
        answer: { kind: "done", report },
        subjects: [report.id],
        history: [{ recordKind: "report", recordId: report.id, from: null, to: "DRAFT", event: "draft" }],
      };
    },
  );
}

/** Sends, receives, instructs, follows up or closes a report: the two offices' heads in turn. */
export async function actOnReport(
  desk: ReportDesk,
  order: {
    key: string;
    report: string;
    version: number;
    event: ReportEvent;
    instruction: Instruction | null;
  },
): Promise<ReportAnswer | Refusal> {
  const { frame, region, isHead } = desk;
  return performDeed<ReportAnswer>(
    frame,
    { deed: `report.${order.event}`, key: order.key, input: order, subjectKind: "report" },
    async (tx) => {
      const report = await lockReport(tx, order.report, region);
      if (!report) return refuse("NOT_FOUND");
      if (report.version !== order.version)
        return refuse("STALE_VERSION", { field: "version", from: report.state });
      const who = { end: endOf(report, region), isHead, subject: frame.actor.subject };
      const now = frame.clock.now();
      const decided = decideReport(report, order.event, who, order.instruction, now);
      if (isRefusal(decided)) return decided;
      const next = await saveReport(tx, report, { ...decided.set, state: decided.state }, now);
      return {
        answer: { kind: "done", report: next },
        subjects: [report.id],
        history: [
          {
            recordKind: "report",
            recordId: report.id,
            from: report.state,
            to: decided.state,
            event: order.event,
            reasonCode: order.event === "instruct" ? order.instruction : null,
            facts: { isLate: next.isLate },
          },
        ],
      };
    },
  );
}

/**
 * A report handed over by a department (H11) becomes the office's draft at once; the hand-over is accepted only when the report
 * has gone upward, so that "accepted" tells the department that its matter was reported.
 */
export const coordinationHooks: HandOverHooks = {
  async onDelivered(tx, slip, office) {
    const above = parentOf(slip.toRegion);
    const kind = REPORT_KINDS.find((one) => one === slip.facts["kind"]);
    if (slip.type !== "H11" || !above || !kind) return [];
    const occurredAt = new Date(slip.facts["occurredAt"] ?? office.clock.now());
    await insertReport(tx, {
      id: slip.id,
      villageCode: slip.villageCode,
      kind,
      occurredAt,
      dueAt: await dueAt(office, occurredAt),
      fromRegion: slip.toRegion,
      toRegion: above,
      handOverId: slip.id,
      by: `department:${slip.fromDepartment}`,
    });
    return [{ recordKind: "report", recordId: slip.id, from: null, to: "DRAFT", event: "draft" }];
  },
  async mayDecide(tx, slip, event) {
    if (slip.type !== "H11" || event !== "accept") return null;
    // An office with none above it is where the report was to go.
    if (!parentOf(slip.toRegion)) return null;
    const report = await reportOfHandOver(tx, slip.id);
    return !report || report.state === "DRAFT"
      ? refuse("UPWARD_REPORT_REQUIRED", { rule: RULE.C01, from: report?.state ?? null })
      : null;
  },
};
