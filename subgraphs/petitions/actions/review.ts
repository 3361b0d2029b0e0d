import type { Refusal } from "../../../shared/errors/refusal.ts";
import type { LocalDate } from "../../../shared/kernel/local-date.ts";
import { decideHearing } from "../domain/handling.ts";
import { decideOpinion, decideRequest } from "../domain/review.ts";
import type * as words from "../domain/words.ts";
import { handsOn } from "../records/case-surroundings.ts";
import { actOnCase, type CaseOrder } from "./act-on-case.ts";
import type { CaseAnswer, PetitionsDesk } from "./desk.ts";

type Answer = Promise<CaseAnswer | Refusal>;
export type ReviewLevel = "review" | "reexam";

/** Records the petitioner's request for review (复查) or re-examination (复核). */
export const requestReview = (
  desk: PetitionsDesk,
  level: ReviewLevel,
  order: CaseOrder & { on: LocalDate },
): Answer =>
  actOnCase(desk, order, {
    event: level === "review" ? "requestReview" : "requestReexam",
    party: "PET",
    decide: ({ petition }, moment) => decideRequest(petition, level, order.on, moment),
  });

/** Records the superior's opinion. After a re-examination the matter is at its end (复核终结). */
export const decideReview = (
  desk: PetitionsDesk,
  level: ReviewLevel,
  order: CaseOrder & {
    outcome: words.Outcome;
    evidenceHash: string;
    latenessReason: words.LatenessReason | null;
  },
): Answer =>
  actOnCase(desk, order, {
    event: level === "review" ? "decideReview" : "decideReexam",
    party: "PET",
    before: (tx, petition) => handsOn(tx, petition.id),
    decide: ({ petition }, moment, hands) =>
      decideOpinion(petition, level, order, hands as ReadonlySet<string>, moment),
  });

/** A hearing: its days do not count. */
export const holdHearing = (
  desk: PetitionsDesk,
  order: CaseOrder & { from: LocalDate; to: LocalDate },
): Answer =>
  actOnCase(desk, order, {
    event: "holdHearing",
    party: "PET",
    decide: ({ petition }, moment) => decideHearing(petition, order, moment),
  });
