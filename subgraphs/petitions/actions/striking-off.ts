import type { Refusal } from "../../../shared/errors/refusal.ts";
import { type CaseHandOver, decideReopening, decideSendingBack, decideStrikingOff, decideSubmission } from "../domain/striking-off.ts"; // prettier-ignore
import type * as words from "../domain/words.ts";
import { handOversOf, handsOn } from "../records/case-surroundings.ts";
import { actOnCase, type CaseOrder } from "./act-on-case.ts";
import type { CaseAnswer, PetitionsDesk } from "./desk.ts";

/** What striking off looks up before it decides. */
interface Looked {
  readonly handOvers: readonly CaseHandOver[];
  readonly hands: ReadonlySet<string>;
}

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
    before: async (tx, petition): Promise<Looked> => ({
      handOvers: await handOversOf(tx, petition.id),
      hands: await handsOn(tx, petition.id),
    }),
    decide: ({ petition }, moment, found) => {
      const { handOvers, hands } = found as Looked;
      return decideStrikingOff(petition, handOvers, hands, moment);
    },
  });

export const sendBack = (desk: PetitionsDesk, order: CaseOrder): Answer =>
  actOnCase(desk, order, {
    event: "sendBack",
    party: "PET",
    before: (tx, petition) => handsOn(tx, petition.id),
    decide: ({ petition }, moment, hands) =>
      decideSendingBack(petition, hands as ReadonlySet<string>, moment),
  });

/** Puts it back on the ledger (返账). */
export const reopenCase = (desk: PetitionsDesk, order: CaseOrder & { reason: words.ReopenReason }): Answer =>
  actOnCase(desk, order, {
    event: "reopen",
    party: "PET",
    decide: ({ petition }, moment) => decideReopening(petition, order.reason, moment),
  });
