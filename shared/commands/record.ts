import type { Bind } from "../kernel/bind.ts";
import type { DataClass } from "../access/policy.ts";
import type { LawBook } from "../law/law-book.ts";
import type { Entity, RowOf } from "../database/columns.ts";
import type { RefusalCode } from "../kernel/refusal.ts";
import type { LocalDate } from "../kernel/local-date.ts";
import type { RegionCode } from "../kernel/region-code.ts";
import type { RegionScope } from "../access/region-scope.ts";
import type { Person } from "./change.ts";
import type { Machine } from "./machine.ts";

/** What every record that commands act on has. */
export interface RecordRow {
  readonly id: string;
  readonly villageCode: RegionCode;
  readonly version: number;
}

/** Who reads or acts, with what decides how far they see. */
export interface Viewer {
  readonly person: Person;
  readonly scope: RegionScope;
  /** The person's mark under which they stand aside from records (回避), made when it is asked for. */
  readonly recusalToken: () => string;
}

/** How a record gets its number, taken with its row or not at all. */
export interface Numbering {
  readonly property: string;
  /** For a series: a statement that takes the next number and returns it as `last_no`; `when` is a condition under which it does. */
  take?(person: Pick<Person, "region">, today: LocalDate, bind: Bind, when: string): string;
  /** The number as text, an expression over `n.last_no` of a series and the columns of the new row `x`. */
  text(person: Pick<Person, "region">, today: LocalDate, bind: Bind): string;
}

/** A kind of record that commands act on: said once, for the engine, the schema and the lists. */
export interface RecordDefinition<Row extends RecordRow = RecordRow, Node extends object = object> {
  /** Its name in history, audit and payloads, `petition`. */
  readonly kind: string;
  readonly entity: Entity;
  readonly dataClass: DataClass;
  readonly machines: readonly Machine<Row>[];
  /** Which of its rows a person may open, as a condition over `r`: for lists and for commands alike. */
  visible(viewer: Viewer, bind: Bind): string;
  /** The refusal of whoever stands aside from it by their own word. */
  readonly recusal?: RefusalCode;
  readonly numbering?: Numbering;
  /** What of a row is worked out before anybody decides on it. */
  complete?(row: Row, book: LawBook): Row;
  /** Facts that its history keeps with every step. */
  facts?(row: Row): Readonly<Record<string, string | number | boolean | null>>;
  /** Its GraphQL type, and a row as it is shown. */
  readonly type: () => new () => Node;
  show(row: Row, today: LocalDate): Node;
}

/** Defines a kind of record; the entity gives its row. */
export function defineRecord<Record extends RecordRow, Node extends object>(
  definition: Omit<RecordDefinition<RowOf<Record> & RecordRow, Node>, "entity"> & {
    readonly entity: Entity<Record>;
  },
): RecordDefinition<RowOf<Record> & RecordRow, Node> {
  return definition;
}
