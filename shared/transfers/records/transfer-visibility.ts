import type { Bind } from "../../kernel/bind.ts";
import type { Viewer } from "../../commands/record.ts";
import { TRANSFERS } from "../contracts.ts";

/** Types whose very existence is need-to-know: their head gives them to a handler by signing. */
const CONCEALED = Object.entries(TRANSFERS).flatMap(([code, type]) => (type.isConcealed ? [code] : []));

/** What a region's office sent: its head sees all of it, others what they prepared. */
export function sentVisibility({ person, recusalToken }: Viewer, bind: Bind): string {
  if (!person.isMember) return "false";
  const own = person.isHead ? "true" : `r.prepared_by = ${bind(person.subject)}`;
  return `r.from_region = ${bind(person.region)} and ${own}
    and ${notSetAside(bind(recusalToken()), "r.id::text, r.subject_id::text, r.village_code")}`;
}

/** What a region's office was given: its head sees all of it, others what they answer for and what waits for anybody. */
export function givenVisibility({ person, recusalToken }: Viewer, bind: Bind): string {
  if (!person.isMember) return "false";
  const own = person.isHead
    ? "true"
    : `(r.handler_id::text = ${bind(person.subject)}
      or (r.state = 'DELIVERED' and r.handler_id is null and r.type <> all(${bind(CONCEALED)})))`;
  return `r.to_region = ${bind(person.region)} and ${own}
    and ${notSetAside(bind(recusalToken()), "r.id::text, r.village_code")}`;
}

/** Who stands aside finds nothing, by whoever's word it is: a transfer does not tell that it is there. */
const notSetAside = (token: string, places: string): string =>
  `not exists (select 1 from recusal q where q.subject_token = ${token} and q.place in (${places}))`;
