import { type Decision, type Guard, type Moment, unless } from "../../../shared/commands/change.ts";
import type { LocalDate } from "../../../shared/kernel/local-date.ts";
import { isHash } from "../../../shared/kernel/own-forms.ts";
import {
  type Lookup,
  type Official,
  type Place,
  wrongOfficial,
  wrongPlace,
} from "../../../shared/kernel/reference.ts";
import { refuse } from "../../../shared/kernel/refusal.ts";
import type { RegionCode } from "../../../shared/kernel/region-code.ts";
import type { KeyVillage } from "./key-village-machine.ts";
import type * as words from "./words.ts";

/** What is known of an entry besides itself: how its problems stand, and its look-back. */
export interface EntryState {
  readonly items: number;
  readonly itemsOpen: number;
  readonly isLookedBack: boolean;
}
export interface Known {
  readonly entry: EntryState;
}
interface Named {
  readonly officials: Lookup<Official>;
}

export interface Proposal {
  readonly village: RegionCode;
  readonly cycle: string;
  readonly focus: words.Focus;
  readonly categories: readonly words.Category[];
  readonly situation: words.Situation;
  readonly riskLevel: words.RiskLevel;
  readonly riskReason: words.RiskReason;
}

/** A township proposes a village for the ledger (摸排上报): once a village and cycle. */
export function decideProposal(
  _: null,
  { village, cycle, focus, categories, situation, riskLevel, riskReason }: Proposal,
  { today, covers }: Moment,
  { places, isListed }: { readonly places: Lookup<Place>; readonly isListed: boolean },
): Decision<KeyVillage> {
  if (!covers(village)) return refuse("NOT_FOUND", { field: "village" });
  const noPlace = wrongPlace(places, village, today);
  if (noPlace) return noPlace;
  if (isListed) return refuse("DUPLICATE_ENTRY", { field: "village" });
  const distinct = [...new Set(categories)];
  if (distinct.length === 0 || distinct.length > 5 || distinct.length < categories.length)
    return refuse("FIELD_NOT_ACCEPTABLE", { field: "categories" });
  return {
    set: {
      villageCode: village,
      cycleId: cycle,
      focus,
      categories: distinct,
      situation,
      riskLevel,
      riskReason,
      reviewedOn: today,
    },
    reasonCode: riskReason,
  };
}

/** The county takes it onto the ledger, or does not. */
export const decideConfirmation = (_: KeyVillage, __: object, { today }: Moment): Decision<KeyVillage> => ({
  set: { reviewedOn: today },
});
export const decideRejection = (
  _: KeyVillage,
  { reason }: { readonly reason: words.RejectReason },
): Decision<KeyVillage> => ({ set: {}, reasonCode: reason });

/** Screened household by household (过筛子): how many, and no household. */
export function decideScreening(
  _: KeyVillage,
  { households, screened }: { readonly households: number; readonly screened: number },
  { today }: Moment,
): Decision<KeyVillage> {
  if (households < 1 || households > 99_999) return refuse("FIELD_NOT_ACCEPTABLE", { field: "households" });
  if (screened < 0 || screened > households) return refuse("FIELD_NOT_ACCEPTABLE", { field: "screened" });
  return { set: { households, screened, screenedOn: today } };
}

export interface Review {
  readonly situation: words.Situation;
  readonly riskLevel: words.RiskLevel;
  readonly riskReason: words.RiskReason;
}

/** The weekly look at an entry (C04): a person says how it stands, and why. */
export function decideReview(
  before: KeyVillage,
  { situation, riskLevel, riskReason }: Review,
  { today }: Moment,
): Decision<KeyVillage> {
  if (riskReason === "NO_CHANGE" && riskLevel !== before.riskLevel)
    return refuse("FIELD_NOT_ACCEPTABLE", { field: "riskReason" });
  return { set: { situation, riskLevel, riskReason, reviewedOn: today }, reasonCode: riskReason };
}

export interface Plan {
  readonly countyLeader: string;
  readonly townshipLeader: string;
  readonly deadlineOn: LocalDate;
  readonly planApprovedOn: LocalDate;
  readonly evidenceHash: string;
}

/** Before a plan: there is a list of problems ("建立台账，列出问题清单"). */
export const readyForPlan = (_: KeyVillage, __: Moment, { entry }: Known & Named): Guard[] =>
  unless(entry.items > 0, refuse("NO_ITEMS"), "TOWNSHIP");

/** One plan a village (一村一策): who answers in county and township, by when, approved. */
export function decidePlan(
  _: KeyVillage,
  { countyLeader, townshipLeader, deadlineOn, planApprovedOn, evidenceHash }: Plan,
  { today, person }: Moment,
  { officials }: Known & Named,
): Decision<KeyVillage> {
  const wrong =
    wrongOfficial(officials, countyLeader, person, () => true, "countyLeader") ??
    wrongOfficial(officials, townshipLeader, person, () => true, "townshipLeader");
  if (wrong) return wrong;
  if (countyLeader === townshipLeader) return refuse("FOUR_EYES", { field: "townshipLeader" });
  if (deadlineOn <= today) return refuse("FIELD_NOT_ACCEPTABLE", { field: "deadlineOn" });
  if (planApprovedOn > today) return refuse("FIELD_NOT_ACCEPTABLE", { field: "planApprovedOn" });
  if (!isHash(evidenceHash)) return refuse("FIELD_NOT_ACCEPTABLE", { field: "evidenceHash" });
  return {
    set: {
      countyLeaderId: countyLeader,
      townshipLeaderId: townshipLeader,
      deadlineOn,
      planApprovedOn,
      reviewedOn: today,
    },
    evidenceHash,
  };
}

/** The leader is there (驻点), and the work begins. */
export function decideStationing(
  { countyLeaderId }: KeyVillage,
  { stationedOn }: { readonly stationedOn: LocalDate },
  { today }: Moment,
): Decision<KeyVillage> {
  if (countyLeaderId === null) return refuse("NO_LEADER");
  return stationedOn > today
    ? refuse("FIELD_NOT_ACCEPTABLE", { field: "stationedOn" })
    : { set: { stationedOn, reviewedOn: today } };
}

/** The first responsible person lets the village vote all the same, and says why (C05). It is on record for good. */
export const decideOverride = (
  _: KeyVillage,
  { reason }: { readonly reason: words.OverrideReason },
  { today }: Moment,
): Decision<KeyVillage> => ({
  set: { gateOverrideOn: today, gateOverrideReason: reason },
  reasonCode: reason,
});
