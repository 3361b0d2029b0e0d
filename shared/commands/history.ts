import type { Change } from "./change.ts";
import type { RecordDefinition, RecordRow } from "./record.ts";

/** A step in the life of a record, kept for ever. */
export interface HistoryStep {
  readonly recordKind: string;
  readonly recordId: string;
  readonly from: string | null;
  readonly to: string;
  readonly event: string;
  readonly reasonCode?: string | null;
  readonly evidenceHash?: string | null;
  /** Coded facts the deadlines are computed from. */
  readonly facts?: object;
}

/** The step that a record's history keeps of a change. */
export function historyOf<Row extends RecordRow>(
  record: RecordDefinition<Row>,
  next: Row,
  event: string,
  { from, to }: { readonly from: string | null; readonly to: string },
  { reasonCode = null, evidenceHash = null, facts, advised = [] }: Change,
): HistoryStep {
  return {
    recordKind: record.kind,
    recordId: next.id,
    from,
    to,
    event,
    reasonCode,
    evidenceHash,
    facts: { ...facts, ...(advised.length > 0 && { advised: advised.join(" ") }), ...record.facts?.(next) },
  };
}
