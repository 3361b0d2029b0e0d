import type { Actor } from "../../../shared/auth/actor.ts";
import type { Standing } from "../../../shared/auth/standing.ts";
import type { ReadEntry } from "../../../shared/audit/audit-entry.ts";
import type { Database } from "../../../shared/db/open-database.ts";
import type { Page } from "../../../shared/federation/page.ts";
import { type Ledger, readLedger } from "../../../shared/federation/read-ledger.ts";
import type { Bind } from "../../../shared/federation/section-loader.ts";
import type { RegionCode } from "../../../shared/kernel/region-code.ts";
import type { RegionScope } from "../../../shared/region-scope/region-scope.ts";
import { CASE_COLUMNS } from "./case-columns.ts";
import type { PetitionCase } from "../domain/petition-case.ts";

/** That a petition went to discipline is between the two parties: for anybody else such a case is not there. */
const NOT_AWAY = "p.stage <> 'TRANSFERRED_DISCIPLINE'";

/**
 * Which cases of the ledger a person may open (C3): the department's head all of the scope, a handler those assigned to
 * them, another department's people those it handles, a case leader those they lead. Anybody else: none.
 */
export function caseVisibility(actor: Actor, standings: ReadonlySet<Standing>, bind: Bind): string {
  const chief = standings.has("CHIEF");
  if (standings.has("PET")) return chief ? "true" : `p.handler_id::text = ${bind(actor.subject)}`;
  if (standings.has("CIV") || standings.has("ORG")) {
    const body = `p.handling_body = ${bind(actor.body)} and ${NOT_AWAY}`;
    return chief ? body : `(${body} and p.handler_id::text = ${bind(actor.subject)})`;
  }
  if (standings.has("CASE_LEADER")) return `p.case_leader_id::text = ${bind(actor.subject)} and ${NOT_AWAY}`;
  return "false";
}

const LEDGER: Ledger = {
  from: "petition_case p",
  columns: CASE_COLUMNS,
  code: "p.village_code",
  day: "p.received_on",
  id: "p.id",
  shownOrder: '"receivedOn" desc, id desc',
};

/** Who asks, with the mark under which they stand aside from cases (回避) and why they read. */
export interface CaseReader {
  readonly actor: Actor;
  readonly standings: ReadonlySet<Standing>;
  /** This person's mark in recusals, made when it is asked for. */
  readonly recusalToken: () => string;
}

/** Not a case, nor a village, that this person stands aside from. */
export const notRecused = (token: string): string =>
  `not exists (select 1 from recusal r where r.subject_token = ${token} and r.place in (p.id::text, p.village_code))`;

/**
 * A page of the ledger of a region, newest first, with what this person may open of it. That they read it is written into
 * the audit by the same statement.
 */
export function listCases(
  db: Database,
  scope: RegionScope,
  who: CaseReader,
  region: RegionCode,
  openOnly: boolean,
  page: Page,
  reading: ReadEntry,
): Promise<PetitionCase[]> {
  const conditions = (bind: Bind): string[] => [
    caseVisibility(who.actor, who.standings, bind),
    notRecused(bind(who.recusalToken())),
    openOnly ? "p.ledger_state <> 'CANCELLED'" : "true",
  ];
  return readLedger<PetitionCase>(db, scope, LEDGER, region, page, conditions, reading);
}
