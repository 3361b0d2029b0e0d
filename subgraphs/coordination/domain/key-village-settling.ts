import { type Decision, type Guard, type Moment, unless } from "../../../shared/commands/change.ts";
import { refuse } from "../../../shared/kernel/refusal.ts";
import type { Known } from "./key-village.ts";
import type { KeyVillage } from "./key-village-machine.ts";
import type * as words from "./words.ts";

/* How an entry leaves the ledger: submitted, verified, struck off by three people; and comes back. */

const settled = ({ entry }: Known): Guard[] => [
  ...unless(entry.items > 0, refuse("NO_ITEMS"), "TOWNSHIP"),
  ...unless(entry.itemsOpen === 0, refuse("ITEM_OPEN"), "RESPONSIBLE"),
];

/** Before an entry is submitted: every problem is settled and verified. */
export const readyForSubmission = (_: KeyVillage, __: Moment, known: Known): Guard[] => settled(known);

/** Before it is struck off: the same, and of a village that has voted the look-back is done. */
export const readyForStrikingOff = ({ situation }: KeyVillage, _: Moment, known: Known): Guard[] => [
  ...settled(known),
  ...unless(situation !== "COMPLETED" || known.entry.isLookedBack, refuse("LOOK_BACK_OPEN"), "TOWNSHIP"),
];

export const decideEntrySubmission = (
  _: KeyVillage,
  __: object,
  { today, person }: Moment,
): Decision<KeyVillage> => ({
  set: { submittedBy: person.subject, verifiedBy: null, reviewedOn: today },
});
export const decideEntryVerification = (
  _: KeyVillage,
  __: object,
  { today, person }: Moment,
): Decision<KeyVillage> => ({
  set: { verifiedBy: person.subject, reviewedOn: today },
});
export const decideEntryReturn = (
  _: KeyVillage,
  { reason }: { readonly reason: words.ReturnReason },
  { today }: Moment,
): Decision<KeyVillage> => ({ set: { submittedBy: null, reviewedOn: today }, reasonCode: reason });

/** What was settled comes up again (反弹): a new plan follows. */
export const decideEntryReopening = (
  _: KeyVillage,
  { reason }: { readonly reason: words.ReopenReason },
  { today }: Moment,
): Decision<KeyVillage> => ({
  set: {
    submittedBy: null,
    verifiedBy: null,
    planApprovedOn: null,
    gateOverrideOn: null,
    gateOverrideReason: null,
    reviewedOn: today,
  },
  reasonCode: reason,
});
