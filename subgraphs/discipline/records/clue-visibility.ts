import type { Bind } from "../../../shared/kernel/bind.ts";
import type { Viewer } from "../../../shared/commands/record.ts";
import { notRecused } from "../../../shared/commands/records/lock-record.ts";

/** Clues of the person's own office: the head all of them, others what they answer for; nobody what they stand aside from. */
export const clueVisibility = ({ person, recusalToken }: Viewer, bind: Bind): string =>
  `r.region = ${bind(person.region)} and ${person.isHead ? "true" : `r.handler_id::text = ${bind(person.subject)}`}
    and ${notRecused(bind(recusalToken()))}`;
