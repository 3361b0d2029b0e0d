import type { Who } from "../../../../shared/commands/define-command.ts";
import { refuse } from "../../../../shared/kernel/refusal.ts";
import type { PublicOrderCase } from "../../domain/public-order-case-machine.ts";

/** Public security's people of the county; whose a case is, its head and its handler decide. */
export const caseOfficers: Who<PublicOrderCase> = { standings: ["PSB"] };

export const headOfPublicSecurity: Who<PublicOrderCase> = {
  ...caseOfficers,
  may: ({ isHead }) => (isHead ? null : refuse("FOUR_EYES")),
};

/** The head, when somebody else handles it. */
export const headNotHandler: Who<PublicOrderCase> = {
  ...caseOfficers,
  may: ({ isHead, subject }, { handlerId }) => (isHead && subject !== handlerId ? null : refuse("FOUR_EYES")),
};
