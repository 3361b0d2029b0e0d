import { refuse } from "../../../shared/errors/refusal.ts";
import type { LocalDate } from "../../../shared/kernel/local-date.ts";
import { RULE } from "../../../shared/kernel/rule-codes.ts";
import { dayWithin, type Decision, type Moment } from "./decision.ts";
import type { PetitionCase } from "./petition-case.ts";
import type { SupervisionReason } from "./words.ts";

/** Presses the handling body (督办), for one of the reasons of XF2022 40, by another person than the handler. */
export function decideOpenSupervision(
  petition: PetitionCase,
  reason: SupervisionReason,
  { subject }: Moment,
): Decision {
  if (subject === petition.handlerId) return refuse("FOUR_EYES", { rule: RULE.P11 });
  return { set: { supervisionReason: reason }, reasonCode: reason };
}

/** The handling body answers in writing (P11). */
export function decideFeedback(
  petition: PetitionCase,
  order: { on: LocalDate; evidenceHash: string },
  { today }: Moment,
): Decision {
  if (!/^[0-9a-f]{64}$/.test(order.evidenceHash))
    return refuse("REPLY_WITHOUT_BASIS", { field: "evidenceHash", rule: RULE.P11 });
  return (
    dayWithin("on", order.on, petition.receivedOn, today) ?? { set: {}, evidenceHash: order.evidenceHash }
  );
}

/** Closed by another than the handler and whoever gave the feedback. */
export function decideCloseSupervision(
  petition: PetitionCase,
  hands: ReadonlySet<string>,
  { subject }: Moment,
): Decision {
  return subject === petition.handlerId || hands.has(subject)
    ? refuse("FOUR_EYES", { rule: RULE.P11 })
    : { set: {} };
}
