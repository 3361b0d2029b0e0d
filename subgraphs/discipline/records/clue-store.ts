import { auditedSelect, type ReadEntry } from "../../../shared/audit/audit-entry.ts";
import type { Tx } from "../../../shared/db/in-transaction.ts";
import type { Database } from "../../../shared/db/open-database.ts";
import type { Page } from "../../../shared/federation/page.ts";
import type { GivenSlip } from "../../../shared/hand-over/inbox.ts";
import type { LocalDate } from "../../../shared/kernel/local-date.ts";
import type { RegionCode } from "../../../shared/kernel/region-code.ts";
import type { Clue } from "../domain/clue-machine.ts";
import type * as words from "../domain/words.ts";
import { ClueRecord } from "./clue-record.ts";

const COLUMNS = `c.id, c.receipt_no as "receiptNo", c.village_code as "villageCode", c.state, c.way,
  c.accepted_on::text as "acceptedOn", c.proposal_due_on::text as "proposalDueOn", c.proposed_by as "proposedBy",
  c.approved_by as "approvedBy", c.meeting_no as "meetingNo", c.sanction_code as "sanctionCode",
  c.effective_on::text as "effectiveOn", c.handler_id as "handlerId", c.version`;

/** An office of the organ and who of it asks. */
export interface ClueReader {
  readonly region: RegionCode;
  readonly subject: string;
  readonly isHead: boolean;
  /** This person's mark in recusals, made when it is asked for. */
  readonly recusalToken: () => string;
}

const visible = (who: ClueReader, bind: (value: unknown) => string): string => `c.region = ${bind(who.region)}
  and ${who.isHead ? "true" : `c.handler_id::text = ${bind(who.subject)}`}
  and not exists (select 1 from recusal r where r.subject_token = ${bind(who.recusalToken())}
    and r.place in (c.id::text, c.village_code))`;

/** Enters what was handed over: a receipt, and the clue at the start of its way. */
export async function enterClue(
  tx: Tx,
  slip: GivenSlip,
  sourceKind: words.ClueSource,
  on: LocalDate,
  at: Date,
): Promise<void> {
  await tx.query(
    `insert into clue_receipt (id, receipt_no, village_code, source_kind, received_on, accepted, created_by, hand_over_id)
      values ($1, $2, $3, $4, $5, 'PENDING', $6, $1)`,
    [slip.id, slip.transferNo, slip.villageCode, sourceKind, on, `department:${slip.fromDepartment}`],
  );
  await tx.query(
    `insert into clue (id, receipt_no, village_code, region, state, created_at, updated_at)
      values ($1, $2, $3, $4, 'RECEIVED', $5, $5)`,
    [slip.id, slip.transferNo, slip.villageCode, slip.toRegion, at],
  );
}

/** Locks a clue this person may open; null when there is none, or they stand aside from it. */
export async function lockClue(tx: Tx, who: ClueReader, id: string): Promise<Clue | null> {
  const parameters: unknown[] = [id];
  const bind = (value: unknown): string => `$${parameters.push(value)}`;
  const [row] = await tx.query<Clue[]>(
    `select ${COLUMNS} from clue c where c.id = $1 and ${visible(who, bind)} for update of c`,
    parameters,
  );
  return row ?? null;
}

/** Locks the clue of a hand-over, whoever asks: its inbox decides. */
export async function lockClueOf(tx: Tx, handOverId: string): Promise<Clue | null> {
  const [row] = await tx.query<Clue[]>(`select ${COLUMNS} from clue c where c.id = $1 for update`, [
    handOverId,
  ]);
  return row ?? null;
}

export async function saveClue(tx: Tx, clue: Clue, set: Partial<ClueRecord>, at: Date): Promise<Clue> {
  const version = clue.version + 1;
  await tx.update(ClueRecord, { id: clue.id }, { ...set, version, updatedAt: at });
  return { ...clue, ...(set as Partial<Clue>), version };
}

/** Names who answers for a clue, on the clue and on its receipt. */
export async function nameClueHandler(tx: Tx, clue: Clue, official: string | null, at: Date): Promise<void> {
  await saveClue(tx, clue, { handlerId: official }, at);
  await tx.query("update clue_receipt set handler_id = $2 where id = $1", [clue.id, official]);
}

/** What the receipt for a clue tells: accepted or returned, concluded; never more. */
export async function saveReceipt(
  tx: Tx,
  id: string,
  state: "ACCEPTED" | "RETURNED" | "CONCLUDED",
  reason: words.ReturnReason | null,
  on: LocalDate,
): Promise<void> {
  await (state === "CONCLUDED"
    ? tx.query("update clue_receipt set concluded_on = $2, version = version + 1 where id = $1", [id, on])
    : tx.query(
        "update clue_receipt set accepted = $2, returned_reason = $3, version = version + 1 where id = $1",
        [id, state, reason],
      ));
}

export interface NoticeOrder {
  readonly noticeNo: string;
  readonly issuer: string;
  readonly title: string;
  readonly url: string;
  readonly conductCode: words.ConductCode;
}

export async function insertNotice(tx: Tx, clue: Clue, notice: NoticeOrder, on: LocalDate): Promise<void> {
  const { noticeNo, issuer, title, url, conductCode } = notice;
  await tx.query(
    `insert into discipline_notice (id, notice_no, village_code, published_on, issuer, title, url, conduct_code, sanction_code)
      values (gen_random_uuid(), $1, $2, $3, $4, $5, $6, $7, $8)`,
    [noticeNo, clue.villageCode, on, issuer, title, url, conductCode, clue.sanctionCode],
  );
}

export async function isNoticeNoTaken(tx: Tx, noticeNo: string): Promise<boolean> {
  return (
    (await tx.query<unknown[]>("select 1 from discipline_notice where notice_no = $1", [noticeNo])).length > 0
  );
}

const AFTER = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

/** A page of an office's clues, newest first; its reading is written into the audit by the same statement. */
export async function listClues(
  db: Database,
  who: ClueReader,
  page: Page,
  reading: ReadEntry,
): Promise<Clue[]> {
  const parameters: unknown[] = [];
  const bind = (value: unknown): string => `$${parameters.push(value)}`;
  if (page.after !== null && !AFTER.test(page.after)) return [];
  const after = page.after
    ? `and (c.created_at, c.id) < (select b.created_at, b.id from clue b where b.id = ${bind(page.after)})`
    : "";
  const select = `select ${COLUMNS}, c.created_at as "createdAt" from clue c where ${visible(who, bind)} ${after}
    order by c.created_at desc, c.id desc limit ${bind(page.first + 1)}`;
  return db.read<Clue>(
    auditedSelect(select, '"createdAt" desc, id desc', page.first, reading, bind),
    parameters,
  );
}
