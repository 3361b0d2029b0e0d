import type { Actor } from "../../../shared/auth/actor.ts";
import type { Standing } from "../../../shared/auth/standing.ts";
import type { Database } from "../../../shared/db/open-database.ts";
import type { Page } from "../../../shared/federation/page.ts";
import { type Ledger, readLedger } from "../../../shared/federation/read-ledger.ts";
import type { Bind } from "../../../shared/federation/section-loader.ts";
import type { RegionCode } from "../../../shared/kernel/region-code.ts";
import type { RegionScope } from "../../../shared/region-scope/region-scope.ts";
import type { PetitionCaseRecord } from "./petition-case-record.ts";

export type CaseRow = Omit<PetitionCaseRecord, "createdAt" | "updatedAt" | "createdBy" | "cycleId">;

const COLUMNS = `p.id, p.petition_no as "petitionNo", p.village_code as "villageCode", p.form, p.source, p.class, p.topic,
  p.people_band as "peopleBand", p.is_repeat as "isRepeat", p.is_key_case as "isKeyCase",
  p.about_cadres as "aboutCadres", p.handling_body as "handlingBody", p.handler_id as "handlerId",
  p.case_leader_id as "caseLeaderId", p.received_on::text as "receivedOn", p.routed_on::text as "routedOn",
  p.accepted_on::text as "acceptedOn", p.extended_to::text as "extendedTo", p.replied_on::text as "repliedOn",
  p.review_asked_on::text as "reviewAskedOn", p.due_on::text as "dueOn", p.outcome, p.stage,
  p.ledger_state as "ledgerState", p.supervision, p.cancelled_on::text as "cancelledOn", p.version`;

/**
 * Which cases of the ledger a person may open (C3): the department's head all of the scope, a handler those assigned to
 * them, another department's people those it handles, a case leader those they lead. Anybody else: none.
 */
export function caseVisibility(actor: Actor, standings: ReadonlySet<Standing>, bind: Bind): string {
  const chief = standings.has("CHIEF");
  if (standings.has("PET")) return chief ? "true" : `p.handler_id::text = ${bind(actor.subject)}`;
  if (standings.has("CIV") || standings.has("ORG")) {
    const body = `p.handling_body = ${bind(actor.body)}`;
    return chief ? body : `(${body} and p.handler_id::text = ${bind(actor.subject)})`;
  }
  if (standings.has("CASE_LEADER")) return `p.case_leader_id::text = ${bind(actor.subject)}`;
  return "false";
}

const LEDGER: Ledger = {
  from: "petition_case p",
  columns: COLUMNS,
  code: "p.village_code",
  day: "p.received_on",
  id: "p.id",
};

/** A page of the ledger of a region, newest first, with what this person may open of it. */
export function listCases(
  db: Database,
  scope: RegionScope,
  who: { actor: Actor; standings: ReadonlySet<Standing> },
  region: RegionCode,
  openOnly: boolean,
  page: Page,
): Promise<CaseRow[]> {
  return readLedger<CaseRow>(db, scope, LEDGER, region, page, (bind) => [
    caseVisibility(who.actor, who.standings, bind),
    openOnly ? "p.ledger_state <> 'CANCELLED'" : "true",
  ]);
}
