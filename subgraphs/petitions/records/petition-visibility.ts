import type { Bind } from "../../../shared/kernel/bind.ts";
import type { Viewer } from "../../../shared/commands/record.ts";
import { handlesFor } from "../domain/handling-body.ts";

/** Cadres of township or village may be who it is about: the township never reads such a case (XF2022 30(3)). */
const NOT_ABOUT_CADRES = "not r.about_cadres";

/**
 * Which petitions a person may open (C3): the petitions office's head all of the scope, its clerk those given to them and
 * those they registered while nobody handles them, another body's people those it handles, a case leader those they lead
 * while these are on the ledger. Anybody else: none.
 */
export function petitionVisibility({ person, scope }: Viewer, bind: Bind): string {
  return `${scope.toSql("r.village_code", bind)} and ${own(person, bind)}`;
}

function own(person: Viewer["person"], bind: Bind): string {
  const { standings, subject } = person;
  const chief = standings.has("CHIEF");
  const body = handlesFor(person);
  if (body === "PET" && chief) return "true";
  if (body === "PET") {
    const me = bind(subject);
    return `(r.handler_id::text = ${me} or (r.handler_id is null and r.created_by = ${me}))`;
  }
  if (body) {
    const kept = body === "TWN" ? ` and ${NOT_ABOUT_CADRES}` : "";
    const handled = `r.handling_body = ${bind(body)}${kept}`;
    return chief ? handled : `(${handled} and r.handler_id::text = ${bind(subject)})`;
  }
  if (standings.has("CASE_LEADER")) {
    return `r.case_leader_id::text = ${bind(subject)} and r.ledger_state <> 'CANCELLED'`;
  }
  return "false";
}
