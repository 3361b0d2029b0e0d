import { binding } from "../../../shared/kernel/bind.ts";
import { auditedSelect } from "../../../shared/audit/records/audit-entries.ts";
import type { ReadEntry } from "../../../shared/audit/audit-entry.ts";
import type { Viewer } from "../../../shared/commands/record.ts";
import { selectList } from "../../../shared/database/columns.ts";
import type { Database } from "../../../shared/database/open-database.ts";
import type { Page } from "../../../shared/graphql/page.ts";
import type { Clue } from "../domain/clue-machine.ts";
import { ClueRecord } from "./clue-record.ts";
import { clueVisibility } from "./clue-visibility.ts";

const AFTER = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

/** A page of an office's clues, newest first; its reading is written into the audit by the same statement. */
export async function listClues(
  db: Database,
  viewer: Viewer,
  page: Page,
  reading: ReadEntry,
): Promise<Clue[]> {
  const { parameters, bind } = binding();
  if (page.after !== null && !AFTER.test(page.after)) return [];
  const after = page.after
    ? `and (r.created_at, r.id) < (select b.created_at, b.id from clue b where b.id = ${bind(page.after)})`
    : "";
  const select = `select ${selectList(ClueRecord, "r")}, r.created_at as "createdAt" from clue r
    where ${clueVisibility(viewer, bind)} ${after} order by r.created_at desc, r.id desc limit ${bind(page.first + 1)}`;
  return db.read<Clue>(
    auditedSelect(select, '"createdAt" desc, id desc', page.first, reading, bind),
    parameters,
  );
}
