import { RULE, type RuleCode } from "../../../shared/kernel/rule-codes.ts";
import type * as words from "./words.ts";

/** Whose a report is, whether it has to go there, and by which rule. */
export interface Route {
  readonly to: words.ViolationRoute;
  readonly isRequired: boolean;
  readonly rule: RuleCode;
}

/** Forms that are a breach of public order as they are stated (治安管理处罚法 Arts.23, 42, 43): danger goes to the police at once. */
const BREACHES: readonly words.ViolationForm[] = ["VIOLENCE", "THREAT"];
/** Forms that may be one, depending on what was done. */
const MAY_BE_BREACHES: readonly words.ViolationForm[] = [
  "FRAUD",
  "FORGED_BALLOT",
  "FALSE_COUNT",
  "RETALIATION",
];
/** Whom discipline inspection supervises by their office (监察法 Art.15). */
const OFFICE_HOLDERS: readonly words.ViolationTarget[] = ["MEMBER", "OFFICIAL"];

/**
 * Where a report of a violation belongs, most pressing first: what is a breach of public order to public security, what is laid to
 * a Party member or a supervised person to discipline inspection; all else the government decides itself.
 */
export function routesOf({
  formCode,
  targetKind,
  supervised,
}: {
  readonly formCode: words.ViolationForm;
  readonly targetKind: words.ViolationTarget;
  readonly supervised: words.Supervised;
}): Route[] {
  const routes: Route[] = [];
  const isBreach = BREACHES.includes(formCode);
  if (isBreach || MAY_BE_BREACHES.includes(formCode))
    routes.push({ to: "PUBLIC_SECURITY", isRequired: isBreach, rule: RULE.S07 });
  const isSupervised = supervised === "YES";
  if (isSupervised || (supervised === "UNKNOWN" && OFFICE_HOLDERS.includes(targetKind)))
    routes.push({ to: "DISCIPLINE", isRequired: isSupervised, rule: RULE.C13 });
  const isElsewhere = routes.some(({ isRequired }) => isRequired);
  return [...routes, { to: "GOVERNMENT", isRequired: !isElsewhere, rule: RULE.E29 }];
}
