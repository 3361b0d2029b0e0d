import type { Bind } from "../../../shared/kernel/bind.ts";
import type { Viewer } from "../../../shared/commands/record.ts";

/** That a petition went to discipline is between the two parties: for anybody else such a case is not there. */
const NOT_AWAY = "r.stage <> 'TRANSFERRED_DISCIPLINE'";

/**
 * Which petitions a person may open (C3): the department's head all of the scope, a handler those assigned to them, another
 * department's people those it handles, a case leader those they lead. Anybody else: none.
 */
export function petitionVisibility({ person, scope }: Viewer, bind: Bind): string {
  return `${scope.toSql("r.village_code", bind)} and ${own(person, bind)}`;
}

function own({ standings, subject, body }: Viewer["person"], bind: Bind): string {
  const chief = standings.has("CHIEF");
  if (standings.has("PET")) return chief ? "true" : `r.handler_id::text = ${bind(subject)}`;
  if (standings.has("CIV") || standings.has("ORG")) {
    const handled = `r.handling_body = ${bind(body)} and ${NOT_AWAY}`;
    return chief ? handled : `(${handled} and r.handler_id::text = ${bind(subject)})`;
  }
  if (standings.has("CASE_LEADER")) return `r.case_leader_id::text = ${bind(subject)} and ${NOT_AWAY}`;
  return "false";
}
