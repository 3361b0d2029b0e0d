import type { Decision, Moment } from "../../../shared/commands/change.ts";
import { isHash } from "../../../shared/kernel/own-forms.ts";
import { refuse } from "../../../shared/kernel/refusal.ts";
import { RULE } from "../../../shared/kernel/rule-codes.ts";
import type { WorkingBody } from "../../../shared/kernel/department.ts";
import type { OpinionIncident } from "./opinion-machine.ts";
import type * as words from "./words.ts";

export interface Assessment {
  readonly accuracy: words.Accuracy;
  readonly heat: words.Heat;
  readonly grade: words.Grade;
  readonly responsibleBody: WorkingBody;
  readonly evidenceHash: string | null;
}

/**
 * What there is to it, how grave it is, and who has to answer. That it is false rests on facts of the responsible body
 * (政府信息公开条例 Art.6), never on who said it.
 */
export function decideAssessment(
  _incident: OpinionIncident,
  { accuracy, heat, grade, responsibleBody, evidenceHash }: Assessment,
  { person }: Moment,
): Decision<OpinionIncident> {
  if (evidenceHash !== null && !isHash(evidenceHash))
    return refuse("FIELD_NOT_ACCEPTABLE", { field: "evidenceHash" });
  if (accuracy === "FALSE" && evidenceHash === null)
    return refuse("FALSE_WITHOUT_BASIS", { field: "evidenceHash" });
  return {
    set: { accuracy, heat, grade, responsibleBody, assessedBy: person.subject, noResponseReason: null },
    evidenceHash,
  };
}

/** There is no issue to answer: said by another than who assessed it, and not of what is so. */
export function decideDismissal({ accuracy, transferId }: OpinionIncident): Decision<OpinionIncident> {
  if (transferId !== null) return refuse("TRANSFER_OPEN", { rule: RULE.C06 });
  return accuracy === "TRUE" ? refuse("PROBLEM_NOT_RAISED", { from: "ASSESSED" }) : { set: {} };
}
