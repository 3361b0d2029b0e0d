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
