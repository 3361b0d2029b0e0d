import type { Refusal } from "../../../shared/errors/refusal.ts";
import type { LocalDate } from "../../../shared/kernel/local-date.ts";
import { decideCloseSupervision, decideFeedback, decideOpenSupervision } from "../domain/supervision.ts";
import type { SupervisionReason } from "../domain/words.ts";
import { handsOn } from "../records/case-surroundings.ts";
import { actOnCase, type CaseOrder } from "./act-on-case.ts";
import type { CaseAnswer, PetitionsDesk } from "./desk.ts";

type Answer = Promise<CaseAnswer | Refusal>;

/** Presses the handling body (督办). */
export const openSupervision = (
  desk: PetitionsDesk,
  order: CaseOrder & { reason: SupervisionReason },
): Answer =>
  actOnCase(desk, order, {
    event: "openSupervision",
    party: "PET",
    decide: ({ petition }, moment) => decideOpenSupervision(petition, order.reason, moment),
  });

export const giveFeedback = (
  desk: PetitionsDesk,
  order: CaseOrder & { on: LocalDate; evidenceHash: string },
): Answer =>
  actOnCase(desk, order, {
    event: "giveFeedback",
    party: "HANDLING",
    decide: ({ petition }, moment) => decideFeedback(petition, order, moment),
  });

export const closeSupervision = (desk: PetitionsDesk, order: CaseOrder): Answer =>
  actOnCase(desk, order, {
    event: "closeSupervision",
    party: "PET",
    before: (tx, petition) => handsOn(tx, petition.id),
    decide: ({ petition }, moment, hands) =>
      decideCloseSupervision(petition, hands as ReadonlySet<string>, moment),
  });
