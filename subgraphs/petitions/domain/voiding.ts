import { RULE } from "../../../shared/kernel/rule-codes.ts";
import { type Refusal, refuse } from "../../../shared/kernel/refusal.ts";
import { endClocks } from "../../../shared/law/clocks.ts";
import { type Decision, type Moment, withClocks } from "./decision.ts";
import type { PetitionCase } from "./petition-case.ts";
import { type CaseTransfer, isUnanswered } from "./striking-off.ts";
import type { VoidReason } from "./words.ts";

/** Says that a registration is none (作废): it has no effect before another person agrees. */
export function decideVoidingRequest(
  _petition: PetitionCase,
  { reason }: { reason: VoidReason },
  { person }: Moment,
): Decision {
  return { set: { voidReason: reason, voidRequestedBy: person.subject }, reasonCode: reason };
}

/** Another person agrees: it is off the ledger and out of every count, and stays on record. */
export function decideVoiding(
  petition: PetitionCase,
  _order: object,
  { person, today }: Moment,
  { transfers }: { transfers: readonly CaseTransfer[] },
): Decision {
  const refused = notToAnswer(petition, person.subject);
  if (refused) return refused;
  // What another office was told of goes on there; it has to be at its end first.
  if (transfers.some(isUnanswered)) return refuse("TRANSFER_OPEN");
  const all = [...new Set(petition.clocks.map(({ rule }) => rule))];
  return withClocks(
    {
      set: {
        ledgerState: "CANCELLED",
        cancelledOn: today,
        submittedBy: petition.voidRequestedBy,
        struckOffBy: person.subject,
      },
      reasonCode: petition.voidReason,
    },
    endClocks(petition.clocks, all, today, "DROPPED"),
  );
}

/** Another person does not agree: it stays on the register. */
export function decideVoidingRejection(petition: PetitionCase, _order: object, { person }: Moment): Decision {
  return notToAnswer(petition, person.subject) ?? { set: { voidReason: null, voidRequestedBy: null } };
}

/** Only a request that is there is answered, and not by who made it. */
function notToAnswer(petition: PetitionCase, subject: string): Refusal | null {
  if (!petition.voidReason)
    return refuse("ILLEGAL_TRANSITION", { from: petition.stage, allowed: ["requestVoiding"] });
  return petition.voidRequestedBy === subject ? refuse("FOUR_EYES", { rule: RULE.C08 }) : null;
}
