import type { Decision, Moment } from "../../../shared/commands/change.ts";
import type { LocalDate } from "../../../shared/kernel/local-date.ts";
import { type Lookup, type Place, wrongPlace } from "../../../shared/kernel/reference.ts";
import { refuse } from "../../../shared/kernel/refusal.ts";
import type { RegionCode } from "../../../shared/kernel/region-code.ts";
import { RULE } from "../../../shared/kernel/rule-codes.ts";
import type { Training } from "./training-machine.ts";
import type * as words from "./words.ts";

const MOST = 9_999;

export interface TrainingPlan {
  readonly region: RegionCode;
  readonly kind: words.TrainingKind;
  readonly heldOn: LocalDate;
  readonly invited: number;
}

/** A training for a place, on a day that has not passed. */
export function decideTrainingPlan(
  _: null,
  { region, kind, heldOn, invited }: TrainingPlan,
  { today, covers }: Moment,
  { places }: { readonly places: Lookup<Place> },
): Decision<Training> {
  if (!covers(region)) return refuse("NOT_FOUND", { field: "region" });
  const noPlace = wrongPlace(places, region, today, "region");
  if (noPlace) return noPlace;
  if (heldOn < today) return refuse("FIELD_NOT_ACCEPTABLE", { field: "heldOn", rule: RULE.C07 });
  if (invited < 1 || invited > MOST)
    return refuse("FIELD_NOT_ACCEPTABLE", { field: "invited", rule: RULE.C07 });
  return { set: { villageCode: region, kind, heldOn, invited } };
}

/** It was held, on a day that has come; no more came than were invited. */
export function decideTrainingHeld(
  { invited }: Training,
  { heldOn, attended }: { readonly heldOn: LocalDate; readonly attended: number },
  { today }: Moment,
): Decision<Training> {
  if (heldOn > today) return refuse("FIELD_NOT_ACCEPTABLE", { field: "heldOn", rule: RULE.C07 });
  return attended >= 0 && attended <= invited
    ? { set: { heldOn, attended } }
    : refuse("FIELD_NOT_ACCEPTABLE", { field: "attended", rule: RULE.C07 });
}

export const decideCallingOff = (
  _: Training,
  { reason }: { readonly reason: words.CallOffReason },
): Decision<Training> => ({ set: {}, reasonCode: reason });
