import type { Decision, Moment } from "../../../shared/commands/change.ts";
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
import { RULE } from "../../../shared/kernel/rule-codes.ts";
import { type DueDay, dueDay } from "../../../shared/law/due-state.ts";
import type { HolidayCalendar } from "../../../shared/law/holiday-calendar.ts";
import type { Rectification } from "./rectification-machine.ts";
import type * as words from "./words.ts";

export interface WeakBranch {
  readonly village: RegionCode;
  readonly cycle: string;
  readonly category: words.WeakCategory;
}

/** A weak branch is listed (软弱涣散), once a village and cycle: what is weak about it, and nobody who is. */
export function decideListing(
  _: null,
  { village, cycle, category }: WeakBranch,
  { today, covers }: Moment,
  { places, isListed }: { readonly places: Lookup<Place>; readonly isListed: boolean },
): Decision<Rectification> {
  if (!covers(village)) return refuse("NOT_FOUND", { field: "village" });
  const noPlace = wrongPlace(places, village, today);
  if (noPlace) return noPlace;
  if (isListed) return refuse("RECTIFICATION_EXISTS", { field: "village" });
  return { set: { villageCode: village, cycleId: cycle, category, listedOn: today } };
}

export interface RectificationPlan {
  readonly countyLeader: string;
  readonly townshipLeader: string;
  readonly firstSecretary: string | null;
  readonly partnerBody: string;
  readonly measures: readonly words.Measure[];
  readonly dueOn: LocalDate;
}

/** 四个一: a county leader, a township leader, a first secretary where there is one, a partner body; what they do, and by when. */
export function decideRectificationPlan(
  _: Rectification,
  { countyLeader, townshipLeader, firstSecretary, partnerBody, measures, dueOn }: RectificationPlan,
  { today, person }: Moment,
  { officials }: { readonly officials: Lookup<Official> },
): Decision<Rectification> {
  const named = { countyLeader, townshipLeader, ...(firstSecretary !== null && { firstSecretary }) };
  for (const [field, id] of Object.entries(named)) {
    const wrong = wrongOfficial(officials, id, person, () => true, field);
    if (wrong) return wrong;
  }
  const distinct = [...new Set(measures)];
  if (distinct.length === 0 || distinct.length < measures.length)
    return refuse("FIELD_NOT_ACCEPTABLE", { field: "measures", rule: RULE.O09 });
  if (dueOn <= today) return refuse("FIELD_NOT_ACCEPTABLE", { field: "dueOn", rule: RULE.O09 });
  return {
    set: {
      countyLeaderId: countyLeader,
      townshipLeaderId: townshipLeader,
      firstSecretaryId: firstSecretary,
      partnerBody: partnerBody as Rectification["partnerBody"],
      measures: distinct,
      dueOn,
    },
  };
}

export const decideRectificationSubmission = (
  _: Rectification,
  { evidenceHash }: { readonly evidenceHash: string },
  { person }: Moment,
): Decision<Rectification> =>
  isHash(evidenceHash)
    ? { set: { submittedBy: person.subject }, evidenceHash }
    : refuse("FIELD_NOT_ACCEPTABLE", { field: "evidenceHash" });

export const decideRectificationReturn = (
  _: Rectification,
  { reason }: { readonly reason: words.RectificationReturn },
): Decision<Rectification> => ({ set: { submittedBy: null }, reasonCode: reason });

export const decideRectificationAcceptance = (
  _: Rectification,
  __: object,
  { today, person }: Moment,
): Decision<Rectification> => ({ set: { acceptedBy: person.subject, acceptedOn: today } });

/** More time, with the reason: a later day than before. */
export const decideMoreTime = (
  before: Rectification,
  { dueOn, reason }: { readonly dueOn: LocalDate; readonly reason: words.RectificationDelay },
): Decision<Rectification> =>
  before.dueOn !== null && dueOn <= before.dueOn
    ? refuse("FIELD_NOT_ACCEPTABLE", { field: "dueOn", rule: RULE.O09 })
    : { set: { dueOn }, reasonCode: reason };

const AT_WORK: readonly words.RectificationState[] = ["PLANNED", "RECTIFYING", "EXTENDED"];

/** The day of the plan (O09), until the branch is submitted as put right. */
export const rectificationClocks = (
  { state, dueOn }: Pick<Rectification, "state" | "dueOn">,
  calendar: HolidayCalendar,
): DueDay[] => (dueOn !== null && AT_WORK.includes(state) ? [dueDay(RULE.O09, dueOn, calendar)] : []);
