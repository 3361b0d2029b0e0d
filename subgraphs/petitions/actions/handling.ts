import type { Refusal } from "../../../shared/errors/refusal.ts";
import type { LocalDate } from "../../../shared/kernel/local-date.ts";
import * as decide from "../domain/handling.ts";
import type * as words from "../domain/words.ts";
import { actOnCase, type CaseOrder } from "./act-on-case.ts";
import type { CaseAnswer, PetitionsDesk } from "./desk.ts";

type Answer = Promise<CaseAnswer | Refusal>;
type Late = { latenessReason: words.LatenessReason | null };

/** Accepts (受理) and tells the petitioner in writing. */
export const acceptPetition = (
  desk: PetitionsDesk,
  order: CaseOrder & Late & { noticeOn: LocalDate | null },
): Answer =>
  actOnCase(desk, order, {
    event: "accept",
    party: "HANDLING",
    decide: ({ petition, repeatedStage }, moment) =>
      decide.decideAcceptance(petition, order, repeatedStage, moment),
  });

export const startHandling = (desk: PetitionsDesk, order: CaseOrder): Answer =>
  actOnCase(desk, order, {
    event: "startHandling",
    party: "HANDLING",
    decide: ({ petition }) => decide.decideStart(petition),
  });

/** Extends the time to conclude, once. */
export const extendHandling = (
  desk: PetitionsDesk,
  order: CaseOrder & { days: number; noticeOn: LocalDate | null; reason: words.LatenessReason },
): Answer =>
  actOnCase(desk, order, {
    event: "extend",
    party: "HANDLING",
    decide: ({ petition }, moment) => decide.decideExtension(petition, order, moment),
  });

/** Records that both agreed before a mediator. */
export const recordMediation = (desk: PetitionsDesk, order: CaseOrder & { on: LocalDate }): Answer =>
  actOnCase(desk, order, {
    event: "mediate",
    party: "HANDLING",
    decide: ({ petition }, moment) => decide.decideMediation(petition, order.on, moment),
  });

/** Issues the written opinion. */
export const replyToPetition = (
  desk: PetitionsDesk,
  order: CaseOrder &
    Late & { outcome: words.Outcome; evidenceHash: string; statesFactsGroundAndLaw: boolean },
): Answer =>
  actOnCase(desk, order, {
    event: "reply",
    party: "HANDLING",
    decide: ({ petition }, moment) => decide.decideReply(petition, order, moment),
  });

/** Records the day the opinion reached the petitioner. */
export const recordDelivery = (desk: PetitionsDesk, order: CaseOrder & { on: LocalDate }): Answer =>
  actOnCase(desk, order, {
    event: "deliver",
    party: "HANDLING",
    decide: ({ petition }, moment) => decide.decideDelivery(petition, order.on, moment),
  });

/** Records that what was promised is done. */
export const recordCarriedOut = (desk: PetitionsDesk, order: CaseOrder & { on: LocalDate }): Answer =>
  actOnCase(desk, order, {
    event: "carryOut",
    party: "HANDLING",
    decide: ({ petition }, moment) => decide.decideCarriedOut(petition, order.on, moment),
  });

/** Records that the petitioner took it back, in writing and at their own wish. */
export const recordWithdrawal = (
  desk: PetitionsDesk,
  order: CaseOrder & { on: LocalDate; evidenceHash: string; isOwnWish: boolean },
): Answer =>
  actOnCase(desk, order, {
    event: "withdraw",
    party: "PET",
    decide: ({ petition }, moment) => decide.decideWithdrawal(petition, order, moment),
  });
