import type { Standing } from "../access/standing.ts";
import type { RecordDefinition, RecordRow } from "../commands/record.ts";

/** A word of a record's by which a page is asked for: the property, and the enum of the graph. */
interface Word<Property> {
  readonly of: Property;
  readonly words: Readonly<Record<string, string>>;
}

/** What of a row its reader is told in place of what it says, as expressions over `r`. */
export interface ToldInstead {
  readonly state?: string;
  readonly due?: string;
}

/**
 * A ledger (台账): the records of one kind as they are read, page by page, one by one and by what waits. Its queries, their filters
 * and the policy rows of all but the list follow from it.
 */
export interface Ledger<Row extends RecordRow = RecordRow, Property extends string = string> {
  readonly record: RecordDefinition<Row>;
  /**
   * The query of a page, `problemItems`: who may ask it is in the department's policy, and goes for one record as well. For records
   * that are read with something else, the query under whose policy they stand.
   */
  readonly list: string;
  /** The department answers the query of a page by itself: the order, or what it gathers, is its own. */
  readonly hasOwnList?: true;
  /** The query of one record, `problemItem`; none where a record is reached by its village alone. */
  readonly one?: string;
  /** What is said of the list in the schema: English first, then the Chinese term. */
  readonly description: string;
  /** The day or instant by which the newest come first. */
  readonly since: Property | "createdAt";
  readonly state: Word<Property>;
  /** Where it is over, by the same property or another: nothing is to be done there any more. */
  readonly ended: { readonly of?: Property; readonly states: readonly string[] };
  /** They are left out of a page that does not ask for them. */
  readonly isOpenFirst?: true;
  readonly topic?: Word<Property>;
  /** The last day that is to be kept: the first of these that is set, and in which states alone, when not in all of them. */
  readonly due?: { readonly of: readonly Property[]; readonly in?: readonly string[] };
  readonly handler?: Property;
  /** It is one office's own, whatever place a record is about: no region is asked. */
  readonly isOfOffice?: true;
  /** Which rows a person may read, where that is not what they may work on. */
  readonly visible?: RecordDefinition["visible"];
  /** Who reads how a record came about, besides the office whose it is. */
  readonly history?: readonly Standing[];
  /** A row as this reader is shown it. A filter and an order go by what is shown, or they would tell the rest. */
  readonly told?: {
    row(row: Row, standings: ReadonlySet<Standing>): Row;
    instead(standings: ReadonlySet<Standing>): ToldInstead;
  };
  /** Steps that others wait for, whether there is a last day or not: whoever may take one finds it waiting. */
  readonly awaits?: readonly string[];
}

/** Defines a ledger; the record gives its rows. */
export const defineLedger = <Row extends RecordRow>(ledger: Ledger<Row, keyof Row & string>): Ledger =>
  ledger;

/** Where a record waits: by each state property, the states from which an awaited step follows, and those of what came back. */
export function waitingStates({
  record,
  awaits = [],
}: Ledger): readonly (readonly [string, readonly string[]])[] {
  return record.machines.flatMap(({ state, steps }) => {
    const from = Object.entries(steps).flatMap(([event, step]) =>
      awaits.includes(event) ? step.from : step.from.filter((one) => one === "RETURNED"),
    );
    return from.length > 0 ? [[state, [...new Set(from)]] as const] : [];
  });
}

/** Whether the records are need-to-know: who opens one says why, and that is kept in the audit. */
export const needsPurpose = ({ record }: Ledger): boolean =>
  record.dataClass === "C2" || record.dataClass === "C3";

/** Which records of a ledger a page is asked for. */
export interface LedgerFilter {
  readonly openOnly?: boolean | null;
  readonly states?: readonly string[] | null;
  readonly topics?: readonly string[] | null;
  readonly mine?: boolean | null;
  readonly dueBefore?: string | null;
  readonly overdue?: boolean | null;
  readonly number?: string | null;
}

export const LEDGER_ORDERS = ["NEWEST_FIRST", "DUE_FIRST"] as const;
export type LedgerOrder = (typeof LEDGER_ORDERS)[number];
