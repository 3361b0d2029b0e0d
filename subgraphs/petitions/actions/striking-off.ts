import type { Refusal } from "../../../shared/errors/refusal.ts";
import { type CaseHandOver, decideReopening, decideSendingBack, decideStrikingOff, decideSubmission } from "../domain/striking-off.ts"; // prettier-ignore
import type * as words from "../domain/words.ts";
import { handOversOf } from "../records/case-store.ts";
import { actOnCase, type CaseOrder } from "./act-on-case.ts";
import type { CaseAnswer, PetitionsDesk } from "./desk.ts";

type Answer = Promise<CaseAnswer | Refusal>;

/** Asks for the case to be struck off the ledger (申请销号). */
export const submitForStrikingOff = (desk: PetitionsDesk, order: CaseOrder): Answer =>
  actOnCase(desk, order, {
    event: "submit",
    party: "HANDLING",
    decide: (_, moment) => decideSubmission(moment),
  });

/** Strikes it off (销号). The hand-overs it rests on are read in the same transaction; they only ever move forward. */
export const strikeOff = (desk: PetitionsDesk, order: CaseOrder): Answer =>
  actOnCase(desk, order, {
    event: "strikeOff",
    party: "PET",
    before: (tx, petition) => handOversOf(tx, petition.id),
    decide: ({ petition }, moment, found) => decideStrikingOff(petition, found as CaseHandOver[], moment),
  });

export const sendBack = (desk: PetitionsDesk, order: CaseOrder): Answer =>
  actOnCase(desk, order, {
    event: "sendBack",
    party: "PET",
    decide: ({ petition }, moment) => decideSendingBack(petition, moment),
  });

/** Puts it back on the ledger (返账). */
export const reopenCase = (desk: PetitionsDesk, order: CaseOrder & { reason: words.ReopenReason }): Answer =>
  actOnCase(desk, order, {
    event: "reopen",
    party: "PET",
    decide: ({ petition }, moment) => decideReopening(petition, order.reason, moment),
  });
