import { DISCIPLINE_RULES } from "./catalogue/discipline.ts";
import { ELECTION_RULES } from "./catalogue/election.ts";
import { OTHER_RULES } from "./catalogue/other-offices.ts";
import { PETITION_RULES } from "./catalogue/petitions.ts";
import type { LegalRule } from "./legal-rule.ts";

/**
 * The rules a new installation starts with. What counts at run time is the table `legal_rule` of each department's
 * database, to which new versions are added; a version here is never changed once an installation has it.
 */
export const CATALOGUE: readonly LegalRule[] = [
  ...ELECTION_RULES,
  ...PETITION_RULES,
  ...DISCIPLINE_RULES,
  ...OTHER_RULES,
];
