import { byRule } from "../../../shared/commands/by-rule.ts";
import { type Change, type Decision, type Guard, type Moment } from "../../../shared/commands/change.ts";
import { isHash } from "../../../shared/kernel/own-forms.ts";
import type { LocalDate } from "../../../shared/kernel/local-date.ts";
import { type Lookup, type Place, wrongPlace } from "../../../shared/kernel/reference.ts";
import { type Refusal, refuse } from "../../../shared/kernel/refusal.ts";
import type { RegionCode } from "../../../shared/kernel/region-code.ts";
import { RULE } from "../../../shared/kernel/rule-codes.ts";
import { dueFrom } from "../../../shared/law/law-book.ts";
import type { EmergencyPlan, SecurityPlan } from "./plan-machine.ts";
import type * as words from "./words.ts";

/** What both kinds of plan have, as far as most of their steps need it. */
type Plan = Pick<SecurityPlan, keyof SecurityPlan & keyof EmergencyPlan>;
/** A step that the other person's step after it depends on. */
type Submitted = { readonly set: Pick<Plan, "submittedBy"> } & Pick<Change, "evidenceHash" | "reasonCode">;

export interface PlanBeginning {
  readonly village: RegionCode;
  readonly cycle: string;
  readonly electionDate: LocalDate;
}
interface Around {
  readonly places: Lookup<Place>;
  readonly isPlanned: boolean;
}

/** A plan is drawn up once a village and cycle, for a day that has not passed. */
function wrongBeginning(
  { village, electionDate }: PlanBeginning,
  { today, covers }: Moment,
  { places, isPlanned }: Around,
): Refusal | null {
  if (!covers(village)) return refuse("NOT_FOUND", { field: "village" });
  const noPlace = wrongPlace(places, village, today);
  if (noPlace) return noPlace;
  if (isPlanned) return refuse("PLAN_EXISTS", { field: "village" });
  return electionDate < today
    ? refuse("FIELD_NOT_ACCEPTABLE", { field: "electionDate", rule: RULE.S04 })
    : null;
}
const beginning = ({ village, cycle, electionDate }: PlanBeginning) => ({
  villageCode: village,
  cycleId: cycle,
  electionDate,
});

export interface Strength {
  readonly level: words.PlanLevel;
  readonly officersPlanned: words.OfficerBand;
}

export const decideSecurityDraft = (
  _: null,
  { level, officersPlanned, ...begun }: PlanBeginning & Strength,
  moment: Moment,
  around: Around,
): Decision<SecurityPlan> =>
  wrongBeginning(begun, moment, around) ?? { set: { ...beginning(begun), level, officersPlanned } };

export const decideEmergencyDraft = (
  _: null,
  begun: PlanBeginning,
  moment: Moment,
  around: Around,
): Decision<EmergencyPlan> => wrongBeginning(begun, moment, around) ?? { set: beginning(begun) };

const ANEW = { approvedOn: null, submittedBy: null } as const;

/** Written anew: for another day, with other strength. What was approved of it is not any more. */
export const decideSecurityRevision = (
  _: SecurityPlan,
  { electionDate, level, officersPlanned }: Strength & Pick<PlanBeginning, "electionDate">,
  { today }: Moment,
): Decision<SecurityPlan> =>
  electionDate < today
    ? refuse("FIELD_NOT_ACCEPTABLE", { field: "electionDate", rule: RULE.S04 })
    : { set: { electionDate, level, officersPlanned, ...ANEW } };

export const decideEmergencyRevision = (
  _: EmergencyPlan,
  { electionDate }: Pick<PlanBeginning, "electionDate">,
  { today }: Moment,
): Decision<EmergencyPlan> =>
  electionDate < today
    ? refuse("FIELD_NOT_ACCEPTABLE", { field: "electionDate", rule: RULE.S04 })
    : { set: { electionDate, ...ANEW } };

/** The paper itself stays at public security; its hash shows later which one it was. */
export const decideSubmission = (
  _: Plan,
  { documentHash }: { readonly documentHash: string },
  { person }: Moment,
): Submitted | Refusal =>
  isHash(documentHash)
    ? { set: { submittedBy: person.subject }, evidenceHash: documentHash }
    : refuse("FIELD_NOT_ACCEPTABLE", { field: "documentHash" });

export const decideReturn = (
  _: Plan,
  { reason }: { readonly reason: words.PlanReturnReason },
): Submitted => ({ set: { submittedBy: null }, reasonCode: reason });

/** The security plan is approved some days before election day (S04): a house rule, so that later is told and kept. */
export function readyForApproval({ electionDate }: SecurityPlan, { book, today }: Moment): Guard[] {
  const due = dueFrom(book, RULE.S04, { on: electionDate });
  return byRule(
    book,
    today,
    due === null || today <= due.dueOn,
    refuse("PLAN_LATE", { dueOn: due?.dueOn ?? null }),
    "PUBLIC_SECURITY",
  );
}

export const decideSecurityApproval = (
  _: SecurityPlan,
  __: object,
  { today }: Moment,
): Decision<SecurityPlan> => ({
  set: { approvedOn: today },
});

/** An emergency plan is approved until a day, on which it is to be looked at again. */
export const decideEmergencyApproval = (
  _: EmergencyPlan,
  { reviewDueOn }: { readonly reviewDueOn: LocalDate },
  { today }: Moment,
): Decision<EmergencyPlan> =>
  reviewDueOn <= today
    ? refuse("FIELD_NOT_ACCEPTABLE", { field: "reviewDueOn", rule: RULE.S04 })
    : { set: { approvedOn: today, reviewDueOn } };

/** A drill that took place (演练). */
export const decideDrill = (
  { approvedOn }: EmergencyPlan,
  { heldOn, evidenceHash }: { readonly heldOn: LocalDate; readonly evidenceHash: string },
  { today }: Moment,
): Decision<EmergencyPlan> => {
  if (heldOn > today || (approvedOn !== null && heldOn < approvedOn))
    return refuse("FIELD_NOT_ACCEPTABLE", { field: "heldOn", rule: RULE.S04 });
  if (!isHash(evidenceHash)) return refuse("FIELD_NOT_ACCEPTABLE", { field: "evidenceHash" });
  return { set: { drilledOn: heldOn }, evidenceHash };
};

const IN_FORCE: readonly words.PlanState[] = ["APPROVED", "FILED", "ACTIVATED"];

/** Whether a plan is approved and was not written anew or ended since. */
export const isInForce = (plan: { readonly state: words.PlanState } | null): boolean =>
  plan !== null && IN_FORCE.includes(plan.state);
