import type { Bind } from "../../../shared/kernel/bind.ts";
import type { Viewer } from "../../../shared/commands/record.ts";
import { notRecused } from "../../../shared/commands/records/lock-record.ts";

/** Plans, duty and incidents of the places a person answers for. */
export const placeVisibility = ({ scope }: Viewer, bind: Bind): string => scope.toSql("r.village_code", bind);

/** Cases of the county's public security: the head all of them, others what they handle; nobody what they stand aside from. */
export const caseVisibility = ({ person, scope, recusalToken }: Viewer, bind: Bind): string =>
  `${scope.toSql("r.village_code", bind)} and ${person.body === "PSB" ? "true" : "false"}
    and ${person.isHead ? "true" : `(r.handler_id::text = ${bind(person.subject)} or (r.handler_id is null and r.created_by = ${bind(person.subject)}))`}
    and ${notRecused(bind(recusalToken()))}`;
