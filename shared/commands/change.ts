import type { LawBook } from "../law/law-book.ts";
import type { Entity } from "../database/columns.ts";
import type { Refusal, RefusalCode } from "../kernel/refusal.ts";
import type { Standing } from "../access/standing.ts";
import type { LocalDate } from "../kernel/local-date.ts";
import type { RegionCode } from "../kernel/region-code.ts";

/** Who decides, as the decisions need to know it. */
export interface Person {
  /** Opaque staff id. */
  readonly subject: string;
  readonly body: string;
  readonly region: RegionCode;
  readonly standings: ReadonlySet<Standing>;
  /** Heads this very department, at the county, the prefecture or the province. */
  readonly isHead: boolean;
  /** Works in this very department's own office, its head included; who is only lent to it or checks it does not. */
  readonly isMember: boolean;
}

/** What every decision is given besides the record and the input: the law, the time, and who decides. */
export interface Moment {
  readonly book: LawBook;
  readonly now: Date;
  readonly today: LocalDate;
  readonly person: Person;
  /** Whether a place lies in what the person may act on. */
  readonly covers: (code: RegionCode) => boolean;
}

/** A transfer that leaves with a command, prepared in the same transaction. */
export interface TransferDraft {
  readonly type: `H${number}`;
  readonly to: string;
  readonly toRegion: RegionCode;
  readonly villageCode: RegionCode;
  readonly facts: Readonly<Record<string, string>>;
  readonly avoidUnitIds: readonly string[];
  readonly isUrgent: boolean;
  readonly materialId: string | null;
  /** The property of the record that keeps the transfer's id, when the transfer takes the record away as a whole. */
  readonly keptAs?: string;
}

/** What a decision changes, as data: the engine carries it out in one transaction. */
export interface Change<Row = object> {
  /** What changes of the record besides its state. Without it the record is not touched: others would see it move. */
  readonly set?: Partial<Row>;
  readonly reasonCode?: string | null;
  /** SHA-256 of the paper it rests on; the paper stays with the office. */
  readonly evidenceHash?: string | null;
  /** Coded facts from which the clocks can be computed again. */
  readonly facts?: Readonly<Record<string, string | number | boolean | null>>;
  readonly transfer?: TransferDraft;
  /** A person who stands aside from the record from now on (回避). The tie is stated in the command and kept nowhere. */
  readonly recusal?: { readonly official: string };
  /** Rows of other tables that begin with it. */
  readonly inserts?: readonly { readonly entity: Entity; readonly row: object }[];
  /** Rows of other tables that change with it, all of them in the same way. */
  readonly updates?: readonly {
    readonly entity: Entity;
    readonly ids: readonly string[];
    readonly set: object;
  }[];
  /** What a rule that only advises had against it: done all the same, and kept in the history. */
  readonly advised?: readonly RefusalCode[];
}

/** Something a rule has against a step, known before anything is stated. */
export interface Guard {
  readonly refusal: Refusal;
  /** The rule in force does not forbid it: it is told, and kept in the history when the step is taken all the same. */
  readonly onlyAdvises: boolean;
  /** Who or what takes it away, a word of the department's own. */
  readonly by: string;
}

/** What forbids a step whatever the law of the day says, unless the condition holds. */
export const unless = (isMet: boolean, refusal: Refusal, by: string): Guard[] =>
  isMet ? [] : [{ refusal, by, onlyAdvises: false }];

/** A step that changes nothing but where the record stands. */
export const decideStep = (): { readonly set: Readonly<Record<string, never>> } => ({ set: {} });

/** What guards come to: the first that forbids, and the codes of those that only advise. */
export function weigh(guards: readonly Guard[]): {
  readonly refusal: Refusal | null;
  readonly advised: readonly RefusalCode[];
} {
  return {
    refusal: guards.find(({ onlyAdvises }) => !onlyAdvises)?.refusal ?? null,
    advised: guards.flatMap(({ refusal, onlyAdvises }) => (onlyAdvises ? [refusal.code] : [])),
  };
}

export type Decision<Row = object> = Change<Row> | Refusal;
