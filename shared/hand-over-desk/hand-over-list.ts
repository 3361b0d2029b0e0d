import { auditedSelect, type ReadEntry } from "../audit/audit-entry.ts";
import type { Database } from "../db/open-database.ts";
import type { Page } from "../federation/page.ts";
import type { Department } from "../kernel/department.ts";
import type { RegionCode } from "../kernel/region-code.ts";
import type { Facts } from "../hand-over/check-facts.ts";
import { HAND_OVERS } from "../hand-over/contracts.ts";
import type { HandOver } from "./types.ts";
import { departmentWord } from "./types.ts";

/** A row of either side, as a hand-over is shown. */
export type HandOverRow = Omit<HandOver, "facts"> & { facts: Facts; at: string };

/** Whose list: an office of a region, and how much of it the person sees. */
export interface ListOwner {
  readonly department: Department;
  readonly region: RegionCode;
  readonly subject: string;
  /** The head sees all; others what they prepared or answer for, and what is open for anybody of the office to sign. */
  readonly isHead: boolean;
  /** The mark under which this person stands aside. */
  readonly recusalToken: string;
}

const COMMON = `x.id, x.transfer_no as "transferNo", x.type, x.from_region as "fromRegion", x.to_region as "toRegion",
  x.village_code as "villageCode", x.state, x.facts, x.payload_hash as "payloadHash",
  x.material_id is not null as "hasMaterial", x.is_urgent as "isUrgent", x.receipt_no as "receiptNo",
  x.return_reason as "returnReason", x.delivered_at as "deliveredAt", x.sign_due_on::text as "signDueOn",
  x.accept_due_on::text as "acceptDueOn", x.version`;

const AFTER = /^(\d{4}-\d{2}-\d{2}T[\d:.]+Z) ([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;
export const handOverKey = (row: { at: string; id: string }): string => `${row.at} ${row.id}`;

/** A page of what an office sent, or was given, newest first; its reading is written into the audit by the same statement. */
export async function listHandOvers(
  db: Database,
  side: "OUT" | "IN",
  owner: ListOwner,
  page: Page,
  reading: ReadEntry,
): Promise<HandOverRow[]> {
  const parameters: unknown[] = [];
  const bind = (value: unknown): string => `$${parameters.push(value)}`;
  const after = page.after === null ? null : AFTER.exec(page.after);
  if (page.after !== null && !after) return [];
  const me = `${bind(departmentWord(owner.department))}::text`;
  const [table, ownRegion, day, extra] = side === "OUT" ? OUTBOX(me) : INBOX(me);
  const at = `to_char(${day} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;
  const where = [
    `${ownRegion} = ${bind(owner.region)}`,
    owner.isHead ? "true" : ownOnly(side, owner, bind),
    `not exists (select 1 from recusal r where r.subject_token = ${bind(owner.recusalToken)}
      and r.place in (x.id::text, ${side === "OUT" ? "x.subject_id::text, " : ""}x.village_code))`,
    ...(after ? [`(${day}, x.id) < (${bind(after[1])}::timestamptz, ${bind(after[2])}::uuid)`] : []),
  ];
  const select = `select ${COMMON}, ${extra}, ${at} as at from ${table} x where ${where.join(" and ")}
    order by ${day} desc, x.id desc limit ${bind(page.first + 1)}`;
  return db.read<HandOverRow>(
    auditedSelect(select, "at desc, id desc", page.first, reading, bind),
    parameters,
  );
}

const OUTBOX = (me: string) =>
  [
    "transfer_out",
    "x.from_region",
    "x.prepared_at",
    `${me} as "from", upper(replace(x.to_department, '-', '_')) as "to", x.chased_on::text as "chasedOn"`,
  ] as const;
const INBOX = (me: string) =>
  [
    "transfer_in",
    "x.to_region",
    "x.delivered_at",
    `upper(replace(x.from_department, '-', '_')) as "from", ${me} as "to", null as "chasedOn"`,
  ] as const;

/** What one prepared or answers for, and what waits for anybody's signature. */
function ownOnly(side: "OUT" | "IN", owner: ListOwner, bind: (value: unknown) => string): string {
  if (side === "OUT") return `x.prepared_by = ${bind(owner.subject)}`;
  return `(x.handler_id::text = ${bind(owner.subject)} or (x.state = 'DELIVERED' and x.type <> all(${bind(CONCEALED)})))`;
}

/** Types whose very existence is need-to-know: their head gives them to a handler by signing. */
const CONCEALED = Object.entries(HAND_OVERS).flatMap(([code, type]) => (type.isConcealed ? [code] : []));

/** One hand-over as it is now. */
export async function findHandOver(
  db: { query<Row>(sql: string, parameters: unknown[]): Promise<Row> },
  side: "OUT" | "IN",
  department: Department,
  id: string,
): Promise<HandOverRow> {
  const me = `'${departmentWord(department)}'`;
  const [table, , , extra] = side === "OUT" ? OUTBOX(me) : INBOX(me);
  const [row] = await db.query<HandOverRow[]>(
    `select ${COMMON}, ${extra}, '' as at from ${table} x where x.id = $1`,
    [id],
  );
  if (!row) throw new Error("a hand-over was not written");
  return row;
}
