import { RULE } from "../../../shared/kernel/rule-codes.ts";
import type { Decision, Moment } from "../../../shared/commands/change.ts";
import { refuse } from "../../../shared/kernel/refusal.ts";
import { REGISTER_NO } from "../../../shared/kernel/own-forms.ts";
import type { LocalDate } from "../../../shared/kernel/local-date.ts";
import type { Clue } from "./clue-machine.ts";
import type { SanctionCode, Way } from "./words.ts";

/** A way of disposal is proposed. Collective study comes first, and its number is what shows it (SL2024 Art.39). */
export function decideProposal(
  _clue: Clue,
  { way, meetingNo }: { way: Way; meetingNo: string | null },
  { person }: Moment,
): Decision<Clue> {
  if (!meetingNo || !REGISTER_NO.test(meetingNo)) return refuse("WAY_NOT_APPROVED", { field: "meetingNo" });
  return { set: { way, meetingNo, proposedBy: person.subject } };
}

export const decideApproval = (_clue: Clue, _order: object, { person }: Moment): Decision<Clue> => ({
  set: { approvedBy: person.subject },
});

/** The proposal is not approved: a way is to be proposed anew. */
export const decideRejection = (): Decision<Clue> => ({
  set: { way: null, meetingNo: null, proposedBy: null },
});

export const decideBeginning = (clue: Clue): Decision<Clue> =>
  clue.approvedBy ? { set: {} } : refuse("WAY_NOT_APPROVED", { from: clue.state });

export const decideSanction = (
  _clue: Clue,
  { sanctionCode }: { sanctionCode: SanctionCode },
): Decision<Clue> => ({
  set: { sanctionCode },
});

/** The decision took effect on a day: not after today, not before the clue was accepted (D13). */
export function decideEffect(clue: Clue, { on }: { on: LocalDate }, { today }: Moment): Decision<Clue> {
  return on > today || (clue.acceptedOn !== null && on < clue.acceptedOn)
    ? refuse("CLOCK_NOT_MET", { rule: RULE.D13, field: "on" })
    : { set: { effectiveOn: on } };
}
