import { isHash } from "../../../shared/kernel/own-forms.ts";
import { RULE } from "../../../shared/kernel/rule-codes.ts";
import { refuse } from "../../../shared/kernel/refusal.ts";
import type { LocalDate } from "../../../shared/kernel/local-date.ts";
import { dayWithin, type Decision, type Moment } from "./decision.ts";
import type { PetitionCase } from "./petition-case.ts";
import type { SupervisionReason } from "./words.ts";

/** Presses the handling body (督办), for one of the reasons of XF2022 40. */
export function decideOpenSupervision(
  _petition: PetitionCase,
  { reason }: { reason: SupervisionReason },
): Decision {
  return { set: { supervisionReason: reason }, reasonCode: reason };
}

/** The handling body answers in writing (P11). */
export function decideFeedback(
  petition: PetitionCase,
  order: { on: LocalDate; evidenceHash: string },
  { today }: Moment,
): Decision {
  if (!isHash(order.evidenceHash))
    return refuse("REPLY_WITHOUT_BASIS", { field: "evidenceHash", rule: RULE.P11 });
  return (
    dayWithin("on", order.on, petition.receivedOn, today) ?? { set: {}, evidenceHash: order.evidenceHash }
  );
}

/** Closed by somebody who had no hand in handling it, such as giving the feedback. */
export function decideCloseSupervision(
  _petition: PetitionCase,
  _order: object,
  { person }: Moment,
  { hands }: { hands: ReadonlySet<string> },
): Decision {
  return hands.has(person.subject) ? refuse("FOUR_EYES", { rule: RULE.P11 }) : { set: {} };
}
